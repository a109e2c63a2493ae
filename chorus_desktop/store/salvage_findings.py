"""What a salvage brings out of a damaged store, as frozen values: counts and numbers, never sentences."""

from dataclasses import dataclass
from pathlib import Path

from chorus_desktop.store.findings import Verification


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One table. `kept` rows are in the new store, `doubtful` of them were on a page that nothing leads to any more.

    `left_out` were read and are kept in the file of remnants: they contradict themselves or the rest. `unreadable` rows
    and `torn` pages are known to have been there and cannot be read. `altered`: the rows that were read are not, all
    together, those that were once written, which of them cannot be told.
    """

    table: str
    kept: int
    doubtful: int
    left_out: int
    unreadable: int
    torn: int
    altered: bool

    @property
    def whole(self) -> bool:
        """Whether nothing is known to be missing and nothing is in doubt."""
        return not (self.doubtful or self.left_out or self.unreadable or self.torn or self.altered)


@dataclass(frozen=True, slots=True, kw_only=True)
class Salvaged:
    """The new store `target`, made of what could be read of `source`, which was not touched.

    `remnants`: the file of what was read and left out, if anything was. `broke`: the rank at which the chain of the
    journal breaks; `retold` entries after it were sound in themselves and are told anew. `incomplete`: numbers of
    invoices that are not saved in full, or not at all.
    """

    source: Path
    target: Path
    remnants: Path | None
    parts: tuple[Part, ...]
    broke: int | None
    retold: int
    incomplete: tuple[str, ...]
    verification: Verification

    @property
    def whole(self) -> bool:
        """Whether everything came through."""
        parts = all(part.whole for part in self.parts)
        return parts and self.broke is None and not (self.incomplete or self.verification.findings)
