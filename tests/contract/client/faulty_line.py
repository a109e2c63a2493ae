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


@dataclass
class Peer:
    """One connection: what was asked on it, and how to answer."""

    reader: asyncio.StreamReader
    writer: asyncio.StreamWriter
    paths: list[str] = field(default_factory=list)
    headers: list[dict[str, str]] = field(default_factory=list)

    async def head(self) -> int:
        """Read one request line with its headers; gives the length of the body to come."""
        lines = (await self.reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
        self.paths.append(lines[0].split(" ")[1])
        named = (line.partition(":") for line in lines[1:] if line)
        self.headers.append({name.strip().lower(): value.strip() for name, _, value in named})
        return int(self.headers[-1].get("content-length", "0"))

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
    """Gives tokens properly; every other request goes to `behaviour`, with the peer and the length of the body."""

    def __init__(self, behaviour: Behaviour) -> None:
        self.behaviour = behaviour
        self.peers: list[Peer] = []
        self.url = ""

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """One connection."""
        peer = Peer(reader, writer)
        self.peers.append(peer)
        with contextlib.suppress(asyncio.IncompleteReadError, ConnectionError):
            while not writer.is_closing():
                length = await peer.head()
                if peer.paths[-1].endswith("/token"):
                    await reader.readexactly(length)
                    await peer.answer(TOKEN)
                else:
                    await self.behaviour(peer, length)
        writer.close()

    def paths(self) -> list[str]:
        """All that was asked but tokens, in order of connection."""
        return [path for peer in self.peers for path in peer.paths if not path.endswith("/token")]


@contextlib.asynccontextmanager
async def listening(behaviour: Behaviour, tls: ssl.SSLContext | None = None) -> AsyncIterator[FaultyLine]:
    """A server on a free loopback port."""
    line = FaultyLine(behaviour)
    running: set[asyncio.Task[None]] = set()

    def connected(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        running.add(asyncio.get_running_loop().create_task(line.serve(reader, writer)))

    server = await asyncio.start_server(connected, "127.0.0.1", 0, ssl=tls)
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
