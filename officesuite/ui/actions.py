"""One `Action` declaration → menu item, button and shortcut; and the key hints of the status bar.

action = bind(page, ISSUE, run=page.issue)      # QAction with words, icon, shortcut, active on that page
button = action_button(action, kind="primary")  # follows enabled state and words
KeyHints().show_keys([("F4", "Pick"), ("Ctrl+D", "Copy above")])
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget
from shiboken6 import isValid

from officesuite.base.declare import Action
from officesuite.base.text import Text, tr
from officesuite.ui.buttons import Button, IconButton
from officesuite.ui.theme import theme
from officesuite.ui.widgets import KeyCap, clear, label

MOST_HINTS = 4


def bind(owner: QWidget, action: Action, *, run: Callable[[], object], enabled: bool = True) -> QAction:
    """The action as a QAction of `owner`: its shortcut works while the focus is inside `owner`."""
    made = QAction(str(action.label), owner)
    made.setObjectName(action.key)
    if action.icon:
        made.setIcon(theme().icon(action.icon))
        made.setData(action.icon)
    if action.shortcut:
        made.setShortcut(QKeySequence(action.shortcut))
        made.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    made.setEnabled(enabled)
    made.triggered.connect(lambda _=False: run())
    owner.addAction(made)
    return made


def action_button(action: QAction, *, kind: str = "plain", with_shortcut: bool = False) -> Button:
    """A button that triggers the action and follows whether it is enabled and shown."""
    button = Button(action.text(), kind=kind, icon=str(action.data() or ""), on=action.trigger)
    keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    if with_shortcut:
        button.shortcut_words = keys  # the key itself belongs to the QAction
    if keys:
        button.setToolTip(keys)

    def follow() -> None:
        if not isValid(button):  # the action may outlive the button, as on a toolbar made anew
            return
        button.setEnabled(action.isEnabled())
        button.setVisible(action.isVisible())
        if button.words != action.text():
            button.set_words(action.text())

    action.changed.connect(follow)
    button.setEnabled(action.isEnabled())
    return button


def more_button(actions: Sequence[QAction | None]) -> IconButton:
    """The button with three points that opens the rest of the actions; None draws a line."""
    button = IconButton("ellipsis", tr("Ui", "More"), side=30)

    def open_menu() -> None:
        menu = QMenu(button)
        for action in actions:
            menu.addAction(action) if action is not None else menu.addSeparator()
        menu.exec(button.mapToGlobal(button.rect().bottomLeft()))

    button.clicked.connect(open_menu)
    return button


class KeyHints(QWidget):
    """Up to four keys that matter for the field with the focus."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme().px(6))
        self._shown: tuple[tuple[str, str], ...] = ()

    def show_keys(self, keys: Sequence[tuple[str, Text | str]]) -> None:
        """(keys, words) pairs, the most useful first."""
        shown = tuple((key, str(words)) for key, words in keys[:MOST_HINTS])
        if shown == self._shown:
            return
        self._shown = shown
        clear(self._row)
        for key, words in shown:
            self._row.addWidget(KeyCap(key))
            self._row.addWidget(label(words, role="label", tone="text2"))
            self._row.addSpacing(theme().px(6))
