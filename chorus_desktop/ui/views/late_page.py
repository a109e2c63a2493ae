"""What is late, the longest first: how many days by law, what is left, what may be claimed; each opens its invoice."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from chorus_desktop.actions.desk import Desk
from chorus_desktop.ui.presenters.late_list import LateRow, late_rows
from chorus_desktop.ui.theme import SPACE, Theme
from chorus_desktop.ui.views.side_page import SidePage
from chorus_desktop.ui.widgets import (
    AmountLabel,
    ElidedText,
    EmptyState,
    Glyph,
    PlainButton,
    RowCard,
    StatusBadge,
    Text,
)
from chorus_desktop.ui.wording import accounts as words

_AMOUNT, _BUTTON = 96, 104


class LateLine(QWidget):
    """One late invoice, or guarantee; `opened` carries the id of the invoice, 0 for a guarantee."""

    opened = Signal(int)

    def __init__(self, theme: Theme, row: LateRow) -> None:
        super().__init__()
        self._invoice_id = row.invoice_id
        key = f"Works{row.contract_id}" if row.contract_id else str(row.invoice_id)
        self.setObjectName(f"late{key}")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(SPACE.xl, SPACE.m, SPACE.l, SPACE.m)
        layout.setSpacing(SPACE.l - 2)
        layout.addWidget(Glyph(theme, "calendar-clock", colour=row.badge[0], size=22))
        told = QVBoxLayout()
        told.setSpacing(SPACE.xs)
        head = QHBoxLayout()
        head.setSpacing(SPACE.s + 2)
        head.addWidget(ElidedText(row.title, role="strong", name="lateTitle"), 1)
        head.addWidget(StatusBadge(theme, row.badge[0], row.badge[1], icon=row.badge[2]))
        told.addLayout(head)
        told.addWidget(Text("\n".join(row.sentences), role="soft", wrap=True, name="lateSentence"))
        layout.addLayout(told, 1)
        amount = AmountLabel(row.left, name="lateLeft")
        amount.setMinimumWidth(_AMOUNT)
        layout.addWidget(amount)
        button = PlainButton(theme, row.action, name=f"open{key}")
        button.setAccessibleName(f"{row.action} {row.title}")
        button.setMinimumWidth(_BUTTON)
        button.clicked.connect(self._open)
        layout.addWidget(button)

    @Slot()
    def _open(self) -> None:
        self.opened.emit(self._invoice_id)


class LatePage(SidePage):
    """`invoice_requested` carries the id of the invoice to open, `page_requested` the key of another page."""

    invoice_requested = Signal(int)
    page_requested = Signal(str)

    def __init__(self, desk: Desk, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, words.LATE_TITLE, name="latePage", parent=parent)
        self._desk = desk
        self._shown: tuple[LateRow, ...] | None = None
        self._rows = RowCard(name="lateRows")
        self._empty = EmptyState(theme, "circle-check", words.NO_LATE, words.NO_LATE_SENTENCE, name="lateEmpty")
        self.body.addWidget(self._rows)
        self.body.addWidget(self._empty, 1)
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Show what the store says now. Raises StoreFault."""
        state = late_rows(self._desk)
        self._header.setSubtitle(state.subtitle)
        if state.rows == self._shown:
            return
        self._shown = state.rows
        self._rows.clear()
        for row in state.rows:
            line = LateLine(self._theme, row)
            line.opened.connect(self._open)
            self._rows.addRow(line)
        self._rows.setVisible(bool(state.rows))
        self._empty.setVisible(not state.rows)

    @Slot(int)
    def _open(self, invoice_id: int) -> None:
        if invoice_id:
            self.invoice_requested.emit(invoice_id)
        else:
            self.page_requested.emit("works")
