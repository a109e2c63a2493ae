"""The French sentences of problems with lines, VAT and amounts, and the names of fields."""

#: By code; `{nn}` is a narrow no-break space.
BY_CODE: dict[str, str] = {
    "too_long": "{name} dépasse la longueur permise{nn}: {max} caractères au plus.",
    "not_printed": (
        "{name} porte le signe «{nn}{sign}{nn}», et la page aurait «{nn}?{nn}» à sa place{nn}: écrivez-le autrement."
    ),
    "too_precise": "{name} a trop de chiffres après la virgule{nn}: {max} au plus.",
    "too_many_digits": "{name} a trop de chiffres{nn}: {max} au plus, virgule non comptée.",
    "too_large": "Ces montants dépassent ce qu’une facture peut porter{nn}: vérifiez les quantités et les prix.",
    "vat_id_missing": (
        "Votre numéro de TVA manque alors qu’une ligne porte de la TVA{nn}: tapez-le dans Réglages, il "
        "figure sur vos déclarations de TVA."
    ),
    "vat_id_abroad": (
        "Votre numéro de TVA manque pour une exportation{nn}: tapez-le dans Réglages, il figure sur vos "
        "déclarations de TVA."
    ),
    "lines_missing": "Cette facture n’a aucune ligne{nn}: ajoutez au moins un travail ou une fourniture.",
    "lines_too_many": "Cette facture a trop de lignes pour Chorus Pro{nn}: partagez-la en plusieurs.",
    "xml_amounts": (
        "Les montants du fichier ne sont pas ceux que font ses quantités et ses prix{nn}: comparez-les à votre "
        "original."
    ),
    "stated_sum": "Montant HT + TVA ne donne pas ce total{nn}: recopiez les trois montants imprimés sur le PDF.",
    "stated_vat": "Cette TVA ne va pas avec le montant HT{nn}: recopiez les montants imprimés sur le PDF.",
    "line_name": "La désignation manque{nn}: décrivez le travail ou la fourniture de la ligne {line}.",
    "line_quantity": "La quantité manque{nn}: tapez celle de la ligne {line}, par exemple 1.",
    "line_price": "Ce prix manque{nn}: tapez le prix hors taxe de la ligne {line}.",
    "line_twice": (
        "La ligne {line} est la copie d’une ligne plus haut{nn}: vérifiez qu’elle n’est pas comptée deux fois."
    ),
    "price_negative": "Chorus Pro refuse un prix négatif{nn}: à la ligne {line}, mettez le moins devant la quantité.",
    "unit": "L’unité de la ligne {line} est inconnue{nn}: choisissez-la dans la liste.",
    "vat_rate": "Ce taux de TVA n’existe pas{nn}: choisissez celui {of} dans la liste.",
    "vat_rate_unusual": "Le taux de TVA {of} n’est pas en usage dans votre département{nn}: vérifiez-le dans la liste.",
    "vat_rate_zero": (
        "Le taux de TVA {of} est nul sans raison{nn}: choisissez dans la liste le taux, ou «{nn}Autoliq.{nn}»."
    ),
    "vat_rate_not_zero": (
        "Un taux est mis là où il n’y a pas de TVA à compter{nn}: choisissez de nouveau la TVA {of} dans la liste."
    ),
    "exemption_missing": "La raison de l’absence de TVA manque{nn}: choisissez de nouveau la TVA {of} dans la liste.",
    "exemption_unwanted": (
        "La TVA {of} porte une raison de ne pas être due{nn}: choisissez-la de nouveau dans la liste."
    ),
    "exemption_code": "Le code d’exonération {of} est inconnu{nn}: choisissez de nouveau sa TVA dans la liste.",
    "out_of_scope_mixed": (
        "Ce qui est hors du champ de la TVA ne peut pas être sur la même facture que le reste{nn}: faites "
        "deux factures."
    ),
    "intra_community": (
        "Une livraison intracommunautaire ne va pas à un client public français{nn}: choisissez une autre TVA {of}."
    ),
    "amount_negative": "{name} est négatif{nn}: retapez-le sans le moins.",
    "stated_negative": "Un avoir s’écrit sans signe moins{nn}: choisissez «{nn}Un avoir{nn}» et tapez-le ainsi.",
    "total_negative": "Le total est négatif{nn}: corrigez les quantités des lignes et les remises, ou faites un avoir.",
    "total_zero": "Le total de cette facture est nul{nn}: vérifiez les quantités et les prix.",
    "already_paid_due": (
        "Cette facture est dite déjà payée mais l’acompte n’est pas le total{nn}: tapez dans «{nn}Acompte déjà "
        "reçu{nn}» le total TTC."
    ),
    "works_beyond": (
        "Avec cette quantité, «{nn}{item}{nn}» dépasserait le marché{nn}: corrigez-la, ou ajoutez une ligne à part."
    ),
    "works_below": "L’avoir enlèverait de «{nn}{item}{nn}» plus que ce qui a été facturé{nn}: corrigez la quantité.",
    "prepaid_too_much": "L’acompte reçu dépasse ce qui est à payer maintenant{nn}: corrigez l’acompte ou les lignes.",
    "number_unreadable": "Ce n’est pas un nombre{nn}: tapez des chiffres, par exemple 38,50.",
    "amount_missing": "Ce montant manque{nn}: recopiez celui qui est imprimé sur le PDF.",
    "date_unreadable": "Ce n’est pas une date{nn}: tapez jour/mois/année, par exemple 24/11/2026.",
    "period_day_missing": "Une période a deux dates{nn}: tapez celle-ci, ou effacez aussi l’autre.",
    "base_quantity": "Le nombre d’unités du prix {of} doit être plus grand que zéro{nn}: corrigez-le ou effacez-le.",
    "gross_price": "Le prix avant remise {of} est plus petit que le prix net{nn}: corrigez l’un des deux.",
    "article_scheme": (
        "Le genre du code d’article {of} est inconnu{nn}: tapez 0160 pour un code-barres, ou effacez le code d’article."
    ),
    "attribute": "Une propriété de l’article {of} n’a pas de nom ou pas de valeur{nn}: complétez-la ou retirez-la.",
    "reason_code": "Le code du motif {of} est inconnu{nn}: effacez-le, le texte du motif suffit.",
    "vat_category": "La TVA {of} est celle d’îles espagnoles{nn}: choisissez de nouveau sa TVA dans la liste.",
}

#: What a length or a precision is said of, by field without its index.
FIELD_NAMES: dict[str, str] = {
    "number": "Le numéro de facture",
    "seller.name": "Le nom de votre entreprise",
    "buyer.name": "Le nom du client",
    "purchase_order": "Le numéro de commande (engagement)",
    "contract": "Le numéro de marché",
    "buyer.service_code": "Le code service",
    "payment_terms": "Le texte des conditions de paiement",
    "lines.quantity": "La quantité {of}",
    "lines.net_price": "Le prix {of}",
    "lines.name": "La désignation {of}",
    "lines.description": "La description {of}",
    "allowances.amount": "Le montant {of}",
    "charges.amount": "Le montant {of}",
    "prepaid": "L’acompte déjà reçu",
    "lines.vat.exemption_reason": "La raison de l’absence de TVA {of}",
    "allowances.vat.exemption_reason": "La raison de l’absence de TVA {of}",
    "charges.vat.exemption_reason": "La raison de l’absence de TVA {of}",
    "preceding_invoices.number": "Le numéro de la facture d’origine",
    "notes.text": "Le texte de la mention {rank}",
    "attachments.filename": "Le nom de la pièce jointe {rank}",
    "seller.address.line1": "La rue de votre adresse",
    "seller.address.city": "La ville de votre adresse",
    "seller.registration": "Votre forme juridique avec votre RCS",
    "seller.iban": "Votre IBAN",
    "stated_totals.without_vat": "Le montant HT",
    "stated_totals.vat_total": "Le montant de la TVA",
    "stated_totals.with_vat": "Le total TTC",
    "allowances.base": "La base {of}",
    "charges.base": "La base {of}",
    "lines.allowances.amount": "Le montant d’une remise {of}",
    "lines.allowances.base": "La base d’une remise {of}",
    "lines.charges.amount": "Le montant de frais {of}",
    "lines.charges.base": "La base de frais {of}",
    "lines.base_quantity": "Le nombre d’unités du prix {of}",
    "lines.gross_price": "Le prix avant remise {of}",
    "payee.name": "Le nom du bénéficiaire du paiement",
    "seller.trading_name": "Le nom commercial de votre entreprise",
    "buyer.trading_name": "Le nom d’usage du client",
    "seller.electronic_address": "Votre adresse électronique",
    "buyer.electronic_address": "L’adresse électronique du client",
}

#: What `{of}` says, by list.
PLACES: dict[str, str] = {
    "lines": "de la ligne {line}",
    "allowances": "de la remise {line}",
    "charges": "des frais {line}",
}

#: Who approves first and what names them: by whether a subcontractor asks, or a co-contractor.
CONTRACTORS: dict[bool, tuple[str, str]] = {
    True: ("titulaire du marché", "votre déclaration de sous-traitance (DC4)"),
    False: ("mandataire du groupement", "l’acte d’engagement du marché"),
}

#: What the list of problems calls a field that its sentence does not name; "" for any other.
LABELS: dict[str, str] = {
    "": "Ce champ",
    "buyer.service_code": "Service",
    "purchase_order": "N° de commande (engagement)",
    "issue_date": "Date de la facture",
    "due_date": "Échéance",
    "delivery_date": "Date de fin des travaux",
    "prepaid": "Acompte déjà reçu",
    "discount": "Remise sur la facture",
    "period.start": "Début de la période",
    "period.end": "Fin de la période",
    "stated_totals.without_vat": "Montant HT",
    "stated_totals.vat_total": "TVA",
    "stated_totals.with_vat": "Total TTC",
    "lines.quantity": "Quantité, ligne {line}",
    "lines.net_price": "Prix HT, ligne {line}",
}
