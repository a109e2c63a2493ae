"""Whether a folder lies on a disk of the network, where locks and syncs cannot be relied upon; nothing is changed."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from pathlib import Path, PurePath, PureWindowsPath

from chorus_desktop.actions.disk_encryption import Run, mount_of, run

#: As Linux and macOS name them; 9p is also what a disk of Windows is to the Linux in it.
_KINDS = frozenset(
    "nfs nfs4 cifs smb2 smb3 smbfs afpfs webdav davfs 9p afs ceph lustre fuse.sshfs fuse.rclone fuse.gvfsd-fuse"
    " fuse.davfs fuse.glusterfs fuse.ceph fuse.smbnetfs fuse.curlftpfs".split()
)
#: What GetDriveTypeW tells of a drive of the network (DRIVE_REMOTE, winbase.h).
_REMOTE = 4
#: What begins like a share and is none: \\?\C:, \\?\Volume{…}.
_OF_THIS_COMPUTER = re.compile(r"\\\\[?.]\\(?!UNC\\)", re.IGNORECASE)
_MOUNTED = re.compile(r".* on (/.*) \(([^,)]+)")


def network_of(folder: Path) -> str:
    """How the system names the network's file system that a folder is on; "" for a disk of this computer, and where it
    cannot be told."""
    try:
        match sys.platform:
            case "linux":
                return on_linux(folder.resolve(), Path("/proc/self/mountinfo").read_text("utf-8", "replace"))
            case "darwin":
                return on_macos(folder.resolve(), run)
            case "win32":
                return on_windows(PureWindowsPath(folder.resolve()), _drive_type)
            case _:
                return ""
    except (OSError, ValueError):
        return ""


def on_linux(folder: Path, table: str) -> str:
    """By the mount that it is on. `table`: /proc/self/mountinfo, proc(5)."""
    mounted = mount_of(folder, table)
    if mounted is None:
        return ""
    _, kind, source = mounted
    # davfs2 is a "fuse" whose source is an address.
    return kind if kind in _KINDS or (kind == "fuse" and "://" in source) else ""


def on_macos(folder: PurePath, ask: Run) -> str:
    """By what `mount` prints, the deepest of its lines that the folder is below. Raises OSError."""
    lines = filter(None, map(_MOUNTED.match, ask(("/sbin/mount",)).splitlines()))
    above = [(len(PurePath(line[1]).parts), line[2]) for line in lines if folder.is_relative_to(line[1])]
    kind = max(above, default=(0, ""))[1]
    return kind if kind in _KINDS else ""


def on_windows(folder: PureWindowsPath, type_of: Callable[[str], int]) -> str:
    """By its drive: a share of a server, or a letter that stands for one. `type_of`: GetDriveTypeW, of a root."""
    drive = folder.drive
    shared = drive.startswith("\\\\") and _OF_THIS_COMPUTER.match(drive) is None
    return "smb" if shared or type_of(f"{drive}\\") == _REMOTE else ""


def _drive_type(root: str) -> int:
    if sys.platform == "win32":
        import ctypes

        return int(ctypes.windll.kernel32.GetDriveTypeW(root))
    return 0
