"""Floor 2: a running office: who works, today, transactions, settings, numbers, files. Knows no business word."""
