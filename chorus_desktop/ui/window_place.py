"""What the window remembers from one start to the next: its place, and small choices of its pages."""

from pathlib import Path

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QWidget


class WindowPlace:
    """The memory of one window in the file at `path`; a file that cannot be read or written is a window like new."""

    def __init__(self, path: Path) -> None:
        self._memory = QSettings(str(path), QSettings.Format.IniFormat)

    def restore(self, window: QWidget) -> None:
        """Put the window where it was when it was last closed."""
        geometry = self._memory.value("geometry")
        if geometry is None or not window.restoreGeometry(geometry):
            window.resize(1366, 768)

    def keep(self, window: QWidget) -> None:
        """Remember where the window is, and write everything down."""
        self._memory.setValue("geometry", window.saveGeometry())
        self._memory.sync()

    def recall(self, key: str, default: str = "") -> str:
        """What was noted under a key."""
        noted = self._memory.value(key, default)
        return noted if isinstance(noted, str) else default

    def note(self, key: str, text: str) -> None:
        """Remember a text; it is on the disk when the window is closed, or a moment later."""
        self._memory.setValue(key, text)
