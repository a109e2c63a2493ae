"""The business controls of an integration: what makes Chorus Pro refuse one invoice, in the words of its report."""

import re
import unicodedata
from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal

from chorus_desktop.sandbox import uncertain
from chorus_desktop.sandbox.directory import Directory, Structure
from chorus_desktop.sandbox.reading import Reading

CADRES = frozenset(f"A{number}" for number in range(1, 26))
#: Whether a triplet (SIREN of the issuer, year, number) is already integrated.
Known = Callable[[str, str, str], bool]

_NUMBER = re.compile(r"[A-Za-z0-9+\-_/]+( [A-Za-z0-9+\-_/]+)*")
_SIRET_SCHEMES = {"", "0002", "0009", "1", "SIRET"}


def refusals(reading: Reading, directory: Directory, known: Known) -> list[str]:
    """Every reason to refuse the invoice, in the order of the controls; empty when it may be integrated."""
    return [
        *_form(reading),
        *_supplier(reading, directory),
        *_addressing(reading, directory),
        *_categories(reading),
        *totals_refusals(reading),
        *_uniqueness(reading, known),
    ]


def report_text(reasons: list[str]) -> str:
    """libelleErreurDP: no accents, joined by a bar, cut."""
    flat = unicodedata.normalize("NFD", "|".join(reasons))
    return "".join(c for c in flat if not unicodedata.combining(c))[: uncertain.REPORT_TEXT_LENGTH]


def triplet(reading: Reading) -> tuple[str, str, str]:
    """What must be unique: SIREN of the issuer, year of the invoice date, number."""
    return reading.supplier[:9], reading.issue_date[:4], reading.number


def number_refusals(number: str) -> Iterator[str]:
    """Controls of BT-1."""
    if not number:
        yield uncertain.NUMBER_MISSING
    elif len(number) > 20:
        yield uncertain.NUMBER_TOO_LONG
    elif not _NUMBER.fullmatch(number):
        yield uncertain.NUMBER_CHARACTERS


def is_day(text: str) -> bool:
    """Whether the text is a date YYYY-MM-DD."""
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def _form(reading: Reading) -> Iterator[str]:
    yield from number_refusals(reading.number)
    if not is_day(reading.issue_date):
        yield uncertain.DATE_WRONG
    if reading.cadre not in CADRES:
        yield uncertain.CADRE_UNKNOWN
    if not reading.payment_means:
        yield uncertain.PAYMENT_MEANS_MISSING
    elif reading.payment_means not in uncertain.PAYMENT_MEANS:
        yield uncertain.PAYMENT_MEANS_UNKNOWN


def _categories(reading: Reading) -> Iterator[str]:
    if "" in {item.category for item in reading.taxes} | {item.category for item in reading.lines}:
        yield uncertain.VAT_CATEGORY_MISSING


def _is_siret(identifier: str) -> bool:
    return len(identifier) == 14 and identifier.isascii() and identifier.isdigit()


def _supplier(reading: Reading, directory: Directory) -> Iterator[str]:
    if reading.supplier_scheme in _SIRET_SCHEMES and not _is_siret(reading.supplier):
        yield uncertain.SUPPLIER_SIRET
    elif reading.supplier != directory.supplier.siret:
        yield uncertain.SUPPLIER_UNKNOWN


def _addressing(reading: Reading, directory: Directory) -> Iterator[str]:
    if not _is_siret(reading.buyer):
        yield uncertain.BUYER_SIRET
        return
    buyer = directory.by_siret(reading.buyer)
    if buyer is None or not buyer.public:
        yield uncertain.BUYER_UNKNOWN
        return
    yield from addressing_refusals(buyer, reading.service, reading.engagement or reading.contract)


def addressing_refusals(buyer: Structure, service_code: str, engagement: str) -> Iterator[str]:
    """Controls of the recipient's parameters; a contract number may stand in for the engagement."""
    if not buyer.active:
        yield uncertain.BUYER_INACTIVE
    service = buyer.service(service_code) if service_code else None
    if service_code and service is None and (buyer.services or buyer.service_required):
        yield uncertain.SERVICE_UNKNOWN
    if buyer.service_required and not service_code:
        yield uncertain.SERVICE_MISSING
    if (buyer.engagement_required or (service is not None and service.engagement_required)) and not engagement:
        yield uncertain.ENGAGEMENT_MISSING
    if buyer.engagement_or_service_required and not (service_code or engagement):
        yield uncertain.ENGAGEMENT_OR_SERVICE_MISSING


def totals_refusals(reading: Reading) -> Iterator[str]:
    """Controls of the sums: BR-CO-10 to BR-CO-17 as far as they are stated."""
    totals = reading.totals
    if totals.without_vat is None or totals.with_vat is None or totals.due is None:
        yield uncertain.TOTALS_WRONG.format(detail="un total obligatoire est absent")
        return
    vat = totals.vat or Decimal(0)
    line_total = totals.lines if totals.lines is not None else totals.without_vat
    checks = [
        ("total des lignes", line_total, sum((line.total for line in reading.lines), Decimal(0)), bool(reading.lines)),
        ("total HT", totals.without_vat, line_total - totals.allowances + totals.charges, totals.lines is not None),
        ("total TVA", vat, sum((tax.amount for tax in reading.taxes), Decimal(0)), bool(reading.taxes)),
        ("bases de TVA", totals.without_vat, sum((t.basis for t in reading.taxes), Decimal(0)), bool(reading.taxes)),
        ("total TTC", totals.with_vat, totals.without_vat + vat, True),
        ("net a payer", totals.due, totals.with_vat - totals.prepaid + totals.rounding, True),
    ]
    for what, stated, computed, applies in checks:
        if applies and stated != computed:
            yield uncertain.TOTALS_WRONG.format(detail=f"{what} {stated} au lieu de {computed}")
    for tax in reading.taxes:
        if abs(tax.basis * tax.rate / 100 - tax.amount) > uncertain.VAT_TOLERANCE:
            yield uncertain.TOTALS_WRONG.format(detail=f"TVA a {tax.rate} % {tax.amount} pour une base de {tax.basis}")


def _uniqueness(reading: Reading, known: Known) -> Iterator[str]:
    if known(*triplet(reading)):
        yield uncertain.DUPLICATE
