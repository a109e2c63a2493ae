"""The bar of totals: without VAT, VAT by rate, and what is to be paid, large."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QWidget

from chorus_desktop.ui.theme import SPACE, TYPE, Theme
from chorus_desktop.ui.widgets import Card, Text


class TotalsBar(Card):
    """Shows amounts that were already written the French way."""

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(name="totals", parent=parent)
        self.setAccessibleName(self.tr("Totaux"))
        self._theme = theme
        self._rows: list[tuple[Text, QLabel]] = []
        self.body.setContentsMargins(SPACE.xl, SPACE.m, SPACE.xl, SPACE.m)
        self._line = line = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        line.setSpacing(SPACE.s)
        self._left = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._left.setSpacing(SPACE.xl)
        line.addLayout(self._left)
        self._left.addStretch(1)
        self._right = QHBoxLayout()
        self._right.setSpacing(SPACE.s)
        self._right.addStretch(1)
        self._right.addWidget(Text(self.tr("À payer"), role="soft", name="dueLabel"))
        self._due = QLabel()
        self._due.setObjectName("due")
        self._due.setFont(theme.font(TYPE.big, "semibold", tabular=True))
        self._right.addWidget(self._due)
        line.addLayout(self._right)
        self.body.addLayout(line)

    def set_narrow(self, narrow: bool) -> None:
        """All amounts below each other instead of in one row."""
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._line.setDirection(down if narrow else across)
        self._left.setDirection(down if narrow else across)
        self._left.setSpacing(SPACE.xs if narrow else SPACE.xl)

    def show_totals(
        self, without_vat: str, vat_rows: tuple[tuple[str, str], ...], due: str, discount: str = ""
    ) -> None:
        """Show the amounts; the whole is read as one sentence by screen readers."""
        given = ((self.tr("Remise"), discount),) if discount else ()
        rows = (*given, (self.tr("HT"), without_vat), *vat_rows)
        while len(self._rows) < len(rows):
            self._add_row()
        for at, (label, value) in enumerate(self._rows):
            shown = at < len(rows)
            label.setVisible(shown)
            value.setVisible(shown)
            if shown:
                label.setText(rows[at][0])
                value.setText(rows[at][1])
        self._due.setText(due)
        spoken = ", ".join(f"{label} {amount}" for label, amount in (*rows, (self.tr("À payer"), due)))
        self.setAccessibleDescription(spoken)

    def _add_row(self) -> None:
        label = Text(role="soft", name=f"totalLabel{len(self._rows)}")
        value = QLabel()
        value.setObjectName(f"total{len(self._rows)}")
        value.setFont(self._theme.font(tabular=True))
        value.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        pair = QHBoxLayout()
        pair.setSpacing(SPACE.xs + 2)
        pair.addWidget(label)
        pair.addWidget(value)
        pair.addStretch(1)
        self._left.insertLayout(len(self._rows), pair)
        self._rows.append((label, value))
