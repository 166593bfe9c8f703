"""What the command line says of bad rows: file, row, column and what to do, in the office's language; nothing comes in."""

from pathlib import Path

import pytest

from officesuite import cli

HEAD = "entry,date,debit_account,debit_amount,credit_account,credit_amount"


def row(**cells: str) -> str:
    """A row of 弥生: 消耗品費 100 / 現金 100, with other cells by name."""
    usual = {
        "flag": "2000", "no": "1", "closing": "", "day": "2026/05/01", "account": "消耗品費", "sub": "", "department": "",
        "tax": "対象外", "amount": "100", "tax_amount": "0", "counter": "現金", "counter_tax": "対象外",
        "counter_amount": "100", "text": "品",
    } | cells  # fmt: skip
    return (
        "{flag},{no},{closing},{day},{account},{sub},{department},{tax},{amount},{tax_amount},{counter},,,{counter_tax},"
        "{counter_amount},0,{text},,,0,,,0,0,no\r\n"
    ).format(**usual)


YAYOI: dict[str, tuple[str | bytes, tuple[str, ...]]] = {
    "a row that does not balance": (
        row() + row(counter_amount="99"),
        ("2:借方金額: この仕訳を登録するには、貸借を合わせてください。借方 100 と貸方 99 の差額は 1 円です。",),
    ),
    "an entry of several rows that does not balance": (
        row(flag="2110", counter_amount="50") + row(flag="2101", account="", tax="", amount="0", counter_amount="49"),
        ("1:借方金額: この仕訳を登録するには、貸借を合わせてください。借方 100 と貸方 99 の差額は 1 円です。",),
    ),
    "unknown names": (
        row(account="謎費") + row(counter="謎金") + row(sub="謎") + row(department="謎部"),
        ("1:借方勘定科目: この行を取り込むには、勘定科目「謎費」を", "2:貸方勘定科目: この行を取り込むには、勘定科目「謎金」を",
         "3:借方補助科目: この行を取り込むには、消耗品費に補助科目「謎」を", "4:借方部門: この行を取り込むには、部門「謎部」を"),
    ),
    "amounts": (
        row(amount="1.5") + row(amount="百") + row(counter_amount="") + row(amount='"1,0,0"'),
        ("1:借方金額: 金額は円単位で入力してください。「1.5」", "2:借方金額: 数値は", "3:貸方金額: この行を取り込むには、金額を入れて",
         "4:借方金額: 数値は"),
    ),
    "dates": (
        row(day="2026/02/30") + row(day="5/1") + row(day="H40/05/01") + row(day=""),
        ("1:取引日付: 日付をご確認ください。「2026/02/30」は暦にない日です。", "2:取引日付: 日付は 2026/11/24 のように",
         "3:取引日付: 日付をご確認ください。「H40/05/01」はその元号の期間に", "4:取引日付: この行を取り込むには、日付を入れて"),
    ),
    "UTF-8 in a Shift_JIS file": (
        row(text="東京").encode("cp932") + row(text="大阪").encode(),
        ("2:借方税区分: このレコードを読み込むには、ファイル全体を同じ文字コードで",),
    ),
    "Shift_JIS in a UTF-8 file": (
        row(text="東京").encode() + row(account="会議費").encode("cp932"),
        ("2:借方勘定科目: このレコードを読み込むには、ファイル全体を同じ文字コードで",),
    ),
    "taxes": (
        row(tax="課対仕入込12%") + row(tax="謎") + row(tax="課税売上込10%適格") + row(tax_amount="9"),
        ("1:借方税区分: 「課対仕入込12%」を取り込むには", "2:借方税区分: ", "3:借方税区分: ", "4:借方税金額: 税額を取り込むには"),
    ),
    "flags and closings": (
        row(flag="2100") + row(flag="9") + row(closing="決算") + row(closing="本決") + row(flag="2110"),
        ("1:識別フラグ: ", "2:識別フラグ: ", "3:決算: ", "4:取引日付: ", "5:識別フラグ: "),
    ),
    "an open quotation mark": (row() + row(text='"開'), ("2:: 引用符（\"）の閉じ忘れがあります。",)),
    "a PDF": (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", ("1:: bad.csv は PDF です。",)),
}  # fmt: skip
PLAIN: dict[str, tuple[str, tuple[str, ...]]] = {
    "words of the choices": (
        f"{HEAD},debit_tax,debit_invoice,debit_use\n1,2026-05-01,会議費,1,現金,1,standard-10,適格,\n2,2026-05-01,会議費,1,現金,1,standard-10,,共通\n",
        ("2:debit_invoice: この行を取り込むには、qualified, unregistered, book のいずれか", "3:debit_use: "),
    ),
    "one side only": (f"{HEAD}\n1,2026-05-01,会議費,1,,\n", ("2:credit_account: この仕訳を登録するには、借方と貸方の行を",)),
    "a column twice": (f"{HEAD},date\n1,2026-05-01,会議費,1,現金,1,\n", ("1:: bad.csv を読み込むには、「date」の列を一つだけに",)),
    "a column that is missing": ("entry,date\n1,2026-05-01\n", ("1:: bad.csv を読み込むには、「debit_account」の列を",)),
}  # fmt: skip


def refused(office: Path, kind: str, content: str | bytes, capsys: pytest.CaptureFixture[str]) -> list[str]:
    """The faults without the file's name; the file is named in each and nothing of it came in."""
    file = office.parent / "bad.csv"
    file.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
    assert cli.main(["import", str(office), kind, str(file)]) == 1
    out, err = capsys.readouterr()
    assert out.startswith("imported 0, updated 0, unchanged 0, errors ")
    lines = err.splitlines()
    assert all(line.startswith(f"{file}:") for line in lines)
    assert cli.main(["export", str(office), "ledger.trial-balance", "-o", "-", "--format", "csv"]) == 0
    assert len(capsys.readouterr().out.splitlines()) == 1
    return [line.removeprefix(f"{file}:") for line in lines]


@pytest.mark.parametrize("case", YAYOI)
def test_a_bad_row_of_yayoi_is_named(office_path: Path, capsys: pytest.CaptureFixture[str], case: str) -> None:
    content, faults = YAYOI[case]
    found = refused(office_path, "ledger.yayoi", content, capsys)
    assert [line[: len(start)] for line, start in zip(found, faults, strict=True)] == list(faults)


@pytest.mark.parametrize("case", PLAIN)
def test_a_bad_row_of_our_own_layout_is_named(office_path: Path, capsys: pytest.CaptureFixture[str], case: str) -> None:
    content, faults = PLAIN[case]
    found = refused(office_path, "ledger.entries", content, capsys)
    assert [line[: len(start)] for line, start in zip(found, faults, strict=True)] == list(faults)


def test_a_column_that_is_left_out_is_told(office_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = office_path.parent / "more.csv"
    file.write_text(f"{HEAD},memo\n1,2026-05-01,会議費,1,現金,1,x\n", encoding="utf-8")
    assert cli.main(["import", str(office_path), "ledger.entries", str(file)]) == 0
    out, err = capsys.readouterr()
    assert (out, err) == (
        "imported 1, updated 0, unchanged 0, errors 0\n",
        f"{file}:1:memo: 注意：列「memo」は取り込み項目にないため、読み飛ばします。\n",
    )


def test_a_day_of_a_statement_that_there_is_not_is_a_fault(
    office_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = office_path.parent / "bank.csv"
    file.write_text("日付,摘要,入金,出金,残高\n2026/10/01,A,100,,100\n2026/13/01,B,,x,\n以上,,,,\n", encoding="utf-8")
    assert cli.main(["import", str(office_path), "ledger.statement", str(file), "--account", "1112"]) == 1
    err = capsys.readouterr().err
    assert f"{file}:3:日付: 日付をご確認ください。「2026/13/01」は暦にない日です。" in err
