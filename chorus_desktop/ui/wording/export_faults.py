"""The faults of an export or an archive: what the user asked for that cannot be written, and what to do."""

FAULTS = {
    "export_empty": "Il n’y a aucune facture à exporter. Choisissez au moins une facture émise.",
    "buyers_export_empty": "Il n’y a aucun client à exporter. Choisissez-en au moins un dans la liste.",
    "export_period_empty": "Aucune facture n’est datée du {first} au {last}. Changez les dates.",
    "export_drafts_only": "Il n’y a là que des brouillons : seules les factures émises s’exportent. Envoyez-les "
    "d’abord.",
    "export_own_pdf_only": "Ces factures sont vos propres fichiers, qui ne sont pas valables sous cette forme pour un "
    "opérateur EDI. Choisissez une autre forme, ou celle pour le comptable.",
    "export_file_too_big": "La facture {name} dépasse {max} Mo, la limite d’un envoi EDI. Choisissez la forme pour le "
    "comptable, ou laissez-la de côté.",
    "export_exists": "{path} existe déjà : rien n’a été remplacé. Choisissez un autre dossier, ou demandez à le "
    "remplacer.",
    "export_partner": "Le code partenaire « {value} » n’est pas possible : tapez les 6 lettres ou chiffres donnés par "
    "Chorus Pro, ou rien.",
    "export_dates": "La date « {value} » ne se lit pas. Écrivez-la jour/mois/année ou année-mois-jour.",
    "export_period_or_numbers": "Des numéros et une période sont demandés ensemble. Donnez les uns ou l’autre.",
    "export_dates_order": "La période finit avant de commencer. Échangez ses deux dates.",
    "archive_year_open": "L’année {year} n’est pas terminée : ses factures peuvent encore changer. Archivez-la en "
    "janvier.",
    "archive_year_empty": "Aucune facture n’est datée de {year}. Choisissez une autre année.",
    "archive_unreadable": "Le fichier {path} ne se lit pas ({detail}). Prenez votre autre copie de cette archive.",
    "archive_foreign": "Le fichier {path} n’est pas une archive d’année de cette application. Choisissez un fichier "
    "dont le nom commence par « archive- ».",
}
