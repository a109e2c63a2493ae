"""Hypothesis strategies of what an invoice may carry beyond the form, valid: details of lines, parties, references."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from hypothesis import strategies as st

from chorus_desktop.domain.invoice import (
    Article,
    Attribute,
    Invoice,
    Line,
    LineAllowanceCharge,
    Period,
    References,
)
from chorus_desktop.domain.parties import Address, Delivery, Payee, TaxRepresentative

_CHARACTERS = st.characters(categories=("L", "N", "P", "S"), include_characters=" \n\t")
_MAYBE = st.booleans()


def text(most: int = 40, least: int = 1) -> st.SearchStrategy[str]:
    """What people type: any script, no control characters, no spaces around."""
    return st.text(_CHARACTERS, min_size=least, max_size=most).map(str.strip).filter(lambda words: len(words) >= least)


def decimals(most: int, places: int) -> st.SearchStrategy[Decimal]:
    """A number from zero on with exactly so many decimals."""
    return st.decimals(0, most, places=places, allow_nan=False, allow_infinity=False)


ADDRESSES = st.builds(
    Address,
    line1=text(least=0),
    line2=text(least=0),
    postcode=text(10),
    city=text(),
    country=st.sampled_from(("FR", "", "BE", "NC", "GP")),
)
DELIVERIES = st.builds(Delivery, name=text(least=0), siret=st.sampled_from(("", "21840069500027")), address=ADDRESSES)


def _amounts(codes: tuple[str, ...]) -> st.SearchStrategy[tuple[LineAllowanceCharge, ...]]:
    one = st.builds(
        LineAllowanceCharge,
        amount=decimals(9, 2),
        reason=text(least=0),
        reason_code=st.sampled_from(("", *codes)),
        base=st.none() | decimals(9999, 2),
        percent=st.none() | decimals(99, 2),
    )
    return st.lists(one, max_size=2).map(tuple)


_ARTICLES = st.builds(
    Article,
    seller_id=text(20, least=0),
    buyer_id=text(20, least=0),
    standard_id=st.sampled_from(("", "3606480089596")),
    origin_country=st.sampled_from(("", "FR", "IT")),
    attributes=st.lists(st.builds(Attribute, name=text(), value=text()), max_size=2).map(tuple),
)
_REFERENCES = st.builds(
    References,
    project=text(20, least=0),
    sales_order=text(20, least=0),
    receiving_advice=text(20, least=0),
    despatch_advice=text(20, least=0),
    tender=text(20, least=0),
    invoiced_object=text(20, least=0),
    invoiced_object_scheme=st.sampled_from(("", "AVV", "MG")),
    accounting=text(20, least=0),
    remittance=text(20, least=0),
)


@st.composite
def _detailed(draw: st.DrawFn, line: Line, issued: date) -> Line:
    assert line.net_price is not None
    first = issued - timedelta(draw(st.integers(0, 90)))
    period = Period(start=first, end=first + timedelta(draw(st.integers(0, 30))))
    return replace(
        line,
        base_quantity=draw(st.sampled_from((None, Decimal(1), Decimal(100), Decimal("0.25")))),
        gross_price=draw(st.sampled_from((None, line.net_price, line.net_price + Decimal("0.5")))),
        note=draw(text(least=0)),
        order_line=draw(text(10, least=0)),
        accounting_reference=draw(text(10, least=0)),
        period=draw(st.sampled_from((None, period))),
        allowances=draw(_amounts(("95", "100"))),
        charges=draw(_amounts(("FC", "ABK"))),
        article=draw(_ARTICLES),
    )


@st.composite
def with_details(draw: st.DrawFn, invoice: Invoice) -> Invoice:
    """The invoice with some of these; its first line is the one that has details."""
    assert invoice.issue_date is not None
    first = draw(_detailed(invoice.lines[0], invoice.issue_date))
    siren = invoice.buyer.siren
    payee = Payee(name=f"Affacturage {draw(text(60))}", siret=draw(st.sampled_from(("", "55208131766522"))))
    representative = TaxRepresentative(name=draw(text(99)), vat_id="FR03552081317", address=draw(ADDRESSES))
    return replace(
        invoice,
        lines=(first, *invoice.lines[1:]),
        references=draw(_REFERENCES),
        delivery=invoice.delivery or draw(st.none() | DELIVERIES),
        payee=payee if draw(_MAYBE) else None,
        tax_representative=representative if draw(_MAYBE) else None,
        seller=replace(
            invoice.seller,
            trading_name=draw(text(99, least=0)),
            contact=draw(text(least=0)),
            account_name=draw(text(least=0)),
            electronic_address=draw(st.sampled_from(("", "732829320_COMPTA"))),
        ),
        buyer=replace(
            invoice.buyer,
            trading_name=draw(text(99, least=0)),
            contact=draw(text(least=0)),
            phone=draw(st.sampled_from(("", "04 90 65 20 17"))),
            email=draw(st.sampled_from(("", "compta@example.fr"))),
            electronic_address=draw(st.sampled_from(("", siren, f"{siren}_{invoice.buyer.siret}"))),
        ),
    )
