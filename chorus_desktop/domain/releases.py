"""The announcement of a release: its form, what makes one unfit to be believed, and when it is looked for and told.

A document is one line of signatures in base64, then the announcement in JSON, whose bytes they sign:

    ed25519 <signature> [<signature>]
    {"kind": "chorus-desktop-release-1", "version": "1.2.3", …}
"""

import base64
import binascii
import json
import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from urllib.parse import urlsplit

#: Bytes beyond which no announcement is read.
LONGEST = 64 * 1024
KIND = "chorus-desktop-release-1"
#: Between two questions; and how long one that was put off stays silent.
EVERY, LATER, LATER_URGENT = timedelta(days=1), timedelta(days=14), timedelta(days=1)
#: Ahead of the user's day by what time zones differ.
_AHEAD = timedelta(days=1)
_LABEL = b"ed25519"
_SIGNATURE_BYTES = 64
_MOST_SIGNATURES = 2
_VERSION = re.compile(r"(\d{1,4})\.(\d{1,4})\.(\d{1,4})")
_FILE_NAME = re.compile(r"[A-Za-z0-9][\w.+~-]{0,120}", re.ASCII)
_SHA256 = re.compile(r"[0-9a-f]{64}")
_LONGEST_SENTENCE = 200
_SPACES = str.maketrans("\u00a0\u202f", "  ")


class WrongRelease(ValueError):
    """An announcement that must not be believed.

    `reason`: unsigned, wrongly_signed, malformed, future, rolled_back, redirected or too_long.
    """

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class NoAnnouncement(Exception):
    """Nobody answered, or not with what could be an announcement; the text is for the log."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReleaseFile:
    """One package: its name, its size in bytes, its SHA-256 in hexadecimal figures."""

    name: str
    size: int
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Release:
    """What is announced. `french` and `english` say in one or two sentences what is new; `page` is where to get it.

    `urgent`: the program of before does not do its work any more, for example because the platform changed.
    """

    version: str
    day: date
    french: tuple[str, ...]
    english: tuple[str, ...]
    files: tuple[ReleaseFile, ...]
    page: str
    urgent: bool = False

    @property
    def rank(self) -> tuple[tuple[int, ...], date]:
        """What makes one announcement newer than another: the version, then the day."""
        return version_of(self.version), self.day


@dataclass(frozen=True, slots=True, kw_only=True)
class PutOff:
    """The release that the user wants to hear of later, and when that was said (UTC)."""

    version: str
    at: datetime


def version_of(text: str) -> tuple[int, ...]:
    """A version as numbers, "1.10.0" after "1.9.0". Raises ValueError."""
    found = _VERSION.fullmatch(text)
    if found is None or not text.isascii():
        raise ValueError(f"no version: {text!r}")
    return tuple(int(part) for part in found.groups())


def parts_of(document: bytes) -> tuple[tuple[bytes, ...], bytes]:
    """The signatures of a document and the bytes that they sign. Raises WrongRelease."""
    line, newline, content = document.partition(b"\n")
    label, *words = line.split(b" ")
    if label != _LABEL or not newline or not 1 <= len(words) <= _MOST_SIGNATURES:
        raise WrongRelease("unsigned")
    try:
        signatures = tuple(base64.b64decode(word, validate=True) for word in words)
    except binascii.Error:
        raise WrongRelease("unsigned") from None
    if any(len(signature) != _SIGNATURE_BYTES for signature in signatures):
        raise WrongRelease("unsigned")
    return signatures, content


def document_of(signatures: tuple[bytes, ...], content: bytes) -> bytes:
    """The inverse of `parts_of`."""
    return b" ".join((_LABEL, *(base64.b64encode(signature) for signature in signatures))) + b"\n" + content


def content_of(release: Release) -> bytes:
    """The announcement in JSON, as it is signed."""
    told = {
        "kind": KIND,
        "version": release.version,
        "day": release.day.isoformat(),
        "urgent": release.urgent,
        "news": {"fr": list(release.french), "en": list(release.english)},
        "files": [{"name": one.name, "size": one.size, "sha256": one.sha256} for one in release.files],
        "page": release.page,
    }
    return json.dumps(told, ensure_ascii=False, indent=1).encode() + b"\n"


def release_of(content: bytes, hosts: frozenset[str]) -> Release:
    """The inverse, for bytes whose signature was verified; the page must lie on one of `hosts`. Raises WrongRelease."""
    try:
        told = json.loads(content)
        _demand(told["kind"] == KIND, isinstance(told["urgent"], bool))
        version_of(told["version"])
        return Release(
            version=told["version"],
            day=date.fromisoformat(told["day"]),
            french=_sentences(told["news"]["fr"]),
            english=_sentences(told["news"]["en"]),
            files=_files(told["files"]),
            page=_page(told["page"], hosts),
            urgent=told["urgent"],
        )
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise WrongRelease("malformed") from None


def _demand(*facts: bool) -> None:
    if not all(facts):
        raise ValueError


def _sentences(told: Any) -> tuple[str, ...]:
    _demand(isinstance(told, list), 1 <= len(told) <= 2)
    for sentence in told:
        _demand(isinstance(sentence, str), bool(sentence.strip()), len(sentence) <= _LONGEST_SENTENCE)
        _demand(sentence.translate(_SPACES).isprintable())
    return tuple(told)


def _files(told: Any) -> tuple[ReleaseFile, ...]:
    _demand(isinstance(told, list), bool(told))
    return tuple(_file(one) for one in told)


def _file(told: Any) -> ReleaseFile:
    name, size, sha256 = told["name"], told["size"], told["sha256"]
    _demand(type(size) is int, bool(_FILE_NAME.fullmatch(name)), bool(_SHA256.fullmatch(sha256)))
    _demand(size > 0)
    return ReleaseFile(name=name, size=size, sha256=sha256)


def _page(told: Any, hosts: frozenset[str]) -> str:
    _demand(isinstance(told, str))
    parts = urlsplit(told)
    _demand(parts.scheme == "https", parts.hostname in hosts, parts.username is None, told.isprintable())
    return str(told)


def held_against(release: Release, seen: Release | None, today: date) -> str:
    """Why an announcement that is well signed is not believed: it comes from the future, or is older than the one seen
    before it; "" where nothing is held against it."""
    if release.day > today + _AHEAD:
        return "future"
    return "rolled_back" if seen is not None and release.rank < seen.rank else ""


def is_newer(release: Release, own: str) -> bool:
    """Whether it announces a later version than the one that runs."""
    return version_of(release.version) > version_of(own)


def is_due(asked: datetime | None, now: datetime) -> bool:
    """Whether to ask again: a day after the last question, or where the clock was put back behind it."""
    return asked is None or not timedelta() <= now - asked < EVERY


def is_put_off(release: Release, put_off: PutOff | None, now: datetime) -> bool:
    """Whether the user wants to hear of it later; what is urgent is told again after a day."""
    if put_off is None or put_off.version != release.version:
        return False
    return timedelta() <= now - put_off.at < (LATER_URGENT if release.urgent else LATER)
