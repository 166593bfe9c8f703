"""Tax categories as files and people name them: by code, by label (課税 10%), or by what papers print (8%※)."""

from collections.abc import Iterable, Mapping
from decimal import Decimal, InvalidOperation

from officesuite.base import kana
from officesuite.modules.company.rules import TaxCategory


def names_of(categories: Iterable[TaxCategory]) -> Mapping[str, str]:
    """Folded name → code; where two categories print alike the first of the table has the name."""
    names: dict[str, str] = {}
    rows = tuple(categories)
    for row in rows:
        names.setdefault(kana.fold(row.code), row.code)
    for row in rows:
        for words in (row.label_ja, row.label_en, row.paper_ja + row.mark, row.paper_ja, row.paper_en):
            names.setdefault(kana.fold(words), row.code)
    return names


def code_named(words: str, names: Mapping[str, str]) -> str | None:
    """The code of what a file calls a tax category; None when nothing is called so.

    A bare rate is its percentage: 10 in a column 税率, or the 0.1 that Excel keeps behind 10%."""
    code = names.get(kana.fold(words))
    if code is None and (rate := _percent(words)) is not None:
        code = names.get(kana.fold(f"{rate:f}%"))
    return code


def _percent(words: str) -> Decimal | None:
    try:
        rate = Decimal(words)
    except InvalidOperation:
        return None
    if not rate.is_finite() or not 0 < rate < 100:
        return None
    return (rate * 100 if rate < 1 else rate).normalize()
