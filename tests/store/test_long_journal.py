"""A long journal is read by parts: others write meanwhile, and it takes no more memory than a short one."""

import tracemalloc
from collections.abc import Callable
from typing import Any

import pytest

from chorus_desktop.domain.audit import Kind
from chorus_desktop.store import audit
from chorus_desktop.store.database import open_database
from chorus_desktop.store.proof import proof_of
from chorus_desktop.store.verification import verify
from tests.store.conftest import NOW, Shelf
from tests.store.test_verification import furnish


def test_what_is_written_while_a_journal_is_verified_is_no_flaw(shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    furnish(shelf)
    monkeypatch.setattr(audit, "_AT_A_TIME", 1)
    other = open_database(shelf.path, read_only=True)
    real, left = other.rows, [3]

    def rows(sql: str, parameters: Any = ()) -> list[dict[str, Any]]:
        if left[0] and sql.startswith("SELECT * FROM journal"):
            left[0] -= 1
            shelf.issue()
        return real(sql, parameters)

    monkeypatch.setattr(other, "rows", rows)
    assert verify(other).findings == ()
    assert left == [0]
    other.close()


def _peak_of(work: Callable[[], object]) -> int:
    tracemalloc.start()
    work()
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return peak


def test_no_more_memory_is_taken_for_a_long_journal(shelf: Shelf) -> None:
    done = shelf.integrated("DEPOSEE")

    def grow(entries: int) -> None:
        with shelf.store.write() as db:
            for rank in range(entries):
                audit.append(db, Kind.SETTING, audit.STORE, {"why": "x" * 500, "rank": rank}, now=NOW)

    def look() -> None:
        assert verify(shelf.store).findings == ()
        assert proof_of(shelf.store, done.invoice_id, now=NOW).flaw is None

    look()
    grow(2_000)
    short = _peak_of(look)
    grow(18_000)
    assert _peak_of(look) < short * 1.2
