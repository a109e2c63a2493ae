"""The card that switches off what is told beside the window."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QCheckBox, QWidget

from chorus_desktop.ui.widgets import Card, Text
from chorus_desktop.ui.window_place import WindowPlace

_KEY, _OFF, _ON = "alerts/wanted", "no", "yes"


def wanted(place: WindowPlace) -> bool:
    """Whether the user wants to be told; yes until it was switched off."""
    return place.recall(_KEY) != _OFF


class AlertSettings(Card):
    """Keeps the choice at once in `place`, which may be missing where nothing is kept."""

    def __init__(self, place: WindowPlace | None, parent: QWidget | None = None) -> None:
        super().__init__(title=self.tr("Avertissements"), name="alertsCard", parent=parent)
        self._place = place
        self._wanted = QCheckBox(self.tr("M’avertir quand quelque chose m’attend et que la fenêtre n’est pas devant"))
        self._wanted.setObjectName("alertsWanted")
        self._wanted.setChecked(place is None or wanted(place))
        self._wanted.toggled.connect(self._chosen)
        self.body.addWidget(self._wanted)
        told = self.tr(
            "Une facture qui attend quelque chose de vous, un paiement en retard, un numéro manquant, un mot de passe "
            "qui expire, des envois retenus ou arrêtés. Rien d’autre."
        )
        self.body.addWidget(Text(told, role="soft", wrap=True, name="alertsTold"))

    @Slot(bool)
    def _chosen(self, yes: bool) -> None:
        if self._place is not None:
            self._place.note(_KEY, _ON if yes else _OFF)
