"""What the ledger prints: from the office's books to the papers, one stream a document; nothing is kept at issue."""
