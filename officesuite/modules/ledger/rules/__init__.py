"""The law of the ledger: pure functions and values, readable by an accountant."""
