"""Bank and card statements."""

from typing import Any

from officesuite.base.declare import Entity, Module, Page, Target
from officesuite.base.text import Text, translate
from officesuite.modules.ledger.exchange.statements import STATEMENT
from officesuite.modules.ledger.queries.bank import line_label, waiting_count
from officesuite.modules.ledger.services.bank import SOURCE
from officesuite.modules.ledger.services.rights import VIEW

DATE, TEXT, AMOUNT = translate("Ledger", "Date"), translate("Ledger", "Description"), translate("Ledger", "Amount")
ACCOUNT, SUB_ACCOUNT = translate("Ledger", "Account"), translate("Ledger", "Sub-account")
STATES: dict[str, Text] = {
    "open": translate("Ledger", "Waiting"),
    "posted": translate("Ledger", "Posted"),
    "matched": translate("Ledger", "Matched"),
    "ignored": translate("Ledger", "Left out"),
}


def _waiting(session: Any, today: object) -> int:
    return waiting_count(session)


PART = Module(
    key="ledger",
    label=translate("Ledger", "Ledger"),
    pages=(
        Page("ledger.bank-lines", translate("Ledger", "Bank statements"), "landmark", VIEW.key, badge=_waiting),
        Page("ledger.bank-rules", translate("Ledger", "Statement rules"), "sliders-horizontal", VIEW.key, sidebar=False, settings=True),
    ),
    imports=(STATEMENT,),
    targets=(
        Target(SOURCE, "ledger.bank-lines", line_label, "landmark", translate("Ledger", "Statement line")),
    ),
    entities=(
        Entity(
            "ledger.statement", translate("Ledger", "Statement"),
            (("account_id", ACCOUNT), ("sub_account_id", SUB_ACCOUNT), ("file_name", translate("Ledger", "File")),
             ("first_day", translate("Ledger", "First day")), ("last_day", translate("Ledger", "Last day")),
             ("lines", translate("Ledger", "Lines")), ("sha256", translate("Ledger", "Fingerprint of the file"))),
            links=(("account_id", "ledger.account"),),
        ),
        Entity(
            SOURCE, translate("Ledger", "Statement line"),
            (("account_id", ACCOUNT), ("sub_account_id", SUB_ACCOUNT), ("date", DATE), ("text", TEXT),
             ("memo", translate("Ledger", "Memo")), ("amount", AMOUNT),
             ("balance", translate("Ledger", "Balance")), ("state", translate("Ledger", "State")),
             ("entry_id", translate("Ledger", "Entry")), ("reason", translate("Ledger", "Reason")),
             ("statement_id", translate("Ledger", "Statement")),
             ("row", translate("Ledger", "Row"))),
            words=(("state", STATES),),
            links=(("account_id", "ledger.account"), ("entry_id", "ledger.entry")),
        ),
        Entity(
            "ledger.statement_rule", translate("Ledger", "Statement rule"),
            (("account_id", ACCOUNT), ("text", TEXT), ("times", translate("Ledger", "Times")),
             ("last_on", translate("Ledger", "Last time")), ("inactive", translate("Ledger", "Out of use")),
             ("incoming", translate("Ledger", "Money in")),
             ("by_hand", translate("Ledger", "By hand")), ("content", translate("Ledger", "Counter accounts"))),
            links=(("account_id", "ledger.account"),),
        ),
        Entity("ledger.bank_layout", translate("Ledger", "Statement layout"),
               (("account_id", ACCOUNT), ("sub_account_id", SUB_ACCOUNT), ("content", translate("Ledger", "Columns"))),
               links=(("account_id", "ledger.account"),)),
    ),
)  # fmt: skip
