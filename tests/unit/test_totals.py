"""Totals the EN 16931 way: VAT per category and rate on the sum, never per line."""

from dataclasses import replace
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from chorus_desktop.domain.invoice import (
    AllowanceCharge,
    Line,
    LineAllowanceCharge,
    StatedTotals,
    TypeCode,
    Vat,
    VatCategory,
)
from chorus_desktop.domain.money import to_cents
from chorus_desktop.domain.parties import Buyer, Seller
from chorus_desktop.domain.totals import compute_totals, line_amount
from tests import factories


def test_vat_is_computed_on_the_sum_not_per_line() -> None:
    lines = tuple(factories.line(quantity="1", price="0.33") for _ in range(3))
    totals = compute_totals(factories.invoice(lines=lines))
    assert totals.without_vat == Decimal("0.99")
    assert totals.vat_total == Decimal("0.20")  # three times 0.07 would be 0.21


def test_rates_discounts_charges_and_prepaid() -> None:
    reduced = Vat(rate=Decimal("5.5"))
    invoice = factories.invoice(
        lines=(factories.line(), factories.line("Chaufferie", "1", "3200", "5.5")),
        allowances=(AllowanceCharge(amount=Decimal("10.00"), reason="Remise"),),
        charges=(AllowanceCharge(amount=Decimal("20.00"), reason="Transport", vat=reduced),),
        prepaid=Decimal(100),
    )
    totals = compute_totals(invoice)
    assert [(row.rate, row.basis, row.amount) for row in totals.vat] == [
        (Decimal(20), Decimal("452.00"), Decimal("90.40")),
        (Decimal("5.5"), Decimal("3220.00"), Decimal("177.10")),
    ]
    assert (totals.lines, totals.allowances, totals.charges) == (Decimal("3662.00"), Decimal("10.00"), Decimal("20.00"))
    assert totals.with_vat == totals.without_vat + totals.vat_total == Decimal("3939.50")
    assert totals.due == Decimal("3839.50")


def test_what_is_missing_counts_as_nothing() -> None:
    assert line_amount(Line(name="à taper", quantity=Decimal(1))) == 0
    assert line_amount(Line(name="à taper", net_price=Decimal(1))) == 0
    assert compute_totals(factories.invoice(lines=())).due == 0


def test_the_reason_of_an_exemption_reaches_the_breakdown() -> None:
    bare = Vat(category=VatCategory.EXEMPT, rate=Decimal(0))
    told = Vat(category=VatCategory.EXEMPT, rate=Decimal(0), exemption_code="VATEX-FR-FRANCHISE")
    lines = tuple(
        Line(id=str(n), name="x", quantity=Decimal(1), net_price=Decimal(1), vat=v)
        for n, v in enumerate((bare, told, bare))
    )
    (row,) = compute_totals(factories.invoice(lines=lines)).vat
    assert row.exemption_code == "VATEX-FR-FRANCHISE"


def test_several_reasons_of_one_row_are_all_told() -> None:
    def reasons(*vats: Vat) -> tuple[str, str]:
        lines = tuple(Line(name="x", quantity=Decimal(1), net_price=Decimal(1), vat=vat) for vat in vats)
        (row,) = compute_totals(factories.invoice(lines=lines)).vat
        return row.exemption_code, row.exemption_reason

    def exempt(code: str, reason: str) -> Vat:
        return Vat(category=VatCategory.EXEMPT, rate=Decimal(0), exemption_code=code, exemption_reason=reason)

    franchise = exempt("VATEX-FR-FRANCHISE", "Franchise")
    assert reasons(franchise, franchise) == ("VATEX-FR-FRANCHISE", "Franchise")
    assert reasons(franchise, exempt("VATEX-FR-FRANCHISE", "")) == ("VATEX-FR-FRANCHISE", "Franchise")
    assert reasons(franchise, exempt("VATEX-EU-132-1I", "")) == ("", "Franchise ; VATEX-EU-132-1I")
    assert reasons(exempt("", "a"), exempt("", "b"), exempt("", "a")) == ("", "a ; b")


def test_discounts_and_charges_of_a_line_and_the_units_of_its_price() -> None:
    line = Line(
        quantity=Decimal(250),
        net_price=Decimal("89.90"),
        base_quantity=Decimal(100),
        allowances=(LineAllowanceCharge(amount=Decimal("4.75")), LineAllowanceCharge(amount=Decimal("0.005"))),
        charges=(LineAllowanceCharge(amount=Decimal(3)),),
    )
    assert line_amount(line) == Decimal("222.99")
    assert line_amount(replace(line, allowances=())) == Decimal("227.75")
    assert line_amount(replace(line, base_quantity=Decimal(0), charges=())) == Decimal("22470.24")
    totals = compute_totals(factories.invoice(lines=(line,)))
    assert (totals.lines, totals.without_vat, totals.with_vat) == tuple(map(Decimal, ("222.99", "222.99", "267.59")))


def test_rounding_changes_only_what_is_due() -> None:
    totals = compute_totals(factories.invoice(prepaid=Decimal(100), rounding=Decimal("-0.40")))
    assert (totals.with_vat, totals.rounding, totals.due) == tuple(map(Decimal, ("554.40", "-0.40", "454.00")))


def test_an_own_pdf_is_taken_at_its_word() -> None:
    stated = StatedTotals(without_vat=Decimal("100.00"), vat_total=Decimal("20.00"), with_vat=Decimal("120.00"))
    totals = compute_totals(factories.invoice(lines=(), stated_totals=stated, prepaid=Decimal(20)))
    assert (totals.without_vat, totals.vat_total, totals.due) == (
        Decimal("100.00"),
        Decimal("20.00"),
        Decimal("100.00"),
    )


@given(
    st.lists(
        st.tuples(
            st.decimals(min_value=0, max_value=999, places=4),
            st.decimals(min_value=0, max_value=99999, places=6),
            st.sampled_from(["20", "10", "5.5", "2.1"]),
        ),
        min_size=1,
        max_size=30,
    )
)
def test_the_parts_always_add_up(rows: list[tuple[Decimal, Decimal, str]]) -> None:
    lines = tuple(
        Line(id=str(n), name="x", quantity=q, net_price=p, vat=Vat(rate=Decimal(r))) for n, (q, p, r) in enumerate(rows)
    )
    totals = compute_totals(factories.invoice(lines=lines))
    assert sum((row.basis for row in totals.vat), Decimal(0)) == totals.without_vat
    assert sum((row.amount for row in totals.vat), Decimal(0)) == totals.vat_total
    assert all(row.amount == to_cents(row.basis * row.rate / 100) for row in totals.vat)
    assert totals.with_vat == totals.without_vat + totals.vat_total


def test_a_credit_note_knows_itself() -> None:
    assert factories.invoice(type_code=TypeCode.CREDIT_NOTE).is_credit_note
    assert not factories.invoice().is_credit_note


def test_sirens_come_from_sirets_only() -> None:
    assert factories.seller().siren == "732829320"
    assert Buyer(siret=factories.BUYER_SIRET).siren == "218400695"
    foreign = Seller(identifier=factories.Identifier(type=factories.IdentifierType.HORS_UE, value="CHE1"))
    assert foreign.siren == ""
