"""The head of a slip: date, kind (通常・中間決算・決算整理), department, 摘要, slip number; Enter goes from the date to the 摘要."""

from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from officesuite.base.errors import Invalid, Problem
from officesuite.base.fields import Choice
from officesuite.base.text import Text, language, literal, tr, translate
from officesuite.modules.ledger.pages.books.pickers import PhrasePicks
from officesuite.modules.ledger.pages.slip.phrases import Phrases
from officesuite.modules.ledger.pages.slip.work import SlipWork
from officesuite.modules.ledger.rules.periods import Adjustment
from officesuite.modules.ledger.rules.slip import Slip
from officesuite.modules.ledger.rules.words import ADJUSTMENT_LABELS
from officesuite.ui.choices import ChoiceEdit
from officesuite.ui.date_edit import DateEdit
from officesuite.ui.edit import LineEdit
from officesuite.ui.picker import Picker
from officesuite.ui.theme import theme
from officesuite.ui.widgets import grounded, label, row

NAMES: dict[str, Text] = {
    "date": translate("Ledger", "Date"),
    "adjustment": translate("Ledger", "Kind"),
    "department_id": translate("Ledger", "Department"),
    "description": translate("Ledger", "Description"),
    "slip_no": translate("Ledger", "Slip No."),
}


class SlipHead(QWidget):
    """See the module. `finished`: Enter in the 摘要."""

    edited = Signal(str)
    finished = Signal()
    described = Signal()  # the 摘要 is whole: a phrase was picked, or the field is left

    def __init__(self, work: SlipWork) -> None:
        super().__init__()
        grounded(self)
        px = theme().px
        first, last = work.year_of(work.today)
        self.day = DateEdit(near=work.today, start=first, end=last, today=work.today)
        self.day.setFixedWidth(px(138))
        self.kind = ChoiceEdit([Choice(str(int(one)), ADJUSTMENT_LABELS[one]) for one in Adjustment])
        self.department = ChoiceEdit(
            [Choice(str(one.id), literal(one.name)) for one in work.departments],
            empty=translate("Ledger", "Office"),
        )
        self.department.setMinimumWidth(px(96 if language() == "ja" else 118))
        self.words = Picker(PhrasePicks(Phrases(work).find), free=True, button=False)
        self.words.setMinimumWidth(px(80))
        self.words.setMaxLength(200)
        self.number = LineEdit()
        self.number.setFixedWidth(px(86 if language() == "ja" else 66))
        self.number.setMaxLength(40)
        self.editors: dict[str, Any] = {
            "date": self.day, "adjustment": self.kind, "department_id": self.department, "description": self.words,
            "slip_no": self.number,
        }  # fmt: skip
        parts: list[Any] = []
        for key, editor in self.editors.items():
            editor.setAccessibleName(str(NAMES[key]))
            editor.changed.connect(partial(self.edited.emit, key))
            editor.installEventFilter(self)
            parts += [label(NAMES[key], role="label", tone="text2"), editor]
        self._kind_label, self.department_label = parts[2], parts[4]
        for widget in (self.department, self.department_label):
            widget.setVisible(bool(work.departments))
        self.words.picked.connect(lambda _: self.described.emit())
        self.kind.setMinimumWidth(theme().px(124 if language() == "ja" else 152))
        layout = row(*parts, spacing=8 if language() == "ja" else 6, margins=(20, 9, 16, 9))
        layout.setStretch(parts.index(self.words), 1)
        self.setLayout(layout)

    def put(self, slip: Slip) -> None:
        """Shows the head of a slip."""
        self.day.set_value(slip.date)
        if slip.date is not None:
            self.day.near = slip.date
        self.kind.set_value(str(int(slip.adjustment)))
        self.department.set_value(str(slip.department_id) if slip.department_id is not None else None)
        self.words.set_value(slip.description)
        self.number.set_value(slip.slip_no)

    def read(self, slip: Slip, *, problems: list[Problem] | None = None) -> Slip:
        """The slip with the head as it stands; an unreadable date keeps the last good one and is told."""
        day = slip.date
        try:
            day = self.day.value()
        except Invalid as error:
            if problems is not None:
                problems += [Problem("date", one.message) for one in error.problems]
        department = self.department.value()
        return replace(
            slip, date=day, adjustment=Adjustment(int(self.kind.value() or 0)),
            department_id=int(department) if department else None, description=str(self.words.value() or "").strip(),
            slip_no=str(self.number.value() or ""),
        )  # fmt: skip

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Without room for all labels, the two whose fields speak for themselves step back."""
        super().resizeEvent(event)
        roomy = self.width() >= theme().px(760 if language() == "ja" else 900)
        self._kind_label.setVisible(roomy)
        self.department_label.setVisible(roomy and not self.department.isHidden())

    def set_locked(self, locked: bool) -> None:
        """Read-only."""
        for editor in self.editors.values():
            editor.set_locked(locked)

    def show_problems(self, problems: tuple[Problem, ...]) -> None:
        """Marks what is wrong."""
        said = {one.field: str(one) for one in problems if one.row is None}
        for key, editor in self.editors.items():
            editor.set_problem(said.get(key, ""))

    def go_to(self, key: str) -> bool:
        """Puts the focus on a field."""
        editor = self.editors.get(key)
        if editor is None:
            return False
        editor.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def start(self) -> None:
        """The date, ready to be typed over."""
        self.day.setFocus(Qt.FocusReason.OtherFocusReason)
        self.day.selectAll()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers()
            if enter and not getattr(watched, "composing", False):
                return self._enter(watched)
        return False

    def _enter(self, watched: QObject) -> bool:
        """From the date to the 摘要, from there into the rows; the fields between have their usual values."""
        if watched is self.words:
            if self.words.list_open and self.words.list.at >= 0:
                self.words.take_marked()
            self.words.close_list()
            self.described.emit()
            self.finished.emit()
            return True
        if isinstance(watched, DateEdit):
            if watched.calendar_open:
                return False
            watched.tidy()
            watched.near = self._value() or watched.near
        self.words.setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def _value(self) -> Any:
        try:
            return self.day.value()
        except Invalid:
            return None

    def hints(self) -> list[tuple[str, str]]:
        """The keys that matter here."""
        return [("Enter", tr("Ledger", "Next field")), ("F4", tr("Ledger", "Candidates")), ("Ctrl+;", tr("Ledger", "Today")),
                ("Ctrl+Enter", tr("Ledger", "Post and next"))]  # fmt: skip
