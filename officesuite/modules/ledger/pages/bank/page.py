"""明細取込: the lines of a bank or card that wait, what each probably is, and the books' balance beside the bank's.

Enter accepts what is proposed and goes on to the next line; a letter names another account; nothing is posted unseen.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QSplitter

from officesuite.base.errors import DomainError, Problem
from officesuite.base.fields import Choice, Field, Kind
from officesuite.base.text import literal, tr, translate
from officesuite.db.changes import Changes
from officesuite.modules.ledger.pages.bank.balance_strip import BalanceStrip
from officesuite.modules.ledger.pages.bank.lines_table import LinesTable
from officesuite.modules.ledger.pages.bank.matching import choose_entry
from officesuite.modules.ledger.pages.bank.pane import LinePane
from officesuite.modules.ledger.pages.bank.rows import LineRow, Masters, columns, masters, read_rows
from officesuite.modules.ledger.pages.bank.taking_in import TakeInDialog, ask_file
from officesuite.modules.ledger.queries import bank as queries
from officesuite.modules.ledger.queries.bank import OwnAccount
from officesuite.modules.ledger.queries.bank_balances import agreement
from officesuite.modules.ledger.services import bank
from officesuite.modules.ledger.services.bank import Decision
from officesuite.ui.asking import FieldsDialog
from officesuite.ui.buttons import Button
from officesuite.ui.cells import PLAIN
from officesuite.ui.choices import ChoiceEdit
from officesuite.ui.desk import Desk, ToastAction
from officesuite.ui.filter_bar import FilterBar
from officesuite.ui.notices import EmptyState
from officesuite.ui.page import Page
from officesuite.ui.table import ListSource, TableModel
from officesuite.ui.theme import theme
from officesuite.ui.widgets import hline

VIEWS = {
    "open": translate("Ledger", "Waiting"),
    "done": translate("Ledger", "Done"),
    "ignored": translate("Ledger", "Left out"),
}
REASON = Field("reason", translate("Ledger", "Reason"), Kind.TEXT, required=True, max_length=200)
ENTITIES = ("ledger.statement_line", "ledger.entry", "ledger.statement_rule", "ledger.account", "ledger.sub_account")
KEYS = (
    ("Enter", translate("Ledger", "Accept")),
    ("F2", translate("Ledger", "Change the account")),
    ("Ctrl+A", translate("Ledger", "All sure")),
    ("Del", translate("Ledger", "Leave out")),
)


class BankLinesPage(Page):
    """See the module."""

    def __init__(self, desk: Desk, id: int | None = None) -> None:  # noqa: A002
        super().__init__(title=translate("Ledger", "Bank statements"))
        self._desk, self._done = desk, list[tuple[int, ...]]()
        self._places: tuple[OwnAccount, ...] = ()
        self._known: Masters | None = None
        self.setAcceptDrops(True)
        self.place_edit = ChoiceEdit()
        self.place_edit.setAccessibleName(tr("Ledger", "Bank account"))
        self.place_edit.show_whole()
        self.place_edit.changed.connect(self._other_place)
        self.set_chips(self.place_edit)
        self.sure = Button(tr("Ledger", "Accept sure ones"), icon="check-check", on=self.accept_sure)
        self.add_button(
            Button(tr("Ledger", "Rules"), kind="ghost", icon="sliders-horizontal", on=lambda: desk.open("page:ledger.bank-rules")),
            self.sure,
            Button(tr("Ledger", "Take in a file"), kind="primary", icon="download", shortcut="Ctrl+O", on=self.take_file),
        )  # fmt: skip
        self.bar = FilterBar(hint=translate("Ledger", "Words or amount"), states=list(VIEWS.items()))
        self.bar.query_changed.connect(self._filter)
        self.strip = BalanceStrip()
        self.model = TableModel(columns(self.masters), ListSource(), look=lambda _: PLAIN)
        self.table = LinesTable(self.model, memory=desk.memory, name="ledger.bank-lines", empty=self._empty(),
                                accessible_name=tr("Ledger", "Statement lines"))  # fmt: skip
        self.pane = LinePane(desk, self.masters)
        self._connect()
        self.split = QSplitter(Qt.Orientation.Vertical)
        self.split.setChildrenCollapsible(False)
        self.split.addWidget(self.table)
        self.split.addWidget(self.pane)
        self.split.setStretchFactor(0, 1)
        self.split.setSizes([theme().px(420), theme().px(180)])
        for part in (self.strip, hline(), self.bar, hline()):
            self.body.addWidget(part)
        self.body.addWidget(self.split, 1)
        self._read_places(id)
        self._read()
        if id is not None:
            self.show_line(id)

    def _connect(self) -> None:
        self.bar.left_down.connect(lambda: self.table.setFocus(Qt.FocusReason.OtherFocusReason))
        self.table.selected.connect(lambda row: self.pane.show_row(row if isinstance(row, LineRow) else None))
        self.table.accepted.connect(self.accept_chosen)
        self.table.opened.connect(lambda row: self.pane.edit() if row.waits else self.open_entry())
        self.table.edit_asked.connect(self.pane.edit)
        self.table.leave_out_asked.connect(self.leave_out)
        self.table.query_cleared.connect(self.bar.clear)
        self.pane.accept_asked.connect(self.accept_pane)
        self.pane.match_asked.connect(self.match)
        self.pane.leave_out_asked.connect(self.leave_out)
        self.pane.undo_asked.connect(self.undo_chosen)
        self.pane.entry_asked.connect(self.open_entry)
        self.pane.left.connect(self._back_to_list)
        for keys, run in (("Ctrl+F", self.bar.focus_text), ("Ctrl+Z", self.undo_last)):
            shortcut = QShortcut(QKeySequence(keys), self.table)
            shortcut.setContext(
                Qt.ShortcutContext.WidgetShortcut if keys == "Ctrl+Z" else Qt.ShortcutContext.WindowShortcut
            )
            shortcut.activated.connect(run)

    def _empty(self) -> EmptyState:
        return EmptyState(
            tr("Ledger", "No lines wait"),
            tr("Ledger", "Take in a CSV or Excel file of your bank or card; drop it here. What is posted already is found by itself."),
            icon="landmark",
            buttons=(Button(tr("Ledger", "Take in a file"), kind="primary", icon="download", on=self.take_file),),
        )  # fmt: skip

    # reading

    def masters(self) -> Masters:
        """Accounts and taxes, read once and again when they change."""
        if self._known is None:
            with self._desk.read() as session:
                self._known = masters(session)
        return self._known

    @property
    def place(self) -> OwnAccount | None:
        """The account whose lines are shown."""
        return next((one for one in self._places if one.key == self.place_edit.value()), None)

    @property
    def view(self) -> str:
        """Which lines are shown: open, done, ignored, or "" for all that are settled."""
        states = self.model.query.states
        if "open" in states or not states:
            return "open"
        return "" if len(states) > 1 else next(iter(states))

    def _read_places(self, line_id: int | None = None) -> None:
        before = self.place_edit.value() or self._desk.memory.get("ledger.bank-lines/place")
        with self._desk.read() as session:
            self._places = queries.own_accounts(session)
            wanted = queries.place_of_line(session, line_id) if line_id is not None else None
        known = {one.key for one in self._places}
        first = next((one.key for one in self._places if one.open), self._places[0].key if self._places else None)
        self.place_edit.set_choices([Choice(one.key, literal(_place_words(one))) for one in self._places])
        self.place_edit.set_value(queries.place_key(*wanted) if wanted else (before if before in known else first))

    def _read(self, *, row: int = 0) -> None:
        """Reads the lines and proposals of the account again; `row` is where the cursor stands then."""
        place = self.place
        rows: tuple[LineRow, ...] = ()
        done = left_out = 0
        if place is not None:
            with self._desk.read() as session:
                rows = read_rows(session, place, self.view, self.model.query.text)
                done, left_out = queries.settled_counts(
                    session, account_id=place.account_id, sub_account_id=place.sub_account_id
                )
                self.strip.show_agreement(
                    agreement(session, account_id=place.account_id, sub_account_id=place.sub_account_id)
                )
        self.model.set_source(ListSource(rows))
        count = sum(1 for one in rows if one.sure)
        self.sure.set_words(
            tr("Ledger", "Accept {count} sure ones", count=count) if count else tr("Ledger", "Accept sure ones")
        )
        self.sure.setEnabled(count > 0)
        self.bar.set_counts({"open": place.open if place is not None else 0, "done": done, "ignored": left_out})
        if rows:
            self.table.go(row)
        else:
            self.pane.show_row(None)

    def show_line(self, line_id: int) -> None:
        """Goes to a line, wherever it stands by now."""
        for chip in ("", *VIEWS):
            if chip:
                self.bar.chips[chip].setChecked(True)
                self._filter()
            if self.table.select_key(line_id):
                return
            if chip:
                self.bar.chips[chip].setChecked(False)

    def _other_place(self) -> None:
        self._desk.memory.set("ledger.bank-lines/place", self.place_edit.value())
        self._read()

    def _filter(self) -> None:
        self.model.query = self.bar.apply(self.model.query)
        self._read()

    def refresh(self, changes: object = None) -> None:
        """Reads again when lines, entries, rules or accounts changed."""
        if isinstance(changes, Changes) and not changes.touches(*ENTITIES):
            return
        self._known = None
        row = max(self.table.currentIndex().row(), 0)
        self._read_places()
        self._read(row=row)

    def focus_first(self) -> None:
        """The list, on its first line."""
        self._desk.hint(tuple((keys, str(words)) for keys, words in KEYS))
        self._back_to_list()

    def _back_to_list(self) -> None:
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        if not self.table.currentIndex().isValid():
            self.table.go(0)

    # accepting

    def accept_chosen(self) -> None:
        """Enter on the list: accepts the chosen lines as proposed; where nothing is proposed the account is asked for."""
        rows = [row for row in self.table.chosen() if row.waits]
        if len(rows) == 1 and not _decision(rows[0]):
            self.pane.edit()
            return
        self._accept([decision for row in rows if (decision := _decision(row)) is not None])

    def accept_sure(self) -> None:
        """Accepts every sure line shown."""
        rows = [self.model.row(at) for at in range(self.model.rowCount())]
        self._accept([d for row in rows if isinstance(row, LineRow) and row.sure and (d := _decision(row)) is not None])

    def accept_pane(self) -> None:
        """Accepts the line as it stands in the pane."""
        row = self.pane.shown
        if row is None or not row.waits:
            return
        counters = self.pane.counters()
        bad = self.pane.grid.problems()
        decision = _decision(row) if not self.pane.touched else Decision(row.id, counters)
        if bad or decision is None or (self.pane.touched and not counters):
            message = translate("Ledger", "To accept this line, choose its account.")
            self.pane.grid.show_problems(bad or [Problem("place", message, 0)])
            self.pane.grid.go_to(0, "place")
            return
        if self._accept([decision]):
            self._back_to_list()

    def _accept(self, decisions: list[Decision]) -> bool:
        if not decisions:
            return False
        at = max(self.table.currentIndex().row(), 0)
        try:
            if len(decisions) == 1:
                self._desk.run(bank.accept, decision=decisions[0])
                settled = bank.Settled(((decisions[0].line_id, 0),))
            else:
                settled = self._desk.run(bank.accept_many, decisions=decisions)
        except DomainError as error:
            self._desk.show_error(error)
            return False
        done, refused = tuple(id_ for id_, _ in settled.accepted), settled.refused
        if done:
            self._done.append(done)
        self.refresh()
        self.table.go(at if len(decisions) == 1 else 0)
        self._say(done, refused)
        return True

    def _say(self, done: tuple[int, ...], refused: Sequence[tuple[int, DomainError]]) -> None:
        words = tr("Ledger", "Lines accepted: {count}", count=len(done))
        if len(done) == 1 and not refused:
            self._desk.saved(words)
            return
        tone = "warn" if refused else "ok"
        detail = str(refused[0][1]) if refused else ""
        if refused:
            words = tr("Ledger", "Lines accepted: {count}, refused: {refused}", count=len(done), refused=len(refused))
        self._desk.toast(
            words, detail=detail, tone=tone, actions=[ToastAction(tr("Ledger", "Undo"), self.undo_last)] if done else ()
        )

    # other verbs

    def match(self) -> None:
        """Chooses an entry that is posted already for the line."""
        row = self.pane.shown
        if row is not None and row.waits and (entry_id := choose_entry(self._desk, self, row.line)) is not None:
            self._accept([Decision(row.id, entry_id=entry_id)])

    def leave_out(self) -> None:
        """Leaves the line out of the books, for a reason."""
        row = self.table.current()
        if row is None or not row.waits:
            return
        self._ask_reason(
            translate("Ledger", "Leave this line out"), translate("Ledger", "It stays here with its reason and is not posted."),
            lambda reason: self._desk.run(bank.ignore, line_id=row.id, reason=reason),
        )  # fmt: skip

    def undo_chosen(self) -> None:
        """Makes a settled line wait again."""
        row = self.table.current()
        if row is None or row.waits:
            return
        if row.state != "posted":
            with self._desk.showing_errors():
                self._desk.run(bank.undo, line_id=row.id, reason="")
            self.refresh()
            return
        self._ask_reason(
            translate("Ledger", "Take this posting back"), translate("Ledger", "Its entry is corrected, and the line waits again."),
            lambda reason: self._desk.run(bank.undo, line_id=row.id, reason=reason),
        )  # fmt: skip

    def undo_last(self) -> None:
        """Takes back what was accepted last."""
        if not self._done:
            return
        with self._desk.showing_errors():
            for id_ in self._done.pop():
                self._desk.run(bank.undo, line_id=id_, reason=tr("Ledger", "Accepted by mistake"))
        self.refresh()

    def _ask_reason(self, title: Any, words: Any, run: Any) -> None:
        dialog = FieldsDialog(self, title=title, words=words, fields=[REASON], button=title,
                              done=lambda values: run(values["reason"]))  # fmt: skip
        if dialog.exec():
            self.refresh()
        dialog.deleteLater()
        self._back_to_list()

    def open_entry(self) -> None:
        """Opens the entry that the line led to."""
        row = self.table.current()
        if row is not None and row.entry_id is not None:
            self._desk.open(f"ledger.entry:{row.entry_id}")

    # files

    def take_file(self, path: Path | None = None) -> None:
        """Asks for a file, shows what it says, and takes its lines in."""
        place = self.place
        path = path or ask_file(self)
        if path is None or place is None:
            return
        with self._desk.showing_errors():
            dialog = TakeInDialog(self._desk, path, place, self._places, self)
            if dialog.exec() and dialog.taken is not None:
                self.place_edit.set_value(dialog.place.key)
                self.bar.clear()
                taken = dialog.taken
                self._desk.toast(
                    tr("Ledger", "Lines taken in: {added}", added=taken.added),
                    detail=tr("Ledger", "Taken in before: {known}", known=taken.known) if taken.known else "",
                )  # fmt: skip
                self.refresh()
                self.table.go(0)
            dialog.deleteLater()
        self._back_to_list()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        urls = event.mimeData().urls()
        if urls and urls[0].isLocalFile():
            event.acceptProposedAction()
            self.take_file(Path(urls[0].toLocalFile()))


def _decision(row: LineRow) -> Decision | None:
    """What accepting a row as proposed means; None where nothing is proposed."""
    proposal = row.proposal
    if proposal is None or proposal.kind == "ask":
        return None
    counters = () if row.matches else row.counters
    return Decision(row.id, counters, proposal.entry_id, proposal.other_id)


def _place_words(place: OwnAccount) -> str:
    words = f"{place.code}  {place.name}"
    return f"{words}（{place.open}）" if place.open else words
