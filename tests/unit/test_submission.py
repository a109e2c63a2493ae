"""An invoice as data alone, and what a lot must be."""

from decimal import Decimal

import pytest

from chorus_desktop.domain.invoice import AllowanceCharge, Invoice, Line, LineAllowanceCharge, Vat, VatCategory
from chorus_desktop.domain.submission import FluxSyntax, Lot, LotFile, TypedInvoice, TypedVat, lot_fault, typed
from chorus_desktop.domain.totals import compute_totals

TEN = Vat(rate=Decimal(10))
NONE = Vat(category=VatCategory.EXEMPT, rate=Decimal(0), exemption_code="VATEX-FR-FRANCHISE")
OUTSIDE = Vat(category=VatCategory.OUT_OF_SCOPE, rate=Decimal(0))
INVOICE = Invoice(
    lines=(
        Line(id="R1", name="Entretien", quantity=Decimal(2), unit="HUR", net_price=Decimal("65.25")),
        Line(id="R2", name="Pose", quantity=Decimal(3), net_price=Decimal("33.333"), vat=TEN),
        Line(name="Timbres", quantity=Decimal(1), net_price=Decimal(7), vat=NONE),
        Line(name="Consigne", quantity=Decimal(1), net_price=Decimal(5), vat=OUTSIDE),
    ),
    allowances=(AllowanceCharge(amount=Decimal("10.50"), reason="Fidélité"),),
    charges=(AllowanceCharge(amount=Decimal(4), vat=TEN),),
)


def told(invoice: Invoice) -> TypedInvoice:
    """The invoice as data."""
    return typed(invoice, compute_totals(invoice))


def test_the_lines_add_up_to_the_total_without_vat() -> None:
    lines, totals = told(INVOICE).lines, compute_totals(INVOICE)
    cents = Decimal("0.01")
    assert sum((line.quantity * line.net_price).quantize(cents) for line in lines) == totals.without_vat
    assert [line.number for line in lines] == [1, 2, 3, 4, 5, 6]
    assert [(line.name, line.kind, line.quantity) for line in lines[4:]] == [
        ("Fidélité", "allowance", Decimal(-1)),
        ("", "charge", Decimal(1)),
    ]
    assert (lines[0].reference, lines[0].unit, lines[0].rate) == ("R1", "HUR", Decimal("20.00"))


def test_each_rate_is_one_row() -> None:
    rows, totals = told(INVOICE).vat, compute_totals(INVOICE)
    assert [row.rate for row in rows] == [Decimal(20), Decimal(10), Decimal(0)]
    assert rows[2] == TypedVat(rate=Decimal(0), basis=Decimal("12.00"), amount=Decimal("0.00"))
    assert sum(row.basis for row in rows) == totals.without_vat
    assert sum(row.amount for row in rows) == totals.vat_total


def test_what_is_still_to_be_typed_counts_nothing() -> None:
    (line,) = told(Invoice(lines=(Line(name="Pose"),))).lines
    assert (line.quantity, line.net_price) == (0, 0)


def test_discounts_of_lines_and_prices_of_several_units_add_up_too() -> None:
    cut = Line(
        id="1",
        name="Câble",
        quantity=Decimal(250),
        unit="MTR",
        net_price=Decimal("89.90"),
        base_quantity=Decimal(100),
        allowances=(LineAllowanceCharge(amount=Decimal("4.75"), reason="Fin de touret"),),
        charges=(LineAllowanceCharge(amount=Decimal(3), reason="Coupe"),),
        vat=TEN,
    )
    thirds = Line(id="2", name="Lot", quantity=Decimal(900000), net_price=Decimal(1), base_quantity=Decimal(3))
    invoice = Invoice(lines=(cut, thirds))
    lines = told(invoice).lines
    assert [(line.quantity, line.unit, str(line.net_price)) for line in lines[:2]] == [
        (Decimal(250), "MTR", "0.899000"),
        (Decimal(1), "C62", "300000.00"),
    ]
    assert [(line.number, line.reference, line.kind, line.rate) for line in lines[2:]] == [
        (3, "1", "allowance", Decimal(10)),
        (4, "1", "charge", Decimal(10)),
    ]
    assert sum(line.quantity * line.net_price for line in lines) == compute_totals(invoice).without_vat


def lot(*names: str, file_name: str = "lot.tar.gz") -> Lot:
    """A lot of empty files."""
    files = tuple(LotFile(name=name, content=b"") for name in names)
    return Lot(file_name=file_name, syntax=FluxSyntax.UBL, files=files)


@pytest.mark.parametrize(
    ("given", "fault"),
    [
        (lot("a.xml", "b.xml"), ""),
        (lot(*map(str, range(500))), ""),
        (lot(), "lot_empty"),
        (lot(*map(str, range(501))), "lot_too_many"),
        (lot("a.xml", "a.xml"), "lot_names"),
        (lot("a.xml", ""), "lot_names"),
        (lot("a/b.xml"), "lot_names"),
        (lot("a.xml", file_name="l#t.tar.gz"), "lot_names"),
    ],
)
def test_what_a_lot_must_be(given: Lot, fault: str) -> None:
    assert lot_fault(given) == fault
