"""A postal code leads to its addresses without a network."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from officesuite.base import postal, resources
from officesuite.base.postal import PostalAddress, digits, lookup


def test_the_imperial_palace_is_found_by_its_code() -> None:
    assert lookup("100-0001") == (
        PostalAddress(
            code="1000001",
            prefecture="東京都",
            city="千代田区",
            town="千代田",
            prefecture_kana="トウキョウト",
            city_kana="チヨダク",
            town_kana="チヨダ",
        ),
    )
    assert str(lookup("1000001")[0]) == "東京都千代田区千代田"


def test_a_code_that_two_municipalities_share_offers_both() -> None:
    assert {str(address) for address in lookup("498-0000")} == {"愛知県弥富市", "三重県桑名郡木曽岬町"}


def test_a_code_for_the_rest_of_a_ward_has_no_town() -> None:
    assert [address.town for address in lookup("100-0000")] == [""]


def test_block_ranges_are_no_part_of_a_towns_name() -> None:
    assert "樺沢" in {address.town for address in lookup("029-5502")}
    assert [str(address) for address in lookup("409-0142")] == ["山梨県北都留郡小菅村"]


def test_the_own_code_of_an_organisation_leads_to_its_block_and_name() -> None:
    (tower,) = lookup("150-8512")
    assert (str(tower), tower.organisation) == ("東京都渋谷区桜丘町26番1号", "セルリアンタワー")


@pytest.mark.parametrize(
    "typed",
    [
        "100-0001",
        "1000001",
        "〒100-0001",
        "〒 100 0001",
        " 1000001 ",
        "１００－０００１",
        "100‐0001",
        "100−0001",
        "100ー0001",
    ],
)
def test_a_code_may_be_typed_in_any_usual_way(typed: str) -> None:
    assert digits(typed) == "1000001"


@pytest.mark.parametrize(
    "typed", ["", "100", "100-00012", "10-00001", "tel 1000001", "一〇〇〇〇〇一", "999-9999", "100-0001 千代田"]
)
def test_what_is_no_code_finds_nothing(typed: str) -> None:
    assert lookup(typed) == ()


def test_an_installation_without_the_table_knows_no_address(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(resources, "path", tmp_path.joinpath)
    assert postal.lookup("100-0001") == ()


def test_every_prefecture_has_codes() -> None:
    with closing(sqlite3.connect(resources.path("postal", "postal.sqlite"))) as table:
        (prefectures,) = table.execute("SELECT count(DISTINCT prefecture) FROM area").fetchone()
        (places,) = table.execute("SELECT count(*) FROM place").fetchone()
    assert prefectures == 47
    assert places > 140_000
