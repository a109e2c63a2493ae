"""Every state that the pure core can reach with three invoices, by explicit search of all outcomes.

The platform is as free as the quarantine allows: a request may be applied late or never, a flux be decided and found by
the search at any time, but all within one tick of the clock, after which the quarantine ends.
"""

import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from functools import cache

import pytest

from chorus_desktop.domain.exchange import (
    Accepted,
    DepositOutcome,
    DepositWay,
    FluxReport,
    Found,
    Held,
    Identity,
    NotSent,
    PlatformInvoice,
    ReadFailed,
    TurnedDown,
    Unanswered,
)
from chorus_desktop.domain.outbox import (
    LEGAL_MOVES,
    Move,
    Submission,
    SubmissionState,
    after_deposit,
    after_report,
    recovered,
    suspected,
)
from chorus_desktop.domain.reconciliation import after_search

HERE = sys.modules[__name__]
S = SubmissionState
NOW = datetime(2026, 11, 25, 8, 0, tzinfo=UTC)
TICK = timedelta(hours=1)
QUARANTINE = TICK
IDENTITY = Identity(
    number="F2026-0001",
    issue_date=date(2026, 11, 25),
    seller_identifier="73282932000074",
    buyer_siret="21840069500019",
    with_vat=Decimal("554.40"),
)
TERMINAL = frozenset({S.INTEGRATED, S.REJECTED, S.REFUSED, S.CONFLICT, S.STUCK})


@dataclass(frozen=True, slots=True, order=True)
class Case:
    """One invoice here and there. `late` and `open` are deposits on their way and under control, `held` how often the
    platform has it, `found` whether its search knows that; `age` counts ticks since the first search, -1 before it."""

    state: str = S.QUEUED
    resends: int = 0
    age: int = -1
    flux: bool = False
    late: int = 0
    open: int = 0
    held: int = 0
    found: bool = False
    foreign: bool = False
    bad: bool = False
    dedupe: bool = False

    @property
    def busy(self) -> bool:
        """Whether the platform is not yet done with what it was given."""
        return bool(self.late or self.open or (self.held and not self.found))

    @property
    def submission(self) -> Submission:
        """The same as the core sees it."""
        return Submission(
            id=1,
            invoice_id=1,
            way=DepositWay.FLUX,
            identity=IDENTITY,
            document_sha256="0" * 64,
            file_name="F2026-0001.pdf",
            state=S(self.state),
            resends=self.resends,
            searching_since=None if self.age < 0 else NOW - self.age * TICK,
            flux_number="CPP1" if self.flux else "",
        )

    def after(self, move: Move) -> "Case":
        """What the store holds once the move is written."""
        assert move.state == self.state or move.state in LEGAL_MOVES[S(self.state)], (self, move)
        since = move.searching_since
        return replace(
            self,
            state=move.state,
            resends=move.resends,
            age=-1 if since is None else min(int((NOW - since) / TICK), 1),
            flux=bool(move.flux_number),
        )


def row(amount: Decimal) -> PlatformInvoice:
    """What a search gives."""
    return PlatformInvoice(
        platform_id=1 if amount == IDENTITY.with_vat else 2,
        number=IDENTITY.number,
        issue_date=IDENTITY.issue_date,
        seller_identifier=IDENTITY.seller_identifier,
        buyer_siret=IDENTITY.buyer_siret,
        with_vat=amount,
        status="DEPOSEE",
        status_at=NOW,
    )


def sent(case: Case) -> Iterator[Case]:
    """All that may become of a deposit."""
    outcomes: tuple[tuple[DepositOutcome, Case], ...] = (
        (NotSent(code="offline"), case),
        (Held(code="quota"), case),
        (TurnedDown(code="1", label="refusée"), case),
        (TurnedDown(code="2", label="doublon", duplicate=True), case),
        (Accepted(flux_number="CPP1"), replace(case, open=case.open + 1)),
        *(
            (Unanswered(code="no_answer"), there)
            for there in (case, replace(case, late=case.late + 1), replace(case, open=case.open + 1))
        ),
    )
    for outcome, there in outcomes:
        knows = case.dedupe and (case.held or case.foreign)
        if isinstance(outcome, TurnedDown) and outcome.duplicate != bool(knows):
            continue
        if isinstance(outcome, TurnedDown) and not outcome.duplicate and not case.bad:
            continue
        yield there.after(after_deposit(case.submission, outcome, NOW, 0.5))
        yield there.after(recovered(case.submission, NOW))


def searched(case: Case) -> Iterator[Case]:
    """The search fails, or tells what the platform's index knows."""
    rows = (*([row(IDENTITY.with_vat)] if case.found else []), *([row(Decimal(1))] if case.foreign else []))
    for answer in (ReadFailed(code="offline"), Found(invoices=rows, server_date=NOW)):
        yield case.after(after_search(case.submission, answer, NOW, 0.5, QUARANTINE))


def reported(case: Case) -> Iterator[Case]:
    """The report fails, is not ready, or tells what was decided."""
    yield case.after(after_report(case.submission, ReadFailed(code="offline"), NOW, 0.5))
    yield case.after(after_report(case.submission, FluxReport(state="IN_INCONNU", at=NOW), NOW, 0.5))
    if case.open:
        return
    states = ("IN_INTEGRE", "IN_INTEGRE_PARTIEL") if case.held else ("IN_REJETE", "IN_INTEGRE_PARTIEL")
    duplicate = not case.held and not case.bad
    errors = () if case.held else ("doublon",) if duplicate else ("service inconnu",)
    for state in states:
        report = FluxReport(state=state, at=NOW, errors=errors, duplicate=duplicate)
        yield case.after(after_report(case.submission, report, NOW, 0.5))


def there(case: Case) -> Iterator[Case]:
    """What the platform does by itself."""
    if case.late:
        yield replace(case, late=case.late - 1, open=case.open + 1)
        yield replace(case, late=case.late - 1)
    if case.open:
        refused = case.bad or (case.dedupe and (case.held or case.foreign))
        yield replace(case, open=case.open - 1, held=case.held + (not refused))
    if case.held and not case.found:
        yield replace(case, found=True)


@cache
def steps(case: Case) -> tuple[Case, ...]:
    """All that may happen to one invoice, but for what all share: the clock, and the one deposit at a time."""
    here: Iterator[Case] = iter(())
    match case.state:
        case S.SENDING:
            here = sent(case)
        case S.AMBIGUOUS:
            here = searched(case)
        case S.DEPOSITED:
            here = reported(case)
        case S.QUEUED if case.resends == 0:
            here = iter([case.after(suspected(case.submission, NOW, "restored"))])
    return tuple({*here, *there(case)} - {case})


def following(world: tuple[Case, ...]) -> Iterator[tuple[Case, ...]]:
    """All worlds one step further; invoices are alike, so their order does not matter."""
    sending = any(case.state == S.SENDING for case in world)
    for place, case in enumerate(world):
        others = world[:place] + world[place + 1 :]
        for after in steps(case):
            yield tuple(sorted((*others, after)))
        if case.state == S.QUEUED and not sending:
            assert S.SENDING in LEGAL_MOVES[S.QUEUED]
            yield tuple(sorted((*others, replace(case, state=S.SENDING, flux=False))))
    if not any(case.busy for case in world):
        yield tuple(sorted(replace(case, age=min(case.age + 1, 1) if case.age >= 0 else -1) for case in world))


def wrong(case: Case) -> str:
    """What must never be, of one invoice."""
    taken = case.held + case.open + case.late
    match case.state:
        case _ if case.held > 1:
            return "it is twice on the platform"
        case S.QUEUED if taken:
            return "it waits to be sent although the platform may have it"
        case S.INTEGRATED if case.held != 1:
            return "it is shown as accepted and is not there"
        case S.REJECTED | S.REFUSED if taken or not case.bad:
            return "it is shown as turned down and is not"
        case S.CONFLICT if not case.foreign:
            return "no other invoice bears its number"
        case S.STUCK if taken:
            return "it is given up although the platform has it"
    return ""


def reachable(start: tuple[Case, ...]) -> dict[tuple[Case, ...], list[tuple[Case, ...]]]:
    """Every world that can be reached, with those before it; stops at the first that is wrong."""
    before: dict[tuple[Case, ...], list[tuple[Case, ...]]] = {start: []}
    frontier = [start]
    while frontier:
        world = frontier.pop()
        for after in following(world):
            if after in before:
                before[after].append(world)
                continue
            for case in after:
                assert not wrong(case), f"{wrong(case)}: {case} after {world}"
            before[after] = [world]
            frontier.append(after)
    return before


def dead_ends(before: dict[tuple[Case, ...], list[tuple[Case, ...]]]) -> set[tuple[Case, ...]]:
    """Worlds from which not all invoices can come to rest."""
    ends = [world for world in before if all(case.state in TERMINAL for case in world)]
    saved = set(ends)
    while ends:
        for earlier in before[ends.pop()]:
            if earlier not in saved:
                saved.add(earlier)
                ends.append(earlier)
    return set(before) - saved


KINDS = (Case(), Case(bad=True), Case(foreign=True))


@pytest.fixture(autouse=True)
def _steps_anew() -> Iterator[None]:
    """Steps are remembered by what the core decides, which a test may change."""
    steps.cache_clear()
    yield
    steps.cache_clear()


@pytest.mark.parametrize("dedupe", [True, False])
@pytest.mark.parametrize("kind", KINDS)
def test_one_invoice_reaches_only_what_is_true_and_always_comes_to_rest(kind: Case, dedupe: bool) -> None:
    before = reachable((replace(kind, dedupe=dedupe),))
    assert len(before) > 10
    assert not dead_ends(before)


@pytest.mark.parametrize("dedupe", [True, False])
@pytest.mark.parametrize("kinds", [(0, 0, 0), (0, 1, 2)])
def test_three_invoices_reach_only_what_is_true_and_always_come_to_rest(kinds: tuple[int, ...], dedupe: bool) -> None:
    before = reachable(tuple(sorted(replace(KINDS[kind], dedupe=dedupe) for kind in kinds)))
    assert len(before) > 2_000
    assert not dead_ends(before)


def _no_quarantine(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(HERE, "QUARANTINE", timedelta(0))


def _recovered_is_queued(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(HERE, "recovered", lambda submission, now: Move(state=S.QUEUED, next_at=now))


def _duplicate_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    real = after_deposit

    def decide(submission: Submission, outcome: DepositOutcome, now: datetime, draw: float) -> Move:
        known = replace(outcome, duplicate=False) if isinstance(outcome, TurnedDown) else outcome
        return real(submission, known, now, draw)

    monkeypatch.setattr(HERE, "after_deposit", decide)


def _unanswered_is_queued(monkeypatch: pytest.MonkeyPatch) -> None:
    real = after_deposit

    def decide(submission: Submission, outcome: DepositOutcome, now: datetime, draw: float) -> Move:
        lost = NotSent(code="offline") if isinstance(outcome, Unanswered) else outcome
        return real(submission, lost, now, draw)

    monkeypatch.setattr(HERE, "after_deposit", decide)


def _unknown_is_rejected(monkeypatch: pytest.MonkeyPatch) -> None:
    real = after_report

    def decide(submission: Submission, answer: FluxReport | ReadFailed, now: datetime, draw: float) -> Move:
        known = isinstance(answer, ReadFailed) or answer.state != "IN_INCONNU"
        return real(submission, answer if known else replace(answer, state="IN_REJETE"), now, draw)

    monkeypatch.setattr(HERE, "after_report", decide)


@pytest.mark.parametrize(
    "break_rule",
    [_no_quarantine, _recovered_is_queued, _duplicate_is_refused, _unanswered_is_queued, _unknown_is_rejected],
)
def test_a_rule_that_is_taken_out_is_noticed(
    break_rule: Callable[[pytest.MonkeyPatch], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    break_rule(monkeypatch)
    found = []
    for kind in KINDS:
        for dedupe in (True, False):
            try:
                reachable((replace(kind, dedupe=dedupe),))
            except AssertionError as wrong_world:
                found.append(str(wrong_world))
    assert found
