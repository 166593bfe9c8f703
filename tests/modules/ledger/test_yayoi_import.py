"""A 弥生 file in the office: balances to the yen, the same file out again, taken in once, all or nothing."""

import csv
import io
from collections import Counter
from datetime import date
from pathlib import Path

import pytest
from modules.ledger import yayoi_files
from modules.ledger.ledger_files import balances, give, put, take
from modules.ledger.test_yayoi import NO_CREDIT, NO_DEBIT, row
from sqlalchemy import func, select

from officesuite.modules.company import services as company_services
from officesuite.modules.company.models import Department, FiscalYear
from officesuite.modules.ledger.models import Account, JournalEntry, JournalLine, SubAccount
from officesuite.modules.ledger.services.months import set_month
from officesuite.office.office import Office


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "entries.csv"


def rows_of(content: bytes) -> Counter[tuple[str, ...]]:
    return Counter(map(tuple, csv.reader(io.StringIO(content.decode("cp932"), newline=""))))


def count(office: Office) -> int:
    with office.read() as session:
        return session.scalar(select(func.count()).select_from(JournalEntry)) or 0


def test_balances_equal_an_independent_sum_of_the_file(office: Office, file: Path) -> None:
    yayoi_files.write(file, 400)
    outcome = take(office, "ledger.yayoi", file, create_missing=True)
    assert (outcome.imported, outcome.faults) == (400, ())
    assert balances(office) == {name: total for name, total in yayoi_files.sums(file).items() if total}


def test_the_file_comes_out_as_it_went_in_and_taken_in_again_changes_nothing(office: Office, file: Path) -> None:
    yayoi_files.write(file, 300, seed=7)
    take(office, "ledger.yayoi", file, create_missing=True)
    content = give(office, "ledger.yayoi")
    assert rows_of(content) == rows_of(file.read_bytes())
    file.write_bytes(content)
    again = take(office, "ledger.yayoi", file)
    assert (again.imported, again.unchanged, count(office)) == (0, 300, 300)


def test_columns_of_yayoi_alone_an_alias_and_empty_tax_cells_are_given_back(office: Office, file: Path) -> None:
    text = (
        row("2111", day="20260410", debit="仮払消費税等").replace(",0,,,0,0,no", ",0,,覚え,1,2,yes")
        + row(slip="", debit_tax="課対仕入込10%", debit_tax_amount="", credit_tax="", credit_tax_amount="")
        + row("2110", debit_tax="課対仕入内軽減8%適格", debit_tax_amount="7", credit_tax_amount="")
        + row("2101", slip="9", **NO_DEBIT, credit_amount="0", credit="現金")
    )
    text = text.replace("2101,9", "2101,9")
    put(file, text, "cp932")
    outcome = take(office, "ledger.yayoi", file)
    assert outcome.faults == ()
    assert rows_of(give(office, "ledger.yayoi")) == rows_of(file.read_bytes())


def test_missing_accounts_are_faults_or_made_unclassified(office: Office, file: Path) -> None:
    put(file, row(debit="謎費用") + row(slip="2", debit="謎 費 用"), "cp932")
    refused = take(office, "ledger.yayoi", file)
    assert [(fault.row, fault.column) for fault in refused.faults] == [(1, "借方勘定科目"), (2, "借方勘定科目")]
    assert (refused.errors, count(office)) == (2, 0)
    outcome = take(office, "ledger.yayoi", file, create_missing=True)
    assert outcome.imported == 2
    with office.read() as session:
        made = session.execute(select(Account.code, Account.name).where(Account.section == "unclassified")).all()
    assert [tuple(one) for one in made] == [("X001", "謎費用")]
    assert "X001 謎費用" in outcome.changes[0]


def test_sub_accounts_and_departments_are_made_when_asked_and_departments_have_their_days(
    office: Office, file: Path
) -> None:
    cells = row().split(",")
    cells[5], cells[6] = "文具店", "営業部"
    put(file, ",".join(cells), "cp932")
    refused = take(office, "ledger.yayoi", file)
    assert [fault.column for fault in refused.faults] == ["借方補助科目"]
    assert take(office, "ledger.yayoi", file, create_missing=True).imported == 1
    with office.read() as session:
        assert session.scalars(select(SubAccount.name)).all() == ["文具店"]
        department = session.execute(select(Department.id, Department.version)).one()
    office.run(
        company_services.end_department, department_id=department.id, version=department.version, on=date(2026, 4, 9)
    )
    cells[1] = "2"
    put(file, ",".join(cells), "cp932")
    late = take(office, "ledger.yayoi", file, create_missing=True)
    assert [fault.column for fault in late.faults] == ["借方部門"]


def test_a_dry_run_says_the_same_and_writes_nothing(office: Office, file: Path) -> None:
    put(file, row(debit="謎費用"), "cp932")
    outcome = take(office, "ledger.yayoi", file, dry_run=True, create_missing=True)
    assert (outcome.imported, len(outcome.changes), count(office)) == (1, 1, 0)


def test_one_fault_keeps_everything_out(office: Office, file: Path) -> None:
    put(file, row() + row(credit_amount="90") + row(slip="3"), "cp932")
    outcome = take(office, "ledger.yayoi", file)
    assert [(fault.row, outcome.errors) for fault in outcome.faults] == [(2, 1)]
    assert count(office) == 0


def test_equal_entries_are_counted_not_merged(office: Office, file: Path) -> None:
    put(file, row() * 2, "cp932")
    assert take(office, "ledger.yayoi", file).imported == 2
    put(file, row() * 3, "cp932")
    outcome = take(office, "ledger.yayoi", file)
    assert (outcome.imported, outcome.unchanged, count(office)) == (1, 2, 3)


def test_entries_of_another_fiscal_year_open_it(office: Office, file: Path) -> None:
    put(file, row(day="2023/05/01"), "cp932")
    assert take(office, "ledger.yayoi", file).imported == 1
    with office.read() as session:
        assert min(session.scalars(select(FiscalYear.number))) == 2023


def test_a_month_closed_for_good_refuses_its_rows(office: Office, file: Path) -> None:
    put(file, row(day="2026/05/01"), "cp932")
    take(office, "ledger.yayoi", file)
    with office.read() as session:
        year = session.scalar(select(FiscalYear.id).where(FiscalYear.number == 2026))
    office.run(set_month, fiscal_year_id=year, period=2026050, state="closed")
    put(file, row(day="2026/04/01") + row(day="2026/05/02") + row(day="2026/05/01"), "cp932")
    outcome = take(office, "ledger.yayoi", file)
    assert (outcome.faults[0].row, outcome.faults[0].column) == (2, "取引日付")
    assert count(office) == 1


def test_an_imported_mark_wins_over_the_date(office: Office, file: Path) -> None:
    """110,000 with tax: 8,000 at 80 %, 7,000 at 70 %; a mark of 80 % in October is tax of 30 September."""
    amounts = {"debit_amount": "110000", "credit_amount": "110000", "debit_tax_amount": "", "debit": "外注費"}
    put(file, row(day="2026/09/30", debit_tax="課対仕入込10%区分80%", **amounts)
        + row(day="2026/10/01", debit_tax="課対仕入込10%区分70%", **amounts)
        + row(day="2026/10/05", debit_tax="課対仕入込10%区分80%", **amounts)
        + row(day="2026/10/05", debit_tax="課対仕入込10%控不", **amounts)
        + row(day="2026/10/05", debit_tax="課対仕入込10%適格", **amounts), "cp932")  # fmt: skip
    assert take(office, "ledger.yayoi", file).faults == ()
    with office.read() as session:
        found = session.execute(
            select(JournalLine.tax_amount, JournalLine.tax_date)
            .join(Account, Account.id == JournalLine.account_id)
            .where(Account.name == "外注費")
            .order_by(JournalLine.id)
        ).all()
    assert [tuple(line) for line in found] == [
        (8000, None), (7000, None), (8000, date(2026, 9, 30)), (0, None), (10000, None),
    ]  # fmt: skip
    assert rows_of(give(office, "ledger.yayoi")) == rows_of(file.read_bytes())


def test_an_amount_without_tax_balances_with_what_was_paid(office: Office, file: Path) -> None:
    """外税 100,000: 110,000 were paid; of an unregistered supplier also 100,000 + 8,000 booked tax is read as the payment."""
    net = {"debit": "外注費", "debit_amount": "100000", "debit_tax_amount": "", "day": "2026/09/01"}
    put(file, row(debit_tax="課対仕入外10%適格", credit_amount="110000", **net)
        + row(debit_tax="課対仕入外10%区分80%", credit_amount="110000", **net)
        + row(debit_tax="課対仕入外10%区分80%", credit_amount="108000", **net), "cp932")  # fmt: skip
    assert take(office, "ledger.yayoi", file).faults == ()
    assert balances(office) == {
        "外注費": 100_000 + 102_000 + 100_000,
        "仮払消費税": 10_000 + 8_000 + 8_000,
        "現金": -328_000,
    }
    put(file, row(debit_tax="課対仕入外10%区分80%", credit_amount="105000", **net), "cp932")
    assert take(office, "ledger.yayoi", file).errors == 1


def test_letters_shift_jis_lacks_are_told_never_lost_silently(office: Office, file: Path) -> None:
    put(file, row(text="𠮷野家 ☕ 〜10時"), "utf-8")
    take(office, "ledger.yayoi", file)
    kind = office.registry.export_kind("ledger.yayoi")
    from officesuite.office import transfer

    notes: list[object] = []
    content = transfer.export(office, kind, format_="csv", notes=notes)  # type: ignore[arg-type]
    assert next(iter(rows_of(content)))[16] == "〓野家 〓 ～10時"
    assert len(notes) == 1
    assert "𠮷☕" in str(notes[0])


def test_text_that_yayoi_would_cut_is_told(office: Office, file: Path) -> None:
    put(file, row(text="長" * 33), "cp932")
    take(office, "ledger.yayoi", file)
    from officesuite.office import transfer

    notes: list[object] = []
    transfer.export(office, office.registry.export_kind("ledger.yayoi"), format_="csv", notes=notes)  # type: ignore[arg-type]
    assert len(notes) == 1


def test_a_text_longer_than_the_office_keeps_is_a_fault(office: Office, file: Path) -> None:
    put(file, row(text="長" * 201) + row(slip="1" * 41), "cp932")
    outcome = take(office, "ledger.yayoi", file)
    assert [(fault.row, fault.column) for fault in outcome.faults] == [(1, "摘要"), (2, "伝票No")]


def test_a_compound_entry_comes_out_with_the_flags_of_its_rows(office: Office, file: Path) -> None:
    put(
        file,
        row("2110", **NO_CREDIT) + row("2100", **NO_CREDIT) + row("2101", **NO_DEBIT, credit_amount="200"),
        "cp932",
    )
    take(office, "ledger.yayoi", file)
    rows = list(csv.reader(io.StringIO(give(office, "ledger.yayoi").decode("cp932"), newline="")))
    assert [cells[0] for cells in rows] == ["2110", "2100", "2101"]


def test_a_stopped_import_leaves_nothing(office: Office, file: Path) -> None:
    yayoi_files.write(file, 1200)

    class Stopped(Exception):
        pass

    def stop(done: int, of: int) -> None:
        raise Stopped

    from officesuite.office import transfer

    with pytest.raises(Stopped):
        transfer.import_file(office, office.registry.import_kind("ledger.yayoi"), file, dry_run=False,
                             options={"create_missing": True}, progress=stop)  # fmt: skip
    assert count(office) == 0


def test_our_own_export_is_known_though_yayoi_has_no_partners_and_its_month_is_closed(
    office: Office, file: Path
) -> None:
    head = "entry,date,debit_account,debit_partner,debit_tax,debit_amount,credit_account,credit_amount"
    put(file, f"{head}\n1,2026-05-01,消耗品費,青葉商事,standard-10,1100,現金,1100\n2,2026-05-01,会議費,,,30,現金,30\n")
    take(office, "ledger.entries", file)
    with office.read() as session:
        year = session.scalar(select(FiscalYear.id).where(FiscalYear.number == 2026))
    office.run(set_month, fiscal_year_id=year, period=2026050, state="closed")
    for kind in ("ledger.yayoi", "ledger.moneyforward", "ledger.freee"):
        file.write_bytes(give(office, kind))
        outcome = take(office, kind, file)
        assert (outcome.unchanged, outcome.faults, count(office)) == (2, (), 2), kind
        file.write_bytes(file.read_bytes() + file.read_bytes().split(b"\n", 1)[-1])
        assert take(office, kind, file).errors > 0, kind
