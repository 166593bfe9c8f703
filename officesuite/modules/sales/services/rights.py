"""The rights that services of sales ask for."""

from officesuite.base.declare import Permission
from officesuite.base.text import translate

VIEW = Permission("sales.view", translate("Sales", "See quotes and items"))
EDIT = Permission("sales.edit", translate("Sales", "Write quotes and items"))
ISSUE = Permission("sales.issue", translate("Sales", "Issue and cancel quotes"))
APPROVE = Permission("sales.approve", translate("Sales", "Stamp quotes"))
