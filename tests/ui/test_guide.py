"""The first-run guide: shown where nothing was begun, every step can wait and be taken up, nothing is typed twice."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QProcess, Qt
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from chorus_desktop.actions.desk import Desk
from chorus_desktop.actions.firm import load_firm
from chorus_desktop.actions.first_steps import Step, first_steps
from chorus_desktop.domain.connection import ConnectionFault, ConnectionReport
from chorus_desktop.domain.errors import StoreFault
from chorus_desktop.domain.events import ConnectionChecked, EngineFailed, StatusChanged
from chorus_desktop.domain.parties import Seller
from chorus_desktop.store.outbox import SqlSyncStore
from chorus_desktop.store.secrets import StoredCredentials
from chorus_desktop.store.settings import load_settings, save_settings
from chorus_desktop.ui.main_window import MainWindow
from chorus_desktop.ui.theme import Theme, apply_theme
from chorus_desktop.ui.training_window import training_command
from chorus_desktop.ui.wording.guide import WAITING
from tests.sync_desk import Bench
from tests.ui.guided import IBAN, IDENTITY, Guided

ALL_KEYS = StoredCredentials(client_id="a", client_secret="b", login="c", password="d")


@pytest.fixture
def theme(qapp: object) -> Theme:
    return apply_theme(qapp, "light")  # type: ignore[arg-type]


@pytest.fixture
def opened(qtbot: QtBot, theme: Theme, bench: Bench, tmp_path: Path) -> Iterator[Callable[..., Guided]]:
    """Opens windows, each as after a start of the program; gone before the store of the bench is closed."""
    del bench
    windows: list[MainWindow] = []

    def furnish(desk: Desk, *, training: bool = False) -> Guided:
        window = MainWindow(theme, training=training, settings_path=tmp_path / "window.ini")
        qtbot.addWidget(window)
        windows.append(window)
        window.furnish(desk)
        window.show()
        return Guided(window, qtbot)

    yield furnish
    for window in windows:
        window.shut_down()


@pytest.fixture
def empty(bench: Bench) -> Bench:
    """A store in which nobody has told anything."""
    save_settings(bench.store, replace(load_settings(bench.store), seller=Seller()), now=bench.clock.now())
    return bench


@pytest.fixture
def hands(opened: Callable[..., Guided], empty: Bench) -> Guided:
    return opened(empty.desk)


def stands(bench: Bench) -> dict[Step, str]:
    return {one.step: "done" if one.done else "skipped" if one.skipped else "open" for one in first_steps(bench.desk)}


# --- when it comes, and when it does not ---


def test_where_nothing_was_begun_the_guide_comes_before_an_empty_page(
    hands: Guided, opened: Callable[..., Guided], empty: Bench
) -> None:
    assert hands.sees("step_identity")
    assert hands.window.focusWidget() is hands.find(QLineEdit, "firm_siret")
    hands.click("closeGuide")
    assert hands.sees("homeEmpty")
    assert hands.sees("startCard")
    again = opened(empty.desk)
    assert not again.sees("step_identity")
    assert again.sees("startCard")


def test_in_training_there_is_no_guide(opened: Callable[..., Guided], empty: Bench) -> None:
    hands = opened(empty.desk, training=True)
    assert hands.sees("homeEmpty")
    assert not hands.sees("startidentity")


def test_a_firm_that_was_told_needs_no_guide(opened: Callable[..., Guided], bench: Bench) -> None:
    assert opened(bench.desk).sees("homeEmpty")


# --- the steps ---


def test_four_steps_lead_to_the_first_invoice(hands: Guided, empty: Bench) -> None:
    hands.tell_identity()
    hands.tell_bank()
    hands.click("connectLater")
    hands.until(lambda: "Chorus Pro : plus tard" in hands.text())
    assert "partira tout seul dès qu’il le sera" in hands.text()
    firm = load_firm(empty.desk)
    assert (firm.seller.identifier.value, firm.seller.iban) == (IDENTITY["siret"], IBAN)
    assert firm.seller.vat_id == "FR44732829320"
    assert stands(empty) == {
        Step.IDENTITY: "done",
        Step.BILLING: "done",
        Step.CONNECTION: "skipped",
        Step.FIRST_INVOICE: "open",
    }
    hands.click("guideNewInvoice")
    assert "Nouvelle facture" in hands.text()
    hands.click("back")
    assert hands.sees("homeEmpty")


def test_what_is_wrong_is_told_where_one_was_and_holds_the_step(hands: Guided) -> None:
    assert not hands.find(QWidget, "fieldProblemRow")
    hands.type("firm_siret", "73282932000075")
    assert "faute de frappe" in hands.text()
    assert "Le nom de votre entreprise manque" not in hands.text()
    hands.click("stepForward")
    assert "Le nom de votre entreprise manque : tapez-le ici" in hands.text()
    assert hands.sees("step_identity")
    field = hands.find(QLineEdit, "firm_siret")
    assert isinstance(field, QLineEdit)
    field.selectAll()
    hands.type("firm_siret", IDENTITY["siret"])
    assert "SIRET valable ; SIREN 732 829 320" in hands.text()


def test_every_step_can_be_skipped_and_is_taken_up_from_the_first_page(hands: Guided, empty: Bench) -> None:
    hands.click("skipStep")
    hands.click("skipStep")
    hands.click("connectLater")
    assert set(stands(empty).values()) == {"skipped", "open"}
    hands.click("closeGuide")
    assert "Mon entreprise (plus tard)" in [b.text() for b in hands.window.findChildren(QAbstractButton)]
    hands.click("startbilling")
    assert hands.sees("step_billing")
    hands.tell_bank()
    hands.click("closeGuide")
    hands.click("startidentity")
    hands.tell_identity()
    assert (stands(empty)[Step.IDENTITY], stands(empty)[Step.BILLING]) == ("done", "done")
    hands.click("closeGuide")
    hands.until(lambda: hands.sees("startconnection"))
    assert not hands.sees("startidentity")


def test_the_card_goes_when_all_is_done(opened: Callable[..., Guided], bench: Bench) -> None:
    hands = opened(bench.desk)
    bench.issue()
    SqlSyncStore(bench.store).note_exchange(bench.clock.now())
    hands.window.refresh()
    assert not hands.sees("startCard")


def test_what_is_typed_in_the_guide_stands_in_the_settings_and_back(hands: Guided, empty: Bench) -> None:
    hands.type("firm_siret", IDENTITY["siret"])
    hands.window.show_page("settings")
    assert hands.value("firm_siret") == "732 829 320 00074"
    hands.type("firm_name", "Plomberie Martin")
    hands.type("credential_login", "TECH_1_42@cpro.fr")
    hands.window.show_page("home")
    hands.click("startidentity")
    assert hands.value("firm_name") == "Plomberie Martin"
    hands.click("stepConnection")
    hands.go_to_keys()
    hands.click("stepForward")
    assert hands.value("credential_login") == "TECH_1_42@cpro.fr"
    hands.type("credential_password", "secret-long")
    hands.window.show_page("settings")
    assert hands.value("credential_password") == "secret-long"
    assert load_firm(empty.desk).seller.name == "Plomberie Martin"
    kept = empty.desk.secrets.kept("production")
    assert (kept.login, kept.password) == ("TECH_1_42@cpro.fr", "secret-long")


def test_a_guide_that_was_open_takes_no_key_away(hands: Guided, empty: Bench) -> None:
    hands.window.show_page("settings")
    for name in ("client_id", "client_secret"):
        hands.type(f"credential_{name}", f"{name}-of-piste")
    hands.window.show_page("home")
    hands.click("startconnection")
    hands.window.show_page("home")
    assert empty.desk.secrets.kept("production").client_secret == "client_secret-of-piste"


# --- the walk and its tests ---


def walk(opened: Callable[..., Guided], bench: Bench, desk: Desk | None = None) -> Guided:
    """A window at the choice about Chorus Pro."""
    hands = opened(desk or bench.desk)
    hands.click("startconnection")
    return hands


def test_the_keys_of_piste_are_tried_alone(opened: Callable[..., Guided], bench: Bench) -> None:
    asked: list[tuple[str, str, str]] = []
    reports = [ConnectionReport(fault=ConnectionFault.PISTE_REFUSED), ConnectionReport()]

    def door(*given: str) -> ConnectionReport:
        asked.append(given)  # type: ignore[arg-type]
        return reports.pop(0)

    hands = walk(opened, bench, replace(bench.desk, check_piste=door))
    hands.go_to_keys()
    hands.click("check_pisteButton")
    assert "Il manque les deux clés PISTE" in hands.text()
    hands.type("credential_client_id", "mon-application")
    hands.type("credential_client_secret", "mon-secret")
    hands.click("check_pisteButton")
    hands.until(lambda: "PISTE refuse l’identifiant ou le secret" in hands.text())
    hands.until(lambda: "à corriger" in hands.text())
    hands.click("check_pisteButton")
    hands.until(lambda: "PISTE accepte ces deux clés." in hands.text())
    assert asked == [("production", "mon-application", "mon-secret")] * 2


def test_without_network_the_test_says_so_and_one_goes_on(opened: Callable[..., Guided], bench: Bench) -> None:
    hands = walk(opened, bench)
    hands.go_to_keys()
    hands.type("credential_client_id", "mon-application")
    hands.type("credential_client_secret", "mon-secret")
    hands.click("check_pisteButton")
    hands.until(lambda: "la vérification n’a pas pu se faire" in hands.text())
    hands.until(lambda: "ne répond pas" in hands.text())
    hands.click("stepForward")
    hands.type("credential_login", "TECH_1_42@cpro.fr")
    hands.type("credential_password", "mot-de-passe")
    hands.click("stepForward")
    hands.click("check_linkButton")
    hands.window.on_event(ConnectionChecked(report=ConnectionReport(fault=ConnectionFault.OFFLINE)))
    hands.until(lambda: "pas encore vérifiable" in hands.text())
    hands.click("stepForward")
    assert hands.sees("step_first_invoice")
    assert stands(bench)[Step.CONNECTION] == "open"


def test_the_whole_check_says_which_key_is_wrong(opened: Callable[..., Guided], bench: Bench) -> None:
    bench.desk.secrets.save("production", ALL_KEYS)
    hands = walk(opened, bench)
    hands.click("connectNow")
    assert hands.sees("station_link")
    hands.click("check_linkButton")
    assert "check_connection" in bench.desk.commands.commands  # type: ignore[attr-defined]
    refused = ConnectionReport(fault=ConnectionFault.NOT_SUBSCRIBED, api="Factures")
    hands.window.on_event(ConnectionChecked(report=refused))
    assert "pas abonnée à l’API Factures" in hands.text()
    taken, wrong, untold = "bon", "à corriger", "pas encore vérifiable"
    hands.until(lambda: hands.badges() == [taken, taken, taken, wrong, untold, untold])
    hands.click("check_linkButton")
    hands.window.on_event(ConnectionChecked(report=ConnectionReport(supplier_name="Plomberie Martin SARL")))
    assert "La connexion fonctionne." in hands.text()
    assert bench.desk.commands.commands[-1] == "sync_now"  # type: ignore[attr-defined]
    SqlSyncStore(bench.store).note_exchange(bench.clock.now())
    hands.window.on_event(StatusChanged(invoice_id=1, number="F", status="DEPOSEE"))
    hands.click("stepForward")
    hands.until(lambda: "Chorus Pro : fait" in hands.text())


def test_a_check_that_nobody_answers_any_more_is_not_waited_for(opened: Callable[..., Guided], bench: Bench) -> None:
    bench.desk.secrets.save("production", ALL_KEYS)
    hands = walk(opened, bench)
    hands.click("connectNow")
    hands.click("check_linkButton")
    assert WAITING in hands.text()
    hands.window.on_event(EngineFailed(code="engine_failed", detail=""))
    assert WAITING not in hands.text()
    hands.click("check_linkButton")
    assert bench.desk.commands.commands.count("check_connection") == 2  # type: ignore[attr-defined]


def test_the_platform_s_name_fills_an_empty_one(hands: Guided, empty: Bench) -> None:
    hands.window.on_event(ConnectionChecked(report=ConnectionReport(supplier_name="PLOMBERIE MARTIN")))
    assert load_firm(empty.desk).seller.name == "PLOMBERIE MARTIN"


def test_a_check_needs_the_siret_and_the_account(opened: Callable[..., Guided], empty: Bench) -> None:
    empty.desk.secrets.save("production", ALL_KEYS)
    hands = opened(empty.desk)
    hands.click("stepConnection")
    hands.click("connectNow")
    hands.click("check_linkButton")
    assert "Tapez d’abord votre SIRET" in hands.text()


@pytest.mark.parametrize(
    ("keys", "station"),
    [
        (StoredCredentials(), "portal"),
        (StoredCredentials(client_id="a", client_secret="b"), "account"),
        (ALL_KEYS, "link"),
    ],
)
def test_the_walk_goes_on_behind_the_last_key(
    opened: Callable[..., Guided], bench: Bench, keys: StoredCredentials, station: str
) -> None:
    bench.desk.secrets.save("production", keys)
    hands = walk(opened, bench)
    hands.click("connectNow")
    assert hands.sees(f"station_{station}")
    while not hands.sees("guideWays"):
        hands.click("stepBack")
    hands.click("stepBack")
    assert hands.sees("step_billing")


def test_who_chose_the_trial_platform_is_sent_to_its_keys(opened: Callable[..., Guided], bench: Bench) -> None:
    settings = replace(load_settings(bench.store), environment="qualification")
    save_settings(bench.store, settings, now=bench.clock.now())
    hands = walk(opened, bench)
    hands.click("connectNow")
    assert "prenez les clés du bac à sable" in hands.text()


def test_the_training_is_opened_beside(
    opened: Callable[..., Guided], bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[tuple[str, list[str]]] = []
    answers = [(True, 1), (False, 0)]

    def start(program: str, arguments: list[str]) -> tuple[bool, int]:
        asked.append((program, arguments))
        return answers.pop(0)

    monkeypatch.setattr(QProcess, "startDetached", start)
    hands = walk(opened, bench)
    hands.click("connectTrain")
    assert "dans une autre fenêtre" in hands.text()
    hands.click("connectTrain")
    assert "n’a pas pu s’ouvrir" in hands.text()
    program, *arguments = training_command()
    assert asked == [(program, arguments)] * 2
    assert arguments[-3:] == ["--training", "--lang", "fr"]


def test_the_settings_lead_to_the_walk(opened: Callable[..., Guided], bench: Bench) -> None:
    hands = opened(bench.desk)
    hands.window.show_page("settings")
    hands.click("connectionGuide")
    assert hands.sees("guideWays")


def test_a_store_that_refuses_is_told_and_holds_the_step(
    hands: Guided, empty: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full() -> None:
        raise StoreFault("disk_full")

    monkeypatch.setattr(empty.store, "write", full)
    hands.click("skipStep")
    assert "Le disque est plein" in hands.text()
    assert hands.sees("step_identity")
    monkeypatch.undo()
    hands.click("skipStep")
    assert "Le disque est plein" not in hands.text()
    assert hands.sees("step_billing")


# --- access ---


def test_every_control_of_every_step_has_a_name_and_is_reached_by_tab(hands: Guided) -> None:
    names = ["stepIdentity", "stepBilling", "stepConnection", "stepFirstInvoice", "stepConnection", "connectNow"]
    for name in [*names, *["stepForward"] * 4]:
        hands.click(name)
        for widget in hands.window.findChildren(QWidget):
            if widget.isVisibleTo(hands.window) and isinstance(widget, QAbstractButton | QLineEdit | QComboBox):
                assert widget.accessibleName() or getattr(widget, "text", str)(), widget.objectName()
                assert widget.focusPolicy() & Qt.FocusPolicy.TabFocus, widget.objectName()
                assert min(widget.width(), widget.height()) >= 24, widget.objectName()
