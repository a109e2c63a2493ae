"""Labels: every text of the window that is not a control, in its size, weight and tone."""

from decimal import Decimal
from html import escape
from typing import Literal

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from chorus_desktop.ui.formats import format_money
from chorus_desktop.ui.theme import TYPE, fonts, set_property
from chorus_desktop.ui.theme.fonts import Weight

#: Each is a rule of resources/qss/app.qss: size, weight, tone. A font that is set in code after a widget was first
#: polished is lost at the next polish, so that what can change is in the style sheet.
Role = Literal[
    "title", "section", "strong", "body", "soft", "small", "faint", "label", "caption", "badge", "bad", "warn", "good",
    "info",
]  # fmt: skip


def plain_tooltip(text: str) -> str:
    """The text as a tooltip that shows it letter for letter: Qt would read a name with tags as HTML."""
    return f"<p>{escape(text)}</p>" if "<" in text else text


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
        set_property(self, "role", role)

    def setTone(self, tone: str) -> None:
        """Colour the text with a token in place of the colour of its role; "" gives that back."""
        set_property(self, "tone", tone)


class ElidedText(Text):
    """A text on one line that gives way: cut with an ellipsis, and then told whole in the tooltip.

    What comes from the last `ending` on, such as the number after a dash, is never cut.
    """

    def __init__(
        self,
        text: str = "",
        *,
        role: Role = "body",
        ending: str = "",
        name: str = "text",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, role=role, name=name, parent=parent)
        self._ending = ending

    def minimumSizeHint(self) -> QSize:
        """A few letters."""
        return QSize(min(60, super().minimumSizeHint().width()), super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what fits."""
        painter = QPainter(self)
        self.style().drawItemText(
            painter,
            self.rect(),
            self.alignment(),
            self.palette(),
            self.isEnabled(),
            self.shown(),
            self.foregroundRole(),
        )
        painter.end()

    def shown(self) -> str:
        """The text as it is drawn."""
        whole, metrics = self.text(), self.fontMetrics()
        cut = whole.rfind(self._ending) if self._ending else -1
        end = whole[cut:] if cut > 0 else ""
        room = self.width() - metrics.horizontalAdvance(end)
        return metrics.elidedText(whole.removesuffix(end), Qt.TextElideMode.ElideRight, room) + end

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the tooltip for what does not fit."""
        super().resizeEvent(event)
        fits = self.fontMetrics().horizontalAdvance(self.text()) <= self.width()
        self.setToolTip("" if fits else plain_tooltip(self.text()))


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
        self.setProperty("tone", tone)
        self.setAmount(amount)

    def setAmount(self, amount: Decimal | None) -> None:
        """Show the amount, or a dash when there is none yet."""
        self.setText("–" if amount is None else format_money(amount))
