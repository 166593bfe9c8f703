"""The books one types into (現金・預金出納帳, 売掛帳, 買掛帳, 総勘定元帳)."""

from officesuite.base.declare import Module
from officesuite.base.text import translate

PART = Module(key="ledger", label=translate("Ledger", "Ledger"))
