"""Surfaces: cards, cards made of rows, separators, and the page that scrolls."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from chorus_desktop.ui.theme import SPACE
from chorus_desktop.ui.widgets.text import SectionTitle


class Divider(QFrame):
    """A thin horizontal line."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("divider")
        self.setProperty("divider", True)


class Card(QFrame):
    """A white surface with round corners. Put things into `body`."""

    def __init__(self, *, title: str = "", name: str = "card", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setProperty("card", True)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(SPACE.xl, SPACE.l, SPACE.xl, SPACE.xl)
        self.body.setSpacing(SPACE.m)
        if title:
            self.body.addWidget(SectionTitle(title))
            self.setAccessibleName(title)


class RowCard(QFrame):
    """A card of rows from edge to edge, with lines between them."""

    def __init__(self, *, name: str = "rowCard", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setProperty("card", True)
        self._rows: list[QWidget] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(1, 1, 1, 1)
        self._layout.setSpacing(0)

    def rows(self) -> list[QWidget]:
        """The rows from top to bottom."""
        return list(self._rows)

    def addRow(self, row: QWidget) -> None:
        """Add a row at the bottom; the card owns it."""
        if self._rows:
            self._layout.addWidget(Divider())
        self._layout.addWidget(row)
        self._rows.append(row)

    def clear(self) -> None:
        """Take all rows away."""
        self._rows.clear()
        while (item := self._layout.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()


class ScrollPage(QScrollArea):
    """A page that scrolls when the window is low. Put things into `body`; they stay at the top."""

    def __init__(self, *, name: str = "scrollPage", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        content = QWidget()
        content.setObjectName(f"{name}Content")
        content.setProperty("ground", "none")
        # An alignment to the top would cut what is wrapped: Qt then gives no more height than a wide page needs.
        outer = QVBoxLayout(content)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        self.body = QVBoxLayout()
        self.body.setContentsMargins(SPACE.xxl, SPACE.xxl, SPACE.xxl, SPACE.xxl)
        self.body.setSpacing(SPACE.l)
        outer.addLayout(self.body)
        outer.addStretch(1)
        self._outer = outer
        self.setWidget(content)

    def fill(self) -> None:
        """Give `body` all the height there is, for what has a stretch in it."""
        self._outer.setStretch(0, 1)
        self._outer.setStretch(1, 0)

    def add_column(self, widest: int) -> QVBoxLayout:
        """A column at the left that grows no wider; gives the layout to put things into.

        It stands in a row, because a layout asks a widget for its height at a width that the widget will not take.
        """
        column = QWidget()
        column.setMaximumWidth(widest)
        column.setProperty("ground", "none")
        inside = QVBoxLayout(column)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(SPACE.l)
        row = QHBoxLayout()
        row.addWidget(column, 1)
        row.addStretch(0)
        self.body.addLayout(row)
        return inside
