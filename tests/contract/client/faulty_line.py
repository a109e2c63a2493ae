"""A server on a raw socket that misbehaves below HTTP, and keeps count of its connections."""

import asyncio
import contextlib
import socket
import ssl
import struct
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass, field
from email.utils import formatdate

TOKEN = b'{"access_token":"jeton","expires_in":3600}'


class CountingReader(asyncio.StreamReader):
    """Knows how many bytes came in, whether anybody read them or not."""

    received = 0

    def feed_data(self, data: bytes) -> None:
        """Called by the connection with what arrived."""
        self.received += len(data)
        super().feed_data(data)


@dataclass
class Peer:
    """One connection: what was asked on it, and how to answer."""

    reader: CountingReader
    writer: asyncio.StreamWriter
    paths: list[str] = field(default_factory=list)
    headers: list[dict[str, str]] = field(default_factory=list)
    #: Bytes of earlier requests and of all heads, so that the rest is of the body under way.
    passed: int = 0

    @property
    def arrived(self) -> int:
        """Bytes of the last request's body that reached this machine."""
        return self.reader.received - self.passed

    async def head(self) -> int:
        """Read one request line with its headers; gives the length of the body to come."""
        read = await self.reader.readuntil(b"\r\n\r\n")
        self.passed += len(read)
        lines = read.decode("latin-1").split("\r\n")
        self.paths.append(lines[0].split(" ")[1])
        named = (line.partition(":") for line in lines[1:] if line)
        self.headers.append({name.strip().lower(): value.strip() for name, _, value in named})
        return int(self.headers[-1].get("content-length", "0"))

    async def body(self, length: int) -> bytes:
        """Read a whole body, after which another request may come."""
        read = await self.reader.readexactly(length)
        self.passed += length
        return read

    async def answer(self, body: bytes, status: str = "200 OK", headers: str = "", length: int | None = None) -> None:
        """Write a whole answer."""
        head = f"HTTP/1.1 {status}\r\nContent-Length: {len(body) if length is None else length}\r\n"
        if "content-type" not in headers.lower():
            head += "Content-Type: application/json\r\n"
        await self.send(f"{head}Date: {formatdate(usegmt=True)}\r\n{headers}\r\n".encode() + body)

    async def send(self, data: bytes) -> None:
        """Write bytes as they are."""
        self.writer.write(data)
        await self.writer.drain()

    def reset(self) -> None:
        """Break the connection with a RST."""
        raw = self.writer.get_extra_info("socket")
        raw.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.writer.transport.abort()


Behaviour = Callable[[Peer, int], Awaitable[None]]


class FaultyLine:
    """Gives tokens properly, if `tokens`; every other request goes to `behaviour`, with the length of the body."""

    def __init__(self, behaviour: Behaviour, *, tokens: bool = True) -> None:
        self.behaviour = behaviour
        self.tokens = tokens
        self.peers: list[Peer] = []
        self.url = ""

    async def serve(self, reader: CountingReader, writer: asyncio.StreamWriter) -> None:
        """One connection."""
        peer = Peer(reader, writer)
        self.peers.append(peer)
        with contextlib.suppress(asyncio.IncompleteReadError, ConnectionError):
            while not writer.is_closing():
                length = await peer.head()
                if self.tokens and peer.paths[-1].endswith("/token"):
                    await peer.body(length)
                    await peer.answer(TOKEN)
                else:
                    await self.behaviour(peer, length)
        writer.close()

    def paths(self) -> list[str]:
        """All that was asked but tokens, in order of connection."""
        return [path for peer in self.peers for path in peer.paths if not path.endswith("/token")]


@contextlib.asynccontextmanager
async def listening(
    behaviour: Behaviour, tls: ssl.SSLContext | None = None, *, tokens: bool = True
) -> AsyncIterator[FaultyLine]:
    """A server on a free loopback port."""
    line = FaultyLine(behaviour, tokens=tokens)
    running: set[asyncio.Task[None]] = set()

    loop = asyncio.get_running_loop()

    def connection() -> asyncio.StreamReaderProtocol:
        reader = CountingReader(loop=loop)

        def connected(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            running.add(loop.create_task(line.serve(reader, writer)))

        return asyncio.StreamReaderProtocol(reader, connected, loop=loop)

    server = await loop.create_server(connection, "127.0.0.1", 0, ssl=tls)
    port = server.sockets[0].getsockname()[1]
    line.url = f"{'https' if tls else 'http'}://127.0.0.1:{port}"
    try:
        yield line
    finally:
        server.close()
        for task in running:
            task.cancel()
        await asyncio.gather(*running, return_exceptions=True)
        for peer in line.peers:
            peer.writer.transport.abort()
        await server.wait_closed()
