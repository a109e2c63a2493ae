"""Whose statuses are read: in any order, also after an end, and by the platform's own identifier."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from chorus_desktop.domain.comparison import Listed, goes_on
from chorus_desktop.domain.events import Compared, StatusChanged
from chorus_desktop.domain.exchange import PlatformInvoice
from chorus_desktop.store.queries import invoice_detail
from chorus_desktop.store.strays import strays
from tests.own_pdf import issue_own_pdf_of
from tests.sync_desk import Bench


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
