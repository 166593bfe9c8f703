"""The ledger (会計): entries, books, statements, months; its one door is `services.post`."""
