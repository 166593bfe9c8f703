"""What the command line and the window can take in and write out of the ledger, one kind a layout."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from sqlalchemy.orm import Session

from officesuite.base.declare import Imported, ImportKind, Option, Progress
from officesuite.base.fields import Field
from officesuite.base.text import literal, translate
from officesuite.modules.company.queries import tax_categories
from officesuite.modules.ledger.exchange.files import FileReader
from officesuite.modules.ledger.exchange.layouts.yayoi import COLUMNS as YAYOI_COLUMNS
from officesuite.modules.ledger.exchange.layouts.yayoi import YayoiReader
from officesuite.modules.ledger.exchange.load import take_entries
from officesuite.modules.ledger.exchange.tax_names import TaxNames
from officesuite.modules.ledger.services.rights import POST

CREATE_MISSING = Option(
    "create-missing", translate("Ledger", "Make accounts, sub-accounts and departments that are missing"), flag=True
)


def _fields(names: tuple[str, ...]) -> tuple[Field, ...]:
    return tuple(Field(name, literal(name)) for name in names)


def _reads(reader: type[FileReader]) -> Any:
    """What takes in a file of the reader's layout."""

    def take(session: Session, path: Path, options: Mapping[str, Any], progress: Progress) -> Imported:
        names = TaxNames(tax_categories(session))
        return take_entries(
            session, reader(path, names), create_missing=bool(options.get("create_missing")), progress=progress
        )

    return take


YAYOI_IN = ImportKind(
    key="ledger.yayoi", label=translate("Ledger", "Entries from Yayoi"), columns=_fields(YAYOI_COLUMNS), load=None,
    permission=POST.key, options=(CREATE_MISSING,), take=_reads(YayoiReader),
)  # fmt: skip

IMPORTS = (YAYOI_IN,)
