"""Where an invoice stands in its works contract, read anew from what was issued, and what it may not be."""

from chorus_desktop.actions.desk import Desk
from chorus_desktop.domain.invoice import Invoice
from chorus_desktop.domain.problems import Problem, Severity
from chorus_desktop.domain.works import renewed, rows, sign
from chorus_desktop.store import works as kept


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


def beyond_contract(desk: Desk, draft_id: int, invoice: Invoice) -> list[Problem]:
    """What would be invoiced beyond the schedule, or taken off beyond what was invoiced. Raises StoreFault."""
    found = []
    way = sign(invoice)
    ranks = {line.article.seller_id: rank for rank, line in reversed(list(enumerate(invoice.lines)))}
    for row in rows(up_to_date(desk, invoice, draft_id)):
        item, more = row.item, way * row.quantity
        beyond = more > 0 and (row.total_quantity < 0 if invoice.is_credit_note else row.total_quantity > item.quantity)
        if item.key and beyond:
            code = "works_below" if invoice.is_credit_note else "works_beyond"
            field = f"lines.{ranks[item.key]}.quantity"
            found.append(Problem(code=code, field=field, severity=Severity.ERROR, params={"item": item.name}))
    return found
