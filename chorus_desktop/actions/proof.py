"""The proof of a deposit as a file, for people or for machines; reads the store, writes nothing but that file."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from chorus_desktop.documents.proof_json import write_proof_json
from chorus_desktop.documents.proof_page import render_proof
from chorus_desktop.domain.errors import StoreFault
from chorus_desktop.domain.proof import Proof, Told
from chorus_desktop.durable_files import write_durably
from chorus_desktop.store.database import open_database
from chorus_desktop.store.proof import invoice_of_number, proof_of

#: The words for the journal and the statuses of a proof.
Words = Callable[[Proof], tuple[tuple[Told, ...], tuple[Told, ...]]]


def export_proof(database: Path, invoice: int | str, target: Path, *, now: datetime, words: Words) -> Proof:
    """Write the proof of an invoice, given by its id or its number, as JSON where `target` ends so, else as PDF.

    Opens the store for reading, in any thread, beside those who use it. `now` carries the user's time zone. Raises
    UserFault: invoice_unknown, number_unknown, nothing_deposited; StoreFault, file_unwritable among them.
    """
    store = open_database(database, read_only=True)
    try:
        invoice_id = invoice if isinstance(invoice, int) else invoice_of_number(store, invoice)
        proof = proof_of(store, invoice_id, now=now)
    finally:
        store.close()
    content = write_proof_json(proof) if target.suffix.lower() == ".json" else render_proof(proof, *words(proof))
    try:
        write_durably(target, content)
    except OSError as fault:
        raise StoreFault("file_unwritable", path=str(target), detail=fault.strerror or "") from None
    return proof
