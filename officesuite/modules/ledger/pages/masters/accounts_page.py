"""The chart of accounts (勘定科目・補助科目): found by anything, edited beside the list with its sub-accounts and its history."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import groupby
from typing import Any

from PySide6.QtWidgets import QWidget
from sqlalchemy.orm import Session

from officesuite.base.errors import Invalid, Problem
from officesuite.base.fields import Kind
from officesuite.base.text import language, tr, translate
from officesuite.modules.company.queries import bank_accounts, tax_categories
from officesuite.modules.ledger.fields import ACCOUNT_FIELDS, CODE
from officesuite.modules.ledger.pages.masters.sub_grid import SubAccountGrid
from officesuite.modules.ledger.queries.accounts import AccountRow, account_rows
from officesuite.modules.ledger.rules.chart import Section
from officesuite.modules.ledger.services.masters import SubAccountDraft, delete_account, save_account
from officesuite.modules.ledger.services.rights import MASTERS
from officesuite.office.access import today
from officesuite.ui.cells import Column, Group, Show
from officesuite.ui.desk import Desk
from officesuite.ui.picks import ListPicks, PickRow
from officesuite.ui.register import Register, RegisterPage
from officesuite.ui.tabs import HistoryTab, Tabs
from officesuite.ui.widgets import TabBar

SUBS = "subs"  # the key of the sub-accounts among a form's values
FIELDS = tuple(
    replace(field, kind=Kind.REFERENCE, reference="ledger.tax") if field.key == "tax_category" else field
    for field in ACCOUNT_FIELDS
)
KEYS = tuple(field.key for field in FIELDS)
STATES = (
    ("bs", translate("Ledger", "Balance sheet")),
    ("pl", translate("Ledger", "Income statement")),
    ("cost", translate("Ledger", "Manufacturing cost")),
    ("none", translate("Ledger", "Unclassified")),
    ("off", translate("Ledger", "Retired")),
)


def _grouped(session: Session) -> Sequence[AccountRow | Group]:
    """The chart with a line over each section."""
    found: list[AccountRow | Group] = []
    for section, rows in groupby(account_rows(session, today(session)), key=lambda row: row.section):
        found += [Group(Section(section).label), *rows]
    return found


def _state(row: AccountRow) -> str:
    return "off" if row.inactive else Section(row.section).statement.value


def _note(row: AccountRow) -> str:
    if row.section == Section.UNCLASSIFIED:
        return tr("Ledger", "This account stands on no statement yet: choose its section.")
    return ""


def tax_picks(session: Session) -> ListPicks:
    """The tax categories by code, each once however many dated rows it has."""
    by_code = {row.code: row for row in tax_categories(session)}
    return ListPicks([PickRow(code, row.label(language())) for code, row in by_code.items()])


def bank_picks(session: Session) -> ListPicks:
    """The office's bank accounts."""
    return ListPicks([
        PickRow(one.id, f"{one.bank} {one.branch}".strip(), second=one.number) for one in bank_accounts(session)
    ])  # fmt: skip


def _values(values: Mapping[str, object]) -> dict[str, object]:
    return {key: value if key != "tax_category" else value or "" for key, value in values.items() if key != SUBS}


def _save(desk: Desk, row: AccountRow | None, values: Mapping[str, Any]) -> int:
    return desk.run(
        save_account, account_id=row.id if row else None, version=row.version if row else None, values=_values(values),
        subs=values[SUBS],
    )  # fmt: skip


class AccountsPage(RegisterPage):
    """See the module."""

    register = Register(
        key="ledger.accounts",
        entity="ledger.account",
        title=translate("Ledger", "Chart of accounts"),
        new=translate("Ledger", "New account"),
        empty=translate("Ledger", "No accounts here"),
        why=translate("Ledger", "Every entry names the accounts that stand here."),
        icon="network",
        fields=FIELDS,
        columns=(
            Column("code", CODE, width=68, sortable=False),
            Column(
                "name",
                translate("Ledger", "Account"),
                stretch=True,
                width=150,
                sortable=False,
                second=lambda one: one.kana,
                badge=lambda one: str(len(one.subs)) if one.subs else "",
            ),
            Column(
                "balance",
                translate("Ledger", "Balance"),
                Show.YEN,
                width=112,
                sortable=False,
                muted=True,
                value=lambda one: one.balance or None,
            ),
        ),
        rows=_grouped,
        values=lambda row: {key: getattr(row, key) for key in KEYS},
        add=lambda desk, values: _save(desk, None, values),
        change=_save,
        pickers=lambda session: {"ledger.tax": tax_picks(session)},
        muted=lambda one: one.inactive,
        note=_note,
        import_kind="ledger.accounts",
        filter=translate("Ledger", "Code, name, kana, sub-account"),
        holds=lambda one, folded: one.holds(folded),
        states=STATES,
        state_of=_state,
        widths=(460, 620),
        right=MASTERS.key,
        delete=lambda desk, row: desk.run(delete_account, account_id=row.id, version=row.version),
        deleting=lambda row: (tr("Ledger", "Delete this account?"), f"{row.code} {row.name}"),
    )

    def arranged(self, form: QWidget) -> QWidget:
        """The form, the sub-accounts and the history as tabs."""
        with self._desk.read() as session:
            self.subs = SubAccountGrid(self._desk, taxes=tax_picks(session), banks=bank_picks(session))
        self.subs.set_locked(not self.may_edit)
        self._kept: tuple[SubAccountDraft, ...] = ()
        self.history = HistoryTab(self._desk, "ledger.account")
        self.tabs = Tabs(TabBar())
        self.tabs.add("account", translate("Ledger", "Account"), form)
        self.tabs.add(SUBS, translate("Ledger", "Sub-accounts"), self.subs)
        self.tabs.add("history", translate("Ledger", "History"), self.history)
        self.form.edited.connect(self._edited)
        return self.tabs

    def _edited(self, key: str) -> None:
        if key == "section":
            self._show_columns()

    def _show_columns(self) -> None:
        """A deposit account's sub-accounts stand for banks, another's for partners."""
        self.subs.name_banks(banks=self.form.editor("section").value() == Section.CASH)

    def _show(self, one: AccountRow | None) -> None:
        super()._show(one)
        subs = one.subs if one is not None else ()
        self.subs.show_subs(subs)
        self._show_columns()
        self._kept = self.subs.drafts()
        self.tabs.bar.set_count(SUBS, len(subs) or None)
        self.history.show_thing(one.id if one is not None else None)

    @property
    def dirty(self) -> bool:
        """Whether anything of the account or its sub-accounts differs from what is stored."""
        return self.form.dirty or self.subs.drafts() != self._kept

    def value(self) -> dict[str, object]:
        """The form's values and the sub-accounts."""
        unread = self.subs.settle()
        try:
            values = self.form.value()
        except Invalid as error:
            raise Invalid([*error.problems, *unread]) from None
        if unread:
            raise Invalid(unread)
        return {**values, SUBS: self.subs.drafts()}

    def show_problems(self, problems: Iterable[Problem]) -> None:
        """Beside the field, or at the cell of the sub-account."""
        problems = tuple(problems)
        own = [one for one in problems if one.row is None]
        rows = [one for one in problems if one.row is not None]
        self.form.show_problems(own)
        self.subs.show_problems(rows)
        if rows and not own:
            self.tabs.bar.choose(SUBS)
            self.subs.go_to(rows[0].row or 0, rows[0].field)
        else:
            self.tabs.bar.choose("account")

    def mark_saved(self) -> None:
        """What stands there is stored now."""
        super().mark_saved()
        self._kept = self.subs.drafts()
