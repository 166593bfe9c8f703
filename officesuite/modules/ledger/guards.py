"""What the database refuses about the ledger: unbalanced entries, changes of posted ones, closed months, a number used twice.

An entry and its lines are inserted as a draft; one UPDATE posts it, and that is where the balance, the numbers and the
month are looked at. Who may write into a provisionally closed month, and that numbers have no gaps, a trigger cannot know.
"""

from officesuite.db.guards import Guard, append_only, no_replace

_LOCK = "NEW.period - CASE WHEN NEW.period % 10 = 1 THEN 1 ELSE 0 END"
_POSTING = "OLD.state = 'draft' AND NEW.state = 'posted'"
_DATE = "CAST(NEW.date AS VARCHAR(10))"
_YEAR, _MONTH, _DAY = (f"CAST(substr({_DATE}, {at}, {count}) AS INTEGER)" for at, count in ((1, 4), (6, 2), (9, 2)))
_DAYS = (  # of the month: SQLite keeps a day that there is not
    f"CASE WHEN {_MONTH} IN (4, 6, 9, 11) THEN 30 WHEN {_MONTH} <> 2 THEN 31 "
    f"WHEN {_YEAR} % 4 = 0 AND ({_YEAR} % 100 <> 0 OR {_YEAR} % 400 = 0) THEN 29 ELSE 28 END"
)


def _posting(name: str, condition: str, message: str) -> Guard:
    """A condition that is looked at when an entry is posted."""
    return Guard(name, "journal_entry", "UPDATE", f"{_POSTING} AND ({condition})", message)


def _lines() -> tuple[Guard, ...]:
    """Lines come, change and go only while their entry is a draft: by the old and the new entry's state."""
    old, new = (
        f"(SELECT e.state FROM journal_entry e WHERE e.id = {row}.entry_id FOR_SHARE) IS DISTINCT FROM 'draft'"
        for row in ("OLD", "NEW")
    )
    message = "a posted entry never changes; correct it"
    return (
        Guard("draft_only_insert", "journal_line", "INSERT", new, message),
        Guard("draft_only_update", "journal_line", "UPDATE", f"{old} OR {new}", message),
        Guard("draft_only_delete", "journal_line", "DELETE", old, message),
    )


GUARDS = (
    *no_replace("account", ("code",), ("name",)),
    Guard("used_account", "account", "DELETE",
          "EXISTS (SELECT 1 FROM journal_line l WHERE l.account_id = OLD.id)", "an account with entries is kept"),
    *no_replace("sub_account", ("account_id", "code"), ("account_id", "name")),
    *no_replace("journal_entry", ("fiscal_year_id", "entry_no")),
    *no_replace("journal_line"),
    Guard("begins_as_draft", "journal_entry", "INSERT", "NEW.state <> 'draft' OR NEW.entry_no IS NOT NULL",
          "an entry begins as a draft without a number"),
    Guard("frozen", "journal_entry", "UPDATE", "OLD.state <> 'draft'", "a posted entry never changes; correct it"),
    Guard("kept", "journal_entry", "DELETE", "OLD.state <> 'draft'", "a posted entry is kept; correct it"),
    Guard("known_state", "journal_entry", "UPDATE",
          "NEW.state NOT IN ('draft', 'posted') OR (NEW.state = 'draft' AND NEW.entry_no IS NOT NULL)",
          "an entry is a draft without a number, or posted"),
    _posting("numbered", "NEW.entry_no IS NULL OR NEW.entry_no < 1", "a posted entry has a number"),
    _posting("two_lines", "(SELECT COUNT(*) FROM journal_line l WHERE l.entry_id = NEW.id) < 2",
             "an entry has at least two lines"),
    _posting("balanced",
             "(SELECT COALESCE(SUM(l.side * l.amount), 1) FROM journal_line l WHERE l.entry_id = NEW.id) <> 0",
             "debit and credit differ"),
    _posting("whole_lines",
             "EXISTS (SELECT 1 FROM journal_line l WHERE l.entry_id = NEW.id AND (l.side NOT IN (1, -1) "
             "OR l.date <> NEW.date OR l.period <> NEW.period))", "a line has a side and its entry's date"),
    # SQLite keeps whatever is put into a column: '5x' would add up as 5
    _posting("whole_yen",
             "EXISTS (SELECT 1 FROM journal_line l WHERE l.entry_id = NEW.id AND CAST(l.amount AS BIGINT) <> l.amount)",
             "a line has whole yen"),
    _posting("a_day",
             f"LENGTH({_DATE}) <> 10 OR {_DAY} NOT BETWEEN 1 AND {_DAYS}",
             "an entry has a day of the calendar"),
    _posting("own_period",
             f"NEW.period % 10 > 2 OR {_YEAR} * 100 + {_MONTH} <> NEW.period / 10", "an entry stands in the period of its date"),
    _posting("own_year",
             "NOT EXISTS (SELECT 1 FROM fiscal_year y WHERE y.id = NEW.fiscal_year_id AND y.first_day <= NEW.date "
             "AND NEW.date <= y.last_day)", "an entry stands in the fiscal year of its date"),
    # the state is compared outside, so that FOR_SHARE locks the month whatever its state
    _posting("open_month",
             "COALESCE((SELECT m.state FROM ledger_month m WHERE m.fiscal_year_id = NEW.fiscal_year_id "
             f"AND m.period = {_LOCK} FOR_SHARE), 'closed') = 'closed'", "this month is closed"),
    _posting("one_counter",
             "NEW.relation IN ('correction', 'reversal') AND EXISTS (SELECT 1 FROM journal_entry o WHERE "
             "o.original_id = NEW.original_id AND o.relation IN ('correction', 'reversal') AND o.id <> NEW.id)",
             "an entry is corrected or reversed once"),
    _posting("no_counter_of_counter",
             "NEW.relation IN ('correction', 'reversal') AND EXISTS (SELECT 1 FROM journal_entry o WHERE "
             "o.id = NEW.original_id AND (o.state <> 'posted' OR o.relation IN ('correction', 'reversal')))",
             "a correction or reversal is not reversed again"),
    *_lines(),
    *append_only("tax_axes"),
    *no_replace("tax_axes", ("side", "category", "kind", "rate", "use", "invoice", "credit_percent", "simple", "reason")),
    *append_only("line_extras"),
    *no_replace("line_extras", ("digest",)),
    *no_replace("ledger_month", ("fiscal_year_id", "period")),
    Guard("known_state", "ledger_month", "INSERT", "NEW.state NOT IN ('open', 'provisional', 'closed')",
          "a month is open, provisional or closed"),
    Guard("known_state_u", "ledger_month", "UPDATE",
          "NEW.state NOT IN ('open', 'provisional', 'closed') OR NEW.period <> OLD.period "
          "OR NEW.fiscal_year_id <> OLD.fiscal_year_id", "a month is open, provisional or closed"),
    Guard("kept", "ledger_month", "DELETE", "1=1", "a month is kept"),
)  # fmt: skip
