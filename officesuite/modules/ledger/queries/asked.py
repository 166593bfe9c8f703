"""What the options of exports and papers name: days, accounts, sub-accounts, departments, the conditions of a search.

Options come as text by key, `_` for `-`; days may be dates already. Everything here raises Invalid for what is not there.
"""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from officesuite.base import kana
from officesuite.base.dates import add_months
from officesuite.base.declare import Option
from officesuite.base.errors import Invalid
from officesuite.base.text import translate
from officesuite.base.yen import parse_yen
from officesuite.modules.company.models import Department
from officesuite.modules.ledger.models import Account, SubAccount
from officesuite.modules.ledger.queries.carrying import year_starts
from officesuite.modules.ledger.queries.search import JournalFilter
from officesuite.office.access import today

SEARCH_OPTIONS = (  # besides the days
    Option("amount-from", translate("Ledger", "Smallest amount")),
    Option("amount-to", translate("Ledger", "Largest amount")), Option("partner", translate("Ledger", "Counterparty")),
    Option("text", translate("Ledger", "Words in description, counterparty or slip number")),
    Option("account", translate("Ledger", "Account code")), Option("number-from", translate("Ledger", "First entry number")),
    Option("number-to", translate("Ledger", "Last entry number")), Option("slip", translate("Ledger", "Slip number")),
    Option("operator", translate("Ledger", "Entered by")),
    Option("entered-from", translate("Ledger", "Entered from")), Option("entered-to", translate("Ledger", "Entered to")),
    Option("late", translate("Ledger", "Late entries only"), flag=True),
    Option("corrections", translate("Ledger", "Corrections only"), flag=True),
)  # fmt: skip
_DAY = timedelta(days=1)


def day_of(options: Mapping[str, object], key: str) -> date | None:
    """The day of an option; None when it is not given."""
    given = options.get(key)
    if given is None or isinstance(given, date):
        return given
    try:
        return date.fromisoformat(str(given))
    except ValueError:
        message = translate(
            "Ledger", "To choose the days, give a date such as 2026-04-01: “{name}” is none.", name=str(given)
        )
        raise Invalid(message) from None


def period(session: Session, options: Mapping[str, Any]) -> tuple[date, date]:
    """`--from` and `--to`; what is left out is the end of the fiscal year of the other one, or of today."""
    first, last = day_of(options, "from"), day_of(options, "to")
    near = first or last or today(session)
    start = year_starts(session, near, first=near)[0]
    first = first or start
    last = last or max(first, year_end(session, start))
    if first > last:
        raise Invalid(
            translate("Ledger", "To choose the days, let the first come before the last: {first} is after {last}.",
                      first=first.isoformat(), last=last.isoformat()))  # fmt: skip
    return first, last


def year_end(session: Session, start: date) -> date:
    """The last day of the fiscal year that begins on `start`."""
    following = year_starts(session, add_months(start, 13), first=start)
    return next((begin - _DAY for begin in following if begin > start), add_months(start, 12) - _DAY)


def account_named(session: Session, words: str) -> int:
    """The account of a code or name."""
    folded = kana.fold(words)
    query = select(Account.id).where(or_(Account.code_key == folded, Account.name == words.strip()))
    found = session.scalar(query.order_by(Account.code_key != folded, Account.id).limit(1))
    if found is None:
        raise Invalid(
            translate("Ledger", "To choose the account, give its code or name: “{name}” is none.", name=words)
        )
    return found


def sub_account_named(session: Session, account_id: int, words: str) -> int:
    """The sub-account of a code or name; 0 for the lines without one, which `-` asks for."""
    if words.strip() == "-":
        return 0
    own = select(SubAccount.id).where(SubAccount.account_id == account_id)
    named = own.where(or_(SubAccount.code == words.strip(), SubAccount.name == words.strip()))
    found = session.scalar(named.order_by(SubAccount.code != words.strip(), SubAccount.id).limit(1))
    if found is None:
        raise Invalid(
            translate("Ledger", "To choose the sub-account, give its code or name: “{name}” is none.", name=words)
        )
    return found


def department_named(session: Session, words: str) -> int:
    """The department of a code or name; 0 for the lines without one, which `-` asks for."""
    if words.strip() == "-":
        return 0
    named = select(Department.id).where(or_(Department.code == words.strip(), Department.name == words.strip()))
    found = session.scalar(named.order_by(Department.code != words.strip(), Department.id).limit(1))
    if found is None:
        raise Invalid(
            translate("Ledger", "To choose the department, give its code or name: “{name}” is none.", name=words)
        )
    return found


def search_filter(session: Session, options: Mapping[str, Any]) -> JournalFilter:
    """The filter that the options of `ledger.search` name."""
    yen = {
        key: parse_yen(options[key])
        for key in ("amount_from", "amount_to", "number_from", "number_to")
        if options.get(key)
    }
    return JournalFilter(
        first=day_of(options, "from"), last=day_of(options, "to"), amount_from=yen.get("amount_from"),
        amount_to=yen.get("amount_to"), partner=options.get("partner", ""), text=options.get("text", ""),
        account_id=account_named(session, options["account"]) if options.get("account") else None,
        number_from=yen.get("number_from"), number_to=yen.get("number_to"), slip_no=options.get("slip", ""),
        operator=options.get("operator", ""), entered_first=day_of(options, "entered_from"),
        entered_last=day_of(options, "entered_to"), late_only=bool(options.get("late")),
        corrections_only=bool(options.get("corrections")),
    )  # fmt: skip
