"""What is done with several chosen invoices at once: send drafts, bin them and take them back, prepare credit notes."""

from collections.abc import Sequence
from dataclasses import dataclass

from chorus_desktop.actions import drafts, half_typed
from chorus_desktop.actions.desk import Desk
from chorus_desktop.actions.issue import Issued, NotIssued, check_draft, issue, unseen
from chorus_desktop.domain.invoice import TypeCode
from chorus_desktop.domain.outbox import SubmissionState
from chorus_desktop.domain.problems import Problem
from chorus_desktop.store import draft_bin, invoices
from chorus_desktop.store.list_queries import credited_numbers
from chorus_desktop.store.read_models import InvoiceRow


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """Chosen rows by what may be done with them; a row may stand in several parts.

    `own_pdfs` are drafts of the user's own PDF: what was read in one is confirmed beside it before it leaves.
    """

    rows: tuple[InvoiceRow, ...]
    sendable: tuple[InvoiceRow, ...]
    own_pdfs: tuple[InvoiceRow, ...]
    discardable: tuple[InvoiceRow, ...]
    restorable: tuple[InvoiceRow, ...]
    creditable: tuple[InvoiceRow, ...]


def sort_out(rows: Sequence[InvoiceRow]) -> Choice:
    """What may be done with these rows."""
    kept = [row for row in rows if row.state == "draft" and row.deleted_at is None]
    return Choice(
        rows=tuple(rows),
        sendable=tuple(row for row in kept if row.origin == "form"),
        own_pdfs=tuple(row for row in kept if row.origin == "own_pdf"),
        discardable=tuple(row for row in kept if not row.number),
        restorable=tuple(row for row in rows if row.deleted_at is not None),
        creditable=tuple(
            row
            for row in rows
            if row.state == "issued"
            and row.submission_state is SubmissionState.INTEGRATED
            and row.type_code is not TypeCode.CREDIT_NOTE
        ),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """A draft that cannot be sent yet, and the first thing that keeps it; None for an own PDF to be confirmed."""

    row: InvoiceRow
    problem: Problem | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Sending:
    """What would leave of a choice, and what would stay."""

    ready: tuple[InvoiceRow, ...]
    held: tuple[Held, ...]


def plan_sending(desk: Desk, choice: Choice) -> Sending:
    """Look at every chosen draft as `send` would. Raises StoreFault, UserFault("invoice_unknown")."""
    ready, held = list[InvoiceRow](), list[Held]()
    for row in choice.sendable:
        found = check_draft(desk, row.id, invoices.load(desk.store, row.id).invoice)
        problems = _unread(desk, row.id) or unseen(found)
        if problems:
            held.append(Held(row=row, problem=problems[0]))
        else:
            ready.append(row)
    return Sending(ready=tuple(ready), held=(*held, *(Held(row=row, problem=None) for row in choice.own_pdfs)))


def send(desk: Desk, draft_id: int) -> Issued | NotIssued:
    """Issue one draft as it is kept now. Raises as `issue.issue`, and UserFault("not_a_draft") for one already sent."""
    if problems := _unread(desk, draft_id):
        return NotIssued(problems=problems)
    return issue(desk, draft_id, invoices.load(desk.store, draft_id).invoice)


def _unread(desk: Desk, draft_id: int) -> tuple[Problem, ...]:
    """What was typed into the draft and is not in its invoice: without it, it would be another one."""
    return half_typed.unread(half_typed.texts_of(desk, draft_id))


def discard(desk: Desk, ids: Sequence[int]) -> tuple[int, ...]:
    """Put drafts without a number into the bin; gives those that went there. Raises StoreFault."""
    return draft_bin.discard(desk.store, ids, now=desk.now())


def restore(desk: Desk, ids: Sequence[int]) -> tuple[int, ...]:
    """Take drafts back out of the bin; gives those that were there. Raises StoreFault."""
    return draft_bin.restore(desk.store, ids)


@dataclass(frozen=True, slots=True, kw_only=True)
class Credited:
    """The drafts of credit notes that were prepared, and the numbers that another credit note names already."""

    drafts: tuple[int, ...]
    already: tuple[str, ...]


def credit_each(desk: Desk, choice: Choice) -> Credited:
    """Prepare a credit note over the whole of every chosen invoice that has none yet. Raises StoreFault."""
    already = credited_numbers(desk.store, [row.number for row in choice.creditable])
    return Credited(
        drafts=tuple(drafts.credit(desk, row.id) for row in choice.creditable if row.number not in already),
        already=tuple(row.number for row in choice.creditable if row.number in already),
    )
