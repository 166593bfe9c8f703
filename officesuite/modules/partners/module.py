"""The module of customers and suppliers: what it brings to window, command line and search."""

from sqlalchemy import func, select
from sqlalchemy.orm import Session, aliased

from officesuite.base.declare import (
    Action,
    Check,
    CheckResult,
    Entity,
    Module,
    Page,
    Reference,
    SearchHit,
    SearchSource,
    Target,
    entity_of_fields,
)
from officesuite.base.late import Late
from officesuite.base.text import tr, translate
from officesuite.modules.partners import queries
from officesuite.modules.partners.exchange import PARTNERS_IN, PARTNERS_OUT
from officesuite.modules.partners.fields import CONTACT_FIELDS, PARTNER_FIELDS
from officesuite.modules.partners.models import Partner
from officesuite.modules.partners.services import EDIT, MERGE, VIEW

PARTNERS = translate("Partners", "Partners")


def find(session: Session, text: str, limit: int) -> list[SearchHit]:
    """Partners for the search over everything."""
    return [
        SearchHit(pick.name, pick.kana, f"partners.partner:{pick.id}", code=pick.code)
        for pick in queries.find_partners(session, text, limit)
    ]


def of_staff(session: Session, staff_id: int) -> int:
    """How many partners a member of staff is in charge of."""
    return session.scalar(select(func.count()).select_from(Partner).where(Partner.staff_id == staff_id)) or 0


def check_merges(session: Session) -> CheckResult:
    """A merged partner leads to one that stands."""
    winner = aliased(Partner)
    count = session.scalar(select(func.count()).select_from(Partner)) or 0
    broken = session.scalar(
        select(Partner.code)
        .join(winner, winner.id == Partner.merged_into)
        .where(winner.merged_into.is_not(None))
        .limit(1)
    )
    message = (
        ""
        if broken is None
        else tr("Partners", "Partner {code} is merged into one that was merged itself.", code=broken)
    )
    return CheckResult("partners", ok=broken is None, count=count, message=message, first=broken)


MODULE = Module(
    key="partners",
    label=PARTNERS,
    group="sales",
    icon="handshake",
    order=10,
    needs=("company",),
    permissions=(VIEW, EDIT, MERGE),
    actions=(Action("partners.new", translate("Partners", "New partner"), EDIT.key, icon="plus", everywhere=True),),
    pages=(Page("partners.partners", PARTNERS, "handshake", VIEW.key, new="partners.partner"),),
    search=(SearchSource("partners.partner", PARTNERS, "building-2", find, VIEW.key),),
    checks=(Check("partners", PARTNERS, check_merges),),
    imports=(PARTNERS_IN,),
    exports=(PARTNERS_OUT,),
    targets=(
        Target("partners.partner", "partners.partner", queries.label, "building-2", translate("Partners", "Partner")),
    ),
    entities=(
        entity_of_fields(
            "partners.partner",
            translate("Partners", "Partner"),
            PARTNER_FIELDS,
            ("inactive", translate("Partners", "No longer used")),
            ("merged_into", translate("Partners", "Merged into")),
            links={"merged_into": "partners.partner", "staff_id": "company.staff"},
        ),
        entity_of_fields(
            "partners.contact",
            translate("Partners", "Contact"),
            CONTACT_FIELDS,
            ("inactive", translate("Partners", "No longer used")),
        ),
        Entity("partners.tag", translate("Partners", "Tag"), (("name", translate("Partners", "Tag")),)),
    ),
    references=(Reference("company.staff", PARTNERS, of_staff),),
    sample=Late("officesuite.modules.partners.sample", "fill"),
    help=translate("Partners", "Customers and suppliers with their contacts, closing and payment terms."),
)
