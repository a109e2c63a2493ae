"""What befalls one laptop: its clock, its disk, its network, its power, its backups."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from datetime import timedelta
from typing import TYPE_CHECKING

import apsw

from tests.sim.platform import MARK
from tests.sim.platter import MODES

if TYPE_CHECKING:
    from tests.sim.laptop import Laptop

_DAY = 86_400


@dataclass(slots=True)
class Trouble:
    """Brings trouble until the schedule calms down."""

    laptop: Laptop
    _backup: dict[str, bytes] = field(default_factory=dict)
    rotten: bool = False

    async def brew(self) -> None:
        """Every few minutes something may happen."""
        world, rng = self.laptop.world, self.laptop.rng
        options = world.options
        while True:
            await asyncio.sleep(rng.uniform(30, 900))
            if world.calm:
                return
            if rng.random() < options.clock_jumps:
                self._move_clock()
            if rng.random() < options.kills_on_disk:
                self._cut_soon()
            if rng.random() < options.kills_on_disk / 2:
                self.laptop.disk.kill_between = 1
            if rng.random() < options.disk_trouble:
                self.fail_soon(60)
            if rng.random() < options.offline / 4:
                self.laptop.offline_until = world.loop.time() + rng.expovariate(1 / 4000)
                world.tell(self.laptop, "offline")
            if rng.random() < options.quits:
                self.laptop.quit()
            if options.restores and rng.random() < (0.1 if self._backup else 0.5):
                self._backup_or_restore()

    def _move_clock(self) -> None:
        rng = self.laptop.rng
        seconds = rng.choice((0, -400 * _DAY, -400 * _DAY, 400 * _DAY, -7200, 7200, 5 * _DAY, rng.uniform(-1e5, 1e5)))
        self.laptop.clock.skew = timedelta(seconds=round(seconds))
        self.laptop.world.tell(self.laptop, f"clock off by {round(seconds)} s")

    def _cut_soon(self) -> None:
        mode = self.laptop.rng.choice(MODES) if self.laptop.world.options.power else "killed"
        self.laptop.disk.cut(self.laptop.rng.randrange(1, 80), mode)

    def fail_soon(self, within: int) -> None:
        """From one of the next operations on the disk is full, or fails, for a while."""
        rng = self.laptop.rng
        full = self.laptop.world.options.room_only or rng.random() < 0.5
        code = apsw.SQLITE_FULL if full else apsw.SQLITE_IOERR
        self.laptop.disk.trouble_soon(code, rng.randrange(0, within), rng.randrange(1, 40))
        self.laptop.world.tell(self.laptop, f"disk trouble {code} ahead")

    def _backup_or_restore(self) -> None:
        laptop = self.laptop
        if not self._backup:
            files = laptop.disk.image().volatile()
            if not any(data for name, data in files.items() if name.endswith("-journal")):
                self._backup = files
                laptop.world.tell(laptop, "is backed up")
            return
        self._restore()

    def restore_amid_a_deposit(self) -> None:
        """The worst moment for an older store to come back: what just left is not in it, nor yet to be found."""
        laptop = self.laptop
        if self._backup and not laptop.world.calm and laptop.rng.random() < 0.35:
            laptop.world.loop.call_later(laptop.rng.uniform(0, 30), self._restore)

    def _restore(self) -> None:
        laptop = self.laptop
        if self._backup and not laptop.world.calm:
            laptop.life.end("killed")
            laptop.restore = self._backup
            laptop.world.tell(laptop, "is restored from its backup")
            self._backup = {}

    def rot(self) -> None:
        """One byte of a frozen document changes on the disk while the program does not run."""
        laptop = self.laptop
        if laptop.rng.random() >= laptop.world.options.rot or self.rotten or laptop.world.calm:
            return
        files = laptop.disk.image().volatile()
        name = str(next(iter(files)))
        places = _places(files[name])
        if places and not any(data for key, data in files.items() if key.endswith("-journal")):
            place = laptop.rng.choice(places) + len(MARK) + laptop.rng.randrange(2, 30)
            damaged = bytearray(files[name])
            damaged[place] ^= 0x01
            laptop.disk.load(files | {name: bytes(damaged)})
            self.rotten = True
            laptop.world.tell(laptop, "a document rots")


def _places(data: bytes) -> list[int]:
    found, place = [], data.find(MARK)
    while place >= 0:
        found.append(place)
        place = data.find(MARK, place + 1)
    return found
