"""How often the engine looks, and how long it waits."""

from dataclasses import dataclass
from datetime import timedelta

from chorus_desktop.domain.outbox import QUARANTINE


@dataclass(frozen=True, slots=True, kw_only=True)
class Pace:
    """How often the engine looks; `pull` between status pulls, `quarantine` on the platform's clock.

    `account` lies between two looks at the technical account, whose password runs out. `asleep` is how much longer than
    planned a wait may take before the machine is taken to have slept. After a fault of the store it waits for
    `after_store_fault`, twice as long where the next turn fails as well, at most for `longest_wait`.
    """

    pull: timedelta = timedelta(minutes=15)
    quarantine: timedelta = QUARANTINE
    longest_wait: timedelta = timedelta(minutes=5)
    account: timedelta = timedelta(days=1)
    asleep: timedelta = timedelta(minutes=1)
    after_store_fault: timedelta = timedelta(seconds=30)
