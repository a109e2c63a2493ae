"""The page of an invoice that asks for something: real clicks and keys, with the platform there and without it."""

import asyncio
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from chorus_desktop.actions import steps
from chorus_desktop.domain.exchange import TurnedDown, Unanswered
from chorus_desktop.domain.follow_up import FollowUp
from chorus_desktop.domain.steps import StepState
from chorus_desktop.store import queries
from chorus_desktop.store.directory import save_bodies
from chorus_desktop.store.queries import TodoKind
from chorus_desktop.ui.presenters.home import home_state
from chorus_desktop.ui.presenters.journal import journal
from chorus_desktop.ui.theme import apply_theme
from chorus_desktop.ui.views.invoice_page import InvoicePage
from chorus_desktop.ui.views.step_files import StepFiles
from tests import factories
from tests.inline_pool import InlinePool
from tests.suspended import Asked, asked
from tests.sync_desk import Bench

S = StepState


@pytest.fixture
def page(qtbot: QtBot, qapp: object, bench: Bench) -> InvoicePage:
    made = InvoicePage(bench.desk, apply_theme(qapp, "light"), pool=InlinePool())  # type: ignore[arg-type]
    qtbot.addWidget(made)
    made.resize(1134, 768)
    made.show()
    return made


def brought(page: InvoicePage, bench: Bench, status: str = "SUSPENDUE", comment: str = "Il manque le bon.") -> Asked:
    one = asyncio.run(asked(bench, status, comment))
    page.open_invoice(one.invoice_id)
    return one


def texts(page: QWidget) -> str:
    told = "\n".join(label.text() for label in page.findChildren(QLabel) if label.isVisibleTo(page))
    return told.replace("\u202f", " ").replace("\u00a0", " ")


def buttons(page: QWidget, name: str) -> list[QAbstractButton]:
    return [button for button in page.findChildren(QAbstractButton, name) if button.isVisibleTo(page)]


def click(page: QWidget, name: str) -> None:
    (button,) = buttons(page, name)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def message(page: QWidget) -> QPlainTextEdit:
    return next(edit for edit in page.findChildren(QPlainTextEdit, "stepMessage") if edit.isVisibleTo(page))


def files(page: QWidget) -> StepFiles:
    return next(part for part in page.findChildren(StepFiles) if part.isVisibleTo(page))


def turn(page: InvoicePage, one: Asked, **later: float) -> None:
    asyncio.run(one.turn(**later))
    page.refresh()


@pytest.mark.parametrize("online", [True, False], ids=["online", "offline"])
def test_a_suspended_invoice_is_completed_by_message_and_file(
    page: InvoicePage, bench: Bench, tmp_path: Path, online: bool
) -> None:
    one = brought(page, bench)
    told = texts(page)
    assert "Votre client attend quelque chose de vous" in told
    assert "Il manque le bon." in told
    bench.platform.reachable = online
    click(page, "openStep")
    assert message(page).hasFocus()
    assert "encore 2 000 caractères" in texts(page)
    QTest.keyClicks(message(page), "Voici le bon.")
    assert "encore 1 987 caractères" in texts(page)
    path = tmp_path / "bon.pdf"
    path.write_bytes(b"%PDF-1.7")
    files(page).join([path])
    click(page, "sendStep")
    assert "Votre message de réponse est gardé" in texts(page)
    assert "Votre message de réponse sera envoyé dès que possible." in texts(page)
    assert "Message : Voici le bon." in texts(page)
    assert not buttons(page, "openStep")
    turn(page, one)
    if not online:
        assert "Votre message de réponse sera envoyé dès que possible." in texts(page)
        bench.platform.reachable = True
        turn(page, one, hours=1)
    assert "Votre message de réponse a été envoyé le 25/11/2026 à" in texts(page)
    (order,) = bench.platform.taken
    assert (order.request.comment, len(order.attachments)) == ("Voici le bon.", 1)
    assert any("Chorus Pro l’a pris" in line.sentence for line in journal(bench.desk, one.invoice_id))


def test_what_is_typed_stays_while_news_come_and_another_invoice_is_looked_at(page: InvoicePage, bench: Bench) -> None:
    one = brought(page, bench)
    other = bench.issue()
    click(page, "openStep")
    QTest.keyClicks(message(page), "Voici")
    page.refresh()
    page.open_invoice(other.invoice_id)
    assert not buttons(page, "sendStep")
    page.open_invoice(one.invoice_id)
    assert message(page).toPlainText() == "Voici"
    QTest.keyClick(message(page), Qt.Key.Key_Escape)
    assert not buttons(page, "sendStep")
    click(page, "openStep")
    assert message(page).toPlainText() == "Voici"


def test_what_is_wrong_stands_at_its_field(page: InvoicePage, bench: Bench) -> None:
    one = brought(page, bench)
    click(page, "openStep")
    click(page, "sendStep")
    assert "Écrivez un message ou joignez une pièce." in texts(page)
    message(page).setPlainText("é" * 2001)
    assert "1 caractère de trop" in texts(page)
    click(page, "sendStep")
    assert "Ce message dépasse 2 000 caractères" in texts(page)
    assert one.detail().step is None


def test_a_file_that_the_platform_does_not_take_is_told_and_a_joined_one_taken_off(
    page: InvoicePage, bench: Bench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: looked.append(url) or True)
    brought(page, bench)
    click(page, "openStep")
    wrong, long_name = tmp_path / "bon.exe", tmp_path / f"{'Bon de livraison ' * 5}.pdf"
    wrong.write_bytes(b"x")
    long_name.write_bytes(b"%PDF")
    files(page).join([wrong, long_name, tmp_path / "absent.pdf"])
    (joined,) = files(page).files()
    assert len(joined.name) <= 50
    assert joined.designation == long_name.name
    fault = page.findChild(QWidget, "stepFilesFault")
    assert fault is not None
    assert fault.isVisibleTo(page)
    box = next(box for box in page.findChildren(QComboBox, "supportingType") if box.isVisibleTo(page))
    box.setCurrentIndex(box.findData("04"))
    box.activated.emit(box.currentIndex())
    assert files(page).files()[0].type_code == "04"
    click(page, "openFile")
    assert [Path(url.toLocalFile()).read_bytes() for url in looked] == [b"%PDF"]
    click(page, "removeFile")
    assert files(page).files() == ()


def test_what_is_taken_back_is_there_to_be_corrected(page: InvoicePage, bench: Bench) -> None:
    one = brought(page, bench)
    click(page, "openStep")
    QTest.keyClicks(message(page), "Voici le bom")
    click(page, "sendStep")
    click(page, "cancelStep")
    assert "Votre message de réponse ne sera pas envoyé." in texts(page)
    click(page, "openStep")
    assert message(page).toPlainText() == "Voici le bom"
    turn(page, one)
    assert bench.platform.taken == []


@pytest.mark.parametrize(
    ("label", "why"),
    [("Pièce illisible", "Pièce illisible"), ("GDP_MSG_11.033", "la facture n’est plus suspendue.")],
)
def test_a_refusal_says_why_and_is_begun_again_with_what_was_written(
    page: InvoicePage, bench: Bench, label: str, why: str
) -> None:
    one = brought(page, bench)
    steps.complete(bench.desk, one.invoice_id, "Voici")
    bench.platform.step_outcomes.append(TurnedDown(code="20001", label=label))
    turn(page, one)
    assert f"Votre message de réponse a été refusé par Chorus Pro : {why}" in texts(page)
    click(page, "openStep")
    assert message(page).toPlainText() == "Voici"


def test_an_unanswered_one_asks_nothing_and_a_stuck_one_asks_a_person(page: InvoicePage, bench: Bench) -> None:
    one = brought(page, bench)
    steps.complete(bench.desk, one.invoice_id, "Voici")
    bench.platform.lost = True
    bench.platform.step_outcomes.extend([Unanswered(code="read_timeout")] * 9)
    turn(page, one)
    assert "Vous n’avez rien à faire." in texts(page)
    for _ in range(40):
        asyncio.run(one.turn(hours=7))
    page.refresh()
    assert "Regardez sur le portail" in texts(page)
    bench.platform.step_outcomes.clear()
    click(page, "tryStepAgain")
    assert one.state() is S.WAITING
    turn(page, one)
    assert one.state() is S.DONE


@pytest.mark.parametrize(
    ("status", "told"),
    [
        ("MANDATEE", "n’est pas parti : entre-temps, Chorus Pro annonce"),
        ("COMPLETEE", "n’est plus à envoyer : Chorus Pro a déjà noté"),
    ],
)
def test_what_came_too_late_is_told(page: InvoicePage, bench: Bench, status: str, told: str) -> None:
    one = brought(page, bench)
    steps.complete(bench.desk, one.invoice_id, "Voici")
    bench.later(minutes=1)
    bench.platform.advance_status(one.number, status, bench.clock.now())
    turn(page, one)
    assert f"Votre message de réponse {told}" in texts(page)


def test_an_invoice_at_the_wrong_desk_goes_to_the_right_one(page: InvoicePage, bench: Bench) -> None:
    save_bodies(bench.store, (factories.body(),), now=bench.clock.now())
    one = brought(page, bench, "A_RECYCLER", "SE_ERR")
    assert "Le service indiqué n’existe pas chez ce client." in texts(page)
    click(page, "openStep")
    recipient = page.findChild(QLineEdit, "stepRecipient")
    assert recipient is not None
    assert one.detail().row.buyer_name in recipient.text(), "what was right is not typed again"
    service = page.findChild(QComboBox, "stepService")
    assert service is not None
    service.setCurrentIndex(1)
    click(page, "sendStep")
    address = one.step().request.address
    assert address is not None
    assert (address.buyer_siret, address.service_code) == (factories.body().siret, service.currentData())
    turn(page, one)
    assert one.state() is S.DONE


def test_a_recipient_is_found_by_its_siret_and_a_text_that_is_none_is_refused(page: InvoicePage, bench: Bench) -> None:
    one = brought(page, bench, "A_RECYCLER")
    click(page, "openStep")
    recipient = page.findChild(QLineEdit, "stepRecipient")
    assert recipient is not None
    recipient.selectAll()
    QTest.keyClicks(recipient, "Mairie")
    click(page, "sendStep")
    assert "Un SIRET a 14 chiffres." in texts(page)
    recipient.selectAll()
    QTest.keyClicks(recipient, "21380185500015")
    click(page, "sendStep")
    address = one.step().request.address
    assert address is not None
    assert address.buyer_siret == "21380185500015"
    subtitle = page.findChild(QLabel, "pageSubtitle")
    assert subtitle is not None
    assert "nouveau destinataire" not in subtitle.text(), "it is not there yet"
    turn(page, one)
    assert "nouveau destinataire : 213 801 855 00015" in texts(page)


def test_another_validator_is_named(page: InvoicePage, bench: Bench) -> None:
    one = brought(page, bench, "ERREUR_FOURNISSEUR_SUR_VALIDEUR", "ERR_VALIDEUR")
    click(page, "openStep")
    siret = page.findChild(QLineEdit, "stepValidator")
    assert siret is not None
    QTest.keyClicks(siret, "73282932000075")
    click(page, "sendStep")
    assert "sa clé n’est pas la bonne" in texts(page)
    siret.selectAll()
    QTest.keyClicks(siret, "73282932000074")
    click(page, "sendStep")
    turn(page, one)
    assert one.state() is S.DONE
    assert one.detail().row.status == "A_VALIDER_1"


def test_a_rejection_is_filed_with_one_click_and_asks_no_more(page: InvoicePage, bench: Bench) -> None:
    one = brought(page, bench, "REJETEE", "MONTANT_ERR")
    assert one.invoice_id in todo(bench)
    click(page, "openStep")
    assert "Le classement du refus sera envoyé dès que possible." in texts(page)
    turn(page, one)
    assert one.state() is S.DONE
    assert one.invoice_id not in todo(bench)


def todo(bench: Bench) -> dict[int, TodoKind]:
    return {item.invoice_id: item.kind for item in queries.todo(bench.store, bench.desk.today())}


def test_the_first_page_leads_there_and_says_when_the_answer_waits(page: InvoicePage, bench: Bench) -> None:
    one = brought(page, bench)
    (row,) = home_state(bench.desk, training=False).todo
    assert (row.action, row.opens_editor) == ("Compléter", False)
    assert todo(bench) == {one.invoice_id: TodoKind.TO_COMPLETE}
    steps.complete(bench.desk, one.invoice_id, "Voici")
    (row,) = home_state(bench.desk, training=False).todo
    assert todo(bench) == {one.invoice_id: TodoKind.WAITING}
    assert row.word == "En attente d’envoi"
    assert row.sentence.startswith("Votre message de réponse est gardé")
    assert steps.offered(one.detail()) is None
    assert one.step().kind is FollowUp.COMPLETE
