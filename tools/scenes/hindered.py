"""A folder of invoices that asks for care: on a disk of the network, or protected from writing."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QWidget

from chorus_desktop.actions.desk import NoExchange
from chorus_desktop.store.database import open_database
from chorus_desktop.ui.main_window import MainWindow
from chorus_desktop.ui.views import network_banner
from tools.scenes.stage import QUARTER, Stage


def network_folder(stage: Stage) -> QWidget:
    """The warning of a start on a disk of the network."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(network_banner, "network_of", lambda _folder: "nfs4")
        return stage.window(stage.bench(QUARTER))


def _protected(stage: Stage, page: str) -> MainWindow:
    bench = stage.bench(QUARTER)
    bench.store.close()
    bench.store = open_database(bench.path, read_only=True)
    bench.desk = replace(bench.desk, store=bench.store, commands=NoExchange(tell=lambda event: None))
    return stage.window(bench, page)


def read_only(stage: Stage) -> QWidget:
    """What is to be done, in a folder that nobody can write."""
    return _protected(stage, "home")


def read_only_list(stage: Stage) -> QWidget:
    """Its invoices: read, exported, and nothing else."""
    return _protected(stage, "invoices")


def read_only_settings(stage: Stage) -> QWidget:
    """Its settings."""
    return _protected(stage, "settings")


HINDERED = {
    "home-network-folder": network_folder,
    "home-read-only": read_only,
    "invoices-read-only": read_only_list,
    "settings-read-only": read_only_settings,
}
