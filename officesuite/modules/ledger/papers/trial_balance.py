"""The trial balance on paper (合計残高試算表): totals and balances left and right of the account, carried from page to page."""

from collections.abc import Callable
from dataclasses import dataclass

from officesuite.base.errors import DomainError
from officesuite.base.text import Text, translate
from officesuite.modules.ledger.papers import frame
from officesuite.modules.ledger.papers.head import BookHead
from officesuite.modules.ledger.rules.statements import RowKind
from officesuite.modules.ledger.rules.trial_balance import TrialRow, TrialSums
from officesuite.paper import styles
from officesuite.paper.books import Book, BookColumn, BookLayout, BookRow, Cells, Look
from officesuite.paper.volumes import BookKit


@dataclass(frozen=True, slots=True)
class TrialBalance:
    """The trial balance of a period; `rows` as `rules.trial_balance` gives them.

    `depth` is the deepest level of subtotals shown: 0 資産計, 1 流動資産計, 2 現金及び預金計. `whole` off: of one department,
    whose debits need not be its credits.
    """

    head: BookHead
    rows: tuple[TrialRow, ...]
    depth: int = 0
    whole: bool = True


TITLE = translate("Ledger", "Trial balance")
_LOOKS = {RowKind.ACCOUNT: Look.PLAIN, RowKind.SUBTOTAL: Look.SUM, RowKind.RESULT: Look.TOTAL}


def build_trial_balance(paper: TrialBalance, kit: BookKit) -> None:
    """Draws the trial balance: balance-sheet accounts, then profit and loss on a page of their own.

    Raises DomainError where debit and credit do not meet: such a paper must not leave the house.
    """
    _prove(paper)
    frame.begin(kit, paper.head.language)
    halves = (translate("Ledger", "Balance sheet accounts"), translate("Ledger", "Profit and loss accounts"))

    def around(half: Text) -> Callable[[BookKit], None]:
        return lambda kit: frame.whole_frame(kit, paper.head, TITLE, above=kit.say(half))

    def carry(sums: TrialSums) -> Cells:
        return _cells(kit, sums, "", "")

    first = [row for row in paper.rows if row.part is not None and row.part.on_balance_sheet]
    book: Book[TrialSums] = Book(
        kit, _layout(kit), frame=around(halves[0 if first else 1]), start=TrialSums(), carry=carry
    )
    sums, turned = TrialSums(), not first
    for row in paper.rows:
        if row.kind is RowKind.SUBTOTAL and row.level > paper.depth:
            continue
        if not turned and row.part is not None and not row.part.on_balance_sheet:
            book.turn(around(halves[1]))
            turned = True
        named = row.kind is RowKind.ACCOUNT
        if named:
            sums += row.sums
        label = kit.say(row.label)
        cells = _cells(kit, row.sums, row.code, label) if named else _cells(kit, row.sums, "", "")
        book.add(BookRow(cells, _LOOKS[row.kind], "" if named else label), state=sums)
    book.close()
    book.end_page()


def _prove(paper: TrialBalance) -> None:
    for row in paper.rows if paper.whole else ():
        sums = row.sums
        if row.kind is RowKind.RESULT and (
            sums.debit_total != sums.credit_total or sums.debit_balance != sums.credit_balance
        ):
            difference = abs(sums.debit_total - sums.credit_total)
            raise DomainError(
                translate(
                    "Ledger",
                    "To print the trial balance, debit and credit must meet: they differ by {amount} yen. Run the checks.",
                    amount=f"{difference:,}",
                )
            )


def _cells(kit: BookKit, sums: TrialSums, code: str, name: str) -> Cells:
    left = (frame.amount(kit, sums.debit_balance), frame.amount(kit, sums.debit_total))
    return (*left, code, name, frame.amount(kit, sums.credit_total), frame.amount(kit, sums.credit_balance))


def _layout(kit: BookKit) -> BookLayout:
    balance, total = kit.say(frame.BALANCE), kit.say(frame.TOTAL)
    debit, credit = (kit.say(frame.DEBIT),), (kit.say(frame.CREDIT),)
    columns = (
        BookColumn(balance, 28, "right", figures=True, groups=debit),
        BookColumn(total, 28, "right", figures=True, ruled=True, groups=debit),
        BookColumn(kit.say(frame.ACCOUNT), 13, "centre", ruled=True, span=2, style=styles.CODE, inset=1.0),
        BookColumn("", 45, gives=True),
        BookColumn(total, 28, "right", figures=True, ruled=True, groups=credit),
        BookColumn(balance, 28, "right", figures=True, ruled=True, groups=credit),
    )
    return BookLayout(columns, top=37.0, label=2, row=5.4, label_align="centre")
