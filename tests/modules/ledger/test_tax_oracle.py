"""Every table of the books against a second opinion that knows only the file and the law."""

import csv
import io
from collections import Counter
from datetime import date
from pathlib import Path

import ledger_kit as kit
import pytest
from modules.ledger import yayoi_oracle as oracle
from modules.ledger.ledger_files import give, put, take
from modules.ledger.yayoi_oracle import Oracle

from officesuite.office import checks
from officesuite.office.office import Office

PERIODS = (
    (date(2025, 4, 1), date(2026, 3, 31)),
    (date(2026, 4, 1), date(2027, 3, 31)), (oracle.FIRST, oracle.LAST), (date(2026, 9, 30), date(2026, 10, 1)),
    (date(2030, 2, 14), date(2031, 10, 1)), (date(2027, 3, 31), date(2027, 4, 1)), (date(2033, 1, 1), date(2033, 12, 31)),
)  # fmt: skip
CREDITED = {"買掛金", "未払金", "資本金", oracle.RECEIVED, oracle.CARRIED_TO}
ACCOUNTINGS = ("exclusive", "inclusive", "exempt")


def table(office: Office, kind: str, **options: object) -> list[dict[str, str]]:
    content = give(office, kind, **options).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(content, newline="")))


def text_of(rows: list[list[str]]) -> str:
    stream = io.StringIO(newline="")
    csv.writer(stream, lineterminator="\r\n").writerows(rows)
    return stream.getvalue()


def days(first: date, last: date) -> dict[str, str]:
    return {"from": first.isoformat(), "to": last.isoformat()}


@pytest.mark.file_only
@pytest.mark.parametrize("accounting", ACCOUNTINGS)
@pytest.mark.parametrize("seed", range(3))
def test_every_table_is_what_the_file_and_the_law_say(
    office: Office, tmp_path: Path, seed: int, accounting: str
) -> None:
    office.run(kit.set_up, accounting=accounting)
    rows = oracle.rows(seed, 60)
    file = put(tmp_path / "yayoi.csv", text_of(rows), "cp932")
    assert take(office, "ledger.yayoi", file, create_missing=True).faults == ()
    books = Oracle(accounting).read(rows)
    for first, last in PERIODS:
        _sums_agree(office, books, first, last)
        _statements_agree(office, books, first, last)
    _ledgers_agree(office, books, *PERIODS[1])
    written = give(office, "ledger.yayoi").decode("cp932")
    assert Counter(map(tuple, csv.reader(io.StringIO(written, newline="")))) == Counter(map(tuple, rows))
    assert take(office, "ledger.yayoi", put(file, written, "cp932")).unchanged == 60
    assert (
        take(office, "ledger.entries", put(tmp_path / "j.csv", give(office, "ledger.journal").decode())).unchanged == 60
    )
    with office.read() as session:
        assert [result for result in checks.run_checks(session) if not result.ok] == []


def _sums_agree(office: Office, books: Oracle, first: date, last: date) -> None:
    for without in (False, True):
        found = table(office, "ledger.trial-balance", **days(first, last), without_adjustments=without)
        sums = {row["account_name"]: [int(row[name]) for name in ("opening", "debit", "credit")] for row in found}
        assert sums == books.trial_balance(first, last, without=without)
        assert all(int(row["closing"]) == o + d - c for row, (o, d, c) in zip(found, sums.values(), strict=True))
    trend = table(office, "ledger.monthly", **days(first, last))
    told = {row["account_name"]: {at: int(yen) for at, yen in list(row.items())[2:-1] if int(yen)} for row in trend}
    assert {account: own for account, own in told.items() if own} == books.months(first, last)
    taxes = {
        (row["side"], row["category"], row["invoice"], int(row["credit_percent"])):
        tuple(int(row[name]) for name in ("net", "tax", "deductible"))
        for row in table(office, "ledger.tax-summary", **days(first, last))
    }  # fmt: skip
    assert taxes == books.tax_summary(first, last)


def _statements_agree(office: Office, books: Oracle, first: date, last: date) -> None:
    """The income statement of the period, and the balance sheet of its last day with the result so far in it."""
    brought: Counter[str] = Counter()
    for day, _, account, side, amount in books.turnover:
        if first <= day <= last and account in oracle.RESTARTING:
            brought[account] += side * amount * (-1 if account in oracle.INCOME else 1)
    found = table(office, "ledger.income-statement", **days(first, last))
    assert {row["account_name"]: int(row["amount"]) for row in found} == {a: yen for a, yen in brought.items() if yen}
    start = date(last.year if last.month >= 4 else last.year - 1, 4, 1)
    stood: Counter[str] = Counter()
    for account, (opening, debit, credit) in books.trial_balance(start, last).items():
        own = oracle.CARRIED_TO if account in oracle.RESTARTING else account
        stood[own] += (opening + debit - credit) * (-1 if own in CREDITED else 1)
    sheet = table(office, "ledger.balance-sheet", on=last.isoformat())
    assert {row["account_name"]: int(row["amount"]) for row in sheet} == {a: yen for a, yen in stood.items() if yen}


def _ledgers_agree(office: Office, books: Oracle, first: date, last: date) -> None:
    """Each account's ledger: its lines one by one, its last balance the trial balance's."""
    for account, (opening, debit, credit) in books.trial_balance(first, last).items():
        rows = table(office, "ledger.general-ledger", account=account, **days(first, last))
        own = sorted((f"{day}", side * amount) for day, _, name, side, amount in books.turnover
                     if name == account and first <= day <= last)  # fmt: skip
        assert sorted((row["date"], int(row["debit"]) - int(row["credit"])) for row in rows if row["entry"]) == own
        assert sum(int(row["debit"]) for row in rows) == debit
        assert sum(int(row["credit"]) for row in rows) == credit
        assert not rows or int(rows[-1]["balance"]) == opening + debit - credit
