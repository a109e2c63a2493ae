"""The schedules that were played of this very code: a proof of hours that is stopped goes on where it was."""

from __future__ import annotations

import contextlib
import hashlib
import json
import sqlite3
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import apsw

#: Packages whose code a schedule runs through.
_OURS = ("chorus_desktop", "tests", "tools.prove")


class Played(NamedTuple):
    """What one schedule gave: `kind` and `sentence` are empty where nothing was wrong."""

    seed: int
    kind: str
    sentence: str
    digest: str


def code() -> str:
    """What names the code of all that is loaded, with the versions below it; to be asked once a schedule was played."""
    versions = f"{sys.version} {apsw.apsw_version()} {apsw.sqlite_lib_version()} {sqlite3.sqlite_version}"
    digest = hashlib.sha256(versions.encode())
    for name in sorted(name for name in sys.modules if name.split(".")[0] in _OURS or name.startswith(_OURS)):
        file = getattr(sys.modules[name], "__file__", None)
        if file is not None:
            digest.update(f"{name}\n".encode() + Path(file).read_bytes())
    return digest.hexdigest()[:16]


class Notes:
    """A file of one JSON value in each line, which is there as soon as something was noted."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def load(self) -> Iterator[Any]:
        """What was noted; a line that was cut is as if it had never been."""
        for line in self._file.read_text(encoding="utf-8").splitlines() if self._file.exists() else ():
            with contextlib.suppress(ValueError):
                yield json.loads(line)

    def add(self, value: object) -> None:
        """Note one."""
        self._file.parent.mkdir(parents=True, exist_ok=True)
        with self._file.open("a", encoding="utf-8") as file:
            file.write(json.dumps(value, ensure_ascii=False) + "\n")


class Progress:
    """One line for each schedule, in a file that is named after the code; of another code nothing is known."""

    def __init__(self, folder: Path, code: str) -> None:
        self._notes = Notes(folder / f"schedules-{code}.jsonl")

    def load(self) -> dict[int, Played]:
        """What was played, by seed; a line that was cut is played again."""
        return {played.seed: played for played in (Played(*told) for told in self._notes.load())}

    def add(self, played: Played) -> None:
        """Note one."""
        self._notes.add(played)
