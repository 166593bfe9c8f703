"""Partners: adding, changing, duplicates, merging and parting again, finding."""

from collections.abc import Callable
from datetime import date

import pytest

from officesuite.base import postal
from officesuite.base.errors import Closed, Conflict, DomainError, Invalid
from officesuite.modules.company.services import add_staff
from officesuite.modules.partners import queries, rules, services
from officesuite.modules.partners.queries import PartnerFilter
from officesuite.modules.partners.services import ContactDraft
from officesuite.office.checks import run_checks
from officesuite.office.history import history_of
from officesuite.office.office import Office
from officesuite.office.search import search

AOBA = {
    "code": "C001",
    "name": "株式会社青葉製作所",
    "kana": "あおばせいさくしょ",
    "phone": "045-555-1204",
    "postal_code": "230-0053",
}


def add(office: Office, **values: object) -> int:
    return office.run(services.add_partner, values={**AOBA, **values})


def names(office: Office, filter_: PartnerFilter) -> list[str]:
    with office.read() as session:
        return [row.name for row in queries.window(session, filter_, limit=50)]


def test_a_partner_is_kept_as_typed_and_folded_for_search(office: Office) -> None:
    id_ = add(office, registration_number="Ｔ７００００１２０５０００２", closing_day="末", address1="大黒町3-12")
    with office.read() as session:
        card = queries.card(session, id_)
    assert card.kana == "アオバセイサクショ"
    assert (card.registration_number, card.postal_code, card.closing_day) == ("T7000012050002", "2300053", 31)
    assert (card.honorific, card.language, card.rounding, card.is_customer) == ("御中", "ja", None, True)


@pytest.mark.parametrize("words", ["青葉", "あおば", "ｱｵﾊﾞ", "aoba", "C001", "c００１", "0455551204", "青葉 aoba"])
def test_a_partner_is_found_by_any_part_of_what_people_know(office: Office, words: str) -> None:
    add(office)
    add(office, code="C002", name="有限会社赤坂", kana="アカサカ", phone="03-1111-2222")
    assert names(office, PartnerFilter(words)) == ["株式会社青葉製作所"]


def test_names_beyond_the_basic_plane_are_kept_and_found(office: Office) -> None:
    add(office, code="C003", name="合同会社𠮷野🍡", kana="ヨシノ", phone="")
    assert names(office, PartnerFilter("吉野")) == ["合同会社𠮷野🍡"]
    assert names(office, PartnerFilter("🍡")) == ["合同会社𠮷野🍡"]
    with office.read() as session:
        assert [found.source.key for found in search(session, "よしの")] == ["partners.partner"]


def test_percent_and_underline_are_letters_not_patterns(office: Office) -> None:
    add(office)
    assert names(office, PartnerFilter("%")) == []
    assert names(office, PartnerFilter("_")) == []


def test_a_code_is_given_once(office: Office) -> None:
    add(office)
    with pytest.raises(Invalid) as refused:
        add(office, name="別の会社")
    assert refused.value.problems[0].field == "code"
    assert "株式会社青葉製作所" in str(refused.value)


def test_all_problems_of_a_form_are_told_at_once(office: Office) -> None:
    with pytest.raises(Invalid) as refused:
        office.run(services.add_partner, values={
            "code": "", "name": "", "corporate_number": "8000012050002", "email": "x", "closing_day": "32", "postal_code": "12",
        })  # fmt: skip
    assert {p.field for p in refused.value.problems} == {
        "code",
        "name",
        "corporate_number",
        "email",
        "closing_day",
        "postal_code",
    }


def test_neither_customer_nor_supplier_is_refused(office: Office) -> None:
    with pytest.raises(Invalid):
        add(office, is_customer=False)


@pytest.mark.skipif(not postal.lookup("2300053"), reason="the postal table is built by make env")
def test_a_postal_code_fills_an_empty_address(office: Office) -> None:
    id_ = add(office)
    with office.read() as session:
        assert queries.card(session, id_).address1 == "神奈川県横浜市鶴見区大黒町"


def test_the_second_of_two_windows_is_told_who_changed_what(office: Office, reopen: Callable[[], Office]) -> None:
    id_ = add(office)
    reopen().run(services.change_partner, partner_id=id_, version=1, values={"phone": "045-555-9999"})
    with pytest.raises(Conflict) as told:
        office.run(services.change_partner, partner_id=id_, version=1, values={"phone": "045-555-0000"})
    assert "電話" in str(told.value)
    assert "_key" not in str(told.value)
    with office.read() as session:
        assert queries.card(session, id_).phone == "045-555-9999"


def test_changing_only_a_contact_makes_other_forms_stale(office: Office) -> None:
    id_ = add(office)
    draft = ContactDraft(name="佐々木 健一", kana="ササキ ケンイチ", department="購買部", is_default=True)
    office.run(services.change_partner, partner_id=id_, version=1, values={}, contacts=(draft,))
    with office.read() as session:
        card = queries.card(session, id_)
    assert card.version == 2
    assert [(c.name, c.honorific) for c in card.contacts] == [("佐々木 健一", "様")]
    assert card.default_contact == card.contacts[0]
    with pytest.raises(Conflict):
        office.run(services.change_partner, partner_id=id_, version=1, values={"phone": "1111-1111"})


def test_a_contact_that_leaves_stays_in_history(office: Office) -> None:
    id_ = office.run(
        services.add_partner, values=AOBA, contacts=(ContactDraft(name="佐々木 健一"), ContactDraft(name="森 由佳"))
    )
    with office.read() as session:
        kept = queries.card(session, id_).contacts[1]
    office.run(
        services.change_partner,
        partner_id=id_,
        version=1,
        values={},
        contacts=(ContactDraft(id=kept.id, name="森 由佳", title="課長"),),
    )
    with office.read() as session:
        assert [(c.id, c.name, c.title) for c in queries.card(session, id_).contacts] == [(kept.id, "森 由佳", "課長")]
        event = history_of(session, "partners.partner", id_)[0]
        assert {line.label for line in event.lines} >= {"使用停止", "役職"}


def test_a_contact_without_a_name_is_told_at_its_row(office: Office) -> None:
    with pytest.raises(Invalid) as refused:
        office.run(
            services.add_partner, values=AOBA, contacts=(ContactDraft(name="森 由佳"), ContactDraft(name="", email="x"))
        )
    assert {(p.row, p.field) for p in refused.value.problems} == {(1, "name"), (1, "email")}


def test_one_action_is_one_event_of_the_partner(office: Office) -> None:
    id_ = office.run(services.add_partner, values=AOBA, contacts=(ContactDraft(name="森 由佳"),), tags=("重点", "製造"))
    with office.read() as session:
        events = history_of(session, "partners.partner", id_)
        assert len(events) == 1
        assert ("名称", "", "株式会社青葉製作所", "") in [(x.label, x.old, x.new, x.part) for x in events[0].lines]


def test_tags_filter_whatever_their_width(office: Office) -> None:
    id_ = office.run(services.add_partner, values=AOBA, tags=("ＶＩＰ", "vip", "関東"))
    with office.read() as session:
        assert queries.tags_in_use(session) == ("ＶＩＰ", "関東") or len(queries.tags_in_use(session)) == 2
    assert names(office, PartnerFilter(tag="vip")) == ["株式会社青葉製作所"]
    office.run(services.change_partner, partner_id=id_, version=1, values={}, tags=("関東",))
    assert names(office, PartnerFilter(tag="vip")) == []


def test_a_retired_partner_leaves_lists_and_pickers_and_comes_back(office: Office) -> None:
    id_ = add(office)
    office.run(services.retire_partner, partner_id=id_)
    assert names(office, PartnerFilter()) == []
    assert names(office, PartnerFilter(kinds=frozenset({"inactive"}))) == ["株式会社青葉製作所"]
    with office.read() as session:
        assert queries.find_partners(session, "青葉", 9) == ()
    office.run(services.bring_back_partner, partner_id=id_)
    assert names(office, PartnerFilter()) == ["株式会社青葉製作所"]


def test_the_last_used_partner_is_offered_first(office: Office) -> None:
    add(office)
    second = add(office, code="C002", name="藤沢歯科", kana="フジサワシカ", phone="")
    office.run(services.note_use, partner_id=second)
    with office.read() as session:
        picks = queries.find_partners(session, "", 9)
    assert [(p.code, p.recent) for p in picks] == [("C002", True), ("C001", False)]


def test_an_equal_code_comes_before_a_name_that_holds_it(office: Office) -> None:
    add(office, code="A2", name="C1を含む会社", kana="ア", phone="")
    add(office, code="C1", name="本物", kana="ン", phone="")
    with office.read() as session:
        assert [p.name for p in queries.find_partners(session, "c1", 9)] == ["本物", "C1を含む会社"]


def test_windows_by_key_and_by_offset_agree_in_every_order(office: Office) -> None:
    for number in range(25):
        add(office, code=f"C{number:03}", name=f"会社{number % 7}", kana="", phone="", postal_code="", address1="-")
    with office.read() as session:
        for sort in ("kana", "code", "updated"):
            for descending in (False, True):
                filter_ = PartnerFilter(sort=sort, descending=descending)
                first = queries.window(session, filter_, limit=10)
                by_key = queries.window(session, filter_, limit=10, after=first[-1])
                assert by_key == queries.window(session, filter_, limit=10, offset=10)
                assert not {row.id for row in first} & {row.id for row in by_key}
        assert queries.count_partners(session, PartnerFilter("会社3")) == 4


# ---- duplicates -----------------------------------------------------------------------------------------------------


def duplicates(office: Office, **values: str) -> list[tuple[str, bool]]:
    with office.read() as session:
        return [(one.code, one.certain) for one in queries.find_duplicates(session, **values)]  # type: ignore[arg-type]


def test_an_equal_number_is_certain_in_either_form(office: Office) -> None:
    add(office, corporate_number="7000012050002")
    assert duplicates(office, name="まったく別", registration_number="T7000012050002") == [("C001", True)]
    assert duplicates(office, name="まったく別", corporate_number="7000012050002") == [("C001", True)]


def test_the_same_name_without_its_legal_form_is_likely(office: Office) -> None:
    add(office)
    assert duplicates(office, name="（株）青葉製作所") == [("C001", False)]
    assert duplicates(office, name="別の会社", phone="０４５（５５５）１２０４") == [("C001", False)]


def test_a_postal_code_or_a_reading_alone_says_nothing(office: Office) -> None:
    add(office)
    assert duplicates(office, name="別の会社", postal_code="2300053") == []
    assert duplicates(office, name="別の会社", kana="アオバセイサクショ") == []
    assert duplicates(office, name="別の会社", kana="アオバセイサクショ", postal_code="2300053") == [("C001", False)]


def test_two_numbers_are_two_partners_whatever_the_name(office: Office) -> None:
    add(office, corporate_number="7000012050002")
    assert duplicates(office, name="株式会社青葉製作所", corporate_number="1180301018771") == []


# ---- merging --------------------------------------------------------------------------------------------------------


def test_a_merge_hides_the_loser_and_undo_brings_it_back(office: Office) -> None:
    winner, loser = add(office), add(office, code="C009", name="青葉製作所", fax="045-555-1205")
    office.run(services.merge_partners, loser_id=loser, winner_id=winner, take=("fax",))
    assert names(office, PartnerFilter()) == ["株式会社青葉製作所"]
    with office.read() as session:
        assert queries.same_ids(session, loser) == (winner, loser)
        assert queries.ids_by_code(session)["C009"] == winner
        card = queries.card(session, winner)
        assert (card.fax, card.merged) == ("045-555-1205", ((loser, "C009", "青葉製作所"),))
        assert all(result.ok for result in run_checks(session))
    with pytest.raises(Closed):
        office.run(services.change_partner, partner_id=loser, version=2, values={"name": "x"})
    office.run(services.undo_merge, loser_id=loser)
    assert names(office, PartnerFilter(sort="code")) == ["株式会社青葉製作所", "青葉製作所"]
    with office.read() as session:
        assert queries.same_ids(session, loser) == (loser,)


def test_the_loser_of_a_loser_follows_to_the_last_winner(office: Office) -> None:
    first, second, third = (add(office, code=f"C00{n}", phone="") for n in (1, 2, 3))
    office.run(services.merge_partners, loser_id=first, winner_id=second)
    office.run(services.merge_partners, loser_id=second, winner_id=third)
    with office.read() as session:
        assert queries.same_ids(session, first) == (third, first, second)


def test_what_cannot_be_merged_is_refused(office: Office) -> None:
    one, other = add(office), add(office, code="C002")
    with pytest.raises(Invalid):
        office.run(services.merge_partners, loser_id=one, winner_id=one)
    with pytest.raises(Conflict):
        office.run(services.merge_partners, loser_id=one, winner_id=other, loser_version=7)
    with pytest.raises(DomainError):
        office.run(services.undo_merge, loser_id=one)


def test_contacts_of_a_merged_partner_are_offered_with_the_winner(office: Office) -> None:
    winner = office.run(services.add_partner, values=AOBA, contacts=(ContactDraft(name="森 由佳"),))
    loser = office.run(
        services.add_partner, values={**AOBA, "code": "C2"}, contacts=(ContactDraft(name="佐々木 健一"),)
    )
    office.run(services.merge_partners, loser_id=loser, winner_id=winner)
    with office.read() as session:
        assert [c.name for c in queries.contacts_of(session, winner)] == ["森 由佳", "佐々木 健一"]


def test_an_unused_partner_can_be_deleted_with_its_parts(office: Office) -> None:
    id_ = office.run(services.add_partner, values=AOBA, contacts=(ContactDraft(name="森 由佳"),), tags=("重点",))
    office.run(services.note_use, partner_id=id_)
    office.run(services.delete_partner, partner_id=id_, version=1)
    assert names(office, PartnerFilter()) == []
    with office.read() as session:
        assert history_of(session, "partners.partner", id_)[0].operation.source == "deleted"
        assert all(result.ok for result in run_checks(session))


# ---- terms ----------------------------------------------------------------------------------------------------------


def test_the_due_date_of_the_next_closing_moves_before_a_holiday() -> None:
    example = rules.due_example(
        day=date(2026, 12, 24), closing_day=31, month_offset=1, payment_day=31, holiday_shift="previous"
    )
    assert example == rules.DueExample(date(2026, 12, 31), date(2027, 1, 29))


@pytest.mark.parametrize(
    ("shift", "due"), [("none", date(2027, 1, 10)), ("previous", date(2027, 1, 8)), ("next", date(2027, 1, 12))]
)
def test_closing_on_the_20th_paid_on_the_10th(shift: str, due: date) -> None:
    example = rules.due_example(
        day=date(2026, 11, 21), closing_day=20, month_offset=1, payment_day=10, holiday_shift=shift
    )
    assert example == rules.DueExample(date(2026, 12, 20), due)


def test_terms_that_are_not_complete_have_no_due_date() -> None:
    assert (
        rules.due_example(day=date(2026, 1, 1), closing_day=None, month_offset=1, payment_day=10, holiday_shift="none")
        is None
    )


def test_a_number_that_fits_no_company_is_only_a_warning() -> None:
    assert rules.warnings(corporate_number="", registration_number="T7000012050002") == ()
    assert [p.warning for p in rules.warnings(corporate_number="", registration_number="T8000012050002")] == [True]
    mixed = rules.warnings(corporate_number="1180301018771", registration_number="T7000012050002")
    assert [p.field for p in mixed] == ["registration_number"]


def test_the_sample_has_forty_customers_without_duplicates_and_right_numbers(office: Office) -> None:
    from officesuite.modules.company import sample as company_sample
    from officesuite.modules.partners import sample

    company_sample.fill(office, office.today)
    sample.fill(office, office.today)
    with office.read() as session:
        assert queries.counts_by_kind(session, PartnerFilter()) == {"customer": 40, "supplier": 8, "inactive": 0}
        for row in queries.window(session, PartnerFilter(), limit=100):
            card = queries.card(session, row.id)
            found = queries.find_duplicates(
                session,
                name=card.name,
                kana=card.kana,
                phone=card.phone,
                corporate_number=card.corporate_number,
                own_id=card.id,
            )
            assert found == (), card.name


def test_who_is_in_charge_stands_in_the_list(office: Office) -> None:
    staff = office.run(add_staff, values={"code": "4", "name": "佐藤 美咲"})
    add(office, staff_id=staff)
    with office.read() as session:
        assert queries.window(session, PartnerFilter(), limit=1)[0].staff == "佐藤 美咲"
