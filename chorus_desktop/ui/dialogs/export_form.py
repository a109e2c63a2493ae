"""The fields of an export: which invoices, in what form, for which partner, into what folder."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from chorus_desktop.actions.export import Order, Period
from chorus_desktop.documents.export_forms import ExportForm
from chorus_desktop.domain.errors import UserFault
from chorus_desktop.ui.dialogs.folder_box import FolderBox
from chorus_desktop.ui.theme import SPACE, Theme
from chorus_desktop.ui.widgets import ChoiceBox, DateEdit, FieldBox
from chorus_desktop.ui.wording import export as words
from chorus_desktop.ui.wording.typography import set_in_french

_SELECTED, _LISTED, _PERIOD = "selected", "listed", "period"


class ExportFields(QWidget):
    """Holds what is asked for; `reshaped` when it needs another height."""

    reshaped = Signal()

    def __init__(
        self,
        theme: Theme,
        *,
        today: date,
        selected: Sequence[int],
        listed: Sequence[int],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._ids = {_SELECTED: tuple(selected), _LISTED: tuple(listed)}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE.l)
        layout.addWidget(self._which(theme))
        layout.addWidget(self._period(theme, today))
        layout.addWidget(self._form(theme))
        self.partner = QLineEdit()
        self.partner.setObjectName("exportPartner")
        self.partner.setMaxLength(12)
        hint = self.tr("Les six signes que Chorus Pro donne à qui dépose par EDI. Laissez vide si vous n’en avez pas.")
        self._partner = FieldBox(theme, self.tr("&Code partenaire (facultatif)"), self.partner, hint=hint)
        layout.addWidget(self._partner)
        documents = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
        self._place = FolderBox(theme, documents, self.tr("Où enregistrer l’export"), name="export")
        layout.addWidget(self._place)
        self._adapt()

    def _which(self, theme: Theme) -> FieldBox:
        self.which = ChoiceBox(name="exportWhich")
        for key, one, several in (
            (_SELECTED, self.tr("La facture choisie"), self.tr("Les {0} factures choisies")),
            (_LISTED, self.tr("La facture de la liste"), self.tr("Les {0} factures de la liste")),
        ):
            count = len(self._ids[key])
            if count:
                self.which.addItem(one if count == 1 else several.format(count), key)
        self.which.addItem(self.tr("Celles d’une période"), _PERIOD)
        self.which.choose(_SELECTED if len(self._ids[_SELECTED]) > 1 else _PERIOD)
        self.which.currentIndexChanged.connect(self._adapt)
        return FieldBox(theme, self.tr("&Quelles factures"), self.which)

    def _period(self, theme: Theme, today: date) -> QWidget:
        self.first = DateEdit(theme, today=today, name="exportFirst")
        self.first.setValue(today.replace(month=1, day=1))
        self.last = DateEdit(theme, today=today, name="exportLast")
        self.last.setValue(today)
        self._days = QWidget()
        row = QHBoxLayout(self._days)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE.m)
        row.addWidget(FieldBox(theme, self.tr("&Du"), self.first), 1)
        row.addWidget(FieldBox(theme, self.tr("&Au"), self.last), 1)
        return self._days

    def _form(self, theme: Theme) -> FieldBox:
        self.form = ChoiceBox(name="exportForm")
        for form in words.FORMS:
            self.form.addItem(words.form(form), form)
        self.form.currentIndexChanged.connect(self._adapt)
        self._form_box = FieldBox(theme, set_in_french(self.tr("&Pour qui ?")), self.form)
        return self._form_box

    @Slot()
    def _adapt(self) -> None:
        form = ExportForm(self.form.currentData())
        self._days.setVisible(self.which.currentData() == _PERIOD)
        self._partner.setVisible(form is not ExportForm.ACCOUNTANT)
        self._form_box.setHint(words.about(form))
        self.reshaped.emit()

    def set_folder(self, folder: Path) -> None:
        """Say where the export is to stand."""
        self._place.set_folder(folder)

    def order(self) -> Order:
        """What is asked for. Raises UserFault: export_dates, export_dates_order."""
        which = self.which.currentData()
        chosen = self._chosen_period() if which == _PERIOD else self._ids[which]
        form = ExportForm(self.form.currentData())
        partner = "" if form is ExportForm.ACCOUNTANT else self.partner.text()
        return Order(chosen=chosen, form=form, folder=self._place.folder(), partner=partner)

    def _chosen_period(self) -> Period:
        first, last = self.first.value(), self.last.value()
        if first is None or last is None:
            raise UserFault("export_dates", value=(self.first if first is None else self.last).text())
        if last < first:
            raise UserFault("export_dates_order")
        return Period(first=first, last=last)
