"""What the supplier does after the deposit: completer, recycler, traiterRejet, corriger/valideur/facture."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from chorus_desktop.chorus_pro import uncertain
from chorus_desktop.chorus_pro.gateway import Gateway
from chorus_desktop.chorus_pro.pages import PAGE_SIZE, Page, collect, total_of
from chorus_desktop.chorus_pro.reports import HISTORY, Reports
from chorus_desktop.chorus_pro.translate import Fault, Reply, as_outcome, as_read_failed
from chorus_desktop.chorus_pro.wire import Fields, present
from chorus_desktop.domain.exchange import NotSent, ReadFailed
from chorus_desktop.domain.follow_up import (
    LONGEST_COMMENT,
    Done,
    FollowUp,
    FollowUpOutcome,
    JoinedFile,
    NewAddress,
    Traces,
    UserAction,
)
from chorus_desktop.domain.parties import Identifier
from chorus_desktop.domain.platform_files import FILE_KINDS
from chorus_desktop.domain.steps import StepOrder

COMPLETE = "/cpro/factures/v1/completer"
READDRESS = "/cpro/factures/v1/recycler"
FILE_REJECTIONS = "/cpro/factures/v1/traiterRejet"
RENAME_VALIDATOR = "/cpro/factures/v1/corriger/valideur/facture"
#: Longest designation of a joined file, in characters.
LONGEST_DESIGNATION = 100


class FollowUps:
    """Each step changes something there: it is sent once, on a connection of its own, and never repeated.

    After Unanswered, `traces` shows by domain.follow_up.shown whether the step was taken.
    """

    def __init__(self, gateway: Gateway, reports: Reports) -> None:
        self._gateway = gateway
        self._reports = reports

    async def complete(
        self, platform_id: int, comment: str = "", attachments: Sequence[JoinedFile] = ()
    ) -> FollowUpOutcome:
        """completer: answer a suspended invoice. NotSent("comment_too_long") over 2000 characters."""
        if len(comment) > LONGEST_COMMENT:
            return _too_long(comment)
        payload = {
            "identifiantFactureCPP": platform_id,
            "pieceJointeComplementaire": [joined(file) for file in attachments],
            "commentaire": comment,
        }
        return await self._take(COMPLETE, payload, _done("identifiantFactureCPP", platform_id, "dateTraitement"))

    async def readdress(self, platform_id: int, address: NewAddress, comment: str = "") -> FollowUpOutcome:
        """recycler: send an invoice that reached the wrong desk to another, under the same number."""
        if len(comment) > LONGEST_COMMENT:
            return _too_long(comment)
        payload = {
            "identifiantFactureCPP": platform_id,
            "destinataire": present(
                {"codeDestinataire": address.buyer_siret, "codeServiceExecutant": address.service_code}
            ),
            "reference": present({"numeroBonCommande": address.purchase_order, "numeroMarche": address.contract}),
            "commentaire": comment,
        }
        return await self._take(READDRESS, payload, _done("identifiantFactureCPP", platform_id, "dateDepot"))

    async def file_rejections(self, platform_ids: Iterable[int]) -> FollowUpOutcome:
        """traiterRejet: say that these rejections were dealt with; they leave the platform's list of things to do."""
        payload = {"listeDemandePaiement": [{"idDemandePaiement": platform_id} for platform_id in platform_ids]}
        return await self._take(FILE_REJECTIONS, payload, lambda reply: Done(raw=reply.answer.text))

    async def rename_validator(self, platform_id: int, validator: Identifier) -> FollowUpOutcome:
        """corriger/valideur/facture: name another main contractor for an invoice refused for the wrong one."""
        payload = {
            "idFacture": platform_id,
            "typeIdentifiantStructure": validator.type.value,
            "identifiantStructure": validator.value,
        }
        return await self._take(RENAME_VALIDATOR, payload, _done("idFacture", platform_id))

    async def traces(self, platform_id: int) -> Traces | ReadFailed:
        """consulter/historique: statuses and what users did, all pages; to be read before a step and after it."""
        history = await self._reports.history(platform_id)
        if isinstance(history, ReadFailed):
            return history

        async def fetch(number: int) -> Page[tuple[int, UserAction]] | Fault:
            paging = {
                "pageResultatDemandeeListeHistoAction": number,
                "nbResultatsParPageListeHistoAction": PAGE_SIZE,
                "triColonneListeHistoAction": "HistoActionDateHeure",
                "triSensListeHistoAction": "Ascendant",
            }
            payload = {"idFacture": platform_id, "paramRechercheHistoActionsUtilisateurs": paging}
            return await self._gateway.read(HISTORY, payload, _read_actions)

        page = await collect(fetch, lambda row: row[0])
        if isinstance(page, Fault):
            return as_read_failed(page)
        actions = tuple(action for _, action in page.rows)
        return Traces(statuses=history.events, actions=actions, server_date=history.server_date)

    async def take(self, order: StepOrder) -> FollowUpOutcome:
        """The call of a kept step."""
        platform_id, asked = order.platform_id, order.request
        match asked.kind:
            case FollowUp.COMPLETE:
                return await self.complete(platform_id, asked.comment, order.attachments)
            case FollowUp.READDRESS:
                assert asked.address is not None, "a step that readdresses has an address"
                return await self.readdress(platform_id, asked.address, asked.comment)
            case FollowUp.FILE_REJECTION:
                return await self.file_rejections([platform_id])
            case FollowUp.RENAME_VALIDATOR:
                assert asked.validator is not None, "a step that names a validator has one"
                return await self.rename_validator(platform_id, asked.validator)

    async def _take(
        self, path: str, payload: Mapping[str, object], interpret: Callable[[Reply], Done]
    ) -> FollowUpOutcome:
        result = await self._gateway.deposit(path, present(payload), interpret)
        return as_outcome(result) if isinstance(result, Fault) else result


def joined(file: JoinedFile) -> dict[str, object]:
    """One pieceJointeComplementaire; of what kind it is stands in its designation."""
    kind = FILE_KINDS.get(file.type_code, "")
    told = file.designation if file.designation.startswith(kind) else f"{kind} - {file.designation}"
    return present(
        {
            "pieceJointeComplementaireDesignation": told[:LONGEST_DESIGNATION],
            "pieceJointeComplementaireType": uncertain.ATTACHMENT_TYPE,
            "pieceJointeComplementaireNumeroLigneFacture": file.line,
            "pieceJointeComplementaireId": file.file_id,
        }
    )


def _too_long(comment: str) -> NotSent:
    return NotSent(code="comment_too_long", detail=f"{len(comment)} > {LONGEST_COMMENT}")


def _done(id_name: str, platform_id: int, day_name: str = "") -> Callable[[Reply], Done]:
    """Reads an answer that may leave the id out but not name another invoice."""

    def interpret(reply: Reply) -> Done:
        fields = reply.fields
        if fields.whole(id_name) not in (None, platform_id):
            raise fields.wrong(id_name, "identifier of the invoice concerned")
        return Done(
            platform_id=platform_id,
            number=fields.text("numeroFacture"),
            on=fields.day(day_name) if day_name else None,
            raw=reply.answer.text,
        )

    return interpret


def _read_actions(reply: Reply) -> Page[tuple[int, UserAction]]:
    list_ = reply.fields.child("historiquesDesActionsUtilisateurs")
    rows = tuple(map(_read_action, list_.children("histoAction")))
    return Page(rows=rows, total=total_of(list_, "totalHistoAction", len(rows)), date=reply.answer.date)


def _read_action(row: Fields) -> tuple[int, UserAction]:
    at = row.moment("histoActionDateHeure")
    if at is None:
        raise row.wrong("histoActionDateHeure", "date")
    return row.identifier("histoActionId"), UserAction(code=row.required_text("histoActionCode"), at=at)
