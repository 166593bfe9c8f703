"""The pane beside the list of slips for one at rest: what stands on it, who laid it down, and the way on."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout

from officesuite.base.text import tr, translate
from officesuite.modules.ledger.queries.drafts import Draft
from officesuite.modules.ledger.queries.entry_books import Accounts
from officesuite.modules.ledger.rules.entry import Side
from officesuite.modules.ledger.rules.slip import SIDES, totals
from officesuite.modules.ledger.services.drafts import delete_draft
from officesuite.ui.asking import ask
from officesuite.ui.buttons import Button
from officesuite.ui.desk import Desk
from officesuite.ui.figures import show_date, show_yen
from officesuite.ui.theme import theme
from officesuite.ui.widgets import Chip, Sheet, clear, column, hline, label, row, section

HEADS = {Side.DEBIT: translate("Ledger", "Debit"), Side.CREDIT: translate("Ledger", "Credit")}


class DraftPane(Sheet):
    """Shows one draft."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        px = theme().px
        self._desk = desk
        self._draft: Draft | None = None
        self.setMinimumWidth(px(330))
        self.setMaximumWidth(px(460))
        self._body = QVBoxLayout()
        self._body.setSpacing(px(6))
        open_ = Button(tr("Ledger", "Go on writing"), kind="primary", icon="square-pen", on=self._open)
        drop = Button(tr("Ledger", "Throw away"), kind="ghost", icon="trash-2", on=self._throw_away)
        self.setLayout(column(self._body, 1, row(open_, drop, 1), spacing=8, margins=(18, 12, 16, 12)))

    def show_draft(self, draft: Draft, accounts: Accounts) -> None:
        """Another draft."""
        self._draft = draft
        clear(self._body)
        slip = draft.slip
        day = show_date(slip.date, with_weekday=True) if slip.date is not None else tr("Ledger", "No date yet")
        self._body.addLayout(
            row(label(day, role="strip"), Chip(tr("Ledger", "Draft"), tone="warn", icon="file-pen-line"), 1)
        )
        self._body.addWidget(label(slip.description, role="bodyStrong", wrap=True, selectable=True))
        sums = totals(slip)
        for (side, _), total in zip(SIDES, sums, strict=True):
            self._body.addLayout(row(section(HEADS[side]), 1, label(show_yen(total), role="bodyStrong")))
            for one in slip.rows:
                half = one.half(side)
                if half.empty:
                    continue
                name = accounts.name(half.account_id, half.sub_account_id) if half.account_id is not None else "—"
                amount = show_yen(half.amount) if half.amount is not None else ""
                self._body.addLayout(row(label(name), 1, label(amount, selectable=True)))
                if small := "  ".join(word for word in (half.partner, one.description) if word):
                    self._body.addWidget(label(small, role="hint", tone="text2", wrap=True))
                self._body.addWidget(hline())
        if sums[0] != sums[1]:
            words = tr("Ledger", "Difference {yen}", yen=show_yen(sums[0] - sums[1]))
            self._body.addWidget(Chip(words, tone="warn", icon="scale"), 0, Qt.AlignmentFlag.AlignLeft)
        when = f"{draft.updated_at.astimezone():%Y/%m/%d %H:%M}  {draft.created_by}"
        self._body.addWidget(label(when, role="hint", tone="text3"))

    def _open(self) -> None:
        if self._draft is not None:
            self._desk.open(f"ledger.draft:{self._draft.id}")

    def _throw_away(self) -> None:
        if self._draft is None:
            return
        buttons = (("", tr("Ledger", "Keep"), "ghost"), ("drop", tr("Ledger", "Throw away"), "danger"))
        title, words = tr("Ledger", "Throw this slip away?"), tr("Ledger", "What was typed here will be gone.")
        if ask(self, title=title, words=words, buttons=buttons, icon="trash-2", tone="danger") == "drop":
            with self._desk.showing_errors():
                self._desk.run(delete_draft, draft_id=self._draft.id, version=self._draft.version)
