"""Bank and card statements (入出金明細): how a bank's file is read, the lines taken in, and the rules learned from them."""

import datetime as dt

from sqlalchemy import Date, ForeignKey, Index, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from officesuite.db.model import Audited, Base, Versioned
from officesuite.db.types import OptionalYen, Yen, folded


class BankLayout(Versioned, Base):
    """How the file of one account is read: `content` is JSON of header row, columns, signs. One an account and sub-account."""

    __tablename__ = "bank_layout"
    __audit__ = Audited("ledger.bank_layout")
    account_id: Mapped[int] = mapped_column(ForeignKey("account.id"))
    sub_account_id: Mapped[int] = mapped_column(default=0)
    content: Mapped[str] = mapped_column(Text)
    __table_args__ = (UniqueConstraint("account_id", "sub_account_id", name="uq_bank_layout_account"),)


class Statement(Versioned, Base):
    """A file that was taken in: `account_id` and `sub_account_id` (0 = none) say whose it is."""

    __tablename__ = "statement"
    __audit__ = Audited("ledger.statement")
    account_id: Mapped[int] = mapped_column(ForeignKey("account.id"))
    sub_account_id: Mapped[int] = mapped_column(default=0)
    file_name: Mapped[str] = mapped_column(String(200), default="")
    sha256: Mapped[str] = mapped_column(String(64), default="")
    first_day: Mapped[dt.date | None] = mapped_column(Date)
    last_day: Mapped[dt.date | None] = mapped_column(Date)
    lines: Mapped[int] = mapped_column(default=0)


class StatementLine(Versioned, Base):
    """A line of a statement: `amount` yen, money in positive; `balance` as the bank says it after the line.

    `state`: open, posted (`entry_id`), matched to an entry that was there already, or ignored (`reason`).
    """

    __tablename__ = "statement_line"
    __audit__ = Audited("ledger.statement_line")
    statement_id: Mapped[int] = mapped_column(ForeignKey("statement.id"))
    account_id: Mapped[int] = mapped_column(ForeignKey("account.id"))
    sub_account_id: Mapped[int] = mapped_column(default=0)
    row: Mapped[int]
    date: Mapped[dt.date] = mapped_column(Date)
    text: Mapped[str] = mapped_column(String(200), default="")
    memo: Mapped[str] = mapped_column(String(200), default="")
    amount: Mapped[Yen]
    balance: Mapped[OptionalYen]
    state: Mapped[str] = mapped_column(String(10), default="open")
    entry_id: Mapped[int | None] = mapped_column(ForeignKey("journal_entry.id"))
    reason: Mapped[str] = mapped_column(String(200), default="")
    text_key: Mapped[str] = mapped_column(folded(), default="")
    __table_args__ = (
        Index("ix_statement_line_account", "account_id", "sub_account_id", "date", "id"),
        Index("ix_statement_line_state", "state", "account_id", "date", "id"),
        Index("ix_statement_line_entry", "entry_id"),
    )


class StatementRule(Versioned, Base):
    """A rule learned from what was accepted: lines of this account whose folded 摘要 is `key` become `content` (JSON)."""

    __tablename__ = "statement_rule"
    __audit__ = Audited("ledger.statement_rule")
    account_id: Mapped[int] = mapped_column(ForeignKey("account.id"))
    incoming: Mapped[bool]
    key: Mapped[str] = mapped_column(folded())
    text: Mapped[str] = mapped_column(String(200), default="")
    content: Mapped[str] = mapped_column(Text)
    times: Mapped[int] = mapped_column(default=1)
    last_on: Mapped[dt.date | None] = mapped_column(Date)
    by_hand: Mapped[bool] = mapped_column(default=False)
    inactive: Mapped[bool] = mapped_column(default=False)
    __table_args__ = (UniqueConstraint("account_id", "incoming", "key", name="uq_statement_rule_key"),)
