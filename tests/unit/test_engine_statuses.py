"""Whose statuses are read: in any order, also after an end, and by the platform's own identifier."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from chorus_desktop.actions.disputes import adopt
from chorus_desktop.domain.comparison import Listed, goes_on
from chorus_desktop.domain.events import Compared, StatusChanged
from chorus_desktop.domain.exchange import PlatformInvoice, Unanswered
from chorus_desktop.domain.outbox import SubmissionState
from chorus_desktop.domain.reconciliation import NUMBERED_THERE
from chorus_desktop.store.queries import invoice_detail
from chorus_desktop.store.strays import strays
from chorus_desktop.ui.presenters.dispute import dispute
from chorus_desktop.ui.wording import disputes as words
from chorus_desktop.ui.wording import states
from tests.own_pdf import issue_own_pdf_of
from tests.sync_desk import Bench

S = SubmissionState


async def pulled(bench: Bench, times: int = 1) -> None:
    """So many turns of an engine that was just started, half an hour apart."""
    engine = bench.engine()
    for _ in range(times):
        bench.later(minutes=30)
        await engine.turn()
    await engine._close()


def row_of(number: str, status_at: datetime | None = None) -> PlatformInvoice:
    """A row of the platform that leaves out what it may leave out."""
    return PlatformInvoice(
        platform_id=1001,
        number=number,
        issue_date=None,
        seller_identifier="",
        buyer_siret="",
        with_vat=None,
        status="MISE_A_DISPOSITION",
        status_at=status_at,
    )


def shown(bench: Bench) -> str:
    """The status on the page of the first invoice."""
    return invoice_detail(bench.store, 1).row.status


async def test_an_invoice_goes_on_after_a_rejection_that_was_a_mistake(bench: Bench) -> None:
    number = bench.issue().number
    await pulled(bench, 3)
    for status in ("REJETEE", "MISE_A_DISPOSITION", "MISE_EN_PAIEMENT", "SUSPENDUE"):
        bench.platform.advance_status(number, status, bench.clock.now())
        await pulled(bench)
        assert shown(bench) == status
        assert bench.news.of(StatusChanged)[-1].status == status


@pytest.mark.parametrize("late", [0, 1])
async def test_a_final_status_that_nothing_follows_costs_one_call(bench: Bench, late: int) -> None:
    """The list may still come from a copy that knows only the status before."""
    number = bench.issue().number
    await pulled(bench, 3)
    lagging = bench.platform.invoices[0]
    bench.platform.advance_status(number, "REJETEE", bench.clock.now())
    await pulled(bench)
    read = bench.platform.calls.count("history")
    if late:
        bench.platform.invoices[0] = lagging
    await pulled(bench, 3)
    await pulled(bench, 3)
    assert shown(bench) == "REJETEE"
    assert bench.platform.calls.count("history") == read


def test_the_list_knows_seconds_and_the_history_minutes() -> None:
    moment = datetime(2026, 11, 25, 8, 5, tzinfo=UTC)
    row = row_of("F2026-0001", moment.replace(second=40))
    assert goes_on("REJETEE", moment, row)
    assert goes_on("REJETEE", moment, replace(row, status_at=None))
    assert goes_on("REJETEE", None, row)
    assert not goes_on("REJETEE", moment + timedelta(minutes=1), row)
    assert not goes_on("MISE_A_DISPOSITION", None, row)


async def test_an_invoice_that_chorus_pro_numbered_itself_is_followed_by_its_identifier(bench: Bench) -> None:
    """Automatic numbering of the structure: the row bears twenty digits, and is nobody else's."""
    issue_own_pdf_of(bench.desk)
    await pulled(bench)
    (row,) = bench.platform.invoices
    bench.platform.invoices[:] = [replace(row, number="20260000000000000042")]
    bench.platform.advance_status("20260000000000000042", "SUSPENDUE", bench.clock.now())
    await pulled(bench)
    assert shown(bench) == "SUSPENDUE"
    bench.later(days=8)
    await pulled(bench, 2)
    assert bench.news.of(Compared)[-1].differences == ()
    assert strays(bench.store, lost=False) == ()
    bench.platform.invoices.append(replace(row, platform_id=77))
    await pulled(bench, 2)
    assert shown(bench) == "SUSPENDUE"


async def test_a_draft_of_the_portal_that_bears_our_number_is_not_our_invoice(bench: Bench) -> None:
    number = bench.issue().number
    draft = replace(row_of(number, bench.clock.now()), status="BROUILLON", platform_id=77)
    bench.platform.invoices.append(replace(draft, number="F2026-0009"))
    bench.platform.integrates = False
    await pulled(bench, 2)
    submission = bench.submissions()[0]
    assert Listed([draft]).of(submission) == ()
    assert Listed([draft]).of(replace(submission, platform_id=77)) == (draft,)
    assert strays(bench.store, lost=False) == ()


async def test_an_own_pdf_whose_answer_was_lost_may_be_there_under_a_number_of_the_platform(bench: Bench) -> None:
    """Nothing is sent again; a person says that it is ours, and its statuses are read."""
    issued = issue_own_pdf_of(bench.desk)
    bench.platform.outcomes.append(Unanswered(code="no_answer"))
    engine = bench.engine()
    await engine.turn()
    bench.platform.invoices[:] = [replace(bench.platform.invoices[0], number="20260000000000000042")]
    for _ in range(4):
        bench.later(hours=13)
        bench.platform.advance_status("20260000000000000042", "MISE_A_DISPOSITION", bench.clock.now())
        await engine.turn()
    await engine._close()
    assert (bench.states(), len(bench.platform.received)) == ([S.CONFLICT], 1)
    detail = invoice_detail(bench.store, issued.invoice_id)
    card = dispute(bench.desk, detail)
    assert card is not None
    assert (card.title, card.sides[0].there) == (words.ALIKE_TITLE, "20260000000000000042")
    assert "20260000000000000042" in card.sentences[0]
    assert "sous un autre numéro" in states.sentence(S.CONFLICT, reason=NUMBERED_THERE)
    assert len(strays(bench.store, lost=False)) == 1
    adopt(bench.desk, issued.invoice_id)
    assert strays(bench.store, lost=False) == ()
    await pulled(bench)
    assert (bench.states(), shown(bench)) == ([S.INTEGRATED], "MISE_A_DISPOSITION")


@pytest.mark.parametrize("changes", [{"buyer_siret": "11000201100044"}, {"with_vat": None}, {"issue_date": None}])
async def test_what_is_not_alike_stops_no_second_deposit(bench: Bench, changes: dict[str, object]) -> None:
    issue_own_pdf_of(bench.desk)
    bench.platform.lost = True
    bench.platform.outcomes.append(Unanswered(code="no_answer"))
    engine = bench.engine()
    await engine.turn()
    identity = bench.submissions()[0].identity
    other = replace(
        row_of("20260000000000000042", bench.clock.now()),
        buyer_siret=identity.buyer_siret,
        issue_date=identity.issue_date,
        with_vat=identity.with_vat,
    )
    bench.platform.invoices.append(replace(other, **changes))  # type: ignore[arg-type]
    bench.platform.lost = False
    for _ in range(4):
        bench.later(hours=13)
        await engine.turn()
    await engine._close()
    assert (bench.states(), len(bench.platform.received)) == ([S.INTEGRATED], 1)
