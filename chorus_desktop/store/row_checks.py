"""The rows of each table compared with their sum: damage of which nothing else tells, and what others changed."""

from __future__ import annotations

from collections.abc import Iterator

from chorus_desktop.domain.errors import StoreFault
from chorus_desktop.store.database import Store
from chorus_desktop.store.faults import translated
from chorus_desktop.store.findings import Finding
from chorus_desktop.store.row_sums import KEPT, Columns, covered, encoded, hashed, values

#: Rows read at a time, between which others may write.
_AT_A_TIME = 5000
_BEFORE_ALL = -(1 << 63)
#: Tables whose rows have no number of their own.
_NUMBERLESS = "SELECT name FROM pragma_table_list WHERE schema = 'main' AND wr = 1"


def altered(store: Store) -> tuple[int, tuple[Finding, ...]]:
    """How many rows there are, and the tables whose rows are not those that were written.

    Raises StoreFault for what the disk or another process does; damage is a finding.
    """
    with translated(str(store.path)):
        tables = covered(store.db.conn)
    numberless, count, found = frozenset(store.column(_NUMBERLESS)), 0, []
    for table, columns in tables.items():
        counted, sound = _look(store, table, columns, by_parts=table not in numberless)
        count += counted
        if not sound:
            found.append(Finding(code="rows_altered", where=table))
    return count, tuple(found)


def _look(store: Store, table: str, columns: Columns, *, by_parts: bool) -> tuple[int, bool]:
    """How many rows a table has, and whether they are what was written.

    Others may write meanwhile, so what seems wrong is looked at again while they wait.
    """
    try:
        count, total = _total(store, table, columns, by_parts=by_parts)
        if store.column(KEPT, [table]) == (total,):
            return count, True
        with store.snapshot():
            count, total = _total(store, table, columns, by_parts=by_parts)
            return count, store.column(KEPT, [table]) == (total,)
    except StoreFault as fault:
        if fault.code != "store_damaged":
            raise
        return 0, False


def _total(store: Store, table: str, columns: Columns, *, by_parts: bool) -> tuple[int, bytes]:
    whole = store.each(f'SELECT {values(columns)} FROM "{table}"')  # noqa: S608 - names of ours
    count = total = 0
    for row in _in_parts(store, table, columns) if by_parts else whole:
        count, total = count + 1, total + hashed(row)
    return count, encoded(total)


def _in_parts(store: Store, table: str, columns: Columns) -> Iterator[tuple[bytes | None, ...]]:
    sql = f'SELECT rowid, {values(columns)} FROM "{table}" WHERE rowid > ? ORDER BY rowid LIMIT {_AT_A_TIME}'  # noqa: S608
    after, last = None, _BEFORE_ALL
    while after != last:
        after = last
        for number, *row in store.each(sql, [after]):
            yield tuple(row)
            last = max(last, number)
