"""What proves that a step was taken whose answer never came."""

from datetime import UTC, datetime

import pytest

from chorus_desktop.domain.exchange import StatusEvent
from chorus_desktop.domain.follow_up import FollowUp, Traces, UserAction, shown

AT = datetime(2026, 11, 25, 8, 0, tzinfo=UTC)


def went(*codes: str) -> Traces:
    """An invoice with these statuses, all of one minute."""
    return Traces(statuses=tuple(StatusEvent(status=code, at=AT) for code in codes))


@pytest.mark.parametrize(
    ("step", "before", "after", "proved"),
    [
        (FollowUp.COMPLETE, ["DEPOSEE", "SUSPENDUE"], ["DEPOSEE", "SUSPENDUE", "COMPLETEE"], True),
        (FollowUp.COMPLETE, ["SUSPENDUE"], ["SUSPENDUE"], False),
        (FollowUp.COMPLETE, ["SUSPENDUE"], ["SUSPENDUE", "REJETEE"], False),
        (FollowUp.COMPLETE, ["SUSPENDUE", "COMPLETEE", "SUSPENDUE"], ["SUSPENDUE", "COMPLETEE", "SUSPENDUE"], False),
        (FollowUp.COMPLETE, ["COMPLETEE", "SUSPENDUE"], ["COMPLETEE", "SUSPENDUE", "COMPLETEE", "SERVICE_FAIT"], True),
        (FollowUp.READDRESS, ["DEPOSEE", "A_RECYCLER"], ["DEPOSEE", "A_RECYCLER", "DEPOSEE"], True),
        (FollowUp.READDRESS, ["DEPOSEE", "A_RECYCLER"], ["DEPOSEE", "A_RECYCLER"], False),
        (FollowUp.RENAME_VALIDATOR, ["A_VALIDER_1"], ["A_VALIDER_1", "A_VALIDER_1"], True),
        (FollowUp.RENAME_VALIDATOR, ["A_VALIDER_1"], ["A_VALIDER_1", "A_VALIDER_2"], True),
        (FollowUp.RENAME_VALIDATOR, ["A_VALIDER_1"], ["A_VALIDER_1"], False),
        (FollowUp.FILE_REJECTION, ["REJETEE"], ["REJETEE"], False),
    ],
)
def test_a_step_is_proved_by_what_it_brings_about(
    step: FollowUp, before: list[str], after: list[str], proved: bool
) -> None:
    assert shown(step, went(*before), went(*after)) is proved


def test_a_filed_rejection_stays_filed() -> None:
    filed = Traces(
        statuses=went("REJETEE").statuses,
        actions=(UserAction(code="TELECHARGEMENT_FACTURE", at=AT), UserAction(code="TRAITEMENT_REJET", at=AT)),
    )
    assert shown(FollowUp.FILE_REJECTION, went("REJETEE"), filed)
    assert shown(FollowUp.FILE_REJECTION, filed, filed)
