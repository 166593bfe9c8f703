"""What `officesuite check` proves of sales: sums follow the rows, numbers have no gaps, issued quotes have their paper."""

from sqlalchemy import exists, func, select
from sqlalchemy.orm import Session, selectinload

from officesuite.base.declare import CheckResult
from officesuite.base.errors import Invalid
from officesuite.base.numbers import parse_number
from officesuite.base.text import tr
from officesuite.modules.company.queries import tax_categories
from officesuite.modules.sales.models import Quote
from officesuite.modules.sales.queries.detail import totals_of
from officesuite.modules.sales.queries.words import full_number
from officesuite.office import numbering
from officesuite.office.models import Attachment


def check_totals(session: Session) -> CheckResult:
    """The stored sums of every quote are those of its rows under the tax rows it used."""
    known, count = tax_categories(session), 0
    query = select(Quote).options(selectinload(Quote.rows)).order_by(Quote.id)
    for quote in session.scalars(query.execution_options(yield_per=500)):
        count += 1
        try:
            sums = totals_of(session, quote, known=known)
        except Invalid:
            return _wrong("quote-totals", count, quote)
        amounts = [figures.amount for figures in sums.rows] == [row.amount for row in quote.rows]
        stored = (quote.subtotal, quote.discount, quote.base, quote.tax, quote.total, quote.cost)
        if not amounts or stored != (sums.subtotal, sums.discount, sums.base, sums.tax, sums.total, sums.margin.cost):
            return _wrong("quote-totals", count, quote)
    return CheckResult("quote-totals", ok=True, count=count)


def _wrong(name: str, count: int, quote: Quote) -> CheckResult:
    first = full_number(quote.base_number, quote.revision) or f"draft {quote.id}"
    message = tr("Sales", "The sums of quote {number} are not those of its rows.", number=first)
    return CheckResult(name, ok=False, count=count, message=message, first=first)


def check_numbers(session: Session) -> CheckResult:
    """The numbers this office gave have no gap in any period; imported ones fill gaps but make none."""
    pattern = numbering.pattern_of(session, "sales.quote")
    taken: dict[str, set[int]] = {}
    given: dict[str, int] = {}
    count = 0
    query = select(Quote.number, Quote.revision, Quote.imported).where(Quote.number.is_not(None))
    for number, revision, imported in session.execute(query):
        parsed = parse_number(pattern, number or "")
        count += revision == 1 and not imported
        if parsed is None:
            continue
        taken.setdefault(parsed.period, set()).add(parsed.seq)
        if not imported:
            given[parsed.period] = max(parsed.seq, given.get(parsed.period, 0))
    for period, last in sorted(given.items()):
        gap = next((seq for seq in range(1, last) if seq not in taken[period]), None)
        if gap is not None:
            message = tr("Sales", "Quote number {seq} of {period} is missing.", seq=gap, period=period or "—")
            return CheckResult("quote-numbers", ok=False, count=count, message=message, first=f"{period} {gap}".strip())
    return CheckResult("quote-numbers", ok=True, count=count)


def check_papers(session: Session) -> CheckResult:
    """Every quote issued here has the paper that was kept at issue."""
    mine = Quote.issued_at.is_not(None)
    count = session.scalar(select(func.count()).select_from(Quote).where(mine)) or 0
    kept = exists().where(
        Attachment.entity == "sales.quote", Attachment.entity_id == Quote.id, Attachment.role == "issued"
    )
    missing = session.scalars(select(Quote).where(mine, ~kept).order_by(Quote.id).limit(1)).first()
    if missing is None:
        return CheckResult("quote-papers", ok=True, count=count)
    number = full_number(missing.base_number, missing.revision)
    message = tr("Sales", "The paper of quote {number} is missing.", number=number)
    return CheckResult("quote-papers", ok=False, count=count, message=message, first=number)
