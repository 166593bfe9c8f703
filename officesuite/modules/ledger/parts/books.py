"""Books, totals, search and checks: tables out, what is found and due, checks, home cards."""

from officesuite.base.declare import Check, HomeCard, InboxSource, Module, SearchSource, Target
from officesuite.base.text import translate
from officesuite.modules.ledger.exchange.tables import TABLES
from officesuite.modules.ledger.queries import checks, due, entry_events, search
from officesuite.modules.ledger.services.rights import CLOSE, MASTERS, POST, VIEW

PART = Module(
    key="ledger",
    label=translate("Ledger", "Ledger"),
    exports=TABLES,
    search=(
        SearchSource("ledger.entries", translate("Ledger", "Entries"), "book-open-text", search.find_entries, VIEW.key),
        SearchSource("ledger.accounts", translate("Ledger", "Accounts"), "network", search.find_accounts, VIEW.key),
    ),
    inbox=(
        InboxSource("ledger.drafts", translate("Ledger", "Slips at rest"), due.resting_drafts, POST.key),
        InboxSource("ledger.months", translate("Ledger", "Months to close"), due.open_months, CLOSE.key),
        InboxSource(
            "ledger.unclassified", translate("Ledger", "Accounts without a section"), due.unclassified_accounts,
            MASTERS.key,
        ),
    ),
    checks=(
        Check("ledger-entries", translate("Ledger", "Every entry balances"), checks.check_entries),
        Check("ledger-totals", translate("Ledger", "Monthly totals are those of the lines"), checks.check_totals),
        Check("ledger-years", translate("Ledger", "Debits of every year are its credits"), checks.check_years),
        Check("ledger-numbers", translate("Ledger", "Entry numbers have no gaps"), checks.check_numbers),
        Check("ledger-opening", translate("Ledger", "Years open with what they closed"), checks.check_carrying),
        Check("ledger-tax", translate("Ledger", "Tax lines hold the tax of their lines"), checks.check_tax),
        Check("ledger-corrections", translate("Ledger", "Corrections take back what they say"), checks.check_corrections),
        Check("ledger-history", translate("Ledger", "Entries are what history says"), entry_events.check_history),
        Check("ledger-late", translate("Ledger", "Late entries"), checks.check_late),
        Check("ledger-credit-cap", translate("Ledger", "Purchases beyond the yearly limit of the credit"),
              checks.check_credit_cap),
        Check("ledger-unclassified", translate("Ledger", "Accounts without a section"), checks.check_unclassified),
    ),
    targets=(
        Target("ledger.month", "ledger.months", due.month_label, "lock", translate("Ledger", "Month to close")),
    ),
    home=(
        HomeCard("ledger.cash", translate("Ledger", "Cash and banks"), "figures", due.cash_card, VIEW.key, 1),
        HomeCard("ledger.waiting", translate("Ledger", "To be done in the ledger"), "figures", due.waiting_card, VIEW.key, 2),
        HomeCard("ledger.sales", translate("Ledger", "Sales of the month"), "bars", due.sales_by_month, VIEW.key, 3),
        HomeCard("ledger.costs", translate("Ledger", "Costs of the month"), "bars", due.costs_by_month, VIEW.key, 4),
    ),
)  # fmt: skip
