"""What the page of an invoice says of its money: due when, come in when and by whose word, what is left."""

from dataclasses import dataclass
from decimal import Decimal

from chorus_desktop.actions import lateness, payments
from chorus_desktop.actions.desk import Desk
from chorus_desktop.actions.lateness import Lateness
from chorus_desktop.domain.lifecycle import FINAL
from chorus_desktop.domain.outbox import SubmissionState
from chorus_desktop.domain.payments import TRANSFERRED, Balance, Origin
from chorus_desktop.store import queries
from chorus_desktop.store.queries import Advance, InvoiceDetail
from chorus_desktop.ui.formats import format_date, format_money
from chorus_desktop.ui.language import said
from chorus_desktop.ui.presenters.money_line import MoneyLine, money_line
from chorus_desktop.ui.wording import payments as words
from chorus_desktop.ui.wording.kinds import Kind
from chorus_desktop.ui.wording.typography import set_in_french

_NOT_TAKEN = (
    SubmissionState.REFUSED,
    SubmissionState.REJECTED,
    SubmissionState.CANCELLED,
    SubmissionState.ABANDONED,
)
_ON_THE_WAY = ("", "DEPOSEE", "EN_COURS_ACHEMINEMENT", "INTERPRETEE_OCR")


@dataclass(frozen=True, slots=True, kw_only=True)
class PaymentState:
    """The card; `unconfirmed` in euros is what may still be noted, `denial` the id of a transfer that was denied.

    `refundable` in euros is what is to be paid back, `one_more` whether money may have come once too often, `elsewhere`
    the id and the number of the invoice on which the money of a credit note is followed. `keepable`: the money may
    stay as an advance; `advance` is the id by which one that covers all that is too much is given up.
    """

    invoice_id: int
    badge: tuple[Kind, str, str]
    title: str
    sentences: tuple[str, ...]
    asked: str = ""
    credited: str = ""
    retained: str = ""
    lines: tuple[MoneyLine, ...] = ()
    left_label: str = ""
    left: str = ""
    unconfirmed: Decimal = Decimal(0)
    note: str = ""
    denial: int | None = None
    asked_label: str = ""
    refundable: Decimal = Decimal(0)
    one_more: str = ""
    elsewhere: tuple[int, str] | None = None
    keepable: bool = False
    advance: int | None = None


def payment(desk: Desk, detail: InvoiceDetail) -> PaymentState | None:
    """The card, or None where no money is awaited. Raises StoreFault."""
    invoice = detail.stored.invoice
    if detail.row.state != "issued":
        return None
    if invoice.currency != "EUR":
        sentence = words.OTHER_CURRENCY
        badge: tuple[Kind, str, str] = ("neutral", invoice.currency, "info")
        return PaymentState(invoice_id=detail.row.id, badge=badge, title="", sentences=(sentence,))
    if invoice.is_credit_note:
        return _credit_note(desk, detail)
    found = lateness.lateness(desk, detail.row.id, lambda known: lateness.wanted_of(desk, known.buyer))
    told = found.balance
    if _closed(detail) and not told.payments and told.denial is None:
        return None
    if _closed(detail) and told.noted > 0 and told.left >= 0:
        return _no_longer_due(detail, told)
    kept = _kept(desk, detail.row.id, told)
    title, sentences = _advance(kept) if kept is not None else _due(desk, detail, found)
    return PaymentState(
        invoice_id=detail.row.id,
        badge=_badge(desk, detail, found) if kept is None else ("info", said("Avance gardée"), "banknote"),
        title=title,
        sentences=sentences,
        asked=format_money(told.due),
        credited=format_money(-told.credited) if told.credited else "",
        retained=format_money(-told.retained) if told.retained else "",
        lines=tuple(money_line(one) for one in told.payments),
        left_label=words.TO_GIVE_BACK if told.left < 0 else words.LEFT,
        left=format_money(abs(told.left)),
        unconfirmed=told.unconfirmed,
        note=words.CONFIRM if told.transferred_on and told.left == 0 else words.NOTE,
        denial=told.denial,
        refundable=max(-told.left, Decimal(0)),
        one_more=_one_more(told),
        keepable=told.left < 0,
        advance=None if kept is None else kept.id,
    )


def _kept(desk: Desk, invoice_id: int, told: Balance) -> Advance | None:
    """The advance, where it covers all that is owed to the customer."""
    found = payments.advance(desk, invoice_id) if told.left < 0 else None
    return found if found is not None and found.amount >= -told.left else None


def _advance(kept: Advance) -> tuple[str, tuple[str, ...]]:
    return words.kept(kept.amount), (set_in_french(words.KEPT.format(on=format_date(kept.on))),)


def _no_longer_due(detail: InvoiceDetail, told: Balance) -> PaymentState:
    """Money came for an invoice that was turned down: it may be meant for the one that replaces it."""
    return PaymentState(
        invoice_id=detail.row.id,
        badge=("warn", said("Argent à vérifier"), "triangle-alert"),
        title=words.no_longer_due(told.noted),
        sentences=(words.NO_LONGER_DUE,),
        asked=format_money(told.due),
        lines=tuple(money_line(one) for one in told.payments),
        left_label=words.RECEIVED,
        left=format_money(told.noted),
    )


def _one_more(told: Balance) -> str:
    """A second way to note money, where the first is not offered."""
    if told.left > 0 or (told.left < 0 and not told.unconfirmed):
        return ""
    if not told.unconfirmed:
        return words.ONE_MORE
    return words.CONFIRM if told.left < 0 else ""


def _credit_note(desk: Desk, detail: InvoiceDetail) -> PaymentState | None:
    if _closed(detail):
        return None
    invoice_id = payments.credited_invoice(desk, detail.row.id)
    badge: tuple[Kind, str, str] = ("neutral", said("Avoir"), "receipt-text")
    if invoice_id is not None:
        number = queries.invoice_detail(desk.store, invoice_id).row.number
        sentences = (words.counted_on(number),)
        return PaymentState(
            invoice_id=detail.row.id, badge=badge, title="", sentences=sentences, elsewhere=(invoice_id, number)
        )
    told = payments.balance(desk, detail.row.id)
    settled: tuple[Kind, str, str] = ("good", said("Argent rendu"), "undo-2")
    return PaymentState(
        invoice_id=detail.row.id,
        badge=badge if told.left < 0 else settled,
        title="",
        sentences=(set_in_french(words.CREDIT_ALONE),) if told.left < 0 else (),
        asked=format_money(-told.due),
        asked_label=words.CREDIT_AMOUNT,
        lines=tuple(money_line(one) for one in told.payments),
        left_label=words.TO_GIVE_BACK,
        left=format_money(-told.left),
        refundable=-told.left,
    )


def _closed(detail: InvoiceDetail) -> bool:
    turned_down = detail.submission is not None and detail.submission.state in _NOT_TAKEN
    return turned_down or detail.row.status in FINAL - {TRANSFERRED}


def begun(detail: InvoiceDetail) -> bool:
    """Whether the delay of payment runs: the platform has the invoice, and told the buyer."""
    integrated = detail.row.submission_state is SubmissionState.INTEGRATED
    told = any(row.status not in _ON_THE_WAY for row in detail.statuses)
    return integrated and (told or detail.row.status not in _ON_THE_WAY) and not _closed(detail)


def _due(desk: Desk, detail: InvoiceDetail, found: Lateness) -> tuple[str, tuple[str, ...]]:
    if found.balance.left < 0:
        return words.overpaid(-found.balance.left), (set_in_french(words.GIVE_BACK),)
    if found.balance.left == 0:
        waits = any(one.origin is Origin.TRANSFER for one in found.balance.payments)
        return "", (words.ON_ITS_WAY,) if waits else ()
    if not begun(detail):
        return "", () if _closed(detail) else (set_in_french(words.NOT_STARTED),)
    if found.term.last_day is None:
        return "", (words.INTERRUPTED,)
    sentences = [words.why(found.term)]
    written = found.invoice.due_date
    if written is not None and written != found.term.last_day:
        sentences.append(
            set_in_french(said("Échéance écrite sur la facture : {date}.").format(date=format_date(written)))
        )
    body = queries.body(desk.store, found.invoice.buyer.siret)
    if body is not None and body.payment_status_not_reported:
        sentences.append(set_in_french(said("Ce client n’annonce pas ses paiements : regardez votre compte.")))
    return words.pay_by(found.term.last_day), tuple(sentences)


def _badge(desk: Desk, detail: InvoiceDetail, found: Lateness) -> tuple[Kind, str, str]:
    told, last_day = found.balance, found.term.last_day
    if told.left < 0:
        return "warn", said("À rendre"), "undo-2"
    if told.left == 0:
        return _settled(told)
    if last_day is not None and last_day < desk.today() and begun(detail):
        return (
            "warn",
            said("En retard de {days}").format(days=words.days((desk.today() - last_day).days)),
            "calendar-clock",
        )
    return ("info", said("Payée en partie"), "clock") if told.payments else ("info", said("Pas encore payée"), "clock")


def _settled(told: Balance) -> tuple[Kind, str, str]:
    if any(one.origin is Origin.TRANSFER for one in told.payments):
        return "good", said("Virement annoncé"), "banknote"
    if not told.payments:
        return "neutral", said("Soldée par un avoir"), "receipt-text"
    return "good", said("Argent reçu"), "badge-euro"
