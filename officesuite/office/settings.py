"""Settings of the office: declared by modules, stored as text, read as the values their fields say."""

from sqlalchemy import select
from sqlalchemy.orm import Session

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
    for key, value in values.items():
        write_text(session, key, declared[key].field.format(declared[key].field.parse(value)))


def write_text(session: Session, key: str, value: str) -> None:
    """Stores the text of one key."""
    row = session.scalar(select(Setting).where(Setting.key == key))
    if row is None:
        session.add(Setting(key=key, value=value))
    elif row.value != value:
        row.value = value
    session.info.pop("settings", None)
