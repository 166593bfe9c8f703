"""A postal code (郵便番号) leads to its addresses, offline, from the table that `make env` builds.

Codes of large organisations (大口事業所) lead to their street address and name. An installation without the table
knows no address, and everything else goes on.
"""

import re
import sqlite3
import unicodedata
from contextlib import closing
from dataclasses import dataclass

from officesuite.base import resources

_CODE = re.compile(r"〒?\s*(\d{3})[-\u2010-\u2015\u2212\u30fc\s]?(\d{4})")
_PLACES = """
    SELECT prefecture, city, town, prefecture_kana, city_kana, town_kana, organisation
    FROM place JOIN area ON area.id = place.area WHERE code = ? ORDER BY position
"""


@dataclass(frozen=True, slots=True)
class PostalAddress:
    """A place with its own postal code: prefecture, city, town ("" where the code serves the rest), full-width kana."""

    code: str
    prefecture: str
    city: str
    town: str
    prefecture_kana: str
    city_kana: str
    town_kana: str
    organisation: str = ""

    def __str__(self) -> str:
        return self.prefecture + self.city + self.town


def digits(code: str) -> str:
    """The 7 digits of a code typed in any usual way (〒100-0001, １０００００１); "" when it is no postal code."""
    match = _CODE.fullmatch(unicodedata.normalize("NFKC", code).strip())
    return match[1] + match[2] if match else ""


def lookup(code: str) -> tuple[PostalAddress, ...]:
    """The addresses of a postal code, most general first; empty for an unknown code or without the table."""
    wanted = digits(code)
    table = resources.path("postal", "postal.sqlite")
    if not wanted or not table.is_file():
        return ()
    # immutable: the table may lie on a read-only disk, and is replaced as a whole, never written in place.
    with closing(sqlite3.connect(f"{table.as_uri()}?mode=ro&immutable=1", uri=True)) as connection:
        return tuple(PostalAddress(wanted, *row) for row in connection.execute(_PLACES, (int(wanted),)))
