"""The claim of a guarantee of works that was not paid back in time, and its letter."""

from chorus_desktop.actions import lateness, works
from chorus_desktop.actions.desk import Desk
from chorus_desktop.documents.claim_letter import render_claim
from chorus_desktop.domain.claims import GuaranteeClaim
from chorus_desktop.domain.errors import UserFault
from chorus_desktop.domain.late_interest import LateInterest, late_interest
from chorus_desktop.store.settings import load_settings


def guarantee_claim(desk: Desk, contract_id: int) -> GuaranteeClaim:
    """What may be claimed today of the guarantee of a works contract.

    Raises UserFault: works_unknown, works_guarantee_not_due where nothing is held or its day has not passed;
    StoreFault.
    """
    standing = works.standing(desk, contract_id)
    contract, kept = standing.contract, standing.guarantee
    if not kept.held or kept.last_day is None or kept.last_day >= desk.today():
        raise UserFault("works_guarantee_not_due")
    assert kept.ends_on is not None, "the day is counted from it"
    assert kept.payable_by is not None, "the last day is carried from it"
    assert contract.accepted_on is not None, "the day is counted from it"
    interest = late_interest(
        kept.held, last_day=kept.last_day, received=(), as_of=desk.today(), rates=lateness.known_rates(desk)
    )
    return GuaranteeClaim(
        name=contract.name,
        contract=contract.invoice.contract,
        seller=load_settings(desk.store).seller,
        buyer=contract.invoice.buyer,
        held=kept.held,
        months=contract.guarantee_months,
        accepted_on=contract.accepted_on,
        ends_on=kept.ends_on,
        payable_by=kept.payable_by,
        last_day=kept.last_day,
        interest=interest if isinstance(interest, LateInterest) else None,
        made_on=desk.today(),
    )


def guarantee_letter(desk: Desk, contract_id: int) -> bytes:
    """The letter of that claim as PDF, in the firm's colour. Raises what `guarantee_claim` raises."""
    accent = load_settings(desk.store).letterhead.accent
    return render_claim(guarantee_claim(desk, contract_id), accent=accent)
