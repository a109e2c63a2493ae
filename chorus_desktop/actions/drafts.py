"""Drafts: begin, keep, duplicate, credit, throw away and take back."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

from chorus_desktop.actions.desk import Desk
from chorus_desktop.actions.progress import made_again, up_to_date
from chorus_desktop.domain.invoice import Invoice, Line, PrecedingInvoice, StatedTotals, TypeCode, Vat
from chorus_desktop.domain.invoice_kind import settled, to_be_paid_back
from chorus_desktop.domain.money import CENT, QUANTITY_DECIMALS, ZERO, to_cents, to_decimals
from chorus_desktop.domain.parties import Buyer
from chorus_desktop.domain.rules.code_lists import VAT_RATES
from chorus_desktop.domain.totals import compute_totals
from chorus_desktop.domain.vat_on_offer import on_offer
from chorus_desktop.store import invoices
from chorus_desktop.store.payments import balance_of
from chorus_desktop.store.sent_on import as_sent_on
from chorus_desktop.store.settings import Settings, load_settings


def usual_vat(settings: Settings) -> Vat:
    """The VAT of a new line under the regime of the firm, and where it is established."""
    return on_offer(settings.vat_regime, settings.seller.address.postcode)[0]


def new_invoice(desk: Desk) -> Invoice:
    """An invoice of today, with the firm filled in and one line to be typed."""
    settings = load_settings(desk.store)
    today = desk.today()
    return Invoice(
        issue_date=today,
        due_date=today + timedelta(days=settings.payment_days),
        seller=settings.seller,
        vat_on_debits=settings.vat_on_debits,
        lines=(Line(id="1", vat=usual_vat(settings)),),
    )


def save_draft(desk: Desk, draft_id: int | None, invoice: Invoice) -> int:
    """Keep a draft; gives its id, a new one for None. Raises StoreFault."""
    return invoices.save_draft(desk.store, draft_id, invoice, origin="form", now=desk.now())


def invoice_to(desk: Desk, buyer: Buyer) -> int:
    """Begin an invoice to a customer; gives the draft's id. Raises StoreFault."""
    return save_draft(desk, None, replace(new_invoice(desk), buyer=buyer))


def discard_draft(desk: Desk, draft_id: int) -> None:
    """Put a draft into the bin."""
    invoices.discard_draft(desk.store, draft_id, now=desk.now())


def restore_draft(desk: Desk, draft_id: int) -> None:
    """Take a draft back out of the bin."""
    invoices.restore_draft(desk.store, draft_id, now=desk.now())


def duplicate(desk: Desk, invoice_id: int) -> int:
    """A new draft with the same customer and lines, of today, not yet numbered; gives its id.

    What was joined to the other stays there: it proves other work.
    """
    before = invoices.load(desk.store, invoice_id)
    source = as_sent_on(desk.store, invoice_id, before.invoice)
    return save_draft(desk, None, made_again(desk, before, copy_of(desk, source)))


def copy_of(desk: Desk, source: Invoice) -> Invoice:
    """The same customer and lines on an invoice of today, with the firm as it is now; no number, no files."""
    fresh = new_invoice(desk)
    copy = replace(
        source,
        number="",
        issue_date=fresh.issue_date,
        due_date=fresh.due_date,
        delivery_date=None,
        period=None,
        seller=fresh.seller,
        vat_on_debits=fresh.vat_on_debits,
        prepaid=fresh.prepaid,
        lines=source.lines or fresh.lines,
        stated_totals=None,
        attachments=(),
        works=None,
    )
    return settled(copy)


def final(desk: Desk, advance_id: int) -> int:
    """The invoice that follows one for an advance, which it names (BG-3) and deducts; gives the draft's id.

    What credit notes took off the advance is not deducted. Its lines are to be typed: the advance says nothing of them.
    Raises UserFault: invoice_unknown, payment_needs_invoice where the advance was not issued; StoreFault.
    """
    advance = as_sent_on(desk.store, advance_id, invoices.load(desk.store, advance_id).invoice)
    credited = balance_of(desk.store, advance_id).credited
    invoice = replace(
        copy_of(desk, advance),
        type_code=TypeCode.INVOICE,
        lines=new_invoice(desk).lines,
        allowances=(),
        charges=(),
        prepaid=max(compute_totals(advance).with_vat - credited, ZERO),
        preceding_invoices=(PrecedingInvoice(number=advance.number, issue_date=advance.issue_date),),
    )
    return save_draft(desk, None, invoice)


def credit(desk: Desk, invoice_id: int) -> int:
    """A new credit note (BT-3 = 381) over the whole of an invoice, which it names (BG-3); gives the draft's id.

    What the customer had paid before is no part of it. An invoice that was the user's own PDF has no lines: the
    credit note has one, for its whole amount without VAT, at the rate that gives the VAT which the PDF states. Where
    there is no such rate it bears one that does not exist, so that the user must choose before it leaves.
    """
    source = as_sent_on(desk.store, invoice_id, invoices.load(desk.store, invoice_id).invoice)
    fresh = new_invoice(desk)
    stated = source.stated_totals
    whole = Line(
        id="1",
        name=f"Avoir sur la facture {source.number}",
        quantity=Decimal(1),
        net_price=stated.without_vat if stated else None,
        vat=_vat_of(stated, fresh.lines[0].vat) if stated else fresh.lines[0].vat,
    )
    note = replace(
        to_be_paid_back(source),
        number="",
        type_code=TypeCode.CREDIT_NOTE,
        issue_date=fresh.issue_date,
        due_date=fresh.due_date,
        seller=fresh.seller,
        prepaid=ZERO,
        lines=source.lines or (whole,),
        stated_totals=None,
        attachments=(),
        preceding_invoices=(PrecedingInvoice(number=source.number, issue_date=source.issue_date),),
    )
    return save_draft(desk, None, up_to_date(desk, note, 0))


def _vat_of(stated: StatedTotals, usual: Vat) -> Vat:
    """The usual VAT where it gives what is stated, else the one rate that does, else the share that is no rate."""
    if not stated.vat_total:
        return usual if not usual.rate else replace(usual, rate=ZERO)
    fitting = {rate for rate in VAT_RATES if to_cents(stated.without_vat * rate / 100) == stated.vat_total}
    if usual.rate in fitting:
        return usual
    if len(fitting) == 1:
        return Vat(rate=fitting.pop())
    share = stated.vat_total * 100 / stated.without_vat if stated.without_vat else -CENT
    short = to_decimals(share, QUANTITY_DECIMALS)
    return Vat(rate=share if short in VAT_RATES else short)
