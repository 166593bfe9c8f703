"""Taking in a file by the window: dry run first, faults at their row, all or nothing."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from officesuite.base.errors import DomainError
from officesuite.office.registry import Registry
from officesuite.shell.import_facts import format_of, try_file
from officesuite.shell.import_page import ImportPage
from officesuite.shell.window import Window

Calm = Callable[[], None]
GOOD = "コード,名称,カナ,色\r\nC001,白石建設株式会社,シライシケンセツ,青\r\nC002,有限会社北斗印刷,ホクトインサツ,赤\r\n"
BAD = "code,name,closing_day\nC001,白石建設株式会社,31\nC002,有限会社北斗印刷,32\n"


def _file(folder: Path, text: str, encoding: str = "utf-8") -> Path:
    path = folder / "customers.csv"
    path.write_bytes(text.encode(encoding))
    return path


def test_a_file_of_excel_in_shift_jis_is_recognised_with_its_columns(
    window: Window, registry: Registry, tmp_path: Path
) -> None:
    path = _file(tmp_path, GOOD, "cp932")
    trial = try_file(window.office, registry.import_kind("partners.partners"), path)
    assert trial.format == "CSV  Shift_JIS (CP932)"
    assert (trial.outcome.imported, trial.outcome.errors) == (2, 0)
    assert [(one.header, one.field.key if one.field else None) for one in trial.matches] == [
        ("コード", "code"), ("名称", "name"), ("カナ", "kana"), ("色", None),
    ]  # fmt: skip
    assert trial.records[1].cells == ("C002", "有限会社北斗印刷", "ホクトインサツ", "赤")
    assert trial.ready


def test_the_dry_run_writes_nothing_and_the_import_writes_everything(
    window: Window, tmp_path: Path, calm: Calm
) -> None:
    path = _file(tmp_path, GOOD)
    window.desk.open("page:shell.import", kind="partners.partners", path=str(path))
    page = window.navigator.pages.current
    assert isinstance(page, ImportPage)
    calm()
    with window.office.read() as session:
        assert session.connection().exec_driver_sql("SELECT count(*) FROM partner").scalar() == 0
    page.take_in()
    calm()
    with window.office.read() as session:
        assert session.connection().exec_driver_sql("SELECT count(*) FROM partner").scalar() == 2
    assert window.toasts.shown is not None


def test_a_fault_names_its_row_and_column_and_stops_the_import(
    window: Window, tmp_path: Path, calm: Calm, qtbot: QtBot
) -> None:
    path = _file(tmp_path, BAD)
    window.desk.open("page:shell.import", kind="partners.partners", path=str(path))
    page = window.navigator.pages.current
    assert isinstance(page, ImportPage)
    calm()
    trial = page._trial
    assert trial is not None
    assert [(fault.row, fault.column) for fault in trial.outcome.faults] == [(3, "closing_day")]
    assert not trial.ready
    qtbot.keyClick(page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    calm()
    with window.office.read() as session:
        assert session.connection().exec_driver_sql("SELECT count(*) FROM partner").scalar() == 0


def test_a_file_that_is_gone_is_one_clear_sentence(window: Window, registry: Registry, tmp_path: Path) -> None:
    with pytest.raises(DomainError, match=r"gone\.csv"):
        try_file(window.office, registry.import_kind("partners.partners"), tmp_path / "gone.csv")


def test_the_encoding_is_told_by_content(tmp_path: Path) -> None:
    assert format_of(_file(tmp_path, "a,b\n", "utf-8-sig")) == "CSV  UTF-8 (BOM)"
    assert format_of(_file(tmp_path, "名称\n")) == "CSV  UTF-8"
