"""The catalogue as a list: all ids of a result in one query, rows by pages, everything sorted and filtered in SQL."""

import json
from collections.abc import Mapping, Sequence
from enum import StrEnum

from chorus_desktop.domain.catalogue import CatalogueItem
from chorus_desktop.store.catalogue import items_from
from chorus_desktop.store.database import Store
from chorus_desktop.store.words import match_of


class ItemSort(StrEnum):
    """What the items can be put in the order of."""

    NAME = "name"
    UNIT = "unit"
    PRICE = "price"
    VAT = "vat"
    TIMES = "times"
    SOLD = "sold"
    FIXED = "fixed"


#: What is missing comes last either way; what is alike goes by its name.
_ORDER = {
    ItemSort.NAME: "folded_name {way}",
    ItemSort.UNIT: "lower(coalesce(unit_name, unit)) {way}, folded_name",
    ItemSort.PRICE: "net_price IS NULL, CAST(net_price AS REAL) {way}, folded_name",
    ItemSort.VAT: "CAST(vat ->> 'rate' AS REAL) {way}, vat ->> 'category' {way}, vat ->> 'exemption_reason' {way},"
    " folded_name",
    ItemSort.TIMES: "times {way}, sold_on {way}, folded_name",
    ItemSort.SOLD: "sold_on IS NULL, sold_on {way}, folded_name",
    ItemSort.FIXED: "fixed {way}, folded_name",
}
_NAMED = "(SELECT key AS code, value AS unit_name FROM json_each(:units))"
_FOUND = "AND id IN (SELECT rowid FROM catalogue_search WHERE catalogue_search MATCH :match)"


def item_ids(
    store: Store,
    text: str = "",
    *,
    sort: ItemSort = ItemSort.TIMES,
    descending: bool = True,
    unit_names: Mapping[str, str] | None = None,
) -> tuple[int, ...]:
    """The ids of all items with every word of the text, each as far as it was typed, in order. Raises StoreFault.

    `unit_names` are the units as they are shown, by their codes, which their order goes by.
    """
    match = match_of(text)
    order = _ORDER[sort].format(way="DESC" if descending else "ASC")
    return store.column(
        f"SELECT id FROM catalogue LEFT JOIN {_NAMED} ON code = unit"  # noqa: S608 - constants
        f" WHERE removed_at IS NULL {_FOUND if match else ''} ORDER BY {order}",
        {"units": json.dumps(dict(unit_names or {}))} | ({"match": match} if match else {}),
    )


def items(store: Store, ids: Sequence[int]) -> tuple[CatalogueItem, ...]:
    """The items of these ids, in their order; what was removed or is gone is left out. Raises StoreFault."""
    rows = store.rows(
        "SELECT * FROM catalogue WHERE removed_at IS NULL AND id IN (SELECT value FROM json_each(?))",
        [json.dumps(list(ids))],
    )
    found = {item.id: item for item in items_from(rows)}
    return tuple(found[item_id] for item_id in ids if item_id in found)
