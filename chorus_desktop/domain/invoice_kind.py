"""Which kind of invoice it is, as a supplier says it: ordinary, a subcontractor's, already paid, for an advance.

One answer for two terms: the cadre (BT-23; AIFE, external specifications: A1, A2, A9, A12) and the type (BT-3).
"""

from dataclasses import replace

from chorus_desktop.domain.invoice import Invoice, TypeCode
from chorus_desktop.domain.money import ZERO
from chorus_desktop.domain.parties import ThirdParty
from chorus_desktop.domain.rules.code_lists import CONTRACTOR_PROCESSES, PAID_PROCESSES
from chorus_desktop.domain.totals import compute_totals

ORDINARY, PAID, SUBCONTRACTOR, CO_CONTRACTOR = "A1", "A2", "A9", "A12"
#: An invoice for an advance is ordinary by its cadre.
ADVANCE = TypeCode.ADVANCE.value
#: Of the user's own PDF the kind tells too that it is a credit note; one of the form is made from its invoice.
CREDIT = TypeCode.CREDIT_NOTE.value
#: Cadres of the reform by their meaning on Chorus Pro, which takes none of them.
_ON_CHORUS = {
    **dict.fromkeys(("B1", "S1", "M1", "B4", "S4", "M4", "B7", "S7"), ORDINARY),
    **dict.fromkeys(("B2", "S2", "M2"), PAID),
    "S3": SUBCONTRACTOR,
    "S6": CO_CONTRACTOR,
}


def on_chorus(process: str) -> str:
    """The cadre (BT-23) under which Chorus Pro takes what another one calls `process`; as it is where none is known."""
    return _ON_CHORUS.get(process, process)


def kind_of(invoice: Invoice) -> str:
    """One of the kinds above; the cadre as it is where a file from elsewhere brought another one."""
    if is_own_credit_note(invoice):
        return CREDIT
    return ADVANCE if invoice.type_code is TypeCode.ADVANCE else invoice.business_process


def is_own_credit_note(invoice: Invoice) -> bool:
    """Whether it is a credit note of which the user's own PDF tells, so that the invoice before it must be named."""
    return invoice.stated_totals is not None and invoice.is_credit_note


def approved_first(invoice: Invoice) -> bool:
    """Whether a main contractor approves it before its buyer sees it."""
    return invoice.business_process in CONTRACTOR_PROCESSES


def as_kind(invoice: Invoice, kind: str) -> Invoice:
    """The invoice as another kind: with a place for its main contractor where it has one, and for none elsewhere."""
    was_paid = invoice.business_process in PAID_PROCESSES
    code, preceding = invoice.type_code, invoice.preceding_invoices
    if kind == CREDIT:
        kind, code = ORDINARY, TypeCode.CREDIT_NOTE
    elif is_own_credit_note(invoice):
        code, preceding = TypeCode.INVOICE, ()
    if kind == ADVANCE:
        kind, code = ORDINARY, TypeCode.ADVANCE
    elif code is TypeCode.ADVANCE:
        code = TypeCode.INVOICE
    changed = replace(invoice, business_process=kind, type_code=code, preceding_invoices=preceding)
    party = (invoice.third_party or ThirdParty()) if approved_first(changed) else None
    prepaid = ZERO if was_paid and kind not in PAID_PROCESSES else invoice.prepaid
    return settled(replace(changed, third_party=party, prepaid=prepaid))


def settled(invoice: Invoice) -> Invoice:
    """Of an invoice that is paid already, all of it was received (BR-FR-CO-09); any other one is left as it is."""
    if invoice.business_process not in PAID_PROCESSES:
        return invoice
    whole = compute_totals(invoice).with_vat
    return invoice if invoice.prepaid == whole else replace(invoice, prepaid=whole)


def to_be_paid_back(invoice: Invoice) -> Invoice:
    """A credit note over an invoice that was paid already is itself not paid yet."""
    process = invoice.business_process
    ordinary = f"{process[:-1]}1" if process in PAID_PROCESSES else process
    return replace(invoice, business_process=ordinary)
