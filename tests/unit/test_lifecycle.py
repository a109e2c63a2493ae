"""Statuses: each known one is complete, an unknown one stays what it is."""

from chorus_desktop.domain import lifecycle
from chorus_desktop.domain.lifecycle import Action, Actor


def test_an_unknown_status_asks_nothing_and_keeps_its_code() -> None:
    unknown = lifecycle.status("STATUT_DE_DEMAIN")
    assert (unknown.code, unknown.known, unknown.action) == ("STATUT_DE_DEMAIN", False, Action.NONE)


def test_known_statuses_lead_to_known_ones() -> None:
    for status in lifecycle.STATUSES.values():
        assert lifecycle.status(status.code) is status
        assert status.next == "" or status.next in lifecycle.STATUSES
        assert status.action is Action.NONE or status.actor is Actor.SUPPLIER
    assert set(lifecycle.USUAL_PATH) | set(lifecycle.FINAL) <= set(lifecycle.STATUSES)
