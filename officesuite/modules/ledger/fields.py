"""The declared fields of accounts, sub-accounts and dated rows of law: what forms show, services check and files carry."""

from officesuite.base.fields import Choice, Field, Kind
from officesuite.base.text import translate
from officesuite.modules.ledger.rules.axes import TaxUse
from officesuite.modules.ledger.rules.chart import Section
from officesuite.modules.ledger.rules.role_words import ROLE_LABELS
from officesuite.modules.ledger.rules.words import TAX_USE_LABELS

BASIC = translate("Ledger", "Account")
TAX = translate("Ledger", "Consumption tax of its lines")
OTHER = translate("Ledger", "Other")
CODE = translate("Ledger", "Code")
NAME = translate("Ledger", "Name")
KANA = translate("Ledger", "Kana")
TAX_CATEGORY = translate("Ledger", "Tax category")
INACTIVE = translate("Ledger", "Retired")
NOTES = translate("Ledger", "Notes")
VALID_FROM = translate("Ledger", "Valid from")
SOURCE = translate("Ledger", "Source")
CHECKED_ON = translate("Ledger", "Checked on")
PLEASE_CONFIRM = translate("Ledger", "To be confirmed")

ACCOUNT_FIELDS = (
    Field("code", CODE, Kind.CODE, required=True, max_length=20, section=BASIC, aliases=("勘定科目コード", "科目コード")),
    Field("name", NAME, required=True, max_length=60, section=BASIC, aliases=("勘定科目", "勘定科目名", "科目名")),
    Field("kana", KANA, Kind.KANA, max_length=100, section=BASIC, aliases=("サーチキー", "フリガナ")),
    Field("name_en", translate("Ledger", "English name"), max_length=100, section=BASIC),
    Field("section", translate("Ledger", "Section"), Kind.CHOICE, required=True, default="unclassified", section=BASIC,
          choices=tuple(Choice(section.value, section.label) for section in Section)),
    Field("contra", translate("Ledger", "Contra account"), Kind.BOOL, default=False, section=BASIC,
          hint=translate("Ledger", "Its balance stands on the other side, as 減価償却累計額 does")),
    Field("tax_category", TAX_CATEGORY, max_length=40, section=TAX,
          hint=translate("Ledger", "What a new line proposes")),
    Field("tax_use", translate("Ledger", "Use"), Kind.CHOICE, default="taxable", section=TAX,
          choices=tuple(Choice(use.value, TAX_USE_LABELS[use]) for use in TaxUse)),
    Field("tax_simple", translate("Ledger", "Class of the simple method"), Kind.INTEGER, default=0, minimum=0, maximum=6,
          section=TAX),
    Field("role", translate("Ledger", "Looked up as"), Kind.CHOICE, section=OTHER,
          choices=tuple(Choice(role.value, label) for role, label in ROLE_LABELS.items()),
          hint=translate("Ledger", "What the program itself takes it for")),
    Field("aliases", translate("Ledger", "Other programs' names"), Kind.LONG_TEXT, section=OTHER,
          hint=translate("Ledger", "One a line; imports find the account by them")),
    Field("notes", NOTES, Kind.LONG_TEXT, section=OTHER),
    Field("inactive", INACTIVE, Kind.BOOL, default=False, section=OTHER),
)  # fmt: skip

SUB_ACCOUNT_FIELDS = (
    Field("account_id", translate("Ledger", "Account"), Kind.REFERENCE, reference="ledger.account", required=True),
    Field("code", CODE, Kind.CODE, required=True, max_length=20),
    Field("name", NAME, required=True, max_length=60, aliases=("補助科目", "補助科目名")),
    Field("kana", KANA, Kind.KANA, max_length=100),
    Field("partner_id", translate("Ledger", "Partner"), Kind.REFERENCE, reference="partners.partner"),
    Field("bank_account_id", translate("Ledger", "Bank account"), Kind.REFERENCE, reference="company.bank_account"),
    Field("tax_category", TAX_CATEGORY, max_length=40),
    Field("inactive", INACTIVE, Kind.BOOL, default=False),
)

INTERIM_TAX_FIELDS = (
    Field("national", translate("Ledger", "National tax paid in the interim"), Kind.YEN, minimum=0),
    Field("local", translate("Ledger", "Local tax paid in the interim"), Kind.YEN, minimum=0),
)
CREDIT_RATE_FIELDS = (
    Field("valid_from", VALID_FROM, Kind.DATE, required=True),
    Field("percent", translate("Ledger", "Deductible (%)"), Kind.INTEGER, required=True, minimum=0, maximum=100),
    Field("source", SOURCE, max_length=1000, wide=True),
    Field("checked_on", CHECKED_ON, Kind.DATE),
    Field("please_confirm", PLEASE_CONFIRM, Kind.BOOL, default=False),
)
BOOK_REASON_FIELDS = (
    Field("code", CODE, Kind.CODE, required=True, max_length=40),
    Field("label_ja", translate("Ledger", "Name in Japanese"), required=True, max_length=60),
    Field("label_en", translate("Ledger", "Name in English"), required=True, max_length=60),
    Field("limit_yen", translate("Ledger", "Below (yen with tax)"), Kind.YEN, minimum=1),
    Field("valid_from", VALID_FROM, Kind.DATE, required=True),
    Field("valid_to", translate("Ledger", "Valid to"), Kind.DATE),
    Field("source", SOURCE, max_length=1000, wide=True),
    Field("checked_on", CHECKED_ON, Kind.DATE),
    Field("please_confirm", PLEASE_CONFIRM, Kind.BOOL, default=False),
)
