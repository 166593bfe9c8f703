"""Journal, trial balance, statements, tax summary, months, budget on screen."""

from officesuite.base.declare import Entity, Module, Page, entity_of_fields
from officesuite.base.text import translate
from officesuite.modules.ledger.fields import INTERIM_TAX_FIELDS
from officesuite.modules.ledger.rules.words import MONTH_STATE_LABELS
from officesuite.modules.ledger.services.rights import VIEW

PART = Module(
    key="ledger",
    label=translate("Ledger", "Ledger"),
    pages=(
        Page("ledger.journal", translate("Ledger", "Journal"), "book-open-text", VIEW.key),
        Page("ledger.trial-balance", translate("Ledger", "Trial balances"), "scale", VIEW.key),
        Page("ledger.financials", translate("Ledger", "Statements"), "file-check", VIEW.key),
        Page("ledger.tax-summary", translate("Ledger", "Consumption tax"), "percent", VIEW.key),
        Page("ledger.months", translate("Ledger", "Closing months"), "lock", VIEW.key),
        Page("ledger.budget", translate("Ledger", "Budget"), "calculator", VIEW.key),
        Page("ledger.monthly", translate("Ledger", "Monthly trend"), "chart-column", VIEW.key, sidebar=False),
        Page(
            "ledger.comparison",
            translate("Ledger", "Comparison with last year"),
            "git-compare",
            VIEW.key,
            sidebar=False,
        ),
    ),
    entities=(
        Entity(
            "ledger.month",
            translate("Ledger", "Month"),
            (("state", translate("Ledger", "State")), ("reason", translate("Ledger", "Reason"))),
            words=(("state", MONTH_STATE_LABELS),),
        ),
        entity_of_fields(
            "ledger.interim_tax", translate("Ledger", "Interim payments of consumption tax"), INTERIM_TAX_FIELDS
        ),
        Entity(
            "ledger.budget",
            translate("Ledger", "Budget"),
            (
                ("account_id", translate("Ledger", "Account")),
                ("period", translate("Ledger", "Period")),
                ("department_id", translate("Ledger", "Department")),
                ("amount", translate("Ledger", "Amount")),
            ),
            links=(("account_id", "ledger.account"), ("department_id", "company.department")),
        ),
    ),
)
