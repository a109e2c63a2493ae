"""What a disk holds through a power cut: files and names split into what is durable and what is only on its way."""

from __future__ import annotations

import random
from dataclasses import dataclass, field, replace

SECTOR = 512
#: How a cut treats what was not yet made durable.
#: torn: the first writes, the last of them cut in the middle; reordered: any of them in any order; sectors: of each
#: write some sectors; lost: nothing; directories: names too, as if nothing but a synced directory were ever kept.
MODES = ("torn", "reordered", "sectors", "lost", "directories")

#: A name and the file it comes to stand for; None for a name that goes.
Entry = tuple[str, int | None]
#: Offset and bytes of a write; the new length and None for a truncation.
Write = tuple[int, bytes | None]


@dataclass(frozen=True, slots=True)
class Change:
    """Names that change together. `ordered` once a later fsync of another file has, on a journalling file system,
    carried it to the disk too."""

    entries: tuple[Entry, ...]
    creates: bool = False
    ordered: bool = False


@dataclass(frozen=True, slots=True)
class Image:
    """One moment of a disk: `files` by number, each its durable bytes and the writes since."""

    names: dict[str, int]
    changes: tuple[Change, ...]
    files: dict[int, tuple[bytes, tuple[Write, ...]]]

    def volatile(self) -> dict[str, bytes]:
        """What every program sees as long as the power is on; this is what a killed process leaves."""
        names = dict(self.names)
        for change in self.changes:
            _apply(names, change)
        return {name: _written(*self.files[number]) for name, number in names.items()}

    def survivors(self, mode: str, rng: random.Random) -> dict[str, bytes]:
        """What is found after a power cut at this moment."""
        names = dict(self.names)
        for change in self._kept_changes(mode, rng):
            _apply(names, change)
        return {name: self._damaged(number, mode, rng) for name, number in names.items()}

    def _kept_changes(self, mode: str, rng: random.Random) -> list[Change]:
        if mode == "directories":
            return [change for change in self.changes if rng.random() < 0.5]
        early = [change for change in self.changes if change.ordered]
        late = self.changes[len(early) :]
        return early + list(late[: 0 if mode == "lost" else rng.randint(0, len(late))])

    def _damaged(self, number: int, mode: str, rng: random.Random) -> bytes:
        durable, log = self.files[number]
        if not log:
            return durable
        if mode == "directories":
            mode = rng.choice(("all", "torn", "lost"))
        return _DAMAGE[mode](durable, log, rng)


@dataclass(slots=True)
class Platter:
    """The files of a running disk."""

    names: dict[str, int] = field(default_factory=dict)
    content: dict[int, bytearray] = field(default_factory=dict)
    durable: dict[int, bytes] = field(default_factory=dict)
    logs: dict[int, list[Write]] = field(default_factory=dict)
    durable_names: dict[str, int] = field(default_factory=dict)
    changes: list[Change] = field(default_factory=list)
    _next: int = 0

    @staticmethod
    def of(files: dict[str, bytes]) -> Platter:
        """A disk on which all of this is durable."""
        platter = Platter()
        for name, data in files.items():
            number = platter._new(data)
            platter.names[name] = platter.durable_names[name] = number
        return platter

    @staticmethod
    def resumed(image: Image) -> Platter:
        """The disk of that moment, the power still on."""
        platter = Platter(durable_names=dict(image.names), names=dict(image.names), changes=list(image.changes))
        for change in image.changes:
            _apply(platter.names, change)
        for number, (durable, log) in image.files.items():
            platter.content[number], platter.durable[number] = bytearray(_written(durable, log)), durable
            platter.logs[number] = list(log)
        platter._next = max(image.files, default=0)
        return platter

    def _new(self, data: bytes = b"") -> int:
        self._next += 1
        self.content[self._next], self.durable[self._next], self.logs[self._next] = bytearray(data), data, []
        return self._next

    def image(self) -> Image:
        """This moment; cheap, since durable bytes and writes are shared."""
        files = {number: (self.durable[number], tuple(log)) for number, log in self.logs.items()}
        return Image(names=dict(self.durable_names), changes=tuple(self.changes), files=files)

    def create(self, name: str) -> int:
        """A new empty file under a name."""
        number = self._new()
        self._change((name, number), creates=True)
        return number

    def remove(self, name: str) -> None:
        """Take a name away."""
        self._change((name, None))

    def rename(self, source: str, target: str) -> None:
        """Change a name, in one step."""
        self._change((target, self.names[source]), (source, None))

    def _change(self, *entries: Entry, creates: bool = False) -> None:
        change = Change(entries, creates=creates)
        _apply(self.names, change)
        self.changes.append(change)

    def write(self, number: int, offset: int, data: bytes) -> None:
        """Write into the cache."""
        _put(self.content[number], offset, data)
        self.logs[number].append((offset, data))

    def truncate(self, number: int, size: int) -> None:
        """Cut a file in the cache."""
        del self.content[number][size:]
        self.logs[number].append((size, None))

    def sync(self, number: int) -> None:
        """Make a file durable, with the name it was made under; SQLite syncs the directory of a new journal itself."""
        self.durable[number], self.logs[number] = bytes(self.content[number]), []
        made = next((change for change in self.changes if change.creates and change.entries[0][1] == number), None)
        waiting = [replace(change, ordered=True) for change in self.changes if change is not made]
        if made is not None:
            _apply(self.durable_names, made)
            earlier = self.changes.index(made)
            waiting = [*(_without(change, made.entries[0][0]) for change in waiting[:earlier]), *waiting[earlier:]]
        self.changes = [change for change in waiting if change.entries]

    def sync_directory(self) -> None:
        """Make all names durable."""
        for change in self.changes:
            _apply(self.durable_names, change)
        self.changes = []

    def used(self) -> int:
        """Bytes of all files that have a name."""
        return sum(len(self.content[number]) for number in set(self.names.values()))


def _apply(names: dict[str, int], change: Change) -> None:
    for name, number in change.entries:
        if number is None:
            names.pop(name, None)
        else:
            names[name] = number


def _without(change: Change, name: str) -> Change:
    return replace(change, entries=tuple(entry for entry in change.entries if entry[0] != name))


def _put(content: bytearray, offset: int, data: bytes) -> None:
    if len(content) < offset:
        content.extend(bytes(offset - len(content)))
    content[offset : offset + len(data)] = data


def _play(content: bytearray, write: Write) -> None:
    offset, data = write
    if data is None:
        del content[offset:]
    else:
        _put(content, offset, data)


def _written(durable: bytes, log: tuple[Write, ...], _: object = None) -> bytes:
    content = bytearray(durable)
    for write in log:
        _play(content, write)
    return bytes(content)


def _torn(durable: bytes, log: tuple[Write, ...], rng: random.Random) -> bytes:
    whole = rng.randint(0, len(log) - 1)
    content = bytearray(_written(durable, log[:whole]))
    offset, data = log[whole]
    if data is None:
        return bytes(content)
    cut = rng.randint(0, len(data))
    _put(content, offset, data[:cut])
    if len(content) < offset + len(data) and rng.random() < 0.5:
        # The length is often on the disk before the data: zeros, or whatever the sectors held before.
        rest = offset + len(data) - len(content)
        content.extend(bytes(rest) if rng.random() < 0.5 else rng.randbytes(rest))
    return bytes(content)


def _reordered(durable: bytes, log: tuple[Write, ...], rng: random.Random) -> bytes:
    kept = [write for write in log if rng.random() < 0.5]
    rng.shuffle(kept)
    return _written(durable, tuple(kept))


def _sectors(durable: bytes, log: tuple[Write, ...], rng: random.Random) -> bytes:
    content = bytearray(durable)
    for offset, data in log:
        if data is None:
            if rng.random() < 0.5:
                del content[offset:]
            continue
        start = 0
        while start < len(data):
            end = min(len(data), (offset + start) // SECTOR * SECTOR + SECTOR - offset)
            if rng.random() < 0.5:
                _put(content, offset + start, data[start:end])
            start = end
    return bytes(content)


_DAMAGE = {
    "torn": _torn,
    "reordered": _reordered,
    "sectors": _sectors,
    "lost": lambda durable, log, rng: durable,
    "all": _written,
}
