"""Writing, issuing, revising and deciding quotes, on both databases."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from threading import Event, Thread
from time import sleep

import pytest
import sales_kit as kit
from sqlalchemy import text
from sqlalchemy.orm import Session

from officesuite.base.errors import Closed, Conflict, Invalid, NotFound
from officesuite.modules.partners import services as partner_services
from officesuite.modules.partners.queries import find_partners
from officesuite.modules.sales import papers, queries, services
from officesuite.modules.sales.queries import QuoteFilter
from officesuite.office import history
from officesuite.office.access import service
from officesuite.office.office import Office
from officesuite.office.settings import write_text


@service("")
def raw(session: Session, *, sql: str) -> None:
    """A statement as a stranger's database client would send it."""
    session.connection().execute(text(sql))


@service("")
def set_pattern(session: Session, *, pattern: str) -> None:
    write_text(session, "numbering.sales.quote", pattern)


def form(office: Office, quote_id: int) -> queries.QuoteForm:
    with office.read() as session:
        return queries.quote_form(session, quote_id)


def test_a_draft_keeps_everything_and_has_no_number(office: Office) -> None:
    partner = kit.customer(office)
    content = kit.draft(
        partner, valid_until=date(2026, 12, 24), delivery="即納", remarks="一行目\n二行目", language="ja"
    )
    saved = office.run(services.save_draft, draft=content)
    stored = form(office, saved.id)
    assert stored.draft == content
    assert (stored.number, stored.state, stored.revision) == ("", "draft", 1)
    with office.read() as session:
        card = queries.quote_card(session, saved.id)
    # 2,037 + 4,320 = 6,357; 100 off by 2037:4320 → 32 and 68; tax 200 + 340
    assert (card.subtotal, card.discount, card.tax, card.total) == (6357, 100, 540, 6797)
    assert (card.cost, card.margin_rate) == (4567, Decimal("27.0"))


def test_a_draft_may_be_incomplete_and_be_saved_again_without_a_trace(office: Office) -> None:
    saved = office.run(services.save_draft, draft=kit.draft(None, queries.DraftRow(description="机")))
    again = office.run(
        services.save_draft, draft=form(office, saved.id).draft, quote_id=saved.id, version=saved.version
    )
    assert again == saved
    with office.read() as session:
        assert len(history.history_of(session, "sales.quote", saved.id)) == 1


def test_a_line_put_in_between_is_the_only_one_history_tells_of(office: Office) -> None:
    saved = office.run(services.save_draft, draft=kit.draft(kit.customer(office)))
    rows = list(form(office, saved.id).draft.rows)
    rows.insert(2, kit.item("椅子", "2", "6900"))
    office.run(services.save_draft, draft=kit.draft(form(office, saved.id).draft.partner_id, *rows), quote_id=saved.id)
    with office.read() as session:
        lines = history.history_of(session, "sales.quote", saved.id)[0].lines
    assert [line.new for line in lines if line.label == "品名・仕様"] == ["椅子"]
    assert [(line.old, line.new) for line in lines if line.part == "明細行 変更"] == [
        ("2,037", "15,837")
    ]  # the subtotal below


@pytest.mark.parametrize(
    ("quantity", "price"), [("999999999999", "999999999999"), ("1000000", "1000000.01")], ids=["overflow", "just over"]
)
def test_an_amount_no_paper_can_hold_is_refused_at_its_row(office: Office, quantity: str, price: str) -> None:
    with pytest.raises(Invalid) as refused:
        office.run(
            services.save_draft, draft=kit.draft(None, kit.item("机", "1", "1"), kit.item("船", quantity, price))
        )
    assert [problem.row for problem in refused.value.problems] == [1]


def test_issuing_gives_number_frozen_addressee_and_paper(office: Office) -> None:
    partner = kit.customer(office)
    issued = kit.issued(office, partner)
    assert (issued.number, issued.revision) == ("202611-0001", 1)
    with office.read() as session:
        card = queries.quote_card(session, issued.id)
        paper = papers.stored(session, issued.id)
        version = session.execute(text("SELECT version FROM partner")).scalar_one()
    assert (card.state, card.customer, card.total) == ("issued", "株式会社青葉製作所", 6797)
    assert paper is not None and paper.startswith(b"%PDF")
    office.run(partner_services.change_partner, partner_id=partner, version=version, values={"name": "株式会社青葉"})
    with office.read() as session:
        assert queries.quote_card(session, issued.id).customer == "株式会社青葉製作所"
        assert papers.load(session, issued.id).addressee.company == "株式会社青葉製作所"
        assert papers.pdf(session, (str(issued.id),)) == paper


def test_what_is_missing_is_told_all_at_once(office: Office) -> None:
    row = replace(kit.item("机", "1", "100"), quantity=None, description="机\U000e0001\u0e01")
    saved = office.run(
        services.save_draft, draft=kit.draft(None, row, kit.discount("値引", "50"), valid_until=date(2026, 11, 1))
    )
    with pytest.raises(Invalid) as refused:
        office.run(services.issue_quote, quote_id=saved.id)
    places = {(problem.field, problem.row) for problem in refused.value.problems}
    assert {("partner_id", None), ("quantity", 0), ("valid_until", None), ("description", 0)} <= places
    assert form(office, saved.id).state == "draft"


def test_a_failed_issue_leaves_no_gap(office: Office) -> None:
    partner = kit.customer(office)
    kit.issued(office, partner)
    empty = office.run(services.save_draft, draft=kit.draft(partner, queries.DraftRow(description="机")))
    with pytest.raises(Invalid):
        office.run(services.issue_quote, quote_id=empty.id)
    assert kit.issued(office, partner).number == "202611-0002"


def test_numbers_restart_with_the_month_and_skip_what_is_taken(office: Office) -> None:
    partner = kit.customer(office)
    assert kit.issued(office, partner).number == "202611-0001"
    assert kit.issued(office, partner, issued_on=date(2026, 12, 1)).number == "202612-0001"
    assert kit.issued(office, partner).number == "202611-0002"
    office.run(set_pattern, pattern="Q{y}-{seq:3}")
    assert kit.issued(office, partner).number == "Q26-001"
    assert kit.issued(office, partner, issued_on=date(2027, 1, 5)).number == "Q27-001"


REFUSED = (
    "UPDATE quote SET total = total + 1 WHERE id = {id}",
    "UPDATE quote SET subject = 'x' WHERE id = {id}",
    "UPDATE quote SET number = 'X' WHERE id = {id}",
    "UPDATE quote SET state = 'draft' WHERE id = {id}",
    "UPDATE quote SET partner_id = NULL WHERE id = {id}",
    "DELETE FROM quote WHERE id = {id}",
    "UPDATE quote_row SET unit_price = 1 WHERE quote_id = {id}",
    "UPDATE quote_row SET quote_id = {draft} WHERE quote_id = {id}",
    "UPDATE quote_row SET quote_id = {id} WHERE quote_id = {draft}",
    "DELETE FROM quote_row WHERE quote_id = {id}",
    """INSERT INTO quote_row (id, quote_id, position, kind, description, spec, unit, tax_category)
       VALUES (9001, {id}, 9, 'item', 'x', '', '', '')""",
    "UPDATE quote SET number = '202611-0001', state = 'issued' WHERE id = {draft}",
    "UPDATE quote SET number = '202611-9999' WHERE id = {draft}",
    "UPDATE quote SET state = 'issued' WHERE id = {draft}",
    "UPDATE attachment SET file_id = NULL WHERE role = 'issued'",
    "DELETE FROM attachment WHERE role = 'issued'",
)


@pytest.mark.parametrize("sql", REFUSED)
def test_the_database_itself_keeps_an_issued_quote(office: Office, sql: str) -> None:
    partner = kit.customer(office)
    issued = kit.issued(office, partner)
    other = office.run(services.save_draft, draft=kit.draft(partner))
    with pytest.raises(Closed):
        office.run(raw, sql=sql.format(id=issued.id, draft=other.id))
    with office.read() as session:
        assert queries.quote_totals(session, issued.id).total == queries.quote_card(session, issued.id).total == 6797


@pytest.mark.file_only
@pytest.mark.parametrize("table", ["quote", "quote_row"])
def test_or_replace_cannot_slip_past(office: Office, table: str) -> None:
    issued = kit.issued(office, kit.customer(office))
    with pytest.raises(Closed):
        office.run(raw, sql=f"INSERT OR REPLACE INTO {table} SELECT * FROM {table} WHERE id = 1")
    assert form(office, issued.id).draft.rows == kit.TWO_RATES


def test_an_issued_quote_takes_no_draft_service(office: Office) -> None:
    issued = kit.issued(office, kit.customer(office))
    for refused in (services.delete_draft, services.issue_quote):
        with pytest.raises(Closed):
            office.run(refused, quote_id=issued.id)
    with pytest.raises(Closed, match="202611-0001"):
        office.run(services.save_draft, draft=kit.draft(None), quote_id=issued.id)
    office.run(services.set_next_action, quote_id=issued.id, on=date(2026, 11, 30), note="電話")
    office.run(services.set_internal_note, quote_id=issued.id, note="値引は次回")
    assert form(office, issued.id).draft.internal_note == "値引は次回"


def test_a_revision_supersedes_only_when_it_is_issued(office: Office) -> None:
    partner = kit.customer(office)
    first = kit.issued(office, partner)
    with office.read() as session:
        old_paper = papers.stored(session, first.id)
    saved = office.run(services.revise_quote, quote_id=first.id)
    revising = form(office, saved.id)
    assert (revising.number, revising.revision, revising.state) == ("202611-0001-R2", 2, "draft")
    assert form(office, first.id).state == "issued"
    with pytest.raises(Closed):
        office.run(services.revise_quote, quote_id=first.id)
    with pytest.raises(Closed):
        office.run(services.mark_won, quote_id=first.id)
    rows = list(revising.draft.rows)
    rows[2] = replace(rows[2], quantity=Decimal(2))
    saved = office.run(
        services.save_draft, draft=replace(revising.draft, rows=tuple(rows)), quote_id=saved.id, version=saved.version
    )
    second = office.run(services.issue_quote, quote_id=saved.id)
    assert second.number == "202611-0001-R2"
    assert (form(office, first.id).state, form(office, second.id).state) == ("superseded", "issued")
    with office.read() as session:
        assert papers.pdf(session, papers.select_quotes(session, numbers=["202611-0001"])) == old_paper
        compared = queries.compare(session, old_id=first.id, new_id=second.id)
        numbers = [row.number for row in queries.quote_card(session, second.id).revisions]
    changed = [change for change in compared.changes if change.kind == "changed"]
    assert [(change.old, change.cells[0].field, change.cells[0].new) for change in changed] == [(2, "quantity", 2)]
    assert (compared.old_total, compared.new_total) == (6797, 8996)  # 8,357 less 100 (48 and 52); tax 398 and 341
    assert numbers == ["202611-0001-R2", "202611-0001"]
    assert kit.issued(office, partner).number == "202611-0002"
    office.run(services.mark_won, quote_id=second.id)
    with pytest.raises(Closed):
        office.run(services.mark_won, quote_id=first.id)


def test_won_and_lost_can_be_taken_back(office: Office) -> None:
    issued = kit.issued(office, kit.customer(office))
    with pytest.raises(Invalid):
        office.run(services.mark_lost, quote_id=issued.id, reason=" ")
    office.run(services.mark_lost, quote_id=issued.id, reason="価格", note="次回に期待")
    assert (form(office, issued.id).state, form(office, issued.id).outcome_on) == ("lost", kit.TODAY)
    office.run(services.reopen_quote, quote_id=issued.id)
    office.run(services.mark_won, quote_id=issued.id, day=date(2026, 11, 20))
    with pytest.raises(Closed):
        office.run(services.cancel_quote, quote_id=issued.id)
    office.run(services.reopen_quote, quote_id=issued.id)
    office.run(services.cancel_quote, quote_id=issued.id, reason="誤発行")
    with pytest.raises(Closed):
        office.run(services.reopen_quote, quote_id=issued.id)
    assert form(office, issued.id).number == "202611-0001"


def test_two_windows_the_second_save_is_told_who_changed_what(office: Office, reopen: Callable[[], Office]) -> None:
    saved = office.run(services.save_draft, draft=kit.draft(kit.customer(office)))
    second = reopen()
    mine, theirs = form(office, saved.id), form(second, saved.id)
    second.run(
        services.save_draft, draft=replace(theirs.draft, subject="別の件名"), quote_id=saved.id, version=theirs.version
    )
    with pytest.raises(Conflict) as told:
        office.run(services.save_draft, draft=mine.draft, quote_id=saved.id, version=mine.version)
    assert office.actor.name in str(told.value) and "件名" in str(told.value)
    with pytest.raises(Conflict):
        office.run(services.issue_quote, quote_id=saved.id, version=mine.version)
    assert form(office, saved.id).draft.subject == "別の件名"


def test_rows_alone_also_make_a_form_stale(office: Office, reopen: Callable[[], Office]) -> None:
    content = kit.draft(kit.customer(office), kit.item("机", "1", "100"))
    saved = office.run(services.save_draft, draft=content)
    renamed = replace(content, rows=(replace(content.rows[0], description="椅子"),))
    reopen().run(services.save_draft, draft=renamed, quote_id=saved.id, version=saved.version)
    with pytest.raises(Conflict):
        office.run(services.save_draft, draft=content, quote_id=saved.id, version=saved.version)


def test_a_copy_starts_as_a_draft_of_today(office: Office) -> None:
    partner, other = kit.customer(office), kit.customer(office, "C002", "髙﨑商店")
    old = kit.issued(office, partner, issued_on=date(2026, 1, 9), internal_note="内緒")
    copy = form(office, office.run(services.copy_quote, quote_id=old.id, partner_id=other).id)
    assert (copy.draft.issued_on, copy.draft.valid_until) == (kit.TODAY, date(2026, 12, 24))
    assert (copy.draft.partner_id, copy.draft.internal_note, copy.number) == (other, "", "")
    assert copy.draft.rows == kit.TWO_RATES


def test_stamps_are_for_what_stood_there(office: Office) -> None:
    person = kit.staff(office)
    saved = office.run(services.save_draft, draft=kit.draft(kit.customer(office)))
    saved = office.run(services.stamp_approval, quote_id=saved.id, slot=0, staff_id=person)
    stamps = form(office, saved.id).approvals
    assert [(stamp.head, stamp.name) for stamp in stamps] == [("承認", "髙橋"), ("確認", ""), ("担当", "")]
    with pytest.raises(Invalid):
        office.run(services.stamp_approval, quote_id=saved.id, slot=0, staff_id=person)
    with pytest.raises(NotFound):
        office.run(services.stamp_approval, quote_id=saved.id, slot=7, staff_id=person)
    content = form(office, saved.id).draft
    office.run(services.save_draft, draft=replace(content, internal_note="メモ"), quote_id=saved.id)
    assert form(office, saved.id).approvals[0].name == "髙橋"
    office.run(services.save_draft, draft=replace(content, rows=content.rows[:-1]), quote_id=saved.id)
    assert form(office, saved.id).approvals[0].name == ""


def test_an_item_that_quotes_have_is_retired_not_deleted(office: Office) -> None:
    used, free = kit.new_item(office, "A-1", "箱"), kit.new_item(office, "A-2", "袋")
    kit.issued(office, kit.customer(office), kit.item("箱", "2", "1200", item_id=used))
    with pytest.raises(Closed):
        office.run(services.delete_item, item_id=used)
    office.run(services.delete_item, item_id=free)
    office.run(services.retire_item, item_id=used)
    with office.read() as session:
        assert queries.pick_items(session, "", day=kit.TODAY) == ()
    with pytest.raises(Invalid):
        kit.new_item(office, "A-1", "もう一つ")


def test_prices_follow_customer_rank_quantity_and_list(office: Office) -> None:
    mine, ranked = kit.customer(office), kit.customer(office, "C002", "髙﨑商店", price_rank="A")
    prices = (
        services.PriceDraft(Decimal(1000), partner_id=mine, valid_to=date(2026, 11, 30)),
        services.PriceDraft(Decimal(1100), rank="A"),
        services.PriceDraft(Decimal(1150), min_quantity=Decimal(100)),
    )
    box = office.run(services.add_item, values={"code": "A-1", "name": "箱", "unit_price": "1200"}, prices=prices).id

    def price(partner: int | None, quantity: str, day: date = kit.TODAY) -> Decimal | None:
        with office.read() as session:
            found = queries.price_for(session, item_id=box, partner_id=partner, quantity=Decimal(quantity), day=day)
            return None if found is None else found.price

    assert (price(mine, "200"), price(ranked, "200"), price(None, "200"), price(None, "1")) == (1000, 1100, 1150, 1200)
    assert price(mine, "1", date(2026, 12, 1)) == 1200


def test_the_list_filters_sorts_and_pages(office: Office) -> None:
    aoba, taka = kit.customer(office), kit.customer(office, "C002", "髙﨑商店", kana="タカサキショウテン")
    for index in range(7):
        kit.issued(office, aoba if index % 2 else taka, kit.item("机", "1", str(1000 + index), cost=Decimal(950)))
    kit.issued(office, aoba, issued_on=date(2026, 10, 1), valid_until=date(2026, 10, 31))
    office.run(services.save_draft, draft=kit.draft(aoba))
    everything = QuoteFilter()
    with office.read() as session:
        for sort in ("number", "issued_on", "customer", "subject", "total", "margin", "state", "valid_until"):
            for descending in (False, True):
                whole = queries.quote_window(session, everything, sort=sort, descending=descending)
                paged: list[int] = []
                while rows := queries.quote_window(
                    session, everything, sort=sort, descending=descending, offset=len(paged), limit=2,
                    after_id=paged[-1] if paged else None,
                ):  # fmt: skip
                    paged += [row.id for row in rows]
                assert paged == [row.id for row in whole], sort
        assert queries.count_by_state(session, everything) == {"issued": 7, "expired": 1, "draft": 1}
        found = queries.quote_window(session, QuoteFilter(text="たかさ", states=frozenset({"issued"})), sort="total")
        assert [row.total for row in found] == [1106, 1104, 1102, 1100]
        assert queries.count_quotes(session, QuoteFilter(text="takasaki")) == 4
        assert queries.count_quotes(session, QuoteFilter(states=frozenset({"expired"}))) == 1
        assert queries.count_quotes(session, QuoteFilter(low_margin=True)) == 7
        sums = queries.sum_quotes(session, QuoteFilter(states=frozenset({"issued"})))
        assert (sums.count, sums.total, sums.profit) == (7, 7721, 371)


def test_the_customer_last_quoted_is_offered_first(office: Office) -> None:
    aoba, taka = kit.customer(office), kit.customer(office, "C002", "髙﨑商店", kana="タカサキショウテン")
    for partner in (taka, aoba, taka):
        office.run(services.save_draft, draft=kit.draft(partner))
    with office.read() as session:
        assert [pick.id for pick in find_partners(session, "", 5)] == [taka, aoba]


def test_lists_of_a_partner_follow_a_merge(office: Office) -> None:
    winner, loser = kit.customer(office), kit.customer(office, "C002", "青葉製作所")
    issued = kit.issued(office, loser)
    office.run(partner_services.merge_partners, winner_id=winner, loser_id=loser)
    with office.read() as session:
        assert [row.id for row in queries.quote_window(session, QuoteFilter(partner_id=winner))] == [issued.id]
        assert queries.quote_card(session, issued.id).customer == "青葉製作所"


@service("")
def issue_slowly(session: Session, *, quote_id: int, issued: Event) -> None:
    """Issues, and commits only a while after another session had its turn."""
    services.issue_quote(session, quote_id=quote_id)
    session.flush()
    issued.set()
    sleep(0.3)


def test_no_row_slips_into_a_quote_that_is_just_being_issued(office: Office, reopen: Callable[[], Office]) -> None:
    saved = office.run(services.save_draft, draft=kit.draft(kit.customer(office)))
    issued, second = Event(), reopen()
    issuing = Thread(target=lambda: office.run(issue_slowly, quote_id=saved.id, issued=issued))
    issuing.start()
    issued.wait(10)
    with pytest.raises(Closed):
        second.run(raw, sql=REFUSED[10].format(id=saved.id))
    issuing.join()
    assert form(office, saved.id).draft.rows == kit.TWO_RATES


def test_two_windows_issue_at_once_without_gap_or_twin(office: Office, reopen: Callable[[], Office]) -> None:
    partner = kit.customer(office)
    drafts = [office.run(services.save_draft, draft=kit.draft(partner)).id for _ in range(6)]
    windows = [office, reopen()]

    def issue(window: Office, ids: list[int]) -> None:
        for id_ in ids:
            window.run(services.issue_quote, quote_id=id_)

    threads = [Thread(target=issue, args=(window, drafts[index::2])) for index, window in enumerate(windows)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with office.read() as session:
        numbers = sorted(row.number for row in queries.quote_window(session, QuoteFilter()))
    assert numbers == [f"202611-000{seq}" for seq in range(1, 7)]
