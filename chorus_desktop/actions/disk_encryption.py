"""Whether the disk of a folder is encrypted, as far as the system tells it without any rights; nothing is changed."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path

#: File systems that encrypt by themselves.
_ENCRYPTING = frozenset({"ecryptfs", "fuse.gocryptfs", "fuse.cryfs", "fuse.encfs"})
#: What Linux tells of a folder that ext4, F2FS or UBIFS encrypts (FS_IOC_GETFLAGS, FS_ENCRYPT_FL).
_GET_FLAGS, _ENCRYPTED_FLAG = 0x80086601, 0x800
#: What the shell of Windows tells of a drive (System.Volume.BitLockerProtection): on, and locked; off, being
#: decrypted, and suspended, which leaves the key in the clear. Others do not say enough.
_BITLOCKER = {"1": True, "6": True, "2": False, "4": False, "5": False}
_ASK_WINDOWS = (
    "(New-Object -ComObject Shell.Application).NameSpace('{drive}').Self"
    ".ExtendedProperty('System.Volume.BitLockerProtection')"
)
#: Seconds after which the system's answer is not waited for any more.
_PATIENCE = 20

#: Runs a command, gives what it printed; raises OSError.
Run = Callable[[Sequence[str]], str]


def is_encrypted(folder: Path) -> bool | None:
    """Whether what is written to this folder lies encrypted on its disk; None where it cannot be told."""
    try:
        match sys.platform:
            case "linux":
                return on_linux(folder)
            case "darwin":
                return on_macos(run)
            case "win32":
                return on_windows(folder, run)
            case _:
                return None
    except (OSError, ValueError):
        return None


def run(command: Sequence[str]) -> str:
    """What a command of the system prints. Raises OSError, also where it does not end."""
    window = getattr(subprocess, "CREATE_NO_WINDOW", 0)
    try:
        done = subprocess.run(  # noqa: S603 - our own words and the letter of a drive
            command, capture_output=True, text=True, timeout=_PATIENCE, check=False, creationflags=window
        )
    except subprocess.TimeoutExpired as late:
        raise OSError(f"{command[0]} does not answer") from late
    return done.stdout


def on_linux(folder: Path, *, root: Path = Path("/")) -> bool | None:
    """By the devices below its mount: dm-crypt anywhere between the file system and each disk. Raises OSError."""
    mounted = mount_of(folder.resolve(), (root / "proc/self/mountinfo").read_text(encoding="utf-8", errors="replace"))
    if mounted is None:
        return None
    device, kind, source = mounted
    if kind in _ENCRYPTING or _is_encrypted_folder(folder):
        return True
    number = root / "sys/dev/block" / device
    if not number.exists():
        named = root / source.lstrip("/")
        if not source.startswith("/dev/") or not named.exists():
            return None
        number = root / "sys/class/block" / named.resolve().name
    return _below(number.resolve()) if number.exists() else None


def mount_of(folder: Path, table: str) -> tuple[str, str, str] | None:
    """Number of the device, kind and source of the mount that a folder is on: the deepest, and of those the last."""
    found: tuple[int, tuple[str, str, str]] | None = None
    for line in table.splitlines():
        fields, _, rest = line.partition(" - ")
        _, _, device, _, place = fields.split(" ")[:5]
        kind, source = rest.split(" ")[:2]
        place = place.encode().decode("unicode_escape").encode("latin-1").decode("utf-8", "replace")
        depth = len(Path(place).parts)
        if folder.is_relative_to(place) and (found is None or depth >= found[0]):
            found = depth, (device, kind, source)
    return found[1] if found else None


def _below(device: Path) -> bool:
    """Whether all that lies below a block device is encrypted on the way."""
    with suppress(OSError):
        if (device / "dm/uuid").read_text(encoding="ascii", errors="replace").startswith("CRYPT-"):
            return True
    slaves = device / "slaves"
    parts = list(slaves.iterdir()) if slaves.is_dir() else []
    return bool(parts) and all(_below(part.resolve()) for part in parts)


def _is_encrypted_folder(folder: Path) -> bool:
    try:
        import fcntl
    except ImportError:
        return False
    try:
        handle = os.open(folder, os.O_RDONLY)
        try:
            flags = fcntl.ioctl(handle, _GET_FLAGS, bytes(8))
        finally:
            os.close(handle)
    except OSError:
        return False
    return bool(int.from_bytes(flags, sys.byteorder) & _ENCRYPTED_FLAG)


def on_macos(ask: Run) -> bool | None:
    """By FileVault, which encrypts the disk that the system is on. Raises OSError."""
    told = ask(("/usr/bin/fdesetup", "status"))
    return True if "FileVault is On" in told else False if "FileVault is Off" in told else None


def on_windows(folder: Path, ask: Run) -> bool | None:
    """By BitLocker, and the encryption of devices, as the shell tells of the drive. Raises OSError."""
    drive = folder.absolute().drive
    if len(drive) != len("C:"):
        return None
    shell = Path(os.environ.get("SYSTEMROOT", r"C:\Windows")) / "System32/WindowsPowerShell/v1.0/powershell.exe"
    told = ask((str(shell), "-NoProfile", "-NonInteractive", "-Command", _ASK_WINDOWS.format(drive=drive)))
    return _BITLOCKER.get(told.strip())
