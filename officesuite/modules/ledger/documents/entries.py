"""Entries on paper, read from the office: the journal (仕訳帳), the list of a search, slips (振替伝票)."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any
from urllib.parse import parse_qsl, urlencode

from sqlalchemy import exists, func, select
from sqlalchemy.orm import Session

from officesuite.base.dates import format_short
from officesuite.base.errors import NotFound
from officesuite.base.text import tr, translate
from officesuite.modules.company.models import FiscalYear
from officesuite.modules.ledger.documents.asked import Asked, of_key, of_options
from officesuite.modules.ledger.documents.house import House, house, tax_inside
from officesuite.modules.ledger.models import JournalEntry, JournalLine
from officesuite.modules.ledger.papers.journal import Journal, JournalRow, JournalSide
from officesuite.modules.ledger.papers.journal import JournalEntry as JournalPaper
from officesuite.modules.ledger.papers.search_list import Found, SearchList
from officesuite.modules.ledger.papers.slip import Slip, SlipRow, Slips, SlipSide
from officesuite.modules.ledger.queries import asked as named
from officesuite.modules.ledger.queries.books import hidden_pairs
from officesuite.modules.ledger.queries.carrying import with_parts
from officesuite.modules.ledger.queries.entries import EntryCard, LineCard, entry_card
from officesuite.modules.ledger.queries.ledger_pages import SUNDRY
from officesuite.modules.ledger.queries.search import JournalFilter, every_card, every_row
from officesuite.modules.ledger.queries.search import JournalRow as FoundRow
from officesuite.modules.ledger.rules.entry import Side
from officesuite.modules.ledger.rules.periods import Adjustment, adjustment_of
from officesuite.modules.ledger.rules.words import ADJUSTMENT_LABELS
from officesuite.paper.stamp import ApprovalBox

Pair = tuple[LineCard | None, LineCard | None]

# ---- the journal -----------------------------------------------------------------------------------------------------


def select_journal(
    session: Session, *, numbers: Sequence[str] = (), date_from: date | None = None, date_to: date | None = None,
    **options: Any,
) -> tuple[str, ...]:  # fmt: skip
    """The key of the journal of the days; numbers are accounts whose entries alone are shown."""
    whole = of_options(session, date_from, date_to, options)
    words = [*numbers, *([options["account"]] if options.get("account") else ())]
    ids = [named.account_named(session, each) for each in words]
    return tuple(replace(whole, account=id_).key for id_ in ids) or (whole.key,)


def load_journal(session: Session, key: str, *, known: House | None = None) -> Journal:
    """The journal of a key; its entries are read while they are drawn."""
    asked, here = of_key(key), known or house(session)
    head = here.head(asked, notes=True)
    if asked.account:
        account = here.counters[asked.account]
        head = replace(head, remark="　".join(each for each in (account, head.remark) if each))
    return Journal(head, _entries(session, asked, here))


def _entries(session: Session, asked: Asked, here: House) -> Iterator[JournalPaper]:
    wanted = JournalFilter(
        asked.first, asked.last, account_id=asked.account or None, department_id=asked.department,
        show_corrections=asked.corrections,
    )  # fmt: skip
    ids = _ids_of_axes(here)
    for card in every_card(session, wanted, known=here.names):
        rows = tuple(
            JournalRow(
                _journal_side(debit, here, ids), _journal_side(credit, here, ids), _words(card, debit, credit),
                _partner(debit, credit), _why(debit, credit, here, ids),
            )
            for debit, credit in pairs(card.lines)
        )  # fmt: skip
        yield JournalPaper(card.date, card.entry_no, rows, card.slip_no, marks_of(session, card))


def _ids_of_axes(here: House) -> Mapping[object, int]:
    return {axes: id_ for id_, axes in here.names.axes.items()}


def pairs(lines: Sequence[LineCard]) -> list[Pair]:
    """Lines as printed rows: a debit and a credit beside each other where they share a row."""
    rows: dict[int, tuple[list[LineCard], list[LineCard]]] = {}
    for line in lines:
        rows.setdefault(line.row, ([], []))[0 if line.side is Side.DEBIT else 1].append(line)
    found: list[Pair] = []
    for _, (debits, credits_) in sorted(rows.items()):
        found += [
            (debits[at] if at < len(debits) else None, credits_[at] if at < len(credits_) else None)
            for at in range(max(len(debits), len(credits_)))
        ]
    return found


def _journal_side(line: LineCard | None, here: House, ids: Mapping[object, int]) -> JournalSide | None:
    if line is None:
        return None
    tax = here.taxes[ids[line.axes]] if line.axes is not None and not line.generated else ""
    return JournalSide(line.account, line.amount, line.sub_account, line.department, tax)


def _words(card: EntryCard, debit: LineCard | None, credit: LineCard | None) -> str:
    """The 摘要 of a row: of its lines where they have one, else the entry's; not again beside a split-off tax."""
    if all(line.generated for line in (debit, credit) if line):
        return ""
    return next((line.description for line in (debit, credit) if line and line.description), card.description)


def _partner(debit: LineCard | None, credit: LineCard | None) -> str:
    return next((line.partner for line in (debit, credit) if line and line.partner and not line.generated), "")


def _why(debit: LineCard | None, credit: LineCard | None, here: House, ids: Mapping[object, int]) -> str:
    """Why the book alone is enough for the credit of a row's typed lines."""
    lines = (line for line in (debit, credit) if line is not None and line.axes is not None and not line.generated)
    return next((here.reasons[ids[line.axes]] for line in lines if here.reasons[ids[line.axes]]), "")


def marks_of(session: Session, card: EntryCard) -> str:
    """What is special about an entry: whose correction or reversal it is, what took it back, 決算整理, 遅延."""
    words = []
    kind = adjustment_of(card.period)
    if kind is not Adjustment.NONE:
        words.append(str(ADJUSTMENT_LABELS[kind]))
    if card.original_id is not None:
        number = session.scalar(select(JournalEntry.entry_no).where(JournalEntry.id == card.original_id))
        said = {
            "correction": translate("Ledger", "takes back {number}", number=f"{number:05}"),
            "replacement": translate("Ledger", "corrects {number}", number=f"{number:05}"),
            "reversal": translate("Ledger", "reverses {number}", number=f"{number:05}"),
        }
        words += [str(said[card.relation])] if card.relation in said else []
    words += _taken_back(card.counter_relation)
    if card.late:
        words.append(tr("Ledger", "late"))
    return "・".join(words)


def _taken_back(relation: str) -> list[str]:
    said = {"correction": translate("Ledger", "was corrected"), "reversal": translate("Ledger", "was reversed")}
    return [str(said[relation])] if relation in said else []


# ---- what a search found ---------------------------------------------------------------------------------------------


def select_search(
    session: Session, *, numbers: Sequence[str] = (), date_from: date | None = None, date_to: date | None = None,
    **given: Any,
) -> tuple[str, ...]:  # fmt: skip
    """The key of the search; without days the fiscal year of today. Raises Invalid for a condition nobody can meet."""
    first, last = named.period(session, {"from": date_from, "to": date_to})
    conditions = {**given, "from": first.isoformat(), "to": last.isoformat()}
    named.search_filter(session, conditions)
    return (urlencode([(key, "1" if value is True else str(value)) for key, value in conditions.items() if value]),)


def load_search(session: Session, key: str, *, known: House | None = None) -> SearchList:
    """The list of a key: what was asked for, and its rows, read while they are drawn."""
    given, here = dict(parse_qsl(key)), known or house(session)
    wanted = named.search_filter(session, given)
    first, last = date.fromisoformat(given["from"]), date.fromisoformat(given["to"])
    days = f"{format_short(first, wareki=here.wareki)}〜{format_short(last, wareki=here.wareki)}"
    told = [(tr("Ledger", "Transaction date"), days)]
    for option in named.SEARCH_OPTIONS:
        words = given.get(option.key.replace("-", "_"))
        if words:
            told.append((str(option.label), "○" if option.flag else words))
    return SearchList(here.head(Asked(first, last)), tuple(told), _found(session, wanted))


def _found(session: Session, wanted: JournalFilter) -> Iterator[Found]:
    for row in every_row(session, wanted):
        yield Found(
            row.day, row.entry_no, row.debit_account or str(SUNDRY), row.credit_account or str(SUNDRY), row.amount,
            row.partner, row.description, row.slip_no, _history(row),
        )  # fmt: skip


def _history(row: FoundRow) -> str:
    """What an entry is to another one, and what became of it."""
    said = {
        "correction": translate("Ledger", "takes back another entry"),
        "replacement": translate("Ledger", "corrected entry"),
        "reversal": translate("Ledger", "reversal"),
    }
    words = [str(said[row.relation])] if row.relation in said else []
    words += _taken_back(row.counter_relation)
    return "・".join([*words, tr("Ledger", "late")] if row.late else words)


# ---- slips -----------------------------------------------------------------------------------------------------------


def select_slips(
    session: Session, *, numbers: Sequence[str] = (), date_from: date | None = None, date_to: date | None = None,
    **options: Any,
) -> tuple[str, ...]:  # fmt: skip
    """Ids of the entries with these numbers (`NO` of the year of the days, or `FY-NO`), else of those of the days.

    Raises NotFound naming the first number there is none of.
    """
    first, last = named.period(session, {"from": date_from, "to": date_to})
    if numbers:
        return tuple(_numbered(session, words, last) for words in numbers)
    asked = of_options(session, first, last, options)
    entry, line = JournalEntry, JournalLine
    query = select(entry.id).where(entry.state == "posted", entry.date.between(first, last))
    departments = with_parts(session, asked.department)
    if departments is not None:
        placed = func.coalesce(line.department_id, 0).in_(departments)
        query = query.where(exists().where(line.entry_id == entry.id, placed))
    hidden = () if asked.corrections else set(hidden_pairs(session))
    return tuple(str(id_) for id_ in session.scalars(query.order_by(entry.date, entry.id)) if id_ not in hidden)


def _numbered(session: Session, words: str, near: date) -> str:
    """The id of `123` in the fiscal year of a day, or of `2026-123` in the one that begins in 2026."""
    year, _, number = words.strip().rpartition("-")
    entry = JournalEntry
    if number.isdecimal() and (not year or year.isdecimal()):
        query = select(entry.id).join(FiscalYear, FiscalYear.id == entry.fiscal_year_id)
        query = query.where(entry.entry_no == int(number), entry.state == "posted")
        if year:
            query = query.where(FiscalYear.first_day.between(date(int(year), 1, 1), date(int(year), 12, 31)))
        else:
            query = query.where(FiscalYear.first_day <= near, FiscalYear.last_day >= near)
        found = session.scalar(query)
        if found is not None:
            return str(found)
    raise NotFound(
        translate("Ledger", "There is no entry {number}. Give its number, or fiscal year and number such as 2026-123.",
                  number=words))  # fmt: skip


def load_slip(session: Session, key: str, *, known: House | None = None) -> Slips:
    """The slip of one entry."""
    return Slips((slip_of(session, entry_card(session, int(key)), known or house(session)),))


def slip_of(session: Session, card: EntryCard, here: House) -> Slip:
    """A posted entry as a slip: as it was typed, tax inside its line, so that both sides still meet."""
    tax: dict[int, int] = {}
    for line in card.lines:
        if line.generated:
            tax[line.generated] = tax.get(line.generated, 0) + line.amount
    ids = _ids_of_axes(here)
    rows = tuple(
        SlipRow(
            _slip_side(debit, tax), _slip_side(credit, tax), _words(card, debit, credit), _tax(debit, credit, here, ids)
        )
        for debit, credit in pairs(card.lines_typed)
    )
    departments = {line.department for line in card.lines_typed}
    entered = f"{card.entered_at.astimezone():%Y/%m/%d %H:%M}　{card.entered_by}".strip()
    heads = (translate("Ledger", "Approval"), translate("Ledger", "Accounting"), translate("Ledger", "Drafted by"))
    return Slip(
        here.office, card.date, f"{card.entry_no:05}", rows, departments.pop() if len(departments) == 1 else "",
        card.slip_no, tr("Ledger", "entered {moment}", moment=entered), mark=marks_of(session, card),
        approvals=tuple(ApprovalBox(str(head)) for head in heads), language=here.language, wareki=here.wareki,
    )  # fmt: skip


def _slip_side(line: LineCard | None, tax: Mapping[int, int]) -> SlipSide | None:
    if line is None:
        return None
    return SlipSide(line.amount + tax.get(line.line_no, 0), line.account, line.sub_account or line.partner)


def _tax(debit: LineCard | None, credit: LineCard | None, here: House, ids: Mapping[object, int]) -> str:
    """課税仕入10%（内税 60） of the taxed line of a row."""
    for line in (debit, credit):
        if line is not None and line.axes is not None and here.taxes[ids[line.axes]]:
            why = here.reasons[ids[line.axes]]
            words = here.taxes[ids[line.axes]] + tax_inside(line.mode, line.tax_amount)
            return f"{words}　{why}" if why else words
    return ""
