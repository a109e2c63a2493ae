"""Leading an exercise from the window: the agency, the time, the network and the incidents of the embedded platform."""

import contextlib
from collections.abc import Iterator, Mapping
from concurrent.futures import TimeoutError as NoAnswer
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Protocol

from chorus_desktop.domain.errors import Unavailable, UserFault


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldInvoice:
    """An invoice that the platform has taken in; `since` is when its status came, on the platform's clock."""

    number: str
    buyer_siret: str
    status: str
    since: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """How the exercise stands: the platform's clock, its line, its invoices (newest first), the incidents to come."""

    now: datetime
    network_cut: bool
    invoices: tuple[HeldInvoice, ...]
    incidents: tuple[str, ...]


class Exercise(Protocol):
    """What the person who practises may do to the platform. Every call raises Unavailable("exercise_over")."""

    statuses: tuple[str, ...]

    def standing(self) -> Standing:
        """Everything as it is now."""

    def decide(self, number: str, status: str, motive: str = "") -> None:
        """Decide for the agency on an invoice. Raises UserFault("exercise_invoice_unknown")."""

    def advance(self, step: timedelta) -> None:
        """Move the platform's clock forward."""

    def set_network(self, *, cut: bool) -> None:
        """Cut or restore the line to the platform."""

    def inject(self, kind: str) -> None:
        """Have one incident spoil the next deposit, of either way."""


class EmbeddedPlatform(Protocol):
    """What an exercise needs of the platform that runs in this process."""

    def snapshot(self) -> Mapping[str, Any]:
        """Everything as it stands, in the platform's own words."""

    def set_status(self, numero_facture: str, status: str, comment: str = "") -> None:
        """Decide for the agency. Raises LookupError."""

    def advance(self, seconds: float) -> None:
        """Move the clock."""

    def cut_network(self) -> None:
        """Refuse clients."""

    def restore_network(self) -> None:
        """Listen again."""

    def inject(self, route: str, kind: str, count: int = 1) -> None:
        """Arm a fault."""


#: The calls after which an invoice may be with the platform: a flux, or the submission of the user's own PDF.
DEPOSITS = "deposer/flux|soumettre"


class PlatformExercise:
    """An exercise on the embedded platform. `statuses` are all that its invoices may have."""

    def __init__(self, platform: EmbeddedPlatform, statuses: tuple[str, ...]) -> None:
        self._platform = platform
        self.statuses = statuses

    def standing(self) -> Standing:
        """See `Exercise.standing`; of several invoices of one number only the latest, which decisions are about."""
        with _running():
            seen = self._platform.snapshot()
        latest = {entry["numero_facture"]: entry for entry in seen["invoices"]}
        return Standing(
            now=datetime.fromisoformat(seen["now"]),
            network_cut=seen["network"] == "cut",
            invoices=tuple(_held(entry) for entry in sorted(latest.values(), key=_age, reverse=True)),
            incidents=tuple(armed["kind"] for armed in seen["faults"]),
        )

    def decide(self, number: str, status: str, motive: str = "") -> None:
        """See `Exercise.decide`."""
        with _running():
            try:
                self._platform.set_status(number, status, motive)
            except LookupError:
                raise UserFault("exercise_invoice_unknown", number=number) from None

    def advance(self, step: timedelta) -> None:
        """See `Exercise.advance`."""
        with _running():
            self._platform.advance(step.total_seconds())

    def set_network(self, *, cut: bool) -> None:
        """See `Exercise.set_network`."""
        with _running():
            if cut:
                self._platform.cut_network()
            else:
                self._platform.restore_network()

    def inject(self, kind: str) -> None:
        """See `Exercise.inject`."""
        with _running():
            self._platform.inject(DEPOSITS, kind)


def _age(entry: Mapping[str, Any]) -> int:
    return int(entry["identifiant"])


def _held(entry: Mapping[str, Any]) -> HeldInvoice:
    last = entry["statuts"][-1]
    return HeldInvoice(
        number=entry["numero_facture"],
        buyer_siret=entry["destinataire"],
        status=last["code"],
        since=datetime.fromisoformat(last["at"]),
    )


@contextlib.contextmanager
def _running() -> Iterator[None]:
    try:
        yield
    except (RuntimeError, NoAnswer) as fault:
        raise Unavailable("exercise_over", detail=repr(fault)) from None
