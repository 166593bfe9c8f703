"""Tax categories as files and people name them: by code, by label (課税 10%), or by what papers print (8%※)."""

from collections.abc import Iterable, Mapping

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
    """The code of what a file calls a tax category; None when nothing is called so."""
    return names.get(kana.fold(words))
