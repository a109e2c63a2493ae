"""Asks what the catalogue is to say of one of its items."""

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from chorus_desktop.domain.catalogue import CatalogueItem
from chorus_desktop.domain.invoice import Vat
from chorus_desktop.domain.vat_on_offer import key_of_vat
from chorus_desktop.ui.dialogs.fitted import FittedDialog
from chorus_desktop.ui.theme import SPACE, Theme
from chorus_desktop.ui.widgets import ChoiceBox, FieldBox, MoneyEdit, PlainButton, StrongButton, Text
from chorus_desktop.ui.wording import choices
from chorus_desktop.ui.wording.choices import vat_choices, with_current


class CatalogueItemDialog(FittedDialog):
    """`kept(item)` when it is agreed to; it stays open until `accept`, or `tell` says what is wrong with the name."""

    kept = Signal(object)

    def __init__(self, theme: Theme, item: CatalogueItem, vats: Mapping[str, Vat], *, parent: QWidget) -> None:
        title = self.tr("Article du catalogue") if item.id else self.tr("Nouvel article")
        super().__init__(title, name="catalogueItemDialog", width=560, parent=parent)
        self._item, self._vats = item, dict(vats)
        self._name = QLineEdit(item.name)
        self._name.setObjectName("itemName")
        self._name_box = FieldBox(theme, self.tr("&Désignation"), self._name)
        self._price = MoneyEdit(name="itemPrice")
        self._price.setValue(item.net_price)
        self._price_box = FieldBox(theme, self.tr("&Prix hors taxe"), self._price)
        self._unit = ChoiceBox(name="itemUnit")
        for unit in with_current(choices.UNITS, item.unit):
            self._unit.addItem(unit.long or unit.label, unit.key)
        self._unit.choose(item.unit)
        self._vat = ChoiceBox(name="itemVat")
        for choice in vat_choices(self._vats):
            self._vat.addItem(choice.label, choice.key)
        self._vat.choose(key_of_vat(item.vat))
        pair = QHBoxLayout()
        pair.setSpacing(SPACE.l)
        pair.addWidget(self._price_box, 2)
        pair.addWidget(FieldBox(theme, self.tr("&Unité"), self._unit), 1)
        pair.addWidget(FieldBox(theme, self.tr("&TVA"), self._vat), 1)
        told = self.tr("Une vente à un autre prix ne changera pas celui-ci.")
        fixed = Text(told, role="small", wrap=True, name="itemFixed")
        keep = StrongButton(theme, self.tr("&Garder"), icon="check", name="itemKeep")
        keep.clicked.connect(self._keep)
        head = Text(title, role="section", name="itemTitle")
        cancel = PlainButton(theme, self.tr("&Annuler"), name="itemCancel")
        self.frame((head, self._name_box, pair, fixed), cancel, keep)

    def tell(self, sentence: str) -> None:
        """Say at the name why the item cannot be kept so."""
        self._name_box.setProblem(sentence)
        self._name.setFocus()

    @Slot()
    def _keep(self) -> None:
        self._name_box.setProblem(None)
        if self._price.isUnreadable():
            self._price_box.setProblem(self.tr("Ce n’est pas un prix. Tapez par exemple 38,50."))
            self._price.setFocus()
            return
        self._price_box.setProblem(None)
        self.kept.emit(
            replace(
                self._item,
                name=self._name.text(),
                net_price=self._price.value(),
                unit=str(self._unit.currentData()),
                vat=self._vats.get(self._vat.currentData(), self._item.vat),
            )
        )
