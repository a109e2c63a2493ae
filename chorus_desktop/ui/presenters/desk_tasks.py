"""What the first page asks that is not about one invoice alone: a store held back, lost numbers, differences."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from chorus_desktop.actions import copies
from chorus_desktop.actions.desk import Desk
from chorus_desktop.paths import Profile
from chorus_desktop.store import queries
from chorus_desktop.ui.wording import copies as copies_words
from chorus_desktop.ui.wording import holds as words
from chorus_desktop.ui.wording.kinds import Kind


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskTask:
    """One of them; `page` is where its button leads, "" where there is nothing to do but wait."""

    key: str
    icon: str
    kind: Kind
    word: str
    title: str
    sentence: str
    action: str = ""
    page: str = ""


def hold_banner(desk: Desk) -> tuple[str, str] | None:
    """What stands over the window while the store is only read or held back, and its action. Raises StoreFault."""
    if desk.store.read_only:
        return words.read_only(str(desk.store.path.parent)), ""
    hold = queries.hold(desk.store)
    if hold is None:
        return None
    action = words.SETTINGS if queries.series_question(desk.store) else ""
    return words.held(hold, desk.quarantine, desk.now().astimezone()), action


def desk_tasks(desk: Desk, now: datetime) -> tuple[DeskTask, ...]:
    """All of them, what keeps invoices from leaving first. Raises StoreFault."""
    return (*_tasks(desk, now), *_copies_task(desk))


def _tasks(desk: Desk, now: datetime) -> Iterator[DeskTask]:
    store = desk.store
    hold = queries.hold(store)
    if hold is not None:
        told = words.held_task(hold, desk.quarantine, now)
        title, word = words.HOLD_TITLE, words.HOLD_WORD
        yield DeskTask(key="hold", icon="hourglass", kind="info", word=word, title=title, sentence=told)
    if queries.series_question(store):
        yield DeskTask(
            key="series",
            icon="circle-alert",
            kind="warn",
            word=words.SERIES_WORD,
            title=words.SERIES_TITLE,
            sentence=words.SERIES,
            action=words.ANSWER,
            page="settings",
        )
    yield from _unknown_numbers(desk)
    if numbers := tuple(one.number for one in queries.differences(store)):
        yield DeskTask(
            key="differences",
            icon="triangle-alert",
            kind="warn",
            word=words.DIFFERENCES_WORD,
            title=words.differences(len(numbers)),
            sentence=words.differences_task(numbers),
            action=words.SEE,
            page="differences",
        )


def _unknown_numbers(desk: Desk) -> Iterator[DeskTask]:
    strays = queries.strays(desk.store, lost=True)
    if lost := tuple(sorted(stray.number for stray in strays if not stray.given)):
        yield DeskTask(
            key="lost",
            icon="file-warning",
            kind="warn",
            word=words.LOST_WORD,
            title=words.lost(len(lost)),
            sentence=words.lost_task(lost),
            action=words.SEE,
            page="lost",
        )
    if given := tuple(sorted(stray.number for stray in strays if stray.given)):
        yield DeskTask(
            key="given",
            icon="user-round",
            kind="info",
            word=words.GIVEN_WORD,
            title=words.given(len(given)),
            sentence=words.given_task(given),
            action=words.SEE,
            page="lost",
        )


def _copies_task(desk: Desk) -> Iterator[DeskTask]:
    late = copies.overdue(desk.store, Profile(desk.store.path.parent), desk.today())
    if late is not None:
        yield DeskTask(
            key="copies",
            icon="shield-check",
            kind="warn",
            word=copies_words.TASK_WORD,
            title=copies_words.TASK_TITLE,
            sentence=copies_words.overdue(late.last),
            action=copies_words.SETTINGS,
            page="settings",
        )
