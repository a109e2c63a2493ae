"""Give an invoice away within an open transaction: what is asked before is asked here, however it is given."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from chorus_desktop.domain.errors import UserFault
from chorus_desktop.domain.handover import handed_over
from chorus_desktop.store import guard, strays
from chorus_desktop.store.comparisons import ask_anew
from chorus_desktop.store.database import Store
from chorus_desktop.store.moves import latest_of, write_move

if TYPE_CHECKING:
    from sqlite_utils import Database


def give_away_within(store: Store, db: Database, invoice_id: int, now: datetime) -> None:
    """What was just queued is given to who sends it: there is no moment in which it could leave.

    Raises UserFault: handover_held_back, handover_there, as `given`; handover_searched where it comes back from other
    hands and is searched for first. Nothing is issued then.
    """
    if not given(store, db, invoice_id, now):
        raise UserFault("handover_searched")


def given(store: Store, db: Database, invoice_id: int, now: datetime) -> bool:
    """Give it away; False when it is leaving, or may have left. The caller moves the store on by a generation.

    Raises UserFault: handover_held_back in an older store that is still compared with the platform, handover_there
    where the platform has one of its number.
    """
    if guard.hold(store) is not None:
        raise UserFault("handover_held_back")
    present = latest_of(store, invoice_id)
    move = handed_over(present) if present is not None else None
    if present is None or move is None:
        return False
    strays.refuse_what_is_there(store, present.identity)
    write_move(db, present, move, now)
    ask_anew(db)
    return True
