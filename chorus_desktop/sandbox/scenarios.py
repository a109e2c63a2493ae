"""The scripts by which deposits and invoices move on, read from scenarios/*.json."""

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path

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

    `stopped`: the platform's clock stands still, nothing moves unless told.
    """

    name: str
    flux: tuple[Step, ...]
    invoice: tuple[Step, ...]
    stopped: bool

    @property
    def integration(self) -> float:
        """Seconds from the deposit to the opening of the file."""
        return next(step.after for step in self.flux if step.status == INTEGRATION)


@cache
def load(name: str) -> Scenario:
    """The scenario of that name. Raises ValueError for an unknown one."""
    if name not in SCENARIOS:
        raise ValueError(f"unknown scenario {name!r}, known: {', '.join(SCENARIOS)}")
    steps = [
        Step(after=float(step["after_seconds"]), status=step["status"], comment=step.get("comment", ""))
        for step in json.loads((_FOLDER / f"{name}.json").read_text(encoding="utf-8"))
    ]
    return Scenario(
        name=name,
        flux=tuple(step for step in steps if step.status.startswith("IN_")),
        invoice=tuple(step for step in steps if not step.status.startswith("IN_")),
        stopped=name == "manual",
    )
