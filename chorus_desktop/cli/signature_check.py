"""The part of the self-test that verifies a fixed announcement: a package whose cryptography is broken is noticed."""

from pathlib import Path

from chorus_desktop.actions.release_signature import verified
from chorus_desktop.domain.release_source import ReleaseSource
from chorus_desktop.domain.releases import WrongRelease

#: The public half of a key of the tests, whose private half stands there; it signs no release.
_SOURCE = ReleaseSource(
    address="https://downloads.example/release.signed",
    keys=("03a107bff3ce10be1d70dd18e74bc09967e4d6309ba50d5f1ddc8664125531b8",),
    hosts=frozenset({"downloads.example"}),
)
DOCUMENT = (
    b"ed25519 +7PfXfoNpKd9FBVUoQ+lmHTHWyNn6pl4U9W64LAjAdrsK2nhyk7/TLhfFmBGigAxUOzWb4RSOark0AnSba3aAQ==\n"
    b'{"kind": "chorus-desktop-release-1", "version": "9.1.0", "day": "2026-11-20", "urgent": false, '
    b'"news": {"fr": ["Essai."], "en": ["Test."]}, "page": "https://downloads.example/chorus-desktop", '
    b'"files": [{"name": "chorus-desktop.deb", "size": 1, "sha256": "' + b"ab" * 32 + b'"}]}'
)


def signature(_: Path, document: bytes = DOCUMENT) -> str:
    """Verify it, and see that the same with one other letter is refused. Raises WrongRelease, ValueError."""
    release = verified(document, _SOURCE)
    try:
        verified(document.replace(b"9.1.0", b"9.1.1"), _SOURCE)
    except WrongRelease as wrong:
        if wrong.reason == "wrongly_signed":
            return f"an announcement of {release.version} verified, a forged one refused"
        raise
    raise ValueError("a forged announcement was believed")
