"""The chart of accounts (勘定科目), sub-accounts (補助科目), and the dated rows of law that the ledger keeps in the office."""

from datetime import date

from sqlalchemy import Date, ForeignKey, Index, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from officesuite.db.model import Audited, Base, Versioned
from officesuite.db.types import OptionalYen, folded


class Account(Versioned, Base):
    """An account (勘定科目). `section` is a key of `rules.chart.Section`, `contra` turns its normal side (減価償却累計額).

    `role` marks what the program looks up (cash, bank, input-tax …), `tax_*` what a new line proposes, `aliases` other
    programs' names for it, one a line.
    """

    __tablename__ = "account"
    __audit__ = Audited("ledger.account")
    code: Mapped[str] = mapped_column(String(20), unique=True)
    name: Mapped[str] = mapped_column(String(60), unique=True)
    name_en: Mapped[str] = mapped_column(String(100), default="")
    kana: Mapped[str] = mapped_column(String(100), default="")
    aliases: Mapped[str] = mapped_column(Text, default="")
    section: Mapped[str] = mapped_column(String(30), default="unclassified")
    contra: Mapped[bool] = mapped_column(default=False)
    role: Mapped[str] = mapped_column(String(30), default="")
    tax_category: Mapped[str] = mapped_column(String(40), default="")
    tax_side: Mapped[str] = mapped_column(String(20), default="")
    tax_use: Mapped[str] = mapped_column(String(20), default="taxable")
    tax_simple: Mapped[int] = mapped_column(default=0)
    bank_account_id: Mapped[int | None] = mapped_column(ForeignKey("bank_account.id"))
    position: Mapped[int] = mapped_column(default=0)
    notes: Mapped[str] = mapped_column(Text, default="")
    inactive: Mapped[bool] = mapped_column(default=False)
    search: Mapped[str] = mapped_column(folded(), default="")
    sort_key: Mapped[str] = mapped_column(folded(), default="")
    code_key: Mapped[str] = mapped_column(folded(), default="")
    __table_args__ = (
        Index("ix_account_sort_key", "sort_key", "id"),
        Index("ix_account_code_key", "code_key", "id"),
        Index("ix_account_role", "role", "id"),
    )


class SubAccount(Versioned, Base):
    """A sub-account (補助科目) of an account; `partner_id` ties it to a customer or supplier."""

    __tablename__ = "sub_account"
    __audit__ = Audited("ledger.sub_account")
    account_id: Mapped[int] = mapped_column(ForeignKey("account.id"))
    code: Mapped[str] = mapped_column(String(20))
    name: Mapped[str] = mapped_column(String(60))
    kana: Mapped[str] = mapped_column(String(100), default="")
    partner_id: Mapped[int | None] = mapped_column(ForeignKey("partner.id"))
    bank_account_id: Mapped[int | None] = mapped_column(ForeignKey("bank_account.id"))
    tax_category: Mapped[str] = mapped_column(String(40), default="")
    position: Mapped[int] = mapped_column(default=0)
    inactive: Mapped[bool] = mapped_column(default=False)
    search: Mapped[str] = mapped_column(folded(), default="")
    sort_key: Mapped[str] = mapped_column(folded(), default="")
    __table_args__ = (
        UniqueConstraint("account_id", "code", name="uq_sub_account_code"),
        UniqueConstraint("account_id", "name", name="uq_sub_account_name"),
        Index("ix_sub_account_sort_key", "account_id", "sort_key", "id"),
    )


class CreditRateRow(Versioned, Base):
    """A dated row of the credit for purchases from unregistered suppliers (仕入税額控除の経過措置), in percent."""

    __tablename__ = "credit_rate"
    __audit__ = Audited("ledger.credit_rate")
    valid_from: Mapped[date] = mapped_column(Date, unique=True)
    percent: Mapped[int]
    source: Mapped[str] = mapped_column(Text, default="")
    checked_on: Mapped[date | None] = mapped_column(Date)
    please_confirm: Mapped[bool] = mapped_column(default=False)


class BookReasonRow(Versioned, Base):
    """A reason for which the books alone are enough for the credit (帳簿のみ特例), dated; `limit_yen` = below this amount."""

    __tablename__ = "book_reason"
    __audit__ = Audited("ledger.book_reason")
    code: Mapped[str] = mapped_column(String(40))
    label_ja: Mapped[str] = mapped_column(String(60))
    label_en: Mapped[str] = mapped_column(String(60))
    valid_from: Mapped[date] = mapped_column(Date)
    valid_to: Mapped[date | None] = mapped_column(Date)
    limit_yen: Mapped[OptionalYen]
    source: Mapped[str] = mapped_column(Text, default="")
    checked_on: Mapped[date | None] = mapped_column(Date)
    please_confirm: Mapped[bool] = mapped_column(default=False)
    position: Mapped[int] = mapped_column(default=0)
    __table_args__ = (UniqueConstraint("code", "valid_from", name="uq_book_reason_code"),)


class ImportMapping(Versioned, Base):
    """A saved mapping of any CSV's columns to `ledger.entries` (列の対応): `content` is its JSON."""

    __tablename__ = "import_mapping"
    __audit__ = Audited("ledger.import_mapping")
    name: Mapped[str] = mapped_column(String(60), unique=True)
    content: Mapped[str] = mapped_column(Text)
