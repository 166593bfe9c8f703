"""The office itself: setting up, fiscal years, tax categories as data, staff and departments, conflicts."""

import io
from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest
from PIL import Image

from officesuite.base.errors import Conflict, Invalid
from officesuite.modules.company import models, queries, rules, services
from officesuite.office.checks import run_checks
from officesuite.office.history import history_of
from officesuite.office.office import Office

DAY = date(2026, 11, 24)


def png(width: int = 40, height: int = 40) -> bytes:
    stream = io.BytesIO()
    Image.new("RGBA", (width, height), (200, 30, 30, 255)).save(stream, "PNG")
    return stream.getvalue()


def test_a_new_office_has_one_profile_and_the_statutory_tax_categories(office: Office) -> None:
    with office.read() as session:
        assert queries.company(session).name == ""
        assert [row.code for row in queries.tax_categories(session)] == [
            "standard-10", "reduced-8", "standard-8-old", "exempt", "out-of-scope", "export",
        ]  # fmt: skip
        assert queries.tax_categories(session) == rules.load_tax_categories()
        assert all(result.ok for result in run_checks(session))


def test_loading_the_first_rows_again_adds_nothing(office: Office) -> None:
    office.run(services.set_up_office, name="みなと商事株式会社")
    with office.read() as session:
        assert len(queries.tax_categories(session)) == 6


def test_setting_up_opens_the_fiscal_year_of_today(office: Office) -> None:
    office.run(
        services.set_up_office,
        name="みなと商事",
        kana="みなとしょうじ",
        fiscal_year_start="10-01",
        tax_accounting="inclusive",
    )
    with office.read() as session:
        card = queries.company(session)
        assert (card.name, card.kana, card.tax_accounting.value) == ("みなと商事", "ミナトショウジ", "inclusive")
        assert [(y.first, y.last) for y in queries.fiscal_years(session)] == [(date(2026, 10, 1), date(2027, 9, 30))]


def test_a_fiscal_year_that_starts_on_29_february_is_refused(office: Office) -> None:
    with pytest.raises(Invalid):
        office.run(services.set_up_office, name="x", fiscal_year_start="02-29")


def test_opening_an_earlier_and_a_later_year_leaves_no_gap(office: Office) -> None:
    office.run(services.set_up_office, name="x")
    assert office.run(services.open_fiscal_year, day=date(2023, 5, 1)).year == 2023
    office.run(services.open_fiscal_year, day=date(2028, 4, 1))
    with office.read() as session:
        assert [y.year for y in queries.fiscal_years(session)] == [2023, 2024, 2025, 2026, 2027, 2028]
        year = queries.fiscal_year_of(session, date(2024, 2, 29))
        assert year is not None
        assert year.year == 2023
        assert all(result.ok for result in run_checks(session))


def test_moving_the_start_of_the_year_makes_one_short_year(office: Office) -> None:
    office.run(services.set_up_office, name="x")
    with office.read() as session:
        version = queries.company(session).version
    office.run(services.change_company, version=version, values={"fiscal_year_start": "1-1"})
    office.run(services.open_fiscal_year, day=date(2028, 6, 1))
    with office.read() as session:
        assert [(y.first, y.last) for y in queries.fiscal_years(session)] == [
            (date(2026, 4, 1), date(2027, 3, 31)),
            (date(2027, 4, 1), date(2027, 12, 31)),
            (date(2028, 1, 1), date(2028, 12, 31)),
        ]


def test_a_date_of_the_year_2999_opens_no_thousand_years(office: Office) -> None:
    with pytest.raises(Invalid):
        office.run(services.open_fiscal_year, day=date(2999, 1, 1))


def test_a_change_of_law_is_one_more_row(office: Office) -> None:
    office.run(services.add_tax_category, values={
        "code": "reduced-1", "kind": "taxable", "rate": "1", "valid_from": "2027-04-01", "valid_to": "2029-03-31", "mark": "※",
        "label_ja": "軽減 1%", "label_en": "Reduced 1%", "paper_ja": "1%", "paper_en": "1%",
    })  # fmt: skip
    with office.read() as session:
        rows = queries.tax_categories(session)
        assert "reduced-1" not in rules.categories_on(rows, date(2027, 3, 31))
        row = rules.categories_on(rows, date(2027, 4, 1))["reduced-1"]
        assert (row.rate, row.marked("ja")) == (Decimal(1), "1%※")


def test_two_rows_of_a_tax_category_in_force_at_once_are_refused(office: Office) -> None:
    with pytest.raises(Invalid) as refused:
        office.run(services.add_tax_category, values={
            "code": "reduced-8", "kind": "taxable", "rate": "5", "valid_from": "2027-04-01",
            "label_ja": "軽減 5%", "label_en": "Reduced 5%", "paper_ja": "5%", "paper_en": "5%",
        })  # fmt: skip
    assert [problem.field for problem in refused.value.problems] == ["valid_from"]


def test_the_former_rate_ends_and_the_next_begins(office: Office) -> None:
    with office.read() as session:
        item = next(i for i in queries.tax_category_items(session) if i.category.code == "reduced-8")
    office.run(
        services.change_tax_category, category_id=item.id, version=item.version, values={"valid_to": date(2027, 3, 31)}
    )
    office.run(services.add_tax_category, values={
        "code": "reduced-8", "kind": "taxable", "rate": "5", "valid_from": "2027-04-01",
        "label_ja": "軽減 5%", "label_en": "Reduced 5%", "paper_ja": "5%", "paper_en": "5%",
    })  # fmt: skip
    with office.read() as session:
        rows = queries.tax_categories(session)
        before, after = (
            rules.categories_on(rows, day)["reduced-8"].rate for day in (date(2027, 3, 31), date(2027, 4, 1))
        )
        assert (before, after) == (8, 5)


def test_the_second_of_two_windows_is_told_who_changed_what(office: Office, reopen: Callable[[], Office]) -> None:
    other = reopen()
    with office.read() as session:
        version = queries.company(session).version
    other.run(services.change_company, version=version, values={"name": "みなと商事株式会社", "phone": "045-555-0100"})
    with pytest.raises(Conflict) as told:
        office.run(services.change_company, version=version, values={"name": "港商事"})
    assert other.actor.name in str(told.value)
    assert "会社名" in str(told.value)
    with office.read() as session:
        assert queries.company(session).name == "みなと商事株式会社"


def test_history_tells_what_changed_in_the_profile(office: Office) -> None:
    office.run(services.set_up_office, name="みなと商事")
    with office.read() as session:
        newest = history_of(session, "company.company", 1)[0]
        assert ("会社名", "", "みなと商事") in [(line.label, line.old, line.new) for line in newest.lines]


def test_a_seal_image_must_be_a_picture(office: Office) -> None:
    with office.read() as session:
        version = queries.company(session).version
    with pytest.raises(Invalid) as refused:
        office.run(services.set_seal, version=version, content=b"%PDF-1.7 not a picture")
    assert refused.value.problems[0].field == "seal_file_id"
    office.run(services.set_seal, version=version, content=png())
    with office.read() as session:
        assert queries.seal_image(session) == png()
        version = queries.company(session).version
    office.run(services.set_seal, version=version, content=None)
    with office.read() as session:
        assert queries.seal_image(session) is None


def test_an_enormous_seal_is_refused(office: Office) -> None:
    with office.read() as session:
        version = queries.company(session).version
    with pytest.raises(Invalid):
        office.run(services.set_seal, version=version, content=png(6001, 2))


def staff(office: Office, code: str, name: str, **more: object) -> int:
    return office.run(services.add_staff, values={"code": code, "name": name, **more})


def test_staff_are_found_by_kana_and_old_forms_of_letters(office: Office) -> None:
    staff(office, "0006", "髙橋 健太", kana="たかはし けんた")
    staff(office, "0007", "鈴木 さくら", kana="スズキ サクラ")
    with office.read() as session:
        assert [item.name for item in queries.staff_list(session)] == ["鈴木 さくら", "髙橋 健太"]
        for words in ("高橋", "たかはし", "0006"):
            assert [item.name for item in queries.staff_list(session, text=words)] == ["髙橋 健太"]


def test_a_code_of_staff_is_given_once(office: Office) -> None:
    staff(office, "0007", "鈴木 さくら")
    with pytest.raises(Invalid) as refused:
        staff(office, "0007", "青木 葵")
    assert "鈴木 さくら" in str(refused.value)


def test_who_left_is_not_proposed_after_the_last_day(office: Office) -> None:
    id_ = staff(office, "0007", "鈴木 さくら", active_from="2018-04-01")
    office.run(services.retire_staff, staff_id=id_, version=1, on=date(2026, 11, 30))
    with office.read() as session:
        assert len(queries.staff_list(session, on=date(2026, 11, 30))) == 1
        assert queries.staff_list(session, on=date(2026, 12, 1)) == ()
        assert queries.staff(session, id_).name == "鈴木 さくら"


def test_departments_are_a_tree_of_their_day(office: Office) -> None:
    top = office.run(services.add_department, values={"code": "20", "name": "営業部"})
    one = office.run(
        services.add_department, values={"code": "21", "name": "営業一課", "parent_id": top, "valid_from": "2020-04-01"}
    )
    with office.read() as session:
        assert [d.path for d in queries.departments_on(session, DAY)] == ["営業部", "営業部 営業一課"]
        assert [d.path for d in queries.departments_on(session, date(2020, 3, 31))] == ["営業部"]
    with pytest.raises(Invalid):  # it would belong to itself
        office.run(services.change_department, department_id=top, version=1, values={"parent_id": one})
    with pytest.raises(Invalid):  # there is still one below it
        office.run(services.end_department, department_id=top, version=1, on=DAY)


def test_a_department_code_may_come_again_later(office: Office) -> None:
    office.run(services.add_department, values={"code": "31", "name": "受注課", "valid_to": "2021-03-31"})
    office.run(services.add_department, values={"code": "31", "name": "物流課", "valid_from": "2021-04-01"})
    with pytest.raises(Invalid):
        office.run(services.add_department, values={"code": "31", "name": "業務課", "valid_from": "2025-04-01"})


def test_only_the_accounts_marked_for_papers_are_printed(office: Office) -> None:
    for number, printed in (("1204356", True), ("0005177", False)):
        office.run(
            services.add_bank_account,
            values={"bank": "みなとまち銀行", "branch": "本店", "number": number, "on_papers": printed},
        )
    with office.read() as session:
        assert [a.number for a in queries.bank_accounts(session, on_papers=True)] == ["1204356"]
        assert len(queries.bank_accounts(session)) == 2


def test_the_database_refuses_a_second_profile(office: Office) -> None:
    from officesuite.office.access import service

    @service("")
    def second(session: object) -> None:
        session.add(models.Company(id=2))  # type: ignore[attr-defined]
        session.flush()  # type: ignore[attr-defined]

    with pytest.raises(Exception, match="one row"):
        office.run(second)


def test_the_sample_office_is_the_same_each_time_and_whole(office: Office, registry: object) -> None:
    from officesuite.modules.company import sample

    sample.fill(office, office.today)
    with office.read() as session:
        assert len(queries.staff_list(session, on=DAY)) == 12
        assert queries.company(session).seal_letters == "みなと商事株式会社之印"
        assert rules_number_is_right(queries.company(session).registration_number)
        assert all(result.ok for result in run_checks(session))


def rules_number_is_right(number: str) -> bool:
    from officesuite.base.numbers import registration_warning

    return registration_warning(number) is None
