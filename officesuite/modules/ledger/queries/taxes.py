"""The consumption tax summary (消費税集計) of a period: by side, category, rate, invoice and credit percentage."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from sqlalchemy import case, func, select
from sqlalchemy.orm import Session

from officesuite.db.types import sum_yen
from officesuite.modules.ledger.models import InterimTax, JournalLine, LedgerTotal, TaxAxesRow
from officesuite.modules.ledger.queries.carrying import with_parts
from officesuite.modules.ledger.queries.entries import axes_of
from officesuite.modules.ledger.queries.spans import Span, Wanted, line_conditions, total_conditions
from officesuite.modules.ledger.rules.axes import Invoice, TaxAxes, TaxSide
from officesuite.modules.ledger.rules.consumption_tax import SummaryRow
from officesuite.modules.ledger.rules.law import OverCap, cap_on, load_credit_caps
from officesuite.modules.ledger.rules.periods import period_of

_CREDITED = (TaxSide.SALE, TaxSide.PURCHASE_RETURN)  # sides whose own direction is credit
_SIDES = {side: place for place, side in enumerate(TaxSide)}
_INVOICES = {invoice: place for place, invoice in enumerate(Invoice)}


def tax_sums(session: Session, *, first: date, last: date, department_id: int | None = None) -> tuple[SummaryRow, ...]:
    """Every combination used on the days, out-of-scope apart: yen, positive in its side's own direction."""
    axes = _known(session)
    wanted = Wanted(with_parts(session, department_id))
    found: dict[Any, list[int]] = {}
    for id_, gross, tax, full in _summed(session, Span(first, last), wanted):
        own = axes[id_]
        if own.side is TaxSide.NONE:
            continue
        sign = -1 if own.side in _CREDITED else 1
        sums = found.setdefault(_key(own), [0, 0, 0])
        sums[0] += sign * (gross - full)
        sums[1] += sign * full
        sums[2] += sign * tax if own.side.buying else 0
    rows = [
        SummaryRow(side, category, kind, rate, net, tax, deductible, invoice, percent, use, simple)
        for (side, category, kind, rate, invoice, percent, use, simple), (net, tax, deductible) in found.items()
        if net or tax or deductible
    ]
    return tuple(sorted(rows, key=_order))


def interim_tax(session: Session, fiscal_year_id: int) -> tuple[int, int]:
    """What was paid in the interim (中間納付額) of a fiscal year: national and local, yen."""
    query = select(InterimTax.national, InterimTax.local).where(InterimTax.fiscal_year_id == fiscal_year_id)
    found = session.execute(query).first()
    return (found.national, found.local) if found is not None else (0, 0)


def over_cap(session: Session, first: date, last: date) -> tuple[OverCap, ...]:
    """Unregistered suppliers from whom more was bought in a taxable period than the credit is given for, the most first."""
    limit = cap_on(load_credit_caps(), first)
    ids = [id_ for id_, axes in _known(session).items() if axes.taxed and axes.invoice is Invoice.UNREGISTERED
           and axes.credit_percent > 0 and axes.side in (TaxSide.PURCHASE, TaxSide.PURCHASE_RETURN)]  # fmt: skip
    if limit is None or not ids or _bought(session, first, last, ids) <= limit:
        return ()
    line = JournalLine
    query = select(line.partner_id, line.partner_key, func.max(line.partner), sum_yen(line.side * line.gross))
    query = query.where(line.date.between(first, last), line.tax_axes_id.in_(ids), line.partner_key != "")
    rows = session.execute(query.group_by(line.partner_id, line.partner_key)).all()
    registered = {key: id_ for id_, key, _, _ in rows if id_ is not None}
    found: dict[int | str, tuple[str, int]] = {}
    for id_, key, name, yen in rows:  # a name of the register that was only typed is the same supplier
        one = registered.get(key, key) if id_ is None else id_
        found[one] = (name, found.get(one, ("", 0))[1] + yen)
    over = [OverCap(name, yen, limit) for name, yen in found.values() if yen > limit]
    return tuple(sorted(over, key=lambda one: (-one.bought, one.partner)))


def _bought(session: Session, first: date, last: date, ids: Sequence[int]) -> int:
    """What was bought altogether under these axes, from the totals: no supplier can be over the limit where all are not."""
    table = LedgerTotal
    query = select(sum_yen(case((table.gross > 0, table.gross), else_=0))).where(table.tax_axes_id.in_(ids))
    return session.scalar(query.where(table.period.between(period_of(first), period_of(last) + 9))) or 0


def axes_ids(session: Session, row: SummaryRow) -> tuple[int, ...]:
    """The ids of tax axes that a row sums up: what `JournalFilter.axes_ids` takes to find its entries."""
    wanted = (row.side, row.category, row.kind, row.rate, row.invoice, row.credit_percent, row.use, row.simple)
    return tuple(id_ for id_, axes in _known(session).items() if _key(axes) == wanted)


def _known(session: Session) -> dict[int, TaxAxes]:
    return {row.id: axes_of(row) for row in session.execute(select(*TaxAxesRow.__table__.c))}


def _key(axes: TaxAxes) -> tuple[Any, ...]:
    return (axes.side, axes.category, axes.kind, axes.rate, axes.invoice, axes.credit_percent, axes.use, axes.simple)


def _order(row: SummaryRow) -> tuple[Any, ...]:
    return (_SIDES[row.side], -row.rate, row.category, _INVOICES[row.invoice], -row.credit_percent, row.use, row.simple)


def _summed(session: Session, span: Span, wanted: Wanted) -> Iterator[Any]:
    """(axes id, gross, booked tax, full tax), debit positive: whole months from the totals, split ones from the lines."""
    months, pieces = span.split()
    if months is not None:
        table = LedgerTotal
        query = select(table.tax_axes_id, sum_yen(table.gross), sum_yen(table.tax), sum_yen(table.tax_full))
        query = query.where(table.period.between(*months), table.tax_axes_id > 0, *total_conditions(wanted))
        yield from session.execute(query.group_by(table.tax_axes_id))
    line = JournalLine
    for piece in pieces:
        own = (sum_yen(line.side * column) for column in (line.gross, line.tax_amount, line.tax_full))
        lines = select(line.tax_axes_id, *own).where(line.date.between(piece.first, piece.last))
        lines = lines.where(line.tax_axes_id.is_not(None), *line_conditions(wanted))
        yield from session.execute(lines.group_by(line.tax_axes_id))
