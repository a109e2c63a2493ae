"""Why a step after a deposit cannot be asked for, in plain French."""

from chorus_desktop.ui.language import speak

FAULTS = {
    "step_not_now": "La facture n’attend plus cette réponse, ou une autre est déjà en route. Regardez où elle en est.",
    "step_unknown": "Cette réponse n’est plus ici. Rouvrez la facture.",
    "step_empty": "Il n’y a encore rien à envoyer. Écrivez un message ou joignez une pièce.",
    "step_file_awaited": "Un fichier est encore en cours de lecture. Attendez qu’il soit dans la liste, puis envoyez.",
    "step_siret_shape": "Un SIRET a 14 chiffres. Vérifiez celui-ci.",
    "step_siret_key": "Ce SIRET contient une faute de frappe, sa clé n’est pas la bonne. Vérifiez chaque chiffre.",
    "step_service_required": "{name} exige un code service. Demandez-le à votre client, puis donnez-le ici.",
    "step_engagement_required": "{name} exige un numéro d’engagement. Recopiez-le du bon de commande.",
}

speak(globals())
