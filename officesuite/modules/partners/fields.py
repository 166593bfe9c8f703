"""The declared fields of a partner (取引先) and its contacts: form, services and files all read these."""

from officesuite.base.fields import Choice, Field, Kind
from officesuite.base.text import Text, translate
from officesuite.base.yen import ROUNDING_LABELS, Rounding

PARTNER = translate("Partners", "Partner")
ADDRESS = translate("Partners", "Address and phone")
NUMBERS = translate("Partners", "Numbers")
TERMS = translate("Partners", "Closing and payment")
PAPERS = translate("Partners", "Prices and papers")
ENGLISH = translate("Partners", "In English")
MORE = translate("Partners", "More")

SHIFTS: dict[str, Text] = {
    "next": translate("Partners", "The business day after"),
    "previous": translate("Partners", "The business day before"),
    "none": translate("Partners", "The day itself"),
}
ROUNDING_ALIASES = {
    Rounding.FLOOR: ("切り捨て", "切捨", "切捨て", "down"),
    Rounding.HALF_UP: ("四捨五入", "round"),
    Rounding.CEIL: ("切り上げ", "切上", "切上げ", "up"),
}
LANGUAGES = (
    Choice("ja", translate("Partners", "Japanese"), ("日本語", "和文", "japanese")),
    Choice("en", translate("Partners", "English"), ("英語", "英文", "english")),
)

PARTNER_FIELDS = (
    Field("code", translate("Partners", "Code"), Kind.CODE, required=True, max_length=40, section=PARTNER,
          aliases=("取引先コード", "得意先コード", "顧客コード", "仕入先コード", "取引先番号", "顧客番号")),
    Field("name", translate("Partners", "Name"), required=True, section=PARTNER, wide=True,
          aliases=("取引先名", "得意先名", "顧客名", "会社名", "名前", "取引先名称", "得意先名称", "正式名称", "社名")),
    Field("kana", translate("Partners", "Kana"), Kind.KANA, section=PARTNER, wide=True,
          hint=translate("Partners", "For sorting and search"),
          aliases=("フリガナ", "ふりがな", "よみがな", "カナ名", "取引先名カナ", "得意先名カナ", "名前カナ")),
    Field("honorific", translate("Partners", "Honorific"), max_length=20, default="御中", section=PARTNER),
    Field("is_customer", translate("Partners", "Customer"), Kind.BOOL, default=True, section=PARTNER),
    Field("is_supplier", translate("Partners", "Supplier"), Kind.BOOL, default=False, section=PARTNER),
    Field("corporate_number", translate("Partners", "Corporate number"), Kind.CORPORATE_NUMBER, section=NUMBERS,
          hint=translate("Partners", "13 digits"), aliases=("法人マイナンバー",)),
    Field("registration_number", translate("Partners", "Registration number"), Kind.REGISTRATION_NUMBER,
          section=NUMBERS,
          hint=translate("Partners", "T and 13 digits"),
          aliases=("インボイス登録番号", "事業者登録番号", "登録番号（インボイス）")),
    Field("registration_checked_on", translate("Partners", "Last confirmed on"), Kind.DATE, section=NUMBERS),
    Field("registration_valid_from", translate("Partners", "Registered from"), Kind.DATE, section=NUMBERS),
    Field("registration_valid_to", translate("Partners", "Registered to"), Kind.DATE, section=NUMBERS),
    Field("postal_code", translate("Partners", "Postal code"), Kind.POSTAL, section=ADDRESS,
          aliases=("〒", "郵便", "ZIP")),
    Field("address1", translate("Partners", "Address"), section=ADDRESS, wide=True,
          aliases=("住所1", "所在地")),
    Field("address2", translate("Partners", "Building"), section=ADDRESS, wide=True,
          aliases=("住所2", "ビル名", "建物名")),
    Field("phone", translate("Partners", "Phone"), Kind.PHONE, max_length=40, section=ADDRESS,
          aliases=("電話番号", "TEL", "電話番号1")),
    Field("fax", translate("Partners", "Fax"), Kind.PHONE, max_length=40, section=ADDRESS, aliases=("FAX番号",)),
    Field("email", translate("Partners", "E-mail"), Kind.EMAIL, section=ADDRESS,
          aliases=("メールアドレス", "Eメール", "E-mail", "mail", "メール")),
    Field("website", translate("Partners", "Website"), section=ADDRESS, aliases=("URL", "ホームページ")),
    Field("closing_day", translate("Partners", "Closing day"), Kind.CLOSING_DAY, section=TERMS,
          hint=translate("Partners", "1–31 or 末"), aliases=("締日", "締め日", "請求締日")),
    Field("payment_month_offset", translate("Partners", "Months until payment"), Kind.INTEGER, minimum=0, maximum=12,
          section=TERMS, hint=translate("Partners", "1 = the month after closing"),
          aliases=("支払月", "回収月", "入金月", "回収サイクル", "支払サイト")),
    Field("payment_day", translate("Partners", "Payment day"), Kind.CLOSING_DAY, section=TERMS,
          hint=translate("Partners", "1–31 or 末"), aliases=("回収日", "入金日", "支払期日")),
    Field("holiday_shift", translate("Partners", "When banks are closed"), Kind.CHOICE, default="previous", section=TERMS,
          choices=tuple(Choice(key, words) for key, words in SHIFTS.items())),
    Field("payment_note", translate("Partners", "Payment terms on papers"), section=TERMS, wide=True),
    Field("rounding", translate("Partners", "Tax rounding"), Kind.CHOICE, section=PAPERS,
          choices=tuple(Choice(r.value, ROUNDING_LABELS[r], ROUNDING_ALIASES[r]) for r in Rounding),
          aliases=("端数処理", "消費税端数処理", "税端数", "端数")),
    Field("price_rank", translate("Partners", "Price rank"), max_length=20, section=PAPERS,
          aliases=("単価ランク", "ランク")),
    Field("language", translate("Partners", "Language of papers"), Kind.CHOICE, default="ja", section=PAPERS,
          choices=LANGUAGES, aliases=("言語", "帳票言語")),
    Field("staff_id", translate("Partners", "In charge"), Kind.REFERENCE, reference="company.staff", section=PAPERS),
    Field("name_en", translate("Partners", "English name"), section=ENGLISH, wide=True),
    Field("address_en1", translate("Partners", "Address in English"), section=ENGLISH, wide=True),
    Field("address_en2", translate("Partners", "Address in English, second line"), section=ENGLISH, wide=True),
    Field("notes", translate("Partners", "Notes"), Kind.LONG_TEXT, max_length=4000, section=MORE, wide=True),
)  # fmt: skip

_FORM_ORDER = (
    "code", "honorific", "name", "kana", "is_customer", "is_supplier",
    "postal_code", "phone", "address1", "address2", "fax", "email", "website",
    "closing_day", "payment_month_offset", "payment_day", "holiday_shift", "payment_note",
    "corporate_number", "registration_number", "registration_checked_on", "registration_valid_from", "registration_valid_to",
    "rounding", "price_rank", "language", "staff_id", "name_en", "address_en1", "address_en2", "notes",
)  # fmt: skip
FILE_KEYS = (
    "code", "name", "kana", "honorific", "corporate_number", "registration_number", "postal_code", "address1",
    "address2",
    "phone", "email", "closing_day", "payment_month_offset", "payment_day", "rounding", "language",
)  # fmt: skip
_BY_KEY = {field.key: field for field in PARTNER_FIELDS}
FORM_FIELDS = tuple(_BY_KEY[key] for key in _FORM_ORDER)
FILE_COLUMNS = tuple(_BY_KEY[key] for key in FILE_KEYS)

CONTACT_FIELDS = (
    Field("name", translate("Partners", "Contact's name"), required=True, max_length=100),
    Field("kana", translate("Partners", "Kana"), Kind.KANA, max_length=100),
    Field("department", translate("Partners", "Department"), max_length=100),
    Field("title", translate("Partners", "Title"), max_length=60),
    Field("honorific", translate("Partners", "Honorific"), max_length=20, default="様"),
    Field("email", translate("Partners", "E-mail"), Kind.EMAIL),
    Field("phone", translate("Partners", "Phone"), Kind.PHONE, max_length=40),
    Field("is_default", translate("Partners", "Default"), Kind.BOOL, default=False),
)

__all__ = ["CONTACT_FIELDS", "FILE_COLUMNS", "FORM_FIELDS", "PARTNER_FIELDS", "SHIFTS"]
