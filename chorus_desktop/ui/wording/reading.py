"""What could not be read in a file, or does not add up in it: one French and one English sentence for each code."""

from collections.abc import Iterable

from chorus_desktop.ui import language
from chorus_desktop.ui.wording.typography import set_in_french

_FRENCH = {
    "seller_other": "Le vendeur de ces données n’est pas votre entreprise : vérifiez que c’est bien une facture que "
    "vous émettez.",
    "sums_wrong": "Des totaux manquent dans les données ou ne s’additionnent pas : Chorus Pro les refuserait.",
    "number_missing": "Les données n’ont pas de numéro de facture : tapez celui de la page.",
    "issue_date_missing": "Les données n’ont pas de date de facture : tapez celle de la page.",
    "seller_missing": "Les données ne disent pas le SIRET du vendeur : le vôtre, dans Réglages, sera pris.",
    "buyer_missing": "Les données ne disent pas le SIRET du client : choisissez-le dans la liste.",
    "lines_missing": "Les données n’ont pas de lignes : seuls les montants de l’ensemble sont repris.",
    "line_amount_differs": "Une ligne n’a pas le montant que font sa quantité et son prix : comparez-la à l’original.",
    "totals_differ": "Les totaux indiqués ne sont pas la somme des lignes : comparez-les à l’original.",
    "number_unreadable": "Un nombre des données ne se lit pas : il est laissé vide, complétez-le.",
    "date_unreadable": "Une date des données ne se lit pas : elle est laissée vide, complétez-la.",
    "code_unknown": "Un code des données est inconnu : la valeur la plus courante est prise, vérifiez-la.",
    "vat_missing": "Une ligne n’a pas de TVA dans les données : choisissez son taux.",
    "text_unreadable": "Le texte de ce PDF n’a pas pu être lu : recopiez ce qui est imprimé sur la page.",
    "xml_malformed": "Les données jointes à ce PDF sont abîmées : elles ne sont pas lues.",
    "xml_refused": "Les données jointes à ce PDF ont une forme dangereuse : elles ne sont pas lues.",
    "xml_too_big": "Les données jointes à ce PDF dépassent 10 Mo : elles ne sont pas lues.",
    "xml_too_long": "Les données jointes à ce PDF ont bien plus de lignes qu’une facture : elles ne sont pas lues.",
}
_ENGLISH = {
    "seller_other": "The seller in these data is not your firm: check that you are the one who issues this invoice.",
    "sums_wrong": "Totals are missing in the data or do not add up: Chorus Pro would refuse them.",
    "number_missing": "The data have no invoice number: type the one on the page.",
    "issue_date_missing": "The data have no invoice date: type the one on the page.",
    "seller_missing": "The data do not tell the seller’s SIRET: yours, in Settings, will be taken.",
    "buyer_missing": "The data do not tell the customer’s SIRET: choose it in the list.",
    "lines_missing": "The data have no lines: only the amounts of the whole are taken over.",
    "line_amount_differs": "A line has not the amount that its quantity and price make: compare it with the original.",
    "totals_differ": "The totals stated are not the sum of the lines: compare them with the original.",
    "number_unreadable": "A number in the data cannot be read: it is left empty, complete it.",
    "date_unreadable": "A date in the data cannot be read: it is left empty, complete it.",
    "code_unknown": "A code in the data is unknown: the most usual value is taken, check it.",
    "vat_missing": "A line has no VAT in the data: choose its rate.",
    "text_unreadable": "The text of this PDF could not be read: copy what is printed on the page.",
    "xml_malformed": "The data attached to this PDF are damaged: they are not read.",
    "xml_refused": "The data attached to this PDF have a dangerous form: they are not read.",
    "xml_too_big": "The data attached to this PDF exceed 10 MB: they are not read.",
    "xml_too_long": "The data attached to this PDF have far more lines than an invoice: they are not read.",
}
#: More would not be read; the first weigh most.
_MOST = 3
_RANK = {code: rank for rank, code in enumerate(_FRENCH)}


def french(code: str) -> str:
    """The sentence of a warning. Raises KeyError for what is none."""
    return set_in_french(_FRENCH[code])


def english(code: str) -> str:
    """The same in English."""
    return _ENGLISH[code]


def gravest(warnings: Iterable[str]) -> str:
    """The sentences of the warnings that weigh most, one after the other; "" where there are none."""
    ranked = sorted(dict.fromkeys(warnings), key=_RANK.__getitem__)
    return " ".join(map(french if language.current() == language.FRENCH else english, ranked[:_MOST]))
