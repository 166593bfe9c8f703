"""How the ledger's papers say dates, periods and yen, and the frame every book shares."""

from datetime import date

from officesuite.base import dates
from officesuite.base.text import Text, translate
from officesuite.modules.ledger.papers.head import BookHead
from officesuite.paper import frames, styles
from officesuite.paper.volumes import BookKit

DEBIT, CREDIT = translate("Ledger", "Debit"), translate("Ledger", "Credit")
DEBIT_ACCOUNT, CREDIT_ACCOUNT = translate("Ledger", "Debit account"), translate("Ledger", "Credit account")
DEBIT_AMOUNT, CREDIT_AMOUNT = translate("Ledger", "Debit amount"), translate("Ledger", "Credit amount")
BALANCE, ACCOUNT = translate("Ledger", "Balance"), translate("Ledger", "Account")
DATE, ENTRY, SLIP = translate("Ledger", "Date"), translate("Ledger", "Entry No."), translate("Ledger", "Slip No.")
DESCRIPTION, TOTAL = translate("Ledger", "Description"), translate("Ledger", "Total")
UNIT = translate("Ledger", "(unit: yen)")


def begin(kit: BookKit, language: str) -> None:
    """Begins a paper in its language; its number of pages is known when it ends."""
    kit.start(language=language, pages=0)


def day(head: BookHead, value: date) -> str:
    """2026年3月31日, 令和8年3月31日 or 31 March 2026."""
    return dates.format_long(value, head.language, wareki=head.wareki)


def month_day(value: date) -> str:
    """03/31"""
    return f"{value.month:02}/{value.day:02}"


def period(head: BookHead) -> str:
    """2026年1月1日〜3月31日: the year once where it does not change; in English both days in full."""
    first, last = day(head, head.first), day(head, head.last)
    if head.language == "en":
        return f"{first} – {last}"
    year = first[: first.index("年") + 1]
    return f"{first}〜{last.removeprefix(year)}"


def term(head: BookHead) -> str:
    """第12期; nothing where terms are not counted."""
    return translate("Ledger", "Term {number}", number=head.term).to(head.language) if head.term else ""


def amount(kit: BookKit, yen: int) -> str:
    """Yen with separators, ▲ before negatives; nothing for zero, as books leave it blank."""
    return kit.yen(yen) if yen else ""


def made(kit: BookKit, head: BookHead) -> str:
    """2026年4月20日 作成"""
    return kit.say(translate("Ledger", "Made on {day}", day=day(head, head.made_on)))


def gap(kit: BookKit) -> str:
    """What stands between words of one line: a full-width space, two narrow ones in English."""
    return "  " if kit.latin else "　"


def whole_frame(kit: BookKit, head: BookHead, title: Text, *, above: str = "", name: str = "") -> None:
    """Title, term and period, whose book it is, notes and footer: the frame of a book that is not one account's."""
    frames.title(kit, kit.say(title))
    words = gap(kit).join(each for each in (term(head), period(head), head.remark) if each)
    above = gap(kit).join(each for each in (above, kit.say(UNIT)) if each)
    frames.head(kit, [(words, styles.BODY)], head.office, above)
    frames.notes(kit, head.notes)
    frames.foot(kit, name or kit.say(title), made(kit, head))


def statement_frame(kit: BookKit, head: BookHead, title: Text, words: str) -> None:
    """Title, day or period in the middle, whose statement it is, footer: the frame of a statement."""
    style = styles.STATEMENT_TITLE_LATIN if kit.latin else styles.STATEMENT_TITLE
    frames.title(kit, kit.say(title), y=28.0, style=style)
    kit.text(kit.sheet.axis, 39.5, words, styles.BODY, size=9.5, align="centre")
    kit.cell(kit.sheet.left, 49.0, head.office, styles.SUBJECT, 130)
    kit.text(kit.sheet.right, 49.0, kit.say(UNIT), styles.FIELD_LABEL, align="right")
    frames.notes(kit, head.notes)
    name = gap(kit).join(each for each in (term(head), kit.say(title), head.remark) if each)
    frames.foot(kit, name, head.office)
