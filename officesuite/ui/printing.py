"""Paper out of the program: to a printer or to a file. CUPS gets the PDF itself (`lp`); elsewhere pages go as pictures.

    printers() -> names, the default first; send(pdf, printer=…, title=…, copies=1); save(pdf, path)
Everything raises a DomainError with what to do next; nothing here opens a window.
"""

import os
import shutil
import subprocess
import tempfile
from pathlib import Path

from PySide6.QtCore import QMarginsF, QRectF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from officesuite.base.errors import DomainError
from officesuite.base.text import translate
from officesuite.ui.raster import page_sizes, render

RASTER_DPI = 300
LP_TIMEOUT = 60  # seconds; a spooler that does not answer is a fault to report


class PrintError(DomainError):
    """The paper did not reach the printer or the file."""


def has_cups() -> bool:
    """Whether `lp` can take the PDF itself."""
    return os.name == "posix" and shutil.which("lp") is not None and shutil.which("lpstat") is not None


def printers() -> tuple[str, ...]:
    """Names of the printers that this machine knows now, the default one first."""
    if has_cups():
        names, default = _cups_printers()
    else:
        names, default = (
            [str(name) for name in QPrinterInfo.availablePrinterNames()],
            str(QPrinterInfo.defaultPrinterName()),
        )
    return tuple(sorted(names, key=lambda name: (name != default, name)))


def _cups_printers() -> tuple[list[str], str]:
    # in the C locale, so that the words around the names are known
    told = _run(["lpstat", "-e"])
    default = _run(["lpstat", "-d"]).stdout.rpartition(":")[2].strip()
    return [line.strip() for line in told.stdout.splitlines() if line.strip()], default


def _run(command: list[str]) -> "subprocess.CompletedProcess[str]":
    environment = {**os.environ, "LC_ALL": "C", "LANG": "C"}
    try:
        return subprocess.run(
            command,
            capture_output=True,
            text=True,
            timeout=LP_TIMEOUT,
            env=environment,
            check=False,
            stdin=subprocess.DEVNULL,
        )
    except subprocess.TimeoutExpired:
        said = translate("Ui", "To print, check the print service of this computer: it does not answer.")
        raise PrintError(said) from None


def send(pdf: bytes, *, printer: str, title: str, copies: int = 1) -> None:
    """Prints the PDF; raises PrintError when the printer is gone or refuses."""
    known = printers()
    if not known:
        raise PrintError(translate("Ui", "To print, add a printer to this computer first: it knows none."))
    if printer not in known:
        said = translate("Ui", "To print, choose another printer: {printer} is not there now.", printer=printer)
        raise PrintError(said)
    if has_cups():
        _send_lp(pdf, printer=printer, title=title, copies=copies)
    else:
        _send_raster(pdf, printer=printer, title=title, copies=copies)


def _send_lp(pdf: bytes, *, printer: str, title: str, copies: int) -> None:
    with tempfile.TemporaryDirectory(prefix="officesuite-print-") as folder:
        file = Path(folder) / "paper.pdf"
        file.write_bytes(pdf)
        words = "".join(letter for letter in title if letter.isprintable())[:120]
        done = _run(["lp", "-d", printer, "-n", str(copies), "-t", words, "-o", "media=A4", "--", str(file)])
    if done.returncode:
        said = translate(
            "Ui",
            "To print, look at printer {printer}: it refused the paper ({reason}).",
            printer=printer,
            reason=done.stderr.strip() or str(done.returncode),
        )
        raise PrintError(said)


def _send_raster(pdf: bytes, *, printer: str, title: str, copies: int) -> None:
    device = QPrinter(QPrinterInfo.printerInfo(printer), QPrinter.PrinterMode.HighResolution)
    device.setResolution(RASTER_DPI)
    device.setDocName(title)
    device.setCopyCount(copies)
    _draw_pages(device, pdf, printer)


def _draw_pages(device: QPrinter, pdf: bytes, printer: str) -> None:
    sizes = page_sizes(pdf)
    device.setFullPage(True)
    size = QPageSize(QSizeF(sizes[0].width, sizes[0].height), QPageSize.Unit.Point)
    device.setPageLayout(QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF()))
    painter = QPainter()
    if not painter.begin(device):
        said = translate("Ui", "To print, look at printer {printer}: it did not take the job.", printer=printer)
        raise PrintError(said)
    try:
        for number, page in enumerate(sizes):
            if number and not device.newPage():
                raise PrintError(
                    translate("Ui", "To print the rest, look at printer {printer}: it stopped.", printer=printer)
                )
            width, height = page.width / 72 * RASTER_DPI, page.height / 72 * RASTER_DPI
            painter.drawImage(QRectF(0, 0, width, height), render(pdf, number, width=round(width), supersample=1))
    finally:
        painter.end()


def save(data: bytes, path: Path) -> None:
    """Writes the file completely or not at all; raises PrintError with the reason."""
    part = path.with_name(f".{path.name}.part")
    try:
        with part.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    except OSError as error:
        part.unlink(missing_ok=True)
        said = translate(
            "Ui", "To save {name}, choose another place: {reason}.", name=path.name, reason=error.strerror or str(error)
        )
        raise PrintError(said) from error
