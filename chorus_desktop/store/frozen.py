"""What an issued invoice says here, as one hash that the journal keeps: a letter changed on the disk is noticed."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator
from typing import Any

from chorus_desktop.domain.audit import Entry, Kind
from chorus_desktop.store.audit import facts_of
from chorus_desktop.store.database import Store
from chorus_desktop.store.findings import Finding

#: What never changes from the issue on; where an invoice is issued again the journal tells anew.
_COLUMNS = (
    "number",
    "origin",
    "content",
    "type_code",
    "issue_date",
    "due_date",
    "buyer_siret",
    "buyer_name",
    "preceding_number",
    "without_vat_cents",
    "vat_cents",
    "with_vat_cents",
    "due_cents",
    "own_pdf_sha256",
    "own_pdf_name",
    "issued_at",
)


def digest(row: dict[str, Any]) -> str:
    """The SHA-256, in hexadecimal, of what a whole row of `invoices` says of an issued invoice."""
    told = json.dumps([row[name] for name in _COLUMNS], separators=(",", ":"))
    return hashlib.sha256(told.encode("ascii")).hexdigest()


def digest_of(store: Store, invoice_id: int) -> str:
    """The same of the invoice as it stands now, also within a transaction. Raises StoreFault."""
    row = store.only("SELECT * FROM invoices WHERE id = ?", [invoice_id])
    return digest(row)


def altered(store: Store, invoice_id: int, entries: Iterable[Entry]) -> Iterator[Finding]:
    """Whether an issued invoice no longer says what the journal froze; of an older one it may tell nothing."""
    told = ""
    for entry in entries:
        if entry.kind == Kind.REOPENED:
            told = ""
        elif '"frozen"' in entry.facts:
            told = facts_of(entry).get("frozen", "")
    row = store.row("SELECT * FROM invoices WHERE id = ? AND state = 'issued'", [invoice_id])
    if told and row is not None and digest(row) != told:
        yield Finding(code="sent_differs", where=row["number"] or str(invoice_id), detail="invoice")
