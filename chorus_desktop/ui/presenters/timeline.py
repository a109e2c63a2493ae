"""The story of one invoice as steps: what happened here, what the platform says, what usually comes next."""

from dataclasses import dataclass
from datetime import datetime

from chorus_desktop.domain import lifecycle
from chorus_desktop.domain.lifecycle import TACIT_AFTER
from chorus_desktop.domain.outbox import SubmissionState
from chorus_desktop.domain.rules.code_lists import SUBCONTRACTOR_PROCESSES
from chorus_desktop.store.queries import InvoiceDetail, MoveRow
from chorus_desktop.ui.formats import format_date, format_time
from chorus_desktop.ui.language import said
from chorus_desktop.ui.wording import states, statuses
from chorus_desktop.ui.wording.typography import within

_S = SubmissionState
#: States of the outbox that end in themselves: shown as the last word even where nothing followed.
_COLOURS = {"info": "info", "warn": "warn", "bad": "bad", "good": "good", "neutral": "soft"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One row of the timeline; `future` steps are expected, not promised."""

    icon: str
    colour: str
    sentence: str
    official: str = ""
    when: str = ""
    detail: str = ""
    future: bool = False


def timeline(detail: InvoiceDetail, now: datetime, *, idle: bool = False) -> tuple[Step, ...]:
    """All steps, oldest first. `now` carries the user's time zone; `idle`: nothing goes on, the store is only read."""
    steps = []
    if detail.stored.issued_at is not None:
        steps.append(
            Step(
                icon="file-check",
                colour="good",
                sentence=said("Facture {number} émise, son document est figé").format(number=detail.row.number),
                when=when(detail.stored.issued_at, now),
            )
        )
    moves = _telling(detail.moves)
    steps += [_move(move, detail, now, past=move is not moves[-1], idle=idle) for move in moves]
    steps += [_status(row.status, row.comment, row.at, now) for row in detail.statuses]
    return (*steps, *_expected(detail))


def when(moment: datetime, now: datetime) -> str:
    """A time as it stands beside a step."""
    local = moment.astimezone(now.tzinfo)
    return said("le {day} à {time}").format(day=format_date(local.date()), time=format_time(local))


def _telling(moves: tuple[MoveRow, ...]) -> list[MoveRow]:
    """Moves without the waiting in between: a try that led back to the queue is told once, by the last of its kind."""
    kept: list[MoveRow] = []
    for move in moves:
        if move.to_state is _S.SENDING:
            continue
        if kept and kept[-1].to_state is move.to_state is _S.QUEUED:
            kept[-1] = move
        else:
            kept.append(move)
    if moves and moves[-1].to_state is _S.SENDING:
        kept.append(moves[-1])
    return kept


def _move(move: MoveRow, detail: InvoiceDetail, now: datetime, *, past: bool, idle: bool) -> Step:
    state, reason = move.to_state, move.reason
    flux = detail.submission.flux_number if detail.submission is not None else ""
    if past:
        told = states.past_sentence(state, reason=reason, flux_number=flux)
    else:
        told = states.sentence(state, reason=reason, flux_number=flux, idle=idle)
    return Step(
        icon=states.icon(state),
        colour=_COLOURS[states.badge(state, "")[0]],
        sentence=_unended(told),
        when=when(move.at, now),
    )


def _unended(text: str) -> str:
    """A step of one sentence stands without its full stop, as the platform's statuses do."""
    return text if ". " in text else text.rstrip(".")


def _status(code: str, comment: str, at: datetime, now: datetime) -> Step:
    kind, _, icon = statuses.badge(code)
    return Step(
        icon=icon,
        colour=_COLOURS[kind],
        sentence=statuses.plain(code),
        official=statuses.official(code),
        when=when(at, now),
        detail=statuses.advice(code, comment),
    )


def _tacit(detail: InvoiceDetail) -> str:
    """Until when a main contractor may answer a subcontractor's invoice, where it is its turn."""
    subcontracted = detail.stored.invoice.business_process in SUBCONTRACTOR_PROCESSES
    if detail.row.status != "A_VALIDER_1" or detail.row.status_at is None or not subcontracted:
        return ""
    return statuses.tacit((detail.row.status_at + TACIT_AFTER).date())


def _expected(detail: InvoiceDetail) -> tuple[Step, ...]:
    current = detail.row.status
    following = lifecycle.status(current).next if current else ""
    if not following and detail.submission is not None and detail.submission.state in (_S.DEPOSITED, _S.INTEGRATED):
        following = "" if current else "DEPOSEE"
    if not following:
        return ()
    plain = statuses.plain(following)
    return (
        Step(
            icon="circle",
            colour="faint",
            sentence=said("Ensuite, d’habitude\u202f: {told}").format(told=within(plain)),
            official=statuses.official(following),
            detail=_tacit(detail),
            future=True,
        ),
    )
