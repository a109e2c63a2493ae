"""The book of receipts of a micro-entrepreneur, and the turnover that it makes."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from chorus_desktop.domain.accounts import Activity, activity_of, basis_of, portion
from chorus_desktop.domain.accounts_ledger import Sale
from chorus_desktop.domain.invoice import Period
from chorus_desktop.domain.money import ZERO
from chorus_desktop.domain.payments import Origin


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt:
    """One line of the book (CGI, art. 50-0, 5 and 102 ter, 4): day, origin, nature, amount in euros, means, voucher.

    `amount` is what came in, negative where it was paid back; `without_vat` is the turnover in it, `origin` tells who
    says that it came.
    """

    on: date
    number: str
    customer: str
    nature: str
    amount: Decimal
    without_vat: Decimal
    means: str
    note: str
    origin: Origin
    activity: Activity


@dataclass(frozen=True, slots=True, kw_only=True)
class Turnover:
    """The receipts of one period and one kind of activity, in euros, as URSSAF asks for them."""

    period: Period
    activity: Activity
    received: Decimal
    without_vat: Decimal


def receipts(sales: Iterable[Sale], usual: Activity = Activity.UNKNOWN) -> tuple[Receipt, ...]:
    """Every payment in the order of the days; `usual` is the activity of what no invoice tells."""
    found = [receipt for sale in sales for receipt in _of_sale(sale, usual)]
    return tuple(sorted(found, key=lambda receipt: (receipt.on, receipt.number)))


def _of_sale(sale: Sale, usual: Activity) -> list[Receipt]:
    invoice = sale.document.invoice
    first = sale.pieces[0]
    numbers = {piece.document.id: piece.document.invoice.number for piece in sale.pieces}
    found, received, before = [], ZERO, ZERO
    for payment in sale.payments:
        received += payment.amount
        turnover = basis_of(portion(first.rows, received, first.receivable)) if first.receivable else received
        found.append(
            Receipt(
                on=payment.on,
                number=numbers[payment.invoice_id],
                customer=invoice.buyer.name,
                nature=invoice.lines[0].name if invoice.lines else "",
                amount=payment.amount,
                without_vat=turnover - before,
                means=payment.means or invoice.payment_means,
                note=payment.note,
                origin=payment.origin,
                activity=activity_of(invoice, usual),
            )
        )
        before = turnover
    return found


def turnover(book: Iterable[Receipt], periods: Iterable[Period]) -> tuple[Turnover, ...]:
    """The turnover of each period, by activity; a period without receipts says so with one line of nothing."""
    lines = tuple(book)
    found = []
    for period in periods:
        within = [receipt for receipt in lines if period.start <= receipt.on <= period.end]
        kinds = sorted({receipt.activity for receipt in within}) or [Activity.UNKNOWN]
        for kind in kinds:
            ours = [receipt for receipt in within if receipt.activity is kind]
            found.append(
                Turnover(
                    period=period,
                    activity=kind,
                    received=sum((receipt.amount for receipt in ours), ZERO),
                    without_vat=sum((receipt.without_vat for receipt in ours), ZERO),
                )
            )
    return tuple(found)
