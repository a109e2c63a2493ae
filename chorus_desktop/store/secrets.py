"""Credentials in the system's keyring, or for want of a trusted one in memory only; never in the store or a log."""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable, Iterable
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, TypeVar

from chorus_desktop.domain.errors import Denied, Unavailable, UserFault

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

#: Keyrings that encrypt for this user. Any other that is installed, plain text ones among them, is passed over.
TRUSTED = (
    "keyring.backends.Windows.WinVaultKeyring",
    "keyring.backends.macOS.Keyring",
    "keyring.backends.SecretService.Keyring",
    "keyring.backends.kwallet.DBusKeyring",
)
#: Windows holds 2,560 bytes of UTF-16 in one entry.
LONGEST = 1200
PATIENCE = 20.0
_SERVICE = "chorus-desktop"

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class StoredCredentials:
    """What opens Chorus Pro: the PISTE application and the technical account."""

    client_id: str = ""
    client_secret: str = ""
    login: str = ""
    password: str = ""

    def __repr__(self) -> str:
        """Never shows a secret."""
        return "StoredCredentials(***)"


@dataclass(frozen=True, slots=True, kw_only=True)
class SecretsStatus:
    """Where secrets are kept: "keyring" for good, "memory" until the program ends; `backend` names the keyring."""

    place: str
    backend: str


def trusted_keyring(trusted: Iterable[str] = TRUSTED) -> KeyringBackend | None:
    """The system's keyring, if it is one that may be trusted."""
    import keyring
    from keyring.backends.chainer import ChainerBackend

    found = keyring.get_keyring()
    candidates = list(found.backends) if isinstance(found, ChainerBackend) else [found]
    allowed = frozenset(trusted)
    return next((ring for ring in candidates if _name(ring) in allowed), None)


def _name(ring: KeyringBackend) -> str:
    return f"{type(ring).__module__}.{type(ring).__qualname__}"


class SecretStore:
    """Credentials by environment ("training", "qualification", "production"); may be used from any thread.

    `firm` is the name of the firm's folder, "" for the first one: each has entries of its own. A keyring that asks the
    user something and gets no answer is given up after `patience` seconds.
    """

    def __init__(
        self,
        find: Callable[[], KeyringBackend | None] = trusted_keyring,
        *,
        patience: float = PATIENCE,
        firm: str = "",
    ) -> None:
        self._find = find
        self._root = f"{_SERVICE}/{firm}" if firm else _SERVICE
        self._patience = patience
        self._memory: dict[str, StoredCredentials] = {}
        self._lock = threading.Lock()

    @classmethod
    def in_memory(cls) -> SecretStore:
        """Keeps secrets until the program ends; for the training platform, whose secrets are worth nothing."""
        return cls(find=_no_keyring)

    def of_firm(self, firm: str) -> SecretStore:
        """The credentials of another firm of this user, kept in the same places."""
        other = SecretStore(self._find, patience=self._patience, firm=firm)
        other._memory, other._lock = self._memory, self._lock
        return other

    def __repr__(self) -> str:
        """Never shows a secret."""
        return "SecretStore(***)"

    def status(self) -> SecretsStatus:
        """Where secrets are kept on this machine."""
        ring = self._within_patience(self._find)
        return (
            SecretsStatus(place="keyring", backend=_name(ring)) if ring else SecretsStatus(place="memory", backend="")
        )

    def try_out(self) -> SecretsStatus:
        """Write an entry of no value to the keyring, read it back and remove it; tells where secrets are kept.

        Raises Denied("keyring_locked"), Unavailable("keyring_silent" | "keyring_refused").
        """
        return self._within_patience(self._tried_out)

    def load(self, environment: str) -> StoredCredentials | None:
        """The credentials of an environment; None while one of the four is missing.

        Raises Denied("keyring_locked"), Unavailable("keyring_silent" | "keyring_refused").
        """
        kept = self.kept(environment)
        return kept if _complete(kept) else None

    def kept(self, environment: str) -> StoredCredentials:
        """What is kept of them so far, empty where one is missing: they are obtained one after another.

        Raises Denied("keyring_locked"), Unavailable("keyring_silent" | "keyring_refused").
        """
        with self._lock:
            kept = self._memory.get(self._service(environment))
        if kept is not None:
            return kept
        return self._within_patience(lambda: self._read(environment)) or StoredCredentials()

    def save(self, environment: str, credentials: StoredCredentials) -> SecretsStatus:
        """Keep credentials and tell where; they also serve from memory when the keyring turns out not to be there.

        Raises UserFault("secret_too_long"), Denied("keyring_locked"), Unavailable (keyring_silent, keyring_refused).
        """
        for item in fields(credentials):
            if len(getattr(credentials, item.name)) > LONGEST:
                raise UserFault("secret_too_long", field=item.name, max=str(LONGEST))
        backend = self._within_patience(lambda: self._write(environment, credentials))
        with self._lock:
            if backend:
                self._memory.pop(self._service(environment), None)
            else:
                self._memory[self._service(environment)] = credentials
        return SecretsStatus(place="keyring" if backend else "memory", backend=backend)

    def entry(self, place: str, name: str) -> str:
        """What the keyring keeps under a name, "" where it has none or where there is no trusted keyring.

        Raises Denied("keyring_locked"), Unavailable("keyring_silent" | "keyring_refused").
        """

        def read() -> str:
            ring = self._find()
            return (ring.get_password(self._service(place), name) or "") if ring else ""

        return self._within_patience(read)

    def keep_entry(self, place: str, name: str, value: str) -> bool:
        """Keep it in the keyring, never in memory alone; False where there is no trusted keyring, or it forgets.

        Raises as `entry`.
        """

        def write() -> bool:
            ring = self._find()
            if ring is None:
                return False
            ring.set_password(self._service(place), name, value)
            return ring.get_password(self._service(place), name) == value

        return self._within_patience(write)

    def _tried_out(self) -> SecretsStatus:
        ring = self._find()
        if ring is None:
            return SecretsStatus(place="memory", backend="")
        ring.set_password(self._service("essai"), "essai", "essai")
        read = ring.get_password(self._service("essai"), "essai")
        ring.delete_password(self._service("essai"), "essai")
        if read != "essai":
            raise Unavailable("keyring_refused", detail="forgets")
        return SecretsStatus(place="keyring", backend=_name(ring))

    def _read(self, environment: str) -> StoredCredentials | None:
        ring = self._find()
        if ring is None:
            return None
        slots = [item.name for item in fields(StoredCredentials)]
        return StoredCredentials(**{slot: ring.get_password(self._service(environment), slot) or "" for slot in slots})

    def _write(self, environment: str, credentials: StoredCredentials) -> str:
        ring = self._find()
        if ring is None:
            return ""
        for item in fields(credentials):
            ring.set_password(self._service(environment), item.name, getattr(credentials, item.name))
        return _name(ring)

    def _service(self, environment: str) -> str:
        return f"{self._root}/{environment}"

    def _within_patience(self, work: Callable[[], T]) -> T:
        """Run in a thread of its own, which is left behind if the keyring never answers."""
        answers: queue.SimpleQueue[tuple[bool, T | BaseException]] = queue.SimpleQueue()

        def run() -> None:
            try:
                answers.put((True, work()))
            except BaseException as error:  # noqa: BLE001 - handed over to the caller, whatever it is
                answers.put((False, error))

        threading.Thread(target=run, name="keyring", daemon=True).start()
        try:
            done, answer = answers.get(timeout=self._patience)
        except queue.Empty:
            raise Unavailable("keyring_silent") from None
        if isinstance(answer, BaseException) and not done:
            raise _fault_of(answer) from None
        return answer  # type: ignore[return-value]


def _fault_of(error: BaseException) -> BaseException:
    from keyring.errors import InitError, KeyringError, KeyringLocked, NoKeyringError

    match error:
        case KeyringLocked():
            return Denied("keyring_locked")
        case NoKeyringError() | InitError() | KeyringError():
            return Unavailable("keyring_refused", detail=type(error).__name__)
        case _:
            return error


def _no_keyring() -> KeyringBackend | None:
    return None


def _complete(credentials: StoredCredentials) -> bool:
    return all(getattr(credentials, item.name) for item in fields(credentials))
