"""`python -m tools.dist.release`: makes a release key, and writes the signed announcement of the packages of a release."""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import sys
from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from chorus_desktop import __version__
from chorus_desktop.actions.release_signature import verified
from chorus_desktop.domain.release_source import OFFICIAL, ReleaseSource
from chorus_desktop.domain.releases import Release, ReleaseFile, WrongRelease, content_of, document_of, held_against
from tools.dist.parts import ROOT

#: What is new, written by hand before each release.
NEWS = ROOT / "packaging" / "release.json"
#: The name under which the program looks for it, at the end of `release_source.ADDRESS`.
NAME = "release.signed"
#: What lies beside the packages and is none.
_NO_PACKAGES = {NAME, "SHA256SUMS"}


def main(arguments: Sequence[str] | None = None) -> int:
    """Carry out one command; 1 with a sentence where it cannot be done."""
    options = _parser().parse_args(arguments)
    try:
        if options.command == "new-key":
            _new_key(options.out)
        else:
            keys = [_key(path.read_text("ascii")) for path in options.key_file]
            keys += [_key(os.environ.get(name, "")) for name in options.key_env]
            written = announce(options.folder, options.page, keys)
            print(f"{written.version} announced in {options.folder / NAME}, {len(written.files)} files")
    except (OSError, ValueError) as fault:
        print(f"not done: {fault}", file=sys.stderr)
        return 1
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tools.dist.release", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    new = commands.add_parser("new-key", help="make a private key; it never belongs into the repository")
    new.add_argument("--out", type=Path, required=True, help="the file of the private key, which must not exist yet")
    told = commands.add_parser("announce", help=f"write {NAME} beside the packages of a folder")
    told.add_argument("--folder", type=Path, required=True)
    told.add_argument("--page", required=True, help="where a person downloads them, an https address")
    told.add_argument("--key-file", type=Path, action="append", default=[], help="a private key; twice for two")
    told.add_argument("--key-env", action="append", default=[], metavar="NAME", help="the variable that holds one")
    return parser


def _new_key(path: Path) -> None:
    """Write a private key that its owner alone may read, and say where its public half goes."""
    private = Ed25519PrivateKey.generate()
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "w", encoding="ascii") as file:
        file.write(private.private_bytes_raw().hex() + "\n")
    print(f"The private key is in {path}. Keep it off line, with a copy in another place; who has it can announce.")
    print("Put its public half into KEYS of chorus_desktop/domain/release_source.py, with ADDRESS beside it:")
    print(f'    "{_public(private)}"')


def _key(text: str) -> Ed25519PrivateKey:
    """A private key from its 64 hexadecimal figures, which no message repeats. Raises ValueError."""
    try:
        return Ed25519PrivateKey.from_private_bytes(bytes.fromhex(text.strip()))
    except ValueError:
        raise ValueError("a private key is 64 hexadecimal figures, as `new-key` writes them") from None


def _public(private: Ed25519PrivateKey) -> str:
    return private.public_key().public_bytes_raw().hex()


def announce(
    folder: Path,
    page: str,
    keys: Iterable[Ed25519PrivateKey],
    *,
    source: ReleaseSource = OFFICIAL,
    news: Path = NEWS,
    today: date | None = None,
) -> Release:
    """Write the announcement of the packages in `folder`, signed by one key or two, and read it as the program will.

    Raises ValueError where the program would not believe it: a key that it does not know, news of another version.
    """
    signing = tuple(keys)
    if not signing:
        raise ValueError("no private key was named")
    if not source.is_known:
        raise ValueError("ADDRESS and KEYS of chorus_desktop/domain/release_source.py are empty: make a key first")
    if any(_public(key) not in source.keys for key in signing):
        raise ValueError("the program does not know the public half of this key (release_source.KEYS)")
    release = _release(folder, page, json.loads(news.read_text(encoding="utf-8")))
    content = content_of(release)
    document = document_of(tuple(key.sign(content) for key in signing), content)
    try:
        read = verified(document, source)
        reason = held_against(read, None, today or datetime.now(UTC).date())
    except WrongRelease as wrong:
        reason = wrong.reason
    if reason:
        raise ValueError(f"the program would not believe it: {reason}")
    (folder / NAME).write_bytes(document)
    return release


def _release(folder: Path, page: str, told: dict[str, object]) -> Release:
    if told["version"] != __version__:
        raise ValueError(f"packaging/release.json tells of {told['version']}, this is {__version__}")
    packages = sorted(path for path in folder.iterdir() if path.is_file() and path.name not in _NO_PACKAGES)
    french, english = told["fr"], told["en"]
    assert isinstance(french, list)
    assert isinstance(english, list)
    return Release(
        version=__version__,
        day=date.fromisoformat(str(told["day"])),
        french=tuple(french),
        english=tuple(english),
        files=tuple(_file(path) for path in packages),
        page=page,
        urgent=told["urgent"] is True,
    )


def _file(path: Path) -> ReleaseFile:
    with path.open("rb") as file:
        return ReleaseFile(
            name=path.name, size=path.stat().st_size, sha256=hashlib.file_digest(file, "sha256").hexdigest()
        )


if __name__ == "__main__":
    sys.exit(main())
