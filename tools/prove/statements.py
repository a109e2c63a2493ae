"""Every SQL statement of the store fails, once and for ever, in five ways: told in words once, and nothing is lost."""

from __future__ import annotations

import argparse
import asyncio
import sqlite3
import sys
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

from chorus_desktop.domain.errors import ChorusError
from chorus_desktop.domain.events import EngineFailed, Event
from chorus_desktop.domain.guard import Mark
from chorus_desktop.domain.invoice import Invoice
from chorus_desktop.store import guard, invoices
from chorus_desktop.store.attachments import add_document
from chorus_desktop.store.backup import back_up
from chorus_desktop.store.database import Store, open_database
from chorus_desktop.store.outbox import SqlSyncStore, withdraw
from chorus_desktop.store.settings import Settings, save_settings
from chorus_desktop.sync.engine import Engine
from chorus_desktop.ui.wording.errors import SENTENCES
from tests import factories
from tests.fakes import FakePlatform
from tests.plugins.clock import FakeClock
from tools.prove.failing import ERRORS, FailingDisk, Failure
from tools.prove.soundness import findings

PATH = Path("/simulated/chorus.db")
OWN, TAKEN_BACK = "PM-2026-118", "PM-2026-119"


class _Place:
    """A second place in memory."""

    def __init__(self) -> None:
        self._marks: dict[str, Mark] = {}

    def installation(self) -> str:
        return "this machine"

    def read(self, store_id: str) -> Mark | None:
        return self._marks.get(store_id)

    def write(self, mark: Mark) -> None:
        self._marks[mark.store_id] = mark


def _freeze(invoice: Invoice) -> invoices.FrozenDocument:
    return invoices.FrozenDocument(content=invoice.number.encode(), media_type="application/pdf")


class Program:
    """Window and engine on one disk, with a platform. Each step does what of it is not done yet."""

    def __init__(self, failure: Failure | None = None) -> None:
        self.disk, self.place, self.clock = FailingDisk(), _Place(), FakeClock()
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


def trial(failure: Failure | None) -> list[str]:
    """The main job with one failure; gives what is wrong about how it went or what it left."""
    program = Program(failure)
    verdicts: list[str] = []
    for step in program.steps():
        verdicts += _step(program, step, failure)
    told = len(program.told)
    if failure is not None and told > 1:
        verdicts.append(f"told {told} times: {program.told}")
    verdicts += [f"without words: {code}" for code in program.told if code not in SENTENCES]
    return verdicts + list(_end(program))


def _step(program: Program, step: Callable[[], None], failure: Failure | None) -> Iterator[str]:
    """Do a step; where a fault is told, do it again as the user and the next turn would."""
    before = len(program.told)
    fault = _fault(program, step)
    if isinstance(fault, ChorusError):
        program.told.append(fault.code)
    elif fault is not None:
        yield f"no fault of the world but {fault!r} in {step.__name__}"
    if len(program.told) == before and fault is None:
        return
    if failure is not None and (failure.forever or "disk_error" in program.told):
        program.disk.failure = None
        program.stop()
    again = len(program.told)
    fault = _fault(program, step)
    if fault is not None or len(program.told) > again:
        yield f"not mended: {fault!r} {program.told} in {step.__name__}"


def _fault(program: Program, step: Callable[[], None]) -> Exception | None:
    try:
        step()
    except Exception as fault:  # noqa: BLE001 - whatever comes is judged by the caller
        return fault
    return None


def _end(program: Program) -> Iterator[str]:
    """Start once more and let everything come to its end: each number is on the platform once, and told as it is."""
    program.disk.failure = None
    program.stop()
    for _ in range(5):
        fault = _fault(program, program.exchange)
        if fault is not None:
            yield f"stuck: {fault!r}"
        program.later(hours=25)
        program.agency()
    _fault(program, program.exchange)
    store = program.store
    yield from findings(store)
    if guard.hold(store) is not None:
        yield "held back without a cause"
    numbers = [deposit.identity.number for deposit in program.platform.received]
    wanted = store.column("SELECT number FROM submissions WHERE state <> 'cancelled'")
    if sorted(numbers) != sorted(wanted) or OWN not in numbers or len(numbers) < len(("form", "own")):
        yield f"received {numbers}, queued {wanted}"
    shown = {row["number"]: row["platform_status"] for row in store.rows("SELECT * FROM invoices")}
    for row in program.platform.invoices:
        if shown.get(row.number) != row.status:
            yield f"untrue: {row.number} shown {shown.get(row.number)}, is {row.status}"
    program.stop()


def failures() -> Iterator[Failure]:
    """Every statement of the main job with every error; a commit also fails after it was done."""
    program = Program()
    for step in program.steps():
        step()
    statements = tuple(program.disk.statements)
    program.stop()
    for rank, sql in enumerate(statements, 1):
        for code in ERRORS:
            for forever in (False, True):
                yield Failure(rank, code, forever)
        if sql == "COMMIT":
            yield Failure(rank, sqlite3.SQLITE_IOERR, late=True)


def run(report: dict[str, int]) -> None:
    """Fail everywhere, print what did harm and add to the report."""
    tried = harm = 0
    for failure in failures():
        verdicts = trial(failure)
        tried, harm = tried + 1, harm + bool(verdicts)
        for verdict in verdicts:
            print(f"{verdict}: python -m tools.prove.statements {failure.rank} {failure.code}", failure)
    report["failing_statements"] = tried
    report["lost"] = report.get("lost", 0) + harm


def main() -> int:
    """Repeat one failure and tell what it did."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("rank", type=int)
    options.add_argument("code", type=int, choices=tuple(ERRORS))
    options.add_argument("--forever", action="store_true")
    options.add_argument("--late", action="store_true")
    verdicts = trial(Failure(**vars(options.parse_args())))
    print(verdicts or "no harm")
    return 1 if verdicts else 0


if __name__ == "__main__":
    sys.exit(main())
