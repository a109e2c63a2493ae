"""The copies of a profile: the second folder has its own where the first has no room, and else that of the first."""

from pathlib import Path

import pytest

from chorus_desktop.actions import copies
from chorus_desktop.domain.errors import StoreFault
from chorus_desktop.paths import Profile
from chorus_desktop.store.copies import copies_in
from chorus_desktop.store.disk import Disk
from tests.second_folder import profile, stick
from tests.sync_desk import Bench

__all__ = ["profile", "stick"]


def _fill_the_disk_of(profile: Profile, monkeypatch: pytest.MonkeyPatch) -> None:
    real = Disk.free

    def free(disk: Disk, path: Path) -> int:
        return 0 if path.is_relative_to(profile.root) else real(disk, path)

    monkeypatch.setattr(Disk, "free", free)


def test_where_the_first_folder_has_no_room_the_second_has_its_copy(
    bench: Bench, profile: Profile, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _fill_the_disk_of(profile, monkeypatch)
    for hours in (0, 1):
        bench.later(hours=hours)
        with pytest.raises(StoreFault, match="copy_no_room"):
            copies.take_daily(profile, bench.clock.now())
        assert len(copies_in(stick)) == 1, "one a day, though it is tried again every hour"
    assert copies_in(profile.copies) == ()
    second = copies.elsewhere(profile)
    assert second is not None
    assert second.last is not None
    bench.issue()
    bench.later(days=1)
    with pytest.raises(StoreFault, match="copy_no_room"):
        copies.take_now(profile, bench.clock.now())
    assert len(copies_in(stick)) == 2


def test_the_second_folder_has_the_copy_of_the_first_and_the_store_is_read_once(
    bench: Bench, profile: Profile, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real, read = Disk.connect, []

    def connect(disk: Disk, path: Path, *, read_only: bool = False) -> object:
        read.append(path)
        return real(disk, path, read_only=read_only)

    monkeypatch.setattr(Disk, "connect", connect)
    taken = copies.take_now(profile, bench.clock.now())
    assert read.count(profile.database) == 1
    assert [copy.path.name for copy in copies_in(stick)] == [taken.path.name]


def test_a_second_folder_that_cannot_be_written_hides_no_fault_of_the_first(
    bench: Bench, profile: Profile, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _fill_the_disk_of(profile, monkeypatch)
    stick.write_bytes(b"no folder")
    with pytest.raises(StoreFault, match="copy_no_room"):
        copies.take_now(profile, bench.clock.now())
