"""Quotes from a file (`sales.quotes`): rows grouped by number, each quote counted as issued on its date, numbers kept.

A number the office has already must say the same (`unchanged`) or is an error: what is issued never changes.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, TypeVar

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from officesuite.base.declare import Fault, Imported, ImportKind, Record
from officesuite.base.errors import Invalid
from officesuite.base.numbers import split_revision
from officesuite.base.text import Text, translate
from officesuite.base.yen import Rounding
from officesuite.modules.company.queries import company, tax_categories
from officesuite.modules.company.rules import TaxCategory
from officesuite.modules.company.services import open_fiscal_year
from officesuite.modules.partners.models import Partner
from officesuite.modules.sales.exchange.items import unknown_tax
from officesuite.modules.sales.fields import QUOTE_COLUMNS
from officesuite.modules.sales.models import Item, Quote, QuoteRow
from officesuite.modules.sales.queries.addressees import frozen_customer
from officesuite.modules.sales.queries.categories import code_named, names_of
from officesuite.modules.sales.queries.drafts import DraftRow, QuoteDraft, TaxContext, draft_totals, tax_context_of
from officesuite.modules.sales.queries.prices import in_price_mode
from officesuite.modules.sales.queries.words import quote_keys
from officesuite.modules.sales.rules import RowKind, Totals
from officesuite.modules.sales.services.drafts import row_values, sum_values, too_large
from officesuite.modules.sales.services.rights import ISSUE
from officesuite.office.bulk import insert_rows, update_rows

Coded = TypeVar("Coded", Item, Partner)
_HEADER = ("issued_on", "customer_code", "subject", "tax_included")
_MONEY = (RowKind.ITEM, RowKind.DISCOUNT)
_CONTENT = ("description", "item_code", "quantity", "unit", "unit_price", "tax_category")


@dataclass(slots=True)
class _Office:
    """What the file is read against, fetched once."""

    partners: Mapping[str, Partner]
    items: Mapping[str, Item]
    codes: Mapping[int, str]
    categories: tuple[TaxCategory, ...]
    names: Mapping[str, str]
    exempt: bool
    rounding: Rounding
    contexts: dict[tuple[date, str | None], TaxContext] = field(default_factory=dict)

    def context(self, day: date, rounding: str | None) -> TaxContext:
        key = (day, rounding)
        if key not in self.contexts:
            self.contexts[key] = tax_context_of(
                self.categories, day=day, rounding=Rounding(rounding or self.rounding), exempt=self.exempt
            )
        return self.contexts[key]


@dataclass(slots=True)
class _Plan:
    """What the import is going to do, and every fault."""

    quotes: list[dict[str, Any]] = field(default_factory=list)
    rows: list[list[dict[str, Any]]] = field(default_factory=list)
    unchanged: int = 0
    faults: list[Fault] = field(default_factory=list)

    def fault(self, record: Record, column: str, message: Text) -> None:
        self.faults.append(Fault(record.row, column, message))


def load_quotes(session: Session, records: Sequence[Record]) -> Imported:
    """Takes the records in, all or nothing; counts quotes."""
    groups: dict[str, list[Record]] = {}
    for record in records:
        groups.setdefault(record.values["quote"], []).append(record)
    office, plan = _read_office(session, records), _Plan()
    known, drafts = _known(session, groups), _drafts(session)
    for name, group in groups.items():
        number, revision = _named(name, known)
        old = known.get((number, revision))
        if old is not None:
            _compare(plan, office, old, group)
        elif _may_follow(plan, known, drafts, number, revision, group[0]):
            _plan_quote(plan, office, number, revision, group)
    _open_years(session, plan, groups)
    if not plan.faults:
        _write(session, plan)
    return Imported(len(plan.quotes), 0, plan.unchanged, tuple(plan.faults))


def _read_office(session: Session, records: Sequence[Record]) -> _Office:
    card, categories = company(session), tax_categories(session)
    partners = _by_code(session, Partner, {record.values["customer_code"] for record in records})
    merged = {p.merged_into for p in partners.values() if p.merged_into is not None}
    winners = {id_: session.get_one(Partner, id_) for id_ in merged}
    return _Office(
        partners={p.code: winners.get(p.merged_into or 0, p) for p in partners.values()},
        items=_by_code(session, Item, {code for record in records if (code := record.values.get("item_code"))}),
        codes=dict(session.execute(select(Item.id, Item.code)).all()),
        categories=categories,
        names=names_of(categories),
        exempt=not card.taxed,
        rounding=card.rounding,
    )


def _by_code(session: Session, cls: type[Coded], codes: Iterable[str]) -> dict[str, Coded]:
    """The masters that a file names; an office may have a hundred thousand others."""
    wanted, found = sorted(codes), {}
    for start in range(0, len(wanted), 500):
        for row in session.scalars(select(cls).where(cls.code.in_(wanted[start : start + 500]))):
            found[row.code] = row
    return found


def _known(session: Session, names: Iterable[str]) -> dict[tuple[str, int], Quote]:
    """The quotes of the office that the file names, by number and revision."""
    wanted = sorted({number for name in names for number in (name, split_revision(name)[0])})
    found: dict[tuple[str, int], Quote] = {}
    for start in range(0, len(wanted), 500):
        query = select(Quote).options(selectinload(Quote.rows)).where(Quote.number.in_(wanted[start : start + 500]))
        for quote in session.scalars(query):
            found[quote.number or "", quote.revision] = quote
    return found


def _drafts(session: Session) -> frozenset[tuple[str, int]]:
    """The revisions that are being written in this office, by number and revision."""
    query = select(Quote.base_number, Quote.revision).where(Quote.state == "draft", Quote.revision > 1)
    return frozenset((number, revision) for number, revision in session.execute(query))


def _may_follow(
    plan: _Plan, known: Mapping[tuple[str, int], Quote], drafts: frozenset[tuple[str, int]], number: str, revision: int,
    record: Record,
) -> bool:  # fmt: skip
    """Whether a revision may come in: not over one that was ordered, nor in place of one that is being written."""
    name = record.values["quote"]
    ordered = [r for (n, r), quote in known.items() if n == number and r < revision and quote.state == "won"]
    if ordered:
        plan.fault(record, "quote", translate("Sales", "To take quote {number} in, take back the order of the revision before it.",
                                              number=name))  # fmt: skip
    elif (number, revision) in drafts:
        plan.fault(record, "quote", translate("Sales", "To take quote {number} in, issue or delete the draft of this revision first.",
                                              number=name))  # fmt: skip
    else:
        return True
    return False


def _named(name: str, known: Mapping[tuple[str, int], Quote]) -> tuple[str, int]:
    """Number and revision; a number that itself ends like a revision is one where the office has it."""
    return (name, 1) if (name, 1) in known else split_revision(name)


# ---- a number that exists -------------------------------------------------------------------------------------------


def _compare(plan: _Plan, office: _Office, old: Quote, group: Sequence[Record]) -> None:
    """Counts an equal quote, and tells the first place where the file says something else."""
    different = translate("Sales", "Quote {number} is issued and says something else here; revise it instead.",
                          number=group[0].values["quote"])  # fmt: skip
    for record in group:
        for key in _HEADER:
            if key in record.values and not _same_header(office, old, key, record.values[key]):
                plan.fault(record, key, different)
                return
    for record, row in zip(group, old.rows, strict=False):
        if (column := _difference(office, row, record)) is not None:
            plan.fault(record, column, different)
            return
    if len(group) != len(old.rows):
        plan.fault(group[min(len(group), len(old.rows) + 1) - 1], "", different)
        return
    plan.unchanged += 1


def _same_header(office: _Office, old: Quote, key: str, value: Any) -> bool:
    match key:
        case "customer_code":
            partner = office.partners.get(value)
            return value == old.customer_code or (partner is not None and partner.id == old.partner_id)
        case "subject":
            return (value or "") == old.subject
        case "tax_included":
            return value is None or value == old.tax_included
        case _:
            return bool(value == getattr(old, key))


def _difference(office: _Office, row: QuoteRow, record: Record) -> str | None:
    """The first column in which the record differs; a blank beside an item code stands for what the item said."""
    kind = RowKind(record.values["row_kind"])
    if kind.value != row.kind:
        return "row_kind"
    code = record.values.get("item_code")
    for key in _CONTENT:
        if key not in record.values or (kind not in _MONEY and key != "description"):
            continue
        value = record.values[key]
        if value is None and code and key != "quantity":
            continue
        if key == "item_code":
            stored: Any = office.codes.get(row.item_id or 0, "")
        elif key == "tax_category":
            stored, value = row.tax_category, code_named(value, office.names) if value else ""
        else:
            stored = getattr(row, key)
        if stored != ("" if value is None and isinstance(stored, str) else value):
            return key
    return None


# ---- a new quote ----------------------------------------------------------------------------------------------------


def _plan_quote(plan: _Plan, office: _Office, number: str, revision: int, group: Sequence[Record]) -> None:
    before = len(plan.faults)
    head = group[0]
    for record in group[1:]:
        for key in _HEADER:
            if record.values.get(key) != head.values.get(key):
                plan.fault(record, key, translate("Sales", "To take quote {number} in, give all its rows the same: they differ here.",
                                                  number=record.values["quote"]))  # fmt: skip
                return
    partner = office.partners.get(head.values["customer_code"])
    if partner is None:
        plan.fault(head, "customer_code", translate("Sales", "To take this quote in, add customer {code} first.",
                                                    code=head.values["customer_code"]))  # fmt: skip
    day = head.values["issued_on"]
    context = office.context(day, partner.rounding if partner else None)
    rows = tuple(_row(plan, office, context, record) for record in group)
    if partner is None or len(plan.faults) > before:
        return
    draft = QuoteDraft(
        issued_on=day, partner_id=partner.id, subject=head.values.get("subject") or "",
        tax_included=bool(head.values.get("tax_included")), language=partner.language, rows=rows,
    )  # fmt: skip
    try:
        sums = draft_totals(draft, context)
    except Invalid as error:
        for problem in error.problems:
            plan.fault(group[problem.row or 0], problem.field, problem.message)
        return
    if not _believable(plan, group, rows, sums):
        return
    plan.quotes.append(_quote_values(office, partner, draft, context, sums, number, revision))
    plan.rows.append([row_values(index, row, context, sums) for index, row in enumerate(rows)])


def _row(plan: _Plan, office: _Office, context: TaxContext, record: Record) -> DraftRow:
    """The row with what its item adds; faults of a row are told all at once."""
    values = record.values
    kind = RowKind(values["row_kind"])
    if kind not in _MONEY:
        return DraftRow(kind=kind, description=values.get("description") or "")
    code = values.get("item_code")
    item = office.items.get(code) if code else None
    if code and item is None:
        plan.fault(record, "item_code", translate("Sales", "To take this row in, add item {code} first.", code=code))
    price = values.get("unit_price")
    category = _category(plan, office, context, record, item)
    if price is None and item is not None and kind is RowKind.ITEM:
        included = bool(values.get("tax_included"))
        price = in_price_mode(item.unit_price, context.categories.get(category), tax_included=included)
    quantity = values.get("quantity")
    if kind is RowKind.ITEM and quantity is None:
        plan.fault(record, "quantity", translate("Sales", "To take this row in, give its quantity."))
    if price is None:
        plan.fault(record, "unit_price", translate("Sales", "To take this row in, give its unit price."))
    elif kind is RowKind.DISCOUNT and (price < 0 or (quantity is not None and quantity < 0)):
        plan.fault(record, "unit_price", translate("Sales", "To take this discount in, give it as a positive amount."))
    return DraftRow(
        kind=kind, description=values.get("description") or (item.name if item else ""), spec=item.spec if item else "",
        item_id=item.id if item else None, quantity=quantity,
        unit=values.get("unit") or (item.unit if item and kind is RowKind.ITEM else ""), unit_price=price,
        cost=item.cost if item and kind is RowKind.ITEM else None, tax_category=category,
    )  # fmt: skip


def _category(plan: _Plan, office: _Office, context: TaxContext, record: Record, item: Item | None) -> str:
    """The code of the row's tax category: its own, else its item's; only a discount may have none."""
    named = record.values.get("tax_category")
    kind = RowKind(record.values["row_kind"])
    if not named:
        if kind is RowKind.DISCOUNT:
            return ""
        if item is None or not item.tax_category:
            plan.fault(record, "tax_category", translate("Sales", "To take this row in, give its tax category."))
            return ""
    code = code_named(named, office.names) if named else (item.tax_category if item else None)
    if code is None:
        plan.fault(record, "tax_category", unknown_tax(str(named)))
        return ""
    if code not in context.categories:
        message = translate(
            "Sales",
            "To take this row in, name a tax category in force on its date: “{name}” is not.",
            name=named or code,
        )
        plan.fault(record, "tax_category", message)
        return ""
    return code


def _believable(plan: _Plan, group: Sequence[Record], rows: Sequence[DraftRow], sums: Totals) -> bool:
    before = len(plan.faults)
    if not any(row.kind is RowKind.ITEM for row in rows):
        plan.fault(group[0], "", translate("Sales", "To take this quote in, give it at least one item."))
    for problem in too_large(sums):
        plan.fault(group[problem.row or 0], problem.field, problem.message)
    return len(plan.faults) == before


def _quote_values(
    office: _Office, partner: Partner, draft: QuoteDraft, context: TaxContext, sums: Totals, number: str, revision: int
) -> dict[str, Any]:
    to = frozen_customer(partner, partner.language)
    return {
        "base_number": number, "revision": revision, "state": "draft", "imported": True, "partner_id": partner.id,
        "customer_code": to.code, "customer_name": to.name, "customer_postal_code": to.postal_code,
        "customer_address1": to.address1, "customer_address2": to.address2, "honorific": to.honorific,
        "subject": draft.subject, "issued_on": draft.issued_on, "tax_included": draft.tax_included,
        "rounding": context.rounding.value, "language": partner.language, **sum_values(sums),
        **quote_keys(number=number, revision=revision, subject=draft.subject, code=to.code, name=to.name, kana_=partner.kana),
    }  # fmt: skip


# ---- writing --------------------------------------------------------------------------------------------------------


def _open_years(session: Session, plan: _Plan, groups: Mapping[str, Sequence[Record]]) -> None:
    """Opens the fiscal years that the new quotes need."""
    months: dict[tuple[int, int], Record] = {}
    for group in groups.values():
        day = group[0].values["issued_on"]
        months.setdefault((day.year, day.month), group[0])
    for _, record in sorted(months.items()):
        try:
            open_fiscal_year(session, day=record.values["issued_on"])
        except Invalid as error:
            plan.fault(record, "issued_on", error.message)


def _write(session: Session, plan: _Plan) -> None:
    """Drafts first, then their rows, then the one update that issues them, as the guards ask."""
    ids = insert_rows(session, Quote, plan.quotes)
    insert_rows(
        session, QuoteRow, [{**row, "quote_id": id_} for id_, rows in zip(ids, plan.rows, strict=True) for row in rows]
    )
    chain = _chain(session, plan, ids)
    issued = []
    for id_, values in zip(ids, plan.quotes, strict=True):
        previous, state = chain[id_]
        new = {"number": values["base_number"], "state": state, "previous_id": previous}
        issued.append((id_, {"number": None, "state": "draft", "previous_id": None}, new))
    update_rows(session, Quote, issued)


def _chain(session: Session, plan: _Plan, ids: Iterable[int]) -> dict[int, tuple[int | None, str]]:
    """Id → (the revision before it, its state): of several revisions only the newest counts. Older ones in the office
    are superseded."""
    mine = dict(zip(((v["base_number"], v["revision"]) for v in plan.quotes), ids, strict=True))
    numbers = sorted({number for number, _ in mine})
    stored: dict[tuple[str, int], Quote] = {}
    for start in range(0, len(numbers), 500):
        for quote in session.scalars(select(Quote).where(Quote.number.in_(numbers[start : start + 500]))):
            stored[quote.number or "", quote.revision] = quote
    ids_of = {key: quote.id for key, quote in stored.items()} | mine
    revisions: dict[str, list[int]] = {}
    for number, revision in sorted(ids_of):
        revisions.setdefault(number, []).append(revision)
    chain: dict[int, tuple[int | None, str]] = {}
    for (number, revision), id_ in mine.items():
        older = [r for r in revisions[number] if r < revision]
        for quote in (stored[number, r] for r in older if (number, r) in stored):
            if quote.state in ("issued", "lost"):
                quote.state = "superseded"
        before = ids_of[number, older[-1]] if older else None
        chain[id_] = (before, "issued" if revision == revisions[number][-1] else "superseded")
    session.flush()
    return chain


QUOTES_IN = ImportKind(
    key="sales.quotes", label=translate("Sales", "Quotes"), columns=QUOTE_COLUMNS, load=load_quotes,
    permission=ISSUE.key, key_column="quote",
)  # fmt: skip
