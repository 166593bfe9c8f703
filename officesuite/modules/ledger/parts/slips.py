"""Slips, drafts, templates, recurring entries, 摘要 dictionary."""

from officesuite.base.declare import Module
from officesuite.base.text import translate

PART = Module(key="ledger", label=translate("Ledger", "Ledger"))
