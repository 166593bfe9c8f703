"""自動仕訳ルール: what was learned from accepted statement lines; each can be changed, put out of use, or forgotten."""

from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QWidget

from officesuite.base.errors import DomainError, Invalid
from officesuite.base.kana import fold
from officesuite.base.text import tr, translate
from officesuite.db.changes import Changes
from officesuite.modules.ledger.pages.bank.counter_grid import CounterGrid
from officesuite.modules.ledger.pages.bank.rows import Masters, masters
from officesuite.modules.ledger.queries.bank_facts import every_rule
from officesuite.modules.ledger.rules.bank_proposals import Rule
from officesuite.modules.ledger.services import bank
from officesuite.ui.buttons import Button
from officesuite.ui.cells import ChipLook, Column, RowLook, Show
from officesuite.ui.desk import Desk
from officesuite.ui.dialogs import ask
from officesuite.ui.filter_bar import FilterBar
from officesuite.ui.notices import EmptyState
from officesuite.ui.page import Page
from officesuite.ui.table import ListSource, TableModel
from officesuite.ui.table_view import TableView
from officesuite.ui.theme import theme
from officesuite.ui.widgets import column, grounded, hline, label, row, set_words

HOW = {
    "learned": ChipLook(translate("Ledger", "Learned"), "info", "wand-sparkles"),
    "hand": ChipLook(translate("Ledger", "By hand"), "accent", "pencil"),
    "off": ChipLook(translate("Ledger", "Out of use"), "neutral", "eye-off"),
}


@dataclass(frozen=True, slots=True)
class RuleRow:
    """A rule in the list, with the name of the account whose lines it is for."""

    rule: Rule
    of: str

    @property
    def id(self) -> int:
        return self.rule.id


class BankRulesPage(Page):
    """See the module."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(title=translate("Ledger", "Statement rules"))
        self._desk = desk
        self._known: Masters | None = None
        self.grid = CounterGrid(desk, self.masters)
        self.grid.done.connect(self.save_rule)
        self.bar = FilterBar(hint=translate("Ledger", "Words of a rule"))
        self.bar.query_changed.connect(self._read)
        self.model = TableModel(self._columns(), ListSource(), look=lambda one: RowLook(muted=one.rule.inactive))
        empty = EmptyState(
            tr("Ledger", "Nothing learned yet"),
            tr("Ledger", "Each line you accept on the bank page is remembered here by its words."), icon="wand-sparkles",
        )  # fmt: skip
        self.table = TableView(self.model, memory=desk.memory, name="ledger.bank-rules", empty=empty, multiple=False,
                               accessible_name=tr("Ledger", "Statement rules"))  # fmt: skip
        self.table.selected.connect(self._show)
        self.table.opened.connect(lambda _: self.grid.go_to(0, "place"))
        self.table.typed.connect(self.bar.take_text)
        self._words = label("", role="bodyStrong")
        self.save = Button(
            tr("Ledger", "Save the rule"), kind="primary", icon="check", shortcut="Ctrl+S", on=self.save_rule
        )
        self.off = Button(tr("Ledger", "Put out of use"), kind="ghost", icon="eye-off", on=self.switch)
        self.forget = Button(tr("Ledger", "Forget"), kind="ghost", icon="trash-2", on=self.forget_rule)
        foot = grounded(QWidget())
        head = row(self._words, 1, self.forget, self.off, self.save, spacing=8, margins=(20, 6, 16, 6))
        foot.setLayout(column(hline(), head, hline(), self.grid, spacing=0))
        foot.setMinimumHeight(theme().px(150))
        self.split = QSplitter(Qt.Orientation.Vertical)
        self.split.setChildrenCollapsible(False)
        self.split.addWidget(self.table)
        self.split.addWidget(foot)
        self.split.setStretchFactor(0, 1)
        self.split.setSizes([theme().px(460), theme().px(170)])
        self.body.addWidget(self.bar)
        self.body.addWidget(hline())
        self.body.addWidget(self.split, 1)
        self._read()

    def _columns(self) -> tuple[Column, ...]:
        return (
            Column("of", translate("Ledger", "Bank account"), width=170, sortable=False, muted=True),
            Column("text", translate("Ledger", "Bank's words"), width=200, stretch=True, sortable=False,
                   value=lambda one: one.rule.text),
            Column("direction", translate("Ledger", "In or out"), width=70, sortable=False,
                   value=lambda one: tr("Ledger", "In") if one.rule.incoming else tr("Ledger", "Out")),
            Column("account", translate("Ledger", "Counter account"), width=200, sortable=False,
                   value=lambda one: self.masters().account(one.rule.counters[0]) if one.rule.counters else "",
                   badge=lambda one: f"+{len(one.rule.counters) - 1}" if len(one.rule.counters) > 1 else "",
                   second=lambda one: one.rule.counters[0].partner if one.rule.counters else ""),
            Column("how", translate("Ledger", "State"), Show.CHIP, 100, sortable=False, value=_how),
            Column("times", translate("Ledger", "Times"), width=64, align="right", sortable=False, value=lambda one: one.rule.times),
            Column("last_on", translate("Ledger", "Last time"), Show.DATE, 100, sortable=False, value=lambda one: one.rule.last_on),
        )  # fmt: skip

    def masters(self) -> Masters:
        """Accounts and taxes, read once and again when they change."""
        if self._known is None:
            with self._desk.read() as session:
                self._known = masters(session)
        return self._known

    def _read(self) -> None:
        want = fold(self.bar.apply(self.model.query).text)
        with self._desk.read() as session:
            rules = every_rule(session)
        rows = [RuleRow(rule, self.masters().accounts.name(rule.account_id)) for rule in rules]
        rows = [one for one in rows if not want or want in fold(f"{one.rule.text} {one.of}")]
        rows.sort(key=lambda one: (one.of, not one.rule.incoming, one.rule.key))
        self.model.query = self.bar.apply(self.model.query)
        self.model.set_source(ListSource(tuple(rows)))
        self.table.select_first()
        self._show(self.table.current())

    def _show(self, found: RuleRow | None) -> None:
        for widget in (self.save, self.off, self.forget, self.grid):
            widget.setEnabled(found is not None)
        if found is None:
            set_words(self._words, "")
            self.grid.show_line(None, ())
            return
        rule = found.rule
        set_words(self._words, rule.text)
        self.off.set_words(tr("Ledger", "Use again") if rule.inactive else tr("Ledger", "Put out of use"))
        day = rule.last_on or self._desk.office.today
        self.grid.show_rule(rule, day=day)

    def _keep(self, rule: Rule, **changed: Any) -> None:
        new = replace(rule, **changed)
        try:
            self._desk.run(
                bank.save_rule, rule_id=rule.id, version=rule.version, account_id=rule.account_id, incoming=rule.incoming,
                text=rule.text, counters=new.counters, inactive=new.inactive,
            )  # fmt: skip
        except Invalid as invalid:
            self.grid.show_problems(invalid.problems)
            return
        except DomainError as error:
            self._desk.show_error(error)
        self.refresh()
        self.table.select_key(rule.id)

    def save_rule(self) -> None:
        """Keeps the rule as it stands in the grid; what is accepted later does not change it any more."""
        found = self.table.current()
        if found is not None:
            self._keep(found.rule, counters=self.grid.counters())

    def switch(self) -> None:
        """Puts the rule out of use, or into use again."""
        found = self.table.current()
        if found is not None:
            self._keep(found.rule, inactive=not found.rule.inactive)

    def forget_rule(self) -> None:
        """Deletes the rule after asking."""
        found = self.table.current()
        if found is None or not ask(self, translate("Ledger", "Forget this rule?"), found.rule.text,
                                    yes=translate("Ledger", "Forget"), danger=True):  # fmt: skip
            return
        with self._desk.showing_errors():
            self._desk.run(bank.delete_rule, rule_id=found.rule.id, version=found.rule.version)
        self.refresh()

    def refresh(self, changes: object = None) -> None:
        """Reads again when rules or accounts changed."""
        if isinstance(changes, Changes) and not changes.touches(
            "ledger.statement_rule", "ledger.account", "ledger.sub_account"
        ):
            return
        self._known = None
        self._read()

    def focus_first(self) -> None:
        """The list, on its first rule."""
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        self.table.select_first()


def _how(one: RuleRow) -> ChipLook:
    return HOW["off" if one.rule.inactive else "hand" if one.rule.by_hand else "learned"]
