"""Schedules by the thousand on all cores: each seed once, some twice, and every mutant until it is noticed."""

from __future__ import annotations

import gc
import multiprocessing
import os
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from tests.sim import kept
from tests.sim.mutants import MUTANTS, killer
from tests.sim.stage import stage
from tests.sim.world import run as play
from tools.prove.progress import Played, Progress, code

KINDS = ("lost", "doubled", "untrue", "stuck", "corrupt", "impolite")
#: Schedules after which a worker is replaced, so that a long run needs no more memory than a short one.
_TASKS_OF_A_WORKER = 400


@dataclass(slots=True)
class Tally:
    """What the schedules gave; `failed` has kind and sentence by seed, `digests` the traces of the first seeds."""

    played: int = 0
    kinds: Counter[str] = field(default_factory=Counter)
    failed: dict[int, tuple[str, str]] = field(default_factory=dict)
    digests: dict[int, str] = field(default_factory=dict)

    def add(self, one: Played, digests_of: int) -> None:
        """Count a schedule; one that failed is printed."""
        self.played += 1
        if one.seed < digests_of:
            self.digests[one.seed] = one.digest
        if one.kind:
            self.kinds[one.kind] += 1
            self.failed[one.seed] = one.kind, one.sentence
            print(f"{one.kind}: {one.sentence}\n    python -m tools.prove --seed {one.seed} --trace", flush=True)


def _one(seed: int) -> Played:
    with stage():
        try:
            outcome = play(seed)
        except Exception as fault:  # noqa: BLE001 - a broken simulation proves nothing either
            return Played(seed, "stuck", f"the simulation itself failed: {fault!r}", "")
    kind, sentence = outcome.violations[0] if outcome.violations else ("", "")
    return Played(seed, kind, sentence, outcome.digest)


def _mutant(name: str) -> tuple[str, int | None, str]:
    mutant = next(mutant for mutant in MUTANTS if mutant.name == name)
    with stage():
        known = kept.killers().get(name)
        found = killer(mutant, () if known is None else (known,))
    return name, *(found or (None, ""))


def _pool(method: str) -> multiprocessing.pool.Pool:
    return multiprocessing.get_context(method).Pool(
        os.cpu_count() or 2, initializer=gc.freeze, maxtasksperchild=_TASKS_OF_A_WORKER
    )


def play_all(seeds: Iterable[int], digests_of: int, folder: Path) -> Tally:
    """Play each seed once; what fails is printed with the line that replays it, and kept.

    In `folder` it is noted what was played, and what was played there of this very code is not played again.
    """
    _one(0)  # loads what is loaded late, so that the code has its name
    progress, tally, wanted = Progress(folder, code()), Tally(), list(dict.fromkeys(seeds))
    known = progress.load()
    before = [known[seed] for seed in wanted if seed in known]
    if before:
        print(f"{len(before)} schedules of this very code were played in earlier sittings", flush=True)
    for played in before:
        tally.add(played, digests_of)
    with _pool("fork") as pool:
        for played in pool.imap_unordered(_one, [seed for seed in wanted if seed not in known], chunksize=4):
            progress.add(played)
            tally.add(played, digests_of)
            if tally.played % 1000 == 0:
                print(f"{tally.played} schedules, {sum(tally.kinds.values())} failed", flush=True)
    for seed in sorted(tally.failed):
        kept.keep_failed(seed, " ".join(tally.failed[seed]))
    return tally


def differing(digests: dict[int, str]) -> list[int]:
    """The seeds whose trace is another one when they are played again in a process of its own."""
    with _pool("spawn") as pool:
        again = pool.imap_unordered(_one, sorted(digests), chunksize=4)
        return sorted(one.seed for one in again if one.digest != digests[one.seed])


def survivors() -> list[str]:
    """The mutants that no seed notices; for the others the seed is kept."""
    found: dict[str, int] = {}
    left = []
    with _pool("fork") as pool:
        for name, seed, sentence in pool.imap_unordered(_mutant, [mutant.name for mutant in MUTANTS]):
            if seed is None:
                left.append(name)
                print(f"mutant {name} lives", flush=True)
            else:
                found[name] = seed
                print(f"mutant {name}: seed {seed}, {sentence[:160]}", flush=True)
    kept.keep_killers(found)
    return left
