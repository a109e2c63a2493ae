"""What a draft beside the user's own PDF begins with: what was read in the file, or all that is known of it."""

from dataclasses import replace

from chorus_desktop.actions import own_xml
from chorus_desktop.actions.desk import Desk
from chorus_desktop.actions.drafts import new_invoice
from chorus_desktop.documents.handover_file import Handover
from chorus_desktop.documents.inspect import Reading
from chorus_desktop.domain.invoice import Invoice, StatedTotals
from chorus_desktop.domain.invoice_kind import approved_first, on_chorus
from chorus_desktop.domain.money import ZERO
from chorus_desktop.domain.rules.code_lists import PAYMENT_MEANS
from chorus_desktop.domain.totals import compute_totals
from chorus_desktop.store.directory import body_of


def as_handed_over(given: Handover) -> Invoice:
    """What goes beside the PDF of an invoice that was handed over: all that is known, totals instead of lines."""
    totals = compute_totals(given.invoice)
    stated = StatedTotals(without_vat=totals.without_vat, vat_total=totals.vat_total, with_vat=totals.with_vat)
    bare = replace(given.invoice, lines=(), allowances=(), charges=(), attachments=(), works=None)
    return replace(bare, stated_totals=given.invoice.stated_totals or stated)


def prefilled(desk: Desk, reading: Reading | None) -> Invoice:
    """What a draft begins with: what was read in its PDF, or nothing of it. Raises StoreFault."""
    blank = replace(
        new_invoice(desk), lines=(), stated_totals=StatedTotals(without_vat=ZERO, vat_total=ZERO, with_vat=ZERO)
    )
    if reading is None:
        return blank
    read = reading.invoice
    buyer = read.buyer
    known = body_of(desk.store, buyer.siret) if buyer.siret else None
    if known is not None:
        buyer = replace(buyer, name=known.name, address=known.address)
    return replace(
        _with_terms(blank, reading),
        number=read.number,
        type_code=read.type_code,
        issue_date=read.issue_date or blank.issue_date,
        due_date=read.due_date or blank.due_date,
        buyer=buyer,
        purchase_order=read.purchase_order,
        contract=read.contract,
        stated_totals=StatedTotals(
            without_vat=own_xml.stated_amount(reading, "without_vat"),
            vat_total=own_xml.stated_amount(reading, "vat_total"),
            with_vat=own_xml.stated_amount(reading, "with_vat"),
        ),
    )


def _with_terms(blank: Invoice, reading: Reading) -> Invoice:
    """What the platform is told besides: what was received before (BT-113), and of structured data the other terms."""
    read = reading.invoice
    prepaid = own_xml.stated_amount(reading, "prepaid")
    if reading.source == "pdf-text":
        return replace(blank, prepaid=prepaid)
    return replace(
        blank,
        prepaid=read.prepaid or prepaid,
        business_process=on_chorus(read.business_process),
        third_party=read.third_party if approved_first(read) else None,
        preceding_invoices=read.preceding_invoices[:1],
        vat_on_debits=read.vat_on_debits,
        payment_means=read.payment_means if read.payment_means in PAYMENT_MEANS else blank.payment_means,
    )
