"""The module of customers and suppliers: what it brings to window, command line and search."""

from officesuite.base.declare import Module
from officesuite.base.text import translate

MODULE = Module(
    key="partners",
    label=translate("Partners", "Partners"),
    group="sales",
    icon="handshake",
    order=10,
    needs=("company",),
)
