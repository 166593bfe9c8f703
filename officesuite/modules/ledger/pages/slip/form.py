"""The form of a transfer slip (振替伝票): new, a draft, a copy, a template, or the right entry of a correction.

Everything by keyboard: Enter goes from date to 摘要 into the rows, Alt+1 … 3 takes over what history offers, Ctrl+S posts,
Ctrl+Enter posts and begins the next one, Ctrl+Shift+S lets it rest as a draft. What is typed survives a crash.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QSplitter, QWidget
from shiboken6 import isValid

from officesuite.base.declare import Action
from officesuite.base.errors import DomainError, Problem
from officesuite.base.text import tr, translate
from officesuite.db.changes import Changes
from officesuite.modules.ledger.pages.common.counter_day import CounterDay
from officesuite.modules.ledger.pages.common.tax_panel import KEYS, TaxAsked, TaxPanel
from officesuite.modules.ledger.pages.plans.recurring_dialog import keep_as_recurring
from officesuite.modules.ledger.pages.slip import papers
from officesuite.modules.ledger.pages.slip.begun import begin
from officesuite.modules.ledger.pages.slip.foot import BalanceBar, Effects
from officesuite.modules.ledger.pages.slip.grid import HINTS, TAX_HINTS, SlipGrid
from officesuite.modules.ledger.pages.slip.head import NAMES, SlipHead
from officesuite.modules.ledger.pages.slip.line import lines_of, rows_of
from officesuite.modules.ledger.pages.slip.side import SlipSide
from officesuite.modules.ledger.pages.slip.storing import SlipStoring
from officesuite.modules.ledger.pages.slip.template_dialog import keep_as_template
from officesuite.modules.ledger.pages.slip.work import SlipWork
from officesuite.modules.ledger.rules.entry import LineTax
from officesuite.modules.ledger.rules.slip import Slip, anew, totals, without_amounts
from officesuite.modules.ledger.services.drafts import Enclosure
from officesuite.office import files
from officesuite.ui.actions import action_button, bind, more_button
from officesuite.ui.desk import Desk
from officesuite.ui.edit import LineEdit
from officesuite.ui.page import Page
from officesuite.ui.problems import ProblemList
from officesuite.ui.theme import theme
from officesuite.ui.widgets import Chip, column, grounded, hline, label, row

KEEP = 800  # ms after the last key until what is typed is on disk
LOOK = 150  # ms until balances and checks follow
WIDE = 960  # pixels at 100 % from which the pane stands beside the form
WATCHED = ("ledger", "partners", "company")
HIGH = 620  # and from which the balances stand below it

ACTS = (
    Action("draft", translate("Ledger", "Save as draft"), shortcut="Ctrl+Shift+S", icon="file-pen-line"),
    Action("post", translate("Ledger", "Post"), shortcut="Ctrl+S", icon="check"),
    Action("next", translate("Ledger", "Post and next"), shortcut="Ctrl+Return"),
    Action("template", translate("Ledger", "Keep as a template"), icon="bookmark"),
    Action("recurring", translate("Ledger", "Keep as a recurring entry"), icon="calendar-clock"),
    Action("split", translate("Ledger", "Split the row"), icon="git-branch"),
    Action("mode", translate("Ledger", "With tax, on top, apart"), icon="percent"),
    Action("tax", translate("Ledger", "Tax details"), shortcut=KEYS, icon="percent"),
    Action("attach", translate("Ledger", "Attach a paper"), icon="paperclip"),
    Action("throw", translate("Ledger", "Throw away"), icon="trash-2"),
)


class SlipFormPage(SlipStoring, Page):
    """See the module. `copy`, `correct` and `returns` are entry ids, `template_id` a template's."""

    def __init__(
        self, desk: Desk, id: int | None = None, *, copy: int | None = None, correct: int | None = None,  # noqa: A002
        returns: int | None = None, template_id: int | None = None, on: date | None = None,
    ) -> None:  # fmt: skip
        super().__init__()
        self._desk = desk
        self.draft_id, self.correcting = id, correct
        begun = {"correct": correct, "return": returns, "copy": copy, "template": template_id}
        self.begun_from = next((f"{key}-{given}" for key, given in begun.items() if given is not None), "new")
        self._leaving = False
        self.enclosures: list[Enclosure] = []
        self.begun = begin(
            desk, draft_id=id, copy=copy, correct=correct, returns=returns, template_id=template_id, on=on
        )
        self.version = self.begun.version
        self._stored: list[files.AttachmentRow] = list(self.begun.papers)
        self.work = SlipWork(desk)
        self.slip = slip = self.begun.slip
        fresh = copy is None and returns is None and template_id is None
        self.saved = slip if fresh else Slip(date=slip.date)
        self.head_fields = SlipHead(self.work)
        self.grid = SlipGrid(desk, self.work, head=lambda: self.slip)
        self.problems = ProblemList()
        self.problems.hide()
        self._make_actions()
        self.tax = TaxPanel(lambda: self.work.books, lambda: self.work.taxes)
        self.balance, self.effects, self.pane = BalanceBar(), Effects(), SlipSide()
        self.reason = LineEdit(hint=translate("Ledger", "Reason: wrong account, wrong amount …"))
        self.reason.setAccessibleName(tr("Ledger", "Reason"))
        self.counter_day = CounterDay()
        self._lay_out()
        self._connect()
        self.setAcceptDrops(True)
        left = self.unsaved()
        self.show_slip(left if left is not None and left != self.saved else slip)
        if left is not None and left != self.saved:
            self._desk.saved(tr("Ledger", "What you typed last time stands here again"))
        self._show_state()

    # parts

    def _make_actions(self) -> None:
        run: dict[str, Callable[[], object]] = {
            "draft": self.save, "post": partial(self.post, then_next=False), "next": partial(self.post, then_next=True),
            "template": self._keep_template, "recurring": self._keep_recurring, "split": self.grid.split, "mode": self.grid.turn_mode,
            "tax": self._ask_tax,
            "attach": self._ask_papers, "throw": self.throw_away,
        }  # fmt: skip
        self.acts: dict[str, QAction] = {act.key: bind(self, act, run=run[act.key]) for act in ACTS}
        keys: list[tuple[str, Any]] = [("F8", self.problems.next), ("F6", self._next_part)]
        keys += [(f"Alt+{at + 1}", partial(self.take, at)) for at in range(3)]
        for words, act in keys:
            shortcut = QShortcut(QKeySequence(words), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def _lay_out(self) -> None:
        px = theme().px
        self._reason_row = grounded(QWidget(), "accentSofter")
        words = label(
            tr("Ledger", "Correcting No. {number}", number=self.begun.number), role="bodyMedium", tone="accentText"
        )
        self._reason_row.setLayout(row(words, self.reason, self.counter_day, margins=(20, 6, 16, 6), spacing=12))
        self.counter_day.ask(self.begun.counter_on)
        self._reason_row.setVisible(self.correcting is not None)
        inner = column(
            self._reason_row,
            row(self.problems, margins=(20, 0, 16, 0)),
            self.head_fields,
            hline("lineStrong"),
            spacing=0,
        )
        inner.addWidget(self.grid, 1)
        inner.addWidget(self.tax)
        for part in (hline("lineStrong"), self.balance, hline(), self.effects):
            inner.addWidget(part)
        sheet = grounded(QWidget())
        sheet.setLayout(inner)
        sheet.setMinimumWidth(px(420))
        self.split = QSplitter(Qt.Orientation.Horizontal)
        self.split.addWidget(sheet)
        self.split.addWidget(self.pane)
        self.split.setStretchFactor(0, 1)
        self.split.setCollapsible(0, False)
        self.split.setCollapsible(1, False)
        self.split.setHandleWidth(1)
        self.split.setSizes([px(920), px(290)])
        self.body.addWidget(self.split, 1)
        post_next = action_button(self.acts["next"], kind="primary")
        post_next.shortcut_words = "Ctrl+Enter"
        self.post_button = action_button(self.acts["post"], with_shortcut=True)
        if self.correcting is not None:
            post_next.hide()
            self.acts["next"].setVisible(False)
            self.acts["draft"].setEnabled(False)
            self.post_button.set_kind("primary")
        else:
            self.add_button(action_button(self.acts["draft"], kind="ghost"))
        more = [self.acts[key] for key in ("template", "recurring", "attach", "split", "mode", "tax", "throw")]
        self.add_button(more_button(more), self.post_button, post_next)
        self.next_button = post_next

    def _connect(self) -> None:
        head, grid = self.head_fields, self.grid
        head.edited.connect(self._head_edited)
        head.described.connect(self._described)
        head.finished.connect(grid.start)
        grid.changed.connect(self._touched)
        grid.left.connect(self._to_button)
        grid.refused.connect(lambda words: self._desk.hint((("!", words),)))
        grid.create_asked.connect(self._create, Qt.ConnectionType.QueuedConnection)  # its editor may close then
        grid.tax_asked.connect(self._show_tax)
        self.tax.taken.connect(self._tax_taken)
        self.tax.left.connect(self._back_to_grid)
        self.pane.taken.connect(self.take)
        self.pane.attach_asked.connect(self._ask_papers)
        self.pane.paper_removed.connect(self._remove_paper)
        self.problems.wanted.connect(self._go_to)
        self.problems.row_wanted.connect(grid.go_to)
        self.reason.changed.connect(lambda: self.reason.set_problem(""))
        self._keeper = QTimer(self, singleShot=True, interval=KEEP)
        self._keeper.timeout.connect(self.keep)
        self._looking = QTimer(self, singleShot=True, interval=LOOK)
        self._looking.timeout.connect(self._follow)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._focus_moved)

    def _create(self, key: str, words: str) -> None:
        if key == "partner":
            self._desk.open("new:partners.partner", name=words)
        elif key.endswith("_tax"):
            self.grid.ask_tax()

    def _show_tax(self, asked: TaxAsked) -> None:
        self.tax.ask(asked)
        QTimer.singleShot(0, self.grid, lambda: self.grid.scrollTo(self.grid.currentIndex()))  # the strip takes room

    def _ask_tax(self) -> None:
        """Opens the details of the tax; the same key takes them."""
        self.tax.finish() if self.tax.asking else self.grid.ask_tax()

    def _tax_taken(self, tax: LineTax) -> None:
        self.grid.take_tax(tax)
        self._back_to_grid()

    def _back_to_grid(self) -> None:
        """The strip is gone: the cursor is where it was, unless somebody went on elsewhere."""
        now = self.focusWidget()
        if now is None or self.tax.isAncestorOf(now):
            self.grid.setFocus(Qt.FocusReason.OtherFocusReason)

    # showing

    def show_slip(self, slip: Slip) -> None:
        """Shows a whole slip; the undo history starts anew."""
        self.slip = slip
        self.head_fields.put(slip)
        self.grid.set_lines(lines_of(slip.rows, proposed=self.begun.apart and slip is self.begun.slip))
        self.slip = self.collect()  # an amount may have balanced it
        self._show_papers()
        self._offer()
        self._follow()

    def begin_anew(self, slip: Slip) -> None:
        """An empty slip of the same day after one was posted."""
        self.draft_id = self.version = None
        self.begun_from = "new"
        self.enclosures.clear()
        self._stored = []
        self.work.read()
        self.saved = Slip(date=slip.date, adjustment=slip.adjustment, department_id=slip.department_id)
        self.show_slip(self.saved)
        self.show_problems(())
        self._show_state()
        self.head_fields.start()

    def _show_state(self) -> None:
        if self.correcting is not None:
            self.set_title(tr("Ledger", "Correct No. {number}", number=self.begun.number))
            self.set_chips(Chip(tr("Ledger", "Correction"), tone="warn", icon="undo-2"))
        elif self.begun_from.startswith("return"):
            self.set_title(tr("Ledger", "Return of No. {number}", number=self.begun.number))
            self.set_chips(Chip(tr("Ledger", "Return or discount"), tone="info", icon="undo-2"))
        else:
            self.set_title(translate("Ledger", "Transfer slip"))
            words = tr("Ledger", "Draft") if self.draft_id is not None else tr("Ledger", "New")
            self.set_chips(Chip(words, icon="file-pen-line"))

    def _show_papers(self) -> None:
        names = [one.name for one in self._stored] + [one.name for one in self.enclosures]
        self.pane.show_papers(names)

    @property
    def attached(self) -> int:
        """How many papers hang on the slip."""
        return len(self._stored) + len(self.enclosures)

    # typing

    def collect(self, *, problems: list[Problem] | None = None) -> Slip:
        """The slip as it stands on the screen."""
        slip = self.head_fields.read(self.slip, problems=problems)
        return replace(slip, rows=rows_of(self.grid.lines_model.lines))

    @property
    def dirty(self) -> bool:
        """Whether anything differs from what is stored."""
        editing = self.grid.editor is not None and self.grid.editor.isModified()
        return editing or bool(self.enclosures) or self.collect() != self.saved

    def _head_edited(self, key: str) -> None:
        self.problems.drop(key)
        before = self.slip
        self.slip = self.collect()
        if key == "description":
            self._offer()
        if key == "date" and self.slip.date != before.date:
            self.grid.redate()
        self._touched()

    def _touched(self) -> None:
        self.slip = self.collect()
        weigh = self.work.weigh(self.slip.date or self.work.today)
        self.balance.show_totals(*totals(self.slip, weigh))
        self._looking.start()
        self._keeper.start()

    def _follow(self) -> None:
        """Balances and checks, a moment after the last key."""
        weigh = self.work.weigh(self.slip.date or self.work.today)
        self.balance.show_totals(*totals(self.slip, weigh))
        self.effects.show_effects(self.work.effects(self.slip, but=self.correcting))
        self.pane.show_looks(self.work.looks(self.slip, attached=self.attached, but=self.correcting))

    def _offer(self) -> None:
        offers = self.work.offers(self.slip.description, self.slip.date or self.work.today)
        if offers != self.pane.offers:
            self.pane.show_offers(offers)

    def _described(self) -> None:
        """The 摘要 is whole: an empty grid gets the rows of the newest entry with it, as proposals."""
        self.slip = self.collect()
        self._offer()
        if self.correcting is not None or any(not line.blank for line in self.grid.lines_model.lines):
            return
        best = next((one for one in self.pane.offers if one.amount is not None and one.steady), None)
        same = best or next((one for one in self.pane.offers if self.work.is_same(one, self.slip.description)), None)
        if same is not None:
            self._propose(same.slip if same.steady else without_amounts(same.slip))

    def take(self, at: int) -> None:
        """Takes over an offer with everything in it (Alt+1 … 3); amounts wait to be confirmed or typed over."""
        if at >= len(self.pane.offers):
            return
        offer = self.pane.offers[at]
        self._propose(offer.slip)
        if not self.slip.description and offer.slip.description:
            self.head_fields.words.set_value(offer.slip.description)
        self._touched()
        self.grid.start_amounts()

    def _propose(self, slip: Slip) -> None:
        fresh = anew(slip, day=self.slip.date)
        self.grid.put(lines_of(fresh.rows, proposed=True))
        if fresh.department_id is not None and self.slip.department_id is None:
            self.head_fields.department.set_value(str(fresh.department_id))
        self._touched()

    # problems and parts

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Beside fields, in cells, and as a list on top; the first one gets the focus."""
        shown = tuple(problems)
        self.head_fields.show_problems(shown)
        self.grid.show_problems(shown)
        names = {**NAMES, **self.grid.names()}
        self.problems.show_problems(shown, names={one.field: names.get(one.field, "") for one in shown},
                                    line_name=self.grid.lines_model.name_of)  # fmt: skip
        if any(not one.warning for one in shown):
            self.problems.next()

    def _go_to(self, key: str) -> None:
        if not self.head_fields.go_to(key):
            self.grid.start()

    def _next_part(self) -> None:
        """F6: head, rows, round."""
        focus = self.focusWidget()
        if focus is not None and self.head_fields.isAncestorOf(focus):
            self.grid.start()
        else:
            self.grid.commit()
            self.head_fields.start()

    def _to_button(self) -> None:
        button = self.post_button if self.correcting is not None else self.next_button
        button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _focus_moved(self, before: QWidget | None, now: QWidget | None) -> None:
        if now is None or not isValid(self) or not self.isAncestorOf(now):
            return
        if now is self.grid or self.grid.isAncestorOf(now):
            at_tax = self.grid.key_at(self.grid.currentIndex().column()).endswith("_tax")
            self._desk.hint([(keys, str(words)) for keys, words in (TAX_HINTS if at_tax else HINTS)])
        elif self.tax.isAncestorOf(now):
            self._desk.hint(self.tax.hints())
        elif self.head_fields.isAncestorOf(now):
            self._desk.hint(self.head_fields.hints())

    def keys(self) -> tuple[tuple[str, str], ...]:
        """Its actions, and what the rows hear."""
        rows = [("Ctrl+T", self.acts["mode"].text()), ("Ctrl+Insert", self.acts["split"].text()),
                ("Ctrl+↓", tr("Ledger", "Next row")), ("Ctrl+Tab", tr("Ledger", "Take every proposal")),
                ("Alt+1 … Alt+3", tr("Ledger", "Take over a past entry")), ("F6", tr("Ledger", "Head and rows"))]  # fmt: skip
        return (*super().keys(), *rows)

    def focus_first(self) -> None:
        """The date; the reason where something is corrected; the first amount of a return."""
        if self.correcting is not None:
            self.reason.setFocus()
        elif self.begun_from.startswith("return"):
            self.grid.start_amounts()
        else:
            self.head_fields.start()

    def refresh(self, changes: object = None) -> None:
        """Masters and history may have changed; what is typed stays."""
        if isinstance(changes, Changes) and not any(kind.partition(".")[0] in WATCHED for kind, _ in changes.entities):
            return
        self.work.read()
        self._follow()

    # papers

    def _ask_papers(self) -> None:
        self._attach(papers.ask_files(self))

    def _attach(self, paths: Sequence[Any]) -> None:
        try:
            self.enclosures += papers.read_in(paths)
        except DomainError as error:
            self._desk.show_error(error)
        self._show_papers()
        self._follow()

    def _remove_paper(self, at: int) -> None:
        if at >= len(self._stored):
            del self.enclosures[at - len(self._stored)]
        elif self.correcting is None:
            with self._desk.showing_errors():
                self._desk.run(files.detach, attachment_id=self._stored[at].id)
                del self._stored[at]
        self._show_papers()
        self._follow()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if papers.dropped(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self._attach(papers.dropped(event.mimeData()))
        event.acceptProposedAction()

    def _keep_template(self) -> None:
        self.grid.commit()
        keep_as_template(self._desk, self, self.collect())

    def _keep_recurring(self) -> None:
        self.grid.commit()
        keep_as_recurring(self._desk, self, self.collect())

    # room

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.pane.setVisible(self.width() >= theme().px(WIDE))
        self.effects.setVisible(self.height() >= theme().px(HIGH))
