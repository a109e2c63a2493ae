"""Invoices that the platform has, with the statuses it told of them, without an engine."""

from datetime import UTC, date, datetime
from decimal import Decimal

from chorus_desktop.domain.exchange import StatusEvent
from chorus_desktop.domain.invoice import Line, Vat
from chorus_desktop.domain.outbox import Move, SubmissionState
from chorus_desktop.store.outbox import SqlSyncStore
from tests.sync_desk import Bench

#: 1,000 without VAT, 1,200 with it.
LINE = Line(id="1", name="Toiture", quantity=Decimal(1), net_price=Decimal(1000), vat=Vat(rate=Decimal(20)))


def told(status: str, year: int, month: int, day: int) -> StatusEvent:
    return StatusEvent(status=status, at=datetime(year, month, day, 9, tzinfo=UTC))


def sent(bench: Bench, *events: StatusEvent, **changes: object) -> int:
    """An issued invoice of which the platform told these statuses."""
    issued = bench.issue(
        **({"issue_date": date(2025, 1, 14), "due_date": date(2025, 2, 14), "lines": (LINE,)} | changes)
    )
    kept = SqlSyncStore(bench.store)
    (submission,) = [one for one in kept.active() if one.invoice_id == issued.invoice_id]
    started = kept.begin(submission, bench.clock.now())
    assert started is not None
    done = kept.settle(started, Move(state=SubmissionState.INTEGRATED, platform_id=7), bench.clock.now())
    kept.record_statuses(done, events, bench.clock.now())
    return done.invoice_id
