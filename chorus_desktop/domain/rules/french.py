"""The French rules of the reform, which hold in both regimes here: BR-FR and BR-FR-CO (XP Z12-012)."""

import re
from collections import Counter

from chorus_desktop.domain import identifiers, numbering
from chorus_desktop.domain.identifiers import IdentifierType
from chorus_desktop.domain.invoice import TypeCode
from chorus_desktop.domain.rules.code_lists import (
    ATTACHMENT_CODES,
    FINAL_PROCESSES,
    HISTORIC_PROCESSES,
    PAID_PROCESSES,
    REFORM_PROCESSES,
    TREATMENTS,
)
from chorus_desktop.domain.rules.core import is_outside
from chorus_desktop.domain.rules.rule import (
    Rule,
    Subject,
    at,
    attachments,
    each,
    longest,
    notes,
    of_contractor,
    preceding,
)

#: Notes that may stand only once (BR-FR-06).
_ONCE = ("PMT", "PMD", "AAB", "TXD")
#: Longest electronic address, in characters (BR-FR-25).
_ADDRESS = 125
#: Addresses and codes of the French directory (BR-FR-23, BR-FR-24).
_ROUTING_CODE = re.compile(r"[A-Za-z0-9+\-_.]+")


def _number_characters(number: str) -> bool:
    return 0 < len(number) <= numbering.MAX_LENGTH and not numbering.is_number(number)


def _period_outside(subject: Subject) -> bool:
    period = subject.invoice.period
    return period is not None and (is_outside(period.start) or is_outside(period.end))


def _due_before_issue(subject: Subject) -> bool:
    invoice = subject.invoice
    excused = invoice.business_process in PAID_PROCESSES or invoice.type_code is TypeCode.ADVANCE
    return bool(invoice.due_date and invoice.issue_date and invoice.due_date < invoice.issue_date and not excused)


def _already_paid_due(subject: Subject) -> bool:
    totals = subject.totals
    return subject.invoice.business_process in PAID_PROCESSES and (totals.due != 0 or totals.prepaid != totals.with_vat)


def _payment_day_missing(subject: Subject) -> bool:
    invoice = subject.invoice
    return subject.is_reform and invoice.business_process in PAID_PROCESSES and invoice.due_date is None


def _not_one_preceding(subject: Subject) -> bool:
    found = preceding(subject)
    corrected = subject.invoice.type_code is TypeCode.CORRECTED
    return corrected and (len(found) != 1 or not found[0].issue_date)


def _repeated_note(subject: Subject) -> bool:
    count = Counter(note.code for note in notes(subject))
    return any(count[code] > 1 for code in _ONCE)


def _treatments(subject: Subject) -> int:
    return sum(note.code == "BAR" for note in notes(subject))


def _more_than_one_readable(subject: Subject) -> bool:
    return sum(attachment.type_code == "LISIBLE" for attachment in attachments(subject)) > 1


def _seller_is(subject: Subject, kind: IdentifierType) -> bool:
    return subject.invoice.seller.identifier.type is kind


def _seller_siret_shape(subject: Subject) -> bool:
    value = subject.invoice.seller.identifier.value
    return _seller_is(subject, IdentifierType.SIRET) and bool(value) and not identifiers.is_siret_shape(value)


def _service_characters(subject: Subject) -> bool:
    """Under the reform the code is an identifier of the buyer (scheme 0224)."""
    code = subject.invoice.buyer.service_code.strip()
    return subject.is_reform and code != "" and _ROUTING_CODE.fullmatch(code) is None


def _address_characters(address: str) -> bool:
    return address != "" and _ROUTING_CODE.fullmatch(address) is None


def _buyer_address_of_another(subject: Subject) -> bool:
    buyer = subject.invoice.buyer
    return bool(buyer.electronic_address and buyer.siret) and not buyer.electronic_address.startswith(buyer.siren)


def _contractor_siret_shape(subject: Subject) -> bool:
    contractor = subject.invoice.third_party
    return contractor is not None and contractor.siret != "" and not identifiers.is_siret_shape(contractor.siret)


_DOCUMENT = (
    at(
        "number",
        "number_characters",
        lambda s: s.numbered and _number_characters(s.invoice.number),
        "BR-FR-02_BT-1",
    ),
    at("issue_date", "date_range", lambda s: is_outside(s.invoice.issue_date), "BR-FR-03_BT-2"),
    at("due_date", "date_range", lambda s: is_outside(s.invoice.due_date), "BR-FR-03_BT-9"),
    at("delivery_date", "date_range", lambda s: is_outside(s.invoice.delivery_date), "BR-FR-03_BT-72"),
    at("period", "date_range", _period_outside, "BR-FR-03_BT-73", "BR-FR-03_BT-74"),
    at("due_date", "due_before_issue", _due_before_issue, "BR-FR-CO-07_BT-9"),
    at("due_date", "payment_day_missing", _payment_day_missing, "BR-FR-CO-09_BT-23-3"),
    at("currency", "currency", lambda s: s.invoice.currency != "EUR", "BR-FR-CO-12_BT-5"),
    at(
        "business_process",
        "business_process",
        lambda s: s.invoice.business_process not in HISTORIC_PROCESSES + REFORM_PROCESSES,
        "BR-FR-08_BT-23",
        "BR-FR-CPRO-24",
    ),
    at(
        "business_process",
        "final_is_advance",
        lambda s: s.invoice.business_process in FINAL_PROCESSES and s.invoice.type_code is TypeCode.ADVANCE,
        "BR-FR-CO-08_BT-23",
    ),
    at("prepaid", "already_paid_due", _already_paid_due, "BR-FR-CO-09_BT-23-1", "BR-FR-CO-09_BT-23-2"),
    at(
        "preceding_invoices",
        "preceding_missing",
        lambda s: s.invoice.is_credit_note and not preceding(s),
        "BR-FR-CO-05_BT-3",
    ),
    at("preceding_invoices", "preceding_one", _not_one_preceding, "BR-FR-CO-04_BT-4", "BR-FR-CO-04_BT-3"),
    each(
        "preceding_invoices.*.number",
        "number_characters",
        preceding,
        lambda earlier, _: _number_characters(earlier.number),
        "BR-FR-02_BT-25",
    ),
    each(
        "preceding_invoices.*.issue_date",
        "date_range",
        preceding,
        lambda earlier, _: is_outside(earlier.issue_date),
        "BR-FR-03_BT-26",
    ),
    at("notes", "note_repeated", _repeated_note, "BR-FR-06_BT-21"),
    each(
        "notes.*.text",
        "note_treatment",
        notes,
        lambda note, _: note.code == "BAR" and note.text.strip() not in TREATMENTS | {""},
        "BR-FR-20_BT-21",
    ),
    at("notes", "note_treatments", lambda s: _treatments(s) > 1, "BR-FR-31_BT-21", "BR-FR-30_BT-21"),
    each(
        "attachments.*.type_code",
        "attachment_code",
        attachments,
        lambda attachment, _: attachment.type_code not in ATTACHMENT_CODES,
        "BR-FR-17_BT-123",
    ),
    at("attachments", "attachment_readable", _more_than_one_readable, "BR-FR-18_BT-123"),
)

_PARTIES = (
    at("buyer.siret", "buyer_missing", lambda s: not s.invoice.buyer.siret, "BR-FR-12_BT-49", "BR-FR-CPRO-10"),
    at(
        "buyer.siret",
        "siret_shape",
        lambda s: bool(s.invoice.buyer.siret) and not identifiers.is_siret_shape(s.invoice.buyer.siret),
        "BR-FR-09_BT-46",
        "BR-FR-CPRO-10",
    ),
    at(
        "seller.identifier.value",
        "identifier_missing",
        lambda s: not s.invoice.seller.identifier.value,
        "BR-FR-10_BT-30",
        "BR-CO-26",
        "BR-FR-CPRO-03",
    ),
    at(
        "seller.identifier.value",
        "siret_shape",
        _seller_siret_shape,
        "BR-FR-09_BT-29",
        "BR-FR-10_BT-30",
        "BR-FR-32-LEGALID",
        type=IdentifierType.SIRET.value,
    ),
    at(
        "seller.electronic_address",
        "electronic_address",
        lambda s: _address_characters(s.invoice.seller.electronic_address),
        "BR-FR-23_BT-34",
    ),
    at(
        "buyer.electronic_address",
        "electronic_address",
        lambda s: _address_characters(s.invoice.buyer.electronic_address),
        "BR-FR-23_BT-49",
    ),
    at("buyer.electronic_address", "electronic_address_siren", _buyer_address_of_another, "BR-FR-21_BT-49"),
    longest("seller.electronic_address", _ADDRESS, lambda i: i.seller.electronic_address, "BR-FR-25_BT-34"),
    longest("buyer.electronic_address", _ADDRESS, lambda i: i.buyer.electronic_address, "BR-FR-25_BT-49"),
    at("buyer.service_code", "service_characters", _service_characters, "BR-FR-24_BT-46"),
    of_contractor(
        "third_party.siret", "siret_shape", _contractor_siret_shape, "BR-FR-09_EXT-FR-FE-69", "BR-FR-CPRO-21"
    ),
)

RULES: tuple[Rule, ...] = _DOCUMENT + _PARTIES
