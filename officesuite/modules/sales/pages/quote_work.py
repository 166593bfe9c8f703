"""The quote a form works on, without widgets: what is stored, what it was when typing began, prices, customers, saving.

A `QuoteWork` never changes a draft in place; the page gives it drafts and takes drafts back.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from decimal import Decimal

from officesuite.modules.company.queries import fiscal_year_of
from officesuite.modules.sales import services
from officesuite.modules.sales.pages.draft_store import from_json, to_json
from officesuite.modules.sales.pages.pickers import ItemContext, ItemPicks, contact_picks, staff_choices
from officesuite.modules.sales.pages.quote_lines import QuoteLine, price_in_mode
from officesuite.modules.sales.queries import (
    PastQuote,
    QuoteDraft,
    QuoteForm,
    TaxContext,
    item_by_code,
    item_by_name,
    last_quote,
    margin_floor,
    price_for,
    proposed,
    quote_form,
    tax_context,
)
from officesuite.modules.sales.rules import RowKind
from officesuite.modules.sales.services import Saved
from officesuite.office import settings
from officesuite.ui.desk import Desk
from officesuite.ui.picks import PickRow


class QuoteWork:
    """See the module. `form` is None while the quote is new; `saved` is the draft as stored (or as begun)."""

    def __init__(self, desk: Desk, quote_id: int | None, *, partner_id: int | None = None) -> None:
        self.desk = desk
        self.today: date = desk.office.today
        self.form: QuoteForm | None = None
        self.id = quote_id
        with desk.read() as session:
            self.floor = Decimal(margin_floor(session))
            self.staff = staff_choices(session, self.today)
            year = fiscal_year_of(session, self.today)
            self.year = (year.first, year.last) if year is not None else (None, None)
            if quote_id is not None:
                self._take(quote_form(session, quote_id))
            else:
                until = services.default_validity(session, self.today)
                remarks = str(settings.read(session, "sales.remarks") or "")
                draft = QuoteDraft(issued_on=self.today, valid_until=until, remarks=remarks)
                if partner_id is not None:
                    draft = proposed(session, draft, partner_id=partner_id, valid_until=until)
                self.saved = draft
                self.context: TaxContext = tax_context(session, day=draft.issued_on, partner_id=draft.partner_id)

    def _take(self, form: QuoteForm) -> None:
        self.form, self.id, self.saved, self.context = form, form.id, form.draft, form.context
        chosen = form.draft.staff_id
        if chosen is not None and chosen not in {id_ for id_, _ in self.staff}:
            from officesuite.modules.company.queries import staff

            with self.desk.read() as session:
                self.staff = (*self.staff, (chosen, staff(session, chosen).name))

    def reload(self) -> None:
        """Reads the stored quote again."""
        if self.id is not None:
            with self.desk.read() as session:
                self._take(quote_form(session, self.id))

    @property
    def editable(self) -> bool:
        """Whether everything may change: a new quote and a draft."""
        return self.form is None or self.form.editable

    @property
    def version(self) -> int | None:
        """The version that was read."""
        return self.form.version if self.form is not None else None

    # what follows from customer and day

    def context_for(self, draft: QuoteDraft) -> TaxContext:
        """Tax categories and rounding for the draft's day and customer; kept for the next reading."""
        if self.editable:
            with self.desk.read() as session:
                self.context = tax_context(session, day=draft.issued_on, partner_id=draft.partner_id)
        return self.context

    def with_customer(self, draft: QuoteDraft, partner_id: int) -> QuoteDraft:
        """The draft with what a customer brings along."""
        with self.desk.read() as session:
            return proposed(
                session, draft, partner_id=partner_id, valid_until=services.default_validity(session, draft.issued_on)
            )

    def moved(self, draft: QuoteDraft, before: date) -> QuoteDraft:
        """The draft under its new date: a validity that was only proposed moves along."""
        with self.desk.read() as session:
            if draft.valid_until == services.default_validity(session, before):
                return replace(draft, valid_until=services.default_validity(session, draft.issued_on))
        return draft

    def contacts(self, partner_id: int | None) -> tuple[PickRow, ...]:
        """The people of the customer."""
        if partner_id is None:
            return ()
        with self.desk.read() as session:
            return contact_picks(session, partner_id)

    def past(self, partner_id: int | None) -> PastQuote | None:
        """The customer's last issued quote."""
        if partner_id is None:
            return None
        with self.desk.read() as session:
            return last_quote(session, partner_id, before=self.id)

    # lines

    def default_category(self, lines: Iterable[QuoteLine]) -> str:
        """The tax category of a new line: as the last line typed freely, else the first that is taxed.

        An item of the register brings its own, which says nothing of the next line: tea is no reason to sell a desk at 8 %."""
        for line in reversed(list(lines)):
            if line.kind == RowKind.ITEM and line.item_id is None and line.tax_category:
                return line.tax_category
        return next((code for code, one in self.context.categories.items() if one.taxed),
                    next(iter(self.context.categories), ""))  # fmt: skip

    def take_item(self, line: QuoteLine, picked: PickRow, picks: ItemPicks, draft: QuoteDraft) -> None:
        """Fills a line from the register; what may differ on this quote is an offer until accepted."""
        found = picks.pick(picked.id)
        if found is None:
            return
        item = found.item
        line.item_id, line.name, line.spec, line.unit, line.cost = item.id, item.name, item.spec, item.unit, item.cost
        if item.tax_category in self.context.categories:
            line.tax_category = item.tax_category
        category = self.context.categories.get(line.tax_category)
        line.unit_price = price_in_mode(found.price, category, tax_included=draft.tax_included)
        if found.price is None and found.last_price is not None:
            line.unit_price = found.last_price
        line.proposed = frozenset({"unit_price"}) if line.unit_price is not None else frozenset()
        line.bad.clear()

    def take_code(self, line: QuoteLine, draft: QuoteDraft) -> bool:
        """Fills a line whose words are just an item's code, or on an empty line its name (typed blind, or pasted from
        Excel); says whether it did."""
        if line.kind != RowKind.ITEM or line.item_id is not None or not line.name:
            return False
        with self.desk.read() as session:
            item = None if line.spec else item_by_code(session, line.name)
            if item is None and line.empty:
                item = item_by_name(session, line.description)
        if item is None or item.inactive:
            return False
        line.item_id, line.name, line.spec, line.unit, line.cost = item.id, item.name, item.spec, item.unit, item.cost
        if item.tax_category in self.context.categories:
            line.tax_category = item.tax_category
        line.proposed = line.proposed | {"unit_price"}
        self.reprice(line, draft)
        return True

    def reprice(self, line: QuoteLine, draft: QuoteDraft) -> None:
        """The price for the line's quantity, day and customer, as long as nobody typed another one."""
        if line.item_id is None or "unit_price" not in line.proposed:
            return
        with self.desk.read() as session:
            found = price_for(
                session, item_id=line.item_id, partner_id=draft.partner_id, quantity=line.quantity, day=draft.issued_on
            )
        category = self.context.categories.get(line.tax_category)
        if found is not None:
            line.unit_price = price_in_mode(found.price, category, tax_included=draft.tax_included)

    def item_context(self, draft: QuoteDraft) -> ItemContext:
        """For whom prices are looked up."""
        return ItemContext(draft.issued_on, draft.partner_id)

    # storing

    def save(self, draft: QuoteDraft) -> Saved:
        """Stores the draft; raises what the service raises and then changes nothing here."""
        saved = self.desk.run(services.save_draft, draft=draft, quote_id=self.id, version=self.version)
        self.forget()
        self.id = saved.id
        self.reload()
        return saved

    def save_copy(self, draft: QuoteDraft) -> Saved:
        """Stores the draft as a new one: nothing of two people's work is lost."""
        return self.desk.run(services.save_draft, draft=draft)

    def issue(self) -> services.Issued:
        """Issues the stored draft."""
        assert self.id is not None
        issued = self.desk.run(services.issue_quote, quote_id=self.id, version=self.version)
        self.reload()
        return issued

    # what a crash must not lose

    @property
    def key(self) -> str:
        """Where unsaved words are kept."""
        return f"sales.quote/unsaved/{self.id if self.id is not None else 'new'}"

    def keep(self, draft: QuoteDraft) -> None:
        """Keeps what is typed beside the office, on disk."""
        kept = None if draft == self.saved else {"version": self.version, "draft": to_json(draft)}
        self.desk.memory.set(self.key, kept)
        self._write()

    def forget(self) -> None:
        """Nothing is unsaved any more."""
        self.desk.memory.set(self.key, None)
        self._write()

    def _write(self) -> None:
        write = getattr(self.desk.memory, "save", None)
        if callable(write):
            write()

    def unsaved(self) -> QuoteDraft | None:
        """What was typed and never saved, if it still fits the stored version and differs from it."""
        kept = self._kept()
        return kept[1] if kept is not None and kept[0] == self.version and self.editable else None

    def left_behind(self) -> QuoteDraft | None:
        """What was typed and never saved on a version that another person has changed or issued since."""
        kept = self._kept()
        return kept[1] if kept is not None and (kept[0] != self.version or not self.editable) else None

    def _kept(self) -> tuple[object, QuoteDraft] | None:
        kept = self.desk.memory.get(self.key)
        if not isinstance(kept, dict):
            return None
        draft = from_json(kept.get("draft"))
        return (kept.get("version"), draft) if draft is not None and draft != self.saved else None
