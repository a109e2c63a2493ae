"""What each customer owes, and how many days he takes to pay."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from chorus_desktop.domain.accounts_ledger import Sale, by_customer
from chorus_desktop.domain.money import ZERO, to_cents


@dataclass(frozen=True, slots=True, kw_only=True)
class CustomerAccount:
    """A customer in the evening of one day, in euros: balance = invoiced − credited − received.

    `credited` holds credit notes and cancellations, `late` what is owed of invoices past their due date (BT-9),
    without the guarantee that is kept of works.
    `days_to_pay` counts from the invoice's date to each payment, weighted by the amounts; None while nothing was paid.
    """

    siret: str
    name: str
    invoiced: Decimal
    credited: Decimal
    received: Decimal
    balance: Decimal
    late: Decimal
    invoices: int
    days_to_pay: Decimal | None


def customer_accounts(sales: Iterable[Sale], day: date) -> tuple[CustomerAccount, ...]:
    """Every customer with an invoice by that day, who owes most first."""
    known = [sale for sale in sales if sale.pieces[0].on <= day or any(paid.on <= day for paid in sale.payments)]
    found = [_account(theirs, day) for theirs in by_customer(known).values()]
    return tuple(sorted(found, key=lambda account: (-account.balance, account.name, account.siret)))


def _account(sales: list[Sale], day: date) -> CustomerAccount:
    pieces = [piece for sale in sales for piece in sale.pieces if piece.on <= day]
    invoiced = [piece for piece in pieces if not piece.cancels and not piece.document.invoice.is_credit_note]
    payments = [(sale, payment) for sale in sales for payment in sale.payments if payment.on <= day]
    owed = sum((piece.receivable for piece in pieces), ZERO)
    charged = sum((piece.receivable for piece in invoiced), ZERO)
    received = sum((payment.amount for _, payment in payments), ZERO)
    buyer = sales[-1].document.invoice.buyer
    return CustomerAccount(
        siret=buyer.siret,
        name=buyer.name,
        invoiced=charged,
        credited=charged - owed,
        received=received,
        balance=owed - received,
        late=sum((max(sale.balance(day) - sale.kept(day), ZERO) for sale in sales if _past_due(sale, day)), ZERO),
        invoices=len(invoiced),
        days_to_pay=_days(payments_in=[(sale, paid.on, paid.amount) for sale, paid in payments if paid.amount > 0]),
    )


def _past_due(sale: Sale, day: date) -> bool:
    due = sale.document.invoice.due_date
    return due is not None and due < day


def _days(payments_in: list[tuple[Sale, date, Decimal]]) -> Decimal | None:
    whole = sum((amount for _, _, amount in payments_in), ZERO)
    if not whole:
        return None
    weighted = sum((amount * max((on - sale.document.issued_on).days, 0) for sale, on, amount in payments_in), ZERO)
    return to_cents(weighted / whole)
