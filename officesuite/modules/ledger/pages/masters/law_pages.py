"""The dated rows of law under Settings (経過措置の控除割合, 帳簿のみ保存の理由): a change of law is one more row."""

from datetime import date
from typing import Any

from officesuite.base.text import language, tr, translate
from officesuite.modules.ledger.fields import BOOK_REASON_FIELDS, CREDIT_RATE_FIELDS, PLEASE_CONFIRM
from officesuite.modules.ledger.queries.law_rows import BookReasonItem, CreditRateItem, book_reasons, credit_rates
from officesuite.modules.ledger.services import law_rows
from officesuite.modules.ledger.services.rights import MASTERS
from officesuite.ui.cells import ChipLook, Column, Show
from officesuite.ui.figures import show_date, show_yen
from officesuite.ui.register import Register, RegisterPage

IN_FORCE = translate("Ledger", "In force")
CONFIRM = ChipLook(PLEASE_CONFIRM, "warn", "triangle-alert")


def _span(first: date, last: date | None) -> str:
    return f"{show_date(first)} – {show_date(last) if last else ''}".strip()


def _note(row: CreditRateItem | BookReasonItem) -> str:
    if row.please_confirm:
        return tr("Ledger", "Please confirm this row with your tax accountant; then take the mark off.")
    return ""


def _state(row: CreditRateItem | BookReasonItem) -> Any:
    return CONFIRM if row.please_confirm else ""


STATE = Column("state", translate("Ledger", "State"), Show.CHIP, 92, sortable=False, value=_state)


class CreditRatesPage(RegisterPage):
    """What part of the tax paid to an unregistered supplier may be deducted, by the day of the purchase."""

    register = Register(
        key="ledger.credit_rates",
        entity="ledger.credit_rate",
        title=translate("Ledger", "Credit for unregistered suppliers"),
        new=translate("Ledger", "New percentage"),
        empty=translate("Ledger", "No percentages yet"),
        why=translate("Ledger", "A line takes the percentage of its tax date. A change of law is one more row."),
        icon="percent",
        fields=CREDIT_RATE_FIELDS,
        columns=(
            Column("days", IN_FORCE, width=190, stretch=True, sortable=False,
                   value=lambda one: _span(one.valid_from, one.valid_to)),
            Column("percent", translate("Ledger", "Deductible (%)"), width=110, align="right", sortable=False),
            STATE,
        ),
        rows=credit_rates,
        values=lambda row: {field.key: getattr(row, field.key) for field in CREDIT_RATE_FIELDS},
        add=lambda desk, values: desk.run(law_rows.add_credit_rate, values=values),
        change=lambda desk, row, values: desk.run(
            law_rows.change_credit_rate, rate_id=row.id, version=row.version, values=values
        ),
        note=_note,
        right=MASTERS.key,
    )  # fmt: skip


class BookReasonsPage(RegisterPage):
    """Why the books are enough for the credit; the reason prints in the book."""

    register = Register(
        key="ledger.book_reasons",
        entity="ledger.book_reason",
        title=translate("Ledger", "Reasons for books only"),
        new=translate("Ledger", "New reason"),
        empty=translate("Ledger", "No reasons yet"),
        why=translate("Ledger", "A line offers the reasons in force on its tax date; the book prints the one chosen."),
        icon="book-open-text",
        fields=BOOK_REASON_FIELDS,
        columns=(
            Column("label", translate("Ledger", "Reason"), width=190, stretch=True, sortable=False,
                   value=lambda one: one.label_en if language() == "en" else one.label_ja),
            Column("limit_yen", translate("Ledger", "Below"), width=84, align="right", sortable=False,
                   value=lambda one: show_yen(one.limit_yen) if one.limit_yen else ""),
            Column("days", IN_FORCE, width=184, sortable=False, muted=True,
                   value=lambda one: _span(one.valid_from, one.valid_to)),
            STATE,
        ),
        rows=book_reasons,
        values=lambda row: {field.key: getattr(row, field.key) for field in BOOK_REASON_FIELDS},
        add=lambda desk, values: desk.run(law_rows.add_book_reason, values=values),
        change=lambda desk, row, values: desk.run(
            law_rows.change_book_reason, reason_id=row.id, version=row.version, values=values
        ),
        note=_note,
        right=MASTERS.key,
    )  # fmt: skip
