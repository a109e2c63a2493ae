"""What the engine leaves to a person, as it is decided and kept: submissions, lost numbers, the series of a machine."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from string import ascii_uppercase
from typing import TYPE_CHECKING

from chorus_desktop.domain.audit import Kind
from chorus_desktop.domain.comparison import Difference, stands
from chorus_desktop.domain.disputes import Decision, decided
from chorus_desktop.domain.errors import UserFault
from chorus_desktop.domain.guard import Suspicion
from chorus_desktop.domain.invoice import Invoice
from chorus_desktop.store.audit import STORE, append
from chorus_desktop.store.comparisons import ask_anew, last_differences
from chorus_desktop.store.database import Store
from chorus_desktop.store.invoices import load, save_draft_within
from chorus_desktop.store.moves import latest_of, write_move
from chorus_desktop.store.settings import load_settings, save_settings_within
from chorus_desktop.store.supporting import copy_within

if TYPE_CHECKING:
    from sqlite_utils import Database

#: The journal's key of the answer to "is the other computer still used?".
_ANSWER = "series_answer"


def decide(
    store: Store,
    invoice_id: int,
    decision: Decision,
    *,
    now: datetime,
    also: Callable[[Database], None] = lambda _db: None,
) -> None:
    """Write a decision on the last submission of an invoice, and what goes with it, in one transaction.

    After an adoption everything is read anew, for the invoice may have passed its statuses long ago. Raises
    UserFault("decided_meanwhile") where the submission has moved on, StoreFault.
    """
    with store.write() as db:
        present = latest_of(store, invoice_id)
        move = decided(present, decision, now) if present is not None else None
        if present is None or move is None:
            raise UserFault("decided_meanwhile")
        write_move(db, present, move, now)
        if decision is Decision.ADOPTED:
            ask_anew(db)
        also(db)


def redo(store: Store, invoice_id: int, again: Invoice, *, now: datetime) -> int:
    """Abandon an invoice and keep a draft of `again` with its own file and all that was joined; gives the draft's id.

    One transaction. Raises as `decide`, and UserFault("invoice_unknown").
    """
    before = load(store, invoice_id)
    own_pdf = (before.own_pdf_sha256, before.own_pdf_name) if before.own_pdf_sha256 else None
    made: list[int] = []

    def make(db: Database) -> None:
        draft = save_draft_within(store, db, None, again, origin=before.origin, now=now, own_pdf=own_pdf)
        copy_within(db, invoice_id, draft)
        made.append(draft)

    decide(store, invoice_id, Decision.REDONE, now=now, also=make)
    return made[0]


def standing_differences(store: Store) -> tuple[Difference, ...]:
    """What the last whole comparison found, without what has come right since. Raises StoreFault."""
    found = last_differences(store)
    if not found:
        return ()
    rows = store.rows("SELECT number, platform_status FROM invoices WHERE submission_state = 'integrated'")
    now = {row["number"]: row["platform_status"] for row in rows}
    return tuple(one for one in found if one.number in now and stands(one, now[one.number]))


def series_question(store: Store) -> bool:
    """Whether the store came from another computer and nobody said yet whether that one is still used."""
    for row in store.rows("SELECT kind, facts FROM journal WHERE subject = ? ORDER BY sequence DESC", [STORE]):
        facts = json.loads(row["facts"])
        if row["kind"] == Kind.SETTING and facts["key"] == _ANSWER:
            return False
        if row["kind"] == Kind.RESTORED and facts["why"] == Suspicion.MOVED:
            return True
    return False


def answer_series(store: Store, prefix: str, *, now: datetime) -> None:
    """Number from now on with this beginning, the present one to keep the series; the question is answered."""
    with store.write() as db:
        save_settings_within(db, replace(load_settings(store), prefix=prefix), now=now)
        append(db, Kind.SETTING, STORE, {"key": _ANSWER, "value": prefix}, now=now)


def beginning_is_used(store: Store, prefix: str) -> bool:
    """Whether a series, or an invoice sent from elsewhere, already has numbers that begin so."""
    if store.row("SELECT 1 FROM series WHERE prefix = ?", [prefix]) is not None:
        return True
    pattern = f"{_literal(prefix)}[0-9][0-9][0-9][0-9]-*"
    numbers = "SELECT number FROM invoices WHERE number IS NOT NULL UNION SELECT number FROM strays"
    return store.row(f"SELECT 1 FROM ({numbers}) WHERE number GLOB ?", [pattern]) is not None  # noqa: S608 - constants


def _literal(text: str) -> str:
    return "".join(f"[{letter}]" for letter in text)


def free_beginning(store: Store, prefix: str, most: int = 8) -> str:
    """The first beginning that is not used: the present one with a letter more; "" where there is none left."""
    root = prefix[: most - 1]
    return next((root + letter for letter in ascii_uppercase if not beginning_is_used(store, root + letter)), "")
