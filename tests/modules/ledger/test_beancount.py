"""Plain-text ledgers: Beancount checks silently and sums to the yen; hledger and ledger text is as they take it."""

import csv
import io
import re
import shutil
import subprocess
import sys
from collections import Counter
from pathlib import Path

import ledger_kit as kit
import pytest
from modules.ledger import yayoi_oracle
from modules.ledger.ledger_files import balances, give, put, take
from modules.ledger.test_yayoi import row
from sqlalchemy import select

from officesuite.modules.ledger.exchange.layouts.text_ledgers import root_of
from officesuite.modules.ledger.models import Account
from officesuite.modules.ledger.rules.chart import Section
from officesuite.office.office import Office

BESIDE = Path(sys.executable).parent  # Beancount's programs stand where the tests' Python is


def by_code(office: Office) -> dict[str, int]:
    """Account code → balance over all time, zero ones left out."""
    with office.read() as session:
        codes = dict(session.execute(select(Account.name, Account.code)).all())
    return {codes[name]: yen for name, yen in balances(office).items()}


@pytest.fixture
def wild(office: Office, tmp_path: Path) -> Office:
    """An office with entries of every kind: quotes and line breaks in texts, sub-accounts, negative and large amounts."""
    office.run(kit.set_up)
    rows = [row for seed in (11, 12) for row in yayoi_oracle.rows(seed, 150)]
    stream = io.StringIO(newline="")
    csv.writer(stream, lineterminator="\r\n").writerows(rows)
    outcome = take(office, "ledger.yayoi", put(tmp_path / "wild.csv", stream.getvalue(), "cp932"), create_missing=True)
    assert (outcome.imported, outcome.faults) == (300, ())
    return office


@pytest.mark.file_only
def test_bean_check_is_silent_and_bean_query_says_our_balances(wild: Office, tmp_path: Path) -> None:
    out = tmp_path / "ledger.beancount"
    out.write_bytes(give(wild, "ledger.beancount"))
    checked = subprocess.run([BESIDE / "bean-check", out], capture_output=True, text=True, check=False)
    assert (checked.returncode, checked.stdout, checked.stderr) == (0, "", "")
    query = "SELECT account, sum(position) AS yen GROUP BY account"
    asked = subprocess.run([BESIDE / "bean-query", "-f", "csv", out, query], capture_output=True, text=True, check=True)
    found: Counter[str] = Counter()
    for told in csv.DictReader(io.StringIO(asked.stdout)):
        found[told["account"].split(":")[1].partition("-")[0]] += int((told["yen"].split() or ["0"])[0])
    assert {code: yen for code, yen in found.items() if yen} == by_code(wild)


@pytest.mark.file_only
@pytest.mark.parametrize("program", ["hledger", "ledger"])
def test_hledger_and_ledger_say_our_balances(wild: Office, tmp_path: Path, program: str) -> None:
    if shutil.which(program) is None:
        pytest.skip(f"{program} is not installed here")
    out = tmp_path / "out.ledger"
    out.write_bytes(give(wild, "ledger.hledger"))
    total = ["-N"] if program == "hledger" else ["--no-total"]
    asked = subprocess.run(
        [program, "-f", out, "bal", "--flat", "--depth", "2", *total], capture_output=True, text=True, check=True
    )
    found: Counter[str] = Counter()
    for line in asked.stdout.splitlines():
        match = re.fullmatch(r"\s*(-?\d+) JPY  \w+:(\w+) .*", line)
        assert match is not None, line
        found[match[2]] += int(match[1])
    assert {code: yen for code, yen in found.items() if yen} == by_code(wild)


def test_beancount_text_carries_our_numbers_and_quotes_what_needs_it(office: Office, tmp_path: Path) -> None:
    put(
        tmp_path / "a.csv",
        row(slip="7", closing="", debit_tax="課対仕入込10%適格", debit_tax_amount="9", text='「"急行"」\n\\新宿'),
    )
    take(office, "ledger.yayoi", tmp_path / "a.csv")
    assert (
        give(office, "ledger.beancount").decode()
        == """option "operating_currency" "JPY"
1900-01-01 open Expenses:5141-消耗品費 JPY
  code: "5141"
  name: "消耗品費"
1900-01-01 open Assets:1183-仮払消費税 JPY
  code: "1183"
  name: "仮払消費税"
1900-01-01 open Assets:1111-現金 JPY
  code: "1111"
  name: "現金"
2026-04-10 * "「\\"急行\\"」 \\\\新宿"
  number: "1"
  slip: "7"
  Expenses:5141-消耗品費  91 JPY
    tax: "standard-10"
  Assets:1183-仮払消費税  9 JPY
  Assets:1111-現金  -100 JPY
    tax: "out-of-scope"

"""
    )


def test_hledger_text_keeps_signs_of_comments_out_of_descriptions(office: Office, tmp_path: Path) -> None:
    put(tmp_path / "a.csv", row(slip="7", day="2027/03/31", closing="本決", text="紙;筆\n墨"))
    take(office, "ledger.yayoi", tmp_path / "a.csv")
    assert (
        give(office, "ledger.hledger").decode()
        == """2027-03-31 * (1) 紙；筆 墨
    ; slip: 7, adjustment: final
    expenses:5141 消耗品費  100 JPY
    assets:1111 現金  -100 JPY

"""
    )


def test_every_section_has_a_root() -> None:
    roots = {section: root_of(section) for section in Section}
    assert roots[Section.CASH] == "Assets"
    assert roots[Section.PAYABLES] == "Liabilities"
    assert roots[Section.CAPITAL_STOCK] == "Equity"
    assert roots[Section.OWNER_DRAWINGS] == "Equity"
    assert roots[Section.SALES] == "Income"
    assert roots[Section.MATERIALS] == "Expenses"
    assert roots[Section.UNCLASSIFIED] in ("Assets", "Equity")
