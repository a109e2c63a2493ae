"""Invoices in the hands of somebody else: given away, taken back, noted as sent, each in one transaction."""

from __future__ import annotations

import logging
from datetime import datetime

from chorus_desktop.domain import handover
from chorus_desktop.domain.errors import StoreFault, UserFault
from chorus_desktop.domain.outbox import Move, Submission
from chorus_desktop.store import guard
from chorus_desktop.store.comparisons import ask_anew
from chorus_desktop.store.database import Store
from chorus_desktop.store.giving import given
from chorus_desktop.store.invoices import reopen_within
from chorus_desktop.store.moves import latest_of, write_move

_LOG = logging.getLogger("chorus_desktop.store")


def hand_over(store: Store, invoice_id: int, *, now: datetime) -> bool:
    """Give a queued invoice away: from now on nothing here sends it. False when it is leaving, or may have left.

    The store goes on by a generation, and the second place is told, so that a backup of before sends it neither. Raises
    UserFault: handover_held_back while nobody knows yet what of an older store has left, handover_there where the
    platform has one of its number; StoreFault.
    """
    with store.write(begins=True) as db:
        if not given(store, db, invoice_id, now):
            return False
        guard.advance(db)
    _tell_second_place(store)
    return True


def take_back(store: Store, invoice_id: int, *, now: datetime) -> None:
    """The other side does not send it: it is a draft again under its number.

    Issued again it is searched for through a whole quarantine first, see `moves.search_what_was_given_away`. Raises
    UserFault("decided_meanwhile"), StoreFault.
    """
    with store.write(begins=True) as db:
        present = latest_of(store, invoice_id)
        write_move(db, *_still(present, handover.taken_back(present) if present is not None else None), now)
        reopen_within(store, db, invoice_id, now=now)
        guard.advance(db)
    _tell_second_place(store)


def note_sent(store: Store, invoice_id: int, flux_number: str, *, now: datetime) -> None:
    """A person says that the other side sent it, under a flux number or ""; its statuses are read from now on.

    Raises UserFault("decided_meanwhile"), StoreFault.
    """
    with store.write() as db:
        present = latest_of(store, invoice_id)
        move = handover.sent_by_other(present, flux_number) if present is not None else None
        write_move(db, *_still(present, move), now)
        ask_anew(db)


def _still(present: Submission | None, move: Move | None) -> tuple[Submission, Move]:
    if present is None or move is None:
        raise UserFault("decided_meanwhile")
    return present, move


def _tell_second_place(store: Store) -> None:
    """It is given away whatever becomes of this; the engine tells again before anything leaves."""
    try:
        guard.publish(store)
    except StoreFault as fault:
        _LOG.warning("second place: %s", fault.params)
