"""What the rest of the program reads of the ledger: frozen rows of accounts, books, statements, months."""
