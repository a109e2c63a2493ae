"""The proofs of the store and of the real process, in shares beside one another; what has ended is not done again."""

from __future__ import annotations

import hashlib
import importlib
import logging
import multiprocessing
import os
from collections.abc import Sequence
from pathlib import Path

from tools.prove.progress import Notes

#: Each has `run(report, share, of)`, which tries every so manieth of its trials and adds what it counted.
NAMES = ("tools.prove.kills", "tools.prove.power", "tools.prove.statements")
#: Into so many shares each of them is cut.
SHARES = 12

_ROOT = Path(__file__).parents[2]
_WINDOW = _ROOT / "chorus_desktop" / "ui"

Task = tuple[str, int, int]


def run_others(folder: Path, code: str, names: Sequence[str] = NAMES, shares: int = SHARES) -> list[dict[str, int]]:
    """What each share counted, told and noted in `folder` as it ends; what one raises is raised.

    `code` names the code that is proved: what is noted of it is not done again.
    """
    notes = Notes(folder / f"others-{_named(code)}.jsonl")
    done = {(name, share, of): report for (name, share, of), report in notes.load()}
    tasks = [(name, share, shares) for share in range(shares) for name in names]
    reports = [done[task] for task in tasks if task in done]
    if reports:
        print(f"{len(reports)} of {len(tasks)} shares of the other proofs ended in earlier sittings", flush=True)
    left = [task for task in tasks if task not in done]
    with multiprocessing.get_context("spawn").Pool(os.cpu_count() or 2, maxtasksperchild=1) as pool:
        for task, report in pool.imap_unordered(_other, left):
            print(f"{task[0]}, share {task[1] + 1} of {shares}, has ended: {report}", flush=True)
            notes.add((task, report))
            reports.append(report)
    return reports


def _other(task: Task) -> tuple[Task, dict[str, int]]:
    # What fails is told by verdicts; the program logs every fault that it is put to.
    logging.disable()
    name, share, of = task
    report: dict[str, int] = {}
    importlib.import_module(name).run(report, share, of)
    return task, report


def _named(code: str) -> str:
    """The code with that of these proofs and of all the program but its window: no schedule runs through all of it."""
    digest = hashlib.sha256(code.encode())
    program = [path for path in (_ROOT / "chorus_desktop").rglob("*.py") if _WINDOW not in path.parents]
    for path in sorted((*program, *Path(__file__).parent.glob("*.py"))):
        digest.update(str(path.relative_to(_ROOT)).encode() + path.read_bytes())
    return digest.hexdigest()[:16]
