"""Slips, drafts, templates, recurring entries, 摘要 dictionary."""

from officesuite.base.declare import Action, Entity, Module, Page, Target
from officesuite.base.text import translate
from officesuite.modules.ledger.queries import drafts
from officesuite.modules.ledger.rules.words import RELATION_LABELS
from officesuite.modules.ledger.services.rights import POST, VIEW

PART = Module(
    key="ledger",
    label=translate("Ledger", "Ledger"),
    actions=(
        Action("ledger.new_slip", translate("Ledger", "New slip"), POST.key, icon="notebook-pen", everywhere=True),
    ),
    pages=(
        Page("ledger.slips", translate("Ledger", "Transfer slips"), "notebook-pen", VIEW.key, new="ledger.draft"),
        Page("ledger.entry", translate("Ledger", "Entry"), "notebook-pen", VIEW.key, sidebar=False),
        Page("ledger.draft", translate("Ledger", "Transfer slip"), "notebook-pen", POST.key, sidebar=False),
    ),
    targets=(
        Target("ledger.entry", "ledger.entry", drafts.entry_label, "notebook-pen", translate("Ledger", "Entry")),
        Target("ledger.draft", "ledger.draft", drafts.draft_label, "file-pen-line", translate("Ledger", "Slip at rest")),
    ),
    entities=(
        Entity("ledger.entry", translate("Ledger", "Entry"), (
            ("entry_no", translate("Ledger", "Entry No.")), ("date", translate("Ledger", "Date")),
            ("slip_no", translate("Ledger", "Slip No.")), ("description", translate("Ledger", "Description")),
            ("total", translate("Ledger", "Amount")), ("relation", translate("Ledger", "Relation")),
            ("reason", translate("Ledger", "Reason")), ("late", translate("Ledger", "Late")),
            ("source", translate("Ledger", "Comes from"))), words=(("relation", RELATION_LABELS),)),
        Entity("ledger.line", translate("Ledger", "Line"), (
            ("account_id", translate("Ledger", "Account")), ("amount", translate("Ledger", "Amount")),
            ("partner", translate("Ledger", "Partner")), ("description", translate("Ledger", "Description")),
            ("tax_amount", translate("Ledger", "Tax")))),
        Entity("ledger.draft", translate("Ledger", "Slip at rest"), (
            ("date", translate("Ledger", "Date")), ("description", translate("Ledger", "Description")),
            ("total", translate("Ledger", "Amount")), ("created_by", translate("Ledger", "Operator")))),
        Entity("ledger.template", translate("Ledger", "Entry template"), (
            ("name", translate("Ledger", "Name")), ("code", translate("Ledger", "Code")), ("kana", translate("Ledger", "Kana")),
            ("inactive", translate("Ledger", "Retired")))),
        Entity("ledger.recurring", translate("Ledger", "Recurring entry"), (
            ("name", translate("Ledger", "Name")), ("every_months", translate("Ledger", "Every (months)")),
            ("day", translate("Ledger", "Day")), ("next_on", translate("Ledger", "Next on")),
            ("until", translate("Ledger", "Until")), ("inactive", translate("Ledger", "Retired")))),
        Entity("ledger.phrase", translate("Ledger", "Phrase"), (
            ("text", translate("Ledger", "Description")), ("kana", translate("Ledger", "Kana")),
            ("code", translate("Ledger", "Code")), ("inactive", translate("Ledger", "Retired")))),
    ),
)  # fmt: skip
