"""Items and quotes as files: what the command line's kinds `sales.items` and `sales.quotes` read and write."""

from officesuite.modules.sales.exchange.items import ITEMS_IN, ITEMS_OUT
from officesuite.modules.sales.exchange.quotes_in import QUOTES_IN
from officesuite.modules.sales.exchange.quotes_out import QUOTES_OUT

__all__ = ["ITEMS_IN", "ITEMS_OUT", "QUOTES_IN", "QUOTES_OUT"]
