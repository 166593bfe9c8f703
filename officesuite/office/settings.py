"""Settings of the office: declared by modules, stored as text, read as the values their fields say."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from officesuite.base.declare import Setting as Declared
from officesuite.base.errors import Invalid, Problem
from officesuite.base.text import translate
from officesuite.office.access import access_of, service
from officesuite.office.models import Setting


def read(session: Session, key: str) -> object:
    """The value of a declared setting, its default when never set; raises KeyError for an undeclared key."""
    declared = access_of(session).registry.settings[key]
    stored = _all(session).get(key)
    return declared.default if stored is None else declared.field.parse(stored)


def text(session: Session, key: str, default: str = "") -> str:
    """The stored text of any key, declared or of the ground floors."""
    return _all(session).get(key, default)


def _all(session: Session) -> dict[str, str]:
    cached: dict[str, str] | None = session.info.get("settings")
    if cached is None:
        cached = session.info["settings"] = {
            row.key: row.value for row in session.execute(select(Setting.key, Setting.value))
        }
    return cached


@service("company.settings")
def change_settings(session: Session, *, values: dict[str, object]) -> None:
    """Stores several declared settings at once; a value is checked by its field, all problems are told together."""
    declared = access_of(session).registry.settings
    problems: list[Problem] = []
    texts: dict[str, str] = {}
    for key, value in values.items():
        try:
            texts[key] = _checked(session, declared[key], value)
        except Invalid as error:
            problems += [Problem(key, problem.message) for problem in error.problems]
    if problems:
        raise Invalid(problems)
    for key, stored in texts.items():
        write_text(session, key, stored)


def _checked(session: Session, setting: Declared, value: object) -> str:
    parsed = setting.field.parse(value)
    if parsed is not None and setting.choices is not None:
        offered = {choice.value for choice in setting.choices(session)}
        if parsed not in offered and parsed != read(session, setting.key):
            raise Invalid(translate("Db", "To keep {label}, choose from the list: {value} is not on it.",
                                    label=setting.field.label, value=parsed))  # fmt: skip
    return setting.field.format(parsed)


def write_text(session: Session, key: str, value: str) -> None:
    """Stores the text of one key."""
    row = session.scalar(select(Setting).where(Setting.key == key))
    if row is None:
        session.add(Setting(key=key, value=value))
    elif row.value != value:
        row.value = value
    session.info.pop("settings", None)
