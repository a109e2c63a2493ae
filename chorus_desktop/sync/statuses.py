"""Pull the statuses of what the platform holds: overlap, complete pages only, never backward, the platform's clock."""

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from chorus_desktop.domain.events import StatusChanged
from chorus_desktop.domain.exchange import Found, PlatformInvoice, ReadFailed
from chorus_desktop.domain.outbox import Submission
from chorus_desktop.domain.reconciliation import same_invoice
from chorus_desktop.sync.line import Line
from chorus_desktop.sync.ports import Announce, Clock, Draw, ExchangePlatform, SyncStore

#: Re-read on each pull, since searches lag behind: twice the lag that is feared.
OVERLAP = timedelta(hours=48)
#: How far back the very first pull looks.
FIRST_PULL = timedelta(days=60)


@dataclass(slots=True, kw_only=True)
class StatusReader:
    """One pull; remembers which statuses it has already read in full, so that only news cost a call."""

    store: SyncStore
    clock: Clock
    line: Line
    announce: Announce
    draw: Draw
    _seen: dict[int, tuple[str, datetime | None]] = field(default_factory=dict)

    async def run(self, platform: ExchangePlatform) -> bool:
        """Read what changed. True when the pull was complete; the cursor moves only then."""
        if not self.line.open(self.clock.now()):
            return False
        found = await platform.changed_since(self._from_day())
        if not self._usable(found):
            return False
        assert isinstance(found, Found)
        for submission in self.store.awaiting_status():
            row = next((row for row in found.invoices if _is_of(submission, row)), None)
            if row is not None and not await self._read(platform, submission, row):
                return False
        self.store.move_status_cursor(found.server_date)
        return True

    async def learn_ids(self, platform: ExchangePlatform) -> bool:
        """Find under which id the platform keeps freshly integrated invoices. True when none is left."""
        complete = True
        for submission in self.store.awaiting_status():
            if submission.platform_id is not None or not submission.flux_number:
                continue
            if not self.line.open(self.clock.now()):
                return False
            found = await platform.deposited_by(submission.flux_number)
            if not self._usable(found):
                return False
            assert isinstance(found, Found)
            row = next((row for row in found.invoices if same_invoice(submission.identity, row)), None)
            if row is None:
                complete = False
                continue
            self.store.learn_platform_id(submission, row.platform_id)
            await self._read(platform, submission, row)
        return complete

    def _from_day(self) -> date:
        cursor = self.store.status_cursor()
        return (cursor - OVERLAP if cursor is not None else self.clock.now() - FIRST_PULL).date()

    async def _read(self, platform: ExchangePlatform, submission: Submission, row: PlatformInvoice) -> bool:
        if self._seen.get(row.platform_id) == (row.status, row.status_at):
            return True
        history = await platform.history(row.platform_id)
        if not self._usable(history):
            return False
        assert not isinstance(history, ReadFailed)
        if submission.platform_id is None:
            self.store.learn_platform_id(submission, row.platform_id)
        if self.store.record_statuses(submission, history.events, history.server_date):
            self.announce(
                StatusChanged(
                    invoice_id=submission.invoice_id, number=submission.identity.number, status=history.current
                )
            )
        self._seen[row.platform_id] = (row.status, row.status_at)
        return True

    def _usable(self, answer: object) -> bool:
        if isinstance(answer, ReadFailed):
            self.line.failed(answer.code, self.draw(), answer.retry_after)
            return False
        self.line.succeeded()
        self.store.note_exchange(self.clock.now())
        return True


def _is_of(submission: Submission, row: PlatformInvoice) -> bool:
    if submission.platform_id is not None:
        return row.platform_id == submission.platform_id
    return same_invoice(submission.identity, row)
