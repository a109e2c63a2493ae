"""What the page of an invoice says of what the engine leaves to a person, and what may be chosen."""

from dataclasses import dataclass
from datetime import datetime

from chorus_desktop.actions.desk import Desk
from chorus_desktop.domain.handover import HandoverReason
from chorus_desktop.domain.outbox import MAX_RESENDS, Submission, SubmissionState
from chorus_desktop.domain.reconciliation import NUMBERED_THERE
from chorus_desktop.store import queries
from chorus_desktop.store.queries import InvoiceDetail
from chorus_desktop.ui.formats import GROUP, format_date, format_money, format_siret
from chorus_desktop.ui.language import said
from chorus_desktop.ui.wording import disputes as words
from chorus_desktop.ui.wording import states, statuses
from chorus_desktop.ui.wording.kinds import Kind

_S = SubmissionState


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One line of the comparison of two invoices."""

    label: str
    here: str
    there: str
    differs: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Dispute:
    """The card of one invoice; `check_now` offers to look at once."""

    invoice_id: int
    kind: Kind
    title: str
    sentences: tuple[str, ...]
    sides: tuple[Side, ...] = ()
    choices: tuple[words.Choice, ...] = ()
    check_now: bool = False


def dispute(desk: Desk, detail: InvoiceDetail) -> Dispute | None:
    """The card, or None where nothing is in doubt. Raises StoreFault."""
    submission = detail.submission
    if submission is None or detail.row.state != "issued":
        return None
    number = submission.identity.number
    match submission.state:
        case _S.CONFLICT:
            alike = submission.other if submission.reason == NUMBERED_THERE else None
            sides = _sides(desk, detail, submission)
            moved = [side.label for side in sides if side.differs] == [said("Client")]
            first = words.alike(number, alike.number) if alike else words.conflict(number)
            return Dispute(
                invoice_id=detail.row.id,
                kind="bad",
                title=words.ALIKE_TITLE if alike else words.CONFLICT_TITLE,
                sentences=(first, words.ONLY_THE_CLIENT) if moved else (first,),
                sides=sides,
                choices=words.conflict_choices(number, own_pdf=detail.row.origin == "own_pdf"),
            )
        case _S.STUCK:
            return Dispute(
                invoice_id=detail.row.id,
                kind="bad",
                title=words.STUCK_TITLE,
                sentences=(words.stuck(number),),
                choices=words.stuck_choices(number, desk.quarantine),
            )
        case _S.AMBIGUOUS:
            return _searching(desk, detail, submission, desk.now().astimezone())
        case _:
            return None


def _searching(desk: Desk, detail: InvoiceDetail, submission: Submission, now: datetime) -> Dispute:
    if desk.store.read_only:
        told = states.sentence(_S.AMBIGUOUS, idle=True)
        return Dispute(invoice_id=detail.row.id, kind="warn", title=states.word(_S.AMBIGUOUS), sentences=(told,))
    last = submission.resends >= MAX_RESENDS
    given = submission.reason == HandoverReason.TAKEN_BACK and not submission.resends
    return Dispute(
        invoice_id=detail.row.id,
        kind="warn",
        title=words.AMBIGUOUS_TITLE,
        sentences=words.searching(submission.searching_since, desk.quarantine, now, last=last, given=given),
        check_now=True,
    )


def _sides(desk: Desk, detail: InvoiceDetail, submission: Submission) -> tuple[Side, ...]:
    ours, other = submission.identity, submission.other
    if other is None:
        return ()
    sold_here, sold_there = _siret(ours.seller_identifier), _siret(other.seller_identifier)
    day = format_date(other.issue_date) if other.issue_date else ""
    amount = format_money(other.with_vat) if other.with_vat is not None else ""
    sides = (
        _side(said("Numéro"), ours.number, other.number),
        _side(said("Date"), format_date(ours.issue_date), day),
        _side(said("Client"), _buyer(desk, ours.buyer_siret, detail.row.buyer_name), _buyer(desk, other.buyer_siret)),
        _side(said("Montant TTC"), format_money(ours.with_vat), amount),
        _side(said("SIRET du vendeur"), sold_here, sold_there),
    )
    state = Side(
        label=said("État"), here=states.word(submission.state), there=statuses.badge(other.status)[1], differs=False
    )
    return (*(side for side in sides if side.differs or side.label != "SIRET du vendeur"), state)


def _side(label: str, here: str, there: str) -> Side:
    return Side(label=label, here=here, there=there or words.NOT_TOLD, differs=bool(there) and here != there)


def _buyer(desk: Desk, siret: str, name: str = "") -> str:
    known = queries.body(desk.store, siret) if siret and not name else None
    name = known.name if known is not None else name
    return "\n".join(part for part in (name, _siret(siret)) if part)


def _siret(digits: str) -> str:
    """In groups that may stand on two lines where there is little room."""
    return format_siret(digits).replace(GROUP, " ")
