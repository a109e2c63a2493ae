"""The page beside the form: at every size of the window it has a size of its own, whether its bar is there or not."""

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from chorus_desktop.ui.theme import Theme, apply_theme
from chorus_desktop.ui.views.editor_preview import PreviewPane

ROOT = Path(__file__).parents[2]
_A4 = 297 / 210
#: Sizes around the one at which a sheet just has room; run apart, since what it is for once took the process with it.
_ALL_SIZES = """
import sys
from chorus_desktop.ui.start import prepare
application, theme = prepare(sys.argv[:1])
from chorus_desktop.ui.views.editor_preview import PreviewPane
pane = PreviewPane(theme, lambda invoice: b"")
pane.show()
for width in range(120, 420, 7):
    just = int(width * 297 / 210)
    for height in range(just - 50, just + 20, 2):
        pane.resize(width, height)
        application.processEvents()
print("all sizes")
"""


@pytest.fixture
def pane(qapp: object, qtbot: QtBot) -> PreviewPane:
    theme: Theme = apply_theme(qapp, "light")  # type: ignore[arg-type]
    made = PreviewPane(theme, lambda invoice: b"")
    qtbot.addWidget(made)
    made.resize(300, 500)
    made.show()
    return made


def test_a_bar_that_comes_and_goes_never_goes_on_for_ever() -> None:
    ended = subprocess.run(
        [sys.executable, "-c", _ALL_SIZES], cwd=ROOT, capture_output=True, text=True, timeout=120, check=False
    )
    assert (ended.returncode, ended.stdout) == (0, "all sizes\n"), ended.stderr[-2000:]


def test_the_sheets_are_as_wide_as_the_pane_leaves_and_as_high_as_they_are_then(pane: PreviewPane) -> None:
    width = pane.paper.width()
    assert 250 < width < 300
    assert pane.paper.height() == round(width * _A4)
    wide = QImage(200, 100, QImage.Format.Format_RGB32)
    pane.paper.show_images((wide, wide))
    assert pane.paper.width() == width
    assert 2 * round(width / 2) < pane.paper.height() < width * _A4
    pane.resize(200, 500)
    assert pane.paper.width() == width - 100
    assert pane.horizontalScrollBar().maximum() == 0
