"""Entry templates (仕訳辞書): a slip under a name, with or without amounts, to be taken over by a key."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from officesuite.base import kana as kana_
from officesuite.base.errors import Invalid, Problem
from officesuite.base.text import translate
from officesuite.modules.ledger.models import EntryTemplate
from officesuite.modules.ledger.rules.slip import Slip, anew, to_json
from officesuite.modules.ledger.services.drafts import Saved
from officesuite.modules.ledger.services.rights import MASTERS
from officesuite.office import records
from officesuite.office.access import service

TEMPLATE = translate("Ledger", "Entry template")


@service(MASTERS)
def save_template(
    session: Session, *, name: str, slip: Slip, code: str = "", kana: str = "", template_id: int | None = None,
    version: int | None = None,
) -> Saved:  # fmt: skip
    """Keeps a slip as a template, without its date and numbers. Raises Invalid, NotFound, Conflict."""
    name, code = name.strip(), code.strip()
    problems = []
    if not name:
        problems.append(Problem("name", translate("Ledger", "To keep this template, give it a name.")))
    elif _taken(session, name, template_id):
        problems.append(
            Problem(
                "name", translate("Ledger", "To keep this template, choose another name: there is {name}.", name=name)
            )
        )
    if all(row.empty for row in slip.rows):
        problems.append(Problem("lines", translate("Ledger", "To keep this template, give it at least one account.")))
    if problems:
        raise Invalid(problems)
    if template_id is None:
        row = EntryTemplate()
        session.add(row)
    else:
        row = records.load(session, EntryTemplate, template_id, version=version, what=TEMPLATE)
    words = " ".join((code, name, kana, slip.description, kana_.romaji(kana)))
    values = {
        "name": name, "code": code, "kana": kana.strip(), "content": to_json(anew(slip, day=None)),
        "search": kana_.fold(words), "sort_key": kana_.fold(kana or name), "inactive": False,
    }  # fmt: skip
    records.put(row, values)
    session.flush()
    return Saved(row.id, row.version)


@service(MASTERS)
def delete_template(session: Session, *, template_id: int, version: int | None = None) -> None:
    """Throws a template away; entries made from it stay as they are. Raises NotFound, Conflict."""
    session.delete(records.load(session, EntryTemplate, template_id, version=version, what=TEMPLATE))


def _taken(session: Session, name: str, template_id: int | None) -> bool:
    with session.no_autoflush:
        query = select(EntryTemplate.id).where(EntryTemplate.name == name, EntryTemplate.id != (template_id or 0))
        return session.scalar(query) is not None
