"""The card of what stands in the user's own XML: labels and values, nothing to be typed."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from chorus_desktop.ui.theme import SPACE
from chorus_desktop.ui.widgets import Card, Text
from chorus_desktop.ui.wording import own_xml as words


class OwnXmlCard(Card):
    """Shows rows of label and value."""

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(title=words.FACTS_TITLE, name="ownXmlCard", parent=parent)
        self._rows: tuple[tuple[str, str], ...] = ()
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(SPACE.l)
        self._grid.setVerticalSpacing(SPACE.s)
        self._grid.setColumnStretch(1, 1)
        self.body.addLayout(self._grid)
        self.body.addWidget(Text(words.FACTS_NOTE, role="soft", wrap=True, name="ownXmlNote"))

    def show_rows(self, rows: tuple[tuple[str, str], ...]) -> None:
        """Show these rows in the place of those before."""
        if rows == self._rows:
            return
        self._rows = rows
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for place, (label, value) in enumerate(rows):
            self._grid.addWidget(Text(label, role="soft", name="ownXmlLabel"), place, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(Text(value, wrap=True, name="ownXmlValue"), place, 1)
        self.setAccessibleDescription(", ".join(f"{label} {value}" for label, value in rows))

    def rows(self) -> dict[str, str]:
        """What is shown, by label."""
        return dict(self._rows)
