"""The power fails at every operation of the disk, in five ways, and again while the store recovers."""

from __future__ import annotations

import argparse
import random
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from chorus_desktop.domain.errors import StoreFault
from chorus_desktop.store.database import open_database
from tests.sim.disk import SimDisk
from tests.sim.platter import MODES, Image
from tools.prove.moments import STORE, Moment, history, is_copy, moments
from tools.prove.soundness import content, content_of_copy, findings

#: Where only a part is taken: most of all operations make a new store, and are taken so much more seldom than others.
_FIRST_LESS = 5
#: In one of so many cuts the power fails again at each operation of the recovery, about five hundred times; a prime, so
#: that it meets every way and every share. A whole round is then about 58,000 cuts, an hour of one processor.
_AGAIN_EVERY = 167
#: Of the round that the long proof cuts.
_SEED = 0


@dataclass(slots=True)
class Tally:
    """What the cuts did: `told` has one line for each that did harm."""

    cuts: int = 0
    lost: int = 0
    corrupt: int = 0
    told: list[str] = field(default_factory=list)
    gestures: Counter[str] = field(default_factory=Counter)

    def note(self, verdict: str, where: str, gesture: str) -> None:
        """Count one cut; a verdict is empty, or begins with lost or corrupt."""
        self.cuts += 1
        self.gestures[gesture] += 1
        if verdict:
            self.lost += verdict.startswith("lost")
            self.corrupt += verdict.startswith("corrupt")
            self.told.append(f"{gesture}, {where}: {verdict}")


def run(report: dict[str, int], share: int = 0, of: int = 1) -> None:
    """Cut a whole round, or every so manieth of its cuts, print what did harm and add to the report."""
    tally = Tally()
    cut_round(_SEED, tally, share=(share, of))
    for line in tally.told:
        print(line)
    report["power_cuts"] = report.get("power_cuts", 0) + tally.cuts
    report["commits_lost"] = report.get("commits_lost", 0) + tally.lost
    report["corrupt"] = report.get("corrupt", 0) + tally.corrupt


def cut_round(
    seed: int,
    tally: Tally,
    *,
    every: int = 1,
    share: tuple[int, int] = (0, 1),
    again_every: int = _AGAIN_EVERY,
    in_starts_every: int = 1,
    until_harm: bool = False,
) -> None:
    """Every gesture once, the power cut at each of its operations in each way; `every` takes a part of them, `share`
    one of so many shares.

    `again_every`, `in_starts_every`: how often the power fails once more, and at which operations of the start then.
    `until_harm`: no further once something was lost or spoilt.
    """
    older: set[int] = set()
    for rank, moment in enumerate(moments(seed)):
        for number, mode in enumerate(MODES):
            turn = rank * len(MODES) + number
            if turn % (every * _FIRST_LESS if every > 1 and moment.gesture == "first start" else every):
                continue
            if turn % share[1] != share[0]:
                continue
            if until_harm and tally.told:
                return
            rng = random.Random(f"{seed} {rank} {mode}")  # noqa: S311 - a proof is repeated, not guessed
            where = f"python -m tools.prove.power --seed {seed} --moment {rank} --mode {mode}"
            files = moment.image.survivors(mode, rng)
            with history(newer=moment.newer):
                tally.note(verdict(files, moment, older), where, moment.gesture)
                if turn % again_every == 0:
                    for found in _during_recovery(files, moment, older, rng, in_starts_every):
                        tally.note(found, f"{where} (again in its recovery)", "recovery")
                    for found in after_a_kill(moment, mode, older, rng, in_starts_every):
                        tally.note(found, f"{where} (after a kill)", "after a kill")
        older.add(moment.before)


def verdict(files: dict[str, bytes], moment: Moment, older: set[int], shown: int | None = None) -> str:
    """What a start finds on the disk; `shown` is what the user has already seen and must see again."""
    disk = SimDisk(files)
    try:
        store = open_database(STORE, disk=disk)
    except StoreFault as fault:
        return f"corrupt: it does not open, {fault}"
    try:
        wrong = findings(store)
        found = content(store)
    except StoreFault as fault:
        return f"corrupt: it opens and cannot be read, {fault}"
    finally:
        store.close()
    if wrong:
        return f"corrupt: {'; '.join(wrong)}"
    if found not in ((moment.before, moment.after) if shown is None else (shown,)):
        return "lost an acknowledged commit" if found in older or shown is not None else "corrupt: half a commit"
    return _copies(disk, moment)


def _copies(disk: SimDisk, moment: Moment) -> str:
    """Every copy that bears a copy's name is whole, and those that were acknowledged are there."""
    names = {name for name in disk.platter.names if is_copy(name)}
    if missing := set(moment.copies) - names:
        return f"lost the copies {missing}"
    for name in names:
        if content_of_copy(disk, Path(name)) != moment.copies.get(name, moment.copied):
            return f"corrupt: the copy {name} is not what was copied"
    return ""


def _recovery(disk: SimDisk) -> tuple[list[Image], int]:
    """The disk before each operation of a start, and after them; and what the user then sees."""
    images: list[Image] = []
    disk.before = lambda: images.append(disk.image())
    store = open_database(STORE, disk=disk)
    shown = content(store)
    images.append(disk.image())
    store.close()
    return images, shown


def _part(images: list[Image], every: int) -> list[Image]:
    """One of so many, and the last."""
    return [*images[:-1:every], images[-1]]


def _during_recovery(
    files: dict[str, bytes], moment: Moment, older: set[int], rng: random.Random, every: int
) -> Iterator[str]:
    try:
        images, shown = _recovery(SimDisk(files))
    except StoreFault:
        return  # already counted as corrupt
    for image in _part(images, every):
        finished = shown if image is images[-1] else None
        yield verdict(image.survivors(rng.choice(MODES), rng), moment, older, finished)


def after_a_kill(moment: Moment, mode: str, older: set[int], rng: random.Random, every: int = 1) -> Iterator[str]:
    """The process is killed and started again; the power fails at each operation of that start, and, last, once it has
    shown what it found."""
    disk = SimDisk()
    disk.resume(moment.image)
    images, shown = _recovery(disk)
    for image in _part(images, every):
        finished = shown if image is images[-1] else None
        yield verdict(image.survivors(mode, rng), moment, older, finished)


def main() -> int:
    """Repeat one cut, or one whole round, and tell what it did."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--seed", type=int, required=True)
    options.add_argument("--moment", type=int)
    options.add_argument("--mode", choices=MODES)
    chosen, tally = options.parse_args(), Tally()
    cut_round(chosen.seed, tally)
    where = f" --moment {chosen.moment} --mode {chosen.mode}"
    told = [line for line in tally.told if chosen.moment is None or where in line]
    print(*told, f"{tally.cuts} cuts, {tally.lost} lost, {tally.corrupt} corrupt", sep="\n")
    return 1 if told else 0


if __name__ == "__main__":
    sys.exit(main())
