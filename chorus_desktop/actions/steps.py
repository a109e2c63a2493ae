"""The steps after a deposit: what an invoice offers, asking for it, taking it back; all of it without a network."""

import mimetypes
from collections.abc import Sequence
from datetime import datetime

from chorus_desktop.actions.desk import Desk
from chorus_desktop.domain.errors import UserFault
from chorus_desktop.domain.follow_up import LONGEST_COMMENT, FollowUp, NewAddress
from chorus_desktop.domain.identifiers import compact, is_siret_shape, siret_key_ok
from chorus_desktop.domain.parties import Identifier
from chorus_desktop.domain.platform_files import MOST_FILE_BYTES, MOST_INVOICE_BYTES, joined_fault
from chorus_desktop.domain.steps import Step, StepRequest, step_of
from chorus_desktop.domain.submission import SupportingFile
from chorus_desktop.store import directory, step_drafts, steps, supporting
from chorus_desktop.store.attachments import read_document_bytes
from chorus_desktop.store.queries import InvoiceDetail
from chorus_desktop.store.step_rows import current

_MEGA = 1024 * 1024


def offered(detail: InvoiceDetail) -> FollowUp | None:
    """The step that an invoice offers now; None where it asks nothing that the platform takes by a call."""
    status_at: datetime | None = detail.row.status_at
    if status_at is None or detail.submission is None or detail.submission.platform_id is None:
        return None
    return step_of(detail.row.status, status_at, detail.step)


def complete(desk: Desk, invoice_id: int, message: str, files: Sequence[SupportingFile] = ()) -> Step:
    """Answer a suspended invoice with a message, files, or both; on the disk when it returns.

    Raises UserFault: step_not_now, step_empty, comment_too_long, and the faults of files as `supporting.add_file`;
    StoreFault.
    """
    message = message.strip()
    if not message and not files:
        raise UserFault("step_empty")
    weight = supporting.weight(desk.store, invoice_id)
    for file in files:
        check_file(file, weight)
        weight += len(file.content)
    return _ask(desk, invoice_id, StepRequest(kind=FollowUp.COMPLETE, comment=message), files)


def check_file(file: SupportingFile, others: int) -> None:
    """Refuse a file that the platform would not take beside `others` bytes. Raises UserFault."""
    fault = joined_fault(file.name, len(file.content), others)
    if fault:
        most = MOST_INVOICE_BYTES if fault == "attachments_too_big" else MOST_FILE_BYTES
        raise UserFault(fault, name=file.name, max=str(most // _MEGA))


def keep_draft(
    desk: Desk, invoice_id: int, request: StepRequest, files: Sequence[SupportingFile] = (), *, same_files: bool = False
) -> None:
    """Keep what is being typed for a step; on the disk when it returns. `same_files`: they are kept already.

    Raises UserFault("step_not_now") where nothing is to be answered, StoreFault.
    """
    if not (request.comment.strip() or files or request.address or request.validator):
        step_drafts.drop(desk.store, invoice_id, request.kind)
        return
    step_drafts.keep(desk.store, invoice_id, request, None if same_files else files, now=desk.now())


def draft(desk: Desk, invoice_id: int, kind: FollowUp) -> tuple[StepRequest, tuple[SupportingFile, ...]] | None:
    """The step that was begun for the status that the invoice has now. Raises StoreFault."""
    return step_drafts.kept(desk.store, invoice_id, kind)


def readdress(desk: Desk, invoice_id: int, address: NewAddress, message: str = "") -> Step:
    """Send an invoice that reached the wrong desk to another one, under its number.

    Raises UserFault: step_not_now, siret_shape, comment_too_long, and service_required or engagement_required where the
    directory says that this body wants one; StoreFault.
    """
    siret = _siret(address.buyer_siret)
    body = directory.any_body(desk.store, siret)
    if body is not None and body.requirements_known:
        ordered = bool(address.purchase_order or address.contract)
        if body.service_required and not address.service_code:
            raise UserFault("step_service_required", name=body.name)
        if body.engagement_required and not ordered:
            raise UserFault("step_engagement_required", name=body.name)
        if body.engagement_or_service_required and not (ordered or address.service_code):
            raise UserFault("step_service_required", name=body.name)
    told = NewAddress(
        buyer_siret=siret,
        service_code=address.service_code.strip(),
        purchase_order=address.purchase_order.strip(),
        contract=address.contract.strip(),
    )
    return _ask(desk, invoice_id, StepRequest(kind=FollowUp.READDRESS, address=told, comment=message.strip()))


def rename_validator(desk: Desk, invoice_id: int, siret: str) -> Step:
    """Name another validator. Raises UserFault: step_not_now, siret_shape, siret_key; StoreFault."""
    siret = _siret(siret)
    if not siret_key_ok(siret):
        raise UserFault("step_siret_key", field="siret")
    return _ask(desk, invoice_id, StepRequest(kind=FollowUp.RENAME_VALIDATOR, validator=Identifier(value=siret)))


def file_rejection(desk: Desk, invoice_id: int) -> Step:
    """Say that a rejection was dealt with: it leaves the list of things to do on the platform."""
    return _ask(desk, invoice_id, StepRequest(kind=FollowUp.FILE_REJECTION))


def written(desk: Desk, step_id: int) -> tuple[StepRequest, tuple[SupportingFile, ...]]:
    """What was asked with a step, and its files with their bytes, to be asked again otherwise.

    Raises UserFault("step_unknown"), StoreFault("document_damaged").
    """
    request = current(desk.store, step_id).request
    files = tuple(
        SupportingFile(
            name=file.name,
            content=read_document_bytes(desk.store, file.sha256),
            designation=file.designation,
            type_code=file.type_code,
        )
        for file in request.files
    )
    return request, files


def cancel_step(desk: Desk, step_id: int) -> bool:
    """Take a step back before it leaves; False when it is too late. Raises StoreFault."""
    cancelled = steps.cancel(desk.store, step_id, now=desk.now())
    desk.commands.wake()
    return cancelled


def take_up_again(desk: Desk, step_id: int) -> bool:
    """A person looked on the portal and the step was not taken: once more. False where that was decided meanwhile."""
    taken_up = steps.take_up(desk.store, step_id, now=desk.now())
    desk.commands.sync_now()
    return taken_up


def _ask(desk: Desk, invoice_id: int, request: StepRequest, files: Sequence[SupportingFile] = ()) -> Step:
    if len(request.comment) > LONGEST_COMMENT:
        raise UserFault("comment_too_long", max=str(LONGEST_COMMENT))
    typed = [(file, mimetypes.guess_type(file.name)[0] or "application/octet-stream") for file in files]
    step = steps.ask(desk.store, invoice_id, request, typed, now=desk.now())
    desk.commands.wake()
    return step


def _siret(text: str) -> str:
    siret = compact(text)
    if not is_siret_shape(siret):
        raise UserFault("step_siret_shape", field="siret")
    return siret
