"""Asks what a works contract says of its guarantee and its advance; and of one day in its life."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from chorus_desktop.domain.errors import ChorusError, UserFault
from chorus_desktop.domain.money import ZERO
from chorus_desktop.domain.works import OpenAdvance, WorksContract
from chorus_desktop.ui.dialogs.fitted import FittedDialog
from chorus_desktop.ui.theme import SPACE, Theme
from chorus_desktop.ui.widgets import (
    ChoiceBox,
    DateEdit,
    FieldBox,
    MoneyEdit,
    NumberEdit,
    PlainButton,
    StrongButton,
    Text,
)
from chorus_desktop.ui.wording import errors
from chorus_desktop.ui.wording import works as words

#: What a window leaves of the height of a screen for its frame.
_ROOM = 60


class WorksContractDialog(QDialog):
    """`kept(name, retention, advance, invoice)`: percent, and euros with VAT. `refuse` shows what may not be.

    `invoice` is the one of `advances` that asked for the advance, or None. `known` is a contract that is followed
    already; without one it is made of a draft, which is told.
    """

    kept = Signal(str, object, object, object)

    def __init__(
        self,
        theme: Theme,
        name: str,
        parent: QWidget,
        *,
        advances: Sequence[OpenAdvance] = (),
        known: WorksContract | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("worksContractDialog")
        self.setWindowTitle(self.tr("Marché de travaux"))
        self.setMinimumWidth(480)
        self.resize(520, min(600, self.screen().availableGeometry().height() - _ROOM))
        self._name = QLineEdit(name)
        self._name.setObjectName("worksName")
        self._retention = NumberEdit(name="worksRetention")
        self._advance = MoneyEdit(euro=True, name="worksAdvance")
        self._advances = {one.invoice.number: one for one in advances}
        self._invoice = ChoiceBox(name="worksAdvanceInvoice")
        self._boxes = self._named(theme)
        self._problem = Text(role="bad", wrap=True, name="worksProblem")
        self._problem.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE.xxl, SPACE.xxl, SPACE.xxl, SPACE.xl)
        layout.setSpacing(SPACE.l)
        layout.addWidget(Text(self.tr("Suivre ce marché mois par mois"), role="section", name="worksTitle"))
        layout.addWidget(_scrolled(self._fields(known)), 1)
        layout.addWidget(self._problem)
        text = self.tr("&Suivre ce marché") if known is None else self.tr("&Garder")
        keep = StrongButton(theme, text, icon="check", name="worksKeep")
        keep.setDefault(True)
        keep.clicked.connect(self._keep)
        cancel = PlainButton(theme, self.tr("&Annuler"), name="worksCancel")
        cancel.clicked.connect(self.reject)
        layout.addLayout(_row(cancel, keep))
        self._name.home(False)

    def _named(self, theme: Theme) -> dict[str, FieldBox]:
        """The fields by name; that of the invoice for the advance only where there is one to choose."""
        boxes = {
            "name": FieldBox(theme, self.tr("&Nom du marché"), self._name),
            "retention": FieldBox(
                theme, self.tr("&Retenue de garantie (%)"), self._retention, hint=words.RETENTION_HINT
            ),
            "advance": FieldBox(theme, self.tr("A&vance reçue, TTC"), self._advance, hint=words.ADVANCE_HINT),
        }
        if self._advances:
            self._invoice.addItem(words.NO_ADVANCE_INVOICE, "")
            for number, one in self._advances.items():
                self._invoice.addItem(words.open_advance(one), number)
            self._invoice.activated.connect(self._take_amount)
            label = self.tr("&Facture d’acompte de cette avance")
            boxes["invoice"] = FieldBox(theme, label, self._invoice, hint=words.ADVANCE_INVOICE_HINT)
        return boxes

    def _fields(self, known: WorksContract | None) -> QVBoxLayout:
        fields = QVBoxLayout()
        fields.setContentsMargins(0, 0, SPACE.s, 0)
        fields.setSpacing(SPACE.l)
        for box in self._boxes.values():
            fields.addWidget(box)
        if known is None:
            fields.addWidget(Text(words.TO_THE_BIN, role="small", wrap=True, name="worksToTheBin"))
        else:
            self._retention.setValue(known.retention or None)
            self._advance.setValue(known.advance or None)
            self._invoice.choose(known.advance_invoice.number if known.advance_invoice else "")
        fields.addStretch(1)
        return fields

    @Slot()
    def _take_amount(self) -> None:
        chosen = self._advances.get(self._invoice.currentData())
        if chosen is not None:
            self._advance.setValue(chosen.amount)

    @Slot()
    def _keep(self) -> None:
        for field, edit in (("retention", self._retention), ("advance", self._advance)):
            if edit.isUnreadable():
                self.refuse(UserFault("works_number", field=field))
                return
        chosen = self._advances.get(self._invoice.currentData())
        named = None if chosen is None else chosen.invoice
        self.kept.emit(self._name.text(), self._retention.value() or ZERO, self._advance.value() or ZERO, named)

    def refuse(self, fault: ChorusError) -> None:
        """Say at its field what is wrong, below all of them where it belongs to none."""
        sentence = errors.sentence(fault.code, fault.params)
        at = fault.params.get("field", "")
        for name, box in self._boxes.items():
            box.setProblem(sentence if name == at else None)
        self._problem.setText("" if at in self._boxes else sentence)
        self._problem.setVisible(at not in self._boxes)
        if at in self._boxes:
            self._boxes[at].control.setFocus()


class WorksDayDialog(FittedDialog):
    """`chosen(day)`: one day in the life of a contract."""

    chosen = Signal(object)

    def __init__(self, theme: Theme, title: str, label: str, hint: str, *, today: date, parent: QWidget) -> None:
        super().__init__(title, name="worksDayDialog", width=400, parent=parent)
        self._day = DateEdit(theme, today=today, name="worksDay")
        self._day.setValue(today)
        self._box = FieldBox(theme, label, self._day, hint=hint)
        keep = StrongButton(theme, self.tr("&Noter"), icon="check", name="worksDayKeep")
        keep.clicked.connect(self._keep)
        cancel = PlainButton(theme, self.tr("&Annuler"), name="worksCancel")
        self.frame((Text(title, role="section", wrap=True, name="worksDayTitle"), self._box), cancel, keep)

    @Slot()
    def _keep(self) -> None:
        day = self._day.value()
        if day is None:
            self._box.setProblem(errors.sentence("works_day", {}))
            self._day.setFocus()
        else:
            self.chosen.emit(day)

    def refuse(self, fault: ChorusError) -> None:
        """Say what is wrong with the day."""
        self._box.setProblem(errors.sentence(fault.code, fault.params))
        self._day.setFocus()


def _scrolled(fields: QVBoxLayout) -> QScrollArea:
    """The fields in a place that scrolls on a low screen; what is reached by the keyboard comes into sight."""
    inside = QWidget()
    inside.setProperty("ground", "none")
    inside.setLayout(fields)
    area = QScrollArea()
    area.setObjectName("worksFields")
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setMinimumHeight(96)
    area.setWidget(inside)
    return area


def _row(cancel: PlainButton, keep: StrongButton) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(SPACE.s)
    row.addStretch(1)
    row.addWidget(cancel)
    row.addWidget(keep)
    return row
