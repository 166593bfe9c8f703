"""Screens of the ledger (Qt)."""
