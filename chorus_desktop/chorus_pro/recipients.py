"""Recipients and services: the directory whole or by search, what a service requires, what INSEE knows of a company."""

import asyncio

from chorus_desktop.chorus_pro.directory import SERVICE, SERVICES, read_address
from chorus_desktop.chorus_pro.directory_archive import bodies_in
from chorus_desktop.chorus_pro.gateway import Gateway
from chorus_desktop.chorus_pro.lists import all_pages
from chorus_desktop.chorus_pro.pages import PAGE_SIZE, total_of
from chorus_desktop.chorus_pro.translate import Fault, Kind, Reply, as_read_failed
from chorus_desktop.chorus_pro.wire import Fields, WrongAnswer, present
from chorus_desktop.domain.exchange import ReadFailed
from chorus_desktop.domain.identifiers import compact
from chorus_desktop.domain.parties import PublicBody
from chorus_desktop.domain.platform_files import Download
from chorus_desktop.domain.recipients import CompanyRecord, ListedService, Recipient, RecipientPage, ServiceParameters

ARCHIVE = "/cpro/transverses/v1/telecharger/annuaire/destinataire"
SEARCH = "/cpro/transverses/v1/rechercher/destinataire"
COMPANY = "/cpro/transverses/v1/consulter/information/siret"


class Recipients:
    """Reads of one account."""

    def __init__(self, gateway: Gateway) -> None:
        self._gateway = gateway

    async def archive(self) -> Download | ReadFailed:
        """telecharger/annuaire/destinataire: the whole directory as a ZIP of XML files."""
        result = await self._gateway.read(ARCHIVE, {}, _read_archive, download=True)
        return as_read_failed(result) if isinstance(result, Fault) else result

    async def all_bodies(self) -> tuple[PublicBody, ...] | ReadFailed:
        """The same, read: every public body with its requirements and services, read beside the event loop."""
        archive = await self.archive()
        if isinstance(archive, ReadFailed):
            return archive
        try:
            return await asyncio.to_thread(lambda: tuple(bodies_in(archive.content)))
        except WrongAnswer as fault:
            return ReadFailed(code="unexpected_answer", detail=str(fault))

    async def find(self, text: str, number: int = 1) -> RecipientPage | ReadFailed:
        """rechercher/destinataire: one page, counted from 1, by SIRET or by words of name, town and postcode."""
        digits = compact(text)
        siret = digits if digits.isdecimal() and len(digits) > 5 else ""
        payload = {
            **present({"identifiant": siret, "nomVilleCodePostal": "" if siret else text.strip()}),
            "parametresRecherche": {"pageResultatDemandee": number, "nbResultatsParPage": PAGE_SIZE},
        }
        result = await self._gateway.read(SEARCH, payload, _read_recipients)
        if isinstance(result, Fault):
            return RecipientPage(rows=(), total=0) if result.says_empty else as_read_failed(result)
        return result

    async def company(self, siret: str) -> CompanyRecord | ReadFailed:
        """consulter/information/siret, which qualification does not serve; "refused" where INSEE knows it not."""
        result = await self._gateway.read(COMPANY, {"siretStructure": siret}, _read_company)
        return as_read_failed(result) if isinstance(result, Fault) else result

    async def services(self, structure_id: int) -> tuple[ListedService, ...] | ReadFailed:
        """rechercher/services: all services of a structure, all pages, the pseudo services too."""
        return await all_pages(
            self._gateway,
            SERVICES,
            {"idStructure": structure_id},
            paging="parametresRechercherServicesStructure",
            rows="listeServices",
            read=_read_listed_service,
            key=lambda service: service.service_id,
            order={"triColonne": "CodeService", "triSens": "Ascendant"},
        )

    async def service(self, structure_id: int, service_id: int) -> ServiceParameters | ReadFailed | None:
        """consulter/service; None where the platform does not know it."""
        payload = {"idStructure": structure_id, "idService": service_id, "codeLangue": "fr"}
        result = await self._gateway.read(SERVICE, payload, _read_service)
        if isinstance(result, Fault):
            return None if result.kind is Kind.TURNED_DOWN else as_read_failed(result)
        return result


def _read_archive(reply: Reply) -> Download:
    return Download(content=reply.fields.file("fichierResultat"))


def _read_recipients(reply: Reply) -> RecipientPage:
    rows = tuple(map(_read_recipient, reply.fields.children("listeDestinataires")))
    return RecipientPage(rows=rows, total=total_of(reply.fields.child("parametresRetour"), "total", len(rows)))


def _read_recipient(row: Fields) -> Recipient:
    return Recipient(
        structure_id=row.identifier("idStructureCPP"),
        siret=row.required_text("siret"),
        name=row.text("nomDestinataire"),
        postcode=row.text("adresseCodePostal"),
        city=row.text("adresseVille"),
    )


def _read_company(reply: Reply) -> CompanyRecord:
    fields = reply.fields
    return CompanyRecord(
        siret=fields.required_text("siret"),
        name=fields.text("raisonSociale"),
        active=fields.flag("estActif"),
        address=fields.text("adresse"),
        legal_form=fields.text("categorieJuridique"),
        size_class=fields.text("categorieEntreprise"),
        created_on=fields.text("dateCreationEtablissement"),
        head_office=fields.text("siege"),
        successor_siret=fields.text("siretPredecesseurSuccesseur"),
        undisclosed=fields.flag("nonDiffusibleInsee"),
    )


def _read_listed_service(row: Fields) -> ListedService:
    return ListedService(
        service_id=row.identifier("idService"),
        code=row.required_text("codeService"),
        name=row.text("libelleService"),
        active=row.flag("estActif", default=True),
        since=row.day("dateDbtService"),
        until=row.day("dateFinService"),
    )


def _read_service(reply: Reply) -> ServiceParameters:
    general, parameters = reply.fields.child("informationsGenerales"), reply.fields.child("parametres")
    return ServiceParameters(
        code=general.text("codeService"),
        name=general.text("nomService"),
        description=general.text("descriptionService"),
        address=read_address(reply.fields.child("adressePostale")),
        engagement_required=parameters.flag("numeroEngagement"),
        payment_status_reported=parameters.answer("miseEnPaiement"),
        since=parameters.day("dateDebutValidite"),
        until=parameters.day("dateFinValidite"),
    )
