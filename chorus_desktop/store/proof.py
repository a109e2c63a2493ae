"""What the store can prove of one invoice."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from chorus_desktop.domain.audit import Break, Entry, Head, Kind, first_break
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


@dataclass(frozen=True, slots=True, kw_only=True)
class WholeJournal:
    """The journal up to its `head`, verified: `flaw` is where its chain is broken, None where it is whole."""

    head: Head
    entries: tuple[Entry, ...]
    flaw: Break | None
    by_subject: Mapping[str, tuple[Entry, ...]]


def whole_journal(store: Store) -> WholeJournal:
    """The journal as it is now, read once for many proofs. Raises StoreFault."""
    with store.snapshot():
        head, entries = audit.head(store), audit.entries(store)
    by_subject = defaultdict[str, list[Entry]](list)
    for entry in entries:
        by_subject[entry.subject].append(entry)
    told = {subject: tuple(own) for subject, own in by_subject.items()}
    return WholeJournal(head=head, entries=entries, flaw=first_break(entries, head), by_subject=told)


def proof_of(store: Store, invoice_id: int, *, now: datetime, journal: WholeJournal | None = None) -> Proof:
    """The proof of an invoice, with the chain of the whole journal verified, or as `journal` says it is.

    Raises UserFault: invoice_unknown, or nothing_deposited where the platform has not taken any document of it.
    """
    journal = whole_journal(store) if journal is None else journal
    with store.snapshot():
        invoice = load(store, invoice_id).invoice
        rows = store.rows("SELECT * FROM submissions_whole WHERE invoice_id = ? ORDER BY id", [invoice_id])
        statuses = store.rows("SELECT * FROM status_events WHERE invoice_id = ? ORDER BY at, id", [invoice_id])
    submissions = [submission_of(row) for row in rows]
    if not any(one.flux_number or one.platform_id is not None for one in submissions):
        raise UserFault("nothing_deposited", number=invoice.number)
    identity = submissions[-1].identity
    own = journal.by_subject.get(audit.about(invoice_id), ())
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
        head=journal.head,
        flaw=journal.flaw,
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
