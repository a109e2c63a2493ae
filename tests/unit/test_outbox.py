"""The outbox decisions: every answer, every absence of an answer, and no way to send twice."""

from collections import deque
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest

from chorus_desktop.domain import outbox, reconciliation
from chorus_desktop.domain.exchange import (
    Accepted,
    DepositOutcome,
    FluxReport,
    Found,
    Held,
    NotSent,
    PlatformInvoice,
    ReadFailed,
    TurnedDown,
    Unanswered,
)
from chorus_desktop.domain.outbox import LEGAL_MOVES, Move, Submission, SubmissionState
from tests.factories import BUYER_SIRET, SELLER_SIRET, TODAY, submission

S = SubmissionState
NOW = datetime(2026, 11, 25, 9, 0, tzinfo=UTC)
DAY = timedelta(days=1)


def row(**changes: object) -> PlatformInvoice:
    values: dict[str, object] = {
        "platform_id": 8420532,
        "number": "F2026-0042",
        "issue_date": TODAY,
        "seller_identifier": SELLER_SIRET,
        "buyer_siret": BUYER_SIRET,
        "with_vat": Decimal("554.4"),
        "status": "DEPOSEE",
        "status_at": NOW,
        "flux_number": "CPP0011117000000000425903",
    }
    return PlatformInvoice(**(values | changes))  # type: ignore[arg-type]


def deposited(outcome: DepositOutcome, **changes: object) -> Move:
    return outbox.after_deposit(submission(state=S.SENDING, **changes), outcome, NOW, 0.5)


def searched(*rows: PlatformInvoice, server: datetime = NOW, **changes: object) -> Move:
    subject = submission(state=S.AMBIGUOUS, **changes)
    return reconciliation.after_search(subject, Found(invoices=rows, server_date=server), NOW, 0.5)


def reported(answer: FluxReport | ReadFailed, **changes: object) -> Move:
    return outbox.after_report(submission(state=S.DEPOSITED, flux_number="CPP1", **changes), answer, NOW, 0.5)


def report(state: str, *errors: str, **changes: object) -> FluxReport:
    return FluxReport(state=state, at=NOW, errors=errors, **changes)  # type: ignore[arg-type]


def test_a_numbered_flux_is_deposited_and_its_report_awaited() -> None:
    move = deposited(Accepted(flux_number="CPP1"))
    assert (move.state, move.flux_number, move.next_at) == (S.DEPOSITED, "CPP1", NOW + outbox.FIRST_REPORT)


def test_a_submitted_pdf_is_an_invoice_at_once() -> None:
    assert deposited(Accepted(platform_id=7)) == Move(state=S.INTEGRATED, platform_id=7)


def test_what_was_never_sent_goes_again_later_and_counts_no_resend() -> None:
    move = deposited(NotSent(code="offline"), failures=2)
    assert (move.state, move.reason, move.failures, move.resends) == (S.QUEUED, "offline", 3, 0)
    assert move.next_at == NOW + timedelta(seconds=30)


def test_a_held_deposit_closes_the_gate_for_as_long_as_the_platform_says() -> None:
    move = deposited(Held(code="quota", retry_after=600))
    assert move.state is S.QUEUED
    assert move.gate_until == move.next_at == NOW + timedelta(minutes=10)
    assert deposited(Held(code="maintenance")).gate_until == NOW + timedelta(seconds=7.5)
    assert deposited(Held(code="quota", retry_after=10**6)).next_at == NOW + timedelta(hours=6)


def test_a_business_refusal_is_the_users() -> None:
    assert deposited(TurnedDown(code="20001", label="Service inconnu")) == Move(
        state=S.REFUSED, reason="Service inconnu"
    )
    assert deposited(TurnedDown(code="20013")).reason == "20013"


def test_a_duplicate_refusal_is_searched_for_it_may_be_a_success() -> None:
    move = deposited(TurnedDown(code="20013", label="deja depose", duplicate=True))
    assert (move.state, move.next_at) == (S.AMBIGUOUS, NOW)
    assert deposited(TurnedDown(code="1", label="deja depose", duplicate=True), resends=1).state is S.AMBIGUOUS


def test_a_refusal_after_a_quarantine_is_final_too() -> None:
    """Its complete and empty searches proved that the deposit before it never arrived."""
    assert deposited(TurnedDown(code="1", label="Service inconnu"), resends=2).state is S.REFUSED


def test_no_answer_is_searched_for_at_once() -> None:
    move = deposited(Unanswered(code="read_timeout"))
    assert (move.state, move.next_at, move.reason) == (S.AMBIGUOUS, NOW, "read_timeout")
    assert outbox.recovered(submission(state=S.SENDING), NOW).state is S.AMBIGUOUS


def test_the_same_invoice_found_is_adopted() -> None:
    move = searched(row())
    assert (move.state, move.platform_id, move.flux_number) == (
        S.INTEGRATED,
        8420532,
        "CPP0011117000000000425903",
    )


@pytest.mark.parametrize(
    "sparse",
    [
        {"issue_date": None},
        {"with_vat": None},
        {"seller_identifier": ""},
        {"buyer_siret": ""},
        {"with_vat": Decimal("-554.40")},
    ],
)
def test_what_the_platform_leaves_out_does_not_prevent_adoption(sparse: dict[str, object]) -> None:
    assert searched(row(**sparse)).state is S.INTEGRATED


@pytest.mark.parametrize(
    "other", [{"with_vat": Decimal(1)}, {"buyer_siret": "12345678200051"}, {"seller_identifier": "1"}]
)
def test_the_same_number_with_another_content_is_a_conflict(other: dict[str, object]) -> None:
    move = searched(row(**other))
    assert (move.state, move.platform_id) == (S.CONFLICT, None), "the id is not that of our invoice"
    assert move.other is not None
    assert move.other.platform_id == 8420532


def test_the_same_number_of_another_year_is_no_concern() -> None:
    assert searched(row(issue_date=TODAY.replace(year=2025))).state is S.AMBIGUOUS
    assert searched(row(number="F2026-0043")).state is S.AMBIGUOUS


def test_not_found_waits_a_quarantine_on_the_platforms_clock() -> None:
    first = searched()
    assert (first.state, first.searching_since) == (S.AMBIGUOUS, NOW)
    almost = searched(searching_since=NOW - DAY + timedelta(seconds=1))
    assert (almost.state, almost.searching_since) == (S.AMBIGUOUS, NOW - DAY + timedelta(seconds=1))
    after = searched(searching_since=NOW - DAY, flux_number="CPP1")
    assert (after.state, after.resends, after.next_at) == (S.QUEUED, 1, NOW)


def test_after_three_resends_a_human_is_asked() -> None:
    assert searched(searching_since=NOW - DAY, resends=2).state is S.QUEUED
    assert searched(searching_since=NOW - DAY, resends=3).state is S.STUCK


def test_a_search_that_failed_proves_nothing() -> None:
    subject = submission(state=S.AMBIGUOUS, searching_since=NOW - 9 * DAY)
    move = reconciliation.after_search(subject, ReadFailed(code="offline"), NOW, 0.5)
    assert (move.state, move.searching_since) == (S.AMBIGUOUS, NOW - 9 * DAY)
    told = reconciliation.after_search(subject, ReadFailed(code="quota", retry_after=3600), NOW, 0.5)
    assert told.next_at == NOW + timedelta(hours=1)


def test_reports() -> None:
    assert reported(report("IN_INTEGRE")).state is S.INTEGRATED
    assert reported(report("IN_INTEGRE_PARTIEL")).state is S.INTEGRATED
    assert reported(report("IN_INTEGRE_PARTIEL", "SIRET inconnu")).state is S.REJECTED
    rejected = reported(report("IN_REJETE", "a", "b", technical_errors=("c",)))
    assert (rejected.state, rejected.reason) == (S.REJECTED, "a | b | c")
    assert reported(report("IN_REJETE")).reason == "IN_REJETE"


def test_a_rejection_as_duplicate_is_searched_for() -> None:
    move = reported(report("IN_REJETE", "Doublon", duplicate=True))
    assert (move.state, move.reason) == (S.AMBIGUOUS, "Doublon")


@pytest.mark.parametrize("state", ["IN_RECU", "IN_TRAITE_SE_CPP", "UN_ETAT_INCONNU", ""])
def test_a_state_that_ends_nothing_is_waited_for(state: str) -> None:
    move = reported(report(state), failures=4)
    assert (move.state, move.reason, move.failures, move.flux_number) == (S.DEPOSITED, state, 5, "CPP1")
    assert move.next_at is not None
    assert NOW < move.next_at <= NOW + outbox.CAP_REPORT


def test_a_report_that_failed_is_asked_again() -> None:
    assert reported(ReadFailed(code="offline")).state is S.DEPOSITED
    assert reported(ReadFailed(code="quota", retry_after=7200)).next_at == NOW + timedelta(hours=2)


@pytest.mark.parametrize("failures", range(40))
def test_waits_never_pass_their_cap(failures: int) -> None:
    assert outbox.backoff(failures, outbox.CAP_OFFLINE, 0.999) < outbox.CAP_OFFLINE


@pytest.mark.parametrize(
    ("state", "next_at", "due"),
    [
        (S.QUEUED, None, True),
        (S.QUEUED, NOW, True),
        (S.QUEUED, NOW + timedelta(minutes=1), False),
        (S.QUEUED, NOW + timedelta(days=400), True),  # written while the clock was wrong
        (S.INTEGRATED, None, False),
    ],
)
def test_due(state: SubmissionState, next_at: datetime | None, due: bool) -> None:
    assert outbox.is_due(submission(state=state, next_at=next_at), NOW) is due


OUTCOMES: tuple[DepositOutcome, ...] = (
    Accepted(flux_number="CPP1"),
    Accepted(platform_id=8420532),
    NotSent(code="offline"),
    Held(code="quota"),
    TurnedDown(code="1"),
    TurnedDown(code="1", duplicate=True),
    Unanswered(code="read_timeout"),
)
SEARCHES = (
    Found(invoices=(), server_date=NOW),
    Found(invoices=(row(),), server_date=NOW),
    ReadFailed(code="offline"),
    Found(invoices=(row(with_vat=Decimal(1)),), server_date=NOW),
    Found(invoices=(), server_date=NOW + 2 * DAY),
)
REPORTS = (report("IN_INTEGRE"), report("IN_REJETE", "x"), report("IN_REJETE", "x", duplicate=True), report("?"))


def apply(subject: Submission, move: Move) -> Submission:
    assert move.state is subject.state or move.state in LEGAL_MOVES[subject.state]
    return replace(
        subject,
        state=move.state,
        resends=move.resends,
        failures=min(move.failures, 3),
        next_at=None,
        searching_since=move.searching_since,
        flux_number=move.flux_number,
        platform_id=move.platform_id,
        reason="",
    )


def after(subject: Submission) -> list[Submission]:
    match subject.state:
        case S.QUEUED:
            return [replace(subject, state=S.SENDING)]
        case S.SENDING:
            moves = [outbox.after_deposit(subject, outcome, NOW, 0.5) for outcome in OUTCOMES]
            moves.append(outbox.recovered(subject, NOW))
        case S.AMBIGUOUS:
            moves = [reconciliation.after_search(subject, answer, NOW, 0.5) for answer in SEARCHES]
        case S.DEPOSITED:
            moves = [outbox.after_report(subject, answer, NOW, 0.5) for answer in REPORTS]
        case _:
            return []
    return [apply(subject, move) for move in moves]


def test_every_reachable_move_is_legal_and_a_resend_always_follows_a_search() -> None:
    start = submission()
    parents: dict[Submission, set[SubmissionState]] = {start: set()}
    waiting = deque([start])
    while waiting:
        subject = waiting.popleft()
        for child in after(subject):
            if child not in parents:
                parents[child] = set()
                waiting.append(child)
            parents[child].add(subject.state)
    assert len(parents) > 50
    for subject, origins in parents.items():
        assert subject.resends <= outbox.MAX_RESENDS
        if subject.state is S.SENDING:
            assert origins == {S.QUEUED}
        if subject.state is S.QUEUED and subject.resends:
            assert origins <= {S.AMBIGUOUS, S.SENDING}


def test_an_outcome_of_no_class_is_a_bug_and_says_so() -> None:
    with pytest.raises(AssertionError):
        deposited("accepted, honestly")  # type: ignore[arg-type]
