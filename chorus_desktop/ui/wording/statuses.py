"""The platform's statuses and motives in plain French, with the official word beside."""

from chorus_desktop.domain.lifecycle import Tone
from chorus_desktop.domain.lifecycle import status as meaning
from chorus_desktop.ui.wording.kinds import Kind
from chorus_desktop.ui.wording.typography import set_in_french

#: Code of the platform: the short badge, and the sentence of what happened.
_PLAIN: dict[str, tuple[str, str]] = {
    "BROUILLON": ("Brouillon", "Un brouillon existe sur le portail"),
    "INTERPRETEE_OCR": ("PDF lu", "Chorus Pro a lu le PDF"),
    "DEPOSEE": ("Déposée", "Reçue par Chorus Pro"),
    "EN_COURS_ACHEMINEMENT": ("En route", "En route vers votre client"),
    "MISE_A_DISPOSITION": ("Chez le client", "Votre client peut la voir"),
    "PRISE_EN_COMPTE_DESTINATAIRE": ("Chez le client", "Prise en charge par votre client"),
    "SUSPENDUE": ("Document manquant", "Votre client attend un document"),
    "COMPLETEE": ("Complétée", "Vous avez fourni ce qui manquait"),
    "A_COMPLETER": ("À compléter", "Des informations manquent"),
    "A_RECYCLER": ("Mauvais destinataire", "Mauvais destinataire ou mauvais service"),
    "REJETEE": ("Refusée", "Refusée par votre client"),
    "SERVICE_FAIT": ("Travail constaté", "Votre client a constaté le travail"),
    "MANDATEE": ("Paiement demandé", "Votre client a demandé le paiement"),
    "MISE_A_DISPOSITION_COMPTABLE": ("Chez le comptable", "Chez le comptable public"),
    "COMPTABILISEE": ("Comptabilisée", "Comptabilisée par le comptable public"),
    "MISE_EN_PAIEMENT": ("Payée", "Le virement est parti"),
    "A_VALIDER_1": ("À valider", "Attend l’accord de l’entreprise principale"),
    "A_VALIDER_2": ("À valider", "Attend le second accord"),
    "VALIDEE_1": ("Validée", "Validée par l’entreprise principale"),
    "VALIDEE_2": ("Validée", "Validée par le second valideur"),
    "REFUSEE_1": ("Refusée", "Refusée par l’entreprise principale"),
    "REFUSEE_2": ("Refusée", "Refusée par le second valideur"),
    "ABSENCE_VALIDATION_1_HORS_DELAI": ("Accord tacite", "Le valideur n’a pas répondu dans le délai"),
    "ABSENCE_VALIDATION_2_HORS_DELAI": ("Accord tacite", "Le second valideur n’a pas répondu dans le délai"),
    "ERREUR_FOURNISSEUR_SUR_VALIDEUR": ("Mauvais valideur", "Le valideur indiqué n’est pas le bon"),
    "ABANDONNEE": ("Abandonnée", "Abandonnée sur le portail"),
    "SUPPRIMEE": ("Supprimée", "Supprimée sur le portail"),
    "NON_CONFORME": ("Non conforme", "Jugée non conforme"),
}
#: The official words (AIFE, external specifications, tables 8 and 9).
_OFFICIAL = {
    "BROUILLON": "Brouillon",
    "INTERPRETEE_OCR": "Interprétée OCR",
    "DEPOSEE": "Déposée",
    "EN_COURS_ACHEMINEMENT": "En cours d’acheminement",
    "MISE_A_DISPOSITION": "Mise à disposition",
    "PRISE_EN_COMPTE_DESTINATAIRE": "Prise en compte destinataire",
    "SUSPENDUE": "Suspendue",
    "COMPLETEE": "Complétée",
    "A_COMPLETER": "À compléter",
    "A_RECYCLER": "À recycler",
    "REJETEE": "Rejetée",
    "SERVICE_FAIT": "Service fait",
    "MANDATEE": "Mandatée",
    "MISE_A_DISPOSITION_COMPTABLE": "Mise à disposition du comptable",
    "COMPTABILISEE": "Comptabilisée",
    "MISE_EN_PAIEMENT": "Mise en paiement",
    "A_VALIDER_1": "À valider (premier valideur)",
    "A_VALIDER_2": "À valider (second valideur)",
    "VALIDEE_1": "Validée par le premier valideur",
    "VALIDEE_2": "Validée par le second valideur",
    "REFUSEE_1": "Refusée par le premier valideur",
    "REFUSEE_2": "Refusée par le second valideur",
    "ABSENCE_VALIDATION_1_HORS_DELAI": "Absence de validation 1 hors délai",
    "ABSENCE_VALIDATION_2_HORS_DELAI": "Absence de validation 2 hors délai",
    "ERREUR_FOURNISSEUR_SUR_VALIDEUR": "Erreur fournisseur sur valideur",
    "ABANDONNEE": "Abandonnée",
    "SUPPRIMEE": "Supprimée",
    "NON_CONFORME": "Non conforme",
}
#: What the supplier does next, by status; others ask nothing.
_ADVICE = {
    "SUSPENDUE": "Réunissez le document demandé et déposez-le pour cette facture sur le portail Chorus Pro.",
    "A_RECYCLER": "Vérifiez le SIRET et le service avec votre client, puis recyclez la facture sur le portail "
    "Chorus Pro.",
    "REJETEE": "Refaites la facture avec un nouveau numéro : celui-ci ne peut plus servir.",
    "REFUSEE_1": "Voyez avec l’entreprise principale, puis refaites la facture avec un nouveau numéro.",
    "REFUSEE_2": "Voyez avec le valideur, puis refaites la facture avec un nouveau numéro.",
    "ERREUR_FOURNISSEUR_SUR_VALIDEUR": "Indiquez le bon valideur sur le portail Chorus Pro.",
    "NON_CONFORME": "Corrigez la facture d’après le motif, puis refaites-la avec un nouveau numéro.",
}
#: Motives of suspension and refusal (AIFE, external specifications, table 4).
MOTIVES = {
    "AUT_MOTIF_ERR_VALIDEUR": "Il y a une autre erreur sur le valideur indiqué.",
    "RETRAIT_MAN_SERV": "La facture a été retirée par le service.",
    "SUPPR_MASSE": "La facture a été supprimée avec d’autres.",
    "AUTRE": "Votre client donne un autre motif : voyez son commentaire ou appelez-le.",
    "CONTACT_ACHTR": "Votre client demande que vous preniez contact avec l’acheteur.",
    "COORD_BANC_ERR": "Vos coordonnées bancaires ne sont pas les bonnes.",
    "CREANCIER_ERR": "Le créancier indiqué n’est pas le bon.",
    "DOUBLE_FACT": "Cette facture a déjà été reçue.",
    "ERREUR_DONNEE_EJ": "Les données de l’engagement ne correspondent pas à la facture.",
    "EJ_ERR": "Le numéro d’engagement n’est pas le bon : demandez-le à votre client.",
    "ERR_VALIDEUR": "Le valideur indiqué n’est pas le bon.",
    "FACT_NON_CONFORME": "Il manque une mention obligatoire sur la facture.",
    "HONORER_LA_COMMANDE": "Votre client dit que la commande n’est pas encore honorée.",
    "LIVR_INCOMP": "La livraison est incomplète.",
    "MARCHE_TERM": "Le marché est terminé.",
    "MONTANT_ERR": "Le montant n’est pas le bon.",
    "SE_ERR": "Le service indiqué n’existe pas chez ce client : demandez-lui le bon code service.",
    "ST_CT_NON_DECLAR": "Le sous-traitant ou cotraitant n’est pas déclaré.",
    "SUPPR_COMP_AVOIR": "Elle est annulée par un avoir.",
    "TRANSF_PMNT_REGIE": "Elle est payée par la régie.",
    "TX_TVA_ERR": "Le taux de TVA n’est pas le bon.",
}
_LOOKS: dict[Tone, tuple[Kind, str]] = {
    Tone.WAITING: ("info", "clock"),
    Tone.GOOD: ("good", "badge-euro"),
    Tone.ASKS: ("warn", "triangle-alert"),
    Tone.BAD: ("bad", "circle-alert"),
    Tone.NEUTRAL: ("neutral", "info"),
}


def plain(code: str) -> str:
    """What happened, in a short sentence; an unknown status is given as the platform wrote it."""
    known = _PLAIN.get(code)
    return known[1] if known else set_in_french(f"Statut « {code} », inconnu de cette version")


def badge(code: str) -> tuple[Kind, str, str]:
    """Kind, word and icon of the badge."""
    tone = meaning(code).tone
    word = _PLAIN[code][0] if code in _PLAIN else code
    kind, icon = _LOOKS[tone]
    return kind, word, icon


def official(code: str) -> str:
    """The platform's own word, accents restored; an unknown one as it came."""
    return _OFFICIAL.get(code, code)


def motive(text: str) -> str:
    """A motive code in plain words; any other comment as the client wrote it."""
    return set_in_french(MOTIVES.get(text.strip(), text.strip()))


def advice(code: str, comment: str = "") -> str:
    """The one thing to do, after what the client said; nothing where nothing is asked."""
    parts = (motive(comment) if comment else "", _ADVICE.get(code, ""))
    return set_in_french(" ".join(part for part in parts if part))
