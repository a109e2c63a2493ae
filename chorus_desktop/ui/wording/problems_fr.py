"""The French sentences of problems with the document, its parties and its dates."""

#: By code; `{nn}` is a narrow no-break space.
BY_CODE: dict[str, str] = {
    "number_missing": "Le numéro manque{nn}: tapez celui qui est imprimé sur votre facture.",
    "number_is_date": "Chorus Pro refuse un numéro qui est une date{nn}: ajoutez une lettre devant, par exemple F.",
    "series_is_date": "Chorus Pro prendrait {number} pour une date{nn}: dans Réglages, donnez un début à vos numéros.",
    "number_taken": (
        "Le numéro {number} est déjà pris par une autre de vos factures{nn}: vérifiez celui qui est imprimé "
        "sur votre PDF."
    ),
    "pdf_number_used": (
        "Ce PDF porte encore le numéro {number}, qui est déjà utilisé{nn}: changez le numéro dans votre "
        "logiciel, refaites le PDF, puis choisissez-le ici."
    ),
    "xml_other_seller": (
        "Le vendeur de ce fichier n’est pas votre entreprise{nn}: vérifiez que c’est bien une facture que vous émettez."
    ),
    "xml_other_establishment": (
        "Le SIRET du vendeur est celui d’un autre établissement de votre entreprise{nn}: vérifiez que c’est voulu."
    ),
    "xml_takes_no_files": (
        "Un fichier XML part seul, et des pièces sont jointes à ce brouillon{nn}: déposez le fichier dans un nouveau "
        "brouillon."
    ),
    "store_held": (
        "L’application compare d’abord vos factures avec Chorus Pro{nn}: pas de nouveau numéro d’ici là. "
        "Votre brouillon est gardé."
    ),
    "prefix": "Ce début de numéro ne va pas{nn}: dans Réglages, tapez de 1 à 8 lettres sans accent ou chiffres.",
    "environment_locked": (
        "Des factures sont déjà parties ou en attente avec cette connexion{nn}: elle ne peut plus être changée ici."
    ),
    "firm_locked": (
        "Des factures de cette entreprise sont parties ou en attente{nn}: son SIREN, les 9 premiers chiffres, ne "
        "change plus ici. Pour une autre entreprise, ajoutez-la dans «{nn}Entreprises{nn}»."
    ),
    "sent_elsewhere": (
        "Chorus Pro connaît déjà la facture {number}, du même client et du même montant, envoyée d’ailleurs{nn}: "
        "vérifiez que ce n’est pas celle-ci avant de l’envoyer."
    ),
    "buyer_missing": "Le client manque{nn}: cherchez-le par son nom ou sa ville, ou tapez le SIRET du bon de commande.",
    "buyer_unknown": (
        "Ce nom ne désigne pas encore un client{nn}: choisissez-le dans la liste, ou tapez le SIRET du bon de commande."
    ),
    "buyer_inactive": "Ce client ne reçoit plus de factures sur Chorus Pro{nn}: demandez-lui le SIRET qui le remplace.",
    "buyer_is_seller": "Le client porte votre propre SIRET{nn}: vérifiez à qui cette facture est adressée.",
    "service_required": (
        "Ce client l’exige. Il figure sur le bon de commande, souvent après «{nn}service{nn}»{nn}: "
        "choisissez-le dans la liste."
    ),
    "service_unknown": (
        "Ce client n’a pas de service «{nn}{code}{nn}»{nn}: choisissez dans sa liste celui du bon de commande."
    ),
    "service_inactive": (
        "Le service «{nn}{code}{nn}» est fermé chez ce client{nn}: choisissez-en un autre dans sa liste, ou "
        "demandez-lui lequel."
    ),
    "service_characters": (
        "Ce code service contient un caractère refusé{nn}: recopiez-le du bon de commande, sans espace ni accent."
    ),
    "engagement_required": "Ce client l’exige. Il figure sur le bon de commande, souvent après «{nn}EJ{nn}».",
    "engagement_or_service_required": (
        "Ce client exige ce numéro ou un code service{nn}: l’un des deux figure sur le bon de commande."
    ),
    "third_party_missing": "Le SIRET du {contractor} manque{nn}: tapez-le, il figure sur {deed}.",
    "iban_missing": "Votre IBAN manque pour un paiement par virement{nn}: tapez-le dans Réglages.",
    "date_missing": "La date de la facture manque{nn}: tapez-la, par exemple 24/11/2026.",
    "date_range": "L’année de cette date n’est pas possible{nn}: tapez une date entre 2000 et 2099.",
    "date_future": "Cette date est dans l’avenir{nn}: vérifiez le jour et l’année de la facture.",
    "date_old": "Cette date a plus d’un an{nn}: vérifiez l’année de la facture.",
    "due_before_issue": "L’échéance tombe avant la date de la facture{nn}: corrigez l’une des deux dates.",
    "due_far": "L’échéance tombe plus d’un an après la facture{nn}: vérifiez son année.",
    "payment_day_missing": "Cette facture est dite déjà payée{nn}: tapez à l’échéance le jour du paiement.",
    "period_order": "La période finit avant de commencer{nn}: échangez ses deux dates.",
    "currency": "Chorus Pro ne prend que l’euro{nn}: établissez cette facture en euros.",
    "business_process": "Le cadre de cette facture est inconnu de Chorus Pro{nn}: choisissez-en un dans la liste.",
    "final_is_advance": "Une facture finale ne peut pas être une facture d’acompte{nn}: choisissez l’un ou l’autre.",
    "final_without_advance": (
        "Cette facture suit un acompte, mais aucun n’est déduit{nn}: vérifiez «{nn}Acompte déjà reçu{nn}»."
    ),
    "payment_means": (
        "Chorus Pro ne connaît pas ce moyen de paiement{nn}: choisissez-en un dans la liste, d’habitude "
        "«{nn}Virement{nn}»."
    ),
    "preceding_missing": (
        "La facture que cet avoir annule manque{nn}: tapez son numéro, imprimé en haut de cette facture."
    ),
    "preceding_one": (
        "Une facture rectificative remplace une seule facture{nn}: tapez son numéro et sa date, imprimés en "
        "haut de cette facture."
    ),
    "preceding_many": "Chorus Pro ne prend qu’une facture d’origine{nn}: gardez la plus récente.",
    "preceding_number_missing": (
        "Le numéro de la facture d’origine manque{nn}: il est imprimé en haut de cette facture."
    ),
    "preceding_self": "Cette facture se cite elle-même comme facture d’origine{nn}: tapez le numéro de l’autre.",
    "preceding_after": "La facture d’origine est datée après celle-ci{nn}: vérifiez sa date, imprimée en haut.",
    "note_text": "La mention {rank} est vide{nn}: tapez son texte ou retirez-la.",
    "note_code": "La mention {rank} porte un code inconnu{nn}: tapez AAI à sa place, qui va partout.",
    "note_repeated": (
        "Une mention obligatoire (pénalités, indemnité, escompte, assujetti unique) est écrite deux "
        "fois{nn}: gardez-en une."
    ),
    "note_treatment": "La mention BAR ne peut pas dire cela{nn}: retirez-la, une facture publique s’en passe.",
    "note_treatments": "Il y a plusieurs mentions BAR{nn}: retirez-les, une facture publique s’en passe.",
    "attachment_name": "La pièce jointe {rank} n’a pas de nom{nn}: donnez un nom à son fichier.",
    "attachment_code": "La nature de la pièce jointe {rank} est inconnue{nn}: choisissez-la dans la liste.",
    "attachment_readable": (
        "Une seule pièce jointe peut être la version lisible de la facture{nn}: changez la nature des autres."
    ),
    "attachment_twice": (
        "Deux pièces jointes portent le même nom{nn}: vérifiez que la pièce {rank} n’est pas là deux fois."
    ),
    "attachment_file": "La pièce jointe {rank} manque, est vide ou dépasse {max}\u00a0Mo{nn}: corrigez son fichier.",
    "attachments_heavy": (
        "Les pièces jointes dépassent {max}\u00a0Mo ensemble{nn}: réunissez les photos en un PDF, réduisez ou "
        "retirez des pièces."
    ),
    "attachment_type": "Chorus Pro ne prend pas ce type de fichier (pièce jointe {rank}){nn}: enregistrez-la en PDF.",
    "identifier_missing": (
        "Le SIRET de votre entreprise manque{nn}: tapez-le dans Réglages, il figure sur votre avis de situation Sirene."
    ),
    "identifier_shape": (
        "L’identifiant de votre entreprise ({type}) n’a pas la forme attendue{nn}: corrigez-le dans Réglages."
    ),
    "vat_id": (
        "Votre numéro de TVA est inexact{nn}: corrigez-le dans Réglages, il figure sur vos déclarations de "
        "TVA et commence par FR."
    ),
    "vat_id_unused": (
        "Votre numéro de TVA est inexact{nn}: corrigez-le dans Réglages. Cette facture, hors du champ de la TVA, "
        "part sans lui."
    ),
    "vat_id_key": (
        "Votre numéro de TVA ne va pas avec votre SIREN{nn}: vérifiez-le dans Réglages, il figure sur vos "
        "déclarations de TVA."
    ),
    "vat_id_siren": "Votre numéro de TVA n’est pas celui de votre SIRET{nn}: vérifiez les deux dans Réglages.",
    "address_missing": (
        "L’adresse de votre entreprise est incomplète{nn}: tapez le code postal et la ville dans Réglages."
    ),
    "iban": "Votre IBAN est inexact{nn}: recopiez-le de votre RIB dans Réglages.",
    "bic": "Votre BIC est inexact{nn}: recopiez-le de votre RIB dans Réglages, 8 ou 11 caractères.",
    "electronic_address": (
        "L’adresse électronique du client contient un caractère refusé{nn}: gardez les lettres sans accent, les "
        "chiffres et + - _ . sans espace."
    ),
    "electronic_address_siren": (
        "L’adresse électronique du client ne commence pas par son SIREN{nn}: recopiez-la de l’annuaire ou effacez-la."
    ),
    "payee_is_seller": (
        "Le bénéficiaire du paiement est votre propre entreprise{nn}: retirez-le, ou tapez celui qui sera "
        "payé à votre place."
    ),
    "delivery_day": "La date de livraison manque pour une livraison intracommunautaire{nn}: tapez-la, ou la période.",
    "delivery_place": (
        "Le lieu de livraison manque pour une livraison intracommunautaire{nn}: tapez son adresse et son pays."
    ),
    "object_scheme": (
        "Le code qui dit ce qu’est l’objet facturé (compteur, abonnement…) est inconnu{nn}: effacez-le, son numéro "
        "suffit."
    ),
}

#: Sentences that depend on the field, by code then by field without its index.
BY_FIELD: dict[tuple[str, str], str] = {
    ("siret_shape", "buyer.siret"): (
        "Ce SIRET n’a pas 14 chiffres{nn}: recopiez-le du bon de commande, ou cherchez le client par son nom."
    ),
    ("siret_shape", "seller.identifier.value"): (
        "Le SIRET de votre entreprise n’a pas 14 chiffres{nn}: corrigez-le dans Réglages, il figure sur "
        "votre avis de situation Sirene."
    ),
    ("siret_shape", "third_party.siret"): "Le SIRET du {contractor} n’a pas 14 chiffres{nn}: recopiez-le de {deed}.",
    ("siret_key", "buyer.siret"): (
        "Ce SIRET contient sans doute une faute de frappe{nn}: comparez ses 14 chiffres au bon de commande."
    ),
    ("siret_key", "seller.identifier.value"): (
        "Le SIRET de votre entreprise contient une faute de frappe{nn}: corrigez-le dans Réglages, il figure "
        "sur votre avis de situation Sirene."
    ),
    ("name_missing", "buyer.name"): "Le nom de ce client manque{nn}: tapez-le tel qu’il figure sur le bon de commande.",
    ("name_missing", "seller.name"): "Le nom de votre entreprise manque{nn}: tapez-le dans Réglages.",
    ("name_missing", "third_party.name"): "Le nom du {contractor} manque{nn}: tapez-le tel qu’il figure sur {deed}.",
    ("number_characters", "number"): (
        "Ce numéro contient un caractère que Chorus Pro refuse{nn}: gardez les lettres sans accent, les "
        "chiffres et + - _ /, sans espace."
    ),
    ("number_characters", "preceding_invoices.number"): (
        "Le numéro de la facture d’origine contient un caractère refusé{nn}: recopiez-le du haut de cette facture."
    ),
    ("country", "seller.address.country"): (
        "Le pays de votre adresse est inconnu{nn}: tapez dans Réglages son code de deux lettres, par exemple FR."
    ),
    ("country", "buyer.address.country"): (
        "Le pays du client est inconnu{nn}: tapez son code de deux lettres, par exemple FR."
    ),
    ("date_range", "due_date"): "L’année de l’échéance n’est pas possible{nn}: tapez une date entre 2000 et 2099.",
    ("date_range", "delivery_date"): (
        "L’année de la date de fin des travaux n’est pas possible{nn}: tapez une date entre 2000 et 2099."
    ),
    ("date_range", "period"): "L’année de la période n’est pas possible{nn}: tapez des dates entre 2000 et 2099.",
    ("date_range", "preceding_invoices.issue_date"): (
        "L’année de la facture d’origine n’est pas possible{nn}: tapez une date entre 2000 et 2099."
    ),
    ("electronic_address", "seller.electronic_address"): (
        "Votre adresse électronique contient un caractère refusé{nn}: recopiez-la de l’annuaire dans Réglages."
    ),
    ("vat_id", "buyer.vat_id"): "Le numéro de TVA du client est inexact{nn}: recopiez-le du bon de commande.",
    ("vat_id_unused", "buyer.vat_id"): (
        "Le numéro de TVA du client est inexact{nn}: recopiez-le du bon de commande ou effacez-le. Cette facture, "
        "hors du champ de la TVA, part sans lui."
    ),
    ("vat_id", "tax_representative.vat_id"): (
        "Le numéro de TVA de votre représentant fiscal est inexact{nn}: recopiez-le de son mandat."
    ),
    ("vat_id_missing", "buyer.vat_id"): (
        "Le numéro de TVA du client manque pour une livraison intracommunautaire{nn}: recopiez-le du bon de commande."
    ),
    ("vat_id_missing", "tax_representative.vat_id"): (
        "Le numéro de TVA de votre représentant fiscal manque{nn}: recopiez-le de son mandat."
    ),
    ("name_missing", "payee.name"): (
        "Le nom du bénéficiaire du paiement manque{nn}: tapez-le tel qu’il figure sur son RIB."
    ),
    ("name_missing", "tax_representative.name"): (
        "Le nom de votre représentant fiscal manque{nn}: recopiez-le de son mandat."
    ),
    ("siret_shape", "payee.siret"): (
        "Le SIRET du bénéficiaire du paiement n’a pas 14 chiffres{nn}: recopiez-le ou effacez-le."
    ),
    ("siret_shape", "delivery.siret"): (
        "Le SIRET du lieu de livraison n’a pas 14 chiffres{nn}: recopiez-le du bon de commande ou effacez-le."
    ),
    ("country", "delivery.address.country"): (
        "Le pays de livraison est inconnu{nn}: tapez son code de deux lettres, par exemple FR."
    ),
    ("country", "tax_representative.address.country"): (
        "Le pays de votre représentant fiscal est inconnu{nn}: tapez son code de deux lettres, par exemple FR."
    ),
    ("country", "lines.article.origin_country"): (
        "Le pays d’origine {of} est inconnu{nn}: tapez son code de deux lettres, par exemple FR."
    ),
    ("period_order", "lines.period"): "La période {of} finit avant de commencer{nn}: échangez ses deux dates.",
    ("date_range", "lines.period"): (
        "L’année de la période {of} n’est pas possible{nn}: tapez des dates entre 2000 et 2099."
    ),
}
