"""What the ledger prints: every book and statement, with the options of the command line.

How they are read and drawn (`documents.kinds`) is loaded when something is printed, so that a start is spared it.
"""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from officesuite.base.declare import Document, Module, Option
from officesuite.base.text import Text, translate
from officesuite.modules.ledger.queries.asked import SEARCH_OPTIONS
from officesuite.modules.ledger.services.rights import VIEW

if TYPE_CHECKING:
    from officesuite.modules.ledger.documents.printing import Printed

ACCOUNT = Option("account", translate("Ledger", "Account code"))
SUB = Option("sub", translate("Ledger", "Sub-account code"))
DEPARTMENT = Option("department", translate("Ledger", "Department code"))
PARTNER = Option("partner", translate("Ledger", "Counterparty"))
BEFORE_ADJUSTMENTS = Option("without-adjustments", translate("Ledger", "Before closing adjustments"), flag=True)
CORRECTIONS = Option("with-corrections", translate("Ledger", "Corrections too"), flag=True)
DAY = Option("on", translate("Ledger", "Day"))
_SUMS = (DEPARTMENT, BEFORE_ADJUSTMENTS)
_BOOK = (ACCOUNT, SUB, DEPARTMENT, PARTNER, CORRECTIONS)


def _document(key: str, label: Text, *options: Option) -> Document:
    """A document by its key in `documents.kinds.PRINTED`."""

    def printed() -> "Printed":
        from officesuite.modules.ledger.documents.kinds import PRINTED

        return PRINTED[key]

    def late(name: str) -> Callable[..., Any]:
        def run(*given: Any, **more: Any) -> Any:
            return getattr(printed(), name)(*given, **more)

        return run

    def pdf(session: Any, keys: Sequence[str]) -> bytes:
        return printed().pdf(session, keys, title=label)

    def files(session: Any, keys: Sequence[str], folder: Path, name: str) -> Sequence[Path]:
        return printed().files(session, keys, folder, name, title=label)

    return Document(
        key=key, label=label, load=late("load"), build=late("build"), select=late("select"), permission=VIEW.key, pdf=pdf,
        options=options, files=files,
    )  # fmt: skip


PART = Module(
    key="ledger",
    label=translate("Ledger", "Ledger"),
    documents=(
        _document("ledger.journal", translate("Ledger", "Journal"), ACCOUNT, DEPARTMENT, CORRECTIONS),
        _document("ledger.general-ledger", translate("Ledger", "General ledger"), *_BOOK),
        _document("ledger.subsidiary-ledger", translate("Ledger", "Subsidiary ledger"), *_BOOK),
        _document("ledger.cash-book", translate("Ledger", "Cash book"), *_BOOK),
        _document("ledger.bank-book", translate("Ledger", "Bank book"), *_BOOK),
        _document("ledger.receivable-book", translate("Ledger", "Receivables ledger"), *_BOOK),
        _document("ledger.payable-book", translate("Ledger", "Payables ledger"), *_BOOK),
        _document("ledger.trial-balance", translate("Ledger", "Trial balance"), *_SUMS),
        _document("ledger.monthly", translate("Ledger", "Monthly trend"), DEPARTMENT),
        _document("ledger.departments", translate("Ledger", "Sums by department"), BEFORE_ADJUSTMENTS),
        _document("ledger.comparison", translate("Ledger", "Comparison with last year"), *_SUMS),
        _document("ledger.budget", translate("Ledger", "Budget and actual"), *_SUMS),
        _document("ledger.balance-sheet", translate("Ledger", "Balance sheet"), DAY, *_SUMS),
        _document("ledger.income-statement", translate("Ledger", "Income statement"), *_SUMS),
        _document("ledger.manufacturing-cost", translate("Ledger", "Manufacturing cost report"), *_SUMS),
        _document("ledger.equity", translate("Ledger", "Statement of changes in net assets")),
        _document("ledger.tax-summary", translate("Ledger", "Consumption tax summary"), DEPARTMENT),
        _document("ledger.slip", translate("Ledger", "Transfer slip"), DEPARTMENT, CORRECTIONS),
        _document("ledger.search", translate("Ledger", "Entries found"), *SEARCH_OPTIONS),
    ),
)
