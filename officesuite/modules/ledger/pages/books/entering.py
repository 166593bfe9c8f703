"""The life of typed rows on a book's page: posted by Enter, typed anew as a correction, taken back, given up, never lost."""

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from officesuite.base.dates import parse_date
from officesuite.base.errors import Closed, DomainError, Invalid, NotAllowed, Problem
from officesuite.base.text import tr, translate
from officesuite.base.yen import parse_yen
from officesuite.modules.ledger.pages.books import saving
from officesuite.modules.ledger.pages.books.line import BookLine
from officesuite.modules.ledger.pages.books.reading import Posted, Tab
from officesuite.modules.ledger.pages.common.tax_panel import KEYS
from officesuite.modules.ledger.rules.entry import Entry
from officesuite.modules.ledger.rules.periods import Adjustment
from officesuite.modules.ledger.services.rights import LATE, POST
from officesuite.ui.asking import ask
from officesuite.ui.desk import Desk, ToastAction
from officesuite.ui.figures import show_yen

if TYPE_CHECKING:
    from officesuite.modules.ledger.pages.books.page import BookPage

HINTS = {
    "day": (("Ctrl+;", translate("Ledger", "Today")), ("+1", translate("Ledger", "Day after"))),
    "counter": (("F4", translate("Ledger", "Accounts")), ("Tab", translate("Ledger", "As in history"))),
    "partner": (("F4", translate("Ledger", "Partners")), ("Tab", translate("Ledger", "As in history"))),
    "description": (("F4", translate("Ledger", "Descriptions")), ("Tab", translate("Ledger", "As in history"))),
    "tax": (
        ("F4", translate("Ledger", "Tax categories")),
        ("Ctrl+T", translate("Ledger", "With tax, on top")),
        (KEYS, translate("Ledger", "Tax details")),
    ),
}


class Entering:
    """One a page. `saved` counts the rows stored here, `busy` while one is being stored."""

    def __init__(self, desk: Desk, page: "BookPage") -> None:
        self._desk, self._page = desk, page
        self.saved = 0
        self.busy = False
        self._like: Entry | None = None
        self._removing: Posted | None = None
        self._moving: date | None = None  # where the counter-entry of a closed month goes
        self._given_up: BookLine | None = None
        self._tried: BookLine | None = None
        view = page.view
        view.done.connect(self.store)
        view.mend_asked.connect(self.mend)
        view.remove_asked.connect(self.ask_removal)
        view.given_up.connect(self.give_up)
        view.undo_asked.connect(self.bring_back)
        view.opened.connect(self.open_entry)
        view.typing.connect(self._preview)
        view.refused.connect(lambda words: page.say(words, warning=True))
        view.create_asked.connect(self._create, Qt.ConnectionType.QueuedConnection)  # its editor may close then
        view.selectionModel().currentChanged.connect(lambda *_: self.hint())
        page.reason.done.connect(lambda _: self._reason_given())
        page.reason.given_up.connect(self.give_up)
        page.seek.done.connect(self.jump)
        page.seek.given_up.connect(self._close_find)

    def _create(self, key: str, words: str) -> None:
        """The last row of a list: the details of the tax, or a new account."""
        if key == "tax":
            self._page.tax.ask()
        else:
            self._desk.open("new:ledger.account", name=words)

    # posting

    def store(self, line: BookLine) -> None:
        """Posts the row, or the correction of the row that is typed anew."""
        page = self._page
        if not page.tax.panel.settle():
            return
        if page.model.closed and not line.entry_id:
            page.say(page.model.closed, warning=True)
            return
        if line.empty and not line.entry_id:
            page.view.start()
            return
        if line.bad:
            page.view.start(next(iter(line.bad)))
            return
        if not line.debit and not line.credit and self._other_amount(line):
            return
        reason, counter = page.reason.reason, page.reason.counter_day
        if line.entry_id and not counter.readable():
            return
        self.busy = True
        try:
            posted = saving.store(self._desk, page.typist, line, like=self._like, reason=reason,
                                  counter_on=counter.day() if line.entry_id else None)  # fmt: skip
        except Invalid as error:
            self._show_problems(line, error.problems)
            return
        except DomainError as error:
            self._refused(line, error)
            return
        finally:
            self.busy = False
        page.posted_on = line.day
        self.saved += 1
        self._desk.saved(tr("Ledger", "Rows saved: {count}", count=self.saved))
        self._stored(posted.id, line)

    def _preview(self, key: str, words: str) -> None:
        """The balance follows the amount while it is typed, not only when the cell is left."""
        if key not in ("debit", "credit"):
            return
        try:
            yen = parse_yen(words) if words.strip() else 0
        except Invalid:
            return
        page = self._page
        line = page.model.typed_line
        page.typist.preview(line, yen if key == "debit" else -yen)
        page.view.viewport().update()

    def _other_amount(self, line: BookLine) -> bool:
        """Enter on one empty amount goes to the other; there it says what is missing."""
        view = self._page.view
        here = self._page.model.book[max(view.currentIndex().column(), 0)].key
        if here not in ("debit", "credit") or self._tried is line:
            self._tried = None
            return False
        self._tried = line
        view.start("credit" if here == "debit" else "debit")
        return True

    def _stored(self, entry_id: int, line: BookLine) -> None:
        page = self._page
        page.say("")
        if line.entry_id:
            self._end_mending()
        else:
            page.model.begin(page.new_line())
        page.read_again()
        page.history.read(page.typist.own)
        at = page.source.place(entry_id=entry_id)
        if at is not None:
            page.view.flash(page.model.key_of(at))
        elif line.day is not None and not page.source.shown.book.text:
            self._tell_elsewhere(line.day)
        page.view.start()

    def _tell_elsewhere(self, day: date) -> None:
        said = tr("Ledger", "The row stands in another month: {day}", day=f"{day:%m/%d}")
        self._desk.toast(said, actions=[ToastAction(tr("Ledger", "Show"), lambda: self._show_day(day))])

    def _show_day(self, day: date) -> None:
        self._page.go_to_day(day)

    def _show_problems(self, line: BookLine, problems: tuple[Problem, ...]) -> None:
        page = self._page
        found = page.typist.cells_of(problems, line)
        page.model.show_problems(found)
        page.say("  ".join(str(problem) for problem in found))
        keys = {column.key for column in page.model.book}
        first = next((problem.field for problem in found if problem.field in keys), "")
        page.view.start(first)

    def _refused(self, line: BookLine, error: DomainError) -> None:
        """The month is closed, or somebody was quicker: said at the row, and what was typed stays."""
        page = self._page
        if isinstance(error, Closed | NotAllowed):
            page.model.show_problems([Problem("day", error.message)])
        page.say(saving.refusal(error))
        page.view.start("day")

    # closed months

    def why_closed(self) -> str:
        """Why nothing can be typed at the foot; "" where it can."""
        page = self._page
        if page.source.shown.book.text:
            return tr("Ledger", "While rows are filtered none is typed. Empty the filter to go on.")
        if not self._desk.office.actor.may(POST.key):
            return tr("Ledger", "You may read this book; posting needs the right to post entries.")
        return self._why(page.tab)

    def _why(self, tab: Tab) -> str:
        if tab.state == "closed":
            return tr("Ledger", "{month} is closed for good. Reopen it in the months to type here.", month=tab.words)
        if tab.state == "provisional" and not self._desk.office.actor.may(LATE.key):
            return tr("Ledger", "{month} is provisionally closed. Ask a manager to enter this row.", month=tab.words)
        return ""

    # corrections

    def mend(self, row: object, key: str, letters: str) -> None:
        """Types a posted row anew in its place; letters typed on it are the first."""
        if not isinstance(row, Posted) or not row.row.entry_id:
            return
        page = self._page
        if not self._may_mend(row):
            return
        try:
            found = saving.mending_of(self._desk, page.typist, row)
        except saving.OnSlip:
            self.open_entry(row)
            return
        except DomainError as error:
            page.say(str(error), warning=True)
            return
        if self._moving is not None:
            found = saving.moved(found, page.typist, to=self._moving)
        self._like = found.like
        at = page.view.currentIndex().row()
        page.typist.closing = row.row.balance - row.row.debit + row.row.credit
        page.model.mend(at, found.line)
        page.reason.ask(self._moving)
        page.say("")
        page.view.go_to(at, key if key in page.view.typing_keys() else "counter")
        self.hint()
        if letters and page.view.editor is not None:
            QApplication.sendEvent(
                page.view.editor, QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letters)
            )

    def _may_mend(self, row: Posted) -> bool:
        page = self._page
        if page.model.mending is not None:
            page.say(tr("Ledger", "To correct another row, finish this one or leave it with Esc."), warning=True)
            return False
        tab = page.year.of(row.row.day, adjusting=row.row.kind is Adjustment.FINAL)
        why = "" if self._desk.office.actor.may(POST.key) else tr("Ledger", "You may read this book only.")
        closed = self._why(tab)
        self._moving = saving.open_day(self._desk, row.row.day) if closed and not why else None
        if closed and self._moving is None:
            why = why or closed
        page.say(why, warning=bool(why))
        return not why

    def _end_mending(self) -> None:
        page = self._page
        self._like = None
        page.model.stop_mending()
        page.reason.hide()
        page.typist.closing = page.sums.closing

    def ask_removal(self, row: object) -> None:
        """Delete on a posted row: asks why at the foot, then takes it back."""
        if isinstance(row, Posted) and row.row.entry_id and self._may_mend(row):
            self._removing = row
            amount = show_yen(row.row.debit or row.row.credit)
            self._page.say(
                tr("Ledger", "Entry {number} of {amount} is taken back by its negative; the reason goes with it.",
                   number=row.row.entry_no, amount=amount), warning=True)  # fmt: skip
            self._page.reason.ask(self._moving)
            self._page.reason.field.setFocus(Qt.FocusReason.OtherFocusReason)
            self._page.reason.field.selectAll()

    def _reason_given(self) -> None:
        page = self._page
        if self._removing is None:
            page.view.finish()
            return
        counter = page.reason.counter_day
        if not counter.readable():
            return
        self.busy = True
        try:
            saving.take_back(self._desk, self._removing, reason=page.reason.reason, counter_on=counter.day())
        except DomainError as error:
            page.say(str(error))
            return
        finally:
            self.busy = False
        self._removing = None
        page.reason.hide()
        page.say("")
        self.saved += 1
        self._desk.saved(tr("Ledger", "Rows saved: {count}", count=self.saved))
        page.read_again()
        page.view.start()

    # giving up, leaving

    def give_up(self) -> None:
        """Esc: a correction is left, then an empty start; what was cleared comes back with Ctrl+Z."""
        page = self._page
        if self._removing is not None:
            self._removing = None
            page.reason.hide()
            page.say("")
            page.view.setFocus()
        elif page.model.mending is not None:
            self._end_mending()
            page.say("")
            page.view.setFocus()
        elif not page.model.draft.empty:
            self._given_up = page.model.draft
            page.model.begin(page.new_line())
            page.say(tr("Ledger", "The row was emptied; Ctrl+Z brings it back."), warning=True)
        elif page.filter.text():
            page.filter.clear()
        else:
            self._desk.back()

    def bring_back(self) -> None:
        """Ctrl+Z: the row that Esc emptied."""
        if self._given_up is not None and self._page.model.draft.empty:
            self._page.model.begin(self._given_up, touched=True)
            self._given_up = None
            self._page.say("")
            self._page.view.start()

    def stop(self) -> None:
        """Another book or month is opened: a correction under way is left."""
        self._page.tax.panel.leave()
        if self._page.model.mending is not None:
            self._end_mending()
        self._removing = None
        self._page.reason.hide()
        self._page.say("")

    def can_leave(self) -> bool:
        """Asks what becomes of a row that was not posted."""
        page = self._page
        page.view.commit()
        if page.model.mending is None and page.model.draft.empty:
            return True
        answer = ask(
            page, title=tr("Ledger", "A row is not posted yet"), words=tr("Ledger", "Leave the book and let the row go?"),
            buttons=(("go", translate("Ledger", "Let it go"), "danger"), ("stay", translate("Ledger", "Stay"), "primary")),
            icon="triangle-alert", tone="warn",
        )  # fmt: skip
        return answer == "go"

    # finding and opening

    def open_entry(self, row: object) -> None:
        """The slip of a posted row."""
        if isinstance(row, Posted) and row.row.entry_id:
            self._desk.open(f"ledger.entry:{row.row.entry_id}")

    def jump(self, words: str) -> None:
        """Ctrl+G: a date where it reads as one with a separator or as a day, else an amount."""
        page = self._page
        found = False
        if words:
            try:
                if (words.isdigit() and len(words) > 2) or "," in words:
                    found = page.go_to_amount(parse_yen(words))
                else:
                    year = page.year.year.year
                    found = page.go_to_day(parse_date(words, near=page.near, start=year.first, end=year.last))
            except Invalid as error:
                page.say(str(error), warning=True)
                return
        page.say("" if found else tr("Ledger", "No row has {words} here.", words=words), warning=not found)
        if found:
            page.view.setFocus()

    def _close_find(self) -> None:
        self._page.seek.hide()
        self._page.view.setFocus()

    def hint(self) -> None:
        """The keys that matter where the cursor stands, for the status bar."""
        page = self._page
        if page.tax.panel.asking:
            self._desk.hint(page.tax.panel.hints())
            return
        key = page.model.book[max(page.view.currentIndex().column(), 0)].key
        keys: tuple[tuple[str, str], ...]
        if page.model.line(page.view.currentIndex().row()) is None:
            keys = (("F2", tr("Ledger", "Correct")), ("Delete", tr("Ledger", "Take back")),
                    ("Ctrl+Enter", tr("Ledger", "Open the slip")))  # fmt: skip
        else:
            keys = (*((cap, str(words)) for cap, words in HINTS.get(key, ())), ("Ctrl+D", tr("Ledger", "Copy above")))
        self._desk.hint(keys)
