"""When the VAT of each sale falls due, and how much in each period by category and rate."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from chorus_desktop.domain.accounts import (
    Breakdown,
    Exigibility,
    VatKey,
    added,
    basis_of,
    less,
    portion,
    vat_of,
)
from chorus_desktop.domain.accounts_ledger import Sale
from chorus_desktop.domain.invoice import Period
from chorus_desktop.domain.money import ZERO


@dataclass(frozen=True, slots=True, kw_only=True)
class VatDue:
    """What falls due on one day for one sale; negative where a credit note takes it back."""

    on: date
    rows: Breakdown


@dataclass(frozen=True, slots=True, kw_only=True)
class VatLine:
    """One line of a VAT return: basis and VAT in euros."""

    key: VatKey
    basis: Decimal
    vat: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class VatPeriod:
    """All that falls due in a period, standard rates first, the highest first."""

    period: Period
    lines: tuple[VatLine, ...]
    basis: Decimal
    vat: Decimal


def falls_due_when_invoiced(sale: Sale, exigibility: Exigibility) -> bool:
    """By the firm's option, by the mention on the invoice (BT-8), or because goods were delivered (BT-23 B…)."""
    invoice = sale.document.invoice
    return exigibility is Exigibility.DEBITS or invoice.vat_on_debits or invoice.business_process.startswith("B")


def vat_events(sale: Sale, exigibility: Exigibility) -> tuple[VatDue, ...]:
    """What falls due on each day, in order; the sum is to the cent the VAT of what was paid or invoiced.

    On receipts it is the share that was received of what is owed by then; a credit note counts from its own day. Money
    that comes before the invoice makes VAT due when it comes, under both rules.
    """
    when_invoiced = falls_due_when_invoiced(sale, exigibility)
    days = sorted({piece.on for piece in sale.pieces} | {payment.on for payment in sale.payments})
    events = []
    before: Breakdown = {}
    for day in days:
        now = _due_by(sale, day, when_invoiced=when_invoiced)
        change = less(now, before)
        if change:
            events.append(VatDue(on=day, rows=change))
        before = now
    return tuple(events)


def _due_by(sale: Sale, day: date, *, when_invoiced: bool) -> Breakdown:
    first = sale.pieces[0].on
    pieces = [piece for piece in sale.pieces if piece.on <= max(day, first)]
    rows = added(piece.rows for piece in pieces)
    if when_invoiced and day >= first:
        return rows
    owed = sum((piece.receivable for piece in pieces), ZERO)
    received = sum((payment.amount for payment in sale.payments if payment.on <= day), ZERO)
    if owed < 0:
        owed, received = -owed, -received
    return portion(rows, min(max(received, ZERO), owed), owed)


def vat_by_period(sales: Iterable[Sale], exigibility: Exigibility, periods: Iterable[Period]) -> tuple[VatPeriod, ...]:
    """The VAT of each period, from all sales."""
    events = [event for sale in sales for event in vat_events(sale, exigibility)]
    return tuple(
        _period(period, added(event.rows for event in events if period.start <= event.on <= period.end))
        for period in periods
    )


def _period(period: Period, rows: Breakdown) -> VatPeriod:
    lines = [VatLine(key=key, basis=row.basis, vat=row.vat) for key, row in rows.items() if any(row)]
    lines.sort(key=lambda line: (line.key.category != "S", line.key.category, -(line.key.rate or ZERO)))
    return VatPeriod(period=period, lines=tuple(lines), basis=basis_of(rows), vat=vat_of(rows))
