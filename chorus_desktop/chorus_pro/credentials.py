"""The secrets of one account, and how often the platform refused them."""

import asyncio
import base64
import contextlib
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import date
from hashlib import sha256

from chorus_desktop.chorus_pro import uncertain

#: A shorter secret would take innocent words for itself.
SHORTEST_MASKED = 6


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Credentials:
    """`client_id` and `client_secret` for the token of PISTE, `login` and `password` of the technical account."""

    client_id: str
    client_secret: str
    login: str
    password: str

    def __repr__(self) -> str:
        return "Credentials(***)"

    @property
    def cpro_account(self) -> str:
        """The value of the `cpro-account` header."""
        return base64.b64encode(f"{self.login}:{self.password}".encode()).decode("ascii")

    def masked(self, body: bytes, token: str = "") -> bytes:
        """The body with "***" for every secret that it repeats, so that it may be kept and shown."""
        for secret in (self.cpro_account, self.password, self.client_secret, token):
            if len(secret) >= SHORTEST_MASKED:
                body = body.replace(secret.encode(), b"***")
        return body


class AccountMemory:
    """What is remembered of a technical account with one password: how often it was refused, and when it expires.

    The platform shall have no cause to lock it: until it was once accepted, no more calls are under way than refusals
    may still come.
    """

    def __init__(self, password_expires: date | None = None) -> None:
        self.password_expires = password_expires
        self.refusals = 0
        self._accepted = False
        self._under_way = 0
        self._moved = asyncio.Condition()

    @property
    def spent(self) -> bool:
        """Whether this password must not be tried again."""
        return self.refusals >= uncertain.MOST_REFUSALS

    def refused(self) -> None:
        """The platform did not take the password."""
        self.refusals += 1
        self._accepted = False

    def accepted(self) -> None:
        """The platform took the password."""
        self.refusals = 0
        self._accepted = True

    @contextlib.asynccontextmanager
    async def turn(self) -> AsyncIterator[None]:
        """Wait until one more call is safe, whatever its answer."""
        async with self._moved:
            await self._moved.wait_for(self._may_try)
            self._under_way += 1
        try:
            yield
        finally:
            self._under_way -= 1
            async with self._moved:
                self._moved.notify_all()

    def _may_try(self) -> bool:
        return self._accepted or self.spent or self.refusals + self._under_way < uncertain.MOST_REFUSALS


class AccountMemories:
    """Those of a run of the program, for whichever client; of one event loop."""

    def __init__(self) -> None:
        self._by_account: dict[bytes, AccountMemory] = {}

    def of(self, environment: str, credentials: Credentials) -> AccountMemory:
        """Another password, or another environment, starts anew."""
        key = sha256(f"{environment} {credentials.cpro_account}".encode()).digest()
        return self._by_account.setdefault(key, AccountMemory())
