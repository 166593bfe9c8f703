"""Column types that mean the same on SQLite and PostgreSQL.

Yen is BIGINT. Quantities and unit prices are exact scaled integers (never REAL). Times are UTC text that sorts.
"""

from datetime import UTC, datetime
from decimal import Decimal
from typing import Annotated, Any

from sqlalchemy import BigInteger, Dialect, Integer, String, Text, cast, func
from sqlalchemy.orm import mapped_column
from sqlalchemy.sql import ColumnElement
from sqlalchemy.types import TypeDecorator

Id = Annotated[int, mapped_column(BigInteger().with_variant(Integer, "sqlite"), primary_key=True)]
BigId = BigInteger().with_variant(Integer, "sqlite")
Yen = Annotated[int, mapped_column(BigInteger, info={"money": True})]
OptionalYen = Annotated[int | None, mapped_column(BigInteger, info={"money": True})]


class Scaled(TypeDecorator[Decimal]):
    """A Decimal with at most `places` decimals, stored as an integer; more decimals raise ValueError."""

    impl = BigInteger
    cache_ok = True

    def __init__(self, places: int) -> None:
        super().__init__()
        self.places = places

    def process_bind_param(self, value: Decimal | int | None, dialect: Dialect) -> int | None:
        if value is None:
            return None
        scaled = Decimal(value).scaleb(self.places)
        if scaled != scaled.to_integral_value():
            raise ValueError(f"{value} has more than {self.places} decimals")
        return int(scaled)

    def process_result_value(self, value: int | None, dialect: Dialect) -> Decimal | None:
        return None if value is None else Decimal(value).scaleb(-self.places)


class UtcTime(TypeDecorator[datetime]):
    """An instant, stored as `2026-11-24T01:02:03.000004Z`: sorts as text, reads the same everywhere."""

    impl = String(27)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> str | None:
        return None if value is None else value.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")

    def process_result_value(self, value: str | None, dialect: Dialect) -> datetime | None:
        return None if value is None else datetime.fromisoformat(value)


class Folded(Text):
    """Text made from other columns of its row for searching and sorting; no part of the audit."""


def folded() -> Any:
    """A text column for searching and sorting: holds `kana.fold(...)`, compared byte by byte on both databases."""
    return Folded().with_variant(Text(collation="C"), "postgresql")


def sum_yen(column: Any) -> ColumnElement[int]:
    """SUM of a yen column as a plain integer, 0 when there are no rows (PostgreSQL's SUM over BIGINT is NUMERIC)."""
    return cast(func.coalesce(func.sum(column), 0), BigInteger)


def now_utc() -> datetime:
    """This instant, in UTC."""
    return datetime.now(UTC)
