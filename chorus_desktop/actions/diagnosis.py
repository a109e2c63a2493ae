"""What the doctor finds: one part of the program on this machine, and how it is."""

from dataclasses import dataclass, field
from enum import StrEnum

from chorus_desktop.store.findings import Finding


class Health(StrEnum):
    """How a part is: it works, it deserves a look, or it does not work."""

    GOOD = "good"
    LOOK = "look"
    BAD = "bad"


@dataclass(frozen=True, slots=True, kw_only=True)
class Diagnosis:
    """One part: `topic` names it, `code` what was found; `params` fill the sentence and never hold a secret.

    `findings` are those of a store that is not as it was.
    """

    topic: str
    code: str
    health: Health = Health.GOOD
    params: dict[str, str] = field(default_factory=dict)
    findings: tuple[Finding, ...] = ()
