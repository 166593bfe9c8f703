"""The sub-accounts (補助科目) of one account as a grid: code, name, kana, whom or which bank they stand for, tax, retired."""

from collections.abc import Sequence
from dataclasses import dataclass

from officesuite.base.errors import Problem
from officesuite.base.fields import Choice
from officesuite.base.text import tr, translate
from officesuite.modules.ledger.fields import CODE, INACTIVE, KANA, NAME, TAX_CATEGORY
from officesuite.modules.ledger.pages.books.pickers import PartnerPicks
from officesuite.modules.ledger.queries.accounts import SubAccountRow
from officesuite.modules.ledger.services.masters import SubAccountDraft
from officesuite.ui.desk import Desk
from officesuite.ui.line_grid import LineGrid
from officesuite.ui.lines import GridColumn, Input, Line, LineKind
from officesuite.ui.picks import ListPicks

RETIRED = "retired"
KEYS = ("code", "name", "kana", "partner_id", "bank_account_id", "tax_category", "retired")


@dataclass
class SubLine(Line):
    """A sub-account being typed."""

    id: int | None = None
    code: str = ""
    name: str = ""
    kana: str = ""
    partner_id: int | None = None
    bank_account_id: int | None = None
    tax_category: str = ""
    retired: str = ""

    @property
    def empty(self) -> bool:
        """A new line without a word."""
        return self.id is None and not (self.code or self.name or self.kana or self.bad)

    @property
    def draft(self) -> SubAccountDraft:
        """What the service takes."""
        return SubAccountDraft(
            id=self.id, code=self.code, name=self.name, kana=self.kana, partner_id=self.partner_id,
            bank_account_id=self.bank_account_id, tax_category=self.tax_category or "", inactive=bool(self.retired),
        )  # fmt: skip


class SubAccountGrid(LineGrid):
    """See the module. `show_subs` fills it, `drafts()` gives what stands there in its order."""

    def __init__(self, desk: Desk, *, taxes: ListPicks, banks: ListPicks) -> None:
        columns = (
            GridColumn("code", CODE, Input.TEXT, 60, max_length=20),
            GridColumn("name", NAME, Input.TEXT, 130, max_length=60, stretch=True),
            GridColumn("kana", KANA, Input.TEXT, 110, max_length=100, muted=True),
            GridColumn("partner_id", translate("Ledger", "Partner"), Input.PICK, 130, picker=PartnerPicks(desk)),
            GridColumn("bank_account_id", translate("Ledger", "Bank account"), Input.PICK, 130, picker=banks),
            GridColumn("tax_category", TAX_CATEGORY, Input.PICK, 96, picker=taxes),
            GridColumn("retired", INACTIVE, Input.CHOICE, 72, choices=(Choice(RETIRED, INACTIVE),)),
        )
        super().__init__(
            columns, (LineKind("item", "", frozenset(KEYS), mark="#"),), make=lambda kind: SubLine(kind=kind),
            hint=translate("Ledger", "Name of a sub-account; its code may stay empty"), hint_column="name",
            accessible_name=tr("Ledger", "Sub-accounts"),
        )  # fmt: skip

    def show_subs(self, subs: Sequence[SubAccountRow]) -> None:
        """Shows stored sub-accounts."""
        self.set_lines([
            SubLine(
                id=one.id, code=one.code, name=one.name, kana=one.kana, partner_id=one.partner_id,
                bank_account_id=one.bank_account_id, tax_category=one.tax_category, retired=RETIRED if one.inactive else "",
            )
            for one in subs
        ])  # fmt: skip

    def name_banks(self, *, banks: bool) -> None:
        """Sub-accounts of deposits stand for banks, those of other accounts for partners."""
        for key, shown in (("partner_id", not banks), ("bank_account_id", banks)):
            self.setColumnHidden(self.lines_model.column_of(key), not shown)
        self._head.fit(self.viewport().width())

    def drafts(self) -> tuple[SubAccountDraft, ...]:
        """The sub-accounts as typed so far, in their order."""
        return tuple(line.draft for line in self.lines_model.lines if not line.empty)

    def settle(self) -> tuple[Problem, ...]:
        """Stores an open cell, drops lines without a word, and says what could not be read."""
        self.commit()
        self.lines_model.remove([at for at, line in enumerate(self.lines_model.lines) if line.empty])
        return self.problems()
