"""What a person decides of what the engine leaves to them, with the real engine on both sides of the decision."""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from chorus_desktop.actions import disputes, drafts, firm, own_pdf, supporting
from chorus_desktop.actions.desk import Desk
from chorus_desktop.actions.issue import Issued, NotIssued
from chorus_desktop.domain.audit import Kind
from chorus_desktop.domain.comparison import Difference
from chorus_desktop.domain.disputes import Decision, decided
from chorus_desktop.domain.errors import UserFault
from chorus_desktop.domain.exchange import Unanswered
from chorus_desktop.domain.outbox import LEGAL_MOVES, SubmissionState
from chorus_desktop.store import audit, comparisons, guard, queries, strays
from chorus_desktop.store.queries import InvoiceFilter, Section
from chorus_desktop.store.verification import verify
from tests import factories
from tests.disputes import OTHER_ID, PAID_AT, another_bears, conflict, draft_of, moved, on_platform, stuck, turn
from tests.own_pdf import issue_own_pdf_of
from tests.own_pdf import own_pdf as pdf_of
from tests.sync_desk import Bench

S = SubmissionState


def told(bench: Bench) -> list[str]:
    return bench.desk.commands.commands  # type: ignore[attr-defined, no-any-return]


def sound(bench: Bench) -> bool:
    return verify(bench.store).findings == ()


@pytest.mark.parametrize("state", S)
@pytest.mark.parametrize("decision", Decision)
def test_only_legal_moves_are_decided(state: S, decision: Decision) -> None:
    move = decided(factories.submission(state=state), decision, PAID_AT)
    if move is not None:
        assert move.state in LEGAL_MOVES[state]
        assert state in (S.CONFLICT, S.STUCK)
        assert move.reason == decision


async def test_the_same_invoice_is_adopted_and_its_old_statuses_are_read(bench: Bench) -> None:
    issued = await conflict(bench)
    disputes.adopt(bench.desk, issued.invoice_id)
    assert told(bench)[-1] == "sync_now"
    await turn(bench, 2)
    detail = queries.invoice_detail(bench.store, issued.invoice_id)
    assert (detail.row.submission_state, detail.row.status) == (S.INTEGRATED, "MISE_EN_PAIEMENT")
    assert [status.status for status in detail.statuses] == ["DEPOSEE", "MISE_EN_PAIEMENT"]
    assert detail.submission is not None
    assert (detail.submission.platform_id, detail.submission.flux_number) == (OTHER_ID, "CPP77")
    assert bench.platform.received == []
    assert sound(bench)


async def test_a_new_number_for_the_same_content_and_both_are_told_right(bench: Bench) -> None:
    issued = await conflict(bench)
    draft = disputes.redo(bench.desk, issued.invoice_id)
    assert queries.draft(bench.store, draft).lines == queries.draft(bench.store, issued.invoice_id).lines
    again = draft_of(bench, draft)
    assert (issued.number, again.number) == ("F2026-0001", "F2026-0002")
    await turn(bench, 2)
    assert bench.states() == [S.ABANDONED, S.INTEGRATED]
    assert [deposit.identity.number for deposit in bench.platform.received] == [again.number]
    money = queries.money_expected(bench.store, factories.TODAY)
    assert (money.count, money.total) == (1, Decimal("554.40")), "the abandoned one brings nothing"
    closed = queries.invoice_ids(bench.store, InvoiceFilter(section=Section.CLOSED))
    assert closed == (issued.invoice_id,)
    assert sound(bench)


async def test_what_was_joined_goes_along_under_the_new_number(bench: Bench) -> None:
    draft = drafts.save_draft(bench.desk, None, replace(factories.invoice(), number=""))
    supporting.add_file(bench.desk, draft, b"%PDF bon de commande", "bon.pdf", type_code="03")
    issued = draft_of(bench, draft)
    await another_bears(bench, issued)
    again = disputes.redo(bench.desk, issued.invoice_id)
    assert supporting.list_files(bench.desk, again) == supporting.list_files(bench.desk, issued.invoice_id) != ()
    draft_of(bench, again)
    assert [one.filename for one in queries.draft(bench.store, again).attachments] == ["bon.pdf"]
    assert sound(bench)


async def test_what_was_joined_to_an_own_pdf_goes_along_with_the_next_one(bench: Bench) -> None:
    issued = issue_own_pdf_of(bench.desk, files={"releve.pdf": b"%PDF heures"})
    await another_bears(bench, issued)
    again = disputes.redo(bench.desk, issued.invoice_id)
    own_pdf.exchange_pdf(bench.desk, again, own_pdf.examine(pdf_of("PM-2026-119"), "refaite.pdf"))
    assert isinstance(own_pdf.issue_own_pdf(bench.desk, again, queries.draft(bench.store, again)), Issued)
    await turn(bench, 2)
    (deposit,) = bench.platform.received
    assert [(file.name, file.content) for file in deposit.supporting] == [("releve.pdf", b"%PDF heures")]
    assert sound(bench)


async def test_given_up_it_is_never_sent_and_its_number_stays_used(bench: Bench) -> None:
    issued = await conflict(bench)
    disputes.abandon(bench.desk, issued.invoice_id)
    await turn(bench, 3)
    assert bench.states() == [S.ABANDONED]
    assert bench.platform.received == []
    assert bench.issue().number == "F2026-0002"
    assert sound(bench)


async def test_sent_again_after_a_look_on_the_portal_exactly_once(bench: Bench) -> None:
    issued = await stuck(bench)
    disputes.send_again(bench.desk, issued.invoice_id)
    await turn(bench, 4)
    assert bench.states() == [S.INTEGRATED]
    assert bench.platform.calls.count("deposit") == 1
    assert [deposit.identity.number for deposit in bench.platform.received] == [issued.number]
    assert sound(bench)


async def test_sent_again_and_found_there_after_all_it_is_not_deposited(bench: Bench) -> None:
    issued = await stuck(bench)
    disputes.send_again(bench.desk, issued.invoice_id)
    mine = bench.submissions()[0].identity
    on_platform(bench, issued, buyer_siret=mine.buyer_siret, issue_date=mine.issue_date, with_vat=mine.with_vat)
    await turn(bench)
    assert bench.states() == [S.INTEGRATED]
    assert bench.platform.calls.count("deposit") == 0


async def test_searched_again_it_waits_a_whole_quarantine_and_asks_again(bench: Bench) -> None:
    issued = await stuck(bench)
    disputes.search_again(bench.desk, issued.invoice_id)
    assert bench.states() == [S.AMBIGUOUS]
    engine = bench.engine()
    for _ in range(11):
        await engine.turn()
        assert bench.states() == [S.AMBIGUOUS]
        bench.later(hours=2)
    for _ in range(3):
        bench.later(hours=2)
        await engine.turn()
    await engine._close()
    assert bench.states() == [S.STUCK]
    assert bench.platform.calls.count("deposit") == 0
    assert sound(bench)


@pytest.mark.parametrize(
    "decide",
    [disputes.adopt, disputes.redo, disputes.abandon, disputes.search_again, disputes.send_again],
)
def test_what_has_moved_on_is_not_decided_any_more(bench: Bench, decide: Callable[[Desk, int], object]) -> None:
    issued = bench.issue()
    before = bench.store.rows("SELECT * FROM invoices")
    with pytest.raises(UserFault, match="decided_meanwhile"):
        decide(bench.desk, issued.invoice_id)
    assert bench.store.rows("SELECT * FROM invoices") == before
    assert bench.states() == [S.QUEUED]


async def test_an_own_pdf_waits_for_another_printed_number(bench: Bench) -> None:
    issued = issue_own_pdf_of(bench.desk)
    await another_bears(bench, issued)
    draft = disputes.redo(bench.desk, issued.invoice_id)
    kept = queries.draft(bench.store, draft)
    answer = own_pdf.issue_own_pdf(bench.desk, draft, replace(kept, number="PM-2026-119"))
    assert isinstance(answer, NotIssued)
    assert [problem.code for problem in answer.problems] == ["pdf_number_used"]
    other = own_pdf.examine(pdf_of("PM-2026-119"), "refaite.pdf")
    assert own_pdf.exchange_pdf(bench.desk, draft, other) == draft
    kept = queries.draft(bench.store, draft)
    assert (kept.number, kept.buyer) == ("PM-2026-119", factories.buyer())
    assert isinstance(own_pdf.issue_own_pdf(bench.desk, draft, kept), Issued)
    await turn(bench, 2)
    assert [deposit.identity.number for deposit in bench.platform.received] == ["PM-2026-119"]
    assert sound(bench)


def lose(bench: Bench, number: str) -> None:
    with bench.store.write() as db:
        db.execute(
            "INSERT INTO strays (number, year, kind, observed_at) VALUES (?, 2026, 'lost', '2026-11-25T08:00:00Z')",
            [number],
        )


def lost(bench: Bench) -> list[str]:
    return [stray.number for stray in queries.strays(bench.store, lost=True)]


def test_a_lost_number_is_answered_or_found_again(bench: Bench) -> None:
    for number in ("F2026-0007", "F2026-0008", "F2026-0009"):
        lose(bench, number)
    disputes.answer_lost(bench.desk, "F2026-0008")
    assert lost(bench) == ["F2026-0009", "F2026-0007"]
    issue_own_pdf_of(bench.desk, "F2026-0009")
    assert lost(bench) == ["F2026-0007"]
    entries = [entry for entry in audit.entries(bench.store) if entry.kind == Kind.STRAY]
    assert '"answered"' in entries[-1].facts
    assert strays.strays(bench.store, lost=False) == ()


def test_a_second_computer_gets_numbers_of_its_own(bench: Bench, tmp_path: Path) -> None:
    assert queries.series_question(bench.store) is False
    moved(bench, tmp_path)
    assert queries.series_question(bench.store) is True
    lose(bench, "FA2026-0001")
    assert queries.free_beginning(bench.store, "F") == "FB"
    for taken, code in (("F", "prefix_used"), ("FA", "prefix_used"), ("", "prefix_unfit"), ("É!", "prefix_unfit")):
        with pytest.raises(UserFault, match=code):
            disputes.choose_series(bench.desk, taken)
    disputes.choose_series(bench.desk, " FB ")
    assert queries.series_question(bench.store) is False
    assert firm.load_firm(bench.desk).prefix == "FB"
    guard.release(bench.store, bench.clock.now())
    assert bench.issue().number == "FB2026-0001"


def test_an_only_computer_keeps_its_series(bench: Bench, tmp_path: Path) -> None:
    moved(bench, tmp_path)
    disputes.keep_series(bench.desk)
    assert queries.series_question(bench.store) is False
    guard.release(bench.store, bench.clock.now())
    assert bench.issue().number == "F2026-0002"


def test_all_letters_taken_leave_no_proposal(bench: Bench) -> None:
    for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ":
        lose(bench, f"F{letter}2026-0001")
    assert queries.free_beginning(bench.store, "F") == ""


async def test_what_differs_is_told_until_it_comes_right(bench: Bench) -> None:
    bench.issue()
    await turn(bench, 2)
    assert queries.differences(bench.store) == ()
    row = bench.platform.invoices.pop()
    disputes.compare_again(bench.desk)
    await turn(bench)
    (difference,) = queries.differences(bench.store)
    assert (difference.here, difference.there) == ("DEPOSEE", "")
    bench.platform.invoices.append(row)
    await turn(bench)
    assert len(queries.differences(bench.store)) == 1, "only a whole comparison tells"
    disputes.compare_again(bench.desk)
    await turn(bench)
    assert queries.differences(bench.store) == ()


async def test_a_status_read_since_is_no_difference_any_more(bench: Bench) -> None:
    issued = bench.issue()
    await turn(bench, 2)
    told_before = Difference(number=issued.number, here="DEPOSEE", there="MISE_A_DISPOSITION")
    comparisons.note(bench.store, (told_before,), bench.clock.now())
    assert queries.differences(bench.store) == (told_before,)
    bench.later(hours=1)
    bench.platform.advance_status(issued.number, "MISE_A_DISPOSITION", bench.clock.now())
    await turn(bench)
    assert queries.differences(bench.store) == ()


async def test_the_deposit_after_a_decision_may_go_unanswered_too(bench: Bench) -> None:
    issued = await stuck(bench)
    disputes.send_again(bench.desk, issued.invoice_id)
    bench.platform.outcomes.append(Unanswered(code="no_answer"))
    await turn(bench)
    assert bench.states() == [S.AMBIGUOUS]
    await turn(bench, 2)
    assert bench.states() == [S.INTEGRATED], "it had arrived, and is found"
    assert len(bench.platform.received) == 1
