"""The power fails in the middle of saving: nothing that was acknowledged is lost, and the office is whole."""

import os
import sys
import time
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

import kill

from officesuite.office.registry import Registry


@pytest.mark.slow
def test_no_acknowledged_save_is_lost_when_the_process_is_killed(office_path: Path, registry: Registry) -> None:
    seed = int(os.environ.get("KILL_SEED", time.time_ns() % 1_000_000))
    print(f"KILL_SEED={seed}")  # noqa: T201 - shown when it fails, to repeat it
    acknowledged, failures = kill.rounds(office_path, registry, count=20, seed=seed)
    assert failures == [], f"seed {seed}"
    assert acknowledged >= 20
