"""What the exercise page shows and does: the platform's invoices in plain words, and one gesture for each power."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from chorus_desktop.actions.desk import Desk
from chorus_desktop.actions.exercise import Exercise, HeldInvoice
from chorus_desktop.store import queries
from chorus_desktop.ui.formats import format_date, format_day, format_siret, format_time
from chorus_desktop.ui.language import said
from chorus_desktop.ui.wording import exercise as words
from chorus_desktop.ui.wording import statuses
from chorus_desktop.ui.wording.kinds import Kind


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldRow:
    """One invoice of the platform; `when` is the platform's date of its status."""

    number: str
    buyer: str
    status: str
    kind: Kind
    word: str
    icon: str
    when: str

    @property
    def spoken(self) -> str:
        """All of it, as it is read aloud."""
        return f"{self.number}, {self.buyer}, {self.word}, {self.when}"


@dataclass(frozen=True, slots=True, kw_only=True)
class ExerciseState:
    """The whole page."""

    clock: str
    network_cut: bool
    rows: tuple[HeldRow, ...]
    prepared: str


class ExercisePanel:
    """Acts on the platform, then has the engine look. Every method raises Unavailable when the platform is gone."""

    def __init__(self, desk: Desk, exercise: Exercise) -> None:
        self._desk, self._exercise = desk, exercise
        self.statuses = words.status_choices(exercise.statuses)

    def state(self) -> ExerciseState:
        """Everything as it stands now."""
        standing = self._exercise.standing()
        prepared = ", ".join(_uncapitalised(words.incident(kind).label) for kind in standing.incidents)
        return ExerciseState(
            clock=_clock(standing.now),
            network_cut=standing.network_cut,
            rows=tuple(self._row(invoice) for invoice in standing.invoices),
            prepared=said("Au prochain envoi\u202f: {prepared}.").format(prepared=prepared) if prepared else "",
        )

    def _row(self, invoice: HeldInvoice) -> HeldRow:
        kind, word, icon = statuses.badge(invoice.status)
        body = queries.body(self._desk.store, invoice.buyer_siret)
        return HeldRow(
            number=invoice.number,
            buyer=body.name if body is not None else f"SIRET {format_siret(invoice.buyer_siret)}",
            status=invoice.status,
            kind=kind,
            word=word,
            icon=icon,
            when=said("le {day} à {time}").format(
                day=format_date(invoice.since.date()), time=format_time(invoice.since)
            ),
        )

    def invoice_id(self, number: str) -> int | None:
        """Which invoice here has that number; None for one that was sent from another profile."""
        ids = queries.invoice_ids(self._desk.store, queries.InvoiceFilter(text=number))
        rows = queries.invoice_page(self._desk.store, ids)
        return next((row.id for row in rows if row.number == number), None)

    def decide(self, number: str, status: str, motive: str = "") -> None:
        """Decide for the agency. Raises UserFault("exercise_invoice_unknown")."""
        self._exercise.decide(number, status, motive)
        self._desk.commands.sync_now()

    def advance(self, step: timedelta) -> None:
        """Let time pass on the platform."""
        self._exercise.advance(step)
        self._desk.commands.sync_now()

    def set_network(self, *, cut: bool) -> None:
        """Cut or restore the line."""
        self._exercise.set_network(cut=cut)
        self._desk.commands.sync_now()

    def prepare(self, kind: str) -> None:
        """Have an incident spoil the next deposit."""
        self._exercise.inject(kind)


def _clock(now: datetime) -> str:
    day = format_day(now.date())
    return f"{day[0].upper()}{day[1:]} {now.year}, {format_time(now)}"


def _uncapitalised(text: str) -> str:
    return text[0].lower() + text[1:]
