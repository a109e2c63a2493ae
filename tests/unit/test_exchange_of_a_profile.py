"""A store belongs to one environment: exercises and real invoices never meet."""

from dataclasses import replace

import pytest

from chorus_desktop.chorus_pro.credentials import AccountMemories
from chorus_desktop.exchanges import Exchange, exchange_with
from chorus_desktop.store.secrets import SecretStore, StoredCredentials
from chorus_desktop.store.settings import load_settings, save_settings
from tests.sync_desk import Bench

ADDRESS = {
    "base_url": "http://127.0.0.1:1",
    "token_url": "http://127.0.0.1:1/api/oauth/token",
    "client_id": "a",
    "client_secret": "b",
    "login": "c",
    "password": "d",
}


def belongs_to(bench: Bench, environment: str) -> None:
    save_settings(bench.store, replace(load_settings(bench.store), environment=environment), now=bench.clock.now())


@pytest.mark.parametrize(("environment", "connected"), [("training", True), ("production", False)])
def test_an_exercise_speaks_only_for_a_training_store(bench: Bench, environment: str, connected: bool) -> None:
    belongs_to(bench, environment)
    assert (exchange_with(ADDRESS).connect(bench.store, AccountMemories()) is not None) is connected


@pytest.mark.parametrize(
    ("environment", "connected"), [("training", False), ("production", True), ("qualification", False)]
)
def test_a_training_store_never_reaches_the_state(bench: Bench, environment: str, connected: bool) -> None:
    belongs_to(bench, environment)
    secrets = SecretStore.in_memory()
    secrets.save("production", StoredCredentials(client_id="a", client_secret="b", login="c", password="d"))
    assert (Exchange(secrets=secrets).connect(bench.store, AccountMemories()) is not None) is connected
