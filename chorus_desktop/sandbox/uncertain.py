"""What no source settles about the real service: one entry each, with its source, to be mended here only."""

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """A business refusal: HTTP 200, `codeRetour` not 0, `libelle` a text or message code."""

    code: int
    libelle: str


# Empty search: 20000 TRA_MSG_00.015 seen live on rechercher/recipiendaire; other clients only guard against an
# absent list. Alternative: codeRetour 0 without a list.
EMPTY_SEARCH = Refusal(code=20000, libelle="TRA_MSG_00.015")

# consulterCRDetaille of an unknown flux: seen in a client's test. consulterCR: inferred to be the same.
FLUX_UNKNOWN = Refusal(code=20001, libelle="POQ_MSG_01.003 - Flux introuvable.")

# deposer/flux over the limit: code quoted from annex V5.00 (10 Mo); 30 Mo is AIFE 30/04/2026 (5.4.1).
FLUX_TOO_BIG = Refusal(code=20001, libelle="GDP_MSG_11.022")
FLUX_BYTES = 30 * 1024 * 1024

# HTTP 413 is declared ("body or answer over the limit"), its figure is unknown: a flux of 30 Mo in base64 passes here,
# and what brings no file has no reason to be long.
BODY_BYTES = 48 * 1024 * 1024
PLAIN_BODY_BYTES = 2 * 1024 * 1024
TOKEN_BODY_BYTES = 64 * 1024

# A body that cannot be read: HTTP 400 with codeRetour and libelle (go-choruspro and OCA read them); both ours.
UNREADABLE_CODE = 20090

# ajouter/fichier over 10 Mo: 20003 in practitioners' notes, text unknown. deposer/pdf answers HTTP 413 (Swagger text).
FILE_TOO_BIG = Refusal(code=20003, libelle="Le fichier depasse la taille maximale autorisee.")
FILE_BYTES = 10 * 1024 * 1024

# Base64 that cannot be decoded, a syntaxeFlux outside the enumeration, a file that is no PDF: no source; ours.
UNDECODABLE = Refusal(code=20002, libelle="Le fichier transmis n'est pas encode en base64.")
UNKNOWN_SYNTAX = Refusal(code=20004, libelle="La syntaxe du flux n'est pas geree.")
FILE_NAME = Refusal(code=20005, libelle="Le nom du fichier est obligatoire et ne doit pas depasser 200 caracteres.")
NOT_A_PDF = Refusal(code=20006, libelle="Le fichier transmis n'est pas un PDF exploitable.")
UNKNOWN_FORMAT = Refusal(code=20007, libelle="Le format de depot n'est pas gere.")

# deposer/pdf: the invoice read is INTERPRETEE_OCR until soumettre (Swagger text). Inferred: rechercher/fournisseur has
# it so, and soumettre makes it the invoice under the same identifier. Ours: nothing is recognised, not even a number
# (nulls seen live), it comes after all invoices in every order, and no other call knows it.
INTERPRETED = "INTERPRETEE_OCR"

# Attachment name over 50 characters: HTTP 400 with the usual JSON (GO error.go, OCA); code and text unknown.
ATTACHMENT_NAME = Refusal(code=20001, libelle="Le nom de la piece jointe ne doit pas depasser 50 caracteres.")
ATTACHMENT_EXTENSION = Refusal(code=20002, libelle="L'extension de la piece jointe n'est pas autorisee.")

# soumettre: 20013 and 20303 to 20305 exist (V4.10 change log) without a known text; 20001 GDP_MSG_11.005 = no
# habilitation (notes of 2017). That a number already deposited is refused at once is known, its code is not.
NO_HABILITATION = Refusal(code=20001, libelle="GDP_MSG_11.005")
DUPLICATE_AT_ONCE = Refusal(
    code=20303, libelle="Une demande de paiement portant ce numero a deja ete deposee par ce fournisseur."
)
NOT_SUBMITTABLE_CODE = 20013

# A refusal of a kind that no table names, for exercises.
UNNAMED_REFUSAL = Refusal(code=20999, libelle="GDP_MSG_99.999")

# One invoice: unknown identifier, or not of a structure of the account (codes of completer, taken for all reads).
INVOICE_UNKNOWN = Refusal(code=20000, libelle="GDP_MSG_11.008")
NOT_SUSPENDED = Refusal(code=20002, libelle="GDP_MSG_11.033")
STRUCTURE_UNKNOWN = Refusal(code=20000, libelle="GCU_MSG_01_001")

# Whether Chorus Pro keeps numeroFactureSaisi or replaces it depends on the structure's setting; ours keeps it, and
# numbers (year + 16 digits, seen live) only when none is given.
AUTOMATIC_NUMBER = "{year}{sequence:016d}"

# Texts of libelleErreurDP. Seen live: payment means, number over 20, supplier unknown, cadre (wording reconstructed
# from a description). The others are ours in the same style.
PAYMENT_MEANS_MISSING = (
    "L'element FichierXml.SupplyChainTradeTransaction.ApplicableHeaderTradeSettlement."
    "SpecifiedTradeSettlementPaymentMeans.TypeCode.value est obligatoire."
)
NUMBER_TOO_LONG = (
    "Le champ identifiant de la facture (FichierXml.ExchangedDocument.ID.value) ne doit pas depasser 20 caracteres"
)
SUPPLIER_UNKNOWN = (
    "L'identifiant fournisseur de la demande de paiement (balise : SellerTradeParty) "
    "n'est pas reference dans notre systeme."
)
BUYER_UNKNOWN = (
    "L'identifiant destinataire de la demande de paiement (balise : BuyerTradeParty) "
    "n'est pas reference dans notre systeme."
)
BUYER_INACTIVE = "Le destinataire de la demande de paiement n'est pas actif dans notre systeme."
CADRE_UNKNOWN = (
    "La valeur du champ FichierXml.ExchangedDocumentContext.BusinessProcessSpecifiedDocumentContextParameter.ID.value "
    "doit etre comprise entre A1 et A25."
)
NUMBER_MISSING = "Le champ identifiant de la facture (FichierXml.ExchangedDocument.ID.value) est obligatoire."
NUMBER_CHARACTERS = "Le champ identifiant de la facture contient des caracteres non autorises."
DATE_WRONG = "La date de la facture est absente ou incorrecte."
SUPPLIER_SIRET = "L'identifiant fournisseur doit etre un SIRET de 14 chiffres."
BUYER_SIRET = "L'identifiant destinataire doit etre un SIRET de 14 chiffres."
SERVICE_MISSING = "Le code service est obligatoire pour ce destinataire."
SERVICE_UNKNOWN = "Le code service n'est pas reference ou n'est pas actif pour ce destinataire."
ENGAGEMENT_MISSING = "Le numero d'engagement est obligatoire pour ce destinataire."
ENGAGEMENT_OR_SERVICE_MISSING = "Le numero d'engagement ou le code service est obligatoire pour ce destinataire."
PAYMENT_MEANS_UNKNOWN = "Le mode de paiement n'est pas gere."
DUPLICATE = "Une demande de paiement portant ce numero a deja ete deposee par ce fournisseur (DOUBLON)."
TOTALS_WRONG = "Les montants de la facture sont incoherents : {detail}."

# Payment means accepted in BT-81 (OCA, COMM).
PAYMENT_MEANS = frozenset("01 10 20 30 31 42 48 49 58 59 97".split())

# Codes of recuperer/tauxtva: TVA1 (franchise) known with its label, TVA5 seen in a live soumettre at 20 %; others ours.
# The rates are those in force: mainland, Corsica (CGI 297), Guadeloupe, Martinique and La Réunion (CGI 296).
VAT_CODES = {
    "TVA1": Decimal(0),
    "TVA2": Decimal("2.1"),
    "TVA3": Decimal("5.5"),
    "TVA4": Decimal(10),
    "TVA5": Decimal(20),
    "TVA6": Decimal("8.5"),
    "TVA7": Decimal("0.9"),
    "TVA8": Decimal(13),
    "TVA9": Decimal("1.05"),
    "TVA10": Decimal("1.75"),
    "TVA11": Decimal(0),
}

# reference.json. Known: the values of enumerations (OpenAPI file), the label of TVA1 (libriciel/pastell fixture), the
# code EXPT (copy of cpro-docs.choruspay.fr), types 01 and 02 of attachments (AIFE 30/04/2026, tables 6 and 7), codes
# of motives (table 4 there), "Euro européen". Currencies and countries are ISO 4217 and 3166-1 with CLDR's names. The
# other codes and labels of exemptions, attachment types and ticket categories are ours, and so is which status,
# cadre and syntax belongs to which type or format. Unknown values of an enumeration in a request: HTTP 400, inferred.
# recuperer/typedp says GCU_MSG_01_000, the other lists TRA_MSG_00.000 (communaute.chorus-pro.gouv.fr, go-choruspro).

# How far a VAT amount may lie from basis x rate; the service's own tolerance is unknown.
VAT_TOLERANCE = Decimal("0.01")

# Cut of libelleErreurDP: 255 measured in one place, "about 200" in another.
REPORT_TEXT_LENGTH = 255

# 429: no public figure, no sample: no quota (0) until an exercise asks for one. Retry-After (seconds) of the fault that
# comes without a quota, the order (after the token, before the subscription) and the empty body are ours.
CALLS_PER_MINUTE = 0
RETRY_AFTER_SECONDS = 30

# Mode read back for an invoice deposited as a flux through the API: inferred.
FLUX_MODE = "UPLOAD_API"

# Codes of listeErreurTechnique: ERR_XSD_001 seen live; the others are ours.
TECHNICAL_XML = "ERR_XSD_001"
TECHNICAL_PDF = "ERR_PDF_001"
TECHNICAL_LOT = "ERR_LOT_001"

# A9 and A12: the main contractor has 15 days (code de la commande publique, R. 2193-11 and L. 2193-12), then silence is
# approval. Which statuses follow its silence on the platform: inferred. Where a flux names the validator is not in the
# sources either: CII ram:SalesAgentTradeParty (EXTENDED) is read, and in UBL the cac:AgentParty of the seller
# (EXTENDED-CTC-FR) or cac:OriginatorCustomerParty, which the schema of UBL 2.1 has in no invoice.
VALIDATION_SECONDS = 15 * 86_400.0
VALIDATOR_UNKNOWN = "ERR_VALIDEUR - Le valideur indique n'est pas reference."

# traiterRejet, recycler, corriger/valideur: only the status from which each is allowed is told; code and text are ours.
NOT_REJECTED = Refusal(code=20002, libelle="GDP_MSG_11.001")
NOT_RECYCLABLE = Refusal(code=20004, libelle="GDP_MSG_11.001")
NOT_ON_VALIDATOR = Refusal(code=20002, libelle="GDP_MSG_11.001")
RECYCLING_REFUSED_CODE = 20005
VALIDATOR_REFUSED = Refusal(code=20003, libelle=VALIDATOR_UNKNOWN)

# Recycling is withdrawn with the reform, date not given (AIFE 30/04/2026, 2.4.2): served here.

# traiter/recue with a status outside the 56: ours.
STATUS_UNKNOWN = Refusal(code=20003, libelle="Le statut demande n'est pas gere.")

# rechercher/demandePaiement is not served on qualification (Swagger text): what it answers there is unknown.
NOT_ON_QUALIFICATION = Refusal(code=20999, libelle="Service indisponible sur l'environnement de qualification.")

# telecharger/groupe: the ZIP has one folder for each invoice (C17, COMM); names inside are ours. Over 120 Mo: 413.
GROUP_BYTES = 120 * 1024 * 1024
CERTIFICATE_NAME = "certificat_depot.pdf"

# A VAT category that is missing (BT-118, BT-151): text in the style of the live one about the payment means.
VAT_CATEGORY_MISSING = (
    "L'element FichierXml.SupplyChainTradeTransaction.ApplicableHeaderTradeSettlement."
    "ApplicableTradeTax.CategoryCode.value est obligatoire."
)

# soumettre and completer with the id of a file that was never brought: ours.
FILE_MISSING = "Une piece jointe complementaire n'existe pas."
FILE_MISSING_CODE = 20003

# soumettre and completer with a type that recuperer/typespj does not list for FACTURE: refused on the real sandbox (a
# public client's note); code and text are ours.
FILE_TYPE = "Le type d'une piece jointe complementaire n'existe pas."
DOCUMENT_NAME = "facture.pdf"

# The account. No call tells the id of its user, and what uses of it there are is not known: ours. roleUtilisateur,
# statutUtilisateur (directory.json and account_calls) are illustrations of the reference; premierService is read as
# "has no service yet". The spaces of the deprecated rechercher/espaces: names from the portal, numbers ours.
USER_ID = 65336344
SPACES = {1: "Factures émises", 2: "Factures de travaux", 3: "Sollicitations émises"}

# recuperer/structures/actives/destinataire for an account of suppliers, and coordbanc of another's structure: inferred
# from the empty search and from 20001 GDP_MSG_11.005 of the invoices.
# rechercher/destinataire: every word of nomVilleCodePostal must occur in name, town or postcode; the values of
# typeStructure are those of structures/rechercher; triColonne: inferred.

# The technical account's password lasts 424 days (credentials guide of invoicerr-app/invoicerr); its end is told by
# structures/consulter of an own structure (Swagger), in the form that go-choruspro reads there: RFC 3339. Here it never
# runs out: an exercise must not stop one day.
PASSWORD_SECONDS = 424 * 86_400.0

# What ajouter/fichier brings lies on the account of the user ("add an attachment to the current user account":
# FactPulse SDK); its type there, the refusal to detach and the ZIP of several files are ours. GCU_MSG_01_000 of a
# download and of detacherPieceJointe: as the other actions.
ACCOUNT_FILE_TYPE = "02"
ATTACHMENT_UNKNOWN = Refusal(code=20001, libelle="La piece jointe n'existe pas.")

# The directory archive. Known: base64 of a ZIP (go-choruspro fixture), the FAR37 archive (Avalara's country guide), XML
# of about 200 MB beside a workbook of two sheets, structures and services (granuloshop.com). Names and order of the
# fields are the columns of those sheets: structures as the import of fr.leasecom.choruspro reads them, TypeIdentifiant
# a number, services as DiffVal.Model.ChorusServicesTable does. That the elements bear these names, what stands around
# them, the names and the number of the files, and that empty fields are left out: ours.
DIRECTORY_FILE = "FAR0037A_{rank:03d}.xml"
DIRECTORY_ROOT = "AnnuaireDestinataires"
