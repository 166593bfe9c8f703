"""What the database refuses about the office's own tables."""

from officesuite.db.guards import Guard, append_only, no_replace

GUARDS = (
    *append_only("stored_file"),
    *no_replace("stored_file", ("sha256",)),
    Guard("issued_stays", "attachment", "UPDATE", "OLD.role = 'issued'", "an issued paper never changes"),
    Guard("issued_kept", "attachment", "DELETE", "OLD.role = 'issued'", "an issued paper is kept"),
    *no_replace("attachment"),
    Guard("counter_forward", "number_counter", "UPDATE", "NEW.last < OLD.last", "a number counter never goes back"),
    Guard("counter_stays", "number_counter", "DELETE", "1=1", "a number counter stays"),
)
