"""The exercise page on the real window, engine and embedded platform: what is done there is seen elsewhere."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from pytestqt.qtbot import QtBot

from chorus_desktop import app, exchanges
from chorus_desktop.actions.drafts import new_invoice, save_draft
from chorus_desktop.actions.exercise import Exercise
from chorus_desktop.actions.issue import Issued, issue
from chorus_desktop.domain.outbox import SubmissionState
from chorus_desktop.paths import Profile
from chorus_desktop.store import queries
from chorus_desktop.store.outbox import SqlSyncStore
from chorus_desktop.ui.main_window import MainWindow
from chorus_desktop.ui.theme import Theme, apply_theme
from chorus_desktop.ui.views.exercise_page import ExercisePage
from chorus_desktop.ui.widgets import ChoiceBox, StatusBadge
from chorus_desktop.ui.wording import exercise as words
from tests import factories

PATIENCE = 60_000
_S = SubmissionState
#: What each incident leads to, as its sentence says: the state that the invoice passes through.
PASSES = {
    "accept_then_drop": _S.AMBIGUOUS,
    "drop_before": _S.AMBIGUOUS,
    "http_500_after_accept": _S.AMBIGUOUS,
    "garbage_json": _S.AMBIGUOUS,
    "http_503_html": _S.AMBIGUOUS,
    "html_200": _S.AMBIGUOUS,
    "http_429": _S.QUEUED,
    "http_401_account": _S.QUEUED,
    "http_403_empty": _S.QUEUED,
    "http_401_token": _S.DEPOSITED,
    "business_refusal": _S.REFUSED,
}
#: Those after which the platform does not have the invoice, and nothing proves it.
LOST = ("drop_before", "http_503_html", "html_200")


class Practice:
    """One training session and the gestures of the person who sits before it."""

    def __init__(self, session: app.Session, qtbot: QtBot) -> None:
        self.session, self.window, self._qtbot = session, session.window, qtbot
        self._asking = QTimer(session.window)
        self._asking.timeout.connect(session.thread.sync_now)
        SqlSyncStore(session.desk.store).save_bodies((factories.body(),), session.desk.now())

    def send(self) -> Issued:
        invoice = replace(
            new_invoice(self.session.desk),
            buyer=factories.buyer(),
            purchase_order="1300045678",
            lines=(replace(factories.line(), net_price=Decimal(100)),),
        )
        issued = issue(self.session.desk, save_draft(self.session.desk, None, invoice), invoice)
        assert isinstance(issued, Issued), issued
        return issued

    def sent(self) -> Issued:
        """One invoice that the platform has taken in, seen on the page."""
        issued = self.send()
        self.window.show_page("exercise")
        self.until(lambda: issued.number in self.numbers())
        return issued

    @property
    def page(self) -> ExercisePage:
        found = self.window.findChild(ExercisePage)
        assert found is not None
        return found

    def numbers(self) -> list[str]:
        return [row.number for row in self.page.panel.state().rows if self.find(QWidget, f"held{row.number}")]

    def find(self, kind: type[QWidget], name: str) -> QWidget | None:
        found = self.window.findChildren(kind, name)
        return next((widget for widget in found if widget.isVisibleTo(self.window)), None)

    def click(self, name: str) -> None:
        self.until(lambda: self.find(QAbstractButton, name) is not None)
        QTest.mouseClick(self.find(QAbstractButton, name), Qt.MouseButton.LeftButton)

    def choose(self, name: str, data: str) -> None:
        box = self.page.findChild(ChoiceBox, name)
        assert box is not None
        box.setCurrentIndex(box.findData(data))
        assert box.currentData() == data

    def decide(self, status: str, motive: str = "") -> None:
        self.choose("decision", status)
        if motive:
            self.choose("motive", motive)
        self.click("applyDecision")

    def badge(self, number: str) -> str:
        line = self.page.findChild(QWidget, f"held{number}")
        assert line is not None
        badge = line.findChild(StatusBadge)
        assert badge is not None
        return badge.text()

    def text(self) -> str:
        labels = self.window.findChildren(QLabel)
        said = "\n".join(label.text() for label in labels if label.isVisibleTo(self.window))
        return said.replace("\u202f", " ").replace("\u00a0", " ")

    @property
    def exercise(self) -> Exercise:
        exercise = self.session.desk.exercise
        assert exercise is not None
        return exercise

    def clock(self) -> datetime:
        return self.exercise.standing().now

    def states(self, issued: Issued) -> list[SubmissionState]:
        """Every state of its submission so far."""
        detail = queries.invoice_detail(self.session.desk.store, issued.invoice_id)
        return [move.to_state for move in detail.moves]

    def searched(self, issued: Issued) -> bool:
        """Whether it was looked for, so that its minute of waiting has begun."""
        submission = queries.invoice_detail(self.session.desk.store, issued.invoice_id).submission
        return submission is not None and submission.searching_since is not None

    def hurry(self) -> None:
        """Ask for an exchange twice a second from now on, as an impatient person would."""
        self._asking.start(500)

    def until(self, seen: Callable[[], bool]) -> None:
        self._qtbot.waitUntil(seen, timeout=PATIENCE)


@pytest.fixture
def theme(qapp: object) -> Theme:
    return apply_theme(qapp, "light")  # type: ignore[arg-type]


@pytest.fixture
def practice(qtbot: QtBot, theme: Theme, tmp_path: Path) -> Iterator[Practice]:
    profile = Profile(tmp_path / "profil")
    profile.create()
    window = MainWindow(theme, training=True, settings_path=tmp_path / "window.ini")
    qtbot.addWidget(window)
    with exchanges.exchange_of(profile, training=True, platform=None) as exchange:
        session = app.open_session(profile, exchange, window)
        session.start()
        yield Practice(session, qtbot)
        session.close()


def test_a_decision_made_there_is_read_on_the_page_of_the_invoice(practice: Practice) -> None:
    issued = practice.sent()
    practice.decide("SUSPENDUE", "LIVR_INCOMP")
    assert practice.badge(issued.number) == "Document manquant"
    practice.click("openHeld")
    practice.until(lambda: "Votre client attend un document" in practice.text())
    assert "La livraison est incomplète." in practice.text()
    practice.window.show_page("home")
    assert "La livraison est incomplète." in practice.text()


def test_any_other_status_can_be_set(practice: Practice) -> None:
    issued = practice.sent()
    assert practice.find(ChoiceBox, "otherStatus") is None
    practice.choose("decision", words.OTHER)
    practice.choose("otherStatus", "TRANSMISE_MOA")
    practice.click("applyDecision")
    assert practice.badge(issued.number) == "Chez le client"
    practice.window.open_invoice(issued.invoice_id)
    practice.until(lambda: "Transmise au maître d’ouvrage" in practice.text())


def test_time_moves_and_the_invoice_is_paid(practice: Practice) -> None:
    issued = practice.sent()
    before = practice.clock()
    practice.click("advance864000")
    assert practice.badge(issued.number) == "Payée"
    assert practice.exercise.standing().now - before >= timedelta(days=10)
    assert f" {practice.clock().year}, " in practice.text()
    practice.window.open_invoice(issued.invoice_id)
    practice.until(lambda: "Le virement est parti" in practice.text())


def test_cutting_the_network_is_told_by_the_connection_card(practice: Practice) -> None:
    practice.sent()
    practice.click("switchNetwork")
    practice.until(lambda: "Hors ligne" in practice.window.connection_text())
    assert "Coupé" in practice.text()
    second = practice.send()
    practice.click("switchNetwork")
    assert "Établi" in practice.text()
    practice.until(lambda: second.number in practice.numbers())
    assert "Hors ligne" not in practice.window.connection_text()


def test_every_incident_has_its_expectation() -> None:
    assert [incident.kind for incident in words.incidents()] == list(PASSES)


@pytest.mark.parametrize("kind", PASSES)
def test_an_incident_does_what_its_sentence_says(practice: Practice, kind: str) -> None:
    practice.window.show_page("exercise")
    practice.choose("incident", kind)
    practice.click("prepareIncident")
    assert "Au prochain envoi" in practice.text()
    issued = practice.send()
    practice.until(lambda: PASSES[kind] in practice.states(issued)[1:])
    practice.until(lambda: "Au prochain envoi" not in practice.text())
    if kind in ("http_401_account", "http_403_empty"):
        practice.until(lambda: "Identifiants à vérifier" in practice.window.connection_text())
    if kind == "business_refusal":
        practice.window.open_invoice(issued.invoice_id)
        practice.until(lambda: "À corriger" in practice.text())
        return
    practice.hurry()
    if kind in LOST:
        practice.until(lambda: practice.searched(issued))
        practice.click("advance3600")
    practice.until(lambda: issued.number in practice.numbers())
    practice.until(lambda: practice.states(issued)[-1] is _S.INTEGRATED)
    sent = practice.states(issued).count(_S.SENDING)
    assert sent == (1 if kind in {"accept_then_drop", "http_500_after_accept", "garbage_json", "http_401_token"} else 2)
