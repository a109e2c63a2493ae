"""Where an invoice stands in its works contract, read anew from what was issued, and what it may not be."""

from dataclasses import replace

from chorus_desktop.actions.desk import Desk
from chorus_desktop.domain.invoice import Invoice
from chorus_desktop.domain.problems import Problem, Severity
from chorus_desktop.domain.works import renewed, rows, sign
from chorus_desktop.store import works as kept
from chorus_desktop.store.invoices import StoredInvoice


def documents(desk: Desk, contract_id: int, *, without: int = 0) -> tuple[Invoice, ...]:
    """The invoices and credit notes of a contract that count, oldest first. Raises StoreFault."""
    return tuple(invoice for _, invoice in kept.documents_of(desk.store, contract_id, without=without))


def up_to_date(desk: Desk, invoice: Invoice, draft_id: int) -> Invoice:
    """An invoice of a contract with what was invoiced before as it is now. Raises StoreFault."""
    works = invoice.works
    if works is None or not works.contract_id:
        return invoice
    contract = kept.contract_by_id(desk.store, works.contract_id)
    return renewed(invoice, contract, documents(desk, contract.id, without=draft_id))


def made_again(desk: Desk, before: StoredInvoice, copy: Invoice) -> Invoice:
    """The copy of an invoice; of a situation that was turned down it is that situation again. Raises StoreFault.

    The copy of one that counts belongs to no contract: it would invoice the same works twice.
    """
    works = before.invoice.works
    if works is None or not works.contract_id or before.state != "issued":
        return copy
    if before.id in {known for known, _ in kept.documents_of(desk.store, works.contract_id)}:
        return copy
    again = replace(copy, works=works, period=before.invoice.period, prepaid=before.invoice.prepaid)
    return up_to_date(desk, again, 0)


def beyond_contract(desk: Desk, draft_id: int, invoice: Invoice) -> list[Problem]:
    """What would be invoiced beyond the schedule, or taken off beyond what was invoiced. Raises StoreFault."""
    found = []
    way = sign(invoice)
    ranks = {line.article.seller_id: rank for rank, line in reversed(list(enumerate(invoice.lines)))}
    for row in rows(up_to_date(desk, invoice, draft_id)):
        # What an amendment takes away is counted the other way round.
        item, side = row.item, -1 if row.item.quantity < 0 else 1
        more, total = side * way * row.quantity, side * row.total_quantity
        beyond = more > 0 and (total < 0 if invoice.is_credit_note else total > side * item.quantity)
        if item.key and beyond:
            code = "works_below" if invoice.is_credit_note else "works_beyond"
            field = f"lines.{ranks[item.key]}.quantity"
            found.append(Problem(code=code, field=field, severity=Severity.ERROR, params={"item": item.name}))
    return found
