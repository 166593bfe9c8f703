"""Below the rows of a slip: 借方合計, 貸方合計, whether they meet, and the balances before and after posting."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from officesuite.base.text import tr, translate
from officesuite.modules.ledger.pages.slip.work import Effect
from officesuite.ui.cells import Column, Show
from officesuite.ui.figures import show_yen
from officesuite.ui.table import ListSource, TableModel
from officesuite.ui.table_view import TableView
from officesuite.ui.theme import theme
from officesuite.ui.widgets import Chip, column, grounded, label, row, set_words

SHOWN = 4

COLUMNS = (
    Column(
        "account", translate("Ledger", "Account"), width=240, stretch=True, sortable=False, second=lambda one: one.sub
    ),
    Column("before", translate("Ledger", "Balance before posting"), Show.YEN, width=120, sortable=False, muted=True),
    Column("moved", translate("Ledger", "This slip"), Show.YEN, width=120, sortable=False),
    Column("after", translate("Ledger", "Balance after"), Show.YEN, width=124, sortable=False, strong=True),
)


class BalanceBar(QWidget):
    """The sums of both sides."""

    def __init__(self) -> None:
        super().__init__()
        grounded(self, "accentSofter")
        self.debit, self.credit = label("0", role="strip"), label("0", role="strip")
        self.chip = Chip(tr("Ledger", "Balanced"), tone="ok", icon="scale")
        self.setLayout(
            row(
                label(translate("Ledger", "Debit total"), role="label", tone="text2"), self.debit,
                label("", role="label"), label(translate("Ledger", "Credit total"), role="label", tone="text2"), self.credit,
                1, self.chip, spacing=10, margins=(20, 9, 16, 9),
            )
        )  # fmt: skip

    def show_totals(self, debit: int, credit: int) -> None:
        """Yen of both sides."""
        set_words(self.debit, show_yen(debit))
        set_words(self.credit, show_yen(credit))
        if debit == credit:
            look = ("ok", tr("Ledger", "Balanced")) if debit else ("neutral", tr("Ledger", "Nothing typed yet"))
            self.chip.set_look(look[1], tone=look[0], icon="scale")
        else:
            words = tr("Ledger", "Difference {yen}", yen=show_yen(debit - credit))
            self.chip.set_look(words, tone="warn", icon="scale")
        self.setAccessibleName(f"{show_yen(debit)} / {show_yen(credit)} {self.chip.text}")


class Effects(QWidget):
    """登録するとこう変わる: each account with its balance before, the slip's yen, and the balance after."""

    def __init__(self) -> None:
        super().__init__()
        grounded(self)
        px = theme().px
        self.model = TableModel(COLUMNS, ListSource(), key=lambda one: (one.account, one.sub))
        self.table = TableView(
            self.model, row_height=26, accessible_name=tr("Ledger", "What posting changes"), multiple=False
        )
        self._high = px(30 + SHOWN * 26)
        self.table.setFixedHeight(self._high)
        self.nothing = label(
            translate("Ledger", "Once debit and credit meet, the balances before and after stand here."),
            role="hint",
            tone="text3",
        )
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.nothing.setFixedHeight(self._high)
        self.nothing.setContentsMargins(px(20), 0, px(16), 0)
        self.table.hide()
        title = label(translate("Ledger", "What posting changes"), role="bodyStrong")
        self.setLayout(column(row(title, margins=(20, 6, 16, 4)), self.table, self.nothing, spacing=0))

    def show_effects(self, effects: Sequence[Effect]) -> None:
        """Replaces the rows."""
        self.model.set_source(ListSource(tuple(effects)))
        self.table.setVisible(bool(effects))
        self.nothing.setVisible(not effects)
