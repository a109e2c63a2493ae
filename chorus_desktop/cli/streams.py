"""Standard streams that can be written to: without a console there are none, and those of Windows are no UTF-8."""

from __future__ import annotations

import io
import os
import sys
from typing import Literal, TextIO


def open_streams() -> None:
    """Give this process streams in UTF-8; what is written to one that the system did not give goes nowhere."""
    sys.stdin = _in_utf8(sys.stdin, "r")
    sys.stdout = _in_utf8(sys.stdout, "w")
    sys.stderr = _in_utf8(sys.stderr, "w")


def _in_utf8(stream: TextIO | None, mode: Literal["r", "w"]) -> TextIO:
    if stream is None:
        return open(os.devnull, mode, encoding="utf-8")  # noqa: PTH123 - kept for the life of the process
    if isinstance(stream, io.TextIOWrapper) and stream.encoding.lower().replace("-", "") != "utf8":
        stream.reconfigure(encoding="utf-8", errors="replace")
    return stream
