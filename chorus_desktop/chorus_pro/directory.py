"""The platform's directory of structures: the supplier itself, public bodies, their requirements and services."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from chorus_desktop.chorus_pro import uncertain
from chorus_desktop.chorus_pro.gateway import Gateway
from chorus_desktop.chorus_pro.pages import PAGE_SIZE, Page, collect, total_of
from chorus_desktop.chorus_pro.translate import Fault, Kind, Reply, as_read_failed
from chorus_desktop.chorus_pro.wire import Fields
from chorus_desktop.domain.exchange import ReadFailed
from chorus_desktop.domain.identifiers import IdentifierType, compact
from chorus_desktop.domain.parties import Address, Identifier, PublicBody, Service

SEARCH = "/cpro/structures/v1/rechercher"
DETAILS = "/cpro/structures/v1/consulter"
SERVICES = "/cpro/structures/v1/rechercher/services"
SERVICE = "/cpro/structures/v1/consulter/service"
#: Beyond so many active services the requirements of each are not asked for: one call for each.
MOST_SERVICES_ASKED = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Structure:
    """One row of structures/rechercher."""

    id: int
    identifier: Identifier
    name: str
    active: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class _ListedService:
    id: int
    service: Service


class Directory:
    """Reads of one account; the supplier's own structure is looked up once."""

    def __init__(self, gateway: Gateway, supplier: Identifier) -> None:
        self._gateway = gateway
        self._supplier = supplier
        self._own: Structure | None = None

    async def own_structure(self) -> Structure | Fault:
        """The supplier as the platform knows it; the fault "no_supplier" where the account does not see it."""
        if self._own is None:
            found = await self._known(self._supplier)
            if found is None:
                return Fault(kind=Kind.HELD, code="no_supplier", detail=self._supplier.value)
            if isinstance(found, Fault):
                return found
            self._own = found
        return self._own

    async def details(self, structure_id: int) -> Fields | Fault:
        """structures/consulter."""
        return await self._gateway.read(DETAILS, {"idStructureCPP": structure_id}, _fields)

    async def body(self, siret: str) -> PublicBody | ReadFailed | None:
        """A public body with its requirements and services; None where there is none of that SIRET."""
        known = await self._known(Identifier(value=siret))
        if known is None:
            return None
        if isinstance(known, Fault):
            return as_read_failed(known)
        body = await self._gateway.read(
            DETAILS, {"idStructureCPP": known.id}, lambda reply: _read_body(reply.fields, known)
        )
        if body is None:
            return None
        if isinstance(body, Fault):
            return as_read_failed(body)
        services = await self._services(known.id)
        return as_read_failed(services) if isinstance(services, Fault) else replace(body, services=services)

    async def find(self, text: str) -> tuple[PublicBody, ...] | ReadFailed:
        """Active public bodies by part of their name, or by SIRET; the first page, by name."""
        criteria = {"typeStructure": "PUBLIQUE", "statutStructure": "ACTIF"}
        if compact(text).isdecimal():
            criteria |= {"identifiantStructure": compact(text), "typeIdentifiantStructure": "SIRET"}
        else:
            criteria[uncertain.NAME_CRITERION] = text.strip()
        found = await self._search(criteria)
        if isinstance(found, Fault):
            return as_read_failed(found)
        return tuple(
            PublicBody(siret=row.identifier.value, name=row.name, active=row.active, requirements_known=False)
            for row in found
            if row.identifier.type is IdentifierType.SIRET
        )

    async def _known(self, identifier: Identifier) -> Structure | Fault | None:
        found = await self._search(
            {"identifiantStructure": identifier.value, "typeIdentifiantStructure": identifier.type.value}
        )
        if isinstance(found, Fault):
            return found
        exact = sorted((row for row in found if row.identifier == identifier), key=_inactive)
        return exact[0] if exact else None

    async def _search(self, criteria: Mapping[str, str]) -> tuple[Structure, ...] | Fault:
        payload = {
            "structure": criteria,
            "parametres": {
                "pageResultatDemandee": 1,
                "nbResultatsParPage": PAGE_SIZE,
                "triColonne": "DesignationStructure",
                "triSens": "Ascendant",
            },
        }
        found = await self._gateway.read(SEARCH, payload, _read_structures)
        if isinstance(found, Fault) and found.says_empty:
            return ()
        return found

    async def _services(self, structure_id: int) -> tuple[Service, ...] | Fault:
        async def fetch(number: int) -> Page[_ListedService] | Fault:
            paging = {
                "pageResultatDemandee": number,
                "nbResultatsParPage": PAGE_SIZE,
                "triColonne": "CodeService",
                "triSens": "Ascendant",
            }
            payload = {"idStructure": structure_id, "parametresRechercherServicesStructure": paging}
            return await self._gateway.read(SERVICES, payload, _read_services)

        page = await collect(fetch, _service_id)
        if isinstance(page, Fault):
            return page
        listed = [row for row in page.rows if row.service.code not in uncertain.PSEUDO_SERVICES]
        if sum(row.service.active for row in listed) > MOST_SERVICES_ASKED:
            return tuple(_unasked(row.service) for row in listed)
        services: list[Service] = []
        for row in listed:
            required = await self._engagement_required(structure_id, row) if row.service.active else False
            if isinstance(required, Fault):
                return required
            services.append(replace(row.service, engagement_required=required))
        return tuple(services)

    async def _engagement_required(self, structure_id: int, row: _ListedService) -> bool | Fault | None:
        payload = {"idStructure": structure_id, "idService": row.id}
        told = await self._gateway.read(SERVICE, payload, _read_engagement)
        return None if isinstance(told, Fault) and told.kind is Kind.TURNED_DOWN else told


def _unasked(service: Service) -> Service:
    return replace(service, engagement_required=None) if service.active else service


def _fields(reply: Reply) -> Fields:
    return reply.fields


def _inactive(row: Structure) -> bool:
    return not row.active


def _service_id(row: _ListedService) -> int:
    return row.id


def _read_structures(reply: Reply) -> tuple[Structure, ...]:
    rows = reply.fields.children("listeStructures")
    if not rows and reply.fields.child("parametresRetour").whole("total"):
        raise reply.fields.wrong("listeStructures", "list, since some were found")
    return tuple(map(_read_structure, filter(_is_identified, rows)))


def _is_identified(row: Fields) -> bool:
    """Whether the row names its structure in a way this program knows."""
    return row.text("typeIdentifiantStructure") in ("", *IdentifierType) and bool(row.text("identifiantStructure"))


def _read_structure(row: Fields) -> Structure:
    return Structure(
        id=row.identifier("idStructureCPP"),
        identifier=Identifier(
            type=IdentifierType(row.text("typeIdentifiantStructure") or "SIRET"), value=row.text("identifiantStructure")
        ),
        name=row.text("designationStructure"),
        active=row.text("statut") != "INACTIVE",
    )


def _read_body(fields: Fields, known: Structure) -> PublicBody | None:
    """None for a private structure."""
    general, needs = fields.child("informationGenerales"), fields.child("parametres")
    if general.text("structurePriveePublique") == "PRIVEE":
        return None
    return PublicBody(
        siret=known.identifier.value,
        name=general.text("raisonSocialeStructure") or known.name,
        address=read_address(fields.child("adressePostaleDuSiege")),
        active=known.active,
        engagement_required=needs.flag("numeroEJDoitEtreRenseigne"),
        service_required=needs.flag("codeServiceDoitEtreRenseigne"),
        engagement_or_service_required=needs.flag("gestionNumeroEJOuCodeService"),
        payment_status_not_reported=needs.flag("statutMiseEnPaiementNestPasRemonte"),
    )


def read_address(fields: Fields) -> Address:
    """An AdressePostale."""
    country = fields.text("pays")
    return Address(
        line1=fields.text("adresse"),
        line2=" ".join(filter(None, (fields.text("complementAdresse1"), fields.text("complementAdresse2")))),
        postcode=fields.text("codePostal"),
        city=fields.text("ville"),
        country=country if len(country) == 2 else "FR",
    )


def _read_services(reply: Reply) -> Page[_ListedService]:
    rows = tuple(map(_read_service, reply.fields.children("listeServices")))
    total = total_of(reply.fields.child("parametresRetour"), "total", len(rows))
    return Page(rows=rows, total=total, date=reply.answer.date)


def _read_service(row: Fields) -> _ListedService:
    return _ListedService(
        id=row.identifier("idService"),
        service=Service(
            code=row.required_text("codeService"),
            name=row.text("libelleService"),
            active=row.flag("estActif", default=True),
        ),
    )


def _read_engagement(reply: Reply) -> bool:
    return reply.fields.child("parametres").flag("numeroEngagement")
