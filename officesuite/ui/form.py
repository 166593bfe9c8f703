"""A form built from declared fields: `Form(FIELDS)` makes editors, labels, messages, undo and the list of problems.

    form = Form(FIELDS, above=False, columns=2, pickers={"partners.partner": source}, today=today)
    form.set(values); form.value() -> dict[str, object] (raises Invalid with every problem); form.editor("name")
    form.show_problems(error.problems); F8 goes to the next one; form.mark_saved(); form.dirty
    form.edited (key), form.dirty_changed (bool), form.create_asked (key, text)

`above` puts labels over the fields (with room for messages), otherwise they stand at the left (dense). `Field.section`
starts a titled group, `Field.wide` takes a whole row. Enter goes to the next field; Ctrl+Z undoes within a field and,
when that has nothing left to undo, the last change of any field.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from officesuite.base.errors import Invalid, Problem
from officesuite.base.fields import Field, Kind
from officesuite.base.text import literal, tr, translate
from officesuite.ui.choices import LongTextEdit
from officesuite.ui.edit import Editor, KanaEdit, LineEdit
from officesuite.ui.editors import make_editor
from officesuite.ui.picks import PickerSource
from officesuite.ui.problems import Message, ProblemList
from officesuite.ui.theme import theme
from officesuite.ui.widgets import grounded, hline, label, row, section


class Form(QWidget):
    """See the module."""

    edited = Signal(str)
    dirty_changed = Signal(bool)
    create_asked = Signal(str, str)
    finished = Signal()  # Enter on the last field

    def __init__(
        self,
        fields: Sequence[Field],
        *,
        above: bool = False,
        columns: int = 1,
        pickers: Mapping[str, PickerSource] | None = None,
        today: date | None = None,
        near: date | None = None,
        start: date | None = None,
        end: date | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        grounded(self)
        self.fields = {field.key: field for field in fields}
        self._editors: dict[str, Any] = {}
        self._messages: dict[str, Message] = {}
        self._labels: dict[str, QLabel] = {}
        self._saved: dict[str, object] = {}
        self._known: dict[str, object] = {}
        self._undo: list[tuple[str, object]] = []
        self._session = ""
        self._was_dirty = False
        self._setting = False
        self.problems = ProblemList()
        self.problems.hide()
        self.problems.wanted.connect(self.go_to)
        for field in fields:
            editor = make_editor(field, pickers=pickers or {}, today=today, near=near, start=start, end=end)
            self._adopt(field, editor)
        self._lay_out(fields, above=above, columns=columns)
        self._follow_kana()
        self.mark_saved()

    def _adopt(self, field: Field, editor: Any) -> None:
        key = field.key
        self._editors[key] = editor
        self._messages[key] = Message()
        editor.setAccessibleName(str(field.label))
        editor.changed.connect(lambda: self._changed(key))
        if hasattr(editor, "create_asked"):
            editor.create_asked.connect(lambda text: self.create_asked.emit(key, text))
        editor.installEventFilter(self)

    def _follow_kana(self) -> None:
        """A kana field follows the text field before it: the reading typed there fills it."""
        before: LineEdit | None = None
        for editor in self._editors.values():
            if isinstance(editor, KanaEdit):
                if before is not None:
                    editor.follow(before)
            elif isinstance(editor, LineEdit):
                before = editor

    # layout

    def _lay_out(self, fields: Sequence[Field], *, above: bool, columns: int) -> None:
        px = theme().px
        outer = QVBoxLayout(self)
        outer.setContentsMargins(px(20), px(12), px(16), px(12))
        outer.setSpacing(px(8))
        outer.addWidget(self.problems)
        grid = QGridLayout()
        grid.setVerticalSpacing(px(9 if above else 6))
        grid.setHorizontalSpacing(px(8))
        outer.addLayout(grid)
        outer.addStretch(1)
        wide = 1 if above else 2  # grid columns one field takes
        for column in range(columns):
            grid.setColumnStretch(column * (wide + 1) + wide - 1, 1)
            if column:
                grid.setColumnMinimumWidth(column * (wide + 1) - 1, px(12))
        at_row, at_column, title = 0, 0, None
        total = columns * (wide + 1) - 1
        for field in fields:
            if field.section is not None and field.section != title:
                if at_column:
                    at_row, at_column = at_row + 1, 0
                if title is not None or at_row:
                    grid.addWidget(hline(), at_row, 0, 1, total)
                    at_row += 1
                title = field.section
                grid.addWidget(section(title), at_row, 0, 1, total)
                at_row += 1
            whole = field.wide or columns == 1
            if whole and at_column:
                at_row, at_column = at_row + 1, 0
            span = total if whole else wide
            self._place(grid, field, at_row, at_column * (wide + 1), span=span, above=above)
            at_column += 1
            if whole or at_column == columns:
                at_row, at_column = at_row + 1, 0

    def _place(self, grid: QGridLayout, field: Field, at_row: int, at: int, *, span: int, above: bool) -> None:
        editor, message = self._editors[field.key], self._messages[field.key]
        words = label("" if field.kind is Kind.BOOL else field.label, role="label", tone="text2")
        words.setBuddy(editor)
        self._labels[field.key] = words
        px = theme().px
        body = QVBoxLayout()
        body.setSpacing(px(3))
        body.setContentsMargins(0, 0, 0, 0)
        if above:
            if field.kind is not Kind.BOOL:
                need = label(tr("Ui", "Required"), role="label", tone="accentText")
                need.setVisible(field.required)
                body.addLayout(row(words, need, 1, spacing=6))
            body.addWidget(editor)
            body.addWidget(message)
            grid.addLayout(body, at_row, at, 1, span, Qt.AlignmentFlag.AlignTop)
            return
        body.addWidget(editor)
        body.addWidget(message)
        if field.kind is Kind.LONG_TEXT:
            grid.addWidget(words, at_row, at, Qt.AlignmentFlag.AlignTop)
        else:
            holder = QWidget()
            holder.setLayout(row(words))
            holder.setFixedHeight(px(30))
            grid.addWidget(holder, at_row, at, Qt.AlignmentFlag.AlignTop)
        grid.addLayout(body, at_row, at + 1, 1, span - 1)

    # values

    def editor(self, key: str) -> Any:
        """The editor of a field."""
        return self._editors[key]

    def label_of(self, key: str) -> QLabel:
        return self._labels[key]

    def value(self) -> dict[str, object]:
        """Every field's value by key; raises Invalid with one problem for each field that cannot be read or is missing."""
        values: dict[str, object] = {}
        problems: list[Problem] = []
        for key, field in self.fields.items():
            try:
                values[key] = value = self._editors[key].value()
            except Invalid as error:
                problems += [Problem(key, problem.message) for problem in error.problems]
                continue
            if field.required and value in (None, ""):
                problems.append(Problem(key, translate("Ui", "To save, enter {field}.", field=field.label)))
            elif isinstance(value, str) and len(value) > field.max_length and field.kind in (Kind.TEXT, Kind.LONG_TEXT):
                said = translate(
                    "Ui", "To save, shorten {field} to {limit} letters.", field=field.label, limit=field.max_length
                )
                problems.append(Problem(key, said))
        if problems:
            raise Invalid(problems)
        return values

    def set(self, values: Mapping[str, object]) -> None:
        """Shows values as saved ones; keys that are not fields are ignored, missing ones keep what they show."""
        self._setting = True
        for key, editor in self._editors.items():
            if key in values:
                editor.set_value(values[key])
        self._setting = False
        self.show_problems(())
        self.mark_saved()

    def put(self, values: Mapping[str, object]) -> None:
        """Proposes values while the form stays unsaved (an address from a postal code)."""
        for key, value in values.items():
            if key in self._editors:
                self._editors[key].set_value(value)
                self._changed(key)

    def set_locked(self, locked: bool, keys: Iterable[str] | None = None) -> None:
        """Makes all fields (or some) read-only."""
        for key in keys if keys is not None else self._editors:
            self._editors[key].set_locked(locked)

    # dirty and undo

    @property
    def dirty(self) -> bool:
        """Whether anything differs from what was set or saved last."""
        return any(_raw(editor) != self._saved[key] for key, editor in self._editors.items())

    def mark_saved(self) -> None:
        self._saved = {key: _raw(editor) for key, editor in self._editors.items()}
        self._known = dict(self._saved)
        self._undo.clear()
        self._session = ""
        self._tell_dirty()

    def _tell_dirty(self) -> None:
        if self.dirty != self._was_dirty:
            self._was_dirty = self.dirty
            self.dirty_changed.emit(self._was_dirty)

    def _changed(self, key: str) -> None:
        if self._setting:
            return
        if self._session != key:
            if self._session:
                self._known[self._session] = _raw(self._editors[self._session])
            self._undo.append((key, self._known[key]))
            self._session = key
        self._messages[key].say("")
        self.problems.drop(key)
        self._tell_dirty()
        self.edited.emit(key)

    def undo(self) -> bool:
        """Takes back the last changed field; False when there is nothing to take back."""
        if not self._undo:
            return False
        key, raw = self._undo.pop()
        self._session = ""
        _set_raw(self._editors[key], raw)
        self._known[key] = raw
        self._editors[key].setFocus()
        self._tell_dirty()
        self.edited.emit(key)
        return True

    # problems

    def show_problems(self, problems: Iterable[Problem]) -> None:
        """Puts each message beside its field and lists all on top; () clears them. Unknown fields stand only on top."""
        shown = tuple(problems)
        for key, editor in self._editors.items():
            mine = [problem for problem in shown if problem.field == key and problem.row is None]
            words = "\n".join(str(problem) for problem in mine)
            warning = bool(mine) and all(problem.warning for problem in mine)
            editor.set_problem(words, warning=warning)
            self._messages[key].say(words, warning=warning)
        names = {key: field.label for key, field in self.fields.items()}
        self.problems.show_problems(shown, names={key: names.get(key, literal("")) for key in {p.field for p in shown}})
        first = next((problem for problem in shown if problem.field in self._editors and not problem.warning), None)
        if first is not None:
            self.go_to(first.field)

    def go_to(self, key: str) -> None:
        """Puts the focus on the field."""
        editor = self._editors.get(key)
        if editor is not None:
            editor.setFocus(Qt.FocusReason.ShortcutFocusReason)
            if isinstance(editor, QLineEdit):
                editor.selectAll()

    def focus_first(self) -> None:
        for key, editor in self._editors.items():
            if editor.isEnabled() and not getattr(editor, "isReadOnly", lambda: False)():
                self.go_to(key)
                return

    # keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if (
            event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        ):
            self._next_field()
            return
        if event.key() == Qt.Key.Key_F8 and not self.problems.isHidden():
            self.problems.next()
            return
        super().keyPressEvent(event)

    def _next_field(self) -> None:
        focus = self.focusWidget()
        editors = [editor for editor in self._editors.values() if editor.isVisible() and editor.isEnabled()]
        if focus is editors[-1]:
            self.finished.emit()
        else:
            self.focusNextPrevChild(True)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.matches(QKeySequence.StandardKey.Undo)
        ):
            inner = isinstance(watched, QLineEdit) and watched.isUndoAvailable()
            inner = inner or (isinstance(watched, QPlainTextEdit) and watched.document().isUndoAvailable())
            if not inner:
                return self.undo()
        return False


def _raw(editor: Editor) -> object:
    """What the editor shows, whether or not it can be read."""
    if isinstance(editor, LineEdit):
        return editor.text()
    if isinstance(editor, LongTextEdit):
        return editor.toPlainText()
    return editor.value()


def _set_raw(editor: Editor, raw: object) -> None:
    if isinstance(editor, LineEdit):
        editor.setText(str(raw))
    else:
        editor.set_value(raw)
