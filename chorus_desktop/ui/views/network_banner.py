"""The banner of a start whose folder lies on a disk of the network, with what to do; closed with a click."""

from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from chorus_desktop.actions.desk import Desk
from chorus_desktop.actions.network_folder import network_of
from chorus_desktop.ui.tasks import Done, Pool, Task
from chorus_desktop.ui.theme import Theme
from chorus_desktop.ui.widgets import Banner
from chorus_desktop.ui.wording.typography import set_in_french


class NetworkBanner(Banner):
    """Hidden until the system has told of such a disk; an exercise may lie on one."""

    def __init__(self, desk: Desk, theme: Theme, parent: QWidget, pool: Pool | None = None) -> None:
        super().__init__(theme, "warn", "", closable=True, name="networkBanner", parent=parent)
        self.hide()
        self._folder = desk.store.path.parent
        self._looking = Task(self, pool)
        self._looking.ended.connect(self._end)
        if desk.exercise is None:
            self._looking.start(partial(network_of, self._folder))

    @Slot(object)
    def _end(self, outcome: object) -> None:
        if isinstance(outcome, Done) and outcome.value:
            told = self.tr(
                "Le dossier de vos factures ({0}) est sur un disque du réseau : une coupure peut abîmer leur fichier. "
                "Fermez l’application, puis déplacez ce dossier sur le disque de cet ordinateur ; gardez plutôt sur le "
                "réseau ses copies (Réglages, Sauvegardes)."
            )
            self.setContent("warn", set_in_french(told.format(self._folder)))
            self.show()
