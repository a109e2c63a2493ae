"""What a person decides of a submission that the engine leaves to them: pure, each with its code as the reason."""

from dataclasses import replace
from datetime import datetime
from enum import StrEnum

from chorus_desktop.domain.outbox import Move, Submission, SubmissionState, suspected, tried_again

_S = SubmissionState


class Decision(StrEnum):
    """What was decided; kept as the reason of the move, so that the journal tells that a person did it."""

    ADOPTED = "adopted"
    REDONE = "redone"
    ABANDONED = "abandoned"
    SEARCHED_AGAIN = "searched_again"
    SENT_AGAIN = "sent_again"


#: The states in which each may be decided.
OPEN_TO: dict[Decision, frozenset[SubmissionState]] = {
    Decision.ADOPTED: frozenset({_S.CONFLICT}),
    Decision.REDONE: frozenset({_S.CONFLICT}),
    Decision.ABANDONED: frozenset({_S.CONFLICT, _S.STUCK}),
    Decision.SEARCHED_AGAIN: frozenset({_S.STUCK}),
    Decision.SENT_AGAIN: frozenset({_S.STUCK}),
}


def decided(submission: Submission, decision: Decision, now: datetime) -> Move | None:
    """The move that a decision makes; None where the submission is no longer in a state that is open to it.

    One found is another's until a person says that it is ours: then its id and its flux are those of our invoice.
    """
    if submission.state not in OPEN_TO[decision]:
        return None
    if decision is Decision.SEARCHED_AGAIN:
        return suspected(submission, now, decision)
    if decision is Decision.SENT_AGAIN:
        return replace(tried_again(submission, now), reason=decision)
    if decision is not Decision.ADOPTED:
        return Move(state=_S.ABANDONED, resends=submission.resends, reason=decision)
    if submission.other is None:
        return None
    return Move(
        state=_S.INTEGRATED,
        platform_id=submission.other.platform_id,
        flux_number=submission.other.flux_number,
        resends=submission.resends,
        reason=decision,
    )
