"""Loads our cuts of Inter and makes the fonts of the window."""

from typing import Literal

from PySide6.QtGui import QFont, QFontDatabase

from chorus_desktop.paths import resource
from chorus_desktop.ui.theme.tokens import TYPE

Weight = Literal["regular", "medium", "semibold"]

FAMILY = "Inter Chorus"
DISPLAY_FAMILY = "Inter Chorus Display"
FILES = ("Inter-Regular.ttf", "Inter-Medium.ttf", "Inter-SemiBold.ttf", "InterDisplay-SemiBold.ttf")

_WEIGHTS = {"regular": QFont.Weight.Normal, "medium": QFont.Weight.Medium, "semibold": QFont.Weight.DemiBold}


def load_fonts() -> None:
    """Register the fonts with the application. Raises FileNotFoundError when a font is not shipped or broken."""
    if FAMILY in QFontDatabase.families():
        return
    for file in FILES:
        path = resource("fonts", file)
        if QFontDatabase.addApplicationFont(str(path)) < 0:
            raise FileNotFoundError(path)


def font(size: int = TYPE.base, weight: Weight = "regular", *, tabular: bool = False) -> QFont:
    """A font of the window, `size` in device-independent pixels; `tabular` gives all figures one width."""
    made = QFont(DISPLAY_FAMILY if size >= TYPE.big and weight == "semibold" else FAMILY)
    made.setPixelSize(size)
    made.setWeight(_WEIGHTS[weight])
    if tabular:
        made.setFeature(QFont.Tag("tnum"), 1)
    return made
