"""What history offers: the same 摘要 again, the account opposite, templates, recurring entries, learned phrases."""

from dataclasses import replace
from datetime import date

import pytest
from ledger_kit import DAY, Book

from officesuite.base.errors import Conflict, Invalid
from officesuite.modules.ledger.queries.book_history import phrases
from officesuite.modules.ledger.queries.drafts import SlipFilter, slip_window
from officesuite.modules.ledger.queries.proposals import (
    doubles,
    key_of,
    last_uses,
    opposite_of,
    past_entries,
    phrases_for,
    similar_entries,
)
from officesuite.modules.ledger.queries.recurring import due
from officesuite.modules.ledger.queries.templates import phrase_rows, recurring_entries, templates
from officesuite.modules.ledger.rules.entry import Side
from officesuite.modules.ledger.rules.rhythm import next_day, rhythm_words
from officesuite.modules.ledger.rules.slip import Slip, slip_of, without_amounts
from officesuite.modules.ledger.services.corrections import correct
from officesuite.modules.ledger.services.phrases import learn_phrases, save_phrase
from officesuite.modules.ledger.services.recurring import (
    lay_down_due,
    look_at_due,
    pass_over_due,
    post_due,
    save_recurring,
)
from officesuite.modules.ledger.services.templates import delete_template, save_template
from officesuite.office.office import Office


@pytest.fixture
def book(office: Office) -> Book:
    made = Book(office)
    for month in (8, 9, 10):
        made.post("地代家賃 330000 standard-10", "普通預金 330000", on=date(2026, month, 25), description=f"{month}月分 家賃",
                  partner="港北倉庫")  # fmt: skip
    made.post(
        "消耗品費 5500 standard-10", "現金 5500", on=date(2026, 11, 2), description="コピー用紙", partner="文具のみなみ"
    )
    return made


def slip(book: Book, debit: str, credit: str, **more: object) -> Slip:
    return slip_of(book.entry(debit, credit, **more))  # type: ignore[arg-type]


def test_the_month_in_a_description_does_not_matter() -> None:
    assert key_of("10月分給与") == key_of("１１月分 給与")


def test_the_same_words_bring_back_the_newest_entry_and_say_for_how_long(book: Book) -> None:
    with book.office.read() as session:
        past = past_entries(session)
        found = similar_entries(session, past, "11月分 家賃", day=DAY)
    assert [one.entry.day.month for one in found] == [10, 9, 8]
    assert str(found[0].reason) == "同じ摘要 3か月続けて、1行"
    assert found[0].slip.rows[0].debit.amount == 330_000
    assert found[0].slip.rows[0].debit.account_id == book.ids["地代家賃"]


def test_the_beginning_of_the_words_is_enough(book: Book) -> None:
    with book.office.read() as session:
        found = similar_entries(session, past_entries(session), "コピー", day=DAY)
    assert [one.entry.description for one in found] == ["コピー用紙"]


def test_a_corrected_entry_is_no_example(book: Book) -> None:
    with book.office.read() as session:
        wrong = past_entries(session)[0]
    book.office.run(correct, entry_id=wrong.id, reason="二重")
    with book.office.read() as session:
        assert similar_entries(session, past_entries(session), "コピー用紙", day=DAY) == ()


def test_the_account_opposite_follows_words_then_partner_then_habit(book: Book) -> None:
    bank, paper = book.ids["普通預金"], book.ids["消耗品費"]
    book.post("消耗品費 700 standard-10", "普通預金 700", on=date(2026, 11, 3), description="封筒", partner="封筒堂")
    book.post("消耗品費 800 standard-10", "普通預金 800", on=date(2026, 11, 4), description="封筒", partner="封筒堂")
    with book.office.read() as session:
        usual = opposite_of(session, paper, None, side=Side.DEBIT)
        worded = opposite_of(session, paper, None, side=Side.DEBIT, description="コピー用紙")
        with_partner = opposite_of(session, paper, None, side=Side.DEBIT, partner="文具のみなみ")
        assert opposite_of(session, paper, None, side=Side.CREDIT) is None
    assert usual is not None
    assert (usual.place, usual.times, usual.row.amount) == ((bank, 0), 2, 800)
    for found in (worded, with_partner):
        assert found is not None
        assert found.place == (book.ids["現金"], 0)


def test_accounts_used_last_come_first(book: Book) -> None:
    with book.office.read() as session:
        found = last_uses(session)
    assert [one.place[0] for one in found[:2]] == [book.ids["消耗品費"], book.ids["現金"]]
    assert next(one.times for one in found if one.place[0] == book.ids["地代家賃"]) == 3


def test_a_second_entry_of_the_same_day_sum_and_accounts_is_noticed(book: Book) -> None:
    again = slip(book, "消耗品費 5500 standard-10", "現金 5500", on=date(2026, 11, 2))
    with book.office.read() as session:
        assert doubles(session, again) == (4,)
        assert doubles(session, replace(again, date=date(2026, 11, 3))) == ()


def test_a_template_keeps_accounts_without_day_and_number(book: Book) -> None:
    kept = slip(book, "地代家賃 330000 standard-10", "普通預金 330000", description="家賃")
    saved = book.office.run(
        save_template, name="倉庫の家賃", slip=replace(kept, slip_no="V-9"), code="12", kana="ソウコノヤチン"
    )
    with book.office.read() as session:
        (found,) = templates(session, "12")
    assert (found.name, found.slip.date, found.slip.slip_no) == ("倉庫の家賃", None, "")
    assert found.with_amounts
    with pytest.raises(Invalid):
        book.office.run(save_template, name="倉庫の家賃", slip=kept)
    book.office.run(save_template, name="家賃", slip=kept, template_id=saved.id, version=saved.version)
    with pytest.raises(Conflict):
        book.office.run(delete_template, template_id=saved.id, version=saved.version)


def test_recurring_entries_come_due_on_business_days_and_once(book: Book) -> None:
    rent = slip(book, "地代家賃 330000 standard-10", "普通預金 330000", description="家賃")
    saved = book.office.run(
        save_recurring, name="家賃", slip=rent, next_on=date(2026, 10, 31), day=31, holiday="before"
    )
    with book.office.read() as session:
        found = due(session, until=date(2026, 11, 30))
    assert [(one.due_on, one.slip.date) for one in found] == [
        (date(2026, 10, 31), date(2026, 10, 30)), (date(2026, 11, 30), date(2026, 11, 30)),
    ]  # fmt: skip
    first, second = ((saved.id, one.due_on) for one in found)
    posted = book.office.run(post_due, chosen=[first], until=date(2026, 11, 30))
    assert [one.entry_no for one in posted] == [5]
    book.office.run(lay_down_due, chosen=[second], until=date(2026, 11, 30))
    with book.office.read() as session:
        assert due(session, until=date(2026, 11, 30)) == ()
        assert slip_window(session, SlipFilter(states=frozenset({"draft"})), 0, 5)[0].day == date(2026, 11, 30)
        assert recurring_entries(session)[0].next_on == date(2026, 12, 31)


def test_what_was_posted_meanwhile_is_not_posted_again(book: Book) -> None:
    rent = slip(book, "地代家賃 330000 standard-10", "普通預金 330000", description="家賃")
    saved = book.office.run(save_recurring, name="家賃", slip=rent, next_on=date(2026, 11, 20), day=20)
    chosen, until, seen = [(saved.id, date(2026, 11, 20))], date(2026, 11, 30), {saved.id: saved.version}
    book.office.run(post_due, chosen=chosen, until=until, seen=seen)
    for service in (post_due, lay_down_due, pass_over_due):
        with pytest.raises(Conflict):
            book.office.run(service, chosen=chosen, until=until)
        with pytest.raises(Conflict):
            book.office.run(service, chosen=chosen, until=until, seen=seen)
    with book.office.read() as session:
        assert len([one for one in past_entries(session) if one.description == "家賃"]) == 1


def test_what_is_due_is_looked_at_as_posting_would(book: Book) -> None:
    whole = slip(book, "地代家賃 330000 standard-10", "普通預金 330000", description="家賃")
    for name, kept in (("家賃", whole), ("電気", without_amounts(whole))):
        book.office.run(
            save_recurring, name=name, slip=kept, next_on=date(2026, 11, 20), day=20, until=date(2027, 4, 30)
        )
    with book.office.read() as session:
        found = look_at_due(session, until=date(2027, 4, 30))
    assert [(one.due.name, one.due.day.month, bool(one.problem)) for one in found if one.due.day.month in (11, 4)] == [
        ("家賃", 11, False), ("電気", 11, True), ("家賃", 4, True), ("電気", 4, True),
    ]  # fmt: skip
    assert "2027-04-20" in found[-2].problem  # its fiscal year is not open


@pytest.mark.parametrize(
    ("every", "day", "words"),
    [
        (1, 25, "毎月25日"),
        (1, 31, "毎月末日"),
        (3, 31, "3か月ごと 末日"),
        (2, 10, "2か月ごと 10日"),
        (12, 31, "毎年3月末日"),
        (12, 5, "毎年3月5日"),
    ],
)
def test_a_rhythm_in_words(every: int, day: int, words: str) -> None:
    assert rhythm_words(every, day, date(2027, 3, 5)) == words


def test_the_sample_office_has_something_due_and_dictionaries(sample: Office) -> None:
    with sample.read() as session:
        assert [row.name for row in recurring_entries(session)] == [
            "消防設備 点検料",
            "第二倉庫 家賃",
            "営業車 リース料",
        ]
        assert [one.name for one in due(session, until=sample.today)] == ["消防設備 点検料"]
        assert not any(one.problem for one in look_at_due(session, until=date(2026, 11, 30)))
        assert len(templates(session)) == 2
        assert len(phrase_rows(session)) == 8


def test_the_rhythm_keeps_the_end_of_the_month() -> None:
    assert next_day(date(2026, 2, 28), every_months=1, day=31) == date(2026, 3, 31)
    assert next_day(date(2026, 12, 30), every_months=2, day=30) == date(2027, 2, 28)


def test_a_recurring_entry_says_all_it_lacks_at_once(book: Book) -> None:
    with pytest.raises(Invalid) as refused:
        book.office.run(save_recurring, name=" ", slip=Slip(), next_on=DAY, day=32, every_months=0,
                        until=date(2026, 1, 1), holiday="never")  # fmt: skip
    assert [one.field for one in refused.value.problems] == ["name", "day", "every_months", "until", "holiday", "lines"]


def test_phrases_of_the_lines_account_come_first_after_a_code_typed_whole(book: Book) -> None:
    for text, code, account in (("あおば便", "1", ""), ("かみ代", "12", "消耗品費"), ("しゃ内便", "", "地代家賃"),
                                ("わたし便", "", "消耗品費")):  # fmt: skip
        book.office.run(save_phrase, text=text, kana=text, code=code, account_id=book.ids[account] if account else None)
    with book.office.read() as session:
        known = phrases(session)
    supplies, rent = book.ids["消耗品費"], book.ids["地代家賃"]

    def told(text: str, *accounts: int) -> list[str]:
        return [one.text for one in phrases_for(known, text, accounts)]

    assert told("") == ["あおば便", "かみ代", "しゃ内便", "わたし便"]
    assert told("", supplies) == ["かみ代", "わたし便", "あおば便", "しゃ内便"]
    assert told("", rent, supplies) == ["しゃ内便", "かみ代", "わたし便", "あおば便"]
    assert told("便", supplies) == ["わたし便", "あおば便", "しゃ内便"]
    assert told("1", supplies) == ["あおば便", "かみ代"], "the code typed whole, then what begins with it"


def test_what_is_used_again_and_again_becomes_a_phrase(book: Book) -> None:
    for day in (5, 6, 7):
        book.post("旅費交通費 440 standard-10", "現金 440", on=date(2026, 11, day), description="タクシー")
    assert book.office.run(learn_phrases) == 1
    assert book.office.run(learn_phrases) == 0
    with book.office.read() as session:
        (found,) = phrase_rows(session)
    assert (found.text, found.kana) == ("タクシー", "タクシー")
    with pytest.raises(Invalid):
        book.office.run(save_phrase, text="タクシー")
