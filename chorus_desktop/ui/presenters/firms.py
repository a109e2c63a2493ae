"""What the page of the firms says: each firm with what it has to do, and all of them together in one line."""

from collections.abc import Sequence
from dataclasses import dataclass

from chorus_desktop.actions.firms import FirmSummary
from chorus_desktop.paths import Profile
from chorus_desktop.store.queries import TodoKind
from chorus_desktop.ui.presenters.home_summary import ActionCount, action_counts, fair_rows
from chorus_desktop.ui.presenters.home_todo import TodoRow, todo_row
from chorus_desktop.ui.wording import firms as words

#: Rows of one firm; the others are counted.
MOST_ROWS = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class FirmState:
    """One firm: `note` is what to know before its invoices, `bad` where that keeps it from being used."""

    profile: Profile
    name: str
    siret: str
    opens: str
    here: bool
    note: str
    bad: bool
    counts: tuple[ActionCount, ...]
    rows: tuple[TodoRow, ...]
    more: int


@dataclass(frozen=True, slots=True, kw_only=True)
class FirmsState:
    """The whole page; the firm that is open comes first, the others by name."""

    subtitle: str
    firms: tuple[FirmState, ...]


def firms_state(found: Sequence[FirmSummary], here: Profile) -> FirmsState:
    """The page for these firms, of which `here` is open."""
    ordered = sorted(found, key=lambda one: (one.profile != here, words.name_of(one).casefold(), one.siret))
    asked = sum(item.kind is not TodoKind.WAITING for firm in found for item in firm.todo)
    return FirmsState(
        subtitle=words.subtitle(len(found), asked),
        firms=tuple(_state(one, _same_siret(one, ordered), here) for one in ordered),
    )


def _state(firm: FirmSummary, same: str, here: Profile) -> FirmState:
    shown = fair_rows(firm.todo, MOST_ROWS)[:MOST_ROWS]
    return FirmState(
        profile=firm.profile,
        name=words.name_of(firm),
        siret=words.siret_of(firm),
        opens=words.opens(firm),
        here=firm.profile == here,
        note=words.state_of(firm, same),
        bad=firm.fault is not None or bool(same),
        counts=action_counts(firm.todo),
        rows=tuple(todo_row(item, ready=False) for item in shown),
        more=len(firm.todo) - len(shown),
    )


def _same_siret(firm: FirmSummary, found: Sequence[FirmSummary]) -> str:
    twins = (one for one in found if one.profile != firm.profile and firm.siret and one.siret == firm.siret)
    return next(map(words.name_of, twins), "")
