"""Files joined to an invoice of the form: named by it, within its document, frozen with it, all or nothing."""

import io
import random
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from pypdf import PdfReader

from chorus_desktop.actions import drafts, supporting
from chorus_desktop.actions import issue as issuing
from chorus_desktop.actions.issue import Issued, NotIssued, correct, issue, withdraw
from chorus_desktop.actions.own_pdf import examine, start
from chorus_desktop.actions.selection import plan_sending, sort_out
from chorus_desktop.actions.take_over import take_over
from chorus_desktop.documents.facturx import write_facturx
from chorus_desktop.domain.errors import StoreFault, UserFault
from chorus_desktop.domain.exchange import DepositWay
from chorus_desktop.domain.invoice import Invoice, Line
from chorus_desktop.domain.platform_files import MOST_DOCUMENT_BYTES, MOST_WITHIN_BYTES
from chorus_desktop.store.invoices import load
from chorus_desktop.store.list_queries import invoice_page
from chorus_desktop.store.outbox import SqlSyncStore
from chorus_desktop.store.verification import verify
from tests import factories, oracles
from tests.documents.pdfs import text_pdf
from tests.documents.test_attachments import carried
from tests.documents.test_photos import BLUE, RED, photo
from tests.sync_desk import Bench, bench

__all__ = ["bench"]

FILES = (("bon.pdf", text_pdf("bon"), "04"), ("chantier.jpg", photo(RED), "02"), ("devis.docx", b"PK devis", "08"))


def drafted(bench: Bench) -> int:
    draft = drafts.save_draft(bench.desk, None, invoice_of(bench))
    for name, content, type_code in FILES:
        supporting.add_file(bench.desk, draft, content, name, type_code=type_code)
    return draft


def invoice_of(bench: Bench) -> Invoice:
    return replace(factories.invoice(), number="", seller=drafts.new_invoice(bench.desk).seller)


def issued_of(bench: Bench, draft: int) -> Issued:
    issued = issue(bench.desk, draft, load(bench.store, draft).invoice)
    assert isinstance(issued, Issued), issued
    return issued


def document_of(bench: Bench) -> bytes:
    (submission,) = bench.submissions()
    return SqlSyncStore(bench.store).deposit_of(submission).content


def within(pdf: bytes) -> dict[str, bytes]:
    return {str(file.alternative_name): file.content for file in PdfReader(io.BytesIO(pdf)).attachment_list}


def noise(size: int) -> bytes:
    """What no compression makes smaller."""
    return random.Random(size).randbytes(size)  # noqa: S311 - nothing secret


def test_they_travel_within_the_factur_x_and_in_its_xml(bench: Bench) -> None:
    issued = issued_of(bench, drafted(bench))
    found = within(document_of(bench))
    xml = found.pop("factur-x.xml")
    assert found == {name: content for name, content, _ in FILES}
    assert set(carried(xml)) == {"bon.pdf", "chantier.jpg"}
    named = load(bench.store, issued.invoice_id).invoice.attachments
    assert [(one.filename, one.type_code, one.designation) for one in named] == [
        ("bon.pdf", "BON_LIVRAISON", ""),
        ("chantier.jpg", "DOCUMENT_ANNEXE", ""),
        ("devis.docx", "DOCUMENT_ANNEXE", "devis"),
    ]
    page = PdfReader(io.BytesIO(document_of(bench))).pages[0].extract_text()
    assert "bon.pdf (bon de livraison), chantier.jpg, devis.docx (devis)" in page.replace("\n", " ")


def test_nothing_goes_beside_the_flux_and_the_journal_tells_the_files(bench: Bench) -> None:
    issued_of(bench, drafted(bench))
    (submission,) = bench.submissions()
    deposit = SqlSyncStore(bench.store).deposit_of(submission)
    assert (deposit.way, deposit.supporting) == (DepositWay.FLUX, ())
    assert verify(bench.store).findings == ()


def test_the_same_invoice_and_files_give_the_same_bytes(bench: Bench) -> None:
    issued = issued_of(bench, drafted(bench))
    first = document_of(bench)
    assert withdraw(bench.desk, issued.invoice_id)
    issued_of(bench, issued.invoice_id)
    assert document_of(bench) == first


@pytest.mark.oracle
def test_what_is_issued_is_pdf_a_3b(bench: Bench, tmp_path: Path) -> None:
    draft = drafted(bench)
    supporting.add_file(bench.desk, draft, photo(BLUE), "fissure 🏠 «é» & <b>.png")
    issued_of(bench, draft)
    path = tmp_path / "facture.pdf"
    path.write_bytes(document_of(bench))
    assert oracles.verapdf_3b(path) == []


def test_an_invoice_that_is_corrected_carries_what_is_joined_then(bench: Bench) -> None:
    issued = issued_of(bench, drafted(bench))
    assert withdraw(bench.desk, issued.invoice_id)
    supporting.remove_file(bench.desk, issued.invoice_id, 2)
    supporting.set_type(bench.desk, issued.invoice_id, 3, "03")
    issued_of(bench, issued.invoice_id)
    assert set(within(document_of(bench))) == {"factur-x.xml", "bon.pdf", "devis.docx"}
    named = load(bench.store, issued.invoice_id).invoice.attachments
    assert [one.type_code for one in named] == ["BON_LIVRAISON", "BON_COMMANDE"]


def test_once_issued_they_are_frozen(bench: Bench) -> None:
    issued = issued_of(bench, drafted(bench))
    with pytest.raises(UserFault, match="not_a_draft"):
        supporting.add_file(bench.desk, issued.invoice_id, b"x", "autre.pdf")
    with pytest.raises(UserFault, match="not_correctable"):
        correct(bench.desk, issued.invoice_id)


def test_a_copy_and_a_credit_note_begin_without_them(bench: Bench) -> None:
    issued = issued_of(bench, drafted(bench))
    for made in (drafts.duplicate(bench.desk, issued.invoice_id), drafts.credit(bench.desk, issued.invoice_id)):
        assert supporting.list_files(bench.desk, made) == ()
        assert load(bench.store, made).invoice.attachments == ()


def test_a_name_comes_once_and_never_as_that_of_the_data(bench: Bench) -> None:
    draft = drafts.save_draft(bench.desk, None, invoice_of(bench))
    long = "n" * 46 + ".pdf"
    for rank, name in enumerate(("IMG.jpg", "img.JPG", "factur-x.xml", "x.tar.gz", "X.tar.gz", long, long, long)):
        supporting.add_file(bench.desk, draft, b"%d" % rank, name)
    files = supporting.list_files(bench.desk, draft)
    assert [file.name for file in files] == [
        "IMG.jpg",
        "img 2.jpg",
        "factur-x 2.xml",
        "x.tar.gz",
        "X.tar 2.gz",
        long,
        "n" * 44 + " 2.pdf",
        "n" * 44 + " 3.pdf",
    ]
    assert {file.designation for file in files} == {file.name for file in files}
    issued_of(bench, draft)
    assert len(within(document_of(bench))) == 9


def test_what_is_too_heavy_can_be_joined_but_not_sent(bench: Bench) -> None:
    draft = drafts.save_draft(bench.desk, None, invoice_of(bench))
    supporting.add_file(bench.desk, draft, bytes(5 * 1024 * 1024), "un.pdf")
    supporting.add_file(bench.desk, draft, bytes(5 * 1024 * 1024 + 1), "deux.pdf")
    answer = issue(bench.desk, draft, load(bench.store, draft).invoice)
    assert isinstance(answer, NotIssued)
    assert [(one.code, one.field) for one in answer.problems] == [("attachments_heavy", "attachments")]
    assert load(bench.store, draft).state == "draft"
    supporting.remove_file(bench.desk, draft, 2)
    issued_of(bench, draft)


@pytest.mark.parametrize("size", [4 * 1024 * 1024, 4 * 1024 * 1024 + 1, MOST_WITHIN_BYTES])
def test_whatever_may_be_joined_fits_into_a_flux(bench: Bench, size: int) -> None:
    draft = drafts.save_draft(bench.desk, None, replace(invoice_of(bench), lines=many_lines(200)))
    supporting.add_file(bench.desk, draft, noise(size), "plan.pdf")
    issued_of(bench, draft)
    assert size < len(document_of(bench)) < MOST_DOCUMENT_BYTES


def many_lines(count: int) -> tuple[Line, ...]:
    return tuple(
        Line(id=str(rank), name=f"Pose n° {rank}", quantity=Decimal(1), net_price=Decimal(10))
        for rank in range(1, count + 1)
    )


def test_a_document_too_big_for_a_flux_leaves_no_gap(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    draft = drafted(bench)
    monkeypatch.setattr(issuing, "MOST_DOCUMENT_BYTES", 1000)
    with pytest.raises(UserFault, match="attachments_heavy"):
        issue(bench.desk, draft, load(bench.store, draft).invoice)
    assert (load(bench.store, draft).state, load(bench.store, draft).invoice.number) == ("draft", "")
    monkeypatch.undo()
    assert issued_of(bench, draft).number == "F2026-0001"


def test_a_damaged_file_keeps_the_invoice_a_draft(bench: Bench) -> None:
    draft = drafted(bench)
    (file, *_) = supporting.list_files(bench.desk, draft)
    with bench.store.write() as db:
        db.execute("DROP TRIGGER IF EXISTS documents_frozen")
        db.execute("UPDATE documents SET content = x'00', size = 1 WHERE sha256 = ?", [file.sha256])
    with pytest.raises(StoreFault, match="document_damaged"):
        issue(bench.desk, draft, load(bench.store, draft).invoice)
    assert load(bench.store, draft).state == "draft"


def test_united_photos_have_the_room_that_is_left(bench: Bench) -> None:
    draft = drafts.save_draft(bench.desk, None, invoice_of(bench))
    supporting.add_file(bench.desk, draft, bytes(MOST_WITHIN_BYTES - 30_000), "plan.pdf")
    for rank, colour in enumerate((RED, BLUE)):
        supporting.add_file(bench.desk, draft, photo(colour), f"{rank}.jpg")
    photos = supporting.photos_joined(bench.desk, draft)
    room = supporting.room_for(bench.desk, draft, photos)
    assert room == 30_000
    supporting.put_united(bench.desk, draft, photos, supporting.united(photos, room), "Photos.pdf")
    assert [file.name for file in supporting.list_files(bench.desk, draft)] == ["plan.pdf", "Photos.pdf"]
    assert supporting.too_heavy(supporting.list_files(bench.desk, draft)) == ()
    with pytest.raises(UserFault) as told:
        supporting.united(photos, 900)
    assert told.value.params["max"] == "0"


def test_what_is_joined_to_an_own_pdf_goes_along_when_its_data_are_taken_over(bench: Bench) -> None:
    content = write_facturx(factories.invoice(number="EXT-77"))
    examined = examine(content, "facture.pdf")
    assert examined.reading is not None
    own = start(bench.desk, examined)
    for name, file, type_code in FILES:
        supporting.add_file(bench.desk, own, file, name, type_code=type_code)
    taken = take_over(bench.desk, examined.reading, own)
    listed = [(one.name, one.type_code) for one in supporting.list_files(bench.desk, taken)]
    assert listed == [(name, type_code) for name, _, type_code in FILES]
    issued_of(bench, taken)
    assert set(within(document_of(bench))) == {"factur-x.xml", *(name for name, _, _ in FILES)}
    assert take_over(bench.desk, examined.reading) > taken


def test_several_drafts_sent_at_once_are_held_for_their_files_too(bench: Bench) -> None:
    light, heavy = (drafts.save_draft(bench.desk, None, invoice_of(bench)) for _ in range(2))
    supporting.add_file(bench.desk, light, b"%PDF bon", "bon.pdf")
    supporting.add_file(bench.desk, heavy, bytes(MOST_WITHIN_BYTES), "plan.pdf")
    supporting.add_file(bench.desk, heavy, b"x", "plan 2.pdf")
    rows = invoice_page(bench.store, [light, heavy])
    plan = plan_sending(bench.desk, sort_out(rows))
    assert [row.id for row in plan.ready] == [light]
    assert [one.problem.code for one in plan.held if one.problem] == ["attachments_heavy"]
