"""The catalogue as a list: found without accents, every order given by SQL, ten thousand items at once."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

from chorus_desktop.domain.catalogue import CatalogueItem
from chorus_desktop.domain.invoice import Vat, VatCategory
from chorus_desktop.store import catalogue
from chorus_desktop.store.catalogue_list import ItemSort, item_ids, items
from chorus_desktop.store.database import Store
from tests import factories
from tests.store.conftest import NOW, Shelf

FREE = Vat(category=VatCategory.REVERSE_CHARGE, rate=Decimal(0))


def sold(shelf: Shelf, *names: str, later: int = 0) -> None:
    lines = tuple(factories.line(name) for name in names)
    shelf.issue(lines=lines, issue_date=factories.TODAY + timedelta(days=later))
    catalogue.learn(shelf.store, now=NOW)


def kept(store: Store, name: str, price: str | None, **changes: object) -> int:
    item = CatalogueItem(name=name, net_price=None if price is None else Decimal(price))
    return catalogue.change(store, replace(item, **changes), now=NOW)  # type: ignore[arg-type]


def names(store: Store, text: str = "", sort: ItemSort = ItemSort.NAME, *, descending: bool = False) -> list[str]:
    shown = {"C62": "u", "DAY": "jour"}
    ids = item_ids(store, text, sort=sort, descending=descending, unit_names=shown)
    return [item.name for item in items(store, ids)]


def test_all_items_are_listed_and_found_by_the_beginnings_of_their_words(shelf: Shelf) -> None:
    sold(shelf, *(f"Étanchéité {rank:02}" for rank in range(60)), "Vannes")
    assert len(item_ids(shelf.store)) == 61
    assert len(item_ids(shelf.store, "etan")) == 60
    assert names(shelf.store, "07 ETANCH") == ["Étanchéité 07"]
    assert names(shelf.store, "xx") == []


def test_what_is_sold_most_comes_first_and_what_was_removed_is_not_listed(shelf: Shelf) -> None:
    sold(shelf, "Vannes", "Pose")
    sold(shelf, "Pose", "Siphon", later=1)
    ids = item_ids(shelf.store)
    assert [item.name for item in items(shelf.store, ids)] == ["Pose", "Siphon", "Vannes"]
    catalogue.remove(shelf.store, ids[:1], now=NOW)
    assert [item.name for item in items(shelf.store, ids)] == ["Siphon", "Vannes"]
    assert item_ids(shelf.store) == ids[1:]


def test_prices_are_in_the_order_of_their_amounts_and_those_to_come_last(store: Store) -> None:
    for name, price in (("neuf", "9"), ("cent", "100.5"), ("rien", None), ("dix", "10.25")):
        kept(store, name, price)
    assert names(store, sort=ItemSort.PRICE) == ["neuf", "dix", "cent", "rien"]
    assert names(store, sort=ItemSort.PRICE, descending=True) == ["cent", "dix", "neuf", "rien"]


def test_units_are_in_the_order_in_which_they_are_shown_and_vat_by_its_rate(store: Store) -> None:
    kept(store, "à l’unité", "1", unit="C62")
    kept(store, "à la journée", "1", unit="DAY", vat=Vat(rate=Decimal("5.5")))
    kept(store, "en mégots", "1", unit='"%', vat=FREE)
    assert names(store, sort=ItemSort.UNIT) == ["en mégots", "à la journée", "à l’unité"]
    assert names(store, sort=ItemSort.VAT) == ["en mégots", "à la journée", "à l’unité"]
    assert names(store, sort=ItemSort.VAT, descending=True) == ["à l’unité", "à la journée", "en mégots"]


def test_sales_and_fixed_prices_have_their_order(shelf: Shelf) -> None:
    sold(shelf, "Vannes")
    sold(shelf, "Pose", later=1)
    kept(shelf.store, "Déplacement", "30")
    assert names(shelf.store, sort=ItemSort.SOLD) == ["Vannes", "Pose", "Déplacement"]
    assert names(shelf.store, sort=ItemSort.SOLD, descending=True) == ["Pose", "Vannes", "Déplacement"]
    assert names(shelf.store, sort=ItemSort.FIXED, descending=True)[0] == "Déplacement"
    assert names(shelf.store, sort=ItemSort.TIMES)[0] == "Déplacement"


def test_ten_thousand_items_are_listed_in_full(store: Store) -> None:
    with store.write() as db:
        for rank in range(10_000):
            item = CatalogueItem(name=f"Article {rank}", net_price=Decimal(rank), times=rank)
            catalogue._insert(db, catalogue._columns(item) | {"updated_at": "2026-11-25"}, "")
    ids = item_ids(store)
    assert len(ids) == 10_000
    assert [item.name for item in items(store, ids[5_000:5_002])] == ["Article 4999", "Article 4998"]
    assert names(store, "9999") == ["Article 9999"]
