"""The rows of what is to be done, on the first page: what happened, how it is marked, what the button does."""

from dataclasses import dataclass
from decimal import Decimal

from chorus_desktop.domain.follow_up import FollowUp
from chorus_desktop.domain.outbox import SubmissionState
from chorus_desktop.domain.payments import TRANSFERRED
from chorus_desktop.store.home_queries import ANSWERED
from chorus_desktop.store.queries import TodoItem, TodoKind
from chorus_desktop.ui.formats import format_date_long, format_money
from chorus_desktop.ui.language import said
from chorus_desktop.ui.wording import payments, states, statuses, steps, templates
from chorus_desktop.ui.wording.kinds import Kind
from chorus_desktop.ui.wording.typography import set_in_french


@dataclass(frozen=True, slots=True, kw_only=True)
class TodoRow:
    """One thing to do: which invoice, what happened, how it is marked, what the button does."""

    invoice_id: int
    title: str
    sentence: str
    kind: Kind
    word: str
    icon: str
    amount: Decimal
    action: str
    opens_editor: bool
    origin: str


def todo_row(item: TodoItem, *, ready: bool, idle: bool = False) -> TodoRow:
    """The row of an item; `ready` says of a draft that was prepared by itself that it may leave as it is, `idle` that
    nothing leaves at all, as the store is only read."""
    kind, word, icon = _badge(item)
    name = item.buyer_name or said("Client à choisir")
    opens_editor = item.kind is TodoKind.DRAFT
    return TodoRow(
        invoice_id=item.invoice_id,
        title=f"{name} — {item.number}" if item.number else name,
        sentence=_sentence(item, ready=ready, idle=idle),
        kind=kind,
        word=word,
        icon=icon,
        amount=item.amount,
        action=_action(item, ready=ready),
        opens_editor=opens_editor,
        origin=item.origin,
    )


def _state(code: str) -> SubmissionState | None:
    return SubmissionState(code) if code in set(SubmissionState) else None


def _badge(item: TodoItem) -> tuple[Kind, str, str]:
    state = _state(item.code)
    match item.kind:
        case TodoKind.DRAFT if item.detail:
            return "info", templates.RECURRING, "calendar-clock"
        case TodoKind.DRAFT:
            return "neutral", said("Brouillon"), "pencil"
        case TodoKind.LATE:
            return "warn", said("En retard de paiement"), "calendar-clock"
        case TodoKind.OVERPAID:
            return "warn", said("Trop payée"), "undo-2"
        case TodoKind.WAITING if item.code == ANSWERED:
            return "info", said("En attente d’envoi"), "hourglass"
        case _ if state is not None:
            return states.badge(state, "")
        case _:
            return statuses.badge(item.code)


def _sentence(item: TodoItem, *, ready: bool, idle: bool) -> str:
    state = _state(item.code)
    if item.kind is TodoKind.DRAFT and item.detail:
        return f"{item.detail}. {templates.READY if ready else templates.INCOMPLETE}"
    if item.kind is TodoKind.DRAFT:
        return said("Commencée, pas encore envoyée.")
    if item.kind is TodoKind.LATE and item.due_date is not None:
        return _late_sentence(item, format_date_long(item.due_date))
    if item.kind is TodoKind.OVERPAID:
        return payments.to_give_back(item.amount, credited=item.code == "credited")
    if item.code == ANSWERED:
        return steps.kept(FollowUp(item.detail))
    if state is not None:
        return states.sentence(state, reason=item.detail, idle=idle)
    return statuses.advice(item.code, item.detail)


def _late_sentence(item: TodoItem, due: str) -> str:
    told = {
        "payment_not_reported": said("Ce client n’annonce pas ses paiements : regardez votre compte."),
        SubmissionState.HANDED_OVER: said("Confiée à votre expert-comptable : demandez-lui si elle est partie."),
        TRANSFERRED: said("Vous avez noté que le virement annoncé n’est pas arrivé."),
    }.get(item.code) or f"{statuses.plain(item.code)}."
    already = said("Déjà reçu : {amount}.").format(amount=format_money(item.received)) if item.received else ""
    return set_in_french(
        said("À payer le {due}. {told} {already}").format(due=due, told=told, already=already).rstrip()
    )


def _action(item: TodoItem, *, ready: bool) -> str:
    if item.kind is TodoKind.DRAFT and item.detail:
        return said("Relire") if ready else said("Compléter")
    if item.kind is TodoKind.DRAFT:
        return said("Continuer")
    if item.kind is TodoKind.TO_CORRECT and item.code in ("rejected", "refused"):
        return said("Corriger")
    if item.kind is TodoKind.TO_COMPLETE:
        return said("Compléter")
    if item.kind is TodoKind.OVERPAID:
        return said("Décider")
    return said("Voir")
