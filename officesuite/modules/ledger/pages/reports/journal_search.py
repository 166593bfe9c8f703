"""The search of the journal as people set it: conditions, their words for paper, and how they are kept under a name."""

from collections.abc import Iterator, Mapping
from dataclasses import fields, replace
from datetime import date
from typing import Any, cast

from officesuite.base.text import Text, translate
from officesuite.modules.ledger.queries.search import JournalFilter
from officesuite.modules.ledger.rules.words import way_words
from officesuite.ui.figures import show_date, show_yen

_FLAGS: dict[str, Text] = {
    "late_only": translate("Ledger", "Late entries only"),
    "corrections_only": translate("Ledger", "Corrections only"),
    "adjustments_only": translate("Ledger", "Adjustments only"),
}
_RANGES: tuple[tuple[Text, str, str], ...] = (
    (translate("Ledger", "Date"), "first", "last"),
    (translate("Ledger", "Amount"), "amount_from", "amount_to"),
    (translate("Ledger", "Entry No."), "number_from", "number_to"),
    (translate("Ledger", "Day of entry"), "entered_first", "entered_last"),
)
_WORDS: tuple[tuple[Text, str], ...] = (
    (translate("Ledger", "Counterparty"), "partner"),
    (translate("Ledger", "Text"), "text"),
    (translate("Ledger", "Slip No."), "slip_no"),
    (translate("Ledger", "Operator"), "operator"),
)


def narrowed(wanted: JournalFilter, usual: JournalFilter) -> bool:
    """Whether it is a search, by days alone too: then corrections always show (優良な電子帳簿). `usual` is the plain journal."""
    return wanted != replace(usual, show_corrections=wanted.show_corrections, newest_first=wanted.newest_first)


def conditions(wanted: JournalFilter, names: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    """What was asked for as (label, words); `names` says account and department."""
    return tuple((str(label), words) for label, words in _conditions(wanted, names) if words)


def _conditions(wanted: JournalFilter, names: Mapping[str, str]) -> Iterator[tuple[Text, str]]:
    for label, low, high in _RANGES:
        ends = getattr(wanted, low), getattr(wanted, high)
        if ends != (None, None):
            yield label, " – ".join(_said(end) for end in ends)
    for label, key in _WORDS:
        yield label, getattr(wanted, key)
    yield translate("Ledger", "Account"), names.get("account", "")
    yield translate("Ledger", "Department"), names.get("department", "")
    if wanted.way:
        yield translate("Ledger", "Way of entry"), way_words(wanted.way)
    for key, label in _FLAGS.items():
        if getattr(wanted, key):
            yield label, "✓"


def _said(value: Any) -> str:
    if value is None:
        return ""
    return show_date(value) if isinstance(value, date) else show_yen(value)


def as_kept(wanted: JournalFilter) -> dict[str, Any]:
    """A filter as JSON values."""
    usual = JournalFilter()
    kept: dict[str, Any] = {}
    for one in fields(wanted):
        value = getattr(wanted, one.name)
        if value != getattr(usual, one.name) and one.name != "axes_ids":
            kept[one.name] = value.isoformat() if isinstance(value, date) else value
    return kept


def from_kept(kept: Mapping[str, Any]) -> JournalFilter:
    """The filter of remembered values; what is not understood any more is left out."""
    wanted = JournalFilter()
    for one in fields(wanted):
        value = kept.get(one.name)
        if value is None:
            continue
        try:
            if "date" in str(one.type):
                value = date.fromisoformat(str(value))
            wanted = replace(wanted, **cast(Any, {one.name: value}))
        except (TypeError, ValueError):
            continue
    return wanted
