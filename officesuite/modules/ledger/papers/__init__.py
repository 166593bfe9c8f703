"""The ledger's papers: frozen values that hold every word and figure of a paper, and pure builders that place them."""
