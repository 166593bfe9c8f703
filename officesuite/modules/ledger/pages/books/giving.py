"""A book out of the house: on paper by the document of its kind, as a table; and the switch that shows corrections too."""

from typing import TYPE_CHECKING, Any, cast

from PySide6.QtGui import QAction

from officesuite.base.declare import Document, ExportKind
from officesuite.base.text import tr
from officesuite.ui.desk import Desk
from officesuite.ui.file_out import export_kind
from officesuite.ui.jobs import Progress
from officesuite.ui.print_dialog import print_paper

if TYPE_CHECKING:
    from officesuite.modules.ledger.pages.books.page import BookPage


class Giving:
    """One a page."""

    def __init__(self, desk: Desk, page: "BookPage") -> None:
        self._desk, self._page = desk, page

    def actions(self) -> list[QAction | None]:
        """What stands behind the three points."""
        page = self._page
        shown = QAction(tr("Ledger", "Show corrections too"), page, checkable=True)
        shown.toggled.connect(page.show_corrections)
        to_file = QAction(tr("Ledger", "Export to a file"), page)
        to_file.triggered.connect(lambda _=False: self.export())
        find = QAction(tr("Ledger", "Go to a date or an amount") + "\tCtrl+G", page)
        find.triggered.connect(lambda _=False: page.seek.open())
        wide = QAction(tr("Ledger", "Columns"), page)
        wide.triggered.connect(lambda _=False: page.view.columns_menu().popup(page.mapToGlobal(page.rect().center())))
        return [shown, None, find, to_file, wide]

    def _options(self) -> dict[str, Any]:
        account, sub = self._page.typist.own
        card = self._page.accounts.cards[account]
        found: dict[str, Any] = {
            "account": card.code, "from": self._page.tab.first.isoformat(), "to": self._page.tab.last.isoformat(),
        }  # fmt: skip
        if sub:
            found["sub"] = self._page.accounts.subs[sub].code
        return found

    def _name(self) -> str:
        page = self._page
        days = f"{page.tab.first:%Y-%m-%d}–{page.tab.last:%Y-%m-%d}"
        return f"{page.kind.title} {page.accounts.name(page.typist.own[0], page.typist.own[1] or None)} {days}"

    def export(self) -> None:
        """Asks where to and writes the rows of the account."""
        kinds = {cast(ExportKind, one).key: one for _, one in self._desk.office.registry.each("exports")}
        if "ledger.general-ledger" in kinds:
            export_kind(self._desk, self._page, "ledger.general-ledger", name=self._name(), options=self._options())

    def print_out(self) -> None:
        """Prints the book, or saves it as a PDF."""
        page = self._page
        documents = {
            cast(Document, one).key: cast(Document, one) for _, one in self._desk.office.registry.each("documents")
        }
        document = documents.get(page.kind.document)
        if document is None:
            return
        options = {key: value for key, value in self._options().items() if key not in ("from", "to")}

        def make(progress: Progress) -> bytes:
            with self._desk.read() as session:
                keys = document.select(session, date_from=page.tab.first, date_to=page.tab.last, **options)
                return document.pdf(session, keys)

        print_paper(self._desk, page, name=self._name(), title=str(page.kind.title), make=make)
