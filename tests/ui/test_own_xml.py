"""The user's own XML on the page: explained, shown as a reading, what is wrong told at once, sent untouched."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QComboBox, QFileDialog, QWidget

from chorus_desktop.actions import disputes, issue
from chorus_desktop.actions.own_pdf import examine, start
from chorus_desktop.actions.pdf_queue import to_confirm
from chorus_desktop.domain.events import DirectoryChanged
from chorus_desktop.domain.exchange import DepositWay
from chorus_desktop.domain.identifiers import french_vat_id
from chorus_desktop.domain.invoice import PrecedingInvoice, TypeCode
from chorus_desktop.domain.outbox import Move, SubmissionState
from chorus_desktop.domain.submission import FluxSyntax
from chorus_desktop.store import supporting
from chorus_desktop.store.directory import save_bodies
from chorus_desktop.store.outbox import SqlSyncStore
from chorus_desktop.ui.theme import Theme, apply_theme
from chorus_desktop.ui.views.invoice_page import InvoicePage
from chorus_desktop.ui.views.own_pdf import OwnPdfPage
from tests import factories
from tests.inline_pool import InlinePool
from tests.own_pdf import own_pdf
from tests.own_xml import NUMBER, own_xml
from tests.sync_desk import Bench, bench
from tests.ui.test_own_pdf import find

__all__ = ["bench"]

pytestmark = pytest.mark.qt_log_ignore(
    "^This plugin does not support (propagateSizeHints|raise|grabbing the keyboard)", extend=False
)
CII, UBL = FluxSyntax.CII_16B, FluxSyntax.UBL


@pytest.fixture(scope="module")
def theme(qapp) -> Theme:
    return apply_theme(qapp, "light")


@pytest.fixture
def page(qtbot, theme, bench: Bench) -> Iterator[OwnPdfPage]:
    save_bodies(bench.store, (factories.body(),), now=bench.clock.now())
    page = OwnPdfPage(bench.desk, theme, pool=InlinePool())
    qtbot.addWidget(page)
    page.resize(1134, 768)
    page.show()
    yield page
    page.close()


def drop(page: OwnPdfPage, folder: Path, content: bytes, name: str = "facture.xml") -> Path:
    path = folder / name
    path.write_bytes(content)
    page._dropped(path)
    return path


def told(page: OwnPdfPage) -> list[str]:
    return [link.accessibleName() for link in page.summary.links()]


@pytest.mark.parametrize(("syntax", "name"), [(CII, "CII"), (UBL, "UBL")])
def test_it_is_explained_shown_and_sent_untouched(qtbot, page, tmp_path, bench, syntax, name):
    path = drop(page, tmp_path, own_xml(syntax))
    assert f"Fichier XML {name} reconnu" in find(page, "ownPdfSource").accessibleName()
    assert page.paper.isVisible()
    assert page.paper.pages() == 1
    assert page.paper.accessibleName().startswith("Lecture de votre fichier")
    rows = page.form.xml.rows()
    assert (rows["Numéro"], rows["Client"], rows["Total TTC"]) == (NUMBER, "Commune de Malaucène", "554,40\u00a0€")
    assert told(page) == []
    assert find(page, "send").text() == "Envoyer"
    with qtbot.waitSignal(page.issued):
        qtbot.mouseClick(find(page, "send"), Qt.MouseButton.LeftButton)
    (submission,) = bench.submissions()
    deposit = SqlSyncStore(bench.store).deposit_of(submission)
    assert (deposit.content, deposit.syntax, deposit.way) == (path.read_bytes(), syntax, DepositWay.FLUX)
    assert deposit.identity.number == NUMBER


def test_a_credit_note_in_ubl_says_so(page, tmp_path):
    earlier = PrecedingInvoice(number="EXT-70", issue_date=factories.TODAY)
    drop(page, tmp_path, own_xml(UBL, type_code=TypeCode.CREDIT_NOTE, preceding_invoices=(earlier,)))
    assert page.form.xml.rows()["Document"] == "Avoir"
    assert told(page) == []


def test_nothing_is_typed_and_the_keyboard_is_enough(qtbot, page, tmp_path, bench):
    drop(page, tmp_path, own_xml(CII))
    assert not find(page, "number").isVisible()
    assert not find(page, "supportingCard").isVisible()
    qtbot.waitActive(page)
    assert find(page, "send").hasFocus()
    with qtbot.waitSignal(page.issued):
        qtbot.keyClick(find(page, "send"), Qt.Key.Key_Space)
    assert len(bench.submissions()) == 1


def test_what_the_platform_would_refuse_is_told_at_once_and_leads_to_another_file(qtbot, page, tmp_path, bench):
    buyer = factories.buyer(service_code="NULLE-PART")
    drop(page, tmp_path, own_xml(CII, buyer=buyer, number="EXT-2026-000000000000077"))
    assert [line.partition(" (")[0] for line in told(page)] == [
        "Le numéro de facture dépasse la longueur permise.",
        "Ce client n’a pas de service «\u202fNULLE-PART\u202f».",
    ]
    assert "corriger dans le logiciel qui a fait ce fichier" in find(page, "ownPdfSource").accessibleName()
    qtbot.mouseClick(find(page, "send"), Qt.MouseButton.LeftButton)
    assert bench.submissions() == []
    qtbot.mouseClick(page.summary.links()[0], Qt.MouseButton.LeftButton)
    assert find(page, "otherFile").hasFocus()


def test_a_line_is_named_by_its_rank(page, tmp_path):
    drop(page, tmp_path, own_xml(CII, lines=(factories.line(), factories.line(rate="17"))))
    assert "Ce taux de TVA n’existe pas (ligne\u00a02)." in told(page)


def test_another_seller_is_refused_and_another_establishment_asked_about(qtbot, page, tmp_path, bench):
    for siret in ("44306184100047", "73282932000082"):
        seller = factories.seller()
        seller = replace(seller, identifier=replace(seller.identifier, value=siret), vat_id=french_vat_id(siret[:9]))
        drop(page, tmp_path, own_xml(CII, seller=seller))
        qtbot.mouseClick(find(page, "send"), Qt.MouseButton.LeftButton)
        if siret.startswith("4"):
            assert "Le vendeur de ce fichier n’est pas votre entreprise." in told(page)
            assert bench.submissions() == []
    assert len(bench.submissions()) == 1


def test_amounts_that_quantity_and_price_do_not_make_are_those_of_the_file(qtbot, page, tmp_path, bench):
    dearer = own_xml(UBL).replace(b">38.50<", b">38.51<")
    drop(page, tmp_path, dearer)
    assert [line[:26] for line in told(page)] == ["Les montants du fichier ne"]
    assert page.form.xml.rows()["Total TTC"] == "554,40\u00a0€"
    assert find(page, "send").text() == "Envoyer quand même"
    qtbot.mouseClick(find(page, "send"), Qt.MouseButton.LeftButton)
    (submission,) = bench.submissions()
    assert str(submission.identity.with_vat) == "554.40"


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        (b":CrossIndustryInvoice:100", b":CrossIndustryInvoice:8", "ancienne forme"),
        (b"<ram:GrandTotalAmount>", b"<ram:GrandTotalAmount>1", "ne s’additionnent pas"),
        (b"<ram:TypeCode>380<", b"<ram:TypeCode>999<", "inconnue ici"),
    ],
)
def test_what_cannot_leave_as_it_is_says_why_and_offers_its_data(page, tmp_path, bench, old, new, why):
    content = own_xml(CII)
    assert old in content
    drop(page, tmp_path, content.replace(old, new))
    assert find(page, "dropOffer").accessibleName().count(why) == 1
    assert page.pdf.draft_id is None
    assert bench.store.rows("SELECT 1 FROM invoices") == []


def test_a_number_used_before_and_a_file_sent_before_are_refused(qtbot, page, tmp_path, bench):
    drop(page, tmp_path, own_xml(CII))
    page.send()
    drop(page, tmp_path, own_xml(UBL), "autre.xml")
    page.send()
    assert told(page) == [f"Le numéro {NUMBER} est déjà celui d’une autre de vos factures."]
    drop(page, tmp_path, own_xml(CII), "encore.xml")
    assert "ne peut plus servir" in find(page, "ownPdfSource").accessibleName()
    page.send()
    assert len(bench.submissions()) == 1


def test_a_kept_draft_shows_the_same_again(page, tmp_path):
    drop(page, tmp_path, own_xml(CII))
    draft_id, rows = page.pdf.draft_id, page.form.xml.rows()
    assert page.clear()
    assert page.open_draft(draft_id)
    assert page.form.xml.rows() == rows
    assert page.paper.pages() == 1
    assert page.pdf.state().takes_over


def test_another_file_than_the_one_looked_for_is_told(page, tmp_path):
    assert page.expect("EXT-99")
    drop(page, tmp_path, own_xml(CII))
    assert "Vous cherchiez la facture EXT-99" in find(page, "ownPdfSource").accessibleName()
    assert page.expect("EXT-99")
    drop(page, tmp_path, own_xml(CII, number=""), "sans.xml")
    assert "ne porte aucun numéro" in find(page, "ownPdfSource").accessibleName()


def test_what_the_directory_learns_of_the_client_is_looked_at_and_changes_nothing_in_the_file(page, tmp_path, bench):
    siret = "21057830800012"
    drop(page, tmp_path, own_xml(CII, buyer=factories.buyer(siret=siret, name="Mairie"), purchase_order=""))
    assert told(page) == []
    body = factories.body(siret=siret, name="Commune de Valbrune-sur-Loire", engagement_required=True)
    save_bodies(bench.store, (body,), now=bench.clock.now())
    page.hear(DirectoryChanged(count=1))
    assert told(page) == ["Le numéro d’engagement manque, et ce client l’exige."]
    assert page.form.xml.rows()["Client"] == "Mairie"
    assert page.pdf.draft.invoice.buyer.name == "Mairie"


def test_files_of_a_draft_never_stay_behind_unsaid(page, tmp_path, bench):
    drop(page, tmp_path, own_xml(CII))
    kinds = {"designation": "plan", "type_code": "02", "media_type": "application/pdf"}
    supporting.add(bench.store, page.pdf.draft_id, b"plan", name="plan.pdf", now=bench.clock.now(), **kinds)
    page.send()
    assert [line[:28] for line in told(page)] == ["Un fichier XML part seul, et"]
    assert bench.submissions() == []


def test_a_kept_draft_waits_among_those_to_be_confirmed_with_its_amount(page, tmp_path, bench):
    drop(page, tmp_path, own_xml(UBL))
    (waiting,) = to_confirm(bench.desk)
    assert (waiting.number, waiting.filename, str(waiting.with_vat)) == (NUMBER, "facture.xml", "554.40")


def rejected(bench: Bench) -> int:
    """The one invoice, turned down and opened again."""
    sync = SqlSyncStore(bench.store)
    (submission,) = bench.submissions()
    sending = sync.begin(submission, bench.clock.now())
    assert sending is not None
    sync.settle(sending, Move(state=SubmissionState.REFUSED, reason="bof"), bench.clock.now())
    issue.correct(bench.desk, submission.invoice_id)
    return submission.invoice_id


def test_one_that_was_not_taken_in_is_mended_by_another_file(page, tmp_path, bench):
    drop(page, tmp_path, own_xml(CII))
    page.send()
    invoice_id = rejected(bench)
    assert page.open_draft(invoice_id)
    assert "n’a pas été acceptée" in find(page, "ownPdfSource").accessibleName()
    assert not page.pdf.state().takes_over
    mended = drop(page, tmp_path, own_xml(CII, purchase_order="1300000099"), "corrigee.xml")
    assert page.pdf.draft_id == invoice_id
    assert page.form.xml.rows()["N° d’engagement"] == "1300000099"
    page.send()
    (submission,) = bench.submissions()
    assert submission.invoice_id == invoice_id
    assert submission.file_name.startswith(f"{NUMBER}-2-")
    assert SqlSyncStore(bench.store).deposit_of(submission).content == mended.read_bytes()


def test_a_number_that_another_invoice_bears_is_changed_in_the_file(page, tmp_path, bench):
    drop(page, tmp_path, own_xml(CII))
    page.send()
    (submission,) = bench.submissions()
    sync = SqlSyncStore(bench.store)
    sending = sync.begin(submission, bench.clock.now())
    assert sending is not None
    unclear = sync.settle(sending, Move(state=SubmissionState.AMBIGUOUS), bench.clock.now())
    sync.settle(unclear, Move(state=SubmissionState.CONFLICT), bench.clock.now())
    draft_id = disputes.redo(bench.desk, submission.invoice_id)
    assert page.open_draft(draft_id)
    assert page.form.xml.rows()["Numéro"] == NUMBER
    assert "ne peut plus servir" in find(page, "ownPdfSource").accessibleName()
    page.send()
    assert bench.submissions() == []
    drop(page, tmp_path, own_xml(CII, number="EXT-78"), "refaite.xml")
    assert page.pdf.draft_id == draft_id
    page.send()
    (submission,) = bench.submissions()
    assert submission.identity.number == "EXT-78"


def test_files_that_were_joined_to_a_pdf_do_not_vanish(page, tmp_path, bench):
    drop(page, tmp_path, own_pdf(), "facture.pdf")
    draft_id = page.pdf.draft_id
    kinds = {"designation": "plan", "type_code": "02", "media_type": "application/pdf"}
    supporting.add(bench.store, draft_id, b"plan", name="plan.pdf", now=bench.clock.now(), **kinds)
    page.pdf.await_pdf(replaces=draft_id)
    drop(page, tmp_path, own_xml(CII))
    assert "part seul" in page.zone.fault()
    assert supporting.listed(bench.store, draft_id) != ()


def test_a_pdf_takes_the_place_of_xml(page, tmp_path, bench):
    draft_id = start(bench.desk, examine(own_xml(CII), "facture.xml"))
    page.pdf.await_pdf(replaces=draft_id)
    drop(page, tmp_path, own_pdf(), "facture.pdf")
    assert page.pdf.draft_id == draft_id
    assert find(page, "number").isVisible()
    assert find(page, "stated_with_vat").text() == "480,00"


def test_the_page_of_the_sent_invoice_shows_a_reading_and_saves_the_file(qtbot, page, theme, tmp_path, bench):
    path = drop(page, tmp_path, own_xml(UBL))
    page.send()
    (submission,) = bench.submissions()
    shown = InvoicePage(bench.desk, theme, pool=InlinePool())
    qtbot.addWidget(shown)
    shown.resize(1134, 768)
    shown.show()
    shown.open_invoice(submission.invoice_id)
    assert shown._paper.pages() == 1
    qtbot.mouseClick(find(shown, "saveCopy"), Qt.MouseButton.LeftButton)
    dialog = shown.findChild(QFileDialog, "saveCopyDialog")
    assert dialog is not None
    assert dialog.selectedFiles()[0].endswith(f"{NUMBER}.xml")
    copy = tmp_path / "copie.xml"
    dialog.fileSelected.emit(str(copy))
    dialog.close()
    assert copy.read_bytes() == path.read_bytes()
    shown.close()


def test_everything_that_takes_the_focus_has_a_name(page, tmp_path):
    drop(page, tmp_path, own_xml(CII))
    nameless = [
        widget.objectName() or type(widget).__name__
        for widget in page.findChildren(QWidget)
        if widget.isVisible()
        and widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        and not (widget.accessibleName() or (isinstance(widget, QAbstractButton) and widget.text()))
        and not isinstance(widget.parent(), QComboBox)
    ]
    assert nameless == []
