"""The proofs of the store and of the real process, each in a process of its own beside the others."""

from __future__ import annotations

import importlib
import logging
import multiprocessing
from collections.abc import Sequence

#: Each has `run(report)`, which adds what it counted.
NAMES = ("tools.prove.kills", "tools.prove.power", "tools.prove.statements")


def run_others(names: Sequence[str] = NAMES) -> list[dict[str, int]]:
    """What each of them counted, told as it ends; what one raises is raised."""
    reports = []
    with multiprocessing.get_context("spawn").Pool(len(names)) as pool:
        for name, report in pool.imap_unordered(_other, names):
            print(f"{name} has ended: {report}", flush=True)
            reports.append(report)
    return reports


def _other(name: str) -> tuple[str, dict[str, int]]:
    # What fails is told by verdicts; the program logs every fault that it is put to.
    logging.disable()
    report: dict[str, int] = {}
    importlib.import_module(name).run(report)
    return name, report
