"""Customers & quotes (営業): items, prices and quotes (見積書)."""
