"""Mutants of the store and of the words: durability, numbers, journal, hashes, statuses, and what the screen says."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from datetime import datetime
from typing import Any
from unittest.mock import patch

from chorus_desktop.domain.outbox import SubmissionState
from chorus_desktop.store import guard, invoices, moves, pragmas, rollback_journal, row_sums, series
from chorus_desktop.store import outbox as stored
from chorus_desktop.store import statuses as kept
from chorus_desktop.store.database import Store
from chorus_desktop.store.times import to_text
from chorus_desktop.ui.wording import states, statuses
from tests.sim.mutant import Patches, schema, swap, without

S = SubmissionState


def _pragmas(*first: str) -> Any:
    rest = [one for one in pragmas._PRAGMAS if not one.startswith(("synchronous", "journal_mode"))]
    return swap(pragmas, "_PRAGMAS", (*first, *rest))


@without("a commit is on the disk when it returns (synchronous)")
def synchronous_off() -> Patches:
    return _pragmas("synchronous=OFF", "journal_mode=TRUNCATE"), swap(*_FRESH)


@without("a commit is on the disk when it returns (journal mode)")
def journal_deleted_unsynced() -> Patches:
    return _pragmas("synchronous=NORMAL", "journal_mode=DELETE"), swap(*_FRESH)


def _fresh() -> tuple[Any, str, Any]:
    from tests.sim import laptop

    return laptop, "_FURNISHED", {}


_FRESH = _fresh()


@without("what a killed process left is made durable first thing in a start")
def start_makes_nothing_durable() -> Patches:
    return swap(Store, "note_start", lambda self: None), swap(rollback_journal, "settle", lambda path, disk: None)


@without("a number is given in the transaction that issues")
def number_outside_transaction() -> Patches:
    real_issue, real_number = invoices.issue, series._next_number

    def issue(store: Store, draft_id: int, invoice: Any, **rest: Any) -> Any:
        row = store.row("SELECT origin, number FROM invoices WHERE id = ?", [draft_id])
        if row is None or row["origin"] != "form" or row["number"] or guard.hold(store) is not None:
            return real_issue(store, draft_id, invoice, **rest)
        with store.write(begins=True) as db:
            number = real_number(store, db, rest["prefix"], invoice.issue_date.year)
        with patch.object(series, "_next_number", lambda *_: number):
            return real_issue(store, draft_id, invoice, **rest)

    return (swap(invoices, "issue", issue),)


@without("every move is in the journal")
def no_journal() -> Patches:
    return (swap(moves, "journal", lambda *_, **__: None),)


@without("a document is checked by its hash before it leaves")
def hash_not_checked() -> Patches:
    def read(store: Store, sha256: str) -> bytes:
        (content,) = store.column("SELECT content FROM documents WHERE sha256 = ?", [sha256])
        return bytes(content)

    return (swap(stored, "read_document_bytes", read),)


@without("a status never goes back")
def status_goes_back() -> Patches:
    real = kept.record

    def record(store: Store, db: Any, invoice_id: int, events: Any, observed_at: datetime) -> bool:
        fresh = real(store, db, invoice_id, events, observed_at)
        if events:
            last = max(enumerate(events), key=lambda item: (item[1].at, item[0]))[1]
            db.execute(
                "UPDATE invoices SET platform_status = ?, platform_status_at = ? WHERE id = ?",
                [last.status, to_text(last.at), invoice_id],
            )
        return fresh

    return swap(kept, "record", record), *schema("DROP TRIGGER invoices_status_forward")


@without("a status that is new within the same minute is shown")
def same_minute_is_old() -> Patches:
    def record(store: Store, db: Any, invoice_id: int, events: Any, observed_at: datetime) -> bool:
        known = store.column("SELECT at FROM status_events WHERE invoice_id = ?", [invoice_id])
        newer = tuple(event for event in events if not known or to_text(event.at) > max(known))
        return real(store, db, invoice_id, newer, observed_at) if newer else False

    real = kept.record
    return (swap(kept, "record", record),)


@without("a transaction is all or nothing")
def transactions_in_pieces() -> Patches:
    @contextlib.contextmanager
    def immediate(self: Store, *, watched: bool) -> Iterator[None]:
        self._live.execute("PRAGMA query_only=OFF")
        if watched and not self._watched:
            row_sums.watch(self._live)
            self._watched = True
        yield

    return (swap(Store, "_immediate", immediate),)


@without("an unknown status is shown as the platform wrote it")
def unknown_status_is_guessed() -> Patches:
    real = statuses.badge

    def badge(code: str) -> Any:
        return real(code if code in statuses.WORDS else "EN_COURS_ACHEMINEMENT")

    return (swap(statuses, "badge", badge),)


@without("an unanswered deposit is not shown as waiting")
def ambiguous_looks_queued() -> Patches:
    return (_words(S.AMBIGUOUS, S.QUEUED),)


@without("a deposited invoice is not shown as accepted")
def deposited_looks_accepted() -> Patches:
    return (_words(S.DEPOSITED, S.INTEGRATED),)


@without("a rejection is told with the platform's reason")
def reason_is_hidden() -> Patches:
    return (swap(states, "_ended", lambda reason: ""),)


def _words(state: SubmissionState, other: SubmissionState) -> Any:
    return swap(states, "_WORDS", states._WORDS | {state: states._WORDS[other]})
