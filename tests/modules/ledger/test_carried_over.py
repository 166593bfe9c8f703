"""What one layout says goes into another, or into another office, without losing a yen of tax."""

import shutil
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import ledger_kit as kit
import pytest
from modules.ledger.ledger_files import balances, give, put, take

from officesuite.base.errors import Invalid
from officesuite.office.office import Office, open_office
from officesuite.office.registry import Registry

TAIL = ",,,0,,,0,0,no"
YEAR = {"from": "2026-04-01", "to": "2027-03-31"}
NET = """entry,date,debit_account,debit_tax,debit_amount,debit_tax_amount,credit_account,credit_amount,debit_invoice
1,2026-05-01,消耗品費,standard-10-net,1000,,現金,1100,
2,2026-05-02,外注費,standard-10-net,100000,,普通預金,110000,unregistered
3,2026-10-01,外注費,reduced-8-net,100000,5001,普通預金,108000,unregistered
4,2026-10-02,現金,,2200,,売上高,2200,
"""


@pytest.fixture
def other(template: Path, tmp_path: Path, registry: Registry) -> Iterator[Office]:
    """A second, empty office."""
    path = Path(shutil.copy(template, tmp_path / "other.office"))
    with closing(open_office(path, registry, today=kit.DAY)) as opened:
        opened.run(kit.set_up)
        yield opened


def taxes(office: Office) -> str:
    return give(office, "ledger.tax-summary", **YEAR).decode("utf-8-sig")


@pytest.mark.file_only
@pytest.mark.parametrize("kind", ["ledger.yayoi", "ledger.moneyforward", "ledger.freee", "ledger.entries"])
def test_net_amounts_go_into_every_program_and_come_back(
    office: Office, other: Office, tmp_path: Path, kind: str
) -> None:
    """マネーフォワード and freee have no name for a tax that came on top: there the amount is with tax."""
    office.run(kit.set_up)
    assert take(office, "ledger.entries", put(tmp_path / "net.csv", NET)).faults == ()
    assert balances(office)["外注費"] == 102_000 + 102_999
    file = tmp_path / "out.csv"
    file.write_bytes(give(office, "ledger.journal" if kind == "ledger.entries" else kind))
    assert take(other, kind, file).faults == ()
    assert balances(other) == balances(office)
    if kind != "ledger.freee":  # which has no mark beside the percentage of the day
        assert taxes(other) == taxes(office)
    assert (take(office, kind, file).imported, take(other, kind, file).imported) == (0, 0)


@pytest.mark.file_only
def test_an_exempt_business_keeps_the_cells_of_its_file(office: Office, tmp_path: Path) -> None:
    office.run(kit.set_up, accounting="exempt")
    rows = [
        "2000,1,,2026/05/01,消耗品費,,,課対仕入外10%適格,1000,100,現金,,,対象外,1100,0,外税" + TAIL,
        "2000,2,,2026/05/02,消耗品費,,,課対仕入込10%区分80%,1100,80,現金,,,対象外,1100,0,内税" + TAIL,
    ]
    file = put(tmp_path / "y.csv", "\r\n".join([*rows, ""]), "cp932")
    assert take(office, "ledger.yayoi", file).faults == ()
    assert balances(office) == {"消耗品費": 2200, "現金": -2200}
    assert give(office, "ledger.yayoi") == file.read_bytes()
    assert "standard-10-net" not in give(office, "ledger.journal").decode()  # what was paid, no tax on top of it
    for kind, content in (("yayoi", give(office, "ledger.yayoi")), ("entries", give(office, "ledger.journal"))):
        file.write_bytes(content)
        outcome = take(office, f"ledger.{kind}", file)
        assert (outcome.imported, outcome.unchanged, outcome.faults) == (0, 2, ())


@pytest.mark.parametrize("mode", ["別", "抜"])
def test_a_net_line_of_yayoi_has_its_tax_in_a_line_or_on_top_as_the_entry_balances(
    office: Office, tmp_path: Path, mode: str
) -> None:
    office.run(kit.set_up)
    rows = [
        f"2110,1,,2026/05/01,消耗品費,,,課対仕入{mode}10%適格,1000,100,現金,,,対象外,1100,0,別記,,,3,,,0,0,no",
        f"2101,1,,2026/05/01,仮払消費税,,,課対仕入{mode}10%適格,100,0,,,,,0,,別記,,,3,,,0,0,no",
        f"2000,2,,2026/05/02,会議費,,,課対仕入{mode}10%適格,1000,100,現金,,,対象外,1100,0,外税" + TAIL,
    ]
    file = put(tmp_path / "y.csv", "\r\n".join([*rows, ""]), "cp932")
    assert take(office, "ledger.yayoi", file).faults == ()
    assert balances(office) == {"消耗品費": 1000, "会議費": 1000, "仮払消費税": 200, "現金": -2200}
    assert give(office, "ledger.yayoi") == file.read_bytes()
    assert take(office, "ledger.yayoi", file).unchanged == 2


@pytest.mark.parametrize("kind", ["moneyforward", "freee"])
def test_where_a_program_has_one_word_for_adjustments_one_inside_the_year_is_interim(
    office: Office, tmp_path: Path, kind: str
) -> None:
    office.run(kit.set_up)
    heads = "entry,date,debit_account,debit_amount,credit_account,credit_amount,adjustment\n"
    plain = (
        heads
        + "1,2026-09-30,減価償却費,500,減価償却累計額,500,interim\n2,2027-03-31,減価償却費,700,減価償却累計額,700,final\n"
    )
    assert take(office, "ledger.entries", put(tmp_path / "e.csv", plain)).imported == 2
    file = tmp_path / "out.csv"
    file.write_bytes(give(office, f"ledger.{kind}"))
    again = take(office, f"ledger.{kind}", file)
    assert (again.imported, again.unchanged, again.faults) == (0, 2, ())


@pytest.mark.file_only
def test_two_tax_dates_of_one_row_stand_in_two_rows_of_the_journal(
    office: Office, other: Office, tmp_path: Path
) -> None:
    office.run(kit.set_up)
    row = "2000,1,,2026/10/05,外注費,,,課対仕入込10%区分80%,110000,,消耗品費,,,課対仕返込10%区分70%,110000,,振替" + TAIL
    file = put(tmp_path / "y.csv", row + "\r\n", "cp932")
    assert take(office, "ledger.yayoi", file).faults == ()
    journal = tmp_path / "j.csv"
    journal.write_bytes(give(office, "ledger.journal"))
    assert [line.rsplit(",", 1)[1] for line in journal.read_text("utf-8-sig").splitlines()[1:]] == ["2026-09-30", ""]
    assert take(other, "ledger.entries", journal).imported == 1
    assert taxes(other) == taxes(office)
    assert (take(office, "ledger.entries", journal).unchanged, take(other, "ledger.entries", journal).unchanged) == (
        1,
        1,
    )


@pytest.mark.parametrize("kind", ["yayoi", "moneyforward", "freee"])
def test_interest_paid_back_goes_into_every_program(office: Office, tmp_path: Path, kind: str) -> None:
    """No program has a name for what comes back of an exempt purchase: it is one on the other side."""
    book = kit.Book(office)
    book.post("現金 500", "支払利息 500 exempt")
    file = tmp_path / "out.csv"
    file.write_bytes(give(office, f"ledger.{kind}"))
    assert take(office, f"ledger.{kind}", file).unchanged == 1


def test_an_entry_that_a_program_has_no_word_for_is_named(office: Office) -> None:
    book = kit.Book(office)
    book.post("現金 500", "売上高 500")
    book.post("消耗品費 500 export", "現金 500")
    with pytest.raises(Invalid, match="仕訳 2 を書き出すには"):
        give(office, "ledger.yayoi")


@pytest.mark.parametrize("kind", ["moneyforward", "freee"])
def test_entries_of_one_day_and_slip_are_known_again_after_their_export(
    office: Office, tmp_path: Path, kind: str
) -> None:
    """The second of them goes out under our own number, or both would be read as one."""
    office.run(kit.set_up)
    heads = "entry,date,debit_account,debit_amount,credit_account,credit_amount,slip_no\n"
    plain = heads + "".join(f"{n},2026-05-01,会議費,{n}00,現金,{n}00,S-1\n" for n in (1, 2, 3))
    assert take(office, "ledger.entries", put(tmp_path / "e.csv", plain)).imported == 3
    file = tmp_path / "out.csv"
    file.write_bytes(give(office, f"ledger.{kind}"))
    again = take(office, f"ledger.{kind}", file)
    assert (again.imported, again.unchanged) == (0, 3)
