"""What every office's ledger begins with: the standard chart and the dated rows of law; loading them again changes nothing."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from officesuite.base import kana
from officesuite.modules.ledger.models import Account, BookReasonRow, CreditRateRow
from officesuite.modules.ledger.rules.chart import load_chart
from officesuite.modules.ledger.rules.law import load_book_reasons, load_credit_rates


def load_first_rows(session: Session) -> None:
    """The chart of accounts, credit rates and book-only reasons of a new office."""
    if session.scalar(select(Account.id).limit(1)) is None:
        for position, account in enumerate(load_chart()):
            row = Account(
                code=account.code, name=account.name, name_en=account.name_en, kana=account.kana,
                aliases="\n".join(account.aliases), section=account.section.value, contra=account.contra,
                role=account.role.value, tax_category=account.tax_category, tax_side=account.tax_side.value,
                tax_use=account.tax_use.value, tax_simple=account.tax_simple, position=position,
            )  # fmt: skip
            fold_account(row)
            session.add(row)
    if session.scalar(select(CreditRateRow.id).limit(1)) is None:
        for rate in load_credit_rates():
            session.add(
                CreditRateRow(valid_from=rate.valid_from, percent=rate.percent, source=rate.source,
                              checked_on=rate.checked_on, please_confirm=rate.please_confirm))  # fmt: skip
    if session.scalar(select(BookReasonRow.id).limit(1)) is None:
        for position, reason in enumerate(load_book_reasons()):
            session.add(
                BookReasonRow(code=reason.code, label_ja=reason.label_ja, label_en=reason.label_en,
                              valid_from=reason.valid_from, valid_to=reason.valid_to, limit_yen=reason.limit_yen,
                              source=reason.source, checked_on=reason.checked_on,
                              please_confirm=reason.please_confirm, position=position))  # fmt: skip
    session.flush()


def fold_account(row: Account) -> None:
    """Keeps the folded copies that search and sorting use; romaji finds too."""
    row.code_key = kana.fold(row.code)
    row.sort_key = kana.fold(row.kana or row.name)
    words = (row.code, row.name, row.kana, row.name_en, row.aliases.replace("\n", " "), kana.romaji(row.kana))
    row.search = kana.fold(" ".join(word for word in words if word))
