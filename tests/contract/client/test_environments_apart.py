"""Qualification and production: what opens the one is never sent to the other, whatever is asked and switched."""

from dataclasses import astuple, replace
from urllib.parse import parse_qs

import httpx
import pytest

from chorus_desktop.chorus_pro import client
from chorus_desktop.chorus_pro.credentials import AccountMemories, Credentials
from chorus_desktop.chorus_pro.environments import ENVIRONMENTS
from chorus_desktop.chorus_pro.transport import Limits, Transport, TransportFactory
from chorus_desktop.exchanges import Exchange
from chorus_desktop.store.secrets import SecretStore, StoredCredentials
from chorus_desktop.store.settings import load_settings, save_settings
from tests.contract.client.accounts import flux_deposit, pdf_deposit
from tests.contract.client.scripted import NOTHING, OK, response, structure
from tests.plugins.keyring_memory import MemoryKeyring
from tests.sync_desk import Bench

SECRETS = {
    name: StoredCredentials(
        client_id=f"app-{name}",
        client_secret=f"secret-{name}",
        login=f"TECH_{name}@cpro.fr",
        password=f"mot-{name}",
    )
    for name in ENVIRONMENTS
}


@pytest.fixture
def sent(monkeypatch: pytest.MonkeyPatch) -> list[httpx.Request]:
    """Every request of every client that the program makes, none of which leaves the machine."""
    requests: list[httpx.Request] = []

    def answer(request: httpx.Request) -> httpx.Response:
        requests.append(request)
        if request.url.path.endswith("/token"):
            return response({"access_token": f"jeton-de-{request.url.host}"})
        if request.url.path.endswith("structures/v1/rechercher"):
            return response(OK | {"listeStructures": [structure()]})
        return response(NOTHING)

    class Kept(Transport):
        def __init__(self, base_url: str, limits: Limits, _factory: TransportFactory | None) -> None:
            super().__init__(base_url, limits, lambda: httpx.MockTransport(answer))

    monkeypatch.setattr(client, "Transport", Kept)
    return requests


def secrets_in(request: httpx.Request) -> set[str]:
    """The environments of which the request carries a secret."""
    form = {value for values in parse_qs(request.content.decode("latin-1")).values() for value in values}
    carried = {request.headers.get("cpro-account", ""), request.headers.get("authorization", "")} | form
    found = set()
    for name, stored in SECRETS.items():
        account = Credentials(**{key: getattr(stored, key) for key in StoredCredentials.__slots__}).cpro_account
        hosts = (httpx.URL(ENVIRONMENTS[name].token_url).host, httpx.URL(ENVIRONMENTS[name].base_url).host)
        if carried & {account, *astuple(stored), *(f"Bearer jeton-de-{host}" for host in hosts)}:
            found.add(name)
    return found


@pytest.mark.parametrize("kept_in", ["keyring", "memory"])
async def test_no_secret_crosses(
    bench: Bench, sent: list[httpx.Request], memory_keyring: MemoryKeyring, kept_in: str
) -> None:
    secrets = SecretStore.in_memory() if kept_in == "memory" else SecretStore(lambda: memory_keyring)
    for name, stored in SECRETS.items():
        secrets.save(name, stored)
    exchange, memories = Exchange(secrets=secrets), AccountMemories()
    for name in ("qualification", "production", "qualification"):
        save_settings(bench.store, replace(load_settings(bench.store), environment=name), now=bench.clock.now())
        chorus = exchange.connect(bench.store, memories)
        assert chorus is not None
        await chorus.check()
        await chorus.search("X")
        await chorus.deposit(flux_deposit())
        await chorus.deposit(pdf_deposit())
        await chorus.aclose()
        place, asked = ENVIRONMENTS[name], sent[:]
        sent.clear()
        assert {request.url.host for request in asked} == {
            httpx.URL(place.token_url).host,
            httpx.URL(place.base_url).host,
        }
        assert [secrets_in(request) for request in asked] == [{name}] * len(asked)
        assert len({request.url.path for request in asked}) == 7


@pytest.mark.parametrize(("filled", "chosen"), [("qualification", "production"), ("production", "qualification")])
def test_an_empty_slot_is_not_filled_from_the_other(
    bench: Bench, sent: list[httpx.Request], filled: str, chosen: str
) -> None:
    secrets = SecretStore.in_memory()
    secrets.save(filled, SECRETS[filled])
    save_settings(bench.store, replace(load_settings(bench.store), environment=chosen), now=bench.clock.now())
    assert Exchange(secrets=secrets).connect(bench.store, AccountMemories()) is None
    assert sent == []


def test_a_password_refused_in_one_is_still_tried_in_the_other() -> None:
    memories = AccountMemories()
    same = Credentials(client_id="a", client_secret="b", login="c", password="d")
    first = memories.of("qualification", same)
    first.refused()
    first.refused()
    assert memories.of("qualification", same).spent
    assert not memories.of("production", same).spent
    assert not memories.of(
        "qualification", Credentials(client_id="a", client_secret="b", login="c", password="e")
    ).spent
