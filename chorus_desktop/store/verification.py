"""The store verified from top to bottom and never changed: file, rules, rows, documents, journal, and what it tells."""

from __future__ import annotations

import functools
import hashlib
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from chorus_desktop.domain.audit import START, Head
from chorus_desktop.domain.errors import StoreFault
from chorus_desktop.domain.outbox import LEGAL_MOVES
from chorus_desktop.domain.steps import LEGAL_STEP_MOVES
from chorus_desktop.store import audit, index_checks, journal_checks, row_checks, step_checks
from chorus_desktop.store.database import Store, open_database
from chorus_desktop.store.findings import Area, Checked, Finding, Verification
from chorus_desktop.store.second_place import SecondPlace

#: What the file itself has to say is cut after so many lines.
_MOST_LINES = 20
_GUARDED = "SELECT 1 FROM sqlite_master WHERE name = 'guard'"
_SCHEMA = "SELECT type, name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite_%' ORDER BY type, name"


def verify_file(path: Path, place: SecondPlace | None = None) -> Verification:
    """Open a store for reading, beside those who use it, and verify it; one too damaged to be opened is a finding.

    `place` is where this machine keeps the head of its journal as well. Raises StoreFault: store_missing, store_newer,
    store_busy, second_place_unreadable and the like.
    """
    try:
        store = open_database(path, read_only=True)
    except StoreFault as fault:
        return Verification(checked=(Checked(area=Area.FILE, count=1, findings=(_damage(fault),)),), head=START)
    try:
        return verify(store, _remembered(store, place))
    finally:
        store.close()


def _remembered(store: Store, place: SecondPlace | None) -> Head | None:
    """The head in the second place, which a writer tells only after the store has it: so it is read first."""
    row = store.row("SELECT store_id FROM guard") if store.column(_GUARDED) else None
    if place is None or row is None:
        return None
    try:
        mark = place.read(row["store_id"])
    except OSError as fault:
        raise StoreFault("second_place_unreadable", detail=fault.strerror or str(fault)) from fault
    return None if mark is None else mark.head


def verify(store: Store, remembered: Head | None = None) -> Verification:
    """Everything that can be verified, with what is not as it should be; the store may be open for reading only.

    `remembered` is the head of the journal from a second place. What the journal tells is compared with the tables
    only where its chain is whole: a journal that was changed proves nothing. Raises StoreFault for what the disk or
    another process does; damage is a finding.
    """
    checked = [Checked(area=Area.FILE, count=1, findings=_until_damage(_file(store)))]
    head = START
    try:
        checked.append(Checked(area=Area.SCHEMA, count=1, findings=tuple(_schema(store))))
        if any(finding.code == "table_missing" for finding in checked[-1].findings):
            return Verification(checked=tuple(checked), head=head)
        checked.append(_rows(store))
        count = _count(store, "documents")
        checked.append(Checked(area=Area.DOCUMENTS, count=count, findings=tuple(_documents(store))))
        head, flaw = audit.chain(store, remembered)
        broken = () if flaw is None else (Finding(code=f"journal_{flaw.flaw}", where=str(flaw.sequence)),)
        checked.append(Checked(area=Area.JOURNAL, count=_count(store, "journal"), findings=broken))
        if not broken:
            checked.extend(_told(store))
    except StoreFault as fault:
        checked.append(Checked(area=Area.FILE, count=1, findings=(_damage(fault),)))
    return Verification(checked=tuple(checked), head=head)


def _damage(fault: StoreFault) -> Finding:
    if fault.code != "store_damaged":
        raise fault
    return Finding(code="file_damaged", detail=fault.params.get("detail", ""))


def _until_damage(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    found: list[Finding] = []
    try:
        found.extend(findings)
    except StoreFault as fault:
        found.append(_damage(fault))
    return tuple(found)


def _told(store: Store) -> Iterator[Checked]:
    """Others may write meanwhile, so what seems wrong is looked at again while they wait."""
    parts: tuple[tuple[Area, str, Callable[[Store], Iterator[Finding]]], ...] = (
        (Area.JOURNEYS, "submissions", step_checks.journeys),
        (Area.STATUSES, "status_events", journal_checks.statuses),
        (Area.NUMBERS, "invoices WHERE number IS NOT NULL", journal_checks.numbers),
    )
    for area, counted, check in parts:
        count, found = _count(store, counted), tuple(check(store))
        if found:
            with store.snapshot():
                count, found = _count(store, counted), tuple(check(store))
        yield Checked(area=area, count=count, findings=found)


def _count(store: Store, what: str) -> int:
    (count,) = store.column(f"SELECT count(*) FROM {what}")  # noqa: S608 - constants
    return int(count)


def _file(store: Store) -> Iterator[Finding]:
    for line in store.column(f"PRAGMA integrity_check({_MOST_LINES})"):
        if line != "ok":
            yield Finding(code="file_damaged", detail=str(line))
    for row in store.rows("PRAGMA foreign_key_check")[:_MOST_LINES]:
        yield Finding(code="reference_broken", where=f"{row['table']}/{row['rowid']}", detail=row["parent"])


def _schema(store: Store) -> Iterator[Finding]:
    """Tables, triggers and indexes are those of this version; without its triggers a store protects nothing."""
    wanted, found = _schema_of_this_version(), {(row["type"], row["name"]): row["sql"] for row in store.rows(_SCHEMA)}
    for (kind, name), sql in wanted.items():
        if (kind, name) not in found:
            yield Finding(code="table_missing" if kind == "table" else "rule_missing", where=name)
        elif found[kind, name] != sql:
            yield Finding(code="rule_changed", where=name)
    for _, name in sorted(found.keys() - wanted.keys()):
        yield Finding(code="rule_unknown", where=name)
    moves = {(source.value, target.value) for source, targets in LEGAL_MOVES.items() for target in targets}
    steps = {(source.value, target.value) for source, targets in LEGAL_STEP_MOVES.items() for target in targets}
    for table, wished in (("legal_moves", moves), ("legal_step_moves", steps)):
        if ("table", table) in found:
            rows = store.rows(f"SELECT from_state, to_state FROM {table}")  # noqa: S608 - constants
            if {(row["from_state"], row["to_state"]) for row in rows} != wished:
                yield Finding(code="rule_changed", where=table)


def _rows(store: Store) -> Checked:
    count, altered = row_checks.altered(store)
    made = {name: sql for (_, name), sql in _schema_of_this_version().items() if sql.startswith("CREATE VIRTUAL")}
    return Checked(area=Area.ROWS, count=count, findings=(*altered, *index_checks.indexes(store, made)))


@functools.cache
def _schema_of_this_version() -> dict[tuple[str, str], str]:
    from sqlite_utils import Database

    from chorus_desktop.store.migrations import MIGRATIONS

    fresh = Database(memory=True, execute_plugins=False)
    try:
        MIGRATIONS.apply(fresh)
        return {(kind, name): sql for kind, name, sql in fresh.execute(_SCHEMA).fetchall()}
    finally:
        fresh.conn.close()


def _documents(store: Store) -> Iterator[Finding]:
    """Each document is what its name, the SHA-256, says; one is in memory at a time."""
    for sha256 in store.column("SELECT sha256 FROM documents ORDER BY sha256"):
        row = store.row("SELECT content FROM documents WHERE sha256 = ?", [sha256])
        if row is None or hashlib.sha256(row["content"]).hexdigest() != sha256:
            yield Finding(code="document_altered", where=sha256)
