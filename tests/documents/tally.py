"""Counts what a run of the long proof tried, for the report of `make check-documents`."""

import json
import os
from collections import Counter
from pathlib import Path

COUNTS: Counter[str] = Counter()


def count(name: str) -> None:
    """One more of that name."""
    COUNTS[name] += 1


def write() -> None:
    """Leave the counts where CHECK_DOCUMENTS_TALLY says; nowhere where it says nothing."""
    if place := os.environ.get("CHECK_DOCUMENTS_TALLY"):
        Path(place).write_text(json.dumps(COUNTS), encoding="utf-8")
