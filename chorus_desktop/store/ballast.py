"""Room kept beside the store and given back when the disk is full, so that what happens can still be written."""

from pathlib import Path

from chorus_desktop.store.disk import Disk

#: Bytes kept; thousands of states of invoices find room in them.
SIZE = 2 * 1024 * 1024
#: Bytes that must be free before room is kept, so that as much again is left for work.
WANTED_FREE = 3 * SIZE


def keep(path: Path, disk: Disk) -> bool:
    """Keep room for the store of that path, where there is enough; whether it is kept. Asks the disk only once."""
    room = _room(path)
    if disk.exists(room):
        return True
    try:
        if disk.free(path) < WANTED_FREE:
            return False
        disk.reserve(room, SIZE)
    except OSError:
        return False
    return True


def give_back(path: Path, disk: Disk) -> bool:
    """Give the room back to the disk; whether there was any."""
    room = _room(path)
    try:
        kept = disk.exists(room)
        disk.remove(room)
    except OSError:
        return False
    return kept


def _room(path: Path) -> Path:
    return path.with_name(f"{path.name}-reserve")
