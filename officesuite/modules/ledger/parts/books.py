"""Books, totals, search and checks: tables out, checks, home cards."""

from officesuite.base.declare import Module
from officesuite.base.text import translate
from officesuite.modules.ledger.exchange.tables import TABLES

PART = Module(key="ledger", label=translate("Ledger", "Ledger"), exports=TABLES)
