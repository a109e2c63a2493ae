"""The process is killed at every system call that writes, syncs, renames, sends or receives, and started again."""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from queue import Queue

from tools.prove.killed_sync import Syncing
from tools.prove.killed_trials import BackingUp, Exporting, Issuing, Migrating, Trial
from tools.prove.warm import KillPoint, WarmProgram

#: Where something becomes durable, or leaves or enters the process. `?`: not every machine has it.
CALLS = (
    "pwrite64",
    "write",
    "fsync,fdatasync",
    "ftruncate",
    "unlinkat,?unlink",
    "?renameat,?renameat2,?rename",
    "sendto",
    "recvfrom",
)
#: As many programs at once as a small machine has cores.
_AT_ONCE = 2

TRIALS: dict[str, type[Trial]] = {kind.job: kind for kind in (Syncing, Issuing, BackingUp, Migrating, Exporting)}


@dataclass(slots=True)
class Tally:
    """What the kills did: `told` has one line for each that did harm."""

    kills: Counter[str] = field(default_factory=Counter)
    harm: Counter[str] = field(default_factory=Counter)
    told: list[str] = field(default_factory=list)

    def note(self, job: str, point: KillPoint, verdicts: list[str] | None) -> None:
        """Count one point; None where the process ended before it."""
        if verdicts is None:
            return
        self.kills[job] += 1
        for verdict in verdicts:
            self.harm[verdict.split()[0].rstrip(":")] += 1
            where = f"python -m tools.prove.kills --job {job} --calls '{point.calls}' --rank {point.rank}"
            self.told.append(f"{verdict}: {where}")
            print(self.told[-1], flush=True)


def run(report: dict[str, int], share: int = 0, of: int = 1) -> None:
    """Kill at every point, or every so manieth, print what does harm and add to the report."""
    tally = Tally()
    with tempfile.TemporaryDirectory() as folder:
        killed(Path(folder), tally, first=share, every=of)
    report["kill_points"] = report.get("kill_points", 0) + tally.kills.total()
    for word in ("lost", "corrupt", "doubled", "untrue", "stuck"):
        key = "commits_lost" if word == "lost" else word
        report[key] = report.get(key, 0) + tally.harm[word]


def killed(
    folder: Path, tally: Tally, *, first: int = 0, every: int = 1, jobs: tuple[str, ...] = tuple(TRIALS)
) -> None:
    """Try the kill points of some jobs, one job after another; `every` so manieth from the `first`."""
    with ExitStack() as stack:
        free: Queue[WarmProgram] = Queue()
        for _ in range(_AT_ONCE):
            free.put(stack.enter_context(WarmProgram()))
        pool = stack.enter_context(ThreadPoolExecutor(_AT_ONCE))
        for job in jobs:
            trial = TRIALS[job](folder / job)
            points = _points(trial, free)[first::every]

            def attempt(number: int, point: KillPoint, trial: Trial = trial) -> list[str] | None:
                program = free.get()
                try:
                    return trial.attempt(program, folder / f"{trial.job}-{number}", point)
                finally:
                    free.put(program)

            for point, verdicts in zip(points, pool.map(attempt, range(len(points)), points), strict=True):
                tally.note(job, point, verdicts)


def _points(trial: Trial, free: Queue[WarmProgram]) -> list[KillPoint]:
    program = free.get()
    counted = trial.count(program, CALLS)
    free.put(program)
    return [KillPoint(calls, rank) for calls in CALLS for rank in range(1, counted[calls] + 1)]


def main() -> int:
    """Repeat one kill and tell what it did."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--job", choices=tuple(TRIALS), required=True)
    options.add_argument("--calls", choices=CALLS, required=True)
    options.add_argument("--rank", type=int, required=True)
    chosen = options.parse_args()
    with tempfile.TemporaryDirectory() as folder, WarmProgram() as program:
        trial = TRIALS[chosen.job](Path(folder) / "template")
        verdicts = trial.attempt(program, Path(folder) / "trial", KillPoint(chosen.calls, chosen.rank))
    print("the process ended before" if verdicts is None else verdicts or "no harm")
    return 1 if verdicts else 0


if __name__ == "__main__":
    sys.exit(main())
