"""The catalogue at hand: learnt when the form opens, looked through while a line is typed, kept in order, invoiced."""

import logging
from collections.abc import Iterable, Sequence
from dataclasses import replace
from decimal import Decimal

from chorus_desktop.actions import drafts
from chorus_desktop.actions.desk import Desk
from chorus_desktop.domain.catalogue import CatalogueItem, as_line
from chorus_desktop.domain.errors import StoreFault, UserFault
from chorus_desktop.domain.vat_on_offer import key_of_vat, on_offer
from chorus_desktop.store import catalogue, catalogue_list
from chorus_desktop.store.settings import load_settings

#: Invoices learnt at once, so that nobody waits: some thirty milliseconds.
_AT_ONCE = 30
_LOG = logging.getLogger("chorus_desktop.store")


def learn(desk: Desk) -> bool:
    """Take in some of what was sold since the last time; whether there may be more.

    A store that takes nothing now is asked again the next time.
    """
    try:
        return catalogue.learn(desk.store, now=desk.now(), most=_AT_ONCE) == _AT_ONCE
    except StoreFault as fault:
        _LOG.warning("catalogue: %s %s", fault.code, fault.params)
        return False


def offers(desk: Desk, text: str, limit: int = 8) -> tuple[CatalogueItem, ...]:
    """What was sold before and begins with the words of the text; for no text what is sold most often."""
    return catalogue.search(desk.store, text, limit)


def item_of(desk: Desk, item_id: int) -> CatalogueItem:
    """One item. Raises UserFault("catalogue_unknown")."""
    return catalogue.item_of(desk.store, item_id)


def keep(desk: Desk, item: CatalogueItem) -> int:
    """Keep what was typed of an item, whose price no sale changes from now on; gives its id.

    Raises UserFault: catalogue_nameless, catalogue_taken; StoreFault.
    """
    known = catalogue.item_of(desk.store, item.id) if item.id else item
    return catalogue.change(desk.store, replace(item, times=known.times, sold_on=known.sold_on), now=desk.now())


def remove(desk: Desk, item_ids: Iterable[int]) -> None:
    """Offer these no more. Raises StoreFault."""
    catalogue.remove(desk.store, item_ids, now=desk.now())


def take_back(desk: Desk, item_ids: Sequence[int]) -> None:
    """Offer again what was removed.

    Raises UserFault("catalogue_unknown") where others have taken the names of all of them; StoreFault.
    """
    catalogue.take_back(desk.store, item_ids)
    if not catalogue_list.items(desk.store, item_ids):
        raise UserFault("catalogue_unknown")


def begin_invoice(desk: Desk, item_ids: Sequence[int]) -> int:
    """A new draft of today with one of each of these items, a line each in their order; gives its id.

    The VAT of an item is taken where the firm still may charge it, else the firm's usual one. What was removed is left
    out. Raises UserFault("catalogue_unknown") where none of them is there any more; StoreFault.
    """
    items = catalogue_list.items(desk.store, item_ids)
    if not items:
        raise UserFault("catalogue_unknown")
    settings, invoice = load_settings(desk.store), drafts.new_invoice(desk)
    (blank,) = invoice.lines
    offered = {key_of_vat(vat): vat for vat in on_offer(settings.vat_regime, settings.seller.address.postcode)}
    lines = tuple(
        as_line(
            replace(blank, id=str(rank), quantity=Decimal(1)), item, vat=offered.get(key_of_vat(item.vat), blank.vat)
        )
        for rank, item in enumerate(items, 1)
    )
    return drafts.save_draft(desk, None, replace(invoice, lines=lines))
