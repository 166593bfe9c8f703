"""What numbers of the journal's history mean: sides, ways of tax, tax categories and sub-accounts in words."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from officesuite.base.text import language, tr
from officesuite.modules.company.queries import tax_categories
from officesuite.modules.ledger.models import SubAccount, TaxAxesRow
from officesuite.modules.ledger.queries.due import month_words
from officesuite.modules.ledger.queries.facts import book_reasons
from officesuite.modules.ledger.rules.axes import Invoice, TaxMode, TaxSide
from officesuite.modules.ledger.rules.entry import Side
from officesuite.modules.ledger.rules.words import INVOICE_LABELS, TAX_MODE_LABELS, TAX_SIDE_LABELS, way_words


def side(session: Session, number: int) -> str | None:
    """借方, 貸方."""
    return tr("Ledger", "Debit") if number == Side.DEBIT else tr("Ledger", "Credit")


def tax_mode(session: Session, number: int) -> str | None:
    """税込, 税抜 …"""
    return str(TAX_MODE_LABELS[TaxMode(number)])


def period(session: Session, number: int) -> str | None:
    """2027-03, or its closing adjustments."""
    return month_words(number)


def way(session: Session, key: str) -> str | None:
    """伝票, 帳簿, ファイル取込 …"""
    return way_words(key)


def sub_account(session: Session, id_: int) -> str | None:
    """The name of a sub-account."""
    return session.scalar(select(SubAccount.name).where(SubAccount.id == id_))


def tax_axes(session: Session, id_: int) -> str | None:
    """仕入 課税10% 適格請求書; with the percentage where not all may be deducted, with the reason where books are enough."""
    row = session.get(TaxAxesRow, id_)
    if row is None:
        return None
    words = [str(TAX_SIDE_LABELS[TaxSide(row.side)])]
    words.append(
        next((one.label(language()) for one in tax_categories(session) if one.code == row.category), row.category)
    )
    if row.invoice != Invoice.NONE:
        words.append(str(INVOICE_LABELS[Invoice(row.invoice)]))
    if row.invoice == Invoice.UNREGISTERED:
        words.append(tr("Ledger", "{percent}% cr.", percent=row.credit_percent))
    if row.reason:
        words.append(
            next((one.label(language()) for one in book_reasons(session) if one.code == row.reason), row.reason)
        )
    return " ".join(words)
