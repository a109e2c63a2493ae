"""What was issued in a year: its invoices, and every document that was frozen for one of them."""

from collections.abc import Iterable
from dataclasses import dataclass

from chorus_desktop.domain.audit import Entry, Kind
from chorus_desktop.domain.steps import StepRequest
from chorus_desktop.store import audit
from chorus_desktop.store.codec import decode
from chorus_desktop.store.database import Store
from chorus_desktop.store.supporting import from_journal, listed

#: The documents of an invoice in the order in which they were queued, and the user's own where none was.
_DOCUMENTS = """SELECT sha256 FROM (
        SELECT document_sha256 AS sha256, id AS rank FROM submissions WHERE invoice_id = :id
        UNION ALL SELECT own_pdf_sha256, 0 FROM invoices WHERE id = :id AND own_pdf_sha256 IS NOT NULL
    ) GROUP BY sha256 ORDER BY min(rank)"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Frozen:
    """The SHA-256 of all that the store keeps of an invoice: its documents, oldest first; with their names the files
    that were ever frozen with it (BG-24), and those that answers to the platform carried."""

    documents: tuple[str, ...]
    joined: tuple[tuple[str, str], ...]
    answers: tuple[tuple[str, str], ...]


def years(store: Store) -> tuple[int, ...]:
    """The years of issue (BT-2) of all issued invoices, latest first. Raises StoreFault."""
    found = store.column("SELECT DISTINCT substr(issue_date, 1, 4) FROM invoices WHERE state = 'issued'")
    return tuple(sorted(map(int, found), reverse=True))


def issued_in(store: Store, year: int) -> tuple[int, ...]:
    """The ids of the invoices of a year by date and number. Raises StoreFault."""
    return store.column(
        "SELECT id FROM invoices WHERE state = 'issued' AND issue_date BETWEEN ? AND ? ORDER BY issue_date, number, id",
        [f"{year:04}-01-01", f"{year:04}-12-31"],
    )


def frozen_of(store: Store, invoice_id: int, told: Iterable[Entry]) -> Frozen:
    """What is kept of an invoice of which the journal tells these entries. Raises StoreFault."""
    moves = (audit.facts_of(entry) for entry in told if entry.kind == Kind.MOVE)
    joined = {pair: None for facts in moves for pair in from_journal(str(facts.get("supporting") or ""))}
    joined |= {(file.sha256, file.name): None for file in listed(store, invoice_id)}
    requests = store.column("SELECT request FROM steps WHERE invoice_id = ? ORDER BY id", [invoice_id])
    answers = {(file.sha256, file.name): None for text in requests for file in decode(StepRequest, text).files}
    documents = store.column(_DOCUMENTS, {"id": invoice_id})
    return Frozen(documents=documents, joined=tuple(joined), answers=tuple(answers))


def has_entry(store: Store, sequence: int, digest: str) -> bool:
    """Whether the journal has that entry, or is asked for the nothing before its first one. Raises StoreFault."""
    return sequence == 0 or store.column("SELECT hash FROM journal WHERE sequence = ?", [sequence]) == (digest,)
