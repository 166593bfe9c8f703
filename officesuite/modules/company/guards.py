"""What the database refuses about the office itself: a second profile, a lost fiscal year, a key taken twice."""

from officesuite.db.guards import Guard, no_replace

GUARDS = (
    Guard("one_row", "company", "INSERT", "EXISTS (SELECT 1 FROM company) OR NEW.id <> 1", "company has one row"),
    Guard("stays", "company", "DELETE", "1=1", "company has one row"),
    Guard("keep_id", "company", "UPDATE", "NEW.id <> OLD.id", "company: id never changes"),
    *no_replace("fiscal_year", ("first_day",)),
    Guard("stays", "fiscal_year", "DELETE", "1=1", "a fiscal year stays"),
    *no_replace("staff", ("code",), ("login",)),
    *no_replace("department", ("code", "valid_from")),
    *no_replace("place", ("code",)),
    *no_replace("tax_category", ("code", "valid_from")),
)
