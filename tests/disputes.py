"""Invoices that the engine leaves to a person, brought about by the real engine."""

from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path

from chorus_desktop.actions.issue import Issued
from chorus_desktop.domain.comparison import Difference
from chorus_desktop.domain.exchange import PlatformInvoice, StatusEvent, Unanswered
from chorus_desktop.domain.guard import Series
from chorus_desktop.domain.outbox import SubmissionState
from chorus_desktop.store import comparisons, guard
from chorus_desktop.store.second_place import FolderSecondPlace
from tests import factories
from tests.sync_desk import Bench

OTHER_ID = 77
OTHER_BUYER = "11000201100044"
PAID_AT = datetime(2026, 3, 20, 9, 30, tzinfo=UTC)


async def turn(bench: Bench, times: int = 1) -> None:
    """One start of the program, some turns, and its end."""
    engine = bench.engine()
    for _ in range(times):
        await engine.turn()
        bench.later(seconds=30)
    await engine._close()


def on_platform(bench: Bench, issued: Issued, **changes: object) -> PlatformInvoice:
    """Put an invoice that was paid in spring under the number on the platform."""
    values: dict[str, object] = {
        "platform_id": OTHER_ID,
        "number": issued.number,
        "issue_date": factories.TODAY.replace(month=1),
        "seller_identifier": factories.SELLER_SIRET,
        "buyer_siret": OTHER_BUYER,
        "with_vat": Decimal("99.00"),
        "status": "MISE_EN_PAIEMENT",
        "status_at": PAID_AT,
        "flux_number": "CPP77",
    }
    row = PlatformInvoice(**(values | changes))  # type: ignore[arg-type]
    bench.platform.invoices.append(row)
    bench.platform.events[OTHER_ID] = [
        StatusEvent(status="DEPOSEE", at=PAID_AT.replace(day=1)),
        StatusEvent(status="MISE_EN_PAIEMENT", at=PAID_AT),
    ]
    return row


async def another_bears(bench: Bench, issued: Issued) -> None:
    """Let the engine find that another invoice bears the number."""
    on_platform(bench, issued)
    await turn(bench)
    assert bench.states()[-1] is SubmissionState.CONFLICT


async def conflict(bench: Bench) -> Issued:
    """An invoice whose number another one bears on the platform, which was already read up to today."""
    await turn(bench)
    issued = bench.issue()
    await another_bears(bench, issued)
    return issued


async def stuck(bench: Bench) -> Issued:
    """An invoice that was sent again and again into the void."""
    issued = bench.issue()
    bench.platform.lost = True
    engine = bench.engine()
    while bench.states() != [SubmissionState.STUCK]:
        bench.platform.outcomes.append(Unanswered(code="no_answer"))
        await engine.turn()
        bench.later(hours=2)
    await engine._close()
    bench.platform.outcomes.clear()
    bench.platform.calls.clear()
    bench.platform.lost = False
    return issued


async def ambiguous(bench: Bench) -> Issued:
    """An invoice whose deposit had no answer."""
    issued = bench.issue()
    bench.platform.outcomes.append(Unanswered(code="no_answer"))
    bench.platform.lost = True
    engine = bench.engine()
    await engine.turn()
    bench.platform.lost = False
    await engine._close()
    return issued


def draft_of(bench: Bench, draft_id: int, **changes: object) -> Issued:
    """Issue a draft as it is kept."""
    from chorus_desktop.actions.issue import issue
    from chorus_desktop.store.queries import draft

    issued = issue(bench.desk, draft_id, replace(draft(bench.store, draft_id), **changes))  # type: ignore[arg-type]
    assert isinstance(issued, Issued), issued
    return issued


def moved(bench: Bench, folder: Path) -> None:
    """Something was issued on one computer, and the store was then opened on another one, where it is held back."""
    bench.store.second_place = FolderSecondPlace(folder / "ancien")
    guard.examine(bench.store, bench.clock.now())
    bench.issue()
    bench.store.second_place = FolderSecondPlace(folder / "nouveau")
    guard.examine(bench.store, bench.clock.now())
    assert guard.hold(bench.store) is not None


def restored(bench: Bench, folder: Path) -> None:
    """A store that is older than what this computer remembers: it is held back."""
    place = FolderSecondPlace(folder / "garde")
    bench.store.second_place = place
    guard.examine(bench.store, bench.clock.now())
    row = bench.store.row("SELECT store_id FROM guard")
    assert row is not None
    kept = place.read(row["store_id"])
    assert kept is not None
    place.write(replace(kept, generation=kept.generation + 3, next={Series("F", 2026): 3}))
    guard.examine(bench.store, bench.clock.now())
    assert guard.hold(bench.store) is not None


def differ(bench: Bench, *numbers: str) -> None:
    """Let the last whole comparison have found that these invoices are no longer where they were."""
    told = tuple(Difference(number=number, here="DEPOSEE", there="") for number in numbers)
    comparisons.note(bench.store, told, bench.clock.now())
