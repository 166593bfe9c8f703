"""What was paid of the consumption tax before its return (中間納付額), a row a fiscal year."""

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from officesuite.db.model import Audited, Base, Versioned
from officesuite.db.types import Yen


class InterimTax(Versioned, Base):
    """Interim payments of a fiscal year in yen: `national` (消費税) and `local` (地方消費税)."""

    __tablename__ = "interim_tax"
    __audit__ = Audited("ledger.interim_tax")
    fiscal_year_id: Mapped[int] = mapped_column(ForeignKey("fiscal_year.id"), unique=True)
    national: Mapped[Yen]
    local: Mapped[Yen]
