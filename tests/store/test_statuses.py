"""The platform's statuses: all are kept, the current one never goes back in time, whatever order they arrive in."""

import sqlite3
from datetime import datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from chorus_desktop.domain.exchange import StatusEvent
from chorus_desktop.domain.outbox import Submission
from tests.store.conftest import NOW, Shelf

HOUR = timedelta(hours=1)


def event(status: str, at: datetime = NOW, comment: str = "") -> StatusEvent:
    return StatusEvent(status=status, at=at, comment=comment)


def current(shelf: Shelf, submission: Submission) -> tuple[str, str]:
    (row,) = shelf.store.rows(
        "SELECT platform_status, platform_status_at FROM invoices WHERE id = ?", [submission.invoice_id]
    )
    return row["platform_status"], row["platform_status_at"]


def test_new_statuses_are_kept_once(shelf: Shelf) -> None:
    submission = shelf.integrated()
    history = (event("DEPOSEE"), event("MISE_A_DISPOSITION", NOW + HOUR, "vu"))
    assert shelf.sync.record_statuses(submission, history, NOW + 2 * HOUR)
    assert not shelf.sync.record_statuses(submission, history, NOW + 3 * HOUR)
    assert current(shelf, submission) == ("MISE_A_DISPOSITION", "2026-11-25T09:00:00.000000Z")
    rows = shelf.store.rows("SELECT status, comment, observed_at FROM status_events ORDER BY id")
    assert [(row["status"], row["comment"]) for row in rows] == [("DEPOSEE", ""), ("MISE_A_DISPOSITION", "vu")]
    assert {row["observed_at"] for row in rows} == {"2026-11-25T10:00:00.000000Z"}


def test_a_stale_copy_of_the_platform_does_not_turn_back_the_clock(shelf: Shelf) -> None:
    submission = shelf.integrated()
    shelf.sync.record_statuses(submission, (event("DEPOSEE"), event("SERVICE_FAIT", NOW + 2 * HOUR)), NOW)
    assert not shelf.sync.record_statuses(submission, (event("DEPOSEE"),), NOW)
    assert shelf.sync.record_statuses(submission, (event("MISE_A_DISPOSITION", NOW + HOUR),), NOW)
    assert current(shelf, submission)[0] == "SERVICE_FAIT"


def test_within_one_minute_only_a_status_not_known_before_moves_it(shelf: Shelf) -> None:
    submission = shelf.integrated()
    shelf.sync.record_statuses(submission, (event("DEPOSEE"), event("MISE_A_DISPOSITION")), NOW)
    assert current(shelf, submission)[0] == "MISE_A_DISPOSITION"
    shelf.sync.record_statuses(submission, (event("DEPOSEE"),), NOW)
    assert current(shelf, submission)[0] == "MISE_A_DISPOSITION"
    shelf.sync.record_statuses(submission, (event("DEPOSEE"), event("MISE_A_DISPOSITION"), event("SUSPENDUE")), NOW)
    assert current(shelf, submission)[0] == "SUSPENDUE"


def test_a_history_in_the_wrong_order_is_read_by_its_times(shelf: Shelf) -> None:
    submission = shelf.integrated()
    shelf.sync.record_statuses(submission, (event("MANDATEE", NOW + HOUR), event("DEPOSEE")), NOW)
    assert current(shelf, submission)[0] == "MANDATEE"


def test_no_status_at_all(shelf: Shelf) -> None:
    submission = shelf.integrated()
    assert not shelf.sync.record_statuses(submission, (), NOW)
    assert current(shelf, submission) == ("", None)


def test_sql_itself_refuses_to_go_back(shelf: Shelf) -> None:
    shelf.integrated("DEPOSEE", "MANDATEE")
    for moment in ("2026-11-25T09:59:59.000000Z", None):
        with pytest.raises(sqlite3.IntegrityError, match="back in time"), shelf.store.write() as db:
            db.execute("UPDATE invoices SET platform_status = 'DEPOSEE', platform_status_at = ?", [moment])


CODES = st.sampled_from(["DEPOSEE", "MISE_A_DISPOSITION", "SUSPENDUE", "MANDATEE"])
EVENTS = st.builds(lambda code, minutes: event(code, NOW + timedelta(minutes=minutes)), CODES, st.integers(0, 6))


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.lists(EVENTS, max_size=4).map(tuple), max_size=5))
def test_the_time_shown_never_goes_down_and_was_told_by_the_platform(
    shelf: Shelf, answers: list[tuple[StatusEvent, ...]]
) -> None:
    submission = shelf.integrated()
    told: set[tuple[str, datetime]] = set()
    before = ""
    for answer in answers:
        shelf.sync.record_statuses(submission, answer, NOW)
        told |= {(item.status, item.at) for item in answer}
        status, at = current(shelf, submission)
        assert (at or "") >= before
        before = at or ""
        if told:
            assert (status, datetime.fromisoformat(at)) in told
            assert datetime.fromisoformat(at) == max(moment for _, moment in told)
