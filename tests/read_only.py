"""A file or a folder that nobody can write, not even root: bound to itself, for reading only."""

import contextlib
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest


@contextlib.contextmanager
def read_only(path: Path) -> Iterator[None]:
    """Let nobody write it for a while; the test is skipped where the machine does not allow that."""
    bind = ["mount", "--bind", str(path), str(path)]
    if sys.platform != "linux" or subprocess.call(bind, stderr=subprocess.DEVNULL) != 0:
        pytest.skip("this machine lets nobody mount a folder")
    try:
        subprocess.run(["mount", "-o", "remount,ro,bind", str(path)], check=True)
        yield
    finally:
        subprocess.run(["umount", "-l", str(path)], check=True)
