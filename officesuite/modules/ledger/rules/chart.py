"""The chart of accounts (勘定科目表): the sections an account can stand in, what each means, and the standard chart.

A section says on which statement, in which order and on which side its accounts stand; a `contra` account stands against
it (減価償却累計額, 売上値引戻り高). `role` marks the accounts the program itself looks up. The standard chart lies in
`resources/statutory/chart_of_accounts.csv` and is copied into the office, where it can be edited.
"""

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from officesuite.base import resources
from officesuite.base.text import Text, translate
from officesuite.modules.ledger.rules.axes import TaxSide, TaxUse
from officesuite.modules.ledger.rules.entry import Side


class Statement(StrEnum):
    """The statement a section belongs to."""

    BS = "bs"  # 貸借対照表
    PL = "pl"  # 損益計算書
    COST = "cost"  # 製造原価報告書
    NONE = "none"  # 未分類: on none, carried like the balance sheet

    @property
    def carried(self) -> bool:
        """Whether balances go on into the next year; the others restart at 0."""
        return self in (Statement.BS, Statement.NONE)


class Group(StrEnum):
    """What sections of the balance sheet add up to, and the parts of the others (大区分)."""

    CURRENT_ASSETS = "current-assets"
    FIXED_ASSETS = "fixed-assets"
    DEFERRED_ASSETS = "deferred-assets"
    OWNER_DRAWINGS = "owner-drawings"
    CURRENT_LIABILITIES = "current-liabilities"
    FIXED_LIABILITIES = "fixed-liabilities"
    SHAREHOLDERS_EQUITY = "shareholders-equity"
    VALUATION = "valuation"
    OWNER_EQUITY = "owner-equity"
    SALES = "sales"
    COST_OF_SALES = "cost-of-sales"
    SGA = "sga"
    NON_OPERATING = "non-operating"
    EXTRAORDINARY = "extraordinary"
    TAXES = "taxes"
    MANUFACTURING = "manufacturing"
    UNCLASSIFIED = "unclassified"

    @property
    def label(self) -> Text:
        """Its name on statements and trial balances."""
        return GROUP_LABELS[self]


GROUP_LABELS: dict[Group, Text] = {
    Group.CURRENT_ASSETS: translate("Ledger", "Current assets"),
    Group.FIXED_ASSETS: translate("Ledger", "Fixed assets"),
    Group.DEFERRED_ASSETS: translate("Ledger", "Deferred assets"),
    Group.OWNER_DRAWINGS: translate("Ledger", "Owner's drawings"),
    Group.CURRENT_LIABILITIES: translate("Ledger", "Current liabilities"),
    Group.FIXED_LIABILITIES: translate("Ledger", "Fixed liabilities"),
    Group.SHAREHOLDERS_EQUITY: translate("Ledger", "Shareholders' equity"),
    Group.VALUATION: translate("Ledger", "Valuation and translation adjustments"),
    Group.OWNER_EQUITY: translate("Ledger", "Owner's equity"),
    Group.SALES: translate("Ledger", "Net sales"),
    Group.COST_OF_SALES: translate("Ledger", "Cost of sales"),
    Group.SGA: translate("Ledger", "Selling, general and administrative expenses"),
    Group.NON_OPERATING: translate("Ledger", "Non-operating items"),
    Group.EXTRAORDINARY: translate("Ledger", "Extraordinary items"),
    Group.TAXES: translate("Ledger", "Income taxes"),
    Group.MANUFACTURING: translate("Ledger", "Manufacturing cost"),
    Group.UNCLASSIFIED: translate("Ledger", "Unclassified"),
}


class Section(StrEnum):
    """Where an account stands (科目区分), in the order of trial balance and statements."""

    CASH = "cash"
    RECEIVABLES = "receivables"
    SECURITIES = "securities"
    INVENTORY = "inventory"
    OTHER_CURRENT_ASSETS = "other-current-assets"
    TANGIBLE = "tangible"
    INTANGIBLE = "intangible"
    INVESTMENTS = "investments"
    DEFERRED = "deferred"
    OWNER_DRAWINGS = "owner-drawings"
    PAYABLES = "payables"
    OTHER_CURRENT_LIABILITIES = "other-current-liabilities"
    FIXED_LIABILITIES = "fixed-liabilities"
    CAPITAL_STOCK = "capital-stock"
    LEGAL_CAPITAL_SURPLUS = "legal-capital-surplus"
    OTHER_CAPITAL_SURPLUS = "other-capital-surplus"
    LEGAL_RESERVE = "legal-reserve"
    RETAINED_EARNINGS = "retained-earnings"
    TREASURY_STOCK = "treasury-stock"
    VALUATION = "valuation"
    OWNER_CAPITAL = "owner-capital"
    UNCLASSIFIED = "unclassified"
    SALES = "sales"
    OPENING_INVENTORY = "opening-inventory"
    PURCHASES = "purchases"
    CLOSING_INVENTORY = "closing-inventory"
    MATERIALS = "materials"
    LABOUR = "labour"
    OVERHEAD = "overhead"
    OPENING_WORK = "opening-work"
    CLOSING_WORK = "closing-work"
    SGA = "sga"
    NON_OPERATING_INCOME = "non-operating-income"
    NON_OPERATING_EXPENSES = "non-operating-expenses"
    EXTRAORDINARY_INCOME = "extraordinary-income"
    EXTRAORDINARY_LOSSES = "extraordinary-losses"
    INCOME_TAXES = "income-taxes"

    @property
    def label(self) -> Text:
        """Its name on statements and trial balances."""
        return SECTIONS[self].label

    @property
    def statement(self) -> Statement:
        """The statement its accounts stand on."""
        return SECTIONS[self].statement

    @property
    def group(self) -> Group:
        """What it adds up to."""
        return SECTIONS[self].group

    @property
    def side(self) -> Side:
        """Its normal side; a contra account's is the other one."""
        return SECTIONS[self].side

    @property
    def order(self) -> int:
        """Its place among all sections, from 0."""
        return _ORDER[self]

    @property
    def income(self) -> bool:
        """Whether its nature is income: a taxable line on it is a sale, elsewhere a purchase."""
        return SECTIONS[self].income


@dataclass(frozen=True, slots=True)
class SectionFacts:
    """What a section means."""

    label: Text
    statement: Statement
    group: Group
    side: Side
    income: bool = False


def _bs_debit(label: Text, group: Group) -> SectionFacts:
    return SectionFacts(label, Statement.BS, group, Side.DEBIT)


def _bs_credit(label: Text, group: Group) -> SectionFacts:
    return SectionFacts(label, Statement.BS, group, Side.CREDIT)


def _pl_debit(label: Text, group: Group) -> SectionFacts:
    return SectionFacts(label, Statement.PL, group, Side.DEBIT)


def _income(label: Text, group: Group) -> SectionFacts:
    return SectionFacts(label, Statement.PL, group, Side.CREDIT, income=True)


def _cost(label: Text, side: Side = Side.DEBIT) -> SectionFacts:
    return SectionFacts(label, Statement.COST, Group.MANUFACTURING, side)


SECTIONS: dict[Section, SectionFacts] = {
    Section.CASH: _bs_debit(translate("Ledger", "Cash and deposits"), Group.CURRENT_ASSETS),
    Section.RECEIVABLES: _bs_debit(translate("Ledger", "Trade receivables"), Group.CURRENT_ASSETS),
    Section.SECURITIES: _bs_debit(translate("Ledger", "Securities"), Group.CURRENT_ASSETS),
    Section.INVENTORY: _bs_debit(translate("Ledger", "Inventories"), Group.CURRENT_ASSETS),
    Section.OTHER_CURRENT_ASSETS: _bs_debit(translate("Ledger", "Other current assets"), Group.CURRENT_ASSETS),
    Section.TANGIBLE: _bs_debit(translate("Ledger", "Tangible fixed assets"), Group.FIXED_ASSETS),
    Section.INTANGIBLE: _bs_debit(translate("Ledger", "Intangible fixed assets"), Group.FIXED_ASSETS),
    Section.INVESTMENTS: _bs_debit(translate("Ledger", "Investments and other assets"), Group.FIXED_ASSETS),
    Section.DEFERRED: _bs_debit(translate("Ledger", "Deferred assets"), Group.DEFERRED_ASSETS),
    Section.OWNER_DRAWINGS: _bs_debit(translate("Ledger", "Owner's drawings"), Group.OWNER_DRAWINGS),
    Section.PAYABLES: _bs_credit(translate("Ledger", "Trade payables"), Group.CURRENT_LIABILITIES),
    Section.OTHER_CURRENT_LIABILITIES: _bs_credit(
        translate("Ledger", "Other current liabilities"), Group.CURRENT_LIABILITIES
    ),
    Section.FIXED_LIABILITIES: _bs_credit(translate("Ledger", "Fixed liabilities"), Group.FIXED_LIABILITIES),
    Section.CAPITAL_STOCK: _bs_credit(translate("Ledger", "Capital stock"), Group.SHAREHOLDERS_EQUITY),
    Section.LEGAL_CAPITAL_SURPLUS: _bs_credit(translate("Ledger", "Legal capital surplus"), Group.SHAREHOLDERS_EQUITY),
    Section.OTHER_CAPITAL_SURPLUS: _bs_credit(translate("Ledger", "Other capital surplus"), Group.SHAREHOLDERS_EQUITY),
    Section.LEGAL_RESERVE: _bs_credit(translate("Ledger", "Legal retained earnings"), Group.SHAREHOLDERS_EQUITY),
    Section.RETAINED_EARNINGS: _bs_credit(translate("Ledger", "Other retained earnings"), Group.SHAREHOLDERS_EQUITY),
    Section.TREASURY_STOCK: _bs_credit(translate("Ledger", "Treasury stock"), Group.SHAREHOLDERS_EQUITY),
    Section.VALUATION: _bs_credit(translate("Ledger", "Valuation and translation adjustments"), Group.VALUATION),
    Section.OWNER_CAPITAL: _bs_credit(translate("Ledger", "Owner's equity"), Group.OWNER_EQUITY),
    Section.UNCLASSIFIED: SectionFacts(
        translate("Ledger", "Unclassified"), Statement.NONE, Group.UNCLASSIFIED, Side.DEBIT
    ),
    Section.SALES: _income(translate("Ledger", "Net sales"), Group.SALES),
    Section.OPENING_INVENTORY: _pl_debit(translate("Ledger", "Opening inventories"), Group.COST_OF_SALES),
    Section.PURCHASES: _pl_debit(translate("Ledger", "Purchases"), Group.COST_OF_SALES),
    Section.CLOSING_INVENTORY: SectionFacts(
        translate("Ledger", "Closing inventories"), Statement.PL, Group.COST_OF_SALES, Side.CREDIT
    ),
    Section.MATERIALS: _cost(translate("Ledger", "Materials")),
    Section.LABOUR: _cost(translate("Ledger", "Labour")),
    Section.OVERHEAD: _cost(translate("Ledger", "Manufacturing overhead")),
    Section.OPENING_WORK: _cost(translate("Ledger", "Opening work in process")),
    Section.CLOSING_WORK: _cost(translate("Ledger", "Closing work in process"), Side.CREDIT),
    Section.SGA: _pl_debit(translate("Ledger", "Selling, general and administrative expenses"), Group.SGA),
    Section.NON_OPERATING_INCOME: _income(translate("Ledger", "Non-operating income"), Group.NON_OPERATING),
    Section.NON_OPERATING_EXPENSES: _pl_debit(translate("Ledger", "Non-operating expenses"), Group.NON_OPERATING),
    Section.EXTRAORDINARY_INCOME: _income(translate("Ledger", "Extraordinary income"), Group.EXTRAORDINARY),
    Section.EXTRAORDINARY_LOSSES: _pl_debit(translate("Ledger", "Extraordinary losses"), Group.EXTRAORDINARY),
    Section.INCOME_TAXES: _pl_debit(translate("Ledger", "Income taxes"), Group.TAXES),
}
_ORDER = {section: place for place, section in enumerate(Section)}


class Role(StrEnum):
    """What the program looks an account up by. Several may be `bank`; the first by code is proposed."""

    NONE = ""
    CASH = "cash"  # 現金
    PETTY_CASH = "petty-cash"  # 小口現金
    BANK = "bank"  # 普通預金・当座預金
    NOTES_RECEIVABLE = "notes-receivable"  # 受取手形
    ELECTRONIC_RECEIVABLE = "electronic-receivable"  # 電子記録債権
    RECEIVABLE = "receivable"  # 売掛金
    INVENTORY = "inventory"  # 商品
    INPUT_TAX = "input-tax"  # 仮払消費税
    TAX_RECEIVABLE = "tax-receivable"  # 未収消費税等
    SUSPENSE_PAID = "suspense-paid"  # 仮払金
    ADVANCE_PAID = "advance-paid"  # 前渡金
    ACCUMULATED_DEPRECIATION = "accumulated-depreciation"  # 減価償却累計額
    NOTES_PAYABLE = "notes-payable"  # 支払手形
    PAYABLE = "payable"  # 買掛金
    OTHER_PAYABLE = "other-payable"  # 未払金
    CARD_PAYABLE = "card-payable"  # 未払金（カード）
    OUTPUT_TAX = "output-tax"  # 仮受消費税
    TAX_PAYABLE = "tax-payable"  # 未払消費税等
    INCOME_TAX_PAYABLE = "income-tax-payable"  # 未払法人税等
    ADVANCE_RECEIVED = "advance-received"  # 前受金
    DEPOSITS_RECEIVED = "deposits-received"  # 預り金
    SUSPENSE_RECEIVED = "suspense-received"  # 仮受金
    CAPITAL_STOCK = "capital-stock"  # 資本金
    RETAINED_EARNINGS = "retained-earnings"  # 繰越利益剰余金
    OWNER_CAPITAL = "owner-capital"  # 元入金
    OWNER_DRAWINGS = "owner-drawings"  # 事業主貸
    OWNER_CONTRIBUTIONS = "owner-contributions"  # 事業主借
    SALES = "sales"  # 売上高
    OPENING_INVENTORY = "opening-inventory"  # 期首商品棚卸高
    PURCHASES = "purchases"  # 仕入高
    CLOSING_INVENTORY = "closing-inventory"  # 期末商品棚卸高
    SALARIES = "salaries"  # 給料手当
    BONUS = "bonus"  # 賞与
    SOCIAL_INSURANCE = "social-insurance"  # 法定福利費
    TRAVEL = "travel"  # 旅費交通費
    BANK_FEES = "bank-fees"  # 支払手数料
    DEPRECIATION = "depreciation"  # 減価償却費
    INTEREST_INCOME = "interest-income"  # 受取利息
    MISCELLANEOUS_INCOME = "miscellaneous-income"  # 雑収入
    INTEREST_EXPENSE = "interest-expense"  # 支払利息
    MISCELLANEOUS_LOSS = "miscellaneous-loss"  # 雑損失
    DISPOSAL_GAIN = "disposal-gain"  # 固定資産売却益
    DISPOSAL_LOSS = "disposal-loss"  # 固定資産売却損
    RETIREMENT_LOSS = "retirement-loss"  # 固定資産除却損
    INCOME_TAXES = "income-taxes"  # 法人税、住民税及び事業税


class OfficeKind(StrEnum):
    """Which offices an account of the standard chart is for."""

    ANY = ""
    CORPORATION = "corporation"  # 法人
    SOLE_TRADER = "sole-trader"  # 個人事業主


@dataclass(frozen=True, slots=True)
class ChartAccount:
    """An account of the standard chart. `tax_category` is what a new line proposes, `aliases` other programs' names."""

    code: str
    name: str
    name_en: str
    kana: str
    section: Section
    contra: bool = False
    role: Role = Role.NONE
    tax_category: str = "out-of-scope"
    tax_side: TaxSide = TaxSide.NONE
    tax_use: TaxUse = TaxUse.TAXABLE
    tax_simple: int = 0
    office: OfficeKind = OfficeKind.ANY
    aliases: tuple[str, ...] = ()

    @property
    def side(self) -> Side:
        """Its normal side (貸借区分)."""
        return normal_side(self.section, contra=self.contra)


def normal_side(section: Section, *, contra: bool = False) -> Side:
    """On which side an account of the section usually has its balance."""
    return section.side.other if contra else section.side


def usual_tax_side(section: Section, category: str, *, on: Side) -> TaxSide:
    """The tax side of a line that leaves it open: the account's nature; the opposite column is a return.

    An account of income sells on credit, any other buys on debit; `out-of-scope` has no side.
    """
    if category in ("", "out-of-scope"):
        return TaxSide.NONE
    if section.income:
        return TaxSide.SALE if on is Side.CREDIT else TaxSide.SALE_RETURN
    return TaxSide.PURCHASE if on is Side.DEBIT else TaxSide.PURCHASE_RETURN


def load_chart(file: Path | None = None) -> tuple[ChartAccount, ...]:
    """The whole standard chart (or `file`'s), in order of codes."""
    with (file or resources.path("statutory", "chart_of_accounts.csv")).open(encoding="utf-8", newline="") as lines:
        return tuple(sorted((_account(record) for record in csv.DictReader(lines)), key=lambda account: account.code))


def chart_for(chart: tuple[ChartAccount, ...], *, sole_trader: bool) -> tuple[ChartAccount, ...]:
    """The accounts a corporation or a sole trader starts with."""
    other = OfficeKind.CORPORATION if sole_trader else OfficeKind.SOLE_TRADER
    return tuple(account for account in chart if account.office is not other)


def _account(record: Mapping[str, str]) -> ChartAccount:
    section = Section(record["section"])
    contra = record["contra"] == "yes"
    category = record["tax_category"]
    return ChartAccount(
        code=record["code"],
        name=record["name"],
        name_en=record["name_en"],
        kana=record["kana"],
        section=section,
        contra=contra,
        role=Role(record["role"]),
        tax_category=category,
        tax_side=TaxSide(
            record["tax_side"] or usual_tax_side(section, category, on=normal_side(section, contra=contra))
        ),
        tax_use=TaxUse(record["tax_use"] or "taxable"),
        tax_simple=int(record["tax_simple"] or 0),
        office=OfficeKind(record["office"]),
        aliases=tuple(filter(None, record["aliases"].split("|"))),
    )
