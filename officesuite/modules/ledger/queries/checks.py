"""What `officesuite check` proves of the ledger: entries balance, totals are those of the lines, numbers have no gaps, years join."""

from itertools import pairwise
from typing import Any

from sqlalchemy import and_, case, func, or_, select, union_all
from sqlalchemy.orm import Session, aliased

from officesuite.base.declare import CheckResult
from officesuite.base.text import tr
from officesuite.base.yen import format_yen
from officesuite.db.types import sum_yen
from officesuite.modules.company.models import FiscalYear
from officesuite.modules.ledger.models import Account, JournalEntry, JournalLine, LedgerTotal, LedgerYear
from officesuite.modules.ledger.queries.carrying import book_moves, chart, computed
from officesuite.modules.ledger.queries.facts import years
from officesuite.modules.ledger.queries.spans import ALL, Span
from officesuite.modules.ledger.queries.taxes import over_cap
from officesuite.modules.ledger.rules.chart import Section
from officesuite.modules.ledger.rules.law import over_cap_words
from officesuite.modules.ledger.rules.periods import Adjustment, month_of


def check_entries(session: Session) -> CheckResult:
    """Every entry is posted, has two lines or more of its own date, and its debits are its credits and its total."""
    line, entry = JournalLine, JournalEntry
    debit = func.sum(case((line.side == 1, line.amount), else_=0)).label("debit")
    own = select(
        line.entry_id, func.count().label("lines"), func.sum(line.side * line.amount).label("net"), debit,
        func.min(line.date).label("first"), func.max(line.date).label("last"), func.min(line.period).label("low"),
        func.max(line.period).label("high"),
    ).group_by(line.entry_id).subquery()  # fmt: skip
    c = own.c
    wrong = or_(
        entry.state != "posted", c.lines.is_(None), c.lines < 2, c.net != 0, c.debit != entry.total, c.first != entry.date,
        c.last != entry.date, c.low != entry.period, c.high != entry.period,
    )  # fmt: skip
    query = select(entry.id, entry.entry_no, entry.date).outerjoin(own, c.entry_id == entry.id).where(wrong)
    found = session.execute(query.order_by(entry.id).limit(1)).first()
    count = session.scalar(select(func.count()).select_from(entry)) or 0
    if found is None:
        return CheckResult("ledger-entries", ok=True, count=count)
    message = tr("Ledger", "Entry {number} of {day} does not balance, or its lines are not its own.",
                 number=found.entry_no or "—", day=found.date.isoformat())  # fmt: skip
    return CheckResult("ledger-entries", ok=False, count=count, message=message, first=f"ledger.entry:{found.id}")


_SUMS = ("debit", "credit", "gross", "tax", "tax_full", "lines")


def check_totals(session: Session) -> CheckResult:
    """The monthly totals are what the lines sum to, in every period, account, sub-account, department and tax."""
    total, line = LedgerTotal, JournalLine
    keys = (total.account_id, total.period, total.sub_account_id, total.department_id, total.tax_axes_id)
    stored = select(*keys, *(getattr(total, name) for name in _SUMS))
    side = {1: case((line.side == 1, line.amount), else_=0), -1: case((line.side == -1, line.amount), else_=0)}
    signed = (line.side * line.gross, line.side * line.tax_amount, line.side * line.tax_full)
    own = (line.sub_account_id, line.department_id, line.tax_axes_id)
    summed = select(
        line.account_id, line.period, *(func.coalesce(column, 0) for column in own),
        *(-sum_yen(column) for column in (side[1], side[-1], *signed)), -func.count(),
    ).group_by(line.account_id, line.period, *own)  # fmt: skip
    both = union_all(stored, summed).subquery()
    names = [column.key for column in keys]
    query = select(*(both.c[name] for name in names)).group_by(*(both.c[name] for name in names))
    query = query.having(or_(*(func.sum(both.c[name]) != 0 for name in _SUMS)))
    found = session.execute(query.order_by(both.c.period, both.c.account_id).limit(1)).first()
    count = session.scalar(select(func.count()).select_from(total)) or 0
    if found is None:
        return CheckResult("ledger-totals", ok=True, count=count)
    code = session.scalar(select(Account.code).where(Account.id == found.account_id)) or "?"
    message = tr("Ledger", "The totals of account {code} in {month} are not those of its lines.",
                 code=code, month=_month(found.period))  # fmt: skip
    return CheckResult("ledger-totals", ok=False, count=count, message=message, first=f"{code} {_month(found.period)}")


def _month(period: int) -> str:
    year, month = month_of(period)
    kind = Adjustment(period % 10)
    return f"{year}-{month:02}" + (f" ({kind.word})" if kind else "")


def check_years(session: Session) -> CheckResult:
    """The debits of every fiscal year are its credits, and every entry stands in the year of its date."""
    line, entry, year = JournalLine, JournalEntry, FiscalYear
    query = select(year.number, func.sum(line.side * line.amount)).join(entry, entry.fiscal_year_id == year.id)
    query = query.join(line, line.entry_id == entry.id).group_by(year.id, year.number).order_by(year.number)
    rows = session.execute(query).all()
    for number, net in rows:
        if net:
            message = tr("Ledger", "Debits and credits of fiscal year {year} differ.", year=number)
            return CheckResult("ledger-years", ok=False, count=len(rows), message=message, first=str(number))
    strayed = select(entry.id, entry.entry_no, entry.date).join(year, year.id == entry.fiscal_year_id)
    strayed = strayed.where(or_(entry.date < year.first_day, entry.date > year.last_day)).order_by(entry.id).limit(1)
    found = session.execute(strayed).first()
    if found is not None:
        message = tr("Ledger", "Entry {number} of {day} stands in another fiscal year.",
                     number=found.entry_no, day=found.date.isoformat())  # fmt: skip
        return CheckResult("ledger-years", ok=False, count=len(rows), message=message, first=f"ledger.entry:{found.id}")
    return CheckResult("ledger-years", ok=True, count=len(rows))


def check_numbers(session: Session) -> CheckResult:
    """Entry numbers count from 1 without gaps in every fiscal year, up to the last one that was given."""
    entry, last = JournalEntry, LedgerYear
    before = func.lag(entry.entry_no).over(partition_by=entry.fiscal_year_id, order_by=entry.entry_no)
    numbered = select(entry.fiscal_year_id, entry.entry_no, before.label("before")).subquery()
    c = numbered.c
    gap = select(FiscalYear.number, func.coalesce(c.before, 0) + 1).join(FiscalYear, FiscalYear.id == c.fiscal_year_id)
    gap = gap.where(or_(c.entry_no.is_(None), c.entry_no != func.coalesce(c.before, 0) + 1))
    found = session.execute(gap.order_by(FiscalYear.number, c.entry_no).limit(1)).first()
    count = session.scalar(select(func.count()).select_from(entry)) or 0
    if found is None:
        highest = select(entry.fiscal_year_id, func.max(entry.entry_no).label("no")).group_by(entry.fiscal_year_id)
        top = highest.subquery()
        missing = select(FiscalYear.number, func.coalesce(top.c.no, 0) + 1).select_from(last)
        missing = missing.join(FiscalYear, FiscalYear.id == last.fiscal_year_id)
        missing = missing.outerjoin(top, top.c.fiscal_year_id == last.fiscal_year_id)
        found = session.execute(missing.where(last.last_no != func.coalesce(top.c.no, 0)).limit(1)).first()
    if found is None:
        return CheckResult("ledger-numbers", ok=True, count=count)
    message = tr("Ledger", "Entry number {number} of fiscal year {year} is missing.", number=found[1], year=found[0])
    return CheckResult("ledger-numbers", ok=False, count=count, message=message, first=f"{found[0]} {found[1]}")


def check_carrying(session: Session) -> CheckResult:
    """Every account opens a fiscal year with what it closed the one before, results moved to where they are carried."""
    plan, open_years = chart(session), [year.year for year in years(session)]
    for year, following in pairwise(open_years):
        spans = [Span(year.first, year.last), Span(following.first, following.first)]
        rows, moves = computed(session, plan, spans, wanted=ALL)
        book_moves(rows, moves, spans)
        opened, _ = computed(session, plan, [Span(following.first, following.first)], wanted=ALL)
        for key in sorted(rows.keys() | opened.keys()):
            row, other = rows.get(key), opened.get(key)
            after = other.opening + other.debit[0] - other.credit[0] if other else 0
            if (row.closing if row else 0) != after:
                code = plan.accounts[key[0]].code if key[0] in plan.accounts else "?"
                message = tr("Ledger", "Account {code} does not open fiscal year {year} with what it closed the one before.",
                             code=code, year=following.year)  # fmt: skip
                return CheckResult(
                    "ledger-opening", ok=False, count=len(open_years), message=message, first=f"{following.year} {code}"
                )
    return CheckResult("ledger-opening", ok=True, count=len(open_years))


def check_tax(session: Session) -> CheckResult:
    """A tax line (仮払・仮受消費税) holds what its line left of the amount paid, on the same side."""
    line, parent = JournalLine, aliased(JournalLine)
    join = and_(parent.entry_id == line.entry_id, parent.line_no == line.generated)
    wrong = or_(parent.id.is_(None), parent.side != line.side, parent.amount + line.amount != parent.gross)
    query = select(line.entry_id).outerjoin(parent, join).where(line.generated > 0, wrong)
    found = session.scalar(query.order_by(line.entry_id).limit(1))
    count = session.scalar(select(func.count()).select_from(line).where(line.generated > 0)) or 0
    if found is None:
        return CheckResult("ledger-tax", ok=True, count=count)
    number = session.scalar(select(JournalEntry.entry_no).where(JournalEntry.id == found))
    message = tr("Ledger", "A tax line of entry {number} does not hold the tax of its line.", number=number)
    return CheckResult("ledger-tax", ok=False, count=count, message=message, first=f"ledger.entry:{found}")


def check_corrections(session: Session) -> CheckResult:
    """What a correction or reversal takes back is there and of the same amount."""
    entry, original = JournalEntry, aliased(JournalEntry)
    linked = entry.original_id > 0
    sign: Any = case((entry.relation == "correction", -1), else_=1)
    wrong = or_(
        original.id.is_(None),
        and_(entry.relation.in_(("correction", "reversal")), entry.total != sign * original.total),
    )
    query = select(entry.id, entry.entry_no).outerjoin(original, original.id == entry.original_id).where(linked, wrong)
    found = session.execute(query.order_by(entry.id).limit(1)).first()
    count = session.scalar(select(func.count()).select_from(entry).where(linked)) or 0
    if found is None:
        return CheckResult("ledger-corrections", ok=True, count=count)
    message = tr("Ledger", "Entry {number} does not take back what it says.", number=found.entry_no)
    return CheckResult("ledger-corrections", ok=False, count=count, message=message, first=f"ledger.entry:{found.id}")


def check_late(session: Session) -> CheckResult:
    """Late entries, posted after their month was provisionally closed, are told: no fault, but to be seen."""
    entry = JournalEntry
    count = session.scalar(select(func.count()).select_from(entry).where(entry.late)) or 0
    if not count:
        return CheckResult("ledger-late", ok=True, count=0)
    first = session.execute(select(entry.id, entry.entry_no).where(entry.late).order_by(entry.id).limit(1)).one()
    message = tr("Ledger", "Entries posted after their month was provisionally closed: {count}, the first is {number}.",
                 count=count, number=first.entry_no)  # fmt: skip
    return CheckResult(
        "ledger-late", ok=True, count=count, message=message, first=f"ledger.entry:{first.id}", warning=True
    )


def check_credit_cap(session: Session) -> CheckResult:
    """Suppliers without a registration from whom more was bought in a year than the credit is given for: told, no fault."""
    over = [one for year in years(session) for one in over_cap(session, year.year.first, year.year.last)]
    if not over:
        return CheckResult("ledger-credit-cap", ok=True, count=0)
    message = str(over_cap_words(over[0], format_yen))
    return CheckResult(
        "ledger-credit-cap", ok=True, count=len(over), message=message, first=over[0].partner, warning=True
    )


def check_unclassified(session: Session) -> CheckResult:
    """Accounts in use that stand on no statement yet (未分類) are told: no fault, but statements lack them."""
    codes = unclassified(session)
    if not codes:
        return CheckResult("ledger-unclassified", ok=True, count=0)
    message = tr(
        "Ledger", "Accounts in use without a section: {count}, the first is {code}.", count=len(codes), code=codes[0]
    )
    return CheckResult("ledger-unclassified", ok=True, count=len(codes), message=message, first=codes[0], warning=True)


def unclassified(session: Session) -> list[str]:
    """The codes of unclassified accounts that have lines."""
    used = select(LedgerTotal.account_id).where(LedgerTotal.account_id == Account.id).exists()
    query = select(Account.code).where(Account.section == Section.UNCLASSIFIED.value, used)
    return list(session.scalars(query.order_by(Account.code_key, Account.id)))
