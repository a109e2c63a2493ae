"""Fakes shared by tests: a platform in memory that keeps what it receives and answers as told."""

from collections import deque
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from typing import TypeVar

from chorus_desktop.domain.connection import ConnectionReport
from chorus_desktop.domain.events import Event
from chorus_desktop.domain.exchange import (
    Accepted,
    Deposit,
    DepositOutcome,
    DepositWay,
    FluxReport,
    Found,
    History,
    NotSent,
    PlatformInvoice,
    ReadFailed,
    StatusEvent,
)
from chorus_desktop.domain.follow_up import Done, FollowUp, FollowUpOutcome, Traces, UserAction
from chorus_desktop.domain.parties import PublicBody
from chorus_desktop.domain.platform_files import AddedFile, AddOutcome
from chorus_desktop.domain.steps import StepOrder

_T = TypeVar("_T")
#: The status that each step leads to.
BROUGHT_ABOUT = {
    FollowUp.COMPLETE: "COMPLETEE",
    FollowUp.READDRESS: "DEPOSEE",
    FollowUp.RENAME_VALIDATOR: "A_VALIDER_1",
}


@dataclass
class FakePlatform:
    """An exchange platform in memory. `outcomes` are given to the next deposits instead of the true one; a deposit
    answered by anything but NotSent or Held was nevertheless received, unless `lost` says that it never arrived."""

    now: datetime = datetime(2026, 11, 25, 8, 0, tzinfo=UTC)
    outcomes: deque[DepositOutcome] = field(default_factory=deque)
    lost: bool = False
    reachable: bool = True
    integrates: bool = True
    received: list[Deposit] = field(default_factory=list)
    invoices: list[PlatformInvoice] = field(default_factory=list)
    events: dict[int, list[StatusEvent]] = field(default_factory=dict)
    bodies: dict[str, PublicBody] = field(default_factory=dict)
    certificates: dict[int, bytes] = field(default_factory=dict)
    step_outcomes: deque[FollowUpOutcome] = field(default_factory=deque)
    file_outcomes: deque[AddOutcome] = field(default_factory=deque)
    taken: list[StepOrder] = field(default_factory=list)
    files: list[tuple[str, bytes]] = field(default_factory=list)
    actions: dict[int, list[UserAction]] = field(default_factory=dict)
    calls: list[str] = field(default_factory=list)
    closed: bool = False

    async def deposit(self, deposit: Deposit) -> DepositOutcome:
        self.calls.append("deposit")
        if not self.reachable:
            return NotSent(code="offline")
        told = self.outcomes.popleft() if self.outcomes else None
        if told is not None and (self.lost or type(told).__name__ in ("NotSent", "Held", "TurnedDown")):
            return told
        self.received.append(deposit)
        platform_id = 1000 + len(self.received)
        flux = f"CPP{platform_id}" if deposit.way is DepositWay.FLUX else ""
        self.invoices.append(self._row(deposit, platform_id, flux))
        self.events[platform_id] = [StatusEvent(status="DEPOSEE", at=self.now)]
        if told is not None:
            return told
        return Accepted(flux_number=flux) if flux else Accepted(platform_id=platform_id)

    def _row(self, deposit: Deposit, platform_id: int, flux: str) -> PlatformInvoice:
        return PlatformInvoice(
            platform_id=platform_id,
            number=deposit.identity.number,
            issue_date=deposit.identity.issue_date,
            seller_identifier=deposit.identity.seller_identifier,
            buyer_siret=deposit.identity.buyer_siret,
            with_vat=deposit.identity.with_vat,
            status="DEPOSEE",
            status_at=self.now,
            flux_number=flux,
        )

    def advance_status(self, number: str, status: str, at: datetime, comment: str = "") -> None:
        """The agency's side: give an invoice its next status."""
        for index, row in enumerate(self.invoices):
            if row.number == number:
                self.invoices[index] = replace(row, status=status, status_at=at)
                self.events[row.platform_id].append(StatusEvent(status=status, at=at, comment=comment))

    def _found(self, *rows: PlatformInvoice) -> Found | ReadFailed:
        if not self.reachable:
            return ReadFailed(code="offline")
        return Found(invoices=rows, server_date=self.now)

    async def search(self, number: str) -> Found | ReadFailed:
        self.calls.append("search")
        return self._found(*(row for row in self.invoices if row.number == number))

    async def deposited_by(self, flux_number: str) -> Found | ReadFailed:
        self.calls.append("deposited_by")
        return self._found(*(row for row in self.invoices if row.flux_number == flux_number))

    async def changed_since(self, day: date) -> Found | ReadFailed:
        self.calls.append("changed_since")
        return self._found(*(row for row in self.invoices if row.status_at and row.status_at.date() >= day))

    async def report(self, flux_number: str) -> FluxReport | ReadFailed:
        self.calls.append("report")
        if not self.reachable:
            return ReadFailed(code="offline")
        state = "IN_INTEGRE" if self.integrates else "IN_RECU"
        return FluxReport(state=state, at=self.now, server_date=self.now)

    async def history(self, platform_id: int) -> History | ReadFailed:
        self.calls.append("history")
        if not self.reachable:
            return ReadFailed(code="offline")
        row = next(row for row in self.invoices if row.platform_id == platform_id)
        return History(
            platform_id=platform_id,
            number=row.number,
            current=row.status,
            events=tuple(self.events[platform_id]),
            server_date=self.now,
        )

    async def traces(self, platform_id: int) -> Traces | ReadFailed:
        self.calls.append("traces")
        if not self.reachable:
            return ReadFailed(code="offline")
        done = tuple(self.actions.get(platform_id, ()))
        return Traces(statuses=tuple(self.events[platform_id]), actions=done, server_date=self.now)

    async def add_file(self, name: str, content: bytes) -> AddOutcome:
        self.calls.append("add_file")
        if self.file_outcomes:
            return self.file_outcomes.popleft()
        self.files.append((name, content))
        return AddedFile(file_id=len(self.files))

    async def take(self, order: StepOrder) -> FollowUpOutcome:
        self.calls.append("take")
        told = self.step_outcomes.popleft() if self.step_outcomes else None
        if told is not None and (self.lost or type(told).__name__ in ("NotSent", "Held", "TurnedDown")):
            return told
        self.taken.append(order)
        row = next(row for row in self.invoices if row.platform_id == order.platform_id)
        if order.request.kind is FollowUp.FILE_REJECTION:
            self.actions.setdefault(row.platform_id, []).append(UserAction(code="TRAITEMENT_REJET", at=self.now))
        else:
            self.advance_status(row.number, BROUGHT_ABOUT[order.request.kind], self.now)
        return told if told is not None else Done(platform_id=order.platform_id, raw='{"codeRetour":0}')

    async def body(self, siret: str) -> PublicBody | ReadFailed | None:
        self.calls.append("body")
        return self.bodies.get(siret) if self.reachable else ReadFailed(code="offline")

    async def find_bodies(self, text: str) -> tuple[PublicBody, ...] | ReadFailed:
        self.calls.append("find_bodies")
        if not self.reachable:
            return ReadFailed(code="offline")
        return tuple(body for body in self.bodies.values() if text.lower() in body.name.lower())

    async def certificate(self, platform_id: int) -> bytes | ReadFailed:
        self.calls.append("certificate")
        return self.certificates.get(platform_id, b"") if self.reachable else ReadFailed(code="offline")

    async def check(self) -> ConnectionReport:
        self.calls.append("check")
        return ConnectionReport(supplier_name="Plomberie Martin SARL")

    async def aclose(self) -> None:
        self.closed = True


@dataclass
class Announcements:
    """Collects what the engine announces."""

    events: list[Event] = field(default_factory=list)

    def __call__(self, event: Event) -> None:
        self.events.append(event)

    def of(self, kind: type[_T]) -> list[_T]:
        """Those of one kind, in order."""
        return [event for event in self.events if isinstance(event, kind)]
