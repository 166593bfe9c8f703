"""The ledger as files: other programs' layouts and our own, read as a stream and written from posted entries."""
