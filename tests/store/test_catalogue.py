"""The catalogue: learnt from what is issued, found without accents, the last price unless a person fixed it."""

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from sqlite_utils import Database

from chorus_desktop.domain.catalogue import CatalogueItem
from chorus_desktop.domain.errors import UserFault
from chorus_desktop.domain.invoice import Vat
from chorus_desktop.store import catalogue
from chorus_desktop.store.database import Store, open_database
from chorus_desktop.store.migrations import MIGRATIONS
from tests import factories
from tests.store.conftest import NOW, Shelf

DAY = timedelta(days=1)


def sell(shelf: Shelf, *lines: tuple[str, str], day: date = factories.TODAY) -> None:
    shelf.issue(lines=tuple(factories.line(name, price=price) for name, price in lines), issue_date=day)
    catalogue.learn(shelf.store, now=NOW)


def found(store: Store, text: str) -> list[str]:
    return [item.name for item in catalogue.search(store, text, 8)]


def test_what_was_sold_is_found_by_the_beginnings_of_its_words(shelf: Shelf) -> None:
    sell(shelf, ("Étanchéité de la toiture", "45.5"), ("Dépose d’évier", "80"))
    assert found(shelf.store, "etanch") == ["Étanchéité de la toiture"]
    assert found(shelf.store, "TOIT étan") == ["Étanchéité de la toiture"]
    assert found(shelf.store, "evier dep") == ["Dépose d’évier"]
    assert found(shelf.store, "plomb") == []
    (item,) = catalogue.search(shelf.store, "evier", 8)
    assert (item.net_price, item.unit, item.vat, item.sold_on) == (Decimal(80), "C62", Vat(), factories.TODAY)


def test_nothing_is_learnt_twice_and_the_last_sale_counts(shelf: Shelf) -> None:
    sell(shelf, ("Vannes", "38.50"))
    assert catalogue.learn(shelf.store, now=NOW) == 0
    sell(shelf, ("VANNES", "41"), day=factories.TODAY + DAY)
    (item,) = catalogue.search(shelf.store, "vannes", 8)
    assert (item.name, item.net_price, item.times) == ("VANNES", Decimal(41), 2)
    assert item.sold_on == factories.TODAY + DAY


def test_what_begins_with_the_text_comes_first_then_what_is_sold_most(shelf: Shelf) -> None:
    sell(shelf, ("Pose de vanne", "1"))
    sell(shelf, ("Pose de vanne", "1"))
    sell(shelf, ("Vanne de 20", "1"))
    assert found(shelf.store, "van") == ["Vanne de 20", "Pose de vanne"]
    assert found(shelf.store, "") == ["Pose de vanne", "Vanne de 20"]
    assert len(catalogue.search(shelf.store, "", 1)) == 1


def test_a_price_that_a_person_fixed_stays(shelf: Shelf) -> None:
    sell(shelf, ("Vannes", "38.50"))
    (item,) = catalogue.search(shelf.store, "vannes", 8)
    fixed = CatalogueItem(id=item.id, name="Vanne à bille", unit="SET", net_price=Decimal(40), times=1)
    assert catalogue.change(shelf.store, fixed, now=NOW) == item.id
    sell(shelf, ("Vanne à bille", "12"))
    assert found(shelf.store, "vannes") == []
    (item,) = catalogue.search(shelf.store, "bille", 8)
    assert (item.net_price, item.unit, item.times, item.fixed) == (Decimal(40), "SET", 2, True)


def test_what_is_removed_is_not_offered_until_it_is_sold_again(shelf: Shelf) -> None:
    sell(shelf, ("Vannes", "38.50"))
    (item,) = catalogue.search(shelf.store, "vannes", 8)
    catalogue.remove(shelf.store, [item.id], now=NOW)
    assert found(shelf.store, "vannes") == found(shelf.store, "") == []
    catalogue.take_back(shelf.store, [item.id])
    assert found(shelf.store, "vannes") == ["Vannes"]
    catalogue.remove(shelf.store, [item.id], now=NOW)
    sell(shelf, ("Vannes", "39"))
    assert found(shelf.store, "vannes") == ["Vannes"]


def test_items_typed_by_hand_have_a_name_of_their_own(shelf: Shelf) -> None:
    item_id = catalogue.change(shelf.store, CatalogueItem(name="Déplacement"), now=NOW)
    assert catalogue.item_of(shelf.store, item_id).net_price is None
    with pytest.raises(UserFault, match="catalogue_nameless"):
        catalogue.change(shelf.store, CatalogueItem(name=" — "), now=NOW)
    with pytest.raises(UserFault, match="catalogue_taken"):
        catalogue.change(shelf.store, CatalogueItem(name="deplacement"), now=NOW)
    catalogue.remove(shelf.store, [item_id], now=NOW)
    other = catalogue.change(shelf.store, CatalogueItem(name="deplacement"), now=NOW)
    assert found(shelf.store, "depl") == ["deplacement"]
    assert other != item_id
    with pytest.raises(UserFault, match="catalogue_unknown"):
        catalogue.item_of(shelf.store, item_id)


def test_what_has_no_letters_is_not_learnt(shelf: Shelf) -> None:
    sell(shelf, ("---", "5"))
    assert found(shelf.store, "") == []


def test_an_older_store_learns_from_its_latest_invoices(shelf: Shelf, tmp_path: Path) -> None:
    shelf.issue(lines=(factories.line("Vannes"),))
    rows = shelf.store.rows("SELECT * FROM invoices")
    old = tmp_path / "old.db"
    db = Database(old, execute_plugins=False)
    MIGRATIONS.apply(db, stop_before="m005_catalogue")
    db["invoices"].insert_all(rows)
    db.conn.close()
    migrated = open_database(old)
    assert catalogue.learn(migrated, now=NOW) == 1
    assert found(migrated, "vann") == ["Vannes"]
    migrated.close()


def test_the_question_what_is_new_is_answered_by_an_index(store: Store) -> None:
    plan = " ".join(row["detail"] for row in store.rows(f"EXPLAIN QUERY PLAN {catalogue.SOLD_SINCE}"))
    assert "invoices_by_issue (" in plan
    assert "SCAN invoices" not in plan
