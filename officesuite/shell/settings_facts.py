"""The settings of the office as the page shows and keeps them. Knows no Qt."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from officesuite.base.declare import NumberSequence, Setting
from officesuite.base.errors import Invalid, Problem
from officesuite.base.fields import Choice
from officesuite.base.numbers import check_pattern, format_number
from officesuite.base.text import Text
from officesuite.office import numbering, settings
from officesuite.office.access import access_of, service


@dataclass(frozen=True, slots=True)
class SettingSection:
    """The settings of one heading, with their values, and what those with a list of choices offer, by key."""

    label: Text
    settings: tuple[Setting, ...]
    values: Mapping[str, object]
    choices: Mapping[str, Sequence[Choice]]


@dataclass(frozen=True, slots=True)
class Pattern:
    """A number range and its pattern in force."""

    sequence: NumberSequence
    pattern: str


@dataclass(frozen=True, slots=True)
class SettingsFacts:
    """Everything the settings page shows of the office."""

    sections: tuple[SettingSection, ...]
    patterns: tuple[Pattern, ...]
    today: date


def settings_facts(session: Session) -> SettingsFacts:
    """Reads it, sections in the order their first setting is declared."""
    access = access_of(session)
    grouped: dict[str, list[Setting]] = {}
    for module in access.registry.modules:
        for setting in module.settings:
            if access.actor.may(setting.permission):
                grouped.setdefault(setting.section.source, []).append(setting)
    lists: dict[
        Callable[..., Sequence[Choice]], Sequence[Choice]
    ] = {}  # one read for all the settings that share a list
    sections = tuple(_section(session, found, lists) for found in grouped.values())
    patterns = tuple(Pattern(one, numbering.pattern_of(session, one.key)) for one in access.registry.sequences.values())
    return SettingsFacts(sections, patterns, access.today)


def _section(
    session: Session, found: Sequence[Setting], lists: dict[Callable[..., Sequence[Choice]], Sequence[Choice]]
) -> SettingSection:
    choices: dict[str, Sequence[Choice]] = {}
    for one in found:
        if one.choices is not None:
            choices[one.key] = lists[one.choices] = lists.get(one.choices) or one.choices(session)
    values = {one.key: settings.read(session, one.key) for one in found}
    return SettingSection(found[0].section, tuple(found), values, choices)


@service("company.settings")
def change_patterns(session: Session, *, patterns: Mapping[str, str]) -> None:
    """Stores number patterns by sequence; raises Invalid with every pattern that means nothing."""
    problems = []
    for key, pattern in patterns.items():
        try:
            check_pattern(pattern)
        except Invalid as error:
            problems.append(Problem(key, error.message))
    if problems:
        raise Invalid(problems)
    for key, pattern in patterns.items():
        settings.write_text(session, f"numbering.{key}", pattern)


def example(pattern: str, day: date) -> str:
    """What the next number looks like; raises Invalid for a pattern that means nothing."""
    check_pattern(pattern)
    return format_number(pattern, day, 1)
