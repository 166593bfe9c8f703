"""Names: whoever searches finds them however they are written; a bank's kana names the customer."""

import pytest

from officesuite.base.kana import fold, fold_name, is_kana, payer_key, romaji, same_payer, to_katakana


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("高橋", "髙橋"),
        ("崎", "﨑"),
        ("吉野", "𠮷野"),
        ("斎藤", "齋藤"),
        ("渡辺", "渡邉"),
        ("あおば", "ｱｵﾊﾞ"),
        ("サーバ", "サーバー"),
        ("a-001", "Ａ００１"),
        ("ジョンスミス", "ジョン・スミス"),
        ("山田太郎", "山田　太郎"),
        ("㈱青葉", "(株)青葉"),
        ("葛\U000e0100城", "葛城"),
        ("ABC", "ａｂｃ"),
    ],
)
def test_a_search_finds_a_name_however_it_is_written(typed: str, stored: str) -> None:
    assert fold(typed) == fold(stored)


def test_folding_twice_changes_nothing() -> None:
    for name in ("髙﨑𠮷商店", "ｻｰﾊﾞｰﾜｰｸｽ", "Ａ・Ｂ－Ｃ", "", "🍣屋"):
        assert fold(fold(name)) == fold(name)
    assert "🍣" in fold("🍣屋")


def test_readings_are_kept_in_full_width_katakana() -> None:
    assert to_katakana("あおばせいさくしょ") == "アオバセイサクショ"
    assert to_katakana("ｱｵﾊﾞ ｾｲｻｸｼｮ") == "アオバ セイサクショ"
    assert to_katakana("ｻ-ﾊﾞ-ﾜ-ｸｽ") == "サーバーワークス"
    assert to_katakana("ＡＢＣしょうじ") == "ABCショウジ"
    assert is_kana("アオバ　ABC-1（ｶ)・ー")
    assert not is_kana("青葉アオバ")
    assert not is_kana("佐々木")
    assert not is_kana("𠮷ノ")


@pytest.mark.parametrize(
    ("kana", "spellings"),
    [
        ("アオバセイサクショ", ["aobaseisakusho", "Aoba Seisakusyo", "aobaseisakush"]),
        ("シンジュク", ["shinjuku", "sinjuku", "sinzyuku", "shin"]),
        ("トウキョウ", ["tokyo", "toukyou", "Tōkyō", "tohkyoh"]),
        ("オオサカ", ["osaka", "oosaka", "ohsaka"]),
        ("チバ", ["chiba", "tiba", "chi"]),
        ("ツヅキ", ["tsuzuki", "tuduki", "tsudzuki"]),
        ("フジイ", ["fujii", "huzii", "fuj"]),
        ("シンバシ", ["shimbashi", "shinbashi"]),
        ("サッポロ", ["sapporo", "sappo"]),
        ("マッチャ", ["matcha", "maccha", "mattya"]),
        ("ケンイチ", ["ken'ichi", "kenichi"]),
        ("コンノ", ["konno"]),
        ("ティファニー", ["tifani", "tiファニー"]),
        ("ヴェルデ", ["verude", "berude"]),
        ("ギュウニュウ", ["gyunyu", "gyuunyuu"]),
    ],
)
def test_romaji_in_any_spelling_begins_the_key_of_the_reading(kana: str, spellings: list[str]) -> None:
    for spelling in spellings:
        assert romaji(spelling), spelling
        assert romaji(kana).startswith(romaji(spelling)), (romaji(kana), romaji(spelling))


@pytest.mark.parametrize(
    "name",
    ["株式会社青葉製作所", "㈱青葉製作所", "(株)青葉製作所", "青葉製作所（株）", "青葉製作所 株式会社", "青葉製作所"],
)
def test_duplicates_are_seen_through_the_legal_form(name: str) -> None:
    assert fold_name(name) == "青葉製作所"


def test_a_legal_form_alone_and_a_foreign_one_are_handled() -> None:
    assert fold_name("株式会社") == "株式会社"
    assert fold_name("Aoba Works Co., Ltd.") == fold_name("AOBA WORKS")
    assert fold_name("医療法人社団 青葉会") == fold_name("青葉会")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("カブシキガイシャ アオヤマセイサクショ", "ｶ)ｱｵﾔﾏｾｲｻｸｼﾖ"),
        ("ｶ)ｱｵﾔﾏｾｲｻｸｼﾖ", "ｱｵﾔﾏｾｲｻｸｼﾖ(ｶ"),
        ("サーバーワークス", "ｶ)ｻ-ﾊﾞ-ﾜ-ｸｽ"),
        ("0012345 ﾔﾏﾀﾞ ﾀﾛｳ", "ヤマダ　タロウ"),
        ("ゴウドウガイシヤ ヨシノ", "ド)ヨシノ"),
        ("ｱｵﾔﾏ(ｶ)ﾄｳｷﾖｳｼﾃﾝ", "アオヤマトウキョウシテン"),
        ("イ)シヤ)アオバカイ", "アオバカイ"),
        ("イリヨウホウジンシヤダン アオバカイ", "イ)アオバカイ"),
        ("アヲヤマ", "アオヤマ"),
        ("㈱アオヤマ", "アオヤマ"),
    ],
)
def test_a_payers_name_is_the_same_however_the_bank_writes_it(one: str, other: str) -> None:
    assert payer_key(one) == payer_key(other)


def test_a_cut_payers_name_still_matches_and_another_does_not() -> None:
    assert payer_key("カ)アオヤマ") == "アオヤマ"
    assert not same_payer(payer_key("カ)アオヤマ"), payer_key("カ)アカヤマ"))
    assert same_payer(payer_key("ｱｵﾔﾏｾｲ"), payer_key("アオヤマセイサクショ"))
    assert not same_payer(payer_key("ｱｵﾔﾏ"), payer_key("アオヤマセイサクショ"))
    assert same_payer("アオヤマ", "アオヤマ")
