"""A keyring in memory in place of the user's, in this process, and none at all in child processes."""

import os
from collections.abc import Iterator

import keyring
import keyring.backends.fail
import pytest
from keyring.backend import KeyringBackend
from keyring.errors import KeyringLocked, PasswordDeleteError

os.environ.setdefault("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")


class MemoryKeyring(KeyringBackend):
    """Keeps secrets in `entries`; while `locked` is true it refuses as a locked keyring does."""

    priority = 1

    def __init__(self) -> None:
        super().__init__()
        self.entries: dict[tuple[str, str], str] = {}
        self.locked = False

    def _refuse_when_locked(self) -> None:
        if self.locked:
            raise KeyringLocked("the keyring is locked")

    def get_password(self, service: str, username: str) -> str | None:
        """The secret, or None; raises KeyringLocked."""
        self._refuse_when_locked()
        return self.entries.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        """Keep the secret; raises KeyringLocked."""
        self._refuse_when_locked()
        self.entries[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        """Forget the secret; raises PasswordDeleteError where there is none."""
        self._refuse_when_locked()
        if self.entries.pop((service, username), None) is None:
            raise PasswordDeleteError("no such password")


@pytest.fixture(autouse=True)
def memory_keyring() -> Iterator[MemoryKeyring]:
    """The keyring that the program sees during this test; empty at its start."""
    ring = MemoryKeyring()
    keyring.set_keyring(ring)
    yield ring
    keyring.set_keyring(keyring.backends.fail.Keyring())
