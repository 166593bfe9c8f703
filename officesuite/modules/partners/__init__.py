"""Partners (取引先): customers and suppliers in one register, with their contacts, terms and duplicates."""
