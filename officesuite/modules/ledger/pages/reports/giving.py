"""A report out of the house: the very sheet that is shown, as a file or on paper."""

from PySide6.QtWidgets import QWidget

from officesuite.modules.ledger.pages.reports.sheet_paper import sheet_pdf
from officesuite.modules.ledger.pages.reports.sheets import Sheet, sheet_bytes
from officesuite.modules.ledger.pages.reports.terms import Term
from officesuite.ui.desk import Desk
from officesuite.ui.file_out import export_file
from officesuite.ui.jobs import Progress
from officesuite.ui.print_dialog import print_paper


def _name(sheet: Sheet) -> str:
    return f"{sheet.title} {sheet.subtitle}".replace("/", "-").strip()


def export_sheet(desk: Desk, parent: QWidget, sheet: Sheet) -> None:
    """Asks where to and writes the sheet as xlsx or csv."""
    export_file(desk, parent, name=_name(sheet), make=lambda format_: sheet_bytes(sheet, format_))


def print_sheet(desk: Desk, parent: QWidget, sheet: Sheet, term: Term) -> None:
    """Prints the sheet, or saves it as a PDF."""

    def make(progress: Progress) -> bytes:
        with desk.read() as session:
            return sheet_pdf(session, sheet, first=term.first, last=term.last, today=desk.office.today)

    print_paper(desk, parent, name=_name(sheet), title=sheet.title, make=make, silent=True)
