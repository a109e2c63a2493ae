"""Every documented operation by its path, and the API of PISTE to which it belongs."""

from collections.abc import Callable
from typing import Final

from chorus_desktop.sandbox import (
    account_calls,
    attachment_calls,
    deposit_calls,
    directory_archive,
    follow_up_calls,
    history_calls,
    invoice_calls,
    received_calls,
    recipient_calls,
    reference_calls,
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

#: The APIs of PISTE to which an application subscribes one by one.
APIS: Final = ("factures", "structures", "transverses", "utilisateurs")

#: POST operations by path.
SERVED: dict[str, Operation] = {
    "/cpro/factures/v1/deposer/flux": deposit_calls.deposer_flux,
    "/cpro/factures/v1/deposer/pdf": deposit_calls.deposer_pdf,
    "/cpro/factures/v1/soumettre": submission.soumettre,
    "/cpro/factures/v1/completer": follow_up_calls.completer,
    "/cpro/factures/v1/recycler": follow_up_calls.recycler,
    "/cpro/factures/v1/traiterRejet": follow_up_calls.traiter_rejet,
    "/cpro/factures/v1/corriger/valideur/facture": follow_up_calls.corriger_valideur,
    "/cpro/factures/v1/rechercher/fournisseur": search_calls.rechercher_fournisseur,
    "/cpro/factures/v1/rechercher/atraiter/fournisseur": search_calls.rechercher_a_traiter,
    "/cpro/factures/v1/rechercher/demandePaiement": search_calls.rechercher_demande_paiement,
    "/cpro/factures/v1/consulter/fournisseur": invoice_calls.consulter_fournisseur,
    "/cpro/factures/v1/consulter/historique": history_calls.consulter_historique,
    "/cpro/factures/v1/telecharger/groupe": follow_up_calls.telecharger_groupe,
    "/cpro/factures/v1/rechercher/recipiendaire": received_calls.rechercher_recipiendaire,
    "/cpro/factures/v1/consulter/recipiendaire": invoice_calls.consulter_recipiendaire,
    "/cpro/factures/v1/traiter/recue": received_calls.traiter_recue,
    "/cpro/structures/v1/rechercher": structure_calls.rechercher,
    "/cpro/structures/v1/consulter": structure_calls.consulter,
    "/cpro/structures/v1/rechercher/services": structure_calls.rechercher_services,
    "/cpro/structures/v1/consulter/service": structure_calls.consulter_service,
    "/cpro/structures/v1/lister/rattachementsutilisateur": account_calls.lister_rattachements,
    "/cpro/structures/v1/rechercher/espaces": account_calls.rechercher_espaces,
    "/cpro/utilisateurs/v1/monCompte/recuperer/rattachements": account_calls.recuperer_rattachements,
    "/cpro/transverses/v1/rechercher/destinataire": recipient_calls.rechercher_destinataire,
    "/cpro/transverses/v1/consulter/information/siret": recipient_calls.consulter_information_siret,
    "/cpro/transverses/v1/recuperer/structures/actives/fournisseur": recipient_calls.recuperer_structures_actives,
    "/cpro/transverses/v1/recuperer/structures/actives/facturetravaux": recipient_calls.recuperer_structures_actives,
    "/cpro/transverses/v1/recuperer/structures/actives/destinataire": (
        recipient_calls.recuperer_structures_actives_destinataire
    ),
    "/cpro/transverses/v1/recuperer/coordbanc/valides": recipient_calls.recuperer_coordonnees_bancaires,
    "/cpro/transverses/v1/consulterCR": report_calls.consulter_cr,
    "/cpro/transverses/v1/consulterCRDetaille": report_calls.consulter_cr_detaille,
    "/cpro/transverses/v1/ajouter/fichier": attachment_calls.ajouter_fichier,
    "/cpro/transverses/v1/detacherPieceJointe": attachment_calls.detacher,
    "/cpro/transverses/v1/rechercher/pj/structure": attachment_calls.rechercher_sur_structure,
    "/cpro/transverses/v1/rechercher/pj/moncompte": attachment_calls.rechercher_sur_compte,
    "/cpro/transverses/v1/telecharger/pieceJointe": attachment_calls.telecharger,
    "/cpro/transverses/v1/telecharger/annuaire/destinataire": directory_archive.telecharger_annuaire,
    "/cpro/transverses/v1/recuperer/tauxtva": reference_calls.recuperer_taux_tva,
    "/cpro/transverses/v1/recuperer/motifs/exonerationtva": reference_calls.recuperer_motifs_exoneration_tva,
    "/cpro/transverses/v1/recuperer/devises": reference_calls.recuperer_devises,
    "/cpro/transverses/v1/recuperer/pays": reference_calls.recuperer_pays,
    "/cpro/transverses/v1/recuperer/modereglements": reference_calls.recuperer_mode_reglements,
    "/cpro/transverses/v1/recuperer/modedepot": reference_calls.recuperer_mode_depot,
    "/cpro/transverses/v1/recuperer/formatflux": reference_calls.recuperer_format_flux,
    "/cpro/transverses/v1/recuperer/syntaxeflux": reference_calls.recuperer_syntaxe_flux,
    "/cpro/transverses/v1/recuperer/cadrefacturation": reference_calls.recuperer_cadre_facturation,
    "/cpro/transverses/v1/recuperer/motifs/refus/Facture/AValider": reference_calls.recuperer_motifs_refus,
    "/cpro/transverses/v1/recuperer/typeidentifiant/structure": reference_calls.recuperer_type_identifiant,
    "/cpro/transverses/v1/recuperer/typedp": reference_calls.recuperer_type_dp,
    "/cpro/transverses/v1/recuperer/typefacturetravaux": reference_calls.recuperer_type_facture_travaux,
    "/cpro/transverses/v1/recuperer/typespj": reference_calls.recuperer_types_pj,
    "/cpro/transverses/v1/recuperer/etat/typedp": reference_calls.recuperer_etat_type_dp,
    "/cpro/transverses/v1/recuperer/etats/traitement": reference_calls.recuperer_etats_traitement,
    "/cpro/transverses/v1/rechercher/categorieSollicitation": reference_calls.rechercher_categorie_sollicitation,
}


def api_of(path: str) -> str | None:
    """The PISTE API to which a documented path belongs (factures, structures, transverses, utilisateurs), else None."""
    return path.split("/")[2] if path in SERVED or path == HEALTH else None
