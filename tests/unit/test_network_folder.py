"""A folder on a disk of the network is told from one on a disk of this computer, as each system tells it."""

import sys
from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest

from chorus_desktop.actions import network_folder
from chorus_desktop.actions.network_folder import network_of, on_linux, on_macos, on_windows

TABLE = r"""22 1 8:2 / / rw,relatime shared:1 - ext4 /dev/sda2 rw
30 22 0:26 / /home rw,relatime shared:9 - nfs4 nas:/volume1/home rw,vers=4.2,hard
31 30 8:17 / /home/lea/local rw shared:10 - ext4 /dev/sdb1 rw
40 22 0:40 / /mnt/partage\040commun rw shared:11 - cifs //nas/commun rw
41 22 0:41 / /mnt/auto rw shared:12 - autofs systemd-1 rw
42 41 0:42 / /mnt/auto rw shared:13 - nfs nas:/auto rw
43 22 0:43 / /mnt/ssh rw shared:14 - fuse.sshfs lea@nas:/ rw
44 22 0:44 / /mnt/dav rw shared:15 - fuse https://cloud.example/dav rw
45 22 0:45 / /mnt/c rw shared:16 - 9p C:\134 rw
46 22 0:46 / /mnt/ntfs rw shared:17 - fuseblk /dev/sdc1 rw
47 22 0:47 / /mnt/image rw shared:18 - fuse.squashfuse /home/x.img rw
48 22 0:48 / /mnt/smb rw shared:19 - smb3 //nas/x rw
49 22 0:49 / /mnt/docks rw shared:20 - davfs https://cloud.example/ rw
"""
MOUNTS = """/dev/disk3s1s1 on / (apfs, sealed, local, read-only, journaled)
/dev/disk3s5 on /System/Volumes/Data (apfs, local, journaled, nobrowse)
//lea@nas._smb._tcp.local/commun on /Volumes/commun on demand (smbfs, nodev, nosuid, mounted by lea)
nas:/home on /Volumes/nfs (nfs)
"""


@pytest.mark.parametrize(
    ("folder", "kind"),
    [
        ("/var/lib/chorus", ""),
        ("/home/lea/.local/share/chorus-desktop", "nfs4"),
        ("/home/lea/local/chorus", ""),
        ("/home-of-nobody", ""),
        ("/mnt/partage commun/chorus", "cifs"),
        ("/mnt/auto/chorus", "nfs"),
        ("/mnt/ssh", "fuse.sshfs"),
        ("/mnt/dav/chorus", "fuse"),
        ("/mnt/c/Users/lea", "9p"),
        ("/mnt/ntfs/chorus", ""),
        ("/mnt/image/chorus", ""),
        ("/mnt/smb/chorus", "smb3"),
        ("/mnt/docks/chorus", "davfs"),
    ],
)
def test_linux_by_its_table_of_mounts(folder: str, kind: str) -> None:
    assert on_linux(Path(folder), TABLE) == kind


def test_a_table_that_names_no_mount_of_the_folder_tells_nothing() -> None:
    assert on_linux(Path("/elsewhere"), "40 22 0:40 / /mnt rw shared:11 - cifs //nas/commun rw\n") == ""


@pytest.mark.parametrize(
    ("folder", "kind"),
    [
        ("/Users/lea/Library/Application Support/chorus-desktop", ""),
        ("/Volumes/commun on demand/chorus", "smbfs"),
        ("/Volumes/nfs/chorus", "nfs"),
    ],
)
def test_macos_by_what_mount_prints(folder: str, kind: str) -> None:
    assert on_macos(PurePosixPath(folder), lambda _: MOUNTS) == kind
    assert on_macos(PurePosixPath(folder), lambda _: "") == ""


@pytest.mark.parametrize(
    ("folder", "kind"),
    [
        (r"C:\Users\lea\AppData\Local\chorus-desktop", ""),
        (r"Z:\chorus", "smb"),
        (r"\\nas\commun\chorus", "smb"),
        (r"\\?\UNC\nas\commun\chorus", "smb"),
        (r"\\?\C:\chorus", ""),
        (r"\\?\Volume{8a2e1f7c-0000-0000-0000-100000000000}\chorus", ""),
    ],
)
def test_windows_by_the_drive(folder: str, kind: str) -> None:
    assert on_windows(PureWindowsPath(folder), lambda root: 4 if root == "Z:\\" else 3) == kind


def test_this_machine_is_asked_and_an_unknown_one_tells_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert isinstance(network_of(tmp_path), str)
    monkeypatch.setattr(network_folder, "run", lambda _: f"nas:/x on {tmp_path} (nfs)\n")
    monkeypatch.setattr(sys, "platform", "darwin")
    assert network_of(tmp_path) == "nfs"

    def silent(_: object) -> str:
        raise OSError("mount does not answer")

    monkeypatch.setattr(network_folder, "run", silent)
    assert network_of(tmp_path) == ""
    monkeypatch.setattr(sys, "platform", "freebsd14")
    assert network_of(tmp_path) == ""
