"""Works contracts from the user's side: made of what was typed, invoiced month by month, the guarantee claimed."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from chorus_desktop.actions.desk import Desk
from chorus_desktop.actions.drafts import copy_of, save_draft
from chorus_desktop.actions.progress import documents
from chorus_desktop.domain.amendments import NewAmendment, amended, without_last
from chorus_desktop.domain.errors import UserFault
from chorus_desktop.domain.invoice import Invoice, PrecedingInvoice
from chorus_desktop.domain.money import ZERO
from chorus_desktop.domain.next_situation import next_situation
from chorus_desktop.domain.parties import Buyer
from chorus_desktop.domain.situations import Item, Situation
from chorus_desktop.domain.works import Guarantee, OpenAdvance, WorksContract, contract_of, guarantee, situation_of
from chorus_desktop.store import works as kept


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """Where a contract stands: `situation` is what the next invoice begins from, `draft_id` one that is begun.

    `released` in euros is what came in of the guarantee.
    """

    contract: WorksContract
    situation: Situation
    guarantee: Guarantee
    released: Decimal
    draft_id: int | None

    @property
    def whole(self) -> Decimal:
        """The contract in euros without VAT."""
        return sum((item.amount for item in self.situation.items), ZERO)

    @property
    def amended(self) -> Decimal:
        """What its amendments add to it, in euros without VAT; less than nothing where they take away."""
        return sum((one.amount for one in self.contract.amendments), ZERO)

    @property
    def invoiced(self) -> Decimal:
        """What was invoiced so far, in euros without VAT."""
        return sum((item.before_amount for item in self.situation.items), ZERO)

    @property
    def finished(self) -> bool:
        """Whether all of the schedule was invoiced."""
        return all(abs(item.before_quantity) >= abs(item.quantity) for item in self.situation.items)


def all_standings(desk: Desk) -> tuple[Standing, ...]:
    """Every contract, the latest first. Raises StoreFault."""
    return tuple(_standing(desk, contract) for contract in kept.all_contracts(desk.store))


def held_guarantees(desk: Desk) -> tuple[tuple[Standing, ...], tuple[Standing, ...]]:
    """Contracts whose guarantee is to be paid back by a day that is known: still to come, and overdue.

    Raises StoreFault.
    """
    dated = [one for one in all_standings(desk) if one.guarantee.held and one.guarantee.last_day is not None]
    late = tuple(one for one in dated if one.guarantee.last_day and one.guarantee.last_day < desk.today())
    return tuple(one for one in dated if one not in late), late


def standing(desk: Desk, contract_id: int) -> Standing:
    """One contract. Raises UserFault("works_unknown"), StoreFault."""
    return _standing(desk, kept.contract_by_id(desk.store, contract_id))


def _standing(desk: Desk, contract: WorksContract) -> Standing:
    held = sum((one.amount for one in kept.held_of(desk.store, contract.id)), ZERO)
    return Standing(
        contract=contract,
        situation=situation_of(contract, documents(desk, contract.id)),
        guarantee=guarantee(contract, held),
        released=kept.released_of(desk.store, contract.id),
        draft_id=kept.draft_of(desk.store, contract.id),
    )


def open_advances(desk: Desk, buyer: Buyer, contract_id: int = 0) -> tuple[OpenAdvance, ...]:
    """The invoices for an advance of a buyer that a contract may name, the latest first. Raises StoreFault."""
    return kept.open_advances(desk.store, buyer.siret, contract_id) if buyer.siret else ()


def make(
    desk: Desk,
    name: str,
    invoice: Invoice,
    *,
    retention: Decimal,
    advance: Decimal,
    advance_invoice: PrecedingInvoice | None = None,
) -> int:
    """Follow what an invoice lists as a works contract; gives its id. Raises as `contract_of`, StoreFault."""
    contract = contract_of(name, invoice, retention=retention, advance=advance)
    return kept.keep(desk.store, replace(contract, advance_invoice=advance_invoice), now=desk.now())


def change(
    desk: Desk,
    contract_id: int,
    name: str,
    *,
    retention: Decimal,
    advance: Decimal,
    advance_invoice: PrecedingInvoice | None = None,
) -> None:
    """Call a contract otherwise, or correct what it says; invoices that were issued stay as they are.

    Raises UserFault: works_unknown, as `contract_of`; StoreFault.
    """
    known = kept.contract_by_id(desk.store, contract_id)
    fresh = contract_of(name, known.invoice, retention=retention, advance=advance)
    changed = replace(known, name=fresh.name, retention=fresh.retention, advance=fresh.advance)
    kept.keep(desk.store, replace(changed, advance_invoice=advance_invoice), now=desk.now())


def amend(desk: Desk, contract_id: int, given: NewAmendment) -> None:
    """Add an amendment to a contract: it is a line of its schedule, measured like any other. Raises as `amended`."""
    contract = kept.contract_by_id(desk.store, contract_id)
    if given.signed_on is not None and given.signed_on > desk.today():
        raise UserFault("works_amendment_later", field="signed_on")
    kept.keep(desk.store, amended(contract, given), now=desk.now())


def drop_amendment(desk: Desk, contract_id: int) -> None:
    """Take the last amendment off again. Raises UserFault: works_unknown, works_amendment_invoiced; StoreFault."""
    contract = kept.contract_by_id(desk.store, contract_id)
    kept.keep(desk.store, without_last(contract, documents(desk, contract_id)), now=desk.now())


def begin(desk: Desk, contract_id: int, done: Mapping[str, Decimal], until: date) -> int:
    """The draft of the next situation, with what is done of each line so far; gives its id.

    Raises UserFault: works_unknown, works_begun where one is begun already, as `next_situation`; StoreFault.
    """
    if kept.draft_of(desk.store, contract_id) is not None:
        raise UserFault("works_begun")
    return save_draft(desk, None, proposed(desk, contract_id, done, until))


def proposed(desk: Desk, contract_id: int, done: Mapping[str, Decimal], until: date) -> Invoice:
    """The same invoice without keeping it, to be looked at. Raises what `begin` raises but works_begun."""
    contract = kept.contract_by_id(desk.store, contract_id)
    fresh = copy_of(desk, contract.invoice)
    return next_situation(contract, documents(desk, contract_id), done, until=until, fresh=fresh)


def accept(desk: Desk, contract_id: int, on: date | None) -> None:
    """Tell the day on which the works were accepted, from which the time of guarantee runs.

    Raises UserFault: works_unknown, works_accepted_later; StoreFault.
    """
    if on is not None and on > desk.today():
        raise UserFault("works_accepted_later", field="accepted_on")
    contract = kept.contract_by_id(desk.store, contract_id)
    kept.keep(desk.store, replace(contract, accepted_on=on), now=desk.now())


def note_release(desk: Desk, contract_id: int, on: date) -> None:
    """Note that the guarantee came in on a day. Raises UserFault: payment_in_future, works_nothing_held; StoreFault."""
    if on > desk.today():
        raise UserFault("payment_in_future", field="on")
    kept.note_release(desk.store, contract_id, on, now=desk.now())


def undo_release(desk: Desk, contract_id: int) -> None:
    """Take that back. Raises StoreFault."""
    kept.undo_release(desk.store, contract_id, now=desk.now())


def remove(desk: Desk, contract_id: int) -> None:
    """Follow a contract no longer; its invoices stay. Raises StoreFault."""
    kept.remove(desk.store, contract_id, now=desk.now())


def take_back(desk: Desk, contract_id: int) -> None:
    """Follow it again. Raises StoreFault."""
    kept.remove(desk.store, contract_id, now=None)


def schedule(standing: Standing) -> tuple[Item, ...]:
    """The lines of the contract, without what was invoiced beside them."""
    return tuple(item for item in standing.situation.items if item.key)
