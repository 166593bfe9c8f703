"""The conditions over the journal: text, days, amounts and counterparty always; the rest behind one button; kept searches."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from sqlalchemy import select
from sqlalchemy.orm import Session

from officesuite.base.errors import Invalid
from officesuite.base.fields import Choice, Field
from officesuite.base.text import literal, tr, translate
from officesuite.modules.company import queries as company_queries
from officesuite.modules.ledger.models import Account
from officesuite.modules.ledger.pages.reports.journal_search import as_kept, from_kept
from officesuite.modules.ledger.pages.reports.report_page import held
from officesuite.modules.ledger.queries.search import JournalFilter
from officesuite.modules.ledger.rules.words import WAYS
from officesuite.ui.asking import ask_fields
from officesuite.ui.buttons import Button, IconButton
from officesuite.ui.choices import CheckEdit, ChoiceEdit
from officesuite.ui.date_edit import DateEdit
from officesuite.ui.desk import Desk
from officesuite.ui.edit import LineEdit
from officesuite.ui.flow import flowing
from officesuite.ui.picker import Picker
from officesuite.ui.picks import ListPicks, PickRow
from officesuite.ui.theme import theme
from officesuite.ui.widgets import grounded, label, row
from officesuite.ui.yen_edit import IntegerEdit, YenEdit

KEPT = "ledger.journal/searches"
DELAY = 160  # ms after the last letter
_FLAGS = ("late_only", "corrections_only", "adjustments_only")


def account_picks(session: Session) -> ListPicks:
    """Every account, found by code, name, kana and romaji."""
    query = select(Account.id, Account.name, Account.code, Account.search).order_by(Account.code_key)
    return ListPicks([PickRow(id_, name, code, second) for id_, name, code, second in session.execute(query)])


class JournalBar(QWidget):
    """See the module. `changed` after every change; `left_down` on ↓ or Enter in the text."""

    changed = Signal()
    left_down = Signal()

    def __init__(self, desk: Desk, start: JournalFilter) -> None:
        super().__init__()
        grounded(self)
        self._desk, self._start, self._setting = desk, start, False
        with desk.read() as session:
            accounts, departments = account_picks(session), company_queries.departments(session)
        self._timer = QTimer(self, singleShot=True, interval=DELAY)
        self._timer.timeout.connect(self.changed)
        self._make_usual(desk)
        self._make_more(desk, accounts, departments)
        outer = QVBoxLayout(self)
        px = theme().px
        outer.setContentsMargins(px(20), px(8), px(16), px(8))
        outer.setSpacing(px(8))
        outer.addWidget(self._usual)
        outer.addWidget(self._more)
        self._more.hide()
        self._axes: tuple[int, ...] = start.axes_ids
        self.set_filter(start)

    # parts

    def _make_usual(self, desk: Desk) -> None:
        px = theme().px
        self.text = LineEdit(icon="search", hint=tr("Ledger", "Description, slip No."))
        self.text.setAccessibleName(tr("Ledger", "Text"))
        self.text.setFixedWidth(px(190))
        self.text.installEventFilter(self)
        today = desk.office.today
        self.first, self.last = DateEdit(today=today, near=today), DateEdit(today=today, near=today)
        self.low, self.high = YenEdit(), YenEdit()
        for editor, name, wide in (
            (self.first, tr("Ledger", "From day"), 124), (self.last, tr("Ledger", "To day"), 124),
            (self.low, tr("Ledger", "From amount"), 92), (self.high, tr("Ledger", "To amount"), 92),
        ):  # fmt: skip
            editor.setAccessibleName(name)
            editor.setFixedWidth(px(wide))
        self.partner = LineEdit(hint=tr("Ledger", "Counterparty"))
        self.partner.setAccessibleName(tr("Ledger", "Counterparty"))
        self.partner.setFixedWidth(px(130))
        self.more = Button(tr("Ledger", "More conditions"), icon="sliders-horizontal", on=self._toggle)
        self.more.setCheckable(True)
        self.corrections = CheckEdit(tr("Ledger", "Corrections too"))
        self.kept = ChoiceEdit()
        self.kept.setAccessibleName(tr("Ledger", "Kept searches"))
        self.kept.setMinimumWidth(px(120))
        self.kept.changed.connect(self._choose_kept)
        self._fill_kept()
        keep = IconButton("bookmark", tr("Ledger", "Keep this search"), on=self._keep)
        clear = IconButton("rotate-ccw", tr("Ledger", "All entries again"), on=self.clear)
        for typed in (self.text, self.first, self.last, self.low, self.high, self.partner):
            typed.changed.connect(self._typed)
        self.corrections.changed.connect(self._now)
        self._usual = flowing(
            self.text, _box(tr("Ledger", "Date"), self.first, self.last), _box(tr("Ledger", "Amount"), self.low, self.high),
            self.partner, self.more, _row(keep, clear), self.kept, held(self.corrections), spacing=px(8),
        )  # fmt: skip

    def _make_more(self, desk: Desk, accounts: ListPicks, departments: Sequence[Any]) -> None:
        px = theme().px
        self.account = Picker(accounts, hint=tr("Ledger", "Account"))
        self.account.setFixedWidth(px(190))
        self.account.picked.connect(lambda _: self._now())
        self.department = ChoiceEdit([Choice(str(one.id), literal("　" * one.depth + one.name)) for one in departments],
                                     empty=tr("Ledger", "All"))  # fmt: skip
        self.number_from, self.number_to = IntegerEdit(), IntegerEdit()
        self.slip, self.operator = LineEdit(), LineEdit()
        self.way = ChoiceEdit([Choice(key, words) for key, words in WAYS.items()], empty=tr("Ledger", "All"))
        self.entered_first, self.entered_last = (DateEdit(today=desk.office.today) for _ in range(2))
        self.flags = {
            "late_only": CheckEdit(tr("Ledger", "Late entries only")),
            "corrections_only": CheckEdit(tr("Ledger", "Corrections only")),
            "adjustments_only": CheckEdit(tr("Ledger", "Adjustments only")),
        }
        for editor, wide in ((self.number_from, 70), (self.number_to, 70), (self.slip, 90), (self.operator, 90),
                             (self.entered_first, 124), (self.entered_last, 124)):  # fmt: skip
            editor.setFixedWidth(px(wide))
            editor.changed.connect(self._typed)
        for choice in (self.department, self.way):
            choice.setMinimumWidth(px(100))
            choice.changed.connect(self._now)
        self.account.changed.connect(self._typed)
        for flag in self.flags.values():
            flag.changed.connect(self._now)
        self._more = flowing(
            _box(tr("Ledger", "Account"), self.account), _box(tr("Ledger", "Department"), self.department),
            _box(tr("Ledger", "Entry No."), self.number_from, self.number_to), _box(tr("Ledger", "Slip No."), self.slip),
            _box(tr("Ledger", "Operator"), self.operator), _box(tr("Ledger", "Way of entry"), self.way),
            _box(tr("Ledger", "Day of entry"), self.entered_first, self.entered_last), *map(held, self.flags.values()), spacing=px(8),
        )  # fmt: skip

    def _toggle(self) -> None:
        self.show_more(self._more.isHidden())

    def show_more(self, on: bool) -> None:
        """Shows or hides the rarer conditions."""
        self._more.setVisible(on)
        self.more.setChecked(on)

    # what the list gets

    def filter(self) -> JournalFilter:
        """The conditions; what cannot be read yet does not narrow."""
        return replace(
            self._start, text=self.text.text().strip(), first=_value(self.first), last=_value(self.last),
            amount_from=_value(self.low), amount_to=_value(self.high), partner=self.partner.text().strip(),
            account_id=_value(self.account), department_id=_number(self.department.value()),
            number_from=_value(self.number_from), number_to=_value(self.number_to), slip_no=self.slip.text().strip(),
            operator=self.operator.text().strip(), way=self.way.value() or "", entered_first=_value(self.entered_first),
            entered_last=_value(self.entered_last), axes_ids=self._axes, show_corrections=self.corrections.value(),
            late_only=self.flags["late_only"].value(), corrections_only=self.flags["corrections_only"].value(),
            adjustments_only=self.flags["adjustments_only"].value(),
        )  # fmt: skip

    def names(self) -> dict[str, str]:
        """What account and department are called, for the paper."""
        account = self.account.row.title if self.account.row is not None and self.account.text() else ""
        return {"account": account, "department": self.department.currentText() if self.department.value() else ""}

    def set_filter(self, wanted: JournalFilter) -> None:
        """Shows conditions and tells once."""
        self._setting = True
        self._axes = wanted.axes_ids
        shown: tuple[tuple[Any, Any], ...] = (
            (self.text, wanted.text), (self.first, wanted.first), (self.last, wanted.last), (self.low, wanted.amount_from),
            (self.high, wanted.amount_to), (self.partner, wanted.partner), (self.account, wanted.account_id),
            (self.department, None if wanted.department_id is None else str(wanted.department_id)),
            (self.number_from, wanted.number_from), (self.number_to, wanted.number_to), (self.slip, wanted.slip_no),
            (self.operator, wanted.operator), (self.way, wanted.way or None), (self.entered_first, wanted.entered_first),
            (self.entered_last, wanted.entered_last), (self.corrections, wanted.show_corrections),
            *((flag, getattr(wanted, key)) for key, flag in self.flags.items()),
        )  # fmt: skip
        for editor, value in shown:
            editor.set_value(value)
        rare = replace(wanted, first=None, last=None, amount_from=None, amount_to=None, text="", partner="", axes_ids=(),
                       show_corrections=True, newest_first=False)  # fmt: skip
        self.show_more(rare != JournalFilter())
        self._setting = False
        self.changed.emit()

    def clear(self) -> None:
        """Everything of the year again."""
        self.kept.set_value(None)
        self.set_filter(replace(self._start, axes_ids=(), account_id=None, sub_account_id=None))

    def focus_text(self) -> None:
        """Ctrl+F."""
        self.text.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.text.selectAll()

    def take_text(self, letters: str) -> None:
        """Letters typed on the list start a new search here."""
        self.text.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.text.setText(letters)
        self._typed()

    def _typed(self) -> None:
        if not self._setting:
            self._timer.start()

    def _now(self) -> None:
        if not self._setting:
            self._timer.stop()
            self.changed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        down = (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if watched is not self.text or not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        if event.key() not in down or self.text.composing:
            return False
        if self._timer.isActive():
            self._now()
        self.left_down.emit()
        return True

    # kept searches

    def _all_kept(self) -> dict[str, dict[str, Any]]:
        kept = self._desk.memory.get(KEPT) or {}
        return (
            {str(name): value for name, value in kept.items() if isinstance(value, dict)}
            if isinstance(kept, dict)
            else {}
        )

    def _fill_kept(self) -> None:
        names = self._all_kept()
        self.kept.set_choices([Choice(name, literal(name)) for name in names], empty=tr("Ledger", "Kept searches"))
        self.kept.setVisible(bool(names))

    def _choose_kept(self) -> None:
        kept = self._all_kept().get(str(self.kept.value() or ""))
        if kept is not None:
            self.set_filter(from_kept(kept))

    def _keep(self) -> None:
        def done(values: dict[str, Any]) -> None:
            self.keep(values["name"])

        ask_fields(
            self, title=tr("Ledger", "Keep this search"), words=tr("Ledger", "It can be chosen again over the journal on this PC."),
            fields=(Field("name", translate("Ledger", "Name of the search"), required=True, max_length=40),),
            button=tr("Ledger", "Keep"), done=done, icon="bookmark",
        )  # fmt: skip

    def keep(self, name: str) -> None:
        """Keeps what stands in the bar under a name."""
        self._desk.memory.set(KEPT, {**self._all_kept(), name: as_kept(self.filter())})
        self._fill_kept()
        self.kept.set_value(name)


def _value(editor: Any) -> Any:
    try:
        return editor.value()
    except Invalid:
        return None


def _number(value: Any) -> int | None:
    return None if value is None else int(value)


def _row(*widgets: QWidget) -> QWidget:
    holder = QWidget()
    holder.setLayout(row(*widgets, spacing=2))
    return holder


def _box(words: str, first: QWidget, last: QWidget | None = None) -> QWidget:
    """A field or a range with its name before it."""
    name = label(words, role="label", tone="text2")
    if not first.accessibleName():
        first.setAccessibleName(words)
    if last is None:
        return _row(name, first)
    if not last.accessibleName():
        last.setAccessibleName(words)
    return _row(name, first, label("–", tone="text2"), last)
