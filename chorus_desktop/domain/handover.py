"""An invoice that somebody else sends, usually the accountant: handed over, taken back, found on the platform.

While it is HANDED_OVER nothing here sends it. Only one that certainly never left may be handed over; one that was taken
back is searched for through a whole quarantine before it may leave, for the other side may have sent it all the same.
"""

from collections.abc import Iterable
from enum import StrEnum

from chorus_desktop.domain.exchange import PlatformInvoice
from chorus_desktop.domain.outbox import Move, Submission, SubmissionState
from chorus_desktop.domain.reconciliation import bearing_its_number, same_invoice

_S = SubmissionState


class HandoverReason(StrEnum):
    """Why a submission moved on; kept as the reason of the move, so that the journal tells that a person did it."""

    TAKEN_BACK = "taken_back"
    SENT_BY_OTHER = "sent_by_other"


def handed_over(submission: Submission) -> Move | None:
    """The move that gives it away; None where it is leaving, or may have left before."""
    if submission.state is not _S.QUEUED or submission.resends > 0:
        return None
    return Move(state=_S.HANDED_OVER)


def taken_back(submission: Submission) -> Move | None:
    """The other side does not send it: it may be corrected and sent here again. None where it is not given away."""
    if submission.state is not _S.HANDED_OVER:
        return None
    return Move(state=_S.CANCELLED, reason=HandoverReason.TAKEN_BACK)


def sent_by_other(submission: Submission, flux_number: str) -> Move | None:
    """A person says that the other side sent it, under a flux number or ""; None where it is not given away."""
    if submission.state is not _S.HANDED_OVER:
        return None
    return Move(state=_S.INTEGRATED, flux_number=flux_number, reason=HandoverReason.SENT_BY_OTHER)


def found(submission: Submission, rows: Iterable[PlatformInvoice]) -> Move | None:
    """What the platform's list shows of one that was given away: it is there, or another bears its number."""
    bearing = bearing_its_number(submission, rows)
    mine = next((row for row in bearing if same_invoice(submission.identity, row)), None)
    if mine is not None:
        return Move(state=_S.INTEGRATED, platform_id=mine.platform_id, flux_number=mine.flux_number)
    return Move(state=_S.CONFLICT, other=bearing[0]) if bearing else None
