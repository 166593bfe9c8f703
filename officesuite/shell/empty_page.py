"""Honest pages: a module that has nothing to show yet, and a page that could not be made."""

from collections.abc import Callable

from officesuite.base.declare import Module
from officesuite.base.text import Text, tr
from officesuite.ui.buttons import Button
from officesuite.ui.notices import EmptyState
from officesuite.ui.page import Page


class ModulePage(Page):
    """A module without pages: it is installed, and there is nothing to do in it."""

    def __init__(self, module: Module, *, title: Text | None = None) -> None:
        super().__init__(title=title or module.label)
        self.body.addWidget(
            EmptyState(
                tr("Shell", "“{module}” has no pages yet", module=title or module.label),
                tr("Shell", "It is installed and takes part in the program; its pages come with a later version."),
                icon=module.icon,
            )
        )


class FailedPage(Page):
    """A page that could not be opened: why, and the way to try again."""

    def __init__(self, why: str, *, again: Callable[[], object]) -> None:
        super().__init__(title=tr("Shell", "Not opened"))
        buttons = [
            Button(tr("Shell", "Try again"), kind="primary", icon="rotate-cw", on=again),
            Button(tr("Shell", "Go back"), icon="arrow-left", on=self.closed.emit),
        ]
        self.body.addWidget(EmptyState(why, icon="circle-alert", buttons=buttons))
