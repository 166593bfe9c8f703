"""The office's own letterhead as a paper of its own: what the profile page shows while names, seal and numbers are typed."""

from dataclasses import dataclass

from officesuite.base.numbers import format_postal_code
from officesuite.base.text import translate
from officesuite.paper import letterhead, render
from officesuite.paper.letterhead import Addressee, Sender
from officesuite.paper.page import Kit
from officesuite.paper.stamp import Seal

TITLE = translate("Company", "Letterhead")
TO = translate("Company", "Example Customer Ltd.")


@dataclass(frozen=True, slots=True)
class LetterheadPaper:
    """The sender's block with its seal, on an otherwise empty page; `language` "ja" or "en"."""

    language: str
    sender: Sender
    seal: Seal | None


def letterhead_of(
    values: dict[str, object], *, language: str, seal_image: bytes | None, logo_image: bytes | None = None
) -> LetterheadPaper:
    """The letterhead of a profile as typed: `values` by the keys of `fields.COMPANY_FIELDS`."""

    def word(key: str) -> str:
        return str(values.get(key) or "")

    def length(key: str, usual: float) -> float:
        return float(word(key) or usual)

    english = language == "en"
    lines = (
        [word("address_en1"), word("address_en2")]
        if english and word("address_en1")
        else [word("address1"), word("address2")]
    )
    representative = "　".join(part for part in (word("representative_title"), word("representative")) if part)
    sender = Sender(
        name=(english and word("name_en")) or word("name"),
        representative="" if english else representative,
        postal="" if english else format_postal_code(word("postal_code")),
        address=tuple(line for line in lines if line),
        phone=word("phone"),
        fax=word("fax"),
        registration_number=(word("registration_number") or None) if word("tax_accounting") != "exempt" else None,
        logo=logo_image,
        logo_width=length("logo_width_mm", 30),
    )
    letters = word("seal_letters")
    place = length("seal_size_mm", 22), length("seal_offset_x_mm", 0), length("seal_offset_y_mm", 0)
    seal = Seal(letters, seal_image, *place) if seal_image or letters else None
    return LetterheadPaper(language, sender, seal)


def build(paper: LetterheadPaper, kit: Kit) -> None:
    """Draws it."""
    kit.start(language=paper.language, pages=1)
    letterhead.title(kit, kit.say(TITLE))
    letterhead.addressee(kit, Addressee(company=kit.say(TO), honorific="" if kit.latin else "御中"))
    letterhead.sender(kit, paper.sender, paper.seal)
    kit.end_page()


def pdf(paper: LetterheadPaper) -> bytes:
    """The page as PDF."""
    return render.one(lambda kit: build(paper, kit))
