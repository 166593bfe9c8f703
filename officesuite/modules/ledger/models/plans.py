"""What makes typing short and looks ahead: 摘要 dictionary, entry templates, recurring entries, budgets."""

from datetime import date

from sqlalchemy import Date, ForeignKey, Index, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from officesuite.db.model import Audited, Base, Versioned
from officesuite.db.types import Id, Yen, folded


class Phrase(Versioned, Base):
    """A phrase of the 摘要 dictionary; `account_id` proposes it first where that account is."""

    __tablename__ = "phrase"
    __audit__ = Audited("ledger.phrase")
    code: Mapped[str] = mapped_column(String(20), default="")
    text: Mapped[str] = mapped_column(String(200), unique=True)
    kana: Mapped[str] = mapped_column(String(200), default="")
    account_id: Mapped[int | None] = mapped_column(ForeignKey("account.id"))
    inactive: Mapped[bool] = mapped_column(default=False)
    search: Mapped[str] = mapped_column(folded(), default="")
    sort_key: Mapped[str] = mapped_column(folded(), default="")
    __table_args__ = (Index("ix_phrase_sort_key", "sort_key", "id"),)


class EntryTemplate(Versioned, Base):
    """An entry template (仕訳辞書): `content` is the JSON of an entry, amounts empty or given."""

    __tablename__ = "entry_template"
    __audit__ = Audited("ledger.template")
    code: Mapped[str] = mapped_column(String(20), default="")
    name: Mapped[str] = mapped_column(String(100), unique=True)
    kana: Mapped[str] = mapped_column(String(100), default="")
    content: Mapped[str] = mapped_column(Text)
    inactive: Mapped[bool] = mapped_column(default=False)
    search: Mapped[str] = mapped_column(folded(), default="")
    sort_key: Mapped[str] = mapped_column(folded(), default="")


class RecurringEntry(Versioned, Base):
    """A recurring entry (定期仕訳): every `every_months` months on `day` (31 = month end), from `next_on` until `until`."""

    __tablename__ = "recurring_entry"
    __audit__ = Audited("ledger.recurring")
    name: Mapped[str] = mapped_column(String(100), unique=True)
    content: Mapped[str] = mapped_column(Text)
    every_months: Mapped[int] = mapped_column(default=1)
    day: Mapped[int] = mapped_column(default=31)
    next_on: Mapped[date] = mapped_column(Date)
    until: Mapped[date | None] = mapped_column(Date)
    holiday: Mapped[str] = mapped_column(String(10), default="same")  # same | before | after
    inactive: Mapped[bool] = mapped_column(default=False)


class Budget(Base):
    """A budget (予算): yen of an account in a period of a year, for a department (0 = the whole office)."""

    __tablename__ = "budget"
    __audit__ = Audited("ledger.budget")
    id: Mapped[Id]
    account_id: Mapped[int] = mapped_column(ForeignKey("account.id"))
    department_id: Mapped[int] = mapped_column(default=0)
    period: Mapped[int]
    amount: Mapped[Yen]
    __table_args__ = (
        UniqueConstraint("account_id", "department_id", "period", name="uq_budget_cell"),
        Index("ix_budget_period", "period"),
    )
