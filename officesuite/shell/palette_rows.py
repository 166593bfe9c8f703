"""What the search over everything shows for a text: sections of rows, best first. Knows no Qt.

`>` shows commands only, `#` numbers only, `@` people and companies only. Without a text: what was used last.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy.orm import Session

from officesuite.base.declare import SearchHit
from officesuite.base.kana import fold
from officesuite.base.text import tr
from officesuite.office.access import access_of
from officesuite.office.search import Found, search
from officesuite.shell.commands import Command

PREFIXES = (">", "#", "@")
PEOPLE_ICONS = frozenset(
    {"users", "user", "user-round", "users-round", "id-card", "contact", "contact-round", "building-2"}
)
MOST_COMMANDS = 7
MOST_USED = 8


@dataclass(frozen=True, slots=True)
class PaletteRow:
    """One row. `key` remembers it among those used last; `mark` and `sub_mark` are what was found."""

    key: str
    title: str
    subtitle: str = ""
    note: str = ""
    icon: str = ""
    keys: str = ""
    target: str = ""
    run: Callable[[], object] | None = None
    mark: tuple[int, int] = (0, 0)
    sub_mark: tuple[int, int] = (0, 0)


@dataclass(frozen=True, slots=True)
class PaletteSection:
    """Rows under a heading."""

    title: str
    rows: tuple[PaletteRow, ...]


def split_prefix(typed: str) -> tuple[str, str]:
    """(prefix or "", the text after it); full-width prefixes count too."""
    text = typed.strip()
    first = {"＞": ">", "＃": "#", "＠": "@"}.get(text[:1], text[:1])
    return (first, text[1:].strip()) if first in PREFIXES else ("", text)


def command_sections(commands: Sequence[Command], typed: str) -> list[PaletteSection]:
    """The commands that hold every word of the text: actions, then pages, then settings. Those that begin with it first."""
    prefix, text = split_prefix(typed)
    if prefix in ("#", "@") or (not text and prefix != ">"):
        return []
    words = [fold(word) for word in text.split()]
    most = 100 if prefix == ">" else MOST_COMMANDS
    found: list[PaletteSection] = []
    for group, title in (
        ("action", tr("Shell", "Actions")), ("page", tr("Shell", "Pages")), ("setting", tr("Shell", "Settings")),
    ):  # fmt: skip
        hits = [
            command for command in commands if command.group == group and all(word in command.folded for word in words)
        ]
        hits.sort(key=lambda command: not fold(str(command.label)).startswith(words[0]) if words else False)
        if hits:
            found.append(PaletteSection(title, tuple(command_row(command, text) for command in hits[:most])))
    return found


def command_row(command: Command, text: str = "") -> PaletteRow:
    """A command as a row."""
    title = str(command.label)
    return PaletteRow(
        command.key,
        title,
        str(command.above),
        icon=command.icon,
        keys=command.keys,
        run=command.run,
        mark=mark_of(title, text),
    )


def find_things(session: Session, typed: str) -> list[PaletteSection]:
    """What every module's search finds for the text, one section a source."""
    prefix, text = split_prefix(typed)
    if prefix == ">" or not text:
        return []
    found = search(session, text, limit=8)
    if prefix == "@":
        found = [one for one in found if one.source.icon in PEOPLE_ICONS]
    return [section for one in found if (section := _section(one, prefix, text)).rows]


def _section(found: Found, prefix: str, text: str) -> PaletteSection:
    wanted = fold(text)
    hits = [
        hit
        for hit in found.hits
        if prefix != "#" or wanted in fold(hit.code) or wanted in fold(hit.title.split(" ")[0])
    ]
    return PaletteSection(str(found.source.label), tuple(_hit_row(hit, found.source.icon, text) for hit in hits))


def _hit_row(hit: SearchHit, icon: str, text: str) -> PaletteRow:
    subtitle = "  ".join(part for part in (hit.subtitle, hit.code) if part)
    mark = mark_of(hit.title, text)
    sub_mark = (0, 0) if mark[1] else mark_of(subtitle, text)
    return PaletteRow(hit.target, hit.title, subtitle, hit.note, icon, target=hit.target, mark=mark, sub_mark=sub_mark)


def used_last(
    session: Session, used: Sequence[Any], opened: Sequence[Any], commands: Sequence[Command]
) -> list[PaletteSection]:
    """Without a text: what was run or opened last, then what can be made from anywhere."""
    by_key = {command.key: command for command in commands}
    registry = access_of(session).registry
    rows: list[PaletteRow] = []
    for key in [*used, *(row[0] for row in opened)]:
        if any(row.key == key for row in rows) or len(rows) == MOST_USED:
            continue
        if (command := by_key.get(key)) is not None:
            rows.append(command_row(command))
        elif (thing := _thing(session, registry, str(key))) is not None:
            rows.append(thing)
    found = [PaletteSection(tr("Shell", "Used last"), tuple(rows))] if rows else []
    actions = [command for command in commands if command.key.startswith(("action:", "import:"))]
    if actions:
        found.append(
            PaletteSection(tr("Shell", "Actions"), tuple(command_row(command) for command in actions[:MOST_USED]))
        )
    pages = [command for command in commands if command.group == "page"]
    found.append(PaletteSection(tr("Shell", "Pages"), tuple(command_row(command) for command in pages[:MOST_USED])))
    return found


def _thing(session: Session, registry: Any, target: str) -> PaletteRow | None:
    kind_key, _, id_ = target.partition(":")
    kind = registry.targets.get(kind_key)
    title = kind.label(session, int(id_)) if kind is not None and id_.isdecimal() else None
    return PaletteRow(target, title, str(kind.name), icon=kind.icon or "file-text", target=target) if title else None


def mark_of(title: str, text: str) -> tuple[int, int]:
    """(start, length) of the typed text in the title, compared folded letter by letter; (0, 0) when it is not there."""
    wanted = fold(text)
    if not wanted:
        return (0, 0)
    letters = [fold(letter) for letter in title]
    whole, starts = "", []
    for at, letter in enumerate(letters):
        starts += [at] * len(letter)
        whole += letter
    at = whole.find(wanted)
    if at < 0:
        return (0, 0)
    first, last = starts[at], starts[at + len(wanted) - 1]
    return (first, last - first + 1)
