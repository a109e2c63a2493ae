"""The file of a store read page by page, without SQLite, so that a bad page hides nothing but itself.

The format is that of sqlite.org/fileformat2.html. Nothing here ever writes.
"""

from __future__ import annotations

import mmap
from collections.abc import Iterator
from typing import NamedTuple

#: Bytes of a page: what this program has always created. The header that says so may be what is damaged.
PAGE = 4096
#: Kinds of pages: the inside and the leaves of a tree of rows.
INNER, LEAF = 5, 13
_MOST_LOCAL, _LEAST_LOCAL = PAGE - 35, (PAGE - 12) * 32 // 255 - 23
_HEADER = 100
#: Bytes of whole numbers by the type that a record gives them.
_WHOLE = {0: 0, 1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8, 8: 0, 9: 0}

Value = int | str | bytes | None


class Unreadable(Exception):
    """A part of the file that is not what the format says it is."""


class Cell(NamedTuple):
    """One row as it lies in the file; `pages` are those that hold any of it."""

    rowid: int
    values: tuple[Value, ...]
    pages: tuple[int, ...]


class Child(NamedTuple):
    """A page below another: its rows lie above `low` and not above `high`; None where there is no such bound."""

    page: int
    low: int | None
    high: int | None


class Pages:
    """The pages of one file, numbered from 1; the last may be cut, its rest reads as zeros."""

    def __init__(self, content: bytes | mmap.mmap) -> None:
        self._content = content
        self.count = -(-len(content) // PAGE)

    def _page(self, number: int) -> bytes:
        if not 1 <= number <= self.count:
            raise Unreadable
        return bytes(self._content[(number - 1) * PAGE : number * PAGE]).ljust(PAGE, b"\0")

    def kind(self, number: int) -> int:
        """The first byte of a page's own header."""
        return self._page(number)[_start(number)]

    def children(self, number: int) -> list[Child]:
        """The pages below an inner one, each with the bounds of its rows. Raises Unreadable."""
        page, start = self._page(number), _start(number)
        found, low = [], None
        for at in _pointers(page, start, start + 12):
            key, _ = _varint(page, at + 4)
            found.append(Child(_whole(page, at, 4), low, key))
            low = key
        return [*found, Child(_whole(page, start + 8, 4), low, None)]

    def cells(self, number: int) -> Iterator[Cell | None]:
        """The rows of a leaf, one after another; None for each that cannot be read. Raises Unreadable."""
        page, start = self._page(number), _start(number)
        for at in _pointers(page, start, start + 8):
            try:
                yield self._cell(page, number, at)
            except (Unreadable, UnicodeDecodeError):
                yield None

    def _cell(self, page: bytes, number: int, at: int) -> Cell:
        size, at = _varint(page, at)
        rowid, at = _varint(page, at)
        if not 0 < size <= self.count * PAGE:
            raise Unreadable
        if size <= _MOST_LOCAL:
            return Cell(rowid, _record(_part(page, at, size)), (number,))
        local = _LEAST_LOCAL + (size - _LEAST_LOCAL) % (PAGE - 4)
        local = local if local <= _MOST_LOCAL else _LEAST_LOCAL
        parts, pages = [_part(page, at, local)], [number]
        following, left = _whole(page, at + local, 4), size - local
        while left > 0:
            more = self._page(following)
            pages.append(following)
            parts.append(more[4 : 4 + min(left, PAGE - 4)])
            following, left = _whole(more, 0, 4), left - (PAGE - 4)
        if following:
            raise Unreadable
        return Cell(rowid, _record(b"".join(parts)), tuple(pages))

    def free(self) -> frozenset[int]:
        """The pages that the file says hold nothing any more; what it says no sense of is not believed."""
        found: set[int] = set()
        try:
            trunk = _whole(self._page(1), 32, 4)
            while trunk:
                page = self._page(trunk)
                leaves = [_whole(page, 8 + 4 * rank, 4) for rank in range(_whole(page, 4, 4))]
                if trunk in found or not all(1 < leaf <= self.count for leaf in leaves):
                    break
                found |= {trunk, *leaves}
                trunk = _whole(page, 0, 4)
        except Unreadable:
            return frozenset(found)
        return frozenset(found)


def _start(number: int) -> int:
    return _HEADER if number == 1 else 0


def _pointers(page: bytes, start: int, first: int) -> list[int]:
    count = _whole(page, start + 3, 2)
    after = first + 2 * count
    if after > PAGE:
        raise Unreadable
    return [_whole(page, first + 2 * rank, 2) for rank in range(count)]


def _part(page: bytes, at: int, size: int) -> bytes:
    if at + size > len(page):
        raise Unreadable
    return page[at : at + size]


def _whole(page: bytes, at: int, size: int, *, signed: bool = False) -> int:
    return int.from_bytes(_part(page, at, size), "big", signed=signed)


def _varint(page: bytes, at: int) -> tuple[int, int]:
    value = 0
    for rank in range(9):
        byte = _whole(page, at + rank, 1)
        if rank == 8:
            value = value << 8 | byte
            return (value - (1 << 64) if value >> 63 else value), at + 9
        value = value << 7 | byte & 0x7F
        if byte < 0x80:
            return value, at + rank + 1
    raise Unreadable


def _record(payload: bytes) -> tuple[Value, ...]:
    end, at = _varint(payload, 0)
    kinds = []
    while at < end:
        kind, at = _varint(payload, at)
        kinds.append(kind)
    if at != end or not kinds:
        raise Unreadable
    values = []
    for kind in kinds:
        size = _size(kind)
        values.append(_value(kind, _part(payload, at, size)))
        at += size
    if at != len(payload):
        raise Unreadable
    return tuple(values)


def _size(kind: int) -> int:
    if kind in _WHOLE:
        return _WHOLE[kind]
    # Numbers with a fraction are in no table of ours.
    if kind < 12:
        raise Unreadable
    return (kind - 12) // 2


def _value(kind: int, part: bytes) -> Value:
    if kind == 0:
        return None
    if kind in _WHOLE:
        return kind - 8 if kind >= 8 else int.from_bytes(part, "big", signed=True)
    return part.decode("utf-8") if kind % 2 else part
