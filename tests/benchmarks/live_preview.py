"""The paper beside the form: from what the form holds to a picture of both pages, against the peers' PDF and the bare raster."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import peers
import quotes
from figures import Line, Peer, seconds, spread
from offices import SEED, Bench

from officesuite.modules.partners.services import add_partner
from officesuite.modules.sales import documents, papers
from officesuite.modules.sales.queries.drafts import DraftRow, QuoteDraft
from officesuite.office.office import Office
from officesuite.paper import fonts
from officesuite.ui.raster import page_sizes, render

WIDTH = 794  # pixels of an A4 sheet at 100 %


def measure(bench: Bench) -> list[Line]:
    """One line: database, law, paper, PDF and two pictures, for a quote that differs each time as while typing."""
    office = bench.new_office("preview")
    try:
        partner = office.run(
            add_partner, values={"code": "C001", "name": "株式会社むさし野建築設計事務所", "address1": "東京都武蔵野市"}
        )
        draft, paper = _draft(office, partner), quotes.quote(1, seed=SEED)
        fonts.warm()
        peers.load_fonts()
        if len(page_sizes(_pdf(office, draft))) != 2:
            raise RuntimeError("the quote of the preview has not two pages")
        ours, raster, other = [], [], []
        for number in range((5 if bench.quick else 40) + 3):
            typed = replace(draft, subject=f"本社{number}階　会議室・執務室の什器")
            content = _pdf(office, typed)
            times = (
                seconds(lambda typed=typed: _draw(_pdf(office, typed))), seconds(lambda content=content: _draw(content)),
                seconds(lambda: _draw(peers.platypus([paper]))),
            )  # fmt: skip
            if number >= 3:
                for into, took in zip((ours, raster, other), times, strict=True):
                    into.append(took * 1000)
    finally:
        office.close()
    return [
        Line("live preview of a two-page quote, both pages", spread(ours, "ms"), 100, peers=(
            Peer("picturing a finished PDF alone", spread(raster, "ms")), Peer("platypus and picturing", spread(other, "ms"))))
    ]  # fmt: skip


def _draft(office: Office, partner: int) -> QuoteDraft:
    rows = tuple(
        DraftRow(description=row.description, spec=row.spec, quantity=row.quantity, unit=row.unit, unit_price=row.unit_price,
                 cost=Decimal(100), tax_category="standard-10")
        for row in quotes.quote(1, seed=SEED).rows
    )  # fmt: skip
    return QuoteDraft(
        office.today,
        partner,
        subject="什器一式",
        valid_until=office.today + timedelta(30),
        delivery="約3週間",
        rows=rows,
    )


def _pdf(office: Office, draft: QuoteDraft) -> bytes:
    with office.read() as session:
        return documents.pdf(papers.draft_paper(session, draft))


def _draw(content: bytes) -> None:
    for page in range(2):
        render(content, page, width=WIDTH)
