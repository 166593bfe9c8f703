"""The pane beside a report: one account's figures, its months against last year's, sub-accounts and newest lines."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from officesuite.base.text import tr, translate
from officesuite.modules.ledger.pages.reports.account_facts import AccountFacts, SubFact
from officesuite.modules.ledger.pages.reports.terms import Term, TermKind
from officesuite.modules.ledger.queries.ledger_pages import BookRow
from officesuite.ui.buttons import Button, IconButton
from officesuite.ui.cells import Column, Show
from officesuite.ui.charts import Bar
from officesuite.ui.figures import show_percent, show_yen
from officesuite.ui.pane import Pane
from officesuite.ui.table import ListSource, TableModel
from officesuite.ui.table_view import TableView
from officesuite.ui.theme import theme
from officesuite.ui.trend import TrendChart
from officesuite.ui.widgets import column, label, row, section

SMALL_ROW = 26
UNITS = (
    (100_000_000, 1_000_000, translate("Ledger", "million yen")),
    (100_000, 1_000, translate("Ledger", "thousand yen")),
    (0, 1, translate("Ledger", "yen")),
)


class AccountPane(Pane):
    """Shows `AccountFacts`. `ledger_asked`: open the account's ledger; `line_asked(entry id)`; `trend_asked`; `closed`."""

    ledger_asked = Signal()
    sub_asked = Signal(int)
    line_asked = Signal(int)
    trend_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.facts: AccountFacts | None = None
        self.open_ledger = Button(
            tr("Ledger", "Open the ledger"), kind="primary", icon="book-open-text", on=self.ledger_asked.emit
        )
        self.trend = Button(tr("Ledger", "Trend"), icon="chart-column", on=self.trend_asked.emit)
        self.foot.addWidget(self.open_ledger)
        self.foot.addWidget(self.trend)
        self.foot.addStretch(1)
        self.show_facts(None, None)

    def show_facts(self, facts: AccountFacts | None, term: Term | None) -> None:
        """Another account; None clears the pane."""
        self.facts = facts
        self.empty_out("" if facts else tr("Ledger", "Choose an account to see its months and lines."))
        if facts is None or term is None:
            return
        self.feet.show()
        close = IconButton("x", tr("Ledger", "Close the pane (Alt+Enter)"), on=self.closed.emit)
        name = label(facts.name, role="strip", wrap=True, selectable=True)
        self.body.addLayout(row(name, label(facts.code, role="hint", tone="text2"), 1, close))
        self.body.addLayout(self._figures(facts, term))
        if facts.months:
            self._chart(facts)
        if facts.subs:
            self._subs(facts, term)
        self._lines(facts, term)
        self.body.addStretch(1)

    # parts

    def _figures(self, facts: AccountFacts, term: Term) -> QVBoxLayout:
        month = term.kind is TermKind.MONTH
        here = term.short() if month else tr("Ledger", "Period")
        change = facts.change
        told = "—" if change is None else ("+" if change > 0 else "") + show_percent(change)
        before = tr("Ledger", "Same month last year") if month else tr("Ledger", "Same period last year")
        parts = [
            (here if not facts.carried else tr("Ledger", "Balance"), show_yen(facts.term)),
            *([] if facts.carried else [(tr("Ledger", "Year to date"), show_yen(facts.year))]),
            *([(tr("Ledger", "Last year"), show_yen(facts.before))] if facts.carried else []),
            (before, told),
        ]
        long = max(len(value) for _, value in parts) > 12
        role = "section" if long else "strip"
        cells = [
            column(label(words, role="label", tone="text2"), label(value, role=role, selectable=True), spacing=0)
            for words, value in parts
        ]
        line = row(spacing=16)
        for cell in cells:
            line.addLayout(cell)
        line.addStretch(1)
        return column(line)

    def _chart(self, facts: AccountFacts) -> None:
        largest = max((max(abs(one.now or 0), abs(one.before)) for one in facts.months), default=0)
        _, unit, words = next(one for one in UNITS if largest >= one[0])
        self.body.addLayout(
            row(section(tr("Ledger", "By month ({unit})", unit=words)), 1, _Legend(), margins=(0, 4, 0, 0))
        )
        chart = TrendChart(tr("Ledger", "Months of {account}", account=facts.name))
        bars = [
            Bar(one.label, None if one.now is None else _scaled(one.now, unit), _scaled(one.before, unit))
            for one in facts.months
        ]
        chart.set_bars(bars, current=facts.current)
        self.body.addWidget(chart)

    def _subs(self, facts: AccountFacts, term: Term) -> None:
        self.body.addWidget(section(translate("Ledger", "Sub-accounts")))
        columns: tuple[Column, ...] = (
            Column("name", tr("Ledger", "Sub-account"), width=120, stretch=True, sortable=False),
            Column("term", term.short() if term.kind is TermKind.MONTH else tr("Ledger", "Period"), Show.YEN, 92,
                   sortable=False, blank_zero=True),
            Column("year", tr("Ledger", "Year to date"), Show.YEN, 96, sortable=False, blank_zero=True, muted=True),
        )  # fmt: skip
        if facts.carried:
            columns = (columns[0], Column("term", tr("Ledger", "Balance"), Show.YEN, 110, sortable=False))
        table = _small_table(columns, facts.subs, tr("Ledger", "Sub-accounts"), most=8)
        table.opened.connect(self._open_sub)
        self.body.addWidget(table)

    def _open_sub(self, sub: SubFact) -> None:
        self.sub_asked.emit(sub.id)

    def _lines(self, facts: AccountFacts, term: Term) -> None:
        title = (
            tr("Ledger", "Lines of {month}: {count}", month=term.short(), count=f"{facts.count:,}")
            if term.kind is TermKind.MONTH
            else tr("Ledger", "Lines: {count}", count=f"{facts.count:,}")
        )
        files = sum(1 for one in facts.lines if one.attached)
        note = tr("Ledger", "with files {count} / {whole}", count=files, whole=len(facts.lines)) if files else ""
        self.body.addLayout(row(section(title), 1, label(note, role="hint", tone="text3"), margins=(0, 4, 0, 0)))
        if not facts.lines:
            self.body.addWidget(label(tr("Ledger", "Nothing was posted in this period."), tone="text3", wrap=True))
            return
        columns = (
            Column("day", tr("Ledger", "Date"), width=54, sortable=False, muted=True, value=lambda one: f"{one.day:%m/%d}"),
            Column("words", tr("Ledger", "Description"), width=100, stretch=True, sortable=False,
                   value=lambda one: one.description or one.counter, second=lambda one: one.partner),
            Column("amount", tr("Ledger", "Amount"), Show.YEN, 92, sortable=False,
                   value=lambda one: (one.debit - one.credit) * facts.side, tone=lambda one: "text"),
        )  # fmt: skip
        table = _small_table(columns, facts.lines, tr("Ledger", "Newest lines"), most=12)
        table.opened.connect(self._open_line)
        self.body.addWidget(table)

    def _open_line(self, line: BookRow) -> None:
        if line.entry_id:
            self.line_asked.emit(line.entry_id)


def _small_table(columns: tuple[Column, ...], rows: tuple[object, ...], name: str, *, most: int) -> TableView:
    """A short table without scroll bars of its own."""
    model = TableModel(columns, ListSource(rows), key=id)
    table = TableView(model, row_height=SMALL_ROW, multiple=False, accessible_name=name, pad=6)
    table.setFrameShape(QFrame.Shape.NoFrame)
    table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    shown = min(len(rows), most)
    table.setFixedHeight(theme().px(SMALL_ROW * shown + 30))
    return table


def _scaled(value: int, unit: int) -> int:
    """Rounded to the unit, halves away from zero."""
    return (abs(value) + unit // 2) // unit * (1 if value >= 0 else -1)


class _Legend(QWidget):
    """This year's bars and last year's ticks."""

    def __init__(self) -> None:
        super().__init__()
        bar, tick = _Mark("c1", 10), _Mark("text2", 2)
        self.setLayout(
            row(bar, label(tr("Ledger", "This year"), role="hint", tone="text2"), tick,
                label(tr("Ledger", "Last year"), role="hint", tone="text2"), spacing=5)
        )  # fmt: skip


class _Mark(QWidget):
    def __init__(self, token: str, height: int) -> None:
        super().__init__()
        self._token = token
        self.setFixedSize(theme().px(10), theme().px(height))

    def paintEvent(self, event: object) -> None:
        from PySide6.QtGui import QPainter

        QPainter(self).fillRect(self.rect(), theme().colour(self._token))
