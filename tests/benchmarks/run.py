"""`make bench`: every measure with its target and its peers of the same run, as one table. Exit 0 whatever it says.

    run.py [--quick | --large] [--only NAME ...] [--markdown FILE]
The machine may be shared, so figures are medians with the least and the most beside them.
"""

import argparse
import importlib
import os
import platform
import sys
import tempfile
import traceback
from collections.abc import Sequence
from pathlib import Path
from unicodedata import east_asian_width

sys.path.insert(1, str(Path(__file__).resolve().parents[2]))

from figures import Line
from offices import Bench

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

MEASURES = ("cold_start", "window_memory", "live_preview", "thousand_quotes", "customer_import", "customer_list",
            "ledger_books", "ledger_cold", "ledger_saving", "ledger_import", "ledger_print", "killed_while_saving")  # fmt: skip
HEAD = ("measure", "figure (least–most)", "target", "verdict", "peer in the same run")


def main(argv: Sequence[str] | None = None) -> int:
    """Measures what was asked for and prints the table."""
    parser = argparse.ArgumentParser(description="Measures speed and memory against the targets.")
    parser.add_argument("--only", nargs="+", choices=MEASURES, metavar="NAME", help=", ".join(MEASURES))
    amount = parser.add_mutually_exclusive_group()
    amount.add_argument("--quick", action="store_true", help="fewer rounds, smaller amounts")
    amount.add_argument("--large", action="store_true", help="the books also with a million entries")
    parser.add_argument("--markdown", type=Path, metavar="FILE", help="write the table to a file as well")
    arguments = parser.parse_args(argv)
    lines: list[Line | str] = []
    with tempfile.TemporaryDirectory(prefix="officesuite-bench-") as folder:
        bench = Bench(Path(folder), arguments.quick, large=arguments.large)
        for name in arguments.only or MEASURES:
            print(f"{name} …", file=sys.stderr, flush=True)
            try:
                found: list[Line] = importlib.import_module(name).measure(bench)
                for line in found:
                    print(f"  {line.measure}: {line.figure}", file=sys.stderr, flush=True)
                lines += found
            except Exception:
                traceback.print_exc()
                lines.append(f"{name}: could not be measured; the reason stands above")
    print_table(lines)
    if arguments.markdown is not None:
        arguments.markdown.write_text(markdown(lines), encoding="utf-8")
    print(_machine() + ("; quick: figures are rough" if arguments.quick else ""))
    return 0


def rows_of(lines: Sequence[Line | str]) -> list[tuple[str, ...]]:
    """The table's rows, the head first, a further peer under its measure."""
    rows: list[tuple[str, ...]] = [HEAD]
    for line in lines:
        if isinstance(line, str):
            rows.append((line, "", "", "NOT MEASURED", ""))
            continue
        peers = [f"{peer.name}: {peer.figure}" for peer in line.peers] or [""]
        rows.append((line.measure, str(line.figure), line.wanted, line.verdict, peers[0]))
        rows += [("", "", "", "", peer) for peer in peers[1:]]
    return rows


def markdown(lines: Sequence[Line | str]) -> str:
    """The table for a page of documentation."""
    head, *rows = (f"| {' | '.join(row)} |" for row in rows_of(lines))
    return "\n".join((head, "|---" * len(HEAD) + "|", *rows, ""))


def print_table(lines: Sequence[Line | str]) -> None:
    """The table with its columns aligned."""
    rows = rows_of(lines)
    widths = [max(_wide(row[index]) for row in rows) for index in range(len(HEAD))]
    for number, row in enumerate(rows):
        print("  ".join(cell + " " * (width - _wide(cell)) for cell, width in zip(row, widths, strict=True)).rstrip())
        if not number:
            print("  ".join("-" * width for width in widths))


def _wide(words: str) -> int:
    """Columns of a terminal: a Japanese letter takes two."""
    return len(words) + sum(east_asian_width(letter) in "WF" for letter in words)


def _machine() -> str:
    load = f", load {os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else ""
    return f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores{load}, Python {platform.python_version()}"


if __name__ == "__main__":
    sys.exit(main())
