"""What goes wrong in one schedule, and how badly: everything that is drawn from the seed before it begins."""

from dataclasses import dataclass, fields

from tests.sim.clock import dice

#: Faults of one request; `wire` knows what each does.
BEFORE = ("dns", "refused", "connect_timeout", "tls", "proxy", "portal_page", "portal_redirect")
GATE = ("401", "401_account", "403", "429", "400_token", "408", "404", "409", "413", "503", "502")
LOST = ("reset", "hang", "cut_body", "garbage", "half_json", "html", "500", "502_after", "503_after", "504")
ODD = ("no_date", "nan", "twice", "drip", "zipped", "redirect_same", "code_retour", "wrong_types", "text_plain")
KINDS = BEFORE + GATE + LOST + ODD


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """One schedule. Rates are per request, per minute or per boot, as the name says; times in seconds."""

    seed: int
    dedupe: bool
    laptops: int
    invoices: int
    faults: float
    kinds: tuple[str, ...]
    late: float
    stale: float
    shifts: float
    bad: float
    partial: float
    kills_on_wire: float
    kills_on_disk: float
    power: bool
    disk_trouble: float
    clock_jumps: float
    server_skew: int
    offline: float
    conflicts: float
    rot: float
    restores: bool
    rush: bool
    slow_integration: bool
    long_lag: bool
    odd_statuses: float
    weather_hours: float

    def told(self) -> str:
        """All of it in one line."""
        return " ".join(f"{field.name}={getattr(self, field.name)}" for field in fields(self))


def options(seed: int, *, restores: bool) -> Options:
    """The options of a seed; every eighth seed has one theme, so that rare meetings of faults become common."""
    stream = dice(seed, "options")
    theme = seed % 8
    dedupe = stream.random() < 0.5 or theme == 4
    some = stream.sample(KINDS, stream.randrange(4, len(KINDS)))
    return Options(
        seed=seed,
        dedupe=dedupe,
        laptops=2 if theme == 5 or stream.random() < 0.15 else 1,
        invoices=stream.randrange(1, 6),
        faults=0.4 if theme in (0, 7) else stream.choice((0.0, 0.05, 0.2, 0.5)),
        kinds={0: LOST, 7: (*LOST, "no_date", "no_date", "no_date", "no_date")}.get(theme, tuple(sorted(some))),
        late=0.5 if theme in (0, 4) else stream.choice((0.0, 0.1, 0.3)),
        stale=stream.choice((0.0, 0.1, 0.4)) if theme != 6 else 0.5,
        shifts=stream.choice((0.0, 0.1)) if theme != 6 else 0.3,
        bad=stream.choice((0.0, 0.2)) if theme != 7 else 0.4,
        partial=stream.choice((0.0, 0.3)),
        kills_on_wire=stream.choice((0.0, 0.02, 0.1)) if theme != 1 else 0.25,
        kills_on_disk=stream.choice((0.0, 0.02, 0.1)) if theme != 2 else 0.3,
        power=stream.random() < 0.6,
        disk_trouble=stream.choice((0.0, 0.0, 0.03)) if theme != 2 else 0.15,
        clock_jumps=stream.choice((0.0, 0.0, 0.02)) if theme != 3 else 0.3,
        server_skew=stream.choice((0, 0, -5400, 5400, 120)),
        offline=stream.choice((0.0, 0.1, 0.3)),
        conflicts=stream.choice((0.0, 0.1)) if theme != 4 else 0.4,
        rot=stream.choice((0.0, 0.0, 0.1)),
        restores=restores and (theme == 5 or stream.random() < 0.2),
        rush=stream.random() < 0.3,
        slow_integration=dedupe and (theme == 4 or stream.random() < 0.2),
        long_lag=theme == 6,
        odd_statuses=stream.choice((0.0, 0.2)),
        weather_hours=stream.choice((2.0, 4.0, 7.0)),
    )
