"""A step after a deposit that was tampered with is found and named."""

import pytest

from chorus_desktop.domain.step_moves import StepMove
from chorus_desktop.domain.steps import StepState, Upload
from chorus_desktop.store.findings import Area
from tests.store.conftest import NOW, Shelf
from tests.store.test_steps import BEFORE, asked
from tests.store.test_verification import bare, found_by


def taken(shelf: Shelf) -> None:
    step = asked(shelf)
    noted = shelf.sync.steps.note_upload(step, Upload(sha256=step.request.files[0].sha256, file_id=5), NOW)
    assert noted is not None
    begun = shelf.sync.steps.begin(noted, BEFORE, NOW)
    assert begun is not None
    shelf.sync.steps.settle(begun, StepMove(state=StepState.DONE), NOW, '{"codeRetour":0}')


def test_a_sound_step_is_sound(shelf: Shelf) -> None:
    taken(shelf)
    assert found_by(shelf, Area.JOURNEYS) == []


@pytest.mark.parametrize(
    ("statement", "code"),
    [
        ("UPDATE steps SET state = 'refused'", "state_unexplained"),
        ("UPDATE steps SET request = replace(request, 'Voici', 'Voila')", "sent_differs"),
        ("UPDATE steps SET invoice_id = invoice_id + 1", "move_illegal"),
        ("DELETE FROM steps", "submission_missing"),
        ("INSERT INTO legal_step_moves VALUES ('done', 'waiting')", "rule_changed"),
    ],
)
def test_what_was_tampered_with_is_named(shelf: Shelf, statement: str, code: str) -> None:
    taken(shelf)
    shelf.queued()
    connection = bare(shelf)
    connection.execute(statement)
    connection.close()
    area = Area.SCHEMA if code == "rule_changed" else Area.JOURNEYS
    assert code in {finding.code for finding in found_by(shelf, area)}
