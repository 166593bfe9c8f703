"""What every book says of itself: whose it is, from when to when, when it was made, in which language."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class BookHead:
    """The frame of a book. `notes` stand small under each page's table (what ※ means); `remark` beside the period.

    `term` is the number of the fiscal term (第n期), 0 where it is not said; `wareki` writes years of the era.
    """

    office: str
    first: date
    last: date
    made_on: date
    language: str = "ja"
    wareki: bool = False
    term: int = 0
    remark: str = ""  # 決算整理後, 本社部門, 訂正も表示
    notes: tuple[str, ...] = ()
