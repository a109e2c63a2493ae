"""Deposits: a structured file as a flux, the user's own PDF with its data beside it, or data alone."""

import base64
from dataclasses import replace

from chorus_desktop.chorus_pro.attachments import Attachments
from chorus_desktop.chorus_pro.directory import Directory
from chorus_desktop.chorus_pro.fluxes import Fluxes
from chorus_desktop.chorus_pro.gateway import Gateway
from chorus_desktop.chorus_pro.submission import submission
from chorus_desktop.chorus_pro.translate import Fault, Kind, Reply, as_outcome, before_deposit
from chorus_desktop.domain.exchange import (
    Accepted,
    Deposit,
    DepositOutcome,
    DepositWay,
    Held,
    NotSent,
    TurnedDown,
)
from chorus_desktop.domain.follow_up import JoinedFile
from chorus_desktop.domain.platform_files import AddedFile, attachment_fault
from chorus_desktop.domain.submission import PdfSignature

PDF = "/cpro/factures/v1/deposer/pdf"
SUBMIT = "/cpro/factures/v1/soumettre"
#: formatDepot.
FORMATS = {None: "PDF_NON_SIGNE", PdfSignature.PADES: "PDF_SIGNE_PADES", PdfSignature.XADES: "PDF_SIGNE_XADES"}


class Deposits:
    """Hands invoices over. Only deposer/flux and soumettre can be left unanswered; all before them is preparation."""

    def __init__(self, gateway: Gateway, directory: Directory, fluxes: Fluxes, attachments: Attachments) -> None:
        self._gateway = gateway
        self._directory = directory
        self._fluxes = fluxes
        self._attachments = attachments

    async def deposit(self, deposit: Deposit) -> DepositOutcome:
        """One invoice by its way."""
        if deposit.way is DepositWay.FLUX:
            return await self._fluxes.hand_over(deposit.file_name, deposit.content, deposit.syntax)
        return await self._submit(deposit)

    async def _submit(self, deposit: Deposit) -> DepositOutcome:
        """First the files, which alone are no invoice, then the invoice around them."""
        own = await self._directory.own_structure()
        if isinstance(own, Fault):
            return before_deposit(own)
        file_id = await self._main_file(deposit)
        if isinstance(file_id, Fault):
            return as_outcome(file_id) if file_id.kind is Kind.TURNED_DOWN else before_deposit(file_id)
        joined = await self._supporting(deposit)
        if not isinstance(joined, tuple):
            return joined
        result = await self._gateway.deposit(SUBMIT, submission(deposit, own.id, file_id, joined), _read_submission)
        return as_outcome(result) if isinstance(result, Fault) else result

    async def _main_file(self, deposit: Deposit) -> int | Fault | None:
        """The identifier of the PDF, none for data alone."""
        if deposit.way is DepositWay.TYPED:
            return None
        payload = {
            "fichierFacture": base64.b64encode(deposit.content).decode("ascii"),
            "nomFichier": deposit.file_name,
            "formatDepot": FORMATS[deposit.signature],
        }
        return await self._gateway.deposit(PDF, payload, _read_file_id)

    async def _supporting(self, deposit: Deposit) -> tuple[JoinedFile, ...] | NotSent | Held | TurnedDown:
        """The supporting files, once they are all on the platform; one that it does not take turns the invoice down."""
        for file in deposit.supporting:
            fault = attachment_fault(file.name, len(file.content))
            if fault:
                return TurnedDown(code=fault, label=file.name)
        joined: list[JoinedFile] = []
        for file in deposit.supporting:
            added = await self._attachments.add(file.name, file.content)
            if isinstance(added, TurnedDown):
                return replace(added, label=f"{file.name} : {added.label or added.code}")
            if not isinstance(added, AddedFile):
                return added
            designation = file.designation or file.name
            joined.append(
                JoinedFile(file_id=added.file_id, designation=designation, type_code=file.type_code, line=file.line)
            )
        return tuple(joined)


def _read_file_id(reply: Reply) -> int:
    return reply.fields.identifier("pieceJointeId")


def _read_submission(reply: Reply) -> Accepted:
    return Accepted(platform_id=reply.fields.identifier("identifiantFactureCPP"), raw=reply.answer.text)
