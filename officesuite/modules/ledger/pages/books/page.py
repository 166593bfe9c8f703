"""A book one types into: its account and month, its figures, its rows and the row being typed, its sums at the foot."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QWidget

from officesuite.base.text import language, tr
from officesuite.db.changes import Changes
from officesuite.modules.company.queries import departments
from officesuite.modules.ledger.pages.books.bars import FindBar, ReasonBar, figures, foot_rows
from officesuite.modules.ledger.pages.books.details import TaxDetails
from officesuite.modules.ledger.pages.books.entering import Entering
from officesuite.modules.ledger.pages.books.first import first_place, first_tab
from officesuite.modules.ledger.pages.books.giving import Giving
from officesuite.modules.ledger.pages.books.history import History
from officesuite.modules.ledger.pages.books.kinds import BookKind
from officesuite.modules.ledger.pages.books.line import BookLine, Pickers, Place, columns
from officesuite.modules.ledger.pages.books.pickers import PartnerPicks, PhrasePicks, PlacePicks, SubPicks
from officesuite.modules.ledger.pages.books.reading import (
    BookSource,
    Posted,
    Shown,
    Sums,
    Tab,
    forward_words,
    sums_of,
    year_tabs,
)
from officesuite.modules.ledger.pages.books.tabs import MonthTabs
from officesuite.modules.ledger.pages.books.typist import Typist
from officesuite.modules.ledger.pages.common.tax_cell import TaxPicks, tax_table
from officesuite.modules.ledger.pages.common.tax_panel import KEYS
from officesuite.modules.ledger.queries.books import Book
from officesuite.modules.ledger.queries.entry_books import Accounts, book_accounts, partner_facts
from officesuite.modules.ledger.queries.facts import books_of
from officesuite.modules.ledger.rules.postings import PartnerFacts
from officesuite.modules.ledger.services.rights import MASTERS
from officesuite.ui.actions import more_button
from officesuite.ui.book_foot import BookFoot
from officesuite.ui.book_model import BookModel
from officesuite.ui.book_view import BookView
from officesuite.ui.buttons import Button, IconButton
from officesuite.ui.cells import RowLook
from officesuite.ui.desk import Desk
from officesuite.ui.edit import LineEdit
from officesuite.ui.notices import FigureStrip
from officesuite.ui.page import Page
from officesuite.ui.picker import Picker
from officesuite.ui.picks import PickRow
from officesuite.ui.problems import Message
from officesuite.ui.table import Query
from officesuite.ui.theme import theme
from officesuite.ui.widgets import column, grounded, hline, label, row, set_words

NARROW = 1000  # pixels at 100 % below which partner and files step back


class BookPage(Page):
    """See the module. Options: which account and days to open, as the trial balance and slips hand them on."""

    def __init__(
        self, desk: Desk, kind: BookKind, *, account_id: int | None = None, sub_account_id: int | None = None,
        department_id: int | None = None, first: date | None = None, last: date | None = None, entry_id: int | None = None,
    ) -> None:  # fmt: skip
        super().__init__(title=kind.title)
        self._desk, self.kind = desk, kind
        self._department = department_id
        self.corrections = False
        self.posted_on: date | None = None  # the day of the last row posted here
        self.years = year_tabs(desk)
        with desk.read() as session:
            self.accounts: Accounts = book_accounts(session)
            taxes = tax_table(session)
            rules = books_of(session)
        self.history = History(desk)
        own = first_place(desk, kind, self.accounts, account_id, sub_account_id)
        self.typist = Typist(self.accounts, taxes, rules, own, self.history, self._partner)
        self.year, self.tab = first_tab(self.years, desk.office.today, first, last)
        self._make_head()
        self._make_table()
        self.tax = TaxDetails(self)
        self.entering = Entering(desk, self)
        self.giving = Giving(desk, self)
        self._lay_out()
        self._keys()
        self.open_account(own, entry_id=entry_id)

    # what stands at first

    def _may_create(self) -> bool:
        """Whether a new account can be made from its cell: a form for it is installed, and the right to use it given."""
        known = any(
            getattr(one, "key", "") == "ledger.account" for _, one in self._desk.office.registry.each("targets")
        )
        return known and self._desk.office.actor.may(MASTERS.key)

    def department_code(self) -> str:
        """The department the book is of, "" for all of them."""
        with self._desk.read() as session:
            return next((one.code for one in departments(session) if one.id == self._department), "")

    def _partner(self, id_: int) -> PartnerFacts | None:
        with self._desk.read() as session:
            return partner_facts(session, id_)

    # parts

    def _make_head(self) -> None:
        px = theme().px
        self.account = Picker(
            PlacePicks(lambda: self.accounts, offered=self.kind.keeps), hint=tr("Ledger", "Account (F8)")
        )
        self.account.setAccessibleName(tr("Ledger", "Account of the book"))
        self.account.setMinimumWidth(px(220))
        self.account.setMaximumWidth(px(320))
        self.account.picked.connect(lambda found: self.open_account(found.id))
        self.account.setFixedWidth(px(300 if language() == "ja" else 280))
        self.whose = Picker(PartnerPicks(self._desk), hint=tr("Ledger", "All partners"))
        self.whose.setAccessibleName(tr("Ledger", "Partner of the book"))
        self.whose.setFixedWidth(px(200))
        self.whose.setVisible(self.kind.by_partner)
        self.whose.picked.connect(lambda found: self.open_partner(found.id))
        self.whose.textChanged.connect(lambda text: None if text else self.open_partner(None))
        self.set_chips(self.account, self.whose)
        self.earlier = IconButton("chevron-left", tr("Ledger", "Year before"), on=lambda: self._other_year(-1))
        self.later = IconButton("chevron-right", tr("Ledger", "Year after"), on=lambda: self._other_year(1))
        self._year_words = label("", role="bodyMedium", tone="text2")
        self.tabs = MonthTabs()
        self.tabs.chosen.connect(self.open_tab)
        self.filter = LineEdit(icon="search", hint=tr("Ledger", "Filter"))
        self.filter.setAccessibleName(tr("Ledger", "Filter the rows of the book"))
        self.filter.setMinimumWidth(px(120))
        self.filter.setMaximumWidth(px(180))
        self.filter.returnPressed.connect(self._filtered)
        self.filter.textChanged.connect(lambda text: None if text else self._filtered())
        self.strip = FigureStrip()

    def _phrases(self, text: str, limit: int) -> Sequence[PickRow]:
        """摘要 for the typed row: those tied to its counter account first, then to the book's."""
        line = self.model.typed_line
        counter = line.counter if line is not None else None
        accounts = (*((counter[0],) if counter else ()), self.typist.own[0])
        return self.history.phrases(text, limit, accounts)

    def _make_table(self) -> None:
        pickers = Pickers(
            counters=PlacePicks(
                lambda: self.accounts, recent=lambda: self.history.recent(self.typist.own), create=self._may_create()
            ),
            subs=SubPicks(lambda: self.typist.card.subs),
            partners=PartnerPicks(self._desk),
            phrases=PhrasePicks(self._phrases),
            taxes=TaxPicks(
                lambda: self.typist.taxes,
                lambda: self.typist.tax_context(self.model.typed_line, self.near),
                details=tr("Ledger", "Tax details ({keys})", keys=KEYS),
            ),
        )
        self.source = BookSource(self._desk, self._shown(), self.year.year.year.first, bank=self.kind.bank)
        self.model = BookModel(
            columns(self.kind, pickers, lambda: self.accounts, self.typist.taxes.words, side=lambda: self.typist.card.side,
                    typed_tax=lambda line: self.typist.tax_words(line, self.near),
                    unusual_tax=lambda line: self.typist.tax_unusual(line, self.near)),
            self.source, make=self.new_line, key=_key, look=_look, hint=tr("Ledger", "Code, kana or name"),
            hint_column="counter", recompute=self.typist.balance,
            edited=self.typist.edited,
        )  # fmt: skip
        self.view = BookView(
            self.model, wanted=self.typist.wanted,
            on_tab=self.typist.take_offer, memory=self._desk.memory,
            name=f"{self.kind.key}.book", accessible_name=str(self.kind.title),
        )  # fmt: skip
        self.foot = BookFoot(self.view)
        self.message = Message()
        self.reason = ReasonBar()
        self.seek = FindBar()

    def _lay_out(self) -> None:
        months = grounded(QWidget())
        months.setLayout(
            row(
                self.earlier, self._year_words, self.later, self.tabs, 1, self.filter, spacing=6, margins=(12, 6, 16, 6)
            )
        )
        said = QWidget()
        said.setLayout(row(self.message, margins=(20, 4, 16, 4)))
        said.hide()
        self._said = said
        whole = column(
            months,
            hline(),
            self.strip,
            hline(),
            self.seek,
            self.view,
            self.tax.panel,
            said,
            self.reason,
            self.foot,
            spacing=0,
        )
        whole.setStretch(5, 1)
        self.body.addLayout(whole, 1)
        self.body.setStretch(0, 1)
        give = more_button(self.giving.actions())
        self.post = Button(tr("Ledger", "Post"), kind="primary", icon="check", on=self.view.finish)
        self.post.shortcut_words = "Ctrl+S"
        if self.kind.bank:
            self.add_button(Button(tr("Ledger", "Take in statement"), kind="ghost", icon="download",
                                   on=lambda: self._desk.open("page:ledger.bank-lines")))  # fmt: skip
        self.add_button(
            Button(tr("Ledger", "Print"), kind="ghost", icon="printer", on=self.giving.print_out), give, self.post
        )

    def _keys(self) -> None:
        for keys, act in (
            ("Ctrl+F", self._to_filter), ("Ctrl+G", self.seek.open), ("Ctrl+S", self.view.finish),
            ("Ctrl+P", self.giving.print_out), ("F8", self._to_account), ("Ctrl+PgUp", lambda: self.tabs.step(-1)),
            ("Ctrl+PgDown", lambda: self.tabs.step(1)), ("Ctrl+N", self.view.start),
            ("Ctrl+T", self.tax.turn), (KEYS, self.tax.ask),
        ):  # fmt: skip
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    # what is shown

    @property
    def near(self) -> date:
        """The day by which short dates are completed: today within the month shown, else its first day."""
        today = self._desk.office.today
        return today if self.tab.first <= today <= self.tab.last else self.tab.first

    def _shown(self) -> Shown:
        (account, sub), whose = self.typist.own, self.typist.whose
        return Shown(
            Book(
                account, self.tab.first, self.tab.last, sub or None, self._department,
                partner_id=whose.id if whose is not None else None, text=self.filter.text().strip(),
                show_corrections=self.corrections,
            ),
            self.tab,
        )  # fmt: skip

    def open_account(self, place: Place, *, entry_id: int | None = None) -> None:
        """Shows the book of another account."""
        self.entering.stop()
        self.typist.own = place
        self.account.set_value(place)
        self._desk.memory.set(f"ledger.book/{self.kind.key}", list(place))
        self.history.read(place)
        has_subs = bool(self.typist.card.subs) and not place[1]
        self.view.setColumnHidden(self.model.column_of("own_sub"), not has_subs)
        self.open_tab(self.tab)
        if entry_id is not None:
            self.show_entry(entry_id)

    def open_partner(self, partner_id: int | None) -> None:
        """Keeps the book of one customer or supplier, or of all of them."""
        whose = self.typist.partner(partner_id)
        if whose != self.typist.whose:
            self.entering.stop()
            self.typist.whose = whose
            self.read_again(reset=True)

    def open_tab(self, tab: Tab) -> None:
        """Shows another month."""
        self.entering.stop()
        self.tab = tab
        self.typist.adjusting = tab.adjusting
        tabs = self.year.tabs if not tab.chosen else (*self.year.tabs, tab)
        self.tabs.set_tabs(tabs, tab)
        set_words(self._year_words, str(self.year.year.year.label))
        at = self.years.index(self.year)
        self.earlier.setEnabled(at > 0)
        self.later.setEnabled(at < len(self.years) - 1)
        self.read_again(reset=True)

    def _other_year(self, step: int) -> None:
        at = self.years.index(self.year) + step
        if 0 <= at < len(self.years):
            number = next((n for n, tab in enumerate(self.year.tabs) if tab == self.tab), 0)
            self.year = self.years[at]
            self.open_tab(self.year.tabs[min(number, len(self.year.tabs) - 1)])

    def read_again(self, *, reset: bool = False) -> None:
        """Rows, figures and foot as they are now; `reset` starts at the foot of another book."""
        self.view.commit()
        self.source.shown, self.source.first = self._shown(), self.year.year.year.first
        self.source.forget()
        if reset:
            self.model.set_query(self.model.query)
        else:
            self.view.refresh()
        self.sums = sums_of(self.source, self.year.year)
        self.typist.closing = self.sums.closing
        self.model.near, self.model.start, self.model.end = (
            self.near,
            self.year.year.year.first,
            self.year.year.year.last,
        )
        self.model.close(self.entering.why_closed())
        self._show_sums(self.sums)
        if reset and self.model.draft.empty:
            self.model.begin(self.new_line())
        if reset:
            self.view.start()

    def _show_sums(self, sums: Sums) -> None:
        side, forward = self.typist.card.side, forward_words(self.tab, self.year.year.year.first)
        self.strip.set_figures(figures(self.kind, sums, side=side, forward=forward))
        self.foot.set_rows(foot_rows(sums, side=side, tab=self.tab, first=self.year.tabs[0].words))

    def new_line(self) -> BookLine:
        """An empty row on the day of the last one."""
        day, whose = self.posted_on, self.typist.whose
        if day is None or not self.tab.first <= day <= self.tab.last:
            day = self._last_day()
        return BookLine(
            day=day, own_sub=self.typist.own[1] or None, department_id=self._department or None,
            partner=whose.name if whose is not None else "", partner_id=whose.id if whose is not None else None,
            proposed=frozenset({"day", "partner"} if whose is not None else {"day"}),
        )  # fmt: skip

    def _last_day(self) -> date:
        if self.tab.adjusting:
            return self.tab.last
        query = Query()
        found = self.source.window(query, self.source.count(query) - 1, 1, None)
        return found[-1].row.day if found and isinstance(found[-1], Posted) else self.tab.first

    # moving about

    def show_entry(self, entry_id: int) -> None:
        """The cursor on the row of an entry."""
        at = self.source.place(entry_id=entry_id)
        if at is not None:
            self.view.setCurrentIndex(self.model.index(at, 0))
            self.view.flash(self.model.key_of(at))

    def go_to_day(self, day: date) -> bool:
        """The cursor on the first row of a day or after it; opens its month where it is another."""
        year = next((year for year in self.years if day in year.year), None)
        if year is None:
            return False
        if not self.tab.first <= day <= self.tab.last:
            self.year = year
            self.open_tab(year.of(day))
        at = self.source.place(day=day)
        self.view.setCurrentIndex(self.model.index(at if at is not None else self.model.foot, 0))
        return True

    def go_to_amount(self, yen: int) -> bool:
        """The cursor on the next row with this amount, from the top again after the last."""
        here = self.view.currentIndex().row()
        at = self.source.place(amount=yen, after=here + 1 if here < self.model.foot else 0) or self.source.place(
            amount=yen
        )
        if at is not None:
            self.view.setCurrentIndex(self.model.index(at, self.model.column_of("debit")))
        return at is not None

    def say(self, words: str, *, warning: bool = False) -> None:
        """A line under the rows: why something was not done; "" takes it away."""
        self.message.say(words, warning=warning)
        self._said.setVisible(bool(words))

    def _to_filter(self) -> None:
        self.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filter.selectAll()

    def _to_account(self) -> None:
        self.account.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.account.selectAll()
        self.account.open_list()

    def _filtered(self) -> None:
        if self.filter.text().strip() != self.source.shown.book.text:
            self.entering.stop()
            self.read_again(reset=True)

    def show_corrections(self, on: bool) -> None:
        """訂正も表示: also the pairs that took each other back."""
        self.corrections = on
        self.read_again()

    # what the shell asks

    def refresh(self, changes: object = None) -> None:
        """Somebody posted, or accounts or months changed."""
        if self.entering.busy:
            return
        if isinstance(changes, Changes) and not changes.touches(
            "ledger.entry", "ledger.month", "ledger.account", "ledger.sub_account", "company.fiscal_year", "ledger.statement_line",
        ):  # fmt: skip
            return
        self._read_masters()
        self.read_again()

    def _read_masters(self) -> None:
        with self._desk.read() as session:
            self.accounts = self.typist.accounts = book_accounts(session)
            self.typist.know(books_of(session))
        self.history.read(self.typist.own)
        self.years = year_tabs(self._desk)
        self.year = next((year for year in self.years if year.year.id == self.year.year.id), self.years[-1])
        if not self.tab.chosen:
            kept = next((tab for tab in self.year.tabs if tab.period == self.tab.period), self.tab)
            self.tab = kept
            self.tabs.set_tabs(self.year.tabs, kept)

    def can_leave(self) -> bool:
        """A half-typed row asks first."""
        return self.entering.can_leave()

    def keys(self) -> tuple[tuple[str, str], ...]:
        """What the book hears."""
        return (
            ("Ctrl+T", tr("Ledger", "With tax, on top")), (KEYS, tr("Ledger", "Tax details")),
            ("F2", tr("Ledger", "Correct")), ("Delete", tr("Ledger", "Take back")),
            ("Ctrl+Enter", tr("Ledger", "Open the slip")), ("F8", tr("Ledger", "Account of the book")),
            ("Ctrl+G", tr("Ledger", "Go to a date or an amount")),
            ("Ctrl+PgUp  Ctrl+PgDn", tr("Ledger", "Month before, month after")), ("Ctrl+S", tr("Ledger", "Post")),
        )  # fmt: skip

    def focus_first(self) -> None:
        self.view.start()
        self.entering.hint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window the files step back, so that nothing scrolls sideways."""
        super().resizeEvent(event)
        self.view.setColumnHidden(self.model.column_of("attached"), self.width() < theme().px(NARROW))


def _key(found: Any) -> object:
    return found.key if isinstance(found, Posted) else (0, 0)


def _look(found: Any) -> RowLook:
    if not isinstance(found, Posted):
        return RowLook("subtotal")
    return RowLook(muted=found.row.relation == "correction" and not (found.row.debit or found.row.credit) > 0)
