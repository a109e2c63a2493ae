"""Export what is sold as a table, read beside those who use the store."""

from datetime import date
from pathlib import Path

from chorus_desktop.actions.export import Watch
from chorus_desktop.actions.table_export import TableOrder, TableWritten, write_table
from chorus_desktop.documents.catalogue_table import catalogue_table
from chorus_desktop.domain.errors import UserFault
from chorus_desktop.store.catalogue_list import items
from chorus_desktop.store.database import open_database


def _unwatched(_done: int, _every: int) -> bool:
    return True


def export_items(database: Path, order: TableOrder, watch: Watch = _unwatched, *, today: date) -> TableWritten | None:
    """Write these items, in any thread; what was removed meanwhile is left out. None where `watch` stopped it.

    Raises UserFault: catalogue_unknown where none of them is there any more, export_exists; StoreFault.
    """
    store = open_database(database, read_only=True)
    try:
        found = items(store, order.ids)
    finally:
        store.close()
    if not watch(len(order.ids), len(order.ids)):
        return None
    if not found:
        raise UserFault("catalogue_unknown")
    return write_table(catalogue_table(found), f"catalogue-{today}", "Catalogue", order)
