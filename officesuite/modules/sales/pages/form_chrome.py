"""What stands around the quote form: chips and buttons by state, notices with two ways out, and the keys told below."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QAction, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from officesuite.base.declare import Action
from officesuite.base.text import tr, translate
from officesuite.modules.sales.pages.looks import STATES, revision_words
from officesuite.modules.sales.queries import QuoteForm
from officesuite.ui.actions import more_button
from officesuite.ui.buttons import Button, IconButton
from officesuite.ui.desk import Desk
from officesuite.ui.page import Page
from officesuite.ui.paint import rounded
from officesuite.ui.theme import theme
from officesuite.ui.widgets import Chip, Icon, clear, label, set_words

ACTS = (
    Action("save", translate("Sales", "Save draft"), shortcut="Ctrl+S", icon="save"),
    Action("issue", translate("Sales", "Issue"), shortcut="Ctrl+Return", icon="send"),
    Action("print", translate("Sales", "Print"), shortcut="Ctrl+P", icon="printer"),
    Action("mail", translate("Sales", "Mail (.eml)"), icon="mail"),
    Action("copy", translate("Sales", "Duplicate"), shortcut="Ctrl+Shift+D", icon="copy"),
    Action("revise", translate("Sales", "Revise"), icon="git-compare"),
    Action("won", translate("Sales", "Mark won"), icon="circle-check"),
    Action("lost", translate("Sales", "Lost"), icon="x"),
    Action("reopen", translate("Sales", "Open again"), icon="undo-2"),
    Action("cancel", translate("Sales", "Cancel the quote"), icon="ban"),
    Action("delete", translate("Sales", "Delete draft"), icon="trash-2"),
    Action("stamp", translate("Sales", "Stamp an approval box"), icon="stamp"),
    Action("unstamp", translate("Sales", "Take the stamps off"), icon="undo-2"),
    Action("compare", translate("Sales", "Compare revisions"), icon="git-compare"),
    Action("newest", translate("Sales", "Open the newest revision"), icon="arrow-right"),
    Action("paper", translate("Sales", "Show or hide the paper"), shortcut="Ctrl+Shift+P", icon="panel-right"),
)
# state → (ghost buttons, plain buttons, primary button, what the menu holds)
TOOLS: dict[str, tuple[tuple[str, ...], tuple[str, ...], str, tuple[str, ...]]] = {
    "new": (("save", "print"), (), "issue", ("paper",)),
    "draft": (
        ("save", "print"),
        (),
        "issue",
        ("copy", "compare", "delete", "", "stamp", "unstamp", "", "mail", "paper"),
    ),
    "issued": (("print", "mail"), ("revise", "lost"), "won", ("copy", "compare", "cancel", "", "paper")),
    "won": (("print", "mail"), ("reopen",), "copy", ("compare", "paper")),
    "lost": (("print", "mail"), ("reopen", "copy"), "revise", ("compare", "cancel", "", "paper")),
    "superseded": (("print", "mail"), ("copy",), "newest", ("compare", "paper")),
    "cancelled": (("print",), ("revise",), "copy", ("compare", "paper")),
}


def chips(form: QuoteForm | None) -> list[QWidget]:
    """The state and the revision."""
    look = STATES[form.shown_state if form is not None else "draft"]
    found: list[QWidget] = [Chip(look.label, tone=look.tone, icon=look.icon)]
    if form is not None and (words := revision_words(form.revision)):
        found.append(Chip(words, icon="git-compare"))
    return found


def fill_toolbar(page: Page, form: QuoteForm | None, acts: dict[str, QAction]) -> None:
    """The buttons that the state allows; the keys of the others are dead."""
    clear(page.toolbar)
    ghost, plain, primary, more = TOOLS[form.state if form is not None else "new"]
    allowed = {*ghost, *plain, primary, *more, "save"}
    for key, act in acts.items():
        act.setEnabled(key in allowed)
    acts["compare"].setEnabled((form is not None and form.revision > 1) or (form is not None and not form.newest))
    boxes = form.approvals if form is not None else ()
    acts["stamp"].setEnabled("stamp" in allowed and any(not box.name for box in boxes))
    acts["unstamp"].setEnabled("unstamp" in allowed and any(box.name for box in boxes))
    for key in ghost:
        page.toolbar.addWidget(tool(acts[key], kind="ghost"))
    page.toolbar.addWidget(more_button([acts[key] if key else None for key in more]))
    for key in plain:
        page.toolbar.addWidget(tool(acts[key], kind="plain"))
    page.toolbar.addWidget(tool(acts[primary], kind="primary", keys="Ctrl+Enter" if primary == "issue" else ""))


def tool(act: QAction, *, kind: str, keys: str = "") -> Button:
    """A button of this state's toolbar: it is made anew with the next state, so it follows nothing."""
    made = Button(act.text(), kind=kind, icon=str(act.data() or ""), on=act.trigger)
    made.shortcut_words = keys  # the key itself belongs to the action
    made.setToolTip(act.shortcut().toString(QKeySequence.SequenceFormat.NativeText))
    return made


class Notice(QWidget):
    """A line on top of the form that says what happened and offers up to two ways on; hidden while there is none."""

    def __init__(self) -> None:
        super().__init__()
        self._tone = "info"
        px = theme().px
        self._icon = Icon("info", "info")
        self._words = label("", wrap=True)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(px(6))
        holder = QHBoxLayout(self)
        holder.setContentsMargins(px(20), px(6), px(8), px(6))
        holder.setSpacing(px(10))
        holder.addWidget(self._icon)
        holder.addWidget(self._words, 1)
        holder.addLayout(self._buttons)
        holder.addWidget(IconButton("x", tr("Sales", "Close"), on=self.close))
        self.hide()

    def tell(self, words: str, *, tone: str, buttons: Sequence[tuple[str, Callable[[], None]]] = ()) -> None:
        """Shows a message with its buttons."""
        self._tone = tone
        self._icon.set_icon("triangle-alert" if tone == "warn" else "info", tone)
        set_words(self._words, words, tone=tone)
        clear(self._buttons)
        for text, on in buttons:
            self._buttons.addWidget(Button(text, small=True, on=on))
        self.setAccessibleName(words)
        self.show()

    def close(self) -> bool:
        """Takes the message away."""
        self.hide()
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        rounded(QPainter(self), QRectF(self.rect()), radius=0, fill=f"{self._tone}Soft")


def follow_focus(page: QWidget, desk: Desk, *, editable: Callable[[], bool]) -> None:
    """Tells the keys that matter for the part with the focus and for what may be changed; stops when the page goes."""
    from officesuite.modules.sales.pages.line_keys import HINTS
    from officesuite.ui.line_grid import LineGrid
    from officesuite.ui.picker import Picker

    def moved(_: QWidget | None, now: QWidget | None) -> None:
        if now is None or not page.isAncestorOf(now):
            return
        if not editable():
            desk.hint([(act.shortcut, str(act.label)) for act in ACTS if act.key in ("print", "copy", "paper")])
            return
        at: QWidget | None = now
        while at is not None and at is not page:
            if isinstance(at, LineGrid):
                desk.hint([(keys, str(words)) for keys, words in HINTS])
                return
            at = at.parentWidget()
        keys = [("F4", tr("Sales", "Candidates"))] if isinstance(now, Picker) else []
        keys += [
            ("Enter", tr("Sales", "Next field")),
            ("F6", tr("Sales", "Lines")),
            ("Ctrl+Enter", tr("Sales", "Issue")),
        ]
        desk.hint(keys)

    app = QApplication.instance()
    if isinstance(app, QApplication):
        app.focusChanged.connect(moved)
        page.destroyed.connect(lambda: _unhook(app, moved))


def _unhook(app: QApplication, moved: Callable[[QWidget | None, QWidget | None], None]) -> None:
    import contextlib

    with contextlib.suppress(RuntimeError, TypeError):
        app.focusChanged.disconnect(moved)
