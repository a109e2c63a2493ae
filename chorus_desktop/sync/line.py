"""The line to the platform as the last exchange proved it: open, or closed until a time, and why."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from chorus_desktop.domain.events import Link, LinkChanged
from chorus_desktop.domain.outbox import CAP_OFFLINE, CAP_RETRY_AFTER, backoff, waits
from chorus_desktop.sync.ports import Announce, Clock

#: The longest wait before a try that a hint of the machine brought about.
SOON = timedelta(seconds=30)
#: Reads under way at once on a line that works.
READS = 4
#: Failures that only the user can mend, by correcting what the settings hold.
LOGIN_CODES = frozenset(
    {
        "piste_refused",
        "token_refused",
        "account_refused",
        "tries_spent",
        "not_subscribed",
        "no_rights",
        "no_supplier",
    }
)


@dataclass(slots=True, kw_only=True)
class Line:
    """Shared by all that talks to the platform: one failure makes everybody wait, one success frees everybody."""

    clock: Clock
    announce: Announce
    closed_until: datetime | None = None
    failures: int = 0
    last_success: datetime | None = None
    #: How long the last rest was made.
    resting: timedelta = timedelta()
    _closed_at: datetime | None = None
    _rested_until: datetime | None = None
    _told: tuple[Link, str] = field(default=(Link.UNKNOWN, ""))

    def open(self, now: datetime) -> bool:
        """Whether a call may be tried."""
        return self.closed_until is None or not waits(self.closed_until, self._closed_at, now)

    @property
    def width(self) -> int:
        """How many reads may be under way at once: one after a failure, to learn whether the line is back."""
        return 1 if self.failures else READS

    def succeeded(self) -> None:
        """An exchange brought a usable answer."""
        self.failures = 0
        self.closed_until = None
        self.last_success = self.clock.now()
        self.tell(Link.ONLINE)

    def failed(self, code: str, draw: float, retry_after: float | None = None) -> None:
        """A call brought nothing; nobody calls again before the wait is over."""
        self.failures += 1
        wait = backoff(self.failures, CAP_OFFLINE, draw)
        if retry_after is not None:
            wait = max(wait, min(timedelta(seconds=retry_after), CAP_RETRY_AFTER))
        self.close(self.clock.now() + wait, code)

    def close(self, until: datetime, code: str) -> None:
        """Close the line until a time and tell why."""
        self._close(until)
        self.tell(Link.NEEDS_LOGIN if code in LOGIN_CODES else Link.OFFLINE, code)

    def _close(self, until: datetime) -> None:
        self.closed_until, self._closed_at = until, self.clock.now()

    def rest(self, first: timedelta, most: timedelta) -> None:
        """Something here is at fault: nobody calls for a while, twice as long where it was so just before.

        What is read on a full disk cannot be kept, and would be asked for again and again.
        """
        now = self.clock.now()
        since = now - self._rested_until if self._rested_until is not None else most
        if not -most < since < most:
            self.resting = first
        elif since >= timedelta():
            self.resting = min(2 * self.resting, most)
        self._rested_until = now + self.resting
        self._close(self._rested_until)

    def wait(self, draw: float) -> None:
        """Something speaks for trying soon, but not at the very second at which all others try too."""
        self._close(self.clock.now() + SOON * draw)

    def reopen(self) -> None:
        """The user, or the machine, says that it is worth trying now."""
        self.closed_until = None

    def tell(self, link: Link, code: str = "") -> None:
        """Announce the state of the line when it differs from what was last told, or when an exchange succeeded."""
        if self._told != (link, code) or link is Link.ONLINE:
            self._told = (link, code)
            self.announce(LinkChanged(link=link, code=code, at=self.last_success))
