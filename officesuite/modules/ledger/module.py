"""What the ledger brings to the program."""

from officesuite.base.declare import Module
from officesuite.base.text import translate

MODULE = Module(
    key="ledger", group="ledger", label=translate("Ledger", "Ledger"), icon="ledger", order=30, needs=("company", "partners"),
)  # fmt: skip
