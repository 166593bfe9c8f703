"""The office of the page tests: みなと商事 with a customer and a short price list."""

from dataclasses import dataclass
from decimal import Decimal

from officesuite.modules.sales import services
from officesuite.modules.sales.queries import DraftRow, QuoteDraft, proposed
from officesuite.modules.sales.rules import RowKind
from officesuite.office.office import Office

ITEMS = (
    ("K6", "強化ダンボール箱 K6", "キョウカダンボールバコ", "450×350×300mm", "枚", 285, 214, "standard-10"),
    ("PP", "PPロープ 白", "ピーピーロープ", "5mm×500m", "巻", 1480, 1090, "standard-10"),
    ("AC", "エアキャップ d36", "エアキャップ", "1200mm×42m", "本", 3650, 2870, "standard-10"),
    ("RK", "中量ラック 単体", "チュウリョウラック", "W1800×D600×H2100", "台", 38400, 29500, "standard-10"),
    ("SG", "搬入・組立作業費", "ハンニュウ", "", "式", 86000, 62000, "standard-10"),
    ("WT", "保存水 500ml×24本", "ホゾンスイ", "5年保存", "箱", 2180, 1720, "reduced-8"),
    ("RC", "アルファ米 五目ご飯", "アルファマイ", "50食セット", "箱", 15800, 13050, "reduced-8"),
)


@dataclass(frozen=True, slots=True)
class Shop:
    """The office of these tests: its customer and the ids of its items by code."""

    office: Office
    customer: int
    items: dict[str, int]

    def row(self, code: str, quantity: str) -> DraftRow:
        """A line of an item at its list price."""
        _, name, _, spec, unit, price, cost, tax = next(one for one in ITEMS if one[0] == code)
        return DraftRow(
            RowKind.ITEM, name, spec, self.items[code], Decimal(quantity), unit, Decimal(price), Decimal(cost), tax
        )

    def draft(self, *rows: DraftRow, subject: str = "第2倉庫 梱包資材") -> services.Saved:
        """A stored draft of today."""
        with self.office.read() as session:
            head = QuoteDraft(
                issued_on=self.office.today, subject=subject, rows=rows or (self.row("K6", "400"), self.row("WT", "30"))
            )
            draft = proposed(
                session,
                head,
                partner_id=self.customer,
                valid_until=services.default_validity(session, self.office.today),
            )
        return self.office.run(services.save_draft, draft=draft)

    def issued(self, *rows: DraftRow, subject: str = "第2倉庫 梱包資材") -> services.Issued:
        """An issued quote of today."""
        return self.office.run(services.issue_quote, quote_id=self.draft(*rows, subject=subject).id)
