"""What a slip form knows besides the slip: masters, history, how tax weighs, what posting would change, what to look at first."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from officesuite.base.errors import Closed, DomainError, NotAllowed
from officesuite.base.text import Text, tr, translate
from officesuite.modules.company import queries as company_queries
from officesuite.modules.company.rules import TaxKind, category_on
from officesuite.modules.ledger.pages.books.pickers import Recent
from officesuite.modules.ledger.pages.common.tax_cell import TaxTable, tax_table, unusual
from officesuite.modules.ledger.pages.slip.line import Place
from officesuite.modules.ledger.queries import proposals
from officesuite.modules.ledger.queries.book_history import PhraseFacts, phrases
from officesuite.modules.ledger.queries.entries import entry_card
from officesuite.modules.ledger.queries.entry_books import Accounts, book_accounts
from officesuite.modules.ledger.queries.facts import books_of, know_partners
from officesuite.modules.ledger.queries.slip_sums import balances_of
from officesuite.modules.ledger.queries.templates import TemplateRow, templates
from officesuite.modules.ledger.rules.axes import TaxAxes, TaxSide
from officesuite.modules.ledger.rules.entry import Entry, LineTax, Side
from officesuite.modules.ledger.rules.periods import Adjustment, month_of
from officesuite.modules.ledger.rules.postings import Books, expand, problems_of, split_line, usual_side
from officesuite.modules.ledger.rules.slip import Half, Slip, Weigh, to_entry, to_line, totals
from officesuite.modules.ledger.rules.tax_details import outcome
from officesuite.modules.ledger.services.posting import PostingDesk
from officesuite.ui.desk import Desk
from officesuite.ui.figures import show_yen


@dataclass(frozen=True, slots=True)
class Effect:
    """An account that the slip moves: yen on its normal side before and after."""

    account: str
    sub: str
    before: int
    moved: int

    @property
    def after(self) -> int:
        """The balance once it is posted."""
        return self.before + self.moved


@dataclass(frozen=True, slots=True)
class Look:
    """A thing to look at before posting: tone ok, warn or info; icon, words, a second line."""

    icon: str
    tone: str
    words: Text | str
    detail: Text | str = ""


@dataclass(frozen=True, slots=True)
class Offer:
    """Something to take over with Alt+1…3: a past entry or a template."""

    title: str
    reason: str
    note: str
    amount: int | None
    slip: Slip
    steady: bool = False


class SlipWork:
    """Read once a form and again after each commit."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.today = desk.office.today
        self.read()

    def read(self) -> None:
        """Masters and history as they are now."""
        with self.desk.read() as session:
            self.accounts: Accounts = book_accounts(session)
            self.taxes: TaxTable = tax_table(session)
            self.books: Books = books_of(session)
            self.past = proposals.past_entries(session)
            self.templates: tuple[TemplateRow, ...] = templates(session)
            self.phrases: tuple[PhraseFacts, ...] = phrases(session)
            self.uses = proposals.last_uses(session)
            self.departments = company_queries.departments(session)

    def year_of(self, day: date) -> tuple[date | None, date | None]:
        """First and last day of the fiscal year, for short dates."""
        with self.desk.read() as session:
            year = company_queries.fiscal_year_of(session, day)
        return (year.first, year.last) if year is not None else (None, None)

    # accounts and tax

    def recent(self) -> Sequence[Recent]:
        """Accounts used last, with whom, when and how much."""
        return [
            Recent(use.place, use.partner, f"{use.day:%m/%d}  {show_yen(use.amount)}")
            for use in self.uses
            if use.place[0] in self.accounts.cards
        ]

    def usual_tax(self, place: Place, day: date) -> LineTax | None:
        """The tax an account proposes; nothing where its category is not in force."""
        tax = self.accounts.usual_tax(*place)
        return tax if category_on(self.taxes.categories, tax.category, day) is not None else None

    def tax_side(self, place: Place | None, side: Side) -> TaxSide:
        """Where a half counts in the tax return."""
        if place is None:
            return TaxSide.PURCHASE if side is Side.DEBIT else TaxSide.SALE
        return usual_side(self.accounts.cards[place[0]].facts, side, TaxKind.TAXABLE)

    def tax_words(self, half: Half, side: Side, day: date) -> str:
        """`課仕10% 適格`, with the status that follows from the partner where none is chosen."""
        axes = self._axes(half, side, day)
        if axes is None:
            return half.tax.category if half.tax is not None else ""
        return self.taxes.words(axes, use=False)

    def counts(self, half: Half, side: Side, day: date) -> bool:
        """Whether a half stands in the tax return."""
        axes = self._axes(half, side, day)
        return axes is not None and axes.side is not TaxSide.NONE

    def tax_unusual(self, half: Half, side: Side, day: date) -> str:
        """What in it differs from the usual: `共対 税7,999 9/30`."""
        axes = self._axes(half, side, day)
        if axes is None or half.tax is None or half.account_id is None:
            return ""
        card = self.accounts.cards.get(half.account_id)
        return unusual(half.tax, axes, day=day, simple=card.tax_simple if card is not None else 0)

    def tax_doubts(self, slip: Slip) -> tuple[str, ...]:
        """What is doubtful in a typed tax amount, by row."""
        day, found = slip.date or self.today, []
        for at, one in enumerate(slip.rows):
            for side in (Side.DEBIT, Side.CREDIT):
                half = one.half(side)
                if half.account_id is None or half.tax is None or half.tax.amount is None or half.amount is None:
                    continue
                told = outcome(to_line(half, side), self.books, day=day, amount=half.amount)
                if told.warning is not None and told.computed is not None:
                    found.append(
                        tr("Ledger", "Row {row}: tax {typed} typed, {computed} computed", row=at + 1,
                           typed=show_yen(half.tax.amount), computed=show_yen(told.computed)))  # fmt: skip
        return tuple(found)

    def _axes(self, half: Half, side: Side, day: date) -> TaxAxes | None:
        if half.account_id is None or half.tax is None or half.account_id not in self.books.accounts:
            return None
        self.know(half.partner_id)
        return self.books.axes(to_line(half, side), half.tax.tax_date or day)

    def know(self, partner_id: int | None) -> None:
        """Reads the registration of a partner, once."""
        if partner_id is not None and partner_id not in self.books.partners:
            with self.desk.read() as session:
                know_partners(session, self.books, [partner_id])

    def weigh(self, day: date) -> Weigh:
        """What halves weigh in the balance on a day: tax on top counts."""

        def weigh(half: Half, side: Side) -> int:
            axes = self._axes(half, side, day)
            if half.amount is None or axes is None:
                return half.amount or 0
            return split_line(to_line(half, side), axes, self.books).gross

        return weigh

    # what posting would do

    def entry(self, slip: Slip) -> Entry | None:
        """The entry where it could be posted as it stands."""
        try:
            entry = to_entry(slip)
        except DomainError:
            return None
        for line in entry.lines:
            self.know(line.partner_id)
        return entry if not problems_of(entry, self.books) else None

    def effects(self, slip: Slip, *, but: int | None = None) -> tuple[Effect, ...]:
        """The accounts that move, tax lines included; nothing while the slip is not whole.

        `but`: the entry it corrects, without which the balances before are told.
        """
        entry = self.entry(slip)
        if entry is None:
            return ()
        moves: dict[Place, int] = {}
        for posting in expand(entry, self.books):
            place = (posting.account_id, 0 if posting.generated else posting.line.sub_account_id or 0)
            moves[place] = moves.get(place, 0) + posting.side * posting.amount
        with self.desk.read() as session:
            before = dict(balances_of(session, tuple(moves), entry.date))
            for line in entry_card(session, but).lines if but is not None else ():
                for place in {(line.account_id, 0), (line.account_id, line.sub_account_id or 0)} & before.keys():
                    before[place] -= line.side * line.amount
        found = []
        for (account_id, sub_id), moved in moves.items():
            card, sub = self.accounts.cards[account_id], self.accounts.subs.get(sub_id)
            side = int(card.side)
            found.append(
                Effect(card.name, sub.name if sub is not None else "", side * before[account_id, sub_id], side * moved)
            )
        return tuple(found)

    def looks(self, slip: Slip, *, attached: int, but: int | None = None) -> tuple[Look, ...]:
        """What to look at before posting: the month, papers, doubles, the balance."""
        found: list[Look] = []
        if slip.date is not None:
            found.append(self._month(slip))
        debit, credit = totals(slip, self.weigh(slip.date or self.today))
        if debit != credit:
            words = tr("Ledger", "Debit and credit differ by {yen}", yen=show_yen(debit - credit))
            found.append(Look("scale", "warn", words))
        found += [Look("percent", "warn", words) for words in self.tax_doubts(slip)]
        with self.desk.read() as session:
            twins = proposals.doubles(session, slip, but=but)
        if twins:
            numbers = ", ".join(str(number) for number in twins[:3])
            found.append(
                Look("copy", "warn", tr("Ledger", "Perhaps posted already: No. {numbers}", numbers=numbers),
                     translate("Ledger", "Same day, accounts and amounts")))  # fmt: skip
        if attached:
            found.append(Look("paperclip", "ok", tr("Ledger", "Papers attached: {count}", count=attached)))
        else:
            found.append(Look("paperclip", "info", translate("Ledger", "No paper attached"),
                              translate("Ledger", "Drag a PDF or photo here")))  # fmt: skip
        return tuple(found)

    def _month(self, slip: Slip) -> Look:
        assert slip.date is not None
        entry = Entry(slip.date, (), adjustment=slip.adjustment)
        try:
            with self.desk.read() as session:
                desk = PostingDesk(session)
                year = desk.year_of(slip.date)
                period = desk.period_of(entry, year)
                late = desk.is_late(year, period)
        except (Closed, NotAllowed) as error:
            return Look("lock", "warn", str(error))
        except DomainError as error:
            return Look("circle-alert", "warn", str(error))
        y, m = month_of(period)
        month = f"{y}/{m:02}"
        if late:
            return Look("lock", "warn", tr("Ledger", "{month} is provisionally closed", month=month),
                        translate("Ledger", "The entry will be marked late"))  # fmt: skip
        words = tr("Ledger", "{month} is open", month=month)
        if slip.adjustment is not Adjustment.NONE:
            words = tr("Ledger", "Adjustments of {month} are open", month=month)
        return Look("circle-check", "ok", words)

    # what history offers

    def offers(self, words: str, day: date) -> tuple[Offer, ...]:
        """Past entries with the 摘要, then templates that hold the words; without words, templates by name."""
        found: list[Offer] = []
        if words.strip():
            with self.desk.read() as session:
                similar = proposals.similar_entries(session, self.past, words, day=day)
            sums = {one.entry.total for one in similar if one.entry.key == proposals.key_of(words)}
            steady = len(sums) == 1 and sum(one.entry.key == proposals.key_of(words) for one in similar) >= 3
            found += [
                Offer(
                    one.entry.description,
                    str(one.reason),
                    f"{one.entry.day:%Y/%m/%d}",
                    one.entry.total,
                    one.slip,
                    steady,
                )
                for one in similar
            ]
        want = proposals.key_of(words)
        for row in self.templates:
            if len(found) >= 3:
                break
            if not want or want in proposals.key_of(row.search) or proposals.key_of(row.slip.description) == want:
                reason = tr("Ledger", "With amounts") if row.with_amounts else tr("Ledger", "Accounts only")
                note = tr("Ledger", "Template {code}", code=row.code) if row.code else tr("Ledger", "Template")
                found.append(Offer(row.name, reason, note, None, row.slip, row.with_amounts))
        return tuple(found[:3])

    @staticmethod
    def is_same(offer: Offer, words: str) -> bool:
        """Whether an offer is a past entry with these words, its digits aside."""
        return offer.amount is not None and proposals.key_of(offer.title) == proposals.key_of(words)

    def opposite(self, place: Place, side: Side, *, partner: str, description: str) -> proposals.Opposite | None:
        """The account that most likely stands opposite."""
        with self.desk.read() as session:
            return proposals.opposite_of(
                session, place[0], place[1] or None, side=side, partner=partner, description=description
            )
