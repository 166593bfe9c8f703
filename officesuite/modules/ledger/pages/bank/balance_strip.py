"""The strip over the list: the bank's balance beside the books', and the first day on which they part."""

from officesuite.base.text import tr
from officesuite.modules.ledger.rules.bank import Agreement
from officesuite.ui.figures import show_date, show_yen
from officesuite.ui.notices import Figure, FigureStrip


class BalanceStrip(FigureStrip):
    """See the module."""

    def show_agreement(self, found: Agreement) -> None:
        """Shows how bank and books stand."""
        last = found.last
        if last is None or last.statement is None:
            self.set_figures(
                [
                    Figure(
                        tr("Ledger", "Balance at the bank"),
                        "—",
                        tr("Ledger", "The files taken in tell no balance"),
                        "text3",
                    )
                ]
            )
            return
        difference = last.difference
        self.set_figures([
            Figure(tr("Ledger", "Balance at the bank"), show_yen(last.statement), show_date(last.day)),
            Figure(tr("Ledger", "Balance in the books"), show_yen(last.book), show_date(last.day)),
            Figure(tr("Ledger", "Difference"), show_yen(difference), tone="ok" if difference == 0 else "danger"),
            _first_day(found),
        ])  # fmt: skip


def _first_day(found: Agreement) -> Figure:
    """Where to look for a difference."""
    caption = tr("Ledger", "First differing day")
    if found.agrees:
        return Figure(caption, tr("Ledger", "None"), tr("Ledger", "every day agrees"), "ok")
    if found.opening:
        first = found.days[0].day
        words = tr("Ledger", "before {day}", day=show_date(first))
        return Figure(
            caption, words, tr("Ledger", "differs by {amount} already", amount=show_yen(found.opening)), "danger"
        )
    assert found.first is not None
    day = found.first
    note = tr(
        "Ledger", "bank {statement}, books {book}", statement=show_yen(day.statement or 0), book=show_yen(day.book)
    )
    return Figure(caption, show_date(day.day), note, "danger")
