"""The step that gives the list its indexes keeps what was searched for before, and every sort is answered by one."""

from pathlib import Path

import pytest
from sqlite_utils import Database

from chorus_desktop.store import queries
from chorus_desktop.store.database import open_database
from chorus_desktop.store.migrations import MIGRATIONS
from chorus_desktop.store.queries import InvoiceFilter, SortKey
from tests.store.conftest import Shelf


def test_what_was_found_before_is_found_after_by_its_first_letter(tmp_path: Path) -> None:
    old = tmp_path / "old.db"
    db = Database(old, execute_plugins=False)
    MIGRATIONS.apply(db, stop_before="m007_lists")
    db.execute("INSERT INTO invoices_search (rowid, words) VALUES (7, 'lycee jean remy')")
    db.conn.commit()
    db.conn.close()
    store = open_database(old)
    for text in ("l*", "jean*", "remy"):
        sql = "SELECT rowid FROM invoices_search WHERE invoices_search MATCH ?"
        assert store.column(sql, [text]) == (7,)
    store.close()


@pytest.mark.parametrize("key", SortKey)
def test_every_column_of_the_list_is_read_in_order_from_an_index(shelf: Shelf, key: SortKey) -> None:
    names = {"siret": "buyer_siret", "buyer": "buyer_name", "amount": "with_vat_cents", "updated": "updated_at"}
    name = names.get(key) or {"without_vat": "without_vat_cents"}.get(key, key.value)
    asked = f"SELECT id FROM invoices WHERE deleted_at IS NULL AND {name} IS NOT NULL ORDER BY {name}, id"  # noqa: S608
    plan = " ".join(step["detail"] for step in shelf.store.rows(f"EXPLAIN QUERY PLAN {asked}"))
    assert f"INDEX invoices_by_{name}" in plan
    assert "TEMP B-TREE" not in plan


def test_a_letter_finds_what_begins_with_it(shelf: Shelf) -> None:
    draft = shelf.draft()
    assert queries.invoice_ids(shelf.store, InvoiceFilter(text="m")) == (draft,)
    assert queries.invoice_ids(shelf.store, InvoiceFilter(text="z")) == ()
