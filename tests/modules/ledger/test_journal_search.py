"""The journal and its search: ranges of date and amount, counterparty, any combination, corrections always told."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import ledger_kit as kit
from modules.ledger.ledger_files import put, take

from officesuite.modules.ledger.queries import search
from officesuite.modules.ledger.queries.asked import search_filter
from officesuite.modules.ledger.queries.search import JournalFilter
from officesuite.modules.ledger.services.corrections import correct
from officesuite.office.office import Office
from officesuite.office.search import search as search_everything

YEAR = JournalFilter(first=date(2026, 4, 1), last=date(2027, 3, 31))


def numbers(office: Office, wanted: JournalFilter) -> list[int]:
    with office.read() as session:
        count = search.journal_count(session, wanted)
        page = search.journal_page(session, wanted, 0, 100)
        assert len(page) == count
        assert [row for at in range(count) for row in search.journal_page(session, wanted, at, 1)] == list(page)
        assert list(search.every_row(session, wanted)) == list(page)
        assert [card.id for card in search.every_card(session, wanted)] == [row.id for row in page]
        places = [search.position_of_entry(session, wanted, day=row.day, entry_id=row.id) for row in page]
        assert places == list(range(count))
    return [row.entry_no for row in page]


def test_what_came_from_a_file_is_found_whatever_its_layout(office: Office, tmp_path: Path) -> None:
    filled(office)
    heads = "entry,date,debit_account,debit_amount,credit_account,credit_amount"
    take(office, "ledger.entries", put(tmp_path / "entries.csv", f"{heads}\n1,2026-08-03,会議費,440,現金,440\n"))
    assert numbers(office, replace(YEAR, way="import")) == [5]
    assert numbers(office, replace(YEAR, way="imp")) == []


def filled(office: Office) -> kit.Book:
    book = kit.Book(office)
    book.post(
        "消耗品費 1100 standard-10", "現金 1100", on=date(2026, 5, 1), partner="青葉商事", description="コピー用紙"
    )
    book.post("会議費 3000", "普通預金 3000", on=date(2026, 6, 1), partner="喫茶みなと", description="打合せ")
    book.post(("旅費交通費 500", "会議費 700"), "現金 1200", on=date(2026, 6, 1), description="出張 大阪")
    book.post("現金 9000", "売上高 9000", on=date(2026, 7, 1), partner="アオバ商事", description="売上 7月")
    return book


def test_date_amount_and_counterparty_combine(office: Office) -> None:
    book = filled(office)
    assert numbers(office, YEAR) == [1, 2, 3, 4]
    assert numbers(office, replace(YEAR, newest_first=True)) == [4, 3, 2, 1]
    assert numbers(office, replace(YEAR, first=date(2026, 6, 1), last=date(2026, 6, 30))) == [2, 3]
    assert numbers(office, replace(YEAR, amount_from=1100, amount_to=1200)) == [1, 3]
    assert numbers(office, replace(YEAR, amount_from=700, amount_to=700)) == [3]
    assert numbers(office, replace(YEAR, amount_from=1000, amount_to=1000)) == [1]  # without its tax
    assert numbers(office, replace(YEAR, partner="商事")) == [1, 4]
    assert numbers(office, replace(YEAR, partner="商事", amount_from=5000)) == [4]
    assert numbers(office, replace(YEAR, partner="青葉", amount_to=5000, last=date(2026, 5, 31))) == [1]
    assert numbers(office, replace(YEAR, partner="用紙")) == []
    assert numbers(office, replace(YEAR, text="大阪")) == [3]
    assert numbers(office, replace(YEAR, text="ｺﾋﾟｰ")) == [1]
    assert numbers(office, replace(YEAR, account_id=book.ids["会議費"])) == [2, 3]
    assert numbers(office, replace(YEAR, account_id=book.ids["会議費"], amount_from=1000)) == [2]
    assert numbers(office, replace(YEAR, number_from=2, number_to=3)) == [2, 3]
    assert numbers(office, replace(YEAR, operator="nobody")) == []
    assert numbers(office, replace(YEAR, entered_first=date(2000, 1, 1))) == [1, 2, 3, 4]
    assert numbers(office, replace(YEAR, entered_last=date(2000, 1, 1))) == []


def test_a_row_names_its_accounts_or_sundries(office: Office) -> None:
    filled(office)
    with office.read() as session:
        rows = search.journal_page(session, YEAR, 0, 10)
    assert [(row.debit_account, row.credit_account, row.amount, row.partner) for row in rows] == [
        ("消耗品費", "現金", 1100, "青葉商事"), ("会議費", "普通預金", 3000, "喫茶みなと"), ("", "現金", 1200, ""),
        ("現金", "売上高", 9000, "アオバ商事")]  # fmt: skip


def test_a_search_tells_corrections_and_the_journal_hides_them(office: Office) -> None:
    book = filled(office)
    with office.read() as session:
        wrong = search.journal_page(session, YEAR, 3, 1)[0]
    office.run(correct, entry_id=wrong.id, reason="金額誤り", right=book.entry("現金 800", "売上高 800", on=wrong.day))
    assert numbers(office, YEAR) == [1, 2, 3, 4, 5, 6]
    assert numbers(office, replace(YEAR, show_corrections=False)) == [1, 2, 3, 6]
    assert numbers(office, replace(YEAR, amount_from=9000)) == [4, 5]
    assert numbers(office, replace(YEAR, corrections_only=True)) == [5, 6]
    with office.read() as session:
        by_days = search_filter(session, {"from": date(2026, 7, 1), "to": "2026-07-31"})
    assert numbers(office, by_days) == [4, 5, 6], "the command line's search by days alone tells the pair too"
    with office.read() as session:
        rows = {row.entry_no: row for row in search.journal_page(session, YEAR, 0, 10)}
    assert (rows[4].counter_id, rows[4].counter_relation) == (rows[5].id, "correction")
    assert [(rows[n].relation, rows[n].original_id) for n in (5, 6)] == [
        ("correction", rows[4].id),
        ("replacement", rows[4].id),
    ]
    assert (rows[5].amount, rows[5].reason) == (-9000, "金額誤り")


def test_the_search_over_everything_finds_entries_and_accounts(office: Office) -> None:
    filled(office)
    with office.read() as session:
        by_words = search.find_entries(session, "打合せ", 8)
        by_amount = search.find_entries(session, "9,000", 8)
        by_number = search.find_entries(session, "3", 8)
        accounts = search.find_accounts(session, "genkin", 8)
        everything = {
            found.source.key: [hit.title for hit in found.hits] for found in search_everything(session, "売上")
        }
    assert [hit.title for hit in by_words] == ["打合せ"]
    assert [hit.code for hit in by_amount] == ["4"]
    assert "3" in [hit.code for hit in by_number]
    assert "現金" in [hit.title for hit in accounts]
    assert everything["ledger.entries"] == ["売上 7月"]
    assert "売上高" in everything["ledger.accounts"]
