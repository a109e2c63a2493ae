"""Labels: every text of the window that is not a control, in its size, weight and tone."""

from decimal import Decimal
from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from chorus_desktop.ui.formats import format_money
from chorus_desktop.ui.theme import TYPE, fonts, set_property
from chorus_desktop.ui.theme.fonts import Weight

Role = Literal[
    "title", "section", "strong", "body", "soft", "small", "faint", "label", "bad", "warn", "good", "info"
]  # fmt: skip

#: Role -> size, weight, tone of the style sheet.
_ROLES: dict[str, tuple[int, Weight, str]] = {
    "title": (TYPE.title, "semibold", "ink"),
    "section": (TYPE.section, "semibold", "ink"),
    "strong": (TYPE.base, "semibold", "ink"),
    "body": (TYPE.base, "regular", "ink"),
    "soft": (TYPE.caption, "regular", "soft"),
    "small": (TYPE.small, "regular", "soft"),
    "faint": (TYPE.small, "regular", "faint"),
    "label": (TYPE.caption, "medium", "ink"),
    "bad": (TYPE.small, "medium", "bad"),
    "warn": (TYPE.small, "medium", "warn"),
    "good": (TYPE.small, "medium", "good"),
    "info": (TYPE.small, "medium", "info"),
}


class Text(QLabel):
    """A plain text; never read as HTML, because it may hold what somebody else typed."""

    def __init__(
        self,
        text: str = "",
        *,
        role: Role = "body",
        wrap: bool = False,
        name: str = "text",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        self.setText(text)
        self.setRole(role)

    def setRole(self, role: Role) -> None:
        """Give the text the size, weight and tone of `role`."""
        size, weight, tone = _ROLES[role]
        self.setFont(fonts.font(size, weight))
        set_property(self, "tone", tone)


class SectionTitle(Text):
    """The title of a part of a page."""

    def __init__(self, text: str, *, name: str = "sectionTitle", parent: QWidget | None = None) -> None:
        super().__init__(text, role="section", name=name, parent=parent)


class AmountLabel(QLabel):
    """An amount in euros, right-aligned, in figures of one width so that columns line up."""

    def __init__(
        self,
        amount: Decimal | None = None,
        *,
        size: Literal["body", "big", "huge"] = "body",
        weight: Weight = "medium",
        tone: str = "ink",
        name: str = "amount",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        pixels = {"body": TYPE.base, "big": TYPE.big, "huge": TYPE.huge}[size]
        heavy: Weight = weight if size == "body" else "semibold"
        self.setFont(fonts.font(pixels, heavy, tabular=True))
        self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Preferred)
        set_property(self, "tone", tone)
        self.setAmount(amount)

    def setAmount(self, amount: Decimal | None) -> None:
        """Show the amount, or a dash when there is none yet."""
        self.setText("–" if amount is None else format_money(amount))
