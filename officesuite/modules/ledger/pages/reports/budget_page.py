"""The budget (予算) typed like a spreadsheet: accounts down, months across, pasted from Excel, saved on the go."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, make_dataclass
from decimal import Decimal
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtGui import QKeySequence, QShortcut

from officesuite.base.dates import FiscalYear
from officesuite.base.errors import DomainError, Invalid
from officesuite.base.fields import Choice, Field, Kind
from officesuite.base.text import literal, tr, translate
from officesuite.db.changes import Changes
from officesuite.modules.company.queries import fiscal_year_of, fiscal_years
from officesuite.modules.ledger.pages.reports.journal_bar import account_picks
from officesuite.modules.ledger.pages.reports.report_page import department_choice, department_of, held
from officesuite.modules.ledger.pages.reports.terms import month_words
from officesuite.modules.ledger.queries.budgets import BudgetRow, budget_rows, year_periods
from officesuite.modules.ledger.queries.carrying import chart
from officesuite.modules.ledger.queries.spans import months_of
from officesuite.modules.ledger.services.budgets import BudgetCell, copy_last_year, set_budget
from officesuite.modules.ledger.services.rights import MASTERS
from officesuite.ui.asking import ask_fields
from officesuite.ui.buttons import Button
from officesuite.ui.choices import ChoiceEdit
from officesuite.ui.desk import Desk
from officesuite.ui.figures import show_yen
from officesuite.ui.flow import flowing
from officesuite.ui.line_grid import LineGrid
from officesuite.ui.lines import GridColumn, Input, Line, LineKind
from officesuite.ui.notices import Figure, FigureStrip
from officesuite.ui.page import Page
from officesuite.ui.picks import ListPicks
from officesuite.ui.theme import theme
from officesuite.ui.widgets import hline, label, row

MONTHS = 12
WAIT = 700  # ms after the last change until it is saved
_KEYS = tuple(f"m{at}" for at in range(MONTHS))


@dataclass
class _Base(Line):
    """An account's row while it is typed; `before` is what it brought last year."""

    account_id: int | None = None
    before: int = 0
    total: int = 0


BudgetLine: Any = make_dataclass(
    "BudgetLine", [(key, "int | None", field(default=None)) for key in _KEYS], bases=(_Base,)
)
_KINDS = (LineKind("item", translate("Ledger", "Account"), frozenset({"account_id", *_KEYS})),)


def line_of(one: BudgetRow) -> Any:
    """A stored row as it is typed; months without a budget are empty."""
    line = BudgetLine(account_id=one.account_id, before=sum(one.before))
    for key, amount in zip(_KEYS, one.months, strict=False):
        setattr(line, key, amount or None)
    return line


class BudgetPage(Page):
    """See the module."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(title=tr("Ledger", "Budget"))
        self._desk = desk
        with desk.read() as session:
            self._years = fiscal_years(session)
            here = fiscal_year_of(session, desk.office.today)
        self._year: FiscalYear | None = here or (self._years[-1] if self._years else None)
        self._stored: dict[tuple[int, int], int] = {}
        self._own = False  # a commit of ours needs no reading
        self._wait = QTimer(self, singleShot=True, interval=WAIT)
        self._wait.timeout.connect(self.save)
        self.copy = Button(tr("Ledger", "Copy from last year"), icon="copy", on=self._copy)
        compare = Button(tr("Ledger", "Budget and actual"), kind="ghost", icon="chart-column",
                         on=lambda: desk.open("page:ledger.trial-balance", view="budget"))  # fmt: skip
        self.add_button(compare, self.copy)
        self._make_bar()
        self._make_grid()
        self.strip = FigureStrip()
        self.body.addWidget(self.strip)
        self.body.addWidget(hline())
        self.body.addWidget(self.grid, 1)
        shortcut = QShortcut(QKeySequence("Ctrl+S"), self)
        shortcut.activated.connect(self.save)
        self._allowed = desk.office.actor.may(MASTERS.key)
        self.copy.setEnabled(self._allowed and self._year is not None)
        self._load()

    # parts

    def _make_bar(self) -> None:
        choices = [Choice(one.first.isoformat(), literal(f"{one.label}  {one.first:%Y/%m} – {one.last:%Y/%m}"))
                   for one in reversed(self._years)]  # fmt: skip
        self.year = ChoiceEdit(choices)
        self.year.setAccessibleName(tr("Ledger", "Fiscal year"))
        self.year.setMinimumWidth(theme().px(232))
        if self._year is not None:
            self.year.set_value(self._year.first.isoformat())
        self.year.changed.connect(self._choose)
        self.department = department_choice(self._desk)
        self.department.setItemText(0, tr("Ledger", "Whole office"))
        self.department.removeItem(self.department.count() - 1)
        self.department.setMinimumWidth(theme().px(140))
        self.department.changed.connect(self._choose)
        hint = label(
            tr("Ledger", "Type or paste from Excel; every cell is saved on the go."), role="hint", tone="text3"
        )
        bar = flowing(
            held(label(tr("Ledger", "Fiscal year"), role="label", tone="text2"), self.year),
            held(label(tr("Ledger", "Department"), role="label", tone="text2"), self.department), held(hint),
            spacing=theme().px(10),
        )  # fmt: skip
        self.body.addLayout(row(bar, margins=(20, 8, 16, 8)))
        self.body.addWidget(hline())

    def _make_grid(self) -> None:
        with self._desk.read() as session:
            planned = {id_ for id_, one in chart(session).accounts.items() if not one.section.statement.carried}
            every = account_picks(session)
        self._accounts = ListPicks([one for one in every.rows if one.id in planned])
        months = months_of(self._year.first, self._year.last)[:MONTHS] if self._year is not None else ()
        columns = [
            GridColumn("account_id", tr("Ledger", "Account"), Input.PICK, 132, picker=self._accounts, stretch=True),
            GridColumn(
                "before", tr("Ledger", "Last year"), Input.NONE, 96, align="right", muted=True, shown=_blank("before")
            ),
            GridColumn(
                "total",
                tr("Ledger", "Total"),
                Input.NONE,
                96,
                align="right",
                strong=True,
                rule=True,
                shown=_blank("total"),
            ),
        ]
        columns += [
            GridColumn(key, month_words(span.first or span.last), Input.YEN, 70)
            for key, span in zip(_KEYS, months, strict=False)
        ]
        self.grid = LineGrid(columns, _KINDS, make=lambda kind: BudgetLine(kind=kind), recompute=_add_up,
                             hint=tr("Ledger", "Another account"), hint_column="account_id", row_height=26,
                             accessible_name=tr("Ledger", "Budget"))  # fmt: skip
        self.grid.changed.connect(self._changed)

    # reading and saving

    def _load(self) -> None:
        if self._year is None:
            self.grid.set_locked(True)
            return
        with self._desk.read() as session:
            rows = budget_rows(session, self._year, department_of(self.department) or 0)
        periods = year_periods(self._year)
        self._stored = {
            (one.account_id, period): amount
            for one in rows
            for period, amount in zip(periods, one.months, strict=False)
            if amount
        }
        lines = [line_of(one) for one in rows]
        _add_up(lines)
        self.grid.set_lines(lines)
        self.grid.set_locked(not self._allowed)
        self._tell()

    def _choose(self) -> None:
        """Another year or department, after what was typed is saved."""
        self.save()
        self._year = next((one for one in self._years if one.first.isoformat() == self.year.value()), self._year)
        self._load()

    def _changed(self) -> None:
        self._tell()
        self._wait.start()

    def cells(self) -> list[BudgetCell]:
        """Every cell that differs from what is stored; an account that stands twice counts with its last row."""
        if self._year is None:
            return []
        periods = year_periods(self._year)
        typed: dict[tuple[int, int], int] = {}
        for line in self.grid.lines_model.lines:
            if line.account_id is not None and "account_id" not in line.bad:
                typed |= {
                    (line.account_id, period): getattr(line, key) or 0
                    for key, period in zip(_KEYS, periods, strict=False)
                    if key not in line.bad
                }
        gone = {(account, period): 0 for account, period in self._stored if account not in {a for a, _ in typed}}
        return [
            BudgetCell(*key, amount) for key, amount in (typed | gone).items() if amount != self._stored.get(key, 0)
        ]

    def save(self) -> bool:
        """Stores what was typed; whether it could be."""
        self._wait.stop()
        cells = self.cells()
        if not cells:
            return True
        self._own = True
        try:
            self._desk.run(set_budget, cells=tuple(cells), department_id=department_of(self.department) or 0)
        except Invalid as error:
            self._desk.show_error(error)
            return False
        except DomainError as error:
            self._desk.show_error(error)
            return False
        finally:
            self._own = False
        self._stored |= {(cell.account_id, cell.period): cell.amount for cell in cells}
        self._desk.saved(tr("Ledger", "Budget saved: {count} cells", count=len(cells)))
        return True

    def _tell(self) -> None:
        """Income, cost and what is left of them in the year."""
        with self._desk.read() as session:
            accounts = chart(session).accounts
        income = cost = before = 0
        for line in self.grid.lines_model.lines:
            one = accounts.get(line.account_id or 0)
            if one is None:
                continue
            sign = (1 if one.section.side < 0 else -1) * (-1 if one.contra else 1)
            before += sign * line.before
            if sign > 0:
                income += line.total
            else:
                cost += line.total
        self.strip.set_figures((
            Figure(tr("Ledger", "Income"), show_yen(income)), Figure(tr("Ledger", "Cost"), show_yen(cost)),
            Figure(tr("Ledger", "Planned result"), show_yen(income - cost), tone="danger" if income < cost else "text"),
            Figure(tr("Ledger", "Last year's result"), show_yen(before), tone="text2"),
        ))  # fmt: skip

    def _copy(self) -> None:
        """Asks for per cent and unit and plans the year like the last one."""

        def done(values: dict[str, Any]) -> None:
            self.copy_from(Decimal(values["percent"]), int(values["unit"] or 1))

        fields = (
            Field("percent", translate("Ledger", "Per cent of last year"), Kind.DECIMAL, required=True, places=1),
            Field("unit", translate("Ledger", "Round to (yen)"), Kind.INTEGER, required=True),
        )
        ask_fields(
            self, title=tr("Ledger", "Copy from last year"),
            words=tr("Ledger", "Every account with figures last year is planned anew; the others stay."),
            fields=fields, values={"percent": Decimal(100), "unit": 1000}, button=tr("Ledger", "Copy"), done=done, icon="copy",
        )  # fmt: skip

    def copy_from(self, percent: Decimal, unit: int) -> None:
        """Plans the year at `percent` of the last one. Raises Invalid."""
        if self._year is None or not self.save():
            return
        count = self._desk.run(copy_last_year, year=self._year, department_id=department_of(self.department) or 0,
                               percent=percent, unit=unit)  # fmt: skip
        self._load()
        self._desk.toast(tr("Ledger", "Planned from last year: {count} cells", count=count))

    # what the shell asks

    def refresh(self, changes: object = None) -> None:
        """Reads again when somebody else changed budgets or accounts, never over what is being typed."""
        if isinstance(changes, Changes) and (
            self._own or not any(key in ("ledger.budget", "ledger.account") for key, _ in changes.entities)
        ):
            return
        if not self._wait.isActive() and self.grid.editor is None and not self.cells():
            self._load()

    def can_leave(self) -> bool:
        """What was typed is saved first."""
        self.grid.commit()
        return self.save()

    def focus_first(self) -> None:
        """The first cell."""
        self.grid.setFocus()
        self._desk.hint((
            ("F2", tr("Ledger", "Edit")), ("Ctrl+V", tr("Ledger", "Paste from Excel")), ("Ctrl+D", tr("Ledger", "Copy above")),
            ("Ctrl+Z", tr("Ledger", "Undo")),
        ))  # fmt: skip


def _add_up(lines: Sequence[Any]) -> None:
    for line in lines:
        line.total = sum(getattr(line, key) or 0 for key in _KEYS)


def _blank(key: str) -> Callable[[Any], str]:
    """A sum in words, nothing for zero."""
    return lambda line: show_yen(getattr(line, key)) if getattr(line, key) else ""
