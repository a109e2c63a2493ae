"""The page of the accounts in plain French: what each figure is, and what it is not."""

from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path

from chorus_desktop.documents import accounts_words
from chorus_desktop.domain.accounts import Activity, Exigibility, VatKey
from chorus_desktop.domain.invoice import Period
from chorus_desktop.domain.payments import Origin
from chorus_desktop.ui.formats import format_money, format_month_of_year, format_quantity, format_rate
from chorus_desktop.ui.language import said, speak
from chorus_desktop.ui.wording.typography import set_in_french

TITLE = "Comptes"
ABOUT = "Calculés d’après vos factures et l’argent reçu, noté par vous ou annoncé par Chorus Pro"
RECEIVED, TURNOVER, VAT, EXPECTED = "Encaissé, TTC", "Chiffre d’affaires encaissé, HT", "TVA collectée", "À encaisser"
TURNOVER_ABOUT = "la part hors taxe de l’argent reçu"
FRANCHISE = set_in_french("franchise en base : pas de TVA")
RULES = {Exigibility.RECEIPTS: "due quand l’argent arrive", Exigibility.DEBITS: "due dès la facture"}
EXIGIBILITIES = {
    Exigibility.RECEIPTS: "TVA sur les encaissements",
    Exigibility.DEBITS: "TVA sur les débits",
}
ACTIVITIES = {
    Activity.UNKNOWN: "Activité non précisée",
    Activity.SERVICES: "Prestations de services (BIC)",
    Activity.PROFESSION: "Prestations de services (BNC)",
    Activity.GOODS: "Ventes de marchandises",
}
PARTS = {1: "Mois", 3: "Trimestre", 12: "Année"}
VAT_ABOUT = set_in_french(
    "C’est la TVA de vos factures. Celle de vos achats n’est pas connue ici : votre déclaration la déduit."
)
BOOK_ABOUT = set_in_french(
    "Le jour est celui que vous avez noté ou, à défaut, celui où Chorus Pro a annoncé le virement : corrigez-le sur la "
    "page de la facture."
)
MONTHS_HEAD = ("Mois", "Encaissé, TTC", "Chiffre d’affaires, HT", "TVA collectée")
VAT_HEAD = ("Taux", "Base hors taxe", "TVA collectée")
BOOK_HEAD = ("Date", "Facture", "Client", "Nature", "Encaissé", "Dont HT", "Moyen", "D’après", "Remarque")
ACTIVITIES_HEAD = ("Activité", "Encaissé", "Chiffre d’affaires, HT")
CUSTOMERS_HEAD = ("Client", "Facturé", "Avoirs", "Encaissé", "Solde", "Dont échu", "Délai moyen")
EXPECTED_HEAD = ("Semaine", "Factures", "À encaisser")
TOTAL = "Total"
TREATMENTS, MEANS = accounts_words.CATEGORIES, accounts_words.MEANS
ORIGINS = {
    Origin.NOTED: "vous",
    Origin.TRANSFER: "Chorus Pro",
    Origin.INVOICE: "la facture",
    Origin.GUARANTEE: "retenue de garantie",
}
SEE_FIGURES, HIDE_FIGURES = "Voir les chiffres", "Masquer les chiffres"
ACTIVITY_ABOUT = "Pour l’URSSAF. Choisissez en haut votre activité habituelle, si vos factures ne la disent pas."
NO_VAT = "Aucune TVA sur cette période."
NO_RECEIPT = "Aucun encaissement sur cette période."
NO_CUSTOMER = "Aucune facture jusque-là."
NOTHING_TO_COME = "Rien à encaisser."
NOTHING_LATE = "rien en retard"
ALREADY_LATE = "Échéance dépassée"
SEE_LATE = "Voir les retards"
NO_LATE = "Aucune facture en retard"
NO_LATE_SENTENCE = "Tout ce qui devait être payé l’est, ou son échéance n’est pas passée."
LATE_TITLE = "En retard"


def period(given: Period) -> str:
    """The name of a month, a quarter or a year."""
    months = given.end.month - given.start.month + 1
    if months == 1:
        return format_month_of_year(given.start)
    if months == 3:
        return said("T{quarter} {year}").format(quarter=given.end.month // 3, year=given.end.year)
    return str(given.end.year)


def treatment(key: VatKey) -> str:
    """A VAT treatment in a few words: 20 %, or why nothing is charged."""
    if key.category == "S" and key.rate is not None:
        return format_rate(key.rate)
    return said(TREATMENTS[key.category])


def month_by_month(year: int) -> str:
    """The title of the chart."""
    return said("Mois par mois, {year}").format(year=year)


def receipts(count: int) -> str:
    """How many payments."""
    if count == 0:
        return said("aucun paiement")
    return said("1 paiement") if count == 1 else said("{count} paiements").format(count=count)


def invoices(count: int) -> str:
    """How many invoices."""
    return said("1 facture") if count == 1 else said("{count} factures").format(count=count)


def late(count: int, amount: Decimal) -> str:
    """What of it is late."""
    return said("dont {amount} en retard, {invoices}").format(amount=format_money(amount), invoices=invoices(count))


def to_receive(count: int, amount: Decimal) -> str:
    """How much is late."""
    return said("{invoices}, {amount} à recevoir").format(invoices=invoices(count), amount=format_money(amount))


def week(monday: str) -> str:
    """A week by its Monday."""
    return said("Semaine du {monday}").format(monday=monday)


def guarantee(day: str) -> str:
    """The guarantee of works, by the last day on which it is to be paid back."""
    return said("Retenue de garantie, au plus tard le {day}").format(day=day)


def days_to_pay(days: Decimal | None) -> str:
    """How long a customer takes."""
    if days is None:
        return ""
    whole = days.quantize(Decimal(1))
    told = said("{days} jour") if whole <= 1 else said("{days} jours")
    return told.format(days=format_quantity(whole)).replace(" ", "\u00a0")


def left_out(numbers: Sequence[str]) -> str:
    """What is not in the accounts because it is not in euros."""
    told = said("Laissées de côté, car elles ne sont pas en euros : {numbers}.").format(numbers=", ".join(numbers))
    return set_in_french(told)


def written(files: Sequence[Path]) -> str:
    """What now stands on the disk."""
    fec = next(file.name for file in files if file.suffix == ".txt")
    told = said("{count} fichiers écrits dans {folder} : les tableaux en CSV et en Excel, et le FEC ({fec}).")
    return set_in_french(told.format(count=len(files), folder=files[0].parent, fec=fec))


speak(globals())
