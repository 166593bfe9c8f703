"""The stream that papers are drawn from has the rows of the windows on screen, on both databases; thick books become volumes."""

from datetime import date
from pathlib import Path

import ledger_kit as kit
import pypdfium2
import pytest

from officesuite import cli
from officesuite.modules.ledger.documents.kinds import PRINTED
from officesuite.modules.ledger.papers.ledger import LedgerRow
from officesuite.modules.ledger.queries import ledger_pages
from officesuite.modules.ledger.queries.book_stream import book_lines
from officesuite.modules.ledger.queries.books import Book, hidden_pairs, plan_of
from officesuite.modules.ledger.rules.axes import Invoice
from officesuite.modules.ledger.rules.periods import Adjustment
from officesuite.modules.ledger.services.corrections import correct
from officesuite.office import transfer
from officesuite.office.office import Office
from officesuite.paper import volumes

FIRST, LAST = date(2026, 4, 1), date(2027, 3, 31)


def books_with_everything(office: Office) -> kit.Book:
    """Compound and simple entries, a tax line, adjustments inside a month, a correction within an open month."""
    book = kit.Book(office)
    book.post("現金 1000000", "資本金 1000000", on=date(2026, 4, 1))
    book.post("消耗品費 1100 standard-10", "現金 1100", on=date(2026, 4, 10))
    book.post("会議費 1080 reduced-8", "現金 1080", on=date(2026, 4, 10))
    book.post(("仕入高 11000 standard-10", "支払手数料 550 standard-10"), "現金 11550", on=date(2026, 9, 30),
              invoice=Invoice.UNREGISTERED)  # fmt: skip
    book.post("旅費交通費 880", "現金 880", on=date(2026, 9, 12), adjustment=Adjustment.INTERIM)
    book.post("現金 3300", "売上高 3300 standard-10", on=date(2026, 9, 20))
    wrong = book.post("消耗品費 990 standard-10", "現金 990", on=date(2026, 10, 5))
    office.run(correct, entry_id=wrong.id, reason="金額誤り",
               right=book.entry("消耗品費 2990 standard-10", "現金 2990", on=date(2026, 10, 5)))  # fmt: skip
    return book


@pytest.mark.parametrize("corrections", [False, True])
def test_the_stream_has_the_rows_of_the_windows_in_their_order(office: Office, corrections: bool) -> None:
    book = books_with_everything(office)
    with office.read() as session:
        hidden = () if corrections else hidden_pairs(session)
        facts = ledger_pages.chart(session)
        for id_ in book.ids.values():
            asked = Book(id_, FIRST, LAST, show_corrections=corrections)
            window = [
                (row.day, row.entry_no, row.kind, row.counter_id, row.description, row.debit, row.credit)
                for row in ledger_pages.every_row(session, plan_of(session, asked), facts=facts)
            ]
            stream = [
                (line.day, line.entry_no, Adjustment(line.kind), line.counter_id, line.description,
                 line.amount if line.side == 1 else 0, line.amount if line.side == -1 else 0)
                for line in book_lines(session, asked, left_out=hidden)
            ]  # fmt: skip
            assert stream == window


def test_a_cash_book_says_the_tax_opposite_and_an_account_its_own(office: Office) -> None:
    books_with_everything(office)

    def rows(document: str, account: str) -> list[LedgerRow]:
        with office.read() as session:
            (key,) = PRINTED[document].select(session, numbers=(account,))
            return list(PRINTED[document].load(session, key).rows)

    cash = rows("ledger.cash-book", "現金")
    assert [(row.day.month, row.counter, row.tax) for row in cash] == [
        (4, "資本金", ""), (4, "消耗品費", ""), (4, "会議費", "※"), (9, "売上高", ""), (9, "諸口", "80%控除"),
        (9, "旅費交通費", ""), (10, "消耗品費", ""),
    ]  # fmt: skip
    bought = rows("ledger.general-ledger", "仕入高")
    assert [(row.debit, row.tax) for row in bought] == [(10_200, "80%控除")]
    assert rows("ledger.general-ledger", "現金")[4].tax == ""


def test_a_thick_book_is_written_as_volumes_and_a_thin_one_as_asked(
    sample: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ledger = sample.registry.document("ledger.general-ledger")
    (whole,) = transfer.print_files(sample, ledger, tmp_path / "元帳.pdf", date_from=FIRST, date_to=LAST)
    assert whole.name == "元帳.pdf"
    pages = _pages(whole)
    whole.unlink()
    monkeypatch.setitem(volumes.write_volumes.__kwdefaults__, "limit", 30)
    parts = transfer.print_files(sample, ledger, tmp_path / "元帳.pdf", date_from=FIRST, date_to=LAST)
    assert [part.name for part in parts] == [f"元帳-{at + 1}.pdf" for at in range(len(parts))]
    assert len(parts) > 1
    assert sum(_pages(part) for part in parts) == pages
    assert max(_pages(part) for part in parts) <= 30
    assert sorted(tmp_path.glob("*.pdf*")) == sorted(parts)


def _pages(path: Path) -> int:
    file = pypdfium2.PdfDocument(path)
    try:
        return len(file)
    finally:
        file.close()


def test_a_paper_that_cannot_be_written_leaves_nothing_and_names_the_path(
    sample_path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    there = tmp_path / "nowhere" / "book.pdf"
    assert cli.main(["print", str(sample_path), "ledger.trial-balance", "-o", str(there)]) == 1
    assert str(there) in capsys.readouterr().err
    assert cli.main(["print", str(sample_path), "ledger.trial-balance", "-o", str(sample_path)]) == 1
    assert sample_path.read_bytes()[:4] != b"%PDF"
