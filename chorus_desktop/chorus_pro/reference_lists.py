"""Reference lists of the platform: recuperer/… and rechercher/categorieSollicitation."""

from collections.abc import Mapping

from chorus_desktop.chorus_pro import cadres
from chorus_desktop.chorus_pro.gateway import Gateway
from chorus_desktop.chorus_pro.lists import Read, Row, at_once
from chorus_desktop.chorus_pro.pages import PAGE_SIZE
from chorus_desktop.chorus_pro.payment_requests import REQUEST_KINDS
from chorus_desktop.chorus_pro.wire import Fields
from chorus_desktop.domain.exchange import ReadFailed
from chorus_desktop.domain.payment_requests import RequestKind
from chorus_desktop.domain.reference_lists import Entry, NumberedEntry, VatRate

RETRIEVE = "/cpro/transverses/v1/recuperer/"
CATEGORIES = "/cpro/transverses/v1/rechercher/categorieSollicitation"
#: Pages after which a list that counts nothing is taken for endless.
_MOST_PAGES = 100
_FRENCH = {"codeLangue": "fr"}

Entries = tuple[Entry, ...] | ReadFailed
Codes = tuple[str, ...] | ReadFailed


class ReferenceLists:
    """Each list whole, labels in French; they change rarely and are good for days."""

    def __init__(self, gateway: Gateway) -> None:
        self._gateway = gateway

    async def vat_rates(self) -> tuple[VatRate, ...] | ReadFailed:
        """recuperer/tauxtva."""
        return await self._rows("tauxtva", _FRENCH, "listeTauxTva", _read_rate)

    async def exemption_reasons(self) -> Entries:
        """recuperer/motifs/exonerationtva."""
        read = _entry("codeMotifExonerationTva", "libelleMotifExonerationTva")
        return await self._rows("motifs/exonerationtva", _FRENCH, "listeMotifsExonerationTva", read)

    async def currencies(self) -> Entries:
        """recuperer/devises."""
        return await self._rows("devises", _FRENCH, "listeDevises", _entry("codeDevise", "libelleDevise"))

    async def countries(self) -> Entries:
        """recuperer/pays."""
        return await self._rows("pays", _FRENCH, "listePays", _entry("codePays", "libellePays"))

    async def payment_means(self) -> Codes:
        """recuperer/modereglements."""
        return await self._codes("modereglements", {}, "listeModePaiement", "modePaiement")

    async def deposit_modes(self) -> Codes:
        """recuperer/modedepot."""
        return await self._codes("modedepot", {}, "listeModeDepot", "modeDepot")

    async def flux_formats(self) -> Codes:
        """recuperer/formatflux."""
        return await self._codes("formatflux", {}, "listeFormatFlux", "formatFlux")

    async def flux_syntaxes(self, flux_format: str = "") -> Codes:
        """recuperer/syntaxeflux, of one format where it is given."""
        return await self._codes("syntaxeflux", {"formatFlux": flux_format}, "listeSyntaxeFlux", "syntaxeFlux")

    async def business_processes(self, kind: RequestKind = RequestKind.INVOICE) -> Codes:
        """recuperer/cadrefacturation, as the codes of BT-23."""
        asked = {"typeDemandePaiement": REQUEST_KINDS[kind]}
        found = await self._codes("cadrefacturation", asked, "listeCadreFacturation", "codeCadreFacturation")
        return found if isinstance(found, ReadFailed) else tuple(map(cadres.code, found))

    async def attachment_types(self, belonging_to: str = "FACTURE") -> tuple[NumberedEntry, ...] | ReadFailed:
        """recuperer/typespj: of what belongs to an invoice, or to another object of the platform's list."""
        read = _numbered("idTypePieceJointe", "codeTypePieceJointe", "libelleTypePieceJointe")
        return await self._rows("typespj", _FRENCH | {"typeObjet": belonging_to}, "listeTypePieceJointe", read)

    async def identifier_types(self) -> Codes:
        """recuperer/typeidentifiant/structure."""
        name = "typeIdentifiantStructure"
        return await self._codes("typeidentifiant/structure", {}, "listeTypeIdentifiant", name)

    async def request_kinds(self) -> Codes:
        """recuperer/typedp."""
        return await self._codes("typedp", {}, "listeTypeDemandePaiement", "typeDemandePaiement")

    async def works_kinds(self) -> Codes:
        """recuperer/typefacturetravaux."""
        return await self._codes("typefacturetravaux", {}, "listeTypeFactureTravaux", "typeFactureTravaux")

    async def statuses(self, kind: RequestKind = RequestKind.INVOICE) -> Codes:
        """recuperer/etat/typedp: the statuses that a payment request of that kind may have."""
        asked = {"typeDemandePaiement": REQUEST_KINDS[kind]}
        return await self._codes("etat/typedp", asked, "listeEtatDemandePaiement", "etatDemandePaiement")

    async def next_statuses(self, status: str) -> Codes:
        """recuperer/etats/traitement: the statuses that a recipient may set from one."""
        rows, name = "listeStatutsPossiblesPourTraitement", "statutPossiblePourTraitement"
        return await self._codes("etats/traitement", {"statutCourant": status}, rows, name)

    async def refusal_reasons(self, business_process: str) -> tuple[NumberedEntry, ...] | ReadFailed:
        """recuperer/motifs/refus/Facture/AValider: what a validator may say, by BT-23 of the invoice."""
        asked = {"codeCadreFacturationAValider": cadres.word(business_process)}
        read = _numbered("idMotif", "codeMotif", "libelleMotif")
        return await self._rows("motifs/refus/Facture/AValider", asked, "listeMotifRefusFactureAValider", read)

    async def ticket_categories(self) -> tuple[NumberedEntry, ...] | ReadFailed:
        """rechercher/categorieSollicitation: all pages; the answer counts nothing, a short page is the last."""
        read = _numbered("idTechniqueCategorie", "codeCategorie", "libelleCategorie")
        found: list[NumberedEntry] = []
        for number in range(1, _MOST_PAGES + 1):
            paging = {"pageResultatDemandee": number, "nbResultatsParPage": PAGE_SIZE}
            rows = await at_once(
                self._gateway, CATEGORIES, {"estActif": True, "pagination": paging}, rows="listeCategories", read=read
            )
            if isinstance(rows, ReadFailed):
                return rows
            if set(rows) & set(found):
                break
            found += rows
            if len(rows) != PAGE_SIZE:
                return tuple(found)
        return ReadFailed(code="incomplete", detail=f"{len(found)} rows, and no end")

    async def _rows(
        self, path: str, payload: Mapping[str, object], rows: str, read: Read[Row]
    ) -> tuple[Row, ...] | ReadFailed:
        return await at_once(self._gateway, RETRIEVE + path, payload, rows=rows, read=read)

    async def _codes(self, path: str, payload: Mapping[str, object], rows: str, name: str) -> Codes:
        return await self._rows(path, payload, rows, lambda row: row.required_text(name))


def _entry(code: str, label: str) -> Read[Entry]:
    return lambda row: Entry(code=row.required_text(code), label=row.text(label))


def _numbered(number: str, code: str, label: str) -> Read[NumberedEntry]:
    return lambda row: NumberedEntry(
        entry_id=row.identifier(number), code=row.required_text(code), label=row.text(label)
    )


def _read_rate(row: Fields) -> VatRate:
    rate = row.amount("valeurTauxTva")
    if rate is None:
        raise row.wrong("valeurTauxTva", "rate")
    return VatRate(code=row.required_text("codeTauxTva"), rate=rate, label=row.text("libelleTauxTva"))
