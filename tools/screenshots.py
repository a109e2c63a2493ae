"""Pictures of every scene of the window, for a person to look at: `make screenshots`."""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtGui import QPixmap
    from PySide6.QtWidgets import QWidget

#: Language, scheme and scale of each set.
SETS = (
    ("fr", "light", "1"),
    ("fr", "light", "2"),
    ("fr", "dark", "1"),
    ("fr", "dark", "2"),
    ("en", "light", "1"),
    ("en", "light", "2"),
)

#: What the README shows, by scheme.
BEST = {"light": ("home", "editor", "invoice-suspended", "accounts"), "dark": ("home",)}
README_PICTURES = Path("docs/screenshots")


def shoot(folder: Path, scheme: str, names: list[str]) -> None:
    """The scenes in one scheme, at the scale of this process."""
    from chorus_desktop.ui.start import prepare

    application, theme = prepare(sys.argv[:1], os.environ["CHORUS_LANGUAGE"])
    from tools.scenes import SCENES, Stage  # loads words, which are told in the language chosen before

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


def best() -> None:
    """Renew the pictures of the README, in as few colours as one cannot see."""
    from PIL import Image

    README_PICTURES.mkdir(parents=True, exist_ok=True)
    for scheme, names in BEST.items():
        changed = {"CHORUS_SCHEME": scheme, "CHORUS_LANGUAGE": "fr", "QT_QPA_PLATFORM": "offscreen"}
        command = [sys.executable, "-m", "tools.screenshots", "--shoot", str(README_PICTURES), *names]
        subprocess.run(command, env={**os.environ, **changed}, check=True)
    for path in README_PICTURES.glob("*-1.png"):
        few = Image.open(path).convert("RGB").quantize(128, dither=Image.Dither.NONE)
        few.save(path.with_name(path.name.replace("-1.png", ".png")), optimize=True)
        path.unlink()


def main() -> int:
    """One process for each set; `--lang` keeps those of one language, names of scenes keep those alone."""
    if len(sys.argv) >= 3 and sys.argv[1] == "--shoot":
        shoot(Path(sys.argv[2]), os.environ["CHORUS_SCHEME"], sys.argv[3:])
        return 0
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("scenes", nargs="*")
    parser.add_argument("--lang", choices=("fr", "en"))
    parser.add_argument("--readme", action="store_true", help="only those of the README, small, into docs/screenshots/")
    options = parser.parse_args()
    if options.readme:
        best()
        return 0
    for language, scheme, scale in SETS:
        if options.lang not in (None, language):
            continue
        folder = Path("build/screenshots") / ("en" if language == "en" else "")
        folder.mkdir(parents=True, exist_ok=True)
        changed = {
            "QT_SCALE_FACTOR": scale,
            "CHORUS_SCHEME": scheme,
            "CHORUS_LANGUAGE": language,
            "QT_QPA_PLATFORM": "offscreen",
        }
        command = [sys.executable, "-m", "tools.screenshots", "--shoot", str(folder), *options.scenes]
        subprocess.run(command, env={**os.environ, **changed}, check=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
