"""What the views are shown is what is stored: nothing guessed, nothing twice, in the order that was asked for."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from chorus_desktop.domain.outbox import SubmissionState
from chorus_desktop.store import invoices, queries
from chorus_desktop.store.database import Store, open_database
from chorus_desktop.store.queries import InvoiceFilter, InvoiceSort, Section, SortKey
from tests import factories
from tests.store.conftest import NOW, Shelf

S = SubmissionState
TODAY = factories.TODAY


def priced(price: str) -> dict[str, object]:
    """One line that costs so much with VAT."""
    return {"lines": (factories.line(quantity="1", price=str(Decimal(price) / Decimal("1.2"))),)}


# --- the list ---


@pytest.fixture
def full(shelf: Shelf) -> Shelf:
    """One invoice of each sort, in this order of ids."""
    shelf.draft(buyer=factories.buyer(name="Zoo municipal"), issue_date=None, due_date=None)
    invoices.discard_draft(shelf.store, shelf.draft(), now=NOW)
    shelf.queued(**priced("30"))
    shelf.integrated("DEPOSEE", due_date=date(2026, 12, 1), **priced("20"))
    shelf.integrated("SUSPENDUE")
    shelf.integrated("MISE_EN_PAIEMENT", issue_date=date(2025, 3, 1), due_date=date(2025, 3, 31))
    shelf.integrated("REJETEE", buyer=factories.buyer(name="Académie"))
    shelf.settle(shelf.sending(), S.REFUSED)
    return shelf


SECTIONS = {
    Section.ALL: {1, 3, 4, 5, 6, 7, 8},
    Section.DRAFTS: {1},
    Section.OWN_PDFS: set(),
    Section.WAITING: {3},
    Section.UNDER_WAY: {4, 5},
    Section.TO_ACT: {5, 7, 8},
    Section.PAID: {6},
    Section.CLOSED: {7},
    Section.BIN: {2},
}


@pytest.mark.parametrize("section", Section)
def test_each_section_holds_what_it_says_and_nothing_else(full: Shelf, section: Section) -> None:
    ids = queries.invoice_ids(full.store, InvoiceFilter(section=section))
    assert set(ids) == SECTIONS[section]


@pytest.mark.parametrize(
    ("key", "ascending"),
    [
        (SortKey.NUMBER, [6, 3, 4, 5, 7, 8, 1]),
        (SortKey.ISSUE_DATE, [6, 3, 4, 5, 7, 8, 1]),
        (SortKey.DUE_DATE, [6, 4, 3, 5, 7, 8, 1]),
        (SortKey.AMOUNT, [4, 3, 1, 5, 6, 7, 8]),
        (SortKey.BUYER, [7, 3, 4, 5, 6, 8, 1]),
        (SortKey.UPDATED, [1, 3, 4, 5, 6, 7, 8]),
    ],
)
def test_the_list_is_sorted_and_what_lacks_the_value_comes_last(
    full: Shelf, key: SortKey, ascending: list[int]
) -> None:
    up = queries.invoice_ids(full.store, sort=InvoiceSort(key=key, descending=False))
    down = queries.invoice_ids(full.store, sort=InvoiceSort(key=key))
    missing = [1] if key in (SortKey.NUMBER, SortKey.ISSUE_DATE, SortKey.DUE_DATE) else []
    assert list(up) == ascending
    assert list(down) == [item for item in reversed(ascending) if item not in missing] + missing


def test_text_and_year_narrow_the_list(full: Shelf) -> None:
    def ids(text: str = "", year: int | None = None) -> set[int]:
        return set(queries.invoice_ids(full.store, InvoiceFilter(text=text, year=year)))

    assert ids("zoo") == {1}
    assert ids("académ") == {7}
    assert ids("f2026-0001") == {3}
    assert ids("F2026 0002") == {4}
    assert ids("nulle part") == set()
    assert ids(year=2025) == {6}
    assert ids("commune", 2025) == {6}
    assert ids("  ") == SECTIONS[Section.ALL]


def test_rows_come_in_the_order_of_the_ids_and_unknown_ones_are_left_out(full: Shelf) -> None:
    rows = queries.invoice_page(full.store, (4, 99, 1))
    assert [row.id for row in rows] == [4, 1]
    row, draft = rows
    assert (row.number, row.status, row.submission_state) == ("F2026-0002", "DEPOSEE", S.INTEGRATED)
    assert (row.with_vat, row.due_date, row.status_at) == (Decimal("20.00"), date(2026, 12, 1), NOW.replace(hour=9))
    assert (draft.number, draft.submission_state, draft.status, draft.status_at) == ("", None, "", None)


def test_a_long_list_of_ids_is_read_in_parts(full: Shelf) -> None:
    assert [row.id for row in queries.invoice_page(full.store, range(2000, 0, -1))] == [8, 7, 6, 5, 4, 3, 2, 1]
    assert queries.invoice_page(full.store, ()) == ()


# --- one invoice ---


def test_all_that_is_known_of_an_invoice(shelf: Shelf) -> None:
    done = shelf.integrated("DEPOSEE", "SUSPENDUE")
    detail = queries.invoice_detail(shelf.store, done.invoice_id)
    assert detail.stored == invoices.load(shelf.store, done.invoice_id)
    assert detail.submission == done
    assert detail.row == queries.invoice_page(shelf.store, [done.invoice_id])[0]
    assert [(move.from_state, move.to_state) for move in detail.moves] == [
        (None, S.QUEUED),
        (S.QUEUED, S.SENDING),
        (S.SENDING, S.DEPOSITED),
        (S.DEPOSITED, S.INTEGRATED),
    ]
    assert detail.moves[2].raw == '{"codeRetour":0}'
    assert [(status.status, status.comment) for status in detail.statuses] == [
        ("DEPOSEE", "mot de DEPOSEE"),
        ("SUSPENDUE", "mot de SUSPENDUE"),
    ]
    (document,) = detail.documents
    assert queries.document_bytes(shelf.store, document.sha256) == b"document of F2026-0001"
    assert (document.size, document.created_at) == (22, NOW)


def test_a_draft_has_no_submission_yet(shelf: Shelf) -> None:
    draft = shelf.draft()
    detail = queries.invoice_detail(shelf.store, draft)
    assert (detail.submission, detail.moves, detail.statuses, detail.documents) == (None, (), (), ())
    assert queries.draft(shelf.store, draft) == factories.invoice(number="")


def test_the_timeline_tells_ours_then_theirs_each_in_its_order(shelf: Shelf) -> None:
    done = shelf.integrated("DEPOSEE", "MANDATEE")
    entries = queries.timeline(shelf.store, done.invoice_id)
    assert [(entry.source, entry.code) for entry in entries] == [
        ("here", "created"),
        ("here", "issued"),
        ("here", "queued"),
        ("here", "sending"),
        ("here", "deposited"),
        ("here", "integrated"),
        ("platform", "DEPOSEE"),
        ("platform", "MANDATEE"),
    ]
    assert [entry.at for entry in entries[-2:]] == [NOW.replace(hour=9), NOW.replace(hour=10)]
    assert entries[-1].detail == "mot de MANDATEE"


def test_buyers_known_from_before_the_latest_first(shelf: Shelf) -> None:
    old, new = factories.buyer(name="Ancien nom"), factories.buyer(name="Nouveau nom")
    other = replace(new, name="Lycée", siret="19690117600012")
    for buyer, day in ((old, date(2026, 1, 5)), (new, date(2026, 6, 5)), (other, date(2026, 7, 1))):
        shelf.issue(buyer=buyer, issue_date=day, due_date=None)
    shelf.draft(buyer=replace(new, siret="1"))
    known = queries.known_buyers(shelf.store)
    assert [(buyer.name, buyer.last_issue_date) for buyer in known] == [
        ("Lycée", date(2026, 7, 1)),
        ("Nouveau nom", date(2026, 6, 5)),
    ]
    assert queries.known_buyers(shelf.store, limit=1) == known[:1]


@pytest.fixture
def reader(full: Shelf) -> Iterator[Store]:
    """The same store, open for reading only."""
    store = open_database(full.path, read_only=True)
    yield store
    store.close()


def test_every_question_can_be_asked_of_a_store_open_for_reading(full: Shelf, reader: Store) -> None:
    for store in (full.store, reader):
        answers = (
            queries.todo(store, TODAY),
            queries.news(store),
            queries.money_expected(store, TODAY),
            queries.queue_summary(store),
            queries.invoice_ids(store, InvoiceFilter()),
            queries.invoice_detail(store, 4),
            queries.timeline(store, 4),
            queries.known_buyers(store),
            queries.search_bodies(store, "commune"),
            queries.settings(store),
        )
        assert all(answer is not None for answer in answers)
    assert queries.todo(reader, TODAY) == queries.todo(full.store, TODAY)
