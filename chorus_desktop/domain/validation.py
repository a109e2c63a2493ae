"""All that Chorus Pro would refuse in an invoice, found at once and before anything is sent, by the table `rules`."""

from datetime import date

from chorus_desktop.domain import rules
from chorus_desktop.domain.invoice import Invoice
from chorus_desktop.domain.parties import PublicBody
from chorus_desktop.domain.problems import Problem
from chorus_desktop.domain.rules.code_lists import HISTORIC_PROCESSES, PAYMENT_MEANS, REFORM_PROCESSES, VAT_RATES

__all__ = ["HISTORIC_PROCESSES", "PAYMENT_MEANS", "REFORM_PROCESSES", "VAT_RATES", "validate"]


def validate(invoice: Invoice, *, today: date, body: PublicBody | None = None, numbered: bool = True) -> list[Problem]:
    """Every problem of the invoice, in the order in which a form shows its fields.

    `today` is the user's day; `body` what the directory knows of the buyer, where it knows it; `numbered` is False
    for a draft, whose number is given when it is issued.
    """
    return rules.problems(rules.Subject.of(invoice, today=today, body=body, numbered=numbered))
