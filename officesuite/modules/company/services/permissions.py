"""The rights that the office's own services ask for."""

from officesuite.base.declare import Permission
from officesuite.base.text import translate

VIEW = Permission("company.view", translate("Company", "See the office's staff, departments and places"))
EDIT = Permission("company.edit", translate("Company", "Change the office's staff, departments and places"))
SETTINGS = Permission("company.settings", translate("Company", "Change the office's profile, numbers and settings"))
