"""The discount on one line of the form: a row of its own below the line, only where there is one."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QSpacerItem, QWidget

from chorus_desktop.ui.theme import SPACE
from chorus_desktop.ui.widgets import Text, TextField
from chorus_desktop.ui.wording import editing as words

#: Width of the field, which stands below the price, in device-independent pixels.
_WIDTH = 92
_FIXED = QSizePolicy.Policy.Fixed


class LineDiscount(QWidget):
    """What it is, how it is typed, and its field."""

    def __init__(self, place: int, *, beside: int, parent: QWidget) -> None:
        """`beside` is the width of the columns after that of the price."""
        super().__init__(parent)
        self.setObjectName(f"line{place}DiscountRow")
        self.field = TextField()
        self.field.setObjectName(f"line{place}Discount")
        self.field.setFixedWidth(_WIDTH)
        self.field.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.field.setAccessibleName(self.tr("Remise, ligne {0}").format(place + 1))
        self.field.setPlaceholderText("10\u202f%")
        self.field.setToolTip(words.DISCOUNT_HINT)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, SPACE.xs)
        layout.setSpacing(SPACE.s)
        layout.addStretch(1)
        layout.addWidget(Text(self.tr("Remise sur cette ligne"), role="soft", name=f"line{place}DiscountLabel"))
        layout.addWidget(self.field)
        self._beside = QSpacerItem(beside, 0, _FIXED, _FIXED)
        self._width = beside
        layout.addSpacerItem(self._beside)

    def set_narrow(self, narrow: bool) -> None:
        """At the right edge instead of below the price."""
        self._beside.changeSize(0 if narrow else self._width, 0, _FIXED, _FIXED)
