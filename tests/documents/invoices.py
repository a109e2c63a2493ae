"""Hypothesis strategies of invoices that can be written, and what a written file keeps of one."""

from dataclasses import fields, is_dataclass, replace
from datetime import date
from decimal import Decimal
from typing import TypeVar

from hypothesis import Phase, settings
from hypothesis import strategies as st

from chorus_desktop.documents.cii_settlement import LEGAL_DELAY
from chorus_desktop.documents.notes import notes_of
from chorus_desktop.domain.invoice import (
    AllowanceCharge,
    Article,
    Attachment,
    Attribute,
    Invoice,
    Line,
    LineAllowanceCharge,
    Note,
    Period,
    PrecedingInvoice,
    References,
    TypeCode,
    Vat,
    VatCategory,
)
from chorus_desktop.domain.parties import (
    Address,
    Buyer,
    Delivery,
    Identifier,
    Payee,
    Seller,
    TaxRepresentative,
    ThirdParty,
)
from chorus_desktop.domain.totals import compute_totals, is_out_of_scope
from tests.documents.variants import FRANCHISE, IDENTIFIERS, REVERSE_CHARGE

#: Shrinking an invoice of this size takes minutes and tells no more than `differences` does.
UNSHRUNK = settings(phases=(Phase.explicit, Phase.reuse, Phase.generate))
_CHARACTERS = st.characters(categories=("L", "N", "P", "S", "Zs"), include_characters="\n\t")
_VATS = (
    *(Vat(rate=Decimal(rate)) for rate in ("20", "10.00", "5.5", "2.10")),
    FRANCHISE,
    REVERSE_CHARGE,
    Vat(category=VatCategory.ZERO, rate=Decimal(0)),
    Vat(category=VatCategory.OUT_OF_SCOPE, rate=Decimal(0), exemption_reason="Hors champ"),
)
_Kind = TypeVar("_Kind", bound=LineAllowanceCharge)
DAYS = st.dates(date(2000, 1, 1), date(2099, 12, 31))


def texts(most: int = 40) -> st.SearchStrategy[str]:
    """What people type: any script, no control characters, no spaces around."""
    return st.text(_CHARACTERS, max_size=most).map(str.strip)


def _some(strategy: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return strategy.filter(bool)


def _decimals(most: int, places: int, least: int = 0) -> st.SearchStrategy[Decimal]:
    return st.decimals(least, most, places=places, allow_nan=False, allow_infinity=False)


ADDRESSES = st.builds(
    Address,
    line1=texts(),
    line2=texts(),
    postcode=texts(10),
    city=_some(texts()),
    country=st.sampled_from(("FR", "BE", "NC")),
)
SELLERS = st.builds(
    Seller,
    name=_some(texts()),
    identifier=st.sampled_from([Identifier(type=kind, value=value) for kind, (value, _) in IDENTIFIERS.items()]),
    vat_id=st.sampled_from(("", "FR44732829320")),
    legal_form=texts(),
    registration=texts(),
    address=ADDRESSES,
    email=st.sampled_from(("", "contact@example.fr")),
    phone=texts(15),
    iban=st.just("FR7630006000011234567890189"),
    bic=st.sampled_from(("", "AGRIFRPP")),
    trading_name=texts(),
    contact=texts(),
    account_name=texts(),
    electronic_address=st.sampled_from(("", "732829320_73282932000074")),
)
BUYERS = st.builds(
    Buyer,
    name=_some(texts()),
    siret=st.just("21840069500019"),
    service_code=texts(20),
    address=ADDRESSES,
    vat_id=st.sampled_from(("", "FR11218400695")),
    trading_name=texts(),
    contact=texts(),
    phone=texts(15),
    email=texts(),
    electronic_address=st.sampled_from(("", "218400695_21840069500019")),
)
PERIODS = st.none() | st.builds(Period, start=DAYS, end=DAYS)
_AMOUNTS = {
    "amount": _decimals(9999, 2),
    "reason": texts(),
    "reason_code": st.sampled_from(("", "95", "FC")),
    "base": st.none() | _decimals(99999, 2),
    "percent": st.none() | _decimals(100, 2),
}
_OF_LINES = st.lists(st.builds(LineAllowanceCharge, **_AMOUNTS), max_size=2).map(tuple)
ARTICLES = st.builds(
    Article,
    seller_id=texts(),
    buyer_id=texts(),
    standard_id=st.sampled_from(("", "3606480089596")),
    standard_scheme=st.just("0160"),
    origin_country=st.sampled_from(("", "FR", "DE")),
    attributes=st.lists(st.builds(Attribute, name=_some(texts()), value=_some(texts())), max_size=2).map(tuple),
)
VATS = st.sampled_from(_VATS)
LINES = st.builds(
    Line,
    id=st.just(""),
    name=_some(texts()),
    description=texts(),
    quantity=_decimals(99999, 4, -99999),
    unit=st.sampled_from(("C62", "HUR", "MTK")),
    net_price=_decimals(9999, 6),
    vat=VATS,
    base_quantity=st.sampled_from((None, None, Decimal(100), Decimal("0.5"))),
    gross_price=st.none() | _decimals(9999, 6),
    note=texts(),
    order_line=texts(10),
    accounting_reference=texts(10),
    period=PERIODS,
    allowances=_OF_LINES,
    charges=_OF_LINES,
    article=ARTICLES,
)
ALLOWANCES = st.lists(st.builds(AllowanceCharge, vat=VATS, **_AMOUNTS), max_size=2)
REFERENCES = st.builds(
    References,
    **{name: texts(20) for name in (field.name for field in fields(References)) if name != "invoiced_object_scheme"},
)
DELIVERIES = st.builds(Delivery, name=texts(), siret=st.sampled_from(("", "21840069500027")), address=ADDRESSES)
PRECEDING = st.builds(PrecedingInvoice, number=st.sampled_from(("F2026-0001", "A/7")), issue_date=st.none() | DAYS)
INVOICES = st.builds(
    Invoice,
    number=st.sampled_from(("F2026-0042", "2026/11+3_a")),
    type_code=st.sampled_from(TypeCode),
    issue_date=DAYS,
    due_date=st.none() | DAYS,
    business_process=st.sampled_from(("A1", "A9", "S1", "M2")),
    vat_on_debits=st.booleans(),
    purchase_order=texts(50),
    contract=texts(50),
    delivery_date=st.none() | DAYS,
    period=PERIODS,
    seller=SELLERS,
    buyer=BUYERS,
    payment_means=st.sampled_from(("30", "20", "01")),
    payment_terms=texts(),
    prepaid=_decimals(999, 2),
    lines=st.lists(LINES, min_size=1, max_size=4).map(tuple),
    allowances=ALLOWANCES.map(tuple),
    charges=ALLOWANCES.map(tuple),
    preceding_invoices=st.lists(PRECEDING, max_size=2).map(tuple),
    notes=st.lists(st.builds(Note, code=st.sampled_from(("AAB", "AAI", "ABL")), text=_some(texts())), max_size=3).map(
        tuple
    ),
    attachments=st.lists(
        st.builds(Attachment, filename=_some(texts(50)), path=st.just(""), type_code=st.just("BON_COMMANDE")),
        max_size=2,
    ).map(tuple),
    rounding=_decimals(1, 2, -1),
    references=REFERENCES,
    delivery=st.none() | DELIVERIES,
    payee=st.none() | st.builds(Payee, name=_some(texts()), siret=st.just("55208131766522")),
    tax_representative=st.none()
    | st.builds(TaxRepresentative, name=_some(texts()), vat_id=st.just("FR32123456789"), address=ADDRESSES),
    third_party=st.none() | st.builds(ThirdParty, name=_some(texts()), siret=st.just("55208131766522")),
)


def differences(one: object, other: object, path: str = "") -> list[str]:
    """Where two values differ, field by field: cheaper and plainer than what pytest tells of two whole invoices."""
    if one == other:
        return []
    if is_dataclass(one) and type(one) is type(other):
        names = [field.name for field in fields(one)]
        pairs = [(f"{path}.{name}", getattr(one, name), getattr(other, name)) for name in names]
    elif isinstance(one, tuple) and isinstance(other, tuple) and len(one) == len(other):
        pairs = [(f"{path}.{rank}", *pair) for rank, pair in enumerate(zip(one, other, strict=True))]
    else:
        return [f"{path}: {one!r} is not {other!r}"]
    return [found for place, mine, theirs in pairs for found in differences(mine, theirs, place)]


def kept(invoice: Invoice) -> Invoice:
    """The invoice as a written file says it: legal data and mandatory notes among the notes, defaults written out."""
    totals = compute_totals(invoice)
    needs_terms = totals.due > 0 and invoice.due_date is None and not invoice.payment_terms
    seller, buyer = replace(invoice.seller, legal_form="", registration=""), invoice.buyer
    representative = invoice.tax_representative
    if seller.contact == seller.name:
        seller = replace(seller, contact="")
    if is_out_of_scope(totals):
        seller, buyer = replace(seller, vat_id=""), replace(buyer, vat_id="")
        representative = None
    return replace(
        invoice,
        vat_on_debits=invoice.vat_on_debits and any(row.category is VatCategory.STANDARD for row in totals.vat),
        seller=seller,
        buyer=buyer,
        payment_terms=LEGAL_DELAY if needs_terms else invoice.payment_terms,
        lines=tuple(_kept_line(line, rank, invoice) for rank, line in enumerate(invoice.lines, 1)),
        allowances=tuple(_named(item, "Remise", invoice) for item in invoice.allowances),
        charges=tuple(_named(item, "Frais", invoice) for item in invoice.charges),
        notes=notes_of(invoice),
        attachments=tuple(replace(item, path="") for item in invoice.attachments),
        third_party=invoice.third_party and replace(invoice.third_party, role=""),
        tax_representative=representative,
    )


def _kept_line(line: Line, rank: int, invoice: Invoice) -> Line:
    return replace(
        line,
        id=line.id or str(rank),
        vat=_reasoned(line.vat, invoice),
        allowances=tuple(_reason(item, "Remise") for item in line.allowances),
        charges=tuple(_reason(item, "Frais") for item in line.charges),
    )


def _reason(item: _Kind, default: str) -> _Kind:
    return item if item.reason or item.reason_code else replace(item, reason=default)


def _named(item: AllowanceCharge, default: str, invoice: Invoice) -> AllowanceCharge:
    return replace(_reason(item, default), vat=_reasoned(item.vat, invoice))


def _reasoned(vat: Vat, invoice: Invoice) -> Vat:
    """With the reason of its row in the breakdown, which is the only one that a file tells."""
    for row in compute_totals(invoice).vat:
        if (row.category, row.rate) == (vat.category, vat.rate):
            return replace(vat, exemption_code=row.exemption_code, exemption_reason=row.exemption_reason)
    raise AssertionError(vat)
