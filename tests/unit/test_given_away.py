"""What was given away since a backup stays so after it is restored: it is told, and searched for before it leaves."""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from sqlite_utils import Database

from chorus_desktop.actions import disputes, handover
from chorus_desktop.actions.issue import Issued, correct, issue, withdraw
from chorus_desktop.actions.own_pdf import examine, issue_own_pdf, start
from chorus_desktop.domain.errors import UserFault
from chorus_desktop.domain.events import Released
from chorus_desktop.domain.exchange import StatusEvent, TurnedDown
from chorus_desktop.domain.outbox import SubmissionState
from chorus_desktop.store import guard, queries
from chorus_desktop.store.database import open_database
from chorus_desktop.store.migrations import MIGRATIONS
from chorus_desktop.store.verification import verify
from tests import factories
from tests.disputes import draft_of
from tests.own_pdf import NUMBER, TOTALS, issue_own_pdf_of, own_pdf
from tests.sync_desk import Bench
from tests.unit.test_engine_guard import Laptop, foreign

S = SubmissionState
#: What a backup holds of an invoice that was given away since, the number, and how it is sent from here all the same.
Past = tuple[bytes, str, Callable[[], Issued]]


@pytest.fixture
def laptop(bench: Bench, tmp_path: Path) -> Laptop:
    found = Laptop(bench, tmp_path / "garde")
    guard.examine(bench.store, bench.clock.now())
    return found


def a_draft_of_an_own_pdf(laptop: Laptop) -> Past:
    bench = laptop.bench
    draft = start(bench.desk, examine(own_pdf(), "facture.pdf"))
    copy = laptop.copy()

    def send(*, hand_over: bool = False) -> Issued:
        kept = queries.draft(bench.store, draft)
        kept = replace(kept, number=NUMBER, buyer=factories.buyer(), stated_totals=TOTALS)
        issued = issue_own_pdf(bench.desk, draft, kept, hand_over=hand_over)
        assert isinstance(issued, Issued), issued
        return issued

    send(hand_over=True)
    return copy, NUMBER, send


def a_draft_with_a_number(laptop: Laptop) -> Past:
    bench = laptop.bench
    issued = bench.issue()
    assert withdraw(bench.desk, issued.invoice_id)
    copy = laptop.copy()
    kept = queries.draft(bench.store, issued.invoice_id)
    assert isinstance(issue(bench.desk, issued.invoice_id, kept, hand_over=True), Issued)
    return copy, issued.number, lambda: draft_of(bench, issued.invoice_id)


def nothing(laptop: Laptop) -> Past:
    bench = laptop.bench
    copy = laptop.copy()
    issued = bench.issue()
    assert handover.hand_over(bench.desk, issued.invoice_id)
    return copy, issued.number, lambda: issue_own_pdf_of(bench.desk, issued.number)


every = pytest.mark.parametrize("past", [a_draft_of_an_own_pdf, a_draft_with_a_number, nothing])


def told(bench: Bench) -> list[tuple[str, bool]]:
    return [(stray.number, stray.given) for stray in queries.strays(bench.store, lost=True)]


async def released(laptop: Laptop) -> None:
    await laptop.session(turns=2)
    laptop.bench.later(hours=25)
    await laptop.session(turns=2)
    assert guard.hold(laptop.bench.store) is None


def sent_by_accountant(bench: Bench, number: str) -> None:
    amount = Decimal("480.00") if number == NUMBER else Decimal("554.40")
    bench.platform.invoices.append(replace(foreign(number), with_vat=amount, status_at=bench.clock.now()))
    bench.platform.events[77] = [StatusEvent(status="DEPOSEE", at=bench.clock.now())]


@every
async def test_it_is_told_and_searched_for_a_whole_quarantine_before_it_leaves(
    laptop: Laptop, past: Callable[[Laptop], Past]
) -> None:
    bench = laptop.bench
    copy, number, send = past(laptop)
    laptop.restore(copy)
    await released(laptop)
    assert (told(bench), bench.news.of(Released)[-1].lost) == ([(number, True)], ())
    assert send().number == number
    assert (bench.states()[-1], told(bench)) == (S.AMBIGUOUS, [])
    for _ in range(23):
        await laptop.session()
        bench.later(hours=1)
    assert bench.platform.received == []
    for _ in range(4):
        bench.later(hours=1)
        await laptop.session()
    assert [one.identity.number for one in bench.platform.received] == [number]
    assert verify(bench.store).findings == ()


@every
async def test_once_the_accountant_sent_it_nothing_leaves_from_here(
    laptop: Laptop, past: Callable[[Laptop], Past]
) -> None:
    bench = laptop.bench
    copy, number, send = past(laptop)
    laptop.restore(copy)
    await laptop.session(turns=2)
    assert told(bench) == [(number, True)], "while the store is held back, too"
    sent_by_accountant(bench, number)
    await released(laptop)
    assert told(bench) == []
    assert [stray.number for stray in queries.strays(bench.store, lost=False)] == [number]
    if past is not nothing:
        send()
        bench.later(hours=1)
        await laptop.session(turns=2)
        assert bench.states()[-1] is S.INTEGRATED
    assert bench.platform.received == []
    assert verify(bench.store).findings == ()


@pytest.mark.parametrize("past", [a_draft_of_an_own_pdf, a_draft_with_a_number])
async def test_what_is_sent_while_the_store_is_held_back_is_searched_for_too(
    laptop: Laptop, past: Callable[[Laptop], Past]
) -> None:
    bench = laptop.bench
    copy, _number, send = past(laptop)
    laptop.restore(copy)
    await laptop.session(turns=2)
    send()
    assert bench.states()[-1] is S.AMBIGUOUS
    await released(laptop)
    assert told(bench) == []


@every
async def test_this_machine_never_forgets_it_before_it_is_here_again(
    laptop: Laptop, past: Callable[[Laptop], Past]
) -> None:
    """Another backup of before is restored after the first one."""
    bench = laptop.bench
    copy, number, send = past(laptop)
    for _ in range(2):
        laptop.restore(copy)
        await released(laptop)
    disputes.answer_lost(bench.desk, number)
    assert told(bench) == []
    send()
    assert bench.states()[-1] is S.AMBIGUOUS, "it is searched for, told or not"


async def test_what_is_issued_before_the_store_was_examined_makes_nothing_forgotten(laptop: Laptop) -> None:
    copy, number, _send = nothing(laptop)
    laptop.restore(copy)
    issue_own_pdf_of(laptop.bench.desk)
    await laptop.session(turns=2)
    assert guard.hold(laptop.bench.store) is not None
    assert told(laptop.bench) == [(number, True)]


async def test_it_is_not_given_away_again_before_it_was_searched_for(laptop: Laptop) -> None:
    copy, number, _send = a_draft_with_a_number(laptop)
    laptop.restore(copy)
    await released(laptop)
    bench = laptop.bench
    (draft,) = bench.store.column("SELECT id FROM invoices WHERE number = ?", [number])
    with pytest.raises(UserFault, match="handover_searched"):
        issue(bench.desk, draft, queries.draft(bench.store, draft), hand_over=True)
    assert told(bench) == [(number, True)]


async def test_a_hold_that_began_before_there_was_room_for_it_begins_anew(laptop: Laptop, tmp_path: Path) -> None:
    """A store of before, restored, whose program is updated while it is held back."""
    bench = laptop.bench
    copy, number, _send = nothing(laptop)
    laptop.restore(copy)
    await laptop.session()
    old = tmp_path / "old.db"
    db = Database(old, execute_plugins=False)
    MIGRATIONS.apply(db, stop_before="m015_other_hands")
    (row,) = bench.store.rows("SELECT * FROM guard")
    db["guard"].update(1, row)
    db.execute("INSERT INTO strays (number, year, kind, observed_at) VALUES ('A1', 2026, 'lost', '')")
    db.conn.commit()
    db.conn.close()
    store = open_database(old, second_place=laptop.place)
    assert store.column("SELECT number FROM strays WHERE NOT given") == ("A1",)
    guard.examine(store, bench.clock.now())
    assert store.column("SELECT number FROM strays WHERE given") == (number,)
    assert guard.hold(store) is not None
    store.close()


@pytest.mark.parametrize("refused", [False, True])
async def test_what_left_from_here_before_the_store_was_put_back_is_given_to_nobody(
    laptop: Laptop, refused: bool
) -> None:
    """In the backup it was a draft, or had been refused: the accountant would send again what was accepted since."""
    bench = laptop.bench
    if refused:
        bench.platform.outcomes.append(TurnedDown(code="1", label="Service inconnu"))
    issued = bench.issue()
    if refused:
        await laptop.session(turns=2)
        assert bench.states() == [S.REFUSED]
    else:
        assert withdraw(bench.desk, issued.invoice_id)
    copy = laptop.copy()
    if refused:
        correct(bench.desk, issued.invoice_id)
    draft_of(bench, issued.invoice_id)
    await laptop.session(turns=2)
    sent = len(bench.platform.received)
    laptop.restore(copy)
    await released(laptop)
    if refused:
        correct(bench.desk, issued.invoice_id)
    with pytest.raises(UserFault, match="handover_there"):
        issue(bench.desk, issued.invoice_id, queries.draft(bench.store, issued.invoice_id), hand_over=True)
    draft_of(bench, issued.invoice_id)
    with pytest.raises(UserFault, match="handover_there"):
        handover.hand_over(bench.desk, issued.invoice_id)
    await laptop.session(turns=2)
    assert (bench.states()[-1], len(bench.platform.received)) == (S.INTEGRATED, sent)
    assert queries.strays(bench.store, lost=False) == ()
    assert verify(bench.store).findings == ()
