"""One ASGI application on one loopback port: opened, cut off so that clients are refused, restored on the same port."""

import asyncio
import os
import socket

from starlette.types import ASGIApp, Scope
from uvicorn.config import Config
from uvicorn.server import ServerState

HOST = "127.0.0.1"
_LAST_WORDS_SECONDS = 2.0


def reserve(port: int) -> socket.socket:
    """Hold a loopback port (0: any free one) without listening: clients are refused. Raises OSError when taken."""
    # asyncio spares the 40 ms of Nagle's algorithm only for sockets that name their protocol.
    held = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        if os.name == "posix":
            held.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        held.bind((HOST, port))
    except OSError:
        held.close()
        raise
    return held


class Listener:
    """Serves from `open` to `close`, except while cut; all methods in the thread of the event loop."""

    def __init__(self, app: ASGIApp, held: socket.socket) -> None:
        self.port: int = held.getsockname()[1]
        self._held: socket.socket | None = held
        self._server: asyncio.Server | None = None
        self._live = ServerState()
        # "h11" and "none" keep the choice from what happens to be installed.
        self._config = Config(
            app, http="h11", ws="none", lifespan="off", log_config=None, access_log=False,
            server_header=False, date_header=False,
        )  # fmt: skip

    @property
    def is_cut(self) -> bool:
        """Whether clients are refused."""
        return self._server is None

    async def open(self) -> None:
        """Listen on the held port; nothing when already listening."""
        if self._held is None:
            return
        if not self._config.loaded:
            self._config.load()
        loop = asyncio.get_running_loop()
        held, self._held = self._held, None
        self._server = await loop.create_server(self._protocol, sock=held)

    def _protocol(self) -> asyncio.Protocol:
        protocol: asyncio.Protocol = self._config.http_protocol_class(  # type: ignore[call-arg]
            config=self._config, server_state=self._live, app_state={}
        )
        return protocol

    async def cut(self) -> None:
        """Stop listening and break every live connection; the port stays held."""
        if self._server is None:
            return
        await self._silence()
        self._held = reserve(self.port)

    async def close(self) -> None:
        """Stop for good; breaks every live connection."""
        await self._silence()
        if self._held is not None:
            self._held.close()

    async def _silence(self) -> None:
        if self._server is not None:
            self._server.close()
            self._server = None
        for connection in list(self._live.connections):
            connection.transport.abort()
        if self._live.tasks:
            await asyncio.wait(set(self._live.tasks), timeout=_LAST_WORDS_SECONDS)

    def abort(self, scope: Scope) -> None:
        """Break the connection of one request."""
        for connection in list(self._live.connections):
            if connection.transport.get_extra_info("peername") == tuple(scope["client"]):
                connection.transport.abort()
