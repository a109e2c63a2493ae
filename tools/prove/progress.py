"""The schedules that were played of this very code: a proof of hours that is stopped goes on where it was."""

from __future__ import annotations

import hashlib
import json
import sqlite3
import sys
from pathlib import Path
from typing import NamedTuple

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


class Progress:
    """One line for each schedule, in a file that is named after the code; of another code nothing is known."""

    def __init__(self, folder: Path, code: str) -> None:
        self._file = folder / f"schedules-{code}.jsonl"

    def load(self) -> dict[int, Played]:
        """What was played, by seed; a line that was cut is played again."""
        if not self._file.exists():
            return {}
        found = {}
        for line in self._file.read_text(encoding="utf-8").splitlines():
            try:
                one = Played(*json.loads(line))
            except (ValueError, TypeError):
                continue
            found[one.seed] = one
        return found

    def add(self, played: Played) -> None:
        """Note one."""
        self._file.parent.mkdir(parents=True, exist_ok=True)
        with self._file.open("a", encoding="utf-8") as file:
            file.write(json.dumps(played, ensure_ascii=False) + "\n")
