"""With whom a run exchanges: Chorus Pro as the settings say, the embedded platform, or the platform of a file."""

from __future__ import annotations

import contextlib
import json
import random
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from chorus_desktop.actions.exercise import Exercise, PlatformExercise
from chorus_desktop.chorus_pro.environments import Environment, environment
from chorus_desktop.domain.connection import ConnectionReport
from chorus_desktop.domain.errors import UserFault
from chorus_desktop.domain.parties import Identifier
from chorus_desktop.paths import Profile
from chorus_desktop.store.database import Store
from chorus_desktop.store.secrets import SecretStore, StoredCredentials
from chorus_desktop.store.settings import load_password_expiry, load_settings
from chorus_desktop.sync.pace import Pace

if TYPE_CHECKING:
    from chorus_desktop.chorus_pro.client import ChorusPro
    from chorus_desktop.chorus_pro.credentials import AccountMemories

#: On the embedded platform time is short: statuses come within seconds.
TRAINING_PACE = Pace(pull=timedelta(seconds=2), quarantine=timedelta(minutes=1), longest_wait=timedelta(seconds=2))


@dataclass(frozen=True, slots=True, kw_only=True)
class Exchange:
    """Where this profile exchanges: a fixed environment and its credentials in training, else what the settings say.

    `options`: those of the command line that lead another process to the same place.
    """

    secrets: SecretStore
    training: Environment | None = None
    exercise: Exercise | None = None
    pace: Pace = field(default_factory=Pace)
    options: tuple[str, ...] = ()

    def connect(self, store: Store, memories: AccountMemories) -> ChorusPro | None:
        """The client that the settings of the store allow, or None while something is missing.

        `memories` is shared by all clients of a run: a wrong password is not tried more often for there being several.
        A store belongs to one environment: real invoices never reach an exercise, nor exercises the State.
        Raises Denied, Unavailable while the keyring does not give what it keeps; StoreFault.
        """
        settings = load_settings(store)
        name = self.training.name if self.training is not None else settings.environment
        if name != settings.environment:
            return None
        stored = self.secrets.load(name)
        if stored is None or not settings.seller.identifier.value:
            return None
        from chorus_desktop.chorus_pro.client import ChorusPro
        from chorus_desktop.chorus_pro.credentials import Credentials

        credentials = Credentials(
            client_id=stored.client_id,
            client_secret=stored.client_secret,
            login=stored.login,
            password=stored.password,
        )
        memory = memories.of(name, credentials)
        memory.password_expires = load_password_expiry(store)
        return ChorusPro(
            self.training or environment(name),
            credentials,
            settings.seller.identifier,
            draw=random.SystemRandom().random,
            memory=memory,
        )

    def check_piste(self, name: str, client_id: str, client_secret: str) -> ConnectionReport:
        """Try the keys of PISTE alone, in an environment of that name; waits for the answer."""
        import asyncio

        from chorus_desktop.chorus_pro.client import ChorusPro
        from chorus_desktop.chorus_pro.credentials import Credentials

        credentials = Credentials(client_id=client_id, client_secret=client_secret, login="", password="")

        async def asked() -> ConnectionReport:
            draw = random.SystemRandom().random
            client = ChorusPro(self.training or environment(name), credentials, Identifier(value=""), draw=draw)
            try:
                return await client.check_piste()
            finally:
                await client.aclose()

        return asyncio.run(asked())


@contextlib.contextmanager
def training_platform(profile: Profile, *, scenario: str = "default") -> Iterator[Exchange]:
    """The embedded platform running in this process, and an exchange that speaks with it and leads the exercise."""
    from chorus_desktop.sandbox.server import Platform
    from chorus_desktop.sandbox.statuses import STATUSES

    profile.platform.mkdir(parents=True, exist_ok=True)
    with Platform(profile.platform, scenario=scenario) as platform:
        exercise = PlatformExercise(platform, STATUSES)
        yield replace(exchange_with(platform.address.as_json()), exercise=exercise)


def exchange_with(address: Mapping[str, str]) -> Exchange:
    """An exchange with an embedded platform, from the address that it announces; its credentials stay in memory."""
    secrets = SecretStore.in_memory()
    keys = ("client_id", "client_secret", "login", "password")
    secrets.save("training", StoredCredentials(**{key: address[key] for key in keys}))
    place = Environment(name="training", token_url=address["token_url"], base_url=address["base_url"])
    return Exchange(secrets=secrets, training=place, pace=TRAINING_PACE)


def exchange_from(path: Path) -> Exchange:
    """The same from a file that holds the line printed by `chorus-desktop platform`. Raises UserFault."""
    try:
        return exchange_with(json.loads(path.read_text(encoding="utf-8")))
    except (OSError, ValueError, KeyError, TypeError) as fault:
        raise UserFault("platform_address", path=str(path), detail=str(fault)) from None


@contextlib.contextmanager
def exchange_of(
    profile: Profile, *, training: bool, platform: Path | None, secrets: SecretStore | None = None
) -> Iterator[Exchange]:
    """Whom this run talks to: the platform of a file, the embedded one, or Chorus Pro as the settings say.

    `secrets` outlives this profile where another firm is opened after it in the same run.
    """
    if platform is not None:
        yield replace(exchange_from(platform), options=("--platform", str(platform)))
    elif training:
        with training_platform(profile) as exchange:
            yield exchange
    else:
        yield Exchange(secrets=(secrets or SecretStore()).of_firm(profile.firm))
