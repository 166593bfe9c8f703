"""Opening balances (期首残高): 弥生's file (期首日, 勘定科目名, 貸借区分, 補助科目名, 部門, 前期繰越残高; headers or none), and a plain
one with headers (date, account, sub, department, debit, credit). All rows of one day are one opening entry.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from itertools import chain
from operator import itemgetter
from typing import ClassVar

from officesuite.base.text import translate
from officesuite.modules.ledger.exchange.files import FileEntry, FileLine, columns_of, header_key
from officesuite.modules.ledger.exchange.posted import PostedEntry
from officesuite.modules.ledger.exchange.sided import SidedReader
from officesuite.modules.ledger.exchange.tax_names import TaxName
from officesuite.modules.ledger.rules.periods import Adjustment

YAYOI = ("期首日", "勘定科目名", "貸借区分", "補助科目名", "部門", "前期繰越残高")
PLAIN = ("date", "account", "sub", "department", "debit", "credit")
_SIGNS = {"借方": 1, "借": 1, "貸方": -1, "貸": -1}


class OpeningReader(SidedReader):
    """Streams opening balances; told apart by headers, none = 弥生's order."""

    layout: ClassVar[str] = "opening"
    columns: Mapping[tuple[str, int], str] = {}

    def entries(self, rows: Iterator[list[str]]) -> Iterator[FileEntry]:
        """One entry for each opening day of the file."""
        first = next(rows, [])
        head = {header_key(cell) for cell in first}
        plain = header_key("account") in head
        start = 2 if plain or header_key(YAYOI[1]) in head or header_key("勘定科目") in head else 1
        wanted, needed = (PLAIN, ("date", "account")) if plain else (YAYOI, (YAYOI[0], YAYOI[1], YAYOI[2], YAYOI[5]))
        self.columns = {("account", 0): wanted[1], ("sub", 0): wanted[2 if plain else 3], ("date", 0): wanted[0],
                        ("sub_account", 0): wanted[2 if plain else 3], ("department", 0): wanted[3 if plain else 4],
                        ("amount", 1): wanted[4 if plain else 5], ("amount", -1): wanted[5]}  # fmt: skip
        places: list[int | None] = list(range(len(wanted)))
        width = len(wanted)
        if start == 2:
            spelled = [(name, name.removesuffix("名")) for name in wanted]
            header, places = columns_of(chain([first], rows), spelled, needed, self.path.name)
            width = len(header)
        get = itemgetter(*(-1 if place is None else place for place in places))
        days: dict[date, list[FileLine]] = {}
        began: dict[date, int] = {}
        for at, row in enumerate(rows if start == 2 else chain([first], rows), start=start):
            if not any(row):
                continue
            row.extend([""] * (width - len(row) + 1))
            self.at = at
            cells = get(row)
            day = self.day(cells[0], at, wanted[0])
            line = self._line(at, cells if plain else _as_plain(cells), len(days.get(day, ())) + 1 if day else 1)
            if not plain and cells[2].strip() not in _SIGNS:
                self.fault(
                    at,
                    wanted[2],
                    translate("Ledger", "To take this row in, say 借方 or 貸方: “{name}” is neither.", name=cells[2]),
                )
            elif day is not None and line is not None:
                began.setdefault(day, at)
                days.setdefault(day, []).append(line)
        for day, lines in days.items():
            yield FileEntry(began[day], day, Adjustment.NONE, "", tuple(lines), "opening")

    def retold(self, entries: Iterable[PostedEntry]) -> Iterator[FileEntry]:
        """Balances come in this way alone."""
        yield from ()

    def _line(self, at: int, cells: tuple[str, ...], number: int) -> FileLine | None:
        """The balance of an account on the side where it stands; a zero balance is none."""
        _, account, sub, department, debit, credit = cells
        side = -1 if not debit.strip("0 ") and credit.strip("0 ") else 1
        amount = (debit if side > 0 else credit) or "0"
        if debit.strip("0 ") and credit.strip("0 "):
            message = translate("Ledger", "To take this balance in, give it on one side only.")
            self.fault(at, self.column("amount", -1), message)
            return None
        half = self.half(at, side, account, sub, department, "", "", "", "", amount, "")
        if half is None or not half[1]:
            return None
        text = str(translate("Ledger", "Brought forward"))
        return FileLine(side, half[0], half[1], None, number, text, None, at)

    def read_tax(self, tax: str, invoice: str, use: str) -> tuple[TaxName, bool]:
        """Balances have no tax."""
        return TaxName(None), True


def _as_plain(cells: tuple[str, ...]) -> tuple[str, ...]:
    day, account, side, sub, department, amount = cells
    credit = _SIGNS.get(side.strip(), 1) < 0
    return day, account, sub, department, "" if credit else amount, amount if credit else ""
