"""What Chorus Pro itself refuses: BR-FR-CPRO of XP Z12-012 annex A, and its own controls of identifiers."""

from collections.abc import Iterator

from chorus_desktop.domain import identifiers, numbering
from chorus_desktop.domain.identifiers import IdentifierType
from chorus_desktop.domain.invoice import Attachment, TypeCode
from chorus_desktop.domain.platform_files import ACCEPTED_EXTENSIONS
from chorus_desktop.domain.problems import Severity
from chorus_desktop.domain.rules.code_lists import CONTRACTOR_PROCESSES
from chorus_desktop.domain.rules.core import is_blank
from chorus_desktop.domain.rules.rule import (
    Finding,
    Rule,
    Subject,
    at,
    attachments,
    each,
    lines,
    longest,
    notes,
    of_contractor,
    preceding,
    wherever_taxed,
)

#: Most lines of one invoice (BR-FR-CPRO-19).
MOST_LINES = 999_999
_NAME, _REFERENCE, _STREET, _TEXT, _IBAN = 99, 50, 400, 1024, 27


def _number_is_date(subject: Subject) -> bool:
    number = subject.invoice.number
    return subject.numbered and numbering.is_number(number) and numbering.looks_like_date(number)


def _preceding_many(subject: Subject) -> bool:
    return subject.invoice.type_code is not TypeCode.CORRECTED and len(preceding(subject)) > 1


def _buyer_key(subject: Subject) -> bool:
    siret = subject.invoice.buyer.siret
    return subject.body is None and identifiers.is_siret_shape(siret) and not identifiers.siret_key_ok(siret)


def _seller_key(subject: Subject) -> bool:
    identifier = subject.invoice.seller.identifier
    siret = identifier.type is IdentifierType.SIRET and identifiers.is_siret_shape(identifier.value)
    return siret and not identifiers.siret_key_ok(identifier.value)


def _identifier_shape(subject: Subject) -> Iterator[Finding]:
    kind, value = subject.invoice.seller.identifier.type, subject.invoice.seller.identifier.value
    if value and kind is not IdentifierType.SIRET and not identifiers.identifier_ok(kind, value):
        yield Finding(field="seller.identifier.value", params={"type": kind.value})


def _contractor_missing(subject: Subject) -> bool:
    contractor = subject.invoice.third_party
    wanted = subject.invoice.business_process in CONTRACTOR_PROCESSES
    return wanted and (contractor is None or not contractor.siret)


def _contractor_nameless(subject: Subject) -> bool:
    contractor = subject.invoice.third_party
    return contractor is not None and contractor.siret != "" and is_blank(contractor.name)


def _address_missing(subject: Subject) -> bool:
    address = subject.invoice.seller.address
    return not address.city.strip() or not address.postcode.strip()


def _legal_data(subject: Subject) -> int:
    seller = subject.invoice.seller
    return len(f"{seller.legal_form}, {seller.registration}")


def _extension(attachment: Attachment, _: Subject) -> bool:
    _name, dot, extension = attachment.filename.rpartition(".")
    return attachment.filename.strip() != "" and (not dot or extension.lower() not in ACCEPTED_EXTENSIONS)


_IDENTIFIERS = (
    at(
        "number",
        "too_long",
        lambda s: s.numbered and len(s.invoice.number) > numbering.MAX_LENGTH,
        "BR-FR-CPRO-02",
        "BR-FR-01_BT-1",
        max=str(numbering.MAX_LENGTH),
    ),
    at("number", "number_is_date", _number_is_date),
    each(
        "preceding_invoices.*.number",
        "too_long",
        preceding,
        lambda earlier, _: len(earlier.number) > numbering.MAX_LENGTH,
        "BR-FR-CPRO-02",
        "BR-FR-01_BT-25",
        max=str(numbering.MAX_LENGTH),
    ),
    at("preceding_invoices", "preceding_many", _preceding_many, "BR-FR-CPRO-20"),
    at("buyer.siret", "siret_key", _buyer_key, severity=Severity.WARNING),
    at("seller.identifier.value", "siret_key", _seller_key),
    Rule(
        code="identifier_shape",
        field="seller.identifier.value",
        find=_identifier_shape,
        official=tuple(f"BR-FR-CPRO-{number:02d}" for number in range(3, 9)),
    ),
    of_contractor("third_party.siret", "third_party_missing", _contractor_missing, "BR-FR-CPRO-21", "BR-FR-CPRO-18"),
    of_contractor("third_party.name", "name_missing", _contractor_nameless, "BR-FR-CPRO-28"),
    at("seller.address", "address_missing", _address_missing),
    at("seller.iban", "iban", lambda s: bool(s.invoice.seller.iban) and not identifiers.is_iban(s.invoice.seller.iban)),
    at("seller.bic", "bic", lambda s: bool(s.invoice.seller.bic) and not identifiers.is_bic(s.invoice.seller.bic)),
)

_LENGTHS = (
    longest("seller.name", _NAME, lambda i: i.seller.name, "BR-FR-CPRO-43"),
    longest("seller.address.line1", _STREET, lambda i: i.seller.address.line1, "BR-FR-CPRO-32"),
    longest("seller.address.city", _STREET, lambda i: i.seller.address.city, "BR-FR-CPRO-33"),
    longest("seller.iban", _IBAN, lambda i: i.seller.iban, "BR-FR-CPRO-39"),
    at("seller.registration", "too_long", lambda s: _legal_data(s) > _TEXT, "BR-FR-CPRO-42", max=str(_TEXT)),
    longest("buyer.name", _NAME, lambda i: i.buyer.name, "BR-FR-CPRO-44"),
    longest("seller.trading_name", _NAME, lambda i: i.seller.trading_name, "BR-FR-CPRO-36"),
    longest("buyer.trading_name", _NAME, lambda i: i.buyer.trading_name, "BR-FR-CPRO-34"),
    longest("buyer.service_code", 100, lambda i: i.buyer.service_code, "BR-FR-26_BT-46"),
    longest("purchase_order", _REFERENCE, lambda i: i.purchase_order, "BR-FR-CPRO-15"),
    longest("contract", _REFERENCE, lambda i: i.contract, "BR-FR-CPRO-14"),
    longest("payment_terms", _TEXT, lambda i: i.payment_terms, "BR-FR-CPRO-35"),
    each("notes.*.text", "too_long", notes, lambda note, _: len(note.text) > _TEXT, "BR-FR-CPRO-42", max=str(_TEXT)),
    each(
        "attachments.*.filename",
        "too_long",
        attachments,
        lambda a, _: len(a.filename) > _REFERENCE,
        "BR-FR-CPRO-41",
        "BR-FR-CPRO-30",
        max=str(_REFERENCE),
    ),
    each(
        "lines.*.description",
        "too_long",
        lines,
        lambda line, _: len(line.description) > _TEXT,
        "BR-FR-CPRO-31",
        max=str(_TEXT),
    ),
    *wherever_taxed(
        "exemption_reason",
        "too_long",
        lambda vat, _: len(vat.exemption_reason) > _TEXT,
        "BR-FR-CPRO-29",
        max=str(_TEXT),
    ),
)

_FORM = (
    at("lines", "lines_too_many", lambda s: len(lines(s)) > MOST_LINES, "BR-FR-CPRO-19"),
    each("attachments.*.filename", "attachment_type", attachments, _extension),
)

RULES: tuple[Rule, ...] = _IDENTIFIERS + _LENGTHS + _FORM
