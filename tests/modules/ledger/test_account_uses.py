"""Which account each kind of event posts to: a setting for every use, the standard account until it is changed."""

import pytest
from ledger_kit import Book
from sqlalchemy import select

from officesuite.base.errors import Invalid
from officesuite.modules.ledger.models import Account
from officesuite.modules.ledger.queries.accounts import account_for
from officesuite.modules.ledger.rules.uses import USES
from officesuite.modules.ledger.services.masters import change_account
from officesuite.office.office import Office
from officesuite.office.settings import change_settings


@pytest.fixture
def book(office: Office) -> Book:
    return Book(office)


def account_of(office: Office, use: str) -> str:
    with office.read() as session:
        return session.get_one(Account, account_for(session, use)).name


def retire(office: Office, name: str) -> None:
    with office.read() as session:
        row = session.execute(select(Account.id, Account.version).where(Account.name == name)).one()
    office.run(change_account, account_id=row.id, version=row.version, values={"inactive": True})


def test_every_use_finds_an_account_of_the_standard_chart(book: Book, office: Office) -> None:
    found = {use.key: account_of(office, use.key) for use in USES}
    assert found["sales.revenue"] == "売上高"
    assert found["sales.receivable"] == "売掛金"
    assert found["purchases.payable"] == "買掛金"
    assert found["payroll.salary"] == "給料手当"
    assert found["assets.depreciation"] == "減価償却費"
    assert found["assets.accumulated"] == "減価償却累計額"


def test_another_account_is_chosen_by_its_code(book: Book, office: Office) -> None:
    office.run(change_settings, values={"ledger.account.sales.receipt": "1113"})
    assert account_of(office, "sales.receipt") == "当座預金"


def test_a_code_that_is_no_account_is_refused_with_its_setting(book: Book, office: Office) -> None:
    with pytest.raises(Invalid) as caught:
        office.run(
            change_settings, values={"ledger.account.sales.receipt": "9999", "ledger.account.sales.advance": "0"}
        )
    assert {problem.field for problem in caught.value.problems} == {
        "ledger.account.sales.receipt", "ledger.account.sales.advance",
    }  # fmt: skip
    assert account_of(office, "sales.receipt") == "普通預金"


def test_another_chart_is_served_by_roles_until_something_is_chosen(book: Book, office: Office) -> None:
    with office.read() as session:
        row = session.execute(select(Account.id, Account.version).where(Account.code == "4101")).one()
    office.run(change_account, account_id=row.id, version=row.version, values={"code": "800"})
    assert account_of(office, "sales.revenue") == "売上高"


def test_a_retired_account_says_which_setting_to_change(book: Book, office: Office) -> None:
    office.run(change_settings, values={"ledger.account.sales.receipt": "1114"})
    retire(office, "定期預金")
    with office.read() as session, pytest.raises(Invalid) as caught:
        account_for(session, "sales.receipt")
    assert caught.value.problems[0].field == "ledger.account.sales.receipt"
    assert "1114" in str(caught.value)
