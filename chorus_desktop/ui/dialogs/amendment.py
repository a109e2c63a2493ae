"""Asks for an amendment to a works contract (avenant), and takes the last one off again."""

from datetime import date
from decimal import Decimal

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from chorus_desktop.domain.amendments import NewAmendment, next_number, vats_of
from chorus_desktop.domain.errors import ChorusError
from chorus_desktop.domain.works import WorksContract
from chorus_desktop.ui.dialogs.fitted import FittedDialog
from chorus_desktop.ui.theme import SPACE, Theme
from chorus_desktop.ui.views.editor_fields import choice_box
from chorus_desktop.ui.widgets import (
    DateEdit,
    FieldBox,
    LinkButton,
    MoneyEdit,
    NumberEdit,
    PlainButton,
    StrongButton,
    Text,
)
from chorus_desktop.ui.wording import errors
from chorus_desktop.ui.wording import works as words
from chorus_desktop.ui.wording.choices import vat_label

_NUMBER, _DAY = 90, 190
#: So many of the latest are listed, lest the dialog outgrows a low screen.
_SHOWN = 3


class AmendmentDialog(FittedDialog):
    """`kept(amendment)`: a `NewAmendment`; `dropped`: the last one goes. `refuse` shows what may not be."""

    kept = Signal(object)
    dropped = Signal()

    def __init__(self, theme: Theme, contract: WorksContract, *, today: date, parent: QWidget) -> None:
        super().__init__(words.AMENDMENT, name="amendmentDialog", width=520, parent=parent)
        self._vats = vats_of(contract)
        self._number = NumberEdit(name="amendmentNumber")
        self._number.setValue(Decimal(next_number(contract)))
        self._day = DateEdit(theme, today=today, name="amendmentDay")
        self._subject = QLineEdit()
        self._subject.setObjectName("amendmentSubject")
        self._amount = MoneyEdit(euro=True, name="amendmentAmount")
        vat = self.tr("&TVA")
        self._vat = choice_box("amendmentVat", vat.replace("&", ""))
        for offered in self._vats:
            self._vat.addItem(vat_label(offered))
        self._boxes = self._make_boxes(theme)
        vat_box = FieldBox(theme, vat, self._vat)
        vat_box.setVisible(len(self._vats) > 1)
        keep = StrongButton(theme, self.tr("&Ajouter l’avenant"), icon="check", name="amendmentKeep")
        keep.clicked.connect(self._keep)
        cancel = PlainButton(theme, self.tr("Ann&uler"), name="amendmentCancel")
        title = Text(f"{words.AMENDMENT} – {contract.name}", role="section", wrap=True, name="amendmentTitle")
        about = Text(words.AMENDMENT_ABOUT, role="soft", wrap=True, name="amendmentAbout")
        first = _row(self._boxes["number"], self._boxes["signed_on"])
        self.frame(
            (
                title,
                about,
                *self._known(theme, contract),
                first,
                self._boxes["subject"],
                self._boxes["amount"],
                vat_box,
            ),
            cancel,
            keep,
        )
        self._day.setFocus()

    def _make_boxes(self, theme: Theme) -> dict[str, FieldBox]:
        boxes = {
            "number": FieldBox(theme, self.tr("&N°"), self._number),
            "signed_on": FieldBox(theme, self.tr("&Signé le"), self._day),
            "subject": FieldBox(theme, self.tr("&Objet de l’avenant"), self._subject),
            "amount": FieldBox(theme, self.tr("&Montant HT"), self._amount, hint=words.AMENDMENT_AMOUNT_HINT),
        }
        boxes["number"].setFixedWidth(_NUMBER)
        boxes["signed_on"].setFixedWidth(_DAY)
        return boxes

    def _known(self, theme: Theme, contract: WorksContract) -> list[QWidget]:
        """The latest that there are; the last one may go."""
        latest = contract.amendments[-_SHOWN:]
        parts: list[QWidget] = [Text(words.amendment(one), wrap=True, name="amendmentKnown") for one in latest]
        if parts:
            label = words.drop_amendment(contract.amendments[-1].number)
            drop = LinkButton(theme, label, icon="undo-2", name="amendmentDrop")
            drop.clicked.connect(self.dropped)
            parts.append(drop)
        self._problem = Text(role="bad", wrap=True, name="amendmentProblem")
        self._problem.hide()
        return [*parts, self._problem]

    @Slot()
    def _keep(self) -> None:
        number = self._number.value()
        whole = number is not None and number == int(number)
        given = NewAmendment(
            number=int(number) if number is not None and whole else None,
            signed_on=self._day.value(),
            subject=self._subject.text(),
            amount=self._amount.value(),
            vat=self._vats[self._vat.currentIndex()],
        )
        self.kept.emit(given)

    def refuse(self, fault: ChorusError) -> None:
        """Say at its field what is wrong, above all of them where it belongs to none."""
        sentence, at = errors.sentence(fault.code, fault.params), fault.params.get("field", "")
        for name, box in self._boxes.items():
            box.setProblem(sentence if name == at else None)
        self._problem.setText("" if at in self._boxes else sentence)
        self._problem.setVisible(at not in self._boxes)
        if at in self._boxes:
            self._boxes[at].control.setFocus()


def _row(*boxes: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(SPACE.m)
    for box in boxes:
        row.addWidget(box)
    row.addStretch(1)
    return row
