"""How partners are said on the screen: their kind as a chip, their terms and numbers in words."""

from officesuite.base.errors import Invalid
from officesuite.base.numbers import format_postal_code
from officesuite.base.text import tr, translate
from officesuite.modules.partners.queries import PartnerCard, PartnerRow
from officesuite.modules.partners.rules import DueExample
from officesuite.ui.cells import ChipLook
from officesuite.ui.figures import show_date, weekday_name

KINDS = {
    "customer": translate("Partners", "Customer"),
    "supplier": translate("Partners", "Supplier"),
    "inactive": translate("Partners", "No longer used"),
}
KIND_CHIPS = {
    "customer": ChipLook(translate("Partners", "Customer"), "accent"),
    "supplier": ChipLook(translate("Partners", "Supplier"), "info"),
    "both": ChipLook(translate("Partners", "Both"), "accent"),
    "inactive": ChipLook(translate("Partners", "No longer used"), "neutral", "archive"),
}


def kind_of(one: PartnerRow | PartnerCard) -> str:
    """The key of KIND_CHIPS."""
    if one.inactive:
        return "inactive"
    if one.is_customer and one.is_supplier:
        return "both"
    return "customer" if one.is_customer else "supplier"


def terms_words(one: PartnerRow | PartnerCard) -> str:
    """`月末締 翌月末払`; "" while nothing is agreed."""
    if one.closing_day is None:
        return ""
    closes = (
        tr("Partners", "Closes at month end")
        if one.closing_day == 31
        else tr("Partners", "Closes on {day}", day=one.closing_day)
    )
    if one.payment_day is None:
        return closes
    offset = 1 if one.payment_month_offset is None else one.payment_month_offset
    months = {0: tr("Partners", "same month"), 1: tr("Partners", "next month"), 2: tr("Partners", "month after next")}
    month = months.get(offset, tr("Partners", "{count} months later", count=offset))
    if one.payment_day == 31:
        pays = tr("Partners", "due end of {month}", month=month)
    else:
        pays = tr("Partners", "due {month} {day}", month=month, day=one.payment_day)
    return tr("Partners", "{closes}, {pays}", closes=closes, pays=pays)


def due_words(example: DueExample | None) -> str:
    """`12/31 締め分の入金予定は 2027/01/29 金`."""
    if example is None:
        return ""
    closes = f"{example.closes:%m/%d}"
    return tr("Partners", "What closes on {closes} is due on {due} {weekday}", closes=closes, due=show_date(example.due),
              weekday=weekday_name(example.due))  # fmt: skip


def address_words(postal_code: str, *lines: str) -> str:
    """`〒230-0053 神奈川県…`."""
    code = f"〒{format_postal_code(postal_code)}" if postal_code else ""
    return " ".join(part for part in (code, *lines) if part)


def as_int(value: object) -> int | None:
    """A number of a form's field, None while it is empty."""
    return value if isinstance(value, int) else None


def read(editor: object) -> object:
    """What an editor holds, None while it cannot be read."""
    try:
        return editor.value()  # type: ignore[attr-defined]
    except Invalid:
        return None


__all__ = ["KINDS", "KIND_CHIPS", "address_words", "as_int", "due_words", "kind_of", "read", "terms_words"]
