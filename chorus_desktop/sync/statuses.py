"""Pull the statuses of what the platform holds: overlap, complete pages only, never backward, the platform's clock."""

from collections.abc import Iterable
from contextlib import aclosing
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import NamedTuple

from chorus_desktop.domain import handover
from chorus_desktop.domain.comparison import EVERY, Listed, differences, goes_on
from chorus_desktop.domain.events import Compared, StatusChanged, SubmissionChanged
from chorus_desktop.domain.exchange import Found, History, PlatformInvoice, ReadFailed
from chorus_desktop.domain.lifecycle import NOT_SUBMITTED
from chorus_desktop.domain.outbox import CAP_RETRY_AFTER, Submission, backoff, waits
from chorus_desktop.domain.reconciliation import same_invoice
from chorus_desktop.sync.ahead import ahead
from chorus_desktop.sync.line import Line
from chorus_desktop.sync.ports import Announce, Clock, Draw, ExchangePlatform, SyncStore

#: How far behind a copy that answers is feared to be.
LAG = timedelta(hours=24)
#: Re-read on each pull, since searches lag behind.
OVERLAP = 2 * LAG
#: Chorus Pro opened this day: from here on is everything.
BEGINNING = date(2017, 1, 1)
#: Beyond so many accepted invoices of unknown id, one pull is cheaper than a search for each.
_FEW = 5

_Pair = tuple[Submission, PlatformInvoice]


class _Missed(NamedTuple):
    """A flux that so often did not bring an invoice in, last looked for `at`, the next time at `until`."""

    times: int
    at: datetime
    until: datetime


@dataclass(slots=True, kw_only=True)
class StatusReader:
    """Pulls; remembers which statuses it has already read in full, so that only news cost a call."""

    store: SyncStore
    clock: Clock
    line: Line
    announce: Announce
    draw: Draw
    _seen: dict[int, tuple[str, datetime | None]] = field(default_factory=dict)
    _missed: dict[int, _Missed] = field(default_factory=dict)

    async def run(self, platform: ExchangePlatform) -> Found | None:
        """Read what changed; None when it was not complete, and the cursor stays. Once a week everything is compared.

        What is unknown here is kept as foreign: nobody may use its number.
        """
        if not self._open():
            return None
        whole = self._compares_all()
        found = await platform.changed_since(BEGINNING if whole else self._from_day())
        if not self._usable(found):
            return None
        assert isinstance(found, Found)
        submitted = tuple(row for row in found.invoices if row.status not in NOT_SUBMITTED)
        self.store.note_strays(submitted, found.server_date)
        self._recognise(submitted)
        if not await self._read_all(platform, self._ours(found.invoices)):
            return None
        if whole:
            self._compare(found)
        self.store.move_status_cursor(found.server_date)
        return found

    async def learn_ids(self, platform: ExchangePlatform) -> bool:
        """Find under which id the platform keeps freshly integrated invoices. True when none is left to look for now.

        A flux that does not bring it in, such as one that was mistyped, is looked for ever more seldom.
        """
        now = self.clock.now()
        nameless = [item for item in self._nameless() if self._is_looked_for(item, now)]
        if len(nameless) > _FEW:
            if await self.run(platform) is None:
                return False
            missed = {item.id for item in self._nameless()}
            for submission in nameless:
                if submission.id in missed:
                    self._look_later(submission, now)
            return not missed
        complete = True
        for submission in nameless:
            if not self._open():
                return False
            found = await platform.deposited_by(submission.flux_number)
            if not self._usable(found):
                return False
            assert isinstance(found, Found)
            row = next((row for row in found.invoices if same_invoice(submission.identity, row)), None)
            if row is None:
                self._look_later(submission, now)
                complete = False
            elif not await self._read_all(platform, [(submission, row)]):
                return False
        return complete

    def _nameless(self) -> list[Submission]:
        return [item for item in self.store.awaiting_status() if item.platform_id is None and item.flux_number]

    def _is_looked_for(self, submission: Submission, now: datetime) -> bool:
        missed = self._missed.get(submission.id)
        return missed is None or not waits(missed.until, missed.at, now)

    def _look_later(self, submission: Submission, now: datetime) -> None:
        missed = self._missed.get(submission.id)
        times = 1 if missed is None else missed.times + 1
        self._missed[submission.id] = _Missed(times, now, now + backoff(times, CAP_RETRY_AFTER, self.draw()))

    def _open(self) -> bool:
        return self.line.open(self.clock.now())

    def _from_day(self) -> date:
        cursor = self.store.status_cursor()
        return BEGINNING if cursor is None else (cursor - OVERLAP).date()

    def _compares_all(self) -> bool:
        """On the platform's clock; a store that is held back compares everything each time."""
        cursor, compared = self.store.status_cursor(), self.store.compared_at()
        if cursor is None or compared is None or self.store.hold() is not None:
            return True
        return cursor - compared >= EVERY

    def _recognise(self, rows: tuple[PlatformInvoice, ...]) -> None:
        """What somebody else was given to send, and has sent."""
        for submission in self.store.handed_over():
            move = handover.found(submission, rows)
            settled = self.store.recognise(submission, move, self.clock.now()) if move is not None else None
            if settled is not None:
                number, state = settled.identity.number, settled.state
                self.announce(SubmissionChanged(invoice_id=settled.invoice_id, number=number, state=state))

    def _compare(self, found: Found) -> None:
        told = differences(self.store.integrated(), found.invoices, self.clock.now())
        self.store.note_comparison(told, found.server_date)
        self.announce(Compared(differences=told))

    def _ours(self, rows: Iterable[PlatformInvoice]) -> list[_Pair]:
        """What still awaits a status, and what has gone on after one that was final."""
        listed = Listed(rows)
        awaiting = [(submission, row) for submission in self.store.awaiting_status() for row in listed.of(submission)]
        ended = self.store.ended(listed.by_id)
        return awaiting + [
            (submission, row)
            for submission, status, at in ended
            for row in listed.of(submission)
            if goes_on(status, at, row)
        ]

    async def _read_all(self, platform: ExchangePlatform, pairs: Iterable[_Pair]) -> bool:
        """Read in full the histories of those that have news. False where one could not be read."""
        news = [(item, row) for item, row in pairs if self._seen.get(row.platform_id) != (row.status, row.status_at)]
        search = ahead(news, lambda pair: platform.history(pair[1].platform_id), self.line.width)
        async with aclosing(search) as histories:
            async for (submission, row), history in histories:
                if not self._usable(history):
                    return False
                assert not isinstance(history, ReadFailed)
                self._record(submission, row, history)
        return True

    def _record(self, submission: Submission, row: PlatformInvoice, history: History) -> None:
        if submission.platform_id is None:
            self.store.learn_platform_id(submission, row.platform_id)
        if self.store.record_statuses(submission, history.events, history.server_date):
            self.announce(
                StatusChanged(
                    invoice_id=submission.invoice_id, number=submission.identity.number, status=history.current
                )
            )
        if _as_fresh(history, row):
            # Else one of the two came from a copy that lags behind: both are read again.
            self._seen[row.platform_id] = (row.status, row.status_at)

    def _usable(self, answer: object) -> bool:
        if isinstance(answer, ReadFailed):
            if answer.code == "incomplete":
                # The list changed while it was read, or the platform counts wrong: the line itself works.
                return False
            self.line.failed(answer.code, self.draw(), answer.retry_after)
            return False
        self.line.succeeded()
        self.store.note_exchange(self.clock.now())
        return True


def _as_fresh(history: History, row: PlatformInvoice) -> bool:
    """Whether a history tells of the status that the list has: a status may come a second time, with another date.

    A history knows minutes, and in the hour that comes twice in autumn not which one; so after a day it is believed.
    """
    if history.current != row.status:
        return False
    if row.status_at is None or history.server_date - row.status_at >= LAG:
        return True
    return any(event.at >= row.status_at.replace(second=0, microsecond=0) for event in history.events)
