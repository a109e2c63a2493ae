"""Cadres de facturation: the platform's words for the codes of BT-23, and the kinds of payment requests."""

from chorus_desktop.chorus_pro.wire import Fields
from chorus_desktop.domain.platform_invoices import InvoiceKind

#: The 25 cadres of the Swagger. In a flux the code before the first underscore goes in BT-23.
_WORDS = """
A1_FACTURE_FOURNISSEUR A2_FACTURE_FOURNISSEUR_DEJA_PAYEE A3_MEMOIRE_JUSTICE
A4_PROJET_DECOMPTE_MENSUEL_FOURNISSEUR A5_ETAT_ACOMPTE_FOURNISSEUR A6_ETAT_ACOMPTE_VALIDE_FOURNISSEUR
A7_PROJET_DECOMPTE_FINAL_FOURNISSEUR A8_DECOMPTE_GENERAL_DEFINITIF_FOURNISSEUR A9_FACTURE_SOUSTRAITANT
A10_PROJET_DECOMPTE_MENSUEL_SOUSTRAITANT A11_PROJET_DECOMPTE_FINAL_SOUSTRAITANT A12_FACTURE_COTRAITANT
A13_PROJET_DECOMPTE_MENSUEL_COTRAITANT A14_PROJET_DECOMPTE_FINAL_COTRAITANT A15_ETAT_ACOMPTE_MOE
A16_ETAT_ACOMPTE_VALIDE_MOE A17_PROJET_DECOMPTE_GENERAL_MOE A18_DECOMPTE_GENERAL_MOE
A19_ETAT_ACOMPTE_VALIDE_MOA A20_DECOMPTE_GENERAL_MOA A21_DEMANDE_REMBOURSEMENT_TIC
A22_PROJET_DECOMPTE_GENERAL_FOURNISSEUR_PROCEDURE_TACITE A23_DECOMPTE_GENERAL_DEFINITIF_TACITE_FOURNISSEUR
A24_DECOMPTE_GENERAL_DEFINITIF_TACITE_MOE A25_DECOMPTE_GENERAL_DEFINITIF_MOE_PROCEDURE_TACITE
""".split()
WORDS = {code_word.split("_", 1)[0]: code_word for code_word in _WORDS}
_CODES = {word: code for code, word in WORDS.items()}

KINDS = {InvoiceKind.INVOICE: "FACTURE", InvoiceKind.CREDIT_NOTE: "AVOIR", InvoiceKind.ADVANCE: "ACOMPTE"}
_KINDS_READ = {word: kind for kind, word in KINDS.items()}


def code(word: str) -> str:
    """The code of BT-23; a word that is none of the cadres stays as it is."""
    return _CODES.get(word, word)


def word(business_process: str) -> str:
    """The platform's word for a code of BT-23; a code that it does not know stays as it is."""
    return WORDS.get(business_process, business_process)


def kind(fields: Fields, name: str) -> InvoiceKind | None:
    """The kind that a field tells, None where it tells none that is known."""
    return _KINDS_READ.get(fields.text(name))
