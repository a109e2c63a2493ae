"""Asks under which name an invoice is kept as a template, and whether it comes again."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from chorus_desktop.domain.templates import Rhythm, Template
from chorus_desktop.ui.dialogs.fitted import FittedDialog
from chorus_desktop.ui.theme import Theme
from chorus_desktop.ui.widgets import ChoiceBox, DateEdit, FieldBox, PlainButton, StrongButton, Text
from chorus_desktop.ui.wording import templates as words


class TemplateDialog(FittedDialog):
    """`kept(name, rhythm, first day)` once it is agreed to; rhythm and day are None for a plain template."""

    kept = Signal(str, object, object)

    def __init__(
        self, theme: Theme, template: Template, known: Sequence[Template], *, today: date, parent: QWidget
    ) -> None:
        title = self.tr("Modèle ou facture récurrente")
        super().__init__(title, name="templateDialog", width=480, parent=parent)
        self._known = frozenset(one.name for one in known if one.id != template.id)
        self._name = QLineEdit(template.name)
        self._name.setObjectName("templateName")
        self._name_box = FieldBox(theme, self.tr("&Nom du modèle"), self._name)
        self._rhythm = ChoiceBox(name="templateRhythm")
        for choice in words.RHYTHMS:
            self._rhythm.addItem(choice.label, choice.key)
        self._rhythm.choose(template.rhythm.value if template.rhythm else "")
        self._day = DateEdit(theme, today=today, name="templateDay")
        self._day.setValue(template.next_on)
        self._day_box = FieldBox(
            theme, self.tr("&Prochaine facture à préparer le"), self._day, hint=words.NEVER_BY_ITSELF
        )
        head = Text(self.tr("Garder pour la prochaine fois"), role="section", name="templateTitle")
        rhythm = FieldBox(theme, self.tr("&Se répète"), self._rhythm)
        keep = StrongButton(theme, self.tr("&Garder"), icon="check", name="templateKeep")
        keep.clicked.connect(self._keep)
        cancel = PlainButton(theme, self.tr("&Annuler"), name="templateCancel")
        self.frame((head, self._name_box, rhythm, self._day_box), cancel, keep)
        self._name.textChanged.connect(self._named)
        self._rhythm.currentIndexChanged.connect(self._chosen)
        self._named(self._name.text())
        self._chosen()
        self._name.end(False)
        self._name.home(True)

    @Slot(str)
    def _named(self, text: str) -> None:
        self._name_box.setProblem(None)
        self._name_box.setHint(words.REPLACES if text.strip() in self._known else "")

    @Slot()
    def _chosen(self) -> None:
        self._day_box.setVisible(bool(self._rhythm.currentData()))

    @Slot()
    def _keep(self) -> None:
        """Agree, unless a name or a day is missing, which is told at its field."""
        name, rhythm = self._name.text().strip(), self._rhythm.currentData()
        day = self._day.value()
        if not name:
            self._name_box.setProblem(self.tr("Tapez un nom, par exemple «\u202fEntretien chaudière\u202f»."))
            self._name.setFocus()
        elif rhythm and day is None:
            self._day_box.setProblem(self.tr("Tapez la date de la prochaine facture, par exemple 01/12."))
            self._day.setFocus()
        else:
            self.accept()
            self.kept.emit(name, Rhythm(rhythm) if rhythm else None, day if rhythm else None)
