"""The supporting documents that an invoice names by a path are in what is frozen, sent and exported."""

from pathlib import Path

import pytest

from chorus_desktop.actions.disk_files import files_named_by
from chorus_desktop.actions.drafts import save_draft
from chorus_desktop.actions.export import Order, export
from chorus_desktop.actions.issue import Issued, issue
from chorus_desktop.documents.export_forms import ExportForm, files_within
from chorus_desktop.domain import platform_files
from chorus_desktop.domain.errors import UserFault
from chorus_desktop.domain.invoice import Attachment, Invoice
from chorus_desktop.domain.validation import validate
from chorus_desktop.sandbox import attachment_calls
from chorus_desktop.store import supporting as kept
from chorus_desktop.store.invoices import load
from chorus_desktop.store.queries import document_bytes, invoice_detail
from chorus_desktop.ui.wording import export as words
from tests import factories
from tests.documents.pdfs import text_pdf
from tests.documents.test_attachments import carried
from tests.sync_desk import Bench

NOTE, PLAN = "Bon de livraison n° 7.pdf", "métré.csv"


def with_files(folder: Path) -> Invoice:
    """An invoice to be numbered that names two files of a folder, and one by its name alone."""
    (folder / "bl.pdf").write_bytes(text_pdf("Bon de livraison"))
    (folder / "m.csv").write_bytes("surface;12 m²".encode())
    attachments = (
        Attachment(filename=NOTE, path=str(folder / "bl.pdf"), type_code="BON_LIVRAISON"),
        Attachment(filename=PLAN, path=str(folder / "m.csv")),
        Attachment(filename="à venir.pdf", path=""),
    )
    return factories.invoice(number="", attachments=attachments)


def frozen(bench: Bench, invoice: Invoice) -> tuple[int, bytes]:
    issued = issue(bench.desk, save_draft(bench.desk, None, invoice), invoice)
    assert isinstance(issued, Issued), issued
    submission = invoice_detail(bench.store, issued.invoice_id).submission
    assert submission is not None
    return issued.invoice_id, document_bytes(bench.store, submission.document_sha256)


def test_what_is_sent_holds_the_files(bench: Bench, tmp_path: Path) -> None:
    invoice_id, document = frozen(bench, with_files(tmp_path))
    (tmp_path / "bl.pdf").unlink()
    files = files_within(document, load(bench.store, invoice_id).invoice)
    assert {file.name: file.content for file in files} == {
        NOTE: text_pdf("Bon de livraison"),
        PLAN: "surface;12 m²".encode(),
    }
    assert kept.listed(bench.store, invoice_id) == ()


@pytest.mark.parametrize("form", [ExportForm.CII, ExportForm.UBL])
def test_an_exported_xml_holds_them_too(bench: Bench, tmp_path: Path, form: ExportForm) -> None:
    invoice_id, _ = frozen(bench, with_files(tmp_path))
    chosen = Order(chosen=(invoice_id,), form=form, folder=tmp_path / "a")
    made = export(bench.path, chosen, now=bench.clock.now(), words=words.status, watch=lambda _done, _all: True)
    assert made is not None
    assert {name: content for name, (_, content) in carried(made.path.read_bytes()).items()} == {
        NOTE: text_pdf("Bon de livraison"),
        PLAN: "surface;12 m²".encode(),
    }


def test_a_file_that_has_gone_keeps_the_invoice_from_being_numbered(bench: Bench, tmp_path: Path) -> None:
    invoice = with_files(tmp_path)
    (tmp_path / "m.csv").unlink()
    draft = save_draft(bench.desk, None, invoice)
    with pytest.raises(UserFault, match="attachment_unreadable"):
        issue(bench.desk, draft, invoice)
    assert load(bench.store, draft).state == "draft"
    assert load(bench.store, draft).invoice.number == ""


def test_all_files_together_are_not_too_heavy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    invoice = with_files(tmp_path)
    assert len(files_named_by(invoice, tmp_path)) == 2
    monkeypatch.setattr("chorus_desktop.actions.disk_files.MOST_INVOICE_BYTES", 20)
    with pytest.raises(UserFault, match="attachments_too_big"):
        files_named_by(invoice)


def test_one_list_of_extensions_everywhere() -> None:
    """The embedded platform shares no code with us, so that its list is held against ours here."""
    assert {extension.lower() for extension in attachment_calls._EXTENSIONS} == platform_files.ACCEPTED_EXTENSIONS
    for extension in ("pdf", "XSD", "exe", "odp"):
        invoice = factories.invoice(attachments=(Attachment(filename=f"a.{extension}", path=""),))
        told = "attachment_type" in {problem.code for problem in validate(invoice, today=factories.TODAY)}
        assert told is (platform_files.attachment_fault(f"a.{extension}", 1) != "")
