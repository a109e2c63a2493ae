"""The keys of PISTE tried alone: before there is a technical account, and without a single call of the API."""

import threading

import pytest

from chorus_desktop.chorus_pro.environments import ENVIRONMENTS, Environment
from chorus_desktop.domain.connection import ConnectionFault
from chorus_desktop.exchanges import Exchange, exchange_with
from chorus_desktop.sandbox.server import Platform
from chorus_desktop.store.secrets import SecretStore
from tests.contract.client.scripted import Scripted, response


def test_right_and_wrong_keys_are_told_apart_on_the_platform(platform: Platform) -> None:
    address = platform.address.as_json()
    exchange = exchange_with(address)
    assert exchange.check_piste("training", address["client_id"], address["client_secret"]).fault is None
    wrong = exchange.check_piste("training", address["client_id"], "faux")
    assert wrong.fault is ConnectionFault.PISTE_REFUSED


def test_the_environment_is_that_of_the_name_where_nobody_trains(
    platform: Platform, monkeypatch: pytest.MonkeyPatch
) -> None:
    address = platform.address.as_json()
    place = Environment(name="production", token_url=address["token_url"], base_url=address["base_url"])
    monkeypatch.setitem(ENVIRONMENTS, "production", place)
    exchange = Exchange(secrets=SecretStore.in_memory())
    told: list[ConnectionFault | None] = []
    thread = threading.Thread(
        target=lambda: told.append(
            exchange.check_piste("production", address["client_id"], address["client_secret"]).fault
        )
    )
    thread.start()
    thread.join()
    assert told == [None]


def test_no_network_is_told_as_such(platform: Platform) -> None:
    address = platform.address.as_json()
    exchange = exchange_with(address)
    platform.stop()
    assert exchange.check_piste("training", address["client_id"], address["client_secret"]).fault in (
        ConnectionFault.OFFLINE,
        ConnectionFault.NO_ANSWER,
    )


async def test_nothing_but_a_token_is_asked_for() -> None:
    script = Scripted()
    assert (await script.client().check_piste()).fault is None
    refused = Scripted(token=response({"error": "invalid_client"}, 400))
    assert (await refused.client().check_piste()).fault is ConnectionFault.PISTE_REFUSED
    assert not [asked for asked in (*script.requests, *refused.requests) if "cpro-account" in asked.headers]
