"""Quotes out of the house: printed or as one PDF of many, and the mail with the paper attached."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QWidget

from officesuite.base.errors import DomainError
from officesuite.base.text import tr
from officesuite.modules.sales import papers
from officesuite.modules.sales.mail import quote_mail
from officesuite.modules.sales.queries import quote_card
from officesuite.ui import print_dialog, printing
from officesuite.ui.desk import Desk
from officesuite.ui.jobs import Progress
from officesuite.ui.print_dialog import documents_folder, opener


class PrintDialog(print_dialog.PrintDialog):
    """The print dialog for quotes by id."""

    def __init__(self, desk: Desk, ids: Sequence[int], parent: QWidget | None = None) -> None:
        keys = [str(id_) for id_ in ids]
        name = _paper_name(desk, ids)
        title = (
            tr("Sales", "Print {name}", name=name)
            if len(ids) == 1
            else tr("Sales", "Print quotes: {count}", count=len(ids))
        )

        def make(progress: Progress) -> bytes:
            with desk.read() as session:
                return papers.pdf(session, keys, progress)

        super().__init__(desk, name=name, title=title, make=make, silent=len(ids) == 1, parent=parent)


def _paper_name(desk: Desk, ids: Sequence[int]) -> str:
    with desk.read() as session:
        card = quote_card(session, ids[0])
    first = card.number or card.subject or tr("Sales", "Quote")
    return first if len(ids) == 1 else tr("Sales", "{first} and {count} more", first=first[:60], count=len(ids) - 1)


def save_mail(desk: Desk, quote_id: int, folder: Path | None = None) -> Path | None:
    """Writes the mail of a quote beside the other papers and opens it in the mail program; the path, None when it failed."""
    target = folder or Path(str(desk.memory.get(print_dialog.FOLDER) or documents_folder()))
    try:
        with desk.read() as session:
            mail = quote_mail(session, quote_id)
        path = target / mail.name
        printing.save(mail.content, path)
    except DomainError as error:
        desk.show_error(error)
        return None
    detail = (
        tr("Sales", "To: {address}", address=mail.to) if mail.to else tr("Sales", "No address is known: fill it in.")
    )
    desk.toast(tr("Sales", "The mail is written: {name}", name=mail.name), detail=detail, actions=[opener(path)])
    return path
