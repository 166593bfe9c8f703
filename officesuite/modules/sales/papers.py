"""From the office's data to the quote on paper: `load` for stored quotes, `draft_paper` for what a form holds unsaved.

An issued quote prints the bytes that were kept at issue. A draft, and a quote whose paper another program issued (imported),
is drawn from what is stored: for the latter all of it is frozen but the office's own letterhead.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import date
from hashlib import sha256
from io import BytesIO

from sqlalchemy import select
from sqlalchemy.orm import Session

from officesuite.base import dates
from officesuite.base.errors import NotFound
from officesuite.base.numbers import format_postal_code, split_revision
from officesuite.base.text import Text, translate
from officesuite.modules.company import queries as company
from officesuite.modules.company.models import Staff
from officesuite.modules.company.rules import TaxCategory
from officesuite.modules.partners.models import Partner
from officesuite.modules.sales import documents
from officesuite.modules.sales.documents import QuotePaper, QuoteRow
from officesuite.modules.sales.models import Quote
from officesuite.modules.sales.queries.addressees import addressee_of
from officesuite.modules.sales.queries.detail import ApprovalStamp, approval_stamps, draft_of, load_quote
from officesuite.modules.sales.queries.drafts import QuoteDraft, TaxContext, draft_totals, tax_context
from officesuite.modules.sales.queries.taxes import stored_context
from officesuite.modules.sales.queries.words import approval_heads, full_number
from officesuite.modules.sales.rules import RowKind, Totals
from officesuite.office import files, settings
from officesuite.paper.letterhead import Addressee, Mark, Sender
from officesuite.paper.stamp import ApprovalBox, Seal, Stamp
from officesuite.paper.sums import TaxRow
from officesuite.paper.tables import Kind

_KINDS = {kind: Kind(kind.value) for kind in RowKind}
_LEGAL_FORM = re.compile(
    r"(株式|有限|合同|合資|合名)会社|[（(][株有同][）)]|[㈱㈲]|,? *(Co\.,? *Ltd\.?|Inc\.?|K\.K\.)", re.IGNORECASE
)
Told = Callable[[int, int], None]
ACCOUNT_KINDS: dict[str, Text] = {  # said in company's own words, which its forms say too
    "ordinary": translate("Company", "Ordinary account"),
    "current": translate("Company", "Current account"),
    "savings": translate("Company", "Savings account"),
}


@dataclass(frozen=True, slots=True)
class House:
    """What every quote of a language says of the office: letterhead, seal, bank, how days are written."""

    language: str
    sender: Sender
    seal: Seal | None
    bank: tuple[str, ...]
    short_name: str
    taxed: bool
    wareki: bool


def house(session: Session, language: str) -> House:
    """Reads the letterhead once, for one paper or for many."""
    card, english = company.company(session), language == "en"
    address = (card.address_en1, card.address_en2) if english and card.address_en1 else (card.address1, card.address2)
    name = (english and card.name_en) or card.name
    image = company.seal_image(session)
    place = float(card.seal_size_mm), float(card.seal_offset_x_mm), float(card.seal_offset_y_mm)
    seal = Seal(card.seal_letters, image, *place) if image or card.seal_letters else None
    sender = Sender(
        name=name,
        representative="" if english else "　".join(w for w in (card.representative_title, card.representative) if w),
        postal=_postal(card.postal_code, address),
        address=tuple(line for line in address if line),
        phone=card.phone,
        fax=card.fax,
        registration_number=(card.registration_number or None) if card.taxed else None,
        logo=company.logo_image(session),
        logo_width=float(card.logo_width_mm),
    )
    accounts = company.bank_accounts(session, on_papers=True) if settings.read(session, "sales.bank_on_quotes") else ()
    bank = tuple(_bank_line(account, language) for account in accounts)
    wareki = settings.read(session, "look.date") == "wareki"
    return House(language, sender, seal, bank, _LEGAL_FORM.sub("", card.name).strip(), card.taxed, wareki)


def load(session: Session, key: str | int, *, known: House | None = None) -> QuotePaper:
    """The paper of the stored quote with the id `key`; raises NotFound."""
    quote = load_quote(session, int(key))
    draft = draft_of(quote)
    issued = quote.state != "draft"
    context = stored_context(session, quote) if issued else _context(session, draft)
    number = full_number(quote.number or "", quote.revision)
    addressee = _frozen_addressee(quote) if issued else _addressee(session, draft)
    here = known if known is not None and known.language == quote.language else house(session, quote.language)
    stamps = approval_stamps(session, quote)
    mark = Mark.NONE if issued else Mark.DRAFT
    return _paper(session, here, draft, context, addressee, stamps, number=number, mark=mark)


def draft_paper(session: Session, draft: QuoteDraft, *, quote_id: int | None = None) -> QuotePaper:
    """The paper of what a form holds, saved or not, marked as a draft. Raises Invalid naming rows that have no tax."""
    partner = session.get(Partner, draft.partner_id) if draft.partner_id is not None else None
    language = draft.language or (partner.language if partner else "") or "ja"
    if quote_id is None:
        stamps = tuple(ApprovalStamp(slot, head) for slot, head in enumerate(approval_heads(session, language)))
    else:
        stamps = approval_stamps(session, load_quote(session, quote_id))
    addressee = _addressee(session, draft)
    return _paper(
        session,
        house(session, language),
        draft,
        _context(session, draft),
        addressee,
        stamps,
        number="",
        mark=Mark.DRAFT,
    )


def stored(session: Session, key: str | int) -> bytes | None:
    """The bytes kept at issue, or None for a draft and for an imported quote."""
    return files.issued_paper(session, "sales.quote", int(key))


def select_quotes(
    session: Session, *, numbers: Sequence[str] = (), date_from: date | None = None, date_to: date | None = None
) -> tuple[str, ...]:
    """Ids of the quotes with these full numbers in their order, else of the valid ones dated in the range, by number.

    Raises NotFound naming the first number there is none of."""
    if numbers:
        return tuple(_numbered(session, number) for number in numbers)
    query = select(Quote.id).where(Quote.state.in_(("issued", "won", "lost")))
    if date_from is not None:
        query = query.where(Quote.issued_on >= date_from)
    if date_to is not None:
        query = query.where(Quote.issued_on <= date_to)
    return tuple(str(id_) for id_ in session.scalars(query.order_by(Quote.number_key, Quote.id)))


def pdf(session: Session, keys: Sequence[str], tell: Told | None = None) -> bytes:
    """One PDF of these quotes in order: kept papers as they are, the rest drawn. `tell(done, all)` may raise to stop."""
    kept = [stored(session, key) for key in keys]
    if len(keys) == 1:
        return kept[0] if kept[0] is not None else documents.pdf(load(session, keys[0]))
    if not any(kept):
        return documents.pdf_many(_loaded(session, keys, tell))
    import pypdfium2  # type: ignore[import-untyped]  # takes 50 ms of every start otherwise

    with closing(pypdfium2.PdfDocument.new()) as whole:
        for index, (key, content) in enumerate(zip(keys, kept, strict=True)):
            if tell is not None:
                tell(index, len(keys))
            with closing(pypdfium2.PdfDocument(content or documents.pdf(load(session, key)))) as one:
                whole.import_pages(one)
        out = BytesIO()
        whole.save(out)
    return _settled(out.getvalue())


def _settled(content: bytes) -> bytes:
    """The file without what PDFium takes from the clock: the same papers joined are the same bytes."""
    content = re.sub(rb"/CreationDate ?\(D:\d{14}", lambda found: found[0][:-14] + b"20000101000000", content)
    digest = sha256(re.sub(rb"/ID\[<[0-9A-F]{32}><[0-9A-F]{32}>\]", b"", content)).hexdigest()[:32].upper().encode()
    return re.sub(rb"/ID\[<[0-9A-F]{32}><[0-9A-F]{32}>\]", b"/ID[<" + digest + b"><" + digest + b">]", content)


def _loaded(session: Session, keys: Sequence[str], tell: Told | None) -> Iterator[QuotePaper]:
    houses: dict[str, House] = {}
    for index, key in enumerate(keys):
        if tell is not None:
            tell(index, len(keys))
        language = load_quote(session, int(key)).language
        houses.setdefault(language, house(session, language))
        yield load(session, key, known=houses[language])


def _numbered(session: Session, number: str) -> str:
    root, revision = split_revision(number.strip())
    for root_, revision_ in ((number.strip(), 1), (root, revision)):
        found = session.scalar(select(Quote.id).where(Quote.number == root_, Quote.revision == revision_))
        if found is not None:
            return str(found)
    raise NotFound(translate("Sales", "There is no issued quote {number}. Check the number.", number=number))


def _context(session: Session, draft: QuoteDraft) -> TaxContext:
    return tax_context(session, day=draft.issued_on, partner_id=draft.partner_id)


def _addressee(session: Session, draft: QuoteDraft) -> Addressee:
    """As it will be frozen at issue; a draft without a customer has an empty one."""
    found = addressee_of(session, draft)
    return Addressee(
        company=found.name, department=draft.department, person=draft.person, honorific=found.honorific,
        postal=_postal(found.postal_code, (found.address1, found.address2)), address=_lines(found.address1, found.address2),
    )  # fmt: skip


def _frozen_addressee(quote: Quote) -> Addressee:
    return Addressee(
        company=quote.customer_name, department=quote.department, person=quote.person, honorific=quote.honorific,
        postal=_postal(quote.customer_postal_code, (quote.customer_address1, quote.customer_address2)),
        address=_lines(quote.customer_address1, quote.customer_address2),
    )  # fmt: skip


def _postal(digits: str, address: Sequence[str]) -> str:
    """〒 as written, unless the address has it already, as English ones often do."""
    code = format_postal_code(digits) if digits else ""
    return "" if any(code in line for line in address) else code


def _lines(*words: str) -> tuple[str, ...]:
    return tuple(line for line in words if line)


def _paper(
    session: Session, here: House, draft: QuoteDraft, context: TaxContext, addressee: Addressee,
    stamps: Sequence[ApprovalStamp], *, number: str, mark: Mark,
) -> QuotePaper:  # fmt: skip
    sums, language = draft_totals(draft, context), here.language
    lumps = [
        index for index, row in enumerate(draft.rows)
        if row.kind is RowKind.DISCOUNT and not row.tax_category and sums.rows[index].shares
    ]  # fmt: skip
    discount = -sum(sums.rows[index].amount or 0 for index in lumps)
    categories = context.categories
    return QuotePaper(
        language=language,
        number=number,
        issued_on=dates.format_long(draft.issued_on, language, wareki=here.wareki),
        issued_on_short=dates.format_short(draft.issued_on, wareki=here.wareki and language == "ja"),
        mark=mark,
        addressee=addressee,
        subject=draft.subject,
        terms=_terms(draft, here),
        sender=_with_contact(session, here, draft.staff_id),
        seal=here.seal,
        approvals=tuple(_box(stamp, here.short_name) for stamp in stamps),
        rows=tuple(_row(draft, sums, index, categories, here) for index in range(len(draft.rows))),
        taxed=here.taxed,
        tax_included=draft.tax_included,
        tax_rows=tuple(
            _tax_row(categories[line.category], line.amount, line.tax, language) for line in sums.by_rate
        ) if here.taxed else (),
        subtotal=sums.subtotal - (sums.discount - discount),
        discount=discount,
        discount_label=draft.rows[lumps[0]].description if len(lumps) == 1 else "",
        allotment=_allotment(draft, sums, lumps, categories, language) if here.taxed else "",
        tax=sums.tax,
        total=sums.total,
        remarks=draft.remarks,
        bank=here.bank,
    )  # fmt: skip


def _terms(draft: QuoteDraft, here: House) -> tuple[tuple[str, str], ...]:
    valid = "" if draft.valid_until is None else dates.format_long(draft.valid_until, here.language, wareki=here.wareki)
    if valid and draft.valid_note:
        valid = f"{valid}（{draft.valid_note}）" if here.language == "ja" else f"{valid} ({draft.valid_note})"
    pairs: tuple[tuple[Text, str], ...] = (
        (translate("Sales", "Delivery"), draft.delivery),
        (translate("Sales", "Place of delivery"), draft.delivery_place),
        (translate("Sales", "Payment terms"), draft.payment_terms),
        (translate("Sales", "Valid until"), valid or draft.valid_note),
    )
    return tuple((label.to(here.language), value) for label, value in pairs if value)


def _with_contact(session: Session, here: House, staff_id: int | None) -> Sender:
    staff = session.get(Staff, staff_id) if staff_id is not None else None
    if staff is None:
        return here.sender
    if here.language == "en":
        words = staff.name_en or staff.name
    else:
        department = company.staff(session, staff.id).department.split(" ")[0]
        words = "　".join(word for word in (department, staff.name.replace("　", " ")) if word)
    return replace(here.sender, contact=words)


def _box(stamp: ApprovalStamp, short_name: str) -> ApprovalBox:
    if stamp.stamped_on is None:
        return ApprovalBox(stamp.head)
    return ApprovalBox(stamp.head, Stamp(short_name, f"{stamp.stamped_on:%y.%m.%d}", stamp.name))


def _row(draft: QuoteDraft, sums: Totals, index: int, categories: Mapping[str, TaxCategory], here: House) -> QuoteRow:
    row, figures = draft.rows[index], sums.rows[index]
    category = categories.get(row.tax_category) if here.taxed else None
    discount = row.kind is RowKind.DISCOUNT
    plain = discount and (row.quantity is None or row.quantity == 1)
    return QuoteRow(
        kind=_KINDS[row.kind],
        description=row.description,
        spec=row.spec,
        quantity=None if plain else row.quantity,
        unit="" if plain else row.unit,
        unit_price=None if plain else row.unit_price,
        amount=figures.amount or 0,
        rate=category.paper(here.language) if category else "",
        rate_mark=category.mark if category else "",
    )


def _tax_row(category: TaxCategory, amount: int, tax: int, language: str) -> TaxRow:
    if not category.taxed:
        return TaxRow(category.paper(language), amount, tax)
    if not category.mark:
        return TaxRow(translate("Sales", "Taxed at {rate}", rate=category.paper(language)).to(language), amount, tax)
    rate = category.paper(language)
    return TaxRow(
        translate("Sales", "Taxed at {rate} {mark} (reduced)", rate=rate, mark=category.mark).to(language), amount, tax,
        translate("Sales", "{mark} reduced tax rate ({rate})", mark=category.mark, rate=rate).to(language),
    )  # fmt: skip


def _allotment(
    draft: QuoteDraft, sums: Totals, lumps: Sequence[int], categories: Mapping[str, TaxCategory], language: str
) -> str:
    """How lump discounts were spread, in one line; nothing to say where there is only one rate."""
    parts: dict[str, int] = {}
    for index in lumps:
        for share in sums.rows[index].shares:
            parts[share.category] = parts.get(share.category, 0) + share.amount
    if len(parts) < 2:
        return ""
    minus = "▲" if language == "ja" else "−"
    words = "  ".join(
        translate("Sales", "{rate}: {amount}", rate=categories[code].paper(language), amount=f"{minus}{amount:,}").to(
            language
        )
        for code, amount in parts.items()
    )
    label = draft.rows[lumps[0]].description if len(lumps) == 1 else ""
    label = label or translate("Sales", "Discount").to(language)
    return translate("Sales", "{discount} by rate  {parts}", discount=label, parts=words).to(language)


def _bank_line(account: company.BankAccountItem, language: str) -> str:
    kind = ACCOUNT_KINDS.get(account.kind)
    if language == "en" and account.name_en:
        swift = f"SWIFT {account.swift}" if account.swift else ""
        english = (account.name_en, kind.to(language) if kind else "", account.number, swift)
        return ", ".join(word for word in english if word)
    words = (
        account.bank,
        account.branch,
        kind.to(language) if kind else account.kind,
        account.number,
        account.holder_kana,
    )
    return ("  " if language == "en" else "　").join(word for word in words if word)
