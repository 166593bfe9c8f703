"""The module of items and quotes: what it brings to window, command line and search."""

from officesuite.base.declare import Module
from officesuite.base.text import translate

MODULE = Module(
    key="sales", label=translate("Sales", "Sales"), group="sales", icon="briefcase", order=20, needs=("company", "partners")
)
