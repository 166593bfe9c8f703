"""The head of the quote form: addressee and subject at the left, dates and terms at the right, rarer fields folded away.

head.set_draft(draft); draft, problems = head.read(draft)      what cannot be read keeps its last good value
head.edited(key), head.customer_picked(PickRow), head.finished (Enter on the last field), head.create_asked(text)
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QGridLayout, QLineEdit, QVBoxLayout, QWidget

from officesuite.base.errors import Invalid, Problem
from officesuite.base.fields import Choice
from officesuite.base.text import literal, tr, translate
from officesuite.modules.sales.fields import QUOTE_FIELDS
from officesuite.modules.sales.queries import QuoteDraft
from officesuite.ui.buttons import Button, Segmented
from officesuite.ui.choices import ChoiceEdit
from officesuite.ui.editors import make_editor
from officesuite.ui.picker import Picker
from officesuite.ui.picks import ListPicks, PickerSource, PickRow
from officesuite.ui.problems import Message
from officesuite.ui.theme import theme
from officesuite.ui.widgets import column, grounded, label, row, section, vline

FIELDS = {field.key: field for field in QUOTE_FIELDS}
LABELS = {
    "partner_id": translate("Sales", "Customer"),
    "department": translate("Sales", "Attn."),
    "delivery_place": translate("Sales", "Deliver to"),
    "subject": translate("Sales", "Subject"),
    "staff_id": translate("Sales", "Staff"),
    "payment_terms": translate("Sales", "Payment"),
    "valid_note": translate("Sales", "Validity in words"),
    "next_action_note": translate("Sales", "Next action"),
}
HONORIFICS = ("御中", "様", "殿")
TEXTS = frozenset({
    "department", "person", "honorific", "subject", "valid_note", "delivery", "delivery_place", "payment_terms", "language",
    "next_action_note",
})  # fmt: skip


class QuoteHead(QWidget):
    """See the module."""

    edited = Signal(str)
    customer_picked = Signal(object)
    contact_picked = Signal(object)
    create_asked = Signal(str)
    mode_chosen = Signal(bool)
    last_asked = Signal()
    undo_asked = Signal()  # Ctrl+Z where the field itself has nothing to take back
    finished = Signal()

    def __init__(
        self,
        *,
        customers: PickerSource,
        staff: Iterable[tuple[int, str]],
        today: date,
        year: tuple[date | None, date | None] = (None, None),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        grounded(self)
        self._setting = False
        self._good: dict[str, Any] = {}
        self._editors: dict[str, Any] = {}
        self._messages: dict[str, Message] = {}
        self._make_editors(customers, staff, today=today, year=year)
        self.mode = Segmented(
            (("exclusive", translate("Sales", "Net")), ("inclusive", translate("Sales", "Tax incl."))),
            name=translate("Sales", "Price mode"),
        )
        self.mode.chosen.connect(lambda key: self._changed("tax_included"))
        self.mode.chosen.connect(lambda key: self.mode_chosen.emit(key == "inclusive"))
        self.last = Button("", kind="link", small=True, icon="history", on=self.last_asked.emit)
        self.last.hide()
        self.more = Button(tr("Sales", "More fields"), kind="link", small=True, icon="chevron-down")
        self.more.setCheckable(True)
        self.more.clicked.connect(self.show_more)
        self._lay_out()
        self.show_more(False)

    # editors

    def _make_editors(
        self,
        customers: PickerSource,
        staff: Iterable[tuple[int, str]],
        *,
        today: date,
        year: tuple[date | None, date | None],
    ) -> None:
        start, end = year

        def made(key: str) -> Any:
            return make_editor(FIELDS[key], pickers={}, today=today, near=today, start=start if key == "issued_on" else None,
                               end=end if key == "issued_on" else None)  # fmt: skip

        self.customer = Picker(customers, hint=tr("Sales", "Code, kana or part of the name"))
        self.customer.picked.connect(lambda picked: self._guarded(lambda: self.customer_picked.emit(picked)))
        self.customer.create_asked.connect(self.create_asked)
        self.person = Picker(ListPicks(()), free=True, button=False, hint=tr("Sales", "Name"))
        self.person.picked.connect(lambda picked: self._guarded(lambda: self.contact_picked.emit(picked)))
        honorific = ChoiceEdit([Choice(word, literal(word)) for word in HONORIFICS], empty=tr("Sales", "Auto"))
        people = [Choice(str(id_), literal(name)) for id_, name in staff]
        department = made("department")
        department.setPlaceholderText(tr("Sales", "Department"))
        editors: dict[str, Any] = {
            "partner_id": self.customer,
            "department": department,
            "person": self.person,
            "honorific": honorific,
            "subject": made("subject"),
            "delivery_place": made("delivery_place"),
            "staff_id": ChoiceEdit(people, empty=""),
            "issued_on": made("issued_on"),
            "valid_until": made("valid_until"),
            "delivery": made("delivery"),
            "payment_terms": made("payment_terms"),
            "valid_note": made("valid_note"),
            "language": ChoiceEdit(FIELDS["language"].choices, empty=tr("Sales", "as the customer")),
            "next_action_on": made("next_action_on"),
            "next_action_note": made("next_action_note"),
        }
        for key, editor in editors.items():
            words = str(LABELS[key]) if key in LABELS else str(FIELDS[key].label)
            editor.setAccessibleName(words)
            editor.changed.connect(lambda key=key: self._changed(key))
            editor.installEventFilter(self)
            self._editors[key] = editor
            self._messages[key] = Message()

    def _guarded(self, tell: Callable[[], None]) -> None:
        if not self._setting:
            tell()

    def _lay_out(self) -> None:
        px = theme().px
        left, right = QGridLayout(), QGridLayout()
        for grid, fields in ((left, 4), (right, 2)):
            grid.setHorizontalSpacing(px(8))
            grid.setVerticalSpacing(px(6))
            grid.setContentsMargins(0, 0, 0, 0)
            for at in range(1, fields, 2):
                grid.setColumnStretch(at, 1)
        left.setColumnStretch(1, 3)
        left.setColumnStretch(3, 2)
        self._place(left, 0, 0, "partner_id", span=3)
        self._place(left, 1, 0, "department", "person", "honorific", span=3)
        self._place(left, 2, 0, "subject", span=3)
        self._place(left, 3, 0, "delivery_place")
        self._place(left, 3, 2, "staff_id")
        for at, key in enumerate(("issued_on", "valid_until", "delivery", "payment_terms")):
            self._place(right, at, 0, key)
        self._editors["honorific"].setFixedWidth(px(92))
        titles = row(section(translate("Sales", "Addressee and subject")), self.more, 1, self.last)
        terms = row(section(translate("Sales", "Dates and terms")), 1, self.mode)
        first, second = QWidget(), QWidget()
        first.setLayout(column(titles, left, 1, spacing=4))
        second.setLayout(column(terms, right, 1, spacing=4))
        both = row(first, vline(), second, spacing=16)
        both.setStretch(0, 9)
        both.setStretch(2, 5)
        self._rest = QWidget()
        rest = QGridLayout(self._rest)
        rest.setContentsMargins(0, px(2), 0, 0)
        rest.setHorizontalSpacing(px(8))
        rest.setVerticalSpacing(px(6))
        for at, key in enumerate(("next_action_on", "next_action_note", "valid_note", "language")):
            self._place(rest, at // 2, at % 2 * 2, key)
        rest.setColumnStretch(1, 2)
        rest.setColumnStretch(3, 3)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(px(20), 0, px(16), px(6))
        outer.setSpacing(px(2))
        outer.addLayout(both)
        outer.addWidget(self._rest)
        self._first, self._second = first, second

    def _place(self, grid: QGridLayout, at: int, column_: int, *keys: str, span: int = 1) -> None:
        """A label and its field, or several fields that belong together."""
        name = label(self._editors[keys[0]].accessibleName(), role="label", tone="text2")
        name.setBuddy(self._editors[keys[0]])
        holder = QWidget()
        holder.setLayout(row(name))
        holder.setFixedHeight(theme().px(30))
        grid.addWidget(holder, at, column_, Qt.AlignmentFlag.AlignTop)
        line = row(*(self._editors[key] for key in keys), spacing=6)
        line.setStretch(0, 1)
        line.setStretch(1, 1)
        grid.addLayout(column(line, *(self._messages[key] for key in keys), spacing=2), at, column_ + 1, 1, span)

    def show_more(self, on: bool) -> None:
        """Shows or folds the rarer fields."""
        self._rest.setVisible(on)
        self.more.setChecked(on)
        self.more.set_words(tr("Sales", "Fewer fields") if on else tr("Sales", "More fields"),
                            icon="chevron-up" if on else "chevron-down")  # fmt: skip

    # values

    def editor(self, key: str) -> Any:
        """The editor of a field."""
        return self._editors[key]

    def set_draft(self, draft: QuoteDraft) -> None:
        """Shows the head of a draft; nothing counts as edited."""
        self._setting = True
        for key, editor in self._editors.items():
            value = getattr(draft, key)
            self._good[key] = value
            shown = (
                (value or None)
                if key in ("honorific", "language")
                else str(value)
                if key == "staff_id" and value
                else value
            )
            editor.set_value(shown)
        self.mode.set_value("inclusive" if draft.tax_included else "exclusive")
        if draft.next_action_on or draft.valid_note:
            self.show_more(True)
        self._setting = False
        self.show_problems(())

    def put(self, values: Mapping[str, object]) -> None:
        """Proposes values (of a picked customer); the fields show them and the draft takes them."""
        self._setting = True
        for key, value in values.items():
            self._good[key] = value
            self._editors[key].set_value(str(value) if key == "staff_id" and value is not None else (value or None))
        self._setting = False

    def put_stored(self, typed: QuoteDraft, stored: QuoteDraft) -> None:
        """Shows what was stored where it differs from what was typed."""
        self.put({key: getattr(stored, key) for key in self._editors if getattr(typed, key) != getattr(stored, key)})

    def read(self, draft: QuoteDraft) -> tuple[QuoteDraft, tuple[Problem, ...]]:
        """The draft with what stands here, and a problem for each field that cannot be read."""
        values: dict[str, Any] = {}
        problems: list[Problem] = []
        for key, editor in self._editors.items():
            try:
                value = editor.value()
            except Invalid as error:
                problems += [Problem(key, problem.message) for problem in error.problems]
                values[key] = self._good[key]
                continue
            if key in TEXTS:
                value = value or ""
            elif key == "staff_id":
                value = int(value) if value else None
            elif key == "issued_on" and value is None:
                problems.append(Problem(key, translate("Sales", "To save the quote, enter its date.")))
                value = self._good[key]
            self._good[key] = values[key] = value
        return replace(draft, tax_included=self.mode.value() == "inclusive", **values), tuple(problems)

    def set_contacts(self, contacts: Iterable[PickRow]) -> None:
        """Who can be picked as the person addressed."""
        self.person.source = ListPicks(tuple(contacts))

    def set_staff(self, staff: Iterable[tuple[int, str]]) -> None:
        """Who can be in charge here."""
        chosen = self._editors["staff_id"].value()
        self._editors["staff_id"].set_choices([Choice(str(id_), literal(name)) for id_, name in staff], empty="")
        self._editors["staff_id"].set_value(chosen)

    def say_last(self, words: str, name: str = "") -> None:
        """The last quote to this customer, as a link; "" hides it."""
        self.last.set_words(words)
        self.last.setToolTip(name)
        self.last.setVisible(bool(words))

    def set_locked(self, locked: bool, *, but: Iterable[str] = ()) -> None:
        """Read-only, but for the fields that change after issue."""
        free = set(but)
        for key, editor in self._editors.items():
            editor.set_locked(locked and key not in free)
        self.mode.setEnabled(not locked)

    def _changed(self, key: str) -> None:
        if self._setting:
            return
        if key in self._messages:
            self._messages[key].say("")
        self.edited.emit(key)

    # problems and focus

    def show_problems(self, problems: Iterable[Problem]) -> None:
        """Marks fields and says why beside them."""
        shown = tuple(problems)
        for key, editor in self._editors.items():
            mine = [problem for problem in shown if problem.field == key and problem.row is None]
            words = "\n".join(str(problem) for problem in mine)
            warning = bool(mine) and all(problem.warning for problem in mine)
            editor.set_problem(words, warning=warning)
            self._messages[key].say(words, warning=warning)
            if mine and not self._editors[key].isVisibleTo(self):
                self.show_more(True)

    def names(self) -> dict[str, Any]:
        """Field labels for the list of problems."""
        return {key: LABELS.get(key) or FIELDS[key].label for key in self._editors}

    def go_to(self, key: str) -> bool:
        """Puts the focus on a field of the head."""
        editor = self._editors.get(key)
        if editor is None:
            return False
        if not editor.isVisibleTo(self):
            self.show_more(True)
        editor.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if isinstance(editor, QLineEdit):
            editor.selectAll()
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ctrl+Z first undoes inside the field, then the last change of the head."""
        if (
            event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.matches(QKeySequence.StandardKey.Undo)
            and not (isinstance(watched, QLineEdit) and watched.isUndoAvailable())
        ):
            self.undo_asked.emit()
            return True
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on to the next field, from the last one into the lines."""
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter) or not plain:
            super().keyPressEvent(event)
            return
        order = [editor for editor in self._editors.values() if editor.isVisibleTo(self) and editor.isEnabled()]
        focus = self.focusWidget()
        at = order.index(focus) if focus in order else -1
        if at == len(order) - 1:
            self.finished.emit()
        else:
            order[at + 1].setFocus(Qt.FocusReason.TabFocusReason)
