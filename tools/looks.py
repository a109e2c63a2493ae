"""The gallery in every scheme, each 16 pixels made one: `python -m tools.looks [DIR]`, which a test compares.

Without DIR those are renewed that the test expects: after a change of the look, once somebody looked at the gallery.
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, get_args

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

KEPT = Path(__file__).resolve().parents[1] / "tests" / "ui" / "looks"
#: Pixels of the gallery, tall enough to show all of it.
_WIDTH, _HEIGHT = 1376, 1920
#: So many pixels, across and down, become one: a hair of another shape disappears, another colour or place does not.
BLOCK = 16


def looks(scratch: Path) -> dict[str, QImage]:
    """The whole gallery by the name of its scheme, drawn alike whatever the system would have fonts look like."""
    plain = scratch / "fonts.conf"
    plain.write_text('<?xml version="1.0"?><fontconfig></fontconfig>', encoding="utf-8")
    os.environ |= {"FONTCONFIG_FILE": str(plain), "QT_QPA_PLATFORM": "offscreen", "QT_SCALE_FACTOR": "1"}
    from chorus_desktop.ui.start import prepare

    application, theme = prepare([sys.argv[0], "-style", "fusion"], "fr")
    from chorus_desktop.ui.gallery import build_gallery
    from chorus_desktop.ui.theme.tokens import Scheme

    taken = {}
    for scheme in get_args(Scheme):
        theme.use(scheme)
        window = build_gallery(theme)
        window.resize(_WIDTH, _HEIGHT)
        window.show()
        taken[scheme] = window.grab().toImage()
        window.close()
    del application
    return taken


def small(image: QImage) -> QImage:
    """Its blocks, a pixel each."""
    from PySide6.QtCore import Qt

    ratio, smooth = Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    return image.scaled(image.width() // BLOCK, image.height() // BLOCK, ratio, smooth)


def main() -> int:
    """Write them, the small ones that are compared and the whole ones beside them where they are only looked at."""
    folder = Path(sys.argv[1]) if sys.argv[1:] else KEPT
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        taken = looks(Path(scratch))
    for scheme, image in taken.items():
        small(image).save(str(folder / f"{scheme}.png"))
        if folder != KEPT:
            image.save(str(folder / f"{scheme}-whole.png"))
    return 0


if __name__ == "__main__":
    sys.exit(main())
