"""The module of items and quotes: what it brings to window, command line and search."""

from officesuite.base.declare import Document, Entity, Module, NumberSequence, Setting
from officesuite.base.fields import Field, Kind
from officesuite.base.text import Text, translate
from officesuite.modules.sales import documents, papers
from officesuite.modules.sales.exchange import ITEMS_IN, ITEMS_OUT, QUOTES_IN, QUOTES_OUT
from officesuite.modules.sales.fields import ITEM_FORM_FIELDS, QUOTE_FIELDS, ROW_FIELDS
from officesuite.modules.sales.services.rights import APPROVE, EDIT, ISSUE, VIEW

_QUOTES = translate("Sales", "Quotes")

SETTINGS = (
    Setting(Field("sales.valid_days", translate("Sales", "Quotes stay valid for (days)"), Kind.INTEGER, default=30,
                  minimum=0, maximum=3650), _QUOTES),
    Setting(Field("sales.margin_floor", translate("Sales", "Warn below this gross margin (%)"), Kind.INTEGER, default=20,
                  minimum=0, maximum=100), _QUOTES),
    Setting(Field("sales.warn_days", translate("Sales", "Remind of expiring quotes (days before)"), Kind.INTEGER, default=7,
                  minimum=0, maximum=365), _QUOTES),
    Setting(Field("sales.approval_boxes", translate("Sales", "Approval boxes, left to right"), max_length=60,
                  hint=translate("Sales", "Separate with commas; empty: Approved, Checked, In charge")), _QUOTES),
    Setting(Field("sales.loss_reasons", translate("Sales", "Reasons for lost quotes"), max_length=400, wide=True,
                  hint=translate("Sales", "Separate with commas; empty: the usual ones")), _QUOTES),
    Setting(Field("sales.remarks", translate("Sales", "Remarks on new quotes"), Kind.LONG_TEXT, default="",
                  max_length=2000, wide=True), _QUOTES),
    Setting(Field("sales.bank_on_quotes", translate("Sales", "Print bank accounts on quotes"), Kind.BOOL, default=True), _QUOTES),
)  # fmt: skip

QUOTE_PAPER = Document(
    key="sales.quote", label=translate("Sales", "Quotation"), load=papers.load, build=documents.build,
    select=papers.select_quotes, permission=VIEW.key, pdf=papers.pdf, stored=papers.stored,
)  # fmt: skip


def _labels(fields: tuple[Field, ...], *more: tuple[str, Text]) -> tuple[tuple[str, Text], ...]:
    return (*((field.key, field.label) for field in fields), *more)


ENTITIES = (
    Entity("sales.item", translate("Sales", "Item"), _labels(ITEM_FORM_FIELDS, ("inactive", translate("Sales", "Retired")))),
    Entity("sales.price_rule", translate("Sales", "Special price"), (
        ("partner_id", translate("Sales", "Customer")), ("rank", translate("Sales", "Price rank")),
        ("min_quantity", translate("Sales", "From quantity")), ("unit_price", translate("Sales", "Unit price")),
        ("valid_from", translate("Sales", "Valid from")), ("valid_to", translate("Sales", "Valid to")))),
    Entity("sales.quote", translate("Sales", "Quote"), _labels(
        QUOTE_FIELDS, ("number", translate("Sales", "Quote No.")), ("revision", translate("Sales", "Revision")),
        ("state", translate("Sales", "State")), ("partner_id", translate("Sales", "Customer")),
        ("staff_id", translate("Sales", "In charge")), ("outcome_on", translate("Sales", "Decided on")),
        ("outcome_reason", translate("Sales", "Reason")), ("outcome_note", translate("Sales", "Note")),
        ("total", translate("Sales", "Total")))),
    Entity("sales.quote_row", translate("Sales", "Row"), _labels(ROW_FIELDS, ("amount", translate("Sales", "Amount")))),
    Entity("sales.quote_approval", translate("Sales", "Approval"), (
        ("head", translate("Sales", "Box")), ("name", translate("Sales", "Name")), ("stamped_on", translate("Sales", "Date")))),
)  # fmt: skip

MODULE = Module(
    key="sales",
    label=translate("Sales", "Sales"),
    group="sales",
    icon="briefcase",
    order=20,
    needs=("company", "partners"),
    permissions=(VIEW, EDIT, ISSUE, APPROVE),
    documents=(QUOTE_PAPER,),
    settings=SETTINGS,
    sequences=(NumberSequence("sales.quote", translate("Sales", "Quote numbers"), "{Y}{M}-{seq:4}"),),
    imports=(ITEMS_IN, QUOTES_IN),
    exports=(ITEMS_OUT, QUOTES_OUT),
    entities=ENTITIES,
)
