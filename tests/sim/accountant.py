"""Whoever sends an invoice in the user's place: is given one, deposits it sooner or later or never, and answers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from random import Random
from typing import TYPE_CHECKING, Any

from chorus_desktop.actions import handover
from chorus_desktop.actions.desk import Desk
from chorus_desktop.domain.outbox import SubmissionState
from chorus_desktop.domain.totals import compute_totals
from chorus_desktop.store import invoices, queries
from chorus_desktop.store.read_models import InvoiceRow
from tests.sim.clock import dice
from tests.sim.platform import LATE, Flux, document_of

if TYPE_CHECKING:
    from asyncio import TimerHandle

    from tests.sim.laptop import Laptop

Rows = tuple[InvoiceRow, ...]
S = SubmissionState
#: Seconds in which a document is deposited, if it is.
_SOONER_OR_LATER = 2.5 * 3600


@dataclass(slots=True)
class Given:
    """One document in the accountant's hands, which came to the platform so often before; `flux` once deposited."""

    document: dict[str, Any]
    arrived: int
    deposit: TimerHandle | None = None
    flux: Flux | None = None

    @property
    def uid(self) -> str:
        """By what the platform tells the document from all others."""
        return str(self.document["uid"])


@dataclass(slots=True)
class Accountant:
    """Of one laptop's user; `given` by number, the last document of each."""

    laptop: Laptop
    given: dict[str, Given] = field(default_factory=dict)
    _rng: Random = field(init=False)

    def __post_init__(self) -> None:
        self._rng = dice(self.laptop.world.options.seed, f"{self.laptop.name}/accountant")

    def at_once(self) -> bool:
        """Whether what is issued now is given away in the same moment, from the form."""
        handed = self.laptop.world.options.handed
        return bool(handed) and self._rng.random() < handed

    def asked(self, desk: Desk, rows: Rows, mend: Callable[[Desk, Rows], None]) -> bool:
        """Whether the user, whose turn it is, does something about the accountant; `mend` sends drafts again."""
        handed = self.laptop.world.options.handed
        if not handed or self._rng.random() >= handed:
            return False
        waiting = [row for row in rows if row.submission_state is S.QUEUED]
        away = [row for row in rows if row.submission_state is S.HANDED_OVER]
        if away and (not waiting or self._rng.random() < 0.5):
            self._answers(desk, row := self._rng.choice(away))
            if self.laptop.life.alive and self._rng.random() < 0.5:
                mend(desk, queries.invoice_page(desk.store, (row.id,)))
        elif waiting:
            self._gives(desk, self._rng.choice(waiting))
        return bool(away or waiting)

    def _gives(self, desk: Desk, row: InvoiceRow) -> None:
        if not handover.hand_over(desk, row.id) or not self.laptop.life.alive:
            return
        self.receives(desk, row.id, row.number)

    def receives(self, desk: Desk, invoice_id: int, number: str) -> None:
        """The user was told that it is in these hands now, and so it must be."""
        (row,) = queries.invoice_page(desk.store, (invoice_id,))
        if row.submission_state is not S.HANDED_OVER:
            told = f"{self.laptop.name} {number}: handed over, but {row.submission_state}"
            self.laptop.world.violation("untrue", told)
        self.laptop.world.tell(self.laptop, f"hands {number} over")
        if (before := self.given.get(number)) is not None:
            before.arrived = self._arrived(before.uid) - (before.flux is not None)
        self.laptop.world.look(self.laptop, invoice_id)
        self._reads(desk, invoice_id, number)

    def _reads(self, desk: Desk, invoice_id: int, number: str) -> None:
        """There is nothing to deposit unless the file was written while the program lived."""
        content, invoice = handover.handover_file(desk, invoice_id), invoices.load(desk.store, invoice_id).invoice
        assert invoice.issue_date is not None
        if not self.laptop.life.alive:
            return
        told = {
            "number": number,
            "issue_date": invoice.issue_date.isoformat(),
            "buyer": invoice.buyer.siret,
            "with_vat": str((invoice.stated_totals or compute_totals(invoice)).with_vat),
        }
        document = document_of(content) | told
        given = self.given[number] = Given(document, self._arrived(str(document["uid"])))
        if self._rng.random() < 0.7:
            self._deposits_within(given, self._rng.uniform(1, _SOONER_OR_LATER))

    def _arrived(self, uid: str) -> int:
        return self.laptop.world.platform.arrivals.get(uid, 0)

    def _deposits_within(self, given: Given, seconds: float) -> None:
        given.deposit = self.laptop.world.loop.call_later(seconds, self._deposits, given)

    def _deposits(self, given: Given) -> None:
        given.deposit = None
        given.flux = self.laptop.world.platform.take_from(self.laptop.name, given.document)
        self.laptop.world.tell(self.laptop, f"accountant deposits {given.document['number']} as {given.flux.number}")

    def _answers(self, desk: Desk, row: InvoiceRow) -> None:
        """It was accepted, and the user notes it; or not, and it is taken back, or given once more."""
        given = self.given.get(row.number)
        if given is None:
            self._reads(desk, row.id, row.number)
        elif given.flux is not None and self.laptop.world.platform.of(given.uid):
            number = given.flux.number if self._rng.random() < 0.5 else ""
            handover.note_sent(desk, row.id, number)
            self.laptop.world.tell(self.laptop, f"notes that {row.number} was sent")
        else:
            handover.take_back(desk, row.id)
            self.laptop.world.tell(self.laptop, f"takes {row.number} back from the accountant")
            self._stops(given)
        if self.laptop.life.alive:
            self.laptop.world.look(self.laptop, row.id)

    def uid(self, number: str) -> str:
        """What the platform calls the document that was given last under a number; "" where none was."""
        return self.given[number].uid if number in self.given else ""

    def told_to_stop(self) -> None:
        """A machine that remembers nothing sends everything again: the accountant hears of it."""
        for given in self.given.values():
            self._stops(given)

    def _stops(self, given: Given) -> None:
        """What is under way to the platform arrives all the same, as late as a request may."""
        if given.deposit is None:
            return
        given.deposit.cancel()
        given.deposit = None
        if self._rng.random() < 0.6:
            self._deposits_within(given, self._rng.uniform(1, LATE))
