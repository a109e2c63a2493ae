"""What the engine needs from the world, as protocols: a platform, a store, a clock, a place for news."""

from collections.abc import Callable, Iterable
from datetime import date, datetime
from typing import Protocol

from chorus_desktop.domain.comparison import Difference
from chorus_desktop.domain.connection import ConnectionReport
from chorus_desktop.domain.events import Event
from chorus_desktop.domain.exchange import (
    Deposit,
    DepositOutcome,
    FluxReport,
    Found,
    History,
    PlatformInvoice,
    ReadFailed,
    StatusEvent,
)
from chorus_desktop.domain.follow_up import FollowUpOutcome, Traces
from chorus_desktop.domain.guard import Hold
from chorus_desktop.domain.outbox import Move, Submission
from chorus_desktop.domain.parties import PublicBody
from chorus_desktop.domain.platform_files import AddOutcome
from chorus_desktop.domain.step_moves import StepMove
from chorus_desktop.domain.steps import Step, StepFile, StepOrder, Upload


class ExchangePlatform(Protocol):
    """An exchange platform. No method raises for what the world does: every outcome is a value."""

    async def deposit(self, deposit: Deposit) -> DepositOutcome:
        """Hand one invoice over, on a connection of its own, never repeated on its own account."""
        ...

    async def search(self, number: str) -> Found | ReadFailed:
        """All invoices of the supplier with that number, all pages; Found only if complete."""
        ...

    async def report(self, flux_number: str) -> FluxReport | ReadFailed:
        """The integration report of a flux."""
        ...

    async def deposited_by(self, flux_number: str) -> Found | ReadFailed:
        """The invoices that a flux brought in, all pages."""
        ...

    async def changed_since(self, day: date) -> Found | ReadFailed:
        """All of the supplier whose status is dated that day or later, submitted or not; Found only if complete."""
        ...

    async def history(self, platform_id: int) -> History | ReadFailed:
        """All statuses that an invoice passed."""
        ...

    async def traces(self, platform_id: int) -> Traces | ReadFailed:
        """All that an invoice went through and what users did about it, all pages."""
        ...

    async def add_file(self, name: str, content: bytes) -> AddOutcome:
        """Bring a file that belongs to nothing yet; it may be brought again where the answer is missing."""
        ...

    async def take(self, order: StepOrder) -> FollowUpOutcome:
        """One step about an invoice that is there, on a connection of its own, never repeated on its own account."""
        ...

    async def body(self, siret: str) -> PublicBody | ReadFailed | None:
        """A public structure with its requirements and services; None where the platform does not know it."""
        ...

    async def find_bodies(self, text: str) -> tuple[PublicBody, ...] | ReadFailed:
        """Public structures by name or SIRET, without their requirements (call `body` for those)."""
        ...

    async def certificate(self, platform_id: int) -> bytes | ReadFailed:
        """The certificate of deposit of an invoice, a PDF; empty where the platform gives none."""
        ...

    async def check(self) -> ConnectionReport:
        """Try every credential in turn and tell the first that is wrong."""
        ...

    async def aclose(self) -> None:
        """Close all connections."""
        ...


class StepStore(Protocol):
    """The steps after a deposit as the engine sees them; each method is one durable transaction."""

    def recover(self, now: datetime) -> tuple[Step, ...]:
        """Every TAKING becomes UNSURE, and those are given back; only where none is under way."""
        ...

    def active(self) -> tuple[Step, ...]:
        """All steps with which something is still to be done, oldest first."""
        ...

    def content_of(self, file: StepFile) -> bytes:
        """The frozen bytes of a file, hash verified. Raises StoreFault("document_damaged")."""
        ...

    def note_upload(self, step: Step, upload: Upload, now: datetime) -> Step | None:
        """Note that a file is on the platform. None where the user took the step back meanwhile."""
        ...

    def begin(self, step: Step, before: Traces, now: datetime) -> Step | None:
        """Write TAKING durably with what was there before. None where the user took the step back meanwhile."""
        ...

    def settle(self, step: Step, move: StepMove, now: datetime, raw: str = "") -> Step:
        """Write a decision with the raw answer that led to it; what the user took back meanwhile stays CANCELLED."""
        ...

    def note_statuses(self, step: Step, traces: Traces, observed_at: datetime) -> bool:
        """Add what is new of the invoice's statuses, never go backward; True when something was new."""
        ...


class SyncStore(Protocol):
    """The store as the engine sees it; each method is one durable transaction."""

    @property
    def steps(self) -> StepStore:
        """The steps after a deposit."""
        ...

    def recover(self, now: datetime) -> tuple[Submission, ...]:
        """Look whether the store is an older one; then every SENDING becomes AMBIGUOUS, and those are given back."""
        ...

    def remember(self) -> None:
        """Tell the second place how far the store has come, where it lags. Raises StoreFault."""
        ...

    def active(self) -> tuple[Submission, ...]:
        """All submissions with which something is still to be done, oldest first."""
        ...

    def deposit_of(self, submission: Submission) -> Deposit:
        """The frozen bytes and data to send, hash verified. Raises StoreFault("document_damaged")."""
        ...

    def begin(self, submission: Submission, now: datetime) -> Submission | None:
        """Write SENDING durably; returns only once it is on the disk. None where the user withdrew it meanwhile."""
        ...

    def doubt(self, submission: Submission, reason: str, now: datetime) -> Submission | None:
        """A QUEUED one may have left before: AMBIGUOUS from now on. None where the user withdrew it meanwhile."""
        ...

    def alike(self, submission: Submission) -> PlatformInvoice | None:
        """What may be an own PDF that was sent before, under a number that the platform gave it."""
        ...

    def settle(self, submission: Submission, move: Move, now: datetime, raw: str = "") -> Submission:
        """Write a decision with the raw answer that led to it."""
        ...

    def awaiting_status(self) -> tuple[Submission, ...]:
        """INTEGRATED submissions whose platform status is not final, or whose platform id is still to be learnt."""
        ...

    def ended(self, platform_ids: Iterable[int]) -> tuple[tuple[Submission, str, datetime | None], ...]:
        """INTEGRATED submissions of those ids whose platform status is final, with that status and its time."""
        ...

    def handed_over(self) -> tuple[Submission, ...]:
        """What somebody else was given to send, oldest first."""
        ...

    def recognise(self, submission: Submission, move: Move, now: datetime) -> Submission | None:
        """What somebody else was given to send is on the platform. None where the user took it back meanwhile."""
        ...

    def learn_platform_id(self, submission: Submission, platform_id: int) -> None:
        """Note under which id the platform keeps an integrated invoice."""
        ...

    def record_statuses(self, submission: Submission, events: tuple[StatusEvent, ...], observed_at: datetime) -> bool:
        """Add what is new of an invoice's statuses, never go backward; True when something was new."""
        ...

    def status_cursor(self) -> datetime | None:
        """The platform's time up to which statuses were read completely."""
        ...

    def move_status_cursor(self, server_date: datetime) -> None:
        """Note a complete pull."""
        ...

    def note_exchange(self, now: datetime) -> None:
        """Note the time of the last successful exchange."""
        ...

    def note_password_expiry(self, last_day: date, now: datetime) -> None:
        """Note the last day of the technical account's password."""
        ...

    def save_bodies(self, bodies: tuple[PublicBody, ...], now: datetime) -> None:
        """Keep public bodies in the local directory."""
        ...

    def hold(self) -> Hold | None:
        """Why nothing may be numbered or sent for now, or None."""
        ...

    def compared_from(self, server_date: datetime) -> None:
        """Note, once, when the comparison of a store that is held back began, on the platform's clock."""
        ...

    def release(self, now: datetime) -> tuple[str, ...]:
        """End the hold; gives the numbers that are lost."""
        ...

    def note_strays(self, rows: tuple[PlatformInvoice, ...], server_date: datetime) -> None:
        """Keep what the platform holds and this store does not."""
        ...

    def integrated(self) -> tuple[tuple[Submission, str], ...]:
        """Every INTEGRATED submission with the status that is shown for it."""
        ...

    def compared_at(self) -> datetime | None:
        """The platform's time of the last whole comparison with what it holds."""
        ...

    def note_comparison(self, differences: tuple[Difference, ...], server_date: datetime) -> None:
        """Keep the outcome of a whole comparison."""
        ...

    def close(self) -> None:
        """Close the connection of this thread."""
        ...


class Clock(Protocol):
    """Local time, in UTC."""

    def now(self) -> datetime:
        """The present."""
        ...


Announce = Callable[[Event], None]
#: Builds the platform from the settings, or gives None while they lack something.
Connect = Callable[[], ExchangePlatform | None]
#: A throw of the dice in [0, 1), for the jitter of waits.
Draw = Callable[[], float]
