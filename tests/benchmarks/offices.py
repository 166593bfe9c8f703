"""What every measure shares: a scratch folder, how thorough to be, and offices that are made once a run."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

import customers

from officesuite import catalog, cli
from officesuite.modules.company.services import set_up_office
from officesuite.office import transfer
from officesuite.office.office import Office, create_office, open_office
from officesuite.office.registry import Registry

TODAY = date(2026, 11, 24)
SEED = 20261124
ROOT = Path(__file__).resolve().parents[2]


@dataclass(slots=True)
class Bench:
    """One run of the benchmarks. `quick`: fewer rounds and smaller amounts, to see that everything works.

    `large`: the books also with a million entries, which takes a quarter of an hour.
    """

    folder: Path
    quick: bool
    registry: Registry = field(default_factory=catalog.load)
    large: bool = False
    _made: dict[str, Path] = field(default_factory=dict)

    def rounds(self, usual: int) -> int:
        """How often to measure."""
        return min(2, usual) if self.quick else usual

    @property
    def customers(self) -> int:
        """How many customers the big office has."""
        return 10_000 if self.quick else 100_000

    @property
    def entries(self) -> int:
        """How many entries the ledger's books have."""
        return 10_000 if self.quick else 100_000

    @property
    def sizes(self) -> tuple[int, ...]:
        """The sizes of books to measure."""
        return (self.entries, 1_000_000) if self.large else (self.entries,)

    def made(self, name: str, make: Callable[[Path], object]) -> Path:
        """The file of this name in the scratch folder, made once a run."""
        if name not in self._made:
            make(self.folder / name)
            self._made[name] = self.folder / name
        return self._made[name]

    def customers_csv(self) -> Path:
        """The file of customers."""
        if "csv" not in self._made:
            path = self.folder / "customers.csv"
            customers.write_customers(path, count=self.customers, seed=SEED)
            self._made["csv"] = path
        return self._made["csv"]

    def new_office(self, name: str) -> Office:
        """An office that is set up and empty, in place of one of that name; open on return."""
        for old in self.folder.glob(f"{name}.office*"):
            old.unlink()
        office = create_office(self.folder / f"{name}.office", self.registry, today=TODAY)
        office.run(set_up_office, name="株式会社千歳堂事務機", kana="チトセドウジムキ")
        return office

    def open(self, path: Path) -> Office:
        """An office of this run; open on return."""
        return open_office(path, self.registry, today=TODAY)

    def take_customers(self, office: Office) -> int:
        """Imports the file as the program does and returns how many came in; raises RuntimeError when it was refused."""
        kind = self.registry.import_kind("partners.partners")
        outcome = transfer.import_file(office, kind, self.customers_csv(), dry_run=False)
        if outcome.errors:
            raise RuntimeError(f"the import was refused: {outcome.faults[0].message}")
        return outcome.imported

    def big_office(self) -> Path:
        """An office with all customers, closed."""
        if "big" not in self._made:
            office = self.new_office("big")
            self.take_customers(office)
            office.close()
            self._made["big"] = self.folder / "big.office"
        return self._made["big"]

    def sample_office(self) -> Path:
        """The sample office that the program makes, closed."""
        if "sample" not in self._made:
            path = self.folder / "sample.office"
            cli.make_office(path, self.registry, today=TODAY, sample=True).close()
            self._made["sample"] = path
        return self._made["sample"]

    def in_fresh_process(self, *arguments: str | Path, script: str = "windows.py") -> dict[str, Any]:
        """Runs a script with these arguments in a process of its own, offscreen; what it told. Raises RuntimeError."""
        home = self.folder / "home"
        home.mkdir(exist_ok=True)
        environment = os.environ | {
            "QT_QPA_PLATFORM": "offscreen", "OFFICESUITE_HOME": str(home), "PYTHONPATH": str(ROOT), "PYTHONWARNINGS": "ignore",
        }  # fmt: skip
        done = subprocess.run(
            [sys.executable, str(Path(__file__).with_name(script)), *map(str, arguments)],
            env=environment, capture_output=True, text=True, check=False, timeout=1800,
        )  # fmt: skip
        if done.returncode or not done.stdout.strip():
            raise RuntimeError(f"{script} {arguments[0]} ended with {done.returncode}: {done.stderr[-2000:]}")
        told: dict[str, Any] = json.loads(done.stdout.strip().splitlines()[-1])
        return told
