"""The user's own XML: whether it may leave as it is, what is wrong with it, and its issue, frozen untouched."""

from dataclasses import replace
from decimal import Decimal

from chorus_desktop.actions.desk import Desk
from chorus_desktop.actions.issue import Issued, NotIssued, check
from chorus_desktop.documents.inspect import Reading
from chorus_desktop.documents.xml_reading import SUMS_WRONG
from chorus_desktop.domain.identifiers import IdentifierType, siren_of
from chorus_desktop.domain.invoice import Invoice, StatedTotals
from chorus_desktop.domain.money import ZERO, parse_decimal, to_cents
from chorus_desktop.domain.parties import Identifier
from chorus_desktop.domain.problems import Problem, Severity, blocking
from chorus_desktop.domain.submission import FluxSyntax
from chorus_desktop.store import invoices, series, supporting
from chorus_desktop.store.invoices import FrozenDocument
from chorus_desktop.store.settings import load_settings

MEDIA_TYPE = "application/xml"
#: Warnings of the reader after which the screen could not say truly what is in the file.
_MISREAD = ("code_unknown", "number_unreadable", "date_unreadable", "vat_missing")
#: Those after which the amounts of the file are not those that its lines make.
_OTHER_AMOUNTS = ("line_amount_differs", "totals_differ")


def why_not_as_it_is(reading: Reading) -> str:
    """Why a bare XML file cannot be sent as it is, "" where it can.

    other_syntax: no flux takes it; sums_wrong: the platform would refuse its totals; misread: something in it is
    not known here, so that nobody could check what leaves.
    """
    if reading.syntax is None:
        return "other_syntax"
    if SUMS_WRONG in reading.warnings:
        return SUMS_WRONG
    return "misread" if any(code in reading.warnings for code in _MISREAD) else ""


def invoice_of(reading: Reading) -> Invoice:
    """The invoice as its file says it, with the totals of the file where its lines make others."""
    if not any(code in reading.warnings for code in _OTHER_AMOUNTS):
        return reading.invoice
    stated = StatedTotals(
        without_vat=stated_amount(reading, "without_vat"),
        vat_total=stated_amount(reading, "vat_total"),
        with_vat=stated_amount(reading, "with_vat"),
    )
    return replace(reading.invoice, stated_totals=stated)


def stated_amount(reading: Reading, key: str) -> Decimal:
    """A total that the file states, in euros; zero where it states none."""
    value = parse_decimal(reading.stated_totals.get(key, ""))
    return to_cents(value) if value is not None else ZERO


def check_xml(desk: Desk, invoice: Invoice) -> list[Problem]:
    """All problems of an invoice that was read in XML: those of its data, whose it is, and sums to be compared."""
    problems = check(desk, replace(invoice, stated_totals=None), own_pdf=True)
    if invoice.stated_totals is not None:
        problems.append(Problem(code="xml_amounts", field="stated_totals.with_vat", severity=Severity.WARNING))
    return problems + _of_another(load_settings(desk.store).seller.identifier, invoice.seller.identifier)


def _of_another(own: Identifier, seller: Identifier) -> list[Problem]:
    """The platform takes invoices of one's own firm; another establishment of it may have an account of its own."""
    if seller == own or not seller.value or not own.value:
        return []
    field = "seller.identifier.value"
    both_siret = own.type is seller.type is IdentifierType.SIRET
    if both_siret and siren_of(seller.value) == siren_of(own.value):
        return [Problem(code="xml_other_establishment", field=field, severity=Severity.WARNING)]
    return [Problem(code="xml_other_seller", field=field)]


def issue_xml(
    desk: Desk, draft_id: int, content: bytes, syntax: FluxSyntax, *, hand_over: bool = False
) -> Issued | NotIssued:
    """Freeze the file as it is and queue it as a flux; all that is known of it was read in it, nothing was typed.

    The number is in the file: a file that was sent before bears one that is taken.
    """
    invoice = invoices.load(desk.store, draft_id).invoice
    problems = blocking(check_xml(desk, invoice))
    if not problems and series.number_exists(desk.store, invoice.number, except_id=draft_id):
        problems = (Problem(code="number_taken", field="number", params={"number": invoice.number}),)
    if not problems and supporting.listed(desk.store, draft_id):
        problems = (Problem(code="xml_takes_no_files", field="attachments"),)
    if problems:
        return NotIssued(problems=problems)

    def keep(_: Invoice) -> FrozenDocument:
        return FrozenDocument(content=content, media_type=MEDIA_TYPE, syntax=syntax)

    stored = invoices.issue(
        desk.store, draft_id, invoice, now=desk.now(), prefix="", make=keep, submit=True, hand_over=hand_over
    )
    desk.commands.wake()
    return Issued(invoice_id=stored.id, number=stored.invoice.number)
