"""When a newer release is told of, and in which words: never while something is leaving."""

from collections.abc import Callable
from dataclasses import dataclass

from chorus_desktop.actions.updates import Standing
from chorus_desktop.domain.events import Link, LinkChanged
from chorus_desktop.store.read_models import QueueSummary
from chorus_desktop.ui.wording import updates as words
from chorus_desktop.ui.wording.kinds import BannerKind

#: Reasons of a closed line that are no network at all.
_NO_NETWORK = frozenset({"", "offline", "proxy_unreachable", "captive_portal"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """What is shown; `warns` where the page is not opened yet, because something still waits to leave."""

    kind: BannerKind
    sentence: str
    action: str
    page: str
    warns: bool = False


def has_network(link: LinkChanged) -> bool:
    """Whether it is worth asking: the platform was reached, or what keeps us from it is not the network.

    A platform that changed is just what an urgent release is about, and the line is closed then too.
    """
    return link.link is not Link.UNKNOWN and not (link.link is Link.OFFLINE and link.code in _NO_NETWORK)


def is_leaving(link: LinkChanged, queue: QueueSummary) -> bool:
    """Whether something is being sent, or would be at this moment for all that is known."""
    if link.link is Link.BUSY or queue.sending:
        return True
    return link.link in (Link.ONLINE, Link.UNKNOWN) and bool(queue.queued or queue.answers)


def notice(
    standing: Standing | None,
    link: LinkChanged,
    queue: Callable[[], QueueSummary],
    *,
    opening: bool,
    postponable: bool,
) -> Notice | None:
    """What to show now; `opening` once the page was asked for, `postponable` where "later" counts.

    What the queue holds is asked only where there is a release to tell of: while a thousand invoices leave, the line
    says so a thousand times.
    """
    release = standing.release if standing else None
    if standing is None or release is None or (postponable and standing.put_off):
        return None
    held = queue()
    if is_leaving(link, held):
        return None
    waiting = held.waiting + held.answers
    if opening and waiting:
        sentence = words.still_waits(waiting, urgent=release.urgent)
        return Notice(kind="warn", sentence=sentence, action=words.SEE_ANYWAY, page=release.page, warns=True)
    kind: BannerKind = "warn" if release.urgent else "info"
    return Notice(kind=kind, sentence=words.newer(release), action=words.SEE, page=release.page)
