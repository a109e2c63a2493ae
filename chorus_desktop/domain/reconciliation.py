"""What becomes of an AMBIGUOUS submission once it was searched for: adopted, contested, waited for, sent again."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from chorus_desktop.domain.exchange import Found, Identity, PlatformInvoice, ReadFailed
from chorus_desktop.domain.outbox import (
    CAP_RETRY_AFTER,
    CAP_SEARCH,
    MAX_RESENDS,
    QUARANTINE,
    Move,
    Submission,
    SubmissionState,
    backoff,
)

_S = SubmissionState


#: The reason of a CONFLICT with an invoice that is like ours and bears another number.
NUMBERED_THERE = "numbered_there"


def same_invoice(identity: Identity, row: PlatformInvoice) -> bool:
    """Whether a row of the platform is this very invoice; the platform may leave date and amount out."""
    return (
        row.number == identity.number
        and row.seller_identifier in ("", identity.seller_identifier)
        and row.buyer_siret in ("", identity.buyer_siret)
        and row.issue_date in (None, identity.issue_date)
        and (row.with_vat is None or abs(row.with_vat) == abs(identity.with_vat))
    )


def concerning(submission: Submission, found: Found) -> list[PlatformInvoice]:
    """The rows that bear the number in the same year, but for rejected revisions of the same invoice."""
    return bearing_its_number(submission, found.invoices)


def bearing_its_number(submission: Submission, rows: Iterable[PlatformInvoice]) -> list[PlatformInvoice]:
    """The same of any rows."""
    identity = submission.identity
    return [
        row
        for row in rows
        if row.number == identity.number
        and (row.issue_date is None or row.issue_date.year == identity.issue_date.year)
        and not (row.flux_number and row.flux_number in submission.earlier_fluxes)
    ]


def after_search(
    submission: Submission, answer: Found | ReadFailed, now: datetime, draw: float, quarantine: timedelta = QUARANTINE
) -> Move:
    """Decide on the search for an AMBIGUOUS submission: adopt, report a conflict, wait, or allow one more deposit."""
    if isinstance(answer, ReadFailed):
        return _search_again(submission, now, draw, submission.searching_since, answer.retry_after)
    rows = concerning(submission, answer)
    mine = next((row for row in rows if same_invoice(submission.identity, row)), None)
    if mine is not None:
        return Move(
            state=_S.INTEGRATED,
            platform_id=mine.platform_id,
            flux_number=mine.flux_number or submission.flux_number,
            resends=submission.resends,
        )
    if rows:
        return Move(state=_S.CONFLICT, reason=submission.reason, other=rows[0])
    since = submission.searching_since or answer.server_date
    if answer.server_date - since < quarantine:
        return _search_again(submission, now, draw, since, None)
    if submission.resends >= MAX_RESENDS:
        return Move(state=_S.STUCK, reason=submission.reason, resends=submission.resends)
    return Move(state=_S.QUEUED, next_at=now, resends=submission.resends + 1, reason=submission.reason)


def _search_again(
    submission: Submission, now: datetime, draw: float, since: datetime | None, retry_after: float | None
) -> Move:
    wait = backoff(submission.failures + 1, CAP_SEARCH, draw)
    if retry_after is not None:
        wait = max(wait, min(timedelta(seconds=retry_after), CAP_RETRY_AFTER))
    return Move(
        state=_S.AMBIGUOUS,
        next_at=now + wait,
        failures=submission.failures + 1,
        resends=submission.resends,
        searching_since=since,
        flux_number=submission.flux_number,
        reason=submission.reason,
    )
