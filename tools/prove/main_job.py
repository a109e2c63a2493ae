"""The main job on a disk whose statements may fail: window and engine, from the first start to the statuses."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

from chorus_desktop.domain.events import EngineFailed, Event
from chorus_desktop.domain.invoice import Invoice
from chorus_desktop.store import guard, invoices
from chorus_desktop.store.attachments import add_document
from chorus_desktop.store.backup import back_up
from chorus_desktop.store.database import Store, open_database
from chorus_desktop.store.outbox import SqlSyncStore, withdraw
from chorus_desktop.store.settings import Settings, save_settings
from chorus_desktop.sync.engine import Engine
from tests import factories
from tests.fakes import FakePlatform
from tests.plugins.clock import FakeClock
from tools.prove.failing import FailingDisk, Failure
from tools.prove.memory_place import MemoryPlace

PATH = Path("/simulated/chorus.db")
OWN, TAKEN_BACK = "PM-2026-118", "PM-2026-119"


def _freeze(invoice: Invoice) -> invoices.FrozenDocument:
    return invoices.FrozenDocument(content=invoice.number.encode(), media_type="application/pdf")


class Program:
    """Window and engine on one disk, with a platform. Each step does what of it is not done yet."""

    def __init__(self, failure: Failure | None = None) -> None:
        self.disk, self.place, self.clock = FailingDisk(), MemoryPlace(), FakeClock()
        self.disk.failure = failure
        self.platform = FakePlatform(now=self.clock.now())
        self.told: list[str] = []
        self._store: Store | None = None
        self._engine: Engine | None = None

    @property
    def store(self) -> Store:
        """The window's store, opened where it is not."""
        if self._store is None:
            self._store = self._opened()
        return self._store

    def _opened(self) -> Store:
        return open_database(PATH, disk=self.disk, second_place=self.place)

    def announce(self, event: Event) -> None:
        """What the engine tells."""
        if isinstance(event, EngineFailed):
            self.told.append(event.code)

    def stop(self) -> None:
        """End the program."""
        for store in (self._store, self._engine.store if self._engine else None):
            if store is not None:
                store.close()
        self._store = self._engine = None

    def steps(self) -> list[Callable[[], None]]:
        """The main job, from the first start to the statuses and a copy."""
        sending = [self.exchange] * 3
        return [self.settings, self.form, self.own, self.take_back, *sending, self.agency, self.exchange, self.copy]

    def settings(self) -> None:
        """The firm."""
        guard.examine(self.store, self.clock.now())
        save_settings(self.store, Settings(seller=factories.seller()), now=self.clock.now())

    def form(self) -> None:
        """An invoice of the form, queued."""
        rows = self.store.rows("SELECT id, state FROM invoices WHERE origin = 'form'")
        typed = factories.invoice(number="")
        if not rows:
            draft = invoices.save_draft(self.store, None, typed, origin="form", now=self.clock.now())
            rows = [{"id": draft, "state": "draft"}]
        if rows[-1]["state"] == "draft":
            self._issue(rows[-1]["id"], typed)

    def own(self) -> None:
        """The user's own PDF, queued."""
        self._own(OWN)

    def take_back(self) -> None:
        """One more, queued and withdrawn."""
        self._own(TAKEN_BACK)
        (row,) = self.store.rows("SELECT invoice_id FROM submissions WHERE number = ?", [TAKEN_BACK])
        withdraw(self.store, row["invoice_id"], now=self.clock.now())

    def _own(self, number: str) -> None:
        if self.store.row("SELECT 1 FROM submissions WHERE number = ?", [number]):
            return
        content = f"PDF of {number}".encode()
        sha256 = add_document(self.store, content, media_type="application/pdf", now=self.clock.now())
        invoice = factories.invoice(number=number)
        draft = invoices.save_draft(
            self.store, None, invoice, origin="own_pdf", now=self.clock.now(), own_pdf=(sha256, "facture.pdf")
        )
        self._issue(draft, invoice)

    def _issue(self, draft: int, invoice: Invoice) -> None:
        invoices.issue(self.store, draft, invoice, now=self.clock.now(), prefix="F", make=_freeze, submit=True)

    def exchange(self) -> None:
        """One turn of the engine, a quarter of an hour later."""
        self.later(minutes=16)
        if self._engine is None:
            self._engine = Engine(
                store=SqlSyncStore(self._opened()),
                connect=lambda: self.platform,
                clock=self.clock,
                announce=self.announce,
                draw=lambda: 0.5,
            )
        asyncio.run(self._engine._guarded(self._engine.turn))

    def later(self, **parts: float) -> None:
        """Let time pass, here and on the platform."""
        self.clock.advance(timedelta(**parts))
        self.platform.now = self.clock.now()

    def agency(self) -> None:
        """The agency pays what it has."""
        for row in tuple(self.platform.invoices):
            if row.status == "DEPOSEE":
                self.platform.advance_status(row.number, "MANDATEE", self.clock.now())

    def copy(self) -> None:
        """A copy of the store."""
        back_up(self.store.db.conn, PATH, before="essai", disk=self.disk)
