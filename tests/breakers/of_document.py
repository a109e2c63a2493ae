"""Breakers of numbers, dates, cadres, references, notes and supporting documents."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from chorus_desktop.domain.invoice import Invoice, Period, PrecedingInvoice, References, TypeCode
from chorus_desktop.domain.totals import compute_totals
from tests.breakers.breaker import Change, attached, breaker, cites, document, line, note, then, under

#: As an ordinary invoice to be paid, within its regime.
PLAIN = then(under("A1", "S1"), document(type_code=TypeCode.INVOICE, preceding_invoices=(), third_party=None))
_DAY = date(2026, 11, 25)
_REVERSED = Period(start=_DAY, end=date(2026, 11, 24))
_ONE_DAY = Period(start=_DAY, end=_DAY)
_LAST_CENTURY = date(1999, 12, 31)
_BEFORE = Period(start=_LAST_CENTURY, end=date(2000, 1, 1))


def _earlier(number: str = "F2026-0007", day: date | None = date(2020, 1, 5)) -> PrecedingInvoice:
    return PrecedingInvoice(number=number, issue_date=day)


def _paid(invoice: Invoice, *, reform: bool = False) -> Invoice:
    moved = replace(PLAIN(invoice), due_date=invoice.issue_date, business_process="S2" if reform else "A2")
    return replace(moved, prepaid=compute_totals(moved).with_vat)


def _paid_all_but_the_rounding(invoice: Invoice) -> Invoice:
    """Nothing is due any more, and what was paid is not the total."""
    paid = _paid(invoice, reform=True)
    return replace(paid, prepaid=paid.prepaid + Decimal("0.03"), rounding=Decimal("0.03"))


def _due_after(days: int) -> Change:
    def put(invoice: Invoice) -> Invoice:
        assert invoice.issue_date is not None
        return replace(PLAIN(invoice), due_date=invoice.issue_date + timedelta(days))

    return put


def _cites_itself(invoice: Invoice) -> Invoice:
    return replace(PLAIN(invoice), preceding_invoices=(_earlier(invoice.number),))


def _cites_a_later_one(invoice: Invoice) -> Invoice:
    assert invoice.issue_date is not None
    return replace(PLAIN(invoice), preceding_invoices=(_earlier(day=invoice.issue_date + timedelta(1)),))


_NUMBERS = (
    breaker("number_missing", "number", document(number="")),
    breaker("number_characters", "number", document(number="F 42"), document(number="F+42-a_b/c")),
    breaker("too_long", "number", document(number="x" * 36), document(number="x" * 20)),
    breaker("number_is_date", "number", document(number="20261125"), document(number="20261325")),
    breaker("preceding_number_missing", "preceding_invoices.*.number", then(PLAIN, cites(_earlier("")))),
    breaker(
        "number_characters",
        "preceding_invoices.*.number",
        then(PLAIN, cites(_earlier("F é"))),
        then(PLAIN, cites(_earlier("F/2"))),
    ),
    breaker(
        "too_long",
        "preceding_invoices.*.number",
        then(PLAIN, cites(_earlier("x" * 36))),
        then(PLAIN, cites(_earlier("x" * 20))),
    ),
    breaker("preceding_many", "preceding_invoices", then(PLAIN, cites(_earlier(), _earlier("F2")))),
    breaker(
        "preceding_missing",
        "preceding_invoices",
        then(PLAIN, document(type_code=TypeCode.CREDIT_NOTE)),
        then(PLAIN, document(type_code=TypeCode.CREDIT_NOTE), cites(_earlier(day=None))),
    ),
    breaker(
        "preceding_one",
        "preceding_invoices",
        then(PLAIN, document(type_code=TypeCode.CORRECTED)),
        then(PLAIN, document(type_code=TypeCode.CORRECTED), cites(_earlier())),
    ),
    breaker("preceding_self", "preceding_invoices.*.number", _cites_itself),
    breaker("preceding_after", "preceding_invoices.*.issue_date", _cites_a_later_one),
    breaker(
        "object_scheme",
        "references.invoiced_object_scheme",
        document(references=References(invoiced_object="Contrat 7", invoiced_object_scheme="QQQ")),
        document(references=References(invoiced_object="Contrat 7", invoiced_object_scheme="AVV")),
    ),
    breaker(
        "object_scheme",
        "references.invoiced_object_scheme",
        document(references=References(invoiced_object="Contrat 7", invoiced_object_scheme="QQQ")),
        document(references=References(invoiced_object_scheme="QQQ")),
    ),
)

_DATES = (
    breaker("date_missing", "issue_date", document(issue_date=None)),
    breaker("date_range", "issue_date", document(issue_date=_LAST_CENTURY, due_date=None)),
    breaker("date_range", "due_date", document(due_date=date(2100, 1, 1))),
    breaker("date_range", "delivery_date", document(delivery_date=_LAST_CENTURY)),
    breaker("date_range", "period", document(period=_BEFORE), document(period=_ONE_DAY)),
    breaker("date_range", "lines.*.period", line(period=_BEFORE), line(period=_ONE_DAY)),
    breaker("date_range", "preceding_invoices.*.issue_date", then(PLAIN, cites(_earlier(day=_LAST_CENTURY)))),
    breaker("date_future", "issue_date", document(issue_date=date(2090, 1, 1), due_date=None)),
    breaker("date_old", "issue_date", document(issue_date=date(2001, 1, 1), due_date=None)),
    breaker("period_order", "period", document(period=_REVERSED), document(period=_ONE_DAY)),
    breaker("period_order", "lines.*.period", line(period=_REVERSED), line(period=_ONE_DAY)),
    breaker("due_before_issue", "due_date", _due_after(-1), _due_after(0)),
    breaker("due_far", "due_date", _due_after(366), _due_after(365)),
    breaker(
        "payment_day_missing",
        "due_date",
        lambda invoice: replace(_paid(invoice, reform=True), due_date=None),
        lambda invoice: _paid(invoice, reform=True),
    ),
)

_FRAMES = (
    breaker("currency", "currency", document(currency="USD")),
    breaker("business_process", "business_process", document(business_process="X9", third_party=None)),
    breaker(
        "final_is_advance",
        "business_process",
        then(PLAIN, document(business_process="B4", type_code=TypeCode.ADVANCE, prepaid=Decimal("0.01"))),
        then(PLAIN, document(business_process="B4", prepaid=Decimal("0.01"))),
    ),
    breaker(
        "final_without_advance",
        "prepaid",
        then(PLAIN, document(business_process="B4", prepaid=Decimal(0))),
        then(PLAIN, document(business_process="B4", prepaid=Decimal("0.01"))),
    ),
    breaker(
        "already_paid_due",
        "prepaid",
        lambda invoice: replace(_paid(invoice, reform=True), prepaid=Decimal("0.01")),
        _paid,
    ),
    breaker("already_paid_due", "prepaid", _paid_all_but_the_rounding, _paid),
    breaker("payment_means", "payment_means", document(payment_means="99"), document(payment_means="97")),
    breaker("too_long", "payment_terms", document(payment_terms="x" * 1025), document(payment_terms="x" * 1024)),
    breaker("too_long", "purchase_order", document(purchase_order="x" * 51), document(purchase_order="x" * 50)),
    breaker("too_long", "contract", document(contract="x" * 51), document(contract="x" * 50)),
)

_NOTES = (
    breaker("note_text", "notes.*.text", note("AAI", " ")),
    breaker("note_code", "notes.*.code", note("QQQ"), note("AAI")),
    breaker("note_repeated", "notes", then(document(notes=()), note("PMT"), note("PMT")), note("PMT")),
    breaker("note_treatment", "notes.*.text", note("BAR", "B2G"), note("BAR", "B2B")),
    breaker("note_treatments", "notes", then(note("BAR", "B2B"), note("BAR", "B2B")), note("BAR", "B2B")),
    breaker("too_long", "notes.*.text", note("AAI", "x" * 1025), note("AAI", "x" * 1024)),
)

_ATTACHMENTS = (
    breaker("attachment_name", "attachments.*.filename", attached(" ")),
    breaker("attachment_code", "attachments.*.type_code", attached("a.pdf", "AUTRE"), attached("a.pdf", "PJA")),
    breaker(
        "attachment_readable",
        "attachments",
        then(attached("lisible-1.pdf", "LISIBLE"), attached("lisible-2.pdf", "LISIBLE")),
        attached("lisible-1.pdf", "LISIBLE"),
    ),
    breaker("attachment_type", "attachments.*.filename", attached("bon.exe"), attached("bon.PDF")),
    breaker("attachment_type", "attachments.*.filename", attached("bon"), attached("bon.zip")),
    breaker("too_long", "attachments.*.filename", attached("x" * 47 + ".pdf"), attached("x" * 46 + ".pdf")),
    breaker(
        "attachment_twice",
        "attachments.*.filename",
        then(document(attachments=()), attached("bon.pdf"), attached("Bon.pdf")),
        then(document(attachments=()), attached("bon.pdf"), attached("bon-2.pdf")),
    ),
)

BREAKERS = (*_NUMBERS, *_DATES, *_FRAMES, *_NOTES, *_ATTACHMENTS)
