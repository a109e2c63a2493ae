"""A release announced by a server of the tests: signed with keys that stand here alone, and whatever may be wrong."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from chorus_desktop.domain.release_source import ReleaseSource
from chorus_desktop.domain.releases import Release, ReleaseFile, content_of, document_of

KEY = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
NEXT_KEY = Ed25519PrivateKey.from_private_bytes(bytes(range(32, 64)))
STRANGER = Ed25519PrivateKey.from_private_bytes(bytes(range(64, 96)))
PAGE = "https://downloads.example/chorus-desktop"
RELEASE = Release(
    version="9.1.0",
    day=date(2026, 11, 20),
    french=("Les relances partent par courriel.",),
    english=("Reminders leave by e-mail.",),
    files=(ReleaseFile(name="chorus-desktop_9.1.0_amd64.deb", size=61_000_000, sha256="ab" * 32),),
    page=PAGE,
)
URGENT = replace(RELEASE, urgent=True, french=("Chorus Pro a changé : sans elle, rien ne part plus.",))


def public(key: Ed25519PrivateKey) -> str:
    """The key that verifies, as it stands in the program."""
    return key.public_key().public_bytes_raw().hex()


def source_at(address: str, *keys: Ed25519PrivateKey) -> ReleaseSource:
    """Who announces there; without keys those of the tests."""
    known = tuple(public(key) for key in keys or (KEY,))
    return ReleaseSource(address=address, keys=known, hosts=frozenset({"127.0.0.1", "downloads.example"}))


def signed(release: Release | bytes, *keys: Ed25519PrivateKey) -> bytes:
    """The document of a release, or of any bytes."""
    content = release if isinstance(release, bytes) else content_of(release)
    return document_of(tuple(key.sign(content) for key in keys or (KEY,)), content)


@dataclass
class Board:
    """What the server answers: `answers` by path (status, headers, body); `asked` are the requests that came."""

    address: str = ""
    answers: dict[str, tuple[int, dict[str, str], bytes]] = field(default_factory=dict)
    asked: list[tuple[str, dict[str, str]]] = field(default_factory=list)

    def put(self, body: bytes, *, status: int = 200, path: str = "/release.signed", **headers: str) -> None:
        """Answer this from now on."""
        self.answers[path] = (status, headers, body)

    @property
    def source(self) -> ReleaseSource:
        """Who announces here."""
        return source_at(self.address)


@pytest.fixture
def board() -> Iterator[Board]:
    """A server on the loopback that announces the release of this module."""
    made = Board()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            made.asked.append((self.path, dict(self.headers)))
            status, headers, body = made.answers.get(self.path, (404, {}, b""))
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name.title(), value)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: Any) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    made.address = f"http://127.0.0.1:{server.server_address[1]}/release.signed"
    made.put(signed(RELEASE))
    yield made
    server.shutdown()
    thread.join()
    server.server_close()
