"""The strip over the list: the bank's balance beside the books', the first day on which they part, and every day on request."""

from PySide6.QtWidgets import QWidget

from officesuite.base.text import tr, translate
from officesuite.modules.ledger.rules.bank import Agreement, DayBalance
from officesuite.ui.buttons import Button
from officesuite.ui.cells import Column, Show
from officesuite.ui.dialogs import Answer, Dialog
from officesuite.ui.figures import show_date, show_yen
from officesuite.ui.notices import Figure, FigureStrip
from officesuite.ui.table import ListSource, TableModel
from officesuite.ui.table_view import TableView
from officesuite.ui.theme import theme
from officesuite.ui.widgets import row


class BalanceStrip(QWidget):
    """See the module."""

    def __init__(self) -> None:
        super().__init__()
        self._found = Agreement(())
        self.figures = FigureStrip()
        self.days = Button(tr("Ledger", "By day"), kind="ghost", icon="calendar-days", on=self.show_days)
        self.setLayout(row(self.figures, self.days, spacing=0, margins=(0, 0, 16, 0)))
        self.layout().setStretch(0, 1)  # type: ignore[union-attr]

    def show_agreement(self, found: Agreement) -> None:
        """Shows how bank and books stand."""
        self._found, last = found, found.last
        self.setVisible(bool(found.days))
        if last is None or last.statement is None:
            return
        difference = last.difference
        self.figures.set_figures([
            Figure(tr("Ledger", "Balance at the bank"), show_yen(last.statement), show_date(last.day)),
            Figure(tr("Ledger", "Balance in the books"), show_yen(last.book), show_date(last.day)),
            Figure(tr("Ledger", "Difference"), show_yen(difference), tone="ok" if difference == 0 else "danger"),
            _first_day(found),
        ])  # fmt: skip

    def show_days(self) -> None:
        """Lists every day with both balances, the first differing one chosen."""
        dialog = days_dialog(self, self._found)
        dialog.exec()
        dialog.deleteLater()


def days_dialog(parent: QWidget, found: Agreement) -> Dialog:
    """Both balances at the end of each day that has one or on which the books moved."""
    model = TableModel(_COLUMNS, ListSource(found.days), key=lambda one: one.day)
    table = TableView(model, accessible_name=tr("Ledger", "Balances by day"), multiple=False)
    table.setMinimumSize(theme().px(560), theme().px(380))
    dialog = Dialog(
        parent, translate("Ledger", "Balances by day"), answers=(Answer("", translate("Ledger", "Close")),), default="",
        icon="scale", content=table,
    )  # fmt: skip
    if found.first is not None:
        table.select_key(found.first.day)
        table.scrollTo(table.currentIndex())
    else:
        table.select_first()
    table.setFocus()
    return dialog


def _tone(one: DayBalance) -> str:
    return "ok" if one.difference == 0 else "danger"


_COLUMNS = (
    Column("day", translate("Ledger", "Date"), Show.DATE, 110, sortable=False),
    Column("statement", translate("Ledger", "Balance at the bank"), Show.YEN, 140, sortable=False),
    Column("book", translate("Ledger", "Balance in the books"), Show.YEN, 140, sortable=False),
    Column("difference", translate("Ledger", "Difference"), Show.YEN, 130, sortable=False, stretch=True, tone=_tone),
)


def _first_day(found: Agreement) -> Figure:
    """Where to look for a difference."""
    caption = tr("Ledger", "First differing day")
    if found.agrees:
        return Figure(caption, tr("Ledger", "None"), tr("Ledger", "every day agrees"), "ok")
    if found.opening:
        first = found.days[0].day
        words = tr("Ledger", "before {day}", day=show_date(first))
        note = tr("Ledger", "differs by {amount} already", amount=show_yen(found.opening))
        return Figure(caption, words, note, "danger")
    assert found.first is not None
    day = found.first
    note = tr(
        "Ledger", "bank {statement}, books {book}", statement=show_yen(day.statement or 0), book=show_yen(day.book)
    )
    return Figure(caption, show_date(day.day), note, "danger")
