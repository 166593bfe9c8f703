"""The trial balance: every account once, subtotals of three depths, debit equal to credit."""

from hypothesis import given
from hypothesis import strategies as st

from officesuite.modules.ledger.rules.chart import Section
from officesuite.modules.ledger.rules.statements import AccountSum, RowKind
from officesuite.modules.ledger.rules.trial_balance import PARTS, TrialSums, trial_balance, trial_sums

CASH = AccountSum(1, "1111", "現金", Section.CASH, opening=65_271, debit=50_000, credit=50_000)
BANK = AccountSum(2, "1112", "普通預金", Section.CASH, opening=23_048_825, debit=13_230_880, credit=12_026_570)
CLAIMS = AccountSum(3, "1135", "売掛金", Section.RECEIVABLES, opening=6_117_340, debit=13_596_440, credit=13_230_880)
VAN = AccountSum(4, "1206", "車両運搬具", Section.TANGIBLE, opening=1_104_317)
STOCK = AccountSum(5, "3101", "資本金", Section.CAPITAL_STOCK, opening=-10_000_000)
SALES = AccountSum(6, "4101", "売上高", Section.SALES, opening=-20_335_753, credit=13_596_440)
COST = AccountSum(7, "4202", "仕入高", Section.PURCHASES, debit=12_026_570)
OFFICE = (SALES, COST, STOCK, VAN, CLAIMS, BANK, CASH)


def test_rows_stand_in_the_order_of_the_statements_with_their_subtotals() -> None:
    rows = trial_balance(OFFICE)
    assert [(row.level, row.label.to("ja"), row.sums.closing) for row in rows] == [
        (3, "現金", 65_271),
        (3, "普通預金", 24_253_135),
        (2, "現金及び預金計", 24_318_406),
        (3, "売掛金", 6_482_900),
        (2, "売上債権計", 6_482_900),
        (1, "流動資産計", 30_801_306),
        (3, "車両運搬具", 1_104_317),
        (2, "有形固定資産計", 1_104_317),
        (1, "固定資産計", 1_104_317),
        (0, "資産計", 31_905_623),
        (3, "資本金", -10_000_000),
        (2, "資本金計", -10_000_000),
        (1, "株主資本計", -10_000_000),
        (0, "純資産計", -10_000_000),
        (3, "売上高", -33_932_193),
        (1, "売上高計", -33_932_193),
        (3, "仕入高", 12_026_570),
        (2, "当期仕入高計", 12_026_570),
        (1, "売上原価計", 12_026_570),
        (0, "売上総損益計", -21_905_623),
        (0, "合計", 0),
    ]
    assert [row.part.on_balance_sheet for row in rows if row.part is not None] == [True] * 14 + [False] * 6


def test_totals_hold_the_opening_balance_on_its_side() -> None:
    assert trial_sums(BANK) == TrialSums(
        opening=23_048_825,
        debit=13_230_880,
        credit=12_026_570,
        debit_total=36_279_705,
        credit_total=12_026_570,
        debit_balance=24_253_135,
        credit_balance=0,
    )
    assert trial_sums(SALES).credit_total == 33_932_193
    assert trial_sums(SALES).credit_balance == 33_932_193
    total = trial_balance(OFFICE)[-1].sums
    assert (total.debit, total.credit) == (38_903_890, 38_903_890)
    assert total.debit_total == total.credit_total == 69_239_643
    assert total.debit_balance == total.credit_balance == 43_932_193


def test_an_account_without_opening_and_movement_is_left_out() -> None:
    idle = AccountSum(9, "1113", "当座預金", Section.CASH)
    rows = trial_balance((*OFFICE, idle))
    assert idle.account_id not in [row.account_id for row in rows]
    assert idle.account_id in [row.account_id for row in trial_balance((*OFFICE, idle), zeros=True)]


def test_an_empty_office_has_only_the_total() -> None:
    assert [(row.kind, row.sums) for row in trial_balance(())] == [(RowKind.RESULT, TrialSums())]


def test_every_section_stands_in_one_part() -> None:
    groups = [group for _, members in PARTS.values() for group in members]
    assert sorted(groups) == sorted({section.group for section in Section})


@given(
    movements=st.lists(
        st.tuples(st.sampled_from(Section), st.integers(-(10**9), 10**9), st.integers(0, 10**9), st.integers(0, 10**9)),
        max_size=20,
    )
)
def test_debit_equals_credit_and_every_depth_adds_up(movements: list[tuple[Section, int, int, int]]) -> None:
    sums = [
        AccountSum(at, f"{at:04}", f"科目{at}", section, False, opening, debit, credit)
        for at, (section, opening, debit, credit) in enumerate(movements)
    ]
    debit, credit = sum(one.debit for one in sums), sum(one.credit for one in sums)
    sums.append(AccountSum(99, "9999", "残り", Section.SGA, False, -sum(one.opening for one in sums), credit, debit))
    rows = trial_balance(sums)
    total = rows[-1].sums
    assert total.debit == total.credit
    assert total.debit_total == total.credit_total
    assert total.debit_balance == total.credit_balance
    for level in (0, 3):
        assert sum((row.sums for row in rows[:-1] if row.level == level), TrialSums()) == total
    accounts = [row.account_id for row in rows if row.kind is RowKind.ACCOUNT]
    assert len(accounts) == len(set(accounts))
