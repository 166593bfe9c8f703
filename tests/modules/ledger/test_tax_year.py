"""The taxable period: what was paid in its interim, the yearly limit a supplier without a registration has, its special deduction."""

from datetime import date

import pytest
from ledger_kit import Book, open_year

from officesuite.base.errors import Invalid, NotFound
from officesuite.modules.ledger.queries.facts import years
from officesuite.modules.ledger.queries.taxes import interim_tax, over_cap
from officesuite.modules.ledger.rules.axes import Invoice
from officesuite.modules.ledger.rules.law import OverCap
from officesuite.modules.ledger.rules.return_law import load_return_law
from officesuite.modules.ledger.services.corrections import correct
from officesuite.modules.ledger.services.interim_tax import set_interim_tax
from officesuite.office import checks
from officesuite.office.history import history_of
from officesuite.office.office import Office

FROM_APRIL = (date(2026, 4, 1), date(2027, 3, 31))
FROM_OCTOBER = (date(2026, 10, 1), date(2027, 9, 30))


def test_interim_payments_are_kept_a_fiscal_year_with_their_history(office: Office) -> None:
    Book(office)
    office.run(open_year, day=date(2025, 5, 1))
    with office.read() as session:
        before, now = (year.id for year in years(session))
    office.run(set_interim_tax, fiscal_year_id=now, national=390_000, local=110_000)
    office.run(set_interim_tax, fiscal_year_id=before, national=100, local=0)
    office.run(set_interim_tax, fiscal_year_id=now, national=400_000, local=110_000)
    office.run(set_interim_tax, fiscal_year_id=before, national=0, local=0)
    with office.read() as session:
        assert (interim_tax(session, now), interim_tax(session, before)) == ((400_000, 110_000), (0, 0))
        told = [line for event in history_of(session, "ledger.interim_tax", 1) for line in event.lines]
    assert [line.label for line in told] == ["中間納付税額", "中間納付税額", "中間納付譲渡割額"]


@pytest.mark.parametrize(("national", "local", "field"), [(-1, 0, "national"), (0, 10**12 + 1, "local")])
def test_an_interim_payment_out_of_reason_is_refused_by_its_field(
    office: Office, national: int, local: int, field: str
) -> None:
    Book(office)
    with office.read() as session:
        (year,) = years(session)
    with pytest.raises(Invalid) as refused:
        office.run(set_interim_tax, fiscal_year_id=year.id, national=national, local=local)
    assert [problem.field for problem in refused.value.problems] == [field]
    with pytest.raises(NotFound):
        office.run(set_interim_tax, fiscal_year_id=999, national=1, local=1)


def bought(book: Book, yen: int, *, on: date = date(2026, 11, 24), partner: str = "個人商店 前田") -> int:
    entry = book.post(
        f"仕入高 {yen} standard-10", f"買掛金 {yen}", on=on, invoice=Invoice.UNREGISTERED, partner=partner
    )
    return entry.id


@pytest.mark.parametrize(
    ("start", "period", "limit"), [("04-01", FROM_APRIL, 1_000_000_000), ("10-01", FROM_OCTOBER, 100_000_000)]
)
def test_a_supplier_without_a_registration_is_told_beyond_the_limit_of_the_periods_first_day(
    office: Office, start: str, period: tuple[date, date], limit: int
) -> None:
    book = Book(office, start=start)
    bought(book, limit - 5_000_000, on=date(2026, 12, 1))
    bought(book, 5_000_000)
    bought(book, 30_000_000, partner="漁師 磯村")
    book.post(f"仕入高 {limit * 2} standard-10", f"買掛金 {limit * 2}", partner="登録済商事")
    with office.read() as session:
        assert over_cap(session, *period) == (), "the limit itself is still credited"
    last = bought(book, 1, on=period[1])
    with office.read() as session:
        assert over_cap(session, *period) == (OverCap("個人商店 前田", limit + 1, limit),)
        found = next(one for one in checks.run_checks(session) if one.name == "ledger-credit-cap")
    assert (found.ok, found.warning, found.count, found.first) == (True, True, 1, "個人商店 前田")
    assert found.message == (
        f"個人商店 前田（登録のない仕入先）からの課税仕入れが、課税期間に税込 {limit + 1:,} 円あります。"
        f"経過措置の控除は {limit:,} 円までです。超える部分は控除から除いてください。"
    )
    office.run(correct, entry_id=last, reason="誤り")
    with office.read() as session:
        assert over_cap(session, *period) == (), "what was taken back was not bought"


def test_before_the_limit_became_law_there_is_none(office: Office) -> None:
    book = Book(office)
    office.run(open_year, day=date(2024, 5, 1))
    bought(book, 1_100_000_000, on=date(2024, 11, 1))
    with office.read() as session:
        assert over_cap(session, date(2024, 4, 1), date(2025, 3, 31)) == ()
        assert [one.bought for one in over_cap(session, date(2024, 10, 1), date(2025, 9, 30))] == [1_100_000_000]


@pytest.mark.parametrize(
    ("first", "last", "individual", "code"),
    [
        (date(2022, 10, 1), date(2023, 9, 30), False, ""),
        (date(2023, 4, 1), date(2024, 3, 31), False, "pay-20"),
        (date(2026, 4, 1), date(2027, 3, 31), False, "pay-20"),  # touches 2026-09-30
        (date(2026, 10, 1), date(2027, 9, 30), False, ""),
        (date(2026, 1, 1), date(2026, 12, 31), True, "pay-20"),
        (date(2027, 1, 1), date(2027, 12, 31), True, "pay-30"),
        (date(2028, 1, 1), date(2028, 12, 31), True, "pay-30"),
        (date(2027, 1, 1), date(2027, 12, 31), False, ""),
        (date(2029, 1, 1), date(2029, 12, 31), True, ""),
    ],
)
def test_a_special_deduction_is_there_in_the_periods_of_the_law(
    first: date, last: date, individual: bool, code: str
) -> None:
    found = load_return_law().special_for(first, last, individual=individual)
    assert (found.code if found is not None else "") == code
