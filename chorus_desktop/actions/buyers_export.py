"""Export public customers as a table, read beside those who use the store."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, tzinfo
from pathlib import Path

from chorus_desktop.actions.export import Watch
from chorus_desktop.actions.table_export import TableOrder, TableWritten, write_table
from chorus_desktop.documents.buyers_table import BuyerEntry, buyers_table
from chorus_desktop.domain.errors import UserFault
from chorus_desktop.store.buyer_list import buyer_page
from chorus_desktop.store.buyer_rows import BuyerRow
from chorus_desktop.store.database import Store, open_database
from chorus_desktop.store.home_queries import expected_by_buyer

#: So many rows are read at once, and then the watch is told.
_AT_ONCE = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class BuyerWords:
    """What a customer requires, and whether it tells when it pays, in French words."""

    required: Callable[[BuyerRow], str]
    announces: Callable[[BuyerRow], str]


def export_buyers(
    database: Path, order: TableOrder, watch: Watch, *, now: datetime, words: BuyerWords
) -> TableWritten | None:
    """Write the customers of these keys, in any thread; None where `watch` stopped it, and then nothing is written.

    `now` carries the user's time zone. Raises UserFault: buyers_export_empty where none of them is there any more,
    export_exists; StoreFault.
    """
    store = open_database(database, read_only=True)
    try:
        entries = _entries(store, order.ids, words, now.tzinfo, watch)
    finally:
        store.close()
    if entries is None or not watch(len(order.ids), len(order.ids)):
        return None
    if not entries:
        raise UserFault("buyers_export_empty")
    return write_table(buyers_table(entries), f"clients-{now:%Y-%m-%d}", "Clients", order)


def _entries(
    store: Store, keys: tuple[int, ...], words: BuyerWords, zone: tzinfo | None, watch: Watch
) -> list[BuyerEntry] | None:
    left, entries = expected_by_buyer(store), list[BuyerEntry]()
    for start in range(0, len(keys), _AT_ONCE):
        if not watch(start, len(keys)):
            return None
        rows = buyer_page(store, keys[start : start + _AT_ONCE])
        entries += [
            BuyerEntry(
                name=row.name,
                siret=row.siret,
                address=row.address,
                required=words.required(row),
                services=row.services,
                announces=words.announces(row),
                invoices=row.invoices,
                last_on=row.last_issue_date,
                left=left.get(row.siret),
                updated_on=row.updated_at.astimezone(zone).date() if row.updated_at else None,
            )
            for row in rows
        ]
    return entries
