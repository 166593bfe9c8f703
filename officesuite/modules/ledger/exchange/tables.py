"""Tables out of the books, with fixed columns: trial balance, general ledger, trend, statements, tax summary, search.

The same queries as screens and papers; yen are integers, balances debit positive. No subtotals, no results.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from sqlalchemy.orm import Session

from officesuite.base.declare import ExportKind, Option
from officesuite.base.fields import Field, Kind
from officesuite.base.text import Text, literal, translate
from officesuite.modules.ledger.queries import search, statements, sums, taxes
from officesuite.modules.ledger.queries.asked import SEARCH_OPTIONS, account_named, day_of, period, search_filter
from officesuite.modules.ledger.queries.books import Book, plan_of
from officesuite.modules.ledger.queries.carrying import chart
from officesuite.modules.ledger.queries.ledger_pages import SUNDRY, BookRow, every_row
from officesuite.modules.ledger.queries.spans import months_of
from officesuite.modules.ledger.rules.chart import Section
from officesuite.modules.ledger.rules.statements import AccountSum, RowKind
from officesuite.modules.ledger.services.rights import VIEW
from officesuite.office.access import today

Row = Mapping[str, Any]
FROM = Option("from", translate("Ledger", "First day"))
TO = Option("to", translate("Ledger", "Last day"))

_DATE = Field("date", translate("Ledger", "Date"), Kind.DATE)
_ENTRY = Field("entry", translate("Ledger", "Entry"), Kind.INTEGER)
_CODE = Field("account_code", translate("Ledger", "Account code"))
_NAME = Field("account_name", translate("Ledger", "Account"))
_OPENING = Field("opening", translate("Ledger", "Opening balance"), Kind.YEN)
_DEBIT = Field("debit", translate("Ledger", "Debit"), Kind.YEN)
_CREDIT = Field("credit", translate("Ledger", "Credit"), Kind.YEN)
_CLOSING = Field("closing", translate("Ledger", "Closing balance"), Kind.YEN)
_DESCRIPTION = Field("description", translate("Ledger", "Description"))
_SECTION = Field("section", translate("Ledger", "Section"))
_AMOUNT = Field("amount", translate("Ledger", "Amount"), Kind.YEN)


# ---- sums ------------------------------------------------------------------------------------------------------------


def trial_balance_rows(session: Session, **options: Any) -> Iterator[Row]:
    """One row an account with an opening or movement."""
    first, last = period(session, options)
    without = bool(options.get("without_adjustments"))
    for one in sums.account_sums(session, first=first, last=last, without_adjustments=without):
        yield {"account_code": one.code, "account_name": one.name, "opening": one.opening, "debit": one.debit,
               "credit": one.credit, "closing": one.closing}  # fmt: skip


def monthly_columns(session: Session, **options: Any) -> tuple[Field, ...]:
    """The fixed columns with one a month between them."""
    months = (
        Field(f"{month.first:%Y-%m}", literal(f"{month.first:%Y-%m}"), Kind.YEN)
        for month in months_of(*period(session, options))
    )
    return (_CODE, _NAME, _OPENING, *months, _ADJUSTMENTS, _CLOSING)


_ADJUSTMENTS = Field("adjustments", translate("Ledger", "Adjustments"), Kind.YEN)
_MONTHS = Field("YYYY-MM", translate("Ledger", "one column a month"), Kind.YEN)


def monthly_rows(session: Session, **options: Any) -> Iterator[Row]:
    """Net yen a month, debit positive; adjustments apart; opening + months + adjustments = closing."""
    first, last = period(session, options)
    trend = sums.monthly_sums(session, first=first, last=last)
    for row in trend.rows:
        one = row.account
        months = {f"{month.first:%Y-%m}": net for month, net in zip(trend.months, row.months, strict=True)}
        yield {"account_code": one.code, "account_name": one.name, "opening": one.opening, **months,
               "adjustments": row.adjustments, "closing": one.closing}  # fmt: skip


def balance_sheet_rows(session: Session, **options: Any) -> Iterator[Row]:
    """Balance-sheet accounts with their balance, positive on the section's normal side.

    A company's result so far is inside its 繰越利益剰余金; a sole trader's is a row of its own on paper, and no account.
    """
    day = day_of(dict(options), "on") or today(session)
    for row in statements.balance_sheet_on(session, day).rows:
        own = row.code or row.section is Section.RETAINED_EARNINGS
        if row.kind is RowKind.ACCOUNT and row.section is not None and own:
            yield {"section": row.section.value, "account_code": row.code, "account_name": str(row.label),
                   "amount": row.amount}  # fmt: skip


def income_statement_rows(session: Session, **options: Any) -> Iterator[Row]:
    """Profit-and-loss and cost accounts with what the period brought, positive on the section's normal side."""
    for one in statements.period_sums(session, *period(session, options)):
        if not one.section.statement.carried and one.movement:
            yield _of_section(one, one.movement)


def _of_section(one: AccountSum, net: int) -> Row:
    return {"section": one.section.value, "account_code": one.code, "account_name": one.name,
            "amount": net * one.section.side}  # fmt: skip


def tax_summary_rows(session: Session, **options: Any) -> Iterator[Row]:
    """One row a side, category, invoice and credit percentage; yen positive in the side's own direction."""
    first, last = period(session, options)
    found: dict[tuple[str, str, str, int], list[int]] = {}
    for row in taxes.tax_sums(session, first=first, last=last):
        own = found.setdefault((row.side.value, row.category, row.invoice.value, row.credit_percent), [0, 0, 0])
        for at, amount in enumerate((row.net, row.tax, row.deductible)):
            own[at] += amount
    for (side, category, invoice, percent), (net, tax, deductible) in found.items():
        if not (net or tax or deductible):
            continue  # uses that cancel each other
        yield {"side": side, "category": category, "invoice": invoice, "credit_percent": percent, "net": net, "tax": tax,
               "deductible": deductible}  # fmt: skip


# ---- lines -----------------------------------------------------------------------------------------------------------


def general_ledger_columns(session: Session, **options: Any) -> tuple[Field, ...]:
    """Of one account the fixed columns; of all of them each row says whose it is."""
    return _LEDGER if options.get("account") else (_CODE, _NAME, *_LEDGER)


_LEDGER = (
    _DATE, _ENTRY, Field("counter_account", translate("Ledger", "Counter account")), _DESCRIPTION, _DEBIT, _CREDIT,
    Field("balance", translate("Ledger", "Balance"), Kind.YEN),
)  # fmt: skip


def general_ledger_rows(session: Session, **options: Any) -> Iterator[Row]:
    """The lines of an account with their running balance, or of every account one after another."""
    first, last = period(session, options)
    facts = chart(session)
    chosen = options.get("account")
    for id_ in [account_named(session, chosen)] if chosen else facts.accounts:
        plan = plan_of(session, Book(id_, first, last), known=facts)
        own = {} if chosen else {"account_code": facts.accounts[id_].code, "account_name": facts.accounts[id_].name}
        for row in every_row(session, plan, facts=facts):
            yield _ledger_row(row, own)


def _ledger_row(row: BookRow, own: dict[str, Any]) -> Row:
    return {**own, "date": row.day, "entry": row.entry_no or None, "counter_account": row.counter,
            "description": row.description, "debit": row.debit, "credit": row.credit, "balance": row.balance}  # fmt: skip


_SEARCH = (
    _DATE, _ENTRY, Field("slip_no", translate("Ledger", "Slip number")),
    Field("debit_account", translate("Ledger", "Debit account")),
    Field("credit_account", translate("Ledger", "Credit account")), _AMOUNT,
    Field("partner", translate("Ledger", "Counterparty")), _DESCRIPTION,
    Field("relation", translate("Ledger", "Correction")), Field("reason", translate("Ledger", "Reason")),
    Field("late", translate("Ledger", "Late"), Kind.BOOL), Field("entered_on", translate("Ledger", "Entered on"), Kind.DATE),
    Field("entered_by", translate("Ledger", "Entered by")),
)  # fmt: skip


def search_rows(session: Session, **options: Any) -> Iterator[Row]:
    """The entries that meet the conditions, corrections among them."""
    for row in search.every_row(session, search_filter(session, options)):
        yield {
            "date": row.day, "entry": row.entry_no, "slip_no": row.slip_no,
            "debit_account": row.debit_account or str(SUNDRY), "credit_account": row.credit_account or str(SUNDRY),
            "amount": row.amount, "partner": row.partner, "description": row.description, "relation": row.relation,
            "reason": row.reason, "late": row.late, "entered_on": row.entered_at.astimezone().date(),
            "entered_by": row.entered_by,
        }  # fmt: skip


# ---- declared --------------------------------------------------------------------------------------------------------


def _table(key: str, label: Text, columns: tuple[Field, ...], rows: Any, *options: Option, **more: Any) -> ExportKind:
    return ExportKind(key, label, columns, rows, VIEW.key, options=options, **more)


_NET = Field("net", translate("Ledger", "Net of tax"), Kind.YEN)
TABLES = (
    _table("ledger.trial-balance", translate("Ledger", "Trial balance"),
           (_CODE, _NAME, _OPENING, _DEBIT, _CREDIT, _CLOSING), trial_balance_rows, FROM, TO,
           Option("without-adjustments", translate("Ledger", "Before closing adjustments"), flag=True)),
    _table("ledger.general-ledger", translate("Ledger", "General ledger"), _LEDGER, general_ledger_rows,
           Option("account", translate("Ledger", "Account code")), FROM, TO, columns_for=general_ledger_columns),
    _table("ledger.monthly", translate("Ledger", "Monthly trend"),
           (_CODE, _NAME, _OPENING, _MONTHS, _ADJUSTMENTS, _CLOSING), monthly_rows, FROM, TO, columns_for=monthly_columns),
    _table("ledger.balance-sheet", translate("Ledger", "Balance sheet"), (_SECTION, _CODE, _NAME, _AMOUNT),
           balance_sheet_rows, Option("on", translate("Ledger", "Day"))),
    _table("ledger.income-statement", translate("Ledger", "Income statement"), (_SECTION, _CODE, _NAME, _AMOUNT),
           income_statement_rows, FROM, TO),
    _table("ledger.tax-summary", translate("Ledger", "Consumption tax summary"),
           (Field("side", translate("Ledger", "Side")), Field("category", translate("Ledger", "Tax category")),
            Field("invoice", translate("Ledger", "Invoice")),
            Field("credit_percent", translate("Ledger", "Credit %"), Kind.INTEGER), _NET,
            Field("tax", translate("Ledger", "Tax"), Kind.YEN),
            Field("deductible", translate("Ledger", "Deductible"), Kind.YEN)), tax_summary_rows, FROM, TO),
    _table("ledger.search", translate("Ledger", "Search of the journal"), _SEARCH, search_rows, FROM, TO, *SEARCH_OPTIONS),
)  # fmt: skip
