"""The window on a real store: pages, what it says of the connection, and that nothing typed is lost."""

import logging
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QFileDialog, QLineEdit, QPlainTextEdit, QTableView, QWidget
from pytestqt.qtbot import QtBot

from chorus_desktop.actions.drafts import save_draft
from chorus_desktop.domain.connection import ConnectionFault, ConnectionReport
from chorus_desktop.domain.errors import StoreFault
from chorus_desktop.domain.events import ConnectionChecked, EngineFailed, Link, LinkChanged
from chorus_desktop.domain.exchange import NotSent, StatusEvent, TurnedDown
from chorus_desktop.domain.outbox import after_deposit
from chorus_desktop.store.outbox import SqlSyncStore
from chorus_desktop.ui import notices
from chorus_desktop.ui.dialogs.crash import CrashDialog, install
from chorus_desktop.ui.main_window import MainWindow
from chorus_desktop.ui.theme import Theme, apply_theme
from tests import factories
from tests.own_pdf import own_pdf
from tests.sync_desk import Bench

CONTROLS = (QAbstractButton, QLineEdit, QComboBox, QTableView)
PAGES = ("home", "invoices", "buyers", "catalogue", "accounts", "late", "settings", "help")


@pytest.fixture
def theme(qapp: object) -> Theme:
    return apply_theme(qapp, "light")  # type: ignore[arg-type]


@pytest.fixture
def window(qtbot: QtBot, bench: Bench, theme: Theme, tmp_path: Path) -> Iterator[MainWindow]:
    made = MainWindow(theme, training=False, settings_path=tmp_path / "window.ini")
    qtbot.addWidget(made)
    made.furnish(bench.desk)
    made.show()
    yield made
    made.shut_down()


def button(window: QWidget, name: str) -> QAbstractButton:
    return next(b for b in window.findChildren(QAbstractButton, name) if b.isVisibleTo(window))


def texts(window: QWidget) -> str:
    from PySide6.QtWidgets import QLabel

    return "\n".join(label.text() for label in window.findChildren(QLabel) if label.isVisibleTo(window))


def refuse(bench: Bench, reason: str = "Le code service n'existe pas") -> int:
    issued = bench.issue()
    sync = SqlSyncStore(bench.store)
    (submission,) = sync.active()
    sending = sync.begin(submission, bench.clock.now())
    assert sending is not None
    outcome = TurnedDown(code="20013", label=reason)
    sync.settle(sending, after_deposit(sending, outcome, bench.clock.now(), 0.5), bench.clock.now())
    return issued.invoice_id


def pay(bench: Bench) -> int:
    from chorus_desktop.domain.exchange import Accepted

    issued = bench.issue()
    sync = SqlSyncStore(bench.store)
    submission = sync.active()[-1]
    sending = sync.begin(submission, bench.clock.now())
    assert sending is not None
    move = after_deposit(sending, Accepted(platform_id=7), bench.clock.now(), 0.5)
    integrated = sync.settle(sending, move, bench.clock.now())
    at = bench.clock.now() + timedelta(hours=3)
    sync.record_statuses(integrated, (StatusEvent(status="MISE_EN_PAIEMENT", at=at),), at)
    return issued.invoice_id


def test_a_first_start_says_how_to_begin(window: MainWindow) -> None:
    assert "Rien à faire" in texts(window)
    assert "Pour bien démarrer" in texts(window)
    QTest.mouseClick(button(window, "newInvoice"), Qt.MouseButton.LeftButton)
    assert "Nouvelle facture" in texts(window)


@pytest.mark.parametrize("page", PAGES)
def test_every_control_of_every_page_has_a_name(window: MainWindow, bench: Bench, page: str) -> None:
    refuse(bench)
    window.show_page(page)
    for widget in window.findChildren(QWidget):
        focusable = widget.focusPolicy() is not Qt.FocusPolicy.NoFocus
        if (
            widget.isVisibleTo(window)
            and focusable
            and isinstance(widget, QAbstractButton | QLineEdit | QComboBox | QTableView)
        ):
            named = widget.accessibleName() or getattr(widget, "text", str)() or _label_of(window, widget)
            assert named, widget.objectName()


def _label_of(window: QWidget, widget: QWidget) -> str:
    from PySide6.QtWidgets import QLabel

    return next((label.text() for label in window.findChildren(QLabel) if label.buddy() is widget), "")


def test_what_was_refused_is_told_and_mended_from_home(window: MainWindow, bench: Bench) -> None:
    invoice_id = refuse(bench)
    window.show_page("home")
    assert "Le code service n'existe pas" in texts(window)
    QTest.mouseClick(button(window, f"act{invoice_id}"), Qt.MouseButton.LeftButton)
    assert "F2026-0001" in texts(window)
    QTest.mouseClick(button(window, "correct"), Qt.MouseButton.LeftButton)
    assert "à corriger" in texts(window)


def test_a_queued_invoice_can_be_taken_back(window: MainWindow, bench: Bench) -> None:
    issued = bench.issue()
    window.open_invoice(issued.invoice_id)
    assert "Prête à partir" in texts(window)
    QTest.mouseClick(button(window, "withdraw"), Qt.MouseButton.LeftButton)
    assert "à corriger" in texts(window)
    assert [state.value for state in bench.states()] == ["cancelled"]


def test_a_paid_invoice_tells_its_story_with_the_platforms_date(window: MainWindow, bench: Bench) -> None:
    window.open_invoice(pay(bench))
    said = texts(window)
    assert "Le virement est parti" in said
    assert "Mise en paiement" in said
    assert "le 25/11/2026 à 12 h 00" in said.replace("\u202f", " ").replace("\u00a0", " ")


def test_the_card_says_what_the_last_exchange_proved(window: MainWindow, bench: Bench) -> None:
    assert "Pas encore d’échange" in window.connection_text()
    bench.issue()
    window.on_event(LinkChanged(link=Link.OFFLINE, code="offline"))
    window.refresh()
    assert "1 facture partira dès que le réseau revient" in window.connection_text()
    QTest.mouseClick(button(window, "connectionAction"), Qt.MouseButton.LeftButton)
    assert "sync_now" in bench.desk.commands.commands  # type: ignore[attr-defined]
    window.on_event(LinkChanged(link=Link.NEEDS_LOGIN, code="account_refused"))
    window.refresh()
    assert "compte technique" in window.connection_text()
    QTest.mouseClick(button(window, "connectionAction"), Qt.MouseButton.LeftButton)
    assert "Réglages" in texts(window)


def test_a_fault_of_the_engine_is_one_sentence_above_the_page(window: MainWindow) -> None:
    window.on_event(EngineFailed(code="disk_full", detail=""))
    assert "Le disque est plein" in texts(window)


def test_the_list_opens_by_keyboard_and_forgives_accents(window: MainWindow, bench: Bench, qtbot: QtBot) -> None:
    bench.issue()
    save_draft(bench.desk, None, replace(factories.invoice(), number="", buyer=factories.buyer(name="Lycée")))
    window.show_page("invoices")
    table = window.findChild(QTableView, "invoiceTable")
    assert table is not None
    assert table.model().rowCount() == 2
    search = next(w for w in window.findChildren(QLineEdit) if w.accessibleName() == "Chercher une facture")
    qtbot.keyClicks(search, "lycee")
    qtbot.keyClick(search, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: table.model().rowCount() == 1)
    table.selectRow(0)
    qtbot.keyClick(table, Qt.Key.Key_Return)
    assert "en préparation" in texts(window)


def test_the_model_of_the_list_is_sound(bench: Bench, qtmodeltester: object, qapp: object) -> None:
    from chorus_desktop.ui.models.invoice_table import InvoiceTable

    del qapp
    bench.issue()
    pay(bench)
    qtmodeltester.check(InvoiceTable(bench.desk))  # type: ignore[attr-defined]


def number_read(window: QWidget) -> str:
    return next((field.text() for field in window.findChildren(QLineEdit, "number")), "")


def test_a_pdf_dropped_anywhere_opens_beside_its_fields(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "facture.pdf"
    path.write_bytes(own_pdf())
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    window.dropEvent(QDropEvent(QPointF(5, 5), copy, data, left, none))
    qtbot.waitUntil(lambda: number_read(window) == "PM-2026-118", timeout=30_000)


def test_ctrl_o_lets_a_file_be_chosen_on_every_page(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "facture.pdf"
    path.write_bytes(own_pdf())

    def asked() -> QFileDialog:
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        qtbot.keyClick(window, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
        dialog = window.findChild(QFileDialog, "chooseFileDialog")
        assert dialog is not None
        qtbot.waitUntil(dialog.isVisible)
        return dialog

    first = asked()
    first.fileSelected.emit(str(path))
    first.close()
    qtbot.waitUntil(lambda: number_read(window) == "PM-2026-118", timeout=30_000)
    asked().close()
    assert number_read(window) == "PM-2026-118", "what is shown stays until another is chosen"


def test_settings_are_kept_as_typed_and_say_what_is_wrong(window: MainWindow, bench: Bench, qtbot: QtBot) -> None:
    window.show_page("settings")
    siret = window.findChild(QLineEdit, "firm_siret")
    assert siret is not None
    siret.setFocus()
    siret.selectAll()
    qtbot.keyClicks(siret, "73282932000075")
    qtbot.waitUntil(lambda: "faute de frappe" in texts(window))
    siret.selectAll()
    qtbot.keyClicks(siret, "73282932000074")
    qtbot.waitUntil(lambda: "faute de frappe" not in texts(window))
    from chorus_desktop.actions.firm import load_firm

    assert load_firm(bench.desk).seller.identifier.value == "73282932000074"
    iban = window.findChild(QLineEdit, "firm_iban")
    assert iban is not None
    iban.setFocus()
    iban.selectAll()
    qtbot.keyClicks(iban, "fr7630006000011234567890189\t")
    assert (siret.text(), iban.text()) == ("732 829 320 00074", "FR76 3000 6000 0112 3456 7890 189")


def test_another_siren_is_refused_in_the_settings_and_what_is_kept_stands_there(
    window: MainWindow, bench: Bench, qtbot: QtBot
) -> None:
    bench.issue()
    window.show_page("settings")
    siret, vat_id = (window.findChild(QLineEdit, f"firm_{path}") for path in ("siret", "vat_id"))
    assert siret is not None
    assert vat_id is not None
    before = siret.text(), vat_id.text()
    siret.selectAll()
    qtbot.keyClicks(siret, "44306184100047")
    qtbot.waitUntil(lambda: "son SIREN, les 9 premiers chiffres" in texts(window))
    assert vat_id.text() == before[1]
    window.show_page("home")
    window.show_page("settings")
    assert (siret.text(), vat_id.text()) == before
    assert "son SIREN, les 9 premiers chiffres" not in texts(window)


def test_a_wrong_secret_is_told_where_it_is_typed(window: MainWindow, bench: Bench, qtbot: QtBot) -> None:
    window.show_page("settings")
    secret = window.findChild(QLineEdit, "credential_client_secret")
    assert secret is not None
    assert secret.echoMode() is QLineEdit.EchoMode.Password
    qtbot.keyClicks(secret, "faux")
    QTest.mouseClick(button(window, "checkConnection"), Qt.MouseButton.LeftButton)
    assert "check_connection" in bench.desk.commands.commands  # type: ignore[attr-defined]
    window.on_event(ConnectionChecked(report=ConnectionReport(fault=ConnectionFault.PISTE_REFUSED)))
    assert "PISTE refuse l’identifiant ou le secret" in texts(window)
    assert button(window, "checkConnection").isEnabled()


def test_the_window_remembers_its_place_and_keeps_what_is_typed(
    window: MainWindow, bench: Bench, theme: Theme, tmp_path: Path, qtbot: QtBot
) -> None:
    window.resize(1100, 700)
    window.open_editor(None)
    engagement = next(w for w in window.findChildren(QLineEdit, "engagement") if w.isVisibleTo(window))
    engagement.setFocus()
    qtbot.waitUntil(engagement.hasFocus)
    qtbot.keyClicks(engagement, "1300099999")
    assert window.close()
    row = bench.store.row("SELECT content FROM invoices")
    assert row is not None
    assert "1300099999" in row["content"]
    again = MainWindow(theme, training=False, settings_path=tmp_path / "window.ini")
    qtbot.addWidget(again)
    assert again.height() == 700  # the width is cut to the screen, which is narrow here


def test_a_crash_is_told_and_logged(
    window: MainWindow, tmp_path: Path, qtbot: QtBot, expected_logs: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    import sys
    import threading

    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    expected_logs.expect("unexpected fault")  # type: ignore[attr-defined]
    handlers = len(logging.getLogger("chorus_desktop").handlers)
    reporter = install(window, tmp_path / "chorus.log")
    try:
        raise ZeroDivisionError("imprévu", {"access_token": "canari-7f3a"})
    except ZeroDivisionError as fault:
        reporter.report(type(fault), fault, fault.__traceback__)
    qtbot.waitUntil(lambda: window.findChild(CrashDialog) is not None)
    dialog = window.findChild(CrashDialog)
    assert dialog is not None
    assert "Vos factures sont enregistrées" in texts(dialog)
    QTest.mouseClick(button(dialog, "closeCrash"), Qt.MouseButton.LeftButton)
    logged, shown = (tmp_path / "chorus.log").read_text(encoding="utf-8"), dialog.findChild(QPlainTextEdit)
    assert isinstance(shown, QPlainTextEdit)
    for told in (logged, shown.toPlainText()):
        assert "ZeroDivisionError: ('imprévu'" in told
        assert "canari" not in told
    reporter.end()
    logging.getLogger("chorus_desktop").info("of the next window")
    assert "of the next window" not in (tmp_path / "chorus.log").read_text(encoding="utf-8")
    assert sys.excepthook != reporter.report
    assert len(logging.getLogger("chorus_desktop").handlers) == handlers


def test_a_start_that_fails_is_one_sentence(qapp: object, theme: Theme, capsys: pytest.CaptureFixture[str]) -> None:
    fault = StoreFault("store_newer")
    notices.start_failure(qapp, theme, fault)  # type: ignore[arg-type]
    assert "version plus récente" in capsys.readouterr().err
    shown = notices.StartFailure(theme, "Une phrase.", qapp)  # type: ignore[arg-type]
    assert "Une phrase." in texts(shown)


def test_waiting_for_the_network_is_told_as_such(window: MainWindow, bench: Bench) -> None:
    issued = bench.issue()
    sync = SqlSyncStore(bench.store)
    (submission,) = sync.active()
    sending = sync.begin(submission, bench.clock.now())
    assert sending is not None
    sync.settle(sending, after_deposit(sending, NotSent(code="offline"), bench.clock.now(), 0.5), bench.clock.now())
    window.open_invoice(issued.invoice_id)
    assert "Pas de réseau" in texts(window)
