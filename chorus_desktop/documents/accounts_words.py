"""What the accounts call things in French: VAT treatments, activities, means of payment, periods, entries, accounts."""

from calendar import monthrange

from chorus_desktop.documents import french
from chorus_desktop.domain.accounts import Activity, VatKey
from chorus_desktop.domain.accounts_entries import Account, Heading, Journal, Wording
from chorus_desktop.domain.invoice import Period
from chorus_desktop.domain.payments import Origin

ACTIVITIES = {
    Activity.GOODS: "Ventes de marchandises",
    Activity.SERVICES: "Prestations de services (BIC)",
    Activity.PROFESSION: "Prestations de services (BNC)",
    Activity.UNKNOWN: "Activité non précisée",
}
#: BT-118.
CATEGORIES = {
    "S": "Taux normal ou réduit",
    "Z": "Taux zéro",
    "E": "Exonéré ou franchise en base",
    "AE": "Autoliquidation",
    "K": "Livraison intracommunautaire",
    "G": "Exportation",
    "O": "Hors champ de la TVA",
    "L": "Îles Canaries",
    "M": "Ceuta et Melilla",
    "": "Taux non détaillé (facture en PDF)",
}
#: UNTDID 4461, what a French supplier meets; others are given as their code.
MEANS = {
    "10": "Espèces",
    "20": "Chèque",
    "30": "Virement",
    "42": "Virement",
    "48": "Carte bancaire",
    "49": "Prélèvement",
    "58": "Virement SEPA",
    "59": "Prélèvement SEPA",
    "97": "Compensation",
}
#: What is told of a payment that nobody noted.
ORIGINS = {
    Origin.TRANSFER: "Mise en paiement annoncée par Chorus Pro",
    Origin.INVOICE: "Déjà payé selon la facture",
    Origin.GUARANTEE: "Retenue de garantie rendue",
}
JOURNALS = {Journal.SALES: "Ventes", Journal.BANK: "Banque", Journal.OTHER: "Opérations diverses"}
_WORDINGS = {
    Wording.INVOICE: "Facture",
    Wording.ADVANCE: "Facture d’acompte",
    Wording.CREDIT_NOTE: "Avoir",
    Wording.CORRECTED: "Facture rectificative",
    Wording.CANCELLATION: "Annulation de",
    Wording.RECEIPT: "Encaissement de",
    Wording.REFUND: "Remboursement de",
    Wording.VAT: "TVA exigible sur",
}
_HEADINGS = {
    Heading.CUSTOMERS: "Clients",
    Heading.ADVANCES: "Clients – avances et acomptes reçus",
    Heading.BANK: "Banque",
    Heading.SERVICES: "Prestations de services",
    Heading.GOODS: "Ventes de marchandises",
    Heading.VAT_DUE: "TVA collectée",
    Heading.VAT_WAITING: "TVA en attente d’encaissement",
    Heading.ROUNDING_LOSS: "Charges diverses de gestion courante",
    Heading.ROUNDING_GAIN: "Produits divers de gestion courante",
}
_MONTHS = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split()


def treatment(key: VatKey) -> str:
    """A VAT treatment in a few words: 20 %, or why nothing is charged."""
    if key.category == "S" and key.rate is not None:
        return french.rate(key.rate)
    return CATEGORIES[key.category]


def account(given: Account) -> str:
    """The name of an account."""
    heading = _HEADINGS[given.heading]
    return heading if given.key is None else f"{heading} – {treatment(given.key)}"


def entry(wording: Wording, voucher: str, customer: str) -> str:
    """What an entry is about."""
    return f"{_WORDINGS[wording]} {voucher} – {customer}"


def period(given: Period) -> str:
    """A month, a quarter or a year by its name, any other time by its days."""
    start, end = given.start, given.end
    whole = start.day == 1 and end.day == monthrange(end.year, end.month)[1] and start.year == end.year
    months = (start.month, end.month)
    if whole and start.month == end.month:
        return f"{_MONTHS[start.month - 1]} {start.year}"
    if whole and months in ((1, 3), (4, 6), (7, 9), (10, 12)):
        return f"T{end.month // 3} {start.year}"
    return str(start.year) if whole and months == (1, 12) else french.period(start, end)
