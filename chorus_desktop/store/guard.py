"""The guard over a store: its generation here and in the second place, and the hold until the platform was compared."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING

from chorus_desktop.domain.audit import Fact, Kind
from chorus_desktop.domain.errors import StoreFault
from chorus_desktop.domain.guard import (
    Hold,
    Mark,
    Numbered,
    Series,
    Suspicion,
    furthest,
    joined,
    lost_numbers,
    next_after,
    suspicion,
)
from chorus_desktop.domain.handover import handed_over
from chorus_desktop.domain.outbox import ACTIVE, SubmissionState, suspected
from chorus_desktop.store import other_hands
from chorus_desktop.store.audit import STORE, append, head
from chorus_desktop.store.database import Store
from chorus_desktop.store.moves import write_move
from chorus_desktop.store.rows import submission_of
from chorus_desktop.store.settings import load_settings
from chorus_desktop.store.times import optional, to_text

if TYPE_CHECKING:
    from sqlite_utils import Database

#: Submissions that the platform has not accepted yet, as the inside of an SQL list.
_ACTIVE = ", ".join(f"'{state}'" for state in sorted(ACTIVE))


def hold(store: Store) -> Hold | None:
    """What holds the store back, or None. Raises StoreFault."""
    row = store.only("SELECT held, held_at, searching_since FROM guard")
    if not row["held"]:
        return None
    since = optional(row["held_at"])
    assert since is not None
    return Hold(why=Suspicion(row["held"]), since=since, searching_since=optional(row["searching_since"]))


def examine(store: Store, now: datetime) -> None:
    """Compare the store with the second place, first thing in a start; an older or foreign store is held back.

    What was queued in it may have left long ago, so it is searched for before it may leave. Raises StoreFault.
    """
    place = store.second_place
    if place is None:
        return
    try:
        installation, mark = place.installation(), _mark(store)
        kept = place.read(mark.store_id)
    except OSError as fault:
        raise StoreFault("second_place_unreadable", detail=fault.strerror or str(fault)) from fault
    if not mark.installation:
        with store.write() as db:
            db.execute("UPDATE guard SET installation = ?", [installation])
    why = suspicion(mark, kept, installation)
    if why is None:
        publish(store)
    elif hold(store) is None or kept is None or _begun_before(store, mark, kept, installation):
        _hold_back(store, why, mark, kept, installation, now)
        if kept is None:
            # So that the next start here knows that this hold is of this machine, not one that a backup brought.
            publish(store)


def _begun_before(store: Store, mark: Mark, kept: Mark, installation: str) -> bool:
    """Whether the search of a store that is held back began before what it must find.

    So it is where the store was restored once more since, and where the hold is another machine's, brought by a backup:
    what that machine remembered then says nothing of what left this one.
    """
    row = store.only("SELECT held_generation, held_by FROM guard")
    elsewhere: bool = row["held_by"] != installation
    return elsewhere or kept.generation > max(row["held_generation"], mark.generation)


def _mark(store: Store) -> Mark:
    row = store.only("SELECT store_id, installation, generation FROM guard")
    ranks = store.rows("SELECT prefix, year, next FROM series")
    return Mark(
        store_id=row["store_id"],
        installation=row["installation"],
        generation=row["generation"],
        next={Series(rank["prefix"], rank["year"]): rank["next"] for rank in ranks},
        under_way=_numbers(store, _ACTIVE),
        handed_over=_given_away(store) | other_hands.remembered(store),
        head=head(store),
    )


def _given_away(store: Store) -> frozenset[Numbered]:
    return _numbers(store, f"'{SubmissionState.HANDED_OVER}'")


def _numbers(store: Store, states: str) -> frozenset[Numbered]:
    rows = store.rows(f"SELECT number, issue_date FROM submissions WHERE state IN ({states})")  # noqa: S608 - our own
    return frozenset(Numbered(row["number"], int(row["issue_date"][:4])) for row in rows)


def _hold_back(store: Store, why: Suspicion, mark: Mark, kept: Mark | None, installation: str, now: datetime) -> None:
    with store.write() as db:
        db.execute(
            "UPDATE guard SET held = ?, held_at = ?, held_generation = ?, held_by = ?, searching_since = NULL",
            [why, to_text(now), kept.generation if kept is not None else 0, installation],
        )
        facts: dict[str, Fact] = {"why": why, "generation": mark.generation}
        if kept is not None:
            facts["kept_generation"] = kept.generation
        append(db, Kind.RESTORED, STORE, facts, now=now)
        remembered = kept.handed_over if kept is not None else frozenset()
        # What this machine gave away since is still in other hands. A search that an older store remembers began
        # before the deposits that it has forgotten.
        for row in store.rows("SELECT * FROM submissions_whole WHERE state IN ('queued', 'ambiguous') ORDER BY id"):
            submission = submission_of(row)
            given = Numbered(submission.identity.number, submission.identity.issue_date.year) in remembered
            move = handed_over(submission) if given else None
            write_move(db, submission, move or suspected(submission, now, why), now)
        other_hands.note(db, remembered - _given_away(store), now)


def advance(db: Database) -> None:
    """The store goes on by one generation, within an open transaction."""
    db.execute("UPDATE guard SET generation = generation + 1")


def publish(store: Store) -> None:
    """Tell the second place how far the store has come. Raises StoreFault("second_place_unwritable")."""
    if store.second_place is None:
        return
    try:
        mark = _mark(store)
        kept = store.second_place.read(mark.store_id)
        behind = kept is not None and (kept.generation > mark.generation or hold(store) is not None)
        store.second_place.write(joined(mark, kept) if kept is not None and behind else mark)
    except OSError as fault:
        raise StoreFault("second_place_unwritable", detail=fault.strerror or str(fault)) from fault


def catch_up(store: Store) -> None:
    """Tell the second place what it could not be told when it was issued, if anything.

    Raises StoreFault: second_place_unreadable, second_place_unwritable.
    """
    place = store.second_place
    if place is None:
        return
    row = store.only("SELECT store_id, generation FROM guard")
    try:
        kept = place.read(row["store_id"])
    except OSError as fault:
        raise StoreFault("second_place_unreadable", detail=fault.strerror or str(fault)) from fault
    if kept is None or kept.generation < row["generation"]:
        publish(store)


def compared_from(store: Store, server_date: datetime) -> None:
    """Note, once, when the comparison with the platform began, on the platform's clock."""
    with store.write() as db:
        db.execute("UPDATE guard SET searching_since = coalesce(searching_since, ?)", [to_text(server_date)])


def release(store: Store, now: datetime) -> tuple[str, ...]:
    """End the hold: each series goes on after the last number known anywhere; gives the numbers that are lost.

    Lost are those that this machine remembers to have given, and that neither the store nor the platform knows.
    """
    mark = _mark(store)
    place = store.second_place
    kept = place.read(mark.store_id) if place is not None else None
    remembered = kept.next if kept is not None else {}
    under_way = kept.under_way if kept is not None else frozenset()
    numbers = store.column("SELECT number FROM strays UNION SELECT number FROM invoices WHERE number IS NOT NULL")
    target = furthest(mark.next, remembered, next_after({*mark.next, *remembered, *_of_strays(store)}, numbers))
    lost = lost_numbers(mark.next, remembered, under_way, frozenset(numbers))
    with store.write() as db:
        db.execute(
            "UPDATE guard SET held = '', held_at = NULL, searching_since = NULL, generation = ?, installation = ?",
            [1 + max(mark.generation, kept.generation if kept else 0), place.installation() if place else ""],
        )
        go_on(db, target)
        for series, rank in target.items():
            if rank > mark.next.get(series, 1):
                told: dict[str, Fact] = {"prefix": series.prefix, "year": series.year, "next": rank}
                append(db, Kind.SERIES, STORE, told, now=now)
        for number, year in lost:
            db.execute(
                "INSERT INTO strays (number, year, kind, observed_at) VALUES (?, ?, 'lost', ?)",
                [number, year, to_text(now)],
            )
            append(db, Kind.STRAY, STORE, {"number": number, "kind": "lost"}, now=now)
        append(db, Kind.RELEASED, STORE, {"lost": len(lost)}, now=now)
    publish(store)
    return tuple(numbered.number for numbered in lost)


def _of_strays(store: Store) -> set[Series]:
    """Our series of the years of what was sent from elsewhere: an old store may not have begun them yet."""
    prefix = load_settings(store).prefix
    return {Series(prefix, year) for year in store.column("SELECT DISTINCT year FROM strays")}


def go_on(db: Database, ranks: Mapping[Series, int]) -> None:
    """Let series go on at these ranks, within an open transaction."""
    for series, rank in ranks.items():
        db.execute(
            "INSERT INTO series (prefix, year, next) VALUES (?, ?, ?)"
            " ON CONFLICT (prefix, year) DO UPDATE SET next = max(next, excluded.next)",
            [series.prefix, series.year, rank],
        )
