"""What the gateway lets through for an exercise: a quota of calls a minute, maintenance, a moody token service."""

import math
from collections import deque
from dataclasses import asdict, dataclass, replace

from starlette.responses import HTMLResponse, JSONResponse, Response

from chorus_desktop.sandbox import uncertain
from chorus_desktop.sandbox.clock import PlatformClock

MAINTENANCE_PAGE = "<html><head><title>503</title></head><body><h1>Service en cours de maintenance</h1></body></html>"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """0 switches a rule off. `calls_per_minute`: quota, by the platform's clock; the token service has none.

    `refuse_one_token_in`: every so manieth right pair is an invalid_client all the same, as seen on the real gateway.
    """

    calls_per_minute: int = uncertain.CALLS_PER_MINUTE
    refuse_one_token_in: int = 0
    maintenance: bool = False


class Traffic:
    """The rules in force, and what counts towards them."""

    def __init__(self, clock: PlatformClock) -> None:
        self._clock = clock
        self._rules = Rules()
        self._calls: deque[float] = deque()
        self._tokens = 0

    def change(self, **changes: int | bool) -> None:
        """Put other rules into force; counting starts again. Raises ValueError for a negative number."""
        rules = replace(self._rules, **changes)  # type: ignore[arg-type]
        if min(rules.calls_per_minute, rules.refuse_one_token_in) < 0:
            raise ValueError("a rule counts from 0")
        self._rules = rules
        self._calls.clear()
        self._tokens = 0

    def reset(self) -> None:
        """No rule but the usual quota."""
        self.change(**asdict(Rules()))

    def told(self) -> dict[str, int | bool]:
        """The rules, for the state."""
        return asdict(self._rules)

    def maintenance(self) -> Response | None:
        """The page that takes the place of every answer."""
        return HTMLResponse(MAINTENANCE_PAGE, 503) if self._rules.maintenance else None

    def over_quota(self) -> Response | None:
        """Count a call; 429 and when to come back if there were too many in the last minute."""
        most, now = self._rules.calls_per_minute, self._clock.now()
        while self._calls and self._calls[0] <= now - 60:
            self._calls.popleft()
        if most and len(self._calls) >= most:
            wait = max(1, math.ceil(self._calls[0] + 60 - now))
            return JSONResponse({}, 429, headers={"Retry-After": str(wait)})
        if most:
            self._calls.append(now)
        return None

    def refuses_token(self) -> bool:
        """Whether this right pair is one that is refused."""
        self._tokens += 1
        every = self._rules.refuse_one_token_in
        return bool(every) and self._tokens % every == 0
