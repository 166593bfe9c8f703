"""What consumption tax says of a line, as axes (税区分の軸): side, kind, rate, use, invoice, credit, simple-method class.

Never one list of names that explodes: freee's 12 names × 4 rates became 48 codes for two new percentages. A combination in
use is one row of `tax_axes`; lines and monthly totals point to it.
"""

from dataclasses import dataclass
from decimal import Decimal
from enum import IntEnum, StrEnum

from officesuite.modules.company.rules import TaxKind


class TaxSide(StrEnum):
    """On which side of the tax return a line counts (売上・仕入・返還)."""

    NONE = "none"  # 対象外
    SALE = "sale"  # 売上
    SALE_RETURN = "sale-return"  # 売上返還
    PURCHASE = "purchase"  # 仕入
    PURCHASE_RETURN = "purchase-return"  # 仕入返還
    IMPORT = "import"  # 輸入仕入
    BAD_DEBT = "bad-debt"  # 貸倒れ

    @property
    def selling(self) -> bool:
        """Whether the line belongs to sales: its tax goes to 仮受消費税."""
        return self in (TaxSide.SALE, TaxSide.SALE_RETURN, TaxSide.BAD_DEBT)

    @property
    def buying(self) -> bool:
        """Whether the line belongs to purchases: its deductible tax goes to 仮払消費税."""
        return self in (TaxSide.PURCHASE, TaxSide.PURCHASE_RETURN, TaxSide.IMPORT)


class TaxUse(StrEnum):
    """For which sales a purchase is used (用途区分): decides how much may be deducted below 95 % taxable sales."""

    TAXABLE = "taxable"  # 課税売上対応
    COMMON = "common"  # 共通対応
    EXEMPT = "exempt"  # 非課税売上対応


class Invoice(StrEnum):
    """What stands behind a purchase (請求書区分)."""

    NONE = ""  # no taxable purchase
    QUALIFIED = "qualified"  # 適格請求書
    UNREGISTERED = "unregistered"  # 区分記載請求書: the credit percentage follows from the tax date
    BOOK = "book"  # 帳簿のみ, with its reason


class TaxMode(IntEnum):
    """How the amount was typed."""

    NONE = 0  # no tax
    INCLUSIVE = 1  # 内税: the amount holds the tax
    EXCLUSIVE = 2  # 外税: the tax comes on top
    SEPARATE = 3  # 別記: net here, the tax is a line of its own on the tax account


@dataclass(frozen=True, slots=True)
class TaxAxes:
    """One combination. `rate` in percent, `credit_percent` 0–100 of the tax that may be deducted, `simple` 1–6 or 0.

    `reason` is the code of the reason for book-only credit; `category` the code of the tax category whose row it is.
    """

    side: TaxSide = TaxSide.NONE
    category: str = "out-of-scope"
    kind: TaxKind = TaxKind.OUT_OF_SCOPE
    rate: Decimal = Decimal(0)
    use: TaxUse = TaxUse.TAXABLE
    invoice: Invoice = Invoice.NONE
    credit_percent: int = 100
    simple: int = 0
    reason: str = ""

    @property
    def taxed(self) -> bool:
        """Whether tax is computed: a taxable supply with a rate."""
        return self.kind is TaxKind.TAXABLE and self.rate > 0


OUT_OF_SCOPE = TaxAxes()
