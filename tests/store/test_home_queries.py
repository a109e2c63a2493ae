"""The first page: what is to be done, what is new, what money is to come; only what was really told."""

from datetime import date, timedelta
from decimal import Decimal

import pytest

from chorus_desktop.domain.exchange import StatusEvent
from chorus_desktop.domain.invoice import PrecedingInvoice, TypeCode
from chorus_desktop.domain.outbox import Move, SubmissionState
from chorus_desktop.store import invoices, queries
from chorus_desktop.store.database import Store
from chorus_desktop.store.directory import save_bodies
from chorus_desktop.store.queries import TodoItem, TodoKind
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
