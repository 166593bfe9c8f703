"""What a statement line probably is (提案): posted already, a transfer between own accounts, what a rule knows, a payer, a word.

Every proposal says why and how sure it is; nothing is posted before somebody has seen it. An entry already matched, and a line
already given away, is never proposed twice.
"""

import csv
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import cache

from officesuite.base import resources
from officesuite.base.kana import fold, payer_key, same_payer
from officesuite.base.text import Text, literal, translate
from officesuite.modules.ledger.rules.bank import rule_key
from officesuite.modules.ledger.rules.bank_entries import CounterLine, OpenLine

NEAR_DAYS = 5  # between the books and the bank
TRANSFER_DAYS = 3
SURE_TIMES = 2  # a rule is sure from the second time on
_SHORTEST_PAYER = 3


class Confidence(StrEnum):
    """How sure a proposal is."""

    SURE = "sure"
    LIKELY = "likely"
    GUESS = "guess"
    ASK = "ask"


CONFIDENCE_LABELS: dict[Confidence, Text] = {
    Confidence.SURE: translate("Ledger", "Sure"),
    Confidence.LIKELY: translate("Ledger", "Likely"),
    Confidence.GUESS: translate("Ledger", "Guess"),
    Confidence.ASK: translate("Ledger", "Ask"),
}


@dataclass(frozen=True, slots=True)
class Candidate:
    """Money on the account that an entry moved and no statement line stands for yet (yen, in positive)."""

    entry_id: int
    entry_no: int
    date: date
    amount: int
    words: str


@dataclass(frozen=True, slots=True)
class Rule:
    """What was learned of a 摘要: lines of the account with this key become these counter lines."""

    id: int
    account_id: int
    incoming: bool
    key: str
    text: str
    counters: tuple[CounterLine, ...]
    times: int = 1
    last_on: date | None = None
    by_hand: bool = False
    inactive: bool = False
    version: int = 1


@dataclass(frozen=True, slots=True)
class Payer:
    """A partner and the keys of its names, as banks write them."""

    id: int
    name: str
    keys: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Word:
    """A word of banks' 摘要 and the account it points to: `direction` in, out or both; `role` or, without one, `account` by name."""

    word: str
    direction: str
    role: str
    account: str


@dataclass(frozen=True, slots=True)
class Facts:
    """What proposals of one account are made from. `own` names the office's own accounts by (account, sub-account).

    `own_words` are names and readings of the other own accounts, as a transfer's 摘要 may hold them.
    """

    candidates: Sequence[Candidate] = ()
    others: Sequence[OpenLine] = ()
    own: Mapping[tuple[int, int], str] = field(default_factory=dict)
    own_words: Sequence[tuple[str, CounterLine]] = ()
    rules: Mapping[tuple[bool, str], Rule] = field(default_factory=dict)
    payers: Sequence[Payer] = ()
    receivable: int | None = None
    payable: int | None = None
    words: Sequence[tuple[Word, CounterLine]] = ()


@dataclass(frozen=True, slots=True)
class Proposal:
    """What a line probably is. `kind`: match (`entry_id`), transfer (`other_id`), rule, partner, word, ask."""

    kind: str
    confidence: Confidence
    reason: Text
    counters: tuple[CounterLine, ...] = ()
    entry_id: int | None = None
    other_id: int | None = None


def propose(lines: Sequence[OpenLine], facts: Facts) -> dict[int, Proposal]:
    """A proposal for every line, by its id."""
    found = _matches(lines, facts.candidates)
    for id_, proposal in _transfers([line for line in lines if line.id not in found], facts).items():
        found[id_] = proposal
    payers = _Payers(facts.payers)
    for line in lines:
        if line.id not in found:
            found[line.id] = _by_rule(line, facts) or _by_payer(line, facts, payers) or _by_word(line, facts) or _ASK
    return found


_ASK = Proposal("ask", Confidence.ASK, translate("Ledger", "Nothing like it so far"))


# ---- posted already, own transfers ----------------------------------------------------------------------------------


def _matches(lines: Sequence[OpenLine], candidates: Sequence[Candidate]) -> dict[int, Proposal]:
    """Lines and entries of the same amount, nearest days first, each used once; sure where nothing else could be meant."""
    by_amount: dict[int, list[Candidate]] = defaultdict(list)
    for candidate in candidates:
        by_amount[candidate.amount].append(candidate)
    rivals: dict[int, list[OpenLine]] = defaultdict(list)
    for line in lines:
        rivals[line.row.amount].append(line)
    found: dict[int, Proposal] = {}
    for amount, own in rivals.items():
        pairs = sorted(
            ((_apart(line.row.date, one.date), not _alike(line.row.text, one.words), line.row.date, line.id, at)
             for line in own for at, one in enumerate(by_amount.get(amount, ()))
             if _apart(line.row.date, one.date) <= NEAR_DAYS),
        )  # fmt: skip
        choices: dict[int, int] = defaultdict(int)
        for _, _, _, id_, _ in pairs:
            choices[id_] += 1
        used: set[int] = set()
        for apart, _, _, id_, at in pairs:
            if id_ in found or at in used:
                continue
            used.add(at)
            one = by_amount[amount][at]
            sure = apart == 0 or (choices[id_] == 1 and len(own) == 1)
            reason = translate("Ledger", "Posted already: entry {number} of {day}", number=one.entry_no,
                               day=f"{one.date:%m/%d}")  # fmt: skip
            confidence = Confidence.SURE if sure else Confidence.LIKELY
            found[id_] = Proposal("match", confidence, reason, entry_id=one.entry_id)
    return found


def _transfers(lines: Sequence[OpenLine], facts: Facts) -> dict[int, Proposal]:
    """Lines whose money left, or came into, another own account within days: one entry stands for both."""
    others: dict[int, list[OpenLine]] = defaultdict(list)
    for other in facts.others:
        others[-other.row.amount].append(other)
    pairs = sorted(
        (_apart(line.row.date, other.row.date), line.row.date, line.id, other.id, line, other)
        for line in lines for other in others.get(line.row.amount, ())
        if _apart(line.row.date, other.row.date) <= TRANSFER_DAYS and not _known_otherwise(line, facts)
    ) if others else []  # fmt: skip
    found: dict[int, Proposal] = {}
    used: set[int] = set()
    for _, _, id_, other_id, line, other in pairs:
        if id_ in found or other_id in used:
            continue
        used.add(other_id)
        place = (other.account_id, other.sub_account_id)
        alone = sum(1 for pair in pairs if pair[2] == id_) == 1
        said = _says_transfer(line.row.text) or _says_transfer(other.row.text)
        reason = translate("Ledger", "Transfer: the same amount in {account} on {day}",
                           account=literal(facts.own.get(place, "")), day=f"{other.row.date:%m/%d}")  # fmt: skip
        counter = CounterLine(place[0], place[1] or None)
        confidence = Confidence.SURE if alone and said else Confidence.LIKELY
        found[id_] = Proposal("transfer", confidence, reason, (counter,), other_id=other_id)
    return found


def _known_otherwise(line: OpenLine, facts: Facts) -> bool:
    """Whether a sure rule says that this is no transfer."""
    rule = facts.rules.get((line.row.amount > 0, rule_key(line.row.text)))
    return (
        rule is not None
        and _is_sure(rule)
        and not any((c.account_id, c.sub_account_id or 0) in facts.own for c in rule.counters)
    )


_TRANSFER_WORDS = tuple(fold(word) for word in ("振替", "フリカエ", "資金移動", "自己", "本人", "口座間", "transfer"))


def _says_transfer(text: str) -> bool:
    folded = fold(text)
    return any(word in folded for word in _TRANSFER_WORDS)


def _apart(one: date, other: date) -> int:
    return abs((one - other).days)


def _alike(text: str, words: str) -> bool:
    """Whether bank and books speak of the same: a payer's name, or a shared piece of text."""
    one, other = payer_key(without_verbs(text)), payer_key(words)
    return len(one) >= _SHORTEST_PAYER and (one in other or (len(other) >= _SHORTEST_PAYER and other in one))


# ---- rules, payers, words -------------------------------------------------------------------------------------------


def _is_sure(rule: Rule) -> bool:
    return (rule.by_hand or rule.times >= SURE_TIMES) and len(rule.counters) == 1


def _by_rule(line: OpenLine, facts: Facts) -> Proposal | None:
    rule = facts.rules.get((line.row.amount > 0, rule_key(line.row.text)))
    if rule is None or rule.inactive or not rule.counters:
        return None
    if rule.by_hand:
        reason = translate("Ledger", "Your rule for this text")
    else:
        reason = translate("Ledger", "Same text accepted: {count}", count=rule.times)
    counters = rule.counters
    if len(counters) > 1 and sum(one.amount or 0 for one in counters[1:]) == line.row.amount:
        return None  # nothing would be left for the first
    return Proposal("rule", Confidence.SURE if _is_sure(rule) else Confidence.LIKELY, reason, counters)


_VERBS = tuple(
    sorted(
        (payer_key(word) for word in (
            "振込入金", "振込み", "振込", "フリコミ", "フリコミニユウキン", "総合振込", "ソウゴウフリコミ", "IB振込",
            "被仕向振込", "口座振替", "コウザフリカエ",
            "インターネット", "ネット", "入金", "給与振込", "為替", "電信振込", "依頼人", "自動振替", "自払", "ヒシムケ")),
        key=len, reverse=True,
    )
)  # fmt: skip


def without_verbs(text: str) -> str:
    """A 摘要 without the words of the bank before the payer's name (振込, IB…), still with the legal form."""
    for _ in range(2):
        head, _, rest = text.strip("\u3000 *＊").partition(" ")
        if not rest:
            head, _, rest = text.strip("\u3000 *＊").partition("\u3000")
        if rest and payer_key(head) in _VERBS:
            text = rest
        else:
            break
    key = text.strip("\u3000 *＊")
    for verb in ("振込入金", "振込", "フリコミ", "ﾌﾘｺﾐ"):
        if key.startswith(verb) and len(key) > len(verb):
            return key[len(verb) :].strip("\u3000 *＊")
    return key


class _Payers:
    """Partners by payer key; a key of five letters or more also finds those it begins, as banks cut names off."""

    def __init__(self, payers: Iterable[Payer]) -> None:
        keyed = sorted((key, payer.id, payer) for payer in payers for key in payer.keys if len(key) >= _SHORTEST_PAYER)
        self._keys = [key for key, _, _ in keyed]
        self._payers = [payer for _, _, payer in keyed]

    def find(self, key: str) -> tuple[Payer, bool] | None:
        """The one partner of this key, and whether the name is whole; None when there is none or more than one."""
        if len(key) < _SHORTEST_PAYER:
            return None
        exact: dict[int, Payer] = {}
        begun: dict[int, Payer] = {}
        at = bisect_left(self._keys, key)
        while at < len(self._keys) and self._keys[at].startswith(key):
            (exact if self._keys[at] == key else begun)[self._payers[at].id] = self._payers[at]
            at += 1
        for length in range(5, len(key)):  # the register may hold the shorter name
            at = bisect_left(self._keys, key[:length])
            while at < len(self._keys) and self._keys[at] == key[:length]:
                begun[self._payers[at].id] = self._payers[at]
                at += 1
        begun = {id_: payer for id_, payer in begun.items() if any(same_payer(key, one) for one in payer.keys)}
        chosen = exact or begun
        return (next(iter(chosen.values())), bool(exact)) if len(chosen) == 1 else None


def _by_payer(line: OpenLine, facts: Facts, payers: _Payers) -> Proposal | None:
    account = facts.receivable if line.row.amount > 0 else facts.payable
    found = payers.find(payer_key(without_verbs(line.row.text))) if account is not None else None
    if found is None or account is None:
        return None
    payer, whole = found
    reason = (
        translate("Ledger", "Name of {partner}", partner=literal(payer.name))
        if whole
        else translate("Ledger", "Name like {partner}", partner=literal(payer.name))
    )
    counter = CounterLine(account, partner_id=payer.id, partner=payer.name)
    return Proposal("partner", Confidence.LIKELY if whole else Confidence.GUESS, reason, (counter,))


def _by_word(line: OpenLine, facts: Facts) -> Proposal | None:
    folded = fold(line.row.text)
    for own, counter in facts.own_words if _says_transfer(line.row.text) else ():
        if fold(own) in folded:
            reason = translate("Ledger", "Transfer: “{word}” in the text", word=literal(own))
            return Proposal("word", Confidence.LIKELY, reason, (counter,))
    direction = "in" if line.row.amount > 0 else "out"
    for word, counter in facts.words:
        if word.direction in (direction, "both") and fold(word.word) in folded:
            reason = translate("Ledger", "“{word}” in the text", word=literal(word.word))
            return Proposal("word", Confidence.GUESS, reason, (counter,))
    return None


@cache
def load_words() -> tuple[Word, ...]:
    """The words of `resources/bank_words.csv`, longer ones first."""
    with resources.path("bank_words.csv").open(encoding="utf-8", newline="") as lines:
        words = [Word(row["word"], row["direction"], row["role"], row["account"]) for row in csv.DictReader(lines)]
    return tuple(sorted(words, key=lambda one: len(one.word), reverse=True))
