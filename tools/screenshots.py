"""Pictures of every scene of the window, for a person to look at: `make screenshots`."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtGui import QPixmap
    from PySide6.QtWidgets import QWidget

#: Scheme and scale of each set.
SETS = (("light", "1"), ("light", "2"), ("dark", "1"), ("dark", "2"))


def shoot(folder: Path, scheme: str, names: list[str]) -> None:
    """The scenes in one scheme, at the scale of this process."""
    from chorus_desktop.ui.start import prepare
    from tools.scenes import SCENES, Stage

    application, theme = prepare(sys.argv[:1])
    theme.use(scheme)  # type: ignore[arg-type]
    scale = os.environ.get("QT_SCALE_FACTOR", "1")
    for name in names or SCENES:
        with tempfile.TemporaryDirectory() as scratch:
            stage = Stage(theme, Path(scratch))
            try:
                window = SCENES[name](stage)
                stage.settle()
                picture(window).save(str(folder / f"{name}-{scheme}-{scale}.png"))
            finally:
                stage.close()
    del application


def picture(window: QWidget) -> QPixmap:
    """What a person sees: a dialog or a list together with the window below it."""
    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QApplication

    from chorus_desktop.ui.main_window import MainWindow

    below = [each for each in QApplication.topLevelWidgets() if isinstance(each, MainWindow) and each.isVisible()]
    if isinstance(window, MainWindow) or not below:
        return window.grab()
    ground = below[0].grab()
    painter = QPainter(ground)
    at = window.pos() - below[0].mapToGlobal(QPoint(0, 0)) if window.isModal() is False else _middle(window, below[0])
    painter.drawPixmap(at, window.grab())
    painter.end()
    return ground


def _middle(window: QWidget, below: QWidget) -> object:
    return below.rect().center() - window.rect().center()


def main() -> int:
    """One process for each set."""
    if len(sys.argv) >= 3 and sys.argv[1] == "--shoot":
        shoot(Path(sys.argv[2]), os.environ["CHORUS_SCHEME"], sys.argv[3:])
        return 0
    folder = Path("build/screenshots")
    folder.mkdir(parents=True, exist_ok=True)
    for scheme, scale in SETS:
        changed = {"QT_SCALE_FACTOR": scale, "CHORUS_SCHEME": scheme, "QT_QPA_PLATFORM": "offscreen"}
        command = [sys.executable, "-m", "tools.screenshots", "--shoot", str(folder), *sys.argv[1:]]
        subprocess.run(command, env={**os.environ, **changed}, check=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
