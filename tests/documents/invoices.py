"""Hypothesis strategies of invoices that can be written, and what a written file keeps of one."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from hypothesis import strategies as st

from chorus_desktop.documents.cii_settlement import LEGAL_DELAY
from chorus_desktop.documents.notes import notes_of
from chorus_desktop.domain.invoice import (
    AllowanceCharge,
    Attachment,
    Invoice,
    Line,
    Note,
    Period,
    PrecedingInvoice,
    TypeCode,
    Vat,
    VatCategory,
)
from chorus_desktop.domain.parties import Address, Buyer, Identifier, Seller, ThirdParty
from chorus_desktop.domain.totals import compute_totals
from tests.documents.variants import FRANCHISE, IDENTIFIERS, REVERSE_CHARGE

_CHARACTERS = st.characters(categories=("L", "N", "P", "S", "Zs"), include_characters="\n\t")
_VATS = (
    *(Vat(rate=Decimal(rate)) for rate in ("20", "10.00", "5.5", "2.10")),
    FRANCHISE,
    REVERSE_CHARGE,
    Vat(category=VatCategory.ZERO, rate=Decimal(0)),
    Vat(category=VatCategory.OUT_OF_SCOPE, rate=Decimal(0), exemption_reason="Hors champ"),
)
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
)
BUYERS = st.builds(
    Buyer, name=_some(texts()), siret=st.just("21840069500019"), service_code=texts(20), address=ADDRESSES
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
)
ALLOWANCES = st.lists(st.builds(AllowanceCharge, amount=_decimals(9999, 2), reason=texts(), vat=VATS), max_size=2)
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
    period=st.none() | st.builds(Period, start=DAYS, end=DAYS),
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
    third_party=st.none() | st.builds(ThirdParty, name=_some(texts()), siret=st.just("55208131766522")),
)


def kept(invoice: Invoice) -> Invoice:
    """The invoice as a written file says it: legal data and mandatory notes among the notes, defaults written out."""
    totals = compute_totals(invoice)
    needs_terms = totals.due > 0 and invoice.due_date is None and not invoice.payment_terms
    return replace(
        invoice,
        vat_on_debits=invoice.vat_on_debits and any(row.category is VatCategory.STANDARD for row in totals.vat),
        seller=replace(invoice.seller, legal_form="", registration=""),
        payment_terms=LEGAL_DELAY if needs_terms else invoice.payment_terms,
        lines=tuple(replace(line, id=line.id or str(rank)) for rank, line in enumerate(invoice.lines, 1)),
        allowances=tuple(replace(item, reason=item.reason or "Remise") for item in invoice.allowances),
        charges=tuple(replace(item, reason=item.reason or "Frais") for item in invoice.charges),
        notes=notes_of(invoice),
        attachments=tuple(replace(item, path="") for item in invoice.attachments),
        third_party=invoice.third_party and replace(invoice.third_party, role=""),
    )
