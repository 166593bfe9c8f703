"""Form and paper side by side, or one of them where there is no room for both; remembered over a restart.

A part of `quote_form.QuoteFormPage`, which owns the splitter, the form's sheet and the paper.
"""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QSplitter, QWidget

from officesuite.ui.theme import theme

if TYPE_CHECKING:
    from officesuite.modules.sales.pages.paper_pane import PaperPane

BOTH = 1000  # pixels at 100 % from which form and paper stand side by side


class FormShape:
    """See the module. No QWidget itself: two Qt bases would spoil the order of the page's signals."""

    _wants_paper: bool
    _paper_alone: bool
    _form: QWidget
    paper: "PaperPane"
    split: QSplitter

    if TYPE_CHECKING:

        def _preview(self, *, now: bool = False) -> None: ...
        def width(self) -> int: ...

    def toggle_paper(self) -> None:
        """Shows or hides the paper (Ctrl+Shift+P); where there is no room for both, it takes the form's place."""
        self._wants_paper = self.paper.isHidden()
        self._paper_alone = self._narrow() and self._wants_paper
        self._share()
        self._preview(now=True)

    def _narrow(self) -> bool:
        return self.width() < theme().px(BOTH)

    def _share(self) -> None:
        """Form and paper side by side, or one of them in a narrow window or at large letters."""
        alone = self._paper_alone and self._narrow()
        self.paper.setVisible(alone or (self._wants_paper and not self._narrow()))
        self._form.setVisible(not alone)

    def state(self) -> dict[str, object]:
        """Splitter, zoom of the paper, whether it shows."""
        return {"split": self.split.sizes(), "paper": self._wants_paper, "zoom": self.paper.zoom()}

    def restore(self, state: dict[str, object]) -> None:
        """Takes back `state`."""
        sizes = state.get("split")
        if isinstance(sizes, list) and len(sizes) == 2 and all(isinstance(size, int) and size > 0 for size in sizes):
            self.split.setSizes(sizes)
        self._wants_paper = state.get("paper") is not False
        self._share()
        self.paper.set_zoom(state.get("zoom"))
