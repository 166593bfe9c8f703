"""What the database refuses about sales: changing, deleting or replacing anything of a quote that was issued.

After issue only the bookkeeping of a quote may change: its state, outcome, next action and internal note.
"""

from officesuite.db.guards import Guard, no_replace
from officesuite.modules.sales.models import Quote
from officesuite.modules.sales.rules import QUOTE_STATES

BOOKKEEPING = frozenset(
    {"state", "outcome_on", "outcome_reason", "outcome_note", "next_action_on", "next_action_note", "internal_note",
     "version", "updated_at", "updated_by"}
)  # fmt: skip
FROZEN = tuple(column.name for column in Quote.__table__.columns if column.name not in BOOKKEEPING)


def _parts(table: str) -> tuple[Guard, ...]:
    """Rows of `table` come, change and go only while their quote is a draft: by the old and the new quote's state."""
    old, new = (
        # the state is compared outside, so that FOR_SHARE locks the quote whatever its state
        f"(SELECT q.state FROM quote q WHERE q.id = {row}.quote_id FOR_SHARE) <> 'draft'"
        for row in ("OLD", "NEW")
    )
    message = "an issued quote never changes; revise it"
    return (
        Guard("draft_only_insert", table, "INSERT", new, message),
        Guard("draft_only_update", table, "UPDATE", f"{old} OR {new}", message),
        Guard("draft_only_delete", table, "DELETE", old, message),
    )


GUARDS = (
    *no_replace("item", ("code",)),
    *no_replace("price_rule"),
    *no_replace("quote", ("number", "revision")),
    *no_replace("quote_row"),
    *no_replace("quote_approval", ("quote_id", "slot")),
    Guard("begins_as_draft", "quote", "INSERT", "NEW.state <> 'draft' OR NEW.number IS NOT NULL",
          "a quote begins as a draft without a number"),
    Guard("known_state", "quote", "UPDATE",
          f"NEW.state NOT IN ({', '.join(repr(state.key) for state in QUOTE_STATES.states)})", "a quote has no such state"),
    Guard("number_at_issue", "quote", "UPDATE",
          "(NEW.state = 'draft' AND NEW.number IS NOT NULL) OR (NEW.state <> 'draft' AND NEW.number IS NULL)",
          "a quote gets its number when it is issued"),
    Guard("issued_stays", "quote", "UPDATE", "OLD.state <> 'draft' AND NEW.state = 'draft'",
          "an issued quote is no draft again; revise it"),
    Guard("superseded_stays", "quote", "UPDATE",
          "OLD.state IN ('superseded', 'cancelled') AND NEW.state <> OLD.state", "only the newest revision counts"),
    Guard("frozen", "quote", "UPDATE",
          "OLD.state <> 'draft' AND (" + " OR ".join(f"NEW.{c} IS DISTINCT FROM OLD.{c}" for c in FROZEN) + ")",
          "an issued quote never changes; revise it"),
    Guard("kept", "quote", "DELETE", "OLD.state <> 'draft'", "an issued quote is kept; cancel it"),
    *_parts("quote_row"),
    *_parts("quote_approval"),
)  # fmt: skip
