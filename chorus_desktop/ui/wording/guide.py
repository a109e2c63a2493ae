"""What the first-run guide says: its steps, and the walk to the keys of Chorus Pro, station by station."""

from dataclasses import dataclass

from chorus_desktop.domain.connection_keys import Key
from chorus_desktop.domain.parties import Seller
from chorus_desktop.ui.formats import format_siret
from chorus_desktop.ui.language import said, speak
from chorus_desktop.ui.wording.typography import set_in_french

#: Where the portal and PISTE are found.
PORTAL, PISTE = "https://portail.chorus-pro.gouv.fr", "https://piste.gouv.fr"


@dataclass(frozen=True, slots=True, kw_only=True)
class StepWords:
    """One step: its short name, the question it asks, and why."""

    name: str
    title: str
    intro: str


STEPS = {
    "identity": StepWords(
        name="Mon entreprise",
        title="Qui êtes-vous ?",
        intro="SIRET et adresse figurent sur chaque facture ; c’est au SIRET que Chorus Pro vous reconnaît.",
    ),
    "billing": StepWords(
        name="TVA et banque",
        title="Votre TVA et votre compte bancaire",
        intro="Le régime de TVA décide des mentions de la facture, l’IBAN de l’endroit où vous serez payé.",
    ),
    "connection": StepWords(
        name="Chorus Pro",
        title="Relier Chorus Pro",
        intro="Une fois relié, vos factures partent d’ici et leurs nouvelles reviennent toutes seules.",
    ),
    "first_invoice": StepWords(
        name="Première facture",
        title="Votre première facture",
        intro="Vous pouvez commencer maintenant, même si une étape attend encore.",
    ),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Station:
    """One station of the walk: what to do in which order, the site where, the keys that are obtained there.

    `checks`: what can be checked once they are typed; `door`: the keys of PISTE are tried alone.
    """

    key: str
    title: str
    tasks: tuple[str, ...]
    site: str
    fields: tuple[str, ...] = ()
    checks: tuple[Key, ...] = ()
    door: bool = False


STATIONS = (
    Station(
        key="portal",
        title="Un compte sur le portail Chorus Pro",
        tasks=(
            "Connectez-vous. Pas encore de compte ? « Créer un compte », en haut à droite, avec votre SIRET.",
            (
                "Repérez « Raccordements » : vous y reviendrez deux fois. Si vous ne le voyez pas, vous n’êtes pas le "
                "gestionnaire principal de l’entreprise ; c’est d’ordinaire celui qui l’a inscrite, et lui seul peut "
                "continuer."
            ),
        ),
        site=PORTAL,
    ),
    Station(
        key="application",
        title="Une application sur PISTE",
        tasks=(
            (
                "PISTE est le guichet où l’État inscrit les logiciels. Créez-y un compte gratuit et confirmez-le par "
                "le courriel reçu."
            ),
            (
                "Onglet « API », « Consentement CGU API » : cochez Factures, Structures et Transverses de Chorus Pro. "
                "Chacune y est deux fois, bac à sable et production : cochez les deux."
            ),
            (
                "Onglet « Mes applications », « Créer une application » : donnez-lui un nom, à retenir, et cochez les "
                "mêmes API. Laissez APP_SANDBOX, qui ne sert qu’aux essais."
            ),
        ),
        site=PISTE,
    ),
    Station(
        key="piste",
        title="Les deux clés PISTE",
        tasks=(
            "Ouvrez votre application, partie « Authentification » (OAuth), et copiez le « Client ID ».",
            "Cliquez sur « Consulter le client secret » et copiez-le aussi.",
            "Collez les deux ici, puis vérifiez-les.",
        ),
        site=PISTE,
        fields=("client_id", "client_secret"),
        checks=(Key.LINE, Key.PISTE),
        door=True,
    ),
    Station(
        key="account",
        title="Le compte technique",
        tasks=(
            "Sur le portail : « Raccordements », puis « Compte technique ».",
            "Type de demande : « Création d’un compte technique ». Choisissez votre entreprise et validez.",
            "Le mot de passe n’est montré qu’une fois : collez-le ici tout de suite, avec l’identifiant TECH_1_…",
        ),
        site=PORTAL,
        fields=("login", "password"),
        checks=(Key.LINE, Key.PISTE, Key.ACCOUNT),
    ),
    Station(
        key="link",
        title="Le raccordement",
        tasks=(
            "Toujours dans « Raccordements » : demandez un raccordement API, en production.",
            "Donnez le nom de votre application PISTE et choisissez votre compte technique, puis validez.",
            (
                "Attendez une demi-heure que tout devienne actif, puis vérifiez. Rien ne presse : vos factures "
                "attendent ici."
            ),
        ),
        site=PORTAL,
        checks=tuple(Key),
    ),
)
TRIAL = set_in_french(
    "Vous avez choisi la plateforme d’essai dans Réglages : prenez les clés du bac à sable (APP_SANDBOX) et le portail "
    "de qualification."
)
CAVEAT = set_in_french("Dessin simplifié : ces sites changent parfois, cherchez les mots plutôt que la place.")

FIRST_ONLINE = set_in_french("Chorus Pro est relié : ce que vous envoyez part dès que le réseau le permet.")
FIRST_OFFLINE = set_in_french(
    "Chorus Pro n’est pas encore relié : ce que vous envoyez reste ici, prêt, et partira tout seul dès qu’il le sera."
)
#: What to do about Chorus Pro, as title, explanation and button.
NOW = (
    "Maintenant",
    set_in_french(
        "Cinq étapes guidées sur deux sites de l’État : une bonne demi-heure, puis une attente d’une demi-heure."
    ),
    "Relier maintenant",
)
LATER = (
    "Plus tard",
    set_in_french(
        "Tout marche sans : factures, PDF et clients. Ce que vous envoyez attend ici et partira une fois relié."
    ),
    "Plus tard",
)
TRAIN = (
    "M’entraîner d’abord",
    set_in_french(
        "Une plateforme d’essai sur cet ordinateur, avec une entreprise inventée : aucun compte, rien ne part."
    ),
    "M’entraîner",
)
TRAINING_OPENS = set_in_french("L’entraînement s’ouvre dans une autre fenêtre ; celle-ci reste comme elle est.")
TRAINING_FAILED = "L’entraînement n’a pas pu s’ouvrir. Fermez d’autres programmes, puis réessayez."
LINKED = set_in_french("Chorus Pro est relié : un échange a réussi.")

KEYS = {
    Key.LINE: "Réseau",
    Key.PISTE: "Clés PISTE",
    Key.ACCOUNT: "Compte technique",
    Key.APIS: "API cochées sur PISTE",
    Key.RIGHTS: "Raccordement",
    Key.FIRM: "Votre SIRET",
}
_WORDS = {
    "taken": "bon",
    "refused": "à corriger",
    "untold": "pas encore vérifiable",
}
DOOR_OPEN = "PISTE accepte ces deux clés."
NO_LINE = "ne répond pas"
OFFLINE = set_in_french(
    "Pas de réseau : la vérification n’a pas pu se faire. Ce que vous avez tapé est gardé ; continuez, vous vérifierez "
    "plus tard."
)
WAITING = "Vérification en cours…"
MISSING = {
    "siret": "Tapez d’abord votre SIRET, à l’étape « Mon entreprise » : la vérification en a besoin.",
    "piste": "Il manque les deux clés PISTE : tapez-les d’abord.",
    "account": "Il manque l’identifiant ou le mot de passe du compte technique : tapez-les d’abord.",
}


def here(sentence: str) -> str:
    """The same sentence where the field stands beside it."""
    return sentence.replace(" dans Réglages", " ici").replace(" in Settings", " here")


def verdict_word(verdict: str) -> str:
    """How a verdict is said beside its icon."""
    return said(_WORDS[verdict])


def key_name(key: Key) -> str:
    """What a key is called."""
    return said(KEYS[key])


def missing(what: str) -> str:
    """What must be typed before a check makes sense, by a name of MISSING."""
    return set_in_french(said(MISSING[what]))


def step(key: str) -> StepWords:
    """The words of a step."""
    told = STEPS[key]
    return StepWords(name=said(told.name), title=set_in_french(said(told.title)), intro=set_in_french(said(told.intro)))


def siret_told(seller: Seller) -> str:
    """What a sound SIRET gives."""
    return set_in_french(said("SIRET valable ; SIREN {siren}.").format(siren=format_siret(seller.siren)))


speak(globals())
