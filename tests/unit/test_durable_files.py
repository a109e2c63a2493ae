"""Files outside SQLite: nothing is named before it is on the disk, and nothing is left half-written."""

import os
import stat
import threading
from pathlib import Path

import pytest

from chorus_desktop import durable_files
from chorus_desktop.durable_files import WINDOWS, rename_durably, sync_file, write_durably


@pytest.fixture
def orders(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What is asked of the system, in order."""
    given: list[str] = []
    fsync, replace = os.fsync, Path.replace

    def noted_fsync(handle: int) -> None:
        given.append("sync folder" if stat.S_ISDIR(os.fstat(handle).st_mode) else "sync file")
        fsync(handle)

    def noted_replace(source: Path, target: Path) -> Path:
        given.append("rename")
        return replace(source, target)

    monkeypatch.setattr(os, "fsync", noted_fsync)
    monkeypatch.setattr(Path, "replace", noted_replace)
    return given


def test_the_file_is_on_the_disk_before_its_name_and_then_the_name(tmp_path: Path, orders: list[str]) -> None:
    path = tmp_path / "facture.pdf"
    path.write_bytes(b"old")
    write_durably(path, b"new")
    assert path.read_bytes() == b"new"
    assert orders == ["sync file", "rename", "sync folder"]
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.skipif(os.name != "posix", reason="modes of files are a matter of POSIX")
def test_the_file_has_the_usual_mode(tmp_path: Path) -> None:
    (tmp_path / "usual").write_bytes(b"")
    write_durably(tmp_path / "facture.pdf", b"new")
    assert (tmp_path / "facture.pdf").stat().st_mode == (tmp_path / "usual").stat().st_mode


@pytest.mark.parametrize(("place", "order"), [(os, "fsync"), (Path, "replace")])
def test_what_fails_leaves_the_older_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, place: object, order: str
) -> None:
    path = tmp_path / "facture.pdf"
    path.write_bytes(b"old")

    def fail(*_: object) -> None:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(place, order, fail)
    with pytest.raises(OSError, match="Input/output error"):
        write_durably(path, b"new")
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "there.pdf").write_bytes(b"old")
    (tmp_path / "link.pdf").symlink_to(tmp_path / "there.pdf")
    write_durably(tmp_path / "link.pdf", b"new")
    assert (tmp_path / "link.pdf").is_symlink()
    assert (tmp_path / "there.pdf").read_bytes() == b"new"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes with a name are a matter of POSIX")
def test_a_pipe_is_written_as_it_is(tmp_path: Path) -> None:
    pipe, read = tmp_path / "pipe", []
    os.mkfifo(pipe)
    reader = threading.Thread(target=lambda: read.append(pipe.read_bytes()))
    reader.start()
    write_durably(pipe, b"new")
    reader.join(30)
    assert read == [b"new"]


def test_a_scanner_that_holds_the_file_for_a_moment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As on Windows; another system means it when it refuses."""
    source, target, refusals = tmp_path / "a.part", tmp_path / "a", [1, 2, 3]
    source.write_bytes(b"new")
    replace = Path.replace

    def held(path: Path, name: Path) -> Path:
        if refusals:
            raise PermissionError(13, f"held {refusals.pop()}")
        return replace(path, name)

    waits: list[float] = []
    monkeypatch.setattr(Path, "replace", held)
    monkeypatch.setattr(durable_files.time, "sleep", waits.append)
    with pytest.raises(PermissionError, match="held 3"):
        rename_durably(source, target)
    monkeypatch.setattr(durable_files, "WINDOWS", True)
    rename_durably(source, target)
    assert target.read_bytes() == b"new"
    assert waits == [0.025, 0.05]


@pytest.mark.skipif(WINDOWS, reason="Windows has no fcntl")
def test_where_the_system_knows_how_the_cache_of_the_disk_is_emptied_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import fcntl

    ordered: list[int] = []

    def order(handle: int, command: int) -> int:
        assert handle
        ordered.append(command)
        if len(ordered) > 1:
            raise OSError(45, "Operation not supported")
        return 0

    plain: list[int] = []
    monkeypatch.setattr(durable_files, "_FULL_SYNC", 51)
    monkeypatch.setattr(fcntl, "fcntl", order)
    monkeypatch.setattr(os, "fsync", plain.append)
    path = tmp_path / "facture.pdf"
    path.write_bytes(b"x")
    sync_file(path)
    assert (ordered, plain) == ([51], [])
    sync_file(path)
    assert (ordered, len(plain)) == ([51, 51], 1), "a disk that does not know it is told as any other"
