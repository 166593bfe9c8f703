"""What happens to a row while it is typed in a book: which half carries the tax, what history proposes, where Enter stops,
and how it becomes an entry: posted, or the right one of a correction."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from officesuite.base.errors import Problem
from officesuite.modules.company.rules import TaxKind, category_on
from officesuite.modules.ledger.pages.books.line import BookLine, Place
from officesuite.modules.ledger.pages.books.proposing import Proposer, RowOffer
from officesuite.modules.ledger.pages.common.tax_cell import TaxChoice, TaxContext, TaxTable, unusual
from officesuite.modules.ledger.queries.entry_books import AccountCard, Accounts
from officesuite.modules.ledger.rules.axes import Invoice, TaxAxes, TaxSide, TaxUse
from officesuite.modules.ledger.rules.chart import Section
from officesuite.modules.ledger.rules.entry import Entry, Line, Side
from officesuite.modules.ledger.rules.periods import Adjustment
from officesuite.modules.ledger.rules.postings import Books, PartnerFacts, split_line, usual_side
from officesuite.modules.ledger.services.book_entry import BookAccount, entry_of

OFFERED = ("partner", "description", "tax", "debit", "credit")
FIELDS = {"account": "counter", "sub_account": "counter", "department": "counter", "tax": "tax", "date": "day"}


@dataclass(slots=True)
class Typist:
    """Knows the book's account and the office's masters; a page keeps one and tells it when they change."""

    accounts: Accounts
    taxes: TaxTable
    books: Books
    own: Place
    proposer: Proposer
    partner_facts: Callable[[int], PartnerFacts | None]
    closing: int = 0  # the balance the typed row starts from, debit positive
    adjusting: bool = False
    whose: PartnerFacts | None = None  # the one customer or supplier the book is kept of
    offers: RowOffer | None = None
    _known: dict[int, PartnerFacts | None] = field(default_factory=dict)

    @property
    def card(self) -> AccountCard:
        """The book's account."""
        return self.accounts.cards[self.own[0]]

    @property
    def book(self) -> BookAccount:
        """The same as the service takes it."""
        return BookAccount(self.own[0], self.own[1] or None, self.card.tax_category)

    def partner(self, id_: int | None) -> PartnerFacts | None:
        """The registration of a partner, asked once."""
        if id_ is None:
            return None
        if id_ not in self._known:
            facts = self._known[id_] = self.partner_facts(id_)
            if facts is not None:
                self.books.partners = {**self.books.partners, id_: facts}
        return self._known[id_]

    def know(self, books: Books) -> None:
        """Accounts or law changed; partners are asked anew."""
        self.books = books
        self._known.clear()

    # while typing

    def edited(self, line: BookLine, key: str) -> None:
        """A cell got another value: what follows from it."""
        if key == "counter":
            self._retax(line)
            self._offer(line)
        elif key == "partner":
            line.partner_id = None
            self._offer(line)
        elif key == "description":
            self._offer(line)
        elif key in ("debit", "credit") and getattr(line, key):
            other = "credit" if key == "debit" else "debit"
            setattr(line, other, None)
            line.bad.pop(other, None)
            line.proposed = line.proposed - {other}
        elif key == "tax":
            line.put_tax(line.line_tax())
        if key in ("debit", "credit", "day"):
            self._forget_tax(line, key)

    def _forget_tax(self, line: BookLine, key: str) -> None:
        """A typed tax was for its amount; a credit percentage, and a tax typed after one, for the day."""
        tax = line.line_tax()
        if tax is None:
            return
        amount, percent = tax.amount, tax.credit_percent
        if key != "day":
            amount = None
        elif tax.tax_date is None:
            taxed = self.taxed_line(line)
            axes = self.books.axes(taxed, line.day) if taxed is not None and line.day is not None else None
            percent = None
            amount = None if axes is None or axes.invoice is Invoice.UNREGISTERED else amount
        if (amount, percent) != (tax.amount, tax.credit_percent):
            line.put_tax(replace(tax, amount=amount, credit_percent=percent))

    # what the tax comes to

    def taxed_line(self, line: BookLine) -> Line | None:
        """The half of the row that carries its tax, 0 yen without an amount; None without an account or tax."""
        tax = line.line_tax()
        if tax is None or line.counter is None:
            return None
        self.partner(line.partner_id)
        side = Side.DEBIT if line.debit else Side.CREDIT if line.credit else line.expected or Side.CREDIT
        place = (self.own[0], line.own_sub or self.own[1]) if line.taxed_own else line.counter
        if place[0] not in self.books.accounts:
            return None
        return Line(side if line.taxed_own else side.other, place[0], line.debit or line.credit or 0,
                    sub_account_id=place[1] or None, partner_id=line.partner_id, partner=line.partner, tax=tax)  # fmt: skip

    def axes(self, line: BookLine, near: date) -> TaxAxes | None:
        """What tax says of the row; None without one, or where its category is not in force."""
        taxed = self.taxed_line(line)
        if taxed is None or taxed.tax is None:
            return None
        return self.books.axes(taxed, taxed.tax.tax_date or line.day or near)

    def gross(self, line: Line, day: date) -> int:
        """The yen of a line with the tax that comes on top of it."""
        axes = self.books.axes(line, line.tax.tax_date or day) if line.tax is not None else None
        return split_line(line, axes, self.books).gross if axes is not None else line.amount

    def _moved(self, line: BookLine) -> int:
        """What the row moves on the book's account, debit positive: with tax on top, or without the tax that is split off it."""
        moved = (line.debit or 0) - (line.credit or 0)
        taxed = self.taxed_line(line) if moved and line.day is not None else None
        axes = self.axes(line, line.day) if taxed is not None and line.day is not None else None
        if taxed is None or axes is None:
            return moved
        split = split_line(taxed, axes, self.books)
        return (1 if line.debit else -1) * (split.base if line.taxed_own else split.gross)

    def balance(self, line: BookLine) -> None:
        """The balance after this row, on the account's normal side."""
        moved = self._moved(line)
        line.balance = int(self.card.side) * (self.closing + moved) if moved or line.counter else None

    def preview(self, line: BookLine, moved: int) -> None:
        """The same while the amount is still being typed; `moved` yen as typed, debit positive."""
        tax = line.line_tax()
        typed = replace(line, debit=moved if moved > 0 else None, credit=-moved if moved < 0 else None,
                        like_tax=replace(tax, amount=None) if tax is not None else None)  # fmt: skip
        line.balance = int(self.card.side) * (self.closing + self._moved(typed))

    def wanted(self, line: BookLine, key: str) -> bool:
        """Whether Enter stops at a cell."""
        if key in ("day", "counter", "description"):
            return True
        if key == "tax":
            return key in line.bad
        if key == "own_sub":
            return line.own_sub is None
        if key in ("debit", "credit"):
            return self._wants_amount(line, key)
        return key not in line.proposed or not getattr(line, key)

    def _wants_amount(self, line: BookLine, key: str) -> bool:
        other = "credit" if key == "debit" else "debit"
        if getattr(line, other):
            return False
        if getattr(line, key) and key not in line.proposed:
            return True
        side = line.expected or (Side.CREDIT if self.card.section is Section.CASH else Side.DEBIT)
        return (side is Side.DEBIT) == (key == "debit")

    def take_offer(self, line: BookLine, key: str) -> str:
        """Tab: the rest of the row as history has it; the cell to go on with, "" where there is nothing to take."""
        if key not in ("counter", "partner", "description") or line.counter is None:
            return ""
        offered = line.proposed & set(OFFERED) - {"tax"}
        if not offered and not line.description:
            return ""
        line.proposed = frozenset({"day"} & line.proposed)
        return "debit" if self._wants_amount(line, "debit") else "credit"

    def _retax(self, line: BookLine) -> None:
        """Tax as the accounts' nature proposes it; it belongs to the counter account unless only the book's own is taxable."""
        if line.counter is None:
            return
        counter = self.accounts.cards[line.counter[0]]
        sub = self.accounts.subs.get(line.counter[1])
        category = (sub.tax_category if sub is not None else "") or counter.tax_category
        line.taxed_own = not self._is_taxed(category) and self._is_taxed(self.card.tax_category)
        usual = self.accounts.usual_tax(self.own[0]) if line.taxed_own else self.accounts.usual_tax(*line.counter)
        line.put_tax(usual if line.taxed_own or category else None)
        line.retaxed = False
        line.proposed |= {"tax"}
        line.bad.pop("tax", None)
        line.expected = self._direction(counter)
        if sub is not None and sub.partner_id is not None and not line.partner:
            facts = self.partner(sub.partner_id)
            if facts is not None:
                line.partner, line.partner_id = facts.name, facts.id
                line.proposed |= {"partner"}

    def _is_taxed(self, code: str) -> bool:
        return any(row.code == code and row.kind is not TaxKind.OUT_OF_SCOPE for row in self.taxes.categories)

    def _direction(self, counter: AccountCard) -> Side:
        """Where the amount usually goes: results grow on their side, cash settles what is open, else cash goes out."""
        own = self.card
        if not own.section.statement.carried:
            return own.side
        if not counter.section.statement.carried:
            return counter.side.other
        if own.section is Section.CASH:
            return counter.side if counter.section in (Section.RECEIVABLES, Section.PAYABLES) else Side.CREDIT
        return own.side.other if counter.section is Section.CASH else own.side

    # history

    def _typed(self, line: BookLine) -> frozenset[str]:
        """The cells whose content is the typist's own."""
        return frozenset(key for key in OFFERED if getattr(line, key) and key not in line.proposed)

    def _offer(self, line: BookLine) -> None:
        """Fills the cells that are still free with what history has; they stay proposals."""
        if line.counter is None:
            return
        typed = self._typed(line)
        self.offers = self.proposer.offer(
            self.own, line.counter, partner=line.partner if "partner" in typed or self.whose is not None else "",
            description=line.description if "description" in typed else "",
            day=line.day,
            anywhere=not self.accounts.cards[line.counter[0]].section.statement.carried,
        )  # fmt: skip
        if self.offers is None:
            return
        offer = self.offers
        line.expected = offer.side or line.expected
        if offer.partner and "partner" not in typed and self.whose is None:
            line.partner, line.partner_id = offer.partner, offer.partner_id
            line.proposed |= {"partner"}
        if offer.description and "description" not in typed:
            line.description = offer.description
            line.proposed |= {"description"}
        if offer.tax is not None and "tax" not in typed and self._in_force(offer.tax, line.day):
            line.tax = offer.tax
            line.put_tax(line.line_tax())
            line.proposed |= {"tax"}
        if offer.amount and not typed & {"debit", "credit"} and not line.entry_id:
            key = "debit" if line.expected is Side.DEBIT else "credit"
            setattr(line, key, offer.amount)
            setattr(line, "credit" if key == "debit" else "debit", None)
            line.proposed = line.proposed - {"debit", "credit"} | {key}

    def _in_force(self, choice: TaxChoice, day: date | None) -> bool:
        return day is None or category_on(self.taxes.categories, choice.category, day) is not None

    # tax in words

    def tax_side(self, line: BookLine) -> TaxSide:
        """The side of the tax return on which the taxed half stands."""
        if line.counter is None:
            return TaxSide.PURCHASE
        own_side = Side.DEBIT if line.debit else Side.CREDIT if line.credit else line.expected or Side.CREDIT
        card = self.card if line.taxed_own else self.accounts.cards[line.counter[0]]
        return usual_side(card.facts, own_side if line.taxed_own else own_side.other, TaxKind.TAXABLE)

    def tax_context(self, line: BookLine, near: date) -> TaxContext:
        """For which line the list of tax categories opens."""
        tax = line.line_tax()
        day = (tax.tax_date if tax is not None else None) or line.day or near
        return TaxContext(
            self.tax_side(line), day, line.debit or line.credit, tax.use if tax is not None else TaxUse.TAXABLE
        )

    def tax_words(self, line: BookLine, near: date) -> str:
        """The typed row's tax, with the invoice status that follows from the partner where none is chosen."""
        if line.tax is None:
            return ""
        axes = self.axes(line, near)
        return self.taxes.words(axes, use=False) if axes is not None else line.tax.category

    def tax_unusual(self, line: BookLine, near: date) -> str:
        """What in it differs from the usual: `共対 税7,999 9/30`."""
        axes, tax, taxed = self.axes(line, near), line.line_tax(), self.taxed_line(line)
        if axes is None or tax is None or taxed is None:
            return ""
        return unusual(tax, axes, day=line.day or near, simple=self.accounts.cards[taxed.account_id].tax_simple)

    # the entry

    def entry(self, line: BookLine, *, like: Entry | None = None) -> Entry:
        """The entry of a typed row. Raises Invalid."""
        entry = entry_of(line.as_row(), self.book, like=like, gross=self.gross)
        return replace(entry, adjustment=Adjustment.FINAL) if self.adjusting and like is None else entry

    @staticmethod
    def cells_of(problems: tuple[Problem, ...], line: BookLine) -> list[Problem]:
        """Problems of lines as problems of cells."""
        amount = "debit" if line.debit else "credit"
        names: Mapping[str, str] = {**FIELDS, "amount": amount}
        return [replace(problem, field=names.get(problem.field, problem.field), row=None) for problem in problems]
