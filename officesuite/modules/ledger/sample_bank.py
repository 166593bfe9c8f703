"""The bank's statement of the sample office: this month's lines, most matched with the books, a few waiting to be worked through.

The lines are those of the posted entries in the bank's own writing, and three that the books do not know yet: a fee, a
receipt from a customer, the power company. Everything goes through the services and posts nothing.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

import jaconv
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from officesuite.db.types import sum_yen
from officesuite.modules.ledger.models import JournalEntry, JournalLine
from officesuite.modules.ledger.queries.bank import open_lines
from officesuite.modules.ledger.rules.bank import StatementRow
from officesuite.modules.ledger.services.bank import Decision, accept_many, take_in
from officesuite.modules.partners.models import Partner
from officesuite.office.office import Office

LEFT = 4  # lines at the end that are matched by nobody yet
FEE, POWER = -660, -58_420  # yen
LAG = timedelta(days=1)  # the bank's file ends the day before


@dataclass(frozen=True, slots=True)
class _Known:
    """A line that the books know: the entry, and how the bank writes it."""

    entry_id: int
    date: date
    amount: int
    text: str


def fill(office: Office, today: date, *, account_id: int, sub_account_id: int) -> None:
    """Takes the statement of the month so far in; the same for a given day."""
    first, last = today.replace(day=1), today - LAG
    if last < first:  # on the first day there is nothing yet
        return
    with office.read() as session:
        known = list(_known(session, sub_account_id, first, last))
        opening = session.scalar(select(sum_yen(JournalLine.side * JournalLine.amount)).where(
            JournalLine.sub_account_id == sub_account_id, JournalLine.date < first)) or 0  # fmt: skip
        fresh = _fresh(session, last)
    rows: list[StatementRow] = []
    balance = opening
    for day, amount, text in sorted(
        [*((one.date, one.amount, one.text) for one in known), *fresh], key=lambda one: one[0]
    ):
        balance += amount
        rows.append(StatementRow(len(rows) + 2, day, text, "", amount, balance))
    office.run(take_in, account_id=account_id, sub_account_id=sub_account_id, rows=rows, file_name=f"{first:%Y-%m}.csv")
    with office.read() as session:
        waiting = open_lines(session, account_id=account_id, sub_account_id=sub_account_id)
    ids: dict[tuple[date, int, str], list[int]] = {}
    for one in known:
        ids.setdefault((one.date, one.amount, one.text), []).append(one.entry_id)
    matches = [
        Decision(line.id, entry_id=entries.pop(0))
        for line in waiting
        if (entries := ids.get((line.row.date, line.row.amount, line.row.text)))
    ]
    office.run(accept_many, decisions=matches[:-LEFT])


def _known(session: Session, sub_account_id: int, first: date, last: date) -> Iterator[_Known]:
    """What the books say of the bank account, an entry a line; what was taken back and put right is one payment."""
    line, entry = JournalLine, JournalEntry
    query = (
        select(line.entry_id, line.date, sum_yen(line.side * line.amount).label("amount"), func.max(line.description),
               func.max(line.partner_id))
        .join(entry, entry.id == line.entry_id)
        .where(line.sub_account_id == sub_account_id, line.date.between(first, last), entry.relation == "")
        .group_by(line.entry_id, line.date)
        .order_by(line.date, line.entry_id)
    )  # fmt: skip
    names = {row.id: row.kana for row in session.execute(select(Partner.id, Partner.kana))}
    for entry_id, day, amount, description, partner_id in session.execute(query):
        kana = names.get(partner_id, "")
        text = f"振込 {_in_bank_letters(kana)}" if kana and amount > 0 else _in_bank_letters(kana) or description
        yield _Known(entry_id, day, int(amount), text)


def _fresh(session: Session, last: date) -> list[tuple[date, int, str]]:
    """What the books do not know yet."""
    line = JournalLine
    owed = session.execute(
        select(line.amount, Partner.kana)
        .join(Partner, Partner.id == line.partner_id)
        .where(line.side == 1, line.date < last.replace(day=1), Partner.is_customer, line.tax_axes_id.is_(None))
        .order_by(line.date.desc(), line.id.desc())
        .limit(1)
    ).first()
    found = [(last, FEE, "ﾌﾘｺﾐﾃｽｳﾘﾖｳ"), (last, POWER, "ﾃﾞﾝｷﾘﾖｳｷﾝ")]
    if owed is not None:
        found.append((last, owed.amount, f"振込 {_in_bank_letters(owed.kana)}"))
    return found


def _in_bank_letters(kana: str) -> str:
    """ｱｵﾊﾞｾｲｻｸｼﾖ: half width, small letters large, as banks write."""
    small = str.maketrans("ァィゥェォャュョッ", "アイウエオヤユヨツ")
    return jaconv.z2h(kana.translate(small), kana=True, ascii=True, digit=True)
