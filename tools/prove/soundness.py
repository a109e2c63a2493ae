"""What must be true of every store, whatever happened to it: structure, references, frozen bytes and journal."""

import sqlite3
from contextlib import closing
from itertools import pairwise
from pathlib import Path

from chorus_desktop.domain.audit import first_break
from chorus_desktop.domain.errors import StoreFault
from chorus_desktop.store import audit, row_checks
from chorus_desktop.store.attachments import read_document_bytes
from chorus_desktop.store.database import Store
from chorus_desktop.store.disk import Disk

_PASSING = ("boots", "sqlite_sequence", "row_sums", "_sqlite_migrations")


def findings(store: Store) -> list[str]:
    """What is wrong with a store; nothing, in words, where it is sound."""
    found = [str(row) for row in store.column("PRAGMA integrity_check") if row != "ok"]
    found += [f"foreign key: {row}" for row in store.rows("PRAGMA foreign_key_check")]
    for sha256 in store.column("SELECT sha256 FROM documents"):
        try:
            read_document_bytes(store, sha256)
        except StoreFault as fault:
            found.append(str(fault))
    found += [f"{finding.code}: {finding.where}" for finding in row_checks.altered(store)[1]]
    return found + _journal(store) + _numbers(store)


def _journal(store: Store) -> list[str]:
    """The chain of hashes is whole, and tells of every submission how it came to its state."""
    broken = first_break(audit.entries(store), audit.head(store))
    found = [f"the journal is {broken.flaw} at {broken.sequence}"] if broken else []
    states = {row["id"]: row["state"] for row in store.rows("SELECT id, state FROM submissions")}
    moves: dict[int, list[tuple[str | None, str]]] = {submission: [] for submission in states}
    for move in audit.moves(store):
        moves[move["submission"]].append((move["from"], move["to"]))
    for submission, state in states.items():
        steps = moves[submission]
        chained = all(earlier[1] == later[0] for earlier, later in pairwise(steps))
        if not steps or steps[0] != (None, "queued") or not chained or steps[-1][1] != state:
            found.append(f"submission {submission} is {state} but its journal says {steps}")
    return found


def _numbers(store: Store) -> list[str]:
    """Numbers of our series follow one another without a gap."""
    found = []
    for series in store.rows("SELECT * FROM series"):
        start = f"{series['prefix']}{series['year']}-"
        used = set(store.column("SELECT number FROM invoices WHERE substr(number, 1, ?) = ?", [len(start), start]))
        wanted = {f"{start}{rank:04d}" for rank in range(1, series["next"])}
        # Numbers that another machine used, or that a restored store lost, are told as strays.
        if used != wanted and not (used < wanted and store.column("SELECT 1 FROM strays")):
            found.append(f"numbers {sorted(used ^ wanted)} are missing or too many")
    return found


def content(store: Store) -> int:
    """One number for all that the store holds, but for the notes of its starts and migrations."""
    tables = store.column("SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE '%VIRTUAL%' ORDER BY 1")
    held = [(table, _rows(store, table)) for table in tables if table not in _PASSING]
    return hash(tuple(held))


def _rows(store: Store, table: str) -> tuple[tuple[object, ...], ...]:
    rows = store.rows(f'SELECT * FROM "{table}"')  # noqa: S608 - own names
    # A store that is created anew draws another name.
    return tuple(tuple(value for name, value in row.items() if name != "store_id") for row in rows)


def content_of_copy(disk: Disk, path: Path) -> int | None:
    """The same of a copy of the store, which is neither migrated nor noted as started; None where it is not sound."""
    try:
        with closing(Store(disk.connect(path, read_only=True), path, read_only=True)) as store:
            return None if findings(store) else content(store)
    except (StoreFault, sqlite3.Error):
        return None
