"""The disk of a laptop: ends its program when the power is cut, fails for a while when asked to."""

from __future__ import annotations

import contextlib
from pathlib import Path
from typing import TYPE_CHECKING, Any

import apsw

from tests.sim.disk import SimDisk

if TYPE_CHECKING:
    from tests.sim.laptop import Laptop

PATH = Path("/laptop/chorus.db")


class LaptopDisk(SimDisk):
    """A disk that ends its laptop's program when its power is cut, and fails for a while when asked to."""

    def __init__(self, files: dict[str, bytes], laptop: Laptop, seed: int) -> None:
        super().__init__(files, seed=seed)
        self._laptop = laptop
        self.tries = 0
        self.trouble = (0, 0, 0)
        self._opened: list[Any] = []
        #: At which commit from now the program ends, just when it can be seen and is not yet durable; 0 for never.
        self.kill_between = 0

    def change(self, needs: int = 0) -> None:
        """Count an operation; in trouble it fails, and the one that is the last ends the program."""
        self.tries += 1
        if self.kill_between and self._commit_hangs():
            self.kill_between -= 1
            if not self.kill_between:
                self._laptop.cut_at_start = self._laptop.world.options.power
                self._laptop.life.end("killed")
        code, first, last = self.trouble
        if first <= self.tries < last and not self.dead:
            raise apsw.exception_for(code)
        try:
            super().change(needs)
        finally:
            if self.dead:
                self._laptop.life.end(self._cut_mode or "killed")

    def connect(self, path: Path, *, read_only: bool = False) -> Any:
        """Remember whom to close at the end: a connection and its files hold each other for ever."""
        connection = super().connect(path, read_only=read_only)
        self._opened.append(connection)
        return connection

    def retire(self) -> None:
        """Close what killed programs left open."""
        for connection in self._opened:
            with contextlib.suppress(Exception):
                connection.close()
        super().retire()

    def _commit_hangs(self) -> bool:
        """Whether the journal was emptied and this is not on the disk yet."""
        number = self.platter.names.get(f"{PATH}-journal")
        log = self.platter.logs.get(number) if number is not None else None
        return bool(log) and log[-1] == (0, None)

    def spare(self) -> None:
        """Take back a cut that was to come."""
        self._cut_at, self.kill_between = None, 0

    def trouble_soon(self, code: int, after: int, length: int) -> None:
        """Fail with an error code from one operation to another."""
        self.trouble = (code, self.tries + after, self.tries + after + length)
