"""The form of an announcement: what was written is read again, and whatever is not of that form is refused."""

import json
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from chorus_desktop import __version__
from chorus_desktop.actions.release_signature import verified
from chorus_desktop.domain.release_source import ADDRESS, HOSTS, KEYS, OFFICIAL, ReleaseSource
from chorus_desktop.domain.releases import (
    LATER,
    LATER_URGENT,
    PutOff,
    WrongRelease,
    content_of,
    document_of,
    held_against,
    is_due,
    is_newer,
    is_put_off,
    parts_of,
    release_of,
    version_of,
)
from tests.announced import KEY, NEXT_KEY, RELEASE, STRANGER, URGENT, public, signed, source_at

NOW = datetime(2026, 11, 25, 8, tzinfo=UTC)
TODAY = date(2026, 11, 25)
SOURCE = source_at("http://127.0.0.1/release.signed")


def reason(document: bytes, source: ReleaseSource = SOURCE) -> str:
    with pytest.raises(WrongRelease) as refused:
        verified(document, source)
    return refused.value.reason


def test_the_official_source_is_whole_or_absent() -> None:
    """An address without a key, or a key without an address, would look for updates that can never be believed."""
    assert bool(ADDRESS) is bool(KEYS)
    assert OFFICIAL.is_known is bool(KEYS)
    assert all(host == host.lower() for host in HOSTS)
    assert version_of(__version__) >= (0, 1, 0)


@pytest.mark.parametrize("keys", [("00" * 31,), ("zz" * 32,), ("00" * 32,) * 3])
def test_a_source_has_at_most_two_whole_keys(keys: tuple[str, ...]) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - whatever is wrong with them
        ReleaseSource(address="https://github.com/x", keys=keys, hosts=HOSTS)


@pytest.mark.parametrize("release", [RELEASE, URGENT])
def test_what_is_signed_is_read_again(release: object) -> None:
    assert verified(signed(release), SOURCE) == release  # type: ignore[arg-type]


def test_one_of_two_keys_suffices_so_that_a_key_can_be_replaced() -> None:
    both = source_at("http://127.0.0.1/", KEY, NEXT_KEY)
    assert verified(signed(RELEASE, NEXT_KEY), both) == RELEASE
    assert verified(signed(RELEASE, KEY), both) == RELEASE
    old_program = source_at("http://127.0.0.1/", KEY)
    assert verified(signed(RELEASE, NEXT_KEY, KEY), old_program) == RELEASE
    assert reason(signed(RELEASE, NEXT_KEY), old_program) == "wrongly_signed"


@pytest.mark.parametrize(
    "document",
    [
        b"",
        content_of(RELEASE),
        b"ed25519\n" + content_of(RELEASE),
        signed(RELEASE).replace(b"ed25519", b"rsa"),
        signed(RELEASE).replace(b"\n", b" ", 1).split(b"{")[0],
        document_of((b"x" * 63,), content_of(RELEASE)),
        b"ed25519 ***\n" + content_of(RELEASE),
        signed(RELEASE, KEY, KEY, KEY),
        b"<html><title>Bienvenue</title></html>\n",
    ],
)
def test_what_bears_no_signature_is_unsigned(document: bytes) -> None:
    assert reason(document) == "unsigned"


def test_every_byte_is_signed() -> None:
    document = signed(RELEASE)
    start = document.index(b"\n") + 1
    for place in range(start, len(document)):
        changed = document[:place] + bytes([document[place] ^ 1]) + document[place + 1 :]
        assert reason(changed) == "wrongly_signed", place
    assert reason(document + b" ") == "wrongly_signed"
    assert reason(signed(RELEASE, STRANGER)) == "wrongly_signed"


def told(**changes: object) -> bytes:
    return json.dumps({**json.loads(content_of(RELEASE)), **changes}).encode()


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\xff\xfe",
        b"[]",
        b"3",
        b"[" * 100_000,
        told(kind="other"),
        told(urgent="yes"),
        told(urgent=1),
        told(version="9.1"),
        told(version="9.1.0-rc1"),
        told(version="9.1.٠"),
        told(version=9),
        told(day="2026-02-30"),
        told(day=20261120),
        told(news={"fr": [], "en": ["x"]}),
        told(news={"fr": ["a", "b", "c"], "en": ["x"]}),
        told(news={"fr": [3], "en": ["x"]}),
        told(news={"fr": [" "], "en": ["x"]}),
        told(news={"fr": ["a" * 201], "en": ["x"]}),
        told(news={"fr": ["a\u202eb"], "en": ["x"]}),
        told(news={"fr": "abc", "en": ["x"]}),
        told(news={"fr": ["a"]}),
        told(files=[]),
        told(files=["chorus.deb"]),
        told(files=[{"name": "../chorus.deb", "size": 1, "sha256": "ab" * 32}]),
        told(files=[{"name": "chorus.deb", "size": 0, "sha256": "ab" * 32}]),
        told(files=[{"name": "chorus.deb", "size": True, "sha256": "ab" * 32}]),
        told(files=[{"name": "chorus.deb", "size": 1, "sha256": "AB" * 32}]),
        told(page=3),
        told(page="http://downloads.example/x"),
        told(page="https://elsewhere.example/x"),
        told(page="https://downloads.example@elsewhere.example/x"),
        told(page="https://user@downloads.example/x"),
        told(page="file:///etc/passwd"),
        told(page="https://[downloads.example/x"),
    ],
)
def test_what_is_signed_and_not_of_the_form_is_malformed(content: bytes) -> None:
    assert reason(signed(content)) == "malformed"


def test_a_later_form_may_say_more() -> None:
    more = {**json.loads(content_of(RELEASE)), "later": {"x": 1}}
    assert release_of(json.dumps(more).encode(), SOURCE.hosts) == RELEASE


def test_the_parts_of_a_document_are_put_together_again() -> None:
    document = signed(RELEASE, KEY, NEXT_KEY)
    assert document_of(*parts_of(document)) == document
    assert parts_of(document)[1] == content_of(RELEASE)
    assert len(public(KEY)) == 64


@pytest.mark.parametrize(
    ("version", "day", "against"),
    [
        ("9.1.0", date(2026, 11, 20), ""),
        ("9.1.0", date(2026, 11, 21), ""),
        ("9.1.0", date(2026, 11, 19), "rolled_back"),
        ("9.0.9", date(2026, 11, 21), "rolled_back"),
        ("9.10.0", date(2026, 11, 20), ""),
        ("9.1.0", date(2026, 11, 26), ""),
        ("9.2.0", date(2026, 11, 27), "future"),
    ],
)
def test_what_is_older_than_the_last_or_of_the_future(version: str, day: date, against: str) -> None:
    release = replace(RELEASE, version=version, day=day)
    assert held_against(release, RELEASE, TODAY) == against
    assert held_against(release, None, TODAY) == ("future" if against == "future" else "")


def test_versions_are_numbers() -> None:
    assert is_newer(RELEASE, "9.0.10")
    assert not is_newer(RELEASE, "9.1.0")
    assert not is_newer(RELEASE, "10.0.0")


def test_a_question_a_day() -> None:
    assert is_due(None, NOW)
    assert not is_due(NOW, NOW)
    assert not is_due(NOW, NOW + timedelta(hours=23, minutes=59))
    assert is_due(NOW, NOW + timedelta(days=1))
    assert is_due(NOW + timedelta(hours=1), NOW), "a clock that was put back must not silence it for years"


@pytest.mark.parametrize(("release", "silent"), [(RELEASE, LATER), (URGENT, LATER_URGENT)])
def test_later_is_two_weeks_or_a_day(release: object, silent: timedelta) -> None:
    off = PutOff(version="9.1.0", at=NOW)
    assert is_put_off(release, off, NOW)  # type: ignore[arg-type]
    assert is_put_off(release, off, NOW + silent - timedelta(minutes=1))  # type: ignore[arg-type]
    assert not is_put_off(release, off, NOW + silent)  # type: ignore[arg-type]
    assert not is_put_off(release, off, NOW - timedelta(minutes=1))  # type: ignore[arg-type]
    assert not is_put_off(replace(RELEASE, version="9.2.0"), off, NOW)
    assert not is_put_off(RELEASE, None, NOW)
