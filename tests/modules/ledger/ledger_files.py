"""Taking files into an office and out again, as the tests of the ledger's layouts do it."""

from pathlib import Path
from typing import Any

from sqlalchemy import func, select

from officesuite.modules.company.rules import load_tax_categories
from officesuite.modules.ledger.exchange.tax_names import TaxNames
from officesuite.modules.ledger.models import Account, JournalLine
from officesuite.office import transfer
from officesuite.office.office import Office

NAMES = TaxNames(load_tax_categories())


def take(office: Office, kind: str, path: Path, *, dry_run: bool = False, **options: Any) -> transfer.Outcome:
    """Imports a file."""
    return transfer.import_file(office, office.registry.import_kind(kind), path, dry_run=dry_run, options=options)


def give(office: Office, kind: str, **options: Any) -> bytes:
    """Exports a kind as its file."""
    return transfer.export(office, office.registry.export_kind(kind), format_="csv", options=options)


def balances(office: Office) -> dict[str, int]:
    """Account name → balance over all time, debit positive, zero ones left out: added up from the lines."""
    with office.read() as session:
        query = (
            select(Account.name, func.sum(JournalLine.side * JournalLine.amount))
            .join(Account, Account.id == JournalLine.account_id)
            .group_by(Account.name)
        )
        return {name: int(total) for name, total in session.execute(query) if total}


def put(path: Path, text: str, encoding: str = "utf-8") -> Path:
    """A file with this text."""
    path.write_bytes(text.encode(encoding))
    return path
