"""The bin of drafts, for several at once: nothing that ever had a number goes there, and nothing leaves it for good."""

from collections.abc import Sequence
from datetime import datetime

from chorus_desktop.store.database import Store
from chorus_desktop.store.times import to_text


def discard(store: Store, ids: Sequence[int], *, now: datetime) -> tuple[int, ...]:
    """Put those of these that are drafts without a number into the bin, all at once; gives the ids of these.

    Raises StoreFault.
    """
    with store.write() as db:
        return tuple(
            draft
            for draft in ids
            if db.execute(
                "UPDATE invoices SET deleted_at = ? WHERE id = ? AND state = 'draft' AND number IS NULL"
                " AND deleted_at IS NULL",
                [to_text(now), draft],
            ).rowcount
        )


def restore(store: Store, ids: Sequence[int]) -> tuple[int, ...]:
    """Take those of these that are in the bin back out of it, as they were; gives the ids of these.

    Raises StoreFault.
    """
    with store.write() as db:
        return tuple(
            draft
            for draft in ids
            if db.execute(
                "UPDATE invoices SET deleted_at = NULL WHERE id = ? AND deleted_at IS NOT NULL", [draft]
            ).rowcount
        )
