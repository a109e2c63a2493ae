"""Supporting files: kept with the draft, frozen with the invoice, told in the journal, sent, verified, proved."""

import hashlib
import sqlite3

import pytest

from chorus_desktop.domain.audit import Kind
from chorus_desktop.domain.errors import StoreFault, UserFault
from chorus_desktop.domain.exchange import Accepted
from chorus_desktop.domain.outbox import Submission, SubmissionState, after_deposit
from chorus_desktop.domain.proof import SentFile
from chorus_desktop.domain.submission import SupportingFile
from chorus_desktop.store import audit, invoices, outbox, supporting
from chorus_desktop.store.attachments import add_document
from chorus_desktop.store.database import open_database
from chorus_desktop.store.findings import Finding
from chorus_desktop.store.proof import proof_of
from chorus_desktop.store.verification import verify
from tests.store.conftest import NOW, Shelf
from tests.store.test_invoices import issue_own, own_pdf_draft
from tests.store.test_verification import bare, open_database_unchecked

NOTE, PLAN = b"%PDF bon de livraison", b"\x89PNG plan"
FROZEN = "the files of an issued invoice never change"


def sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def join(shelf: Shelf, draft: int, content: bytes = NOTE, name: str = "bon.pdf", type_code: str = "04") -> int:
    return supporting.add(
        shelf.store,
        draft,
        content,
        name=name,
        designation="Bon de livraison n° 7",
        type_code=type_code,
        media_type="application/pdf",
        now=NOW,
    )


def names(shelf: Shelf, invoice: int) -> list[str]:
    return [file.name for file in supporting.listed(shelf.store, invoice)]


def queued(shelf: Shelf, draft: int) -> Submission:
    issue_own(shelf, draft)
    return next(one for one in shelf.sync.active() if one.invoice_id == draft)


def deposited(shelf: Shelf, draft: int) -> Submission:
    sending = shelf.sync.begin(queued(shelf, draft), NOW)
    assert sending is not None
    return shelf.sync.settle(sending, after_deposit(sending, Accepted(platform_id=77), NOW, 0.5), NOW)


def test_files_are_kept_in_order_and_survive_reopening(shelf: Shelf) -> None:
    draft = own_pdf_draft(shelf, "PM-1")
    assert [join(shelf, draft), join(shelf, draft, PLAN, "plan.png")] == [1, 2]
    supporting.set_type(shelf.store, draft, 2, "09", now=NOW)
    shelf.store.close()
    again = open_database(shelf.path)
    assert supporting.listed(again, draft) == (
        supporting.JoinedDocument(
            position=1,
            sha256=sha256(NOTE),
            name="bon.pdf",
            designation="Bon de livraison n° 7",
            type_code="04",
            size=len(NOTE),
        ),
        supporting.JoinedDocument(
            position=2,
            sha256=sha256(PLAN),
            name="plan.png",
            designation="Bon de livraison n° 7",
            type_code="09",
            size=len(PLAN),
        ),
    )
    again.close()


def test_one_is_taken_off_and_the_others_stay(shelf: Shelf) -> None:
    draft, other = own_pdf_draft(shelf, "PM-1"), own_pdf_draft(shelf, "PM-2")
    for rank in range(3):
        join(shelf, draft, b"%d" % rank, f"{rank}.pdf")
    join(shelf, other, b"0", "0.pdf")
    supporting.remove(shelf.store, draft, 2, now=NOW)
    supporting.remove(shelf.store, draft, 2, now=NOW)
    assert names(shelf, draft) == ["0.pdf", "2.pdf"]
    assert join(shelf, draft, PLAN, "plan.png") == 4
    assert names(shelf, other) == ["0.pdf"]


def test_the_same_file_twice_is_told(shelf: Shelf) -> None:
    draft = own_pdf_draft(shelf, "PM-1")
    join(shelf, draft)
    with pytest.raises(UserFault) as told:
        join(shelf, draft, name="copie.pdf")
    assert (told.value.code, told.value.params) == (
        "attachment_joined_before",
        {"name": "copie.pdf", "other": "bon.pdf"},
    )
    assert names(shelf, draft) == ["bon.pdf"]


def test_an_unknown_draft_takes_no_file(shelf: Shelf) -> None:
    with pytest.raises(UserFault, match="invoice_unknown"):
        join(shelf, 99)
    assert shelf.store.column("SELECT count(*) FROM documents") == (0,)


def test_once_issued_nothing_changes_until_it_is_reopened(shelf: Shelf) -> None:
    draft = own_pdf_draft(shelf, "PM-1")
    join(shelf, draft)
    submission = queued(shelf, draft)
    for gesture in (
        lambda: join(shelf, draft, PLAN, "plan.png"),
        lambda: supporting.remove(shelf.store, draft, 1, now=NOW),
        lambda: supporting.set_type(shelf.store, draft, 1, "02", now=NOW),
    ):
        with pytest.raises(UserFault, match="not_a_draft"):
            gesture()
    assert outbox.withdraw(shelf.store, submission.invoice_id, now=NOW)
    supporting.remove(shelf.store, draft, 1, now=NOW)
    join(shelf, draft, PLAN, "plan.png")
    issue_own(shelf, draft)
    assert names(shelf, draft) == ["plan.png"]


@pytest.mark.parametrize(
    "statement",
    [
        "INSERT INTO supporting_files VALUES (1, 2, (SELECT sha256 FROM documents), 'x.pdf', '', '02')",
        "UPDATE supporting_files SET name = 'x.pdf'",
        "UPDATE supporting_files SET invoice_id = 2",
        "UPDATE supporting_files SET invoice_id = 1 WHERE invoice_id = 2",
        "DELETE FROM supporting_files",
    ],
)
def test_the_schema_itself_freezes_the_files_of_an_issued_invoice(shelf: Shelf, statement: str) -> None:
    draft, other = own_pdf_draft(shelf, "PM-1"), own_pdf_draft(shelf, "PM-2")
    join(shelf, draft)
    join(shelf, other, PLAN, "plan.png")
    issue_own(shelf, draft)
    before = shelf.store.rows("SELECT * FROM supporting_files")
    with pytest.raises(sqlite3.IntegrityError, match=FROZEN), shelf.store.write() as db:
        db.execute(statement)
    assert shelf.store.rows("SELECT * FROM supporting_files") == before


def test_what_leaves_has_the_files_with_their_bytes(shelf: Shelf) -> None:
    draft = own_pdf_draft(shelf, "PM-1")
    join(shelf, draft)
    join(shelf, draft, PLAN, "plan.png", "02")
    assert shelf.sync.deposit_of(queued(shelf, draft)).supporting == (
        SupportingFile(name="bon.pdf", content=NOTE, designation="Bon de livraison n° 7", type_code="04"),
        SupportingFile(name="plan.png", content=PLAN, designation="Bon de livraison n° 7", type_code="02"),
    )
    assert shelf.sync.deposit_of(shelf.queued()).supporting == ()


def test_a_damaged_file_keeps_the_invoice_from_leaving(shelf: Shelf) -> None:
    draft = own_pdf_draft(shelf, "PM-1")
    join(shelf, draft)
    submission = queued(shelf, draft)
    connection = bare(shelf)
    connection.execute("UPDATE documents SET content = ?, size = 1 WHERE sha256 = ?", [b"x", sha256(NOTE)])
    connection.close()
    with pytest.raises(StoreFault, match="document_damaged"):
        shelf.sync.deposit_of(submission)


def test_the_journal_tells_the_files_of_each_sending_and_the_proof_lists_them(shelf: Shelf) -> None:
    draft = own_pdf_draft(shelf, "PM-1")
    join(shelf, draft)
    sending = shelf.sync.begin(queued(shelf, draft), NOW)
    assert sending is not None
    shelf.settle(sending, SubmissionState.REFUSED, reason="Pièce jointe illisible.")
    invoices.reopen(shelf.store, draft, now=NOW)
    supporting.remove(shelf.store, draft, 1, now=NOW)
    join(shelf, draft, PLAN, "plan.png")
    deposited(shelf, draft)
    told = [
        audit.facts_of(entry).get("supporting")
        for entry in audit.entries_about(shelf.store, draft)
        if entry.kind == Kind.MOVE and audit.facts_of(entry)["from"] is None
    ]
    assert told == [f"{sha256(NOTE)}  bon.pdf", f"{sha256(PLAN)}  plan.png"]
    proof = proof_of(shelf.store, draft, now=NOW)
    assert [one.supporting for one in proof.sent] == [
        (SentFile(name="bon.pdf", sha256=sha256(NOTE)),),
        (SentFile(name="plan.png", sha256=sha256(PLAN)),),
    ]
    assert verify(shelf.store).findings == ()


def test_an_invoice_without_files_tells_none(shelf: Shelf) -> None:
    submission = queued(shelf, own_pdf_draft(shelf, "PM-1"))
    (entry,) = (e for e in audit.entries_about(shelf.store, submission.invoice_id) if e.kind == Kind.MOVE)
    assert "supporting" not in audit.facts_of(entry)


@pytest.mark.parametrize(
    ("statement", "expected"),
    [
        ("UPDATE supporting_files SET name = 'autre.pdf'", ("sent_differs", "supporting_files")),
        ("DELETE FROM supporting_files", ("sent_differs", "supporting_files")),
        (
            "INSERT INTO supporting_files SELECT 1, 2, sha256, 'x.pdf', '', '02' FROM documents LIMIT 1",
            ("sent_differs", "supporting_files"),
        ),
        (f"DELETE FROM documents WHERE sha256 = '{sha256(NOTE)}'", ("supporting_missing", "bon.pdf")),  # noqa: S608
    ],
)
def test_verification_finds_what_was_changed_behind_the_back(
    shelf: Shelf, statement: str, expected: tuple[str, str]
) -> None:
    draft = own_pdf_draft(shelf, "PM-1")
    join(shelf, draft)
    deposited(shelf, draft)
    assert verify(shelf.store).findings == ()
    shelf.store.close()
    connection = bare(shelf)
    connection.execute(statement)
    connection.close()
    store = open_database_unchecked(shelf.path)
    findings = verify(store).findings
    store.close()
    assert Finding(code=expected[0], where="PM-1", detail=expected[1]) in findings


def test_files_of_a_reopened_invoice_may_differ_from_what_was_told(shelf: Shelf) -> None:
    draft = own_pdf_draft(shelf, "PM-1")
    join(shelf, draft)
    assert outbox.withdraw(shelf.store, queued(shelf, draft).invoice_id, now=NOW)
    supporting.remove(shelf.store, draft, 1, now=NOW)
    assert verify(shelf.store).findings == ()


def test_a_name_with_a_line_break_cannot_blur_the_journal(shelf: Shelf) -> None:
    draft = own_pdf_draft(shelf, "PM-1")
    add_document(shelf.store, NOTE, media_type="application/pdf", now=NOW)
    with pytest.raises(sqlite3.IntegrityError):
        join(shelf, draft, name="a\nb.pdf")
