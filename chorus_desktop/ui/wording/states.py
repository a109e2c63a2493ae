"""Where a submission stands, in words that promise nothing untrue."""

from chorus_desktop.domain.handover import HandoverReason
from chorus_desktop.domain.outbox import SubmissionState
from chorus_desktop.domain.reconciliation import NUMBERED_THERE
from chorus_desktop.ui.language import said
from chorus_desktop.ui.wording import errors, refusals, statuses
from chorus_desktop.ui.wording.kinds import Kind
from chorus_desktop.ui.wording.typography import set_in_french

_S = SubmissionState
#: Kind, word and icon of the badge, then the sentence.
_WORDS: dict[SubmissionState, tuple[Kind, str, str, str]] = {
    _S.QUEUED: ("info", "Prête à partir", "clock", "Prête à partir : elle sera envoyée dès que possible."),
    _S.SENDING: (
        "info",
        "Envoi commencé",
        "send",
        "Envoi commencé. L’application attend la réponse de Chorus Pro, ou vérifiera si la facture est arrivée.",
    ),
    _S.AMBIGUOUS: (
        "warn",
        "Envoi à vérifier",
        "search",
        (
            "Envoi à vérifier : la réponse de Chorus Pro manque. L’application cherche si la facture y est, sans la "
            "renvoyer."
        ),
    ),
    _S.DEPOSITED: (
        "info",
        "Reçue, en contrôle",
        "file-check",
        "Reçue sous le n° {flux}. Chorus Pro la contrôle.",
    ),
    _S.INTEGRATED: ("info", "Chez Chorus Pro", "check", "Acceptée par Chorus Pro."),
    _S.REJECTED: (
        "bad",
        "À corriger",
        "circle-alert",
        "Chorus Pro ne l’a pas acceptée : {reason} Corrigez-la, elle garde son numéro.",
    ),
    _S.REFUSED: (
        "bad",
        "À corriger",
        "circle-alert",
        "Chorus Pro l’a refusée à l’envoi : {reason} Corrigez-la, elle garde son numéro.",
    ),
    _S.CONFLICT: (
        "bad",
        "À comparer",
        "circle-alert",
        "Une facture porte déjà ce numéro sur Chorus Pro. Comparez les deux, puis choisissez.",
    ),
    _S.STUCK: (
        "bad",
        "Envoi bloqué",
        "circle-alert",
        "Envoyée plusieurs fois sans réponse, et introuvable. Regardez si elle est sur le portail, puis choisissez.",
    ),
    _S.CANCELLED: ("neutral", "Reprise", "undo-2", "Reprise avant l’envoi."),
    _S.ABANDONED: (
        "neutral",
        "Abandonnée",
        "circle-x",
        "Envoi abandonné : vous avez décidé de ne plus l’envoyer. Son numéro reste utilisé.",
    ),
    _S.HANDED_OVER: (
        "info",
        "Confiée à l’expert-comptable",
        "user-round",
        "Confiée à votre expert-comptable, qui l’envoie : l’application ne l’envoie pas.",
    ),
}
#: Where a person brought the state about, what is told in place of its sentence.
_BY_REASON: dict[tuple[SubmissionState, str], str] = {
    (_S.AMBIGUOUS, HandoverReason.TAKEN_BACK): (
        "Elle était confiée à votre expert-comptable : pendant 24 heures l’application cherche si elle est déjà chez "
        "Chorus Pro, puis elle l’envoie."
    ),
    (_S.QUEUED, HandoverReason.TAKEN_BACK): "Pas trouvée chez Chorus Pro : elle sera envoyée dès que possible.",
    (_S.CONFLICT, NUMBERED_THERE): (
        "Chorus Pro montre une facture semblable sous un autre numéro. Comparez les deux, puis choisissez."
    ),
    (_S.CANCELLED, HandoverReason.TAKEN_BACK): "Reprise à votre expert-comptable.",
    (_S.INTEGRATED, HandoverReason.SENT_BY_OTHER): "Vous avez noté que votre expert-comptable l’a envoyée.",
}
#: Of a store that is only read: what no engine of this window will do.
_IDLE: dict[SubmissionState, str] = {
    _S.QUEUED: "Prête à partir, mais le dossier est protégé en écriture : elle attend qu’il soit modifiable.",
    **dict.fromkeys(
        (_S.SENDING, _S.AMBIGUOUS),
        "La réponse de Chorus Pro manque. L’application cherchera si la facture y est quand le dossier sera "
        "modifiable.",
    ),
}

#: What the badge claims of one that only a person says was sent, until the platform shows it.
_SENT_BY_OTHER: tuple[Kind, str, str] = ("info", "Envoyée par l’expert-comptable", "user-round")


def badge(state: SubmissionState | None, status: str, reason: str = "") -> tuple[Kind, str, str]:
    """Kind, word and icon: the platform's status where there is one, else the submission's state, else a draft.

    `reason` is the submission's.
    """
    if status and state in (None, SubmissionState.INTEGRATED):
        return statuses.badge(status)
    if state is None:
        return "neutral", said("Brouillon"), "pencil"
    kind, name, mark, _ = _WORDS[state]
    if (state, reason) == (SubmissionState.INTEGRATED, HandoverReason.SENT_BY_OTHER):
        kind, name, mark = _SENT_BY_OTHER
    return kind, said(name), mark


def word(state: SubmissionState) -> str:
    """The state in two or three words."""
    return said(_WORDS[state][1])


def icon(state: SubmissionState) -> str:
    """The icon of the state."""
    return _WORDS[state][2]


def sentence(state: SubmissionState, *, reason: str = "", flux_number: str = "", idle: bool = False) -> str:
    """The sentence of a state; a queued one says why it still waits, where that is known. `idle`: nothing is sent or
    searched for, as the store is only read."""
    if idle and state in _IDLE:
        return set_in_french(said(_IDLE[state]))
    if (state, reason) in _BY_REASON:
        return set_in_french(said(_BY_REASON[state, reason]))
    text = said(_WORDS[state][3]).format(flux=flux_number, reason=_ended(reason))
    if state is SubmissionState.QUEUED and reason in errors.SENTENCES:
        return set_in_french(said("Prête à partir. {why}").format(why=errors.sentence(reason)))
    return set_in_french(text)


def past_sentence(state: SubmissionState, *, reason: str = "", flux_number: str = "") -> str:
    """The same of a state that is over: what was waited for then, not what will happen."""
    if (state, reason) in _BY_REASON:
        return sentence(state, reason=reason)
    if state is SubmissionState.DEPOSITED:
        return said("Reçue sous le n° {flux_number}").format(flux_number=flux_number)
    if state is SubmissionState.AMBIGUOUS:
        return said("La réponse de Chorus Pro manquait, la facture a été recherchée")
    if state is SubmissionState.QUEUED:
        if reason not in errors.SENTENCES:
            return said("Mise en attente d’envoi")
        return said("Essai sans succès. {why}").format(why=errors.sentence(reason).split(". ")[0].rstrip("."))
    return sentence(state, reason=reason, flux_number=flux_number)


def _ended(reason: str) -> str:
    reason = refusals.plain(reason).strip()
    if not reason:
        return said("le motif n’est pas donné (voyez « Suivi des flux » sur le portail).")
    return reason if reason[-1] in ".!?" else f"{reason}."
