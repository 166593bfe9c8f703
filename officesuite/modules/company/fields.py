"""The declared fields of the office's own things: what its forms show, its services check and its files carry."""

from officesuite.base.fields import Choice, Field, Kind
from officesuite.base.text import Text, literal, translate
from officesuite.base.yen import ROUNDING_LABELS, Rounding
from officesuite.modules.company.rules import TAX_ACCOUNTING_LABELS, TAX_KIND_LABELS, TaxAccounting, TaxKind

NAMES = translate("Company", "Name")
ADDRESS = translate("Company", "Address")
NUMBERS = translate("Company", "Numbers and tax")
LOGO_SEAL = translate("Company", "Logo and seal")
CODE = translate("Company", "Code")
KANA = translate("Company", "Kana")
PHONE = translate("Company", "Phone")
POSTAL_CODE = translate("Company", "Postal code")

ACCOUNT_KINDS: dict[str, Text] = {
    "ordinary": translate("Company", "Ordinary account"),
    "current": translate("Company", "Current account"),
    "savings": translate("Company", "Savings account"),
}
PLACE_KINDS: dict[str, Text] = {
    "head": translate("Company", "Head office"),
    "branch": translate("Company", "Branch"),
    "office": translate("Company", "Sales office"),
    "factory": translate("Company", "Factory"),
    "warehouse": translate("Company", "Warehouse"),
    "shop": translate("Company", "Shop"),
}
ROUNDING_CHOICES = tuple(Choice(r.value, ROUNDING_LABELS[r]) for r in Rounding)

COMPANY_FIELDS = (
    Field("name", translate("Company", "Company name"), required=True, section=NAMES, wide=True),
    Field("kana", KANA, Kind.KANA, section=NAMES, wide=True),
    Field("name_en", translate("Company", "English name"), section=NAMES, wide=True,
          hint=translate("Company", "For papers in English")),
    Field("representative_title", translate("Company", "Representative's title"), max_length=100, section=NAMES),
    Field("representative", translate("Company", "Representative"), max_length=100, section=NAMES),
    Field("postal_code", POSTAL_CODE, Kind.POSTAL, section=ADDRESS,
          hint=translate("Company", "7 digits fill the address")),
    Field("phone", PHONE, Kind.PHONE, section=ADDRESS, max_length=40),
    Field("address1", ADDRESS, section=ADDRESS, wide=True),
    Field("address2", translate("Company", "Building"), section=ADDRESS, wide=True),
    Field("address_en1", translate("Company", "Address in English"), section=ADDRESS, wide=True),
    Field("address_en2", translate("Company", "Address in English, second line"), section=ADDRESS, wide=True),
    Field("fax", translate("Company", "Fax"), Kind.PHONE, section=ADDRESS, max_length=40),
    Field("email", translate("Company", "E-mail"), Kind.EMAIL, section=ADDRESS),
    Field("website", translate("Company", "Website"), section=ADDRESS),
    Field("registration_number", translate("Company", "Registration number"), Kind.REGISTRATION_NUMBER, section=NUMBERS,
          hint=translate("Company", "T and 13 digits")),
    Field("sole_trader", translate("Company", "Sole trader"), Kind.BOOL, default=False, section=NUMBERS,
          hint=translate("Company", "The check digit does not apply to a sole trader's number")),
    Field("tax_accounting", translate("Company", "Tax accounting"), Kind.CHOICE, default="exclusive", section=NUMBERS,
          choices=tuple(Choice(t.value, TAX_ACCOUNTING_LABELS[t]) for t in TaxAccounting)),
    Field("rounding", translate("Company", "Tax rounding"), Kind.CHOICE, default="floor", choices=ROUNDING_CHOICES,
          section=NUMBERS),
    Field("fiscal_year_start", translate("Company", "Fiscal year starts on"), required=True, default="04-01",
          max_length=5, section=NUMBERS, hint=translate("Company", "Month and day, such as 04-01")),
    Field("logo_width_mm", translate("Company", "Logo width (mm)"), Kind.DECIMAL, default=30, places=1, minimum=5,
          maximum=80, section=LOGO_SEAL),
    Field("seal_letters", translate("Company", "Seal letters"), max_length=20, section=LOGO_SEAL,
          hint=translate("Company", "Cut as a seal where no image is given")),
    Field("seal_size_mm", translate("Company", "Seal size (mm)"), Kind.DECIMAL, default=22, places=1, minimum=10,
          maximum=40, section=LOGO_SEAL),
    Field("seal_offset_x_mm", translate("Company", "Move right (mm)"), Kind.DECIMAL, default=0, places=1, minimum=-60,
          maximum=60, section=LOGO_SEAL),
    Field("seal_offset_y_mm", translate("Company", "Move down (mm)"), Kind.DECIMAL, default=0, places=1, minimum=-60,
          maximum=60, section=LOGO_SEAL),
)  # fmt: skip

BANK_ACCOUNT_FIELDS = (
    Field("bank", translate("Company", "Bank"), required=True, max_length=60),
    Field("bank_code", translate("Company", "Bank code"), Kind.CODE, max_length=4),
    Field("branch", translate("Company", "Branch"), required=True, max_length=60),
    Field("branch_code", translate("Company", "Branch code"), Kind.CODE, max_length=3),
    Field("kind", translate("Company", "Kind"), Kind.CHOICE, default="ordinary",
          choices=tuple(Choice(key, words) for key, words in ACCOUNT_KINDS.items())),
    Field("number", translate("Company", "Account number"), Kind.CODE, required=True, max_length=20),
    Field("holder_kana", translate("Company", "Account holder (kana)"), Kind.KANA, max_length=100, wide=True),
    Field("name_en", translate("Company", "Bank and branch in English"), wide=True),
    Field("swift", translate("Company", "SWIFT code"), Kind.CODE, max_length=11),
    Field("position", translate("Company", "Order"), Kind.INTEGER, default=0, minimum=0, maximum=999),
    Field("on_papers", translate("Company", "Print on papers"), Kind.BOOL, default=True),
    Field("inactive", translate("Company", "No longer used"), Kind.BOOL, default=False),
)  # fmt: skip

DEPARTMENT_FIELDS = (
    Field("code", CODE, Kind.CODE, required=True, max_length=20, aliases=("部門コード",)),
    Field("name", NAMES, required=True, max_length=100, aliases=("部門名",)),
    Field("kana", KANA, Kind.KANA, max_length=100),
    Field("parent_id", translate("Company", "Belongs to"), Kind.REFERENCE, reference="company.department"),
    Field("valid_from", translate("Company", "From"), Kind.DATE),
    Field("valid_to", translate("Company", "To"), Kind.DATE),
)

PLACE_FIELDS = (
    Field("code", CODE, Kind.CODE, required=True, max_length=20),
    Field("name", NAMES, required=True, max_length=100),
    Field("kana", KANA, Kind.KANA, max_length=100),
    Field("kind", translate("Company", "Kind"), Kind.CHOICE, default="office",
          choices=tuple(Choice(key, words) for key, words in PLACE_KINDS.items())),
    Field("parent_id", translate("Company", "Belongs to"), Kind.REFERENCE, reference="company.place"),
    Field("municipality_code", translate("Company", "Municipality code"), Kind.CODE, max_length=6,
          hint=translate("Company", "6 digits; says which municipality taxes it")),
    Field("postal_code", POSTAL_CODE, Kind.POSTAL),
    Field("phone", PHONE, Kind.PHONE, max_length=40),
    Field("address1", ADDRESS, wide=True),
    Field("address2", translate("Company", "Building"), wide=True),
    Field("inactive", translate("Company", "No longer used"), Kind.BOOL, default=False),
)  # fmt: skip

STAFF_FIELDS = (
    Field("code", CODE, Kind.CODE, required=True, max_length=20, aliases=("社員番号", "社員コード", "従業員番号")),
    Field("name", translate("Company", "Full name"), required=True, max_length=100, aliases=("社員名", "氏名", "名前")),
    Field("kana", KANA, Kind.KANA, max_length=100, aliases=("フリガナ", "ふりがな", "社員名カナ")),
    Field("name_en", translate("Company", "English name"), max_length=100),
    Field("title", translate("Company", "Title"), max_length=60, aliases=("役職名", "肩書")),
    Field("email", translate("Company", "E-mail"), Kind.EMAIL, aliases=("メールアドレス", "Eメール")),
    Field("phone", PHONE, Kind.PHONE, max_length=40, aliases=("電話番号", "携帯電話")),
    Field("department_id", translate("Company", "Department"), Kind.REFERENCE, reference="company.department"),
    Field("place_id", translate("Company", "Place of work"), Kind.REFERENCE, reference="company.place"),
    Field("active_from", translate("Company", "Joined on"), Kind.DATE, aliases=("入社年月日",)),
    Field("active_to", translate("Company", "Left on"), Kind.DATE, aliases=("退職年月日",)),
)
STAFF_COLUMNS = (
    *(field for field in STAFF_FIELDS if field.kind is not Kind.REFERENCE),
    Field(
        "department_code", translate("Company", "Department code"), Kind.CODE, max_length=20, aliases=("所属コード",)
    ),
)

TAX_CATEGORY_FIELDS = (
    Field("code", CODE, Kind.CODE, required=True, max_length=40),
    Field("kind", translate("Company", "Kind"), Kind.CHOICE, required=True, default="taxable",
          choices=tuple(Choice(k.value, TAX_KIND_LABELS[k]) for k in TaxKind)),
    Field("rate", translate("Company", "Rate (%)"), Kind.DECIMAL, required=True, places=3, minimum=0, maximum=100),
    Field("mark", translate("Company", "Mark on papers"), max_length=4, hint=literal("※")),
    Field("valid_from", translate("Company", "From"), Kind.DATE, required=True),
    Field("valid_to", translate("Company", "To"), Kind.DATE),
    Field("label_ja", translate("Company", "Japanese name"), required=True, max_length=60),
    Field("label_en", translate("Company", "Name, English"), required=True, max_length=60),
    Field("paper_ja", translate("Company", "Japanese paper"), required=True, max_length=20),
    Field("paper_en", translate("Company", "English paper"), required=True, max_length=20),
    Field("source", translate("Company", "Legal source"), max_length=500, wide=True),
    Field("checked_on", translate("Company", "Checked on"), Kind.DATE),
    Field("please_confirm", translate("Company", "Please confirm"), Kind.BOOL, default=False),
)  # fmt: skip
