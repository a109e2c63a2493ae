"""What is worth telling when nobody looks at the window: what asks something, each thing once, and nothing else."""

from collections.abc import Callable
from dataclasses import dataclass

from chorus_desktop.actions import firm, payments
from chorus_desktop.actions.desk import Desk
from chorus_desktop.domain.events import (
    EngineFailed,
    HeldBack,
    PasswordExpiryLearnt,
    Released,
    StatusChanged,
    StepChanged,
    SubmissionChanged,
)
from chorus_desktop.domain.lifecycle import Action
from chorus_desktop.domain.lifecycle import status as meaning
from chorus_desktop.domain.money import ZERO
from chorus_desktop.domain.outbox import SubmissionState
from chorus_desktop.domain.steps import StepState
from chorus_desktop.ui.wording import alerts as words
from chorus_desktop.ui.wording import errors, holds, states
from chorus_desktop.ui.wording.connection import expiry_reminder

_ASKING = (SubmissionState.REJECTED, SubmissionState.REFUSED, SubmissionState.CONFLICT, SubmissionState.STUCK)
_ASKING_STEPS = (StepState.REFUSED, StepState.STUCK)
#: So many things that were told are remembered; what is late, as long as it is.
_REMEMBERED = 60
_LATE, _STOPPED = "late:", "stopped:"


@dataclass(frozen=True, slots=True, kw_only=True)
class Alert:
    """One thing that asks something; it is seen to at the invoice, or on the page where there is none."""

    key: str
    title: str
    sentence: str
    invoice_id: int | None = None
    page: str = "home"


class Alerts:
    """Remembers through `recall` and `note` what was told, so that a restart does not tell it again."""

    def __init__(self, desk: Desk, *, recall: Callable[[], str], note: Callable[[str], None]) -> None:
        self._desk, self._note = desk, note
        self._told = recall().split()

    def of(self, event: object) -> Alert | None:
        """What is to be told of an event of the engine; None where it asks nothing, or was told and is not over."""
        alert = self._asked(event)
        self._remember([key for key in self._told if not _is_over(key, event)])
        if alert is None or alert.key in self._told:
            return None
        late = [key for key in self._told if key.startswith(_LATE)]
        others = [key for key in self._told if not key.startswith(_LATE)]
        self._remember([*[*others, alert.key][-_REMEMBERED:], *late])
        return alert

    def _remember(self, told: list[str]) -> None:
        if told != self._told:
            self._told = told
            self._note(" ".join(told))

    def late(self) -> Alert | None:
        """What turned late since it was last told of lateness, all of it in one; None where nothing did.

        Raises StoreFault.
        """
        known = {f"{_LATE}{one.invoice_id}": one for one in payments.late_invoices(self._desk)}
        fresh = [one for key, one in known.items() if key not in self._told]
        others = [key for key in self._told if not key.startswith(_LATE)]
        self._remember([*others, *known])
        if not fresh:
            return None
        one = fresh[0] if len(fresh) == 1 else None
        return Alert(
            key=_LATE,
            title=words.late(len(fresh), one.number if one else ""),
            sentence=words.late_amount(sum((each.left for each in fresh), ZERO)),
            invoice_id=one.invoice_id if one else None,
            page="late",
        )

    def _asked(self, event: object) -> Alert | None:
        if isinstance(event, SubmissionChanged) and event.state in _ASKING:
            return _of_invoice(event.invoice_id, event.number, SubmissionState(event.state), "")
        if isinstance(event, StepChanged) and event.state in _ASKING_STEPS:
            title = words.answer(event.number, refused=event.state == StepState.REFUSED)
            key = f"{event.invoice_id}:step:{event.state}"
            return Alert(key=key, title=title, sentence=words.click(), invoice_id=event.invoice_id)
        if isinstance(event, StatusChanged) and meaning(event.status).action is not Action.NONE:
            return _of_invoice(event.invoice_id, event.number, None, event.status)
        if isinstance(event, PasswordExpiryLearnt):
            return self._of_password()
        if isinstance(event, HeldBack):
            told = holds.held_task(event.hold, self._desk.quarantine, self._desk.now().astimezone())
            return Alert(key="hold", title=holds.HOLD_TITLE, sentence=told)
        if isinstance(event, Released):
            lost = tuple(sorted(event.lost))
            key = f"lost:{','.join(lost)}"
            return Alert(key=key, title=holds.lost(len(lost)), sentence=words.click(), page="lost") if lost else None
        if isinstance(event, EngineFailed):
            sentence = errors.sentence(event.code, {"detail": event.detail})
            return Alert(key=f"{_STOPPED}{event.code}", title=words.stopped_title(), sentence=sentence)
        return None

    def _of_password(self) -> Alert | None:
        expiry = firm.password_expiry(self._desk)
        reminder = expiry_reminder(expiry)
        if expiry is None or reminder is None:
            return None
        key = f"password:{expiry.last_day}:{expiry.urgency}"
        return Alert(key=key, title=words.password_title(), sentence=reminder[1], page="settings")


def _is_over(key: str, event: object) -> bool:
    """Whether this tells that what was told under a key is over, so that it is told again where it comes again.

    An engine that stopped is at work again once it has written something.
    """
    match event:
        case SubmissionChanged(invoice_id=one, state=now) | StatusChanged(invoice_id=one, status=now):
            of_it = key.startswith(f"{one}:") and not key.startswith(f"{one}:step:")
            return key.startswith(_STOPPED) or (of_it and key != f"{one}:{now}")
        case StepChanged(invoice_id=one, state=now):
            return key.startswith(_STOPPED) or (key.startswith(f"{one}:step:") and key != f"{one}:step:{now}")
        case Released():
            return key == "hold"
    return False


def _of_invoice(invoice_id: int, number: str, state: SubmissionState | None, status: str) -> Alert:
    title = words.asks(number, states.badge(state, status)[1])
    return Alert(key=f"{invoice_id}:{state or status}", title=title, sentence=words.click(), invoice_id=invoice_id)
