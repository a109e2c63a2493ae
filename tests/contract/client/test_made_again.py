"""What is sent anew: corrected under its number after a rejection, made again under a new one after a refusal."""

from dataclasses import replace

import pytest

from chorus_desktop.actions import drafts
from chorus_desktop.actions.issue import Issued, correct, issue
from chorus_desktop.domain.lifecycle import FINAL, STATUSES, Action
from chorus_desktop.domain.outbox import SubmissionState
from chorus_desktop.domain.parties import Buyer
from chorus_desktop.sandbox.server import Platform
from chorus_desktop.store import queries
from chorus_desktop.store.invoices import load
from chorus_desktop.store.read_models import InvoiceDetail
from chorus_desktop.ui.wording import states, statuses
from tests import factories
from tests.contract.client.accounts import BUYER, one_pass
from tests.sync_desk import Bench, bench

__all__ = ["bench"]

S = SubmissionState
#: A recipient that takes nothing without the code of a service.
WANTS_SERVICE, ITS_SERVICE = "12345678200028", "SERVICE_DEST_SERV_OBL"
WAYS = pytest.mark.parametrize("online", [True, False], ids=["online", "offline"])


class Desk:
    """A user with the embedded platform at the other end."""

    def __init__(self, bench: Bench, platform: Platform) -> None:
        self.bench, self.platform = bench, platform

    async def turn(self) -> None:
        """An hour later a program starts, makes one pass, and is gone."""
        await one_pass(self.bench, self.platform)
        self.platform.advance(60)

    async def sent(self, draft_id: int, *, online: bool = True) -> Issued:
        """Issue a draft; without a network it waits until there is one. Then see what became of it."""
        if not online:
            self.platform.cut_network()
        answer = issue(self.bench.desk, draft_id, load(self.bench.store, draft_id).invoice)
        assert isinstance(answer, Issued), answer
        if not online:
            await self.turn()
            assert self.detail(answer.invoice_id).row.submission_state is S.QUEUED
            self.platform.restore_network()
        for _ in range(2):
            await self.turn()
        return answer

    def drafted(self, siret: str) -> int:
        buyer = Buyer(name="Destinataire de qualification", siret=siret)
        return drafts.save_draft(self.bench.desk, None, factories.invoice(number="", buyer=buyer))

    def detail(self, invoice_id: int) -> InvoiceDetail:
        return queries.invoice_detail(self.bench.store, invoice_id)

    def there(self) -> dict[str, int]:
        """How often each number was taken in by the platform."""
        found = self.platform.snapshot()["integrated"]
        assert isinstance(found, dict)
        return found


@pytest.fixture
def desk(bench: Bench, platform: Platform) -> Desk:
    return Desk(bench, platform)


@WAYS
async def test_rejected_at_integration_it_is_corrected_under_its_number(desk: Desk, online: bool) -> None:
    first = await desk.sent(desk.drafted(WANTS_SERVICE))
    rejected = desk.detail(first.invoice_id)
    assert rejected.row.submission_state is S.REJECTED
    assert rejected.submission is not None
    assert rejected.submission.reason in states.sentence(S.REJECTED, reason=rejected.submission.reason)
    assert desk.there() == {}
    draft_id = correct(desk.bench.desk, first.invoice_id)
    kept = load(desk.bench.store, draft_id).invoice
    mended = replace(kept, buyer=replace(kept.buyer, service_code=ITS_SERVICE))
    drafts.save_draft(desk.bench.desk, draft_id, mended)
    again = await desk.sent(draft_id, online=online)
    assert again == first
    assert desk.detail(first.invoice_id).row.submission_state is S.INTEGRATED
    assert desk.there() == {first.number: 1}


REFUSALS = sorted(code for code, known in STATUSES.items() if known.action is Action.REISSUE or code in FINAL)
REFUSALS.remove("MISE_EN_PAIEMENT")


@WAYS
@pytest.mark.parametrize("status", REFUSALS)
async def test_refused_for_good_it_is_made_again_under_a_new_number(desk: Desk, status: str, online: bool) -> None:
    first = await desk.sent(desk.drafted(BUYER))
    desk.platform.set_status(first.number, status, "Voyez")
    await desk.turn()
    refused = desk.detail(first.invoice_id)
    assert refused.row.status == status
    if STATUSES[status].action is not Action.NONE:
        assert "nouveau numéro" in statuses.advice(status)
    again = await desk.sent(drafts.duplicate(desk.bench.desk, first.invoice_id), online=online)
    assert again.number != first.number
    taken = desk.detail(again.invoice_id)
    assert taken.row.submission_state is S.INTEGRATED
    assert taken.stored.invoice.lines == refused.stored.invoice.lines
    assert desk.detail(first.invoice_id).row.status == status
    assert desk.there() == {first.number: 1, again.number: 1}


@WAYS
async def test_what_the_customer_took_by_mistake_is_cancelled_by_a_credit_note(desk: Desk, online: bool) -> None:
    first = await desk.sent(desk.drafted(BUYER))
    note = await desk.sent(drafts.credit(desk.bench.desk, first.invoice_id), online=online)
    taken = desk.detail(note.invoice_id)
    assert taken.row.submission_state is S.INTEGRATED
    assert taken.stored.invoice.preceding_invoices[0].number == first.number
    assert desk.there() == {first.number: 1, note.number: 1}
