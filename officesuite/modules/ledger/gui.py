"""The Qt side of the ledger: its pages by key and what its actions run. Imported when a window opens."""

from importlib import import_module
from typing import Any

from officesuite.base.declare import ModuleGui
from officesuite.ui.desk import Desk


class _Late:
    """A page factory that imports its file when the page is first opened."""

    def __init__(self, file: str, name: str) -> None:
        self._file, self._name = file, name

    def __call__(self, desk: Desk, *given: Any, **options: Any) -> Any:
        made = getattr(import_module(f"officesuite.modules.ledger.pages.{self._file}"), self._name)
        return made(desk, *given, **options)


GUI = ModuleGui(
    pages={
        "ledger.accounts": _Late("masters.accounts_page", "AccountsPage"),
        "ledger.credit-rates": _Late("masters.law_pages", "CreditRatesPage"),
        "ledger.book-reasons": _Late("masters.law_pages", "BookReasonsPage"),
        "ledger.mappings": _Late("masters.mappings_page", "MappingsPage"),
        "ledger.slips": _Late("slip.list_page", "SlipListPage"),
        "ledger.entry": _Late("slip.entry_page", "EntryPage"),
        "ledger.draft": _Late("slip.form", "SlipFormPage"),
        "ledger.phrases": _Late("plans.phrases_page", "PhrasesPage"),
        "ledger.templates": _Late("plans.templates_page", "TemplatesPage"),
        "ledger.template": _Late("plans.template_form", "TemplateFormPage"),
        "ledger.recurring": _Late("plans.recurring_page", "RecurringPage"),
        "ledger.recurring-entry": _Late("plans.recurring_form", "RecurringFormPage"),
        "ledger.bank-lines": _Late("bank.page", "BankLinesPage"),
        "ledger.bank-rules": _Late("bank.rules_page", "BankRulesPage"),
        "ledger.cash-book": _Late("books.doors", "CashBook"),
        "ledger.bank-book": _Late("books.doors", "BankBook"),
        "ledger.receivable-book": _Late("books.doors", "ReceivableBook"),
        "ledger.payable-book": _Late("books.doors", "PayableBook"),
        "ledger.general-ledger": _Late("books.doors", "GeneralLedger"),
        "ledger.journal": _Late("reports.journal_page", "JournalPage"),
        "ledger.trial-balance": _Late("reports.trial_page", "TrialBalancePage"),
        "ledger.financials": _Late("reports.statement_page", "StatementPage"),
        "ledger.months": _Late("reports.months_page", "MonthsPage"),
        "ledger.budget": _Late("reports.budget_page", "BudgetPage"),
        "ledger.tax-summary": _Late("reports.tax_page", "TaxSummaryPage"),
        "ledger.monthly": _Late("reports.trial_page", "monthly"),
        "ledger.comparison": _Late("reports.trial_page", "comparison"),
    },
    panels={},
    actions={"ledger.new_slip": lambda desk: desk.open("new:ledger.draft")},
)
