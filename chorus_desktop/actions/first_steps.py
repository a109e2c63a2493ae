"""The first steps of a firm: which are done, as the store proves it, which were put off, when the guide opens."""

from dataclasses import dataclass, replace
from enum import StrEnum

from chorus_desktop.actions.desk import Desk
from chorus_desktop.actions.firm import load_firm, problems_of
from chorus_desktop.domain.problems import blocking
from chorus_desktop.store import queries
from chorus_desktop.store.guide import anything_begun, anything_issued, load_guide, note_guide
from chorus_desktop.store.settings import Settings as Firm


class Step(StrEnum):
    """The steps in their order."""

    IDENTITY = "identity"
    BILLING = "billing"
    CONNECTION = "connection"
    FIRST_INVOICE = "first_invoice"


#: Fields of the firm that belong to the second step; all others are its identity.
BILLING_FIELDS = frozenset({"seller.vat_id", "seller.iban", "seller.bic"})


@dataclass(frozen=True, slots=True, kw_only=True)
class StepState:
    """One step: whether the store proves it done, and whether it was put off."""

    step: Step
    done: bool
    skipped: bool


def first_steps(desk: Desk) -> tuple[StepState, ...]:
    """All of them, in order. Raises StoreFault."""
    firm, skipped = load_firm(desk), load_guide(desk.store).skipped
    done = {
        Step.IDENTITY: identity_done(firm),
        Step.BILLING: billing_done(firm),
        Step.CONNECTION: queries.queue_summary(desk.store).last_exchange_at is not None,
        Step.FIRST_INVOICE: anything_issued(desk.store),
    }
    return tuple(StepState(step=step, done=done[step], skipped=not done[step] and step in skipped) for step in Step)


def identity_done(firm: Firm) -> bool:
    """Whether name, SIRET and address are there and sound."""
    return bool(firm.seller.name) and not _wrong(firm, billing=False)


def billing_done(firm: Firm) -> bool:
    """Whether VAT and bank account are there and sound."""
    return bool(firm.seller.iban) and not _wrong(firm, billing=True)


def _wrong(firm: Firm, *, billing: bool) -> bool:
    return any((problem.field in BILLING_FIELDS) is billing for problem in blocking(problems_of(firm)))


def put_off(desk: Desk, step: Step) -> None:
    """Remember that a step was skipped; it stays to be done. Raises StoreFault."""
    memory = load_guide(desk.store)
    if step not in memory.skipped:
        note_guide(desk.store, replace(memory, skipped=(*memory.skipped, str(step))), now=desk.now())


def close_guide(desk: Desk) -> None:
    """From now on the guide opens only when it is asked for. Raises StoreFault."""
    memory = load_guide(desk.store)
    if not memory.closed:
        note_guide(desk.store, replace(memory, closed=True), now=desk.now())


def opens_by_itself(desk: Desk) -> bool:
    """Whether nothing was begun here, so that the guide comes before an empty first page. Raises StoreFault."""
    seller, memory = load_firm(desk).seller, load_guide(desk.store)
    untouched = not seller.name and not seller.identifier.value and not memory.closed and not memory.skipped
    return untouched and not anything_begun(desk.store)
