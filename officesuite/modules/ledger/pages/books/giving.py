"""A book out of the house: on paper by the document of its kind, the very rows shown as a table; 訂正も表示."""

import io
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, cast

from PySide6.QtGui import QAction

from officesuite.base.declare import Document
from officesuite.base.fields import Field, Kind
from officesuite.base.tables import write_table
from officesuite.base.text import literal, tr, translate
from officesuite.modules.ledger.pages.books.line import late_words
from officesuite.modules.ledger.pages.books.reading import BookSource, Posted
from officesuite.ui.desk import Desk
from officesuite.ui.file_out import export_file
from officesuite.ui.jobs import Progress
from officesuite.ui.print_dialog import print_paper
from officesuite.ui.table import WINDOW, Query

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

    def _name(self) -> str:
        page = self._page
        days = f"{page.tab.first:%Y-%m-%d}–{page.tab.last:%Y-%m-%d}"
        return f"{page.kind.title} {page.accounts.name(page.typist.own[0], page.typist.own[1] or None)} {days}"

    # as a table

    def export(self) -> None:
        """Asks where to and writes the rows that are shown."""
        export_file(self._desk, self._page, name=self._name(), make=self.table)

    def table(self, format_: str) -> bytes:
        """Every row shown, the one carried forward included, as csv or xlsx; headed as on the screen."""
        page = self._page
        source = BookSource(self._desk, page.source.shown, page.source.first, bank=page.source.bank)
        stream = io.BytesIO()
        write_table(stream, format_, self._fields(), self._records(source))
        return stream.getvalue()

    def _fields(self) -> tuple[Field, ...]:
        kind = self._page.kind
        return (
            Field("date", translate("Ledger", "Date"), Kind.DATE), Field("entry", translate("Ledger", "No."), Kind.INTEGER),
            Field("counter_account", translate("Ledger", "Counter account")),
            Field("counter_sub", translate("Ledger", "Sub-account")), Field("partner", translate("Ledger", "Partner")),
            Field("description", translate("Ledger", "Description")), Field("tax", translate("Ledger", "Tax")),
            Field("debit", literal(str(kind.debit)), Kind.YEN), Field("credit", literal(str(kind.credit)), Kind.YEN),
            Field("balance", translate("Ledger", "Balance"), Kind.YEN), Field("history", translate("Ledger", "History")),
        )  # fmt: skip

    def _records(self, source: BookSource) -> Iterator[Mapping[str, Any]]:
        side, words = int(self._page.typist.card.side), self._page.typist.taxes.words
        query = Query()
        for offset in range(0, source.count(query), WINDOW):
            for found in source.window(query, offset, WINDOW, None):
                if not isinstance(found, Posted):
                    yield {"date": found.day, "description": found.words, "balance": side * found.balance}
                    continue
                row = found.row
                yield {
                    "date": row.day, "entry": row.entry_no or None, "counter_account": row.counter,
                    "counter_sub": row.counter_sub, "partner": row.partner, "description": row.description,
                    "tax": words(found.axes) if found.axes is not None else "", "debit": row.debit or None,
                    "credit": row.credit or None, "balance": side * row.balance,
                    "history": late_words(found),
                }  # fmt: skip

    # on paper

    def document(self) -> Document | None:
        """The paper of this kind of book, where the office has one."""
        documents = (cast(Document, one) for _, one in self._desk.office.registry.each("documents"))
        return next((one for one in documents if one.key == self._page.kind.key), None)

    def print_out(self) -> None:
        """Prints the book, or saves it as a PDF."""
        page, document = self._page, self.document()
        if document is None:
            return
        options = self._asked({option.key for option in document.options})

        def make(progress: Progress) -> bytes:
            with self._desk.read() as session:
                keys = document.select(session, date_from=page.tab.first, date_to=page.tab.last, **options)
                return document.pdf(session, keys)

        print_paper(self._desk, page, name=self._name(), title=str(page.kind.title), make=make)

    def _asked(self, known: set[str]) -> dict[str, Any]:
        """What the paper is asked for, in the options that it knows: the very account, partner and switches shown."""
        page, (account, sub) = self._page, self._page.typist.own
        whose = page.typist.whose
        wanted = {
            "account": page.accounts.cards[account].code, "sub": page.accounts.subs[sub].code if sub else "",
            "partner": whose.name if whose is not None else "", "department": page.department_code(),
            "with-corrections": page.corrections,
        }  # fmt: skip
        return {key.replace("-", "_"): value for key, value in wanted.items() if value and key in known}
