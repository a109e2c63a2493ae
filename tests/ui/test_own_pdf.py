"""The page of the user's own PDF: dropped or chosen, shown, checked against what was read, sent as it is."""

import io
import re
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from pypdf import PdfWriter
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QLineEdit, QWidget

from chorus_desktop.actions.issue import Issued
from chorus_desktop.actions.own_pdf import examine
from chorus_desktop.documents import inspect, reader_process, xml_safe
from chorus_desktop.documents.facturx import write_facturx
from chorus_desktop.documents.inspect import MOST_PDF_BYTES
from chorus_desktop.domain.errors import StoreFault, UserFault
from chorus_desktop.domain.parties import ThirdParty
from chorus_desktop.store.directory import save_bodies
from chorus_desktop.store.invoices import load
from chorus_desktop.store.outbox import SqlSyncStore
from chorus_desktop.ui.presenters.own_pdf import OwnPdf
from chorus_desktop.ui.theme import Theme, apply_theme
from chorus_desktop.ui.views.own_pdf import OwnPdfPage
from chorus_desktop.ui.wording import own_pdf as words
from tests import factories
from tests.chosen_file import choose_in
from tests.inline_pool import HeldPool, InlinePool
from tests.own_pdf import NUMBER, own_pdf
from tests.sync_desk import Bench, bench

__all__ = ["bench"]

#: The codes that looking at a file may raise, as they stand in the sources.
FAULT_CODES = {
    code
    for module in (inspect, reader_process, xml_safe)
    for code in re.findall(r'"((?:pdf|xml|document)_[a-z_]+)"', Path(str(module.__file__)).read_text("utf-8"))
}

pytestmark = pytest.mark.qt_log_ignore(
    "^This plugin does not support (propagateSizeHints|raise|grabbing the keyboard)", extend=False
)


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


@pytest.fixture
def pdf(tmp_path: Path) -> Path:
    path = tmp_path / "facture.pdf"
    path.write_bytes(own_pdf())
    return path


def find(page: QWidget, name: str) -> QWidget:
    widget = page.findChild(QWidget, name)
    assert widget is not None, name
    return widget


def fill(page: QWidget, name: str, text: str) -> None:
    edit = find(page, name)
    assert isinstance(edit, QLineEdit)
    edit.setFocus()
    edit.selectAll()
    edit.insert(text)
    edit.textEdited.emit(edit.text())


def complete(page: OwnPdfPage) -> None:
    fill(page, "number", NUMBER)
    fill(page, "issueDate", "25/11/2026")
    page.form.buyer.chosen.emit(factories.BUYER_SIRET)
    fill(page, "engagement", "1300045678")
    for name, text in (("without_vat", "400"), ("vat_total", "80"), ("with_vat", "480")):
        fill(page, f"stated_{name}", text)


def test_empty_it_says_what_will_happen(page):
    assert page.zone.isVisible()
    assert not find(page, "send").isVisible()
    assert "partira tel quel" in find(page, "dropSentence").text()


def test_a_dropped_file_is_shown_with_its_fields(qtbot, page, pdf):
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(pdf))])
    enter = QDragEnterEvent(
        QPointF(50, 50), Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    page.zone.dragEnterEvent(enter)
    assert enter.isAccepted()
    drop = QDropEvent(
        QPointF(50, 50), Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    with qtbot.waitSignal(page.draft_saved):
        page.zone.dropEvent(drop)
    assert page.paper.isVisible()
    assert page.paper.pages() == 1
    assert "facture.pdf" in find(page, "pageSubtitle").text()


def test_several_files_are_handed_over_together(page, pdf):
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(pdf))] * 2)
    drop = QDropEvent(
        QPointF(5, 5), Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    handed = QSignalSpy(page.zone.several)
    page.zone.dropEvent(drop)
    assert handed.at(0) == [[pdf, pdf]]
    assert page.zone.fault() == ""


def test_a_file_can_be_chosen_in_a_dialog(qtbot, page, pdf):
    page.choose_file()
    with qtbot.waitSignal(page.draft_saved):
        choose_in(page, "chooseFileDialog", pdf)
    assert page.paper.isVisible()


@pytest.mark.parametrize(
    ("content", "words"),
    [(b"", "vide"), (b"%PDF-1.7 nonsense", "abîmé"), (b"\x89PNG not a pdf", "PDF")],
    ids=["empty", "corrupt", "picture"],
)
def test_a_bad_file_gets_one_sentence_and_no_draft(page, tmp_path, bench, content, words):
    bad = tmp_path / "mauvaise.pdf"
    bad.write_bytes(content)
    page.open_file(bad)
    assert words in page.zone.fault()
    assert page.zone.fault().count(".") == 1
    assert page.zone.isVisible()
    assert page.pdf.draft_id is None


def test_a_protected_file_is_told(page, tmp_path):
    writer = PdfWriter(clone_from=io.BytesIO(own_pdf()))
    writer.encrypt("secret", algorithm="AES-256")
    path = tmp_path / "protegee.pdf"
    writer.write(path)
    page.open_file(path)
    assert "mot de passe" in page.zone.fault()


def test_a_file_that_is_too_big_is_told_without_being_read(page, tmp_path):
    path = tmp_path / "enorme.pdf"
    with path.open("wb") as file:
        file.truncate(MOST_PDF_BYTES + 1)
    page.open_file(path)
    assert "10 Mo au plus" in page.zone.fault()


def test_a_facturx_is_recognised_and_told(page, tmp_path):
    path = tmp_path / "facturx.pdf"
    path.write_bytes(write_facturx(factories.invoice(number="EXT-77")))
    page.open_file(path)
    assert "Factur-X reconnue" in find(page, "ownPdfSource").accessibleName()
    assert find(page, "number").text() == "EXT-77"
    assert find(page, "stated_with_vat").text() == "554,40"
    assert find(page, "buyerField").text().startswith("Commune de Malaucène")


@pytest.mark.parametrize("code", sorted(FAULT_CODES))
def test_every_fault_of_a_file_has_words(code):
    sentence = words.fault_sentence(UserFault(code, max="10"))
    assert sentence != words.fault_sentence(UserFault("file_unreadable"))
    assert "PDF" in sentence or "Factur-X" in sentence
    assert "{" not in sentence


def test_leaving_the_page_drops_a_file_being_looked_at(qtbot, theme, bench, pdf):
    pool = HeldPool()
    page = OwnPdfPage(bench.desk, theme, pool=pool)
    qtbot.addWidget(page)
    page.show()
    page.open_file(pdf)
    assert find(page, "dropTitle").text() == "Lecture du fichier…"
    page.hide()
    for run in pool.held:
        run.run()
    assert page.pdf.draft_id is None
    assert find(page, "dropTitle").text() != "Lecture du fichier…"


def test_a_file_that_is_gone_is_told(page, tmp_path):
    page.open_file(tmp_path / "partie.pdf")
    assert "ne peut pas être lu" in page.zone.fault()


def test_a_bad_file_loses_nothing_of_the_one_before(page, pdf, tmp_path):
    page.open_file(pdf)
    complete(page)
    draft_id = page.pdf.draft_id
    assert draft_id is not None
    bad = tmp_path / "mauvaise.pdf"
    bad.write_bytes(b"nonsense")
    page.open_file(bad)
    assert page.zone.fault()
    page.open_draft(draft_id)
    assert page.zone.fault() == ""
    assert find(page, "stated_with_vat").text() == "480,00"
    assert page.paper.pages() == 1


def test_what_was_read_is_to_be_checked(page, pdf):
    page.open_file(pdf)
    assert find(page, "number").text() == NUMBER
    assert find(page, "stated_with_vat").text() == "480,00"
    assert "Lu dans le PDF" in find(find(page, "numberBox"), "fieldHint").text()
    assert "comparez-les" in find(page, "ownPdfSource").accessibleName()


def test_sending_freezes_the_pdf_untouched(qtbot, page, pdf, bench):
    page.open_file(pdf)
    complete(page)
    with qtbot.waitSignal(page.issued) as signal:
        qtbot.mouseClick(find(page, "send"), Qt.MouseButton.LeftButton)
    (submission,) = bench.submissions()
    assert signal.args == [submission.invoice_id]
    deposit = SqlSyncStore(bench.store).deposit_of(submission)
    assert deposit.content == pdf.read_bytes()
    assert deposit.identity.number == NUMBER


def test_totals_that_do_not_add_up_are_told_at_the_field(qtbot, page, pdf):
    page.open_file(pdf)
    complete(page)
    fill(page, "stated_with_vat", "481")
    qtbot.mouseClick(find(page, "send"), Qt.MouseButton.LeftButton)
    assert "ne donne pas ce total" in find(find(page, "stated_with_vatBox"), "fieldProblem").text()
    (link,) = page.summary.links()
    qtbot.mouseClick(link, Qt.MouseButton.LeftButton)
    assert find(page, "stated_with_vat").hasFocus()


def test_an_emptied_amount_is_missing_not_zero(qtbot, page, pdf):
    page.open_file(pdf)
    complete(page)
    fill(page, "stated_vat_total", "")
    qtbot.mouseClick(find(page, "send"), Qt.MouseButton.LeftButton)
    assert "Ce montant manque" in find(find(page, "stated_vat_totalBox"), "fieldProblem").text()


def test_what_cannot_be_read_is_there_again_beside_its_pdf(page, pdf, bench):
    page.open_file(pdf)
    complete(page)
    fill(page, "stated_with_vat", "480 ou 490")
    draft = page.pdf.draft_id
    assert page.clear()
    assert page.open_draft(draft)
    assert {name: find(page, f"stated_{name}").text() for name in ("without_vat", "with_vat")} == {
        "without_vat": "400,00",
        "with_vat": "480 ou 490",
    }
    assert find(page, "stated_with_vat").property("problem") == "bad"
    assert page.pdf.draft.invoice == load(bench.store, draft).invoice


def test_a_number_used_before_is_refused_before_anything_is_frozen(qtbot, page, pdf, bench):
    page.open_file(pdf)
    complete(page)
    page.send()
    page.open_file(pdf)
    complete(page)
    page.send()
    assert "déjà pris" in find(find(page, "numberBox"), "fieldProblem").text()
    assert len(bench.submissions()) == 1


def test_a_full_disk_is_told_at_the_drop_zone(page, pdf, monkeypatch):
    def full(_self: OwnPdf, _examined: object) -> int:
        raise StoreFault("disk_full")

    monkeypatch.setattr(OwnPdf, "take", full)
    page.open_file(pdf)
    assert "Libérez de la place" in page.zone.fault()


def test_the_presenter_alone_sends(bench):
    presenter = OwnPdf(bench.desk)
    presenter.take(examine(own_pdf(), "facture.pdf"))
    save_bodies(bench.store, (factories.body(),), now=bench.clock.now())
    presenter.choose_body(factories.BUYER_SIRET)
    for path, text in (
        ("number", NUMBER),
        ("stated_totals.without_vat", "400"),
        ("stated_totals.vat_total", "80"),
        ("stated_totals.with_vat", "480"),
    ):
        presenter.type(path, text)
    assert isinstance(presenter.send(), Issued)


def test_everything_that_takes_the_focus_has_a_name(page, pdf):
    page.open_file(pdf)
    nameless = [
        widget.objectName() or type(widget).__name__
        for widget in page.findChildren(QWidget)
        if widget.isVisible()
        and widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        and not (widget.accessibleName() or (isinstance(widget, QAbstractButton) and widget.text()))
        and not isinstance(widget.parent(), QComboBox)
    ]
    assert nameless == []
    assert isinstance(find(page, "pageTitle"), QLabel)


def test_a_credit_note_of_one_s_own_names_the_invoice_that_it_is_over(qtbot, page, pdf, bench):
    page.open_file(pdf)
    complete(page)
    kind = find(page, "invoiceKind")
    assert not find(page, "precedingNumber").isVisible()
    kind.activated.emit(kind.findData("381"))
    kind.setCurrentIndex(kind.findData("381"))
    assert find(page, "precedingNumber").isVisible()
    qtbot.mouseClick(find(page, "send"), Qt.MouseButton.LeftButton)
    (link,) = page.summary.links()
    qtbot.mouseClick(link, Qt.MouseButton.LeftButton)
    assert find(page, "precedingNumber").hasFocus()
    fill(page, "precedingNumber", "PM-2026-100")
    with qtbot.waitSignal(page.issued):
        qtbot.mouseClick(find(page, "send"), Qt.MouseButton.LeftButton)
    (submission,) = bench.submissions()
    data = SqlSyncStore(bench.store).deposit_of(submission).pdf_data
    assert (data.credit_note, data.preceding_number) == (True, "PM-2026-100")


def test_what_is_no_credit_note_after_all_forgets_the_invoice_before_it(bench):
    pdf = OwnPdf(bench.desk)
    pdf.take(examine(own_pdf(), "facture.pdf"))
    pdf.type("business_process", "381")
    pdf.type("preceding_invoices.0.number", "PM-1")
    assert pdf.draft.invoice.is_credit_note
    pdf.type("business_process", "A9")
    invoice = pdf.draft.invoice
    assert (invoice.is_credit_note, invoice.preceding_invoices, invoice.business_process) == (False, (), "A9")


def test_what_was_received_before_is_deducted_from_what_the_platform_is_told(qtbot, page, pdf, bench):
    page.open_file(pdf)
    complete(page)
    fill(page, "prepaid", "50")
    assert "430,00" in find(find(page, "prepaidBox"), "fieldHint").text()
    with qtbot.waitSignal(page.issued):
        qtbot.mouseClick(find(page, "send"), Qt.MouseButton.LeftButton)
    (submission,) = bench.submissions()
    data = SqlSyncStore(bench.store).deposit_of(submission).pdf_data
    assert (data.with_vat, data.due) == (480, 430)


def test_the_terms_of_a_facturx_of_one_s_own_are_kept_beside_it(bench):
    sent = factories.invoice(
        number="EXT-78",
        business_process="S3",
        third_party=ThirdParty(siret="55208131766522", name="Bâtisseurs"),
        prepaid=Decimal("54.40"),
        vat_on_debits=True,
    )
    pdf = OwnPdf(bench.desk)
    pdf.take(examine(write_facturx(sent), "facturx.pdf"))
    kept = pdf.draft.invoice
    assert (kept.business_process, kept.third_party.siret) == ("A9", "55208131766522")
    assert (kept.prepaid, kept.vat_on_debits) == (Decimal("54.40"), True)


def test_a_printed_amount_below_zero_is_asked_for_as_it_is_owed(bench):
    pdf = OwnPdf(bench.desk)
    pdf.take(examine(own_pdf(), "facture.pdf"))
    for name, text in (("without_vat", "-400"), ("vat_total", "-80"), ("with_vat", "-480")):
        pdf.type(f"stated_totals.{name}", text)
    pdf.attempted = True
    pdf.review()
    assert "stated_negative" in {problem.code for problem in pdf.problems}
