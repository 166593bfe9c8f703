"""A slip that is kept to come again: declared fields above, its rows typed in the slip's own grid below.

Templates and recurring entries are both typed here: Enter goes through the fields into 摘要 and rows, F6 to the next part,
Ctrl+S keeps it, Ctrl+Enter keeps it and begins another, Esc goes back (asks when something would be lost).
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QVBoxLayout, QWidget
from shiboken6 import isValid

from officesuite.base.declare import Action
from officesuite.base.errors import Conflict, DomainError, Invalid, Problem
from officesuite.base.fields import Field
from officesuite.base.text import Text, tr, translate
from officesuite.db.changes import Changes
from officesuite.modules.ledger.pages.plans.slip_view import all_given
from officesuite.modules.ledger.pages.slip.foot import BalanceBar
from officesuite.modules.ledger.pages.slip.grid import HINTS, ROW, SlipGrid
from officesuite.modules.ledger.pages.slip.head import SlipHead
from officesuite.modules.ledger.pages.slip.line import lines_of, rows_of
from officesuite.modules.ledger.pages.slip.work import SlipWork
from officesuite.modules.ledger.rules.slip import Slip, anew, from_json, totals
from officesuite.modules.ledger.services.drafts import Saved
from officesuite.modules.ledger.services.rights import MASTERS
from officesuite.ui.actions import action_button, bind
from officesuite.ui.desk import Desk
from officesuite.ui.dialogs import may_leave
from officesuite.ui.form import Form
from officesuite.ui.notices import Banner
from officesuite.ui.page import Page
from officesuite.ui.theme import theme
from officesuite.ui.widgets import as_high_as_its_fields, clear, column, grounded, hline, row, vline

WIDE = 960  # pixels at 100 % from which something stands beside the fields
WATCHED = ("ledger", "partners", "company")
SAVE = Action("save", translate("Ui", "Save"), MASTERS.key, "Ctrl+S", "check")
NEXT = Action("next", translate("Ledger", "Save and next"), MASTERS.key, "Ctrl+Return")


class PlanHead(SlipHead):
    """The head of a slip without its day and number: these come with each entry."""

    def __init__(self, work: SlipWork) -> None:
        super().__init__(work)
        layout = self.layout()
        assert layout is not None
        for at in (0, 1, 8, 9):
            item = layout.itemAt(at)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
        self.department.setMinimumWidth(theme().px(150))

    def start(self) -> None:
        """The 摘要."""
        self.words.setFocus(Qt.FocusReason.OtherFocusReason)
        self.words.selectAll()


class PlanFormPage(Page):
    """See the module. Subclasses say the fields, read one by its id, and store it. `content` is a slip as JSON."""

    fields: tuple[Field, ...]
    form_columns = 3
    kind: str  # target kind
    words_new: Text

    def __init__(self, desk: Desk, id: int | None = None, *, content: str = "", **given: object) -> None:  # noqa: A002
        super().__init__()
        self._desk, self.plan_id, self.version = desk, id, 0
        self.work = SlipWork(desk)
        self.form = Form(self.fields, above=True, columns=self.form_columns, today=desk.office.today,
                         near=desk.office.today)  # fmt: skip
        self.head_fields = PlanHead(self.work)
        self.slip = self.saved = Slip()
        self.grid = SlipGrid(desk, self.work, head=lambda: self.slip)
        self.balance = BalanceBar()
        may = desk.office.actor.may(MASTERS.key)
        self.save_action = bind(self, SAVE, run=self.save, enabled=may)
        self.next_action = bind(self, NEXT, run=self.save_and_next, enabled=may)
        next_button = action_button(self.next_action, kind="primary")
        next_button.shortcut_words = "Ctrl+Enter"
        self.add_button(action_button(self.save_action, with_shortcut=True), next_button)
        self._next_button = next_button
        self._lay_out()
        self._connect()
        self._begin(from_json(content) or Slip() if content else Slip(), given)

    # what a subclass says

    def read(self, session: Any, id_: int) -> tuple[dict[str, object], Slip, int, str]:
        """Values, slip, version and name of a stored one. Raises NotFound."""
        raise NotImplementedError

    def store(self, values: dict[str, Any], slip: Slip) -> Saved:
        """Runs the service. Raises DomainErrors."""
        raise NotImplementedError

    def proposed(self, slip: Slip) -> dict[str, object]:
        """Values of a new one that begins with a slip."""
        return {}

    def beside(self) -> QWidget | None:
        """What stands at the right of the fields."""
        return None

    def follow(self) -> None:
        """Fields or rows changed."""

    # parts

    def _lay_out(self) -> None:
        self._note = QVBoxLayout()
        px = theme().px
        self._note.setContentsMargins(px(20), 0, px(16), 0)
        scroll = QScrollArea()
        scroll.setWidget(self.form)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        as_high_as_its_fields(scroll)
        above = QWidget()
        self._right = self.beside()
        both = row(scroll, *((vline(), self._right) if self._right is not None else ()), spacing=0)
        both.setStretch(0, 1)
        above.setLayout(both)
        self.grid.setMinimumHeight(px(30 + 2 * ROW))  # the fields need their room too
        sheet = grounded(QWidget())
        inner = column(self._note, above, hline(), self.head_fields, hline("lineStrong"), spacing=0)
        inner.addWidget(self.grid, 1)
        inner.addWidget(hline("lineStrong"))
        inner.addWidget(self.balance)
        sheet.setLayout(inner)
        self.body.addWidget(sheet, 1)

    def _connect(self) -> None:
        self.form.finished.connect(self.head_fields.start)
        self.form.edited.connect(lambda _: self.follow())
        self.form.problems.row_wanted.connect(self.grid.go_to)
        self.head_fields.edited.connect(lambda _: self._touched())
        self.head_fields.finished.connect(self.grid.start)
        self.grid.changed.connect(self._touched)
        self.grid.left.connect(lambda: self._next_button.setFocus(Qt.FocusReason.OtherFocusReason))
        self.grid.refused.connect(lambda words: self._desk.hint((("!", words),)))
        for keys, act in (("F8", self.form.problems.next), ("F6", self._next_part)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._focus_moved)

    def _begin(self, slip: Slip, given: dict[str, object]) -> None:
        if self.plan_id is not None:
            self._show_stored()
            return
        self._show(slip, self.proposed(slip))
        self.saved = Slip()
        known = {key: value for key, value in given.items() if key in self.form.fields}
        if known:
            self.form.put(known)

    def _show_stored(self) -> None:
        assert self.plan_id is not None
        with self._desk.read() as session:
            values, slip, self.version, name = self.read(session, self.plan_id)
        self._show(slip, values)
        self.set_title(name)

    def _show(self, slip: Slip, values: dict[str, object]) -> None:
        clear(self._note)
        defaults = {field.key: field.default for field in self.fields}
        self.form.set({**defaults, **values})
        self.slip = self.saved = anew(slip, day=None)
        self.head_fields.put(self.slip)
        self.grid.set_lines(lines_of(self.slip.rows))
        self._touched()
        self.saved = self.collect()
        if self.plan_id is None:
            self.set_title(self.words_new)
        self.follow()

    # typing

    def collect(self) -> Slip:
        """The slip as it stands on the screen."""
        slip = self.head_fields.read(self.slip)
        return replace(slip, date=None, rows=rows_of(self.grid.lines_model.lines))

    @property
    def dirty(self) -> bool:
        """Whether anything differs from what is stored."""
        editing = self.grid.editor is not None and self.grid.editor.isModified()
        return self.form.dirty or editing or self.collect() != self.saved

    def _touched(self) -> None:
        self.slip = self.collect()
        self.balance.show_totals(*totals(self.slip, self.work.weigh(self.day)))
        if any(not row.empty for row in self.slip.rows) and not all_given(self.slip):
            self.balance.chip.set_look(tr("Ledger", "Amounts are typed each time"), tone="neutral", icon="pencil")
        self.follow()

    @property
    def day(self) -> date:
        """The day whose tax counts while it is typed."""
        return self._desk.office.today

    # storing

    def save(self) -> bool:
        """Stores it; False when something keeps it from being saved."""
        try:
            values, slip = self._whole()
            saved = self.store(values, slip)
        except Invalid as error:
            self.form.show_problems(error.problems)
            self.grid.show_problems(tuple(error.problems))
            return False
        except Conflict as error:
            clear(self._note)
            self._note.addWidget(
                Banner(str(error), tone="warn", button=translate("Ui", "Show theirs"), on=self._show_stored)
            )
            return False
        except DomainError as error:
            self._desk.show_error(error)
            return False
        self.plan_id, self.version = saved.id, saved.version
        self._show_stored()
        self._desk.settle(f"{self.kind}:{saved.id}")
        self._desk.saved(tr("Ui", "Saved {time}", time=f"{datetime.now():%H:%M}"))  # noqa: DTZ005 - the clock of the wall
        return True

    def _whole(self) -> tuple[dict[str, Any], Slip]:
        """Values and slip; raises Invalid with every problem of both."""
        self.grid.commit()
        problems: list[Problem] = list(self.grid.lines_model.problems())
        values: dict[str, Any] = {}
        try:
            values = self.form.value()
        except Invalid as error:
            problems = [*error.problems, *problems]
        if problems:
            raise Invalid(problems)
        return values, self.collect()

    def save_and_next(self) -> None:
        """Stores it and begins another."""
        if self.save():
            self._desk.open(f"new:{self.kind}")

    # the window

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._right is not None:
            self._right.setVisible(self.width() >= theme().px(WIDE))

    def can_leave(self) -> bool:
        """Asks when something would be lost."""
        self.grid.commit()
        if not self.dirty:
            return True
        return may_leave(self, translate("Ui", "Save what you typed?"), save=self.save, drop=self._forget)

    def _forget(self) -> None:
        self.form.mark_saved()
        self.saved = self.collect()

    def _next_part(self) -> None:
        """F6: fields, 摘要, rows, round."""
        focus = self.focusWidget()
        if focus is not None and self.form.isAncestorOf(focus):
            self.head_fields.start()
        elif focus is not None and self.head_fields.isAncestorOf(focus):
            self.grid.start()
        else:
            self.grid.commit()
            self.form.focus_first()

    def _focus_moved(self, before: QWidget | None, now: QWidget | None) -> None:
        if now is None or not isValid(self) or not self.isAncestorOf(now):
            return
        if now is self.grid or self.grid.isAncestorOf(now):
            self._desk.hint([(keys, str(words)) for keys, words in HINTS])
        else:
            hints: Sequence[tuple[str, str]] = [
                ("Enter", tr("Ledger", "Next field")), ("F6", tr("Ledger", "Next part")), ("Ctrl+S", tr("Ui", "Save")),
            ]  # fmt: skip
            self._desk.hint(hints)

    def focus_first(self) -> None:
        """The first field."""
        self.form.focus_first()

    def refresh(self, changes: object = None) -> None:
        """Accounts, taxes and history may have changed; what is typed stays."""
        if isinstance(changes, Changes) and not any(kind.partition(".")[0] in WATCHED for kind, _ in changes.entities):
            return
        self.work.read()
        self._touched()
