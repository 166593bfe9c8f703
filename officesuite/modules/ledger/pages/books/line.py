"""The row being typed in a book, and the book's columns: how stored rows stand in them and how they are typed."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from officesuite.base.text import tr, translate
from officesuite.modules.ledger.pages.books.kinds import BookKind
from officesuite.modules.ledger.pages.books.reading import Opening, Posted
from officesuite.modules.ledger.pages.common.tax_cell import TaxChoice, choice_of
from officesuite.modules.ledger.queries.entry_books import Accounts
from officesuite.modules.ledger.rules.axes import TaxAxes
from officesuite.modules.ledger.rules.entry import LineTax, Side
from officesuite.modules.ledger.rules.words import entry_mark
from officesuite.modules.ledger.services.book_entry import BookRow
from officesuite.ui.book_model import BookColumn
from officesuite.ui.cells import Cell, Column, IconLook, Show
from officesuite.ui.lines import GridColumn, Input, Line
from officesuite.ui.picks import PickerSource, PickRow

Place = tuple[int, int]  # account id, sub-account id or 0


@dataclass
class BookLine(Line):
    """What is being typed. `like_tax` holds the details of its tax; `expected` is the side history leads to."""

    day: date | None = None
    counter: Place | None = None
    own_sub: int | None = None
    partner: str = ""
    partner_id: int | None = None
    description: str = ""
    tax: TaxChoice | None = None
    taxed_own: bool = False
    debit: int | None = None
    credit: int | None = None
    balance: int | None = None
    like_tax: LineTax | None = None
    expected: Side | None = None
    department_id: int | None = None
    slip_no: str = ""
    entry_id: int = 0  # of the entry that is corrected
    retaxed: bool = False  # the details of its tax were typed here

    @property
    def empty(self) -> bool:
        """Whether nothing but what was proposed stands in it."""
        typed = {key for key in ("counter", "partner", "description", "debit", "credit") if getattr(self, key)}
        return not self.bad and not typed - self.proposed

    def line_tax(self) -> LineTax | None:
        """The tax of the row with all its details."""
        return self.tax.line_tax(self.like_tax) if self.tax is not None else None

    def put_tax(self, tax: LineTax | None) -> None:
        """The tax of the row with all its details."""
        self.tax, self.like_tax = choice_of(tax) if tax is not None else None, tax

    def as_row(self) -> BookRow:
        """What the service takes."""
        account, sub = self.counter or (None, 0)
        return BookRow(
            self.day, account, sub or None, self.own_sub, self.partner_id, self.partner, self.description,
            self.line_tax(), self.taxed_own, self.debit, self.credit, self.department_id, self.slip_no, self.retaxed,
        )  # fmt: skip


def line_of(row: BookRow, *, entry_id: int, own_sub: int | None) -> BookLine:
    """A posted row, to be typed anew."""
    return BookLine(
        day=row.day, counter=(row.counter_id, row.counter_sub_id or 0) if row.counter_id is not None else None,
        own_sub=own_sub, partner=row.partner, partner_id=row.partner_id, description=row.description,
        tax=choice_of(row.tax) if row.tax is not None else None, taxed_own=row.taxed_own, debit=row.debit,
        credit=row.credit, like_tax=row.tax, department_id=row.department_id, slip_no=row.slip_no, entry_id=entry_id,
        expected=Side.DEBIT if row.debit else Side.CREDIT,
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Pickers:
    """Where the cells find their candidates."""

    counters: PickerSource
    subs: PickerSource
    partners: PickerSource
    phrases: PickerSource
    taxes: PickerSource


def columns(
    kind: BookKind, pickers: Pickers, accounts: Callable[[], Accounts], tax_words: Callable[[TaxAxes], str], *,
    side: Callable[[], Side], typed_tax: Callable[[BookLine], str], unusual_tax: Callable[[BookLine], str],
) -> tuple[BookColumn, ...]:  # fmt: skip
    """The columns of a book. `side`: the account's normal side, on which its balance counts."""

    def posted(get: Callable[[Posted], Any], empty: Any = "") -> Callable[[Any], Any]:
        return lambda row: get(row) if isinstance(row, Posted) else empty

    def balance(row: Opening | Posted) -> int:
        return int(side()) * (row.row.balance if isinstance(row, Posted) else row.balance)

    def counter(row: Opening | Posted) -> str:
        return row.row.counter if isinstance(row, Posted) else row.words

    def typed_counter(line: BookLine) -> str:
        return accounts().name(line.counter[0]) if line.counter is not None else ""

    def typed_second(line: BookLine) -> str:
        sub = accounts().subs.get(line.counter[1]) if line.counter is not None else None
        return sub.name if sub is not None else ""

    def sub_name(sub_id: int | None) -> str:
        sub = accounts().subs.get(sub_id or 0)
        return sub.name if sub is not None else ""

    def tax_cell(line: BookLine) -> Cell:
        return Cell(typed_tax(line), unusual_tax(line), proposed="tax" in line.proposed, stacked=True)

    day, counters = translate("Ledger", "Date"), translate("Ledger", "Counter account")
    found: list[BookColumn] = [
        BookColumn(
            Column("day", day, width=70, value=posted(lambda row: f"{row.row.day:%m/%d}"), sortable=False),
            GridColumn("day", day, Input.DATE, 70, shown=lambda line: f"{line.day:%m/%d}" if line.day else ""),
            copied=posted(lambda row: row.row.day, None),
        ),
        BookColumn(
            Column("entry_no", translate("Ledger", "No."), width=60, value=posted(entry_number), sortable=False,
                   tone=lambda row: "warn" if isinstance(row, Posted) and row.row.late else "text2"),
            GridColumn("entry_no", "", Input.NONE, 60, value=lambda line: tr("Ledger", "Correcting") if line.entry_id else
                       tr("Ledger", "New"), tone=lambda line: "accentText"),
        ),
        BookColumn(
            Column("counter", counters, width=176, value=counter, sortable=False, second=posted(lambda row: row.row.counter_sub),
                   tone=lambda row: "" if isinstance(row, Posted) else "text2"),
            GridColumn("counter", counters, Input.PICK, 176, picker=pickers.counters, shown=typed_counter, second=typed_second),
            copied=posted(lambda row: (row.row.counter_id, row.row.counter_sub_id) if row.row.counter_id else None, None),
        ),
        BookColumn(
            Column("own_sub", translate("Ledger", "Sub-account"), width=108, value=posted(lambda row: sub_name(row.row.sub_account_id)),
                   sortable=False, muted=True),
            GridColumn("own_sub", translate("Ledger", "Sub-account"), Input.PICK, 108, picker=pickers.subs,
                       shown=lambda line: sub_name(line.own_sub)),
            copied=posted(lambda row: row.row.sub_account_id or None, None),
        ),
        BookColumn(
            Column("partner", translate("Ledger", "Partner"), width=146, value=posted(lambda row: row.row.partner),
                   sortable=False, muted=True),
            GridColumn("partner", translate("Ledger", "Partner"), Input.FREE_PICK, 146, picker=pickers.partners,
                       on_pick=_take_partner),
            copied=posted(lambda row: row.row.partner, None),
        ),
        BookColumn(
            Column("description", translate("Ledger", "Description"), width=120, stretch=True, sortable=False,
                   value=posted(lambda row: row.row.description), second=posted(late_words)),
            GridColumn("description", translate("Ledger", "Description"), Input.FREE_PICK, 120, stretch=True,
                       picker=pickers.phrases),
            copied=posted(lambda row: row.row.description, None),
        ),
        BookColumn(
            Column("tax", translate("Ledger", "Tax"), width=124, muted=True, stacked=True, sortable=False,
                   value=posted(lambda row: tax_words(row.axes) if row.axes is not None else "")),
            GridColumn("tax", translate("Ledger", "Tax"), Input.PICK, 124, picker=pickers.taxes, shown=typed_tax, cell=tax_cell),
        ),
        _money("debit", kind.debit, posted(lambda row: row.row.debit or None, None)),
        _money("credit", kind.credit, posted(lambda row: row.row.credit or None, None)),
        BookColumn(
            Column("balance", translate("Ledger", "Balance"), Show.YEN, 102, value=balance, sortable=False, strong=True),
            GridColumn("balance", "", Input.NONE, 102, align="right", strong=True,
                       tone=lambda line: "accentText" if (line.balance or 0) >= 0 else "danger"),
        ),
        BookColumn(
            Column("attached", translate("Ledger", "Files"), Show.ICON, 40, value=posted(_clip, None), sortable=False)
        ),
    ]  # fmt: skip
    if kind.bank:
        found.append(
            BookColumn(Column("ticked", translate("Ledger", "Bank"), Show.CHECK, 40, sortable=False,
                              value=posted(lambda row: row.ticked, False))))  # fmt: skip
    return tuple(found)


def _money(key: str, label: Any, value: Callable[[Any], Any]) -> BookColumn:
    return BookColumn(
        Column(key, label, Show.YEN, 96, value=value, sortable=False),
        GridColumn(key, label, Input.YEN, 96),
        copied=value,
    )


def _take_partner(line: BookLine, row: PickRow) -> None:
    line.partner_id = row.id


def _clip(row: Posted) -> IconLook | None:
    if not row.row.attached:
        return None
    return IconLook("paperclip", tr("Ledger", "Files: {count}", count=row.row.attached))


def entry_number(row: Posted) -> str:
    """Our number; other people's slip number where there is none."""
    return str(row.row.entry_no) if row.row.entry_no else row.row.slip_no


def late_words(row: Posted) -> str:
    """What makes the row unlike others: late, correction, reversal."""
    return entry_mark(row.row.relation, late=row.row.late)
