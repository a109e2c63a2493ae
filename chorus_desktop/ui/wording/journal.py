"""The entries of the journal in plain French, with the platform's own word beside."""

import json
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from chorus_desktop.domain.audit import Entry, Kind
from chorus_desktop.domain.disputes import Decision
from chorus_desktop.domain.exchange import StatusEvent
from chorus_desktop.domain.handover import HandoverReason
from chorus_desktop.domain.outbox import SubmissionState
from chorus_desktop.domain.proof import Proof, Told
from chorus_desktop.domain.reconciliation import NUMBERED_THERE
from chorus_desktop.ui.language import in_french, said
from chorus_desktop.ui.wording import errors, payments, statuses, steps
from chorus_desktop.ui.wording.typography import set_in_french, within

_MOVES: dict[str, str] = {
    SubmissionState.QUEUED: "Remise dans la file d’envoi",
    SubmissionState.SENDING: "L’envoi à Chorus Pro commence",
    SubmissionState.AMBIGUOUS: "La réponse manque : l’application cherche si Chorus Pro l’a reçue",
    SubmissionState.DEPOSITED: "Chorus Pro l’a reçue sous le n° {flux_number}",
    SubmissionState.INTEGRATED: "Chorus Pro l’a acceptée",
    SubmissionState.REJECTED: "Chorus Pro ne l’a pas acceptée",
    SubmissionState.REFUSED: "Chorus Pro l’a refusée à l’envoi",
    SubmissionState.CONFLICT: "Une facture porte déjà ce numéro sur Chorus Pro",
    SubmissionState.STUCK: "Envoyée plusieurs fois sans réponse, et introuvable sur Chorus Pro",
    SubmissionState.CANCELLED: "Reprise avant l’envoi",
    "abandoned": "Abandonnée, son numéro reste pris",
    SubmissionState.HANDED_OVER: "Confiée à votre expert-comptable, qui l’envoie : rien ne part d’ici",
}
#: What a person decided or a reason tells, in place of the words of the state that it led to.
_DECIDED: dict[tuple[str, str], str] = {
    (SubmissionState.CONFLICT, NUMBERED_THERE): "Une facture semblable est sur Chorus Pro sous un autre numéro",
    (SubmissionState.INTEGRATED, Decision.ADOPTED): "Vous avez dit que c’est la facture déjà chez Chorus Pro",
    (SubmissionState.ABANDONED, Decision.REDONE): "Vous l’avez refaite sous un autre numéro, celui-ci reste pris",
    (SubmissionState.ABANDONED, Decision.ABANDONED): "Vous l’avez abandonnée, son numéro reste pris",
    (SubmissionState.AMBIGUOUS, Decision.SEARCHED_AGAIN): "Vous avez demandé de la chercher encore",
    (SubmissionState.CANCELLED, HandoverReason.TAKEN_BACK): "Vous l’avez reprise à votre expert-comptable",
    (
        SubmissionState.AMBIGUOUS,
        HandoverReason.TAKEN_BACK,
    ): "Elle était confiée à votre expert-comptable : l’application cherche d’abord si Chorus Pro l’a reçue",
    (SubmissionState.QUEUED, HandoverReason.TAKEN_BACK): "Pas trouvée chez Chorus Pro, remise dans la file d’envoi",
    (SubmissionState.INTEGRATED, HandoverReason.SENT_BY_OTHER): "Vous avez noté que votre expert-comptable l’a envoyée",
    (SubmissionState.QUEUED, Decision.SENT_AGAIN): "Vous avez vérifié sur le portail et demandé de la renvoyer",
}
_FROZEN = "Mise dans la file d’envoi, son document est figé"
_FROZEN_XML = "Mise dans la file d’envoi, votre fichier XML est figé et partira tel quel"
_KINDS: dict[str, str] = {
    Kind.NUMBERED: "Le numéro {number} lui est donné",
    Kind.REOPENED: "Rouverte pour correction, elle garde son numéro",
}


def told(entry: Entry) -> Told:
    """One entry in words; of a kind or a state that this version does not know it gives the code."""
    facts = _facts(entry)
    sentence, official = _words(entry, facts)
    return Told(
        sequence=entry.sequence,
        at=datetime.fromisoformat(entry.at),
        sentence=set_in_french(sentence),
        official=official,
        answer=str(facts.get("raw", "")),
        hash=entry.hash,
    )


def told_of(proof: Proof) -> tuple[tuple[Told, ...], tuple[Told, ...]]:
    """The journal of a proof and its statuses, in French words: a proof is a document."""
    with in_french():
        return tuple(map(told, proof.entries)), tuple(_statuses(proof.statuses))


def _statuses(events: Iterable[StatusEvent]) -> Iterable[Told]:
    for event in events:
        official = statuses.official(event.status)
        if event.comment:
            official = f"{official}, {statuses.motive(event.comment)}"
        yield Told(
            sequence=0, at=event.at, sentence=statuses.plain(event.status), official=official, answer="", hash=""
        )


def _facts(entry: Entry) -> Mapping[str, Any]:
    try:
        facts = json.loads(entry.facts)
    except ValueError:
        return {}
    return facts if isinstance(facts, dict) else {}


def _words(entry: Entry, facts: Mapping[str, Any]) -> tuple[str, str]:
    if entry.kind == Kind.STATUS:
        code = str(facts.get("status", ""))
        official = ", ".join(part for part in (statuses.official(code), str(facts.get("comment", ""))) if part)
        plain = statuses.plain(code)
        return said("Chorus Pro annonce : {told}").format(told=within(plain)), official
    if entry.kind == Kind.MOVE:
        return _move(facts)
    if entry.kind == Kind.STEP:
        return _step(facts)
    if entry.kind == Kind.PAYMENT:
        return payments.told(facts), ""
    text = said(_KINDS[entry.kind]) if entry.kind in _KINDS else entry.kind
    return text.format_map({"number": facts.get("number", "")}), ""


def _move(facts: Mapping[str, Any]) -> tuple[str, str]:
    target, reason = str(facts.get("to")), str(facts.get("reason", ""))
    if (target, reason) in _DECIDED:
        return said(_DECIDED[target, reason]), ""
    reason = "" if reason in set(Decision) else reason
    frozen = _FROZEN_XML if facts.get("syntax") else _FROZEN
    text = said(frozen if facts.get("from") is None else _MOVES.get(target, target))
    text = text.format_map({"flux_number": facts.get("flux_number", "")})
    if reason in errors.SENTENCES:
        return f"{text}. {errors.sentence(reason).rstrip('.')}", ""
    return text, reason


def _step(facts: Mapping[str, Any]) -> tuple[str, str]:
    target, reason = str(facts.get("to")), str(facts.get("reason", ""))
    sentence = steps.told(str(facts.get("kind")), facts.get("from"), target, reason)
    return sentence, "" if reason in errors.SENTENCES else reason
