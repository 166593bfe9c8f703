"""A posted entry on screen and the list of slips: links, verbs, papers, filters."""

import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from desk_kit import NotingDesk
from ledger_kit import Book
from slips_kit import history, show

from officesuite.modules.ledger.pages.slip.entry_page import EntryPage
from officesuite.modules.ledger.pages.slip.form import SlipFormPage
from officesuite.modules.ledger.pages.slip.list_page import SlipListPage
from officesuite.modules.ledger.rules.slip import Half, Slip, SlipRow
from officesuite.modules.ledger.services.corrections import correct, reverse
from officesuite.modules.ledger.services.drafts import save_draft
from officesuite.modules.ledger.services.months import set_month
from officesuite.office import files
from officesuite.office.office import Office


@pytest.fixture
def book(office: Office) -> Book:
    made = Book(office)
    history(made)
    return made


def test_a_posted_entry_shows_as_the_slip_it_was_and_cannot_be_typed_into(desk: NotingDesk, qtbot: Any) -> None:
    page: EntryPage = show(qtbot, EntryPage(desk, id=4))
    assert page.title == "仕訳 No. 4"
    row = [page.grid.lines_model.cell(0, at).text for at in (1, 3, 4, 6)]
    assert row == ["消耗品費", "5,500", "現金", "5,500"]
    assert not page.grid.lines_model.can_edit(0, 1)
    page.acts["correct"].trigger()
    page.acts["copy"].trigger()
    assert desk.opened == [("new:ledger.draft", {"correct": 4}), ("new:ledger.draft", {"copy": 4})]


def test_an_entry_that_was_corrected_leads_to_both_others(desk: NotingDesk, book: Book, qtbot: Any) -> None:
    right = book.entry("消耗品費 5600 standard-10", "現金 5600", on=date(2026, 11, 2), description="コピー用紙")
    book.office.run(correct, entry_id=4, reason="金額誤り", right=right)
    page: EntryPage = show(qtbot, EntryPage(desk, id=4))
    assert [id_ for _, id_ in page.facts.links] == [5, 6]
    assert not page.acts["correct"].isEnabled()
    assert not page.acts["reverse"].isEnabled()


def test_a_reversal_made_meanwhile_shows_at_once(desk: NotingDesk, book: Book, qtbot: Any) -> None:
    page: EntryPage = show(qtbot, EntryPage(desk, id=4))
    book.office.run(reverse, entry_id=4, on=date(2026, 11, 24))
    page.refresh(None)
    assert [id_ for _, id_ in page.facts.links] == [5]
    assert not page.acts["reverse"].isEnabled()


def test_a_paper_hangs_on_a_posted_entry(desk: NotingDesk, qtbot: Any, tmp_path: Path) -> None:
    page: EntryPage = show(qtbot, EntryPage(desk, id=4))
    receipt = tmp_path / "領収書.pdf"
    receipt.write_bytes(b"%PDF-1.7")
    page._attach([receipt])
    with desk.read() as session:
        (found,) = files.attachments(session, "ledger.entry", 4)
        assert (found.name, found.media_type) == ("領収書.pdf", "application/pdf")


def test_the_list_shows_drafts_first_and_opens_what_is_chosen(desk: NotingDesk, book: Book, qtbot: Any) -> None:
    saved = book.office.run(
        save_draft, slip=Slip(None, (SlipRow(Half(book.ids["現金"], amount=100)),), description="まだ")
    )
    page: SlipListPage = show(qtbot, SlipListPage(desk))
    first = page.table.current()
    assert first.target == f"ledger.draft:{saved.id}"
    page.table.opened.emit(first)
    assert desk.opened[-1][0] == f"ledger.draft:{saved.id}"
    page.bar.text.setText("家賃")
    qtbot.waitUntil(lambda: page.model.rowCount() == 3)
    page._show_chosen()
    assert page.pane.facts is not None
    assert page.pane.facts.card.description == "10月分 家賃"


def test_the_form_says_before_posting_what_will_change_and_what_is_doubtful(
    desk: NotingDesk, book: Book, qtbot: Any
) -> None:
    page: SlipFormPage = show(qtbot, SlipFormPage(desk, copy=4, on=date(2026, 11, 2)))
    effects = {one.account: (one.before, one.moved, one.after) for one in page.work.effects(page.collect())}
    assert effects == {
        "消耗品費": (5_000, 5_000, 10_000), "仮払消費税": (90_500, 500, 91_000), "現金": (-5_500, -5_500, -11_000),
    }  # fmt: skip
    looks = [str(one.words) for one in page.work.looks(page.collect(), attached=0)]
    assert looks[0] == "2026/11 は入力できます"
    assert "二重登録の可能性があります　No. 4" in looks


def test_a_closed_month_is_told_before_posting(desk: NotingDesk, book: Book, qtbot: Any) -> None:
    with desk.read() as session:
        from officesuite.modules.ledger.queries.facts import years

        year = years(session)[-1].id
    book.office.run(set_month, fiscal_year_id=year, period=2026110, state="closed")
    page: SlipFormPage = show(qtbot, SlipFormPage(desk, copy=4, on=date(2026, 11, 2)))
    month = page.work.looks(page.collect(), attached=1)[0]
    assert month.tone == "warn"
    assert not page.post(then_next=False)
    assert len(desk.errors) == 1


def test_a_correction_counts_without_the_entry_it_mends(desk: NotingDesk, qtbot: Any) -> None:
    page: SlipFormPage = show(qtbot, SlipFormPage(desk, correct=4))
    effects = {one.account: (one.before, one.after) for one in page.work.effects(page.collect(), but=4)}
    assert effects["消耗品費"] == (0, 5_000)


def test_a_paper_on_the_form_goes_with_the_entry(desk: NotingDesk, qtbot: Any, tmp_path: Path) -> None:
    page: SlipFormPage = show(qtbot, SlipFormPage(desk, copy=4))
    receipt = tmp_path / "a.png"
    receipt.write_bytes(b"png")
    page._attach([receipt])
    assert page.attached == 1
    assert page.post(then_next=True)
    with desk.read() as session:
        assert [one.name for one in files.attachments(session, "ledger.entry", 5)] == ["a.png"]
    assert page.attached == 0
    assert not page.dirty
