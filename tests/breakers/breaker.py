"""What breaks one rule in any valid invoice, and the small changes that breakers are made of."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from chorus_desktop.domain.invoice import AllowanceCharge, Attachment, Invoice, Line, Note, PrecedingInvoice, Vat
from chorus_desktop.domain.parties import PublicBody

Change = Callable[[Invoice], Invoice]


def as_it_is(invoice: Invoice) -> Invoice:
    """The invoice itself."""
    return invoice


@dataclass(frozen=True, slots=True, kw_only=True)
class Breaker:
    """Makes a valid invoice break the rule of that code and field, and no other in the simplest invoice.

    `valid` makes its neighbour that breaks none; `also` are the codes that cannot be avoided beside; `known` is the
    buyer as the directory has it, `other` the same for the neighbour; `alone` says why no official file has anything
    against what is written.
    """

    code: str
    field: str
    breaks: Change
    valid: Change = as_it_is
    also: frozenset[str] = frozenset()
    known: PublicBody | None = None
    other: PublicBody | None = None
    alone: str = ""

    def __str__(self) -> str:
        return f"{self.code} {self.field}"


def breaker(code: str, field: str, breaks: Change, valid: Change = as_it_is, also: str = "", **told: Any) -> Breaker:
    """The same in one line; `also` is a list of codes."""
    return Breaker(code=code, field=field, breaks=breaks, valid=valid, also=frozenset(also.split()), **told)


def document(**changes: Any) -> Change:
    """Change fields of the invoice."""
    return lambda invoice: replace(invoice, **changes)


def seller(**changes: Any) -> Change:
    """Change fields of the supplier."""
    return lambda invoice: replace(invoice, seller=replace(invoice.seller, **changes))


def buyer(**changes: Any) -> Change:
    """Change fields of the buyer."""
    return lambda invoice: replace(invoice, buyer=replace(invoice.buyer, **changes))


def at_address(**changes: Any) -> Change:
    """Change fields of the supplier's address."""
    return lambda invoice: replace(
        invoice, seller=replace(invoice.seller, address=replace(invoice.seller.address, **changes))
    )


def line(**changes: Any) -> Change:
    """Put a small line in front of the others, changed."""

    def put(invoice: Invoice) -> Invoice:
        vat = invoice.lines[0].vat
        plain = Line(name="Clé de serrage", quantity=Decimal(1), net_price=Decimal("0.10"), vat=vat)
        return replace(invoice, lines=(replace(plain, **changes), *invoice.lines))

    return put


def everywhere(vat: Vat) -> Change:
    """Give all lines, discounts and charges the same VAT, and have at least one of each."""

    def put(invoice: Invoice) -> Invoice:
        one = AllowanceCharge(amount=Decimal("0.01"))
        return replace(
            invoice,
            lines=tuple(replace(item, vat=vat) for item in invoice.lines),
            allowances=tuple(replace(item, vat=vat) for item in invoice.allowances or (one,)),
            charges=tuple(replace(item, vat=vat) for item in invoice.charges or (one,)),
        )

    return put


def taxed(head: str, vat: Vat) -> Change:
    """A line, a discount or a charge with that VAT in front of the others."""
    if head == "lines":
        return line(vat=vat)
    one = AllowanceCharge(amount=Decimal("0.01"), vat=vat)
    return lambda invoice: replace(invoice, **{head: (one, *getattr(invoice, head))})


def note(code: str, text: str = "Chantier de l’école") -> Change:
    """Put a note in front of the others."""
    return lambda invoice: replace(invoice, notes=(Note(code=code, text=text), *invoice.notes))


def attached(filename: str, type_code: str = "BON_COMMANDE") -> Change:
    """Put a supporting document in front of the others."""
    one = Attachment(filename=filename, path="", type_code=type_code)
    return lambda invoice: replace(invoice, attachments=(one, *invoice.attachments))


def cites(*preceding: PrecedingInvoice) -> Change:
    """Have it cite exactly those invoices."""
    return document(preceding_invoices=preceding)


def under(historic: str, reform: str) -> Change:
    """Change the cadre, within the regime of the invoice."""
    return lambda invoice: replace(
        invoice, business_process=historic if invoice.business_process.startswith("A") else reform
    )


def then(*changes: Change) -> Change:
    """One change after the other."""

    def put(invoice: Invoice) -> Invoice:
        for change in changes:
            invoice = change(invoice)
        return invoice

    return put
