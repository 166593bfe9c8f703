"""What ledger tests share: an office with its fiscal year, entries in words, statements as a stranger's client sends them."""

from contextlib import closing
from datetime import date

import sqlcipher3.dbapi2
from sqlalchemy import select, text
from sqlalchemy.orm import Session

from officesuite.modules.company import services as company_services
from officesuite.modules.company.models import Company
from officesuite.modules.ledger.models import Account
from officesuite.modules.ledger.rules.axes import Invoice, TaxMode
from officesuite.modules.ledger.rules.entry import Entry, Line, LineTax, Side
from officesuite.modules.ledger.rules.periods import Adjustment
from officesuite.modules.ledger.services.posting import Posted, post
from officesuite.office.access import service
from officesuite.office.office import Office

DAY = date(2026, 11, 24)


@service("")
def set_up(session: Session, *, accounting: str = "exclusive", start: str = "04-01", sole_trader: bool = False) -> None:
    """An office that keeps books: its fiscal year of 2026-11-24 is open."""
    if session.get(Company, 1) is None:
        session.add(Company(id=1))
        session.flush()
    company = session.get_one(Company, 1)
    company.tax_accounting, company.fiscal_year_start, company.sole_trader = accounting, start, sole_trader
    session.flush()
    company_services.open_fiscal_year(session, day=DAY)


@service("")
def raw(session: Session, *, sql: str) -> None:
    """A statement as a stranger's database client would send it."""
    session.connection().execute(text(sql))


@service("")
def open_year(session: Session, *, day: date) -> None:
    """Opens the fiscal year of a day."""
    company_services.open_fiscal_year(session, day=day)


class Book:
    """An office's accounts by name, and entries in words: `book.entry("消耗品費 1100 standard-10", "現金 1100")`."""

    def __init__(
        self, office: Office, *, accounting: str = "exclusive", start: str = "04-01", sole_trader: bool = False
    ) -> None:
        self.office = office
        office.run(set_up, accounting=accounting, start=start, sole_trader=sole_trader)
        with office.read() as session:
            self.ids = {row.name: row.id for row in session.execute(select(Account.name, Account.id))}

    def line(self, side: Side, words: str, *, row: int = 1, invoice: Invoice | None = None, **more: object) -> Line:
        """`NAME AMOUNT [CATEGORY[-net][=TAX]]`; no category = left empty."""
        name, amount, *rest = words.split()
        tax = None
        if rest:
            code, _, given = rest[0].partition("=")
            net = code.endswith("-net")
            tax = LineTax(
                code.removesuffix("-net"), TaxMode.EXCLUSIVE if net else TaxMode.INCLUSIVE, invoice=invoice,
                amount=int(given) if given else None,
            )  # fmt: skip
        return Line(side, self.ids[name], int(amount.replace(",", "")), row, tax=tax, **more)  # type: ignore[arg-type]

    def entry(
        self, debit: str | tuple[str, ...], credit: str | tuple[str, ...], *, on: date = DAY, invoice: Invoice | None = None,
        adjustment: Adjustment = Adjustment.NONE, **more: object,
    ) -> Entry:  # fmt: skip
        """An entry of one or more debit and credit lines."""
        debits = (debit,) if isinstance(debit, str) else debit
        credited = (credit,) if isinstance(credit, str) else credit
        lines = [self.line(Side.DEBIT, words, row=row, invoice=invoice, **more) for row, words in enumerate(debits, 1)]
        lines += [
            self.line(Side.CREDIT, words, row=row, invoice=invoice, **more) for row, words in enumerate(credited, 1)
        ]
        return Entry(on, tuple(lines), adjustment=adjustment)

    def post(self, debit: str | tuple[str, ...], credit: str | tuple[str, ...], **more: object) -> Posted:
        """Posts such an entry."""
        posted: Posted = self.office.run(post, entry=self.entry(debit, credit, **more))  # type: ignore[arg-type]
        return posted


@service("")
def raw_all(session: Session, *, statements: tuple[str, ...]) -> None:
    """Several statements of a stranger's client as one transaction."""
    for sql in statements:
        session.connection().execute(text(sql))


def outside(path: object, sql: str, *, foreign_keys: str) -> None:
    """A statement on the file itself, past the program, with foreign keys ON or OFF."""
    with closing(sqlcipher3.dbapi2.connect(str(path), isolation_level=None)) as connection:
        connection.execute(f"PRAGMA foreign_keys={foreign_keys}")
        connection.execute("PRAGMA recursive_triggers=OFF")
        connection.execute(sql)
