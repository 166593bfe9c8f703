"""What the program itself posts, and the account each part of it goes to: a setting for every use of an account.

A use names the account of the standard chart and, where an office has another chart, the role that stands for it.
"""

from dataclasses import dataclass

from officesuite.base.text import Text, translate
from officesuite.modules.ledger.rules.chart import Role

SALES = translate("Ledger", "Accounts that sales post to")
PURCHASES = translate("Ledger", "Accounts that purchases and expenses post to")
PAYROLL = translate("Ledger", "Accounts that payroll posts to")
ASSETS = translate("Ledger", "Accounts that fixed assets post to")


@dataclass(frozen=True, slots=True)
class AccountUse:
    """One use: its key (`sales.receivable`), its words, the usual account's code, the role it falls back to."""

    key: str
    section: Text
    label: Text
    code: str
    role: Role = Role.NONE

    @property
    def setting(self) -> str:
        """The key of its setting."""
        return f"ledger.account.{self.key}"


USES = (
    AccountUse("sales.revenue", SALES, translate("Ledger", "Sales (credit)"), "4101", Role.SALES),
    AccountUse("sales.receivable", SALES, translate("Ledger", "Credit sale (debit)"), "1135", Role.RECEIVABLE),
    AccountUse("sales.discount", SALES, translate("Ledger", "Discounts and returns of sales"), "4109"),
    AccountUse("sales.advance", SALES, translate("Ledger", "Advances from customers"), "2120", Role.ADVANCE_RECEIVED),
    AccountUse("sales.receipt", SALES, translate("Ledger", "Money received"), "1112", Role.BANK),
    AccountUse("sales.bank_fee", SALES, translate("Ledger", "Bank fee borne by us"), "5162", Role.BANK_FEES),
    AccountUse("sales.withheld", SALES, translate("Ledger", "Income tax withheld by customers"), "1184"),
    AccountUse("sales.over", SALES, translate("Ledger", "Differences in our favour"), "6109", Role.MISCELLANEOUS_INCOME),
    AccountUse("sales.short", SALES, translate("Ledger", "Differences against us"), "6209", Role.MISCELLANEOUS_LOSS),
    AccountUse("purchases.cost", PURCHASES, translate("Ledger", "Purchases (debit)"), "4202", Role.PURCHASES),
    AccountUse("purchases.payable", PURCHASES, translate("Ledger", "Credit purchase (credit)"), "2101", Role.PAYABLE),
    AccountUse("purchases.discount", PURCHASES, translate("Ledger", "Discounts and returns of purchases"), "4203"),
    AccountUse("purchases.advance", PURCHASES, translate("Ledger", "Advances to suppliers"), "1171", Role.ADVANCE_PAID),
    AccountUse("purchases.payment", PURCHASES, translate("Ledger", "Money paid"), "1112", Role.BANK),
    AccountUse("expenses.payable", PURCHASES, translate("Ledger", "Expenses to be paid"), "2115", Role.OTHER_PAYABLE),
    AccountUse("expenses.travel", PURCHASES, translate("Ledger", "Travel expenses"), "5131", Role.TRAVEL),
    AccountUse("payroll.salary", PAYROLL, translate("Ledger", "Salaries"), "5102", Role.SALARIES),
    AccountUse("payroll.officers", PAYROLL, translate("Ledger", "Officers' remuneration"), "5101", Role.SALARIES),
    AccountUse("payroll.bonus", PAYROLL, translate("Ledger", "Bonuses"), "5103", Role.BONUS),
    AccountUse("payroll.commuting", PAYROLL, translate("Ledger", "Commuting allowance"), "5113", Role.TRAVEL),
    AccountUse("payroll.insurance", PAYROLL, translate("Ledger", "Social insurance, the office's part"), "5111",
               Role.SOCIAL_INSURANCE),
    AccountUse("payroll.income_tax", PAYROLL, translate("Ledger", "Withheld income tax"), "2126", Role.DEPOSITS_RECEIVED),
    AccountUse("payroll.social", PAYROLL, translate("Ledger", "Withheld social insurance"), "2127",
               Role.DEPOSITS_RECEIVED),
    AccountUse("payroll.resident_tax", PAYROLL, translate("Ledger", "Withheld resident tax"), "2128",
               Role.DEPOSITS_RECEIVED),
    AccountUse("payroll.payable", PAYROLL, translate("Ledger", "Net pay until it is paid"), "2116", Role.OTHER_PAYABLE),
    AccountUse("payroll.payment", PAYROLL, translate("Ledger", "Pay transferred from"), "1112", Role.BANK),
    AccountUse("assets.depreciation", ASSETS, translate("Ledger", "Depreciation"), "5171", Role.DEPRECIATION),
    AccountUse("assets.accumulated", ASSETS, translate("Ledger", "Accumulated depreciation"), "1215",
               Role.ACCUMULATED_DEPRECIATION),
    AccountUse("assets.gain", ASSETS, translate("Ledger", "Gain on sale of fixed assets"), "7101", Role.DISPOSAL_GAIN),
    AccountUse("assets.loss", ASSETS, translate("Ledger", "Loss on sale of fixed assets"), "7202", Role.DISPOSAL_LOSS),
    AccountUse("assets.retirement", ASSETS, translate("Ledger", "Loss on retirement of fixed assets"), "7201",
               Role.RETIREMENT_LOSS),
)  # fmt: skip
USE_BY_KEY = {use.key: use for use in USES}
