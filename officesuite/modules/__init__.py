"""The business: one folder a module, found by `officesuite.catalog`."""
