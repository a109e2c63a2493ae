"""What a supplier does about an invoice that is already on the platform, and what shows that it was done."""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from chorus_desktop.domain.exchange import Held, NotSent, StatusEvent, TurnedDown, Unanswered

#: Longest comment that the platform takes, in characters.
LONGEST_COMMENT = 2000


class FollowUp(StrEnum):
    """The steps that are open to a supplier after the deposit."""

    COMPLETE = "complete"
    READDRESS = "readdress"
    FILE_REJECTION = "file_rejection"
    RENAME_VALIDATOR = "rename_validator"


@dataclass(frozen=True, slots=True, kw_only=True)
class JoinedFile:
    """A file that is already on the platform, joined to an invoice; `line` is the invoice line that it explains.

    `type_code` is "02" for any document beside the invoice, or one of FILE_KINDS.
    """

    file_id: int
    designation: str
    type_code: str = "02"
    line: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NewAddress:
    """Where an invoice that reached the wrong desk goes: SIRET, service (BT-10), order (BT-13), contract (BT-12)."""

    buyer_siret: str
    service_code: str = ""
    purchase_order: str = ""
    contract: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """The platform says that it was done; `raw` is its answer."""

    platform_id: int | None = None
    number: str = ""
    on: date | None = None
    raw: str = ""


FollowUpOutcome = Done | NotSent | Held | TurnedDown | Unanswered


@dataclass(frozen=True, slots=True, kw_only=True)
class UserAction:
    """Something that a user did about an invoice (histoAction); `at` is given to the minute."""

    code: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Traces:
    """What an invoice went through and what was done about it, as the platform remembers it.

    `server_date` is the platform's clock when it told; None where nobody asked for it.
    """

    statuses: tuple[StatusEvent, ...]
    actions: tuple[UserAction, ...] = ()
    server_date: datetime | None = field(default=None, compare=False)

    @property
    def current(self) -> StatusEvent | None:
        """The status that holds: the latest, of several within one minute the last that was told."""
        return max(enumerate(self.statuses), key=lambda item: (item[1].at, item[0]))[1] if self.statuses else None


#: The statuses that each step brings about. Only the supplier can take an invoice out of where these start.
_BROUGHT_ABOUT = {
    FollowUp.COMPLETE: frozenset({"COMPLETEE"}),
    FollowUp.READDRESS: frozenset({"DEPOSEE"}),
    FollowUp.RENAME_VALIDATOR: frozenset({"A_VALIDER_1", "A_VALIDER_2"}),
}
_REJECTION_FILED = "TRAITEMENT_REJET"


def shown(step: FollowUp, before: Traces, after: Traces) -> bool:
    """Whether the traces read after an unanswered step prove it, given those read before; False proves nothing yet."""
    if step is FollowUp.FILE_REJECTION:
        return _count(after, _REJECTION_FILED) > 0
    return any(_count(after, status) > _count(before, status) for status in _BROUGHT_ABOUT[step])


def brings_about(step: FollowUp, status: str) -> bool:
    """Whether an invoice comes to that status by such a step."""
    return status in _BROUGHT_ABOUT.get(step, frozenset())


def _count(traces: Traces, code: str) -> int:
    return sum(event.status == code for event in traces.statuses) + sum(act.code == code for act in traces.actions)
