"""The Qt side of the ledger: its pages by key and what its actions run. Imported when a window opens."""

from officesuite.base.declare import ModuleGui
from officesuite.base.late import late_in

_page = late_in("officesuite.modules.ledger.pages")

GUI = ModuleGui(
    pages={
        "ledger.accounts": _page("masters.accounts_page", "AccountsPage"),
        "ledger.credit-rates": _page("masters.law_pages", "CreditRatesPage"),
        "ledger.book-reasons": _page("masters.law_pages", "BookReasonsPage"),
        "ledger.mappings": _page("masters.mappings_page", "MappingsPage"),
        "ledger.slips": _page("slip.list_page", "SlipListPage"),
        "ledger.entry": _page("slip.entry_page", "EntryPage"),
        "ledger.draft": _page("slip.form", "SlipFormPage"),
        "ledger.phrases": _page("plans.phrases_page", "PhrasesPage"),
        "ledger.templates": _page("plans.templates_page", "TemplatesPage"),
        "ledger.template": _page("plans.template_form", "TemplateFormPage"),
        "ledger.recurring": _page("plans.recurring_page", "RecurringPage"),
        "ledger.recurring-entry": _page("plans.recurring_form", "RecurringFormPage"),
        "ledger.bank-lines": _page("bank.page", "BankLinesPage"),
        "ledger.bank-rules": _page("bank.rules_page", "BankRulesPage"),
        "ledger.cash-book": _page("books.doors", "CashBook"),
        "ledger.bank-book": _page("books.doors", "BankBook"),
        "ledger.receivable-book": _page("books.doors", "ReceivableBook"),
        "ledger.payable-book": _page("books.doors", "PayableBook"),
        "ledger.general-ledger": _page("books.doors", "GeneralLedger"),
        "ledger.journal": _page("reports.journal_page", "JournalPage"),
        "ledger.trial-balance": _page("reports.trial_page", "TrialBalancePage"),
        "ledger.financials": _page("reports.statement_page", "StatementPage"),
        "ledger.months": _page("reports.months_page", "MonthsPage"),
        "ledger.budget": _page("reports.budget_page", "BudgetPage"),
        "ledger.tax-summary": _page("reports.tax_page", "TaxSummaryPage"),
        "ledger.monthly": _page("reports.trial_page", "monthly"),
        "ledger.comparison": _page("reports.trial_page", "comparison"),
    },
    panels={},
    actions={"ledger.new_slip": lambda desk: desk.open("new:ledger.draft")},
)
