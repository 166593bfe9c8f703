"""The quote form (見積): head, lines, sums, and the paper beside them as it is typed; an issued quote shows read-only.

Everything works without the mouse: Enter goes through the head into the lines, Ctrl+S saves, Ctrl+Enter issues, F8 goes
through problems, F6 through the parts, Esc goes back. What is typed survives a crash (see `quote_work`).
"""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QScrollArea, QSplitter, QWidget

from officesuite.base.errors import DomainError, Problem
from officesuite.base.text import tr
from officesuite.db.changes import Changes
from officesuite.modules.sales.pages import form_chrome
from officesuite.modules.sales.pages.form_chrome import Notice
from officesuite.modules.sales.pages.form_shape import FormShape
from officesuite.modules.sales.pages.form_storing import FormStoring
from officesuite.modules.sales.pages.line_keys import QuoteGrid
from officesuite.modules.sales.pages.looks import STATES, short_date
from officesuite.modules.sales.pages.paper_pane import PaperPane
from officesuite.modules.sales.pages.pickers import CustomerPicks
from officesuite.modules.sales.pages.quote_foot import QuoteFoot
from officesuite.modules.sales.pages.quote_head import QuoteHead
from officesuite.modules.sales.pages.quote_lines import lines_of, put_figures, rows_of, totals_of
from officesuite.modules.sales.pages.quote_verbs import QuoteVerbs
from officesuite.modules.sales.pages.quote_work import QuoteWork
from officesuite.modules.sales.queries import QuoteDraft
from officesuite.ui.actions import bind
from officesuite.ui.desk import Desk
from officesuite.ui.figures import show_yen
from officesuite.ui.page import Page
from officesuite.ui.picks import PickRow
from officesuite.ui.problems import ProblemList
from officesuite.ui.theme import theme
from officesuite.ui.widgets import column, grounded, hline, row

KEEP = 800  # ms after the last key until what is typed is on disk


class QuoteFormPage(FormStoring, FormShape, Page):
    """A quote, new (`id` None) or stored. `partner_id` proposes the customer of a new one."""

    def __init__(self, desk: Desk, id: int | None = None, *, partner_id: int | None = None) -> None:  # noqa: A002
        super().__init__()
        self._desk = desk
        self.work = QuoteWork(desk, id, partner_id=partner_id)
        self.draft: QuoteDraft = self.work.saved
        self._verbs = QuoteVerbs(desk, self)
        self._leaving = False
        self._wants_paper, self._paper_alone = True, False
        self._heads: list[QuoteDraft] = []  # the head before each field that was changed
        self._changing = ""
        self._make_actions()
        self.head_fields = QuoteHead(
            customers=CustomerPicks(desk), staff=self.work.staff, today=self.work.today, year=self.work.year
        )
        self.grid = QuoteGrid(desk, self.work, draft=lambda: self.draft, recompute=self._recompute)
        self.foot = QuoteFoot()
        self.problems = ProblemList()
        self.problems.hide()
        self.notice = Notice()
        self.paper = PaperPane(desk)
        self._lay_out()
        self._connect()
        self._show(self.work.saved)
        self._offer_unsaved(at_once=partner_id is None)

    # parts

    def _make_actions(self) -> None:
        own = {"save": self.save, "issue": self.issue, "paper": self.toggle_paper}
        self.acts: dict[str, QAction] = {
            act.key: bind(self, act, run=own.get(act.key) or partial(self._verb, act.key)) for act in form_chrome.ACTS
        }
        for keys, run in (("F8", self._next_problem), ("F6", self._next_part)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(run)

    def _lay_out(self) -> None:
        px = theme().px
        problems = row(self.problems, margins=(20, 8, 16, 0))
        inner = column(self.notice, problems, self.head_fields, hline("lineStrong"), spacing=0)
        inner.addWidget(self.grid, 1)
        inner.addWidget(hline("lineStrong"))
        inner.addWidget(self.foot)
        sheet = grounded(QWidget())
        sheet.setLayout(inner)
        self.grid.setMinimumHeight(px(86))
        form = self._form = QScrollArea()  # scrolls only where a low window and large letters leave no room
        form.setWidget(sheet)
        form.setWidgetResizable(True)
        form.setFrameShape(QScrollArea.Shape.NoFrame)
        form.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        form.setMinimumWidth(px(400))
        self.split = QSplitter(Qt.Orientation.Horizontal)
        self.split.addWidget(form)
        self.split.addWidget(self.paper)
        self.split.setStretchFactor(0, 1)
        self.split.setCollapsible(0, False)
        self.split.setCollapsible(1, False)
        self.split.setHandleWidth(1)
        self.split.setSizes([px(760), px(450)])
        self.body.addWidget(self.split, 1)

    def _connect(self) -> None:
        head, foot, grid = self.head_fields, self.foot, self.grid
        head.edited.connect(self._head_edited)
        head.customer_picked.connect(self._customer_picked)
        head.contact_picked.connect(self._contact_picked)
        head.mode_chosen.connect(self._mode_chosen)
        head.finished.connect(grid.start)
        head.last_asked.connect(self._open_last)
        head.undo_asked.connect(self.undo_head)
        head.create_asked.connect(lambda words: self._desk.open("new:partners.partner", name=words))
        foot.edited.connect(lambda _: self._touched())
        grid.changed.connect(self._touched)
        grid.left.connect(foot.remarks.setFocus)
        grid.refused.connect(lambda words: self._desk.hint((("!", words),)))
        grid.pasted.connect(self._pasted)
        self.problems.wanted.connect(self._go_to)
        self.problems.row_wanted.connect(grid.go_to)
        self._keeper = QTimer(self, singleShot=True, interval=KEEP)
        self._keeper.timeout.connect(lambda: self.work.keep(self.collect()))
        form_chrome.follow_focus(self, self._desk, editable=lambda: self.work.editable)

    # showing

    def _show(self, draft: QuoteDraft) -> None:
        """Everything of a draft, as saved."""
        self.draft = draft
        self._heads.clear()
        self._changing = ""
        self.head_fields.set_staff(self.work.staff)
        self.head_fields.set_draft(draft)
        self.head_fields.set_contacts(self.work.contacts(draft.partner_id))
        self.foot.set_draft(draft)
        self.grid.show_context(self.work.context)
        self.grid.set_lines(lines_of(draft.rows))
        self._show_state()
        self._show_last()
        self.show_problems(())
        self._preview(now=True)

    def _show_state(self) -> None:
        work = self.work
        form = work.form
        editable = work.editable
        title = (
            form.number
            if form is not None and form.number
            else tr("Sales", "Draft quote")
            if form is not None
            else tr("Sales", "New quote")
        )
        self.set_title(title)
        self.set_chips(*form_chrome.chips(form))
        form_chrome.fill_toolbar(self, form, self.acts)
        self.head_fields.set_locked(not editable, but=("next_action_on", "next_action_note"))
        self.foot.set_locked(not editable)
        self.grid.set_locked(not editable)

    def _show_last(self) -> None:
        past = self.work.past(self.draft.partner_id)
        self._past = past
        if past is None:
            self.head_fields.say_last("")
            return
        day = short_date(past.issued_on, self.work.today).lstrip("0")
        words = tr(
            "Sales", "Last {day}  {total}  {state}", day=day, total=show_yen(past.total), state=STATES[past.state].label
        )
        self.head_fields.say_last(words, past.number)

    def _open_last(self) -> None:
        if self._past is not None:
            self._desk.open(f"sales.quote:{self._past.id}")

    # typing

    def collect(self, *, problems: list[Problem] | None = None) -> QuoteDraft:
        """The draft as it stands on the screen; what cannot be read keeps its last good value and is told in `problems`."""
        draft, found = self.head_fields.read(self.draft)
        draft = replace(self.foot.read(draft), rows=rows_of(self.grid.lines_model.lines))
        if problems is not None:
            problems += found
        return draft

    @property
    def dirty(self) -> bool:
        """Whether anything differs from what is stored."""
        return (self.grid.editor is not None and self.grid.editor.isModified()) or self.collect() != self.work.saved

    def _touched(self) -> None:
        self.draft = self.collect()
        if self.problems.problems:
            self.problems.drop("rows")
        self.foot.speak(self.draft.language)
        self._preview()
        self._keeper.start()

    def _head_edited(self, key: str) -> None:
        before = self.draft
        if key != self._changing:
            self._heads.append(before)
            self._changing = key
        self.problems.drop(key)
        self.draft = self.collect()
        if key == "issued_on" and self.draft.issued_on != before.issued_on:
            moved = self.work.moved(self.draft, before.issued_on)
            if moved.valid_until != self.draft.valid_until:
                self.head_fields.put({"valid_until": moved.valid_until})
            self.draft = moved
            self._context_changed()
        if key == "partner_id" and self.draft.partner_id is None and before.partner_id is not None:
            self._context_changed()
        self._touched()

    def undo_head(self) -> None:
        """Takes back the last changed field of the head (a picked customer with all it brought)."""
        if not self._heads or not self.work.editable:
            return
        draft = replace(
            self._heads.pop(),
            rows=self.collect().rows,
            remarks=self.draft.remarks,
            internal_note=self.draft.internal_note,
        )
        self._changing = ""
        self.draft = draft
        self.head_fields.set_draft(draft)
        self.head_fields.set_contacts(self.work.contacts(draft.partner_id))
        self._show_last()
        self._context_changed()
        self._touched()

    def _customer_picked(self, picked: PickRow) -> None:
        before = self.collect()
        if self._changing != "partner_id":
            self._heads.append(self.draft)
            self._changing = "partner_id"
        self.draft = self.work.with_customer(before, picked.id)
        keys = ("department", "person", "honorific", "payment_terms", "language", "staff_id", "valid_until")
        self.head_fields.put({key: getattr(self.draft, key) for key in keys})
        self.head_fields.set_contacts(self.work.contacts(picked.id))
        self.head_fields.show_problems(())
        self._show_last()
        self._context_changed()
        self._touched()

    def _contact_picked(self, picked: PickRow) -> None:
        department = picked.second.split(" ")[0]
        self.draft = replace(self.draft, contact_id=picked.id)
        self.head_fields.put({"department": department})
        self._touched()

    def _mode_chosen(self, included: bool) -> None:
        self.draft = replace(self.collect(), tax_included=included)
        self._context_changed()
        self._touched()

    def _context_changed(self) -> None:
        """Another day, customer or price mode: tax categories, rounding and offered prices follow."""
        self.grid.show_context(self.work.context_for(self.draft))
        self.grid.reprice(self.draft)

    def _recompute(self, lines: list[Any]) -> None:
        """Amounts, margins and sums after every change of the lines."""
        draft = replace(self.draft, rows=rows_of(lines))
        sums = totals_of(draft, lines, self.work.context)
        put_figures(lines, sums, floor=self.work.floor)
        self.foot.show_totals(sums, self.work.context, tax_included=draft.tax_included, floor=self.work.floor)

    def _preview(self, *, now: bool = False) -> None:
        form = self.work.form
        if form is not None and not form.editable:
            self.paper.show_stored(form.id)
        else:
            self.paper.show_draft(self.draft, form.id if form is not None else None, now=now)

    def _pasted(self, taken: int, bad: int) -> None:
        if bad:
            self._desk.toast(tr("Sales", "Pasted cells: {count}", count=taken), tone="warn",
                             detail=tr("Sales", "Unreadable and marked: {count} (F8)", count=bad))  # fmt: skip
            self.show_problems(self.grid.problems())

    # problems and parts

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Beside fields, in cells, and as a list on top; the first one gets the focus."""
        shown = tuple(problems)
        self.head_fields.show_problems(shown)
        self.grid.show_problems(shown)
        names = {**self.head_fields.names(), **self.grid.names()}
        self.problems.show_problems(shown, names={one.field: names.get(one.field, "") for one in shown},
                                    line_name=self.grid.lines_model.name_of)  # fmt: skip
        if any(not one.warning for one in shown):
            self.problems.next()

    def _next_problem(self) -> None:
        self.grid.commit()
        if not self.problems.problems and (found := self.grid.lines_model.problems()):
            self.show_problems(found)
            return
        self.problems.next()

    def _go_to(self, key: str) -> None:
        if not self.head_fields.go_to(key) and not self.foot.go_to(key):
            self.grid.setFocus()

    def _next_part(self) -> None:
        """F6: head, lines, remarks, paper, round."""
        focus = self.focusWidget()
        if focus is not None and self.head_fields.isAncestorOf(focus):
            self.grid.start()
        elif focus is self.grid or (focus is not None and self.grid.isAncestorOf(focus)):
            self.grid.commit()
            self.foot.remarks.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self.focus_first()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share()

    def _verb(self, verb: str) -> None:
        if (
            self.work.editable
            and verb in ("print", "mail", "copy", "stamp")
            and (self.dirty or self.work.id is None)
            and not self.save()
        ):
            return
        if self.work.form is None:
            return
        self._verbs.do(verb, self.work.form)
        if verb == "delete":
            self._check_gone()
        elif verb in ("stamp", "unstamp"):
            self.work.reload()
            self._show(self.work.saved)

    def _check_gone(self) -> None:
        try:
            self.work.reload()
        except DomainError:
            self._leaving = True
            self.work.forget()
            self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that an open cell keeps from being shortcuts, because an input method may need them."""
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and control:
            self.issue()
        elif event.key() == Qt.Key.Key_F8:
            self._next_problem()
        elif event.key() == Qt.Key.Key_F6:
            self._next_part()
        else:
            super().keyPressEvent(event)

    # what the shell asks

    def refresh(self, changes: object = None) -> None:
        """Another window stored something: shown here unless something is being typed; then the next save tells."""
        if isinstance(changes, Changes) and not changes.touches(
            "sales.quote", "company.tax_category", "partners.partner"
        ):
            return
        if self.work.id is None or self._leaving or (self.work.editable and self.dirty):
            return
        version, state = self.work.version, self.work.form.state if self.work.form is not None else ""
        try:
            self.work.reload()
        except DomainError:
            return
        if changes is None or (self.work.version, self.work.form.state if self.work.form else "") != (version, state):
            self._show(self.work.saved)

    def focus_first(self) -> None:
        """The customer of a new quote, the lines of another one."""
        if self.work.editable and self.draft.partner_id is None:
            self.head_fields.go_to("partner_id")
        else:
            if self.grid.currentIndex().column() < 1:  # the numbers before the lines are no place to type
                self.grid.setCurrentIndex(self.grid.lines_model.index(0, 1))
            self.grid.setFocus(Qt.FocusReason.OtherFocusReason)
