"""Plain-text ledgers to write: Beancount, and hledger/ledger. Accounts carry their code, so that names may be equal; our
numbers and 伝票No are metadata. Amounts stand as they are on the accounts, tax lines included, in JPY.
"""

import re
from collections.abc import Iterable, Mapping
from typing import IO

from officesuite.base.text import Text
from officesuite.modules.ledger.exchange.posted import PostedEntry, PostedLine
from officesuite.modules.ledger.rules.chart import SECTIONS, Group, Section, Statement
from officesuite.modules.ledger.rules.entry import Side

_LIABILITIES = (Group.CURRENT_LIABILITIES, Group.FIXED_LIABILITIES)
_OPEN = "1900-01-01"
_NO_LETTER = re.compile(r"[^\w]+|_+")


def root_of(section: Section) -> str:
    """Which of the five roots of a plain-text ledger a section belongs to; 未分類 is carried like an asset."""
    facts = SECTIONS[section]
    if facts.statement in (Statement.PL, Statement.COST):
        return "Income" if facts.income else "Expenses"
    if section is Section.OWNER_DRAWINGS:
        return "Equity"
    if facts.side is Side.DEBIT:
        return "Assets"
    return "Liabilities" if facts.group in _LIABILITIES else "Equity"


def write_beancount(stream: IO[bytes], entries: Iterable[PostedEntry], roots: Mapping[str, str]) -> list[Text]:
    """Writes entries for Beancount; `roots` by account code. Accounts are opened before the first day."""
    stream.write(b'option "operating_currency" "JPY"\n')
    opened: dict[str, None] = {}
    for entry in entries:
        new: list[str] = []
        lines = []
        for line in entry.lines:
            account = beancount_account(line, roots)
            if account not in opened:
                opened[account] = None
                new.append(
                    f'{_OPEN} open {account} JPY\n  code: "{_quoted(line.account_code)}"\n  name: "{_quoted(line.account)}"\n'
                )
            lines.append(f"  {account}  {line.side * line.on_account} JPY\n{_metadata(line)}")
        partner = next((line.partner for line in entry.lines if line.partner), "")
        payee = f'"{_quoted(partner)}" ' if partner else ""
        head = f'{entry.day.isoformat()} * {payee}"{_quoted(entry.description)}"\n  number: "{entry.number}"\n'
        slip = f'  slip: "{_quoted(entry.slip_no)}"\n' if entry.slip_no else ""
        closing = f'  adjustment: "{entry.adjustment.word}"\n' if entry.adjustment else ""
        stream.write("".join((*new, head, slip, closing, *lines, "\n")).encode())
    return []


def beancount_account(line: PostedLine, roots: Mapping[str, str]) -> str:
    """`Assets:1112-普通預金:みずほ銀行`: letters, digits and hyphens only."""
    parts = [roots[line.account_code], _component(f"{line.account_code}-{line.account}")]
    if line.sub:
        parts.append(_component(f"S-{line.sub}"))
    return ":".join(parts)


def write_hledger(stream: IO[bytes], entries: Iterable[PostedEntry], roots: Mapping[str, str]) -> list[Text]:
    """Writes entries for hledger and ledger: `assets:1112 普通預金:みずほ銀行`."""
    # no commodity directive: hledger wants a decimal point in it that ledger refuses; both see whole yen by themselves
    for entry in entries:
        partner = next((line.partner for line in entry.lines if line.partner), "")
        words = _one_line(" | ".join(word for word in (partner, entry.description) if word))
        head = f"{entry.day.isoformat()} * ({entry.number}) {words}".rstrip() + "\n"
        notes = [f"slip: {_one_line(entry.slip_no)}"] if entry.slip_no else []
        notes += [f"adjustment: {entry.adjustment.word}"] if entry.adjustment else []
        comment = f"    ; {', '.join(notes)}\n" if notes else ""
        lines = (f"    {hledger_account(line, roots)}  {line.side * line.on_account} JPY\n" for line in entry.lines)
        stream.write("".join((head, comment, *lines, "\n")).encode())
    return []


def hledger_account(line: PostedLine, roots: Mapping[str, str]) -> str:
    """The account's name for hledger and ledger: single spaces, no colon or sign of a comment inside a part."""
    parts = [roots[line.account_code].lower(), f"{line.account_code} {line.account}"]
    if line.sub:
        parts.append(line.sub)
    return ":".join(_plain(part).replace(":", "：") for part in parts)


def _metadata(line: PostedLine) -> str:
    found = []
    if line.department:
        found.append(f'    department: "{_quoted(line.department)}"\n')
    if line.tax is not None and not line.generated:
        found.append(f'    tax: "{line.tax.category}"\n')
    return "".join(found)


def _component(name: str) -> str:
    return _NO_LETTER.sub("-", name).strip("-")


def _quoted(text: str) -> str:
    return " ".join(text.split()).replace("\\", "\\\\").replace('"', '\\"')


def _one_line(text: str) -> str:
    return _plain(text).lstrip("*!(")


def _plain(text: str) -> str:
    return " ".join(text.split()).replace(";", "；")
