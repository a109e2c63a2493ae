"""The catalogue: learnt from issued invoices, searched while a line is typed, changed and emptied by hand."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from decimal import Decimal
from typing import TYPE_CHECKING

from chorus_desktop.domain.catalogue import CatalogueItem, sold_in
from chorus_desktop.domain.errors import UserFault
from chorus_desktop.domain.invoice import Vat
from chorus_desktop.store.codec import decode, encode
from chorus_desktop.store.database import Store
from chorus_desktop.store.rows import Row, invoice_of
from chorus_desktop.store.times import optional_date, to_text
from chorus_desktop.store.words import folded, match_of

if TYPE_CHECKING:
    from sqlite_utils import Database

SOLD_SINCE = """SELECT id, issued_at, content FROM (SELECT issued_at AS at, invoice_id FROM catalogue_learnt) CROSS JOIN
    invoices INDEXED BY invoices_by_issue
    WHERE state = 'issued' AND origin = 'form' AND (issued_at, id) > (at, invoice_id) ORDER BY issued_at, id"""
_OFTEN_FIRST = "times DESC, sold_on DESC, folded_name"


def learn(store: Store, *, now: datetime, most: int = 1000) -> int:
    """Take in what was sold since the last time, oldest first; gives how many invoices that were. Raises StoreFault."""
    rows = store.rows(f"{SOLD_SINCE} LIMIT ?", [most])
    if not rows:
        return 0
    with store.write() as db:
        for row in rows:
            for item in sold_in(invoice_of(row)):
                _sell(db, item, now)
        db.execute("UPDATE catalogue_learnt SET issued_at = ?, invoice_id = ?", [rows[-1]["issued_at"], rows[-1]["id"]])
    return len(rows)


def _sell(db: Database, item: CatalogueItem, now: datetime) -> None:
    """The last sale counts, unless a person fixed the price; what was removed and is sold again comes back."""
    values = _columns(item) | {"updated_at": to_text(now)}
    if not values["folded_name"]:
        return
    priced = ("name", "unit", "net_price", "vat")
    settings = ", ".join(f"{column} = iif(fixed, {column}, excluded.{column})" for column in priced)
    _insert(
        db,
        values,
        f"ON CONFLICT (folded_name) DO UPDATE SET {settings}, times = times + 1, sold_on = excluded.sold_on,"
        " removed_at = NULL, updated_at = excluded.updated_at",
    )


def search(store: Store, text: str, limit: int) -> tuple[CatalogueItem, ...]:
    """Items with every word of the text, each as far as it was typed; for no words those sold most often."""
    match = match_of(text)
    if not match:
        return items_from(
            store.rows(f"SELECT * FROM catalogue WHERE removed_at IS NULL ORDER BY {_OFTEN_FIRST} LIMIT ?", [limit])  # noqa: S608 - a constant
        )
    return items_from(
        store.rows(
            "SELECT catalogue.* FROM catalogue_search JOIN catalogue ON catalogue.id = catalogue_search.rowid"  # noqa: S608 - a constant
            " WHERE catalogue_search MATCH ? AND removed_at IS NULL"
            f" ORDER BY substr(folded_name, 1, length(?2)) = ?2 DESC, {_OFTEN_FIRST} LIMIT ?3",
            [match, folded(text), limit],
        )
    )


def item_of(store: Store, item_id: int) -> CatalogueItem:
    """One item. Raises UserFault("catalogue_unknown"), StoreFault."""
    found = items_from(store.rows("SELECT * FROM catalogue WHERE id = ?", [item_id]))
    if not found:
        raise UserFault("catalogue_unknown", id=str(item_id))
    return found[0]


def change(store: Store, item: CatalogueItem, *, now: datetime) -> int:
    """Keep what a person typed of an item, a new one for the id 0; its price stays as it is from now on. Gives its id.

    Raises UserFault: catalogue_nameless, catalogue_taken where another item has the same name; StoreFault.
    """
    values = _columns(item) | {"updated_at": to_text(now), "fixed": 1, "removed_at": None}
    if not values["folded_name"]:
        raise UserFault("catalogue_nameless")
    with store.write() as db:
        other = store.row("SELECT id, name, removed_at FROM catalogue WHERE folded_name = ?", [values["folded_name"]])
        if other is not None and other["id"] != item.id:
            if not other["removed_at"]:
                raise UserFault("catalogue_taken", name=other["name"])
            _forget(db, other["id"])
        if item.id:
            settings = ", ".join(f"{column} = ?" for column in values)
            db.execute(f"UPDATE catalogue SET {settings} WHERE id = ?", [*values.values(), item.id])  # noqa: S608 - column names of ours
            _index(db, item.id, values["folded_name"])
            return item.id
        return _insert(db, values, "")


def remove(store: Store, item_ids: Iterable[int], *, now: datetime) -> None:
    """Offer these no more, until they are sold again or taken back. Raises StoreFault."""
    _mark(store, item_ids, to_text(now))


def take_back(store: Store, item_ids: Iterable[int]) -> None:
    """Offer again what was removed. Raises StoreFault."""
    _mark(store, item_ids, None)


def _mark(store: Store, item_ids: Iterable[int], moment: str | None) -> None:
    with store.write() as db:
        for item_id in item_ids:
            db.execute("UPDATE catalogue SET removed_at = ? WHERE id = ?", [moment, item_id])


def _forget(db: Database, item_id: int) -> None:
    db.execute("DELETE FROM catalogue_search WHERE rowid = ?", [item_id])
    db.execute("DELETE FROM catalogue WHERE id = ?", [item_id])


def _insert(db: Database, values: Row, otherwise: str) -> int:
    marks = ", ".join("?" * len(values))
    ((saved,),) = db.execute(
        f"INSERT INTO catalogue ({', '.join(values)}) VALUES ({marks}) {otherwise} RETURNING id",  # noqa: S608 - column names of ours
        list(values.values()),
    ).fetchall()
    _index(db, saved, values["folded_name"])
    return int(saved)


def _index(db: Database, item_id: int, folded_name: str) -> None:
    db.execute("INSERT OR REPLACE INTO catalogue_search (rowid, words) VALUES (?, ?)", [item_id, folded_name])


def _columns(item: CatalogueItem) -> Row:
    name = item.name.strip().encode("utf-8", "replace").decode("utf-8")
    return {
        "folded_name": folded(name),
        "name": name,
        "unit": item.unit,
        "net_price": None if item.net_price is None else str(item.net_price),
        "vat": encode(item.vat),
        "times": item.times,
        "sold_on": item.sold_on.isoformat() if item.sold_on else None,
        "fixed": item.fixed,
    }


def items_from(rows: list[Row]) -> tuple[CatalogueItem, ...]:
    """The items of whole rows of `catalogue`. Raises StoreFault("store_damaged")."""
    return tuple(
        CatalogueItem(
            id=row["id"],
            name=row["name"],
            unit=row["unit"],
            net_price=None if row["net_price"] is None else Decimal(row["net_price"]),
            vat=decode(Vat, row["vat"]),
            times=row["times"],
            sold_on=optional_date(row["sold_on"]),
            fixed=bool(row["fixed"]),
        )
        for row in rows
    )
