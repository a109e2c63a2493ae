"""The words of works contracts: what a contract or a situation cannot be, and why."""

FAULTS = {
    "works_nameless": "Ce marché n’a pas de nom. Tapez-en un, par exemple « École Jules-Ferry, lot 3 ».",
    "works_empty": "Ce marché n’a aucune ligne complète. Tapez d’abord ses lignes, avec leurs quantités et leurs prix.",
    "works_discount": "Une remise ou des frais sur le total ne se répartissent pas entre les situations. "
    "Mettez-les dans le prix des lignes.",
    "works_retention": "La retenue de garantie ne peut pas dépasser {most} % (code de la commande publique). "
    "Relisez votre marché.",
    "works_advance": "L’avance est un montant TTC en euros et en centimes, au plus 80 % du marché. Corrigez-la.",
    "works_beyond": "« {name} » dépasserait la quantité du marché. Tapez moins, ou changez d’abord le marché.",
    "works_nothing": "Rien de nouveau depuis la dernière situation. Tapez l’avancement d’au moins une ligne.",
    "works_unknown": "Ce marché n’existe plus. Revenez à la liste des marchés.",
    "works_begun": "La prochaine situation de ce marché est déjà commencée. Envoyez-la, ou jetez ce brouillon.",
    "works_accepted_later": "La réception des travaux n’a pas encore eu lieu à cette date. Corrigez le jour.",
    "works_nothing_held": "Ce client ne garde rien sur ce marché. Il n’y a pas de retenue à noter.",
    "works_negative": "Il y aurait plus à rendre qu’à facturer. Faites plutôt un avoir sur la dernière situation.",
}
