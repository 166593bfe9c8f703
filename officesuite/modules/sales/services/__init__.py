"""What a user can do with quotes and items: verbs, one transaction each."""

from officesuite.modules.sales.services.drafts import (
    Saved,
    copy_quote,
    default_validity,
    delete_draft,
    remove_approval,
    revise_quote,
    save_draft,
    stamp_approval,
)
from officesuite.modules.sales.services.issue import Issued, issue_quote
from officesuite.modules.sales.services.items import (
    PriceDraft,
    add_item,
    change_item,
    delete_item,
    retire_item,
)
from officesuite.modules.sales.services.outcomes import (
    cancel_quote,
    mark_lost,
    mark_won,
    reopen_quote,
    set_internal_note,
    set_next_action,
)

__all__ = [
    "Issued", "PriceDraft", "Saved", "add_item", "cancel_quote", "change_item", "copy_quote", "default_validity",
    "delete_draft", "delete_item", "issue_quote", "mark_lost", "mark_won", "remove_approval", "reopen_quote",
    "retire_item", "revise_quote", "save_draft", "set_internal_note", "set_next_action", "stamp_approval",
]  # fmt: skip
