"""Opens what the store keeps with the computer's own programs: a copy of it, so that nothing they do comes back."""

import hashlib
import re
from pathlib import Path

from PySide6.QtCore import QObject, QTemporaryDir, QUrl
from PySide6.QtGui import QDesktopServices

from chorus_desktop.domain.errors import UserFault
from chorus_desktop.domain.platform_files import ACCEPTED_EXTENSIONS, extension_of

#: What some system does not take in the name of a file.
_NO_NAME = re.compile(r'[<>:"/\\|?*\x00-\x1f]')


class OpenedCopies(QObject):
    """Read-only copies in a folder of this user alone, which goes with this object."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._folder: QTemporaryDir | None = None

    def open(self, name: str, content: bytes) -> None:
        """Show a file with the program that this computer has for its extension; only documents, never a program.

        Raises UserFault: copy_not_written, copy_not_opened.
        """
        extension = extension_of(name)
        if extension not in ACCEPTED_EXTENSIONS:
            raise UserFault("copy_not_opened", name=name, extension=extension)
        try:
            path = self._written(name, content)
        except OSError as fault:
            raise UserFault("copy_not_written", name=name, detail=fault.strerror or "") from None
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            raise UserFault("copy_not_opened", name=name, extension=extension)

    def _written(self, name: str, content: bytes) -> Path:
        """The copy; one that was opened before is left alone, it may still be on the screen."""
        if self._folder is None:
            self._folder = QTemporaryDir()
        if not self._folder.isValid():
            raise OSError(0, self._folder.errorString())
        folder = Path(self._folder.path()) / hashlib.sha256(content).hexdigest()[:16]
        folder.mkdir(mode=0o700, exist_ok=True)
        path = folder / _NO_NAME.sub("_", name)
        if not path.exists():
            path.write_bytes(content)
            path.chmod(0o400)
        return path
