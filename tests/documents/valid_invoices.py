"""Hypothesis strategies of invoices that no rule has anything against: all regimes, kinds, rates, up to 400 lines."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from hypothesis import strategies as st

from chorus_desktop.domain.identifiers import IdentifierType
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
from chorus_desktop.domain.parties import Buyer, Identifier, Seller, ThirdParty
from chorus_desktop.domain.rules.code_lists import (
    ATTACHMENT_CODES,
    CONTRACTOR_PROCESSES,
    FINAL_PROCESSES,
    HISTORIC_PROCESSES,
    PAID_PROCESSES,
    PAYMENT_MEANS,
    REFORM_PROCESSES,
)
from chorus_desktop.domain.totals import compute_totals
from tests.documents.valid_details import ADDRESSES, DELIVERIES, decimals, text, with_details
from tests.documents.variants import FRANCHISE, IDENTIFIERS, REVERSE_CHARGE

_SIRETS = st.sampled_from(("21840069500019", "55208131766522", "11000201100044"))
_VAT_ID = "FR44732829320"
_NORMAL = (
    *(Vat(rate=Decimal(rate)) for rate in ("20", "10.00", "5.5", "2.10", "8.50", "13")),
    REVERSE_CHARGE,
    Vat(category=VatCategory.ZERO, rate=Decimal(0)),
    Vat(category=VatCategory.EXEMPT, rate=Decimal("0.00"), exemption_code="VATEX-FR-CGI261-4"),
    Vat(category=VatCategory.EXPORT, rate=Decimal(0), exemption_reason="Exportation, art. 262 I du CGI"),
)
_OUTSIDE = Vat(category=VatCategory.OUT_OF_SCOPE, rate=Decimal(0), exemption_reason="Hors champ de la TVA")
_ACROSS = Vat(category=VatCategory.INTRA_COMMUNITY, rate=Decimal(0), exemption_code="VATEX-EU-IC")
#: What may be charged under each regime of the supplier, and the VAT identifier that goes with it.
_REGIMES = ((_NORMAL, _VAT_ID), (_NORMAL, _VAT_ID), ((FRANCHISE,), ""), ((_OUTSIDE,), ""), ((_ACROSS,), _VAT_ID))


def _words(alphabet: str, most: int) -> st.SearchStrategy[str]:
    return st.text(alphabet, min_size=1, max_size=most)


_PLAIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+-_"
#: A letter in front, so that no number looks like a day.
_NUMBERS = _words(_PLAIN + "/", 19).map("F".__add__)
#: Chorus Pro's own 01 is written there as it wants it, against UNCL4461, which says 1.
_MEANS = {True: PAYMENT_MEANS, False: tuple(code for code in PAYMENT_MEANS if code != "01")}
_UNITS = st.sampled_from(("C62", "HUR", "DAY", "LS", "MTR", "MTK", "MTQ", "KGM", "SET", "XPP"))


@st.composite
def _sellers(draw: st.DrawFn, *, vat_id: str, reform: bool) -> Seller:
    kinds = [IdentifierType.SIRET] if reform else [IdentifierType.SIRET] * 6 + list(IDENTIFIERS)
    kind = draw(st.sampled_from(kinds))
    value, _ = IDENTIFIERS[kind]
    return Seller(
        name=draw(text(99)),
        identifier=Identifier(type=kind, value=value),
        vat_id=vat_id,
        legal_form=draw(text(least=0)),
        registration=draw(text(least=0)),
        address=draw(ADDRESSES),
        email=draw(st.sampled_from(("contact@example.fr", "atelier.martin@example.com"))),
        phone=draw(st.sampled_from(("", "04 90 65 20 17"))),
        iban=draw(st.sampled_from(("FR7630006000011234567890189", "BE68539007547034"))),
        bic=draw(st.sampled_from(("", "AGRIFRPP", "AGRIFRPP882"))),
    )


@st.composite
def _lines(draw: st.DrawFn, vats: tuple[Vat, ...]) -> tuple[Line, ...]:
    """One to five different lines, now and then as many as 400."""
    some = draw(
        st.lists(
            st.builds(
                Line,
                name=text(),
                description=text(80, least=0),
                quantity=decimals(9999, 4),
                unit=_UNITS,
                net_price=decimals(9999, 6),
                vat=st.sampled_from(vats),
            ),
            min_size=1,
            max_size=5,
        )
    )
    times = draw(st.sampled_from((1,) * 30 + (8, 80)))
    return tuple(replace(line, name=f"{line.name} {turn}") for turn in range(times) for line in some)


def _on_the_whole(vats: tuple[Vat, ...], most: int) -> st.SearchStrategy[tuple[AllowanceCharge, ...]]:
    one = st.builds(AllowanceCharge, amount=decimals(most, 2), reason=text(least=0), vat=st.sampled_from(vats))
    return st.lists(one, max_size=2).map(tuple)


_NOTES = st.lists(
    st.builds(Note, code=st.sampled_from(("AAI", "ABU", "PMT", "PMD", "AAB", "ABL", "TXD", "REG")), text=text(120)),
    max_size=3,
    unique_by=lambda note: note.code,
).map(tuple)
_ATTACHMENTS = st.lists(
    st.builds(
        Attachment,
        filename=_words(_PLAIN, 40).map(lambda name: f"{name}.pdf"),
        path=st.just(""),
        type_code=st.sampled_from(sorted(ATTACHMENT_CODES)),
    ),
    max_size=3,
    unique_by=lambda item: item.type_code,
).map(tuple)


@st.composite
def _kinds(draw: st.DrawFn, number: str, issued: date) -> dict[str, Any]:
    """Kind, cadre and the invoice cited, which depend on each other."""
    process = draw(st.sampled_from(HISTORIC_PROCESSES + REFORM_PROCESSES))
    kinds = [TypeCode.INVOICE, TypeCode.CREDIT_NOTE, TypeCode.CORRECTED]
    kind = draw(st.sampled_from(kinds if process in FINAL_PROCESSES else [*kinds, TypeCode.ADVANCE]))
    cited = draw(_NUMBERS.filter(lambda other: other != number))
    earlier = PrecedingInvoice(number=cited, issue_date=issued - timedelta(draw(st.integers(0, 300))))
    wanted = kind in {TypeCode.CREDIT_NOTE, TypeCode.CORRECTED} or draw(st.booleans())
    contractor = ThirdParty(role="titulaire", name=draw(text(99)), siret=draw(_SIRETS))
    return {
        "business_process": process,
        "type_code": kind,
        "preceding_invoices": (earlier,) if wanted else (),
        "third_party": contractor if process in CONTRACTOR_PROCESSES else None,
    }


@st.composite
def _dates(draw: st.DrawFn, issued: date, *, paid: bool) -> dict[str, Any]:
    near = st.integers(-60, 60).map(lambda days: issued + timedelta(days))
    first = draw(near)
    period = Period(start=first, end=first + timedelta(draw(st.integers(0, 90))))
    due = issued + timedelta(draw(st.integers(0, 60)))
    return {
        "issue_date": issued,
        "due_date": due if paid or draw(st.booleans()) else None,
        "delivery_date": draw(st.none() | near),
        "period": draw(st.sampled_from((None, period))),
    }


@st.composite
def valid_invoices(draw: st.DrawFn) -> Invoice:
    """An invoice that every validator accepts; its day is in 2026 or 2027."""
    number, issued = draw(_NUMBERS), draw(st.dates(date(2026, 1, 1), date(2027, 12, 31)))
    kind = draw(_kinds(number, issued))
    reform = kind["business_process"] in REFORM_PROCESSES
    paid = kind["business_process"] in PAID_PROCESSES
    vats, vat_id = draw(st.sampled_from(_REGIMES))
    code = _words(_PLAIN + ".", 40) if reform else text(40)
    invoice = Invoice(
        number=number,
        **kind,
        **draw(_dates(issued, paid=paid)),
        vat_on_debits=draw(st.booleans()),
        purchase_order=draw(text(50, least=0)),
        contract=draw(text(50, least=0)),
        seller=draw(_sellers(vat_id=vat_id, reform=reform)),
        buyer=Buyer(
            name=draw(text(99)),
            siret=draw(_SIRETS),
            service_code=draw(st.just("") | code),
            address=draw(ADDRESSES),
        ),
        payment_means=draw(st.sampled_from(_MEANS[reform])),
        payment_terms=draw(text(100, least=0)),
        lines=draw(_lines(vats)),
        charges=draw(_on_the_whole(vats, 500)),
        notes=draw(_NOTES),
        attachments=draw(_ATTACHMENTS),
    )
    if vats == (_ACROSS,):
        abroad = replace(invoice.buyer, vat_id="BE0404621642")
        invoice = replace(invoice, buyer=abroad, delivery=draw(DELIVERIES), delivery_date=issued)
    if draw(st.booleans()):
        invoice = draw(with_details(invoice))
    share, rounding = draw(st.sampled_from(("0", "0.3", "1"))), draw(st.sampled_from(("0", "0", "0.03", "-0.02")))
    return _settled(invoice, draw(_on_the_whole(vats, 50)), share, Decimal(rounding), paid=paid)


def _settled(
    invoice: Invoice, discounts: tuple[AllowanceCharge, ...], share: str, rounding: Decimal, *, paid: bool
) -> Invoice:
    """With discounts where the total bears them, and that share of it, or all, already received, and a rounding."""
    if compute_totals(invoice).with_vat < 0:
        invoice = replace(invoice, lines=tuple(replace(line, allowances=()) for line in invoice.lines))
    cut = replace(invoice, allowances=discounts)
    if compute_totals(cut).with_vat >= 0:
        invoice = cut
    total = compute_totals(invoice).with_vat
    if paid:
        return replace(invoice, prepaid=total)
    prepaid = (total * Decimal(share)).quantize(Decimal("0.01"))
    return replace(invoice, prepaid=prepaid, rounding=max(rounding, prepaid - total))
