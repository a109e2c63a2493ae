"""The exercise in plain French: decisions of the agency, steps of time, incidents, and what to look at after each."""

from dataclasses import dataclass
from datetime import timedelta

from chorus_desktop.domain import lifecycle
from chorus_desktop.ui.language import said, speak
from chorus_desktop.ui.wording import statuses
from chorus_desktop.ui.wording.typography import set_in_french

#: The decision that leaves the status to be chosen.
OTHER = ""
_SEEN_ONCE = "Elle passe en « Envoi à vérifier » : l’application la cherche, la trouve, et ne la renvoie pas."
_SEEN_NEVER = "Elle passe en « Envoi à vérifier » : l’application la cherche une minute, puis la renvoie."


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """One thing that the agency or the main contractor may decide; `status` is the platform's code."""

    status: str
    label: str
    sentence: str
    motivated: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeStep:
    """How far the platform's clock may be moved at once."""

    step: timedelta
    label: str
    sentence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Incident:
    """What may happen to the next deposit; `kind` is the platform's word for it."""

    kind: str
    label: str
    sentence: str


_DECISIONS = (
    Decision(
        status="SUSPENDUE",
        label="Demander une pièce (suspendre)",
        sentence="Le client attend un document de vous : la facture monte dans « À faire », avec le motif.",
        motivated=True,
    ),
    Decision(
        status="REJETEE",
        label="Rejeter",
        sentence="Le client la refuse pour de bon : « À faire » dit de la refaire sous un nouveau numéro.",
        motivated=True,
    ),
    Decision(
        status="A_RECYCLER",
        label="Renvoyer à recycler",
        sentence="Elle n’est pas arrivée au bon endroit : « À faire » dit quoi vérifier.",
        motivated=True,
    ),
    Decision(
        status="SERVICE_FAIT",
        label="Constater le service fait",
        sentence="Le client constate le travail ; rien ne vous est demandé. Regardez le suivi de la facture.",
    ),
    Decision(
        status="MANDATEE",
        label="Mandater",
        sentence="Le client demande le paiement à son comptable. Regardez le suivi de la facture.",
    ),
    Decision(
        status="MISE_EN_PAIEMENT",
        label="Mettre en paiement",
        sentence="Le virement part : la facture est payée, « À encaisser » diminue d’autant.",
    ),
    Decision(
        status="VALIDEE_1",
        label="Valider comme entreprise principale",
        sentence="Pour un sous-traitant ou un cotraitant : l’accord est donné. Regardez le suivi de la facture.",
    ),
    Decision(
        status="REFUSEE_1",
        label="Refuser comme entreprise principale",
        sentence="Pour un sous-traitant ou un cotraitant : « À faire » dit de voir avec l’entreprise principale.",
        motivated=True,
    ),
    Decision(
        status=OTHER,
        label="Autre statut",
        sentence="Chorus Pro n’impose aucun ordre. Regardez comment le suivi dit ce statut, même rare.",
        motivated=True,
    ),
)
_STEPS = (
    TimeStep(step=timedelta(hours=1), label="+1 heure", sentence="Une facture déposée arrive chez le client."),
    TimeStep(step=timedelta(days=1), label="+1 jour", sentence="En deux jours, le travail est constaté."),
    TimeStep(step=timedelta(days=10), label="+10 jours", sentence="Si vous n’avez rien décidé, elle est payée."),
    TimeStep(step=timedelta(days=15), label="+15 jours", sentence="Le silence du valideur vaut accord."),
)
_INCIDENTS = (
    Incident(
        kind="accept_then_drop",
        label="La réponse se perd",
        sentence=f"La plateforme a la facture, mais sa réponse n’arrive pas. {_SEEN_ONCE}",
    ),
    Incident(
        kind="drop_before",
        label="La ligne tombe pendant l’envoi",
        sentence=f"La plateforme n’a rien reçu, et rien ne le prouve. {_SEEN_NEVER}",
    ),
    Incident(
        kind="http_500_after_accept",
        label="Panne après réception",
        sentence=f"La plateforme a la facture, puis tombe en panne. {_SEEN_ONCE}",
    ),
    Incident(
        kind="garbage_json",
        label="Réponse illisible",
        sentence=f"La plateforme a la facture, mais répond de travers. {_SEEN_ONCE}",
    ),
    Incident(
        kind="http_503_html",
        label="Maintenance",
        sentence=f"Une page de maintenance répond à la place de Chorus Pro. {_SEEN_NEVER}",
    ),
    Incident(
        kind="html_200",
        label="Page d’accueil d’un WiFi",
        sentence=f"La page d’un hôtel ou d’un train répond à la place de Chorus Pro. {_SEEN_NEVER}",
    ),
    Incident(
        kind="http_429",
        label="Trop d’appels",
        sentence="La plateforme demande d’attendre : la facture reste « Prête à partir », puis repart toute seule.",
    ),
    Incident(
        kind="http_401_account",
        label="Mauvais mot de passe",
        sentence="Le compte technique est refusé une fois : la carte de connexion dit « Identifiants à vérifier », "
        "la facture attend.",
    ),
    Incident(
        kind="http_403_empty",
        label="Application non abonnée",
        sentence="PISTE ferme la porte une fois : la carte de connexion dit pourquoi, la facture attend.",
    ),
    Incident(
        kind="http_401_token",
        label="Session expirée",
        sentence="L’application en ouvre une autre et renvoie aussitôt : vous ne devez rien remarquer.",
    ),
    Incident(
        kind="business_refusal",
        label="Refus à l’envoi",
        sentence="La plateforme refuse la facture : elle revient « À corriger » et garde son numéro.",
    ),
)


def decisions() -> tuple[Decision, ...]:
    """What may be decided, the most frequent first, any other status last."""
    return _DECISIONS


def decision(status: str) -> Decision:
    """The decision that gives a status; the open one for any other."""
    return next((choice for choice in _DECISIONS if choice.status == status), _DECISIONS[-1])


def outlook(choice: Decision, current: str) -> str:
    """What will happen to an invoice of that status, and where it is seen."""
    if current in lifecycle.FINAL:
        return set_in_french(
            said(
                "Pour l’application, cette facture est terminée ({official}) : elle ne relit plus son statut. "
                "Choisissez-en une autre."
            ).format(official=statuses.official(current))
        )
    return set_in_french(choice.sentence)


def time_steps() -> tuple[TimeStep, ...]:
    """From the shortest to the longest."""
    return _STEPS


def incidents() -> tuple[Incident, ...]:
    """All that may be prepared."""
    return _INCIDENTS


def incident(kind: str) -> Incident:
    """The incident of that kind; one armed from elsewhere is told in the platform's own word."""
    return next((one for one in _INCIDENTS if one.kind == kind), Incident(kind=kind, label=kind, sentence=""))


def status_choices(codes: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """Every status as code and words, in the order of the words; one without words goes by its code, at the end."""
    named = sorted((statuses.official(code), code) for code in codes if statuses.official(code) != code)
    rare = sorted(code for code in codes if statuses.official(code) == code)
    return (*((code, words) for words, code in named), *((code, code) for code in rare))


speak(globals())
