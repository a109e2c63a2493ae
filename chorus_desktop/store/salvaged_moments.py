"""The moments and days of a damaged store that are none any more: what may stand for them, so that the row is kept."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from chorus_desktop.domain.errors import StoreFault
from chorus_desktop.store.page_rows import Table
from chorus_desktop.store.rows import invoice_of
from chorus_desktop.store.times import day, from_text, to_text

#: How the columns of moments end, and of days.
_MOMENT, _DAY = ("_at", "searching_since", "cursor"), ("_on", "_date")

#: Without a moment these would not have happened.
_HAPPENED = frozenset({"issued_at", "deleted_at", "removed_at", "undone_at", "ended_at", "answered_at"})


def set_right(table: Table, row: dict[str, Any], now: datetime) -> bool:
    """Put what may stand for them in the place of moments and days that cannot be read; says whether there were any.

    A moment is now where its column must hold one or says that something happened, else there is none; a day of an
    invoice is the one that its content says, and any other that is needed is left as it is: nobody knows it.
    """
    # Where nothing was learnt from the catalogue yet, its moment is the empty text.
    torn = [name for name, value in row.items() if isinstance(value, str) and value and not _reads(name, value)]
    optional = {column.name for column in table.columns if column.optional} if torn else set()
    for name in torn:
        if _is_moment(name):
            row[name] = None if name in optional - _HAPPENED else to_text(now)
        elif table.name == "invoices":
            row[name] = _of_content(row, name)
        elif name in optional:
            row[name] = None
    return bool(torn)


def _is_moment(name: str) -> bool:
    return name == "at" or name.endswith(_MOMENT)


def _reads(name: str, text: str) -> bool:
    try:
        if name.endswith(_DAY):
            day(text)
        elif _is_moment(name):
            from_text(text)
    except StoreFault:
        return False
    return True


def _of_content(row: dict[str, Any], name: str) -> str | None:
    try:
        told = getattr(invoice_of(row), name)
    except StoreFault:
        return None  # it is left out for its content
    return told.isoformat() if told is not None else None
