"""Sentences that can be said in Japanese and English.

A `Text` is English source with named arguments; it becomes a string only where it is shown, in the language asked for:
`str(text)` on the screen (the display language), `text.to("en")` on a paper whose customer reads English. Japanese lies
in `resources/i18n/ja/*.ts` (Qt Linguist's format, one file a context), checked complete by `make check`.
Source strings are literals: the collector reads them from the syntax tree and refuses f-strings and variables.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from functools import cache
from xml.etree import ElementTree

from officesuite.base import resources

LANGUAGES = ("ja", "en")

_language: ContextVar[str | None] = ContextVar("language", default=None)
_process_language = ["ja"]


@dataclass(frozen=True, slots=True)
class Text:
    """A translatable sentence: context (one a module or floor), English source, named arguments (may be Texts)."""

    context: str
    source: str
    args: tuple[tuple[str, object], ...] = ()

    def to(self, language: str) -> str:
        """The sentence in `language` ("ja" or "en"); falls back to the English source."""
        template = catalogue(language).get((self.context, self.source), self.source)
        if not self.args:
            return template
        values = {key: value.to(language) if isinstance(value, Text) else value for key, value in self.args}
        return template.format(**values)

    def format(self, **args: object) -> "Text":
        """The same sentence with more arguments filled in."""
        return Text(self.context, self.source, (*self.args, *args.items()))

    def __str__(self) -> str:
        return self.to(language())


def translate(context: str, source: str, /, **args: object) -> Text:
    """A Text, said later. Context and source must be literals."""
    return Text(context, source, tuple(args.items()))


def tr(context: str, source: str, /, **args: object) -> str:
    """The sentence now, in the display language. Context and source must be literals."""
    return Text(context, source, tuple(args.items())).to(language())


def literal(words: str) -> Text:
    """Words that are the same in every language: a name someone typed, a code."""
    return Text("", words)


def language() -> str:
    """The display language of this thread, else of the process."""
    return _language.get() or _process_language[0]


def set_language(code: str) -> None:
    """Sets the process's display language ("ja" or "en"); raises ValueError for any other."""
    if code not in LANGUAGES:
        raise ValueError(code)
    _process_language[0] = code


@contextmanager
def speaking(code: str) -> Iterator[None]:
    """Within the block, `str(text)` speaks `code`: for a paper or a message in another language."""
    token = _language.set(code)
    try:
        yield
    finally:
        _language.reset(token)


@cache
def catalogue(language: str) -> dict[tuple[str, str], str]:
    """(context, source) → translation, read once from every `.ts` of the language."""
    entries: dict[tuple[str, str], str] = {}
    folder = resources.path("i18n", language)
    for file in sorted(folder.glob("*.ts")) if folder.is_dir() else ():
        for context in ElementTree.parse(file).getroot().iter("context"):
            name = context.findtext("name") or ""
            for message in context.iter("message"):
                translation = message.find("translation")
                if translation is not None and translation.text and translation.get("type") != "vanished":
                    entries[name, message.findtext("source") or ""] = translation.text
    return entries
