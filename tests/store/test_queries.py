"""What the views are shown is what is stored: nothing guessed, nothing twice, in the order that was asked for."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from chorus_desktop.domain.exchange import StatusEvent
from chorus_desktop.domain.invoice import PrecedingInvoice, TypeCode
from chorus_desktop.domain.outbox import Move, SubmissionState
from chorus_desktop.store import invoices, queries
from chorus_desktop.store.database import Store, open_database
from chorus_desktop.store.directory import save_bodies
from chorus_desktop.store.queries import InvoiceFilter, InvoiceSort, Section, SortKey, TodoItem, TodoKind
from tests import factories
from tests.store.conftest import NOW, Shelf

S = SubmissionState
TODAY = factories.TODAY
PAST, FUTURE = TODAY - timedelta(days=1), TODAY + timedelta(days=1)


def priced(price: str) -> dict[str, object]:
    """One line that costs so much with VAT."""
    return {"lines": (factories.line(quantity="1", price=str(Decimal(price) / Decimal("1.2"))),)}


def kinds(items: tuple[TodoItem, ...]) -> list[tuple[str, int]]:
    return [(item.kind.value, item.invoice_id) for item in items]


def only(shelf: Shelf) -> TodoItem:
    (item,) = queries.todo(shelf.store, TODAY)
    return item


def credit(shelf: Shelf, number: str, *, submit: bool = False) -> invoices.StoredInvoice:
    return shelf.issue(
        submit=submit,
        type_code=TypeCode.CREDIT_NOTE,
        due_date=None,
        preceding_invoices=(PrecedingInvoice(number=number, issue_date=TODAY),),
    )


# --- to do ---


def test_what_costs_money_comes_first_and_in_each_kind_the_most(shelf: Shelf) -> None:
    waiting = shelf.queued(**priced("900"))
    draft = shelf.draft()
    late = shelf.integrated("MISE_A_DISPOSITION", due_date=PAST, issue_date=PAST)
    suspended = shelf.integrated("SUSPENDUE", due_date=PAST, issue_date=PAST)
    small = shelf.settle(shelf.sending(**priced("12")), S.REFUSED)
    large = shelf.integrated("REJETEE", **priced("1200"))
    shelf.integrated("MISE_EN_PAIEMENT", due_date=PAST, issue_date=PAST)
    shelf.integrated("MISE_A_DISPOSITION", due_date=TODAY)
    assert kinds(queries.todo(shelf.store, TODAY)) == [
        ("to_correct", large.invoice_id),
        ("to_correct", small.invoice_id),
        ("to_complete", suspended.invoice_id),
        ("late", late.invoice_id),
        ("draft", draft),
        ("waiting", waiting.invoice_id),
    ]


@pytest.mark.parametrize("state", [S.REFUSED, S.AMBIGUOUS, S.QUEUED])
def test_the_reason_and_the_time_are_those_of_the_last_move(shelf: Shelf, state: S) -> None:
    moment = NOW + timedelta(minutes=7)
    settled = shelf.sync.settle(shelf.sending(), Move(state=state, reason="Service inconnu"), moment)
    item = only(shelf)
    assert (item.code, item.detail, item.at) == (state.value, "Service inconnu", moment)
    assert (item.number, item.buyer_name, item.amount) == ("F2026-0001", "Commune de Malaucène", Decimal("554.40"))
    assert item.invoice_id == settled.invoice_id


@pytest.mark.parametrize("state", [S.REJECTED, S.CONFLICT, S.STUCK])
def test_what_only_a_human_can_mend_is_to_be_corrected(shelf: Shelf, state: S) -> None:
    if state is S.REJECTED:
        shelf.settle(shelf.deposited(), state, flux_number="CPP1", reason="non")
    else:
        shelf.settle(shelf.settle(shelf.sending(), S.AMBIGUOUS), state, reason="non")
    item = only(shelf)
    assert (item.kind, item.code, item.detail) == (TodoKind.TO_CORRECT, state.value, "non")


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        ("SUSPENDUE", TodoKind.TO_COMPLETE),
        ("A_RECYCLER", TodoKind.TO_CORRECT),
        ("REJETEE", TodoKind.TO_CORRECT),
        ("REFUSEE_2", TodoKind.TO_CORRECT),
        ("NON_CONFORME", TodoKind.TO_CORRECT),
        ("ERREUR_FOURNISSEUR_SUR_VALIDEUR", TodoKind.TO_CORRECT),
    ],
)
def test_a_status_that_asks_something_comes_with_its_comment_and_the_platform_s_time(
    shelf: Shelf, status: str, kind: TodoKind
) -> None:
    shelf.integrated("DEPOSEE", status)
    item = only(shelf)
    assert (item.kind, item.code, item.detail) == (kind, status, f"mot de {status}")
    assert item.at == NOW.replace(hour=10)


@pytest.mark.parametrize("status", ["", "DEPOSEE", "MISE_EN_PAIEMENT", "SERVICE_FAIT", "INCONNUE_ICI"])
def test_a_status_that_asks_nothing_is_not_listed(shelf: Shelf, status: str) -> None:
    shelf.integrated(*filter(None, [status]), due_date=FUTURE)
    assert queries.todo(shelf.store, TODAY) == ()


def test_a_rejected_invoice_is_settled_by_one_that_names_it(shelf: Shelf) -> None:
    rejected = shelf.integrated("REJETEE")
    number = rejected.identity.number
    shelf.draft(preceding_invoices=(PrecedingInvoice(number=number),))
    assert ("to_correct", rejected.invoice_id) in kinds(queries.todo(shelf.store, TODAY))
    credit(shelf, number)
    assert kinds(queries.todo(shelf.store, TODAY))[0][0] == "draft"


def test_a_reopened_invoice_is_a_draft_again(shelf: Shelf) -> None:
    refused = shelf.settle(shelf.sending(), S.REFUSED)
    invoices.reopen(shelf.store, refused.invoice_id, now=NOW)
    item = only(shelf)
    assert (item.kind, item.number, item.code) == (TodoKind.DRAFT, "F2026-0001", "")


def test_what_is_in_the_bin_is_not_to_be_done(shelf: Shelf) -> None:
    invoices.discard_draft(shelf.store, shelf.draft(), now=NOW)
    assert queries.todo(shelf.store, TODAY) == ()


def test_late_at_a_body_that_never_reports_payments(shelf: Shelf) -> None:
    shelf.integrated("MANDATEE", issue_date=PAST, due_date=PAST)
    assert (only(shelf).kind, only(shelf).code, only(shelf).due_date) == (TodoKind.LATE, "MANDATEE", PAST)
    save_bodies(shelf.store, (factories.body(payment_status_not_reported=True),), now=NOW)
    assert only(shelf).code == "payment_not_reported"


def test_a_credit_note_or_what_is_paid_in_advance_is_never_late(shelf: Shelf) -> None:
    shelf.integrated("DEPOSEE", issue_date=PAST, due_date=PAST, type_code=TypeCode.CREDIT_NOTE)
    shelf.integrated("DEPOSEE", issue_date=PAST, due_date=PAST, prepaid=Decimal("554.40"))
    assert queries.todo(shelf.store, TODAY) == ()


def test_no_kind_drowns_the_others(shelf: Shelf) -> None:
    for _ in range(4):
        shelf.draft()
    shelf.queued()
    assert [item.kind for item in queries.todo(shelf.store, TODAY, limit=2)] == ["draft", "draft", "waiting"]


# --- news, money, queue ---


def test_news_are_ordered_by_the_platform_s_time(shelf: Shelf) -> None:
    first, second = shelf.integrated("DEPOSEE", "MANDATEE"), shelf.integrated()
    event = StatusEvent(status="SUSPENDUE", at=NOW.replace(hour=9, minute=30), comment="bon de livraison")
    observed = NOW + timedelta(days=1)
    shelf.sync.record_statuses(second, (event,), observed)
    told = queries.news(shelf.store)
    assert [item.status for item in told] == ["MANDATEE", "SUSPENDUE", "DEPOSEE"]
    assert [item.invoice_id for item in told] == [first.invoice_id, second.invoice_id, first.invoice_id]
    assert (told[1].at, told[1].observed_at, told[1].comment) == (event.at, observed, "bon de livraison")
    assert (told[1].number, told[1].buyer_name) == ("F2026-0002", "Commune de Malaucène")
    assert queries.news(shelf.store, limit=1) == told[:1]


def test_no_money_is_expected_of_an_empty_store(store: Store) -> None:
    expected = queries.money_expected(store, TODAY)
    assert (expected.total, expected.late, expected.undated, expected.months, expected.count) == (0, 0, 0, (), 0)


def test_money_is_expected_by_the_month_in_which_it_is_due(shelf: Shelf) -> None:
    shelf.integrated("DEPOSEE", due_date=date(2026, 12, 25), **priced("100"))
    shelf.queued(due_date=date(2026, 12, 1), **priced("10"))
    shelf.integrated("MANDATEE", issue_date=PAST, due_date=PAST, **priced("1"))
    shelf.issue(submit=False, due_date=None, **priced("0.12"))
    shelf.draft(**priced("5000"))
    for ended in ("MISE_EN_PAIEMENT", "REJETEE", "ABANDONNEE"):
        shelf.integrated(ended, **priced("7000"))
    shelf.settle(shelf.sending(**priced("8000")), S.REFUSED)
    expected = queries.money_expected(shelf.store, TODAY)
    assert (expected.total, expected.late, expected.undated) == tuple(map(Decimal, ("111.12", "1", "0.12")))
    assert [(month.month, month.amount) for month in expected.months] == [
        (date(2026, 11, 1), Decimal("1.00")),
        (date(2026, 12, 1), Decimal("110.00")),
    ]
    assert expected.count == 4


def test_what_was_prepaid_is_not_expected_again(shelf: Shelf) -> None:
    shelf.queued(prepaid=Decimal("54.40"))
    assert queries.money_expected(shelf.store, TODAY).total == Decimal("500.00")


def test_a_credit_note_lowers_what_is_to_come_unless_its_invoice_is_no_longer_counted(shelf: Shelf) -> None:
    running, rejected = shelf.integrated("DEPOSEE"), shelf.integrated("REJETEE")
    assert queries.money_expected(shelf.store, TODAY).total == Decimal("554.40")
    credit(shelf, rejected.identity.number)
    assert queries.money_expected(shelf.store, TODAY).total == Decimal("554.40")
    credit(shelf, running.identity.number)
    assert queries.money_expected(shelf.store, TODAY).total == Decimal("0.00")


def test_the_queue_tells_what_waits_and_how_fresh_our_knowledge_is(shelf: Shelf) -> None:
    summary = queries.queue_summary(shelf.store)
    assert (summary.waiting, summary.waiting_amount, summary.last_exchange_at, summary.statuses_as_of) == (
        0,
        0,
        None,
        None,
    )
    shelf.deposited(**priced("1000"))
    shelf.settle(shelf.sending(**priced("100")), S.AMBIGUOUS)
    shelf.sending(**priced("10"))
    shelf.queued(**priced("1"))
    later = NOW + timedelta(minutes=1)
    shelf.sync.note_exchange(later)
    shelf.sync.move_status_cursor(NOW)
    summary = queries.queue_summary(shelf.store)
    assert (summary.queued, summary.sending, summary.ambiguous, summary.deposited) == (1, 1, 1, 1)
    assert (summary.waiting, summary.waiting_amount) == (3, Decimal("111.00"))
    assert (summary.last_exchange_at, summary.statuses_as_of) == (later, NOW)


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
    Section.WAITING: {3},
    Section.UNDER_WAY: {4, 5},
    Section.TO_ACT: {5, 7, 8},
    Section.PAID: {6},
    Section.CLOSED: {7},
    Section.BIN: {2},
}


@pytest.mark.parametrize("section", Section)
def test_each_section_holds_what_it_says_and_is_counted_so(full: Shelf, section: Section) -> None:
    ids = queries.invoice_ids(full.store, InvoiceFilter(section=section))
    assert set(ids) == SECTIONS[section]
    assert queries.section_counts(full.store)[section] == len(ids)


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
    assert [(buyer.name, buyer.invoices, buyer.last_issue_date) for buyer in known] == [
        ("Lycée", 1, date(2026, 7, 1)),
        ("Nouveau nom", 2, date(2026, 6, 5)),
    ]


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
            queries.section_counts(store),
            queries.invoice_detail(store, 4),
            queries.timeline(store, 4),
            queries.known_buyers(store),
            queries.search_bodies(store, "commune"),
            queries.settings(store),
        )
        assert all(answer is not None for answer in answers)
    assert queries.todo(reader, TODAY) == queries.todo(full.store, TODAY)
