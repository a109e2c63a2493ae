"""The disk before each operation of everything that the product does to its store."""

from __future__ import annotations

import contextlib
import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from sqlite_utils import Database

from chorus_desktop.store import schema_steps
from chorus_desktop.store.database import open_database
from chorus_desktop.store.migrations import MIGRATIONS
from tests.sim.disk import SimDisk
from tests.sim.platter import Image
from tests.store.conftest import Shelf
from tools.prove.gestures import story
from tools.prove.soundness import content

STORE = Path("/simulated/chorus.db")
_STEP = "m999_of_a_proof"


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """The disk at one moment, and what a store found there may hold: what it held before the gesture, or after it;
    only that once it was acknowledged. `copies` have been acknowledged by then, others hold `copied`. `newer` where the
    program has one more step of the schema than the store."""

    gesture: str
    image: Image
    before: int
    after: int
    copied: int
    copies: dict[str, int]
    newer: bool = False


@dataclass(slots=True)
class _Record:
    disk: SimDisk
    moments: list[Moment] = field(default_factory=list)
    copies: dict[str, int] = field(default_factory=dict)
    _images: list[Image] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.disk.before = lambda: self._images.append(self.disk.image())

    def end(self, gesture: str, before: int, after: int, *, copied: int = 0, newer: bool = False) -> int:
        """A gesture was acknowledged."""
        copied = copied or before
        earlier = dict(self.copies)
        for name in self.disk.platter.names:
            if is_copy(name):
                self.copies.setdefault(name, copied)
        moments = [(image, before, earlier) for image in self._images]
        moments.append((self.disk.image(), after, dict(self.copies)))
        for image, least, copies in moments:
            moment = Moment(
                gesture=gesture, image=image, before=least, after=after, copied=copied, copies=copies, newer=newer
            )
            self.moments.append(moment)
        self._images.clear()
        return after


def is_copy(name: str) -> bool:
    """Whether a file bears the name of a copy of the store."""
    return "-avant-" in name and name.endswith(".db")


@contextlib.contextmanager
def history(*, newer: bool) -> Iterator[None]:
    """The program as it is, or as it might be one version later."""
    steps, names = list(MIGRATIONS._migrations), schema_steps.STEPS
    if newer:
        MIGRATIONS(name=_STEP)(_one_more_step)
        schema_steps.STEPS = (*names, _STEP)
    try:
        yield
    finally:
        MIGRATIONS._migrations[:] = steps
        schema_steps.STEPS = names


def _one_more_step(db: Database) -> None:
    db.execute("CREATE TABLE proofs (id INTEGER PRIMARY KEY, number TEXT NOT NULL) STRICT")
    db.execute("INSERT INTO proofs (number) SELECT coalesce(number, '') FROM invoices")
    db.execute("CREATE INDEX proofs_by_number ON proofs (number)")


def moments(seed: int) -> list[Moment]:
    """One round: first start, every gesture, an ordinary start, and a migration; by seed documents differ in size."""
    record, rng = _Record(SimDisk(seed=seed)), random.Random(seed)  # noqa: S311 - repeated, not guessed
    store = open_database(STORE, disk=record.disk)
    held = record.end("first start", content(store), content(store))
    played = story(Shelf(STORE, store), rng)
    gesture = next(played)
    for following in played:
        held, gesture = record.end(gesture, held, content(store)), following
    held = record.end(gesture, held, content(store))
    store.close()
    store = open_database(STORE, disk=record.disk)
    held = record.end("start", held, content(store))
    store.close()
    with history(newer=True):
        store = open_database(STORE, disk=record.disk)
        record.end("migration", content(store), content(store), copied=held, newer=True)
        store.close()
    return record.moments
