"""Files beside invoices: ajouter/fichier, detacherPieceJointe, rechercher/pj/*, telecharger/pieceJointe."""

import base64
import mimetypes

from chorus_desktop.chorus_pro.gateway import Gateway
from chorus_desktop.chorus_pro.lists import all_pages
from chorus_desktop.chorus_pro.translate import Fault, Kind, Reply, as_outcome, as_read_failed, before_deposit
from chorus_desktop.chorus_pro.wire import Fields, present
from chorus_desktop.domain.exchange import NotSent, ReadFailed, TurnedDown
from chorus_desktop.domain.follow_up import Done, FollowUpOutcome
from chorus_desktop.domain.platform_files import (
    AccountFiles,
    AddedFile,
    AddOutcome,
    DocumentForm,
    Download,
    EngagementFiles,
    FilesOf,
    InvoiceFiles,
    StoredFile,
    StructureDocument,
    StructureFiles,
    TicketFiles,
    attachment_fault,
    extension_of,
)

ADD = "/cpro/transverses/v1/ajouter/fichier"
DETACH = "/cpro/transverses/v1/detacherPieceJointe"
OF_STRUCTURE = "/cpro/transverses/v1/rechercher/pj/structure"
OF_ACCOUNT = "/cpro/transverses/v1/rechercher/pj/moncompte"
DOWNLOAD = "/cpro/transverses/v1/telecharger/pieceJointe"

_FORMS = {DocumentForm.PDF: "PDF", DocumentForm.PIVOT: "PIVOT"}
_DOCUMENTS = {
    StructureDocument.ATTACHMENT: "STRUCTURE_PIECEJOINTE",
    StructureDocument.MANDATE: "STRUCTURE_MANDAT",
    StructureDocument.BANK_DETAILS: "STRUCTURE_COORDONNEE_BANCAIRE",
}


class Attachments:
    """The files of one account."""

    def __init__(self, gateway: Gateway) -> None:
        self._gateway = gateway

    async def add(self, name: str, content: bytes) -> AddOutcome:
        """ajouter/fichier. What the platform would not take is NotSent with a code of domain.platform_files.

        A file alone is no part of an invoice: where no answer came it is NotSent too, and may be added again.
        """
        fault = attachment_fault(name, len(content))
        if fault:
            return NotSent(code=fault, detail=name)
        extension = extension_of(name)
        payload = {
            "pieceJointeFichier": base64.b64encode(content).decode("ascii"),
            "pieceJointeNom": name,
            "pieceJointeTypeMime": mimetypes.guess_type(name)[0] or "application/octet-stream",
            "pieceJointeExtension": extension.upper(),
        }
        result = await self._gateway.deposit(ADD, payload, _read_added)
        if not isinstance(result, Fault):
            return result
        if result.kind is Kind.TURNED_DOWN and not result.says_no_rights:
            return TurnedDown(code=result.code, label=result.detail)
        return before_deposit(result)

    async def detach(self, link_id: int) -> FollowUpOutcome:
        """detacherPieceJointe, by StoredFile.link_id; after Unanswered a search tells whether it is still there."""
        result = await self._gateway.deposit(DETACH, {"idPieceJointeObjet": link_id}, _read_done)
        return as_outcome(result) if isinstance(result, Fault) else result

    async def of_structure(
        self, structure_id: int, *, designation: str = "", type_id: int | None = None
    ) -> tuple[StoredFile, ...] | ReadFailed:
        """rechercher/pj/structure, all pages."""
        criteria = {"idStructureCPP": structure_id, "pieceJointeDesignation": designation, "pieceJointeTypeId": type_id}
        return await self._search(OF_STRUCTURE, criteria)

    async def of_account(
        self, *, designation: str = "", type_id: int | None = None
    ) -> tuple[StoredFile, ...] | ReadFailed:
        """rechercher/pj/moncompte, all pages."""
        return await self._search(OF_ACCOUNT, {"pieceJointeDesignation": designation, "pieceJointeTypeId": type_id})

    async def download(self, files: FilesOf) -> Download | ReadFailed:
        """telecharger/pieceJointe: one file, or several as a ZIP."""
        result = await self._gateway.read(DOWNLOAD, _asked(files), _read_download, download=True)
        return as_read_failed(result) if isinstance(result, Fault) else result

    async def _search(self, path: str, criteria: dict[str, object]) -> tuple[StoredFile, ...] | ReadFailed:
        return await all_pages(
            self._gateway,
            path,
            {"codeLangue": "fr", **criteria},
            paging="parametresRecherche",
            rows="listePiecesJointes",
            read=_read_stored,
            key=lambda file: (file.file_id, file.link_id),
        )


def invoices_asked(files: InvoiceFiles) -> dict[str, object]:
    """Invoices as both downloads name them; a pivot always holds the joined files and takes no wish about them."""
    asked: dict[str, object] = {
        "listeFacture": [{"idFacture": platform_id} for platform_id in files.platform_ids],
        "format": _FORMS[files.form],
    }
    if files.form is DocumentForm.PIVOT:
        return asked
    return asked | {"avecPiecesJointesComplementaires": "OUI" if files.with_supporting else "NON"}


def _asked(files: FilesOf) -> dict[str, object]:
    match files:
        case InvoiceFiles():
            return {"objetPieceJointe": "DEMANDE_PAIEMENT", "demandePaiement": invoices_asked(files)}
        case EngagementFiles():
            engagement = {"numeroEngagementJuridique": files.number}
            return {"objetPieceJointe": "ENGAGEMENT_JURIDIQUE", "engagementJuridique": engagement}
        case TicketFiles():
            ticket = present({"idSollicitation": files.ticket_id, "pieceJointeSollicitation": files.name})
            return {"objetPieceJointe": "SOLLICITATION", "sollicitation": ticket}
        case StructureFiles():
            structure = {
                "typeIdentifiantStructure": files.structure.type.value,
                "identifiantStructure": files.structure.value,
            }
            return {"objetPieceJointe": _DOCUMENTS[files.document], "structure": structure}
        case AccountFiles():
            return {"objetPieceJointe": "UTILISATEUR"}


def _read_added(reply: Reply) -> AddedFile:
    return AddedFile(file_id=reply.fields.identifier("pieceJointeId"))


def _read_done(reply: Reply) -> Done:
    return Done(raw=reply.answer.text)


def _read_download(reply: Reply) -> Download:
    return Download(content=reply.fields.file("pieceJointe"))


def _read_stored(row: Fields) -> StoredFile:
    return StoredFile(
        file_id=row.identifier("pieceJointeId"),
        link_id=row.identifier("pieceJointeObjetId"),
        designation=row.text("pieceJointeDesignation"),
        extension=row.text("pieceJointeExtension"),
        type_code=row.text("pieceJointeTypeCode"),
        type_label=row.text("pieceJointeTypeLibelle"),
        owner_name=row.text("pieceJointeStructureRaisonSociale"),
    )
