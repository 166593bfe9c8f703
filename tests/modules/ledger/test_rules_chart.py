"""The standard chart of accounts and what its sections mean."""

import csv
from pathlib import Path

import pytest

from officesuite.base.kana import fold, is_kana
from officesuite.base.text import speaking
from officesuite.modules.company.rules import load_tax_categories
from officesuite.modules.ledger.rules.axes import TaxSide
from officesuite.modules.ledger.rules.chart import (
    GROUP_LABELS,
    SECTIONS,
    ChartAccount,
    Group,
    OfficeKind,
    Role,
    Section,
    Statement,
    chart_for,
    load_chart,
    usual_tax_side,
)
from officesuite.modules.ledger.rules.entry import Side

CHART = load_chart()
BY_NAME = {account.name: account for account in CHART}


def by_role(role: Role) -> list[ChartAccount]:
    return [account for account in CHART if account.role is role]


def test_codes_names_and_aliases_name_one_account_each() -> None:
    assert 180 <= len(CHART) <= 240
    assert [account.code for account in CHART] == sorted({account.code for account in CHART})
    names = [fold(name) for account in CHART for name in (account.name, *account.aliases)]
    assert len(names) == len(set(names))


def test_every_account_can_be_found_by_code_reading_and_english() -> None:
    for account in CHART:
        assert account.code.isdigit()
        assert account.kana
        assert is_kana(account.kana)
        assert account.name_en.isascii()


def test_every_role_belongs_to_one_account_and_only_banks_share_theirs() -> None:
    for role in Role:
        if role is not Role.NONE:
            assert len(by_role(role)) == (2 if role is Role.BANK else 1), role


def test_every_default_tax_is_in_the_table_of_categories() -> None:
    assert {account.tax_category for account in CHART} <= {category.code for category in load_tax_categories()}


@pytest.mark.parametrize(
    ("name", "category", "side"),
    [
        ("消耗品費", "standard-10", TaxSide.PURCHASE),
        ("通信費", "standard-10", TaxSide.PURCHASE),
        ("建物", "standard-10", TaxSide.PURCHASE),
        ("土地", "exempt", TaxSide.PURCHASE),
        ("支払利息", "exempt", TaxSide.PURCHASE),
        ("受取利息", "exempt", TaxSide.SALE),
        ("売上高", "standard-10", TaxSide.SALE),
        ("輸出売上高", "export", TaxSide.SALE),
        ("売上値引戻り高", "standard-10", TaxSide.SALE_RETURN),
        ("仕入値引戻し高", "standard-10", TaxSide.PURCHASE_RETURN),
        ("売上割引", "standard-10", TaxSide.SALE_RETURN),
        ("仕入割引", "standard-10", TaxSide.PURCHASE_RETURN),
        ("給料手当", "out-of-scope", TaxSide.NONE),
        ("租税公課", "out-of-scope", TaxSide.NONE),
        ("減価償却費", "out-of-scope", TaxSide.NONE),
        ("現金", "out-of-scope", TaxSide.NONE),
    ],
)
def test_an_account_proposes_its_usual_tax(name: str, category: str, side: TaxSide) -> None:
    assert (BY_NAME[name].tax_category, BY_NAME[name].tax_side) == (category, side)


@pytest.mark.parametrize(
    ("name", "side"),
    [
        ("現金", Side.DEBIT),
        ("減価償却累計額", Side.CREDIT),
        ("貸倒引当金", Side.CREDIT),
        ("買掛金", Side.CREDIT),
        ("自己株式", Side.DEBIT),
        ("事業主貸", Side.DEBIT),
        ("売上高", Side.CREDIT),
        ("売上値引戻り高", Side.DEBIT),
        ("仕入高", Side.DEBIT),
        ("期末商品棚卸高", Side.CREDIT),
        ("法人税、住民税及び事業税", Side.DEBIT),
    ],
)
def test_an_account_has_its_normal_side(name: str, side: Side) -> None:
    assert BY_NAME[name].side is side


@pytest.mark.parametrize(
    ("section", "category", "on", "side"),
    [
        (Section.SALES, "standard-10", Side.CREDIT, TaxSide.SALE),
        (Section.SALES, "standard-10", Side.DEBIT, TaxSide.SALE_RETURN),
        (Section.SGA, "reduced-8", Side.DEBIT, TaxSide.PURCHASE),
        (Section.SGA, "reduced-8", Side.CREDIT, TaxSide.PURCHASE_RETURN),
        (Section.TANGIBLE, "standard-10", Side.DEBIT, TaxSide.PURCHASE),
        (Section.SALES, "out-of-scope", Side.CREDIT, TaxSide.NONE),
        (Section.SALES, "", Side.CREDIT, TaxSide.NONE),
    ],
)
def test_a_line_that_leaves_its_tax_side_open_takes_the_accounts_nature(
    section: Section, category: str, on: Side, side: TaxSide
) -> None:
    assert usual_tax_side(section, category, on=on) is side


def test_accounts_of_other_programs_files_are_found() -> None:
    known = {name for account in CHART for name in (account.name, *account.aliases)}
    used = (
        "消耗品費 会議費 売掛金 売上高 旅費交通費 接待交際費 外注費 減価償却費 減価償却累計額 支払利息 現金 普通預金 "
    )
    used += "当座預金 定期預金 買掛金 未払金 長期借入金 短期借入金 資本金 繰越利益剰余金 役務収益 雑収入 給料手当 "
    used += "役員報酬 法定福利費 福利厚生費 租税公課 通信費 受取利息 未払消費税 未払消費税等 未払法人税等 工具器具備品 "
    used += "仮払消費税 仮受消費税 仮払消費税等 仮受消費税等 交際費 法人税等 前払金 預かり金"
    assert set(used.split()) - known == set()
    assert "諸口" not in known


def test_the_tax_accounts_are_called_as_files_call_them() -> None:
    assert [account.name for role in (Role.INPUT_TAX, Role.OUTPUT_TAX) for account in by_role(role)] == [
        "仮払消費税",
        "仮受消費税",
    ]


def test_a_sole_trader_has_owners_accounts_and_a_corporation_its_capital() -> None:
    sole, corporate = (chart_for(CHART, sole_trader=one) for one in (True, False))
    names = {account.name for account in sole}
    assert {"元入金", "事業主貸", "事業主借", "専従者給与"} <= names
    assert not {"資本金", "繰越利益剰余金", "役員報酬", "法人税、住民税及び事業税"} & names
    assert {account.name for account in corporate} & {"元入金", "事業主貸", "事業主借"} == set()
    shared = {account.code for account in sole} & {account.code for account in corporate}
    assert shared == {account.code for account in CHART if account.office is OfficeKind.ANY}


def test_every_section_has_its_place_and_its_words_in_both_languages() -> None:
    assert set(SECTIONS) == set(Section)
    assert set(GROUP_LABELS) == set(Group)
    assert [section.order for section in Section] == list(range(len(Section)))
    for label in (*(section.label for section in Section), *(group.label for group in Group)):
        assert label.to("ja") != label.to("en")
    with speaking("ja"):
        assert str(Section.SGA.label) == "販売費及び一般管理費"


def test_only_profit_and_loss_starts_again_every_year() -> None:
    carried = {section for section in Section if section.statement.carried}
    assert {Section.CASH, Section.UNCLASSIFIED, Section.OWNER_CAPITAL} <= carried
    assert {s for s in Section if s.statement in (Statement.PL, Statement.COST)} == set(Section) - carried


def test_every_income_section_stands_on_credit() -> None:
    assert {section for section in Section if section.income} == {
        Section.SALES,
        Section.NON_OPERATING_INCOME,
        Section.EXTRAORDINARY_INCOME,
    }
    assert all(section.side is Side.CREDIT for section in Section if section.income)
    assert {section.group for section in Section} == set(Group)


def test_an_offices_own_chart_may_be_read_from_a_file(tmp_path: Path) -> None:
    file = tmp_path / "chart.csv"
    columns = "code,name,name_en,kana,section,contra,role,tax_category,tax_side,tax_use,tax_simple,office,aliases"
    with file.open("w", encoding="utf-8", newline="") as lines:
        writer = csv.writer(lines)
        writer.writerow(columns.split(","))
        writer.writerow(["200", "売上", "Sales", "ウリアゲ", "sales", "", "sales", "exempt", "", "", "1", "", "甲|乙"])
        writer.writerow(["100", "現金", "Cash", "ゲンキン", "cash", "", "", "out-of-scope", "", "", "", "", ""])
    cash, sales = load_chart(file)
    assert (cash.code, cash.aliases, cash.tax_simple) == ("100", (), 0)
    assert (sales.aliases, sales.tax_simple, sales.tax_side) == (("甲", "乙"), 1, TaxSide.SALE)
