"""Two people at once: numbers without gaps, one chain, and nobody's change overwritten silently."""

import json
import threading
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

import pytest
from sqlalchemy import select, text

from officesuite.base.errors import Closed, Conflict, DomainError
from officesuite.db import audit
from officesuite.modules.partners.services import add_partner, change_partner
from officesuite.modules.sales.models import Quote
from officesuite.modules.sales.queries.drafts import DraftRow, QuoteDraft
from officesuite.modules.sales.services import issue_quote, save_draft
from officesuite.office import checks
from officesuite.office.access import Actor, service
from officesuite.office.office import Office

Reopen = Callable[[], Office]


@pytest.fixture
def partner(office: Office) -> int:
    """A customer to write quotes for."""
    return office.run(add_partner, values={"code": "C001", "name": "株式会社青葉製作所", "kana": "アオバセイサクショ"})


def draft(office: Office, partner: int, subject: str = "梱包資材") -> QuoteDraft:
    row = DraftRow(
        description="PPロープ", quantity=Decimal(60), unit="巻", unit_price=Decimal(1480), tax_category="standard-10"
    )
    return QuoteDraft(issued_on=office.today, partner_id=partner, subject=subject, rows=(row,))


def test_the_second_save_is_told_who_changed_what_and_overwrites_nothing(
    office: Office, reopen: Reopen, partner: int
) -> None:
    office.actor, other = Actor("鈴木"), reopen()
    other.actor = Actor("髙橋")
    first = office.run(save_draft, draft=draft(office, partner))
    office.run(save_draft, quote_id=first.id, version=first.version, draft=draft(office, partner, "梱包資材 改"))
    mine = replace(draft(other, partner, "別の件名"), remarks="髙橋の備考")
    with pytest.raises(Conflict) as told:
        other.run(save_draft, quote_id=first.id, version=first.version, draft=mine)
    assert "鈴木" in str(told.value)
    assert "件名" in str(told.value)
    with office.read() as session:
        assert session.scalar(select(Quote.subject).where(Quote.id == first.id)) == "梱包資材 改"


def test_a_change_of_rows_alone_makes_the_other_window_stale(office: Office, reopen: Reopen, partner: int) -> None:
    other = reopen()
    first = office.run(save_draft, draft=draft(office, partner))
    changed = replace(draft(office, partner), rows=(replace(draft(office, partner).rows[0], quantity=Decimal(61)),))
    office.run(save_draft, quote_id=first.id, version=first.version, draft=changed)
    with pytest.raises(Conflict):
        other.run(save_draft, quote_id=first.id, version=first.version, draft=draft(other, partner))


def test_a_stale_partner_form_is_told_too(office: Office, reopen: Reopen, partner: int) -> None:
    office.actor, other = Actor("鈴木"), reopen()
    office.run(change_partner, partner_id=partner, version=1, values={"phone": "045-555-0142"})
    with pytest.raises(Conflict, match="鈴木"):
        other.run(change_partner, partner_id=partner, version=1, values={"phone": "03-0000-0000"})


def test_a_quote_issued_elsewhere_can_no_longer_be_saved(office: Office, reopen: Reopen, partner: int) -> None:
    other = reopen()
    first = office.run(save_draft, draft=draft(office, partner))
    office.run(issue_quote, quote_id=first.id)
    with pytest.raises(DomainError):
        other.run(save_draft, quote_id=first.id, version=first.version, draft=draft(other, partner, "後から"))


def test_two_windows_issuing_at_once_leave_no_gap_and_one_chain(office: Office, reopen: Reopen, partner: int) -> None:
    windows = [office, reopen()]
    drafts = [[w.run(save_draft, draft=draft(w, partner)).id for _ in range(8)] for w in windows]
    errors: list[BaseException] = []

    def issue_all(window: Office, ids: list[int]) -> None:
        try:
            for id_ in ids:
                window.run(issue_quote, quote_id=id_)
        except BaseException as error:
            errors.append(error)

    threads = [threading.Thread(target=issue_all, args=pair) for pair in zip(windows, drafts, strict=True)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert errors == []
    with office.read() as session:
        numbers = sorted(session.scalars(select(Quote.number).where(Quote.number.is_not(None))))
        assert [number[-4:] for number in numbers] == [f"{n:04}" for n in range(1, 17)]
        assert audit.verify(session)[1] is None
        assert [result for result in checks.run_checks(session) if not result.ok] == []


def test_a_row_cannot_slip_into_a_quote_while_another_window_issues_it(
    office: Office, reopen: Reopen, partner: int
) -> None:
    other = reopen()
    first = office.run(save_draft, draft=draft(office, partner))
    holding, go_on, outcome = threading.Event(), threading.Event(), []

    @service("")
    def issue_slowly(session) -> None:
        issue_quote(session, quote_id=first.id)
        session.flush()
        holding.set()
        go_on.wait(10)

    @service("")
    def slip_in(session) -> None:
        session.connection().execute(text("UPDATE quote_row SET amount = 1 WHERE quote_id = :id"), {"id": first.id})

    def slip() -> None:
        try:
            other.run(slip_in)
            outcome.append("slipped in")
        except DomainError as error:
            outcome.append(type(error).__name__)

    issuing = threading.Thread(target=lambda: office.run(issue_slowly))
    issuing.start()
    assert holding.wait(10)
    slipping = threading.Thread(target=slip)
    slipping.start()
    slipping.join(0.3)
    go_on.set()
    issuing.join()
    slipping.join()
    assert outcome in (["Closed"], ["Locked"])
    with office.read() as session:
        assert [r for r in checks.run_checks(session) if not r.ok] == []


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE quote SET total = total + 1 WHERE id = {id}",
        "UPDATE quote SET subject = 'x' WHERE id = {id}",
        "UPDATE quote SET number = 'Q' WHERE id = {id}",
        "UPDATE quote SET state = 'draft' WHERE id = {id}",
        "UPDATE quote SET state = 'paid' WHERE id = {id}",
        "DELETE FROM quote WHERE id = {id}",
        "DELETE FROM quote_row WHERE quote_id = {id}",
        "UPDATE quote_row SET amount = 0 WHERE quote_id = {id}",
        "UPDATE quote_row SET quote_id = {other} WHERE quote_id = {id}",
        "UPDATE quote_row SET quote_id = {id} WHERE quote_id = {other}",
    ],
)
def test_even_raw_sql_cannot_touch_an_issued_quote(office: Office, partner: int, sql: str) -> None:
    first = office.run(save_draft, draft=draft(office, partner))
    other = office.run(save_draft, draft=draft(office, partner))
    office.run(issue_quote, quote_id=first.id)

    @service("")
    def by_hand(session) -> None:
        session.connection().exec_driver_sql(sql.format(id=first.id, other=other.id))

    with pytest.raises(Closed):
        office.run(by_hand)


@pytest.mark.file_only
def test_replace_cannot_unfreeze_a_quote(office: Office, partner: int) -> None:
    first = office.run(save_draft, draft=draft(office, partner))
    office.run(issue_quote, quote_id=first.id)

    @service("")
    def by_hand(session) -> None:
        session.connection().exec_driver_sql("INSERT OR REPLACE INTO quote SELECT * FROM quote")

    with pytest.raises(Closed):
        office.run(by_hand)


def test_an_issue_is_one_event_of_the_quote_in_words(office: Office, partner: int) -> None:
    first = office.run(save_draft, draft=draft(office, partner))
    office.run(issue_quote, quote_id=first.id)
    with office.read() as session:
        events = session.execute(
            select(audit.AuditEvent.action, audit.AuditEvent.operation, audit.AuditEvent.changes)
            .where(audit.AuditEvent.entity == "sales.quote", audit.AuditEvent.entity_id == first.id)
            .order_by(audit.AuditEvent.seq)
        ).all()
    assert [event.operation for event in events] == ["insert", "update"]
    assert json.loads(events[1].changes)["fields"]["state"] == {"old": "draft", "new": "issued"}
