"""Export what is sold as a table, read beside those who use the store."""

from datetime import date
from pathlib import Path

from chorus_desktop.actions.table_export import TableOrder, TableWritten, write_table
from chorus_desktop.documents.catalogue_table import catalogue_table
from chorus_desktop.domain.errors import UserFault
from chorus_desktop.store.catalogue_list import items
from chorus_desktop.store.database import open_database


def export_items(database: Path, order: TableOrder, *, today: date) -> TableWritten:
    """Write these items, in any thread; what was removed meanwhile is left out.

    Raises UserFault: catalogue_unknown where none of them is there any more, export_exists; StoreFault.
    """
    store = open_database(database, read_only=True)
    try:
        found = items(store, order.ids)
    finally:
        store.close()
    if not found:
        raise UserFault("catalogue_unknown")
    return write_table(catalogue_table(found), f"catalogue-{today}", "Catalogue", order)
