"""A slip to be looked at (`SlipView`): its rows with the debit at the left and the credit at the right, as on the paper slip."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget
from sqlalchemy.orm import Session

from officesuite.base.text import tr, translate
from officesuite.modules.company import queries as company_queries
from officesuite.modules.company.rules import TaxKind
from officesuite.modules.ledger.pages.common.tax_cell import TaxTable, choice_of, tax_table
from officesuite.modules.ledger.queries.entry_books import Accounts, book_accounts
from officesuite.modules.ledger.rules.entry import Side
from officesuite.modules.ledger.rules.postings import usual_side
from officesuite.modules.ledger.rules.slip import SIDES, Half, Slip, SlipRow, totals
from officesuite.ui.figures import show_yen
from officesuite.ui.theme import theme
from officesuite.ui.widgets import Chip, clear, column, grounded, hline, label, row, section, vline

HEADS = {Side.DEBIT: translate("Ledger", "Debit"), Side.CREDIT: translate("Ledger", "Credit")}


@dataclass(frozen=True, slots=True)
class SlipWords:
    """What a slip's ids are called."""

    accounts: Accounts
    taxes: TaxTable
    departments: Mapping[int, str]

    def account(self, half: Half) -> str:
        """The account of a half; a dash where only an amount was typed."""
        return self.accounts.name(half.account_id) if half.account_id is not None else "—"

    def told(self, half: Half, side: Side, day: date) -> str:
        """Sub-account, tax, department and partner of a half."""
        sub = self.accounts.subs.get(half.sub_account_id or 0)
        department = self.departments.get(half.department_id or 0, "")
        words = (sub.name if sub is not None else "", self.tax(half, side, day), department, half.partner)
        return "  ".join(word for word in words if word)

    def tax(self, half: Half, side: Side, day: date) -> str:
        """`課仕10% 適格`."""
        card = self.accounts.cards.get(half.account_id or 0)
        if card is None or half.tax is None:
            return ""
        axes = self.taxes.axes(choice_of(half.tax), side=usual_side(card.facts, side, TaxKind.TAXABLE), day=day)
        return self.taxes.words(axes) if axes is not None else half.tax.category

    def pair(self, slip: Slip) -> str:
        """`地代家賃 / 普通預金`: the first account of each side."""
        names = []
        for side, _ in SIDES:
            halves = [one.half(side) for one in slip.rows if one.half(side).account_id is not None]
            more = "…" if len(halves) > 1 else ""
            names.append(self.account(halves[0]) + more if halves else "—")
        return " / ".join(names)


def slip_words(session: Session) -> SlipWords:
    """The words as they are now."""
    departments = {one.id: one.name for one in company_queries.departments(session)}
    return SlipWords(book_accounts(session), tax_table(session), departments)


class SlipView(QWidget):
    """See the module."""

    def __init__(self) -> None:
        super().__init__()
        grounded(self)
        self._outer = QVBoxLayout(self)
        self._outer.setContentsMargins(0, 0, 0, 0)
        self._outer.setSpacing(theme().px(6))

    def show_slip(self, slip: Slip | None, words: SlipWords, day: date) -> None:
        """Another slip, with the tax rows of a day; None clears it."""
        clear(self._outer)
        if slip is None:
            return
        if slip.description:
            self._outer.addWidget(label(slip.description, role="bodyStrong", wrap=True, selectable=True))
        if department := words.departments.get(slip.department_id or 0, ""):
            self._outer.addWidget(label(department, role="hint", tone="text2"))
        self._outer.addLayout(self._rows(slip, words, day))
        debit, credit = totals(slip)
        if debit != credit and all_given(slip):
            chip = Chip(tr("Ledger", "Difference {yen}", yen=show_yen(debit - credit)), tone="warn", icon="scale")
            self._outer.addWidget(chip, 0, Qt.AlignmentFlag.AlignLeft)

    def _rows(self, slip: Slip, words: SlipWords, day: date) -> QGridLayout:
        grid = QGridLayout()
        px = theme().px
        grid.setHorizontalSpacing(px(10))
        grid.setVerticalSpacing(px(5))
        for at in (0, 2):
            grid.setColumnStretch(at, 1)
            grid.setColumnMinimumWidth(at, px(120))
        for at, ((side, _), total) in enumerate(zip(SIDES, totals(slip), strict=True)):
            sum_ = label(show_yen(total) if all_given(slip) else "", role="bodyStrong")
            grid.addLayout(row(section(HEADS[side]), 1, sum_), 0, 2 * at)
        line = 1
        for one in slip.rows:
            if one.empty and not one.description:
                continue
            grid.addWidget(hline("lineStrong" if line == 1 else "line"), line, 0, 1, 3)
            for at, (side, _) in enumerate(SIDES):
                grid.addLayout(_half(one, side, words, day), line + 1, 2 * at)
            line += 2
            if one.description:
                grid.addWidget(label(one.description, role="hint", tone="text2", wrap=True), line, 0, 1, 3)
                line += 1
        grid.addWidget(vline(), 0, 1, line, 1)
        return grid


def all_given(slip: Slip) -> bool:
    """Whether every account has its amount."""
    halves = [one.half(side) for one in slip.rows for side, _ in SIDES if not one.half(side).empty]
    return bool(halves) and all(half.amount is not None for half in halves)


def whole_amount(slip: Slip) -> int | None:
    """Yen of a slip; None where an amount is still to be typed."""
    return max(totals(slip)) if all_given(slip) else None


def _half(one: SlipRow, side: Side, words: SlipWords, day: date) -> QVBoxLayout:
    half = one.half(side)
    if half.empty:
        return column()
    amount = label(show_yen(half.amount) if half.amount is not None else "", selectable=True)
    name = label(words.account(half), wrap=True)
    line = row(name, amount)
    line.setStretch(0, 1)
    made = column(line, spacing=1)
    if told := words.told(half, side, day):
        made.addWidget(label(told, role="hint", tone="text2", wrap=True))
    made.addStretch(1)
    return made
