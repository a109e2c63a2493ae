"""The journal as a chain: every entry carries the hash of the one before it, so that the past cannot change unseen.

What the chain proves: no entry up to a head that is known from elsewhere was changed, moved, put in or taken out.
Entries cut off at the end are noticed because the head is kept beside the journal and in a second place as well.
What it does not prove: that an entry was true when it was written, nor anything against someone who may write the
store and every place where a head is kept, for a chain can be computed anew from any entry on.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from chorus_desktop.domain.redaction import redacted

Fact = str | int | None
#: Longest part of an answer that is kept, in characters.
MOST_OF_AN_ANSWER = 8_000


class Kind(StrEnum):
    """What an entry tells of."""

    MOVE = "move"
    NUMBERED = "numbered"
    REOPENED = "reopened"
    STATUS = "status"
    SETTING = "setting"
    RESTORED = "restored"
    RELEASED = "released"
    SERIES = "series"
    STRAY = "stray"
    COMPARED = "compared"
    PAYMENT = "payment"
    STEP = "step"


class Head(NamedTuple):
    """The last entry of a journal: its rank from 1, and its hash."""

    sequence: int
    hash: str


#: What the first entry follows.
START = Head(0, "0" * 64)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One entry. `at` is an instant as text (ISO 8601, UTC), `subject` whom it concerns, `facts` canonical JSON.

    `hash` is the SHA-256, in hexadecimal, of all the other fields; `previous` is the hash of the entry before.
    """

    sequence: int
    previous: str
    at: str
    kind: str
    subject: str
    facts: str
    hash: str


class Flaw(StrEnum):
    """What is wrong where a chain breaks."""

    MISSING = "missing"
    UNLINKED = "unlinked"
    ALTERED = "altered"
    REWRITTEN = "rewritten"
    CUT = "cut"
    SURPLUS = "surplus"


@dataclass(frozen=True, slots=True, kw_only=True)
class Break:
    """The rank of the first entry that is not what it was, and in what way."""

    sequence: int
    flaw: Flaw


def canonical(facts: Mapping[str, Fact]) -> str:
    """Facts as JSON in the one way to write them: sorted keys, no spaces, text that is valid UTF-8."""
    text = json.dumps(facts, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return text.encode("utf-8", "replace").decode("utf-8")


def answer_facts(raw: str) -> dict[str, Fact]:
    """The facts that keep a raw answer: without secrets, and of a long one the beginning, the length and the SHA-256.

    Length (characters) and hash are those of the whole answer without its secrets.
    """
    text = redacted(raw)
    if len(text) <= MOST_OF_AN_ANSWER:
        return {"raw": text}
    sha256 = hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()
    return {"raw": text[:MOST_OF_AN_ANSWER], "raw_length": len(text), "raw_sha256": sha256}


def link(previous: Head, *, at: str, kind: Kind, subject: str, facts: Mapping[str, Fact]) -> Entry:
    """The entry that follows `previous`."""
    sequence, told = previous.sequence + 1, canonical(facts)
    digest = _digest(sequence, previous.hash, at, kind, subject, told)
    return Entry(sequence=sequence, previous=previous.hash, at=at, kind=kind, subject=subject, facts=told, hash=digest)


def _digest(*fields: str | int) -> str:
    return hashlib.sha256(json.dumps(fields, separators=(",", ":")).encode("ascii")).hexdigest()


def first_break(entries: Iterable[Entry], end: Head, remembered: Head | None = None) -> Break | None:
    """Where a chain is no longer what it was; None where it is whole.

    `entries` come in the order of their ranks; `end` is the head kept beside them; `remembered` is an earlier or equal
    head from a second place, if there is one.
    """
    before = START
    for entry in entries:
        flaw = _flaw(entry, before, end, remembered)
        if flaw is not None:
            return Break(sequence=before.sequence + 1, flaw=flaw)
        before = Head(entry.sequence, entry.hash)
    known = max(end.sequence, remembered.sequence if remembered else 0)
    return Break(sequence=before.sequence + 1, flaw=Flaw.CUT) if known > before.sequence else None


def _flaw(entry: Entry, before: Head, end: Head, remembered: Head | None) -> Flaw | None:
    if entry.sequence != before.sequence + 1:
        return Flaw.MISSING
    if entry.previous != before.hash:
        return Flaw.UNLINKED
    fields = (entry.sequence, entry.previous, entry.at, entry.kind, entry.subject, entry.facts)
    if entry.hash != _digest(*fields):
        return Flaw.ALTERED
    if entry.sequence > end.sequence:
        return Flaw.SURPLUS
    if any(head and head.sequence == entry.sequence and head.hash != entry.hash for head in (end, remembered)):
        return Flaw.REWRITTEN
    return None
