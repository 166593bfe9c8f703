"""Journal, trial balance, statements, tax summary, months, budget on screen."""

from officesuite.base.declare import Module
from officesuite.base.text import translate

PART = Module(key="ledger", label=translate("Ledger", "Ledger"))
