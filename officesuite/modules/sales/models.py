"""Tables of sales: items (商品) with their dated price rules, and quotes (見積書) with rows and approval stamps.

A quote is a draft without a number until it is issued; from then on the database refuses every change of what stands on its
paper (see guards). Columns named `*_key` and `search` are folded copies that services keep; the sums are those of
`rules.totals`, stored so that lists can sort and add.
"""

from datetime import date, datetime
from decimal import Decimal

from sqlalchemy import Date, ForeignKey, Index, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from officesuite.db.model import Audited, Base, Part, Versioned
from officesuite.db.types import Id, OptionalYen, Scaled, UtcTime, Yen, folded


class Item(Versioned, Base):
    """A thing that is sold. `unit_price` and `cost` are yen a unit net of tax; None = entered on each quote."""

    __tablename__ = "item"
    __audit__ = Audited("sales.item")
    code: Mapped[str] = mapped_column(String(40), unique=True)
    name: Mapped[str] = mapped_column(String(200))
    kana: Mapped[str] = mapped_column(String(200), default="")
    spec: Mapped[str] = mapped_column(String(200), default="")
    unit: Mapped[str] = mapped_column(String(20), default="")
    unit_price: Mapped[Decimal | None] = mapped_column(Scaled(2))
    cost: Mapped[Decimal | None] = mapped_column(Scaled(2))
    tax_category: Mapped[str] = mapped_column(String(40), default="")
    notes: Mapped[str] = mapped_column(Text, default="")
    inactive: Mapped[bool] = mapped_column(default=False)
    search: Mapped[str] = mapped_column(folded(), default="")
    sort_key: Mapped[str] = mapped_column(folded(), default="")
    code_key: Mapped[str] = mapped_column(folded(), default="")
    __table_args__ = (
        Index("ix_item_sort_key", "sort_key", "id"),
        Index("ix_item_code_key", "code_key", "id"),
        Index("ix_item_unit_price", "unit_price", "id"),
        Index("ix_item_tax_category", "tax_category", "id"),
    )
    prices: Mapped[list["PriceRule"]] = relationship(order_by="PriceRule.position", cascade="all, delete-orphan")


class PriceRule(Base):
    """A special price of an item: for a customer, else for a price rank, else from a quantity on; dated, ends inclusive."""

    __tablename__ = "price_rule"
    __audit__ = Part("sales.price_rule", of="item_id", root="sales.item")
    id: Mapped[Id]
    item_id: Mapped[int] = mapped_column(ForeignKey("item.id"))
    position: Mapped[int] = mapped_column(default=0)
    partner_id: Mapped[int | None] = mapped_column(ForeignKey("partner.id"))
    rank: Mapped[str] = mapped_column(String(20), default="")
    min_quantity: Mapped[Decimal | None] = mapped_column(Scaled(3))
    unit_price: Mapped[Decimal] = mapped_column(Scaled(2))
    valid_from: Mapped[date | None] = mapped_column(Date)
    valid_to: Mapped[date | None] = mapped_column(Date)
    __table_args__ = (
        Index("ix_price_rule_item", "item_id", "position"),
        Index("ix_price_rule_partner", "partner_id", "item_id"),
    )


class Quote(Versioned, Base):
    """A quote or one revision (版) of it. `number` is without `-R2`, given at issue; `base_number` also while revised.

    The addressee (`customer_*`) is copied from the partner at issue and frozen with the rest. Sums are yen; `cost` and
    `margin_rate` (percent, one decimal) are None while a row's cost is unknown. `issued_at` None: issued elsewhere.
    """

    __tablename__ = "quote"
    __audit__ = Audited("sales.quote")
    number: Mapped[str | None] = mapped_column(String(60))
    base_number: Mapped[str] = mapped_column(String(60), default="")
    revision: Mapped[int] = mapped_column(default=1)
    previous_id: Mapped[int | None] = mapped_column(ForeignKey("quote.id"))
    state: Mapped[str] = mapped_column(String(12), default="draft")
    imported: Mapped[bool] = mapped_column(default=False)
    partner_id: Mapped[int | None] = mapped_column(ForeignKey("partner.id"))
    contact_id: Mapped[int | None] = mapped_column(ForeignKey("partner_contact.id"))
    department: Mapped[str] = mapped_column(String(100), default="")
    person: Mapped[str] = mapped_column(String(100), default="")
    honorific: Mapped[str] = mapped_column(String(20), default="")
    customer_code: Mapped[str] = mapped_column(String(40), default="")
    customer_name: Mapped[str] = mapped_column(String(200), default="")
    customer_postal_code: Mapped[str] = mapped_column(String(7), default="")
    customer_address1: Mapped[str] = mapped_column(String(200), default="")
    customer_address2: Mapped[str] = mapped_column(String(200), default="")
    subject: Mapped[str] = mapped_column(String(200), default="")
    issued_on: Mapped[date] = mapped_column(Date)
    valid_until: Mapped[date | None] = mapped_column(Date)
    valid_note: Mapped[str] = mapped_column(String(100), default="")
    delivery: Mapped[str] = mapped_column(String(100), default="")
    delivery_place: Mapped[str] = mapped_column(String(100), default="")
    payment_terms: Mapped[str] = mapped_column(String(100), default="")
    staff_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    tax_included: Mapped[bool] = mapped_column(default=False)
    rounding: Mapped[str] = mapped_column(String(10), default="floor")
    language: Mapped[str] = mapped_column(String(2), default="ja")
    remarks: Mapped[str] = mapped_column(Text, default="")
    internal_note: Mapped[str] = mapped_column(Text, default="")
    next_action_on: Mapped[date | None] = mapped_column(Date)
    next_action_note: Mapped[str] = mapped_column(String(200), default="")
    outcome_on: Mapped[date | None] = mapped_column(Date)
    outcome_reason: Mapped[str] = mapped_column(String(200), default="")
    outcome_note: Mapped[str] = mapped_column(String(200), default="")
    issued_at: Mapped[datetime | None] = mapped_column(UtcTime)
    issued_by: Mapped[str] = mapped_column(String(100), default="")
    subtotal: Mapped[Yen] = mapped_column(default=0)
    discount: Mapped[Yen] = mapped_column(default=0)
    base: Mapped[Yen] = mapped_column(default=0)
    tax: Mapped[Yen] = mapped_column(default=0)
    total: Mapped[Yen] = mapped_column(default=0)
    cost: Mapped[OptionalYen]
    margin_rate: Mapped[Decimal | None] = mapped_column(Scaled(1))
    search: Mapped[str] = mapped_column(folded(), default="")
    number_key: Mapped[str] = mapped_column(folded(), default="")
    customer_key: Mapped[str] = mapped_column(folded(), default="")
    subject_key: Mapped[str] = mapped_column(folded(), default="")
    __table_args__ = (
        UniqueConstraint("number", "revision", name="uq_quote_number"),
        Index("ix_quote_issued_on", "issued_on", "id"),
        Index("ix_quote_number_key", "number_key", "id"),
        Index("ix_quote_customer_key", "customer_key", "id"),
        Index("ix_quote_subject_key", "subject_key", "id"),
        Index("ix_quote_total", "total", "id"),
        Index("ix_quote_margin_rate", "margin_rate", "id"),
        Index("ix_quote_valid_until", "valid_until", "id"),
        Index("ix_quote_state", "state", "issued_on", "id"),
        Index("ix_quote_partner", "partner_id", "issued_on"),
        Index("ix_quote_next_action_on", "next_action_on", "state"),
        Index("ix_quote_previous", "previous_id"),
    )
    rows: Mapped[list["QuoteRow"]] = relationship(order_by="QuoteRow.position", cascade="all, delete-orphan")
    approvals: Mapped[list["QuoteApproval"]] = relationship(order_by="QuoteApproval.slot", cascade="all, delete-orphan")


class QuoteRow(Base):
    """A row (明細). `amount` is yen as priced, negative for a discount; `tax_rate` and `tax_valid_from` name the dated
    tax row that was used."""

    __tablename__ = "quote_row"
    __audit__ = Part("sales.quote_row", of="quote_id", root="sales.quote")
    id: Mapped[Id]
    quote_id: Mapped[int] = mapped_column(ForeignKey("quote.id"))
    position: Mapped[int]
    kind: Mapped[str] = mapped_column(String(12))
    item_id: Mapped[int | None] = mapped_column(ForeignKey("item.id"))
    description: Mapped[str] = mapped_column(String(200), default="")
    spec: Mapped[str] = mapped_column(String(200), default="")
    quantity: Mapped[Decimal | None] = mapped_column(Scaled(3))
    unit: Mapped[str] = mapped_column(String(20), default="")
    unit_price: Mapped[Decimal | None] = mapped_column(Scaled(2))
    cost: Mapped[Decimal | None] = mapped_column(Scaled(2))
    tax_category: Mapped[str] = mapped_column(String(40), default="")
    tax_rate: Mapped[Decimal | None] = mapped_column(Scaled(3))
    tax_valid_from: Mapped[date | None] = mapped_column(Date)
    amount: Mapped[OptionalYen]
    __table_args__ = (
        Index("ix_quote_row_quote", "quote_id", "position"),
        Index("ix_quote_row_item", "item_id", "quote_id"),
    )


class QuoteApproval(Base):
    """A dated stamp in a box of the approval row (承認印): box `slot` from 0, its head, whose name, which day."""

    __tablename__ = "quote_approval"
    __audit__ = Part("sales.quote_approval", of="quote_id", root="sales.quote")
    id: Mapped[Id]
    quote_id: Mapped[int] = mapped_column(ForeignKey("quote.id"))
    slot: Mapped[int]
    head: Mapped[str] = mapped_column(String(20))
    staff_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    name: Mapped[str] = mapped_column(String(40))
    stamped_on: Mapped[date] = mapped_column(Date)
    __table_args__ = (UniqueConstraint("quote_id", "slot"),)
