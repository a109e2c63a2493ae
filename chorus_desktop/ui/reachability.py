"""A hint that the machine’s network changed, passed on to the engine; never shown: only an exchange proves a link."""

from PySide6.QtCore import QObject, Slot
from PySide6.QtNetwork import QNetworkInformation

from chorus_desktop.actions.desk import EngineCommands

_Reach = QNetworkInformation.Reachability


def network_information() -> QNetworkInformation | None:
    """What the system tells of its network; None where it tells nothing."""
    if not QNetworkInformation.loadBackendByFeatures(QNetworkInformation.Feature.Reachability):
        return None
    return QNetworkInformation.instance()


class Reachability(QObject):
    """Lets the engine try sooner when a network comes back; without a source it stays silent."""

    def __init__(self, commands: EngineCommands, source: QObject | None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._commands = commands
        if source is not None:
            source.reachabilityChanged.connect(self._changed)  # type: ignore[attr-defined]

    @Slot(_Reach)
    def _changed(self, reach: QNetworkInformation.Reachability) -> None:
        if reach is not _Reach.Disconnected:
            self._commands.network_changed()
