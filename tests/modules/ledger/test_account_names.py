"""Which account a file's name means, and what becomes of a name that is only another program's word for ours."""

from pathlib import Path

import ledger_kit as kit
from modules.ledger.ledger_files import balances, take
from sqlalchemy import text

from officesuite.office.office import Office

ROW = "2000,{no},,2026/05/01,{debit},,,対象外,100,0,{credit},,,対象外,100,0,摘要,,,0,,,0,0,no\r\n"


def write(folder: Path, *pairs: tuple[str, str]) -> Path:
    path = folder / "names.csv"
    rows = [ROW.format(no=no, debit=debit, credit=credit) for no, (debit, credit) in enumerate(pairs, 1)]
    path.write_bytes("".join(rows).encode("cp932"))
    return path


def test_an_unused_account_takes_the_name_of_the_file(office: Office, tmp_path: Path) -> None:
    kit.Book(office)
    take(
        office,
        "ledger.yayoi",
        write(tmp_path, ("未収消費税", "未払消費税等"), ("未収消費税", "現金")),
        create_missing=True,
    )
    assert balances(office) == {"未収消費税": 200, "未払消費税等": -100, "現金": -100}
    with office.read() as session:
        section = session.execute(text("SELECT section FROM account WHERE name = '未払消費税等'")).scalar_one()
    assert section == "other-current-liabilities"


def test_an_account_in_use_keeps_its_name(office: Office, tmp_path: Path) -> None:
    kit.Book(office).post("未払消費税 5", "現金 5")
    take(office, "ledger.yayoi", write(tmp_path, ("未払消費税等", "現金")), create_missing=True)
    assert balances(office) == {"未払消費税": 105, "現金": -105}


def test_without_the_wish_to_create_nothing_is_renamed(office: Office, tmp_path: Path) -> None:
    kit.Book(office)
    take(office, "ledger.yayoi", write(tmp_path, ("未払消費税等", "現金")))
    assert balances(office) == {"未払消費税": 100, "現金": -100}
