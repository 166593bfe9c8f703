"""What the search over everything shows for a text, without a window."""

import pytest

from officesuite.base.text import literal
from officesuite.shell.commands import Command
from officesuite.shell.palette_rows import command_sections, mark_of, split_prefix


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        (">テーマ", (">", "テーマ")),
        ("＃2611", ("#", "2611")),
        ("＠ あお", ("@", "あお")),
        (" あお ", ("", "あお")),
        ("", ("", "")),
    ],
)
def test_a_prefix_is_told_from_the_text_in_either_width(typed: str, expected: tuple[str, str]) -> None:
    assert split_prefix(typed) == expected


@pytest.mark.parametrize(
    ("title", "text", "expected"),
    [
        ("あおば薬局", "アオ", (0, 2)),
        ("株式会社ｱｵﾊﾞ", "あお", (4, 2)),
        ("Q-2611-0038 青葉", "0038", (7, 4)),
        ("青葉製作所", "あお", (0, 0)),
        ("青葉", "", (0, 0)),
    ],
)
def test_the_found_part_is_marked_whatever_the_kana_it_was_typed_in(
    title: str, text: str, expected: tuple[int, int]
) -> None:
    assert mark_of(title, text) == expected


def test_commands_need_every_word_and_those_that_begin_with_it_come_first() -> None:
    commands = [
        Command("a", literal("取引先の取込"), "download", lambda: None),
        Command("b", literal("取込 見積"), "download", lambda: None),
        Command("c", literal("見積"), "file", lambda: None, group="page"),
    ]
    found = command_sections(commands, "取込")
    assert [row.key for row in found[0].rows] == ["b", "a"]
    assert [row.key for section in command_sections(commands, "取込 見積") for row in section.rows] == ["b"]
    assert command_sections(commands, "#見積") == []
    assert [len(section.rows) for section in command_sections(commands, ">")] == [2, 1]
