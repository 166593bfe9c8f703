"""The module of items and quotes: what it brings to window, command line and search."""

from officesuite.base.declare import (
    Action,
    Check,
    Document,
    Entity,
    HomeCard,
    InboxSource,
    Module,
    NumberSequence,
    Page,
    Panel,
    Reference,
    SearchSource,
    Setting,
    Target,
    entity_of_fields,
)
from officesuite.base.fields import Field, Kind
from officesuite.base.late import Late, late_in
from officesuite.base.text import translate
from officesuite.modules.sales.exchange import ITEMS_IN, ITEMS_OUT, QUOTES_IN, QUOTES_OUT
from officesuite.modules.sales.fields import ITEM_FORM_FIELDS, QUOTE_FIELDS, ROW_FIELDS
from officesuite.modules.sales.queries import checks, due
from officesuite.modules.sales.queries.detail import quotes_with_item
from officesuite.modules.sales.queries.words import STATES
from officesuite.modules.sales.services.rights import APPROVE, EDIT, ISSUE, VIEW

_QUOTES = translate("Sales", "Quotes")

MAIL_FIELDS = translate(
    "Sales",
    "Fields: {number} {subject} {customer} {person} {total} {valid_until} {company} {staff}; empty: the usual words",
)

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
    Setting(Field("sales.mail_subject", translate("Sales", "Subject of mails"), max_length=200, wide=True,
                  hint=MAIL_FIELDS), _QUOTES),
    Setting(Field("sales.mail_body", translate("Sales", "Words of mails"), Kind.LONG_TEXT, max_length=4000, wide=True,
                  hint=MAIL_FIELDS), _QUOTES),
    Setting(Field("sales.bank_on_quotes", translate("Sales", "Print bank accounts on quotes"), Kind.BOOL, default=True), _QUOTES),
)  # fmt: skip

_paper = late_in("officesuite.modules.sales")  # a start does not load what prints
QUOTE_PAPER = Document(
    key="sales.quote", label=translate("Sales", "Quotation"), load=_paper("papers", "load"), build=_paper("documents", "build"),
    select=_paper("papers", "select_quotes"), permission=VIEW.key, pdf=_paper("papers", "pdf"), stored=_paper("papers", "stored"),
)  # fmt: skip


ENTITIES = (
    entity_of_fields("sales.item", translate("Sales", "Item"), ITEM_FORM_FIELDS, ("inactive", translate("Sales", "Retired"))),
    Entity("sales.price_rule", translate("Sales", "Special price"), (
        ("partner_id", translate("Sales", "Customer")), ("rank", translate("Sales", "Price rank")),
        ("min_quantity", translate("Sales", "From quantity")), ("unit_price", translate("Sales", "Unit price")),
        ("valid_from", translate("Sales", "Valid from")), ("valid_to", translate("Sales", "Valid to"))),
        links=(("partner_id", "partners.partner"),)),
    entity_of_fields("sales.quote", translate("Sales", "Quote"),
        QUOTE_FIELDS, ("number", translate("Sales", "Quote No.")), ("revision", translate("Sales", "Revision")),
        ("state", translate("Sales", "State")), ("partner_id", translate("Sales", "Customer")),
        ("staff_id", translate("Sales", "In charge")), ("outcome_on", translate("Sales", "Decided on")),
        ("outcome_reason", translate("Sales", "Reason")), ("outcome_note", translate("Sales", "Note")),
        ("total", translate("Sales", "Total")), words={"state": STATES},
        links={"partner_id": "partners.partner", "staff_id": "company.staff"}),
    entity_of_fields("sales.quote_row", translate("Sales", "Row"), ROW_FIELDS, ("amount", translate("Sales", "Amount"))),
    Entity("sales.quote_approval", translate("Sales", "Approval"), (
        ("head", translate("Sales", "Box")), ("name", translate("Sales", "Name")), ("stamped_on", translate("Sales", "Date")))),
)  # fmt: skip

ACTIONS = (
    Action(
        "sales.new_quote", translate("Sales", "New quote"), EDIT.key, "Ctrl+N", "plus", primary=True, everywhere=True
    ),
    Action("sales.new_item", translate("Sales", "New item"), EDIT.key, icon="package", everywhere=True),
    Action("sales.issue", translate("Sales", "Issue"), ISSUE.key, "Ctrl+I", "send", primary=True),
    Action("sales.revise", translate("Sales", "Revise"), EDIT.key, icon="git-compare"),
    Action("sales.copy", translate("Sales", "Copy as new quote"), EDIT.key, "Ctrl+Shift+D", "copy"),
    Action("sales.won", translate("Sales", "Mark as won"), EDIT.key, icon="circle-check"),
    Action("sales.lost", translate("Sales", "Mark as lost"), EDIT.key, icon="x"),
    Action("sales.print", translate("Sales", "Print"), VIEW.key, "Ctrl+P", "printer"),
    Action("sales.mail", translate("Sales", "Write a mail"), VIEW.key, icon="mail"),
)
PAGES = (
    Page("sales.quotes", _QUOTES, "file-text", VIEW.key, badge=due.waiting_quotes, new="sales.quote"),
    Page("sales.items", translate("Sales", "Items and prices"), "package", VIEW.key, new="sales.item"),
    Page("sales.quote", translate("Sales", "Quote"), "file-text", VIEW.key, sidebar=False),
    Page("sales.quote_diff", translate("Sales", "Compare revisions"), "git-compare", VIEW.key, sidebar=False),
    Page("sales.item", translate("Sales", "Item"), "package", VIEW.key, sidebar=False),
)

MODULE = Module(
    key="sales",
    label=translate("Sales", "Sales"),
    group="sales",
    icon="briefcase",
    order=20,
    needs=("company", "partners"),
    permissions=(VIEW, EDIT, ISSUE, APPROVE),
    actions=ACTIONS,
    pages=PAGES,
    documents=(QUOTE_PAPER,),
    settings=SETTINGS,
    sequences=(NumberSequence("sales.quote", translate("Sales", "Quote numbers"), "{Y}{M}-{seq:4}"),),
    search=(
        SearchSource("sales.quote", _QUOTES, "file-text", due.find_quotes, VIEW.key),
        SearchSource("sales.item", translate("Sales", "Items"), "package", due.find_items, VIEW.key),
    ),
    inbox=(
        InboxSource("sales.expiring", translate("Sales", "Expiring quotes"), due.expiring_quotes, VIEW.key),
        InboxSource("sales.follow_up", translate("Sales", "Follow-up"), due.follow_ups, VIEW.key),
    ),
    checks=(
        Check("quote-totals", translate("Sales", "Sums of quotes"), checks.check_totals),
        Check("quote-numbers", translate("Sales", "Quote numbers"), checks.check_numbers),
        Check("quote-papers", translate("Sales", "Papers of quotes"), checks.check_papers),
    ),
    imports=(ITEMS_IN, QUOTES_IN),
    exports=(ITEMS_OUT, QUOTES_OUT),
    targets=(
        Target("sales.quote", "sales.quote", due.quote_label, "file-text", translate("Sales", "Quote")),
        Target("sales.item", "sales.item", due.item_label, "package", translate("Sales", "Item")),
    ),
    entities=ENTITIES,
    home=(
        HomeCard("sales.months", translate("Sales", "Quotes this year"), "bars", due.quotes_by_month, VIEW.key, 10),
        HomeCard("sales.open", translate("Sales", "Open quotes"), "figures", due.open_quotes, VIEW.key, 20),
    ),
    panels=(Panel("sales.partner_quotes", "partners.partner", _QUOTES),),
    references=(
        Reference("partners.partner", _QUOTES, due.quotes_of_partner),
        Reference("partners.partner", translate("Sales", "Special prices"), due.prices_of_partner),
        Reference("sales.item", _QUOTES, quotes_with_item),
    ),
    sample=Late("officesuite.modules.sales.sample", "fill"),
    help=translate("Sales", "Items with their prices, and quotes from draft to order."),
)
