"""The whole comparison of what this program shows with what the platform holds: differences are told, never mended."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from chorus_desktop.domain.exchange import PlatformInvoice
from chorus_desktop.domain.outbox import Submission
from chorus_desktop.domain.reconciliation import same_invoice

#: How often everything is compared.
EVERY = timedelta(days=7)


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """One invoice of which both sides say something else; `there` is "" where the platform does not hold it."""

    number: str
    here: str
    there: str


def differences(shown: Iterable[tuple[Submission, str]], rows: Iterable[PlatformInvoice]) -> tuple[Difference, ...]:
    """Compare the status that is shown for each accepted invoice with the platform's own, in the order shown."""
    by_number: dict[str, list[PlatformInvoice]] = {}
    for row in rows:
        by_number.setdefault(row.number, []).append(row)
    found = []
    for submission, status in shown:
        number = submission.identity.number
        there = next((row.status for row in by_number.get(number, ()) if is_of(submission, row)), "")
        if there != status:
            found.append(Difference(number=number, here=status, there=there))
    return tuple(found)


def is_of(submission: Submission, row: PlatformInvoice) -> bool:
    """Whether a row of the platform is the invoice of a submission."""
    if submission.platform_id is not None:
        return row.platform_id == submission.platform_id
    return same_invoice(submission.identity, row)


def goes_on(status: str, at: datetime | None, row: PlatformInvoice) -> bool:
    """Whether the platform tells something later than a status that was shown since `at`: no order is imposed.

    `at` knows minutes only. A row of a copy that lags behind tells something earlier.
    """
    if row.status == status:
        return False
    return at is None or row.status_at is None or row.status_at >= at
