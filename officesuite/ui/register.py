"""A small register: its rows at the left, the chosen one as a form at the right. What is typed is asked about before it goes.

A register says its fields, columns, rows and services; the page does the rest (Ctrl+N new, Ctrl+S save, F8 next problem).
With a `filter` a bar above the rows finds some of them; with a `delete` the chosen one goes after asking (Delete on the list).
Whoever lacks its `right` only looks. A page with more than a form lays it out in `arranged`.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QScrollArea, QSplitter, QVBoxLayout, QWidget
from sqlalchemy.orm import Session

from officesuite.base.declare import Action
from officesuite.base.errors import Conflict, DomainError, Invalid, Problem
from officesuite.base.fields import Field
from officesuite.base.kana import fold
from officesuite.base.text import Text, tr, translate
from officesuite.db.changes import Changes
from officesuite.ui.actions import action_button, bind
from officesuite.ui.buttons import Button
from officesuite.ui.cells import Column, Group, RowLook
from officesuite.ui.desk import Desk
from officesuite.ui.dialogs import ask, may_leave
from officesuite.ui.filter_bar import FilterBar
from officesuite.ui.form import Form
from officesuite.ui.notices import Banner, EmptyState
from officesuite.ui.page import Page
from officesuite.ui.picks import PickerSource
from officesuite.ui.table import ListSource, Query, TableModel
from officesuite.ui.table_view import TableView
from officesuite.ui.theme import theme
from officesuite.ui.widgets import clear, column, grounded, hline, label


@dataclass(frozen=True, slots=True)
class Register:
    """What a register is. `rows(session)` are frozen rows with `id` and `version`, perhaps with `Group`s between them.

    `add` and `change` store a form's values. `holds(row, folded)` says whether the filter finds a row; `states` are its chips
    and `state_of(row)` the key of a row's. `deleting(row)` says the question and what will follow, before `delete` runs.
    """

    key: str
    entity: str
    title: Text
    new: Text
    empty: Text
    why: Text
    icon: str
    fields: tuple[Field, ...]
    columns: tuple[Column, ...]
    rows: Callable[[Session], Sequence[Any]]
    values: Callable[[Any], Mapping[str, object]]
    add: Callable[[Desk, Mapping[str, object]], int]
    change: Callable[[Desk, Any, Mapping[str, object]], object]
    pickers: Callable[[Session], Mapping[str, PickerSource]] = lambda session: {}
    muted: Callable[[Any], bool] = lambda row: False
    note: Callable[[Any], str] = lambda row: ""
    import_kind: str = ""
    form_columns: int = 2
    filter: Text | None = None
    holds: Callable[[Any, str], bool] = lambda row, folded: True
    states: tuple[tuple[str, Text], ...] = ()
    state_of: Callable[[Any], str] = lambda row: ""
    widths: tuple[int, int] = (560, 520)
    right: str = ""
    delete: Callable[[Desk, Any], object] | None = None
    deleting: Callable[[Any], tuple[str, str]] = lambda row: ("", "")


class RegisterPage(Page):
    """See the module. `id` opens that row; `id=None` an empty form; left out, the list."""

    register: Register

    def __init__(self, desk: Desk, id: int | None = 0, **given: object) -> None:  # noqa: A002
        register = self.register
        super().__init__(title=register.title)
        self._desk = desk
        self._row: Any | None = None
        self._settling = False
        self._own = f"{register.entity.partition('.')[0]}."
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._follow)
        self.may_edit = not register.right or desk.office.actor.may(register.right)
        self.delete_button = Button(tr("Ui", "Delete"), kind="ghost", icon="trash-2", on=self.delete)
        with desk.read() as session:
            pickers = register.pickers(session)
        self.form = Form(
            register.fields, above=True, columns=register.form_columns, pickers=pickers, today=desk.office.today
        )
        self.form.finished.connect(self.save)
        self.save_action = bind(
            self,
            Action(f"{register.key}.save", translate("Ui", "Save"), shortcut="Ctrl+S", icon="check"),
            run=self.save,
        )
        if register.import_kind and self.may_edit:
            take = Button(tr("Ui", "Import"), kind="ghost", icon="download",
                          on=lambda: desk.open("page:shell.import", kind=register.import_kind))  # fmt: skip
            self.add_button(take)
        self.add_button(Button(register.new, icon="plus", shortcut="Ctrl+N", on=self.begin_new),
                        action_button(self.save_action, kind="primary", with_shortcut=True))  # fmt: skip
        self._make_body()
        keys_of: list[tuple[str, Callable[[], object]]] = [
            ("F8", self._next_problem), ("Escape", self._to_table), ("F6", self.form.focus_first),
        ]  # fmt: skip
        if register.filter is not None:
            keys_of.append(("Ctrl+F", self.bar.focus_text))
        for keys, act in keys_of:
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)
        if register.delete is not None:
            delete = QShortcut(QKeySequence("Delete"), self.table)
            delete.setContext(Qt.ShortcutContext.WidgetShortcut)
            delete.activated.connect(self.delete)
        if register.delete is not None and self.delete_button.parentWidget() is None:
            self.toolbar.insertWidget(0, self.delete_button)
        self.save_action.setEnabled(self.may_edit)
        self.form.set_locked(not self.may_edit)
        self._start(id, given)

    def _make_body(self) -> None:
        register = self.register
        with self._desk.read() as session:
            self.rows = tuple(register.rows(session))
        self.bar = FilterBar(hint=register.filter or "", states=list(register.states))
        self.bar.setVisible(register.filter is not None)
        self.model = TableModel(
            register.columns,
            ListSource(self._found()),
            query=Query(),
            look=lambda one: RowLook(muted=register.muted(one)),
        )
        empty = EmptyState(register.empty, register.why, icon=register.icon,
                           buttons=(Button(register.new, kind="primary", icon="plus", on=self.begin_new),))  # fmt: skip
        self.table = TableView(
            self.model, memory=self._desk.memory, name=register.key, empty=empty, accessible_name=str(register.title)
        )
        self.table.selected.connect(lambda _: self._later.start())
        if register.filter is not None:
            self.table.typed.connect(self.bar.take_text)
            self.table.query_cleared.connect(self.bar.clear)
            self.bar.query_changed.connect(self._filter)
            self.bar.left_down.connect(self._to_rows)
        self.table.opened.connect(lambda _: self.form.focus_first())
        self.note = QVBoxLayout()
        self.note.setContentsMargins(theme().px(20), theme().px(10), theme().px(16), 0)
        self.head = label(register.new, role="section", wrap=True)
        self.head.setContentsMargins(theme().px(20), theme().px(12), theme().px(16), 0)
        scroll = QScrollArea()
        scroll.setWidget(self.form)
        self.form.setMinimumWidth(1)  # as wide as the pane, whatever a long message would like
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        right = grounded(QWidget())
        holder = column(self.head, self.note, self.arranged(scroll), spacing=0)
        holder.setStretch(2, 1)
        right.setLayout(holder)
        right.setMinimumWidth(theme().px(340))
        left = QWidget()
        left.setLayout(column(self.bar, self.table, spacing=0))
        self.split = QSplitter(Qt.Orientation.Horizontal)
        self.split.addWidget(left)
        self.split.addWidget(right)
        self.split.setChildrenCollapsible(False)
        self.split.setHandleWidth(1)
        self.split.setSizes([theme().px(width) for width in register.widths])
        self.body.addWidget(self.split, 1)
        self.body.addWidget(hline())

    def arranged(self, form: QWidget) -> QWidget:
        """What stands at the right: the (scrolling) form, for a subclass among other things."""
        return form

    # finding

    def _found(self) -> tuple[Any, ...]:
        """The rows that the bar asks for, with the groups that still name any."""
        query = self.bar.apply(Query())
        folded = fold(query.text)
        kept: list[Any] = []
        for one in self.rows:
            if isinstance(one, Group):
                if kept and isinstance(kept[-1], Group):
                    kept.pop()
                kept.append(one)
            elif self._holds(one, folded, query.states):
                kept.append(one)
        if kept and isinstance(kept[-1], Group):
            kept.pop()
        return tuple(kept)

    def _holds(self, one: Any, folded: str, states: frozenset[str]) -> bool:
        register = self.register
        return (not states or register.state_of(one) in states) and (not folded or register.holds(one, folded))

    def _filter(self) -> None:
        self._settling = True
        self.model.set_source(ListSource(self._found()))
        kept = self._row is not None and self.table.select_key(self._row.id)
        self._settling = False
        if not kept and not self.dirty:
            self.table.select_first()

    def _to_rows(self) -> None:
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        self.table.select_first()

    def _start(self, id_: int | None, given: Mapping[str, object]) -> None:
        if id_ is None:
            self.begin_new()
            self.form.put({key: value for key, value in given.items() if key in self.form.fields})
        elif not (id_ and self.table.select_key(id_)):
            self.table.select_first()
        if id_ is not None:
            self._show(self.table.current())

    # showing

    @property
    def dirty(self) -> bool:
        """Whether anything was typed that is not stored."""
        return self.form.dirty

    def _show(self, one: Any | None) -> None:
        """Another row, or None for a new one."""
        self._row = one
        register = self.register
        defaults = {field.key: field.default for field in register.fields}
        self.form.set({**defaults, **(register.values(one) if one is not None else {})})
        self.head.setVisible(one is None and self.may_edit)
        self.delete_button.setEnabled(one is not None and self.may_edit)
        clear(self.note)
        if one is not None and (words := register.note(one)):
            self.note.addWidget(Banner(words, tone="warn"))

    def _follow(self) -> None:
        """The selection moved: the form follows, after asking about what was typed."""
        found = self.table.current()
        if self._settling or found is None or (self._row is not None and found.id == self._row.id):
            return
        if not self.can_leave():
            if self._row is not None:
                self._select(self._row.id)
            else:
                self.table.clearSelection()
            return
        self._select(found.id)  # saving has chosen the row it stored
        self._show(self._row_of(found.id))

    def begin_new(self) -> None:
        """An empty form."""
        if self.may_edit and self.can_leave():
            self.table.clearSelection()
            self._later.stop()  # what was chosen before no longer leads the form
            self._show(None)
            self.form.focus_first()

    def _to_table(self) -> None:
        if self.table.hasFocus():
            self._desk.back()
        else:
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _next_problem(self) -> None:
        if not self.form.problems.isHidden():
            self.form.problems.next()

    # deleting

    def delete(self) -> None:
        """Deletes the row that the form shows, after asking; the next one shows then."""
        register, one = self.register, self._row
        if one is None or register.delete is None or not self.may_edit:
            return
        question, words = register.deleting(one)
        if not ask(self, question, words, yes=translate("Ui", "Delete"), danger=True):
            return
        at = self.table.currentIndex().row()
        self.mark_saved()
        try:
            register.delete(self._desk, one)
        except DomainError as error:
            self._desk.show_error(error)
        self._read_rows(None)
        last = self.model.rowCount() - 1
        found = self.model.row(min(max(at, 0), last)) if last >= 0 else None
        if found is not None and not isinstance(found, Group):
            self._select(found.id)
        else:
            self.table.select_first()
            found = self.table.current()
        self._show(found)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    # storing

    def save(self) -> bool:
        """Stores the form; False when something keeps it from being saved."""
        register = self.register
        try:
            values = self.value()
            if self._row is None:
                id_ = register.add(self._desk, values)
            else:
                id_ = self._row.id
                register.change(self._desk, self._row, values)
        except Invalid as error:
            self.show_problems(error.problems)
            return False
        except Conflict as error:
            clear(self.note)
            self.note.addWidget(
                Banner(str(error), tone="warn", button=translate("Ui", "Show theirs"), on=self._take_theirs)
            )
            return False
        except DomainError as error:
            self._desk.show_error(error)
            return False
        self.mark_saved()
        self._read_rows(id_)
        self._desk.saved(tr("Ui", "Saved {time}", time=f"{datetime.now():%H:%M}"))  # noqa: DTZ005 - the clock of the wall
        return True

    def value(self) -> dict[str, object]:
        """What is stored; raises Invalid with every problem."""
        return self.form.value()

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Says beside the fields what keeps the form from being stored."""
        self.form.show_problems([replace(problem, row=None) for problem in problems])

    def mark_saved(self) -> None:
        """What stands there is stored now."""
        self.form.mark_saved()

    def _take_theirs(self) -> None:
        self.mark_saved()
        self._read_rows(self._row.id if self._row is not None else None)

    def _read_rows(self, id_: int | None) -> None:
        with self._desk.read() as session:
            self.rows = tuple(self.register.rows(session))
        self._settling = True
        self.model.set_source(ListSource(self._found()))
        if id_ is not None and not self.table.select_key(id_):
            self.bar.clear()
            self.table.select_key(id_)
        self._settling = False
        self._show(self._row_of(id_))

    def _select(self, id_: int) -> None:
        self._settling = True
        self.table.select_key(id_)
        self._settling = False

    def _row_of(self, id_: int | None) -> Any | None:
        return next((one for one in self.rows if not isinstance(one, Group) and one.id == id_), None)

    # what the shell asks

    def refresh(self, changes: object = None) -> None:
        """Reads again when something of the same module changed, unless something is being typed here."""
        if self.dirty or (
            isinstance(changes, Changes) and not any(key.startswith(self._own) for key, _ in changes.entities)
        ):
            return
        if self._row is not None:
            self._read_rows(self._row.id)
            return
        self._read_rows(None)  # the first one may have been made elsewhere
        self.table.select_first()

    def can_leave(self) -> bool:
        """Asks when something would be lost."""
        if not self.dirty:
            return True
        return may_leave(self, translate("Ui", "Save what you typed?"), save=self.save, drop=self.mark_saved)

    def focus_first(self) -> None:
        """The list; a new one's first field."""
        if self._row is None:
            self.form.focus_first()
        else:
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
