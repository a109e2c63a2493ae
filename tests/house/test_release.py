"""The tool that announces a release: what it signs the program believes, and what it would not is never written."""

import hashlib
import json
import os
from datetime import date
from pathlib import Path

import pytest

from chorus_desktop import __version__
from chorus_desktop.actions.release_signature import verified
from chorus_desktop.cli import signature_check
from chorus_desktop.domain.release_source import ReleaseSource
from chorus_desktop.domain.releases import WrongRelease, parts_of
from tests.announced import KEY, NEXT_KEY, STRANGER, signed
from tests.announced import public as public_of
from tools.dist import release
from tools.dist.release import NAME, announce, main

PAGE = "https://github.com/someone/chorus-desktop/releases/tag/v1"
TODAY = date(2026, 11, 25)
SOURCE = ReleaseSource(
    address="https://github.com/x", keys=(public_of(KEY), public_of(NEXT_KEY)), hosts=frozenset({"github.com"})
)


@pytest.fixture
def packages(tmp_path: Path) -> Path:
    folder = tmp_path / "dist"
    folder.mkdir()
    (folder / "chorus-desktop.deb").write_bytes(b"package")
    (folder / "chorus-desktop.cdx.json").write_bytes(b"{}")
    (folder / "SHA256SUMS").write_text("…")
    return folder


def test_what_it_writes_the_program_believes(packages: Path) -> None:
    announce(packages, PAGE, [KEY, NEXT_KEY], source=SOURCE, today=TODAY)
    read = verified((packages / NAME).read_bytes(), SOURCE)
    assert (read.version, read.page) == (__version__, PAGE)
    assert [file.name for file in read.files] == ["chorus-desktop.cdx.json", "chorus-desktop.deb"]
    assert read.files[1].size == 7
    assert read.files[1].sha256 == hashlib.sha256(b"package").hexdigest()
    assert len(parts_of((packages / NAME).read_bytes())[0]) == 2
    again = announce(packages, PAGE, [KEY], source=SOURCE, today=TODAY)
    assert again.files == read.files, "an announcement does not announce itself"


def test_the_news_are_of_this_version() -> None:
    told = json.loads(release.NEWS.read_text(encoding="utf-8"))
    assert told["version"] == __version__
    for sentence in (*told["fr"], *told["en"]):
        assert sentence.endswith(".")


def news(folder: Path, **changes: object) -> Path:
    path = folder.parent / "news.json"
    path.write_text(json.dumps({**json.loads(release.NEWS.read_text(encoding="utf-8")), **changes}))
    return path


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"version": "0.0.1"}, "tells of 0.0.1"),
        ({"fr": []}, "malformed"),
        ({"day": "2027-11-25"}, "future"),
    ],
)
def test_news_that_the_program_would_not_believe_are_not_written(
    packages: Path, changes: dict[str, object], why: str
) -> None:
    with pytest.raises(ValueError, match=why):
        announce(packages, PAGE, [KEY], source=SOURCE, news=news(packages, **changes), today=TODAY)
    assert not (packages / NAME).exists()


def test_a_page_elsewhere_a_strange_key_and_no_key_are_refused(packages: Path) -> None:
    with pytest.raises(ValueError, match="malformed"):
        announce(packages, "https://elsewhere.example/", [KEY], source=SOURCE, today=TODAY)
    with pytest.raises(ValueError, match="does not know"):
        announce(packages, PAGE, [KEY, STRANGER], source=SOURCE, today=TODAY)
    with pytest.raises(ValueError, match="no private key"):
        announce(packages, PAGE, [], source=SOURCE, today=TODAY)
    with pytest.raises(ValueError, match="make a key first"):
        announce(packages, PAGE, [KEY], source=ReleaseSource(address="", keys=(), hosts=SOURCE.hosts), today=TODAY)
    assert not (packages / NAME).exists()


def test_a_new_key_is_its_owners_alone_and_overwrites_none(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    place = tmp_path / "release.key"
    assert main(["new-key", "--out", str(place)]) == 0
    told = capsys.readouterr().out
    private = place.read_text().strip()
    assert private not in told
    key = release._key(private)
    assert public_of(key) in told
    assert place.stat().st_mode & 0o077 == 0 or os.name == "nt"
    assert main(["new-key", "--out", str(place)]) == 1
    assert place.read_text().strip() == private


def test_the_key_comes_from_a_file_or_a_variable_and_is_never_repeated(
    packages: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    place = packages.parent / "release.key"
    place.write_text(KEY.private_bytes_raw().hex())
    monkeypatch.setenv("CHORUS_KEY_OF_A_TEST", NEXT_KEY.private_bytes_raw().hex())
    seen = []
    monkeypatch.setattr(release, "announce", lambda folder, page, keys: seen.append(keys) or _told(folder, keys))
    told = ["announce", "--folder", str(packages), "--page", PAGE]
    assert main([*told, "--key-file", str(place), "--key-env", "CHORUS_KEY_OF_A_TEST"]) == 0
    assert [public_of(key) for key in seen[0]] == [public_of(KEY), public_of(NEXT_KEY)]
    monkeypatch.setenv("CHORUS_KEY_OF_A_TEST", "canary-51c0ffee")
    assert main([*told, "--key-env", "CHORUS_KEY_OF_A_TEST"]) == 1
    shown = capsys.readouterr()
    assert "64 hexadecimal figures" in shown.err
    assert "canary" not in shown.out + shown.err


def _told(folder: Path, keys: list[object]) -> object:
    return announce(folder, PAGE, keys, source=SOURCE, today=TODAY)  # type: ignore[arg-type]


def test_no_private_key_lies_in_the_repository() -> None:
    """Those of the tests are counted upwards from zero, and the program knows none of them."""
    from chorus_desktop.domain.release_source import KEYS

    assert not {public_of(key) for key in (KEY, NEXT_KEY, STRANGER)} & set(KEYS)


def test_the_self_test_notices_broken_cryptography(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    content = parts_of(signature_check.DOCUMENT)[1]
    assert signed(content, KEY) == signature_check.DOCUMENT, "signed with the key of the tests alone"
    assert "verified" in signature_check.signature(tmp_path)
    with pytest.raises(WrongRelease):
        signature_check.signature(tmp_path, signed(content, STRANGER))
    monkeypatch.setattr("chorus_desktop.actions.release_signature._is_signed", lambda *_: True)
    with pytest.raises(ValueError, match="was believed"):
        signature_check.signature(tmp_path)
