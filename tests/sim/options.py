"""What goes wrong in one schedule, and how badly: everything that is drawn from the seed before it begins."""

from dataclasses import dataclass, fields

from tests.sim.clock import dice

#: Faults of one request; `wire` knows what each does.
BEFORE = ("dns", "refused", "connect_timeout", "tls", "proxy", "portal_page", "portal_redirect")
GATE = ("401", "401_account", "403", "429", "400_token", "408", "404", "409", "413", "503", "502")
LOST = ("reset", "hang", "cut_body", "garbage", "half_json", "html", "500", "502_after", "503_after", "504")
ODD = ("no_date", "nan", "twice", "drip", "zipped", "redirect_same", "code_retour", "wrong_types", "text_plain")
KINDS = BEFORE + GATE + LOST + ODD

#: What themes are about.
_BY_THEME = {0: LOST, 4: LOST, 7: (*LOST, "no_date", "no_date", "no_date", "no_date")}


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
    quits: float
    power: bool
    room_only: bool
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
    prompt: float
    handed: float
    weather_hours: float

    @property
    def idle(self) -> float:
        """How long a user does nothing at most, in seconds."""
        return 60.0 if self.rush else 500.0 if self.seed % 8 == 5 else 2400.0

    def told(self) -> str:
        """All of it in one line."""
        return " ".join(f"{field.name}={getattr(self, field.name)}" for field in fields(self))


def options(seed: int, *, restores: bool) -> Options:
    """The options of a seed; every eighth seed has one theme, so that rare meetings of faults become common."""
    stream = dice(seed, "options")
    theme = seed % 8
    # The disk is full now and then, and nobody starts the program anew: it must recover by itself.
    unaided = seed % 16 == 10
    dedupe = theme == 4 or (stream.random() < 0.5 and theme != 5)
    some = stream.sample(KINDS, stream.randrange(4, len(KINDS)))
    return Options(
        seed=seed,
        dedupe=dedupe,
        laptops=2 if theme == 5 or stream.random() < 0.15 else 1,
        invoices={5: 9, 6: 6}.get(theme) or stream.randrange(1, 6),
        faults=0.4 if theme in (0, 4, 7) else stream.choice((0.0, 0.05, 0.2, 0.5)),
        kinds=_BY_THEME.get(theme, tuple(sorted(some))),
        late=0.5 if theme in (0, 4) else stream.choice((0.0, 0.1, 0.3)),
        stale=stream.choice((0.0, 0.1, 0.4)) if theme != 6 else 0.5,
        shifts=stream.choice((0.0, 0.1)) if theme != 6 else 0.3,
        bad=stream.choice((0.0, 0.2)) if theme != 7 else 0.4,
        partial=stream.choice((0.0, 0.3)) if theme != 7 else 0.5,
        kills_on_wire=0.0 if unaided else 0.25 if theme == 1 else stream.choice((0.0, 0.02, 0.1)),
        kills_on_disk=0.0 if unaided else 0.3 if theme == 2 else stream.choice((0.0, 0.02, 0.1)),
        quits=0.0 if unaided else 0.03,
        power=stream.random() < 0.6,
        room_only=unaided,
        disk_trouble=0.15 if unaided else 0.15 if theme == 2 else stream.choice((0.0, 0.0, 0.03)),
        clock_jumps=stream.choice((0.0, 0.0, 0.02)) if theme != 3 else 0.3,
        server_skew=stream.choice((0, 0, -5400, 5400, 120)),
        offline=stream.choice((0.0, 0.1, 0.3)),
        conflicts=stream.choice((0.0, 0.1)) if theme != 4 else 0.2,
        rot=stream.choice((0.0, 0.0, 0.1)),
        restores=restores and (theme == 5 or stream.random() < 0.2),
        rush=stream.random() < (0.6 if theme == 6 else 0.0 if theme == 5 else 0.3),
        slow_integration=dedupe and (theme == 4 or stream.random() < 0.2),
        long_lag=theme == 6,
        odd_statuses=stream.choice((0.0, 0.2)),
        prompt=0.5 if theme == 6 else 0.05,
        handed=_handed(seed),
        weather_hours={4: 7.0, 5: 7.0, 6: 2.0 if seed % 16 == 6 else 7.0}.get(theme) or stream.choice((2.0, 4.0, 7.0)),
    )


def _handed(seed: int) -> float:
    """Every second schedule about older stores has nobody else who sends: their own troubles are rare enough."""
    return 0.0 if seed % 16 == 13 else dice(seed, "handover").choice((0.0, 0.0, 0.3))
