"""What the ledger prints is what its screens and files say: the sample office over whole years, parts of months, departments."""

import io
from collections.abc import Iterator
from datetime import date
from typing import Any

import pypdfium2
import pytest
from ledger_kit import Book
from sqlalchemy.orm import Session

from officesuite import cli
from officesuite.base import text
from officesuite.base.errors import Invalid, NotFound
from officesuite.modules.company import queries as company_queries
from officesuite.modules.ledger.documents.kinds import PRINTED
from officesuite.modules.ledger.exchange import tables
from officesuite.modules.ledger.papers.ledger import LedgerBook, Opening
from officesuite.modules.ledger.queries import books, ledger_pages, sums
from officesuite.modules.ledger.queries.entries import entry_cards
from officesuite.modules.ledger.queries.facts import years
from officesuite.modules.ledger.queries.spans import opening_entries
from officesuite.modules.ledger.rules.axes import TaxSide
from officesuite.modules.ledger.rules.entry import Side
from officesuite.modules.ledger.rules.statements import RowKind
from officesuite.modules.ledger.services.corrections import correct, reverse
from officesuite.modules.ledger.services.months import set_month
from officesuite.office.office import Office

YEAR = (date(2026, 4, 1), date(2027, 3, 31))
RANGES = (
    YEAR,
    (date(2025, 4, 1), date(2026, 3, 31)),
    (date(2026, 9, 11), date(2026, 10, 20)),
    (date(2026, 1, 5), date(2026, 8, 9)),
)
Days = tuple[date, date]


def keys_of(session: Session, document: str, days: Days | None = None, *numbers: str, **options: Any) -> list[str]:
    first, last = days or (None, None)
    return list(PRINTED[document].select(session, numbers=numbers, date_from=first, date_to=last, **options))


def papers(session: Session, document: str, days: Days | None = None, *numbers: str, **options: Any) -> Iterator[Any]:
    for key in keys_of(session, document, days, *numbers, **options):
        yield PRINTED[document].load(session, key)


def exported(days: Days, **options: Any) -> dict[str, Any]:
    return {"from": days[0], "to": days[1], **options}


@pytest.mark.parametrize("days", RANGES)
def test_the_general_ledger_prints_the_rows_of_its_export_account_by_account(sample: Office, days: Days) -> None:
    with sample.read() as session:
        told: dict[str, list[tuple[Any, ...]]] = {}
        for row in tables.general_ledger_rows(session, **exported(days)):
            if row["entry"]:  # what moves at a year's first day is the opening balance of the next book
                cells = (
                    row["date"],
                    row["entry"],
                    row["counter_account"],
                    row["description"],
                    row["debit"],
                    row["credit"],
                )
                told.setdefault(row["account_code"], []).append(cells)
        printed: dict[str, list[tuple[Any, ...]]] = {}
        balances: dict[str, int] = {}
        for book in papers(session, "ledger.general-ledger", days):
            rows = [(row.day, row.entry_no, row.counter, row.description, row.debit, row.credit) for row in book.rows]
            printed.setdefault(book.code, []).extend(rows)
            if book.head.last == days[1]:
                balances[book.code] = book.opening * book.side + sum(row[4] - row[5] for row in rows)
        assert {code: rows for code, rows in printed.items() if rows} == told
        closing = {one.code: one.closing for one in sums.account_sums(session, first=days[0], last=days[1])}
        assert {code: yen for code, yen in balances.items() if yen} == {
            code: yen for code, yen in closing.items() if yen
        }


def test_every_book_begins_with_what_came_before_it(sample: Office) -> None:
    days = (date(2026, 6, 1), date(2026, 6, 30))
    with sample.read() as session:
        before = {
            one.code: one
            for one in sums.account_sums(session, first=YEAR[0], last=date(2026, 5, 31), every_account=True)
        }
        for book in papers(session, "ledger.general-ledger", days):
            one = before[book.code]
            assert (book.opening * book.side, book.debit_before, book.credit_before) == (
                one.closing,
                one.debit,
                one.credit,
            )
            assert book.opening_row is Opening.MONTH
            assert not book.closes
        year = {book.account: book for book in papers(session, "ledger.general-ledger", YEAR)}
        (inside,) = papers(session, "ledger.cash-book", (date(2026, 9, 11), date(2026, 9, 30)))
    assert inside.opening_row is Opening.DAY
    assert year["現金"].opening_row is Opening.YEAR
    assert year["現金"].closes
    assert (year["売上高"].opening_row, year["売上高"].opening, year["売上高"].closes) == (Opening.NONE, 0, False)


def test_corrections_within_an_open_month_print_only_when_asked_for(sample: Office) -> None:
    with sample.read() as session:
        hidden = set(books.hidden_pairs(session))
        assert hidden
        plain = sum(len(list(book.rows)) for book in papers(session, "ledger.general-ledger", YEAR))
        every = sum(
            len(list(book.rows)) for book in papers(session, "ledger.general-ledger", YEAR, with_corrections=True)
        )
        lines = [
            row
            for id_ in ledger_pages.chart(session).accounts
            for row in ledger_pages.every_row(
                session, books.plan_of(session, books.Book(id_, *YEAR, show_corrections=True))
            )
            if row.entry_id in hidden
        ]
        assert every - plain == len(lines) > 0
        journal = next(papers(session, "ledger.journal", YEAR))
        full = next(papers(session, "ledger.journal", YEAR, with_corrections=True))
        numbers = [entry.entry_no for entry in journal.entries]
        everything = {entry.entry_no: entry for entry in full.entries}
        assert len(everything) - len(numbers) == len(hidden)
        marks = {everything[row.entry_no].mark for row in lines}
        assert any("訂正済" in mark for mark in marks)
        assert any("の取消（訂正）" in mark for mark in marks)


def test_every_printed_book_marks_late_entries_counter_entries_right_ones_and_reversals(office: Office) -> None:
    book = Book(office)
    day, later = date(2026, 10, 5), date(2026, 11, 9)
    wrong = book.post("現金 1,000", "売掛金 1,000", on=day)
    turned = book.post("現金 2,000", "売掛金 2,000", on=day)
    with office.read() as session:
        year_id = years(session)[-1].id
    office.run(set_month, fiscal_year_id=year_id, period=2026100, state="provisional")
    right = book.entry("現金 1,100", "売掛金 1,100", on=later)
    office.run(correct, entry_id=wrong.id, reason="金額の誤り", right=right, counter_on=later)
    office.run(reverse, entry_id=turned.id, on=later)
    book.post("現金 300", "売掛金 300", on=day)
    told = [(1_000, ""), (2_000, ""), (300, "遅延入力"), (-1_000, "赤伝"), (1_100, "訂正後"), (-2_000, "反対仕訳")]
    with office.read() as session:
        for document in ("ledger.general-ledger", "ledger.cash-book"):
            (cash,) = [one for one in papers(session, document, YEAR) if one.account == "現金"]
            assert [(row.debit - row.credit, row.mark) for row in cash.rows] == told, document
        (owed,) = papers(session, "ledger.receivable-book", YEAR)
        assert [(row.credit - row.debit, row.mark) for row in owed.rows] == told
        exported_rows = list(tables.general_ledger_rows(session, **exported(YEAR)))
    assert set(exported_rows[0]) == {
        "account_code", "account_name", "date", "entry", "counter_account", "description", "debit", "credit", "balance",
    }  # fmt: skip


def test_sub_accounts_departments_and_partners_have_books_of_their_own(sample: Office) -> None:
    with sample.read() as session:
        told = {(one.sums.code, one.code): one.sums for one in sums.sub_sums(session, first=YEAR[0], last=YEAR[1])}
        found: list[LedgerBook] = list(papers(session, "ledger.subsidiary-ledger", YEAR))
        assert found
        for book in found:
            own = told[book.code, book.sub_account.split(" ")[0] if book.sub_account != "（補助なし）" else ""]
            rows = list(book.rows)
            assert (sum(row.debit for row in rows), sum(row.credit for row in rows)) == (own.debit, own.credit)
            assert book.opening * book.side == own.opening
        department = next(one for one in company_queries.departments(session) if one.name == "営業一課")
        summed = sums.account_sums(session, first=YEAR[0], last=YEAR[1], department_id=department.id)
        own_books = list(papers(session, "ledger.general-ledger", YEAR, department=department.code))
        assert {
            book.code: book.opening * book.side + sum(r.debit - r.credit for r in book.rows) for book in own_books
        } == {one.code: one.closing for one in summed}
        (receivable,) = papers(session, "ledger.receivable-book", YEAR, partner="株式会社大和精機")
        partners = {row.partner for row in receivable.rows}
    assert partners == {"株式会社大和精機"}
    assert receivable.head.remark == "株式会社大和精機"


def test_cash_and_bank_books_are_kept_of_their_accounts_and_say_the_tax_opposite(sample: Office) -> None:
    with sample.read() as session:
        (cash,) = papers(session, "ledger.cash-book", YEAR)
        assert (cash.account, cash.kind) == ("現金", "cash")
        said = {row.tax for row in cash.rows}
        assert "※" in said
        assert "70%控除" in said
        assert "80%控除" in said
        assert "公共交通機関特例" in said
        assert [(book.account, book.sub_account) for book in papers(session, "ledger.bank-book", YEAR)][1:] == [
            ("普通預金", "1 みなとまち銀行"), ("普通預金", "2 神奈川共同信用金庫"),
        ]  # fmt: skip
        (bank,) = papers(session, "ledger.cash-book", YEAR, "普通預金", sub="2")
        assert (bank.kind, bank.sub_account) == ("bank", "2 神奈川共同信用金庫")


@pytest.mark.parametrize("days", RANGES)
def test_statements_print_the_figures_of_their_exports(sample: Office, days: Days) -> None:
    with sample.read() as session:
        (trial,) = papers(session, "ledger.trial-balance", days)
        rows = [
            (row.code, str(row.label), row.sums.opening, row.sums.debit, row.sums.credit, row.sums.closing)
            for row in trial.rows
            if row.kind is RowKind.ACCOUNT
        ]
        assert rows == [tuple(row.values()) for row in tables.trial_balance_rows(session, **exported(days))]
        (income,) = papers(session, "ledger.income-statement", days)
        shown = {row.code: row.amount for row in income.report.rows if row.code}
        told = {row["account_code"]: row["amount"] for row in tables.income_statement_rows(session, **exported(days))}
        assert shown == told
        (sheet,) = papers(session, "ledger.balance-sheet", days)
        balance = [(row.code, row.amount) for row in sheet.sheet.rows if row.kind is RowKind.ACCOUNT]
        assert balance == [
            (row["account_code"], row["amount"]) for row in tables.balance_sheet_rows(session, on=days[1])
        ]
        assert sheet.sheet.difference == 0
        (taxes,) = papers(session, "ledger.tax-summary", days)
        for of in (TaxSide.SALE, TaxSide.PURCHASE):
            own = [row for row in taxes.rows if row.side is of]
            given = [row for row in tables.tax_summary_rows(session, **exported(days)) if row["side"] == of.value]
            for name in ("net", "tax"):
                assert sum(getattr(row, name) for row in own) == sum(row[name] for row in given) > 0
        (equity,) = papers(session, "ledger.equity", days)
        assert equity.statement.rows[-1].amounts[-1] == sheet.sheet.total_equity


@pytest.mark.parametrize("days", RANGES)
def test_the_trend_prints_the_months_of_its_export(sample: Office, days: Days) -> None:
    with sample.read() as session:
        told = {row["account_code"]: row for row in tables.monthly_rows(session, **exported(days))}
        months = [name for name in next(iter(told.values())) if name[:2] == "20"]
        parts = {paper.subject: paper for paper in papers(session, "ledger.monthly", days)}
        sides = {one.code: one.section.side for one in ledger_pages.chart(session).accounts.values()}
        for row in parts["貸借対照表"].rows:
            if row.code:
                own = told[row.code]
                side = sides[row.code]
                running, balance = [], own["opening"]
                for month in months:
                    balance += own[month]
                    running.append(balance * side)
                assert list(row.amounts[: len(months)]) == running
                assert row.amounts[-1] == own["closing"] * side
        statement = {
            row["account_code"]: row["amount"] for row in tables.income_statement_rows(session, **exported(days))
        }
        shown = {row.code: row.amounts for row in parts["損益計算書"].rows if row.code}
        assert {code: amounts[-1] for code, amounts in shown.items() if amounts[-1]} == statement
        assert all(sum(amounts[:-1]) == amounts[-1] for amounts in shown.values())
        result = next(row for row in reversed(parts["損益計算書"].rows) if row.kind is RowKind.RESULT)
        (income,) = papers(session, "ledger.income-statement", days)
        assert result.amounts[-1] == income.report.net_profit


def test_departments_and_last_year_add_up_to_the_statements(sample: Office) -> None:
    with sample.read() as session:
        (income,) = papers(session, "ledger.income-statement", YEAR)
        told = {row.code: row.amount for row in income.report.rows if row.code}
        _, by_department = papers(session, "ledger.departments", YEAR)
        assert {row.code: row.amounts[-1] for row in by_department.rows if row.code and row.amounts[-1]} == told
        assert all(sum(row.amounts[:-1]) == row.amounts[-1] for row in by_department.rows if row.amounts)
        _, compared = papers(session, "ledger.comparison", YEAR)
        assert {row.code: row.amounts[0] for row in compared.rows if row.code and row.amounts[0]} == told
        before = (date(2025, 4, 1), date(2026, 3, 31))
        (earlier,) = papers(session, "ledger.income-statement", before)
        assert {row.code: row.amounts[1] for row in compared.rows if row.code and row.amounts[1]} == {
            row.code: row.amount for row in earlier.report.rows if row.code
        }


@pytest.mark.parametrize("days", RANGES)
def test_the_journal_adds_up_to_the_trial_balance(sample: Office, days: Days) -> None:
    with sample.read() as session:
        journal = next(papers(session, "ledger.journal", days))
        debit = credit = 0
        for entry in journal.entries:
            own = [
                sum(side.amount for side in sides if side)
                for sides in ([r.debit for r in entry.rows], [r.credit for r in entry.rows])
            ]
            assert own[0] == own[1]
            debit, credit = debit + own[0], credit + own[1]
        lines = [row for row in tables.general_ledger_rows(session, **exported(days)) if row["entry"]]
        ids = opening_entries(session, days[0]) if days[0] == date(2025, 4, 1) else ()
        brought = sum(
            line.amount for card in entry_cards(session, ids) for line in card.lines if line.side is Side.DEBIT
        )
        assert debit - brought == sum(row["debit"] for row in lines)
        assert bool(brought) == (days[0] == date(2025, 4, 1))
        assert debit == credit > 0


def test_slips_meet_and_are_found_by_number_and_year(sample: Office) -> None:
    with sample.read() as session:
        (first,) = papers(session, "ledger.slip", None, "2025-2")
        (second,) = papers(session, "ledger.slip", YEAR, "2")
        assert first.slips[0].day.year == 2025
        assert second.slips[0].day >= date(2026, 4, 1)
        assert {first.slips[0].number, second.slips[0].number} == {"00002"}
        for key in keys_of(session, "ledger.slip", YEAR)[:200]:
            (slip,) = PRINTED["ledger.slip"].load(session, key).slips
            assert sum(row.debit.amount for row in slip.rows if row.debit) == sum(
                row.credit.amount for row in slip.rows if row.credit
            )
        with pytest.raises(NotFound) as refused:
            keys_of(session, "ledger.slip", YEAR, "99999")
    assert (
        str(refused.value)
        == "仕訳 99999 はありません。仕訳番号か、「2026-123」のように会計年度と番号を指定してください。"
    )


def test_a_search_prints_what_it_found_and_what_was_asked(sample: Office) -> None:
    given = {"amount_from": "100,000", "partner": "大和"}
    with sample.read() as session:
        (found,) = papers(session, "ledger.search", YEAR, **given)
        told = [
            (row["date"], row["entry"], row["amount"]) for row in tables.search_rows(session, **exported(YEAR, **given))
        ]
        assert [(row.day, row.entry_no, row.amount) for row in found.rows] == told
    assert told
    assert found.conditions[0] == ("取引年月日", "2026/04/01〜2027/03/31")
    assert [words for _, words in found.conditions[1:]] == ["100,000", "大和"]


@pytest.mark.parametrize("document", sorted(PRINTED))
def test_every_document_prints_the_same_bytes_twice_in_both_languages(sample: Office, document: str) -> None:
    declared = sample.registry.document(document)
    with sample.read() as session:
        keys = list(declared.select(session))[-6:]
        if document in ("ledger.manufacturing-cost", "ledger.budget") and not keys:
            return  # a trading company makes nothing
        for language in ("ja", "en"):
            with text.speaking(language):
                content = declared.pdf(session, keys)
                assert content == declared.pdf(session, keys)
                with io.BytesIO(content) as stream:
                    file = pypdfium2.PdfDocument(stream)
                    assert len(file) > 0
                    file.close()


def test_an_office_without_entries_prints_empty_books_and_says_so(office: Office) -> None:
    import ledger_kit as kit

    kit.Book(office)
    with office.read() as session:
        assert keys_of(session, "ledger.general-ledger") == []
        for document, printed in PRINTED.items():
            keys = printed.select(session)
            if keys:
                assert office.registry.document(document).pdf(session, keys).startswith(b"%PDF")


def test_a_book_prints_from_the_command_line(
    sample_path: Any, tmp_path: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    def run(*words: str) -> int:
        return cli.main(["print", str(sample_path), *words, "-o", str(tmp_path / "book.pdf")])

    assert run("ledger.general-ledger", "現金", "1135", "--from", "2026-06-01", "--to", "2026-07-15") == 0
    assert (tmp_path / "book.pdf").read_bytes().startswith(b"%PDF")
    assert run("ledger.trial-balance", "--department", "営業", "--without-adjustments") == 1
    assert run("ledger.subsidiary-ledger", "--sub", "1") == 1
    assert run("ledger.general-ledger", "魔法") == 1
    assert run("ledger.manufacturing-cost") == 1
    said = capsys.readouterr().err.splitlines()
    assert len(said) == 4
    assert said[:2] == [
        "部門を選ぶには、コードか名称を指定してください。「営業」はありません。",
        "補助科目を選ぶには、勘定科目も1つ指定してください。",
    ]
    assert "「魔法」はありません。" in said[2]
    assert "製造原価報告書" in said[3]


def test_days_in_the_wrong_order_are_refused(sample: Office) -> None:
    with sample.read() as session, pytest.raises(Invalid):
        keys_of(session, "ledger.general-ledger", (date(2026, 5, 1), date(2026, 4, 1)))
