"""Validation: all problems at once, each with its field; nothing said about a valid invoice."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from chorus_desktop.domain.identifiers import IdentifierType
from chorus_desktop.domain.invoice import (
    AllowanceCharge,
    Invoice,
    Line,
    Period,
    PrecedingInvoice,
    StatedTotals,
    TypeCode,
    Vat,
    VatCategory,
)
from chorus_desktop.domain.parties import Address, Identifier, PublicBody, Service
from chorus_desktop.domain.problems import Severity, blocking
from chorus_desktop.domain.validation import validate
from tests import factories
from tests.factories import TODAY, body, buyer, invoice, line, seller


def found(subject: Invoice, known: PublicBody | None = None, *, numbered: bool = True) -> set[tuple[str, str]]:
    return {(p.code, p.field) for p in validate(subject, today=TODAY, body=known, numbered=numbered)}


def vat_line(**changes: object) -> Line:
    return replace(line(), vat=replace(Vat(), **changes))


EXEMPT = {"category": VatCategory.EXEMPT, "rate": Decimal(0)}


def test_a_valid_invoice_has_no_problem() -> None:
    assert found(invoice(), body()) == set()
    assert found(invoice()) == set()


def test_an_empty_form_names_everything_at_once() -> None:
    assert found(Invoice()) == {
        ("number_missing", "number"),
        ("buyer_missing", "buyer.siret"),
        ("date_missing", "issue_date"),
        ("name_missing", "seller.name"),
        ("identifier_missing", "seller.identifier.value"),
        ("address_missing", "seller.address"),
        ("lines_missing", "lines"),
    }


def test_a_draft_needs_no_number() -> None:
    assert found(invoice(number=""), numbered=False) == set()


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({"number": "x" * 21}, ("too_long", "number")),
        ({"number": "F 42"}, ("number_characters", "number")),
        ({"number": "20261125"}, ("number_is_date", "number")),
        ({"buyer": buyer(siret="123")}, ("siret_shape", "buyer.siret")),
        ({"buyer": buyer(siret="21840069500018")}, ("siret_key", "buyer.siret")),
        ({"buyer": buyer(name=" ")}, ("name_missing", "buyer.name")),
        ({"buyer": buyer(name="x" * 100)}, ("too_long", "buyer.name")),
        ({"issue_date": date(1999, 12, 31), "due_date": None}, ("date_range", "issue_date")),
        ({"issue_date": date(2026, 11, 26)}, ("date_future", "issue_date")),
        ({"issue_date": date(2025, 11, 24)}, ("date_old", "issue_date")),
        ({"due_date": date(2026, 11, 1)}, ("due_before_issue", "due_date")),
        ({"period": Period(start=TODAY, end=date(2026, 11, 1))}, ("period_order", "period")),
        ({"currency": "USD"}, ("currency", "currency")),
        ({"business_process": "S5"}, ("business_process", "business_process")),
        ({"payment_means": "99"}, ("payment_means", "payment_means")),
        ({"purchase_order": "x" * 51}, ("too_long", "purchase_order")),
        ({"type_code": TypeCode.CREDIT_NOTE}, ("preceding_missing", "preceding_invoices")),
        ({"type_code": TypeCode.CORRECTED}, ("preceding_one", "preceding_invoices")),
        (
            {"type_code": TypeCode.CORRECTED, "preceding_invoices": (PrecedingInvoice(number="F1"),)},
            ("preceding_one", "preceding_invoices"),
        ),
        ({"preceding_invoices": (PrecedingInvoice(number="F1"),) * 2}, ("preceding_many", "preceding_invoices")),
        ({"seller": seller(name="")}, ("name_missing", "seller.name")),
        (
            {"seller": seller(identifier=Identifier(value="12"))},
            ("siret_shape", "seller.identifier.value"),
        ),
        (
            {"seller": seller(identifier=Identifier(type=IdentifierType.RIDET, value="12"))},
            ("identifier_shape", "seller.identifier.value"),
        ),
        (
            {"seller": seller(identifier=Identifier(value="73282932000075"))},
            ("siret_key", "seller.identifier.value"),
        ),
        ({"seller": seller(vat_id="FR1")}, ("vat_id", "seller.vat_id")),
        ({"seller": seller(vat_id="FR40732829320")}, ("vat_id_key", "seller.vat_id")),
        ({"seller": seller(vat_id="")}, ("vat_id_missing", "seller.vat_id")),
        ({"seller": seller(address=Address(city="Lyon"))}, ("address_missing", "seller.address")),
        ({"seller": seller(iban="FR76")}, ("iban", "seller.iban")),
        ({"seller": seller(iban="")}, ("iban_missing", "seller.iban")),
        ({"lines": (line(quantity="999999", price="9999999"),)}, ("too_large", "lines")),
        ({"seller": seller(bic="X")}, ("bic", "seller.bic")),
        ({"lines": (replace(line(), name=""),)}, ("line_name", "lines.0.name")),
        ({"lines": (replace(line(), quantity=None),)}, ("line_quantity", "lines.0.quantity")),
        ({"lines": (line(quantity="1.00001"),)}, ("too_precise", "lines.0.quantity")),
        ({"lines": (line(), replace(line(), net_price=None))}, ("line_price", "lines.1.net_price")),
        ({"lines": (line(price="-1"), line(price="2"))}, ("price_negative", "lines.0.net_price")),
        ({"lines": (line(price="1.0000001"),)}, ("too_precise", "lines.0.net_price")),
        ({"lines": (line(rate="19"),)}, ("vat_rate", "lines.0.vat.rate")),
        ({"lines": (line(rate="0"),)}, ("vat_rate_zero", "lines.0.vat.rate")),
        ({"lines": (vat_line(category=VatCategory.EXEMPT),)}, ("vat_rate_not_zero", "lines.0.vat.rate")),
        ({"lines": (vat_line(**EXEMPT),)}, ("exemption_missing", "lines.0.vat.exemption_reason")),
        ({"allowances": (AllowanceCharge(amount=Decimal("1.001")),)}, ("too_precise", "allowances.0.amount")),
        ({"lines": (line(quantity="-1"),)}, ("total_negative", "lines")),
        ({"business_process": "A2"}, ("already_paid_due", "prepaid")),
        ({"prepaid": Decimal(1000)}, ("prepaid_too_much", "prepaid")),
    ],
)
def test_each_problem_at_its_field(changes: dict[str, object], problem: tuple[str, str]) -> None:
    assert found(invoice(**changes)) == {problem}


def test_exemptions_that_are_told_pass() -> None:
    told = vat_line(**EXEMPT, exemption_code="VATEX-FR-FRANCHISE")
    zero = vat_line(category=VatCategory.ZERO, rate=Decimal(0))
    assert found(invoice(lines=(told, zero), seller=seller(vat_id=""))) == set()


def test_a_credit_note_that_says_what_it_cancels_passes() -> None:
    reference = (PrecedingInvoice(number="F2026-0040", issue_date=TODAY),)
    assert found(invoice(type_code=TypeCode.CREDIT_NOTE, preceding_invoices=reference)) == set()
    assert found(invoice(type_code=TypeCode.CORRECTED, preceding_invoices=reference)) == set()


def test_a_due_date_before_the_invoice_is_right_when_it_is_already_paid() -> None:
    paid = invoice(business_process="A2", due_date=date(2026, 11, 1), prepaid=Decimal("554.40"))
    assert found(paid) == set()
    assert found(invoice(due_date=None)) == set()


@pytest.mark.parametrize(
    ("known", "changes", "problem"),
    [
        (body(active=False), {}, ("buyer_inactive", "buyer.siret")),
        (body(service_required=True), {"buyer": buyer(service_code="")}, ("service_required", "buyer.service_code")),
        (body(), {"buyer": buyer(service_code="NOPE")}, ("service_unknown", "buyer.service_code")),
        (
            body(services=(Service(code="TECH", name="t", active=False),)),
            {},
            ("service_inactive", "buyer.service_code"),
        ),
        (body(engagement_required=True), {"purchase_order": ""}, ("engagement_required", "purchase_order")),
        (
            body(services=(Service(code="TECH", name="t", engagement_required=True),)),
            {"purchase_order": ""},
            ("engagement_required", "purchase_order"),
        ),
        (
            body(engagement_or_service_required=True),
            {"purchase_order": "", "buyer": buyer(service_code="")},
            ("engagement_or_service_required", "purchase_order"),
        ),
    ],
)
def test_what_this_buyer_requires(known: PublicBody, changes: dict[str, object], problem: tuple[str, str]) -> None:
    assert found(invoice(**changes), known) == {problem}


def test_a_bad_key_that_the_directory_knows_is_right() -> None:
    odd = "21840069500018"
    assert found(invoice(buyer=buyer(siret=odd)), body(siret=odd)) == set()
    assert found(invoice(buyer=buyer(service_code="LIBRE")), body(services=())) == set()


def test_warnings_do_not_block() -> None:
    problems = validate(invoice(seller=seller(vat_id="FR40732829320")), today=TODAY)
    assert [p.severity for p in problems] == [Severity.WARNING]
    assert blocking(problems) == ()


def test_an_own_pdf_must_add_up() -> None:
    right = StatedTotals(without_vat=Decimal(100), vat_total=Decimal(20), with_vat=Decimal(120))
    wrong = replace(right, with_vat=Decimal(121))
    assert found(invoice(lines=(), stated_totals=right)) == set()
    assert found(invoice(lines=(), stated_totals=wrong)) == {("stated_sum", "stated_totals.with_vat")}


def test_the_factory_is_of_the_day() -> None:
    assert date(2026, 11, 25) == factories.TODAY


def test_nothing_is_concluded_from_a_mere_search_result() -> None:
    assert found(invoice(purchase_order=""), body(engagement_required=True, requirements_known=False)) == set()
