"""rechercher/demandePaiement: payment requests of all kinds in any role; qualification does not serve it."""

from chorus_desktop.chorus_pro import cadres
from chorus_desktop.chorus_pro.gateway import Gateway
from chorus_desktop.chorus_pro.lists import at_once
from chorus_desktop.chorus_pro.wire import Fields, present
from chorus_desktop.domain.exchange import ReadFailed
from chorus_desktop.domain.parties import Identifier
from chorus_desktop.domain.payment_requests import PaymentRequest, PaymentRequestCriteria, RequestKind, Role
from chorus_desktop.domain.platform_invoices import Amounts, Days

SEARCH = "/cpro/factures/v1/rechercher/demandePaiement"

_ROLES = {
    Role.SUPPLIER: "FOURNISSEUR",
    Role.SUPERVISOR: "MOE",
    Role.CLIENT: "MOA",
    Role.VALIDATOR: "VALIDEUR",
    Role.RECIPIENT: "DESTINATAIRE",
}
#: How the members about one structure end.
_PARTIES = {
    Role.SUPPLIER: "Fournisseur",
    Role.SUPERVISOR: "Moe",
    Role.CLIENT: "Moa",
    Role.VALIDATOR: "Valideur",
    Role.RECIPIENT: "Destinataire",
}
REQUEST_KINDS = {
    RequestKind.INVOICE: "FACTURE",
    RequestKind.WORKS: "FACTURE_TRAVAUX",
    RequestKind.COURT_FEES: "MEMOIRE_JUSTICE",
    RequestKind.REFUND: "DEMANDE_REMBOURSEMENT",
}
REQUEST_KINDS_READ = {word: kind for kind, word in REQUEST_KINDS.items()}
_ARCHIVED = "DP_ARCHIVE"


async def find_payment_requests(
    gateway: Gateway, criteria: PaymentRequestCriteria
) -> tuple[PaymentRequest, ...] | ReadFailed:
    """All that meet the criteria; the call has no pages, so "incomplete" asks for narrower criteria."""
    return await at_once(gateway, SEARCH, _payload(criteria), rows="listeDemandePaiement", read=_read)


def _payload(criteria: PaymentRequestCriteria) -> dict[str, object]:
    parties = (_party(_PARTIES[role], identifier) for role, identifier in criteria.parties.items())
    payload: dict[str, object] = {
        "roleUtilisateur": _ROLES[criteria.role],
        "numeroFacture": criteria.number,
        "typeDemandePaiement": criteria.request_kind and REQUEST_KINDS[criteria.request_kind],
        "typeFacture": criteria.kind and cadres.KINDS[criteria.kind],
        "typeFactureTravaux": criteria.works_kind,
        "cadreFacturation": cadres.word(criteria.business_process),
        "statutCourant": list(criteria.statuses),
        **_days("periodeDateHeureEtatCourant", criteria.status_dated),
        **_days("periodeDateFournisseur", criteria.issued),
        **_days("periodeDateDepot", criteria.deposited),
        **_amounts("montantHT", criteria.without_vat),
        **_amounts("montantTTC", criteria.with_vat),
        **_amounts("montantAPayer", criteria.due),
        "numeroMarche": criteria.contract,
        "numeroBonCommande": criteria.purchase_order,
        "numeroFactureOrigine": criteria.preceding_number,
        "dpOuDpArchive": {True: _ARCHIVED, False: "DEMANDE_PAIEMENT", None: ""}[criteria.archived],
        "numeroDossierFacturation": criteria.folder_number,
        "numeroDpMandat": criteria.payment_order,
    }
    for party in parties:
        payload |= party
    return present(payload)


def _party(ending: str, identifier: Identifier) -> dict[str, object]:
    members = {
        f"typeIdentifiantStructure{ending}": identifier.type.value,
        f"identifiantStructure{ending}": identifier.value,
    }
    return {f"structure{ending}": members}


def _days(name: str, days: Days) -> dict[str, object]:
    return {
        f"{name}Du": days.since.isoformat() if days.since else "",
        f"{name}Au": days.until.isoformat() if days.until else "",
    }


def _amounts(name: str, amounts: Amounts) -> dict[str, object]:
    return {f"{name}Min": amounts.least, f"{name}Max": amounts.most}


def _read(row: Fields) -> PaymentRequest:
    return PaymentRequest(
        platform_id=row.identifier("idDemandePaiement"),
        number=row.required_text("numeroDemandePaiement"),
        request_kind=REQUEST_KINDS_READ.get(row.text("typeDemandePaiement")),
        kind=cadres.kind(row, "typeFacture"),
        works_kind=row.text("typeFactureTravaux"),
        business_process=cadres.code(row.text("cadreFacturation")),
        status=row.text("etatCourant"),
        status_at=row.moment("dateHeureEtatCourant"),
        issue_date=row.day("dateFournisseur"),
        deposited_on=row.day("dateDepot"),
        without_vat=row.amount("montantHT"),
        with_vat=row.amount("montantTTC"),
        due=row.amount("montantAPayer"),
        seller_identifier=row.text("identifiantStructureFournisseur"),
        buyer_siret=row.text("identifiantStructureDestinataire"),
        service_code=row.text("codeServiceDestinataire"),
        contract=row.text("numeroMarche"),
        purchase_order=row.text("numeroBonCommande"),
        preceding_number=row.text("numeroFactureOrigine"),
        payment_order=row.text("numeroDpMandat"),
        folder_number=row.text("numeroDossierFacturation"),
        comment=row.text("commentaireEtatCourant"),
        archived=row.text("dpOuDpArchive") == _ARCHIVED,
    )
