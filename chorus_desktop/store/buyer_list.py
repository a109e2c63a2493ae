"""The public customers: those of the invoices or all of the directory; every key of a result, rows by pages."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from itertools import filterfalse
from typing import Any

from chorus_desktop.store.buyer_rows import BuyerRow, row_of
from chorus_desktop.store.database import Store
from chorus_desktop.store.home_queries import expected_by_buyer
from chorus_desktop.store.times import to_text
from chorus_desktop.store.words import is_found, match_of

#: So many rows are read with one statement.
_PAGE = 500
#: Where more bodies than these are found, all are put in order and those are taken out of them.
_MANY = 20_000


class Among(StrEnum):
    """Of which customers: those invoiced, those of whom money is to come, all of the directory, those not closed."""

    INVOICED = "invoiced"
    OWING = "owing"
    DIRECTORY = "directory"
    OPEN = "open"


class BuyerSort(StrEnum):
    """What the customers can be put in the order of."""

    NAME = "name"
    SIRET = "siret"
    TOWN = "town"
    REQUIRES = "requires"
    INVOICES = "invoices"
    LAST = "last"
    LEFT = "left"
    SERVICES = "services"
    PAYMENTS = "payments"
    ADDRESS = "address"
    UPDATED = "updated"


@dataclass(frozen=True, slots=True, kw_only=True)
class BuyerFilter:
    """Which customers; with a text those whose name, SIRET or town has every word of it, however it is accented."""

    among: Among = Among.INVOICED
    text: str = ""


_MINE = (Among.INVOICED, Among.OWING)
#: In the order of these the store alone cannot put 200,000 bodies in a moment: it gives them by name.
_FIGURES = (BuyerSort.INVOICES, BuyerSort.LAST, BuyerSort.LEFT)
#: A town is put in the order of its postcode; what is required from nothing to both, closed ones last.
_ORDER = {
    BuyerSort.SIRET: "{siret}",
    BuyerSort.TOWN: "coalesce(trim((address ->> 'postcode') || ' ' || (address ->> 'city')), '')",
    BuyerSort.ADDRESS: "coalesce(address ->> 'line1', '')",
    BuyerSort.REQUIRES: """coalesce(iif(active = 0, 9, requirements_known * (1 + engagement_or_service_required
        + 2 * engagement_required + 4 * service_required)), 0)""",
    BuyerSort.SERVICES: "(SELECT count(*) FROM services WHERE body_id = bodies.id AND services.active)",
    BuyerSort.PAYMENTS: "coalesce(iif(requirements_known, 1 - payment_status_not_reported, -1), -1)",
    BuyerSort.UPDATED: "coalesce(updated_at, '')",
}
_DIRECTORY = {"key": "id", "name": "folded_name", "siret": "siret", "source": "bodies"}
#: All that were invoiced, under the directory's name where it knows them, else under the one last used. Who is not in
#: the directory has the id of his first invoice as his key, below zero.
_INVOICED = {
    "key": """coalesce(bodies.id, (SELECT -min(one.id) FROM invoices AS one
        WHERE one.buyer_siret = told.buyer_siret AND +one.state = 'issued'))""",
    "name": "coalesce(folded_name, lower(buyer_name))",
    "siret": "buyer_siret",
    "source": """(SELECT buyer_siret, buyer_name, count(*) AS invoices, max(issue_date) AS last FROM invoices
        WHERE +state = 'issued' AND buyer_siret <> '' GROUP BY buyer_siret) AS told
        LEFT JOIN bodies ON siret = told.buyer_siret""",
}
_TOLD = f"SELECT {_INVOICED['key']} AS key, buyer_siret, invoices, last FROM {_INVOICED['source']}"  # noqa: S608
_SENT = "FROM invoices AS sent WHERE sent.buyer_siret = {siret} AND +sent.state = 'issued'"
_OF_BODY, _OF_INVOICE = _SENT.format(siret="bodies.siret"), _SENT.format(siret="one.buyer_siret")
_KNOWN = f"""SELECT *, id AS key, (SELECT group_concat(code, ', ') FROM (SELECT code FROM services
        WHERE body_id = bodies.id AND services.active ORDER BY position)) AS services,
    (SELECT count(*) {_OF_BODY}) AS invoices, (SELECT max(issue_date) {_OF_BODY}) AS last
    FROM bodies WHERE id IN (SELECT value FROM json_each(?))"""  # noqa: S608 - constants
_UNKNOWN = f"""SELECT -one.id AS key, buyer_siret AS siret, (SELECT count(*) {_OF_INVOICE}) AS invoices,
    (SELECT max(issue_date) {_OF_INVOICE}) AS last,
    (SELECT sent.buyer_name {_OF_INVOICE} ORDER BY issue_date DESC LIMIT 1) AS name
    FROM invoices AS one WHERE id IN (SELECT -value FROM json_each(?))"""  # noqa: S608 - constants
_EVERYBODY = BuyerFilter()


def buyer_keys(
    store: Store, chosen: BuyerFilter = _EVERYBODY, sort: BuyerSort = BuyerSort.LAST, *, descending: bool = True
) -> tuple[int, ...]:
    """The keys of all customers of a filter, in order; who has no such figure comes last. Raises StoreFault."""
    match = match_of(chosen.text)
    if chosen.text.strip() and not match:
        return ()
    found = _found(store, match) if match else None
    by_name = sort in _FIGURES
    within = found if found is not None and chosen.among not in _MINE and len(found) <= _MANY else None
    keys: Iterable[int] = _in_order(
        store, chosen.among, BuyerSort.NAME if by_name else sort, within, descending=descending and not by_name
    )
    if found is not None and within is None:
        keys = [key for key in keys if key in found or key < 0]
        unknown = buyer_page(store, [key for key in keys if key < 0])
        others = {row.id for row in unknown if is_found(chosen.text, row.name, row.siret)}
        keys = [key for key in keys if key > 0 or key in others]
    if chosen.among is Among.OPEN:
        closed = frozenset(store.column("SELECT id FROM bodies WHERE active = 0"))
        keys = filterfalse(closed.__contains__, keys)
    elif chosen.among is Among.OWING:
        left = _figures(store, BuyerSort.LEFT)
        keys = [key for key in keys if left.get(key, 0) > 0]
    return _by_figures(tuple(keys), _figures(store, sort), descending) if by_name else tuple(keys)


def _found(store: Store, match: str) -> frozenset[int]:
    return frozenset(store.column("SELECT rowid FROM bodies_search WHERE bodies_search MATCH ?", [match]))


def _in_order(
    store: Store, among: Among, sort: BuyerSort, within: frozenset[int] | None, *, descending: bool
) -> tuple[int, ...]:
    part, way = _INVOICED if among in _MINE else _DIRECTORY, "DESC" if descending else "ASC"
    where = "" if within is None else "WHERE id IN (SELECT value FROM json_each(?))"
    name = part["name"]
    # By name an index answers in order, in both directions.
    order = f"{name} {way}, key {way}" if sort is BuyerSort.NAME else f"{_ORDER[sort]} {way}, {name}, key"
    sql = f"SELECT {{key}} AS key FROM {{source}} {where} ORDER BY {order}"  # noqa: S608 - constants
    return store.column(sql.format(**part), [] if within is None else [json.dumps(sorted(within))])


def _figures(store: Store, sort: BuyerSort) -> dict[int, Any]:
    """What these figures of the customers are, by key; those that have none are left out."""
    rows = store.rows(_TOLD)
    if sort is BuyerSort.LEFT:
        left = expected_by_buyer(store)
        return {row["key"]: left[row["buyer_siret"]] for row in rows if row["buyer_siret"] in left}
    column = "last" if sort is BuyerSort.LAST else "invoices"
    return {row["key"]: row[column] for row in rows if row[column]}


def _by_figures(keys: tuple[int, ...], figures: Mapping[int, Any], descending: bool) -> tuple[int, ...]:
    first = sorted(filter(figures.__contains__, keys), key=figures.__getitem__, reverse=descending)
    return (*first, *filterfalse(figures.__contains__, keys))


def buyer_page(store: Store, keys: Sequence[int]) -> tuple[BuyerRow, ...]:
    """The rows of these keys, in their order; one that no longer is anybody's is left out. Raises StoreFault."""
    found: dict[int, BuyerRow] = {}
    for start in range(0, len(keys), _PAGE):
        part = keys[start : start + _PAGE]
        for sql, mine in ((_KNOWN, [key for key in part if key > 0]), (_UNKNOWN, [key for key in part if key < 0])):
            if mine:
                found.update((row["key"], row_of(row)) for row in store.rows(sql, [json.dumps(mine)]))
    return tuple(found[key] for key in keys if key in found)


def keys_of(store: Store, sirets: Sequence[str]) -> dict[str, int]:
    """The keys of those of these customers that are in the directory or were invoiced. Raises StoreFault."""
    asked = [json.dumps(list(sirets))]
    keys = {
        row["siret"]: row["key"]
        for row in store.rows(
            "SELECT buyer_siret AS siret, -min(id) AS key FROM invoices WHERE +state = 'issued'"
            " AND buyer_siret IN (SELECT value FROM json_each(?)) GROUP BY buyer_siret",
            asked,
        )
    }
    known = "SELECT siret, id AS key FROM bodies WHERE siret IN (SELECT value FROM json_each(?))"
    return keys | {row["siret"]: row["key"] for row in store.rows(known, asked)}


def count_bodies_found(store: Store, text: str) -> int:
    """How many bodies of the directory a text finds; all of them without one. Raises StoreFault."""
    match = match_of(text)
    if text.strip():
        sql = "SELECT count(*) FROM bodies_search WHERE bodies_search MATCH ?"
        return int(store.column(sql, [match])[0]) if match else 0
    return int(store.column("SELECT count(*) FROM bodies")[0])


def was_renewed(store: Store, siret: str, since: datetime) -> bool:
    """Whether the platform told of a body since then. Raises StoreFault."""
    return bool(store.column("SELECT 1 FROM bodies WHERE siret = ? AND updated_at >= ?", [siret, to_text(since)]))
