"""The fields that tell what kind of invoice it is, and who approves it first where somebody does."""

from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from chorus_desktop.ui.presenters.draft_fields import PRECEDING
from chorus_desktop.ui.theme import SPACE, Theme
from chorus_desktop.ui.views.editor_fields import Binding, choice_box
from chorus_desktop.ui.widgets import FieldBox, SiretEdit, TextField
from chorus_desktop.ui.wording.choices import Choice


class KindFields(QWidget):
    """One list, and below it who approves first, or which invoice is credited."""

    def __init__(self, theme: Theme, *, own_pdf: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("kindFields")
        label = self.tr("Cette facture est")
        self._kind = choice_box("invoiceKind", label)
        kind = FieldBox(theme, label, self._kind)
        siret = SiretEdit(name="contractorSiret")
        siret_box = FieldBox(theme, "", siret)
        name = TextField()
        name.setObjectName("contractorName")
        name_box = FieldBox(theme, "", name)
        self._named = (siret_box, name_box)
        self._contractor = QWidget()
        self._contractor.setObjectName("contractorFields")
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._contractor)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(SPACE.l)
        self._row.addWidget(siret_box, 1)
        self._row.addWidget(name_box, 1)
        self._contractor.hide()
        credited = TextField()
        credited.setObjectName("precedingNumber")
        self._credited = FieldBox(theme, self.tr("N° de la facture que cet avoir annule ou réduit"), credited)
        self._credited.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.m)
        column.addWidget(kind)
        column.addWidget(self._credited)
        column.addWidget(self._contractor)
        self._bindings = (
            Binding("business_process", self._kind, kind),
            *((Binding(PRECEDING, credited, self._credited),) if own_pdf else ()),
            Binding("third_party.siret", siret, siret_box),
            Binding("third_party.name", name, name_box),
        )

    def bindings(self) -> tuple[Binding, ...]:
        """The fields in their order; only beside the user's own PDF can it be a credit note."""
        return self._bindings

    def show_kind(self, kinds: tuple[Choice, ...], *, contractor: tuple[str, ...], credit_note: bool = False) -> None:
        """The kinds on offer; whoever approves first, under its labels, or the invoice that is credited, if any."""
        self._bindings[0].set_choices(kinds)
        for box, label in zip(self._named, contractor, strict=False):
            box.setLabel(label)
        self._contractor.setVisible(bool(contractor))
        self._credited.setVisible(credit_note)

    def set_narrow(self, narrow: bool) -> None:
        """One column instead of two."""
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._row.setDirection(down if narrow else across)
