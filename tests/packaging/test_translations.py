"""The collector finds every sentence, refuses what nobody could translate, and never loses a translation."""

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

from officesuite.base import resources, text
from officesuite.base.text import translate

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def tool() -> ModuleType:
    """packaging/translations.py as a module."""
    spec = importlib.util.spec_from_file_location("translations_tool", ROOT / "packaging" / "translations.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """A source folder of one's own."""
    folder = tmp_path / "office"
    folder.mkdir()
    return folder


def say(package: Path, *lines: str) -> None:
    (package / "words.py").write_text("\n".join(lines), encoding="utf-8")


def test_sentences_are_found_with_their_place_and_arguments(tool: ModuleType, package: Path) -> None:
    say(package, 'SAVE = translate("Ui", "Save")', 'print(tr("Ui", "Save "', '         "{count} rows", count=3))')
    sentences, faults = tool.collect(package, package)
    assert faults == []
    assert [(s.context, s.source, s.place, s.arguments) for s in sentences] == [
        ("Ui", "Save", "words.py:1", frozenset()),
        ("Ui", "Save {count} rows", "words.py:2", frozenset({"count"})),
    ]


@pytest.mark.parametrize(
    "line",
    [
        'tr("Ui", f"Save {name}")',
        'tr("Ui", name)',
        'tr(context, "Save")',
        'tr("Ui", "Save " + name)',
        'tr("Ui", "Saved" if done else "Save")',
        'tr("Ui")',
        "translate(*words)",
    ],
)
def test_a_sentence_that_is_no_literal_is_refused_with_its_place(tool: ModuleType, package: Path, line: str) -> None:
    say(package, "", line)
    sentences, faults = tool.collect(package, package)
    assert sentences == []
    assert faults == ["words.py:2: context and sentence must be two string literals"]


def test_moving_a_drawing_or_replacing_letters_is_no_sentence(tool: ModuleType, package: Path) -> None:
    say(package, "canvas.translate(10, 20)", '"abc".translate(table)')
    assert tool.collect(package, package) == ([], [])


def test_an_update_keeps_translations_adds_unfinished_and_drops_vanished(tool: ModuleType, package: Path) -> None:
    folder = package / "ja"
    say(package, 'tr("Ui", "Save")', 'tr("Ui", "Old")')
    sentences, _ = tool.collect(package, package)
    assert tool.update(folder, sentences) == ["Ui: 2 sentences, 2 unfinished, 0 dropped"]
    file = folder / "Ui.ts"
    words = file.read_text(encoding="utf-8")
    done = words.replace(
        'Save</source>\n        <translation type="unfinished">', "Save</source>\n        <translation>保存"
    )
    file.write_text(done, encoding="utf-8")

    say(package, 'tr("Ui", "Save")', 'tr("Ui", "A < B & C")')
    sentences, _ = tool.collect(package, package)
    assert tool.update(folder, sentences) == ["Ui: 2 sentences, 1 unfinished, 1 dropped"]
    assert [(e.source, e.translation, e.finished) for e in tool.read(file)] == [
        ("A < B & C", "", False),
        ("Save", "保存", True),
    ]
    assert tool.update(folder, sentences) == []


def test_an_update_of_one_context_leaves_the_others_alone(tool: ModuleType, package: Path) -> None:
    folder = package / "ja"
    say(package, 'tr("Ui", "Save")', 'tr("Db", "Busy")')
    sentences, _ = tool.collect(package, package)
    tool.update(folder, sentences, ["Db"])
    assert [file.name for file in folder.iterdir()] == ["Db.ts"]


def test_the_check_names_everything_that_is_not_in_order(tool: ModuleType, package: Path) -> None:
    folder = package / "ja"
    folder.mkdir()
    (folder / "Ui.ts").write_text(
        '<TS version="2.1"><context><name>Ui</name>'
        "<message><source>{n} rows</source><translation>{m} 行</translation></message>"
        '<message><source>Open</source><translation type="unfinished"></translation></message>'
        "<message><source>Gone</source><translation>なし</translation></message>"
        "<message><source>Save</source><translation>保存</translation></message>"
        "<message><source>Save</source><translation>保管</translation></message>"
        "</context></TS>",
        encoding="utf-8",
    )
    say(
        package,
        'tr("Ui", "{n} rows", n=1)',
        'tr("Ui", "Open")',
        'tr("Ui", "Save")',
        'tr("Ui", "New")',
        'tr("Ui", "{a}", b=1)',
    )
    sentences, _ = tool.collect(package, package)
    assert list(tool.check(folder, sentences)) == [
        "words.py:5: the sentence has no place for b: '{a}'",
        "Ui.ts: placeholders differ: '{n} rows' / '{m} 行'",
        "words.py:2: not translated in Ui.ts: 'Open'",
        "Ui.ts: obsolete, nothing says it: 'Gone'",
        "Ui.ts: translated twice: 'Save'",
        "words.py:4: missing in Ui.ts: 'New'",
        "words.py:5: missing in Ui.ts: '{a}'",
    ]


def test_the_program_reads_what_the_tool_writes(
    tool: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "i18n" / "ja" / "Ui.ts"
    entries = [tool.Entry("Delete “{name}” & close", "「{name}」を削除して閉じる", finished=True, place="Ui.ts")]
    assert tool.write(file, "Ui", [*entries, tool.Entry("Later", "", finished=False, place="Ui.ts")])
    monkeypatch.setattr(resources, "path", tmp_path.joinpath)
    text.catalogue.cache_clear()
    try:
        assert translate("Ui", "Delete “{name}” & close", name="青葉").to("ja") == "「青葉」を削除して閉じる"
        assert translate("Ui", "Later").to("ja") == "Later"
    finally:
        text.catalogue.cache_clear()
