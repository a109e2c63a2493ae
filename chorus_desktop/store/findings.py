"""What a verification of the store finds, as frozen values: codes and never sentences."""

from dataclasses import dataclass
from enum import StrEnum

from chorus_desktop.domain.audit import Head

#: What leaves a file with which nobody can work; everything else is found in what a whole file holds.
_BROKEN = frozenset({"file_damaged", "table_missing"})


class Area(StrEnum):
    """The parts of a store, in the order in which they are verified."""

    FILE = "file"
    SCHEMA = "schema"
    ROWS = "rows"
    DOCUMENTS = "documents"
    JOURNAL = "journal"
    JOURNEYS = "journeys"
    STATUSES = "statuses"
    NUMBERS = "numbers"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """Something that is not as it should be: what, where (a number, a rank, a SHA-256, a table), and what was met."""

    code: str
    where: str = ""
    detail: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """One part that was verified: how many things were looked at, and what was found."""

    area: Area
    count: int
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Verification:
    """All parts that were verified; one that is not among them could not be. `head` is the end of the journal."""

    checked: tuple[Checked, ...]
    head: Head

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What was found in all parts."""
        return tuple(finding for part in self.checked for finding in part.findings)

    @property
    def is_broken(self) -> bool:
        """Whether the file itself is damaged; else it can be read and used with all that was found."""
        return any(finding.code in _BROKEN for finding in self.findings)
