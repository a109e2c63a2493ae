"""The second place of one machine in the simulation: outside of what is backed up, and not always writable."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from chorus_desktop.domain.guard import Mark
from chorus_desktop.domain.numbering import rank_of

if TYPE_CHECKING:
    from tests.sim.laptop import Laptop


class SimSecondPlace:
    """Survives the end of the program and every restored backup, as long as the machine is the same."""

    def __init__(self, laptop: Laptop, machine: int) -> None:
        self._laptop, self._machine = laptop, machine
        self._marks: dict[str, Mark] = {}
        self._refused = False

    def installation(self) -> str:
        """What names this machine."""
        return f"{self._laptop.name}-machine-{self._machine}"

    def read(self, store_id: str) -> Mark | None:
        """The last mark of a store."""
        return self._marks.get(store_id)

    def write(self, mark: Mark) -> None:
        """Keep a mark; the program may end just before, and the disk may refuse."""
        laptop = self._laptop
        options = laptop.world.options
        if not laptop.world.calm:
            if laptop.rng.random() < options.kills_on_disk / 4:
                laptop.life.end(laptop.way_of_ending())
            if laptop.rng.random() < options.disk_trouble / 2:
                self._refused = True
                raise OSError(28, "No space left on device")
        if not laptop.life.alive:
            raise OSError(5, "Input/output error")
        self._marks[mark.store_id] = mark
        self._refused = False

    def never_told(self, numbers: Iterable[str]) -> set[str]:
        """Those of the numbers that its disk would not take when they were given, nor since."""
        if not self._refused:
            return set()
        return {number for number in numbers if not any(_tells(mark, number) for mark in self._marks.values())}


def _tells(mark: Mark, number: str) -> bool:
    given = any((rank_of(number, *series) or after) < after for series, after in mark.next.items())
    return given or any(one.number == number for one in mark.under_way)
