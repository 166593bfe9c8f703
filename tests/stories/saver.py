"""A clerk who never pauses: saves and issues quotes one after the other and says so after each, until the process is killed."""

import random
import sys
from datetime import date
from decimal import Decimal

from sqlalchemy import select

from officesuite import catalog
from officesuite.modules.partners.models import Partner
from officesuite.modules.partners.services import add_partner
from officesuite.modules.sales.queries.drafts import DraftRow, QuoteDraft
from officesuite.modules.sales.services import issue_quote, save_draft
from officesuite.office.office import open_office


def work(path: str, seed: int) -> None:
    """Saves for ever; each line on stdout is an acknowledged save: `saved ID SUBJECT TOTAL` or `issued ID NUMBER`."""
    office = open_office(path, catalog.load(), today=date(2026, 11, 24))
    chance = random.Random(seed)
    with office.read() as session:
        partner = session.scalar(select(Partner.id).limit(1))
    if partner is None:
        partner = office.run(add_partner, values={"code": "C001", "name": "株式会社青葉製作所"})
    count = 0
    while True:
        count += 1
        prices = [chance.randint(1, 99_999) for _ in range(chance.randint(1, 30))]
        rows = tuple(
            DraftRow(
                description="品目",
                quantity=Decimal(1),
                unit="個",
                unit_price=Decimal(price),
                tax_category="standard-10",
            )
            for price in prices
        )
        subject = f"{seed}-{count}"
        saved = office.run(
            save_draft, draft=QuoteDraft(issued_on=office.today, partner_id=partner, subject=subject, rows=rows)
        )
        print("saved", saved.id, subject, sum(prices) + sum(prices) // 10, flush=True)
        if chance.random() < 0.4:
            issued = office.run(issue_quote, quote_id=saved.id)
            print("issued", saved.id, issued.number, flush=True)


if __name__ == "__main__":
    work(sys.argv[1], int(sys.argv[2]))
