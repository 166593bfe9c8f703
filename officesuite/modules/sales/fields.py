"""The declared fields of items and quotes: what forms show, files hold and services check."""

from officesuite.base.fields import Choice, Field, Kind
from officesuite.base.text import translate
from officesuite.modules.sales.rules import ROW_KIND_LABELS, RowKind

_ITEM = translate("Sales", "Item")
_PRICE = translate("Sales", "Prices")
_NOTES = translate("Sales", "Notes")

ITEM_FIELDS = (
    Field("code", translate("Sales", "Item code"), Kind.CODE, required=True, max_length=40, section=_ITEM,
          aliases=("商品コード", "商品CD", "品番", "品目コード", "コード", "商品番号", "型番")),
    Field("name", translate("Sales", "Item name"), required=True, section=_ITEM, wide=True,
          aliases=("商品名", "品名", "品目", "品目名", "名称", "商品名称")),
    Field("kana", translate("Sales", "Kana"), Kind.KANA, section=_ITEM,
          aliases=("カナ", "フリガナ", "ふりがな", "商品名カナ", "品名カナ", "索引")),
    Field("unit", translate("Sales", "Unit"), max_length=20, section=_ITEM, aliases=("単位", "単位名")),
    Field("unit_price", translate("Sales", "Unit price"), Kind.DECIMAL, places=2, minimum=0, section=_PRICE,
          aliases=("単価", "販売単価", "標準単価", "売単価", "価格", "販売価格")),
    Field("cost", translate("Sales", "Cost"), Kind.DECIMAL, places=2, minimum=0, section=_PRICE,
          aliases=("原価", "原単価", "仕入単価", "仕入価格", "標準原価")),
    Field("tax_category", translate("Sales", "Tax category"), Kind.CODE, max_length=40, section=_PRICE,
          aliases=("税区分", "消費税区分", "課税区分", "税率")),
)  # fmt: skip
ITEM_FORM_FIELDS = (
    *ITEM_FIELDS[:3],
    Field("spec", translate("Sales", "Specification"), section=_ITEM, wide=True),
    *ITEM_FIELDS[3:],
    Field("notes", translate("Sales", "Notes"), Kind.LONG_TEXT, max_length=2000, section=_NOTES, wide=True),
)

_TO = translate("Sales", "Addressee and subject")
_TERMS = translate("Sales", "Dates and terms")
_INSIDE = translate("Sales", "For us only")

QUOTE_FIELDS = (
    Field("department", translate("Sales", "Department"), max_length=100, section=_TO),
    Field("person", translate("Sales", "Person in charge"), max_length=100, section=_TO),
    Field("honorific", translate("Sales", "Honorific"), max_length=20, section=_TO),
    Field("subject", translate("Sales", "Subject"), section=_TO, wide=True),
    Field("issued_on", translate("Sales", "Quote date"), Kind.DATE, required=True, section=_TERMS),
    Field("valid_until", translate("Sales", "Valid until"), Kind.DATE, section=_TERMS),
    Field("valid_note", translate("Sales", "Validity in words"), max_length=100, section=_TERMS),
    Field("delivery", translate("Sales", "Delivery"), max_length=100, section=_TERMS),
    Field("delivery_place", translate("Sales", "Place of delivery"), max_length=100, section=_TERMS),
    Field("payment_terms", translate("Sales", "Payment terms"), max_length=100, section=_TERMS),
    Field("tax_included", translate("Sales", "Prices include tax"), Kind.BOOL, default=False, section=_TERMS),
    Field("language", translate("Sales", "Language of the paper"), Kind.CHOICE, default="", section=_TERMS,
          choices=(Choice("ja", translate("Sales", "Japanese")), Choice("en", translate("Sales", "English")))),
    Field("remarks", translate("Sales", "Remarks"), Kind.LONG_TEXT, max_length=4000, wide=True),
    Field("internal_note", translate("Sales", "Internal note"), Kind.LONG_TEXT, max_length=4000, section=_INSIDE,
          wide=True),
    Field("next_action_on", translate("Sales", "Next action on"), Kind.DATE, section=_INSIDE),
    Field("next_action_note", translate("Sales", "Next action"), section=_INSIDE, wide=True),
)  # fmt: skip

ROW_FIELDS = (
    Field("kind", translate("Sales", "Row kind"), Kind.CHOICE, required=True,
          choices=tuple(Choice(kind.value, label) for kind, label in ROW_KIND_LABELS.items())),
    Field("description", translate("Sales", "Description"), wide=True),
    Field("spec", translate("Sales", "Specification")),
    Field("quantity", translate("Sales", "Quantity"), Kind.DECIMAL, places=3),
    Field("unit", translate("Sales", "Unit"), max_length=20),
    Field("unit_price", translate("Sales", "Unit price"), Kind.DECIMAL, places=2),
    Field("cost", translate("Sales", "Cost"), Kind.DECIMAL, places=2),
    Field("tax_category", translate("Sales", "Tax category"), Kind.CODE, max_length=40),
)  # fmt: skip

_KINDS = {
    RowKind.ITEM: ("明細", "品目", "商品", "通常"),
    RowKind.HEADING: ("見出し", "見出", "表題"),
    RowKind.SUBTOTAL: ("小計",),
    RowKind.TEXT: ("テキスト", "文章", "コメント", "摘要"),
    RowKind.DISCOUNT: ("値引", "値引き", "割引"),
    RowKind.PAGE_BREAK: ("改ページ", "改頁", "page break", "page_break"),
}

QUOTE_COLUMNS = (
    Field("quote", translate("Sales", "Quote No."), Kind.CODE, required=True, max_length=60,
          aliases=("見積番号", "見積No", "見積書番号", "番号", "伝票番号")),
    Field("issued_on", translate("Sales", "Quote date"), Kind.DATE, required=True,
          aliases=("見積日", "発行日", "日付", "見積日付")),
    Field("customer_code", translate("Sales", "Customer code"), Kind.CODE, required=True, max_length=40,
          aliases=("得意先コード", "顧客コード", "取引先コード", "得意先CD")),
    Field("subject", translate("Sales", "Subject"), aliases=("件名", "案件名")),
    Field("tax_included", translate("Sales", "Prices include tax"), Kind.BOOL,
          aliases=("税込", "内税", "税込単価")),
    Field("row_kind", translate("Sales", "Row kind"), Kind.CHOICE, required=True, aliases=("行区分", "明細区分", "行種別"),
          choices=tuple(Choice(kind.value, ROW_KIND_LABELS[kind], aliases) for kind, aliases in _KINDS.items())),
    Field("description", translate("Sales", "Description"), aliases=("品名", "摘要", "内容", "商品名", "品名・仕様")),
    Field("item_code", translate("Sales", "Item code"), Kind.CODE, max_length=40, aliases=("商品コード", "品番", "品目コード")),
    Field("quantity", translate("Sales", "Quantity"), Kind.DECIMAL, places=3, aliases=("数量",)),
    Field("unit", translate("Sales", "Unit"), max_length=20, aliases=("単位",)),
    Field("unit_price", translate("Sales", "Unit price"), Kind.DECIMAL, places=2, aliases=("単価",)),
    Field("tax_category", translate("Sales", "Tax category"), Kind.CODE, max_length=40, aliases=("税区分", "税率", "消費税区分")),
)  # fmt: skip
