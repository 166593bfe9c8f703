"""What the ledger declares, one area a file; `module.py` joins them."""
