"""Whether a disk is encrypted: systems as they tell it, devices below devices, and silence where nothing is told."""

import sys
from collections.abc import Sequence
from pathlib import Path, PureWindowsPath

import pytest

from chorus_desktop.actions import disk_encryption
from chorus_desktop.actions.disk_encryption import on_linux, on_macos, on_windows


class Machine:
    """What Linux shows of its mounts and block devices, in a folder."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.lines: list[str] = []
        for folder in ("proc/self", "sys/dev/block", "sys/class/block", "dev/mapper", "sys/devices"):
            (root / folder).mkdir(parents=True)

    def device(self, name: str, number: str, *below: str, uuid: str = "") -> None:
        place = self.root / "sys/devices" / name
        (place / "slaves").mkdir(parents=True)
        if uuid:
            (place / "dm").mkdir()
            (place / "dm/uuid").write_text(uuid)
        for part in below:
            (place / "slaves" / part).symlink_to(self.root / "sys/devices" / part)
        (self.root / "sys/dev/block" / number).symlink_to(place)
        (self.root / "sys/class/block" / name).symlink_to(place)
        (self.root / "dev" / name).touch()

    def mount(self, place: str, number: str, kind: str = "ext4", source: str = "/dev/x") -> None:
        self.lines.append(f"36 35 {number} / {place} rw,noatime shared:1 - {kind} {source} rw")

    def tells(self, folder: Path) -> bool | None:
        (self.root / "proc/self/mountinfo").write_text("".join(f"{line}\n" for line in self.lines))
        return on_linux(folder, root=self.root)


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(tmp_path / "machine")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "é profil"
    made.mkdir()
    return made


def test_a_bare_partition_and_one_below_dm_crypt(machine: Machine, folder: Path) -> None:
    machine.device("sda2", "8:2")
    machine.mount("/", "8:2")
    assert machine.tells(folder) is False
    machine.device("dm-0", "253:0", "sda2", uuid="CRYPT-LUKS2-abc-root")
    machine.lines.clear()
    machine.mount("/", "253:0")
    assert machine.tells(folder) is True


def test_volumes_of_lvm_are_as_what_lies_below_them(machine: Machine, folder: Path) -> None:
    machine.device("sda2", "8:2")
    machine.device("sdb1", "8:17")
    machine.device("dm-0", "253:0", "sda2", uuid="CRYPT-LUKS2-abc-pv")
    machine.device("dm-1", "253:1", "dm-0", uuid="LVM-xyz")
    machine.device("dm-2", "253:2", "dm-0", "sdb1", uuid="LVM-half")
    machine.mount("/", "253:1")
    assert machine.tells(folder) is True
    machine.mount("/", "253:2")
    assert machine.tells(folder) is False, "half of it lies on a bare disk; the last mount of a place is the one seen"


def test_the_deepest_mount_counts_and_its_name_may_hold_anything(machine: Machine, folder: Path) -> None:
    machine.device("sda2", "8:2")
    machine.device("dm-0", "253:0", "sda2", uuid="CRYPT-LUKS2-abc-home")
    machine.mount(str(folder).replace(" ", "\\040"), "253:0")
    machine.mount("/", "8:2")
    assert machine.tells(folder) is True
    assert machine.tells(folder.parent) is False


def test_a_file_system_without_a_device_of_its_own_is_found_by_its_source(machine: Machine, folder: Path) -> None:
    machine.device("sda2", "8:2")
    machine.device("dm-0", "253:0", "sda2", uuid="CRYPT-LUKS2-abc-root")
    (machine.root / "dev/mapper/root").symlink_to(machine.root / "dev/dm-0")
    machine.mount("/", "0:31", "btrfs", "/dev/mapper/root")
    assert machine.tells(folder) is True


@pytest.mark.parametrize(("kind", "source"), [("overlay", "overlay"), ("zfs", "pool/home"), ("nfs4", "nas:/home")])
def test_what_cannot_be_told_is_not_guessed(machine: Machine, folder: Path, kind: str, source: str) -> None:
    machine.mount("/", "0:31", kind, source)
    assert machine.tells(folder) is None
    machine.lines.clear()
    assert machine.tells(folder) is None


def test_a_file_system_that_encrypts_by_itself(machine: Machine, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    machine.mount("/", "0:31", "ecryptfs", "/home/.ecryptfs")
    assert machine.tells(folder) is True
    machine.lines.clear()
    machine.device("sda2", "8:2")
    machine.mount("/", "8:2")
    assert machine.tells(folder) is False
    fcntl = pytest.importorskip("fcntl")
    monkeypatch.setattr(fcntl, "ioctl", lambda *_: (0x80800).to_bytes(8, "little"))
    assert machine.tells(folder) is True


@pytest.mark.parametrize(
    ("told", "expected"), [("FileVault is On.\n", True), ("FileVault is Off.\n", False), ("", None), ("?", None)]
)
def test_macos(told: str, expected: bool | None) -> None:
    assert on_macos(lambda _: told) is expected


@pytest.mark.parametrize(
    ("told", "expected"), [("1\r\n", True), ("2\r\n", False), ("5", False), ("3", None), ("", None)]
)
def test_windows(told: str, expected: bool | None) -> None:
    asked: list[Sequence[str]] = []

    class Folder:
        drive = "D:"

        def absolute(self) -> "Folder":
            return self

    def ask(command: Sequence[str]) -> str:
        asked.append(command)
        return told

    assert on_windows(Folder(), ask) is expected  # type: ignore[arg-type]
    assert "NameSpace('D:')" in asked[0][-1]
    share = Folder()
    share.drive = PureWindowsPath(r"\\nas\partage\x").drive
    assert on_windows(share, ask) is None  # type: ignore[arg-type]


def test_a_system_that_refuses_or_does_not_answer_tells_nothing(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(disk_encryption.sys, "platform", "darwin")
    monkeypatch.setattr(disk_encryption, "run", lambda _: (_ for _ in ()).throw(OSError(2, "absent")))
    assert disk_encryption.is_encrypted(folder) is None
    monkeypatch.setattr(disk_encryption.sys, "platform", "plan9")
    assert disk_encryption.is_encrypted(folder) is None


def test_a_command_is_run_and_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    assert disk_encryption.run((sys.executable, "-c", "print(7)")) == "7\n"
    monkeypatch.setattr(disk_encryption, "_PATIENCE", 0.01)
    with pytest.raises(OSError, match="does not answer"):
        disk_encryption.run((sys.executable, "-c", "input()"))


def test_this_machine_tells_something_or_nothing(folder: Path) -> None:
    assert disk_encryption.is_encrypted(folder) in {True, False, None}
