"""The connection of one thread: how the store is opened, made durable, migrated and written.

sqlite-utils is imported with the first write, so that a window which only reads opens sooner.
"""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any

from chorus_desktop.domain.errors import StoreFault
from chorus_desktop.store import ballast, first_look, pragmas, rollback_journal, row_sums, schema_steps, terms
from chorus_desktop.store.backup import back_up
from chorus_desktop.store.disk import MACHINE, Disk
from chorus_desktop.store.faults import files, primary_code, translated

if TYPE_CHECKING:
    from sqlite_utils import Database

    from chorus_desktop.store.second_place import SecondPlace

_KEPT_BOOTS = 100

Parameters = Sequence[Any] | Mapping[str, Any]


class Store:
    """The store as one thread sees it; it must be used and closed in the thread that opened it."""

    def __init__(self, connection: sqlite3.Connection, path: Path, *, read_only: bool, disk: Disk = MACHINE) -> None:
        self._connection = connection
        self._db: Database | None = None
        self.disk = disk
        self.path = path
        self.read_only = read_only
        self.second_place: SecondPlace | None = None
        self._failing = False
        self._watched = False

    @property
    def _live(self) -> sqlite3.Connection:
        return self._connection if self._db is None else self._db.conn

    @property
    def db(self) -> Database:
        """The connection with the comforts of sqlite-utils."""
        if self._db is None:
            from sqlite_utils import Database

            self._db = Database(self._connection, execute_plugins=False)
        return self._db

    @contextlib.contextmanager
    def write(self, *, begins: bool = False, watched: bool = True) -> Iterator[Database]:
        """One durable transaction, the only way to write: all of it is on the disk on leaving, or nothing.

        `begins` what will have to be written on, as numbering or sending does: refused, with "disk_full", where no room
        is kept for that any more. A full disk gets that room back, so that the next write may succeed.
        Not `watched` is who sums up all rows anew at the end.
        Does not nest (RuntimeError). Raises StoreFault; after a disk error every later write is refused until the
        store is opened anew, since the disk no longer tells the truth about what it holds.
        """
        if self.read_only:
            raise StoreFault("store_read_only", path=str(self.path), detail="opened for reading")
        if self._failing:
            raise StoreFault("disk_error", path=str(self.path), detail="an earlier write failed")
        if self._live.in_transaction:
            raise RuntimeError("write() does not nest: collect the work in one transaction")
        if begins and not ballast.keep(self.path, self.disk):
            raise StoreFault("disk_full", path=str(self.path), detail="no room kept for what follows")
        try:
            with translated(str(self.path)), self._immediate(watched=watched):
                yield self.db
        except StoreFault as fault:
            self._failing = fault.code == "disk_error"
            if fault.code == "disk_full":
                ballast.give_back(self.path, self.disk)
            raise

    @contextlib.contextmanager
    def _immediate(self, *, watched: bool) -> Iterator[None]:
        """`watched`: rows are changed that are summed up. The rules for that are made when they are first needed."""
        connection = self._live
        connection.execute("PRAGMA query_only=OFF")
        try:
            if watched and not self._watched:
                row_sums.watch(connection)
                self._watched = True
            connection.execute("BEGIN IMMEDIATE")
            yield
            connection.execute("COMMIT")
        except BaseException:
            with contextlib.suppress(sqlite3.Error):
                connection.rollback()
            raise
        finally:
            # Left off it does no harm, and a fault here must not make a commit look like a failure.
            with contextlib.suppress(sqlite3.Error):
                connection.execute("PRAGMA query_only=ON")

    @contextlib.contextmanager
    def snapshot(self) -> Iterator[None]:
        """All that is read within belongs to one moment; a writer waits meanwhile, so be quick. Raises StoreFault."""
        with translated(str(self.path)):
            self._live.execute("BEGIN")
            try:
                yield
            finally:
                self._live.rollback()

    @contextlib.contextmanager
    def glimpse(self) -> Iterator[None]:
        """A snapshot for a window, which rather shows what it knows than waits for a writer; within another, that one.

        Raises StoreFault("store_busy") at once while a writer holds the file.
        """
        if self._live.in_transaction:
            yield
            return
        self._live.execute("PRAGMA busy_timeout=5").fetchall()
        with self.snapshot():
            try:
                self._live.execute("SELECT 1 FROM sqlite_master LIMIT 1").fetchall()
            finally:
                self._live.execute(f"PRAGMA {pragmas.PATIENCE}").fetchall()
            yield

    def revive(self) -> None:
        """After a disk error open the file anew, as a start would; else nothing. Raises StoreFault."""
        if self._failing:
            with contextlib.suppress(sqlite3.Error):
                self._live.close()
            anew = open_database(self.path, disk=self.disk, second_place=self.second_place)
            self._connection, self._db, self._failing, self._watched = anew._connection, None, False, anew._watched

    def migrate(self) -> None:
        """Bring the schema up to date, in one transaction with the sums of all rows. Raises StoreFault."""
        from chorus_desktop.store.migrations import MIGRATIONS

        with self.write(watched=False) as db:
            apart = row_sums.strayed(self._live)
            MIGRATIONS.apply(db)
            row_sums.renew(self._live, apart)

    def note_start(self) -> None:
        """The first act of every start: what a killed process left in the system's cache becomes durable by it."""
        with self._immediate(watched=False):
            execute = self._live.execute
            execute("INSERT INTO boots (at) VALUES (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))")
            execute("DELETE FROM boots WHERE id <= (SELECT max(id) FROM boots) - ?", [_KEPT_BOOTS])

    def rows(self, sql: str, parameters: Parameters = ()) -> list[dict[str, Any]]:
        """All rows of a query, read to the end so that no lock is left behind. Raises StoreFault."""
        with translated(str(self.path)):
            cursor = self._live.execute(sql, parameters)
            names = [column[0] for column in cursor.description]
            return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]

    def row(self, sql: str, parameters: Parameters = ()) -> dict[str, Any] | None:
        """The first row of a query, or None."""
        return next(iter(self.rows(sql, parameters)), None)

    def only(self, sql: str, parameters: Parameters = ()) -> dict[str, Any]:
        """The one row that every sound store has. Raises StoreFault("store_damaged") where it has none, or several."""
        found = self.rows(sql, parameters)
        if len(found) != 1:
            raise StoreFault("store_damaged", path=str(self.path), detail=f"{len(found)} rows: {sql}")
        return found[0]

    def each(self, sql: str, parameters: Parameters = ()) -> Iterator[tuple[Any, ...]]:
        """The rows of a query one after another, for very many; nobody may write meanwhile. Raises StoreFault."""
        with translated(str(self.path)):
            yield from self._live.execute(sql, parameters)

    def column(self, sql: str, parameters: Parameters = ()) -> tuple[Any, ...]:
        """All rows of a query of one column; for long lists of ids. Raises StoreFault."""
        with translated(str(self.path)):
            return tuple(chain.from_iterable(self._live.execute(sql, parameters).fetchall()))

    def close(self) -> None:
        """Close the connection; an open transaction is rolled back."""
        self._live.close()


def open_database(
    path: Path,
    *,
    read_only: bool = False,
    disk: Disk = MACHINE,
    second_place: SecondPlace | None = None,
    looked_at_elsewhere: bool = False,
) -> Store:
    """Open the store, creating or migrating it where it is opened for writing; an older one is backed up first.

    `second_place` is where its generation is kept as well; without one nothing tells that it was restored.
    `looked_at_elsewhere`: another connection of this very start looks at the whole file, so a big one need not be here.
    Raises StoreFault: store_newer, store_read_only, store_damaged, store_busy, disk_full, disk_error, and store_missing
    where there is nothing to read. Nothing is ever deleted or repaired.
    """
    path = path.absolute()
    with files(str(path)), translated(str(path)):
        if not read_only:
            disk.create(path)
            rollback_journal.settle(path, disk)
        elif not disk.exists(path):
            raise StoreFault("store_missing", path=str(path))
        connection = disk.connect(path, read_only=read_only)
        try:
            pragmas.configure(connection, read_only=read_only)
            store = Store(connection, path, read_only=read_only, disk=disk)
            store.second_place = second_place
            first_look.look(store, whole=not (looked_at_elsewhere and first_look.is_big(store)))
            terms.offer(connection)
            _bring_up_to_date(store)
        except BaseException:
            connection.close()
            raise
    return store


def _bring_up_to_date(store: Store) -> None:
    applied = first_look.applied(store)
    pending = [name for name in schema_steps.STEPS if name not in applied]
    if store.read_only:
        if pending:
            raise StoreFault("store_read_only", path=str(store.path), detail="an older store, not yet migrated")
        return
    if pending:
        if applied:
            back_up(store.db.conn, store.path, before=pending[0], disk=store.disk)
        store.migrate()
    try:
        store.note_start()
    except sqlite3.OperationalError as error:
        # Nothing was written and nothing is lost by writing it again; nobody is kept from the invoices by a full disk.
        if primary_code(error) != sqlite3.SQLITE_FULL or not ballast.give_back(store.path, store.disk):
            raise
        store.note_start()
    else:
        ballast.keep(store.path, store.disk)
