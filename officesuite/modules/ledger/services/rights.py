"""The rights of the ledger."""

from officesuite.base.declare import Permission
from officesuite.base.text import translate

VIEW = Permission("ledger.view", translate("Ledger", "See books and statements"))
POST = Permission("ledger.post", translate("Ledger", "Post and correct entries"))
LATE = Permission("ledger.late", translate("Ledger", "Post into a provisionally closed month"))
CLOSE = Permission("ledger.close", translate("Ledger", "Close and reopen months"))
MASTERS = Permission("ledger.masters", translate("Ledger", "Edit accounts, dictionaries and budgets"))
