"""Invoices from draft to issued: kept, thrown away and taken back, numbered and frozen in one transaction."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING

from chorus_desktop.domain.audit import Kind
from chorus_desktop.domain.errors import StoreFault, UserFault
from chorus_desktop.domain.invoice import Invoice
from chorus_desktop.domain.submission import FluxSyntax
from chorus_desktop.store import guard, series
from chorus_desktop.store.attachments import insert_document
from chorus_desktop.store.audit import about, append
from chorus_desktop.store.database import Store
from chorus_desktop.store.frozen import digest_of
from chorus_desktop.store.giving import give_away_within
from chorus_desktop.store.moves import search_what_was_given_away
from chorus_desktop.store.queueing import enqueue
from chorus_desktop.store.rows import Row, invoice_columns, invoice_of
from chorus_desktop.store.times import from_text, optional, to_text
from chorus_desktop.store.words import search_words
from chorus_desktop.store.works_invoices import note_within

if TYPE_CHECKING:
    from sqlite_utils import Database

_LOG = logging.getLogger("chorus_desktop.store")
_REOPENABLE = ("rejected", "refused", "cancelled")


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredInvoice:
    """An invoice with its life here; `own_pdf_sha256` is "" for one typed in the form."""

    id: int
    state: str
    origin: str
    invoice: Invoice
    own_pdf_sha256: str
    own_pdf_name: str
    created_at: datetime
    updated_at: datetime
    issued_at: datetime | None
    deleted_at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class FrozenDocument:
    """The document that leaves, byte for byte; `syntax` is that of the user's own XML where it is one."""

    content: bytes
    media_type: str
    syntax: FluxSyntax = FluxSyntax.FACTURX


def load(store: Store, invoice_id: int) -> StoredInvoice:
    """One invoice, draft or issued. Raises UserFault("invoice_unknown"), StoreFault."""
    return stored_of(_row(store, invoice_id))


def stored_of(row: Row) -> StoredInvoice:
    """The invoice of a whole row of `invoices`."""
    return StoredInvoice(
        id=row["id"],
        state=row["state"],
        origin=row["origin"],
        invoice=invoice_of(row),
        own_pdf_sha256=row["own_pdf_sha256"] or "",
        own_pdf_name=row["own_pdf_name"],
        created_at=from_text(row["created_at"]),
        updated_at=from_text(row["updated_at"]),
        issued_at=optional(row["issued_at"]),
        deleted_at=optional(row["deleted_at"]),
    )


def _row(store: Store, invoice_id: int) -> Row:
    row = store.row("SELECT * FROM invoices WHERE id = ?", [invoice_id])
    if row is None:
        raise UserFault("invoice_unknown", id=str(invoice_id))
    return row


def _draft_row(store: Store, draft_id: int) -> Row:
    row = _row(store, draft_id)
    if row["state"] != "draft":
        raise UserFault("not_a_draft", number=row["number"])
    return row


def save_draft(
    store: Store,
    draft_id: int | None,
    invoice: Invoice,
    *,
    origin: str,
    now: datetime,
    own_pdf: tuple[str, str] | None = None,
) -> int:
    """Keep a draft, a new one for None, and give its id; on the disk when it returns.

    `own_pdf` is the SHA-256 and the name of the user's own PDF. A draft that was issued before keeps its number.
    Raises UserFault("not_a_draft") when it was issued meanwhile, StoreFault.
    """
    with store.write() as db:
        return save_draft_within(store, db, draft_id, invoice, origin=origin, now=now, own_pdf=own_pdf)


def save_draft_within(
    store: Store,
    db: Database,
    draft_id: int | None,
    invoice: Invoice,
    *,
    origin: str,
    now: datetime,
    own_pdf: tuple[str, str] | None = None,
) -> int:
    """The same inside a transaction that is already open."""
    if draft_id is None:
        values = {"state": "draft", "origin": origin, "created_at": to_text(now)}
    else:
        row = _draft_row(store, draft_id)
        values = {}
        if row["number"] and row["origin"] == "form":
            invoice = replace(invoice, number=row["number"])
    values |= {"updated_at": to_text(now), **invoice_columns(invoice)}
    if own_pdf is not None:
        values |= {"own_pdf_sha256": own_pdf[0], "own_pdf_name": own_pdf[1]}
    saved = _insert(db, values) if draft_id is None else _update(db, draft_id, values)
    index(db, saved, invoice)
    note_within(db, saved, invoice)
    return saved


def _insert(db: Database, values: Row) -> int:
    marks = ", ".join("?" * len(values))
    cursor = db.execute(f"INSERT INTO invoices ({', '.join(values)}) VALUES ({marks})", list(values.values()))  # noqa: S608 - column names of ours
    assert cursor.lastrowid is not None
    return cursor.lastrowid


def _update(db: Database, invoice_id: int, values: Row) -> int:
    settings = ", ".join(f"{column} = ?" for column in values)
    db.execute(f"UPDATE invoices SET {settings} WHERE id = ?", [*values.values(), invoice_id])  # noqa: S608 - column names of ours
    return invoice_id


def index(db: Database, invoice_id: int, invoice: Invoice) -> None:
    """Have an invoice found by its words, within an open transaction."""
    words = search_words(
        invoice.number,
        invoice.buyer.name,
        invoice.buyer.siret,
        invoice.purchase_order,
        invoice.contract,
        invoice.buyer.address.city,
    )
    db.execute("INSERT OR REPLACE INTO invoices_search (rowid, words) VALUES (?, ?)", [invoice_id, words])


def discard_draft(store: Store, draft_id: int, *, now: datetime) -> None:
    """Put a draft into the bin. Raises UserFault: not_a_draft, or draft_numbered, whose number would leave a gap."""
    with store.write() as db:
        row = _draft_row(store, draft_id)
        if row["number"] is not None:
            raise UserFault("draft_numbered", number=row["number"])
        _update(db, draft_id, {"deleted_at": to_text(now)})


def restore_draft(store: Store, draft_id: int, *, now: datetime) -> None:
    """Take a draft back out of the bin."""
    with store.write() as db:
        _draft_row(store, draft_id)
        _update(db, draft_id, {"deleted_at": None, "updated_at": to_text(now)})


def issue(
    store: Store,
    draft_id: int,
    invoice: Invoice,
    *,
    now: datetime,
    prefix: str,
    make: Callable[[Invoice], FrozenDocument],
    submit: bool,
    hand_over: bool = False,
) -> StoredInvoice:
    """Number, freeze and queue in one transaction; whatever goes wrong, `make` included, leaves the draft and no gap.

    A draft from the form takes the next number of the series, or keeps the one it had; the user's own PDF keeps what is
    printed on it. `hand_over`: it is given to who sends it, and never leaves from here. Raises UserFault as
    `series.number_for` does, and not_a_draft, handover_held_back, handover_searched, handover_there; StoreFault.
    """
    with store.write(begins=True) as db:
        row = _draft_row(store, draft_id)
        numbered = replace(invoice, number=series.number_for(store, db, row, invoice, prefix))
        guard.advance(db)
        document = make(numbered)
        sha256 = insert_document(db, document.content, media_type=document.media_type, now=now)
        moment = to_text(now)
        life = {"state": "issued", "number": numbered.number, "updated_at": moment, "issued_at": moment}
        _update(db, draft_id, invoice_columns(numbered) | life | {"deleted_at": None})
        if numbered.number != row["number"]:
            told = {"number": numbered.number, "origin": row["origin"], "frozen": digest_of(store, draft_id)}
            append(db, Kind.NUMBERED, about(draft_id), told, now=now)
        index(db, draft_id, numbered)
        note_within(db, draft_id, numbered)
        if submit:
            origin, syntax = row["origin"], document.syntax
            enqueue(store, db, draft_id, numbered, origin=origin, sha256=sha256, syntax=syntax, now=now)
            search_what_was_given_away(store, db, draft_id, now)
        if hand_over:
            give_away_within(store, db, draft_id, now)
        issued = load(store, draft_id)
    _tell_second_place(store)
    return issued


def _tell_second_place(store: Store) -> None:
    """The invoice is issued whatever becomes of this; a deposit tells again, and does not leave without."""
    try:
        guard.publish(store)
    except StoreFault as fault:
        _LOG.warning("second place: %s", fault.params)


def reopen(store: Store, invoice_id: int, *, now: datetime) -> None:
    """Make a draft again, keeping its number, of an invoice that the platform certainly has not taken.

    Raises UserFault("not_correctable") unless its last submission was rejected, refused or withdrawn.
    """
    with store.write() as db:
        reopen_within(store, db, invoice_id, now=now)


def reopen_within(store: Store, db: Database, invoice_id: int, *, now: datetime) -> None:
    """The same inside a transaction that is already open."""
    row = _row(store, invoice_id)
    if row["state"] != "issued" or row["submission_state"] not in _REOPENABLE:
        raise UserFault("not_correctable", number=row["number"] or "")
    _update(db, invoice_id, {"state": "draft", "updated_at": to_text(now)})
    append(db, Kind.REOPENED, about(invoice_id), {"number": row["number"]}, now=now)
