"""Every status and every motive: the sentence, the step that is offered, and the step taken on a platform."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from chorus_desktop.actions import steps
from chorus_desktop.actions.own_pdf import examine, issue_own_pdf, start
from chorus_desktop.domain.exchange import StatusEvent
from chorus_desktop.domain.follow_up import FollowUp, NewAddress
from chorus_desktop.domain.lifecycle import STATUSES
from chorus_desktop.domain.parties import Buyer
from chorus_desktop.domain.steps import STEP_OF, StepState
from chorus_desktop.domain.submission import SupportingFile
from chorus_desktop.sandbox.server import Platform
from chorus_desktop.store import queries
from chorus_desktop.store.invoices import load
from chorus_desktop.store.read_models import InvoiceDetail
from chorus_desktop.ui.wording import statuses
from chorus_desktop.ui.wording.motives import MOTIVES
from tests.contract.client.accounts import BUYER, one_pass
from tests.own_pdf import NUMBER, TOTALS, own_pdf
from tests.sync_desk import Bench, bench

__all__ = ["bench"]

S = StepState
COMPLETE, FILE_REJECTIONS = "/cpro/factures/v1/completer", "/cpro/factures/v1/traiterRejet"
RECEIPT = SupportingFile(name="bon.pdf", content=own_pdf(), designation="Bon de livraison", type_code="04")


class Sent:
    """One invoice that the embedded platform has accepted, and what is done about it."""

    def __init__(self, bench: Bench, platform: Platform) -> None:
        self.bench, self.platform = bench, platform
        self.id = start(bench.desk, examine(own_pdf(), "facture.pdf"))

    async def deposit(self) -> None:
        """Send it, and read that it was accepted."""
        kept = load(self.bench.store, self.id).invoice
        buyer = Buyer(name="Destinataire de qualification", siret=BUYER)
        issue_own_pdf(self.bench.desk, self.id, replace(kept, number=NUMBER, buyer=buyer, stated_totals=TOTALS))
        await self.turn()

    async def turn(self) -> None:
        """An hour later a program starts, makes one pass, and is gone."""
        await one_pass(self.bench, self.platform)

    async def given(self, status: str, comment: str = "") -> InvoiceDetail:
        """The agency decides, the program reads it."""
        self.platform.advance(120)
        self.platform.set_status(NUMBER, status, comment)
        await self.turn()
        return self.detail()

    def detail(self) -> InvoiceDetail:
        """All that is known here."""
        return queries.invoice_detail(self.bench.store, self.id)

    def state(self) -> StepState:
        """Where the last step stands."""
        step = self.detail().step
        assert step is not None
        return step.state

    def there(self) -> list[str]:
        """The statuses on the platform."""
        (invoice,) = self.platform.snapshot()["invoices"]  # type: ignore[attr-defined]
        return [status["code"] for status in invoice["statuts"]]

    def calls(self, path: str) -> int:
        """How often a call reached the platform."""
        counts = self.platform.snapshot()["calls"]
        assert isinstance(counts, dict)
        return int(counts.get(path, 0))


@pytest.fixture
async def sent(bench: Bench, platform: Platform) -> Sent:
    made = Sent(bench, platform)
    await made.deposit()
    return made


ASK: dict[FollowUp, Callable[[Sent], object]] = {
    FollowUp.COMPLETE: lambda one: steps.complete(one.bench.desk, one.id, "Voici le bon.", [RECEIPT]),
    FollowUp.READDRESS: lambda one: steps.readdress(one.bench.desk, one.id, NewAddress(buyer_siret=BUYER)),
    FollowUp.RENAME_VALIDATOR: lambda one: steps.rename_validator(one.bench.desk, one.id, BUYER),
    FollowUp.FILE_REJECTION: lambda one: steps.file_rejection(one.bench.desk, one.id),
}


async def performed(one: Sent, kind: FollowUp, *, online: bool) -> None:
    """Ask for the step with or without a network, and see it done once."""
    if not online:
        one.platform.cut_network()
    ASK[kind](one)
    if not online:
        await one.turn()
        assert one.state() is S.WAITING
        one.platform.restore_network()
    await one.turn()
    assert one.state() is S.DONE, one.detail().step
    assert steps.offered(one.detail()) is None


@pytest.mark.parametrize("online", [True, False], ids=["online", "offline"])
async def test_each_status_has_its_sentence_and_the_step_it_offers_is_taken(sent: Sent, online: bool) -> None:
    """All statuses on one invoice, those that are last for us at the end."""
    final = ["MISE_EN_PAIEMENT"]
    for status in (*(code for code in STATUSES if code not in {*final, "REJETEE", *_LAST}), "REJETEE"):
        detail = await sent.given(status)
        assert detail.row.status == status
        assert "inconnu de cette version" not in statuses.plain(status)
        offered = steps.offered(detail)
        assert offered is STEP_OF.get(status)
        if offered is not None:
            await performed(sent, offered, online=online)


#: After these the program asks no more, so that none can follow them here; they offer nothing by the table of steps.
_LAST = ("REFUSEE_1", "REFUSEE_2", "ABANDONNEE", "SUPPRIMEE", "NON_CONFORME")


@pytest.mark.parametrize("online", [True, False], ids=["online", "offline"])
async def test_each_motive_is_explained_and_can_be_answered(sent: Sent, online: bool) -> None:
    for times, code in enumerate(MOTIVES, start=1):
        detail = await sent.given("SUSPENDUE", code)
        told = statuses.advice("SUSPENDUE", detail.statuses[-1].comment)
        assert statuses.motive(code) in told
        assert statuses.remedy(code) in told
        assert steps.offered(detail) is FollowUp.COMPLETE
        await performed(sent, FollowUp.COMPLETE, online=online)
        assert sent.there().count("COMPLETEE") == times
        assert sent.detail().row.status != "SUSPENDUE"


async def test_an_answer_that_was_lost_after_it_was_taken_completes_once(sent: Sent) -> None:
    await sent.given("SUSPENDUE", "SE_ERR")
    ASK[FollowUp.COMPLETE](sent)
    sent.platform.inject(COMPLETE, "http_500_after_accept")
    await sent.turn()
    assert sent.state() is S.UNSURE
    await sent.turn()
    assert sent.state() is S.DONE
    assert sent.there().count("COMPLETEE") == 1
    assert sent.calls(COMPLETE) == 1


async def test_a_refusal_is_told_in_the_platform_s_words_and_nothing_is_repeated(sent: Sent) -> None:
    await sent.given("SUSPENDUE")
    ASK[FollowUp.COMPLETE](sent)
    sent.platform.inject(COMPLETE, "business_refusal")
    await sent.turn()
    await sent.turn()
    step = sent.detail().step
    assert step is not None
    assert (step.state, bool(step.reason)) == (S.REFUSED, True)
    assert sent.calls(COMPLETE) == 1
    assert steps.offered(sent.detail()) is FollowUp.COMPLETE


async def test_what_was_completed_on_the_portal_meanwhile_is_not_completed_again(sent: Sent) -> None:
    await sent.given("SUSPENDUE")
    ASK[FollowUp.COMPLETE](sent)
    sent.platform.set_status(NUMBER, "COMPLETEE", "Sur le portail")
    await sent.turn()
    step = sent.detail().step
    assert step is not None
    assert (step.state, step.reason) == (S.OBSOLETE, "COMPLETEE")
    assert sent.calls(COMPLETE) == 0
    assert isinstance(step.answers, StatusEvent)
