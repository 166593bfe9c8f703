"""A posted entry (仕訳) as the slip it is, read-only: its links, history and papers; correct, reverse, copy, print, keep as template."""

import tempfile
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Any, cast

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSplitter, QVBoxLayout, QWidget

from officesuite.base.declare import Action, Document
from officesuite.base.errors import DomainError
from officesuite.base.fields import Field, Kind
from officesuite.base.text import tr, translate
from officesuite.db.changes import Changes
from officesuite.modules.ledger.pages.plans.recurring_dialog import keep_as_recurring
from officesuite.modules.ledger.pages.reports.entry_pane import EntryFacts, entry_facts
from officesuite.modules.ledger.pages.slip import papers
from officesuite.modules.ledger.pages.slip.foot import BalanceBar
from officesuite.modules.ledger.pages.slip.grid import SlipGrid
from officesuite.modules.ledger.pages.slip.line import lines_of
from officesuite.modules.ledger.pages.slip.template_dialog import keep_as_template
from officesuite.modules.ledger.pages.slip.work import SlipWork
from officesuite.modules.ledger.queries.entries import as_typed
from officesuite.modules.ledger.queries.open_days import first_open_day, must_move
from officesuite.modules.ledger.rules.periods import Adjustment
from officesuite.modules.ledger.rules.slip import Slip, slip_of
from officesuite.modules.ledger.rules.words import ADJUSTMENT_LABELS
from officesuite.modules.ledger.services.corrections import correct, reverse
from officesuite.modules.ledger.services.rights import LATE
from officesuite.office import files
from officesuite.ui.actions import action_button, bind, more_button
from officesuite.ui.asking import ask_fields
from officesuite.ui.buttons import Button
from officesuite.ui.desk import Desk, ToastAction
from officesuite.ui.figures import show_date, show_yen
from officesuite.ui.jobs import Progress
from officesuite.ui.notices import Banner
from officesuite.ui.page import Page
from officesuite.ui.print_dialog import print_paper
from officesuite.ui.theme import theme
from officesuite.ui.widgets import Chip, Sheet, clear, column, grounded, hline, label, row, section, set_words

ACTS = (
    Action("correct", translate("Ledger", "Correct"), shortcut="F2", icon="square-pen"),
    Action("reverse", translate("Ledger", "Reverse"), icon="rotate-ccw"),
    Action("return", translate("Ledger", "Return or discount"), icon="undo-2"),
    Action("copy", translate("Ledger", "Duplicate"), shortcut="Ctrl+Shift+D", icon="copy"),
    Action("print", translate("Ledger", "Print"), shortcut="Ctrl+P", icon="printer"),
    Action("template", translate("Ledger", "Keep as a template"), icon="bookmark"),
    Action("recurring", translate("Ledger", "Keep as a recurring entry"), icon="calendar-clock"),
    Action("cancel", translate("Ledger", "Take back without another entry"), icon="ban"),
    Action("attach", translate("Ledger", "Attach a paper"), icon="paperclip"),
    Action("new", translate("Ledger", "New slip"), shortcut="Ctrl+N", icon="plus"),
)
DOCUMENT = "ledger.slip"


class EntryPage(Page):
    """See the module."""

    def __init__(self, desk: Desk, id: int) -> None:  # noqa: A002
        super().__init__()
        self._desk, self.entry_id = desk, id
        self.work = SlipWork(desk)
        self.facts: EntryFacts = self._facts()
        self._papers: Sequence[files.AttachmentRow] = ()
        self._folder: tempfile.TemporaryDirectory[str] | None = None
        run = {
            "correct": self.correct, "reverse": self.reverse, "copy": self.copy, "return": self.give_back, "print": self.print_out,
            "template": lambda: keep_as_template(desk, self, self.slip),
            "recurring": lambda: keep_as_recurring(desk, self, self.slip), "cancel": self.cancel,
            "attach": lambda: self._attach(papers.ask_files(self)), "new": lambda: desk.open("new:ledger.draft"),
        }  # fmt: skip
        self.acts: dict[str, QAction] = {act.key: bind(self, act, run=cast(Any, run[act.key])) for act in ACTS}
        self.grid = SlipGrid(desk, self.work, head=lambda: self.slip)
        self.grid.following.weighing = False
        self.grid.set_locked(True)
        self.balance = BalanceBar()
        self._lay_out()
        self.setAcceptDrops(True)
        self._show()

    def _facts(self) -> EntryFacts:
        with self._desk.read() as session:
            return entry_facts(session, self.entry_id)

    @property
    def slip(self) -> Slip:
        """The entry as a slip."""
        return slip_of(as_typed(self.facts.card))

    # parts

    def _lay_out(self) -> None:
        px = theme().px
        self._day, self._words = label("", role="bodyStrong", selectable=True), label("", selectable=True)
        self._extra = label("", tone="text2", selectable=True)
        head = grounded(QWidget())
        head.setLayout(
            row(label(translate("Ledger", "Date"), role="label", tone="text2"), self._day,
                label(translate("Ledger", "Description"), role="label", tone="text2"), self._words, 1, self._extra,
                spacing=10, margins=(20, 12, 16, 12))
        )  # fmt: skip
        inner = column(head, hline("lineStrong"), spacing=0)
        inner.addWidget(self.grid, 1)
        inner.addWidget(hline("lineStrong"))
        inner.addWidget(self.balance)
        sheet = grounded(QWidget())
        sheet.setLayout(inner)
        self._side = QVBoxLayout()
        self._side.setSpacing(px(8))
        self._side.setContentsMargins(px(18), px(14), px(16), px(10))
        holder = grounded(QWidget())
        holder.setLayout(self._side)
        scroll = QScrollArea()
        scroll.setWidget(holder)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        pane = Sheet()
        pane.setLayout(column(scroll, spacing=0))
        pane.setMinimumWidth(px(250))
        pane.setMaximumWidth(px(372))
        self.split = QSplitter(Qt.Orientation.Horizontal)
        self.split.addWidget(sheet)
        self.split.addWidget(pane)
        self.split.setStretchFactor(0, 1)
        self.split.setCollapsible(0, False)
        self.split.setCollapsible(1, False)
        self.split.setHandleWidth(1)
        self.split.setSizes([px(900), px(300)])
        self.body.addWidget(self.split, 1)
        more = [self.acts[key] for key in ("attach", "template", "recurring", "cancel", "new")]
        self.add_button(
            action_button(self.acts["print"], kind="ghost"), more_button(more), action_button(self.acts["copy"]),
            action_button(self.acts["return"]), action_button(self.acts["reverse"]),
            action_button(self.acts["correct"], kind="primary", with_shortcut=True),
        )  # fmt: skip

    def _show(self) -> None:
        card, slip = self.facts.card, self.slip
        self.set_title(tr("Ledger", "Entry No. {number}", number=card.entry_no))
        chips = [Chip(tr("Ledger", "Posted"), tone="ok", icon="check")]
        if card.relation == "correction":
            chips.append(Chip(tr("Ledger", "Takes back"), tone="warn", icon="undo-2"))
        elif card.relation == "replacement":
            chips.append(Chip(tr("Ledger", "Right entry"), tone="info", icon="check"))
        elif card.relation == "reversal":
            chips.append(Chip(tr("Ledger", "Reversal"), tone="info", icon="rotate-ccw"))
        if card.counter_relation:
            words = tr("Ledger", "Corrected") if card.counter_relation == "correction" else tr("Ledger", "Reversed")
            chips.append(Chip(words, tone="neutral", icon="history"))
        if card.late:
            chips.append(Chip(tr("Ledger", "Late"), tone="warn", icon="clock"))
        if slip.adjustment is not Adjustment.NONE:
            chips.append(Chip(ADJUSTMENT_LABELS[slip.adjustment], tone="accent"))
        self.set_chips(*chips)
        set_words(self._day, show_date(card.date, with_weekday=True))
        set_words(self._words, slip.description or card.description)
        department = next((one.name for one in self.work.departments if one.id == slip.department_id), "")
        extra = [department, tr("Ledger", "Slip No. {number}", number=card.slip_no) if card.slip_no else ""]
        set_words(self._extra, "  ".join(word for word in extra if word))
        self.grid.lines_model.set_lines(lines_of(slip.rows))
        debit = sum(line.amount for line in card.lines if line.side > 0)
        self.balance.show_totals(debit, sum(line.amount for line in card.lines if line.side < 0))
        mendable = card.counter_id is None and card.relation not in ("correction", "reversal")
        for key in ("correct", "reverse", "return", "cancel"):
            self.acts[key].setEnabled(mendable)
        self.acts["print"].setEnabled(self._document() is not None)
        self._show_side()

    def _show_side(self) -> None:
        clear(self._side)
        card = self.facts.card
        if card.reason:
            self._side.addWidget(Banner(tr("Ledger", "Reason: {words}", words=card.reason), tone="info"))
        for words, other in self.facts.links:
            link = Button(
                words, kind="link", small=True, icon="link", on=partial(self._desk.open, f"ledger.entry:{other}")
            )
            self._side.addLayout(row(link, 1))
        tax = [line for line in card.lines if line.generated]
        if tax:
            self._side.addWidget(section(translate("Ledger", "Booked tax")))
            for line in tax:
                words = tr("Ledger", "{account}  row {row}", account=line.account, row=line.row)
                self._side.addLayout(row(label(words, tone="text2"), 1, label(show_yen(line.amount))))
        self._side.addWidget(section(translate("Ledger", "Papers")))
        with self._desk.read() as session:
            self._papers = files.attachments(session, "ledger.entry", self.entry_id)
        for paper in self._papers:
            link = Button(paper.name, kind="link", small=True, icon="file", on=partial(self._open_paper, paper))
            self._side.addLayout(row(link, 1))
        add = Button(
            tr("Ledger", "Attach a paper"), kind="link", small=True, icon="paperclip", on=self.acts["attach"].trigger
        )
        self._side.addLayout(row(add, 1))
        self._side.addWidget(section(translate("Ledger", "History")))
        for event in self.facts.history:
            head = f"{event.at.astimezone():%Y/%m/%d %H:%M:%S}  {event.actor}  {event.operation}"
            self._side.addWidget(label(head, role="label", wrap=True, selectable=True))
            for change in event.lines:
                if not change.part and change.old:  # what a new entry holds stands at the left
                    words = f"{change.label}: {change.old} → {change.new}"
                    self._side.addWidget(label(words, role="hint", tone="text2", wrap=True, selectable=True))
        self._side.addStretch(1)

    # verbs

    def correct(self) -> None:
        """The right entry, typed in the form with this one's rows."""
        self._desk.open("new:ledger.draft", correct=self.entry_id)

    def copy(self) -> None:
        """A new slip with the same rows, of today."""
        self._desk.open("new:ledger.draft", copy=self.entry_id)

    def give_back(self) -> None:
        """返品・値引: a slip of today with the sides swapped, its tax as of this entry's day; the amounts to be lowered."""
        self._desk.open("new:ledger.draft", returns=self.entry_id)

    def reverse(self) -> None:
        """Asks for its day and posts the entry the other way round."""
        fields = (
            Field("on", translate("Ledger", "Date of the reversal"), Kind.DATE, required=True),
            Field("reason", translate("Ledger", "Reason"), max_length=200),
        )

        def done(values: dict[str, Any]) -> None:
            posted = self._desk.run(reverse, entry_id=self.entry_id, on=values["on"], reason=values.get("reason") or "")
            self._told(tr("Ledger", "Reversed by No. {number}", number=posted.entry_no), posted.id)

        ask_fields(
            self, title=tr("Ledger", "Reverse No. {number}", number=self.facts.card.entry_no),
            words=tr("Ledger", "Debit and credit change sides, on a day of their own. Both entries stay and are linked."),
            fields=fields, button=tr("Ledger", "Reverse"), done=done, values={"on": self._desk.office.today}, icon="rotate-ccw",
            today=self._desk.office.today,
        )  # fmt: skip

    def cancel(self) -> None:
        """Takes the entry back without another in its place; asks why, and on which day where its month is closed."""
        fields = [Field("reason", translate("Ledger", "Reason"), required=True, max_length=200)]
        with self._desk.read() as session:
            moved = must_move(session, self.facts.card, may_late=self._desk.office.actor.may(LATE.key))
            on = (first_open_day(session, self.facts.card.date) or self._desk.office.today) if moved else None
        if on is not None:
            fields.append(Field("on", translate("Ledger", "Date of the counter-entry"), Kind.DATE, required=True))

        def done(values: dict[str, Any]) -> None:
            made = self._desk.run(
                correct, entry_id=self.entry_id, reason=values.get("reason") or "", counter_on=values.get("on")
            )
            self._told(tr("Ledger", "Taken back by No. {number}", number=made.counter.entry_no), made.counter.id)

        ask_fields(
            self, title=tr("Ledger", "Take back No. {number}", number=self.facts.card.entry_no),
            words=tr("Ledger", "A counter-entry takes it back. Nothing is deleted; the history keeps both."),
            fields=tuple(fields), button=tr("Ledger", "Take back"), done=done, values={"on": on} if on is not None else None,
            icon="undo-2", today=self._desk.office.today,
        )  # fmt: skip

    def _told(self, words: str, other: int) -> None:
        open_ = ToastAction(tr("Ledger", "Open"), partial(self._desk.open, f"ledger.entry:{other}"))
        self._desk.toast(words, actions=[open_])

    def _document(self) -> Document | None:
        documents = (cast(Document, one) for _, one in self._desk.office.registry.each("documents"))
        return next((one for one in documents if one.key == DOCUMENT), None)

    def print_out(self) -> None:
        """The slip on paper."""
        document = self._document()
        if document is None:
            return
        card = self.facts.card

        def make(progress: Progress) -> bytes:
            with self._desk.read() as session:
                keys = document.select(session, numbers=(str(card.entry_no),), date_from=card.date, date_to=card.date)
                return document.pdf(session, keys)

        title = tr("Ledger", "Transfer slip")
        print_paper(self._desk, self, name=f"{title} {card.entry_no}", title=title, make=make)

    # papers

    def _open_paper(self, paper: files.AttachmentRow) -> None:
        if self._folder is None:
            self._folder = tempfile.TemporaryDirectory()
        with self._desk.showing_errors():
            papers.show_paper(self._desk, paper.id, paper.name, Path(self._folder.name))

    def _attach(self, paths: Sequence[Path]) -> None:
        try:
            for one in papers.read_in(paths):
                self._desk.run(files.attach, entity="ledger.entry", entity_id=self.entry_id, name=one.name,
                               content=one.content, media_type=one.media_type)  # fmt: skip
        except DomainError as error:
            self._desk.show_error(error)
        self._show_side()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if papers.dropped(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self._attach(papers.dropped(event.mimeData()))
        event.acceptProposedAction()

    # the window

    def refresh(self, changes: object = None) -> None:
        """It may have been corrected or reversed meanwhile."""
        if isinstance(changes, Changes) and not changes.touches("ledger.entry", "office.attachment"):
            return
        self.facts = self._facts()
        self._show()

    def focus_first(self) -> None:
        """The rows."""
        self.grid.setFocus(Qt.FocusReason.OtherFocusReason)
