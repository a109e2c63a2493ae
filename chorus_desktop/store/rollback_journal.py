"""The rollback journal that a killed process may have left beside the store."""

from pathlib import Path

from chorus_desktop.store.disk import Disk


def settle(path: Path, disk: Disk) -> None:
    """Make it durable as it stands, before SQLite uses it again. Raises OSError.

    A process killed between the truncation of its journal and the fsync of that truncation leaves an old journal on the
    disk, under the empty one of the cache. SQLite then writes the next records in place; a power cut amid them leaves a
    mix of old and new that its checksums, samples of each page, do not always notice, and that it would roll back to.
    """
    journal = path.with_name(f"{path.name}-journal")
    if disk.exists(journal):
        disk.sync(journal)
