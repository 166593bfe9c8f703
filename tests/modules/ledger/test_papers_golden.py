"""The ledger's papers held fast, letter by letter and place by place (0.1 mm).

After a wanted change run `GOLDEN=write pytest tests/modules/ledger/test_papers_golden.py`, and read the difference before
committing it.
"""

import json
import os
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from modules.ledger import book_samples as samples
from paper.reading import stretches

from officesuite.modules.ledger.papers.balance_sheet import build_balance_sheet
from officesuite.modules.ledger.papers.equity import build_equity
from officesuite.modules.ledger.papers.journal import build_journal
from officesuite.modules.ledger.papers.ledger import build_ledger
from officesuite.modules.ledger.papers.matrix import build_matrix
from officesuite.modules.ledger.papers.report import build_report
from officesuite.modules.ledger.papers.slip import build_slips
from officesuite.modules.ledger.papers.tax_summary import build_tax_summary
from officesuite.modules.ledger.papers.trial_balance import build_trial_balance
from officesuite.paper import volumes

GOLDEN = Path(__file__).parents[2] / "golden" / "paper"
ENGLISH = replace(samples.HEAD, language="en")
PAPERS: dict[str, Callable[[], volumes.Build]] = {
    "general-ledger": lambda: partial(build_ledger, samples.ledger(60)),
    "journal": lambda: partial(build_journal, samples.journal(30)),
    "trial-balance": lambda: partial(build_trial_balance, samples.TRIAL),
    "balance-sheet": lambda: partial(build_balance_sheet, samples.BALANCE_SHEET),
    "income-statement": lambda: partial(build_report, samples.INCOME),
    "equity": lambda: partial(build_equity, samples.EQUITY),
    "months": lambda: partial(build_matrix, samples.months()),
    "tax-summary-en": lambda: partial(build_tax_summary, replace(samples.TAXES, head=ENGLISH)),
    "slips": lambda: partial(build_slips, samples.SLIPS),
}


@pytest.mark.parametrize("name", PAPERS)
def test_a_paper_of_the_ledger_looks_as_it_was_approved(name: str) -> None:
    now: list[list[list[Any]]] = [
        [[each.text.strip(), *(round(place, 1) for place in (each.left, each.right, each.baseline))] for each in page]
        for page in stretches(volumes.pdf([PAPERS[name]()]))
    ]
    file = GOLDEN / f"ledger-{name}.json"
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
