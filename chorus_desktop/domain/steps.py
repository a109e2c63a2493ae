"""A step about an invoice that is on the platform: what the user asks, what it answers, where it stands.

WAITING → TAKING → DONE or REFUSED, and UNSURE wherever an answer is missing. An UNSURE step is looked for in what the
platform remembers of the invoice before it may ever be taken again. OBSOLETE: the invoice has since passed to another
status, nothing was sent. STUCK waits for a person. What becomes of a step is decided in `step_moves`.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from chorus_desktop.domain.exchange import StatusEvent
from chorus_desktop.domain.follow_up import FollowUp, JoinedFile, NewAddress, Traces
from chorus_desktop.domain.parties import Identifier


class StepState(StrEnum):
    """Where a step stands; what a person reads for each is in `ui.wording`."""

    WAITING = "waiting"
    TAKING = "taking"
    UNSURE = "unsure"
    DONE = "done"
    REFUSED = "refused"
    OBSOLETE = "obsolete"
    STUCK = "stuck"
    CANCELLED = "cancelled"


_S = StepState
#: The only moves there are; the store enforces the same table by trigger.
LEGAL_STEP_MOVES: dict[StepState, frozenset[StepState]] = {
    _S.WAITING: frozenset({_S.TAKING, _S.DONE, _S.REFUSED, _S.OBSOLETE, _S.CANCELLED}),
    _S.TAKING: frozenset({_S.DONE, _S.REFUSED, _S.WAITING, _S.UNSURE}),
    _S.UNSURE: frozenset({_S.DONE, _S.WAITING, _S.OBSOLETE, _S.STUCK}),
    _S.STUCK: frozenset({_S.WAITING, _S.CANCELLED}),
    _S.DONE: frozenset(),
    _S.REFUSED: frozenset(),
    _S.OBSOLETE: frozenset(),
    _S.CANCELLED: frozenset(),
}
#: Those with which the engine still has something to do.
ACTIVE_STEPS = frozenset({_S.WAITING, _S.TAKING, _S.UNSURE})
#: Those beside which an invoice takes no other step.
ALIVE_STEPS = ACTIVE_STEPS | {_S.STUCK}
#: The statuses that the platform lets a supplier answer by a call, and by which one; it refuses it in all others.
STEP_OF: dict[str, FollowUp] = {
    "SUSPENDUE": FollowUp.COMPLETE,
    "A_RECYCLER": FollowUp.READDRESS,
    "ERREUR_FOURNISSEUR_SUR_VALIDEUR": FollowUp.RENAME_VALIDATOR,
    "REJETEE": FollowUp.FILE_REJECTION,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class StepFile:
    """A file to be joined, by the hash under which the store keeps it; `type_code` as in JoinedFile."""

    sha256: str
    name: str
    designation: str
    type_code: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StepRequest:
    """What the user asks: `address` where it is to be readdressed, `validator` where another one is named."""

    kind: FollowUp
    comment: str = ""
    files: tuple[StepFile, ...] = ()
    address: NewAddress | None = None
    validator: Identifier | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Upload:
    """A file that is on the platform already, under `file_id`."""

    sha256: str
    file_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class StepOrder:
    """One step ready to leave, its files being on the platform."""

    platform_id: int
    request: StepRequest
    attachments: tuple[JoinedFile, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One step as the store keeps it; times are UTC, `searching_since` and `answers.at` are the platform's.

    `answers` is the status that it answers, `before` what the platform remembered of the invoice before the step was
    last taken. `failures` drives the back-off, `retakes` counts those after a quarantine.
    """

    id: int
    invoice_id: int
    number: str
    platform_id: int
    request: StepRequest
    answers: StatusEvent
    state: StepState = StepState.WAITING
    failures: int = 0
    retakes: int = 0
    next_at: datetime | None = None
    decided_at: datetime | None = None
    searching_since: datetime | None = None
    before: Traces | None = None
    uploads: tuple[Upload, ...] = ()
    reason: str = ""
    asked_at: datetime | None = None

    @property
    def kind(self) -> FollowUp:
        """Which step it is."""
        return self.request.kind

    def order(self) -> StepOrder:
        """What is sent. Raises KeyError while a file is not on the platform."""
        ids = {upload.sha256: upload.file_id for upload in self.uploads}
        files = tuple(
            JoinedFile(file_id=ids[file.sha256], designation=file.designation, type_code=file.type_code)
            for file in self.request.files
        )
        return StepOrder(platform_id=self.platform_id, request=self.request, attachments=files)

    def to_upload(self) -> tuple[StepFile, ...]:
        """The files that are not on the platform yet."""
        known = {upload.sha256 for upload in self.uploads}
        return tuple(file for file in self.request.files if file.sha256 not in known)


def step_of(status: str, at: datetime, last: Step | None) -> FollowUp | None:
    """The step that an invoice of that status, since `at`, offers after its last step; None where it offers none.

    A status that was answered once is not answered again, even where the platform keeps it.
    """
    kind = STEP_OF.get(status)
    if last is None or kind is None:
        return kind
    answered = last.state is _S.DONE and (last.answers.status, last.answers.at) == (status, at)
    return None if last.state in ALIVE_STEPS or answered else kind
