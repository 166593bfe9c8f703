"""Lets the tests of the benchmarks import their parts as `run.py` does."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
