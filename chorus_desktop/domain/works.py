"""Works contracts: what was invoiced of each line so far, the guarantee that is kept, the advance that is paid back.

Nothing of it is noted apart: it is always the sum of the invoices and credit notes that were issued for the contract.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal

from chorus_desktop.domain.errors import UserFault
from chorus_desktop.domain.french_holidays import next_working_day, territory_of
from chorus_desktop.domain.invoice import Invoice, Line, PrecedingInvoice
from chorus_desktop.domain.money import PRICE_DECIMALS, QUANTITY_DECIMALS, ZERO, to_cents, to_decimals
from chorus_desktop.domain.situations import Amendment, Item, Situation
from chorus_desktop.domain.templates import later, template_of
from chorus_desktop.domain.totals import compute_totals, line_amount

#: The guarantee is at most 5 % of the contract; 3 % for a small or medium firm where the State or a large local
#: authority is the buyer (CCP, article R2191-33, as changed by decree 2024-1251).
MOST_RETAINED, MOST_RETAINED_OF_A_SMALL_FIRM = Decimal(5), Decimal(3)
#: It is paid back within 30 days of the end of the time of guarantee (CCP, article R2191-35).
DAYS_TO_RELEASE = timedelta(days=30)
#: The time of guarantee of the CCAG Travaux, in months from the acceptance of the works (article 44.1).
GUARANTEE_MONTHS = 12
#: Where the contract does not say otherwise, an advance of at most 30 % is paid back from 65 % of the works on, a
#: larger one from their beginning, and all of it at 80 % (CCP, articles R2191-11 and R2191-12).
_SMALL_ADVANCE, _RECOVERY_BEGINS, _RECOVERED = Decimal(30), Decimal(65), Decimal(80)


@dataclass(frozen=True, slots=True, kw_only=True)
class WorksContract:
    """A works contract; `invoice` has its customer and references, and as lines its schedule of prices.

    `retention` is in percent, `advance` what was paid in advance in euros with VAT, `accepted_on` the day on which the
    works were accepted (réception), from which the time of guarantee runs. The line of each of its `amendments` is in
    the schedule. `advance_invoice` is the one that asked for the advance (386): the situations that deduct it name it.
    """

    id: int = 0
    name: str
    invoice: Invoice
    retention: Decimal = ZERO
    advance: Decimal = ZERO
    guarantee_months: int = GUARANTEE_MONTHS
    accepted_on: date | None = None
    amendments: tuple[Amendment, ...] = ()
    advance_invoice: PrecedingInvoice | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenAdvance:
    """An invoice for an advance that is not deducted yet; `amount` in euros with VAT, less its credit notes."""

    invoice: PrecedingInvoice
    amount: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A line of the schedule with what this invoice has of it: less than nothing where it is a credit note."""

    item: Item
    quantity: Decimal
    amount: Decimal

    @property
    def total_quantity(self) -> Decimal:
        """This invoice and all before it."""
        return self.item.before_quantity + self.quantity

    @property
    def total_amount(self) -> Decimal:
        """This invoice and all before it, in euros without VAT."""
        return self.item.before_amount + self.amount

    @property
    def percent(self) -> Decimal | None:
        """How much of the line is done, to two decimals; None of what is beside the schedule."""
        return to_cents(self.total_quantity * 100 / self.item.quantity) if self.item.quantity else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Guarantee:
    """The guarantee that a buyer holds in euros, until when, and by when it must be paid back; None while unknown.

    `last_day` is `payable_by` carried to a working day: what comes after it is late.
    """

    held: Decimal
    ends_on: date | None = None
    payable_by: date | None = None
    last_day: date | None = None


def contract_of(name: str, invoice: Invoice, *, retention: Decimal = ZERO, advance: Decimal = ZERO) -> WorksContract:
    """A contract over the lines of an invoice, each with a key of its own; discounts of a line go into its price.

    Raises UserFault: works_nameless, works_empty where no line has a quantity and a price, works_discount where a
    discount or a charge is on the whole, works_retention beyond 5 %, works_advance beyond 80 %.
    """
    if not name.strip():
        raise UserFault("works_nameless", field="name")
    lines = tuple(line for line in invoice.lines if line.quantity and line.net_price is not None)
    if not lines:
        raise UserFault("works_empty", field="lines")
    if invoice.allowances or invoice.charges:
        raise UserFault("works_discount", field="lines")
    if not 0 <= retention <= MOST_RETAINED:
        raise UserFault("works_retention", field="retention", most=str(MOST_RETAINED))
    whole = replace(template_of(invoice), lines=_keyed(lines))
    if not 0 <= advance * 100 <= compute_totals(whole).with_vat * _RECOVERED or advance != to_cents(advance):
        raise UserFault("works_advance", field="advance")
    return WorksContract(name=name.strip(), invoice=whole, retention=retention, advance=advance)


def _keyed(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    keys = [line.article.seller_id for line in lines]
    if not all(keys) or len(set(keys)) < len(keys):
        keys = [str(rank) for rank in range(1, len(lines) + 1)]
    return tuple(
        replace(_priced(line), id=str(rank), article=replace(line.article, seller_id=key))
        for rank, (key, line) in enumerate(zip(keys, lines, strict=True), 1)
    )


def _priced(line: Line) -> Line:
    """The line at a price for one unit that has its discounts and charges within."""
    if not (line.allowances or line.charges or line.base_quantity):
        return line
    assert line.quantity, "a line of a contract has a quantity"
    price = to_decimals(line_amount(line) / line.quantity, PRICE_DECIMALS)
    return replace(line, net_price=price, gross_price=None, base_quantity=None, allowances=(), charges=())


def sign(invoice: Invoice) -> int:
    """-1 for a credit note, which takes off what it names."""
    return -1 if invoice.is_credit_note else 1


def retained(invoice: Invoice) -> Decimal:
    """What the buyer keeps of an invoice as a guarantee, in euros with VAT; of a credit note what it keeps less."""
    if invoice.works is None:
        return ZERO
    return to_cents(compute_totals(invoice).with_vat * invoice.works.retention / 100)


def rows(invoice: Invoice) -> tuple[Row, ...]:
    """The schedule with what an invoice has of each line; last what is beside the schedule, where there is such."""
    if invoice.works is None:
        return ()
    now = _billed((invoice,), {item.key for item in invoice.works.items})
    items = invoice.works.items
    if "" in now and "" not in {item.key for item in items}:
        items = (*items, Item(key=""))
    return tuple(Row(item=item, quantity=q, amount=a) for item in items for q, a in [now.get(item.key, _NOTHING)])


def situation_of(contract: WorksContract, documents: Iterable[Invoice], *, until: date | None = None) -> Situation:
    """Where the contract stands after these invoices and credit notes, for the invoice that is to follow them."""
    earlier = tuple(documents)
    done = _billed(earlier, {line.article.seller_id for line in contract.invoice.lines})
    items = []
    for line in contract.invoice.lines:
        key = line.article.seller_id
        quantity, amount = done.get(key, _NOTHING)
        assert line.quantity is not None, "a line of a contract has a quantity"
        items.append(
            Item(
                key=key,
                name=line.name,
                unit=line.unit,
                quantity=line.quantity,
                amount=line_amount(line),
                before_quantity=quantity,
                before_amount=amount,
            )
        )
    if "" in done:
        items.append(Item(key="", before_quantity=done[""][0], before_amount=done[""][1]))
    return Situation(
        contract_id=contract.id,
        rank=1 + sum(not document.is_credit_note for document in earlier),
        until=until,
        retention=contract.retention,
        before_retained=_kept(earlier),
        items=tuple(items),
        amendments=contract.amendments,
    )


def renewed(invoice: Invoice, contract: WorksContract, documents: Iterable[Invoice]) -> Invoice:
    """The invoice with what was invoiced before it as it is now; a credit note keeps the rank of its situation."""
    if invoice.works is None:
        return invoice
    now = situation_of(contract, documents, until=invoice.works.until)
    rank = invoice.works.rank if invoice.is_credit_note else now.rank
    return replace(invoice, works=replace(now, rank=rank, retention=invoice.works.retention))


_Done = tuple[Decimal, Decimal]
_NOTHING: _Done = (ZERO, ZERO)


def _billed(documents: Iterable[Invoice], keys: set[str]) -> dict[str, _Done]:
    """Quantity and amount by key, those of lines that are in no schedule under the empty key."""
    done: dict[str, _Done] = {}
    for document in documents:
        way = sign(document)
        for line in document.lines:
            key = line.article.seller_id if line.article.seller_id in keys else ""
            quantity, amount = done.get(key, _NOTHING)
            more = (line.quantity or ZERO) if key else ZERO
            done[key] = quantity + way * more, amount + way * line_amount(line)
    return done


def _kept(documents: Iterable[Invoice]) -> Decimal:
    return sum((sign(document) * retained(document) for document in documents), ZERO)


def quantity_of(whole: Decimal, percent: Decimal) -> Decimal:
    """So many percent of a quantity, to the four decimals that an invoice may have."""
    return to_decimals(whole * percent / 100, QUANTITY_DECIMALS)


def recovery(contract: WorksContract, executed: Decimal) -> Decimal:
    """How much of the advance is to be paid back once works for so many euros with VAT were executed.

    In proportion between the day on which that begins and 80 % of the contract.
    """
    whole = compute_totals(contract.invoice).with_vat
    if not contract.advance:
        return ZERO
    begins = _RECOVERY_BEGINS if contract.advance * 100 <= whole * _SMALL_ADVANCE else Decimal(0)
    share = (executed * 100 / whole - begins) / (_RECOVERED - begins)
    return to_cents(contract.advance * min(max(share, Decimal(0)), Decimal(1)))


def guarantee(contract: WorksContract, held: Decimal) -> Guarantee:
    """The guarantee that a buyer still has, and when it is to be paid back."""
    accepted = contract.accepted_on
    if accepted is None:
        return Guarantee(held=held)
    ends_on = later(accepted, contract.guarantee_months, day=accepted.day)
    payable_by = ends_on + DAYS_TO_RELEASE
    last_day = next_working_day(payable_by, territory_of(contract.invoice.buyer.address.postcode))
    return Guarantee(held=held, ends_on=ends_on, payable_by=payable_by, last_day=last_day)
