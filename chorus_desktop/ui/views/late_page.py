"""What is late, the longest first: how many days by law, what is left, what may be claimed; each opens its invoice."""

from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from chorus_desktop.actions.desk import Desk
from chorus_desktop.actions.guarantee_claims import guarantee_letter
from chorus_desktop.domain.errors import ChorusError, StoreFault
from chorus_desktop.durable_files import write_durably
from chorus_desktop.ui.dialogs.file_choice import ask_where
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
from chorus_desktop.ui.wording import lateness

_AMOUNT, _BUTTON = 96, 104


class LateLine(QWidget):
    """One late invoice, or guarantee; `opened` carries the id of the invoice, 0 for a guarantee.

    `claimed` asks for the letter that claims a guarantee: the id of its contract, and how the file is to be called.
    """

    opened = Signal(int)
    claimed = Signal(int, str)

    def __init__(self, theme: Theme, row: LateRow) -> None:
        super().__init__()
        self._row = row
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
        head.addWidget(ElidedText(row.title, role="strong", ending=" — ", name="lateTitle"), 1)
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
        ways = QHBoxLayout()
        ways.setSpacing(SPACE.s)
        if row.file_name:
            claim = PlainButton(theme, self.tr("Réclamer"), name=f"claim{key}")
            claim.setAccessibleName(f"{claim.text()} {row.title}")
            claim.setMinimumWidth(_BUTTON)
            claim.clicked.connect(self._claim)
            ways.addWidget(claim)
        ways.addWidget(button)
        layout.addLayout(ways)

    @Slot()
    def _open(self) -> None:
        self.opened.emit(self._row.invoice_id)

    @Slot()
    def _claim(self) -> None:
        self.claimed.emit(self._row.contract_id, self._row.file_name)


class LatePage(SidePage):
    """`invoice_requested` carries the id of the invoice to open, `page_requested` the key of another page."""

    invoice_requested = Signal(int)
    page_requested = Signal(str)

    def __init__(self, desk: Desk, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, words.LATE_TITLE, name="latePage", parent=parent)
        self._desk = desk
        self._shown: tuple[LateRow, ...] | None = None
        self._claimed = 0
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
            line.claimed.connect(self._choose)
            self._rows.addRow(line)
        self._rows.setVisible(bool(state.rows))
        self._empty.setVisible(not state.rows)

    @Slot(int)
    def _open(self, invoice_id: int) -> None:
        if invoice_id:
            self.invoice_requested.emit(invoice_id)
        else:
            self.page_requested.emit("works")

    @Slot(int, str)
    def _choose(self, contract_id: int, file_name: str) -> None:
        self._claimed = contract_id
        title, kinds = self.tr("Enregistrer la lettre"), [self.tr("PDF (*.pdf)")]
        ask_where(self, title, file_name, self.save_letter, name="guaranteeLetterDialog", kinds=kinds)

    @Slot(str)
    def save_letter(self, path: str) -> None:
        """Write the letter that claims the guarantee of the chosen contract as it is owed today."""
        try:
            write_durably(Path(path), guarantee_letter(self._desk, self._claimed))
        except OSError as fault:
            self.tell_fault(StoreFault("file_unwritable", path=path, detail=fault.strerror or ""))
            return
        except ChorusError as fault:
            self.tell_fault(fault)
            return
        self._fault.setContent("good", lateness.saved(path))
        self._fault.show()
