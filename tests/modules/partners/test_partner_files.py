"""Partners come from files as people keep them, and what is written out comes back unchanged."""

from pathlib import Path

import pytest

from officesuite.base import postal
from officesuite.modules.partners import queries, services
from officesuite.modules.partners.queries import PartnerCard
from officesuite.office import transfer
from officesuite.office.office import Office

CASES = Path(__file__).parents[2] / "cases" / "partners.csv"


def take_in(office: Office, path: Path, text: str | None = None, *, dry_run: bool = False) -> transfer.Outcome:
    if text is not None:
        path.write_text(text, encoding="utf-8")
    return transfer.import_file(office, office.registry.import_kind("partners.partners"), path, dry_run=dry_run)


def counts(outcome: transfer.Outcome) -> tuple[int, int, int, int]:
    return outcome.imported, outcome.updated, outcome.unchanged, outcome.errors


def card(office: Office, code: str) -> PartnerCard:
    with office.read() as session:
        return queries.card(session, queries.ids_by_code(session)[code])


def test_the_cases_of_the_contract_come_in_and_twice_change_nothing(office: Office) -> None:
    assert counts(take_in(office, CASES)) == (3, 0, 0, 0)
    assert (card(office, "C002").closing_day, card(office, "C003").closing_day) == (31, 31)
    assert card(office, "C003").name == "合同会社𠮷野"
    assert counts(take_in(office, CASES)) == (0, 0, 3, 0)


@pytest.mark.parametrize("format_", ["csv", "xlsx"])
def test_what_is_written_out_comes_back_unchanged(office: Office, tmp_path: Path, format_: str) -> None:
    from officesuite.modules.partners import sample

    sample.fill(office, office.today)
    file = tmp_path / f"partners.{format_}"
    file.write_bytes(transfer.export(office, office.registry.export_kind("partners.partners"), format_=format_))
    assert counts(take_in(office, file)) == (0, 0, 48, 0)


def test_japanese_headers_in_cp932_with_full_width_digits_are_understood(office: Office, tmp_path: Path) -> None:
    file = tmp_path / "得意先.csv"
    head = "得意先コード,得意先名,フリガナ,敬称,郵便番号,住所1,電話番号,締日"
    record = "Ｃ００１,㈱青葉製作所,ｱｵﾊﾞｾｲｻｸｼｮ,御中,２３０－００５３,大黒町3-12,０４５－５５５－１２０４,末日"
    text = f"{head}\r\n{record}\r\n"
    file.write_bytes(text.encode("cp932"))
    assert counts(take_in(office, file)) == (1, 0, 0, 0)
    got = card(office, "C001")
    assert (got.kana, got.postal_code, got.phone, got.closing_day) == (
        "アオバセイサクショ",
        "2300053",
        "045-555-1204",
        31,
    )


def test_columns_the_file_does_not_have_are_left_alone(office: Office, tmp_path: Path) -> None:
    file = tmp_path / "p.csv"
    take_in(office, file, "code,name,phone,closing_day\nC001,青葉製作所,045-555-1204,20\n")
    assert counts(take_in(office, file, "code,name\nC001,株式会社青葉製作所\n")) == (0, 1, 0, 0)
    got = card(office, "C001")
    assert (got.name, got.phone, got.closing_day) == ("株式会社青葉製作所", "045-555-1204", 20)
    with office.read() as session:  # the folded columns followed
        assert [p.code for p in queries.find_partners(session, "株式会社青葉", 9)] == ["C001"]


def test_a_dry_run_says_what_would_change_and_changes_nothing(office: Office, tmp_path: Path) -> None:
    file = tmp_path / "p.csv"
    take_in(office, file, "code,name\nC001,青葉製作所\n")
    outcome = take_in(office, file, "code,name\nC001,株式会社青葉製作所\nC002,赤坂商店\n", dry_run=True)
    assert counts(outcome) == (1, 1, 0, 0)
    assert outcome.changes == ("C001  名称: 青葉製作所 → 株式会社青葉製作所",)
    assert card(office, "C001").name == "青葉製作所"


def test_a_code_twice_in_a_file_is_an_error_at_its_row_and_nothing_is_written(office: Office, tmp_path: Path) -> None:
    outcome = take_in(office, tmp_path / "p.csv", "code,name\nC001,青葉製作所\nC002,赤坂商店\nC001,青葉\n")
    assert counts(outcome) == (0, 0, 0, 1)
    assert [(f.row, f.column, f.warning) for f in outcome.faults] == [(4, "code", False)]
    with office.read() as session:
        assert queries.ids_by_code(session) == {}


def test_likely_duplicates_are_warnings_within_the_file_and_against_the_office(office: Office, tmp_path: Path) -> None:
    file = tmp_path / "p.csv"
    take_in(office, file, "code,name,phone\nC001,株式会社青葉製作所,045-555-1204\n")
    text = "code,name,phone,registration_number\nC002,青葉製作所（株）,,\nC003,別会社,,T7000012050002\nC004,他社,,T7000012050002\n"
    outcome = take_in(office, file, text)
    assert counts(outcome) == (3, 0, 0, 0)
    assert [(f.row, f.column) for f in outcome.faults] == [(2, ""), (4, "")]
    assert "C001" in str(outcome.faults[0].message)
    assert "同じ取引先です" in str(outcome.faults[1].message)
    assert take_in(office, file, text).faults == ()  # what is there unchanged is not asked again


def test_a_registration_number_that_fits_no_company_is_a_warning(office: Office, tmp_path: Path) -> None:
    outcome = take_in(office, tmp_path / "p.csv", "code,name,registration_number\nC002,髙﨑商店,T8000012050002\n")
    assert counts(outcome) == (1, 0, 0, 0)
    assert [(f.column, f.warning) for f in outcome.faults] == [("registration_number", True)]


def test_a_row_of_a_merged_partner_is_left_out_with_a_warning(office: Office, tmp_path: Path) -> None:
    file = tmp_path / "p.csv"
    text = "code,name\nC001,青葉製作所\nC002,青葉\n"
    take_in(office, file, text)
    office.run(services.merge_partners, loser_id=card(office, "C002").id, winner_id=card(office, "C001").id)
    outcome = take_in(office, file, text.replace("青葉\n", "青葉新\n"))
    assert counts(outcome) == (0, 0, 2, 0)
    assert [(f.row, f.warning) for f in outcome.faults] == [(3, True)]


def test_every_row_of_an_import_has_its_history(office: Office, tmp_path: Path) -> None:
    from officesuite.office.history import history_of

    file = tmp_path / "p.csv"
    take_in(office, file, "code,name\nC001,青葉製作所\n")
    take_in(office, file, "code,name\nC001,株式会社青葉製作所\n")
    with office.read() as session:
        events = history_of(session, "partners.partner", card(office, "C001").id)
        assert [event.operation.source for event in events] == ["changed", "created"]
        assert [(x.label, x.old, x.new) for x in events[0].lines if x.label == "名称"] == [
            ("名称", "青葉製作所", "株式会社青葉製作所")
        ]


@pytest.mark.skipif(not postal.lookup("2300053"), reason="the postal table is built by make env")
def test_an_empty_address_is_filled_and_a_fuller_one_is_kept(office: Office, tmp_path: Path) -> None:
    file = tmp_path / "p.csv"
    text = "code,name,postal_code,address1\nC001,青葉製作所,2300053,\n"
    take_in(office, file, text)
    got = card(office, "C001")
    assert got.address1 == "神奈川県横浜市鶴見区大黒町"
    office.run(
        services.change_partner, partner_id=got.id, version=got.version, values={"address1": got.address1 + "3-12"}
    )
    assert counts(take_in(office, file, text)) == (0, 0, 1, 0)
    assert card(office, "C001").address1.endswith("3-12")


def test_a_changed_form_wins_over_the_version_a_window_holds(office: Office, tmp_path: Path) -> None:
    from officesuite.base.errors import Conflict

    file = tmp_path / "p.csv"
    take_in(office, file, "code,name\nC001,青葉製作所\n")
    before = card(office, "C001")
    take_in(office, file, "code,name\nC001,株式会社青葉製作所\n")
    with pytest.raises(Conflict):
        office.run(
            services.change_partner, partner_id=before.id, version=before.version, values={"phone": "045-555-1204"}
        )
