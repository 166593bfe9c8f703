"""A bank's or card's file (CSV or xlsx) on its way in: which layout, what it says, and the import kind `ledger.statement`.

The kind only takes lines in; what they become is decided in the window, line by line.
"""

import csv
import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from sqlalchemy.orm import Session

from officesuite.base.declare import Fault, Imported, ImportKind, Option, Progress
from officesuite.base.errors import Invalid, Problem
from officesuite.base.fields import Field, Kind
from officesuite.base.tables import raw_rows
from officesuite.base.text import translate
from officesuite.modules.ledger.queries.bank import OwnAccount, find_place, layout_of
from officesuite.modules.ledger.rules.bank_detect import detect, head_key
from officesuite.modules.ledger.rules.bank_layout import Layout, Rows
from officesuite.modules.ledger.rules.bank_reading import StatementFile, read
from officesuite.modules.ledger.services.bank import take_in
from officesuite.modules.ledger.services.rights import POST
from officesuite.office.access import today


@dataclass(frozen=True, slots=True)
class LoadedFile:
    """A file's raw rows, before a layout is chosen."""

    name: str
    sha256: str
    rows: Rows


def load_file(path: Path) -> LoadedFile:
    """The rows of a file in any usual encoding. Raises Invalid for one that is no table, OSError."""
    rows: list[tuple[int, Sequence[object]]] = []
    try:
        rows += raw_rows(path)
    except csv.Error as error:
        message = translate("Ledger", "To read {file}, close the quotation marks of record {row} and double those inside.",
                            file=path.name, row=len(rows) + 1)  # fmt: skip
        raise Invalid(message) from error
    return LoadedFile(path.name, hashlib.sha256(path.read_bytes()).hexdigest(), rows)


def layout_for(session: Session, place: OwnAccount, rows: Rows) -> Layout:
    """The layout saved for the account where the file still has its headers, else what the file itself tells."""
    saved = layout_of(session, account_id=place.account_id, sub_account_id=place.sub_account_id)
    if saved is not None:
        if not saved.header:
            return saved if not detect(rows, card=place.card).header else detect(rows, card=place.card)
        for number, cells in rows[: saved.header + 10]:  # a longer title moves the headers down
            if tuple(head_key(cell) for cell in cells) == saved.heads:
                return replace(saved, header=number)
    return detect(rows, card=place.card)


def read_file(session: Session, place: OwnAccount, file: LoadedFile, layout: Layout | None = None) -> StatementFile:
    """What the file says under `layout`, by default the account's."""
    return read(file.rows, layout or layout_for(session, place, file.rows), today=today(session))


def _take(session: Session, path: Path, options: Mapping[str, Any], progress: Progress) -> Imported:
    place = find_place(session, str(options.get("account") or ""))
    if place is None:
        message = translate("Ledger", "To take in this statement, name an account there is: {code} is none.",
                            code=options.get("account") or "")  # fmt: skip
        raise Invalid([Problem("account", message)])
    file = load_file(path)
    layout = layout_for(session, place, file.rows)
    found = read_file(session, place, file, layout)
    progress(len(found.rows), len(found.rows))
    left_out = tuple(
        Fault(one.row, "", translate("Ledger", "Left out: {why}", why=one.why), warning=True) for one in found.skipped
    )
    if found.faults:
        return Imported(faults=(*found.faults, *left_out))
    taken = take_in(
        session, account_id=place.account_id, sub_account_id=place.sub_account_id, rows=found.rows, file_name=file.name,
        sha256=file.sha256, layout=layout,
    )  # fmt: skip
    return Imported(imported=taken.added, unchanged=taken.known, faults=left_out)


STATEMENT = ImportKind(
    "ledger.statement",
    translate("Ledger", "Bank and card statements"),
    (
        Field("date", translate("Ledger", "Date"), Kind.DATE, required=True),
        Field("text", translate("Ledger", "Description")),
        Field("incoming", translate("Ledger", "Money in"), Kind.YEN),
        Field("outgoing", translate("Ledger", "Money out"), Kind.YEN),
        Field("balance", translate("Ledger", "Balance"), Kind.YEN),
    ),
    load=None,
    permission=POST.key,
    options=(Option("account", translate("Ledger", "Account"), required=True),),
    take=_take,
)
