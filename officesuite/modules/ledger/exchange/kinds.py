"""What the command line and the window can take in and write out of the ledger, one kind a layout."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import IO, Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from officesuite.base.declare import ExportKind, Imported, ImportKind, Option, Progress
from officesuite.base.fields import Field, Kind
from officesuite.base.text import Text, literal, translate
from officesuite.modules.company.queries import tax_categories
from officesuite.modules.ledger.exchange.accounts import ACCOUNTS_IN, ACCOUNTS_OUT
from officesuite.modules.ledger.exchange.files import FileReader
from officesuite.modules.ledger.exchange.layouts import freee, moneyforward, opening, plain, text_ledgers, yayoi
from officesuite.modules.ledger.exchange.layouts.journal import JournalReader, Layout, journal_rows, write_journal
from officesuite.modules.ledger.exchange.load import take_entries
from officesuite.modules.ledger.exchange.mappings import (
    MAPPINGS_IN,
    layout_named,
    mapping_choices,
    mapping_heads,
    plain_heads,
)
from officesuite.modules.ledger.exchange.stored import posted_entries
from officesuite.modules.ledger.exchange.tax_names import TaxNames
from officesuite.modules.ledger.models import Account
from officesuite.modules.ledger.queries.asked import day_of
from officesuite.modules.ledger.rules.chart import Section
from officesuite.modules.ledger.services.rights import POST, VIEW

CREATE_MISSING = Option(
    "create-missing", translate("Ledger", "Make accounts, sub-accounts and departments that are missing"), flag=True
)
PERIOD = (
    Option("from", translate("Ledger", "First day")),
    Option("to", translate("Ledger", "Last day")),
    Option("with-corrections", translate("Ledger", "With corrected entries and their corrections"), flag=True),
)
_Write = Callable[..., Sequence[Text]]


def _fields(names: Sequence[str]) -> tuple[Field, ...]:
    return tuple(Field(name, literal(name)) for name in names)


def _headers(layout: Layout) -> tuple[Field, ...]:
    return tuple(
        Field(column.header, literal(column.header), _KINDS.get(column.field, Kind.TEXT), required=column.required)
        for column in layout.columns
    )


_KINDS = {"date": Kind.DATE, "tax_date": Kind.DATE, "amount": Kind.YEN, "tax_amount": Kind.YEN, "row": Kind.INTEGER}


# ---- in -------------------------------------------------------------------------------------------------------------


def _take_in(
    key: str, label: Text, columns: tuple[Field, ...], open_file: Callable[[Session, Path, Mapping[str, Any]], FileReader],
    *options: Option, heads: Callable[[Session, Mapping[str, Any]], Mapping[str, Field]] | None = None,
) -> ImportKind:  # fmt: skip
    """A kind that streams entries of a layout into the journal; `heads` as in ImportKind."""

    def take(session: Session, path: Path, given: Mapping[str, Any], progress: Progress) -> Imported:
        create = bool(given.get("create_missing"))
        return take_entries(session, open_file(session, path, given), create_missing=create, progress=progress)

    return ImportKind(key, label, columns, None, POST.key, options=(CREATE_MISSING, *options), take=take, heads=heads)


def _names(session: Session) -> TaxNames:
    return TaxNames(tax_categories(session))


IMPORTS = (
    _take_in("ledger.entries", translate("Ledger", "Entries"), _headers(plain.LAYOUT),
             lambda session, path, given: plain.PlainReader(path, _names(session)), heads=plain_heads),
    _take_in("ledger.yayoi", translate("Ledger", "Entries from Yayoi"), _fields(yayoi.COLUMNS),
             lambda session, path, given: yayoi.YayoiReader(path, _names(session))),
    _take_in("ledger.moneyforward", translate("Ledger", "Entries from Money Forward"), _headers(moneyforward.LAYOUT),
             lambda session, path, given: moneyforward.MoneyForwardReader(path, _names(session))),
    _take_in("ledger.freee", translate("Ledger", "Entries from freee"), _headers(freee.LAYOUT),
             lambda session, path, given: freee.FreeeReader(path, _names(session))),
    _take_in("ledger.mapped", translate("Ledger", "Entries by a saved mapping"), _headers(plain.LAYOUT),
             lambda session, path, given: JournalReader(path, _names(session), layout_named(session, given["mapping"])),
             Option("mapping", translate("Ledger", "Name of the mapping"), required=True, choices=mapping_choices),
             heads=mapping_heads),
    _take_in("ledger.opening-balances", translate("Ledger", "Opening balances"), _fields(opening.PLAIN),
             lambda session, path, given: opening.OpeningReader(path, _names(session))),
    ACCOUNTS_IN,
    MAPPINGS_IN,
)  # fmt: skip


# ---- out ------------------------------------------------------------------------------------------------------------


def _entries(session: Session, options: dict[str, Any]) -> Any:
    return posted_entries(
        session, first=day_of(options, "from"), last=day_of(options, "to"),
        with_corrections=bool(options.get("with_corrections")),
    )  # fmt: skip


def journal_table(session: Session, **options: Any) -> Iterator[Mapping[str, Any]]:
    """The journal in the columns of `ledger.entries`; `entry` is our number."""
    names = _names(session)
    columns = [(column.header, _KINDS.get(column.field)) for column in plain.LAYOUT.columns]
    for entry in _entries(session, options):
        for row in journal_rows(plain.LAYOUT, entry, names, key=str(entry.number)):
            yield {header: _typed(cell, kind) for (header, kind), cell in zip(columns, row, strict=True)}


def _typed(cell: str, kind: Kind | None) -> Any:
    if not cell:
        return None
    if kind is Kind.DATE:
        return date.fromisoformat(cell)
    return cell if kind is None else int(cell)


def _journal(layout: Layout) -> _Write:
    def write(session: Session, stream: IO[bytes], **options: Any) -> Sequence[Text]:
        return write_journal(stream, layout, _entries(session, options), _names(session))

    return write


def _write_yayoi(session: Session, stream: IO[bytes], **options: Any) -> Sequence[Text]:
    return yayoi.write_yayoi(stream, _entries(session, options), _names(session))


def _text_ledger(writer: Callable[[IO[bytes], Any, Mapping[str, str]], list[Text]]) -> _Write:
    def write(session: Session, stream: IO[bytes], **options: Any) -> Sequence[Text]:
        roots = {
            code: text_ledgers.root_of(Section(section))
            for code, section in session.execute(select(Account.code, Account.section))
        }
        return writer(stream, _entries(session, options), roots)

    return write


def _write_out(key: str, label: Text, columns: tuple[Field, ...], write: _Write) -> ExportKind:
    return ExportKind(key, label, columns, None, VIEW.key, options=PERIOD, write=write)


EXPORTS = (
    ExportKind("ledger.journal", translate("Ledger", "Entries"), _headers(plain.LAYOUT), journal_table, VIEW.key,
               options=PERIOD),
    _write_out("ledger.yayoi", translate("Ledger", "Entries for Yayoi"), _fields(yayoi.COLUMNS), _write_yayoi),
    _write_out("ledger.moneyforward", translate("Ledger", "Entries for Money Forward"), _headers(moneyforward.LAYOUT),
               _journal(moneyforward.LAYOUT)),
    _write_out("ledger.freee", translate("Ledger", "Entries for freee"), _headers(freee.LAYOUT), _journal(freee.LAYOUT)),
    _write_out("ledger.beancount", translate("Ledger", "Entries for Beancount"), (), _text_ledger(text_ledgers.write_beancount)),
    _write_out("ledger.hledger", translate("Ledger", "Entries for hledger and ledger"), (), _text_ledger(text_ledgers.write_hledger)),
    ACCOUNTS_OUT,
)  # fmt: skip
