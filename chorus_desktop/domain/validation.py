"""All that Chorus Pro would refuse in an invoice, found at once and before anything is sent."""

from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal

from chorus_desktop.domain import identifiers, numbering
from chorus_desktop.domain.identifiers import IdentifierType
from chorus_desktop.domain.invoice import Invoice, Line, StatedTotals, TypeCode, VatCategory
from chorus_desktop.domain.money import (
    AMOUNT_DECIMALS,
    PRICE_DECIMALS,
    QUANTITY_DECIMALS,
    TOO_LARGE,
    ZERO,
    decimals,
)
from chorus_desktop.domain.parties import PublicBody, Seller
from chorus_desktop.domain.problems import Problem, Severity
from chorus_desktop.domain.totals import compute_totals, line_amount

#: Cadres that a supplier uses on Chorus Pro (historic) and their equivalents on an approved platform (reform).
HISTORIC_PROCESSES = ("A1", "A2", "A9", "A12")
REFORM_PROCESSES = tuple("B1 S1 M1 B2 S2 M2 S3 B4 S4 M4 S6 B7 S7".split())
#: BR-FR-16.
VAT_RATES = frozenset(map(Decimal, "0 20 10 5.5 2.1 8.5 1.05 1.75 0.9 9.2 9.6 13 7 19.6 20.6".split()))
#: UNCL4461 codes that Chorus Pro takes.
PAYMENT_MEANS = ("01", "10", "20", "30", "31", "42", "48", "49", "58", "59", "97")

#: Means that need an account to be paid to (CII-SR-470, BR-61).
_TRANSFERS = ("30", "58")

_LENGTHS: tuple[tuple[str, Callable[[Invoice], str], int], ...] = (
    ("seller.name", lambda i: i.seller.name, 99),
    ("buyer.name", lambda i: i.buyer.name, 99),
    ("purchase_order", lambda i: i.purchase_order, 50),
    ("contract", lambda i: i.contract, 50),
    ("buyer.service_code", lambda i: i.buyer.service_code, 100),
    ("payment_terms", lambda i: i.payment_terms, 1024),
)


def validate(invoice: Invoice, *, today: date, body: PublicBody | None = None, numbered: bool = True) -> list[Problem]:
    """Every problem of the invoice, in the order in which a form shows its fields.

    `today` is the user's day; `body` what the directory knows of the buyer, where it knows it; `numbered` is False
    for a draft, whose number is given when it is issued.
    """
    problems = [] if not numbered else _number(invoice)
    problems += _buyer(invoice, body)
    problems += _header(invoice, today)
    problems += _seller(invoice.seller)
    if invoice.payment_means in _TRANSFERS and not invoice.seller.iban and invoice.lines:
        problems.append(Problem(code="iban_missing", field="seller.iban"))
    problems += _lines(invoice)
    problems += _amounts(invoice)
    problems += [
        Problem(code="too_long", field=path, params={"max": str(longest)})
        for path, read, longest in _LENGTHS
        if len(read(invoice)) > longest
    ]
    return problems


def _number(invoice: Invoice) -> list[Problem]:
    if not invoice.number:
        return [Problem(code="number_missing", field="number")]
    if len(invoice.number) > numbering.MAX_LENGTH:
        return [Problem(code="too_long", field="number", params={"max": str(numbering.MAX_LENGTH)})]
    if not numbering.is_number(invoice.number):
        return [Problem(code="number_characters", field="number")]
    if numbering.looks_like_date(invoice.number):
        return [Problem(code="number_is_date", field="number")]
    return []


def _buyer(invoice: Invoice, body: PublicBody | None) -> list[Problem]:
    buyer = invoice.buyer
    problems = []
    if not buyer.siret:
        problems.append(Problem(code="buyer_missing", field="buyer.siret"))
    elif not identifiers.is_siret_shape(buyer.siret):
        problems.append(Problem(code="siret_shape", field="buyer.siret"))
    elif body is None and not identifiers.siret_key_ok(buyer.siret):
        problems.append(Problem(code="siret_key", field="buyer.siret", severity=Severity.WARNING))
    if buyer.siret and not buyer.name.strip():
        problems.append(Problem(code="name_missing", field="buyer.name"))
    return problems + (_requirements(invoice, body) if body and body.requirements_known else [])


def _requirements(invoice: Invoice, body: PublicBody) -> list[Problem]:
    service, engagement = invoice.buyer.service_code, invoice.purchase_order
    problems = []
    if not body.active:
        problems.append(Problem(code="buyer_inactive", field="buyer.siret"))
    if body.service_required and not service:
        problems.append(Problem(code="service_required", field="buyer.service_code"))
    known = {item.code: item for item in body.services}
    if service and known and service not in known:
        problems.append(Problem(code="service_unknown", field="buyer.service_code", params={"code": service}))
    elif service in known and not known[service].active:
        problems.append(Problem(code="service_inactive", field="buyer.service_code", params={"code": service}))
    if not engagement and (body.engagement_required or (service in known and known[service].engagement_required)):
        problems.append(Problem(code="engagement_required", field="purchase_order"))
    if body.engagement_or_service_required and not service and not engagement:
        problems.append(Problem(code="engagement_or_service_required", field="purchase_order"))
    return problems


def _header(invoice: Invoice, today: date) -> list[Problem]:
    problems = []
    if invoice.issue_date is None:
        problems.append(Problem(code="date_missing", field="issue_date"))
    elif not 2000 <= invoice.issue_date.year <= 2099:
        problems.append(Problem(code="date_range", field="issue_date"))
    elif invoice.issue_date > today:
        problems.append(Problem(code="date_future", field="issue_date", severity=Severity.WARNING))
    elif invoice.issue_date < today - timedelta(days=365):
        problems.append(Problem(code="date_old", field="issue_date", severity=Severity.WARNING))
    already_paid = invoice.business_process in ("A2", "B2", "S2", "M2") or invoice.type_code is TypeCode.ADVANCE
    if invoice.due_date and invoice.issue_date and invoice.due_date < invoice.issue_date and not already_paid:
        problems.append(Problem(code="due_before_issue", field="due_date"))
    if invoice.period and invoice.period.end < invoice.period.start:
        problems.append(Problem(code="period_order", field="period"))
    if invoice.currency != "EUR":
        problems.append(Problem(code="currency", field="currency"))
    if invoice.business_process not in HISTORIC_PROCESSES + REFORM_PROCESSES:
        problems.append(Problem(code="business_process", field="business_process"))
    if invoice.payment_means not in PAYMENT_MEANS:
        problems.append(Problem(code="payment_means", field="payment_means"))
    return problems + _references(invoice)


def _references(invoice: Invoice) -> list[Problem]:
    count = len(invoice.preceding_invoices)
    if invoice.type_code is TypeCode.CREDIT_NOTE and not count:
        return [Problem(code="preceding_missing", field="preceding_invoices")]
    if invoice.type_code is TypeCode.CORRECTED and (count != 1 or not invoice.preceding_invoices[0].issue_date):
        return [Problem(code="preceding_one", field="preceding_invoices")]
    if count > 1:
        return [Problem(code="preceding_many", field="preceding_invoices")]
    return []


def _seller(seller: Seller) -> list[Problem]:
    problems = []
    kind, value = seller.identifier.type, seller.identifier.value
    if not seller.name.strip():
        problems.append(Problem(code="name_missing", field="seller.name"))
    if not value:
        problems.append(Problem(code="identifier_missing", field="seller.identifier.value"))
    elif not identifiers.identifier_ok(kind, value):
        code = "siret_shape" if kind is IdentifierType.SIRET else "identifier_shape"
        problems.append(Problem(code=code, field="seller.identifier.value", params={"type": kind.value}))
    elif kind is IdentifierType.SIRET and not identifiers.siret_key_ok(value):
        problems.append(Problem(code="siret_key", field="seller.identifier.value"))
    if seller.vat_id and not identifiers.is_vat_id(seller.vat_id):
        problems.append(Problem(code="vat_id", field="seller.vat_id"))
    elif not identifiers.vat_key_ok(seller.vat_id):
        problems.append(Problem(code="vat_id_key", field="seller.vat_id", severity=Severity.WARNING))
    if not seller.address.city.strip() or not seller.address.postcode.strip():
        problems.append(Problem(code="address_missing", field="seller.address"))
    if seller.iban and not identifiers.is_iban(seller.iban):
        problems.append(Problem(code="iban", field="seller.iban"))
    if seller.bic and not identifiers.is_bic(seller.bic):
        problems.append(Problem(code="bic", field="seller.bic"))
    return problems


def _lines(invoice: Invoice) -> list[Problem]:
    if invoice.stated_totals is not None:
        return _stated(invoice.stated_totals)
    if not invoice.lines:
        return [Problem(code="lines_missing", field="lines")]
    problems = []
    for index, line in enumerate(invoice.lines):
        problems += _line(line, f"lines.{index}", invoice.seller)
    return problems


def _stated(stated: StatedTotals) -> list[Problem]:
    if stated.without_vat + stated.vat_total != stated.with_vat:
        return [Problem(code="stated_sum", field="stated_totals.with_vat")]
    return []


def _line(line: Line, path: str, seller: Seller) -> list[Problem]:
    problems = []
    if not "".join(filter(str.isprintable, line.name)).strip():
        problems.append(Problem(code="line_name", field=f"{path}.name"))
    if line.quantity is None:
        problems.append(Problem(code="line_quantity", field=f"{path}.quantity"))
    elif decimals(line.quantity) > QUANTITY_DECIMALS:
        problems.append(Problem(code="too_precise", field=f"{path}.quantity", params={"max": str(QUANTITY_DECIMALS)}))
    if line.net_price is None:
        problems.append(Problem(code="line_price", field=f"{path}.net_price"))
    elif line.net_price < 0:
        problems.append(Problem(code="price_negative", field=f"{path}.net_price"))
    elif decimals(line.net_price) > PRICE_DECIMALS:
        problems.append(Problem(code="too_precise", field=f"{path}.net_price", params={"max": str(PRICE_DECIMALS)}))
    return problems + _line_vat(line, path, seller)


def _line_vat(line: Line, path: str, seller: Seller) -> list[Problem]:
    vat = line.vat
    if vat.rate not in VAT_RATES:
        return [Problem(code="vat_rate", field=f"{path}.vat.rate")]
    if vat.category is VatCategory.STANDARD:
        if vat.rate == 0:
            return [Problem(code="vat_rate_zero", field=f"{path}.vat.rate")]
        if not seller.vat_id:
            return [Problem(code="vat_id_missing", field="seller.vat_id")]
        return []
    if vat.rate != 0:
        return [Problem(code="vat_rate_not_zero", field=f"{path}.vat.rate")]
    if vat.category is not VatCategory.ZERO and not (vat.exemption_code or vat.exemption_reason):
        return [Problem(code="exemption_missing", field=f"{path}.vat.exemption_reason")]
    return []


def _amounts(invoice: Invoice) -> list[Problem]:
    problems = [
        Problem(code="too_precise", field=f"{kind}.{index}.amount", params={"max": str(AMOUNT_DECIMALS)})
        for kind, items in (("allowances", invoice.allowances), ("charges", invoice.charges))
        for index, item in enumerate(items)
        if decimals(item.amount) > AMOUNT_DECIMALS
    ]
    totals = compute_totals(invoice)
    largest = max(abs(totals.with_vat), abs(totals.prepaid), *(abs(line_amount(line)) for line in invoice.lines), ZERO)
    if largest >= TOO_LARGE:
        return [*problems, Problem(code="too_large", field="lines")]
    if invoice.lines and totals.with_vat < 0:
        problems.append(Problem(code="total_negative", field="lines"))
    elif invoice.business_process in ("A2", "B2", "S2", "M2") and totals.due != 0:
        problems.append(Problem(code="already_paid_due", field="prepaid"))
    elif totals.due < 0:
        problems.append(Problem(code="prepaid_too_much", field="prepaid"))
    return problems
