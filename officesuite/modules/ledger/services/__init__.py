"""What a user can do with the ledger; `post` is the one door through which journal lines come."""

from officesuite.modules.ledger.services.posting import Posted, post

__all__ = ["Posted", "post"]
