"""A file of the user's own looked at, and whose invoice it is: that of the firm that is open, or of another one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path

from chorus_desktop.actions.desk import Desk
from chorus_desktop.actions.firms import FirmSummary, summary
from chorus_desktop.actions.own_pdf import Examined, examine_file, own_siret
from chorus_desktop.domain.identifiers import IdentifierType, siren_of
from chorus_desktop.paths import Profile


@dataclass(frozen=True, slots=True, kw_only=True)
class Whose:
    """What was read in a file; `elsewhere` is the other firm of this user whose invoice it is, if it is one."""

    path: Path
    examined: Examined
    elsewhere: FirmSummary | None = None


def looking(desk: Desk, path: Path) -> Callable[[], Whose]:
    """What looks at a file of the disk, from any thread; it raises UserFault as `examine_file`."""
    profile = None if desk.exercise is not None else Profile(desk.store.path.parent)
    return partial(whose, path, seller_siret=own_siret(desk), profile=profile)


def whose(path: Path, *, seller_siret: str, profile: Profile | None) -> Whose:
    """Look at a file. `seller_siret` is that of the firm that is open, `profile` its profile, None where there are no
    others. Raises UserFault as `examine_file`.
    """
    examined = examine_file(path, seller_siret=seller_siret)
    found = None if profile is None else _elsewhere(examined, seller_siret, profile)
    return Whose(path=path, examined=examined, elsewhere=found)


def _elsewhere(examined: Examined, own: str, profile: Profile) -> FirmSummary | None:
    if examined.reading is None:
        return None
    seller = examined.reading.invoice.seller.identifier
    if seller.type is not IdentifierType.SIRET or not seller.value or siren_of(seller.value) == siren_of(own):
        return None
    others = (summary(one, date.min) for one in profile.all_firms() if one != profile)
    return next((one for one in others if one.siret and siren_of(one.siret) == siren_of(seller.value)), None)
