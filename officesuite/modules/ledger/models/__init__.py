"""Tables of the ledger: accounts and their kin, the journal with its totals and months, plans, bank statements."""

from officesuite.modules.ledger.models.banking import BankLayout, Statement, StatementLine, StatementRule
from officesuite.modules.ledger.models.interim_tax import InterimTax
from officesuite.modules.ledger.models.journal import (
    JournalEntry,
    JournalLine,
    LedgerMonth,
    LedgerTotal,
    LedgerYear,
    LineExtras,
    SlipDraft,
    TaxAxesRow,
)
from officesuite.modules.ledger.models.masters import (
    Account,
    BookReasonRow,
    CreditRateRow,
    ImportMapping,
    SubAccount,
)
from officesuite.modules.ledger.models.plans import Budget, EntryTemplate, Phrase, RecurringEntry

__all__ = [
    "Account",
    "BankLayout",
    "BookReasonRow",
    "Budget",
    "CreditRateRow",
    "EntryTemplate",
    "ImportMapping",
    "InterimTax",
    "JournalEntry",
    "JournalLine",
    "LedgerMonth",
    "LedgerTotal",
    "LedgerYear",
    "LineExtras",
    "Phrase",
    "RecurringEntry",
    "SlipDraft",
    "Statement",
    "StatementLine",
    "StatementRule",
    "SubAccount",
    "TaxAxesRow",
]
