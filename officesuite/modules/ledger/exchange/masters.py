"""The office's accounts, sub-accounts, departments and partners by what a file calls them: code, name or another program's name.

Spelling is compared exactly first, then without differences of width, kana and spaces. What is missing is a fault, or is made
where the import was asked to.
"""

from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from officesuite.base import kana
from officesuite.base.errors import Invalid, Problem
from officesuite.base.text import Text, tr, translate
from officesuite.modules.company.models import Department
from officesuite.modules.company.services import add_department
from officesuite.modules.ledger.exchange.files import Names
from officesuite.modules.ledger.models import Account, JournalLine, SubAccount
from officesuite.modules.ledger.rules.chart import Section
from officesuite.modules.ledger.rules.postings import AccountFacts, Books
from officesuite.modules.ledger.services.masters import add_account, add_sub_account, change_account
from officesuite.modules.partners.models import Partner


@dataclass(frozen=True, slots=True)
class Found:
    """The office's ids of what a line names. `partner` is the register's name, or the free text.

    `otherwise`: fields that the file spells in another way than the office (an alias, a code, half width).
    """

    account_id: int
    sub_account_id: int | None
    department_id: int | None
    partner_id: int | None
    partner: str
    otherwise: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class _Span:
    """A department's row and its days (inclusive; None = open)."""

    id: int
    first: date | None
    last: date | None

    def holds(self, day: date) -> bool:
        return (self.first is None or self.first <= day) and (self.last is None or day <= self.last)


class Masters:
    """Finds masters for one import; `create` makes missing accounts (未分類), sub-accounts and departments.

    `books` is told of every new one, so that posting knows it at once; `made` lists them for people.
    """

    def __init__(self, session: Session, books: Books, *, create: bool) -> None:
        self.session = session
        self.made: list[str] = []
        self._books = books
        self._create = create
        self._accounts = _Spellings()
        columns = (Account.id, Account.code, Account.name, Account.aliases)
        rows = session.execute(select(*columns).order_by(Account.inactive, Account.code_key)).all()
        for id_, code, name, _ in rows:
            self._accounts.add(id_, code, name)
        for id_, _, _, aliases in rows:  # after every name: another account's own name wins
            self._accounts.add(id_, *filter(None, aliases.split("\n")))
        self._spelled: set[int] = set()  # accounts this file has named already
        self._subs: dict[int, _Spellings] = {}
        for id_, account_id, code, name in session.execute(
            select(SubAccount.id, SubAccount.account_id, SubAccount.code, SubAccount.name).order_by(SubAccount.inactive)
        ):
            self._subs.setdefault(account_id, _Spellings()).add(id_, name, code)
        self._departments: dict[str, list[_Span]] = {}
        self._department_names: dict[int, str] = {}
        for id_, code, name, first, last in session.execute(
            select(Department.id, Department.code, Department.name, Department.valid_from, Department.valid_to)
        ):
            self._know_department(_Span(id_, first, last), code, name)
        self._partners: dict[str, tuple[int | None, str]] = {}
        self._found: dict[Names | tuple[Names, date], Found] = {}

    def find(self, names: Names, day: date) -> Found:
        """The ids of a line's names on a day. Raises Invalid with the field that is missing (account, sub, department)."""
        key = (names, day) if names.department else names
        found = self._found.get(key)
        if found is None:
            found = self._found[key] = self._find(names, day)
        return found

    def _find(self, names: Names, day: date) -> Found:
        account_id = self.account(names.account)
        sub_id = self._sub(account_id, names) if names.sub else None
        department_id = self._department(names.department, day) if names.department else None
        partner_id, partner = self._partner(names.partner) if names.partner else (None, "")
        said = (
            ("account", names.account, self._books.accounts[account_id].name),
            ("sub", names.sub, self._subs[account_id].name(sub_id) if sub_id else ""),
            ("department", names.department, self._department_names.get(department_id or 0, "")),
            ("partner", names.partner, partner),
        )
        otherwise = tuple((field, spelled) for field, spelled, ours in said if spelled != ours)
        return Found(account_id, sub_id, department_id, partner_id, partner, otherwise)

    # ---- accounts ---------------------------------------------------------------------------------------------------

    def account(self, name: str) -> int:
        """The account of a code, a name or an alias; made when asked to. Raises Invalid."""
        found = self._accounts.find(name)
        if found is not None:
            facts = self._books.accounts[found]
            alias = kana.fold(name) not in (kana.fold(facts.code), kana.fold(facts.name))
            if self._create and alias and self._unused(found):
                self._rename(found, name.strip())
            self._spelled.add(found)
            return found
        if not self._create:
            raise _missing("account", translate("Ledger", "To take this row in, add the account “{name}” (or --create-missing).",
                                                name=name))  # fmt: skip
        code, name = self._free_code(), name.strip()
        id_ = add_account(self.session, values={"code": code, "name": name, "section": Section.UNCLASSIFIED.value})
        self._accounts.add(id_, code, name)
        self._spelled.add(id_)
        self._tell_books(AccountFacts(id_, code, name))
        self.made.append(tr("Ledger", "New account: {code} {name} (unclassified)", code=code, name=name))
        return id_

    def _unused(self, account_id: int) -> bool:
        """Whether nobody has typed or imported a line of the account under its present name."""
        typed = select(JournalLine.id).where(JournalLine.account_id == account_id, JournalLine.generated == 0).limit(1)
        return account_id not in self._spelled and self.session.scalar(typed) is None

    def _rename(self, account_id: int, name: str) -> None:
        """An account of the standard chart that nobody has used takes the name under which these books know it."""
        row = self.session.get_one(Account, account_id)
        old = row.name
        aliases = [old, *(alias for alias in row.aliases.split("\n") if alias and alias != name)]
        change_account(
            self.session, account_id=account_id, version=row.version,
            values={"name": name, "aliases": "\n".join(aliases)},
        )  # fmt: skip
        self._accounts.add(account_id, name)
        self._tell_books(replace(self._books.accounts[account_id], name=name))
        self.made.append(tr("Ledger", "Account {old} is now called {name}, as in this file", old=old, name=name))

    def _tell_books(self, facts: AccountFacts) -> None:
        self._books.accounts = {**self._books.accounts, facts.id: facts}

    def _free_code(self) -> str:
        """X001 and on: codes that no chart uses, so that they stand out until somebody classifies the account."""
        number = 1 + (
            self.session.scalar(select(func.count()).select_from(Account).where(Account.code.like("X%"))) or 0
        )
        while self._accounts.find(f"X{number:03}") is not None:
            number += 1
        return f"X{number:03}"

    def _sub(self, account_id: int, names: Names) -> int:
        known = self._subs.setdefault(account_id, _Spellings())
        found = known.find(names.sub)
        if found is not None:
            return found
        if not self._create:
            raise _missing("sub", translate("Ledger", "To take this row in, add “{name}” to {account} (or --create-missing).",
                                            name=names.sub, account=names.account))  # fmt: skip
        id_ = add_sub_account(self.session, values={"account_id": account_id, "name": names.sub})
        known.add(id_, names.sub)
        facts = self._books.accounts[account_id]
        self._tell_books(replace(facts, sub_accounts=facts.sub_accounts | {id_}))
        self.made.append(tr("Ledger", "New sub-account: {account} {name}", account=names.account, name=names.sub))
        return id_

    # ---- departments and partners -----------------------------------------------------------------------------------

    def _department(self, name: str, day: date) -> int:
        spans = self._departments.get(name) or self._departments.get(kana.fold(name), [])
        for span in spans:
            if span.holds(day):
                return span.id
        if spans:
            raise _missing("department", translate("Ledger", "To take this row in, name a department of {day}: “{name}” is none.",
                                                   day=day.isoformat(), name=name))  # fmt: skip
        if not self._create:
            raise _missing("department", translate("Ledger", "To take this row in, add the department “{name}” (or --create-missing).",
                                                   name=name))  # fmt: skip
        number = len(self._departments) + 1
        while f"D{number:03}" in self._departments:
            number += 1
        code = f"D{number:03}"
        id_ = add_department(self.session, values={"code": code, "name": name})
        self._know_department(_Span(id_, None, None), code, name)
        self._books.departments = {**self._books.departments, id_: (None, None)}
        self.made.append(tr("Ledger", "New department: {name}", name=name))
        return id_

    def _know_department(self, span: _Span, code: str, name: str) -> None:
        self._department_names[span.id] = name
        for spelling in dict.fromkeys((code, name, kana.fold(code), kana.fold(name))):
            self._departments.setdefault(spelling, []).append(span)

    def _partner(self, text: str) -> tuple[int | None, str]:
        """A partner of the register by code or by a name that only one has; anything else stays free text."""
        found = self._partners.get(text)
        if found is None:
            found = self._partners[text] = self._registered(text)
        return found

    def _registered(self, text: str) -> tuple[int | None, str]:
        rows = self.session.execute(
            select(Partner.id, Partner.code, Partner.name, Partner.merged_into)
            .where(or_(Partner.code == text, Partner.name == text))
            .limit(10)
        ).all()
        coded = [row for row in rows if row.code == text]
        alive = coded or [row for row in rows if row.merged_into is None]
        if len(alive) != 1:
            return None, text
        row = alive[0]
        if row.merged_into is not None:
            row = self.session.execute(
                select(Partner.id, Partner.code, Partner.name, Partner.merged_into).where(Partner.id == row.merged_into)
            ).one()
        return row.id, row.name


class _Spellings:
    """Ids by spelling: exact before folded, whoever came first before the others. An id's first spelling is its name."""

    def __init__(self) -> None:
        self._names: dict[int, str] = {}
        self._exact: dict[str, int] = {}
        self._folded: dict[str, int] = {}

    def add(self, id_: int, *spellings: str) -> None:
        for spelling in spellings:
            self._names.setdefault(id_, spelling)
            self._exact.setdefault(spelling, id_)
            self._folded.setdefault(kana.fold(spelling), id_)

    def name(self, id_: int) -> str:
        return self._names[id_]

    def find(self, spelling: str) -> int | None:
        found = self._exact.get(spelling)
        return self._folded.get(kana.fold(spelling)) if found is None else found


def _missing(field: str, message: Text) -> Invalid:
    return Invalid([Problem(field, message)])
