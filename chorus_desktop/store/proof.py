"""What the store can prove of one invoice."""

from collections.abc import Iterable
from datetime import datetime

from chorus_desktop.domain.audit import Entry, Kind
from chorus_desktop.domain.errors import UserFault
from chorus_desktop.domain.exchange import StatusEvent
from chorus_desktop.domain.outbox import Submission
from chorus_desktop.domain.proof import Proof, Sent, SentFile
from chorus_desktop.domain.submission import FluxSyntax
from chorus_desktop.store import audit
from chorus_desktop.store.database import Store
from chorus_desktop.store.invoices import load
from chorus_desktop.store.rows import submission_of
from chorus_desktop.store.supporting import from_journal
from chorus_desktop.store.times import from_text


def invoice_of_number(store: Store, number: str) -> int:
    """The id of the invoice that bears a number. Raises UserFault("number_unknown"), StoreFault."""
    row = store.row("SELECT id FROM invoices WHERE number = ?", [number])
    if row is None:
        raise UserFault("number_unknown", number=number)
    return int(row["id"])


def proof_of(store: Store, invoice_id: int, *, now: datetime, chain: audit.Chain | None = None) -> Proof:
    """The proof of an invoice, with the chain of the whole journal verified, or as `chain` says it is.

    Raises UserFault: invoice_unknown, or nothing_deposited where the platform has not taken any document of it.
    """
    chain = audit.chain(store) if chain is None else chain
    with store.snapshot():
        invoice = load(store, invoice_id).invoice
        rows = store.rows("SELECT * FROM submissions_whole WHERE invoice_id = ? ORDER BY id", [invoice_id])
        statuses = store.rows("SELECT * FROM status_events WHERE invoice_id = ? ORDER BY at, id", [invoice_id])
    submissions = [submission_of(row) for row in rows]
    if not any(one.flux_number or one.platform_id is not None for one in submissions):
        raise UserFault("nothing_deposited", number=invoice.number)
    identity = submissions[-1].identity
    own = audit.entries_about(store, invoice_id, end=chain.head)
    files = _files(own)
    return Proof(
        number=identity.number,
        issue_date=identity.issue_date,
        seller_name=invoice.seller.name,
        seller_identifier=identity.seller_identifier,
        buyer_name=invoice.buyer.name,
        buyer_siret=identity.buyer_siret,
        with_vat=identity.with_vat,
        sent=tuple(
            _sent(one, files.get(one.id, ()), FluxSyntax(row["syntax"]))
            for one, row in zip(submissions, rows, strict=True)
        ),
        statuses=tuple(
            StatusEvent(status=row["status"], at=from_text(row["at"]), comment=row["comment"]) for row in statuses
        ),
        entries=own,
        head=chain.head,
        flaw=chain.flaw,
        made_at=now,
    )


def _files(entries: Iterable[Entry]) -> dict[int, tuple[SentFile, ...]]:
    """By submission the files that were frozen with it; the journal tells them, for the invoice may have others now."""
    moves = [audit.facts_of(entry) for entry in entries if entry.kind == Kind.MOVE]
    return {
        facts["submission"]: tuple(SentFile(name=name, sha256=sha256) for sha256, name in from_journal(text))
        for facts in moves
        if (text := facts.get("supporting"))
    }


def _sent(one: Submission, files: tuple[SentFile, ...], syntax: FluxSyntax) -> Sent:
    return Sent(
        way=one.way,
        file_name=one.file_name,
        sha256=one.document_sha256,
        flux_number=one.flux_number,
        platform_id=one.platform_id,
        state=one.state,
        supporting=files,
        syntax=syntax,
    )
