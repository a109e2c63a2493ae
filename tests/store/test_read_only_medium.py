"""A store on a medium that nobody can write: read as it is, told as what it is, and left as it was."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from chorus_desktop.domain.errors import StoreFault
from chorus_desktop.store.database import open_database
from tests.store.conftest import Shelf


@pytest.fixture
def medium(tmp_path: Path) -> Iterator[Path]:
    """A real file system with a store of one queued invoice, mounted for reading only."""
    folder = tmp_path / "cle"
    folder.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=16m", "tmpfs", str(folder)]
    if sys.platform != "linux" or subprocess.call(command, stderr=subprocess.DEVNULL) != 0:
        pytest.skip("this machine lets nobody mount a medium")
    try:
        store = open_database(folder / "chorus.db")
        Shelf(folder / "chorus.db", store).queued()
        store.close()
        subprocess.run(["mount", "-o", "remount,ro", str(folder)], check=True)
        yield folder
    finally:
        subprocess.run(["umount", "-l", str(folder)], check=True)


def test_it_is_read_and_not_written(medium: Path) -> None:
    path = medium / "chorus.db"
    before = path.read_bytes()
    with pytest.raises(StoreFault, match="store_read_only"):
        open_database(path)
    reader = open_database(path, read_only=True)
    assert reader.column("SELECT number FROM invoices") == ("F2026-0001",)
    with pytest.raises(StoreFault, match="store_read_only"), reader.write():
        pass
    reader.close()
    assert path.read_bytes() == before
