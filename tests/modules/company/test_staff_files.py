"""Staff come from files and go to files."""

from pathlib import Path

from officesuite.modules.company import queries, services
from officesuite.office import transfer
from officesuite.office.office import Office


def take_in(office: Office, path: Path, text: str) -> transfer.Outcome:
    path.write_text(text, encoding="utf-8")
    return transfer.import_file(office, office.registry.import_kind("company.staff"), path, dry_run=False)


def test_staff_with_japanese_headers_come_in_with_their_department(office: Office, tmp_path: Path) -> None:
    office.run(services.add_department, values={"code": "21", "name": "営業一課"})
    file = tmp_path / "staff.csv"
    text = "社員番号,氏名,フリガナ,所属コード\n0004,佐藤 美咲,さとう みさき,21\n0005,𠮷野 葵,,\n"
    outcome = take_in(office, file, text)
    assert (outcome.imported, outcome.errors) == (2, 0)
    with office.read() as session:
        assert [(s.code, s.kana, s.department) for s in queries.staff_list(session, text="0004")] == [
            ("0004", "サトウ ミサキ", "営業一課")
        ]
    assert take_in(office, file, text).unchanged == 2


def test_what_is_written_out_comes_back_unchanged(office: Office, tmp_path: Path) -> None:
    from officesuite.modules.company import sample

    sample.fill(office, office.today)
    for format_ in ("csv", "xlsx"):
        file = tmp_path / f"staff.{format_}"
        file.write_bytes(transfer.export(office, office.registry.export_kind("company.staff"), format_=format_))
        outcome = transfer.import_file(office, office.registry.import_kind("company.staff"), file, dry_run=False)
        assert (outcome.imported, outcome.updated, outcome.unchanged, outcome.errors) == (0, 0, 12, 0)


def test_an_unknown_department_is_told_at_its_row_and_nothing_is_written(office: Office, tmp_path: Path) -> None:
    outcome = take_in(office, tmp_path / "staff.csv", "code,name,department_code\n0004,佐藤 美咲,99\n")
    assert [(f.row, f.column) for f in outcome.faults] == [(2, "department_code")]
    with office.read() as session:
        assert queries.staff_list(session) == ()
