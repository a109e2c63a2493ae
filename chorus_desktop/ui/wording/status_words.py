"""The words of every status: badge, plain sentence, official word, who acts; what each means is in `domain.lifecycle`.

Official words: AIFE, external specifications, tables 8 and 9; for what passes only in works contracts (MOE, MOA) and
is marked "works" below no list of labels was found, so there it is the code with its accents restored.
"""

from typing import NamedTuple

from chorus_desktop.domain.lifecycle import Actor


class Words(NamedTuple):
    """The short badge, the sentence of what happened (without its full stop), and the platform's own word."""

    badge: str
    plain: str
    official: str


ACTORS = {
    Actor.SUPPLIER: "À vous d’agir",
    Actor.PLATFORM: "Chorus Pro s’en occupe",
    Actor.BUYER: "Votre client s’en occupe",
    Actor.VALIDATOR: "Le valideur s’en occupe",
    Actor.ACCOUNTANT: "Le comptable public s’en occupe",
    Actor.NOBODY: "Plus rien à attendre",
}

_MAIN, _SECOND = "l’entreprise principale", "le second valideur"
WORDS: dict[str, Words] = {
    "BROUILLON": Words("Brouillon", "Un brouillon existe sur le portail", "Brouillon"),
    "INTERPRETEE_OCR": Words("PDF lu", "Chorus Pro a lu le PDF", "Interprétée OCR"),
    "DEPOSEE": Words("Déposée", "Reçue par Chorus Pro", "Déposée"),
    "EN_COURS_ACHEMINEMENT": Words("En route", "En route vers votre client", "En cours d’acheminement"),
    "MISE_A_DISPOSITION": Words("Chez le client", "Votre client peut la voir", "Mise à disposition"),
    "PRISE_EN_COMPTE_DESTINATAIRE": Words(
        "Chez le client", "Prise en charge par votre client", "Prise en compte destinataire"
    ),
    "SUSPENDUE": Words("Document manquant", "Votre client attend un document", "Suspendue"),
    "COMPLETEE": Words("Complétée", "Vous avez fourni ce qui manquait", "Complétée"),
    "A_RECYCLER": Words("Mauvais destinataire", "Mauvais destinataire ou mauvais service", "À recycler"),
    "REJETEE": Words("Refusée", "Refusée par votre client", "Rejetée"),
    "SERVICE_FAIT": Words("Travail constaté", "Votre client a constaté le travail", "Service fait"),
    "MANDATEE": Words("Paiement demandé", "Votre client a demandé le paiement", "Mandatée"),
    "MISE_A_DISPOSITION_COMPTABLE": Words(
        "Chez le comptable", "Chez le comptable public", "Mise à disposition du comptable"
    ),
    "COMPTABILISEE": Words("Comptabilisée", "Comptabilisée par le comptable public", "Comptabilisée"),
    "MISE_EN_PAIEMENT": Words("Payée", "Le virement est parti", "Mise en paiement"),
    "A_VALIDER_1": Words("À valider", f"Attend l’accord de {_MAIN}", "À valider (premier valideur)"),
    "A_VALIDER_2": Words("À valider", "Attend le second accord", "À valider (second valideur)"),
    "VALIDEE_1": Words("Validée", f"Validée par {_MAIN}", "Validée par le premier valideur"),
    "VALIDEE_2": Words("Validée", f"Validée par {_SECOND}", "Validée par le second valideur"),
    "REFUSEE_1": Words("Refusée", f"Refusée par {_MAIN}", "Refusée par le premier valideur"),
    "REFUSEE_2": Words("Refusée", f"Refusée par {_SECOND}", "Refusée par le second valideur"),
    "ABSENCE_VALIDATION_1_HORS_DELAI": Words(
        "Accord tacite", "Le valideur n’a pas répondu dans le délai", "Absence de validation 1 hors délai"
    ),
    "ABSENCE_VALIDATION_2_HORS_DELAI": Words(
        "Accord tacite", "Le second valideur n’a pas répondu dans le délai", "Absence de validation 2 hors délai"
    ),
    "ERREUR_FOURNISSEUR_SUR_VALIDEUR": Words(
        "Mauvais valideur", "Le valideur indiqué n’est pas le bon", "Erreur fournisseur sur valideur"
    ),
    "ERREUR_COTRAITANT_SUR_VALIDEUR": Words(
        "Mauvais valideur", "Le valideur indiqué par le cotraitant n’est pas le bon", "Erreur cotraitant sur valideur"
    ),
    "ABANDONNEE": Words("Abandonnée", "Abandonnée sur le portail", "Abandonnée"),
    "SUPPRIMEE": Words("Supprimée", "Supprimée sur le portail", "Supprimée"),
    "NON_CONFORME": Words("Non conforme", "Jugée non conforme", "Non conforme"),
    "EN_COURS_TRAITEMENT_PIVOT_S": Words("En traitement", "Chorus Pro la traite", "En cours de traitement pivot S"),
    "TECHNIQUE_INCONNU": Words("En traitement", "Chorus Pro ne dit pas où elle en est", "Technique inconnu"),
    # Works, as all that follow.
    "A_COMPLETER": Words("À compléter", "Des informations manquent", "À compléter"),
    "ASSOCIEE": Words("Associée", "Rattachée à une autre pièce du marché", "Associée"),
    "A_ASSOCIER_FOURNISSEUR": Words(
        "À rattacher", "Attend que vous la rattachiez à une pièce du marché", "À associer fournisseur"
    ),
    "A_ASSOCIER_MOE": Words(
        "À rattacher", "Le maître d’œuvre doit la rattacher à une pièce du marché", "À associer MOE"
    ),
    "A_ASSOCIER_MOA": Words(
        "À rattacher", "Le maître d’ouvrage doit la rattacher à une pièce du marché", "À associer MOA"
    ),
    "MISE_A_DISPOSITION_MOE": Words("Chez le MOE", "Le maître d’œuvre peut la voir", "Mise à disposition MOE"),
    "PRISE_EN_COMPTE_MOE": Words("Chez le MOE", "Prise en charge par le maître d’œuvre", "Prise en compte MOE"),
    "A_VALIDER_MOE": Words("À valider", "Attend l’accord du maître d’œuvre", "À valider MOE"),
    "ABSENCE_VALIDATION_MOE_DELAI_REGLEMENTAIRE": Words(
        "MOE silencieux",
        "Le maître d’œuvre n’a pas répondu dans le délai réglementaire",
        "Absence de validation MOE, délai réglementaire",
    ),
    "TRANSMISE_MOA": Words("Chez le client", "Transmise au maître d’ouvrage", "Transmise MOA"),
    "MISE_A_DISPOSITION_MOA": Words("Chez le client", "Le maître d’ouvrage peut la voir", "Mise à disposition MOA"),
    "PRISE_EN_COMPTE_MOA": Words("Chez le client", "Prise en charge par le maître d’ouvrage", "Prise en compte MOA"),
    "REFUSEE_MOE": Words("Refusée", "Refusée par le maître d’œuvre", "Refusée MOE"),
    "REFUSEE_MOA": Words("Refusée", "Refusée par le maître d’ouvrage", "Refusée MOA"),
    "REFUSEE_FOURNISSEUR": Words("Refusée par vous", "Vous avez refusé ce décompte", "Refusée fournisseur"),
    "EN_ATTENTE_RECYCLAGE_FOURNISSEUR": Words(
        "Mauvais destinataire", "Attend que vous corrigiez le destinataire", "En attente de recyclage fournisseur"
    ),
    "ERREUR_FOURNISSEUR_SUR_MOE": Words(
        "Mauvais MOE", "Le maître d’œuvre indiqué n’est pas le bon", "Erreur fournisseur sur MOE"
    ),
    "ERREUR_FOURNISSEUR_SUR_MOA": Words(
        "Mauvais MOA", "Le maître d’ouvrage indiqué n’est pas le bon", "Erreur fournisseur sur MOA"
    ),
    "ERREUR_MOE_SUR_FOURNISSEUR": Words(
        "Erreur du MOE", "Le maître d’œuvre s’est trompé de fournisseur", "Erreur MOE sur fournisseur"
    ),
    "ERREUR_MOE_SUR_MOA": Words(
        "Erreur du MOE", "Le maître d’œuvre s’est trompé de maître d’ouvrage", "Erreur MOE sur MOA"
    ),
    "ERREUR_MOA_SUR_FOURNISSEUR": Words(
        "Erreur du MOA", "Le maître d’ouvrage s’est trompé de fournisseur", "Erreur MOA sur fournisseur"
    ),
    "ERREUR_DE_MOE": Words("Mauvais MOE", "Elle est arrivée chez un autre maître d’œuvre", "Erreur de MOE"),
    "ERREUR_DE_MOA": Words("Mauvais MOA", "Elle est arrivée chez un autre maître d’ouvrage", "Erreur de MOA"),
    "ERREUR_DESTINATAIRE_PD": Words(
        "Mauvais destinataire", "Le destinataire du projet de décompte n’est pas le bon", "Erreur destinataire PD"
    ),
    "ERREUR_DESTINATAIRE_EA": Words(
        "Mauvais destinataire", "Le destinataire de l’état d’acompte n’est pas le bon", "Erreur destinataire EA"
    ),
    "REMPLACEE_PAR_A22": Words("Remplacée", "Une autre pièce du marché la remplace", "Remplacée par A22"),
    "DUPLIQUE_APRES_REFUS": Words("Remplacée", "Reprise dans une copie après un refus", "Dupliqué après refus"),
}
#: What the supplier does next, by status; others ask nothing.
ADVICE = {
    "SUSPENDUE": "Réunissez ce qui est demandé, puis envoyez-le depuis cette facture avec « Compléter ».",
    "A_RECYCLER": "Vérifiez le SIRET et le service avec votre client, puis envoyez-la d’ici au bon destinataire.",
    "REJETEE": "Refaites la facture avec un nouveau numéro : celui-ci ne peut plus servir.",
    "REFUSEE_1": "Voyez avec l’entreprise principale, puis refaites la facture avec un nouveau numéro.",
    "REFUSEE_2": "Voyez avec le valideur, puis refaites la facture avec un nouveau numéro.",
    "ERREUR_FOURNISSEUR_SUR_VALIDEUR": "Indiquez le bon valideur depuis cette facture.",
    "ERREUR_COTRAITANT_SUR_VALIDEUR": "Demandez au mandataire le SIRET de celui qui doit valider, puis corrigez-le sur "
    "le portail Chorus Pro, dans vos factures émises : Chorus Pro ne le permet pas depuis un logiciel.",
    "NON_CONFORME": "Corrigez la facture d’après le motif, puis refaites-la avec un nouveau numéro.",
    "A_COMPLETER": "Complétez la pièce sur le portail Chorus Pro, onglet Travaux.",
    "A_ASSOCIER_FOURNISSEUR": "Rattachez-la à la pièce du marché sur le portail Chorus Pro, onglet Travaux.",
    "EN_ATTENTE_RECYCLAGE_FOURNISSEUR": "Vérifiez le destinataire avec votre client, puis recyclez la pièce sur le "
    "portail Chorus Pro.",
    "ERREUR_FOURNISSEUR_SUR_MOE": "Demandez à votre client le SIRET du maître d’œuvre et corrigez-le sur le portail "
    "Chorus Pro.",
    "ERREUR_FOURNISSEUR_SUR_MOA": "Demandez le SIRET du maître d’ouvrage et corrigez-le sur le portail Chorus Pro.",
    "ERREUR_DESTINATAIRE_PD": "Vérifiez le destinataire avec votre client et corrigez-le sur le portail Chorus Pro.",
    "REFUSEE_MOE": "Voyez avec le maître d’œuvre ce qu’il refuse, puis refaites la pièce avec un nouveau numéro.",
    "REFUSEE_MOA": "Voyez avec le maître d’ouvrage ce qu’il refuse et ce que le maître d’œuvre doit reprendre.",
}
