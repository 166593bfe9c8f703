"""What stands around the table of a customer paper: title, numbers, addressee, sender, total box, terms, boxes, footer.

Each part is drawn by one function; papers only say where. A missing value leaves its label out and closes the gap.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from officesuite.base.text import Text, translate
from officesuite.paper import stamp, styles
from officesuite.paper.fit import CONDENSED, Line, shrink, wrap
from officesuite.paper.fonts import MM
from officesuite.paper.page import Kit
from officesuite.paper.styles import AXIS, FINE, HEAVY, LEFT, RIGHT, SPLIT_LEFT, SPLIT_RIGHT, WIDTH, Colour, Style

TAX_INCLUDED = translate("Paper", "tax included")
REMARKS = translate("Paper", "Remarks")
BESIDE_SEAL, SENDER_END = 44.0, 79.0  # mm: lines left of the seal; the sender's last baseline
LOGO_ABOVE, LOGO_TALLEST = 5.0, 11.0  # mm: from the name's baseline up to the logo; below the number and date
ADDRESSEE_WIDTH = 72.0  # mm at 14 pt beside an honorific, which is never condensed
BANK = translate("Paper", "Bank")


class Mark(StrEnum):
    """What a paper says about itself beside its title: nothing, or that it is no original."""

    NONE = ""
    DRAFT = "draft"
    COPY = "copy"
    REISSUE = "reissue"
    VOID = "void"


MARKS: dict[Mark, Text] = {
    Mark.DRAFT: translate("Paper", "DRAFT"),
    Mark.COPY: translate("Paper", "COPY"),
    Mark.REISSUE: translate("Paper", "REISSUED"),
    Mark.VOID: translate("Paper", "VOID"),
}


@dataclass(frozen=True, slots=True)
class Addressee:
    """Who the paper goes to. `honorific` is 御中 for a company or department, 様 for a person, never both, or empty."""

    company: str
    department: str = ""
    person: str = ""
    honorific: str = ""
    postal: str = ""
    address: tuple[str, ...] = ()

    def names(self) -> tuple[str, ...]:
        """Company, department and person as far as they are known."""
        return tuple(name for name in (self.company, self.department, self.person) if name)


@dataclass(frozen=True, slots=True)
class Sender:
    """Who the paper comes from. Lines without a value are left out; no registration number means no such line.

    `logo` is a PNG or JPEG, `logo_width` its width in millimetres; it stands above the name.
    """

    name: str
    representative: str = ""
    postal: str = ""
    address: tuple[str, ...] = ()
    phone: str = ""
    fax: str = ""
    registration_number: str | None = None
    contact: str = ""
    logo: bytes | None = None
    logo_width: float = 30.0


def title(kit: Kit, words: str, *, mark: Mark = Mark.NONE, y: float = 26.5) -> None:
    """The paper's name around the axis over its double rule; a mark of a draft or copy right of it."""
    style = styles.TITLE_LATIN if kit.latin else styles.TITLE
    half = kit.text(AXIS, y, words, style, align="centre") / 2
    left, right = AXIS - half - 6, AXIS + half + 6
    kit.line(left, y + 4, right, y + 4, HEAVY, colour=Colour.GREEN)
    kit.line(left, y + 4.75, right, y + 4.75, FINE, colour=Colour.GREEN)
    if mark is Mark.VOID:
        void_mark(kit)
    elif mark is not Mark.NONE:
        kit.outlined(right + 2.5, y + 3.4, kit.say(MARKS[mark]), styles.COPY_MARK, weight=0.4)


def void_mark(kit: Kit) -> None:
    """取消 across the page, in outline and under the text, so that everything stays readable."""
    words = kit.say(MARKS[Mark.VOID])
    width = kit.measure(words, styles.VOID_MARK)
    lean = 0.34  # sine of 20 degrees
    kit.outlined(
        AXIS - width / 2 * 0.94, kit.height / 2 + width / 2 * lean, words, styles.VOID_MARK, weight=0.4, turn=20
    )


def numbers(kit: Kit, rows: Sequence[tuple[str, str]], *, y: float = 19.5) -> None:
    """Number and date: (label, value) lines ending at the right edge; empty values are left out."""
    rows = [(label, value) for label, value in rows if value]
    values = max((kit.measure(value, styles.BODY) for _, value in rows), default=0)
    labels = max((kit.measure(label, styles.LABEL) for label, _ in rows), default=0)
    x = RIGHT - values - max(18, labels + 4)
    for index, (label, value) in enumerate(rows):
        kit.text(x, y + index * 4.8, label, styles.LABEL)
        kit.text(RIGHT, y + index * 4.8, value, styles.BODY, align="right")


def addressee(kit: Kit, to: Addressee, *, y: float = 48.0) -> None:
    """Address lines, names and honorific over a rule; too long for one line, the company stands above the rest."""
    kit.line(LEFT, y + 2.8, SPLIT_LEFT, y + 2.8, FINE)
    names, room = to.names(), SPLIT_LEFT - LEFT
    reserved = kit.measure(to.honorific, styles.HONORIFIC) + 3 if to.honorific else 0
    one = ("  " if kit.latin else "　").join(names)
    two_lines = len(names) > 1 and kit.measure(one, styles.ADDRESSEE) > ADDRESSEE_WIDTH
    if two_lines:
        kit.cell(LEFT, y - 4.9, names[0], styles.ADDRESSEE_TWO_LINES, room)
        one = ("  " if kit.latin else "　").join(names[1:])
    style = styles.ADDRESSEE_TWO_LINES if two_lines else styles.ADDRESSEE
    longest = room - reserved if two_lines or not to.honorific else ADDRESSEE_WIDTH
    kit.cell(LEFT, y, one, style, longest)
    if to.honorific and names:
        used = min(kit.measure(one, style), longest)
        kit.text(LEFT + used + 3, y, to.honorific, styles.HONORIFIC)
    bottom = y - (9.9 if two_lines else 8.5)
    lines = _address_lines(kit, to.postal, to.address, room)
    for index, line in enumerate(reversed(lines)):
        kit.cell(LEFT, bottom - 3.7 * index, line, styles.ADDRESS, room)


def _address_lines(kit: Kit, postal: str, address: Sequence[str], room: float) -> list[str]:
    """〒 and the address on one line if it fits, else on two; an English address ends with its postal code."""
    if kit.latin:
        one = ", ".join(line for line in address if line)
        whole = f"{one} {postal}".strip()
        split = [", ".join(address[:-1]), f"{address[-1]} {postal}".strip()] if len(address) > 1 else [whole]
    else:
        code = f"〒{postal}" if postal else ""
        whole = "　".join(part for part in (code, *address) if part)
        first = "　".join(part for part in (code, *address[:1]) if part)
        split = [first, "　".join(address[1:])] if len(address) > 1 else [whole]
    fits = kit.measure(whole, styles.ADDRESS) <= room
    return [line for line in ([whole] if fits else split) if line]


def sender(kit: Kit, who: Sender, seal: stamp.Seal | None, *, x: float = SPLIT_RIGHT, y: float = 42.0) -> None:
    """The sender's block, the seal over the end of the name (English: beside the lines below, touching none).

    A name so short that the seal would stand on the lines below leaves it beside them. All ends above 80.
    """
    style, room = styles.SENDER_LATIN if kit.latin else styles.SENDER, RIGHT - x
    names = _name_lines(kit, who.name, style, room)
    if len(names) > 1:
        style = styles.SENDER_TWO_LINES
    lines = _placed(_sender_lines(kit, who), y + 5.4 + 4.4 * (len(names) - 1), end=SENDER_END)
    edge, bottom = RIGHT, y
    if seal is not None:
        side = min(seal.size, 20) if kit.latin else seal.size
        middle = y + 4 + side / 2 if kit.latin else y - 1.5
        bottom = middle + side / 2
        centre = RIGHT - side / 2
        if not kit.latin:
            beside = max((kit.measure(words, each) for words, each, at in lines if at - 3 < bottom), default=0)
            over_name = x + min(kit.measure(names[0], style), room) + 5
            centre = min(centre, max(over_name, x + min(beside, BESIDE_SEAL) + 1 + side / 2))
        centre, middle = centre + seal.right, middle + seal.down
        bottom += seal.down
        stamp.seal(kit, stamp.Seal(seal.letters, seal.image, side), x=centre, y=middle)
        edge = max(centre - side / 2, x + BESIDE_SEAL)
    if who.logo:
        stamp.logo(kit, who.logo, x=x, bottom=y - LOGO_ABOVE, width=min(who.logo_width, room), tallest=LOGO_TALLEST)
    for index, name in enumerate(names):
        kit.halo(x, y + index * 4.4, name, style, room)
        kit.cell(x, y + index * 4.4, name, style, room)
    for words, line_style, at in lines:
        kit.cell(x, at, words, line_style, edge - 0.8 - x if at - 3 < bottom else room)


def _placed(lines: Sequence[tuple[str, Style]], y: float, *, end: float) -> list[tuple[str, Style, float]]:
    """The lines with their baselines from `y`: 4.2 apart, closer if the last would stand under `end`."""
    steps = [4.6 if style is styles.BODY else 4.2 for _, style in lines[:-1]]
    tight = min(1.0, (end - y) / sum(steps)) if steps else 1.0
    return [(words, style, y + tight * sum(steps[:index])) for index, (words, style) in enumerate(lines)]


def _name_lines(kit: Kit, name: str, style: Style, room: float) -> list[str]:
    """The name on one line, or, past condensing, on two: parted at the space nearest its middle. Never cut."""
    if kit.measure(name, style) * CONDENSED <= room:
        return [name]
    middle = len(name) / 2
    spaces = [at for at, letter in enumerate(name) if letter.isspace()]
    at = min(spaces, key=lambda place: abs(place - middle), default=round(middle))
    return [name[:at].rstrip(), name[at:].lstrip()]


def _sender_lines(kit: Kit, who: Sender) -> list[tuple[str, Style]]:
    lines: list[tuple[str, Style]] = []
    if who.representative:
        lines.append((who.representative, styles.BODY))
    address = list(who.address)
    if kit.latin and address and who.postal:
        address[-1] = f"{address[-1]} {who.postal}"
    elif who.postal:
        address.insert(0, f"〒{who.postal}")
    wide = "   " if kit.latin else "　"
    phone = say_pairs(kit, (("Tel" if kit.latin else "TEL", who.phone), ("Fax" if kit.latin else "FAX", who.fax)), wide)
    registration = who.registration_number or ""
    rest = (
        *address,
        phone,
        registration and kit.say(translate("Paper", "Registration No. {number}", number=registration)),
        who.contact and kit.say(translate("Paper", "Contact: {name}", name=who.contact)),
    )
    return lines + [(line, styles.ADDRESS) for line in rest if line]


def say_pairs(kit: Kit, pairs: Sequence[tuple[str, str]], gap: str) -> str:
    """`TEL 075-…　FAX 075-…` of those that have a value."""
    return gap.join(f"{label} {value}" for label, value in pairs if value)


def subject(kit: Kit, label: str, words: str, *, y: float = 57.3) -> None:
    """件名 and what the paper is about, on two smaller lines if it is long; nothing when there is none."""
    if words:
        used = kit.text(LEFT, y, label, styles.FIELD_LABEL, spacing=0 if label.isascii() else 1)
        x = LEFT + max(13, used + 6)
        room = SPLIT_LEFT - x
        if kit.measure(words, styles.SUBJECT) * CONDENSED <= room:
            kit.cell(x, y, words, styles.SUBJECT, room)
            return
        first, *others = [line.words for line in wrap(words, styles.SUBJECT_TWO_LINES, room)]
        kit.cell(x, y - 1.9, first, styles.SUBJECT_TWO_LINES, room)
        kit.cell(x, y + 2.2, "".join(others), styles.SUBJECT_TWO_LINES, room)


def greeting(kit: Kit, words: str, *, y: float = 64.4) -> None:
    """The sentence that opens the paper, above the total."""
    kit.cell(LEFT, y, words, styles.BODY, SPLIT_LEFT - LEFT)


def total_box(kit: Kit, label: str, amount: int, *, note: str = "", y: float = 69.0) -> None:
    """The one loud figure: a box of 90 × 13 with its label cell of 34."""
    kit.tint(LEFT, y, 34, 13, ruled=False)
    kit.frame(LEFT, y, SPLIT_LEFT - LEFT, 13, HEAVY, colour=Colour.GREEN)
    kit.line(LEFT + 34, y, LEFT + 34, y + 13, FINE)
    kit.cell(LEFT + 17, y + (5.7 if note else 7.7), label, styles.TOTAL_LABEL, 31, align="centre")
    kit.cell(LEFT + 17, y + 9.9, note, styles.NOTE, 31, align="centre")
    words = money(kit, amount)
    size = shrink(words, styles.TOTAL, 90 - 34 - 5 - 2)
    kit.text(SPLIT_LEFT - 5, y + 6.5 + 0.37 * size / MM, words, styles.TOTAL, size=size, align="right")


def money(kit: Kit, amount: int) -> str:
    """`¥1,234`; negative `▲¥1,234`."""
    return f"{'−' if kit.latin else '▲'}¥{-amount:,}" if amount < 0 else f"¥{amount:,}"


def terms(kit: Kit, rows: Sequence[tuple[str, str]], *, y: float = 88.3) -> None:
    """Terms with labels justified to 17, a hairline under each; those without a value close the gap.

    More than four stand closer, so that the last always ends above the table.
    """
    rows = [(label, value) for label, value in rows if value]
    step, under, style = 5.2, 1.7, styles.BODY
    if len(rows) > 4:
        y -= 1.9
        step, style = 19.4 / (len(rows) - 1), styles.ADDRESS
        under = (step - 2.16) / 2  # half way between a line's foot and the next one's head
    for index, (label, value) in enumerate(rows):
        at = y + index * step
        kit.justified(LEFT, at, label, styles.FIELD_LABEL, 17 if not label.isascii() else 20)
        kit.cell(LEFT + 22, at, value, style, SPLIT_LEFT - LEFT - 22)
        kit.line(LEFT, at + under, SPLIT_LEFT, at + under, FINE)


def continued_head(kit: Kit, words: str, to: str, number: str, *, mark: Mark = Mark.NONE, y: float = 22.0) -> None:
    """The head of page 2 and on: what, to whom, number and date."""
    used = kit.text(LEFT, y, words, styles.CONTINUED_LATIN if kit.latin else styles.CONTINUED)
    right = kit.measure(number, styles.BODY)
    kit.text(RIGHT, y, number, styles.BODY, align="right")
    x = LEFT + max(28, used + 7)
    if mark is Mark.VOID:
        void_mark(kit)
    elif mark is not Mark.NONE:
        words = kit.say(MARKS[mark])
        right += kit.measure(words, styles.LABEL) + 5
        kit.text(RIGHT - right, y, words, styles.LABEL)
    kit.cell(x, y, to, styles.BODY, RIGHT - right - 4 - x)


def footer(kit: Kit, left: str, right: str) -> None:
    """Hairline, number and name of the paper, n / m, sender: on every page, also on 1 / 1."""
    kit.line(LEFT, 280.8, RIGHT, 280.8, FINE)
    kit.cell(LEFT, 285, left, styles.FOOTER, 70)
    kit.text(AXIS, 285, f"{kit.page} / {kit.pages}", styles.PAGE_NUMBER, align="centre")
    kit.cell(RIGHT, 285, right, styles.FOOTER, 70, align="right")


REMARK_WIDTH = WIDTH - 6


def remark_lines(words: str) -> tuple[Line, ...]:
    """The remarks as they will stand in their box."""
    return wrap(words, styles.BODY, REMARK_WIDTH)


def remarks_height(count: int, *, leading: float = 4.8) -> float:
    """Millimetres of the remarks box with `count` lines; none without lines."""
    return 10.6 + (count - 1) * leading + 3.4 if count else 0.0


def remarks(kit: Kit, lines: Sequence[Line], *, y: float, leading: float = 4.8) -> None:
    """備考 in a thin frame, its height following the text; nothing without text."""
    if not lines:
        return
    kit.frame(LEFT, y, WIDTH, remarks_height(len(lines), leading=leading), FINE)
    kit.text(LEFT + 3, y + 5.2, kit.say(REMARKS), styles.FIELD_LABEL, spacing=0 if kit.latin else 0.5)
    for index, line in enumerate(lines):
        kit.text(LEFT + 3, y + 10.6 + index * leading, line.words, styles.BODY, scale=line.scale)


def bank_height(count: int, note: str) -> float:
    """Millimetres of the bank box with `count` accounts; none without accounts."""
    return 5 + (count - 1) * 5.2 + (4.4 if note else 0) + 2.6 if count else 0.0


def bank(kit: Kit, lines: Sequence[str], *, note: str = "", y: float) -> None:
    """お振込先 in a thin frame, one account a line and a note under them; nothing without accounts."""
    if not lines:
        return
    kit.frame(LEFT, y, WIDTH, bank_height(len(lines), note), FINE)
    kit.text(LEFT + 3, y + 5, kit.say(BANK), styles.FIELD_LABEL, spacing=0 if kit.latin else 0.5)
    for index, line in enumerate(lines):
        kit.cell(LEFT + 24, y + 5 + index * 5.2, line, styles.LINE, WIDTH - 27)
    kit.cell(LEFT + 24, y + 5 + (len(lines) - 1) * 5.2 + 4.4, note, styles.NOTE, WIDTH - 27)
