"""The hint of the system that a network is back: passed on to the engine, and nothing where the system is silent."""

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QNetworkInformation
from pytestqt.qtbot import QtBot

from chorus_desktop.actions.desk import NoEngine
from chorus_desktop.ui import reachability
from chorus_desktop.ui.reachability import Reachability, network_information
from tests.quiet import QuietEngine

Reach = QNetworkInformation.Reachability


class System(QObject):
    """Tells what the test makes it tell."""

    reachabilityChanged = Signal(Reach)


@pytest.mark.parametrize(
    ("reach", "hints"),
    [(Reach.Online, 1), (Reach.Site, 1), (Reach.Local, 1), (Reach.Unknown, 1), (Reach.Disconnected, 0)],
)
def test_a_network_that_is_back_is_a_hint(qtbot: QtBot, reach: Reach, hints: int) -> None:
    engine, system = QuietEngine(), System()
    listener = Reachability(engine, system)
    system.reachabilityChanged.emit(reach)
    assert engine.commands == ["network_changed"] * hints
    del listener


def test_a_silent_system_does_no_harm(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    class Silent(QNetworkInformation):
        @staticmethod
        def loadBackendByFeatures(_features: object) -> bool:
            return False

    monkeypatch.setattr(reachability, "QNetworkInformation", Silent)
    assert network_information() is None
    assert Reachability(NoEngine(), network_information()).parent() is None


def test_this_system_may_be_listened_to(qtbot: QtBot) -> None:
    source = network_information()
    assert source is None or source.supports(QNetworkInformation.Feature.Reachability)
    Reachability(QuietEngine(), source)
    NoEngine().network_changed()
