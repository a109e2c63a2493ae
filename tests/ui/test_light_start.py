"""A start reads what the first page needs, and nothing that draws documents, reads files or speaks to the platform."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.sync_desk import Bench

#: Each costs as much as the whole window; whoever needs one loads it then.
HEAVY = ("PIL", "cryptography", "fontTools", "lxml", "pypdf", "reportlab")
#: Not before the frame is painted: what takes longer than to paint it, for what only the house behind it needs.
LATER = ("asyncio", "dataclasses", "httpx", "json", "platformdirs", "sqlite3", "sqlite_utils")
_FRAME = """
import sys
import PySide6.QtWidgets
there = set(sys.modules)
import chorus_desktop.cli.window_verb
print(*(name for name in sys.argv[1:] if name in set(sys.modules) - there))
"""
_PAINTED = """
import sys
from pathlib import Path
from PySide6 import QtCore
from chorus_desktop.cli.window_verb import FirstPaint, MainWindow, prepare
application, theme = prepare(sys.argv[:1], following=False)
window = MainWindow(theme, training=False, settings_path=Path(sys.argv[1]))
FirstPaint(window).painted.connect(lambda: application.exit(3 if "Qt" in vars(QtCore) else 0))
window.show()
code = application.exec()
theme.follow_system()
print(code, "Qt" in vars(QtCore))
"""
_START = """
import sys
from chorus_desktop.cli import main
code = main(["--profile", sys.argv[1], "--exit-after-first-paint"])
print(code, *(name for name in sys.argv[2:] if name in sys.modules))
"""


@pytest.mark.parametrize("begun", [False, True])
def test_a_start_loads_nothing_heavy(bench: Bench, *, begun: bool) -> None:
    """With the guide of an empty profile, and with the home page of a firm that has invoices."""
    if begun:
        bench.issue()
    place = bench.path.parent if begun else bench.path.parent / "new"
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "CHORUS_STARTED_AT": "0"}
    done = subprocess.run(
        [sys.executable, "-c", _START, str(place), *HEAVY],
        env=environment,
        capture_output=True,
        text=True,
        check=True,
        timeout=120,
    )
    assert done.stdout.splitlines()[-1] == "0", done.stdout + done.stderr


def test_the_frame_is_painted_before_the_house_is_loaded() -> None:
    """Besides Qt itself, which loads what it loads."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", _FRAME, *LATER], env=environment, capture_output=True, text=True, check=True, timeout=120
    )
    assert done.stdout.strip() == ""


def test_the_name_space_of_qt_is_loaded_after_the_frame_is_painted(tmp_path: Path) -> None:
    """It takes longer to load than the frame to be built and painted."""
    done = subprocess.run(
        [sys.executable, "-c", _PAINTED, str(tmp_path / "window.ini")],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=True,
        timeout=120,
    )
    assert done.stdout.split() == ["0", "True"], "the second: what is looked at is still where it was"
