"""The row of the measurement about a backlog: the outbox drained over a slow link, beside the deposits alone."""

import asyncio
import base64
import http.client
import json
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from urllib.parse import urlencode, urlsplit

from chorus_desktop import app, exchanges
from chorus_desktop.actions.desk import Desk, NoEngine
from chorus_desktop.actions.drafts import new_invoice, save_draft
from chorus_desktop.actions.issue import Issued, issue
from chorus_desktop.actions.training import furnish_training
from chorus_desktop.domain.events import Event, SubmissionChanged
from chorus_desktop.domain.outbox import SubmissionState
from chorus_desktop.paths import Profile
from chorus_desktop.store.database import open_database
from chorus_desktop.store.outbox import SqlSyncStore
from chorus_desktop.store.secrets import SecretStore
from tests import factories
from tools.bench import Row

BACKLOG = 200
#: Seconds that anything takes to the platform and back, the opening of a connection included.
ROUND_TRIP = 0.1
FLUX = "/cpro/factures/v1/deposer/flux"


class SlowLink:
    """A line to a platform on which every byte travels half a round trip, and a new connection costs a whole one."""

    def __init__(self, host: str, port: int) -> None:
        self._target = (host, port)
        self._loop = asyncio.new_event_loop()
        self._server = self._loop.run_until_complete(asyncio.start_server(self._carry, "127.0.0.1", 0))
        self.port = int(self._server.sockets[0].getsockname()[1])
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)
        self._thread.start()

    def close(self) -> None:
        """Break every connection."""
        asyncio.run_coroutine_threadsafe(self._hang_up(), self._loop).result()
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()

    async def _hang_up(self) -> None:
        self._server.close()
        others = asyncio.all_tasks() - {asyncio.current_task()}
        for task in others:
            task.cancel()
        await asyncio.gather(*others, return_exceptions=True)

    async def _carry(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await asyncio.sleep(ROUND_TRIP)
        there_reader, there_writer = await asyncio.open_connection(*self._target)
        with suppress(asyncio.CancelledError):
            await asyncio.gather(self._one_way(reader, there_writer), self._one_way(there_reader, writer))

    async def _one_way(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        while part := await reader.read(65536):
            self._loop.call_later(ROUND_TRIP / 2, writer.write, part)
        self._loop.call_later(ROUND_TRIP / 2, writer.close)


def drain_rows() -> list[Row]:
    """Drain a backlog through the whole engine, then the same deposits bare, one connection after the other."""
    with tempfile.TemporaryDirectory() as folder, _platform(Path(folder) / "platform") as address:
        parts = urlsplit(address["base_url"])
        link = SlowLink(str(parts.hostname), int(parts.port or 0))
        slow = f"http://127.0.0.1:{link.port}"
        told = {**address, "base_url": slow, "token_url": slow + urlsplit(address["token_url"]).path}
        try:
            profile = Profile(Path(folder) / "profile")
            files = queue(profile, BACKLOG)
            ours = _drained(profile, told)
            limit = _bare(told, files)
        finally:
            link.close()
    ratio = ours / limit
    name = f"{BACKLOG} invoices drained over a link of {ROUND_TRIP * 1000:.0f} ms / the deposits alone, one connection"
    return [
        Row(
            name=name,
            ours=round(ours, 3),
            reference=round(limit, 3),
            ratio=round(ratio, 3),
            goal=1.3,
            met=ratio <= 1.3,
            runs=1,
        )
    ]


@contextmanager
def _platform(folder: Path) -> Iterator[dict[str, str]]:
    command = [sys.executable, "-m", "chorus_desktop", "platform", "--data", str(folder), "--scenario", "default"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout is not None
            yield json.loads(process.stdout.readline())
        finally:
            process.terminate()


def queue(profile: Profile, count: int) -> list[tuple[str, bytes]]:
    """Furnish a training profile with so many queued invoices; gives their files by name."""
    profile.create()
    store = open_database(profile.database)
    now = app.SystemClock().now
    secrets = SecretStore.in_memory()
    desk = Desk(store=store, secrets=secrets, now=now, today=app.today, commands=NoEngine())
    furnish_training(desk)
    for _ in range(count):
        draft = new_invoice(desk)
        invoice = replace(draft, buyer=factories.buyer(), lines=factories.invoice().lines)
        issued = issue(desk, save_draft(desk, None, invoice), invoice)
        assert isinstance(issued, Issued), issued
    sync = SqlSyncStore(store)
    deposits = [sync.deposit_of(submission) for submission in sync.active()]
    store.close()
    return [(deposit.file_name, deposit.content) for deposit in deposits]


def _drained(profile: Profile, address: dict[str, str]) -> float:
    """Seconds until every invoice is accepted."""

    async def drain() -> None:
        accepted: set[str] = set()
        done = asyncio.Event()

        def hear(event: Event) -> None:
            if isinstance(event, SubmissionChanged) and event.state == SubmissionState.INTEGRATED:
                accepted.add(event.number)
                if len(accepted) == BACKLOG:
                    done.set()

        engine = app.engine_factory(profile, exchanges.exchange_with(address))(hear)
        task = asyncio.create_task(engine.run())
        await done.wait()
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)

    start = time.perf_counter()
    asyncio.run(drain())
    return time.perf_counter() - start


def _bare(address: dict[str, str], files: list[tuple[str, bytes]]) -> float:
    """Seconds for the deposits alone, each on a fresh connection, with nothing else done."""
    host = urlsplit(address["base_url"]).netloc
    headers = {"Content-Type": "application/json", **_identified(address)}
    bodies = [
        json.dumps(
            {
                "fichierFlux": base64.b64encode(content).decode(),
                "nomFichier": name,
                "syntaxeFlux": "IN_DP_E2_CII_FACTURX",
                "avecSignature": False,
            }
        )
        for name, content in files
    ]
    start = time.perf_counter()
    for body in bodies:
        with closing(http.client.HTTPConnection(host)) as connection:
            connection.request("POST", FLUX, body, headers)
            answer = connection.getresponse()
            answer.read()
            if answer.status != 200:
                raise RuntimeError(f"HTTP {answer.status}")
    return time.perf_counter() - start


def _identified(address: dict[str, str]) -> dict[str, str]:
    parts = urlsplit(address["token_url"])
    pair = {"client_id": address["client_id"], "client_secret": address["client_secret"]}
    with closing(http.client.HTTPConnection(parts.netloc)) as connection:
        connection.request(
            "POST",
            parts.path,
            urlencode({"grant_type": "client_credentials", **pair}),
            {"Content-Type": "application/x-www-form-urlencoded"},
        )
        token = json.loads(connection.getresponse().read())["access_token"]
    account = f"{address['login']}:{address['password']}".encode()
    return {"Authorization": f"Bearer {token}", "cpro-account": base64.b64encode(account).decode()}
