"""Two papers held fast, letter by letter and place by place (0.1 mm).

After a wanted change run `GOLDEN=write pytest tests/paper/test_golden_papers.py`, and read the difference before
committing it.
"""

import json
import os
from pathlib import Path

import pytest
from quote_samples import QUOTE
from quote_variants import ENGLISH
from reading import stretches

from officesuite.modules.sales.documents import QuotePaper, pdf

GOLDEN = Path(__file__).parents[1] / "golden" / "paper"


@pytest.mark.parametrize(("name", "paper"), [("quote-ja", QUOTE), ("quote-en", ENGLISH)])
def test_a_paper_looks_as_it_was_approved(name: str, paper: QuotePaper) -> None:
    now = [
        [[each.text.strip(), *(round(place, 1) for place in (each.left, each.right, each.baseline))] for each in page]
        for page in stretches(pdf(paper))
    ]
    file = GOLDEN / f"{name}.json"
    if os.environ.get("GOLDEN") == "write":
        lines = ",\n".join(
            "[\n" + ",\n".join(json.dumps(row, ensure_ascii=False) for row in page) + "\n]" for page in now
        )
        file.write_text(f"[\n{lines}\n]\n", encoding="utf-8")
    approved = json.loads(file.read_text(encoding="utf-8"))
    assert [[row[0] for row in page] for page in now] == [[row[0] for row in page] for page in approved]
    for page, approved_page in zip(now, approved, strict=True):
        for row, approved_row in zip(page, approved_page, strict=True):
            assert row[1:] == pytest.approx(approved_row[1:], abs=0.15), row[0]
