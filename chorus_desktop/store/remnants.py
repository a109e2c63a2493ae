"""The file of what was read in a damaged store and cannot stand in the new one: a JSON object a line."""

from __future__ import annotations

import base64
import json
from collections.abc import Mapping
from pathlib import Path
from types import TracebackType
from typing import TextIO

from chorus_desktop.store.pages import Value


class Remnants:
    """Written line by line, since a document may be big; there is no file where nothing is left out."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.count = 0
        self._file: TextIO | None = None

    def __enter__(self) -> Remnants:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: object, trace: TracebackType | None) -> None:
        if self._file is not None:
            self._file.close()

    def add(self, table: str, why: str, row: Mapping[str, Value]) -> None:
        """Keep a row of a table, with why it is left out. Raises OSError."""
        if self._file is None:
            self._file = self.path.open("x", encoding="utf-8")
        told = {name: _plain(value) for name, value in row.items()}
        self._file.write(json.dumps({"table": table, "why": why, "row": told}, ensure_ascii=False) + "\n")
        self.count += 1


def _plain(value: Value) -> object:
    return {"base64": base64.b64encode(value).decode("ascii")} if isinstance(value, bytes) else value
