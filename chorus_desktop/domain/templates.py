"""Invoices that are made again: templates, and the rhythm in which one of them is due."""

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from chorus_desktop.domain.invoice import Invoice, Period, TypeCode
from chorus_desktop.domain.money import ZERO

#: So many invoices of one template are prepared at once after a long absence.
MOST_AT_ONCE = 12


class Rhythm(StrEnum):
    """How often an invoice comes again."""

    MONTHLY = "monthly"
    QUARTERLY = "quarterly"
    YEARLY = "yearly"

    @property
    def months(self) -> int:
        """Months from one to the next."""
        return {"monthly": 1, "quarterly": 3, "yearly": 12}[self.value]


@dataclass(frozen=True, slots=True, kw_only=True)
class Template:
    """An invoice to begin others from. With a `rhythm` the next one is to be prepared on `next_on`.

    `day` is the day of the month that was asked for: the 31st comes back after a shorter month. The period of
    `invoice` is that of the next one.
    """

    id: int = 0
    name: str
    invoice: Invoice
    rhythm: Rhythm | None = None
    next_on: date | None = None
    day: int = 0


def template_of(invoice: Invoice) -> Invoice:
    """What of an invoice holds for others: neither number nor dates nor what was paid nor its own documents."""
    return replace(
        invoice,
        number="",
        type_code=TypeCode.INVOICE,
        issue_date=None,
        due_date=None,
        delivery_date=None,
        prepaid=ZERO,
        rounding=ZERO,
        preceding_invoices=(),
        attachments=(),
        stated_totals=None,
        works=None,
    )


def repeated(name: str, invoice: Invoice, rhythm: Rhythm, first_on: date) -> Template:
    """A template that comes again from `first_on` on; the period moves with it from the invoice's own month."""
    content = with_period(template_of(invoice), months_between(invoice.issue_date or first_on, first_on))
    return Template(name=name, invoice=content, rhythm=rhythm, next_on=first_on, day=first_on.day)


def due(template: Template, today: date) -> Iterator[Template]:
    """The template as it stands on each day that has come and was not yet prepared, oldest first."""
    now = template
    for _ in range(MOST_AT_ONCE):
        if now.rhythm is None or now.next_on is None or now.next_on > today:
            return
        yield now
        now = advanced(now)


def advanced(template: Template) -> Template:
    """The template once the next invoice is prepared. A template without a rhythm stays."""
    if template.rhythm is None or template.next_on is None:
        return template
    months = template.rhythm.months
    return replace(
        template,
        invoice=with_period(template.invoice, months),
        next_on=later(template.next_on, months, day=template.day),
    )


def with_period(invoice: Invoice, months: int) -> Invoice:
    """The invoice with its period so many months later; whole months stay whole months."""
    period = invoice.period
    if period is None:
        return invoice
    ends_a_month = (period.end + timedelta(days=1)).day == 1
    start = later(period.start, months, day=period.start.day)
    end = later(period.end, months, day=31 if ends_a_month else period.end.day)
    return replace(invoice, period=Period(start=start, end=end))


def months_between(first: date, second: date) -> int:
    """How many months the second month is after the first."""
    return (second.year - first.year) * 12 + second.month - first.month


def later(day_of: date, months: int, *, day: int) -> date:
    """So many months later, on this day of the month or on its last."""
    whole = day_of.year * 12 + day_of.month - 1 + months
    year, month = divmod(whole, 12)
    return date(year, month + 1, min(day, monthrange(year, month + 1)[1]))
