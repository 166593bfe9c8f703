"""Plain-text ledgers: Beancount checks silently and sums to the yen; hledger and ledger text is as they take it."""

from pathlib import Path

import pytest
from modules.ledger import yayoi_files
from modules.ledger.ledger_files import balances, give, put, take
from modules.ledger.test_yayoi import row

from officesuite.modules.ledger.exchange.layouts.text_ledgers import root_of
from officesuite.modules.ledger.rules.chart import Section
from officesuite.office.office import Office


def test_beancount_is_silent_and_its_balances_are_ours(office: Office, tmp_path: Path) -> None:
    loader = pytest.importorskip("beancount.loader")
    realization = pytest.importorskip("beancount.core.data")
    path = yayoi_files.write(tmp_path / "entries.csv", 300)
    take(office, "ledger.yayoi", path, create_missing=True)
    out = tmp_path / "ledger.beancount"
    out.write_bytes(give(office, "ledger.beancount"))
    entries, errors, _ = loader.load_file(str(out))
    assert errors == []
    names = {entry.account: entry.meta["name"] for entry in entries if isinstance(entry, realization.Open)}
    found: dict[str, int] = {}
    for entry in entries:
        if isinstance(entry, realization.Transaction):
            for posting in entry.postings:
                name = names[posting.account]
                found[name] = found.get(name, 0) + int(posting.units.number)
    assert {name: total for name, total in found.items() if total} == balances(office)


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
        == """commodity JPY

2027-03-31 * (1) 紙；筆 墨
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
