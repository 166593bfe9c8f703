"""The bulk door as services use it: Core inserts with the same audit."""

from officesuite.db.bulk import insert_rows, update_rows

__all__ = ["insert_rows", "update_rows"]
