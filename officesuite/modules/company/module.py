"""The module of the office itself: what it brings to window, command line and search."""

from officesuite.base.declare import Module
from officesuite.base.text import translate

MODULE = Module(key="company", label=translate("Company", "Office"), group="settings", icon="building-2", order=0)
