"""A trial balance from the command line, cold: the whole process, against other programs on what the office writes out.

ledger and hledger read the office's `ledger.hledger`, Beancount its `ledger.beancount` (its cache off), each where it is
installed; the least is Python with sqlite3 over a covering index.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path

import ledger_file
import ledger_offices
from figures import Line, Peer, seconds, spread
from offices import ROOT, Bench

from officesuite.office import transfer

_LEAST = (
    "import sqlite3, sys; rows = sqlite3.connect(sys.argv[1]).execute('SELECT a.code, a.name, SUM(p.amount) FROM posting p "
    "JOIN account a ON a.id = p.account GROUP BY p.account').fetchall(); print(len(rows))"
)


def measure(bench: Bench) -> list[Line]:
    """One line a size; other programs only at the usual size, since they take minutes at a million."""
    found = []
    for entries in bench.sizes:
        office, out = ledger_offices.books(bench, entries), bench.folder / "trial-balance.csv"
        command = [
            sys.executable, "-m", "officesuite", "export", str(office), "ledger.trial-balance", "-o", str(out),
            "--from", ledger_file.FIRST.isoformat(), "--to", ledger_file.LAST.isoformat(),
        ]  # fmt: skip
        figure = spread(_runs(bench, command, 7), "s")
        ledger_offices.must_be_balances(out.read_text(encoding="utf-8-sig"), ledger_file.file_of(bench, entries))
        least = [sys.executable, "-c", _LEAST, str(ledger_offices.postings(bench, entries))]
        peers = [Peer("python + sqlite3 over a covering index", spread(_runs(bench, least, 7), "s"))]
        if entries == bench.entries:
            balance = ledger_offices.expected(ledger_file.file_of(bench, entries))[ledger_file.BUSIEST]
            peers += _others(bench, office, balance)
        found.append(
            Line(f"cold trial balance from the command line, {entries:,} entries", figure, 0.6, peers=tuple(peers))
        )
    return found


def _runs(bench: Bench, command: Sequence[str], rounds: int) -> list[float]:
    """Seconds of each run after a first one that fills caches."""
    return [_run(bench, command)[0] for _ in range(bench.rounds(rounds) + 1)][1:]


def _run(bench: Bench, command: Sequence[str]) -> tuple[float, str]:
    environment = os.environ | {
        "PYTHONPATH": str(ROOT), "OFFICESUITE_HOME": str(bench.folder / "home"), "BEANCOUNT_DISABLE_LOAD_CACHE": "1",
        "LANG": "C.UTF-8",
    }  # fmt: skip
    outputs: list[str] = []

    def work() -> None:
        done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False, timeout=900)
        if done.returncode:
            raise RuntimeError(f"{command[0]} ended with {done.returncode}: {done.stderr[-1000:]}")
        outputs.append(done.stdout)

    return seconds(work), outputs[0]


def _others(bench: Bench, office: Path, balance: int) -> list[Peer]:
    """Every program that is installed, each with its own file; what it says of the busiest account must be ours."""
    found = []
    bean_query = shutil.which("bean-query") or shutil.which("bean-query", path=str(Path(sys.executable).parent))
    programs: tuple[tuple[str, str | None, str, Callable[[str, str], list[str]], int], ...] = (
        ("ledger bal", shutil.which("ledger"), "ledger.hledger", lambda p, f: [p, "-f", f, "bal", "--flat"], 3),
        ("hledger bal", shutil.which("hledger"), "ledger.hledger", lambda p, f: [p, "-f", f, "bal", "--flat"], 1),
        ("bean-query", bean_query, "ledger.beancount",
         lambda p, f: [p, "--no-errors", f, "SELECT account, sum(number) GROUP BY account"], 1),
    )  # fmt: skip
    with closing(bench.open(office)) as opened:
        for name, program, kind, command, rounds in programs:
            if program is None:
                continue
            path = bench.folder / f"{kind}.txt"
            if not path.exists():
                with transfer.writing(path) as stream:
                    transfer.export_to(opened, opened.registry.export_kind(kind), stream, format_="")
            words = command(program, str(path))
            times = []
            for _ in range(min(rounds, bench.rounds(rounds))):
                took, said = _run(bench, words)
                if str(balance) not in said.replace(",", ""):
                    raise RuntimeError(f"{name} does not say {balance} of {ledger_file.BUSIEST}")
                times.append(took)
            found.append(Peer(name, spread(times, "s")))
    return found
