"""Which documented operations the platform serves, and which exist without the application being subscribed."""

from collections.abc import Callable
from typing import Final

from chorus_desktop.sandbox import (
    deposit_calls,
    invoice_calls,
    report_calls,
    search_calls,
    structure_calls,
    submission,
)
from chorus_desktop.sandbox.answers import Answer
from chorus_desktop.sandbox.fields import Fields
from chorus_desktop.sandbox.state import State

Operation = Callable[[State, Fields], Answer]

TOKEN: Final = "/api/oauth/token"  # noqa: S105 - a path
HEALTH: Final = "/cpro/transverses/v1/health-check"

#: POST operations by path.
SERVED: dict[str, Operation] = {
    "/cpro/factures/v1/deposer/flux": deposit_calls.deposer_flux,
    "/cpro/factures/v1/deposer/pdf": deposit_calls.deposer_pdf,
    "/cpro/factures/v1/soumettre": submission.soumettre,
    "/cpro/factures/v1/completer": invoice_calls.completer,
    "/cpro/factures/v1/rechercher/fournisseur": search_calls.rechercher_fournisseur,
    "/cpro/factures/v1/consulter/fournisseur": invoice_calls.consulter_fournisseur,
    "/cpro/factures/v1/consulter/historique": invoice_calls.consulter_historique,
    "/cpro/factures/v1/telecharger/groupe": deposit_calls.telecharger_groupe,
    "/cpro/structures/v1/rechercher": structure_calls.rechercher,
    "/cpro/structures/v1/consulter": structure_calls.consulter,
    "/cpro/structures/v1/rechercher/services": structure_calls.rechercher_services,
    "/cpro/structures/v1/consulter/service": structure_calls.consulter_service,
    "/cpro/transverses/v1/consulterCR": report_calls.consulter_cr,
    "/cpro/transverses/v1/consulterCRDetaille": report_calls.consulter_cr_detaille,
    "/cpro/transverses/v1/ajouter/fichier": deposit_calls.ajouter_fichier,
    "/cpro/transverses/v1/recuperer/tauxtva": report_calls.recuperer_taux_tva,
}

#: Documented, but answered 403 `{}` as to an application without the subscription.
NOT_SUBSCRIBED = frozenset(
    [f"/cpro/factures/v1/{path}" for path in (
        "recycler", "traiterRejet", "corriger/valideur/facture", "rechercher/atraiter/fournisseur",
        "rechercher/demandePaiement", "rechercher/recipiendaire", "consulter/recipiendaire", "traiter/recue",
    )]
    + [f"/cpro/structures/v1/{path}" for path in ("lister/rattachementsutilisateur", "rechercher/espaces")]
    + [f"/cpro/transverses/v1/{path}" for path in (
        "detacherPieceJointe", "rechercher/pj/structure", "rechercher/pj/moncompte", "telecharger/pieceJointe",
        "telecharger/annuaire/destinataire", "rechercher/destinataire", "consulter/information/siret",
        "recuperer/structures/actives/fournisseur", "recuperer/structures/actives/destinataire",
        "recuperer/structures/actives/facturetravaux", "recuperer/motifs/exonerationtva", "recuperer/devises",
        "recuperer/pays", "recuperer/modereglements", "recuperer/modedepot", "recuperer/formatflux",
        "recuperer/syntaxeflux", "recuperer/cadrefacturation", "recuperer/motifs/refus/Facture/AValider",
        "recuperer/coordbanc/valides", "recuperer/typeidentifiant/structure", "recuperer/typedp",
        "recuperer/typefacturetravaux", "recuperer/typespj", "recuperer/etat/typedp", "recuperer/etats/traitement",
        "rechercher/categorieSollicitation",
    )]
    + ["/cpro/utilisateurs/v1/monCompte/recuperer/rattachements"]
)  # fmt: skip
