"""Keeps `resources/i18n/ja/<Context>.ts` (Qt Linguist's format) in step with the sentences of the source.

`update [Context …]` adds missing sentences as unfinished and drops vanished ones, keeping every translation; a file is
touched only when its content changes. `check` lists what is not in order, one `FILE:LINE: message` each, and exits 1.
A sentence is `translate("Context", "English")` or `tr("Context", "English {name}", name=…)`, both words literals.
"""

import ast
import os
import string
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree
from xml.sax.saxutils import escape

ROOT = Path(__file__).resolve().parent.parent
LANGUAGE = "ja"
FUNCTIONS = ("translate", "tr")
HEAD = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of the source and the first place that says it; `arguments` is None when given by `**`."""

    context: str
    source: str
    place: str
    arguments: frozenset[str] | None


@dataclass(frozen=True, slots=True)
class Entry:
    """A message of a .ts file; `translation` is "" while unfinished."""

    source: str
    translation: str
    finished: bool
    place: str


def collect(package: Path, root: Path = ROOT) -> tuple[list[Sentence], list[str]]:
    """Every sentence said below `package`, in source order, and the faults: calls that nobody could translate."""
    sentences: list[Sentence] = []
    faults: list[str] = []
    for file in sorted(package.rglob("*.py")):
        name = file.relative_to(root).as_posix()
        try:
            tree = ast.parse(file.read_text(encoding="utf-8"), filename=str(file))
        except SyntaxError as error:
            faults.append(f"{name}:{error.lineno}: is not Python: {error.msg}")
            continue
        for node in ast.walk(tree):
            if not isinstance(node, ast.Call) or called(node) not in FUNCTIONS:
                continue
            place = f"{name}:{node.lineno}"
            words = [literal(argument) for argument in node.args]
            if len(words) != 2 or None in words:
                faults.append(f"{place}: context and sentence must be two string literals")
                continue
            keywords = [keyword.arg for keyword in node.keywords]
            arguments = None if None in keywords else frozenset(key for key in keywords if key)
            sentences.append(Sentence(str(words[0]), str(words[1]), place, arguments))
    return sentences, faults


def called(node: ast.Call) -> str:
    """The bare name of the function called, "" when it is something else (a method of that name is not ours)."""
    return node.func.id if isinstance(node.func, ast.Name) else ""


def literal(node: ast.expr) -> str | None:
    """The string of a literal, None for anything else: f-string, variable, concatenation with +."""
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def placeholders(text: str) -> frozenset[str]:
    """The names in braces; raises ValueError when the braces do not pair."""
    return frozenset(
        field.split(".")[0].split("[")[0] for _, field, _, _ in string.Formatter().parse(text) if field is not None
    )


def read(file: Path) -> list[Entry]:
    """The messages of a .ts file in its order; an absent file has none. Raises ElementTree.ParseError."""
    if not file.exists():
        return []
    entries = []
    for message in ElementTree.parse(file).getroot().iter("message"):
        translation = message.find("translation")
        words = (translation.text or "") if translation is not None else ""
        kind = translation.get("type", "") if translation is not None else "unfinished"
        if kind not in ("vanished", "obsolete"):
            source = message.findtext("source") or ""
            entries.append(Entry(source, words, finished=bool(words) and kind != "unfinished", place=file.name))
    return entries


def write(file: Path, context: str, entries: Iterable[Entry]) -> bool:
    """Writes the messages sorted by source; leaves the file alone and returns False when nothing changes."""
    lines = [HEAD, f'<TS version="2.1" language="{LANGUAGE}_JP" sourcelanguage="en">\n<context>\n']
    lines.append(f"    <name>{escape(context)}</name>\n")
    for entry in sorted(entries, key=lambda entry: (entry.source.casefold(), entry.source)):
        mark = "" if entry.finished else ' type="unfinished"'
        lines.append("    <message>\n")
        lines.append(f"        <source>{escape(entry.source)}</source>\n")
        lines.append(f"        <translation{mark}>{escape(entry.translation)}</translation>\n")
        lines.append("    </message>\n")
    lines.append("</context>\n</TS>\n")
    content = "".join(lines).encode("utf-8")
    if file.exists() and file.read_bytes() == content:
        return False
    file.parent.mkdir(parents=True, exist_ok=True)
    fresh = file.with_suffix(f".{os.getpid()}.tmp")
    fresh.write_bytes(content)
    fresh.replace(file)
    return True


def by_context(sentences: Iterable[Sentence]) -> dict[str, dict[str, Sentence]]:
    """context → source → the first sentence that says it."""
    grouped: dict[str, dict[str, Sentence]] = {}
    for sentence in sentences:
        grouped.setdefault(sentence.context, {}).setdefault(sentence.source, sentence)
    return grouped


def update(folder: Path, sentences: Iterable[Sentence], only: Iterable[str] = ()) -> list[str]:
    """Brings the files of all contexts (or of `only` these) in step; returns a line for each file that changed."""
    grouped = by_context(sentences)
    contexts = set(only) or set(grouped) | {file.stem for file in folder.glob("*.ts")}
    changed = []
    for context in sorted(contexts):
        file = folder / f"{context}.ts"
        old = {entry.source: entry for entry in read(file)}
        wanted = grouped.get(context, {})
        if not wanted:
            if file.exists():
                file.unlink()
                changed.append(f"{context}: removed, nothing says its sentences any more")
            continue
        entries = [old.get(source) or Entry(source, "", finished=False, place=file.name) for source in wanted]
        if write(file, context, entries):
            open_ones = sum(not entry.finished for entry in entries)
            changed.append(
                f"{context}: {len(entries)} sentences, {open_ones} unfinished, {len(set(old) - set(wanted))} dropped"
            )
    return changed


def check(folder: Path, sentences: Iterable[Sentence]) -> Iterator[str]:
    """What is not in order: missing, unfinished, doubled or obsolete entries, and placeholders that do not agree."""
    sentences = list(sentences)
    yield from check_sources(sentences)
    grouped = by_context(sentences)
    for context in sorted(set(grouped) | {file.stem for file in folder.glob("*.ts")}):
        entries = read(folder / f"{context}.ts")
        wanted = grouped.get(context, {})
        seen: set[str] = set()
        for entry in entries:
            said = wanted.get(entry.source)
            if entry.source in seen:
                yield f"{entry.place}: translated twice: {entry.source!r}"
            elif said is None:
                yield f"{entry.place}: obsolete, nothing says it: {entry.source!r}"
            elif not entry.finished:
                yield f"{said.place}: not translated in {entry.place}: {entry.source!r}"
            elif braces(entry.translation) != braces(entry.source):
                yield f"{entry.place}: placeholders differ: {entry.source!r} / {entry.translation!r}"
            seen.add(entry.source)
        for source, sentence in wanted.items():
            if source not in seen:
                yield f"{sentence.place}: missing in {context}.ts: {source!r}"


def check_sources(sentences: Iterable[Sentence]) -> Iterator[str]:
    """Sentences whose placeholders the call does not fill, or whose braces do not pair."""
    for sentence in sentences:
        names = braces(sentence.source)
        if names is None:
            yield f"{sentence.place}: braces do not pair: {sentence.source!r}"
        elif sentence.arguments and sentence.arguments - names:
            unused = ", ".join(sorted(sentence.arguments - names))
            yield f"{sentence.place}: the sentence has no place for {unused}: {sentence.source!r}"
        elif sentence.arguments and names - sentence.arguments:
            open_names = ", ".join(sorted(names - sentence.arguments))
            yield f"{sentence.place}: nothing fills {open_names}: {sentence.source!r}"


def braces(text: str) -> frozenset[str] | None:
    """Like `placeholders`, None when the braces do not pair."""
    try:
        return placeholders(text)
    except ValueError:
        return None


def main(arguments: list[str]) -> int:
    """`update [Context …]` or `check`; returns the exit code."""
    command, *contexts = arguments or [""]
    if command not in ("update", "check") or (command == "check" and contexts):
        print("usage: translations.py update [Context ...] | check", file=sys.stderr)
        return 2
    folder = ROOT / "resources" / "i18n" / LANGUAGE
    sentences, faults = collect(ROOT / "officesuite")
    if command == "check":
        faults += check(folder, sentences)
    elif not faults:  # what cannot be read would look vanished, and its translations would be lost
        print("\n".join(update(folder, sentences, contexts)) or "Everything was up to date.")
    for fault in faults:
        print(fault, file=sys.stderr)
    if command == "check" and not faults:
        print(f"Translations: {len({(s.context, s.source) for s in sentences})} sentences, all translated.")
    return 1 if faults else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
