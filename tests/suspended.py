"""An accepted invoice that waits for an answer of the supplier, on a bench with a fake platform."""

from dataclasses import dataclass
from datetime import timedelta

from chorus_desktop.domain.steps import Step, StepState
from chorus_desktop.domain.submission import SupportingFile
from chorus_desktop.store import queries
from chorus_desktop.store.read_models import InvoiceDetail
from tests.sync_desk import Bench

RECEIPT = SupportingFile(name="bon.pdf", content=b"%PDF-1.7 bon", designation="Bon de livraison", type_code="04")


@dataclass
class Asked:
    """The invoice and what the tests ask of it."""

    bench: Bench
    invoice_id: int
    number: str

    def detail(self) -> InvoiceDetail:
        """All that is known of it."""
        return queries.invoice_detail(self.bench.store, self.invoice_id)

    def step(self) -> Step:
        """Its last step."""
        step = self.detail().step
        assert step is not None
        return step

    def state(self) -> StepState:
        """Where its last step stands."""
        return self.step().state

    async def turn(self, **later: float) -> None:
        """After a while, a turn of an engine that has just started, twice: the first reads, the second sends."""
        self.bench.later(**(later or {"minutes": 1}))
        engine = self.bench.engine()
        await engine.turn()
        await engine._close()


async def asked(bench: Bench, status: str = "SUSPENDUE", comment: str = "Il manque le bon de livraison.") -> Asked:
    """An invoice that was sent, accepted, and then given this status."""
    issued = bench.issue()
    made = Asked(bench, issued.invoice_id, issued.number)
    await made.turn()
    await made.turn(seconds=5)
    bench.later(minutes=30)
    bench.platform.advance_status(issued.number, status, bench.clock.now(), comment)
    await made.turn(minutes=30)
    assert made.detail().row.status == status
    assert bench.clock.now() - bench.platform.events[1001][-1].at < timedelta(hours=1)
    return made
