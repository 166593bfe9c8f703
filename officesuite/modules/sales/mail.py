"""A quote as a mail to be sent (`.eml`): the PDF attached, subject and words from a template; any mail program opens it.

`X-Unsent: 1` makes Outlook and Thunderbird open it as a draft. Fields in the template's braces: number, subject, customer,
person, total, valid_until, company, staff.
"""

from dataclasses import dataclass
from email.message import EmailMessage
from email.policy import SMTP

from sqlalchemy import select
from sqlalchemy.orm import Session

from officesuite.base import dates
from officesuite.base.text import translate
from officesuite.modules.company.models import Staff
from officesuite.modules.company.queries import company
from officesuite.modules.partners.models import Partner, PartnerContact
from officesuite.modules.sales.models import Quote
from officesuite.modules.sales.papers import pdf
from officesuite.modules.sales.queries.addressees import addressee_of
from officesuite.modules.sales.queries.detail import draft_of, load_quote
from officesuite.modules.sales.queries.words import full_number
from officesuite.office import settings

SUBJECT = translate("Sales", "Quotation {number} {subject}")
BODY = translate(
    "Sales",
    "{customer}\n{person}\n\nThank you for your enquiry. Please find attached our quotation.\n\n"
    "Quotation: {number}\nSubject: {subject}\nTotal: ¥{total}\nValid until: {valid_until}\n\n{company}\n{staff}\n",
)


@dataclass(frozen=True, slots=True)
class Mail:
    """An `.eml` file: the name it should be saved under and its bytes; `to` is the address, "" when none is known."""

    name: str
    content: bytes
    to: str


def quote_mail(session: Session, quote_id: int) -> Mail:
    """The mail of a stored quote with its paper, in the paper's language. Raises NotFound."""
    quote = load_quote(session, quote_id)
    fields = _fields(session, quote)
    to, staff = _address(session, quote), session.get(Staff, quote.staff_id) if quote.staff_id is not None else None
    subject = str(settings.read(session, "sales.mail_subject") or "") or SUBJECT.format(**_blank(fields)).to(
        quote.language
    )
    body = str(settings.read(session, "sales.mail_body") or "") or BODY.format(**_blank(fields)).to(quote.language)
    message = EmailMessage(policy=SMTP)
    message["X-Unsent"] = "1"
    message["Subject"] = " ".join(_filled(subject, fields).split())
    sender = (staff.email if staff is not None else "") or company(session).email
    if sender:
        message["From"] = sender
    if to:
        message["To"] = to
    message.set_content(_filled(body, fields), cte="base64")
    name = _file_name(fields)
    message.add_attachment(
        pdf(session, (str(quote.id),)), maintype="application", subtype="pdf", filename=f"{name}.pdf"
    )
    return Mail(f"{name}.eml", bytes(message), to)


def _blank(fields: dict[str, str]) -> dict[str, str]:
    """Fields that stand for themselves: the template is filled once, at the end, whoever wrote it."""
    return {key: f"{{{key}}}" for key in fields}


def _filled(template: str, fields: dict[str, str]) -> str:
    """The template with its fields; braces that name nothing stay. Lines that a missing field leaves empty go."""
    lines = []
    for line in template.splitlines():
        used = [key for key in fields if f"{{{key}}}" in line]
        if used and not any(fields[key] for key in used):
            continue
        for key in used:
            line = line.replace(f"{{{key}}}", fields[key])  # noqa: PLW2901 - filled field by field
        lines.append(line.rstrip())
    return "\n".join(lines) + "\n"


def _fields(session: Session, quote: Quote) -> dict[str, str]:
    draft = draft_of(quote)
    to = addressee_of(session, draft) if quote.state == "draft" else None
    honorific = to.honorific if to is not None else quote.honorific
    name = to.name if to is not None else quote.customer_name
    person = " ".join(word for word in (quote.department, quote.person) if word)
    staff = session.scalar(select(Staff.name).where(Staff.id == quote.staff_id)) if quote.staff_id is not None else ""
    valid = dates.format_long(quote.valid_until, quote.language) if quote.valid_until else quote.valid_note
    return {
        "number": full_number(quote.number or "", quote.revision),
        "subject": quote.subject,
        "customer": name if person else f"{name} {honorific}".strip(),
        "person": f"{person} {honorific}".strip() if person else "",
        "total": f"{quote.total:,}",
        "valid_until": valid,
        "company": company(session).name,
        "staff": staff or "",
    }


def _address(session: Session, quote: Quote) -> str:
    contact = session.get(PartnerContact, quote.contact_id) if quote.contact_id is not None else None
    if contact is not None and contact.email:
        return contact.email
    return session.scalar(select(Partner.email).where(Partner.id == quote.partner_id)) or "" if quote.partner_id else ""


def _file_name(fields: dict[str, str]) -> str:
    """A file name for every system: number, else subject, without what Windows forbids."""
    name = fields["number"] or fields["subject"] or "quote"
    return "".join("_" if letter in '\\/:*?"<>|' or ord(letter) < 32 else letter for letter in name)[:80]
