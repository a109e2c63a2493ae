"""The folder of one store's copies among those of others: named after its firm, found again by store and machine."""

from __future__ import annotations

import contextlib
from pathlib import Path

from chorus_desktop.domain.parties import Seller
from chorus_desktop.store.codec import decode
from chorus_desktop.store.disk import MACHINE
from chorus_desktop.store.faults import translated
from chorus_desktop.store.words import folded

#: A store that came from another machine and is held back for that belongs to the present one already.
_WHOSE = """SELECT store_id, iif(held = 'moved', held_by, installation),
    (SELECT value FROM settings WHERE key = 'seller') FROM guard"""
#: Letters of the firm's name, of what names the store, and of what names the machine.
_NAME, _STORE, _MACHINE = 30, 6, 4


def own_folder(within: Path, database: Path) -> Path:
    """Where the copies of a store go, and no other's: a rotation there takes nobody else's turn.

    It keeps the name that it was first given, whatever the firm is called later. Raises StoreFault, OSError.
    """
    with (
        translated(str(database)),
        contextlib.closing(MACHINE.connect(database.absolute(), read_only=True)) as connection,
    ):
        ((store_id, machine, seller),) = connection.execute(_WHOSE).fetchall()
    mark = "-".join(filter(None, (store_id[:_STORE], machine[:_MACHINE])))
    known = sorted(path for path in within.glob(f"*-{mark}") if path.is_dir())
    if known:
        return known[0]
    firm = "-".join(folded(decode(Seller, seller).name if seller else "").split())[:_NAME].strip("-")
    return within / f"{firm or 'entreprise'}-{mark}"
