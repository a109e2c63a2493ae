"""The rule that no test reaches beyond the loopback: a foreign address is refused and fails the test."""

import ipaddress
import socket
from collections.abc import Callable, Iterator
from typing import Any

import pytest


class ForeignAddress(OSError):
    """Raised in place of a connection or a name look-up beyond the loopback."""


def _is_local(host: object) -> bool:
    if isinstance(host, bytes):
        host = host.decode("ascii", "replace")
    if host in (None, "", "localhost", "localhost."):
        return True
    try:
        return ipaddress.ip_address(str(host).split("%", 1)[0]).is_loopback
    except ValueError:
        return False


@pytest.fixture(autouse=True)
def _network_guard(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    attempts: list[str] = []

    def refuse(host: object) -> None:
        attempts.append(str(host))
        raise ForeignAddress(f"tests reach the loopback only, not {host!r}")

    def guarded_connect(original: Callable[..., Any]) -> Callable[..., Any]:
        def connect(self: socket.socket, address: Any) -> Any:
            if self.family in (socket.AF_INET, socket.AF_INET6) and not _is_local(address[0]):
                refuse(address[0])
            return original(self, address)

        return connect

    def guarded_lookup(original: Callable[..., Any]) -> Callable[..., Any]:
        def look_up(host: Any, *args: Any, **options: Any) -> Any:
            if not _is_local(host):
                refuse(host)
            return original(host, *args, **options)

        return look_up

    for name in ("connect", "connect_ex"):
        monkeypatch.setattr(socket.socket, name, guarded_connect(getattr(socket.socket, name)))
    for name in ("getaddrinfo", "gethostbyname", "gethostbyname_ex"):
        monkeypatch.setattr(socket, name, guarded_lookup(getattr(socket, name)))
    yield
    if attempts:
        pytest.fail(f"the test tried to reach beyond the loopback: {sorted(set(attempts))}", pytrace=False)
