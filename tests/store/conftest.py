"""A store of its own for every test, and short ways to fill it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from chorus_desktop.domain.exchange import Accepted, StatusEvent
from chorus_desktop.domain.invoice import Invoice
from chorus_desktop.domain.outbox import Move, Submission, SubmissionState, after_deposit
from chorus_desktop.store import invoices
from chorus_desktop.store.database import Store, open_database
from chorus_desktop.store.invoices import FrozenDocument
from chorus_desktop.store.outbox import SqlSyncStore
from tests import factories

NOW = datetime(2026, 11, 25, 8, 0, tzinfo=UTC)


def freeze(invoice: Invoice) -> FrozenDocument:
    """A document that holds nothing but the number."""
    return FrozenDocument(content=f"document of {invoice.number}".encode(), media_type="application/pdf")


@dataclass
class Shelf:
    """One open store and the gestures that tests repeat."""

    path: Path
    store: Store

    @property
    def sync(self) -> SqlSyncStore:
        """The engine's view of the same store."""
        return SqlSyncStore(self.store)

    def draft(self, **changes: object) -> int:
        """A draft of a valid invoice without number."""
        invoice = factories.invoice(**({"number": ""} | changes))
        return invoices.save_draft(self.store, None, invoice, origin="form", now=NOW)

    def issue(self, draft_id: int | None = None, *, submit: bool = True, **changes: object) -> invoices.StoredInvoice:
        """Issue a draft, a new one by default."""
        draft_id = self.draft(**changes) if draft_id is None else draft_id
        invoice = invoices.load(self.store, draft_id).invoice
        return invoices.issue(self.store, draft_id, invoice, now=NOW, prefix="F", make=freeze, submit=submit)

    def queued(self, **changes: object) -> Submission:
        """The submission of a freshly issued invoice."""
        issued = self.issue(**changes)
        return next(item for item in self.sync.active() if item.invoice_id == issued.id)

    def sending(self, **changes: object) -> Submission:
        """A submission that is being sent."""
        started = self.sync.begin(self.queued(**changes), NOW)
        assert started is not None
        return started

    def settle(self, submission: Submission, state: SubmissionState, **values: object) -> Submission:
        """Move a submission."""
        return self.sync.settle(submission, Move(state=state, **values), NOW)  # type: ignore[arg-type]

    def deposited(self, **changes: object) -> Submission:
        """A submission that the platform has taken as a flux."""
        sending = self.sending(**changes)
        move = after_deposit(sending, Accepted(flux_number=f"CPP{sending.id}"), NOW, 0.5)
        return self.sync.settle(sending, move, NOW, raw='{"codeRetour":0}')

    def integrated(self, *statuses: str, **changes: object) -> Submission:
        """An integrated submission with these platform statuses, an hour apart."""
        deposited = self.deposited(**changes)
        done = self.settle(deposited, SubmissionState.INTEGRATED, flux_number=deposited.flux_number)
        self.sync.learn_platform_id(done, 1000 + done.id)
        events = tuple(
            StatusEvent(status=status, at=NOW.replace(hour=9 + step), comment=f"mot de {status}")
            for step, status in enumerate(statuses)
        )
        self.sync.record_statuses(done, events, NOW)
        return replace(done, platform_id=1000 + done.id)


@pytest.fixture
def shelf(tmp_path: Path) -> Iterator[Shelf]:
    """An empty store."""
    path = tmp_path / "chorus.db"
    store = open_database(path)
    yield Shelf(path, store)
    store.close()


@pytest.fixture
def store(shelf: Shelf) -> Store:
    """The store of the shelf."""
    return shelf.store
