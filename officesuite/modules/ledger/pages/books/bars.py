"""Small parts of a book's page: the figures over it, the line that asks for a correction's reason, the line that jumps."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from officesuite.base.text import Text, tr
from officesuite.modules.ledger.pages.books.kinds import BookKind
from officesuite.modules.ledger.pages.books.reading import Sums, Tab
from officesuite.modules.ledger.pages.common.counter_day import CounterDay
from officesuite.modules.ledger.rules.entry import Side
from officesuite.ui.book_foot import FootRow
from officesuite.ui.buttons import Button
from officesuite.ui.edit import LineEdit
from officesuite.ui.figures import show_yen
from officesuite.ui.notices import Figure
from officesuite.ui.theme import theme
from officesuite.ui.widgets import Icon, grounded, label, row


def figures(kind: BookKind, sums: Sums, *, side: Side, forward: str) -> list[Figure]:
    """前月繰越, 入金, 出金, 残高, and the bank's own balance where a statement was taken in."""

    def counted(count: int) -> str:
        return tr("Ledger", "{count} rows", count=f"{count:,}") if count else ""

    def balance(yen: int) -> str:
        return show_yen(int(side) * yen)

    found = [
        Figure(forward, balance(sums.opening)),
        Figure(kind.debit, show_yen(sums.debit), counted(sums.debits)),
        Figure(kind.credit, show_yen(sums.credit), counted(sums.credits)),
        Figure(
            tr("Ledger", "Balance"), balance(sums.closing), tone="danger" if int(side) * sums.closing < 0 else "text"
        ),
    ]
    if sums.bank is not None:
        day, said = sums.bank
        agrees = said == sums.closing
        note = tr("Ledger", "agrees") if agrees else tr("Ledger", "differs by {yen}", yen=show_yen(said - sums.closing))
        caption = tr("Ledger", "Bank's balance {day}", day=f"{day:%m/%d}")
        found.append(Figure(caption, show_yen(said), note, tone="text" if agrees else "warn"))
    return found


def foot_rows(sums: Sums, *, side: Side, tab: Tab, first: str) -> list[FootRow]:
    """11月合計 with the balance, and 累計 since the fiscal year's first month; zero is blank, as in books."""

    def shown(debit: int, credit: int) -> dict[str, str]:
        return {"debit": show_yen(debit) if debit else "", "credit": show_yen(credit) if credit else ""}

    total = tr("Ledger", "Total of {month}", month=tab.words) if tab.period else tr("Ledger", "Total")
    balance = {"balance": show_yen(int(side) * sums.closing)}
    return [
        FootRow(total, {**shown(sums.debit, sums.credit), **balance}, strong=True),
        FootRow(tr("Ledger", "Since {month}", month=first), shown(sums.debit_to_date, sums.credit_to_date)),
    ]


class _Bar(QWidget):
    """A line with an icon, words, a field and buttons; Enter does it, Esc gives it up."""

    done = Signal(str)
    given_up = Signal()

    def __init__(self, icon: str, words: Text | str, *, hint: Text | str, button: Text | str, tone: str) -> None:
        super().__init__()
        grounded(self, "accentSofter")
        self.words = label(words, role="bodyMedium", tone=tone)
        self.field = LineEdit(hint=hint)
        self.field.setAccessibleName(str(words))
        self.field.setMinimumWidth(theme().px(220))
        self.field.setMaximumWidth(theme().px(360))
        self.yes = Button(button, kind="plain", small=True, on=lambda: self.done.emit(self.field.text().strip()))
        self.no = Button(tr("Ledger", "Leave it"), kind="ghost", small=True, on=self.given_up.emit)
        self.setLayout(row(Icon(icon, tone), self.words, self.field, self.yes, self.no, 1, margins=(20, 6, 16, 6)))
        self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.done.emit(self.field.text().strip())
        elif event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        else:
            super().keyPressEvent(event)


class ReasonBar(_Bar):
    """While a posted row is typed anew or taken back: why. The usual reason stands there already."""

    def __init__(self) -> None:
        super().__init__(
            "square-pen", tr("Ledger", "Reason of the correction"), hint=tr("Ledger", "Why it was wrong"),
            button=tr("Ledger", "Correct"), tone="accentText",
        )  # fmt: skip
        self.field.set_value(tr("Ledger", "Entered wrongly"))
        self.counter_day = CounterDay()
        layout = self.layout()
        assert isinstance(layout, QHBoxLayout)
        layout.insertWidget(3, self.counter_day)

    def ask(self, counter_on: date | None = None) -> None:
        """Shows the line; `counter_on` is the first open day where the row's month is closed."""
        self.counter_day.ask(counter_on)
        self.show()

    @property
    def reason(self) -> str:
        """What stands there."""
        return self.field.text().strip()


class FindBar(_Bar):
    """Ctrl+G: a date or an amount; Enter jumps, Enter again to the next one."""

    def __init__(self) -> None:
        super().__init__(
            "search", tr("Ledger", "Go to a date or an amount"), hint="11/10, 34,860", button=tr("Ledger", "Go"),
            tone="text2",
        )  # fmt: skip

    def open(self) -> None:
        """Shows the line with its field ready to be typed into."""
        self.show()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()
