"""The second place: what this machine remembers of a store, in a folder that no backup of the store brings back."""

import json
import logging
import secrets
from pathlib import Path
from typing import Protocol

from chorus_desktop.domain.audit import Head
from chorus_desktop.domain.guard import Mark, Numbered, Series
from chorus_desktop.durable_files import write_durably

_LOG = logging.getLogger("chorus_desktop.store")


class SecondPlace(Protocol):
    """Where marks are kept besides the store."""

    def installation(self) -> str:
        """What names this machine; drawn once. Raises OSError."""
        ...

    def read(self, store_id: str) -> Mark | None:
        """The last mark of a store; None where this machine knows none. Raises OSError."""
        ...

    def write(self, mark: Mark) -> None:
        """Keep a mark; on the disk when it returns. Raises OSError."""
        ...


class FolderSecondPlace:
    """One small file for each store in a folder of this user's machine."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def installation(self) -> str:
        """What names this machine; drawn once. Raises OSError."""
        file = self._folder / "installation"
        if not file.exists():
            self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            write_durably(file, secrets.token_hex(16).encode("ascii"))
        return file.read_text(encoding="ascii")

    def read(self, store_id: str) -> Mark | None:
        """The last mark of a store; a file that cannot be understood counts as none, and is told. Raises OSError."""
        file = self._file(store_id)
        if not file.exists():
            return None
        try:
            return _decoded(json.loads(file.read_text(encoding="utf-8")))
        except (ValueError, KeyError, TypeError, IndexError) as fault:
            _LOG.warning("second place %s: %s", file, fault)
            return None

    def write(self, mark: Mark) -> None:
        """Keep a mark; on the disk when it returns. Raises OSError."""
        self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        write_durably(self._file(mark.store_id), json.dumps(_encoded(mark)).encode("utf-8"))

    def _file(self, store_id: str) -> Path:
        return self._folder / f"{store_id}.json"


def _encoded(mark: Mark) -> dict[str, object]:
    return {
        "store_id": mark.store_id,
        "installation": mark.installation,
        "generation": mark.generation,
        "next": [[*series, rank] for series, rank in sorted(mark.next.items())],
        "under_way": [[*numbered] for numbered in sorted(mark.under_way)],
        "handed_over": [[*numbered] for numbered in sorted(mark.handed_over)],
        "head": [*mark.head],
    }


def _decoded(values: dict[str, object]) -> Mark:
    ranks, head = values["next"], values["head"]
    if not (isinstance(ranks, list) and isinstance(head, list)):
        raise TypeError("next and head are lists")
    return Mark(
        store_id=str(values["store_id"]),
        installation=str(values["installation"]),
        generation=int(str(values["generation"])),
        next={Series(str(prefix), int(year)): int(rank) for prefix, year, rank in ranks},
        under_way=_numbers(values.get("under_way", [])),
        handed_over=_numbers(values.get("handed_over", [])),
        head=Head(int(head[0]), str(head[1])),
    )


def _numbers(told: object) -> frozenset[Numbered]:
    if not isinstance(told, list):
        raise TypeError("numbers are a list")
    return frozenset(Numbered(str(number), int(year)) for number, year in told)
