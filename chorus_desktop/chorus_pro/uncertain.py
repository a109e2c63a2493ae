"""Every guess about the real service that the client acts on, in one place, each with what it rests on.

A guess that qualification corrects is corrected here and nowhere else.
"""

import unicodedata

from chorus_desktop.domain.exchange import VatRegime

# --- Answers ---

#: An empty search: 20000 TRA_MSG_00.015, seen live on the recipients' search; other clients only guard against an
#: absent list. Both are taken for "nothing"; another text under 20000 is not, since a resend may hang on it.
EMPTY_SEARCH_CODE = 20000
EMPTY_SEARCH_TEXT = "TRA_MSG_00.015"

#: consulterCRDetaille in the first seconds after a deposit: 20001 "POQ_MSG_01.003 - Flux introuvable."
#: (a client's test).
FLUX_UNKNOWN_CODE = 20001

#: Words by which a refusal says that it knows the number already. The exact text was found nowhere; DOUBLON and
#: DOUBLE_FACT are the reform's motives (A7, AIFE 30/04/2026 table 4), the others are paraphrases in field notes.
DUPLICATE_WORDS = (
    "doublon",
    "double_fact",
    "deja ete depose",
    "deja depose",
    "deja ete transmis",
    "deja ete integre",
    "deja existant",
    "existe deja",
    "deja utilise",
)

#: The header by which the gateway refuses the technical account with 401 (OCA PR #425, seen live), lower case.
ACCOUNT_REFUSED_WORDS = ("login or password",)
#: 403 to an application without the subscription has the body `{}` (probes of the live gateway); to an account without
#: raccordement it has none, or the request itself sent back (OCA issue #410, a practitioner's note).
UNSUBSCRIBED_BODY = "{}"
#: Words of a refusal for want of a right: 20001 "GDP_MSG_11.005" (an old client's list, of soumettre and completer),
#: lower case. Such a refusal is one of the account and of no invoice: nothing more is sent until the right is there.
NO_RIGHTS_WORDS = ("gdp_msg_11.005", "habilitation")
#: Refusals after which a password is not tried again. When the platform locks a technical account is not documented.
MOST_REFUSALS = 2
#: A certificate that ran out so many days ago by this computer's clock is not what a national service shows: the clock
#: is wrong.
LONGEST_EXPIRED = 30
#: 400 of the gateway when it saw no token (probes of the live gateway), lower case.
TOKEN_MISSING_WORDS = ("invalid_request",)

#: About one valid token request in ten was refused with invalid_client, by one practitioner's measure: how often it is
#: asked again, and the seconds between.
INVALID_CLIENT_RETRIES = 2
INVALID_CLIENT_PAUSE = 1.0

#: Seconds that a token is taken to live when the answer does not say (3600 everywhere it was seen).
TOKEN_LIFE = 600

# --- Requests ---

#: nbResultatsMaximum is 200 unless asked for more (Swagger); that more is granted is inferred. A total that reaches
#: the limit is not taken for complete.
MOST_RESULTS = 10_000
UNASKED_MOST_RESULTS = 200

#: consulter/fournisseur: the members that ask for pages of its inner lists begin so in the Swagger, with "p" alone in
#: another client. A platform that does not heed them gives the first page twice, which is found out.
DETAIL_PAGES = "getp"

#: telecharger/groupe with all files: how the name of the certificate of deposit in the ZIP tells it (inferred).
CERTIFICATE_WORD = "certificat"

#: pieceJointeComplementaireType: of the codes of recuperer/typespj only "01", the invoice, and "02", any document
#: beside it, are known (AIFE 30/04/2026, tables 6 and 7), and a code that is not in that list is refused (a client of
#: the real sandbox). So every file goes as the latter.
ATTACHMENT_TYPE = "02"

#: ajouter/fichier: names are seen with and without their extension; ours go with it, and count 50 characters so.

#: triColonne of rechercher/fournisseur has no column for the time of the status: by deposit, oldest first, so that new
#: rows come last and pages do not shift.
INVOICE_ORDER = {"triColonne": "DateDepot", "triSens": "Ascendant"}

#: The criterion by which a public body is found by name: raisonSocialeStructure is what structures/consulter gives for
#: one; nomStructure is for natural persons (inferred).
NAME_CRITERION = "raisonSocialeStructure"

#: A pseudo service that is for invoices between public bodies only.
PSEUDO_SERVICES = frozenset({"FACTURES_PUBLIQUES"})

#: Cadres that soumettre takes, by BT-23. The reform's codes are mapped by their meaning (inferred).
CADRES = {
    "A1": "A1_FACTURE_FOURNISSEUR",
    "A2": "A2_FACTURE_FOURNISSEUR_DEJA_PAYEE",
    "A9": "A9_FACTURE_SOUSTRAITANT",
    "A12": "A12_FACTURE_COTRAITANT",
    **dict.fromkeys(("B1", "S1", "M1", "B7", "S7"), "A1_FACTURE_FOURNISSEUR"),
    **dict.fromkeys(("B2", "S2", "M2"), "A2_FACTURE_FOURNISSEUR_DEJA_PAYEE"),
}

#: typeTva. EXONERATION seems to want a motifExonerationTva from the platform's list, so what bears no VAT is SANS_TVA.
VAT_TYPES = {
    VatRegime.ON_DEBITS: "TVA_SUR_DEBIT",
    VatRegime.ON_RECEIPTS: "TVA_SUR_ENCAISSEMENT",
    VatRegime.EXEMPT: "SANS_TVA",
}

#: modePaiement by UNTDID 4461 (BT-81); what has no word of its own is AUTRE (inferred).
PAYMENT_MEANS = {
    "10": "ESPECE",
    "20": "CHEQUE",
    "30": "VIREMENT",
    "31": "VIREMENT",
    "42": "VIREMENT",
    "49": "PRELEVEMENT",
    "58": "VIREMENT",
    "59": "PRELEVEMENT",
    "97": "REPORT",
}
OTHER_PAYMENT_MEANS = "AUTRE"

#: lignePosteUnite: a free text in the Swagger, "H" for hours in a live sample; what has no short French form stays
#: the code of UN/ECE Recommendation 20.
UNITS = {
    "C62": "U",
    "HUR": "H",
    "DAY": "J",
    "MON": "MOIS",
    "MTR": "M",
    "MTK": "M2",
    "MTQ": "M3",
    "KGM": "KG",
    "LTR": "L",
}

#: How a line typed in is called that has no name: soumettre has no discount without VAT on the whole, so a discount or
#: a charge becomes a line (inferred).
UNNAMED_LINES = {"": "Prestation", "allowance": "Remise", "charge": "Frais"}

#: deposer/flux: 10 Mo for a file (a practitioner, quoting annex V5.00), 30 Mo for a flux (AIFE 30/04/2026, 5.4.1).
MOST_FLUX_FILE_BYTES = 10 * 1024 * 1024
MOST_FLUX_BYTES = 30 * 1024 * 1024

#: An object in the Swagger, a list of one in the clients that work live.
MAIN_FILE_IN_A_LIST = True

#: A local time in the hour that comes twice in October is taken for the first (summer time): the platform sends none
#: that would tell.


def says_duplicate(text: str) -> bool:
    """Whether a refusal says that the platform already has this number."""
    flat = unicodedata.normalize("NFD", text.casefold())
    plain = "".join(character for character in flat if not unicodedata.combining(character))
    return any(word in plain for word in DUPLICATE_WORDS)


def says_no_rights(label: str) -> bool:
    """Whether a refusal says that the technical account lacks a right."""
    return any(word in label.lower() for word in NO_RIGHTS_WORDS)


def says_empty(code: str, label: str) -> bool:
    """Whether a refused search says that there is nothing to find."""
    return code == str(EMPTY_SEARCH_CODE) and EMPTY_SEARCH_TEXT in label
