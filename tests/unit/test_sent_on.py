"""An invoice that was sent on to another recipient is credited, duplicated and claimed there; its page says so."""

import io

import pytest
from pypdf import PdfReader

from chorus_desktop.actions import drafts, lateness
from chorus_desktop.actions import steps as actions
from chorus_desktop.actions.lateness import ClaimWanted
from chorus_desktop.domain.errors import UserFault
from chorus_desktop.domain.exchange import TurnedDown
from chorus_desktop.domain.follow_up import NewAddress, Traces
from chorus_desktop.domain.invoice import TypeCode
from chorus_desktop.domain.parties import Address, Buyer
from chorus_desktop.domain.payment_terms import BuyerKind
from chorus_desktop.domain.step_moves import StepMove
from chorus_desktop.domain.steps import StepState
from chorus_desktop.store import queries
from chorus_desktop.store.directory import save_bodies
from chorus_desktop.store.invoices import load
from chorus_desktop.store.steps import SqlSteps
from chorus_desktop.ui.wording import errors
from tests import factories
from tests.paid import sent, told
from tests.suspended import Asked, asked
from tests.sync_desk import Bench, bench

__all__ = ["bench"]

SIRET = "21380185500015"
GRENOBLE = factories.body(siret=SIRET, name="Ville de Grenoble", address=Address(postcode="38000", city="Grenoble"))
BUYER = Buyer(name=GRENOBLE.name, siret=SIRET, service_code="VOIRIE", address=GRENOBLE.address)
ADDRESS = NewAddress(buyer_siret=SIRET, service_code="VOIRIE", purchase_order="EJ-77")
WANTED = ClaimWanted(kind=BuyerKind.AUTHORITY)


async def at_the_wrong_desk(bench: Bench, address: NewAddress, **changes: object) -> Asked:
    """An invoice of which another recipient was asked for, on its way to the platform."""
    one = await asked(bench, "A_RECYCLER", **changes)  # type: ignore[arg-type]
    actions.readdress(bench.desk, one.invoice_id, address)
    return one


def late_and_sent_on(bench: Bench) -> int:
    invoice = sent(bench, told("MISE_A_DISPOSITION", 2025, 1, 15), told("A_RECYCLER", 2025, 1, 20))
    step, kept = actions.readdress(bench.desk, invoice, ADDRESS), SqlSteps(bench.store)
    begun = kept.begin(step, Traces(statuses=()), bench.clock.now())
    assert begun is not None
    kept.settle(begun, StepMove(state=StepState.DONE), bench.clock.now())
    return invoice


@pytest.mark.parametrize("follows", [drafts.duplicate, drafts.credit])
async def test_what_follows_is_made_out_to_whoever_has_the_invoice_now(bench: Bench, follows: object) -> None:
    save_bodies(bench.store, (GRENOBLE,), now=bench.clock.now())
    one = await at_the_wrong_desk(bench, ADDRESS)
    await one.turn()
    assert one.state() is StepState.DONE
    draft = load(bench.store, follows(bench.desk, one.invoice_id)).invoice  # type: ignore[operator]
    kept = load(bench.store, one.invoice_id).invoice
    assert (draft.buyer, draft.purchase_order, draft.contract) == (BUYER, "EJ-77", kept.contract)
    assert kept.buyer == factories.buyer(), "what was sent is what was sent"


def test_so_is_the_invoice_that_follows_an_advance(bench: Bench) -> None:
    invoice = late_and_sent_on(bench)
    assert load(bench.store, drafts.final(bench.desk, invoice)).invoice.buyer.siret == SIRET


async def test_another_service_of_the_same_recipient_is_kept_too(bench: Bench) -> None:
    buyer = factories.buyer()
    one = await at_the_wrong_desk(bench, NewAddress(buyer_siret=buyer.siret, service_code="VOIRIE"))
    await one.turn()
    draft = load(bench.store, drafts.credit(bench.desk, one.invoice_id)).invoice
    assert (draft.buyer.name, draft.buyer.address) == (buyer.name, buyer.address)
    assert (draft.buyer.service_code, draft.type_code) == ("VOIRIE", TypeCode.CREDIT_NOTE)


async def test_what_the_platform_did_not_take_changes_nothing(bench: Bench) -> None:
    one = await at_the_wrong_desk(bench, ADDRESS)
    assert not one.detail().sent_on
    bench.platform.step_outcomes.append(TurnedDown(code="20000", label="Destinataire inconnu"))
    await one.turn()
    assert one.state() is StepState.REFUSED
    assert load(bench.store, drafts.credit(bench.desk, one.invoice_id)).invoice.buyer == factories.buyer()


def test_a_claim_goes_to_whoever_has_the_invoice_now(bench: Bench) -> None:
    save_bodies(bench.store, (GRENOBLE,), now=bench.clock.now())
    invoice = late_and_sent_on(bench)
    detail = queries.invoice_detail(bench.store, invoice)
    assert (detail.buyer, detail.sent_on) == (BUYER, True)
    (page,) = PdfReader(io.BytesIO(lateness.claim_letter(bench.desk, invoice, WANTED))).pages
    text = page.extract_text()
    assert "Ville de Grenoble" in text
    assert "Malaucène" not in text


def test_no_claim_is_written_to_one_whose_name_is_not_known_and_it_is_asked_for(bench: Bench) -> None:
    invoice = late_and_sent_on(bench)
    with pytest.raises(UserFault) as fault:
        lateness.claim_letter(bench.desk, invoice, WANTED)
    assert fault.value.code == "claim_buyer_unknown"
    assert SIRET in errors.sentence(fault.value.code, fault.value.params)
    assert bench.desk.commands.commands[-1] == f"fetch_body {SIRET}"  # type: ignore[attr-defined]
    save_bodies(bench.store, (GRENOBLE,), now=bench.clock.now())
    assert lateness.claim(bench.desk, invoice, WANTED).buyer == BUYER
