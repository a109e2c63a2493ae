"""Templates and invoices that come again: kept, begun from, prepared when their day has come; never sent from here."""

from dataclasses import replace
from datetime import date

from chorus_desktop.actions.desk import Desk
from chorus_desktop.actions.drafts import copy_of, save_draft
from chorus_desktop.domain.invoice import Invoice
from chorus_desktop.domain.templates import Rhythm, Template, due, months_between, repeated, template_of, with_period
from chorus_desktop.store import templates


def all_templates(desk: Desk) -> tuple[Template, ...]:
    """Those that come again by their next day, then the others by name."""
    return templates.all_templates(desk.store)


def keep(desk: Desk, name: str, invoice: Invoice, rhythm: Rhythm | None, first_on: date | None) -> int:
    """Keep an invoice as a template, which comes again where it has a rhythm and a day; replaces one of that name.

    Raises UserFault("template_nameless"), StoreFault.
    """
    if rhythm is None or first_on is None:
        template = Template(name=name, invoice=template_of(invoice))
    else:
        template = repeated(name, invoice, rhythm, first_on)
    return templates.keep(desk.store, template, now=desk.now())


def change(desk: Desk, template_id: int, name: str, rhythm: Rhythm | None, next_on: date | None) -> None:
    """Call a template otherwise, or let it come again otherwise; its period moves with its day.

    Raises UserFault: template_unknown, template_nameless; StoreFault.
    """
    template = templates.template_by_id(desk.store, template_id)
    invoice = template.invoice
    if next_on is not None and template.next_on is not None:
        invoice = with_period(invoice, months_between(template.next_on, next_on))
    day = 0 if next_on is None else template.day if next_on == template.next_on else next_on.day
    changed = replace(template, name=name, invoice=invoice, rhythm=rhythm, next_on=next_on, day=day)
    templates.keep(desk.store, changed, now=desk.now())


def begin_from(desk: Desk, template_id: int) -> int:
    """A new draft of today from a template; gives its id. Raises UserFault("template_unknown"), StoreFault."""
    template = templates.template_by_id(desk.store, template_id)
    return save_draft(desk, None, copy_of(desk, template.invoice))


def prepare_due(desk: Desk) -> int:
    """Make the drafts whose day has come; gives how many. They are proposed, nothing leaves. Raises StoreFault."""
    prepared = 0
    for template in templates.due_templates(desk.store, desk.today()):
        for standing in due(template, desk.today()):
            invoice = replace(copy_of(desk, standing.invoice), period=standing.invoice.period)
            prepared += templates.prepare(desk.store, standing, invoice, now=desk.now()) is not None
    return prepared


def prepared_from(desk: Desk, draft_id: int) -> Template | None:
    """The template from which a draft was prepared."""
    return templates.prepared_from(desk.store, draft_id)


def remove(desk: Desk, template_id: int) -> None:
    """Offer a template no more; drafts that were prepared stay."""
    templates.remove(desk.store, template_id, now=desk.now())


def take_back(desk: Desk, template_id: int) -> None:
    """Offer it again. Raises UserFault("template_taken")."""
    templates.take_back(desk.store, template_id)
