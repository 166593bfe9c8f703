"""Taking in customers from CSV as the program does (checks, duplicates, audit), against csv and executemany without any."""

import csv

from figures import Line, Peer, seconds, spread
from offices import Bench
from sqlcipher3 import dbapi2 as sqlite

FILLED = ("code", "name", "kana", "honorific", "corporate_number", "registration_number", "postal_code", "address1", "address2",
          "phone", "email", "closing_day", "payment_month_offset", "payment_day", "rounding", "language")  # fmt: skip


def measure(bench: Bench) -> list[Line]:
    """One line: rows a second, into the same table with the same indexes."""
    bench.customers_csv()
    ours, raw = [], []
    for _ in range(bench.rounds(3)):
        office = bench.new_office("import")
        try:
            ours.append(bench.customers / seconds(lambda office=office: bench.take_customers(office)))
        finally:
            office.close()
        bench.new_office("raw").close()
        raw.append(bench.customers / seconds(lambda: _raw_import(bench)))
    return [
        Line(f"import of {bench.customers:,} customers from CSV", spread(ours, "rows/s"), 10_000, least_wanted=True,
             peers=(Peer("csv + executemany, unchecked, no audit", spread(raw, "rows/s")),))
    ]  # fmt: skip


def _raw_import(bench: Bench) -> None:
    """The file's cells into the table as they are; the columns that services derive stay empty."""
    connection = sqlite.connect(str(bench.folder / "raw.office"), isolation_level=None)
    try:
        columns = [row[1:4] for row in connection.execute("PRAGMA table_info(partner)")]
        empty = {
            name: 0 if "INT" in kind.upper() or "BOOL" in kind.upper() else ""
            for name, kind, needed in columns
            if needed
        }
        names = [*FILLED, *(name for name in empty if name not in FILLED and name != "id")]
        rest = tuple(empty[name] for name in names[len(FILLED) :])
        places = ", ".join("?" * len(names))
        connection.execute("BEGIN IMMEDIATE")
        with bench.customers_csv().open(encoding="utf-8-sig", newline="") as file:
            rows = csv.reader(file)
            next(rows)
            connection.executemany(
                f"INSERT INTO partner ({', '.join(names)}) VALUES ({places})", ((*row, *rest) for row in rows)
            )
        connection.execute("COMMIT")
    finally:
        connection.close()
