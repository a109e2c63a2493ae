"""The journal on the page of an invoice, and its proof of deposit saved as a file."""

import json
from datetime import timedelta
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QFileDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from chorus_desktop.domain.events import CertificateBrought
from chorus_desktop.domain.exchange import Accepted, StatusEvent
from chorus_desktop.domain.outbox import Move, Submission, SubmissionState, after_deposit
from chorus_desktop.store import queries
from chorus_desktop.store.outbox import SqlSyncStore
from chorus_desktop.ui.theme import Theme, apply_theme
from chorus_desktop.ui.views.invoice_page import InvoicePage
from tests.chosen_file import choose_in
from tests.inline_pool import HeldPool, InlinePool
from tests.store.test_verification import bare
from tests.sync_desk import Bench


@pytest.fixture
def theme(qapp: object) -> Theme:
    return apply_theme(qapp, "light")  # type: ignore[arg-type]


@pytest.fixture
def page(qtbot: QtBot, bench: Bench, theme: Theme) -> InvoicePage:
    made = InvoicePage(bench.desk, theme, pool=InlinePool())
    qtbot.addWidget(made)
    made.show()
    return made


def button(page: QWidget, name: str) -> QAbstractButton:
    found = page.findChild(QAbstractButton, name)
    assert found is not None
    return found


def click(page: QWidget, name: str) -> None:
    assert button(page, name).isVisibleTo(page)
    QTest.mouseClick(button(page, name), Qt.MouseButton.LeftButton)


def shown(page: QWidget, name: str) -> list[str]:
    return [label.text() for label in page.findChildren(QLabel, name) if label.isVisibleTo(page)]


def deposited(bench: Bench) -> Submission:
    """An invoice that the platform has taken and told a status of."""
    issued = bench.issue()
    sync, now = SqlSyncStore(bench.store), bench.clock.now()
    submission = next(item for item in sync.active() if item.invoice_id == issued.invoice_id)
    sending = sync.begin(submission, now)
    assert sending is not None
    move = after_deposit(sending, Accepted(flux_number="CPP1"), now, 0.5)
    taken = sync.settle(sending, move, now, raw='{"numeroFluxDepot":"CPP1"}')
    done = sync.settle(taken, Move(state=SubmissionState.INTEGRATED, flux_number="CPP1"), now)
    event = StatusEvent(status="DEPOSEE", at=now - timedelta(minutes=1))
    sync.record_statuses(done, (event,), now)
    return done


def test_the_journal_is_there_for_who_asks(page: InvoicePage, bench: Bench, qtbot: QtBot) -> None:
    submission = deposited(bench)
    page.open_invoice(submission.invoice_id)
    assert shown(page, "journalSentence") == []
    click(page, "journalToggle")
    qtbot.waitUntil(lambda: len(shown(page, "journalSentence")) == 6)
    sentences = shown(page, "journalSentence")
    assert sentences[0] == "Le numéro F2026-0001 lui est donné"
    assert sentences[-1] == "Chorus Pro annonce\u202f: reçue par Chorus Pro"
    assert shown(page, "journalOfficial") == ["Déposée"]
    assert len(shown(page, "journalWhen")) == len(sentences) == 6
    click(page, "journalToggle")
    assert shown(page, "journalSentence") == []


def test_an_open_journal_follows_and_another_invoice_begins_closed(
    page: InvoicePage, bench: Bench, qtbot: QtBot
) -> None:
    submission = deposited(bench)
    page.open_invoice(submission.invoice_id)
    click(page, "journalToggle")
    event = StatusEvent(status="MANDATEE", at=bench.clock.now())
    SqlSyncStore(bench.store).record_statuses(submission, (event,), bench.clock.now())
    page.refresh()
    qtbot.waitUntil(lambda: "Mandatée" in shown(page, "journalOfficial"))
    page.open_invoice(bench.issue().invoice_id)
    assert shown(page, "journalSentence") == []
    assert button(page, "journalToggle").text() == "Voir le journal"


def test_nothing_to_prove_before_the_platform_has_it(page: InvoicePage, bench: Bench) -> None:
    page.open_invoice(bench.issue().invoice_id)
    assert not button(page, "proof").isVisibleTo(page)


def test_the_proof_is_saved_as_pdf_or_json(page: InvoicePage, bench: Bench, tmp_path: Path) -> None:
    page.open_invoice(deposited(bench).invoice_id)
    click(page, "proof")
    dialog = page.findChild(QFileDialog, "proofDialog")
    assert dialog is not None
    pdf, plain = tmp_path / "preuve.pdf", tmp_path / "preuve.json"
    dialog.fileSelected.emit(str(pdf))
    dialog.close()
    assert shown(page, "proofNote") == [f"Preuve enregistrée dans {pdf}"]
    text = PdfReader(pdf).pages[0].extract_text()
    assert "Preuve de dépôt sur Chorus Pro" in text
    assert "CPP1" in text
    dialog.fileSelected.emit(str(plain))
    assert json.loads(plain.read_text(encoding="utf-8"))["sent"][0]["flux_number"] == "CPP1"


def test_a_proof_that_cannot_be_written_is_said(page: InvoicePage, bench: Bench, tmp_path: Path) -> None:
    page.open_invoice(deposited(bench).invoice_id)
    click(page, "proof")
    choose_in(page, "proofDialog", tmp_path / "absent" / "preuve.pdf")
    (note,) = shown(page, "proofNote")
    assert "ne peut pas être écrit" in note
    assert button(page, "proof").isEnabled()


def test_a_journal_changed_from_outside_is_said(page: InvoicePage, bench: Bench, tmp_path: Path) -> None:
    from tests.store.conftest import Shelf

    submission = deposited(bench)
    connection = bare(Shelf(bench.path, bench.store))
    connection.execute("UPDATE journal SET at = at || '0' WHERE kind = 'setting'")
    connection.close()
    page.open_invoice(submission.invoice_id)
    click(page, "proof")
    choose_in(page, "proofDialog", tmp_path / "preuve.pdf")
    assert "a été modifié en dehors de l’application" in shown(page, "proofNote")[0]


def test_while_a_proof_is_made_the_button_waits_and_a_change_of_page_drops_it(
    qtbot: QtBot, bench: Bench, theme: Theme, tmp_path: Path
) -> None:
    pool = HeldPool()
    page = InvoicePage(bench.desk, theme, pool=pool)
    qtbot.addWidget(page)
    page.show()
    page.open_invoice(deposited(bench).invoice_id)
    click(page, "proof")
    choose_in(page, "proofDialog", tmp_path / "preuve.pdf")
    assert not button(page, "proof").isEnabled()
    page.open_invoice(deposited(bench).invoice_id)
    pool.held[0].run()
    assert shown(page, "proofNote") == []
    assert button(page, "proof").isEnabled()


def test_the_proof_is_that_of_the_invoice_for_which_its_place_was_asked(
    page: InvoicePage, bench: Bench, tmp_path: Path
) -> None:
    first = deposited(bench)
    page.open_invoice(first.invoice_id)
    click(page, "proof")
    page.open_invoice(deposited(bench).invoice_id)
    choose_in(page, "proofDialog", tmp_path / "preuve.json")
    written = json.loads((tmp_path / "preuve.json").read_text(encoding="utf-8"))
    assert written["number"] == queries.invoice_detail(bench.store, first.invoice_id).row.number


def asked_certificate(page: InvoicePage, bench: Bench, target: Path) -> None:
    """The platform has the invoice as number 7, and its certificate was asked for."""
    page.open_invoice(deposited(bench).invoice_id)
    assert not button(page, "certificate").isVisibleTo(page)
    with bench.store.write() as db:
        db.execute("UPDATE submissions SET platform_id = 7")
    page.refresh()
    click(page, "certificate")
    choose_in(page, "certificateDialog", target)
    assert bench.desk.commands.commands[-1] == "fetch_certificate 7"  # type: ignore[attr-defined]
    assert shown(page, "proofNote") == ["Demandé à Chorus Pro…"]
    assert not button(page, "certificate").isEnabled()


def test_the_certificate_of_the_platform_is_saved_when_it_comes(
    page: InvoicePage, bench: Bench, tmp_path: Path
) -> None:
    target = tmp_path / "certificat.pdf"
    asked_certificate(page, bench, target)
    page.hear(CertificateBrought(platform_id=8, content=b"of another one"))
    assert not target.exists()
    page.hear(CertificateBrought(platform_id=7, content=b"%PDF-certificat"))
    assert target.read_bytes() == b"%PDF-certificat"
    assert shown(page, "proofNote") == [f"Certificat enregistré dans {target}"]
    assert button(page, "certificate").isEnabled()
    target.unlink()
    page.hear(CertificateBrought(platform_id=7, content=b"%PDF-nobody asked"))
    assert not target.exists()


def test_the_certificate_is_that_of_the_invoice_for_which_its_place_was_asked(
    page: InvoicePage, bench: Bench, tmp_path: Path
) -> None:
    page.open_invoice(deposited(bench).invoice_id)
    with bench.store.write() as db:
        db.execute("UPDATE submissions SET platform_id = 7")
    page.refresh()
    click(page, "certificate")
    page.open_invoice(deposited(bench).invoice_id)
    with bench.store.write() as db:
        db.execute("UPDATE submissions SET platform_id = 8 WHERE platform_id IS NULL")
    page.refresh()
    choose_in(page, "certificateDialog", tmp_path / "certificat.pdf")
    assert bench.desk.commands.commands[-1] == "fetch_certificate 7"  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("code", "told"),
    [
        ("offline", "Réessayez quand la connexion sera là"),
        ("not_there", "n’a pas joint de certificat"),
        ("not_connected", "n’est pas encore reliée"),
        ("refused", "téléchargez-le sur le portail"),
    ],
)
def test_without_a_certificate_it_is_said_why(
    page: InvoicePage, bench: Bench, tmp_path: Path, code: str, told: str
) -> None:
    target = tmp_path / "certificat.pdf"
    asked_certificate(page, bench, target)
    page.hear(CertificateBrought(platform_id=7, code=code))
    (note,) = shown(page, "proofNote")
    assert told in note
    assert not target.exists()
    assert button(page, "certificate").isEnabled()


def test_a_certificate_that_cannot_be_written_is_said(page: InvoicePage, bench: Bench, tmp_path: Path) -> None:
    asked_certificate(page, bench, tmp_path / "absent" / "certificat.pdf")
    page.hear(CertificateBrought(platform_id=7, content=b"%PDF-certificat"))
    (note,) = shown(page, "proofNote")
    assert "ne peut pas être écrit" in note
