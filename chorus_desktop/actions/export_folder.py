"""Where a bundle grows before it is whole: a hidden folder beside its place, taken away whatever happens."""

import contextlib
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

from chorus_desktop.domain.errors import StoreFault, UserFault
from chorus_desktop.durable_files import rename_durably, sync_folder


@contextlib.contextmanager
def staged(folder: Path) -> Iterator[Path]:
    """A new folder on the same disk as `folder`, which is made where it is missing.

    Raises StoreFault("file_unwritable") for whatever the disk refuses inside the block.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        stage = Path(tempfile.mkdtemp(prefix=".export-", suffix=".part", dir=folder))
        try:
            yield stage
        finally:
            shutil.rmtree(stage, ignore_errors=True)
    except OSError as fault:
        raise StoreFault("file_unwritable", path=str(folder), detail=fault.strerror or "") from None


def publish(made: Path, target: Path, *, overwrite: bool) -> Path:
    """Give what was made, a file or a folder, its place; from then on it is there whole, even after a power cut.

    Raises UserFault("export_exists") where something has that name and is not to be replaced; a folder never is.
    """
    if target.is_dir() or (target.exists() and not overwrite):
        raise UserFault("export_exists", path=str(target))
    if made.is_dir():
        sync_folder(made)
    rename_durably(made, target)
    return target
