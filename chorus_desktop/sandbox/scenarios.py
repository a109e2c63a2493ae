"""The scripts by which deposits and invoices move on, read from scenarios/*.json."""

import json
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

from chorus_desktop.sandbox.statuses import STATUSES

_FOLDER = Path(__file__).parent / "scenarios"

#: The flux state at which the file is opened; what really follows depends on what is found in it.
INTEGRATION = "IN_INTEGRE"

#: Every script there is, `default` first.
SCENARIOS: tuple[str, ...] = tuple(
    sorted((path.stem for path in _FOLDER.glob("*.json")), key=lambda name: (name != "default", name))
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One state, `after` seconds of platform time from the deposit."""

    after: float
    status: str
    comment: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scenario:
    """`flux` before integration (until the first step a report does not know the flux), `invoice` from it on.

    `text` is what was read. `stopped`: the platform's clock stands still, nothing moves unless told.
    """

    name: str
    text: str
    flux: tuple[Step, ...]
    invoice: tuple[Step, ...]
    stopped: bool

    @property
    def integration(self) -> float:
        """Seconds from the deposit to the opening of the file."""
        return next(step.after for step in self.flux if step.status == INTEGRATION)


def load(name: str) -> Scenario:
    """The scenario of that name, or of the file whose path is given. Raises ValueError for one that is none."""
    path = _FOLDER / f"{name}.json" if name in SCENARIOS else Path(name)
    if path.suffix != ".json":
        raise ValueError(f"unknown scenario {name!r}, known: {', '.join(SCENARIOS)}, or a .json file")
    try:
        return parse(path.read_text(encoding="utf-8"), name)
    except OSError as fault:
        raise ValueError(f"scenario {name!r} cannot be read: {fault.strerror}") from None


@cache
def parse(text: str, name: str = "") -> Scenario:
    """The scenario written in JSON: a list of `after_seconds`, `status` and, where wanted, `comment`.

    Raises ValueError naming the step that is wrong.
    """
    steps = [_step(rank, entry) for rank, entry in enumerate(_list(text), 1)]
    flux = tuple(step for step in steps if step.status.startswith("IN_"))
    invoice = tuple(step for step in steps if not step.status.startswith("IN_"))
    if not any(step.status == INTEGRATION for step in flux) or not invoice:
        raise ValueError(f"a scenario needs {INTEGRATION} and at least one status of the invoice")
    if any(later.after < earlier.after for part in (flux, invoice) for earlier, later in pairwise(part)):
        raise ValueError("after_seconds must never decrease")
    return Scenario(name=name, text=text, flux=flux, invoice=invoice, stopped=name == "manual")


def _list(text: str) -> list[Any]:
    entries = json.loads(text)
    if not isinstance(entries, list):
        raise ValueError("a scenario is a list of steps")
    return entries


def _step(rank: int, entry: Any) -> Step:
    try:
        step = Step(
            after=float(entry["after_seconds"]), status=str(entry["status"]), comment=str(entry.get("comment", ""))
        )
    except (KeyError, TypeError, ValueError, AttributeError):
        raise ValueError(f"step {rank}: after_seconds and status are needed") from None
    if not (step.status.startswith("IN_") or step.status in STATUSES):
        raise ValueError(f"step {rank}: no status of an invoice or a flux is called {step.status!r}")
    return step
