"""Makes every picture: all pages (light/dark, Japanese/English) and every printed sample as PNG, into out/demo.

With --readme also renews the small pictures that README shows (resources/pictures).
"""

import sys
from pathlib import Path

import pypdfium2
from PIL import Image

from officesuite import cli

OUT = Path("out/demo")
README = Path("resources/pictures")
DAY = "2026-11-24"  # late in a month, so that its books are alive; the same pictures whenever they are made
SHOWN = {  # picture of README: (the part of `demo`'s file name before the number, width in pixels)
    "home.png": ("pictures/ja-light-1440/shell.home", 1200),
    "quote-form.png": ("pictures/ja-light-1440/sales.quote-", 1200),
    "quote-form-dark.png": ("pictures/ja-dark-1440/sales.quote-", 1200),
    "quote-list.png": ("pictures/ja-light-1440/sales.quotes", 1200),
    "bank-book.png": ("pictures/ja-light-1440/ledger.bank-book", 1200),
    "slip.png": ("pictures/ja-light-1440/ledger.entry-", 1200),
    "journal.png": ("pictures/ja-light-1440/ledger.journal", 1200),
    "trial-balance.png": ("pictures/ja-light-1440/ledger.trial-balance", 1200),
    "bank-statement.png": ("pictures/ja-dark-1440/ledger.bank-lines", 1200),
    "tax-summary.png": ("pictures/ja-light-1440/ledger.tax-summary", 1200),
    "months.png": ("pictures/ja-light-1440/ledger.months", 1200),
    "chart-of-accounts.png": ("pictures/ja-light-1440/ledger.accounts", 1200),
    "ledger-paper.png": ("papers/ledger.general-ledger-2", 700),
    "balance-sheet-paper.png": ("papers/ledger.balance-sheet-1", 700),
    "slip-paper.png": ("papers/ledger.slip-1", 700),
    "quote-paper.png": ("papers/sales.quote-3", 700),
    "quote-paper-english.png": ("papers/sales.quote-17", 700),
}


def papers() -> None:
    """Every page of every printed sample at 110 dpi."""
    folder = OUT / "papers"
    folder.mkdir(parents=True, exist_ok=True)
    for file in sorted(OUT.glob("*.pdf")):
        document = pypdfium2.PdfDocument(file)
        for number in range(len(document)):
            document[number].render(scale=220 / 72).to_pil().reduce(2).save(folder / f"{file.stem}-{number + 1}.png")
        document.close()


def for_readme() -> None:
    """The pictures of README, small enough for a repository."""
    README.mkdir(parents=True, exist_ok=True)
    for name, (source, width) in SHOWN.items():
        file = sorted(OUT.glob(f"{source}*.png"))[0]
        with Image.open(file) as image:
            small = image.convert("RGB").resize(
                (width, round(image.height * width / image.width)), Image.Resampling.LANCZOS
            )
            small.quantize(256, dither=Image.Dither.NONE).save(README / name, optimize=True)


def main() -> int:
    """Runs the demonstration, turns its papers into pictures, and says where they are."""
    code = cli.main(["demo", str(OUT), "--today", DAY])
    if code == 0:
        papers()
        if "--readme" in sys.argv:
            for_readme()
    return code


if __name__ == "__main__":
    raise SystemExit(main())
