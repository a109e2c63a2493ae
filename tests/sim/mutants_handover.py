"""Mutants of what is in other hands: what is remembered of it, and what is searched for before it leaves from here."""

from __future__ import annotations

from types import SimpleNamespace

from chorus_desktop.domain.outbox import Move, Submission, SubmissionState
from chorus_desktop.store import giving, invoices, strays
from chorus_desktop.store.outbox import SqlSyncStore
from tests.sim.mutant import Patches, swap, without


@without("what was taken back from other hands is searched for before it leaves")
def taken_back_is_queued() -> Patches:
    return (swap(invoices, "search_what_was_given_away", lambda *_: None),)


@without("nothing of a store that is held back is given into other hands")
def handed_over_while_held() -> Patches:
    return (swap(giving, "guard", SimpleNamespace(hold=lambda store: None)),)


@without("what is in other hands is looked for on the platform")
def other_hands_never_looked_for() -> Patches:
    return (swap(SqlSyncStore, "handed_over", lambda self: ()),)


@without("what may have left is not given into other hands, be it while it is issued or later")
def given_though_it_may_have_left() -> Patches:
    def anyway(submission: Submission) -> Move | None:
        active = (SubmissionState.QUEUED, SubmissionState.AMBIGUOUS)
        return Move(state=SubmissionState.HANDED_OVER) if submission.state in active else None

    return (swap(giving, "handed_over", anyway),)


@without("what the platform has already is not given into other hands")
def given_though_it_is_there() -> Patches:
    return (swap(strays, "refuse_what_is_there", lambda *_: None),)


@without("what is issued into other hands does not leave from here")
def issued_into_other_hands_and_queued() -> Patches:
    return (swap(invoices, "give_away_within", lambda *_: None),)
