"""Which firm the window opens: the one that was open last, and whether there is a choice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chorus_desktop.paths import Profile

if TYPE_CHECKING:
    from chorus_desktop.actions.desk import Desk
    from chorus_desktop.ui.window_place import WindowPlace

#: Under what the firm is remembered.
_LAST = "firm"


def several(desk: Desk) -> bool:
    """Whether this user has several firms; an exercise has one."""
    return desk.exercise is None and len(Profile(desk.store.path.parent).all_firms()) > 1


def last_open(profile: Profile, place: WindowPlace) -> Profile:
    """The firm that was open last, if it is still there, where the profile of the first one was asked for."""
    noted = place.recall(_LAST)
    if not noted or profile.firm:
        return profile
    return next((one for one in profile.all_firms() if one.firm == noted), profile)


def note_open(firm: str, place: WindowPlace) -> None:
    """Remember the firm that was opened; "" for the first one."""
    if place.recall(_LAST) != firm:
        place.note(_LAST, firm)
