"""The invoice of the month: what was done of each line so far, less what was invoiced, to the cent."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from chorus_desktop.domain.errors import UserFault
from chorus_desktop.domain.invoice import Invoice, Line, LineAllowanceCharge, Period
from chorus_desktop.domain.money import CENT, QUANTITY_DECIMALS, ZERO, to_decimals
from chorus_desktop.domain.situations import Item
from chorus_desktop.domain.totals import compute_totals, gross_line_amount
from chorus_desktop.domain.works import WorksContract, recovery, retained, sign, situation_of

#: Why a line of the month is a cent more or less than its quantity times its price (BT-139, BT-144).
ROUNDING = "Arrondi du cumul"


def next_situation(
    contract: WorksContract,
    documents: Iterable[Invoice],
    done: Mapping[str, Decimal],
    *,
    until: date,
    fresh: Invoice,
) -> Invoice:
    """The next invoice of a contract, after these invoices and credit notes.

    `done` tells by key the quantity that is done on the day `until` since the works began; what it does not name stands
    as it was. `fresh` is an invoice of today with the customer and the references of the contract. The amounts of each
    line add up to the quantity done times its price, however often that was rounded on the way. Of the advance, whose
    invoice is named (BG-3), no more is deducted than is left when the guarantee is kept: the rest is for the next one.

    Raises UserFault: works_beyond with the line as `field` and its `name`, where more would be done than the contract
    has; works_nothing where nothing changed; works_negative where it would be owed to the customer.
    """
    earlier = tuple(documents)
    works = situation_of(contract, earlier, until=until)
    items = {item.key: item for item in works.items}
    lines = []
    for line in contract.invoice.lines:
        item = items[line.article.seller_id]
        quantity = to_decimals(done.get(item.key, item.before_quantity), QUANTITY_DECIMALS)
        if not _within(item, quantity):
            raise UserFault("works_beyond", field=item.key, name=item.name)
        if quantity != item.before_quantity:
            lines.append(_line(line, item, quantity, len(earlier)))
    if not lines:
        raise UserFault("works_nothing")
    numbered = tuple(replace(line, id=str(rank)) for rank, line in enumerate(lines, 1))
    named = (contract.advance_invoice,) if contract.advance_invoice else ()
    invoice = replace(fresh, lines=numbered, works=works, period=_period(earlier, until), prepaid=ZERO)
    invoice = replace(invoice, preceding_invoices=named)
    totals = compute_totals(invoice)
    if totals.with_vat < 0:
        raise UserFault("works_negative")
    most = totals.with_vat - retained(invoice)
    return replace(invoice, prepaid=min(_to_pay_back(contract, earlier, totals.with_vat), most))


def _within(item: Item, quantity: Decimal) -> bool:
    """Whether so much may be done of a line; of one that takes away, so much less than nothing."""
    ends = (item.quantity, item.before_quantity)
    return min(ends) <= quantity <= 0 if item.quantity < 0 else 0 <= quantity <= max(ends)


def _line(line: Line, item: Item, quantity: Decimal, before: int) -> Line:
    """The month's part of a line, with the cents that rounding each month would lose.

    Where earlier invoices had another price, as after a credit note without a quantity, that is left as it is.
    """
    month = replace(line, quantity=quantity - item.before_quantity)
    asked = gross_line_amount(replace(line, quantity=quantity)) - item.before_amount
    lost = asked - gross_line_amount(month)
    if not 0 < abs(lost) <= CENT * (before + 1):
        return month
    correction = LineAllowanceCharge(amount=abs(lost), reason=ROUNDING)
    return replace(month, charges=(correction,)) if lost > 0 else replace(month, allowances=(correction,))


def _period(earlier: tuple[Invoice, ...], until: date) -> Period:
    days = [document.works.until for document in earlier if document.works is not None]
    last = max((day for day in days if day is not None and day < until), default=None)
    return Period(start=until.replace(day=1) if last is None else last + timedelta(days=1), end=until)


def _to_pay_back(contract: WorksContract, earlier: tuple[Invoice, ...], with_vat: Decimal) -> Decimal:
    """What is to be deducted of the advance by now, less what earlier invoices deducted."""
    executed = sum((sign(document) * compute_totals(document).with_vat for document in earlier), with_vat)
    deducted = sum((sign(document) * document.prepaid for document in earlier), ZERO)
    return max(recovery(contract, executed) - deducted, ZERO)
