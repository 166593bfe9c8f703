"""Slips, drafts, templates, recurring entries, 摘要 dictionary."""

from officesuite.base.declare import Action, Entity, InboxSource, Module, Page, Target
from officesuite.base.text import translate
from officesuite.modules.ledger.queries import drafts, recurring, templates, told
from officesuite.modules.ledger.rules.words import ENTRY_KIND_LABELS, HOLIDAY_LABELS, RELATION_LABELS
from officesuite.modules.ledger.services.rights import MASTERS, POST, VIEW

ENTRY_STATES = {"posted": translate("Ledger", "Posted"), "draft": translate("Ledger", "Draft")}
PART = Module(
    key="ledger",
    label=translate("Ledger", "Ledger"),
    actions=(
        Action("ledger.new_slip", translate("Ledger", "New slip"), POST.key, icon="notebook-pen", everywhere=True),
    ),
    pages=(
        Page("ledger.slips", translate("Ledger", "Transfer slips"), "notebook-pen", VIEW.key, new="ledger.draft",
             lists=("ledger.entry",)),
        Page("ledger.recurring", translate("Ledger", "Recurring entries"), "calendar-clock", VIEW.key,
             badge=recurring.due_count, new="ledger.recurring"),
        Page("ledger.entry", translate("Ledger", "Entry"), "notebook-pen", VIEW.key, sidebar=False),
        Page("ledger.draft", translate("Ledger", "Transfer slip"), "notebook-pen", POST.key, sidebar=False),
        Page("ledger.phrases", translate("Ledger", "Phrases"), "text", VIEW.key, sidebar=False, settings=True),
        Page("ledger.templates", translate("Ledger", "Entry templates"), "bookmark", VIEW.key, sidebar=False, settings=True,
             new="ledger.template"),
        Page("ledger.template", translate("Ledger", "Entry template"), "bookmark", MASTERS.key, sidebar=False),
        Page("ledger.recurring-entry", translate("Ledger", "Recurring entry"), "calendar-clock", MASTERS.key, sidebar=False),
    ),
    targets=(
        Target("ledger.entry", "ledger.entry", drafts.entry_label, "notebook-pen", translate("Ledger", "Entry")),
        Target("ledger.draft", "ledger.draft", drafts.draft_label, "file-pen-line", translate("Ledger", "Slip at rest")),
        Target("ledger.template", "ledger.template", templates.template_label, "bookmark",
               translate("Ledger", "Entry template")),
        Target("ledger.recurring", "ledger.recurring-entry", recurring.recurring_label, "calendar-clock",
               translate("Ledger", "Recurring entry")),
        Target(recurring.DUE, "ledger.recurring", recurring.recurring_label, "calendar-clock",
               translate("Ledger", "Recurring entry due")),
    ),
    inbox=(
        InboxSource("ledger.recurring", translate("Ledger", "Recurring entries due"), recurring.due_items, POST.key),
    ),
    entities=(
        Entity("ledger.entry", translate("Ledger", "Entry"), (
            ("entry_no", translate("Ledger", "Entry No.")), ("date", translate("Ledger", "Date")),
            ("slip_no", translate("Ledger", "Slip No.")), ("description", translate("Ledger", "Description")),
            ("total", translate("Ledger", "Amount")), ("relation", translate("Ledger", "Relation")),
            ("original_id", translate("Ledger", "Original entry")), ("reason", translate("Ledger", "Reason")),
            ("late", translate("Ledger", "Late")), ("hidden", translate("Ledger", "Left out of books")),
            ("kind", translate("Ledger", "Kind")), ("period", translate("Ledger", "Period")),
            ("state", translate("Ledger", "State")), ("way", translate("Ledger", "Way of entry")),
            ("source", translate("Ledger", "Comes from")), ("entered_by", translate("Ledger", "Operator")),
            ("entered_at", translate("Ledger", "Entered at"))),
            words=(("relation", RELATION_LABELS), ("state", ENTRY_STATES), ("kind", ENTRY_KIND_LABELS)),
            links=(("original_id", "ledger.entry"),), tellers=(("period", told.period), ("way", told.way))),
        Entity("ledger.line", translate("Ledger", "Line"), (
            ("row", translate("Ledger", "Row")), ("side", translate("Ledger", "Debit or credit")),
            ("account_id", translate("Ledger", "Account")), ("sub_account_id", translate("Ledger", "Sub-account")),
            ("department_id", translate("Ledger", "Department")), ("amount", translate("Ledger", "Amount")),
            ("partner", translate("Ledger", "Partner")), ("description", translate("Ledger", "Description")),
            ("tax_axes_id", translate("Ledger", "Tax category")), ("tax_mode", translate("Ledger", "Way of tax")),
            ("gross", translate("Ledger", "Amount with tax")), ("tax_full", translate("Ledger", "Whole tax")),
            ("tax_amount", translate("Ledger", "Booked tax")), ("tax_date", translate("Ledger", "Tax date")),
            ("tax_given", translate("Ledger", "Tax typed"))),
            links=(("account_id", "ledger.account"), ("department_id", "company.department")),
            tellers=(("side", told.side), ("sub_account_id", told.sub_account), ("tax_axes_id", told.tax_axes),
                     ("tax_mode", told.tax_mode))),
        Entity("ledger.draft", translate("Ledger", "Slip at rest"), (
            ("date", translate("Ledger", "Date")), ("description", translate("Ledger", "Description")),
            ("total", translate("Ledger", "Amount")), ("created_by", translate("Ledger", "Operator")),
            ("content", translate("Ledger", "Rows of the slip")))),
        Entity("ledger.template", translate("Ledger", "Entry template"), (
            ("name", translate("Ledger", "Name")), ("code", translate("Ledger", "Code")), ("kana", translate("Ledger", "Kana")),
            ("content", translate("Ledger", "Rows of the slip")), ("inactive", translate("Ledger", "Retired")))),
        Entity("ledger.recurring", translate("Ledger", "Recurring entry"), (
            ("name", translate("Ledger", "Name")), ("every_months", translate("Ledger", "Every (months)")),
            ("day", translate("Ledger", "Day")), ("next_on", translate("Ledger", "Next on")),
            ("until", translate("Ledger", "Until")), ("holiday", translate("Ledger", "On holidays")),
            ("content", translate("Ledger", "Rows of the slip")), ("inactive", translate("Ledger", "Retired"))),
            words=(("holiday", HOLIDAY_LABELS),)),
        Entity("ledger.phrase", translate("Ledger", "Phrase"), (
            ("text", translate("Ledger", "Description")), ("kana", translate("Ledger", "Kana")),
            ("code", translate("Ledger", "Code")), ("account_id", translate("Ledger", "Account")),
            ("inactive", translate("Ledger", "Retired"))), links=(("account_id", "ledger.account"),)),
    ),
)  # fmt: skip
