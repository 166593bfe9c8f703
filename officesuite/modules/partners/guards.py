"""What the database refuses about partners: a code taken twice, a merge in a circle."""

from officesuite.db.guards import Guard, no_replace

GUARDS = (
    *no_replace("partner", ("code",)),
    Guard("own_loser", "partner", "UPDATE", "NEW.merged_into = NEW.id", "a partner is not merged into itself"),
    Guard(
        "chain",
        "partner",
        "UPDATE",
        "NEW.merged_into IS NOT NULL AND NEW.merged_into IS DISTINCT FROM OLD.merged_into AND "
        "EXISTS (SELECT 1 FROM partner o WHERE o.id = NEW.merged_into AND o.merged_into IS NOT NULL)",
        "a partner is merged into one that stays",
    ),
)
