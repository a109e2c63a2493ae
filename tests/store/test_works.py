"""Works contracts in the store: what counts, what is kept back and when it is late, what an older store becomes."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from sqlite_utils import Database

from chorus_desktop.domain.accounts_customers import customer_accounts
from chorus_desktop.domain.accounts_ledger import sales
from chorus_desktop.domain.errors import UserFault
from chorus_desktop.domain.invoice import Invoice
from chorus_desktop.domain.payments import Origin
from chorus_desktop.domain.works import retained
from chorus_desktop.store import awaited, home_queries, payments
from chorus_desktop.store import works as kept
from chorus_desktop.store.accounts import issued_documents
from chorus_desktop.store.audit import entries_about, facts_of
from chorus_desktop.store.database import open_database
from chorus_desktop.store.migrations import MIGRATIONS
from chorus_desktop.store.verification import verify
from tests import works
from tests.store.conftest import NOW, Shelf

MUCH_LATER = date(2027, 12, 1)


@pytest.fixture
def contract_id(shelf: Shelf) -> int:
    return kept.keep(shelf.store, replace(works.contract(), id=0), now=NOW)


def of(contract_id: int, rank: int) -> dict[str, object]:
    """What makes the invoice of the shelf one of the contract's documents."""
    document = works.ten_months(works.contract(id=contract_id))[rank]
    return {name: getattr(document, name) for name in Invoice.__dataclass_fields__ if name != "number"}


def sent(shelf: Shelf, contract_id: int, rank: int, *statuses: str) -> int:
    return shelf.integrated(*statuses, **of(contract_id, rank)).invoice_id


def test_a_contract_is_kept_changed_removed_and_taken_back(shelf: Shelf, contract_id: int) -> None:
    (only,) = kept.all_contracts(shelf.store)
    assert only == works.contract(id=contract_id)
    assert kept.keep(shelf.store, replace(only, name="Lot 4"), now=NOW) == contract_id
    kept.remove(shelf.store, contract_id, now=NOW)
    assert kept.all_contracts(shelf.store) == ()
    assert kept.contract_by_id(shelf.store, contract_id).name == "Lot 4"
    kept.remove(shelf.store, contract_id, now=None)
    assert len(kept.all_contracts(shelf.store)) == 1
    with pytest.raises(UserFault, match="works_unknown"):
        kept.contract_by_id(shelf.store, 99)


def test_only_what_was_issued_and_not_turned_down_counts(shelf: Shelf, contract_id: int) -> None:
    first = sent(shelf, contract_id, 0, "DEPOSEE")
    sent(shelf, contract_id, 1, "REJETEE")
    second = sent(shelf, contract_id, 1, "DEPOSEE")
    draft = shelf.draft(**of(contract_id, 2))
    assert [one for one, _ in kept.documents_of(shelf.store, contract_id)] == [first, second]
    assert [one for one, _ in kept.documents_of(shelf.store, contract_id, without=second)] == [first]
    assert kept.draft_of(shelf.store, contract_id) == draft
    assert kept.draft_of(shelf.store, contract_id + 1) is None


def test_the_guarantee_is_neither_late_nor_paid_by_a_transfer(shelf: Shelf, contract_id: int) -> None:
    first = sent(shelf, contract_id, 0, "DEPOSEE")
    document = works.ten_months(works.contract())[0]
    told = payments.balance_of(shelf.store, first)
    assert (told.retained, told.left) == (retained(document), told.due - told.retained)
    (late,) = awaited.late(shelf.store, MUCH_LATER)
    assert late.left == told.left
    assert home_queries.money_expected(shelf.store, MUCH_LATER).late == told.left
    payments.note(shelf.store, first, told.left, date(2026, 12, 1), now=NOW)
    assert awaited.late(shelf.store, MUCH_LATER) == ()
    assert payments.balance_of(shelf.store, first).left == 0
    second = sent(shelf, contract_id, 1, "DEPOSEE", "MISE_EN_PAIEMENT")
    by_transfer = payments.balance_of(shelf.store, second)
    assert (by_transfer.left, by_transfer.paid) == (0, by_transfer.due - by_transfer.retained)
    assert home_queries.money_expected(shelf.store, MUCH_LATER).total == 0
    held = kept.held_of(shelf.store, contract_id)
    assert [one.amount for one in held] == [told.retained, by_transfer.retained]


def test_a_customer_may_pay_the_guarantee_along(shelf: Shelf, contract_id: int) -> None:
    first = sent(shelf, contract_id, 0, "DEPOSEE")
    payments.note(shelf.store, first, payments.balance_of(shelf.store, first).due, date(2026, 12, 1), now=NOW)
    assert payments.balance_of(shelf.store, first).left == 0
    assert kept.held_of(shelf.store, contract_id) == ()
    with pytest.raises(UserFault, match="works_nothing_held"):
        kept.note_release(shelf.store, contract_id, MUCH_LATER, now=NOW)


def test_a_credit_note_takes_its_part_of_the_guarantee_off(shelf: Shelf, contract_id: int) -> None:
    fifth = sent(shelf, contract_id, 4, "DEPOSEE")
    note = works.ten_months(works.contract(id=contract_id))[5]
    number = payments_number(shelf, fifth)
    named = of(contract_id, 5) | {"preceding_invoices": (replace(note.preceding_invoices[0], number=number),)}
    before = payments.balance_of(shelf.store, fifth)
    shelf.integrated("DEPOSEE", **named)
    after = payments.balance_of(shelf.store, fifth)
    assert before.retained - after.retained == retained(note)
    assert before.left - after.left == after.credited - retained(note)
    assert [one.amount for one in kept.held_of(shelf.store, contract_id)] == [after.retained]


def payments_number(shelf: Shelf, invoice_id: int) -> str:
    (number,) = shelf.store.column("SELECT number FROM invoices WHERE id = ?", [invoice_id])
    return str(number)


def test_the_guarantee_comes_in_for_every_invoice_once_and_the_accounts_know_it(shelf: Shelf, contract_id: int) -> None:
    first = sent(shelf, contract_id, 0, "DEPOSEE", "MISE_EN_PAIEMENT")
    second = sent(shelf, contract_id, 1, "DEPOSEE", "MISE_EN_PAIEMENT")
    whole = sum((one.amount for one in kept.held_of(shelf.store, contract_id)), Decimal(0))
    open_sales = sales(issued_documents(shelf.store).documents, issued_documents(shelf.store).payments)
    assert sum(sale.balance(MUCH_LATER) for sale in open_sales) == whole
    assert sum(sale.kept(MUCH_LATER) for sale in open_sales) == whole
    assert customer_accounts(open_sales, MUCH_LATER)[0].late == 0
    kept.note_release(shelf.store, contract_id, MUCH_LATER, now=NOW)
    assert kept.held_of(shelf.store, contract_id) == ()
    assert kept.released_of(shelf.store, contract_id) == whole
    issued = issued_documents(shelf.store)
    assert [one.origin for one in issued.payments] == [Origin.GUARANTEE, Origin.GUARANTEE]
    closed = sales(issued.documents, issued.payments)
    assert [sale.balance(MUCH_LATER) for sale in closed] == [0, 0]
    assert [sale.kept(MUCH_LATER) for sale in closed] == [0, 0]
    assert [sale.balance(MUCH_LATER - timedelta(days=1)) for sale in closed] == [
        payments.balance_of(shelf.store, one).retained for one in (first, second)
    ]
    kept.undo_release(shelf.store, contract_id, now=NOW)
    assert kept.released_of(shelf.store, contract_id) == 0
    assert [facts_of(entry)["what"] for entry in entries_about(shelf.store, first) if "what" in facts_of(entry)] == [
        "guarantee",
        "guarantee_undone",
    ]
    assert not any(part.findings for part in verify(shelf.store).checked)


def test_what_came_in_is_never_changed(shelf: Shelf, contract_id: int) -> None:
    sent(shelf, contract_id, 0, "DEPOSEE")
    kept.note_release(shelf.store, contract_id, MUCH_LATER, now=NOW)
    for change in ("UPDATE guarantee_payments SET amount_cents = 1", "DELETE FROM guarantee_payments"):
        with pytest.raises(Exception, match="undone, never changed"), shelf.store.write() as db:
            db.execute(change)


def test_an_absurd_price_in_a_draft_is_kept_all_the_same(shelf: Shelf, contract_id: int) -> None:
    changes = of(contract_id, 0)
    document = works.ten_months(works.contract())[0]
    changes["lines"] = (replace(document.lines[0], net_price=Decimal("1e30")),)
    draft = shelf.draft(**changes)
    shelf.draft(**(changes | {"lines": (replace(document.lines[0], net_price=Decimal("1e120")),)}))
    assert kept.draft_of(shelf.store, contract_id) == draft


def test_an_older_store_keeps_its_balances(shelf: Shelf, tmp_path: Path) -> None:
    shelf.integrated("DEPOSEE")
    paid = shelf.integrated("DEPOSEE", "MISE_EN_PAIEMENT").invoice_id
    payments.note(shelf.store, paid, Decimal("54.40"), date(2026, 12, 1), now=NOW)
    seen = shelf.store.rows("SELECT invoice_id, left_cents, noted_cents, earlier_cents FROM invoice_balances")
    rows = {name: shelf.store.rows(f"SELECT * FROM {name}") for name in ("invoices", "payments", "status_events")}  # noqa: S608
    old = tmp_path / "old.db"
    db = Database(old, execute_plugins=False)
    MIGRATIONS.apply(db, stop_before="m008_works")
    for name, found in rows.items():
        for row in found:
            marks = ", ".join("?" * len(row))
            db.execute(f"INSERT INTO {name} ({', '.join(row)}) VALUES ({marks})", list(row.values()))  # noqa: S608
    db.conn.commit()
    db.conn.close()
    migrated = open_database(old)
    told = "SELECT invoice_id, left_cents, noted_cents, earlier_cents FROM invoice_balances"
    assert migrated.rows(told) == seen
    assert migrated.column("SELECT held_cents + released_cents FROM invoice_balances") == (0, 0)
    migrated.close()
