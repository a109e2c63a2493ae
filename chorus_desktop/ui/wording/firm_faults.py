"""Why a firm is not added, or was not exchanged for."""

FAULTS = {
    "firm_known": "« {name} » est déjà là : rien n’a été ajouté. Pour reprendre cette sauvegarde, ouvrez cette "
    "entreprise, puis Réglages, Sauvegardes, « Restaurer depuis un fichier ».",
    "errand_failed": "L’échange pour cette entreprise n’a pas abouti. Rien n’est perdu : ouvrez-la pour voir ce qui "
    "manque.",
}
