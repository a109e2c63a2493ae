"""The card of an invoice that is, or was, paid late: what may be claimed, and the letter that claims it as PDF."""

from decimal import Decimal
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from chorus_desktop.actions import lateness
from chorus_desktop.actions.desk import Desk
from chorus_desktop.domain.errors import ChorusError, StoreFault, UserFault
from chorus_desktop.domain.parties import Buyer
from chorus_desktop.domain.payment_terms import BuyerKind
from chorus_desktop.durable_files import write_durably
from chorus_desktop.store.queries import InvoiceDetail
from chorus_desktop.ui.dialogs.file_choice import ask_where
from chorus_desktop.ui.language import said
from chorus_desktop.ui.presenters.lateness import LateState, late
from chorus_desktop.ui.theme import SPACE, Theme
from chorus_desktop.ui.widgets import (
    Card,
    ChoiceBox,
    Divider,
    FieldBox,
    Glyph,
    MoneyEdit,
    NumberEdit,
    PlainButton,
    SectionTitle,
    Text,
)
from chorus_desktop.ui.wording import errors
from chorus_desktop.ui.wording import lateness as words

_ZERO = Decimal(0)


class LateCard(Card):
    """`told` carries what was done, `changed` that the buyer's kind or a rate was told, `failed` the fault."""

    told = Signal(str)
    changed = Signal()
    failed = Signal(object)

    def __init__(self, desk: Desk, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(name="lateCard", parent=parent)
        self._desk, self._theme = desk, theme
        self._detail: InvoiceDetail | None = None
        self._shown: LateState | None = None
        self._claimed: tuple[LateState, Buyer] | None = None
        self._figures: QWidget | None = None
        self._title = SectionTitle("", name="lateTitle")
        head = QHBoxLayout()
        head.setSpacing(SPACE.s)
        head.addWidget(Glyph(theme, "calendar-clock", colour="warn", size=20))
        head.addWidget(self._title, 1)
        self._sentence = Text(role="body", wrap=True, name="lateSentence")
        self._place = QVBoxLayout()
        self.body.addLayout(head)
        self.body.addWidget(self._sentence)
        self.body.addLayout(self._place)
        self.body.addWidget(self._rate_row())
        self.body.addLayout(self._questions())
        self.body.addWidget(Text(words.RIGHT, role="soft", wrap=True, name="lateRight"))
        self._caution = Text(words.CAUTION, role="soft", wrap=True, name="lateCaution")
        self.body.addWidget(self._caution)
        self.letter = PlainButton(theme, words.LETTER, icon="file-text", name="claimLetter")
        self.letter.clicked.connect(self._choose)
        self.body.addWidget(self.letter, 0, Qt.AlignmentFlag.AlignLeft)
        self.hide()

    def _rate_row(self) -> QWidget:
        self._rate_place = QWidget()
        self._rate_told = Text(role="warn", wrap=True, name="rateToVerify")
        self.rate = NumberEdit(name="ownRate")
        self.rate.returnPressed.connect(self._keep_rate)
        self._rate_box = FieldBox(self._theme, words.RATE, self.rate)
        self._rate_box.setMaximumWidth(160)
        keep = PlainButton(self._theme, words.KEEP_RATE, name="keepRate")
        keep.clicked.connect(self._keep_rate)
        row = QHBoxLayout()
        row.setSpacing(SPACE.m)
        row.addWidget(self._rate_box)
        row.addWidget(keep, 0, Qt.AlignmentFlag.AlignBottom)
        row.addStretch(1)
        column = QVBoxLayout(self._rate_place)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.s)
        column.addWidget(self._rate_told)
        column.addLayout(row)
        return self._rate_place

    def _questions(self) -> QVBoxLayout:
        self.kind = ChoiceBox(name="buyerKind")
        for kind, label in words.KINDS.items():
            self.kind.addItem(said(label), kind)
        self.kind.currentIndexChanged.connect(self._keep_kind)
        self._kind_box = FieldBox(self._theme, words.KIND, self.kind)
        self.retained = MoneyEdit(euro=True, name="retained")
        self.retained.valueChanged.connect(self._again)
        column = QVBoxLayout()
        column.setSpacing(SPACE.m)
        column.addWidget(self._kind_box)
        column.addWidget(FieldBox(self._theme, words.RETAINED, self.retained))
        return column

    def show_invoice(self, detail: InvoiceDetail) -> None:
        """Follow this invoice. Raises StoreFault."""
        if self._detail is None or self._detail.row.id != detail.row.id:
            self.retained.setValue(None)
            self.rate.setValue(None)
            self._rate_box.setProblem(None)
        self._detail = detail
        state = late(self._desk, detail, self.retained.value() or _ZERO)
        if state != self._shown:
            self._shown = state
            if state is not None:
                self._show(state)
        self.setVisible(state is not None)

    def _show(self, state: LateState) -> None:
        self.setAccessibleName(state.title)
        self._title.setText(state.title)
        self._sentence.setText("\n".join(state.sentences))
        self.kind.choose(state.kind)
        self._kind_box.setHint("" if state.certain else words.GUESSED)
        self._rate_place.setVisible(state.half_year is not None)
        self._rate_told.setText(state.rate_sentence)
        self._rate_told.setRole("warn" if state.own_rate is None else "small")
        if state.own_rate is not None:
            self.rate.setValue(state.own_rate)
        self.letter.setVisible(state.claimable)
        self._caution.setVisible(state.claimable)
        self._fill(state)

    def _fill(self, state: LateState) -> None:
        if self._figures is not None:
            self._figures.hide()
            self._figures.deleteLater()
        self._figures = QWidget()
        self._figures.setProperty("ground", "none")
        grid = QGridLayout(self._figures)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(SPACE.s)
        grid.setColumnStretch(0, 1)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop
        for rank, (label, amount) in enumerate(state.figures):
            total = rank == len(state.figures) - 1 and state.claimable
            if total:
                grid.addWidget(Divider(), grid.rowCount(), 0, 1, 2)
            row = grid.rowCount()
            grid.addWidget(Text(label, role="strong" if total else "body", wrap=True, name="lateLabel"), row, 0)
            figure = Text(amount, role="strong" if total else "body", name="lateFigure")
            figure.setAccessibleName(f"{label}, {amount}")
            grid.addWidget(figure, row, 1, right)
        self._place.addWidget(self._figures)
        self._figures.show()

    @Slot()
    def _keep_kind(self) -> None:
        if self._detail is None:
            return
        try:
            lateness.tell_kind(self._desk, self._detail.buyer, BuyerKind(self.kind.currentData()))
        except ChorusError as fault:
            self.failed.emit(fault)
            return
        self.changed.emit()

    @Slot()
    def _keep_rate(self) -> None:
        percent = self.rate.value()
        half_year = self._shown.half_year if self._shown is not None else None
        if half_year is None:
            return
        self._rate_box.setProblem(None)
        try:
            if percent is None:
                raise UserFault("rate_impossible", field="percent")
            lateness.tell_rate(self._desk, half_year, percent)
        except UserFault as fault:
            self._rate_box.setProblem(errors.sentence(fault.code, fault.params))
            return
        except ChorusError as fault:
            self.failed.emit(fault)
            return
        self.changed.emit()

    @Slot()
    def _again(self) -> None:
        if self._detail is not None:
            self.show_invoice(self._detail)

    @Slot()
    def _choose(self) -> None:
        if self._shown is None or self._detail is None:
            return
        self._claimed = self._shown, self._detail.buyer
        title, kinds = self.tr("Enregistrer la lettre"), [self.tr("PDF (*.pdf)")]
        ask_where(self, title, self._shown.file_name, self.save_letter, name="claimLetterDialog", kinds=kinds)

    @Slot(str)
    def save_letter(self, path: str) -> None:
        """Write the letter of the invoice for which this place was asked, with what the card said of it then."""
        if self._claimed is None:
            return
        shown, buyer = self._claimed
        try:
            wanted = lateness.wanted_of(self._desk, buyer, retained=shown.retained)
            write_durably(Path(path), lateness.claim_letter(self._desk, shown.invoice_id, wanted))
        except OSError as fault:
            self.failed.emit(StoreFault("file_unwritable", path=path, detail=fault.strerror or ""))
            return
        except ChorusError as fault:
            self.failed.emit(fault)
            return
        self.told.emit(words.saved(path))
