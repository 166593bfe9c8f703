"""定期仕訳 by keyboard: looked at, ticked, posted or laid down as drafts, refused at their rows; written on their form."""

import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from books_kit import Control, Key
from desk_kit import NotingDesk
from ledger_kit import Book
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from slips_kit import SlipKeys, history, show

from officesuite.modules.ledger.pages.plans import recurring_dialog, recurring_page
from officesuite.modules.ledger.pages.plans.recurring_fields import proposed
from officesuite.modules.ledger.pages.plans.recurring_form import RecurringFormPage
from officesuite.modules.ledger.pages.plans.recurring_page import RecurringPage
from officesuite.modules.ledger.pages.slip.entry_page import EntryPage
from officesuite.modules.ledger.queries.drafts import SlipFilter, slip_window
from officesuite.modules.ledger.queries.entries import entry_card
from officesuite.modules.ledger.queries.facts import years
from officesuite.modules.ledger.queries.recurring import due_count, due_items
from officesuite.modules.ledger.queries.templates import RecurringRow, recurring_entries
from officesuite.modules.ledger.rules.slip import Slip, slip_of, without_amounts
from officesuite.modules.ledger.services.months import set_month
from officesuite.modules.ledger.services.recurring import save_recurring
from officesuite.modules.ledger.services.rights import VIEW
from officesuite.office.access import Actor
from officesuite.office.office import Office

Shift = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def book(office: Office) -> Book:
    made = Book(office)
    history(made)
    return made


@pytest.fixture
def keep(desk: NotingDesk, book: Book) -> Callable[..., int]:
    """Keeps a recurring entry of rent; with `amount=None` its yen are open."""

    def kept(name: str, next_on: date, *, amount: int | None = 330_000, **more: Any) -> int:
        slip = slip_of(book.entry(f"地代家賃 {amount or 1} standard-10", f"普通預金 {amount or 1}", description=name))
        slip = slip if amount is not None else without_amounts(slip)
        return desk.run(save_recurring, name=name, slip=slip, next_on=next_on, **{"day": next_on.day, **more}).id

    return kept


def plans(desk: NotingDesk) -> dict[str, RecurringRow]:
    with desk.read() as session:
        return {row.name: row for row in recurring_entries(session)}


def entries(desk: NotingDesk) -> list[tuple[date, str]]:
    with desk.read() as session:
        rows = slip_window(session, SlipFilter(states=frozenset({"posted"})), 0, 50)
        found = [entry_card(session, row.id) for row in rows]
    return [(card.date, card.description) for card in found if card.way == "recurring"]


def settle() -> None:
    for _ in range(3):
        QApplication.processEvents()


def shown(page: RecurringPage) -> list[tuple[str, str, bool]]:
    return [(f"{one.due.day:%m/%d}", str(one.state.label), one.checked) for one in page.due_list.rows]


# ---- the preview ----------------------------------------------------------------------------------------------------


def test_what_is_due_this_month_is_looked_at_and_posted_by_one_key(
    desk: NotingDesk, keep: Callable[..., int], qtbot: Any
) -> None:
    keep("家賃", date(2026, 11, 20))
    keep("倉庫", date(2026, 11, 30), day=31)
    keep("来月", date(2026, 12, 5))
    page: RecurringPage = show(qtbot, RecurringPage(desk))
    assert shown(page) == [("11/20", "期日超過", True), ("11/30", "登録可", True)]
    assert entries(desk) == []
    SlipKeys().press(Key.Key_Return, Control)
    assert sorted(entries(desk)) == [(date(2026, 11, 20), "家賃"), (date(2026, 11, 30), "倉庫")]
    assert desk.toasts == ["2 件の仕訳を登録しました"]
    assert page.due_list.rows == ()
    assert {name: row.next_on for name, row in plans(desk).items()} == {
        "家賃": date(2026, 12, 20), "倉庫": date(2026, 12, 31), "来月": date(2026, 12, 5),
    }  # fmt: skip
    assert not page.acts["post"].isEnabled()


def test_space_takes_a_tick_away_and_only_the_rest_is_posted(
    desk: NotingDesk, keep: Callable[..., int], qtbot: Any
) -> None:
    keep("家賃", date(2026, 11, 20))
    keep("倉庫", date(2026, 11, 24))
    page: RecurringPage = show(qtbot, RecurringPage(desk))
    keys = SlipKeys()
    keys.press(Key.Key_Space)
    assert [one.checked for one in page.due_list.rows] == [False, True]
    keys.press(Key.Key_Space)
    keys.press(Key.Key_Space)
    keys.press(Key.Key_Return, Control)
    assert entries(desk) == [(date(2026, 11, 24), "倉庫")]
    assert shown(page) == [("11/20", "期日超過", False)]


def test_several_chosen_rows_turn_together(desk: NotingDesk, keep: Callable[..., int], qtbot: Any) -> None:
    for day in (20, 23, 25):
        keep(f"家賃{day}", date(2026, 11, day))
    page: RecurringPage = show(qtbot, RecurringPage(desk))
    keys = SlipKeys()
    keys.press(Key.Key_A, Control)
    keys.press(Key.Key_Space)
    assert [one.checked for one in page.due_list.rows] == [False] * 3
    keys.press(Key.Key_Space)
    assert [one.checked for one in page.due_list.rows] == [True] * 3


def test_the_day_chosen_says_how_far_one_looks(desk: NotingDesk, keep: Callable[..., int], qtbot: Any) -> None:
    keep("家賃", date(2026, 11, 27), holiday="after")
    page: RecurringPage = show(qtbot, RecurringPage(desk))
    assert page.due_list.until == date(2026, 11, 30)
    page.due_list.day.setFocus()
    page.due_list.day.selectAll()
    SlipKeys().enter("270131")
    assert [(one.due.due_on, one.due.day) for one in page.due_list.rows] == [
        (date(2026, 11, 27), date(2026, 11, 27)), (date(2026, 12, 27), date(2026, 12, 28)),
        (date(2027, 1, 27), date(2027, 1, 27)),
    ]  # fmt: skip
    cell = page.due_list.model.cell(1, 1)
    assert (cell.text, cell.second) == ("2026/12/28 月", "12/27 日 分")


def test_a_day_that_a_holiday_brings_forward_is_due_on_the_business_day(
    desk: NotingDesk, keep: Callable[..., int]
) -> None:
    keep("家賃", date(2026, 11, 29), holiday="before")  # a Sunday: Friday, 27 November
    with desk.read() as session:
        assert due_count(session, date(2026, 11, 26)) == 0
        assert due_count(session, date(2026, 11, 27)) == 1
        (item,) = due_items(session, date(2026, 11, 27))
    assert (item.title, item.due, item.amount, item.subject) == ("家賃", date(2026, 11, 27), 330_000, "毎月29日")
    assert item.target == f"ledger.recurring-due:{plans(desk)['家賃'].id}"


def test_an_open_amount_is_told_at_its_row_and_becomes_a_draft(
    desk: NotingDesk, keep: Callable[..., int], qtbot: Any
) -> None:
    keep("電気料金", date(2026, 11, 20), amount=None)
    keep("家賃", date(2026, 11, 24))
    page: RecurringPage = show(qtbot, RecurringPage(desk))
    assert shown(page) == [("11/20", "金額未入力", False), ("11/24", "登録可", True)]
    keys = SlipKeys()
    keys.press(Key.Key_Space)
    keys.press(Key.Key_Return, Control)
    assert entries(desk) == []
    assert desk.toasts == ["「電気料金」が登録できないため、どれも登録していません"]
    assert page.due_list.table.current().due.name == "電気料金"
    page.due_list.tick_all(on=False)
    keys.press(Key.Key_Space)
    keys.press(Key.Key_S, Control | Shift)
    with desk.read() as session:
        (found,) = slip_window(session, SlipFilter(states=frozenset({"draft"})), 0, 5)
    assert (found.day, found.description) == (date(2026, 11, 20), "電気料金")
    assert entries(desk) == []
    assert plans(desk)["電気料金"].next_on == date(2026, 12, 20)


def test_a_closed_month_is_told_at_its_row(desk: NotingDesk, keep: Callable[..., int], qtbot: Any) -> None:
    keep("家賃", date(2026, 10, 20))
    with desk.read() as session:
        year = years(session)[-1].id
    desk.run(set_month, fiscal_year_id=year, period=2026100, state="closed")
    page: RecurringPage = show(qtbot, RecurringPage(desk))
    assert shown(page) == [("10/20", "登録不可", False), ("11/20", "期日超過", False)]
    assert "2026-10" in page.due_list.rows[0].looked.problem


def test_a_provisionally_closed_month_wants_a_tick_of_its_own(
    desk: NotingDesk, keep: Callable[..., int], qtbot: Any
) -> None:
    keep("家賃", date(2026, 10, 20), until=date(2026, 10, 31))
    with desk.read() as session:
        year = years(session)[-1].id
    desk.run(set_month, fiscal_year_id=year, period=2026100, state="provisional")
    page: RecurringPage = show(qtbot, RecurringPage(desk))
    assert shown(page) == [("10/20", "仮締め後の入力", False)]
    keys = SlipKeys()
    keys.press(Key.Key_Space)
    keys.press(Key.Key_Return, Control)
    assert entries(desk) == [(date(2026, 10, 20), "家賃")]
    assert plans(desk)["家賃"].state == "ended"


def test_a_month_closed_while_one_looks_refuses_at_the_row(
    desk: NotingDesk, keep: Callable[..., int], qtbot: Any
) -> None:
    keep("電気料金", date(2026, 10, 5), amount=None)
    keep("家賃", date(2026, 10, 20), until=date(2026, 10, 31))
    page: RecurringPage = show(qtbot, RecurringPage(desk))
    with desk.read() as session:
        year = years(session)[-1].id
    desk.run(set_month, fiscal_year_id=year, period=2026100, state="closed")
    assert not page.post()
    assert page.due_list.table.current().due.name == "家賃"
    assert desk.toasts == ["「家賃」が登録できないため、どれも登録していません"]


def test_an_earlier_one_left_out_says_that_it_would_be_lost(
    desk: NotingDesk, keep: Callable[..., int], qtbot: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep("家賃", date(2026, 10, 20))
    page: RecurringPage = show(qtbot, RecurringPage(desk))
    keys = SlipKeys()
    keys.press(Key.Key_Space)
    assert shown(page) == [("10/20", "期日超過", False), ("11/20", "期日超過", False)]
    keys.press(Key.Key_Down)
    keys.press(Key.Key_Space)
    assert shown(page) == [("10/20", "見送りになります", False), ("11/20", "期日超過", True)]
    asked: list[str] = []
    monkeypatch.setattr(recurring_page, "ask", lambda parent, *, words, **more: asked.append(words) or "")
    assert not page.post()
    assert asked == ["2026/10/20 火  家賃"]
    assert entries(desk) == []


def test_one_may_be_passed_over_on_purpose(
    desk: NotingDesk, keep: Callable[..., int], qtbot: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep("家賃", date(2026, 11, 20))
    page: RecurringPage = show(qtbot, RecurringPage(desk))
    monkeypatch.setattr(recurring_page, "ask", lambda parent, **more: "")
    assert not page.pass_over()
    monkeypatch.setattr(recurring_page, "ask", lambda parent, **more: "pass")
    assert page.pass_over()
    assert entries(desk) == []
    assert plans(desk)["家賃"].next_on == date(2026, 12, 20)


def test_what_a_colleague_changed_meanwhile_is_not_posted_unseen(
    desk: NotingDesk, keep: Callable[..., int], qtbot: Any
) -> None:
    keep("家賃", date(2026, 11, 20))
    page: RecurringPage = show(qtbot, RecurringPage(desk))
    row = plans(desk)["家賃"]
    more = replace(row.slip, description="値上げ後の家賃")
    desk.run(save_recurring, recurring_id=row.id, name="家賃", slip=more, next_on=row.next_on, day=row.day)
    assert not page.post()
    assert len(desk.errors) == 1
    assert entries(desk) == []
    assert page.due_list.rows[0].due.slip.description == "値上げ後の家賃"
    assert page.post()
    assert entries(desk) == [(date(2026, 11, 20), "値上げ後の家賃")]


def test_the_first_page_leads_to_the_row(desk: NotingDesk, keep: Callable[..., int], qtbot: Any) -> None:
    keep("家賃", date(2026, 11, 20))
    other = keep("倉庫", date(2026, 11, 23))
    page: RecurringPage = show(qtbot, RecurringPage(desk, id=other))
    assert page.due_list.table.current().due.name == "倉庫"


def test_the_list_tells_rhythms_and_deletes_after_asking(
    desk: NotingDesk, keep: Callable[..., int], qtbot: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep("家賃", date(2026, 12, 31), day=31)
    keep("保守料", date(2027, 1, 20), every_months=3, holiday="before", until=date(2028, 1, 20))
    keep("保険料", date(2027, 3, 31), every_months=12, inactive=True)
    page: RecurringPage = show(qtbot, RecurringPage(desk))
    assert not page.on_due  # nothing is due: the list shows
    model = page.plan_list.model
    told = [[model.cell(row, at).words for at in (0, 1, 2, 4, 5, 6)] for row in range(3)]
    assert told == [
        ["家賃", "毎月末日", "2026/12/31 木", "当日のまま", "", "有効"],
        ["保守料", "3か月ごと 20日", "2027/01/20 水", "前営業日", "2028/01/20", "有効"],
        ["保険料", "毎年3月末日", "2027/03/31 水", "当日のまま", "", "休止中"],
    ]
    monkeypatch.setattr(recurring_page, "ask", lambda parent, **more: "drop")
    SlipKeys().press(Key.Key_Delete)
    assert set(plans(desk)) == {"保守料", "保険料"}


def test_who_may_only_look_posts_and_changes_nothing(desk: NotingDesk, keep: Callable[..., int], qtbot: Any) -> None:
    keep("家賃", date(2026, 11, 20))
    desk.office.actor = Actor("見習い", None, frozenset({VIEW.key}))
    page: RecurringPage = show(qtbot, RecurringPage(desk))
    assert not any(page.acts[key].isEnabled() for key in ("post", "drafts", "new"))
    assert not page.pass_over()
    page.edit()
    assert desk.opened == []


# ---- the form -------------------------------------------------------------------------------------------------------


def test_a_recurring_entry_is_written_without_the_mouse(desk: NotingDesk, book: Book, qtbot: Any) -> None:
    page: RecurringFormPage = show(qtbot, RecurringFormPage(desk))
    keys = SlipKeys()
    keys.enter("事務所家賃")
    keys.type("27")
    keys.enter()  # the next 27th from today follows
    assert page.form.editor("next_on").value() == date(2026, 11, 27)
    page.head_fields.start()
    keys.enter("家賃")
    keys.type("5132")
    keys.enter("198000")
    keys.type("1111")
    keys.press(Key.Key_S, Control)
    row = plans(desk)["事務所家賃"]
    assert (row.day, row.every_months, row.next_on, row.holiday) == (27, 1, date(2026, 11, 27), "same")
    (one,) = row.slip.rows
    assert (one.debit.account_id, one.debit.amount, one.credit.amount) == (book.ids["車両費"], 198_000, 198_000)
    assert row.slip.date is None
    assert not page.dirty
    assert desk.settled == [f"ledger.recurring:{row.id}"]


def test_another_day_moves_the_next_one_within_its_month(
    desk: NotingDesk, keep: Callable[..., int], qtbot: Any
) -> None:
    id_ = keep("家賃", date(2027, 2, 27))
    page: RecurringFormPage = show(qtbot, RecurringFormPage(desk, id=id_))
    page.form.go_to("day")
    SlipKeys().enter("31")
    assert page.form.editor("next_on").value() == date(2027, 2, 28)
    assert page.save()
    assert (plans(desk)["家賃"].day, plans(desk)["家賃"].next_on) == (31, date(2027, 2, 28))


def test_a_recurring_entry_put_aside_is_not_due(desk: NotingDesk, keep: Callable[..., int], qtbot: Any) -> None:
    id_ = keep("家賃", date(2026, 11, 20))
    page: RecurringFormPage = show(qtbot, RecurringFormPage(desk, id=id_))
    page.form.put({"inactive": True})
    assert page.save()
    with desk.read() as session:
        assert due_count(session, desk.office.today) == 0


def test_what_a_recurring_entry_lacks_is_told_at_its_fields(desk: NotingDesk, qtbot: Any) -> None:
    page: RecurringFormPage = show(qtbot, RecurringFormPage(desk))
    page.form.put({"name": "家賃", "every_months": None, "until": date(2026, 1, 1)})
    assert not page.save()
    assert [one.field for one in page.form.problems.problems] == ["every_months"]
    page.form.put({"every_months": 1})
    assert not page.save()
    assert [one.field for one in page.form.problems.problems] == ["until", "lines"]


def test_a_posted_entry_comes_again_on_its_day(
    desk: NotingDesk, book: Book, qtbot: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    def answer(parent: Any, *, values: dict[str, Any], done: Any, **more: Any) -> bool:
        done({**values, "name": "家賃"})
        return True

    monkeypatch.setattr(recurring_dialog, "ask_fields", answer)
    page: EntryPage = show(qtbot, EntryPage(desk, id=3))  # 25 October
    page.acts["recurring"].trigger()
    row = plans(desk)["家賃"]
    assert (row.day, row.next_on, row.every_months) == (25, date(2026, 11, 25), 1)
    assert row.slip.rows[0].debit.account_id == book.ids["地代家賃"]
    assert desk.toasts == ["定期仕訳「家賃」を登録しました"]


def test_the_rhythm_that_a_slip_suggests() -> None:
    today = date(2026, 11, 24)
    assert proposed(Slip(date=date(2026, 11, 30)), today)["next_on"] == date(2026, 12, 31)
    assert proposed(Slip(date=date(2026, 11, 24)), today)["next_on"] == date(2026, 12, 24)
    assert proposed(Slip(date=date(2026, 10, 27)), today)["next_on"] == date(2026, 11, 27)
    assert proposed(Slip(), today)["next_on"] == date(2026, 11, 30)
