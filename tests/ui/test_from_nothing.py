"""From an empty program to a first invoice that the platform has: led by the guide over real sockets, and trained."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from chorus_desktop import app, exchanges
from chorus_desktop.chorus_pro.environments import ENVIRONMENTS, Environment
from chorus_desktop.exchanges import Exchange
from chorus_desktop.paths import Profile
from chorus_desktop.sandbox.server import Platform
from chorus_desktop.store import queries
from chorus_desktop.store.secrets import SecretStore
from chorus_desktop.ui.main_window import MainWindow
from chorus_desktop.ui.theme import Theme, apply_theme
from tests.ui.guided import Guided

pytestmark = pytest.mark.qt_log_ignore(
    "^This plugin does not support (propagateSizeHints|raise|grabbing the keyboard)", extend=False
)


@dataclass
class Start:
    """One start of the program."""

    session: app.Session
    hands: Guided


@pytest.fixture
def theme(qapp: object) -> Theme:
    return apply_theme(qapp, "light")  # type: ignore[arg-type]


@contextmanager
def started(profile: Profile, exchange: Exchange, theme: Theme, qtbot: QtBot, *, training: bool) -> Iterator[Start]:
    window = MainWindow(theme, training=training, settings_path=profile.root / "window.ini")
    qtbot.addWidget(window)
    session = app.open_session(profile, exchange, window)
    session.start()
    try:
        yield Start(session, Guided(window, qtbot))
    finally:
        session.close()


@pytest.fixture
def profile(tmp_path: Path) -> Profile:
    made = Profile(tmp_path / "profil")
    made.create()
    return made


@pytest.fixture
def platform(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Platform]:
    """The embedded platform, standing where the real one is."""
    with Platform(tmp_path / "plateforme") as running:
        address = running.address.as_json()
        place = Environment(name="production", token_url=address["token_url"], base_url=address["base_url"])
        monkeypatch.setitem(ENVIRONMENTS, "production", place)
        yield running


def send_an_invoice(start: Start) -> str:
    """Type one to a client that the platform knows, and send it; gives its number."""
    hands = start.hands
    hands.until(lambda: hands.sees("buyerField"))
    start.session.window.activateWindow()
    hands.until(start.session.window.isActiveWindow)
    field = hands.named("Nom, SIRET ou ville")
    field.setFocus()
    QTest.keyClicks(field, "malauc")
    hands.until(lambda: bool(queries.search_bodies(start.session.desk.store, "malauc")))
    hands.until(lambda: _taken(field))
    for name, text in (
        ("Désignation, ligne 1", "Entretien annuel"),
        ("Prix hors taxe, ligne 1", "480"),
    ):
        QTest.keyClicks(hands.named(name), text)
        hands.named(name).editingFinished.emit()
    hands.click("send")
    hands.until(lambda: "F2026-0001" in hands.text())
    return "F2026-0001"


def _taken(field: QLineEdit) -> bool:
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Return):
        QTest.keyClick(QApplication.activePopupWidget() or field, key)
    return field.text().startswith("Commune de Malaucène")


def states(start: Start) -> list[str]:
    rows = queries.invoice_page(start.session.desk.store, queries.invoice_ids(start.session.desk.store))
    return [str(row.submission_state) for row in rows]


def test_from_nothing_to_a_first_invoice_on_the_platform(
    profile: Profile, platform: Platform, theme: Theme, qtbot: QtBot
) -> None:
    address = platform.address.as_json()
    exchange = Exchange(secrets=SecretStore.in_memory(), pace=exchanges.TRAINING_PACE)
    with started(profile, exchange, theme, qtbot, training=False) as start:
        hands = start.hands
        hands.tell_identity()
        hands.tell_bank()
        hands.go_to_keys()
        hands.type("credential_client_id", address["client_id"])
        hands.type("credential_client_secret", "pas-le-bon")
        hands.click("check_pisteButton")
        hands.until(lambda: "PISTE refuse l’identifiant ou le secret" in hands.text())
        retype(hands, "credential_client_secret", address["client_secret"])
        hands.click("check_pisteButton")
        hands.until(lambda: "PISTE accepte ces deux clés." in hands.text())
        hands.click("stepForward")
        hands.type("credential_login", address["login"])
        hands.type("credential_password", address["password"])
        hands.click("check_accountButton")
        hands.until(lambda: "La connexion fonctionne." in hands.text())
        hands.click("stepForward")
        hands.click("stepForward")
        hands.until(lambda: "Chorus Pro : fait" in hands.text())
        hands.click("guideNewInvoice")
        send_an_invoice(start)
        hands.until(lambda: states(start) in (["deposited"], ["integrated"]))
        start.session.window.show_page("home")
        assert not hands.sees("startCard")


def retype(hands: Guided, name: str, text: str) -> None:
    """Replace what stands in a field."""
    field = hands.find(QLineEdit, name)
    assert isinstance(field, QLineEdit)
    field.selectAll()
    hands.type(name, text)


def test_without_network_the_guide_leads_on_to_the_form(
    profile: Profile, theme: Theme, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    nowhere = Environment(
        name="production", token_url="http://127.0.0.1:9/api/oauth/token", base_url="http://127.0.0.1:9"
    )
    monkeypatch.setitem(ENVIRONMENTS, "production", nowhere)
    exchange = Exchange(secrets=SecretStore.in_memory(), pace=exchanges.TRAINING_PACE)
    with started(profile, exchange, theme, qtbot, training=False) as start:
        hands = start.hands
        hands.tell_identity()
        hands.tell_bank()
        hands.go_to_keys()
        hands.type("credential_client_id", "mon-application")
        hands.type("credential_client_secret", "mon-secret")
        hands.click("check_pisteButton")
        hands.until(lambda: "ne répond pas" in hands.text() or "la vérification n’a pas pu" in hands.text())
        hands.click("skipStep")
        hands.click("guideNewInvoice")
        hands.until(lambda: hands.sees("buyerField"))
        start.session.window.show_page("home")
        assert hands.sees("startCard")


def test_in_training_the_first_page_is_ready_to_begin(profile: Profile, theme: Theme, qtbot: QtBot) -> None:
    with (
        exchanges.exchange_of(profile, training=True, platform=None) as exchange,
        started(profile, exchange, theme, qtbot, training=True) as start,
    ):
        assert not start.hands.sees("step_identity")
        start.hands.click("newInvoice")
        send_an_invoice(start)
        start.hands.until(lambda: states(start) in (["deposited"], ["integrated"]))
