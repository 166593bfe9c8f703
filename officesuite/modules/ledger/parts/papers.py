"""What the ledger prints."""

from officesuite.base.declare import Module
from officesuite.base.text import translate

PART = Module(key="ledger", label=translate("Ledger", "Ledger"))
