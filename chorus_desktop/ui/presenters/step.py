"""What the page of an invoice says of the step that its status asks for, and of the one that is on its way."""

from dataclasses import dataclass

from chorus_desktop.actions import steps
from chorus_desktop.actions.desk import Desk
from chorus_desktop.domain.follow_up import FollowUp
from chorus_desktop.domain.steps import Step, StepState
from chorus_desktop.store.queries import InvoiceDetail
from chorus_desktop.ui.wording import statuses
from chorus_desktop.ui.wording import steps as words
from chorus_desktop.ui.wording.kinds import Kind


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """Where the last step stands and what was asked; `can_cancel` before it leaves, `stuck` where a person decides."""

    step_id: int
    step: FollowUp
    kind: Kind
    icon: str
    sentence: str
    asked: tuple[str, ...]
    can_cancel: bool
    stuck: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class StepCardState:
    """The card of one invoice: what is `offered` now, what the client `says`, or "", and what to do `about` it."""

    invoice_id: int
    title: str
    kind: Kind
    icon: str
    offered: FollowUp | None
    says: str
    about: tuple[str, ...]
    standing: Standing | None


def step_card(desk: Desk, detail: InvoiceDetail) -> StepCardState | None:
    """The card, or None where the status asks nothing and nothing was asked for."""
    offered = steps.offered(detail)
    standing = _standing(desk, detail.step) if detail.step is not None else None
    if offered is not None:
        says, remedy = _says(detail)
        return StepCardState(
            invoice_id=detail.row.id,
            title=words.title(offered),
            kind="warn",
            icon="triangle-alert",
            offered=offered,
            says=says,
            about=(remedy, words.about(offered)) if remedy else (words.about(offered),),
            standing=None if standing is None or detail.step is None or _is_over(detail.step) else standing,
        )
    if standing is None:
        return None
    return StepCardState(
        invoice_id=detail.row.id,
        title=words.name(standing.step),
        kind=standing.kind,
        icon=standing.icon,
        offered=None,
        says="",
        about=(),
        standing=standing,
    )


def _is_over(step: Step) -> bool:
    """An earlier one that was done says nothing of what is asked now."""
    return step.state is StepState.DONE


def _standing(desk: Desk, step: Step) -> Standing:
    kind, icon = words.look(step.state)
    return Standing(
        step_id=step.id,
        step=step.kind,
        kind=kind,
        icon=icon,
        sentence=words.standing(step, desk.now().astimezone()),
        asked=words.asked(step),
        can_cancel=step.state is StepState.WAITING,
        stuck=step.state is StepState.STUCK,
    )


def _says(detail: InvoiceDetail) -> tuple[str, str]:
    """The motive of the last status in plain words, or the client's own, and what to do about a motive."""
    last = detail.statuses[-1] if detail.statuses else None
    if last is None or last.status != detail.row.status or not last.comment:
        return "", ""
    return statuses.motive(last.comment), statuses.remedy(last.comment)
