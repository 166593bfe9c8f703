"""The declarative base of every table, and what makes a table part of the audit.

A class says `__audit__ = Audited("sales.quote")` when it is the root of an aggregate, `Part("sales.quote_row", of="quote_id",
root="sales.quote")` when its rows belong to one, and `None` when it is bookkeeping of the program itself. A column's field
group ("numbers", "health", "pay") stands in its `info={"group": …}`.
"""

from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import ClassVar

from sqlalchemy import MetaData, inspect
from sqlalchemy.orm import DeclarativeBase, Mapped, declared_attr, mapped_column

from officesuite.db.types import Folded, Id, UtcTime, now_utc


@dataclass(frozen=True, slots=True)
class Audited:
    """The root of an aggregate: one audit event each time it or its parts change."""

    entity: str


@dataclass(frozen=True, slots=True)
class Part:
    """Rows of an aggregate: `of` is the column with the root's id, `root` the root's entity."""

    entity: str
    of: str
    root: str


class Base(DeclarativeBase):
    """Base of every table."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(column_0_label)s",
            "uq": "uq_%(table_name)s_%(column_0_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    __audit__: ClassVar[Audited | Part | None] = None


class Versioned:
    """A root that people edit: integer id, and a version that a form passes back so that a stale one is a Conflict."""

    id: Mapped[Id]
    version: Mapped[int] = mapped_column(default=1)
    updated_at: Mapped[datetime] = mapped_column(UtcTime, default=now_utc, onupdate=now_utc)
    updated_by: Mapped[str] = mapped_column(default="")

    @declared_attr.directive
    def __mapper_args__(cls) -> dict[str, object]:  # noqa: N805 - SQLAlchemy passes the class
        return {"version_id_col": cls.version}


BOOKKEEPING = frozenset({"id", "version", "updated_at", "updated_by"})


@cache
def audited_columns(cls: type[Base]) -> frozenset[str]:
    """The attributes whose changes the audit keeps: all but bookkeeping and the folded copies, which follow from others."""
    return frozenset(
        column.key
        for column in inspect(cls).column_attrs
        if column.key not in BOOKKEEPING and not isinstance(column.columns[0].type, Folded)
    )
