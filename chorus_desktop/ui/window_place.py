"""What the window remembers from one start to the next: its place, language and colours, small choices of its pages."""

from pathlib import Path

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QWidget

from chorus_desktop.ui import language
from chorus_desktop.ui.theme import SCHEME_CHOICES, SchemeChoice


class WindowPlace:
    """The memory of one window in the file at `path`; a file that cannot be read or written is a window like new."""

    def __init__(self, path: Path) -> None:
        self._memory = QSettings(str(path), QSettings.Format.IniFormat)

    def restore(self, window: QWidget) -> None:
        """Put the window where it was when it was last closed."""
        geometry = self._memory.value("geometry")
        if geometry is None or not window.restoreGeometry(geometry):
            window.resize(1366, 768)

    def language(self) -> str:
        """The language that was chosen; French until one was."""
        chosen = self.recall("language")
        return chosen if chosen in language.LANGUAGES else language.FRENCH

    def keep_language(self, chosen: str) -> None:
        """Remember a language for the next start."""
        self.note("language", chosen)
        self._memory.sync()

    def colours(self) -> SchemeChoice:
        """The colours that were chosen; those of the computer until some were."""
        noted = self.recall("colours")
        return next((choice for choice in SCHEME_CHOICES if choice == noted), "auto")

    def keep_colours(self, chosen: SchemeChoice) -> None:
        """Remember the colours for the next start."""
        self.note("colours", chosen)
        self._memory.sync()

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
