"""The journal's list out of the house: every entry that is found, as a file or as the paper of a search."""

import io
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from sqlalchemy.orm import Session

from officesuite.base.fields import Field, Kind
from officesuite.base.tables import write_table
from officesuite.base.text import Text, tr, translate
from officesuite.modules.ledger.pages.reports.sheet_paper import book_head
from officesuite.modules.ledger.papers.search_list import Found, SearchList, build_search_list
from officesuite.modules.ledger.queries.ledger_pages import SUNDRY
from officesuite.modules.ledger.queries.search import JournalFilter, JournalRow, every_row
from officesuite.paper.volumes import pdf

COLUMNS: tuple[tuple[str, Text, Kind], ...] = (
    ("day", translate("Ledger", "Date"), Kind.DATE),
    ("entry_no", translate("Ledger", "Entry No."), Kind.INTEGER),
    ("slip_no", translate("Ledger", "Slip No."), Kind.TEXT),
    ("debit", translate("Ledger", "Debit account"), Kind.TEXT),
    ("credit", translate("Ledger", "Credit account"), Kind.TEXT),
    ("amount", translate("Ledger", "Amount"), Kind.YEN),
    ("partner", translate("Ledger", "Counterparty"), Kind.TEXT),
    ("description", translate("Ledger", "Description"), Kind.TEXT),
    ("history", translate("Ledger", "History"), Kind.TEXT),
    ("reason", translate("Ledger", "Reason"), Kind.TEXT),
    ("entered_at", translate("Ledger", "Entered at"), Kind.TEXT),
    ("entered_by", translate("Ledger", "Operator"), Kind.TEXT),
)


def journal_bytes(session: Session, wanted: JournalFilter, format_: str) -> bytes:
    """Every entry found as csv or xlsx, read in chunks."""
    stream = io.BytesIO()
    write_table(stream, format_, tuple(Field(str(label), label, kind) for _, label, kind in COLUMNS),
                _records(session, wanted))  # fmt: skip
    return stream.getvalue()


def _records(session: Session, wanted: JournalFilter) -> Iterator[Mapping[str, Any]]:
    heads = [str(label) for _, label, _ in COLUMNS]
    for row in every_row(session, wanted):
        cells = (row.day, row.entry_no, row.slip_no, row.debit_account or str(SUNDRY), row.credit_account or str(SUNDRY),
                 row.amount, row.partner, row.description, history_words(row), row.reason,
                 f"{row.entered_at.astimezone():%Y-%m-%d %H:%M}", row.entered_by)  # fmt: skip
        yield dict(zip(heads, cells, strict=True))


def journal_pdf(
    session: Session, wanted: JournalFilter, asked: tuple[tuple[str, str], ...], *, first: date, last: date, today: date
) -> bytes:
    """The list as a PDF: what was asked for, then every entry."""
    head = book_head(session, first=first, last=last, today=today)
    found = (
        Found(row.day, row.entry_no, row.debit_account or str(SUNDRY), row.credit_account or str(SUNDRY), row.amount,
              row.partner, row.description, row.slip_no, history_words(row))
        for row in every_row(session, wanted)
    )  # fmt: skip
    paper = SearchList(head, asked, found)
    return pdf([lambda kit: build_search_list(paper, kit)], title=tr("Ledger", "Entries found"), author=head.office)


def history_words(row: JournalRow) -> str:
    """What became of an entry, or what it is to another one; nothing for an ordinary one."""
    words = []
    if row.relation == "correction":
        words.append(tr("Ledger", "takes back another entry"))
    elif row.relation == "replacement":
        words.append(tr("Ledger", "corrected entry"))
    elif row.relation == "reversal":
        words.append(tr("Ledger", "reversal"))
    if row.counter_relation == "correction":
        words.append(tr("Ledger", "was corrected"))
    elif row.counter_relation == "reversal":
        words.append(tr("Ledger", "was reversed"))
    if row.late:
        words.append(tr("Ledger", "late"))
    return "・".join(words)
