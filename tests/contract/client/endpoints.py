"""Every endpoint that the client calls, by which operation, and what a sound platform answers to those on the way."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum
from typing import Any

from chorus_desktop.chorus_pro.account import ActingAs
from chorus_desktop.chorus_pro.client import ChorusPro
from chorus_desktop.domain.follow_up import NewAddress
from chorus_desktop.domain.payment_requests import PaymentRequestCriteria
from chorus_desktop.domain.platform_files import AccountFiles, InvoiceFiles
from chorus_desktop.domain.platform_invoices import InvoiceCriteria
from chorus_desktop.domain.submission import FluxSyntax, Lot, LotFile
from tests.contract.client.accounts import BUYER, SUPPLIER, blank_pdf, flux_deposit, pdf_deposit

Call = Callable[[ChorusPro], Awaitable[object]]


class Use(Enum):
    """What hangs on a call: something that changes there, a step before it, news, or the check of the connection."""

    WRITE = "dépôt ou action"
    PREPARATION = "préparation"
    READ = "lecture"
    CHECK = "vérification"


@dataclass(frozen=True, slots=True, kw_only=True)
class Endpoint:
    """`path` is what fails; `write` the path whose body, once a byte of it is there, must not be called not sent.

    `forgiving`: a business refusal there is an answer like another. `codeless`: its answers have no codeRetour.
    `prepared`: other calls come first, that leave nothing behind.
    """

    name: str
    path: str
    use: Use
    call: Call
    write: str = ""
    forgiving: bool = False
    codeless: bool = False
    prepared: bool = False


def _write(path: str, call: Call, name: str = "") -> Endpoint:
    return Endpoint(name=name or path, path=path, use=Use.WRITE, call=call, write=path)


def _read(path: str, call: Call, name: str = "", *, forgiving: bool = False) -> Endpoint:
    return Endpoint(name=name or path, path=path, use=Use.READ, call=call, forgiving=forgiving)


def _check(path: str, name: str, *, codeless: bool = False) -> Endpoint:
    return Endpoint(
        name=f"vérification : {name}", path=path, use=Use.CHECK, call=lambda c: c.check(), codeless=codeless
    )


SUBMIT = "factures/v1/soumettre"
ADD = "transverses/v1/ajouter/fichier"
_RETRIEVE = "transverses/v1/recuperer/"

#: Longer than what a server takes in before anybody reads it.
_LONG = replace(flux_deposit(), content=flux_deposit().content + bytes(300_000))

DEPOSITS = (
    _write("factures/v1/deposer/flux", lambda c: c.deposit(_LONG)),
    Endpoint(
        name="structures/v1/rechercher (avant un PDF)",
        path="structures/v1/rechercher",
        use=Use.PREPARATION,
        call=lambda c: c.deposit(pdf_deposit()),
        write=SUBMIT,
    ),
    Endpoint(
        name="factures/v1/deposer/pdf",
        path="factures/v1/deposer/pdf",
        use=Use.PREPARATION,
        call=lambda c: c.deposit(pdf_deposit()),
        write=SUBMIT,
    ),
    Endpoint(
        name=SUBMIT, path=SUBMIT, use=Use.WRITE, call=lambda c: c.deposit(pdf_deposit()), write=SUBMIT, prepared=True
    ),
)
_LOT = Lot(file_name="lot.tar.gz", syntax=FluxSyntax.CII, files=(LotFile(name="a.xml", content=b"<a/>"),))
ACTIONS = (
    _write(
        "factures/v1/deposer/flux",
        lambda c: c.fluxes.hand_over("a.xml", b"<a/>", FluxSyntax.CII),
        "factures/v1/deposer/flux (XML)",
    ),
    _write("factures/v1/deposer/flux", lambda c: c.fluxes.deposit_lot(_LOT), "factures/v1/deposer/flux (lot)"),
    _write("factures/v1/completer", lambda c: c.follow_up.complete(7, "Voici le bon de commande.")),
    _write(
        "factures/v1/recycler", lambda c: c.follow_up.readdress(7, NewAddress(buyer_siret=BUYER, service_code="TECH"))
    ),
    _write("factures/v1/traiterRejet", lambda c: c.follow_up.file_rejections([7])),
    _write("factures/v1/corriger/valideur/facture", lambda c: c.follow_up.rename_validator(7, SUPPLIER)),
    Endpoint(name=ADD, path=ADD, use=Use.PREPARATION, call=lambda c: c.attachments.add("bon.pdf", blank_pdf())),
    _write("transverses/v1/detacherPieceJointe", lambda c: c.attachments.detach(9)),
)
READS = (
    _read("factures/v1/rechercher/fournisseur", lambda c: c.search("F2026-0042"), "rechercher/fournisseur (numéro)"),
    _read("factures/v1/rechercher/fournisseur", lambda c: c.deposited_by("CPP1"), "rechercher/fournisseur (flux)"),
    _read(
        "factures/v1/rechercher/fournisseur",
        lambda c: c.changed_since(date(2026, 11, 1)),
        "rechercher/fournisseur (statuts)",
    ),
    _read(
        "factures/v1/rechercher/fournisseur",
        lambda c: c.invoices.find(InvoiceCriteria()),
        "rechercher/fournisseur (critères)",
    ),
    _read(
        "factures/v1/rechercher/fournisseur",
        lambda c: c.invoices.page(InvoiceCriteria()),
        "rechercher/fournisseur (une page)",
    ),
    _read("transverses/v1/consulterCRDetaille", lambda c: c.report("CPP1")),
    _read("transverses/v1/consulterCR", lambda c: c.fluxes.receipt("CPP1")),
    _read("factures/v1/consulter/historique", lambda c: c.history(7), "consulter/historique (statuts)"),
    _read("factures/v1/consulter/historique", lambda c: c.follow_up.traces(7), "consulter/historique (actions)"),
    _read("factures/v1/consulter/fournisseur", lambda c: c.invoices.detail(7)),
    _read("factures/v1/rechercher/atraiter/fournisseur", lambda c: c.invoices.to_treat()),
    _read("factures/v1/rechercher/demandePaiement", lambda c: c.invoices.payment_requests(PaymentRequestCriteria())),
    _read(
        "factures/v1/telecharger/groupe",
        lambda c: c.invoices.download(InvoiceFiles(platform_ids=(7,))),
        "telecharger/groupe",
    ),
    _read("factures/v1/telecharger/groupe", lambda c: c.invoices.documents(7), "telecharger/groupe (documents)"),
    _read("factures/v1/telecharger/groupe", lambda c: c.certificate(7), "telecharger/groupe (certificat)"),
    _read("structures/v1/rechercher", lambda c: c.find_bodies("commune"), "structures/v1/rechercher (clients)"),
    _read("structures/v1/consulter", lambda c: c.body(BUYER)),
    _read("structures/v1/rechercher/services", lambda c: c.body(BUYER), "rechercher/services (client)"),
    _read("structures/v1/consulter/service", lambda c: c.body(BUYER), "consulter/service (client)", forgiving=True),
    _read("structures/v1/rechercher/services", lambda c: c.recipients.services(5), "rechercher/services"),
    _read("structures/v1/consulter/service", lambda c: c.recipients.service(5, 6), "consulter/service", forgiving=True),
    _read("transverses/v1/telecharger/annuaire/destinataire", lambda c: c.recipients.archive()),
    _read(
        "transverses/v1/telecharger/annuaire/destinataire",
        lambda c: c.recipients.all_bodies(),
        "telecharger/annuaire/destinataire (lu)",
    ),
    _read("transverses/v1/rechercher/destinataire", lambda c: c.recipients.find("commune")),
    _read("transverses/v1/consulter/information/siret", lambda c: c.recipients.company(BUYER)),
    _read("transverses/v1/rechercher/pj/structure", lambda c: c.attachments.of_structure(5)),
    _read("transverses/v1/rechercher/pj/moncompte", lambda c: c.attachments.of_account()),
    _read("transverses/v1/telecharger/pieceJointe", lambda c: c.attachments.download(AccountFiles())),
    _read("utilisateurs/v1/monCompte/recuperer/rattachements", lambda c: c.account.memberships()),
    _read("structures/v1/lister/rattachementsutilisateur", lambda c: c.account.services(SUPPLIER)),
    _read("structures/v1/rechercher/espaces", lambda c: c.account.workspaces(SUPPLIER)),
    _read(f"{_RETRIEVE}structures/actives/fournisseur", lambda c: c.account.active_structures(ActingAs.SUPPLIER)),
    _read(f"{_RETRIEVE}coordbanc/valides", lambda c: c.account.bank_details(5)),
    _read("transverses/v1/rechercher/categorieSollicitation", lambda c: c.reference.ticket_categories()),
)
REFERENCE = tuple(
    _read(_RETRIEVE + path, call)
    for path, call in (
        ("tauxtva", lambda c: c.reference.vat_rates()),
        ("motifs/exonerationtva", lambda c: c.reference.exemption_reasons()),
        ("devises", lambda c: c.reference.currencies()),
        ("pays", lambda c: c.reference.countries()),
        ("modereglements", lambda c: c.reference.payment_means()),
        ("modedepot", lambda c: c.reference.deposit_modes()),
        ("formatflux", lambda c: c.reference.flux_formats()),
        ("syntaxeflux", lambda c: c.reference.flux_syntaxes()),
        ("cadrefacturation", lambda c: c.reference.business_processes()),
        ("typespj", lambda c: c.reference.attachment_types()),
        ("typeidentifiant/structure", lambda c: c.reference.identifier_types()),
        ("typedp", lambda c: c.reference.request_kinds()),
        ("typefacturetravaux", lambda c: c.reference.works_kinds()),
        ("etat/typedp", lambda c: c.reference.statuses()),
        ("etats/traitement", lambda c: c.reference.next_statuses("SUSPENDUE")),
        ("motifs/refus/Facture/AValider", lambda c: c.reference.refusal_reasons("A9")),
    )
)
CHECKS = (
    _check("transverses/v1/health-check", "health-check", codeless=True),
    _check("structures/v1/rechercher", "structures"),
    _check("factures/v1/rechercher/fournisseur", "factures"),
    _check("structures/v1/consulter", "échéance du mot de passe"),
)
ENDPOINTS: tuple[Endpoint, ...] = DEPOSITS + ACTIONS + READS + REFERENCE + CHECKS

OK = {"codeRetour": 0, "libelle": "TRA_MSG_00.000"}
_ONE = {"parametresRetour": {"total": 1}}


def _structure(siret: str) -> dict[str, Any]:
    return {"idStructureCPP": 5, "typeIdentifiantStructure": "SIRET", "identifiantStructure": siret}


#: What stands on the way to the endpoint that fails; by path without its first part.
SOUND: dict[str, dict[str, Any]] = {
    "structures/v1/rechercher": OK | {"listeStructures": [_structure(SUPPLIER.value), _structure(BUYER)]},
    "structures/v1/consulter": OK | {"informationGenerales": {"raisonSocialeStructure": "ATELIER DU PARC"}},
    "structures/v1/rechercher/services": OK | _ONE | {"listeServices": [{"idService": 6, "codeService": "TECH"}]},
    "structures/v1/consulter/service": OK,
    "factures/v1/deposer/pdf": OK | {"pieceJointeId": 8},
    "factures/v1/consulter/historique": OK
    | {
        "numeroFacture": "F2026-0042",
        "historiquesDesStatuts": {
            "histoStatut": [{"histoStatutCode": "DEPOSEE", "histoStatutDatePassage": "2026-11-24 10:00"}],
            "totalHistoStatut": 1,
        },
    },
    "factures/v1/rechercher/fournisseur": {"codeRetour": 20000, "libelle": "TRA_MSG_00.015"},
    "transverses/v1/health-check": {"statusCodeValue": 200},
}
