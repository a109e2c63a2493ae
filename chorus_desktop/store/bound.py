"""Whom the invoices of a store are of, once they are on their way: what the settings may not change any more."""

from __future__ import annotations

from chorus_desktop.store.database import Store

_SELLERS = """SELECT DISTINCT seller_identifier FROM submissions
    WHERE state NOT IN ('rejected', 'refused', 'cancelled') ORDER BY 1"""


def sellers(store: Store) -> tuple[str, ...]:
    """The identifiers under which something is on its way or was taken in. Raises StoreFault."""
    return store.column(_SELLERS)
