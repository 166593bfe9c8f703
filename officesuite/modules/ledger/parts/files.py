"""Files in and out."""

from officesuite.base.declare import Module
from officesuite.base.text import translate
from officesuite.modules.ledger.exchange.kinds import EXPORTS, IMPORTS

PART = Module(key="ledger", label=translate("Ledger", "Ledger"), imports=IMPORTS, exports=EXPORTS)
