"""Secrets stay in a trusted keyring or in memory; they never hang the program and never show."""

import threading
from dataclasses import replace
from pathlib import Path

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.backends.chainer import ChainerBackend
from keyring.backends.fail import Keyring as NoKeyring
from keyring.errors import InitError, KeyringLocked, PasswordSetError

from chorus_desktop.domain.errors import Denied, Unavailable, UserFault
from chorus_desktop.store import secrets
from chorus_desktop.store.secrets import SecretsStatus, SecretStore, StoredCredentials, trusted_keyring
from tests.plugins.keyring_memory import MemoryKeyring
from tests.store.conftest import Shelf

CANARY = "canary-7f3a9c"
FULL = StoredCredentials(client_id="id", client_secret=CANARY, login="TECH_1@cpro.fr", password=f"{CANARY}-pass")
NAME = "tests.plugins.keyring_memory.MemoryKeyring"
MEMORY = SecretsStatus(place="memory", backend="")


def on(ring: KeyringBackend) -> SecretStore:
    return SecretStore(lambda: ring)


def test_credentials_are_kept_by_environment(memory_keyring: MemoryKeyring) -> None:
    store = on(memory_keyring)
    assert store.save("qualification", FULL) == SecretsStatus(place="keyring", backend=NAME)
    other = replace(FULL, client_id="other")
    store.save("production", other)
    fresh = on(memory_keyring)
    assert fresh.load("qualification") == FULL
    assert fresh.load("production") == other
    assert fresh.load("training") is None
    assert memory_keyring.entries["chorus-desktop/qualification", "password"] == f"{CANARY}-pass"
    assert fresh.status() == SecretsStatus(place="keyring", backend=NAME)


@pytest.mark.parametrize("slot", ["client_id", "client_secret", "login", "password"])
@pytest.mark.parametrize("kept_in", ["keyring", "memory"])
def test_credentials_that_lack_a_part_are_none(memory_keyring: MemoryKeyring, slot: str, kept_in: str) -> None:
    store = on(memory_keyring) if kept_in == "keyring" else SecretStore.in_memory()
    store.save("production", replace(FULL, **{slot: ""}))
    assert store.load("production") is None


def test_without_a_trusted_keyring_secrets_last_as_long_as_the_program(memory_keyring: MemoryKeyring) -> None:
    store = SecretStore()
    assert store.status() == MEMORY
    assert store.save("production", FULL) == MEMORY
    assert store.load("production") == FULL
    assert SecretStore().load("production") is None
    assert memory_keyring.entries == {}


def test_a_keyring_that_appears_takes_over_from_memory(memory_keyring: MemoryKeyring) -> None:
    found: list[KeyringBackend] = []
    store = SecretStore(lambda: found[0] if found else None)
    store.save("production", FULL)
    found.append(memory_keyring)
    newer = replace(FULL, client_id="newer")
    assert store.save("production", newer).place == "keyring"
    assert store.load("production") == newer


def test_a_keyring_is_tried_out_and_left_as_it_was(memory_keyring: MemoryKeyring) -> None:
    store = on(memory_keyring)
    store.save("production", FULL)
    before = dict(memory_keyring.entries)
    assert store.try_out() == SecretsStatus(place="keyring", backend=NAME)
    assert memory_keyring.entries == before
    assert SecretStore.in_memory().try_out() == MEMORY
    memory_keyring.locked = True
    with pytest.raises(Denied, match="keyring_locked"):
        store.try_out()


def test_a_keyring_that_forgets_is_told(memory_keyring: MemoryKeyring, monkeypatch: pytest.MonkeyPatch) -> None:
    def lose(*_: str) -> None:
        return None

    monkeypatch.setattr(memory_keyring, "get_password", lose)
    with pytest.raises(Unavailable, match="keyring_refused"):
        on(memory_keyring).try_out()


class PlaintextKeyring(MemoryKeyring):
    """What a package of alternative keyrings would slip in."""


@pytest.mark.parametrize("ring", [PlaintextKeyring(), NoKeyring()])
def test_a_keyring_that_is_not_on_the_list_is_passed_over(ring: KeyringBackend) -> None:
    keyring.set_keyring(ring)
    assert trusted_keyring() is None


def test_the_keyring_on_the_list_is_picked_out_of_a_chain(monkeypatch: pytest.MonkeyPatch) -> None:
    good = MemoryKeyring()
    monkeypatch.setattr(ChainerBackend, "backends", [PlaintextKeyring(), good])
    keyring.set_keyring(ChainerBackend())
    assert trusted_keyring([NAME]) is good
    assert trusted_keyring() is None


def test_the_trusted_names_are_those_of_real_keyrings() -> None:
    for name in secrets.TRUSTED:
        module, _, kind = name.rpartition(".")
        assert isinstance(getattr(__import__(module, fromlist=[kind]), kind), type)


def test_a_locked_keyring_is_told(memory_keyring: MemoryKeyring) -> None:
    memory_keyring.locked = True
    store = on(memory_keyring)
    with pytest.raises(Denied, match="keyring_locked"):
        store.load("production")
    with pytest.raises(Denied, match="keyring_locked"):
        store.save("production", FULL)


@pytest.mark.parametrize("error", [InitError("no bus"), PasswordSetError("full")])
def test_a_keyring_that_refuses_is_told(error: Exception, monkeypatch: pytest.MonkeyPatch) -> None:
    ring = MemoryKeyring()

    def refuse(*_: str) -> None:
        raise error

    monkeypatch.setattr(ring, "set_password", refuse)
    with pytest.raises(Unavailable, match="keyring_refused"):
        on(ring).save("production", FULL)


def test_a_keyring_that_never_answers_is_given_up() -> None:
    answered = threading.Event()

    class Silent(MemoryKeyring):
        def get_password(self, service: str, username: str) -> str | None:
            answered.wait(60)
            return None

    store = SecretStore(Silent, patience=0.01)
    with pytest.raises(Unavailable, match="keyring_silent"):
        store.load("production")
    answered.set()


def test_a_mistake_of_the_program_travels(memory_keyring: MemoryKeyring) -> None:
    def broken() -> KeyringBackend:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        SecretStore(broken).load("production")
    assert memory_keyring.entries == {}


def test_a_secret_that_windows_could_not_hold(memory_keyring: MemoryKeyring) -> None:
    with pytest.raises(UserFault) as caught:
        on(memory_keyring).save("production", replace(FULL, client_secret="x" * 1201))
    assert (caught.value.code, caught.value.params["field"]) == ("secret_too_long", "client_secret")
    assert memory_keyring.entries == {}


def test_no_secret_shows_anywhere(
    shelf: Shelf, memory_keyring: MemoryKeyring, caplog: pytest.LogCaptureFixture
) -> None:
    memory = SecretStore.in_memory()
    for store in (on(memory_keyring), memory):
        store.save("production", FULL)
        assert CANARY not in repr(store) + repr(store.load("production")) + str(FULL)
    memory_keyring.locked = True
    with pytest.raises(Denied) as caught:
        on(memory_keyring).save("production", FULL)
    assert CANARY not in repr(caught.value)
    assert CANARY not in caplog.text
    shelf.store.close()
    folder: Path = shelf.path.parent
    assert all(CANARY.encode() not in file.read_bytes() for file in folder.rglob("*") if file.is_file())
    assert KeyringLocked.__name__ not in repr(caught.value)


def test_what_is_obtained_one_after_another_is_kept_so_far() -> None:
    store = SecretStore.in_memory()
    assert store.kept("production") == StoredCredentials()
    store.save("production", StoredCredentials(client_id="a", client_secret="b"))
    assert store.load("production") is None
    assert store.kept("production") == StoredCredentials(client_id="a", client_secret="b")
