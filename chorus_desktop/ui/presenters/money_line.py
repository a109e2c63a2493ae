"""One payment of an invoice as a line to read: by whose word it is known, and what takes it back."""

from dataclasses import dataclass

from chorus_desktop.domain.payments import Origin, Payment
from chorus_desktop.ui.formats import format_date, format_money
from chorus_desktop.ui.language import said
from chorus_desktop.ui.wording import choices
from chorus_desktop.ui.wording import payments as words
from chorus_desktop.ui.wording.typography import set_in_french


@dataclass(frozen=True, slots=True, kw_only=True)
class MoneyLine:
    """One payment; `payment_id` names one that a person noted, without one it is the platform's transfer."""

    day: str
    said: str
    amount: str
    payment_id: int | None
    action: str
    action_name: str


def money_line(one: Payment) -> MoneyLine:
    """The line of a payment, with what takes it back or denies it."""
    day, amount = format_date(one.on), format_money(one.amount)
    if one.origin is Origin.TRANSFER:
        sentence, action = words.TRANSFER, words.DENY
        name = said("Le virement annoncé le {day} n’est pas arrivé").format(day=day)
    elif one.amount < 0:
        sentence = " · ".join(part for part in (words.REFUNDED, _means(one.means), one.note) if part)
        back = format_money(-one.amount)
        action, name = words.REMOVE, said("Retirer le remboursement de {amount} du {day}").format(amount=back, day=day)
    else:
        parts = (words.NOTED, _means(one.means), one.note)
        sentence = " · ".join(part for part in parts if part)
        action, name = words.REMOVE, said("Retirer le paiement de {amount} du {day}").format(amount=amount, day=day)
    return MoneyLine(
        day=day,
        said=set_in_french(sentence),
        amount=amount,
        payment_id=one.payment_id,
        action=action,
        action_name=name,
    )


def _means(code: str) -> str:
    return next((choice.label for choice in choices.MONEY_WAYS if choice.key == code), code)
