"""After a diagnosis and a day's work against a server that repeats all it hears, no secret is in a log or a file."""

import asyncio
import base64
import json
import logging
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote_plus

import pytest

from chorus_desktop.actions.desk import Desk, NoEngine
from chorus_desktop.actions.drafts import save_draft
from chorus_desktop.actions.issue import Issued, issue
from chorus_desktop.actions.training import furnish_training
from chorus_desktop.app import engine_factory
from chorus_desktop.domain.connection import ConnectionReport
from chorus_desktop.domain.events import ConnectionChecked, Event
from chorus_desktop.exchanges import exchange_with
from chorus_desktop.paths import Profile
from chorus_desktop.store.database import open_database
from chorus_desktop.store.secrets import SecretStore
from chorus_desktop.ui.wording.connection import check_sentence
from tests import factories
from tests.contract.client.endpoints import SOUND
from tests.contract.client.faulty_line import Peer, listening
from tests.plugins.clock import FakeClock

CLIENT_SECRET, PASSWORD, LOGIN = "canari-secret-é-1", "canari&mot/2", "TECH_9@cpro.fr"
TOKEN = "canari-jeton-3-" + "x" * 40


def _in_base64(text: str) -> str:
    return base64.b64encode(text.encode()).decode()


#: Every form in which a secret may turn up.
FORMS = {
    form
    for secret in (CLIENT_SECRET, PASSWORD, TOKEN)
    for form in (secret, quote_plus(secret), _in_base64(secret), json.dumps(secret)[1:-1], secret.encode().hex())
} | {_in_base64(f"{LOGIN}:{PASSWORD}"), _in_base64(LOGIN + ":" + PASSWORD)[:24]}


class Echo:
    """A platform that is sound except at one path, where it repeats the request, headers and all, with a status."""

    def __init__(self, path: str, status: str) -> None:
        self.path, self.status = path, status
        self.heard: list[str] = []

    async def __call__(self, peer: Peer, length: int) -> None:
        body = await peer.body(length)
        path = peer.paths[-1].removeprefix("/cpro/")
        told = " ".join([*peer.headers[-1].values(), body.decode()])
        self.heard.append(told)
        echo = json.dumps({"codeRetour": 20013, "libelle": told[:400], "access_token": "", "echo": told}).encode()
        if path.endswith(self.path):
            challenge = 'Bearer error_description="login or password incorrects ' + peer.headers[-1].get(
                "cpro-account", ""
            )
            await peer.answer(
                echo,
                self.status,
                f'WWW-Authenticate: {challenge}"\r\nX-Echo: {peer.headers[-1].get("authorization")}\r\n',
            )
        elif path.endswith("token"):
            await peer.answer(json.dumps({"access_token": TOKEN}).encode())
        elif path == "factures/v1/deposer/flux":
            await peer.answer(json.dumps({"codeRetour": 0, "libelle": told[:400], "numeroFluxDepot": "CPP1"}).encode())
        else:
            await peer.answer(json.dumps(SOUND.get(path, {"codeRetour": 20000, "libelle": "X"})).encode())


@pytest.fixture
def profile(tmp_path: Path, clock: FakeClock) -> Profile:
    """With one invoice that waits to be sent."""
    made = Profile(tmp_path / "profil")
    made.create()
    store = open_database(made.database)
    desk = Desk(
        store=store, secrets=SecretStore.in_memory(), now=clock.now, today=lambda: factories.TODAY, commands=NoEngine()
    )
    furnish_training(desk)
    invoice = factories.invoice(number="")
    assert isinstance(issue(desk, save_draft(desk, None, invoice), invoice), Issued)
    store.close()
    return made


@pytest.fixture
def log(profile: Profile) -> Iterator[logging.Handler]:
    """All that anybody says, as text, in the profile."""
    handler = logging.FileHandler(profile.root / "tout.log", encoding="utf-8")
    handler.setFormatter(logging.Formatter("%(levelname)s %(name)s %(message)s %(args)s"))
    root, before = logging.getLogger(), logging.getLogger().level
    root.addHandler(handler)
    root.setLevel(logging.DEBUG)
    yield handler
    root.setLevel(before)
    root.removeHandler(handler)
    handler.close()


async def work(profile: Profile, url: str) -> ConnectionReport:
    """Check the connection, then send what waits and read what there is."""
    told: list[Event] = []
    address = {
        "base_url": url,
        "token_url": f"{url}/api/oauth/token",
        "client_id": "app",
        "client_secret": CLIENT_SECRET,
    }
    build = engine_factory(profile, exchange_with(address | {"login": LOGIN, "password": PASSWORD}))
    engine = build(told.append)
    engine.check_connection()
    await asyncio.gather(*engine._tasks)
    await engine.once()
    return next(event.report for event in told if isinstance(event, ConnectionChecked))


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("nowhere", "200 OK"),
        ("token", "400 Bad Request"),
        ("token", "200 OK"),
        ("token", "503 Service Unavailable"),
        ("health-check", "401 Unauthorized"),
        ("health-check", "403 Forbidden"),
        ("health-check", "500 Internal Server Error"),
        ("structures/v1/rechercher", "200 OK"),
        ("structures/v1/rechercher", "403 Forbidden"),
        ("rechercher/fournisseur", "422 Unprocessable Content"),
        ("deposer/flux", "200 OK"),
        ("deposer/flux", "400 Bad Request"),
        ("deposer/flux", "401 Unauthorized"),
        ("deposer/flux", "413 Content Too Large"),
        ("deposer/flux", "502 Bad Gateway"),
    ],
)
def test_no_secret_stays(profile: Profile, log: logging.Handler, path: str, status: str) -> None:
    async def run() -> tuple[ConnectionReport, str]:
        echo = Echo(path, status)
        async with listening(echo, tokens=False) as line:
            report = await work(profile, line.url)
        return report, " ".join(echo.heard)

    report, heard = asyncio.run(run())
    log.flush()
    assert quote_plus(CLIENT_SECRET) in heard
    if "token" not in path:
        assert _in_base64(f"{LOGIN}:{PASSWORD}") in heard
        assert TOKEN in heard
    said = f"{report!r} {check_sentence(report)}".encode()
    files = {file.name: file.read_bytes() for file in profile.root.rglob("*") if file.is_file()}
    assert b"deposer/flux" in files["tout.log"] or "token" in path or "deposer" not in path
    for name, content in {"report": said, **files}.items():
        for form in FORMS:
            assert form.encode() not in content, f"{form} in {name}"
