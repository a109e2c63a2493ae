"""The French sentence of every fault code: what happened, where, what to do; the command line says the same."""

from collections.abc import Mapping
from decimal import Decimal

from chorus_desktop.ui.formats import format_money
from chorus_desktop.ui.language import said
from chorus_desktop.ui.wording import (
    catalogue,
    copies,
    directory,
    encryption,
    export_faults,
    firm_faults,
    handover,
    json_faults,
    letterhead,
    payments,
    restoring,
    salvage,
    step_faults,
    supporting,
    templates,
    works,
)
from chorus_desktop.ui.wording.typography import set_in_french

_EXCHANGE = {
    "offline": "Pas de réseau : Chorus Pro est injoignable. Tout partira dès que la connexion reviendra.",
    "tls": "La connexion n’est pas sûre : l’ordinateur ne connaît pas l’organisme qui garantit le serveur rencontré. "
    "Un antivirus ou le réseau de l’entreprise s’interpose peut-être : essayez un autre réseau, comme celui d’un "
    "téléphone.",
    "tls_expired": "Le certificat du serveur rencontré est périmé. Vérifiez la date de l’ordinateur ; si elle est "
    "juste, réessayez demain.",
    "tls_host": "Le serveur rencontré n’est pas celui de Chorus Pro. Ouvrez votre navigateur, identifiez-vous sur la "
    "page d’accueil du réseau s’il en a une, puis réessayez.",
    "clock": "L’horloge de l’ordinateur n’est pas à l’heure. Réglez sa date et son heure, puis réessayez.",
    "proxy": "Le serveur mandataire (proxy) ou le filtre de votre réseau refuse la connexion. Demandez à la personne "
    "qui gère le réseau d’autoriser piste.gouv.fr.",
    "proxy_login": "Le serveur mandataire (proxy) de votre réseau demande un mot de passe. Demandez ses réglages à la "
    "personne qui gère le réseau.",
    "proxy_unreachable": "Le serveur mandataire (proxy) réglé sur cet ordinateur ne répond pas. Si vous avez changé "
    "de réseau, retirez-le des réglages réseau de l’ordinateur, puis réessayez.",
    "captive_portal": "Ce réseau demande d’abord de s’identifier dans une page d’accueil. Ouvrez votre navigateur, "
    "connectez-vous au réseau, puis réessayez.",
    "piste_refused": "PISTE refuse l’identifiant ou le secret de l’application. Recopiez-les dans Réglages depuis "
    "votre compte PISTE.",
    "token_refused": "Chorus Pro n’accepte pas l’autorisation que PISTE vient de donner à votre application. "
    "Réessayez dans quelques minutes ; si cela dure, vérifiez l’application dans votre compte PISTE.",
    "account_refused": "Chorus Pro refuse le compte technique : identifiant ou mot de passe. Vérifiez-les dans "
    "Réglages ; le mot de passe expire tous les 14 mois.",
    "tries_spent": "Chorus Pro a refusé deux fois le compte technique. Pour ne pas le faire bloquer, l’application "
    "n’essaie plus : corrigez son identifiant ou son mot de passe dans Réglages, ou relancez-la s’il vient d’être "
    "activé.",
    "password_expired": "Le mot de passe du compte technique a expiré. Créez-en un nouveau sur le portail Chorus Pro, "
    "rubrique Raccordements (menu du gestionnaire principal de l’entreprise), puis tapez-le dans Réglages.",
    "not_subscribed": "Votre application PISTE n’est pas abonnée à toutes les API de Chorus Pro. Demandez "
    "l’abonnement dans votre compte PISTE.",
    "no_rights": "Le compte technique n’a pas les droits : son raccordement n’est pas actif. Sur le portail Chorus "
    "Pro, rubrique Raccordements (menu du gestionnaire principal de l’entreprise), vérifiez le raccordement API et "
    "les droits du compte.",
    "no_supplier": "Chorus Pro ne connaît pas votre SIRET, ou le compte technique n’y est pas rattaché. Vérifiez le "
    "SIRET dans Réglages et le rattachement sur le portail.",
    "quota": "Trop d’appels en peu de temps : la plateforme demande d’attendre. L’envoi reprendra tout seul.",
    "maintenance": "Chorus Pro est en maintenance. L’envoi reprendra tout seul.",
    "no_answer": "Chorus Pro n’a pas répondu. L’application vérifie avant de renvoyer quoi que ce soit.",
    "unexpected_answer": "Chorus Pro a donné une réponse incompréhensible. L’application réessaiera toute seule.",
    "server_error": "Chorus Pro est en panne pour le moment. L’application réessaiera toute seule.",
    "interrupted": "L’application s’est arrêtée pendant l’envoi. Elle cherche si la facture est arrivée.",
    "flux_not_yet_known": "Chorus Pro n’a pas encore enregistré le dépôt. L’application redemandera.",
    "no_server_date": "La réponse de Chorus Pro n’est pas datée : elle ne peut pas servir de preuve. L’application "
    "réessaiera.",
    "incomplete": "La liste donnée par Chorus Pro est incomplète. L’application la redemandera.",
    "refused": "Chorus Pro a refusé la demande ({detail}). Regardez sur le portail Chorus Pro ce qu’il faut corriger.",
    "missing": "Il manque un identifiant de connexion. Complétez-les dans Réglages.",
}
_STORE = {
    "store_read_only": "Le dossier des factures est protégé en écriture ({path}). Rendez-le modifiable, puis relancez.",
    "store_newer": "Ces factures ont été enregistrées par une version plus récente de l’application. Installez cette "
    "version : rien n’a été modifié.",
    "store_damaged": "Le fichier des factures est abîmé ({path}). Il n’a pas été touché : restaurez votre dernière "
    "sauvegarde, et gardez ce fichier.",
    "store_busy": "Un autre programme utilise le fichier des factures. Fermez-le, puis recommencez.",
    "store_missing": "Il n’y a pas encore de factures dans ce dossier ({path}). Vérifiez le dossier indiqué.",
    "disk_full": "Le disque est plein : rien n’a été perdu, mais aucune facture ne peut être émise ni envoyée. Libérez "
    "au moins 10 Mo, puis recommencez.",
    "disk_error": "Le disque a signalé une erreur. Fermez l’application et faites vérifier le disque avant de "
    "continuer.",
    "second_place_unreadable": "Impossible de lire le dossier où l’application retient ses numéros ({detail}). "
    "Rendez-le lisible, puis relancez : rien n’est envoyé d’ici là.",
    "second_place_unwritable": "Impossible d’écrire dans le dossier où l’application retient ses numéros ({detail}). "
    "Libérez de la place ou rendez-le modifiable : rien n’est envoyé d’ici là, rien n’est perdu.",
    "document_damaged": "Le fichier figé d’une facture ne correspond plus à son empreinte : elle ne sera pas envoyée. "
    "Restaurez votre dernière sauvegarde.",
    "profile_unwritable": "Le dossier {path} ne peut pas être utilisé ({detail}). Rendez-le modifiable, ou "
    "choisissez-en "
    "un autre avec --profile.",
    "profile_busy": "L’application est déjà ouverte sur ce dossier ({path}). Utilisez la fenêtre ouverte, ou "
    "fermez-la.",
    "engine_start": "Les échanges avec Chorus Pro n’ont pas pu démarrer. Relancez l’application ; vos factures sont "
    "enregistrées.",
    "engine_failed": "Les échanges avec Chorus Pro se sont arrêtés sur une erreur imprévue. Relancez "
    "l’application ; vos "
    "factures sont enregistrées.",
}
_SECRETS = {
    "keyring_locked": "Le trousseau de mots de passe est verrouillé. Déverrouillez-le, puis réessayez.",
    "keyring_silent": "Le trousseau de mots de passe ne répond pas. Regardez s’il attend votre accord dans une autre "
    "fenêtre, puis réessayez.",
    "keyring_refused": "Le trousseau de mots de passe a refusé d’enregistrer. Vérifiez ses réglages, puis réessayez.",
    "secret_too_long": "Cet identifiant est trop long pour le trousseau. Vérifiez que vous n’avez collé que lui.",
}
_INVOICES = {
    "store_held": "Cette copie de vos factures est plus ancienne que vos envois, ou vient d’un autre ordinateur. "
    "L’application la compare d’abord avec Chorus Pro : pas de nouveau numéro d’ici là. Votre brouillon est gardé.",
    "invoice_unknown": "Cette facture n’existe pas dans ce dossier. Revenez à la liste des factures.",
    "number_unknown": "Aucune facture de ce dossier ne porte le numéro {number}. Vérifiez le numéro.",
    "nothing_deposited": "La facture {number} n’a pas encore été reçue par Chorus Pro : il n’y a pas encore de preuve "
    "de dépôt. Réessayez après l’envoi.",
    "not_a_draft": "Cette facture est déjà émise : elle ne peut plus changer. Faites une copie ou un avoir.",
    "not_correctable": "Cette facture est chez Chorus Pro : elle ne peut pas être reprise. Attendez sa réponse, "
    "ou faites "
    "un avoir.",
    "xml_takes_no_files": "Un fichier XML part seul, et des pièces sont jointes à ce brouillon. Retirez-les d’abord, "
    "ou déposez le PDF de votre facture.",
    "number_taken": "Le numéro {number} est déjà celui d’une autre facture. Vérifiez le numéro imprimé sur votre PDF.",
    "series_is_date": "Le prochain numéro serait {number}, que Chorus Pro refuse parce qu’il ressemble à une date. "
    "Dans Réglages, donnez un début à vos numéros, par exemple F.",
    "number_missing": "Il manque le numéro de la facture. Tapez celui qui est imprimé sur votre PDF.",
    "date_missing": "Il manque la date de la facture. Tapez-la au format jour/mois/année.",
    "decided_meanwhile": "Cette facture a changé d’état entre-temps : il n’y a plus rien à décider ici. Relisez où "
    "elle en est.",
    "prefix_unfit": "Ce début de numéro n’est pas possible : tapez de 1 à 8 lettres sans accent ou chiffres.",
    "prefix_used": "Des numéros commencent déjà par {prefix}. Choisissez un autre début.",
    "draft_numbered": "Ce brouillon porte déjà un numéro de facture : le jeter laisserait un trou dans la série. "
    "Corrigez-le et renvoyez-le.",
    "invoice_invalid": "La facture de {path} ne peut pas encore être écrite. {first}",
}
_FILES = {
    "file_missing": "Le fichier {path} n’existe pas. Vérifiez son nom et son dossier.",
    "file_not_plain": "{path} est un dossier, un tube ou un périphérique, pas un fichier. Donnez un fichier.",
    "file_unreadable": "Le fichier {path} ne peut pas être lu ({detail}). Vérifiez que vous en avez le droit.",
    "file_unwritable": "Le fichier {path} ne peut pas être écrit ({detail}). Choisissez un autre dossier.",
    "proof_suffix": "Le nom {path} doit finir par .pdf ou .json. Donnez-en un autre.",
    "accounts_period": "La période finit ({last}) avant de commencer ({first}). Échangez les deux dates.",
    "accounts_siren": "Le FEC porte le SIREN de l’entreprise dans son nom, et il manque. Tapez votre SIRET dans "
    "Réglages.",
    "file_too_big": "Le fichier {path} est trop gros pour Chorus Pro (120 Mo au plus). Réduisez-le.",
    "file_not_utf8": "Le fichier {path} n’est pas du texte UTF-8. Enregistrez-le de nouveau en UTF-8.",
    "file_not_json": "Le fichier {path} n’est pas du JSON : erreur à la ligne {line}, colonne {column}. Corrigez-la.",
    "pdf_corrupt": "Ce PDF est abîmé : il ne peut pas être lu. Exportez-le de nouveau depuis votre logiciel.",
    "pdf_encrypted": "Ce PDF est protégé par un mot de passe. Enregistrez-le sans protection, puis recommencez.",
    "pdf_empty": "Ce fichier ne contient aucune page. Vérifiez que c’est bien votre facture en PDF.",
    "pdf_too_big": "Ce PDF dépasse {max} Mo, la limite de Chorus Pro. Réduisez-le, par exemple sans photos.",
    "xml_refused": "Ce fichier XML contient une partie interdite (DOCTYPE). Demandez-en un autre.",
    "xml_too_big": "Ce fichier XML dépasse {max} Mo, la limite de Chorus Pro. Retirez-en des pièces jointes.",
    "xml_too_long": "Ce fichier XML a bien plus de lignes qu’une facture : il n’est pas lu. Demandez-en un autre.",
    "xml_malformed": "Ce fichier XML est mal formé : il ne peut pas être lu. Demandez-en un autre.",
    "document_unknown": "Ce fichier n’est ni une facture Factur-X, CII ou UBL, ni un PDF. Vérifiez le fichier choisi.",
}
_SENT_FILES = {
    "lot_empty": "Ce lot ne contient aucune facture. Choisissez au moins une facture à envoyer.",
    "lot_too_many": "Un lot contient 500 factures au plus. Faites-en plusieurs.",
    "lot_names": "Deux fichiers de ce lot portent le même nom, ou un nom que Chorus Pro refuse. Renommez-les.",
    "flux_file_too_big": "Une facture de cet envoi dépasse 10 Mo, la limite de Chorus Pro. Réduisez-la, par exemple "
    "sans photos.",
    "flux_too_big": "Cet envoi dépasse 30 Mo, la limite de Chorus Pro. Faites-en plusieurs.",
    "comment_too_long": "Ce message dépasse 2 000 caractères, la limite de Chorus Pro. Raccourcissez-le.",
}
_PLATFORM = {
    "scenario_unknown": "Le scénario « {name} » ne peut pas être joué. Choisissez parmi : {known} ; ou vérifiez le "
    "fichier .json : une liste d’étapes avec after_seconds et status.",
    "platform_unstartable": "La plateforme embarquée ne démarre pas ({detail}). Choisissez un autre port que {port}.",
    "exercise_over": "La plateforme d’entraînement ne répond plus. Relancez l’application ; vos factures sont "
    "enregistrées.",
    "exercise_invoice_unknown": "La plateforme d’entraînement n’a pas la facture {number}. Attendez qu’elle l’ait "
    "reçue, puis recommencez.",
    "platform_address": "Le fichier {path} ne décrit pas une plateforme ({detail}). Donnez celui où « platform "
    "» a écrit "
    "sa première ligne.",
}
SENTENCES: dict[str, str] = (
    _EXCHANGE
    | _STORE
    | _SECRETS
    | _INVOICES
    | _FILES
    | _SENT_FILES
    | letterhead.FAULTS
    | supporting.FAULTS
    | json_faults.FAULTS
    | step_faults.FAULTS
    | payments.FAULTS
    | handover.FAULTS
    | catalogue.FAULTS
    | templates.FAULTS
    | works.FAULTS
    | export_faults.FAULTS
    | copies.FAULTS
    | restoring.FAULTS
    | encryption.FAULTS
    | firm_faults.FAULTS
    | salvage.FAULTS
    | directory.FAULTS
    | _PLATFORM
)


#: What the operating system says in English wherever its own language is not installed.
_SYSTEM = {
    "Permission denied": "accès refusé",
    "Operation not permitted": "opération interdite",
    "No space left on device": "disque plein",
    "Not a directory": "ce n’est pas un dossier",
    "Is a directory": "c’est un dossier",
    "No such file or directory": "introuvable",
    "Read-only file system": "support protégé en écriture",
    "Address already in use": "déjà utilisé",
    "File name too long": "nom trop long",
    "Input/output error": "erreur du disque",
}


UNKNOWN = set_in_french(
    "Une erreur que cette version ne sait pas expliquer est survenue (code {code}). Rien n’est perdu : réessayez."
)


class _Absent(dict[str, str]):
    def __missing__(self, key: str) -> str:
        return ""


def sentence(code: str, params: Mapping[str, str] | None = None) -> str:
    """The sentence of a code, filled in; one that this version does not know is told as such, with its code."""
    text = SENTENCES.get(code)
    if text is None:
        text = UNKNOWN
    values = {name: _value(name, value) for name, value in (params or {}).items()}
    filled = said(text).format_map(_Absent({**values, "code": code}))
    return set_in_french(filled.replace(" ()", ""))


def _value(name: str, value: str) -> str:
    """What is filled in, in the chosen language: an amount `left`, what was `expected`, a word of the system."""
    if name == "left":
        return format_money(Decimal(value))
    if name == "expected":
        return json_faults.expected(value)
    return said(_SYSTEM[value]) if value in _SYSTEM else value
