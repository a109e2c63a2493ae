"""The whole comparison of what this program shows with what the platform holds: differences are told, never mended."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from chorus_desktop.domain.exchange import PlatformInvoice
from chorus_desktop.domain.lifecycle import NOT_SUBMITTED
from chorus_desktop.domain.outbox import QUARANTINE, Submission
from chorus_desktop.domain.reconciliation import same_invoice

#: How often everything is compared.
EVERY = timedelta(days=7)


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """One invoice of which both sides say something else; `there` is "" where the platform does not hold it."""

    number: str
    here: str
    there: str


class Listed:
    """Rows of the platform, from which a submission picks its own: by the identifier there, once that is known.

    Only before is it known by our number, among what was submitted: a structure with automatic numbering gives an
    invoice another one.
    """

    def __init__(self, rows: Iterable[PlatformInvoice]) -> None:
        self.by_id: dict[int, PlatformInvoice] = {}
        self._by_number: dict[str, list[PlatformInvoice]] = {}
        for row in rows:
            self.by_id[row.platform_id] = row
            if row.status not in NOT_SUBMITTED:
                self._by_number.setdefault(row.number, []).append(row)

    def of(self, submission: Submission) -> tuple[PlatformInvoice, ...]:
        """The rows that are its invoice."""
        if submission.platform_id is not None:
            row = self.by_id.get(submission.platform_id)
            return () if row is None else (row,)
        bearing = self._by_number.get(submission.identity.number, ())
        return tuple(row for row in bearing if same_invoice(submission.identity, row))


def differences(
    shown: Iterable[tuple[Submission, str]], rows: Iterable[PlatformInvoice], now: datetime
) -> tuple[Difference, ...]:
    """Compare the status that is shown for each accepted invoice with the platform's own, in the order shown.

    One without a status that the platform does not hold is told once it has had the time to appear there. `now` is on
    the clock of `decided_at`.
    """
    listed, found = Listed(rows), []
    for submission, status in shown:
        row = next(iter(listed.of(submission)), None)
        if row is None and not status and _may_still_appear(submission, now):
            continue
        if row is None or row.status != status:
            there = "" if row is None else row.status
            found.append(Difference(number=submission.identity.number, here=status, there=there))
    return tuple(found)


def _may_still_appear(submission: Submission, now: datetime) -> bool:
    """A state of the future was written by a clock that went wrong: it is as old as any."""
    since = submission.decided_at
    return since is not None and timedelta(0) <= now - since < QUARANTINE


def stands(difference: Difference, status: str) -> bool:
    """Whether a difference is left now that `status` is shown; what the platform did not hold and told of is there."""
    return status != difference.there if difference.there else status == difference.here


def goes_on(status: str, at: datetime | None, row: PlatformInvoice) -> bool:
    """Whether the platform tells something later than a status that was shown since `at`: no order is imposed.

    `at` knows minutes only. A row of a copy that lags behind tells something earlier.
    """
    if row.status == status:
        return False
    return at is None or row.status_at is None or row.status_at >= at
