"""The verb `sync` killed anywhere between the queue and the statuses: the platform holds each invoice once."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from chorus_desktop.paths import Profile
from chorus_desktop.sandbox.server import Platform
from chorus_desktop.store import audit
from chorus_desktop.store.database import Store
from tools.prove.killed_trials import Trial, queue_some, told_by
from tools.prove.warm import KillPoint, WarmProgram

#: Passes that bring a queue to its statuses when nothing goes wrong.
_USUAL = 2
#: Most passes after a kill at the worst place, which needs a quarantine.
_MOST = 15
#: The platform's clock against the real one.
_SPEED = 2000.0


class Syncing(Trial):
    """Several invoices of both ways, from queued to statuses read."""

    job = "sync"

    def furnish(self) -> None:
        """Three of the form and two own PDFs, queued."""
        queue_some(self.template, form=3, own=2)

    def count(self, program: WarmProgram, calls: tuple[str, ...]) -> Counter[str]:
        """How often the work makes each kind of system call."""
        profile = self.copy(self.template.root.with_name("sync-count"))
        with self._platform(profile) as (_, address):
            return program.count(self.job, profile.root, calls, platform=str(address), first=0, passes=_USUAL)

    def attempt(self, program: WarmProgram, folder: Path, kill: KillPoint) -> list[str] | None:
        """Kill, look, go on until all is done, compare with the platform."""
        profile = self.copy(folder)
        with self.removed(profile), self._platform(profile) as (platform, address):
            where = str(address)
            if program.run(self.job, profile.root, kill=kill, platform=where, first=0, passes=_USUAL) == 0:
                return None
            verdicts = self.look(profile, killed=True)
            for first in range(_USUAL, _MOST):
                if program.run(self.job, profile.root, platform=where, first=first, passes=1) != 0:
                    verdicts.append("stuck: a later pass ends with an error")
                if not self._open(profile):
                    break
            else:
                verdicts.append("stuck: there is always something left to do")
            return (
                verdicts
                + self.look(profile, killed=False)
                + list(differences(self._shown(profile), platform.snapshot()))
            )

    def check(self, store: Store, profile: Profile, told: list[list[str]]) -> Iterator[str]:
        """Every state that was shown had been written."""
        written = {(move["submission"], move["to"]) for move in audit.moves(store)}
        numbers = {row["number"]: row["id"] for row in store.rows("SELECT number, id FROM submissions")}
        rows = store.rows("SELECT number, status FROM status_events JOIN invoices ON invoices.id = invoice_id")
        statuses = {(row["number"], row["status"]) for row in rows}
        for what, number, code in told:
            if what == "state" and (numbers[number], code) not in written:
                yield f"lost {number} {code}"
            if what == "status" and (number, code) not in statuses:
                yield f"lost {number} {code}"

    def check_end(self, store: Store, profile: Profile) -> Iterator[str]:
        """The same."""
        yield from self.check(store, profile, told_by(profile))

    def _open(self, profile: Profile) -> list[str]:
        with closing(self.opened(profile)) as store:
            return list(store.column("SELECT number FROM invoices WHERE platform_status <> 'MISE_EN_PAIEMENT'"))

    def _shown(self, profile: Profile) -> dict[str, str]:
        with closing(self.opened(profile)) as store:
            return {row["number"]: row["platform_status"] for row in store.rows("SELECT * FROM invoices")}

    @contextmanager
    def _platform(self, profile: Profile) -> Iterator[tuple[Platform, Path]]:
        address = profile.root / "address.json"
        with Platform(profile.platform, scenario="fast", speed=_SPEED, public_bodies=0) as platform:
            address.write_text(json.dumps(platform.address.as_json()), encoding="utf-8")
            yield platform, address


def differences(shown: dict[str, str], snapshot: dict[str, Any]) -> Iterator[str]:
    """Where the list of the screen, statuses by number, is not what the platform holds."""
    for what in ("received", "integrated"):
        for number, times in snapshot[what].items():
            if times != 1:
                yield f"doubled {number}, {what} {times} times"
    held = {invoice["numero_facture"]: invoice["statut"] for invoice in snapshot["invoices"]}
    yield from (f"lost {number}" for number in sorted(shown.keys() - held.keys()))
    yield from (f"untrue {number} {shown[number]}" for number, status in held.items() if shown[number] != status)
