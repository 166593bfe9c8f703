"""What of the ledger is measured in a process of its own: the memory that long work takes, and its time without the start.

    ledger_work.py import OFFICE FILE | pdf OFFICE FOLDER | qt OFFICE FOLDER PAGES | xlsx OFFICE FILE | openpyxl OFFICE FILE
Tells what it found as one line of JSON on stdout: seconds, `peak` MiB, and what the work has to say.
"""

import json
import sys
import time
from collections.abc import Callable
from contextlib import closing
from itertools import islice
from pathlib import Path
from typing import Any

import ledger_file
import ledger_offices

from officesuite import catalog
from officesuite.office import transfer
from officesuite.office.office import Office, open_office

LEDGER = "ledger.general-ledger"
DAYS = {"from": ledger_file.FIRST.isoformat(), "to": ledger_file.LAST.isoformat()}
_ONE_SHEET = 1_000_000  # rows


def peak() -> float:
    """The most memory this process had, MiB. Not ru_maxrss: that begins with the parent's."""
    for line in Path("/proc/self/status").read_text(encoding="ascii").splitlines():
        if line.startswith("VmHWM:"):
            return int(line.split()[1]) / 1024
    raise OSError("VmHWM")


def timed(work: Callable[[], dict[str, Any]]) -> None:
    """Does the work and tells of it."""
    begin = time.perf_counter()
    told = work()
    print(json.dumps({"seconds": time.perf_counter() - begin, "peak": peak(), **told}), flush=True)


def print_pdf(office: Office, folder: Path) -> dict[str, Any]:
    """The general ledger of everything, in volumes."""
    document = office.registry.document(LEDGER)
    files = transfer.print_files(
        office, document, folder / "ledger.pdf", date_from=ledger_file.FIRST, date_to=ledger_file.LAST
    )
    return {"files": [str(path) for path in files]}


def export_xlsx(office: Office, path: Path) -> dict[str, Any]:
    """The same as a workbook."""
    with transfer.writing(path) as stream:
        transfer.export_to(office, office.registry.export_kind(LEDGER), stream, format_="xlsx", options=DAYS)
    return {}


def library_xlsx(path: Path, rows: list[list[Any]]) -> dict[str, Any]:
    """The same rows by openpyxl's write-only mode, without styles; the rows are at hand already."""
    import openpyxl

    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet()
    for row in rows:
        sheet.append(row)
    book.save(path)
    return {"rows": len(rows)}


def rows_of(office: Office) -> list[list[Any]]:
    """The rows of the general ledger, as many as a sheet holds."""
    kind = office.registry.export_kind(LEDGER)
    assert kind.columns_for is not None
    assert kind.rows is not None
    with office.read() as session:
        keys = [column.key for column in kind.columns_for(session, **DAYS)]
        return [keys, *([row[key] for key in keys] for row in islice(kind.rows(session, **DAYS), _ONE_SHEET))]


def main(work: str, office_path: str, target: str, *more: str) -> None:
    """Opens the office and does one thing."""
    path = Path(target)
    with closing(open_office(office_path, catalog.load())) as office:
        match work:
            case "import":
                timed(lambda: {"imported": ledger_offices.take_in(office, path)})
            case "pdf":
                timed(lambda: print_pdf(office, path))
            case "qt":
                import ledger_qt

                writer = ledger_qt.Writer()
                books = ledger_qt.books(office, int(more[0]))
                timed(lambda: writer.write(books, path / "qt.pdf"))
            case "xlsx":
                timed(lambda: export_xlsx(office, path))
            case "openpyxl":
                rows = rows_of(office)
                timed(lambda: library_xlsx(path, rows))
            case _:
                sys.exit(__doc__)


if __name__ == "__main__":
    main(*sys.argv[1:])
