"""A damaged store judged: is what matters found, are documents right, is all that is undamaged salvaged, is it held.

Damage matters where any row of any table reads otherwise than before or not at all; that is asked of SQLite with no
safeguard on. Which pages hold a row is known from the sound file, where our own reader and SQLite must agree.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import re
import sqlite3
import tempfile
from collections import Counter
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from chorus_desktop.domain.errors import ChorusError, StoreFault
from chorus_desktop.store import guard, salvaged_sums
from chorus_desktop.store.attachments import read_document_bytes
from chorus_desktop.store.database import Store, open_database
from chorus_desktop.store.frozen import digest
from chorus_desktop.store.page_rows import located, tables_of
from chorus_desktop.store.pages import Pages
from chorus_desktop.store.salvage import salvage
from chorus_desktop.store.second_place import FolderSecondPlace
from chorus_desktop.store.verification import verify_file
from tools.store_damage import Sample, damaged, touched

NOW = datetime(2026, 11, 26, 8, 0, tzinfo=UTC)
#: Written anew or continued by a salvage itself.
_ANEW = frozenset({"guard", "journal_head", "series"})
#: The starts of the program and the sums of rows are shown to nobody and sent nowhere.
_SHOWN = """SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'
    AND name NOT IN ('boots', 'row_sums') AND name NOT LIKE '%\\_search\\__%' ESCAPE '\\'"""
#: How damage to what an issued invoice says is told apart from damage to drafts and to times.
ISSUED = "issued invoices"
_CRASH = "no sentence for it"
#: What an index takes for no part of a word, in texts of our letters and figures.
_APART = re.compile(r"[\x00-/:-@\[-`{-\x7f]+")

Rows = dict[int, tuple[object, ...]]


@dataclass(kw_only=True)
class Account:
    """What came of a share of the stores. `silent`: changed rows that nothing found, by table."""

    kinds: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    silent: Counter[str] = field(default_factory=Counter)
    silent_stores: list[str] = field(default_factory=list)
    salvaged: Counter[str] = field(default_factory=Counter)
    altered: Counter[str] = field(default_factory=Counter)
    failures: list[str] = field(default_factory=list)

    def add(self, other: Account) -> None:
        """Take in another share."""
        for name in ("kinds", "found", "silent", "salvaged", "altered"):
            getattr(self, name).update(getattr(other, name))
        self.silent_stores += other.silent_stores
        self.failures += other.failures


@dataclass(frozen=True, slots=True)
class Original:
    """The sound store: its rows by table, the pages of each row, and its documents by hash."""

    sample: Sample
    rows: dict[str, Rows]
    pages: dict[str, dict[int, frozenset[int]]]
    documents: dict[str, bytes]


def original(path: Path, earlier: bytes) -> Original:
    """Read a sound store. Raises AssertionError where our reader and SQLite do not see the same."""
    content = path.read_bytes()
    with contextlib.closing(_raw(path)) as connection:
        rows, tables = _rows(connection), tables_of(connection)
    pages, found = Pages(content), located(Pages(content), tables)
    where: dict[str, dict[int, frozenset[int]]] = {}
    for table in tables:
        cells = [cell for number in found[table.name].sure for cell in pages.cells(number) if cell is not None]
        where[table.name] = {cell.rowid: frozenset(cell.pages) for cell in cells}
        seen = {cell.rowid: tuple(table.row(cell).values()) for cell in cells}
        assert seen.keys() == rows[table.name].keys(), table.name
        assert not found[table.name].alike, table.name
        assert all(rows[table.name][key][: len(value)] == value for key, value in seen.items()), table.name
    documents = {str(row[0]): row[3] for row in rows["documents"].values() if isinstance(row[3], bytes)}
    of_documents = {number for held in where["documents"].values() for number in held}
    others = tuple(number for number in range(1, pages.count + 1) if number not in of_documents)
    return Original(Sample(content, earlier, others), rows, where, documents)


def _raw(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{path.as_uri()}?mode=ro&immutable=1", uri=True)


def _rows(connection: sqlite3.Connection) -> dict[str, Rows]:
    names = [name for (name,) in connection.execute(_SHOWN).fetchall()]
    return {name: {row[0]: row[1:] for row in connection.execute(f"SELECT rowid, * FROM {name}")} for name in names}  # noqa: S608


def try_one(whole: Original, seed: int, number: int, account: Account) -> None:
    """Damage the store once and judge what follows."""
    kind, content = damaged(whole.sample, seed, number)
    account.kinds[kind] += 1
    bad = touched(whole.sample, content)
    label = f"seed {seed} store {number} ({kind})"
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "chorus.db"
        path.write_bytes(content)
        changed, found = _changed(path, whole), _found(path)
        if found.startswith(_CRASH):
            account.failures.append(f"{label}: {found}")
        account.found[found if changed or found != "silent" else "harmless"] += 1
        if changed and found == "silent":
            account.silent.update(changed)
            account.silent_stores.append(f"{label}: {', '.join(sorted(changed))}")
        account.failures += [f"{label}: {fault}" for fault in _wrong_documents(path, whole)]
        account.failures += [f"{label}: {fault}" for fault in _salvaged(path, whole, bad, account)]
        if path.read_bytes() != content:
            account.failures.append(f"{label}: the damaged file was changed")


def _changed(path: Path, whole: Original) -> frozenset[str]:
    """The tables that read otherwise than before, or not at all."""
    changed = set()
    with contextlib.closing(_raw(path)) as connection:
        for table, before in whole.rows.items():
            try:
                selected = connection.execute(f"SELECT rowid, * FROM {table}")  # noqa: S608 - names of ours
                names, now = [column[0] for column in selected.description[1:]], {row[0]: row[1:] for row in selected}
                if _said(table, now) != _said(table, before):
                    changed.add(table)
                if table == "invoices" and _issued(names, now) != _issued(names, before):
                    changed.add(ISSUED)
            except (sqlite3.Error, UnicodeDecodeError, OverflowError, MemoryError):
                changed.add(table)
    return frozenset(changed)


def _said(table: str, rows: Rows) -> Rows:
    """The rows; of a search index the words, whatever is between them and however they are written."""
    if not table.endswith("_search"):
        return rows
    return {key: tuple(_APART.split(str(row[0]).lower())) for key, row in rows.items()}


def _issued(names: list[str], rows: Rows) -> dict[int, str]:
    """What the issued invoices say, by their ids."""
    told = {key: dict(zip(names, row, strict=True)) for key, row in rows.items()}
    return {key: digest(row) for key, row in told.items() if row["state"] == "issued"}


def _found(path: Path) -> str:
    try:
        open_database(path, read_only=True).close()
        return "by the verification" if verify_file(path).findings else "silent"
    except StoreFault as fault:
        return f"at the start: {fault.code}"
    except Exception as fault:  # noqa: BLE001 - each is a finding, and told
        return f"{_CRASH}: {fault!r}"


def _wrong_documents(path: Path, whole: Original) -> list[str]:
    wrong = []
    with contextlib.closing(Store(_raw(path), path, read_only=True)) as store:
        for sha256, content in whole.documents.items():
            with contextlib.suppress(StoreFault, sqlite3.Error, TypeError, MemoryError):
                if read_document_bytes(store, sha256) != content:
                    wrong.append(f"document {sha256[:8]} delivered with other bytes")
    return wrong


def _salvaged(path: Path, whole: Original, bad: frozenset[int], account: Account) -> list[str]:
    target = path.with_name("recupere.db")
    undamaged = {
        (table, rowid)
        for table, places in whole.pages.items()
        for rowid, pages in places.items()
        if not pages & bad and table not in _ANEW
    }
    try:
        result = salvage(path, target, NOW)
    except ChorusError as fault:
        account.salvaged[f"not: {fault.code}"] += 1
        return [f"nothing salvaged ({fault.code}) of {len(undamaged)} undamaged rows"] if undamaged else []
    account.salvaged["whole" if result.whole else "in part"] += 1
    with contextlib.closing(_raw(target)) as connection:
        rows = _rows(connection)
    sums = salvaged_sums.told(path)
    left, there = _remnants(result.remnants), {table: set(kept.values()) for table, kept in rows.items()}
    faults = [
        f"{table}/{rowid} is undamaged and lost"
        for table, rowid in sorted(undamaged)
        if whole.rows[table][rowid] not in there[table]
        and not (table == "journal" and _retold(rows, whole.rows[table][rowid]))
        and (table, whole.rows[table][rowid][0]) not in left
    ]
    for table in whole.pages.keys() - _ANEW - {"journal"}:
        known = set(whole.rows[table].values())
        altered = sum(row not in known and not _keeps_a_place(table, row) for row in there[table])
        account.altered[table] += altered
        if altered and table in sums and next(part for part in result.parts if part.table == table).whole:
            faults.append(f"{table} is said to be whole and has {altered} rows that nobody wrote")
    for row in rows["documents"].values():
        sha256, _, _, document, _ = row
        if _keeps_a_place("documents", row):
            continue
        if not isinstance(document, bytes) or hashlib.sha256(document).hexdigest() != sha256:
            faults.append("a document of the new store has other bytes than its hash")
    return faults + _not_held(target)


def _keeps_a_place(table: str, row: tuple[object, ...]) -> bool:
    """Whether it stands for a document whose bytes are lost, and gives none."""
    return table == "documents" and (row[1], row[3]) == ("", b"")


def _remnants(path: Path | None) -> set[tuple[str, object]]:
    """What was left out, by its table and its first column."""
    lines = path.read_text(encoding="utf-8").splitlines() if path is not None else []
    return {(told["table"], next(iter(told["row"].values()))) for told in map(json.loads, lines)}


def _retold(rows: dict[str, Rows], entry: tuple[object, ...]) -> bool:
    return any(row[2:6] == entry[2:6] for row in rows["journal"].values())


def _not_held(target: Path) -> list[str]:
    place = FolderSecondPlace(target.parent / "place")
    with contextlib.closing(open_database(target, second_place=place)) as store:
        guard.examine(store, NOW)
        return [] if guard.hold(store) is not None else ["the new store is not held back"]
