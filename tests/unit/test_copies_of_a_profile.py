"""The copies of a profile: the second folder has its own where the first has no room, and else that of the first."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from chorus_desktop.actions import copies, encryption
from chorus_desktop.domain.copies import OLD
from chorus_desktop.domain.errors import StoreFault
from chorus_desktop.paths import Profile
from chorus_desktop.store import guard
from chorus_desktop.store.copies import copies_in, take
from chorus_desktop.store.copy_folders import own_folder
from chorus_desktop.store.disk import Disk
from chorus_desktop.store.second_place import FolderSecondPlace
from chorus_desktop.store.secrets import SecretStore
from chorus_desktop.store.settings import load_settings, save_settings
from tests.plugins.keyring_memory import MemoryKeyring
from tests.second_folder import profile, stick
from tests.sync_desk import Bench, bench_at

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
    stick.parent.mkdir()
    stick.write_bytes(b"no folder")
    with pytest.raises(StoreFault, match="copy_no_room"):
        copies.take_now(profile, bench.clock.now())


@pytest.mark.parametrize("encrypted", [False, True])
def test_two_firms_on_one_stick_leave_each_other_s_copies_alone(
    bench: Bench, profile: Profile, stick: Path, tmp_path: Path, memory_keyring: MemoryKeyring, encrypted: bool
) -> None:
    """Copies that were there before each had a folder of its own stay where they are, for a person to pick."""
    other = bench_at(tmp_path / "autre" / "chorus.db", bench.clock)
    theirs = Profile(other.path.parent)
    copies.choose_elsewhere(theirs, stick.parent.parent)
    other.issue()
    stick.parent.mkdir()
    before = take(bench.path, stick.parent, bench.clock.now())
    secrets = SecretStore(lambda: memory_keyring)
    for each in (profile, theirs) if encrypted else ():
        encryption.begin(each, secrets, encryption.new_key(secrets))
    for _ in range(2):
        for each in (profile, theirs):
            bench.later(minutes=1)
            copies.take_now(each, bench.clock.now(), secrets)
    mine, their = copies_in(stick), copies_in(own_folder(stick.parent, other.path))
    assert (len(mine), len(their)) == (1, 1)
    assert stick.name.startswith("plomberie-martin-sarl-")
    assert before.path.exists()
    other.store.close()


def test_a_folder_keeps_its_name_when_the_firm_changes_its_own(bench: Bench, profile: Profile, stick: Path) -> None:
    copies.take_now(profile, bench.clock.now())
    settings = load_settings(bench.store)
    renamed = replace(settings, seller=replace(settings.seller, name="Élan & Fils"))
    save_settings(bench.store, renamed, now=bench.clock.now())
    assert own_folder(stick.parent, bench.path) == stick
    assert own_folder(stick, bench.path).name.startswith("elan-fils-")


def test_two_computers_with_the_same_store_have_folders_of_their_own(bench: Bench, tmp_path: Path) -> None:
    names = set()
    for machine in ("ancien", "nouveau"):
        bench.store.second_place = FolderSecondPlace(tmp_path / machine)
        guard.examine(bench.store, bench.clock.now())
        names.add(own_folder(tmp_path, bench.path).name)
    assert guard.hold(bench.store) is not None
    assert len(names) == 2
    guard.release(bench.store, bench.clock.now())
    assert own_folder(tmp_path, bench.path).name in names


def test_the_copies_are_overdue_by_the_last_one_and_where_there_is_none_by_the_first_invoice(
    bench: Bench, profile: Profile
) -> None:
    day = bench.clock.now().astimezone().date()
    too_late, in_time = day + timedelta(days=OLD + 1), day + timedelta(days=OLD)
    assert copies.overdue(bench.store, profile, in_time) is None
    assert copies.overdue(bench.store, profile, too_late) == copies.Overdue(last=None)
    bench.later(days=1)
    copies.take_now(profile, bench.clock.now())
    assert copies.overdue(bench.store, profile, too_late) is None
    assert copies.overdue(bench.store, profile, too_late + timedelta(days=1)) == copies.Overdue(
        last=day + timedelta(days=1)
    )
