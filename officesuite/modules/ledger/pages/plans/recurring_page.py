"""定期仕訳: what is due up to a day, looked at before it is posted; and every recurring entry with its rhythm.

Space ticks, Ctrl+Enter posts what is ticked, Ctrl+Shift+S lays it down as drafts instead; nothing is posted unseen.
"""

from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QSplitter, QWidget

from officesuite.base.dates import month_end
from officesuite.base.declare import Action
from officesuite.base.errors import Conflict, DomainError
from officesuite.base.text import tr, translate
from officesuite.db.changes import Changes
from officesuite.modules.ledger.pages.plans.due_table import DueRow, Key
from officesuite.modules.ledger.pages.plans.recurring_lists import DueList, PlanList
from officesuite.modules.ledger.pages.plans.recurring_pane import RecurringPane
from officesuite.modules.ledger.pages.plans.slip_view import slip_words
from officesuite.modules.ledger.queries.templates import RecurringRow, recurring_entries
from officesuite.modules.ledger.services.recurring import (
    delete_recurring,
    lay_down_due,
    look_at_due,
    pass_over_due,
    post_due,
)
from officesuite.modules.ledger.services.rights import MASTERS, POST
from officesuite.ui.actions import action_button, bind
from officesuite.ui.asking import ask
from officesuite.ui.desk import Desk, ToastAction
from officesuite.ui.figures import show_date
from officesuite.ui.page import Page
from officesuite.ui.tabs import Tabs
from officesuite.ui.theme import theme
from officesuite.ui.widgets import TabBar, column

POSTED = Action("ledger.recurring.post", translate("Ledger", "Post what is ticked"), POST.key, "Ctrl+Return", "check")
DRAFTS = Action(
    "ledger.recurring.drafts", translate("Ledger", "Save as drafts"), POST.key, "Ctrl+Shift+S", "file-pen-line"
)
NEW = Action("ledger.recurring.new", translate("Ledger", "New recurring entry"), MASTERS.key, "Ctrl+N", "plus")
DUE_HINTS = (
    ("Space", translate("Ledger", "Tick")),
    ("Ctrl+Enter", translate("Ledger", "Post what is ticked")),
    ("F2", translate("Ledger", "Change it")),
    ("F6", translate("Ledger", "Other tab")),
)
PLAN_HINTS = (("Enter", translate("Ledger", "Change it")), ("Del", translate("Ledger", "Delete")), DUE_HINTS[-1])
WATCHED = ("ledger", "company", "partners")


class RecurringPage(Page):
    """See the module. `id` stands on that recurring entry's first due day."""

    def __init__(self, desk: Desk, id: int | None = None) -> None:  # noqa: A002
        super().__init__(title=translate("Ledger", "Recurring entries"))
        self._desk = desk
        actor = desk.office.actor
        self._may_post, self._may_edit = actor.may(POST.key), actor.may(MASTERS.key)
        self.acts: dict[str, QAction] = {
            "new": bind(self, NEW, run=lambda: desk.open("new:ledger.recurring"), enabled=self._may_edit),
            "drafts": bind(self, DRAFTS, run=self.lay_down),
            "post": bind(self, POSTED, run=self.post),
        }
        post = action_button(self.acts["post"], kind="primary")
        post.shortcut_words = "Ctrl+Enter"
        self.add_button(
            action_button(self.acts["new"], kind="ghost"), action_button(self.acts["drafts"]), post,
        )  # fmt: skip
        self.due_list = DueList(desk, until=month_end(desk.office.today))
        self.plan_list = PlanList(desk)
        self.pane = RecurringPane(edit=self.edit, pass_over=self.pass_over, delete=self.delete)
        self.pane.set_rights(edit=self._may_edit, post=self._may_post)
        self._lay_out()
        self._connect()
        self._read()
        if id is not None:
            self.due_list.stand_on(id)
        elif not self.due_list.rows and self.plans:
            self.tabs.bar.choose("plans")
        self._show_chosen()

    # parts

    def _lay_out(self) -> None:
        bar = TabBar()
        bar.setUsesScrollButtons(False)
        self.tabs = Tabs(bar)
        self.tabs.add("due", translate("Ledger", "To be posted"), self.due_list)
        self.tabs.add("plans", translate("Ledger", "Recurring entries"), self.plan_list)
        left = QWidget()
        left.setMinimumWidth(theme().px(420))
        left.setLayout(column(self.tabs, spacing=0))
        self.split = QSplitter(Qt.Orientation.Horizontal)
        self.split.addWidget(left)
        self.split.addWidget(self.pane)
        self.split.setStretchFactor(0, 1)
        self.split.setChildrenCollapsible(False)
        self.split.setHandleWidth(1)
        self.split.setSizes([theme().px(860), theme().px(360)])
        self.body.addWidget(self.split, 1)

    def _connect(self) -> None:
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._show_chosen)
        self.tabs.bar.currentChanged.connect(lambda _: self._turned())
        self.due_list.until_changed.connect(self._read_due)
        self.due_list.marked.connect(self._show_marks)
        for part in (self.due_list, self.plan_list):
            part.table.selected.connect(lambda _: self._later.start())
            part.table.opened.connect(lambda _: self.edit())
        for keys, act in (("F2", self.edit), ("F6", self._other_tab), ("Ctrl+F", self._find)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)
        delete = QShortcut(QKeySequence("Delete"), self.plan_list.table)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self.delete)

    @property
    def on_due(self) -> bool:
        """Whether the preview shows."""
        return bool(self.tabs.bar.key() == "due")

    def _turned(self) -> None:
        self._show_marks()
        self._show_chosen()
        self.focus_first()

    def _find(self) -> None:
        self.tabs.bar.choose("plans")
        self.plan_list.bar.focus_text()

    def _other_tab(self) -> None:
        self.tabs.bar.choose("plans" if self.on_due else "due")

    # reading

    def _read(self) -> None:
        with self._desk.read() as session:
            self.words = slip_words(session)
            self.plans: dict[int, RecurringRow] = {one.id: one for one in recurring_entries(session)}
        self.plan_list.show_rows(tuple(self.plans.values()))
        self.tabs.bar.set_count("plans", len(self.plans))
        self._read_due()

    def _read_due(self) -> None:
        with self._desk.read() as session:
            looked = look_at_due(session, until=self.due_list.until)
        accounts = {id_: self.words.pair(one.slip) for id_, one in self.plans.items()}
        self.due_list.show_looked(looked, accounts)
        self.tabs.bar.set_count("due", len(looked))
        self._show_marks()
        self._later.start()

    def _show_marks(self) -> None:
        some = self.on_due and self._may_post and bool(self.due_list.ticked())
        for key in ("post", "drafts"):
            self.acts[key].setVisible(self.on_due)
            self.acts[key].setEnabled(some)

    def _show_chosen(self) -> None:
        """The chosen one in the pane."""
        found = self._current()
        if isinstance(found, DueRow):
            self.pane.show_due(found, self.plans[found.due.recurring_id], self.words)
        elif isinstance(found, RecurringRow):
            self.pane.show_plan(found, self.words)
        else:
            self.pane.empty_out(tr("Ledger", "Choose one to see its slip."))

    def _current(self) -> DueRow | RecurringRow | None:
        found: Any = (self.due_list if self.on_due else self.plan_list).table.current()
        return found if isinstance(found, DueRow | RecurringRow) else None

    # verbs

    def edit(self) -> None:
        """The chosen one's form."""
        found = self._current()
        if found is not None and self._may_edit:
            id_ = found.due.recurring_id if isinstance(found, DueRow) else found.id
            self._desk.open(f"ledger.recurring:{id_}")

    def post(self) -> bool:
        """Posts what is ticked, all of it or nothing; what refuses stands at its row."""
        rows = self.due_list.ticked()
        bad = next((one for one in rows if one.looked.problem), None)
        if bad is not None:
            self._refused(bad)
            return False
        if not rows or not self._may_lose():
            return False
        try:
            posted = self._desk.run(post_due, **self._chosen(rows))
        except DomainError as error:
            self._failed(error, rows)
            return False
        target = f"ledger.entry:{posted[0].id}" if len(posted) == 1 else "page:ledger.journal"
        self._desk.toast(
            tr("Ledger", "Entries posted: {count}", count=len(posted)), detail=_names(rows),
            actions=[ToastAction(tr("Ledger", "Open"), lambda: self._desk.open(target))],
        )  # fmt: skip
        self._done()
        return True

    def lay_down(self) -> bool:
        """Makes drafts of what is ticked, for amounts still to be typed."""
        rows = self.due_list.ticked()
        if not rows or not self._may_lose():
            return False
        try:
            saved = self._desk.run(lay_down_due, **self._chosen(rows))
        except DomainError as error:
            self._failed(error, rows)
            return False
        target = f"ledger.draft:{saved[0].id}" if len(saved) == 1 else "page:ledger.slips"
        self._desk.toast(
            tr("Ledger", "Drafts laid down: {count}", count=len(saved)), detail=_names(rows),
            actions=[ToastAction(tr("Ledger", "Open"), lambda: self._desk.open(target))],
        )  # fmt: skip
        self._done()
        return True

    def _may_lose(self) -> bool:
        """Asks when an earlier day is left out that would not come again."""
        lost = [one for one in self.due_list.rows if one.passed]
        if not lost:
            return True
        buttons = (("", tr("Ledger", "Leave it"), "ghost"), ("pass", tr("Ledger", "Pass over"), "primary"))
        title = tr("Ledger", "Pass over what is not ticked: {count}?", count=len(lost))
        told = "\n".join(f"{show_date(one.due.due_on, with_weekday=True)}  {one.due.name}" for one in lost[:5])
        return ask(self, title=title, words=told, buttons=buttons, icon="arrow-right") == "pass"

    def pass_over(self) -> bool:
        """Lets the chosen one be without an entry, after asking; earlier ones of it go too."""
        found = self._current()
        if not isinstance(found, DueRow) or not self._may_post:
            return False
        day = show_date(found.due.due_on, with_weekday=True)
        buttons = (("", tr("Ledger", "Leave it"), "ghost"), ("pass", tr("Ledger", "Pass over"), "primary"))
        title = tr("Ledger", "Pass over “{name}” of {day}?", name=found.due.name, day=day)
        words = tr("Ledger", "No entry is made of it. It comes again in its rhythm after this day.")
        if ask(self, title=title, words=words, buttons=buttons, icon="arrow-right") != "pass":
            return False
        try:
            self._desk.run(pass_over_due, **self._chosen((found,)))
        except DomainError as error:
            self._failed(error, (found,))
            return False
        self._done()
        return True

    def delete(self) -> None:
        """Ends the chosen recurring entry for good, after asking."""
        found = self._current()
        if not isinstance(found, RecurringRow) or not self._may_edit:
            return
        buttons = (("", tr("Ledger", "Keep"), "ghost"), ("drop", tr("Ledger", "Delete"), "danger"))
        title = tr("Ledger", "Delete “{name}”?", name=found.name)
        words = tr("Ledger", "It comes due no more. Entries made from it stay as they are.")
        if ask(self, title=title, words=words, buttons=buttons, icon="trash-2", tone="danger") == "drop":
            with self._desk.showing_errors():
                self._desk.run(delete_recurring, recurring_id=found.id, version=found.version)
            self._done()

    def _chosen(self, rows: tuple[DueRow, ...]) -> dict[str, Any]:
        chosen: list[Key] = [one.id for one in rows]
        seen = {one.due.recurring_id: one.due.version for one in rows}
        return {"chosen": chosen, "until": self.due_list.until, "seen": seen}

    def _done(self) -> None:
        self._read()
        self.focus_first()

    def _failed(self, error: DomainError, rows: tuple[DueRow, ...]) -> None:
        """Nothing was stored: the list as it is now says at which row it failed."""
        self._read()
        chosen = {one.id for one in rows}
        bad = next((one for one in self.due_list.rows if one.id in chosen and one.looked.problem), None)
        if bad is not None and not isinstance(error, Conflict):
            self._refused(bad)
        else:
            self._desk.show_error(error)

    def _refused(self, bad: DueRow) -> None:
        self.due_list.table.select_key(bad.id)
        self._show_chosen()
        self._desk.toast(
            tr("Ledger", "Nothing was posted: “{name}” cannot be", name=bad.due.name),
            detail=bad.looked.problem,
            tone="warn",
        )
        self.due_list.table.setFocus(Qt.FocusReason.OtherFocusReason)

    # the window

    def refresh(self, changes: object = None) -> None:
        """Anything of the ledger may change what can be posted."""
        if isinstance(changes, Changes) and not any(kind.partition(".")[0] in WATCHED for kind, _ in changes.entities):
            return
        self._read()

    def focus_first(self) -> None:
        """The list that shows."""
        self._desk.hint(tuple((keys, str(words)) for keys, words in (DUE_HINTS if self.on_due else PLAN_HINTS)))
        table = (self.due_list if self.on_due else self.plan_list).table
        table.setFocus(Qt.FocusReason.OtherFocusReason)
        if table.current() is None:
            table.select_first()


def _names(rows: tuple[DueRow, ...]) -> str:
    """`第二倉庫 家賃  営業車 リース料 …`."""
    names = list(dict.fromkeys(one.due.name for one in rows))
    return "  ".join(names[:3]) + (" …" if len(names) > 3 else "")
