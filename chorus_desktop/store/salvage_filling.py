"""The filling of a new store with the rows of a damaged one: verified where they can be, in accord with one another."""

from __future__ import annotations

import hashlib
import sqlite3
from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

from sqlite_utils import Database

from chorus_desktop.domain.audit import START, Head
from chorus_desktop.domain.errors import StoreFault
from chorus_desktop.domain.parties import Address
from chorus_desktop.store import invoices, salvaged_journal, salvaged_moments, salvaged_numbers
from chorus_desktop.store.audit import about
from chorus_desktop.store.codec import decode
from chorus_desktop.store.database import Store
from chorus_desktop.store.page_rows import Found, Table, tables_of
from chorus_desktop.store.pages import Pages, Unreadable, Value
from chorus_desktop.store.remnants import Remnants
from chorus_desktop.store.row_sums import KEPT
from chorus_desktop.store.rows import invoice_of, submission_of
from chorus_desktop.store.salvage_findings import Part
from chorus_desktop.store.times import to_text
from chorus_desktop.store.words import search_words

#: A new store has a row of these from its beginning.
_ALREADY_THERE = frozenset({"guard", "pulls", "catalogue_learnt"})
#: Written later, along their chain.
_CHAINED = frozenset({"journal", "journal_head"})
#: Named as the machine of a salvaged store, so that every machine holds it back and compares it with the platform.
NOT_HERE = "salvaged"
_AT_A_TIME = 500
#: Below every id, also one that the disk changed.
_LOWEST = -(1 << 63)

Row = dict[str, Any]


class Filling:
    """One new store being filled within one transaction, and the account of it."""

    def __init__(self, store: Store, remnants: Remnants, sums: Mapping[str, bytes]) -> None:
        self.tables = tables_of(store.db.conn)
        self.broke: int | None = None
        self.retold = 0
        self._store, self._remnants, self._sums = store, remnants, sums
        self._kept, self._doubtful, self._left_out = Counter[str](), Counter[str](), Counter[str]()
        self._unreadable, self._torn = Counter[str](), Counter[str]()
        self._altered: set[str] = set()
        self._end = START
        #: Numbers that the store told anywhere, and invoices of which a part is left out.
        self._told: dict[str, str] = {}
        self._cut: set[Value] = set()
        self._spoilt: set[Value] = set()
        self._borne: dict[Value, str] = {}

    def take_all(self, db: Database, pages: Pages, found: dict[str, Found], now: datetime) -> None:
        """Fill the store, whose references are not looked at meanwhile. Raises StoreFault."""
        rules = db.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger' ORDER BY rowid").fetchall()
        for name, _ in rules:
            db.execute(f"DROP TRIGGER {name}")
        for table in self.tables:
            self._torn[table.name] = found[table.name].torn
            for row, sure in self._rows(pages, table, found[table.name]):
                torn = table.name not in _CHAINED and salvaged_moments.set_right(table, row, now)
                self._take(db, table.name, row, sure=sure and not torn)
            self._compare(table.name)
        self.broke, self.retold = salvaged_journal.carry(self._store, db, self._end, now)
        self._index(db)
        self._agree(db, now)
        self._go_on(db)
        db.execute(
            "UPDATE guard SET installation = ?, held = '', held_at = NULL, searching_since = NULL, held_by = ''",
            [NOT_HERE],
        )
        for _, sql in rules:
            db.execute(sql)

    def _rows(self, pages: Pages, table: Table, found: Found) -> Iterator[tuple[Row, bool]]:
        for numbers, sure in ((found.sure, True), (found.alike, False)):
            for number in numbers:
                try:
                    for cell in pages.cells(number):
                        if cell is None or not table.fits(cell):
                            self._unreadable[table.name] += 1
                        else:
                            yield table.row(cell), sure
                except Unreadable:
                    self._torn[table.name] += 1

    def _take(self, db: Database, table: str, row: Row, *, sure: bool) -> None:
        if table == "journal_head":
            self._end = max(self._end, Head(int(str(row["sequence"])), str(row["hash"])))
            return
        if why := self._flaw(table, row) or _insert(db, table, row):
            self._leave(table, why, row)
        else:
            self._kept[table] += 1
            self._doubtful[table] += not sure

    def _compare(self, table: str) -> None:
        """All rows of a table together, before anything is done with them, are those that were written or are not."""
        if table in self._sums and table not in _CHAINED:
            if self._store.column(KEPT, [table]) == (self._sums[table],):
                self._doubtful[table] = 0
            else:
                self._altered.add(table)

    def _flaw(self, table: str, row: Row) -> str:
        """What is wrong with a row by itself, "" for nothing."""
        if table == "documents":
            content = row["content"]
            right = isinstance(content, bytes) and hashlib.sha256(content).hexdigest() == row["sha256"]
            return "" if right else "hash"
        if table == "journal":
            return "" if salvaged_journal.sound(row) else "hash"
        return ""

    def _leave(self, table: str, why: str, row: Row) -> None:
        self._remnants.add(table, why, row)
        self._left_out[table] += 1
        if table == "invoices":
            self._cut.add(row["id"])
            if row.get("number"):
                self._told[about(int(str(row["id"])))] = str(row["number"])
        if table == "documents":
            self._spoilt.add(row["sha256"])
        self._cut.add(row.get("invoice_id"))
        if table == "submissions":
            self._told.setdefault(about(int(str(row["invoice_id"]))), str(row["number"]))

    def _index(self, db: Database) -> None:
        """Make the invoices, the bodies and the catalogue found by their words; leave out what no longer reads."""
        for row in self._each("invoices", "*"):
            try:
                invoices.index(db, row["id"], invoice_of(row))
            except StoreFault:
                self._remove(db, "invoices", row["id"], "content")
        for row in self._each("bodies", "id, name, siret, address"):
            try:
                words = search_words(row["name"], row["siret"], decode(Address, row["address"]).city)
            except StoreFault:
                self._remove(db, "bodies", row["id"], "content")
            else:
                db.execute("INSERT INTO bodies_search (rowid, words) VALUES (?, ?)", [row["id"], words])
        for row in self._each("submissions_whole", "*"):
            try:
                submission_of(row)
            except StoreFault:
                self._remove(db, "submissions", row["id"], "content")
        db.execute("INSERT INTO catalogue_search (rowid, words) SELECT id, folded_name FROM catalogue")

    def _each(self, table: str, columns: str) -> Iterator[Row]:
        """Its rows by their ids, a part at a time: all of them can be more than a memory holds."""
        sql, last = f"SELECT {columns} FROM {table} WHERE id > ? ORDER BY id LIMIT {_AT_A_TIME}", _LOWEST  # noqa: S608
        while part := self._store.rows(sql, [last]):
            yield from part
            last = part[-1]["id"]

    def _agree(self, db: Database, now: datetime) -> None:
        """Let nothing refer to what is not there: the reference goes where it may, else the row.

        For a document a place is kept instead, without its bytes: else what was sent would not be known any more, and
        the invoice would wait for a deposit that nobody makes.
        """
        while broken := self._store.rows("PRAGMA foreign_key_check"):
            for row in broken:
                table, rowid = row["table"], row["rowid"]
                links = self._store.rows(f"PRAGMA foreign_key_list({table})")
                column = next(link["from"] for link in links if link["id"] == row["fkid"])
                try:
                    db.execute(f"UPDATE {table} SET {column} = NULL WHERE rowid = ?", [rowid])  # noqa: S608 - names of ours
                except sqlite3.IntegrityError:
                    if row["parent"] != "documents" or not self._stand_in(db, table, rowid, column, now):
                        self._remove(db, table, rowid, "reference")

    def _stand_in(self, db: Database, table: str, rowid: int, column: str, now: datetime) -> bool:
        row = self._store.only(f"SELECT * FROM {table} WHERE rowid = ?", [rowid])  # noqa: S608 - a name of ours
        self._cut.add(row["id"] if table == "invoices" else row.get("invoice_id"))
        why = _insert(
            db,
            "documents",
            {"sha256": row[column], "media_type": "", "size": 0, "content": b"", "created_at": to_text(now)},
        )
        self._unreadable["documents"] += not why and row[column] not in self._spoilt
        return not why or bool(self._store.column("SELECT 1 FROM documents WHERE sha256 = ?", [row[column]]))

    def _remove(self, db: Database, table: str, rowid: int, why: str) -> None:
        row = self._store.row(f"SELECT * FROM {table} WHERE rowid = ?", [rowid])  # noqa: S608 - a name of ours
        if row is None:
            return
        db.execute(f"DELETE FROM {table} WHERE rowid = ?", [rowid])  # noqa: S608 - a name of ours
        if table == "invoices":
            db.execute("DELETE FROM invoices_search WHERE rowid = ?", [rowid])
        self._leave(table, why, row)
        self._kept[table] -= 1

    def _go_on(self, db: Database) -> None:
        """No number and no rank of an invoice that anything in the store tells of is given again."""
        told = salvaged_numbers.Told(self._store)
        self._told |= told.by_subject
        named = self._store.each("SELECT id, number FROM invoices WHERE number IS NOT NULL")
        self._borne = dict(named)
        salvaged_numbers.go_on(self._store, db, told, {*self._told.values(), *self._borne.values()})

    def incomplete(self) -> tuple[str, ...]:
        """The numbers of invoices that are not in the new store in full, or not at all."""
        borne = set(self._borne.values())
        gone = {number for number in self._told.values() if number not in borne}
        return tuple(sorted({*gone, *(self._borne[id_] for id_ in self._cut if id_ in self._borne)}))

    def parts(self) -> tuple[Part, ...]:
        """The account, table by table; the head of the journal is made anew with it."""
        return tuple(
            Part(
                table=table.name,
                kept=self._kept[table.name],
                doubtful=self._doubtful[table.name],
                left_out=self._left_out[table.name],
                unreadable=self._unreadable[table.name],
                torn=self._torn[table.name],
                altered=table.name in self._altered,
            )
            for table in self.tables
            if table.name != "journal_head"
        )


def _insert(db: Database, table: str, row: Row) -> str:
    """Put a row in; gives why the rules of the store refuse it, "" where they do not."""
    marks, verb = ", ".join("?" * len(row)), "INSERT OR REPLACE" if table in _ALREADY_THERE else "INSERT"
    try:
        db.execute(f"{verb} INTO {table} ({', '.join(row)}) VALUES ({marks})", list(row.values()))
    except sqlite3.IntegrityError as refused:
        return str(refused)
    return ""
