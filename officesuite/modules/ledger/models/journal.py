"""The journal (仕訳帳): entries and lines, the tax axes they use, monthly totals, months with their locks, resting drafts.

An entry is a draft only inside the transaction that posts it; a slip that rests is a `SlipDraft`. From posting on the
database refuses every change (see guards). `LedgerTotal` is kept in the same transaction and recomputed by `check`.
"""

import datetime as dt
from decimal import Decimal

from sqlalchemy import BigInteger, Date, ForeignKey, Index, SmallInteger, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from officesuite.db.model import Audited, Base, Part, Versioned
from officesuite.db.types import Id, OptionalYen, Scaled, UtcTime, Yen, folded


class JournalEntry(Base):
    """A posted entry (仕訳). `entry_no` counts without gaps a fiscal year; `slip_no` is other people's text.

    `relation` says what it is to `original_id`: correction (赤伝), replacement (the right entry after one), reversal; `hidden`
    is set on a correction whose pair books leave out. `total` is Σ debit, `fingerprint` 64 bits over what was typed.
    """

    __tablename__ = "journal_entry"
    __audit__ = Audited("ledger.entry")
    id: Mapped[Id]
    fiscal_year_id: Mapped[int] = mapped_column(ForeignKey("fiscal_year.id"))
    entry_no: Mapped[int | None]
    date: Mapped[dt.date] = mapped_column(Date)
    period: Mapped[int]
    state: Mapped[str] = mapped_column(String(10), default="draft")
    kind: Mapped[str] = mapped_column(String(10), default="normal")
    slip_no: Mapped[str] = mapped_column(String(40), default="")
    description: Mapped[str] = mapped_column(String(200), default="")
    total: Mapped[Yen] = mapped_column(default=0)
    way: Mapped[str] = mapped_column(String(30), default="")
    source: Mapped[str] = mapped_column(String(60), default="")
    relation: Mapped[str] = mapped_column(String(12), default="")
    original_id: Mapped[int | None] = mapped_column(ForeignKey("journal_entry.id"))
    hidden: Mapped[bool] = mapped_column(default=False)
    reason: Mapped[str] = mapped_column(String(200), default="")
    late: Mapped[bool] = mapped_column(default=False)
    entered_at: Mapped[dt.datetime] = mapped_column(UtcTime)
    entered_by: Mapped[str] = mapped_column(String(100), default="")
    fingerprint: Mapped[int] = mapped_column(BigInteger, default=0)
    search: Mapped[str] = mapped_column(folded(), default="")
    __table_args__ = (
        UniqueConstraint("fiscal_year_id", "entry_no", name="uq_journal_entry_number"),
        Index("ix_journal_entry_date", "date", "id"),
        Index("ix_journal_entry_original", "original_id", "relation"),
        Index("ix_journal_entry_fingerprint", "fingerprint"),
        Index("ix_journal_entry_source", "source"),
    )


class JournalLine(Base):
    """A line: `side` 1 debit, -1 credit; `amount` yen on the account. `row` is the printed row it shares with its other half.

    `tax_axes_id` NULL = the tax was left empty (out of scope). `gross` is what was paid or received for the line, full tax
    included; `tax_full` the whole tax in it, `tax_amount` what is booked of it (both yen, on the line's side). `tax_given`: the
    tax was typed, not computed. `generated`: the line_no whose tax this line holds (仮払・仮受消費税), 0 for typed lines.
    """

    __tablename__ = "journal_line"
    __audit__ = Part("ledger.line", of="entry_id", root="ledger.entry")
    id: Mapped[Id]
    entry_id: Mapped[int] = mapped_column(ForeignKey("journal_entry.id"))
    line_no: Mapped[int]
    row: Mapped[int]
    side: Mapped[int] = mapped_column(SmallInteger)
    account_id: Mapped[int] = mapped_column(ForeignKey("account.id"))
    sub_account_id: Mapped[int | None] = mapped_column(ForeignKey("sub_account.id"))
    department_id: Mapped[int | None] = mapped_column(ForeignKey("department.id"))
    partner_id: Mapped[int | None] = mapped_column(ForeignKey("partner.id"))
    partner: Mapped[str] = mapped_column(String(200), default="")
    amount: Mapped[Yen]
    date: Mapped[dt.date] = mapped_column(Date)
    period: Mapped[int]
    tax_axes_id: Mapped[int | None] = mapped_column(ForeignKey("tax_axes.id"))
    tax_mode: Mapped[int] = mapped_column(SmallInteger, default=0)
    tax_date: Mapped[dt.date | None] = mapped_column(Date)
    tax_amount: Mapped[Yen] = mapped_column(default=0)
    tax_full: Mapped[Yen] = mapped_column(default=0)
    gross: Mapped[Yen] = mapped_column(default=0)
    tax_given: Mapped[bool] = mapped_column(default=False)
    generated: Mapped[int] = mapped_column(default=0)
    description: Mapped[str] = mapped_column(String(200), default="")
    extras_id: Mapped[int | None] = mapped_column(ForeignKey("line_extras.id"))
    partner_key: Mapped[str] = mapped_column(folded(), default="")
    __table_args__ = (
        Index("ix_journal_line_entry", "entry_id", "line_no"),
        Index("ix_journal_line_account", "account_id", "date", "entry_id", "line_no", "side", "amount"),
        Index("ix_journal_line_date", "date", "account_id", "side", "amount"),
    )


class TaxAxesRow(Base):
    """A combination of tax axes in use (`rules.axes.TaxAxes`); rows are only added."""

    __tablename__ = "tax_axes"
    __audit__ = None
    id: Mapped[Id]
    side: Mapped[str] = mapped_column(String(20))
    category: Mapped[str] = mapped_column(String(40))
    kind: Mapped[str] = mapped_column(String(20))
    rate: Mapped[Decimal] = mapped_column(Scaled(3))
    use: Mapped[str] = mapped_column(String(10))
    invoice: Mapped[str] = mapped_column(String(20))
    credit_percent: Mapped[int]
    simple: Mapped[int]
    reason: Mapped[str] = mapped_column(String(40))
    __table_args__ = (
        UniqueConstraint(
            "side",
            "category",
            "kind",
            "rate",
            "use",
            "invoice",
            "credit_percent",
            "simple",
            "reason",
            name="uq_tax_axes",
        ),
    )


class LineExtras(Base):
    """Other columns of an imported layout, shared by every line that has the same: `content` is JSON, `digest` its SHA-256."""

    __tablename__ = "line_extras"
    __audit__ = None
    id: Mapped[Id]
    layout: Mapped[str] = mapped_column(String(30))
    content: Mapped[str] = mapped_column(Text)
    digest: Mapped[str] = mapped_column(String(64), unique=True)


class LedgerTotal(Base):
    """Sums of a period (月次集計): yen by account, sub-account, department and tax axes (0 = none); `lines` counts them.

    `gross`, `tax` and `tax_full` are signed: debit positive.
    """

    __tablename__ = "ledger_total"
    __audit__ = None
    account_id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    period: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    sub_account_id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    department_id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    tax_axes_id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    debit: Mapped[Yen]
    credit: Mapped[Yen]
    gross: Mapped[Yen]
    tax: Mapped[Yen]
    tax_full: Mapped[Yen]
    lines: Mapped[int]
    __table_args__ = (Index("ix_ledger_total_period", "period"),)


class LedgerMonth(Versioned, Base):
    """A period of a fiscal year that can be closed: open, provisional (仮締め) or closed (本締め)."""

    __tablename__ = "ledger_month"
    __audit__ = Audited("ledger.month")
    fiscal_year_id: Mapped[int] = mapped_column(ForeignKey("fiscal_year.id"))
    period: Mapped[int]
    state: Mapped[str] = mapped_column(String(12), default="open")
    reason: Mapped[str] = mapped_column(String(200), default="")
    __table_args__ = (UniqueConstraint("fiscal_year_id", "period", name="uq_ledger_month_period"),)


class LedgerYear(Base):
    """The last entry number of a fiscal year: locked while one is taken."""

    __tablename__ = "ledger_year"
    __audit__ = None
    fiscal_year_id: Mapped[int] = mapped_column(ForeignKey("fiscal_year.id"), primary_key=True, autoincrement=False)
    last_no: Mapped[int] = mapped_column(default=0)


class SlipDraft(Versioned, Base):
    """A slip that rests (下書き): `content` is the JSON of what was typed, complete or not."""

    __tablename__ = "slip_draft"
    __audit__ = Audited("ledger.draft")
    date: Mapped[dt.date | None] = mapped_column(Date)
    description: Mapped[str] = mapped_column(String(200), default="")
    total: Mapped[OptionalYen]
    content: Mapped[str] = mapped_column(Text)
    created_by: Mapped[str] = mapped_column(String(100), default="")
    __table_args__ = (Index("ix_slip_draft_date", "date", "id"),)
