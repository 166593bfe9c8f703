"""Kills a saving process at seeded random moments and looks whether every acknowledged save is there and the office whole."""

import random
import signal
import subprocess
import sys
import time
from datetime import date
from pathlib import Path

from sqlalchemy import select

from officesuite.modules.sales.models import Quote
from officesuite.office import checks
from officesuite.office.office import open_office
from officesuite.office.registry import Registry

LONGEST = 0.25  # seconds of saving before the blow


def rounds(office_path: Path, registry: Registry, *, count: int, seed: int) -> tuple[int, list[str]]:
    """(acknowledged saves, failures in words) of `count` kills on one office, the moments drawn from `seed`."""
    chance, acknowledged, failures = random.Random(seed), 0, []
    for number in range(count):
        words = _kill_one(office_path, seed * 1000 + number, chance.uniform(0, LONGEST))
        acknowledged += len(words)
        failures += [f"round {number}: {failure}" for failure in _missing(office_path, registry, words)]
    return acknowledged, failures


def _kill_one(path: Path, seed: int, delay: float) -> list[str]:
    """Starts a saver, lets it acknowledge once, waits, kills it with SIGKILL; its whole lines."""
    saver = subprocess.Popen(
        [sys.executable, str(Path(__file__).with_name("saver.py")), str(path), str(seed)], stdout=subprocess.PIPE, text=True,
        cwd=Path(__file__).parents[2], env={"PYTHONPATH": str(Path(__file__).parents[2])},
    )  # fmt: skip
    assert saver.stdout is not None
    with saver:
        first = saver.stdout.readline()
        time.sleep(delay)
        saver.send_signal(signal.SIGKILL)
        rest = saver.stdout.read()
    lines = (first + rest).split("\n")
    return [line for line in lines[:-1] if line]  # an unfinished line was not acknowledged


def _missing(path: Path, registry: Registry, words: list[str]) -> list[str]:
    """What is wrong with the office after the blow; empty when nothing is."""
    failures = [] if words else ["the saver acknowledged nothing"]
    office = open_office(path, registry, today=date(2026, 11, 24))
    try:
        with office.read() as session:
            for line in words:
                kind, id_, *rest = line.split(" ")
                quote = session.scalar(select(Quote).where(Quote.id == int(id_)))
                if quote is None:
                    failures.append(f"lost: {line}")
                elif kind == "saved" and (quote.subject, quote.total) != (rest[0], int(rest[1])):
                    failures.append(f"not as saved: {line}: {quote.subject} {quote.total}")
                elif kind == "issued" and quote.number != rest[0]:
                    failures.append(f"not as issued: {line}: {quote.number}")
            failures += [f"check {r.name}: {r.message} {r.first}" for r in checks.run_checks(session) if not r.ok]
    finally:
        office.close()
    return failures
