"""The paper beside the quote form: built from what is typed 150 ms after the last key, off the main thread; newest wins."""

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from shiboken6 import isValid

from officesuite.base.errors import DomainError
from officesuite.base.text import tr
from officesuite.modules.sales import documents, papers
from officesuite.modules.sales.queries import QuoteDraft
from officesuite.ui.desk import Desk
from officesuite.ui.preview import PaperPreview

DELAY = 150  # ms after the last key


class PaperPane(PaperPreview):
    """`show_draft(draft)` while typing, `show_stored(id)` for an issued quote: its kept bytes. Hidden, it does nothing."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._make: Callable[[], bytes] | None = None
        self._wanted: object = None
        self._shown: object = None
        self._busy = False
        self._later = QTimer(self, singleShot=True, interval=DELAY)
        self._later.timeout.connect(self._build)

    def show_draft(self, draft: QuoteDraft, quote_id: int | None, *, now: bool = False) -> None:
        """The paper of what stands in the form."""

        def make() -> bytes:
            with self._desk.read() as session:
                paper = papers.draft_paper(session, draft, quote_id=quote_id)
            return documents.pdf(paper)

        self._want((draft, quote_id), make, now=now)

    def show_stored(self, quote_id: int) -> None:
        """The paper kept at issue."""

        def make() -> bytes:
            with self._desk.read() as session:
                return papers.pdf(session, (str(quote_id),))

        self._want(("stored", quote_id), make, now=True)

    def _want(self, what: object, make: Callable[[], bytes], *, now: bool) -> None:
        if self.isHidden() or (what == self._shown and not self._busy):
            self._make = None if what == self._shown else make
            self._wanted = what
            return
        self._wanted, self._make = what, make
        if not now:
            self.set_stale()
        self._later.start(0 if now else DELAY)

    def _build(self) -> None:
        if self._busy or self._make is None:
            return
        make, what = self._make, self._wanted
        self._busy, self._make = True, None

        def done(content: bytes) -> None:
            if not isValid(self):
                return  # the page was closed meanwhile
            self._busy = False
            self._shown = what
            self.set_pdf(content)
            self._again()

        def failed(error: Exception) -> None:
            if not isValid(self):
                return
            self._busy = False
            if isinstance(error, DomainError):
                self.set_failed(error.message)
            else:
                self.set_failed(tr("Sales", "The paper cannot be shown just now. The details are in the log."))
                self._desk.show_error(error)
            self._again()

        self._desk.jobs.read(make, done, failed)

    def _again(self) -> None:
        """What was typed while the paper was being built."""
        if self._make is not None and self.isVisible():
            self.set_stale()
            self._later.start(DELAY)

    def hideEvent(self, event: QHideEvent) -> None:
        """A page that is not looked at draws nothing; it catches up when it shows again."""
        self._later.stop()
        super().hideEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._make is not None:
            self._later.start(0)

    @property
    def settled(self) -> bool:
        """Whether the paper shows what was asked for last, drawn."""
        return not self._busy and self._make is None and not self._later.isActive() and self.view.settled

    def zoom(self) -> object:
        """The zoom, for the page's memory."""
        return self.state()["zoom"]

    def set_zoom(self, zoom: object) -> None:
        """Takes back `zoom`."""
        self.restore({"zoom": zoom})
