"""The ledger's masters under Settings: the chart of accounts, and the dated rows of law."""
