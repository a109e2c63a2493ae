"""What somebody sees who begins: the steps of the guide, the walk to the keys with its tests, and what was put off."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget

from chorus_desktop.domain.connection import ConnectionFault, ConnectionReport
from chorus_desktop.domain.events import ConnectionChecked
from chorus_desktop.domain.parties import Seller
from chorus_desktop.store.secrets import StoredCredentials
from chorus_desktop.store.settings import load_settings, save_settings
from chorus_desktop.ui.main_window import MainWindow
from chorus_desktop.ui.presenters.settings import CREDENTIALS
from tests.sync_desk import Bench
from tools.scenes.stage import Stage, part

_KEYS = StoredCredentials(**{name: f"{name} de l’essai" for name in CREDENTIALS})


def _nothing(stage: Stage) -> Bench:
    """A store in which nobody has told anything."""
    bench = stage.bench()
    save_settings(bench.store, replace(load_settings(bench.store), seller=Seller()), now=bench.clock.now())
    return bench


def _at_chorus_pro(stage: Stage, keys: StoredCredentials) -> MainWindow:
    """The walk, behind the last of these keys."""
    bench = stage.bench()
    bench.desk.secrets.save("production", keys)
    window = stage.window(bench)
    stage.press(window, "startconnection")
    stage.press(window, "connectNow")
    return window


def guide(stage: Stage) -> QWidget:
    """The first question."""
    window = stage.window(_nothing(stage))
    stage.press(window, "startidentity")
    return window


def guide_wrong(stage: Stage) -> QWidget:
    """Gone on too early, with a slip in the SIRET."""
    window = guide(stage)
    QTest.keyClicks(part(window, QLineEdit, "firm_siret"), "73282932000075")
    stage.press(window, "stepForward")
    return window


def guide_bank(stage: Stage) -> QWidget:
    """VAT and bank."""
    window = guide(stage)
    stage.press(window, "stepBilling")
    return window


def guide_ways(stage: Stage) -> QWidget:
    """Now, later, or train first."""
    window = stage.window(stage.bench())
    stage.press(window, "startconnection")
    return window


def guide_portal(stage: Stage) -> QWidget:
    """The first station."""
    return _at_chorus_pro(stage, StoredCredentials())


def guide_application(stage: Stage) -> QWidget:
    """The second station."""
    window = guide_portal(stage)
    stage.press(window, "stepForward")
    return window


def guide_keys(stage: Stage) -> QWidget:
    """The keys of PISTE, tried without network."""
    window = guide_application(stage)
    stage.press(window, "stepForward")
    for name in ("client_id", "client_secret"):
        QTest.keyClicks(part(window, QLineEdit, f"credential_{name}"), "mon-application")
    stage.press(window, "check_pisteButton")
    return window


def guide_account(stage: Stage) -> QWidget:
    """The technical account is refused."""
    window = _at_chorus_pro(stage, _KEYS)
    stage.press(window, "stepBack")
    stage.press(window, "check_accountButton")
    refused = ConnectionReport(fault=ConnectionFault.ACCOUNT_REFUSED, api="Transverses")
    window.on_event(ConnectionChecked(report=refused))
    return window


def guide_link(stage: Stage) -> QWidget:
    """The last station, and all is well."""
    window = _at_chorus_pro(stage, _KEYS)
    stage.press(window, "check_linkButton")
    window.on_event(ConnectionChecked(report=ConnectionReport(supplier_name="Plomberie Martin SARL")))
    return window


def guide_end(stage: Stage) -> QWidget:
    """The way to the first invoice, with a step that was put off."""
    window = guide_ways(stage)
    stage.press(window, "connectLater")
    return window


def home_put_off(stage: Stage) -> QWidget:
    """What was put off waits on the first page."""
    window = guide_end(stage)
    stage.press(window, "closeGuide")
    return window


BEGINNING = {
    "guide": guide,
    "guide-wrong": guide_wrong,
    "guide-bank": guide_bank,
    "guide-ways": guide_ways,
    "guide-portal": guide_portal,
    "guide-application": guide_application,
    "guide-keys": guide_keys,
    "guide-account": guide_account,
    "guide-link": guide_link,
    "guide-end": guide_end,
    "home-put-off": home_put_off,
}
