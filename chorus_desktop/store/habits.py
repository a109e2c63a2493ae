"""What the user told beside the settings: how the accounts are made, rates that he read, what kind a buyer is."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from chorus_desktop.domain.accounts import Activity, Exigibility
from chorus_desktop.domain.late_interest import RefinancingRate
from chorus_desktop.domain.payment_terms import BuyerKind
from chorus_desktop.store.beside_settings import keep, kept
from chorus_desktop.store.database import Store

#: A row of its own among the settings, so that a form of settings that is open never writes over it.
_KEY = "habits"


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownKind:
    """The kind of one buyer, as a person told it."""

    siret: str
    kind: BuyerKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Habits:
    """`months` are those of one part of the accounts (1, 3 or 12); None and empty where nothing was told yet."""

    exigibility: Exigibility = Exigibility.RECEIPTS
    activity: Activity = Activity.UNKNOWN
    months: int = 1
    rates: tuple[RefinancingRate, ...] = ()
    kinds: tuple[KnownKind, ...] = ()


def load_habits(store: Store) -> Habits:
    """What was told so far. Raises StoreFault."""
    return kept(store, _KEY, Habits) or Habits()


def change_habits(store: Store, change: Callable[[Habits], Habits], *, now: datetime) -> None:
    """Keep what a change makes of them. Raises StoreFault."""
    with store.write() as db:
        keep(db, _KEY, change(load_habits(store)), now)
