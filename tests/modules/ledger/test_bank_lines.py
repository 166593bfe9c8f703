"""Bank statements taken in and settled: duplicates, proposals with their reasons, transfers, undoing, balances beside."""

from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import select

from officesuite.base.errors import Conflict, Invalid
from officesuite.base.kana import payer_key
from officesuite.modules.company import services as company_services
from officesuite.modules.ledger.models import Account, StatementLine, StatementRule
from officesuite.modules.ledger.queries import bank as queries
from officesuite.modules.ledger.queries.bank_balances import agreement
from officesuite.modules.ledger.queries.bank_facts import proposals, rules_of
from officesuite.modules.ledger.queries.entries import EntryCard, as_typed, entry_card
from officesuite.modules.ledger.rules.bank import StatementRow, new_rows
from officesuite.modules.ledger.rules.bank_entries import CounterLine, OpenLine
from officesuite.modules.ledger.rules.bank_proposals import Confidence, Proposal, without_verbs
from officesuite.modules.ledger.rules.entry import Entry, Line, LineTax, Side
from officesuite.modules.ledger.services import bank, posting
from officesuite.modules.ledger.services.bank import Decision
from officesuite.modules.ledger.services.corrections import correct
from officesuite.modules.partners import services as partners
from officesuite.office.office import Office
from officesuite.office.transfer import import_file

BANK, SECOND, CARD, RECEIVABLE, FEES, UTILITIES, SALES = "1112", "1113", "2122", "1135", "5162", "5134", "4101"


def account(office: Office, code: str) -> int:
    with office.read() as session:
        return session.scalars(select(Account.id).where(Account.code == code)).one()


def rows(*lines: tuple[int, str, int] | tuple[int, str, int, int]) -> list[StatementRow]:
    """Lines of October 2026: (day, text, amount, balance)."""
    return [
        StatementRow(at, date(2026, 10, line[0]), line[1], "", line[2], line[3] if len(line) == 4 else None)
        for at, line in enumerate(lines, start=2)
    ]


def take(office: Office, code: str, *lines: tuple[int, str, int] | tuple[int, str, int, int]) -> bank.Taken:
    return office.run(bank.take_in, account_id=account(office, code), rows=rows(*lines))


def waiting(office: Office, code: str) -> list[tuple[OpenLine, Proposal]]:
    with office.read() as session:
        lines = queries.open_lines(session, account_id=account(office, code))
        found = proposals(session, lines)
    return [(line, found[line.id]) for line in lines]


def post(office: Office, day: int, debit: str, credit: str, amount: int, text: str = "") -> int:
    lines = (
        Line(Side.DEBIT, account(office, debit), amount, description=text),
        Line(Side.CREDIT, account(office, credit), amount, description=text),
    )
    return office.run(posting.post, entry=Entry(date(2026, 10, day), lines)).id


def card_of(office: Office, entry_id: int) -> EntryCard:
    with office.read() as session:
        return entry_card(session, entry_id)


def moves(office: Office, entry_id: int) -> list[tuple[str, int, int]]:
    return [(line.account_code, int(line.side), line.amount) for line in card_of(office, entry_id).lines]


@pytest.fixture
def books(office: Office) -> Office:
    """An office whose fiscal year is open."""
    office.run(company_services.open_fiscal_year, day=date(2026, 10, 1))
    return office


# ---- duplicates -----------------------------------------------------------------------------------------------------


def test_two_equal_fees_on_one_day_are_two_and_an_overlapping_file_adds_only_the_rest(books: Office) -> None:
    first = take(books, BANK, (1, "ﾌﾘｺﾐ ｱｵﾊﾞ", 1000), (2, "手数料", -440), (2, "手数料", -440))
    assert (first.added, first.known) == (3, 0)
    again = take(books, BANK, (1, "フリコミ　アオバ", 1000), (2, "手数料", -440), (2, "手数料", -440))
    assert (again.added, again.known) == (0, 3)
    longer = take(books, BANK, (2, "手数料", -440), (2, "手数料", -440), (2, "手数料", -440), (3, "家賃", -90000))
    assert (longer.added, longer.known) == (2, 2)


def test_a_balance_tells_equal_lines_apart_and_its_absence_does_not_double_them() -> None:
    with_balance = rows((2, "手数料", -440, 9560), (2, "手数料", -440, 9120))
    assert new_rows(rows((2, "手数料", -440, 9120)), with_balance) == ()
    assert len(new_rows(rows((2, "手数料", -440, 8680)), with_balance)) == 1
    assert new_rows(rows((2, "手数料", -440), (2, "手数料", -440)), with_balance) == ()
    assert len(new_rows(with_balance, rows((2, "手数料", -440)))) == 1


def test_the_same_line_in_another_account_is_another_line(books: Office) -> None:
    take(books, BANK, (1, "利息", 5))
    assert take(books, SECOND, (1, "利息", 5)).added == 1


# ---- proposals ------------------------------------------------------------------------------------------------------


def test_an_entry_posted_already_is_matched_once_only(books: Office) -> None:
    entry = post(books, 5, RECEIVABLE, SALES, 1)  # another account: no candidate
    entry = post(books, 5, BANK, RECEIVABLE, 110_000, "青葉製作所")
    take(books, BANK, (5, "フリコミ アオバセイサクシヨ", 110_000), (6, "フリコミ ベツノヒト", 110_000))
    (one, first), (two, second) = waiting(books, BANK)
    assert (first.kind, first.entry_id, first.confidence) == ("match", entry, Confidence.SURE)
    assert str(first.reason) == "記帳済みの仕訳 No.2（10/05）と一致"
    assert second.kind == "ask"
    books.run(bank.accept, decision=Decision(one.id, entry_id=entry))
    with pytest.raises(Conflict):
        books.run(bank.accept, decision=Decision(two.id, entry_id=entry))
    assert [line.id for line, _ in waiting(books, BANK)] == [two.id]


def test_a_matched_entry_that_was_taken_back_lets_its_line_wait_again(books: Office) -> None:
    entry = post(books, 5, BANK, RECEIVABLE, 3000)
    take(books, BANK, (5, "フリコミ", 3000))
    books.run(bank.accept, decision=Decision(waiting(books, BANK)[0][0].id, entry_id=entry))
    assert waiting(books, BANK) == []
    books.run(correct, entry_id=entry, reason="二重")
    (_, proposal) = waiting(books, BANK)[0]
    assert proposal.kind == "ask"


def test_what_was_accepted_is_proposed_again_and_sure_from_the_second_time(books: Office) -> None:
    utilities = account(books, UTILITIES)
    take(books, BANK, (5, "デンキ 9ガツ", -11_000), (6, "デンキ 10ガツ", -22_000), (7, "デンキ 11ガツ", -33_000))
    (first, guess), (second, _), (third, _) = waiting(books, BANK)
    assert (guess.kind, guess.confidence) == ("word", Confidence.GUESS)
    counter = CounterLine(utilities, tax=LineTax("standard-10"))
    entry = books.run(bank.accept, decision=Decision(first.id, (counter,)))
    assert moves(books, entry) == [("5134", 1, 10_000), ("1183", 1, 1_000), ("1112", -1, 11_000)]
    assert waiting(books, BANK)[0][1].confidence is Confidence.LIKELY
    books.run(bank.accept, decision=Decision(second.id, waiting(books, BANK)[0][1].counters))
    ((line, proposal),) = waiting(books, BANK)
    assert (line.id, proposal.kind, proposal.confidence) == (third.id, "rule", Confidence.SURE)
    assert str(proposal.reason) == "同じ摘要を2回承認"
    assert proposal.counters == (counter,)


def test_another_answer_begins_to_count_anew_but_a_rule_by_hand_stays(books: Office) -> None:
    fees, utilities = account(books, FEES), account(books, UTILITIES)
    take(books, BANK, (5, "XYZ", -1), (6, "XYZ", -2), (7, "XYZ", -3))
    lines = [line for line, _ in waiting(books, BANK)]
    books.run(bank.accept, decision=Decision(lines[0].id, (CounterLine(fees),)))
    books.run(bank.accept, decision=Decision(lines[1].id, (CounterLine(utilities),)))
    with books.read() as session:
        rule = rules_of(session, account(books, BANK))[False, "xyz"]
    assert (rule.counters, rule.times) == ((CounterLine(utilities),), 1)
    books.run(
        bank.save_rule, rule_id=rule.id, version=rule.version, account_id=rule.account_id, incoming=False, text="XYZ",
        counters=(CounterLine(fees),),
    )  # fmt: skip
    assert waiting(books, BANK)[0][1].confidence is Confidence.SURE
    books.run(bank.accept, decision=Decision(lines[2].id, (CounterLine(utilities),)))
    with books.read() as session:
        assert rules_of(session, account(books, BANK))[False, "xyz"].counters == (CounterLine(fees),)


def test_a_partner_is_known_by_the_name_the_bank_writes(books: Office) -> None:
    values = {"code": "C001", "name": "株式会社青葉製作所", "kana": "アオバセイサクショ"}
    partner = books.run(partners.add_partner, values=values)
    take(books, BANK, (5, "振込 ｶ)ｱｵﾊﾞｾｲｻｸｼﾖ", 110_000))
    ((line, proposal),) = waiting(books, BANK)
    assert (proposal.kind, proposal.confidence) == ("partner", Confidence.LIKELY)
    assert str(proposal.reason) == "名義が「株式会社青葉製作所」"
    entry = books.run(bank.accept, decision=Decision(line.id, proposal.counters))
    assert moves(books, entry) == [("1112", 1, 110_000), ("1135", -1, 110_000)]
    assert {line.partner_id for line in card_of(books, entry).lines} == {partner}


def test_a_transfer_between_own_accounts_is_one_entry_for_both_lines(books: Office) -> None:
    take(books, BANK, (5, "フリカエ", -50_000))
    take(books, SECOND, (6, "フリカエ", 50_000))
    ((line, proposal),) = waiting(books, BANK)
    ((other, _),) = waiting(books, SECOND)
    assert (proposal.kind, proposal.other_id, proposal.confidence) == ("transfer", other.id, Confidence.SURE)
    entry = books.run(bank.accept, decision=Decision(line.id, proposal.counters, other_id=other.id))
    assert moves(books, entry) == [("1113", 1, 50_000), ("1112", -1, 50_000)]
    assert waiting(books, BANK) == waiting(books, SECOND) == []
    books.run(bank.undo, line_id=other.id, reason="別の振替")
    assert len(waiting(books, BANK)) == len(waiting(books, SECOND)) == 1


def test_the_banks_own_words_before_a_payer_do_not_hide_the_name() -> None:
    for text in (
        "振込 カ)アオバ",
        "振込入金 カ)アオバ",
        "IB振込　カ)アオバ",
        "フリコミ アオバ (カ",
        "振込ｶ)ｱｵﾊﾞ",
        "総合振込 アオバ",
    ):
        assert payer_key(without_verbs(text)) == "アオバ", text


def test_a_name_cut_off_by_the_bank_is_only_like_the_partners(books: Office) -> None:
    for code, kana in (("C001", "アオバセイサクショ"), ("C002", "ヨコハマコウウン"), ("C003", "ヨコハマコウギョウ")):
        books.run(partners.add_partner, values={"code": code, "name": f"株式会社{code}", "kana": kana})
    take(books, BANK, (5, "フリコミ アオバセイサ", 1), (5, "フリコミ ヨコハマコウ", 2), (5, "フリコミ アオ", 3))
    found = [(proposal.kind, str(proposal.reason)) for _, proposal in waiting(books, BANK)]
    assert found == [
        ("partner", "名義が「株式会社C001」に類似"), ("ask", "過去に似た明細なし"), ("ask", "過去に似た明細なし"),
    ]  # fmt: skip


def test_of_two_entries_the_nearer_is_matched_and_neither_is_sure(books: Office) -> None:
    far, near = post(books, 1, BANK, SALES, 5000), post(books, 6, BANK, SALES, 5000)
    take(books, BANK, (5, "入金 X", 5000), (9, "入金 Y", 5000))
    ((_, one), (_, two)) = waiting(books, BANK)
    assert (one.entry_id, one.confidence, two.kind) == (near, Confidence.LIKELY, "ask")
    assert far != near


def test_a_sure_rule_says_that_equal_amounts_are_no_transfer(books: Office) -> None:
    fees = account(books, FEES)
    take(books, BANK, (1, "シイレサキ", -700), (2, "シイレサキ", -800))
    for line, _ in waiting(books, BANK):
        books.run(bank.accept, decision=Decision(line.id, (CounterLine(fees),)))
    take(books, SECOND, (5, "オキャクサマ", 900))
    take(books, BANK, (5, "シイレサキ", -900))
    ((_, proposal),) = waiting(books, BANK)
    assert (proposal.kind, proposal.confidence) == ("rule", Confidence.SURE)


def test_an_entry_of_two_payments_is_matched_by_two_lines_or_one_sum(books: Office) -> None:
    bank_id, sales = account(books, BANK), account(books, SALES)
    lines = (
        Line(Side.DEBIT, bank_id, 300), Line(Side.DEBIT, bank_id, 500, 2), Line(Side.CREDIT, sales, 800),
    )  # fmt: skip
    entry = books.run(posting.post, entry=Entry(date(2026, 10, 5), lines)).id
    take(books, BANK, (5, "A", 300), (5, "B", 500), (5, "C", 800))
    a, b, c = (line.id for line, _ in waiting(books, BANK))
    books.run(bank.accept, decision=Decision(a, entry_id=entry))
    with pytest.raises(Conflict):
        books.run(bank.accept, decision=Decision(c, entry_id=entry))
    books.run(bank.accept, decision=Decision(b, entry_id=entry))
    assert [line.id for line, _ in waiting(books, BANK)] == [c]


def test_a_transfer_that_names_the_other_account_goes_there(books: Office) -> None:
    take(books, BANK, (5, "振替 フリカエ トウザヨキンヘ", -500_000), (6, "トウザヨキン", -1))
    (_, named), (_, only) = waiting(books, BANK)
    assert named.counters == (CounterLine(account(books, SECOND)),)
    assert (str(named.reason), named.confidence) == ("口座間振替：摘要に「トウザヨキン」", Confidence.LIKELY)
    assert only.kind == "ask"


# ---- settling -------------------------------------------------------------------------------------------------------


def test_a_fee_kept_back_from_a_payment_is_split_off(books: Office) -> None:
    take(books, BANK, (5, "フリコミ アオバ", 109_560))
    ((line, _),) = waiting(books, BANK)
    parts = (
        CounterLine(account(books, RECEIVABLE), amount=110_000),
        CounterLine(account(books, FEES), amount=-440, tax=LineTax("standard-10")),
    )
    entry = books.run(bank.accept, decision=Decision(line.id, parts))
    assert moves(books, entry) == [
        ("1112", 1, 109_560), ("1135", -1, 110_000), ("5162", 1, 400), ("1183", 1, 40),
    ]  # fmt: skip
    take(books, BANK, (6, "フリコミ アオバ", 55_000))
    ((_, proposal),) = waiting(books, BANK)
    assert [one.amount for one in proposal.counters] == [None, -440]
    assert proposal.confidence is Confidence.LIKELY


def test_parts_that_do_not_make_the_amount_are_refused(books: Office) -> None:
    take(books, BANK, (5, "フリコミ", 1000))
    ((line, _),) = waiting(books, BANK)
    parts = (CounterLine(account(books, RECEIVABLE), amount=900), CounterLine(account(books, FEES), amount=50))
    with pytest.raises(Invalid):
        books.run(bank.accept, decision=Decision(line.id, parts))


def test_a_line_is_left_out_with_a_reason_and_taken_up_again(books: Office) -> None:
    take(books, BANK, (5, "取消", 1000))
    ((line, _),) = waiting(books, BANK)
    with pytest.raises(Invalid):
        books.run(bank.ignore, line_id=line.id, reason=" ")
    books.run(bank.ignore, line_id=line.id, reason="銀行の誤記帳")
    with pytest.raises(Conflict):
        books.run(bank.accept, decision=Decision(line.id, (CounterLine(account(books, FEES)),)))
    with books.read() as session:
        (done,) = queries.settled_lines(session, account_id=line.account_id)
    assert (done.state, done.reason) == ("ignored", "銀行の誤記帳")
    books.run(bank.undo, line_id=line.id, reason="")
    assert [one.id for one, _ in waiting(books, BANK)] == [line.id]


def test_undoing_corrects_the_entry_and_the_line_waits_again(books: Office) -> None:
    take(books, BANK, (5, "手数料", -440))
    ((line, proposal),) = waiting(books, BANK)
    entry = books.run(bank.accept, decision=Decision(line.id, proposal.counters))
    books.run(bank.undo, line_id=line.id, reason="科目違い")
    assert card_of(books, entry).counter_relation == "correction"
    assert [one.id for one, _ in waiting(books, BANK)] == [line.id]


def test_undoing_follows_a_corrected_entry_to_the_right_one(books: Office) -> None:
    take(books, BANK, (5, "手数料", -440))
    ((line, proposal),) = waiting(books, BANK)
    entry = books.run(bank.accept, decision=Decision(line.id, proposal.counters))
    with books.read() as session:
        right = as_typed(entry_card(session, entry))
    done = books.run(correct, entry_id=entry, reason="部門の付け忘れ", right=right)
    assert waiting(books, BANK) == []
    books.run(bank.undo, line_id=line.id, reason="取消")
    assert done.right is not None
    assert card_of(books, done.right.id).counter_relation == "correction"
    assert [one.id for one, _ in waiting(books, BANK)] == [line.id]


def test_one_line_in_a_closed_year_does_not_stop_the_others(books: Office) -> None:
    fees = account(books, FEES)
    books.run(
        bank.take_in, account_id=account(books, BANK),
        rows=[StatementRow(2, date(2019, 1, 5), "手数料", "", -1), StatementRow(3, date(2026, 10, 5), "手数料", "", -2)],
    )  # fmt: skip
    old, new = (line for line, _ in waiting(books, BANK))
    settled = books.run(
        bank.accept_many, decisions=[Decision(old.id, (CounterLine(fees),)), Decision(new.id, (CounterLine(fees),))]
    )
    assert [id_ for id_, _ in settled.accepted] == [new.id]
    assert [id_ for id_, _ in settled.refused] == [old.id]


# ---- balances -------------------------------------------------------------------------------------------------------


def test_the_first_differing_day_is_named(books: Office) -> None:
    post(books, 1, BANK, SALES, 10_000)
    take(
        books,
        BANK,
        (2, "入金", 1_000, 11_000),
        (4, "手数料", -440, 10_560),
        (4, "手数料", -440, 10_120),
        (6, "利息", 5, 10_125),
    )
    for line, _ in waiting(books, BANK)[:2]:
        books.run(bank.accept, decision=Decision(line.id, (CounterLine(account(books, FEES)),), learn=False))
    with books.read() as session:
        found = agreement(session, account_id=account(books, BANK))
    assert [(one.day.day, one.statement, one.book) for one in found.days] == [
        (2, 11_000, 11_000), (4, 10_120, 10_560), (6, 10_125, 10_560),
    ]  # fmt: skip
    assert found.first is not None and (found.first.day.day, found.first.difference) == (4, -440)
    assert not found.agrees


def test_a_difference_before_the_statement_is_told_apart(books: Office) -> None:
    post(books, 1, BANK, SALES, 7_000)
    take(books, BANK, (2, "入金", 1_000, 11_000))
    ((line, _),) = waiting(books, BANK)
    books.run(bank.accept, decision=Decision(line.id, (CounterLine(account(books, SALES)),)))
    with books.read() as session:
        found = agreement(session, account_id=account(books, BANK))
    assert (found.opening, found.first) == (3_000, None)


# ---- files ----------------------------------------------------------------------------------------------------------


def bank_file(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "meisai.csv"
    path.write_bytes(text.encode("cp932"))
    return path


def test_a_file_is_taken_in_headless_and_only_waits(books: Office, tmp_path: Path) -> None:
    kind = books.registry.import_kind("ledger.statement")
    path = bank_file(
        tmp_path, "普通預金\r\n日付,摘要,出金,入金,残高\r\n2026/10/1,フリコミ　アオバ,,1000,11000\r\n合計,,,1000,\r\n"
    )
    tried = import_file(books, kind, path, dry_run=True, options={"account": BANK})
    assert (tried.imported, waiting(books, BANK)) == (1, [])
    done = import_file(books, kind, path, dry_run=False, options={"account": BANK})
    again = import_file(books, kind, path, dry_run=False, options={"account": BANK})
    assert (done.imported, done.unchanged, again.imported, again.unchanged) == (1, 0, 0, 1)
    with books.read() as session:
        assert [line.state for line in session.scalars(select(StatementLine))] == ["open"]
        assert list(session.scalars(select(StatementRule))) == []


def test_a_damaged_file_is_refused_whole(books: Office, tmp_path: Path) -> None:
    kind = books.registry.import_kind("ledger.statement")
    path = bank_file(tmp_path, "日付,摘要,出金,入金,残高\r\n2026/10/1,あ,,1000,11000\r\n2026/10/32,い,,1000,12000\r\n")
    outcome = import_file(books, kind, path, dry_run=False, options={"account": BANK})
    assert [(fault.row, fault.column) for fault in outcome.faults] == [(3, "日付")]
    assert waiting(books, BANK) == []


def test_a_card_posts_to_its_payable_and_the_saved_layout_follows_its_headers(books: Office, tmp_path: Path) -> None:
    kind = books.registry.import_kind("ledger.statement")
    head = "利用日,利用店名,利用金額\r\n"
    import_file(
        books, kind, bank_file(tmp_path, head + "2026/10/3,文具店,1100\r\n"), dry_run=False, options={"account": CARD}
    )
    longer = "カード名,ビジネス\r\n" + head + "2026/10/3,文具店,1100\r\n2026/10/9,文具店,▲550\r\n"
    done = import_file(books, kind, bank_file(tmp_path, longer), dry_run=False, options={"account": "未払金(カード)"})
    assert (done.imported, done.unchanged) == (1, 1)
    (bought, _), (returned, _) = waiting(books, CARD)
    supplies = CounterLine(account(books, "5141"), tax=LineTax("standard-10"))
    entry = books.run(bank.accept, decision=Decision(bought.id, (supplies,)))
    assert moves(books, entry) == [("5141", 1, 1000), ("1183", 1, 100), ("2122", -1, 1100)]
    entry = books.run(bank.accept, decision=Decision(returned.id, (supplies,)))
    assert moves(books, entry) == [("2122", 1, 550), ("5141", -1, 500), ("1183", -1, 50)]


def test_an_unknown_account_is_told(books: Office, tmp_path: Path) -> None:
    kind = books.registry.import_kind("ledger.statement")
    with pytest.raises(Invalid, match="9999"):
        import_file(
            books, kind, bank_file(tmp_path, "日付,入金\r\n2026/10/1,5\r\n"), dry_run=False, options={"account": "9999"}
        )
