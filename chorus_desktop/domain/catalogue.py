"""What this firm sells: works and supplies as they were last invoiced, to be offered again."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal

from chorus_desktop.domain.invoice import Invoice, Line, Vat


@dataclass(frozen=True, slots=True, kw_only=True)
class CatalogueItem:
    """One of them: unit, price without VAT in euros and VAT of its last sale.

    `fixed` ones were priced by hand in the catalogue: a later sale at another price does not change them. `times` is
    how often it was sold, `sold_on` when last, None for one that was only typed into the catalogue.
    """

    id: int = 0
    name: str = ""
    unit: str = "C62"
    net_price: Decimal | None = None
    vat: Vat = field(default_factory=Vat)
    times: int = 0
    sold_on: date | None = None
    fixed: bool = False


def sold_in(invoice: Invoice) -> Iterator[CatalogueItem]:
    """What an invoice sells under a name at a price; a credit note sells nothing."""
    if invoice.is_credit_note:
        return
    for line in invoice.lines:
        if line.name.strip() and line.net_price is not None and line.net_price > 0 and line.base_quantity is None:
            yield CatalogueItem(
                name=line.name.strip(),
                unit=line.unit,
                net_price=line.net_price,
                vat=line.vat,
                times=1,
                sold_on=invoice.issue_date,
            )


def as_line(line: Line, item: CatalogueItem, *, vat: Vat) -> Line:
    """The line selling this item; its quantity stays."""
    return replace(line, name=item.name, unit=item.unit, net_price=item.net_price, vat=vat, base_quantity=None)
