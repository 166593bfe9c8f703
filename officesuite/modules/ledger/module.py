"""What the ledger brings to the program, joined from its areas; the order is that of the sidebar."""

from officesuite.base.declare import Module, joined
from officesuite.base.late import Late
from officesuite.base.text import translate
from officesuite.modules.ledger.parts import bank, books, entry_books, files, masters, papers, reports, slips
from officesuite.modules.ledger.services import rights
from officesuite.modules.ledger.services.start import load_first_rows

MODULE = joined(
    Module(
        key="ledger", group="ledger", label=translate("Ledger", "Ledger"), icon="book-open-text", order=30,
        needs=("company", "partners"),
        permissions=(rights.VIEW, rights.POST, rights.LATE, rights.CLOSE, rights.MASTERS),
        start=load_first_rows,
        sample=Late("officesuite.modules.ledger.sample", "fill"),
        help=translate("Ledger", "Entries, books, statements and months: from a typed entry to printed books."),
    ),
    entry_books.PART, slips.PART, reports.PART, books.PART, bank.PART, masters.PART, files.PART, papers.PART,
)  # fmt: skip
