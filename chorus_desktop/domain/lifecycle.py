"""The statuses of the platform: what each means, who acts next, what usually follows; any order is accepted."""

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum


class Actor(StrEnum):
    """Whose turn it is."""

    SUPPLIER = "supplier"
    PLATFORM = "platform"
    BUYER = "buyer"
    VALIDATOR = "validator"
    ACCOUNTANT = "accountant"
    NOBODY = "nobody"


class Tone(StrEnum):
    """How a status is shown; always with an icon and a word beside the colour."""

    WAITING = "info"
    GOOD = "good"
    ASKS = "warn"
    BAD = "bad"
    NEUTRAL = "neutral"


class Action(StrEnum):
    """The one thing that a status asks of the supplier."""

    NONE = "none"
    COMPLETE = "complete"
    REISSUE = "reissue"
    RECYCLE = "recycle"
    RENAME_VALIDATOR = "rename_validator"
    CORRECT = "correct"


@dataclass(frozen=True, slots=True, kw_only=True)
class Status:
    """One status code of the platform (StatutFacture) and what it means for the supplier."""

    code: str
    actor: Actor
    tone: Tone = Tone.WAITING
    action: Action = Action.NONE
    next: str = ""
    known: bool = True


#: The usual path of an invoice, for the hollow steps of a timeline; the platform does not impose it.
USUAL_PATH = ("DEPOSEE", "MISE_A_DISPOSITION", "SERVICE_FAIT", "MANDATEE", "MISE_EN_PAIEMENT")

_P, _B, _A, _V, _S = Actor.PLATFORM, Actor.BUYER, Actor.ACCOUNTANT, Actor.VALIDATOR, Actor.SUPPLIER
_ALL = (
    Status(code="BROUILLON", actor=_S, tone=Tone.NEUTRAL),
    Status(code="INTERPRETEE_OCR", actor=_P),
    Status(code="DEPOSEE", actor=_P, next="MISE_A_DISPOSITION"),
    Status(code="EN_COURS_ACHEMINEMENT", actor=_P, next="MISE_A_DISPOSITION"),
    Status(code="MISE_A_DISPOSITION", actor=_B, next="SERVICE_FAIT"),
    Status(code="PRISE_EN_COMPTE_DESTINATAIRE", actor=_B, next="SERVICE_FAIT"),
    Status(code="SUSPENDUE", actor=_S, tone=Tone.ASKS, action=Action.COMPLETE, next="COMPLETEE"),
    Status(code="COMPLETEE", actor=_B, next="SERVICE_FAIT"),
    Status(code="A_RECYCLER", actor=_S, tone=Tone.ASKS, action=Action.RECYCLE, next="DEPOSEE"),
    Status(code="REJETEE", actor=_S, tone=Tone.BAD, action=Action.REISSUE),
    Status(code="SERVICE_FAIT", actor=_B, next="MANDATEE"),
    Status(code="MANDATEE", actor=_A, next="MISE_EN_PAIEMENT"),
    Status(code="MISE_A_DISPOSITION_COMPTABLE", actor=_A, next="MISE_EN_PAIEMENT"),
    Status(code="COMPTABILISEE", actor=_A, next="MISE_EN_PAIEMENT"),
    Status(code="MISE_EN_PAIEMENT", actor=Actor.NOBODY, tone=Tone.GOOD),
    Status(code="A_VALIDER_1", actor=_V, next="VALIDEE_1"),
    Status(code="A_VALIDER_2", actor=_V, next="VALIDEE_2"),
    Status(code="VALIDEE_1", actor=_P, next="MISE_A_DISPOSITION"),
    Status(code="VALIDEE_2", actor=_P, next="MISE_A_DISPOSITION"),
    Status(code="REFUSEE_1", actor=_S, tone=Tone.BAD, action=Action.REISSUE),
    Status(code="REFUSEE_2", actor=_S, tone=Tone.BAD, action=Action.REISSUE),
    Status(code="ABSENCE_VALIDATION_1_HORS_DELAI", actor=_P, next="MISE_A_DISPOSITION"),
    Status(code="ABSENCE_VALIDATION_2_HORS_DELAI", actor=_P, next="MISE_A_DISPOSITION"),
    Status(code="ERREUR_FOURNISSEUR_SUR_VALIDEUR", actor=_S, tone=Tone.ASKS, action=Action.RENAME_VALIDATOR),
    Status(code="ERREUR_COTRAITANT_SUR_VALIDEUR", actor=_S, tone=Tone.ASKS, action=Action.RENAME_VALIDATOR),
    Status(code="ABANDONNEE", actor=Actor.NOBODY, tone=Tone.NEUTRAL),
    Status(code="SUPPRIMEE", actor=Actor.NOBODY, tone=Tone.NEUTRAL),
    Status(code="NON_CONFORME", actor=_S, tone=Tone.BAD, action=Action.CORRECT),
    Status(code="EN_COURS_TRAITEMENT_PIVOT_S", actor=_P, next="MISE_A_DISPOSITION"),
    Status(code="TECHNIQUE_INCONNU", actor=_P, tone=Tone.NEUTRAL),
)
#: Statuses of works contracts, between supplier, project manager (MOE, shown as validator) and owner (MOA, the buyer).
#: Their names are official, who acts and what follows is inferred from them: no text that says it was found.
_WORKS = (
    Status(code="A_COMPLETER", actor=_S, tone=Tone.ASKS, action=Action.CORRECT),
    Status(code="ASSOCIEE", actor=_B, next="MANDATEE"),
    Status(code="A_ASSOCIER_FOURNISSEUR", actor=_S, tone=Tone.ASKS, action=Action.CORRECT, next="ASSOCIEE"),
    Status(code="A_ASSOCIER_MOE", actor=_V, next="ASSOCIEE"),
    Status(code="A_ASSOCIER_MOA", actor=_B, next="ASSOCIEE"),
    Status(code="MISE_A_DISPOSITION_MOE", actor=_V, next="PRISE_EN_COMPTE_MOE"),
    Status(code="PRISE_EN_COMPTE_MOE", actor=_V, next="TRANSMISE_MOA"),
    Status(code="A_VALIDER_MOE", actor=_V, next="TRANSMISE_MOA"),
    Status(code="ABSENCE_VALIDATION_MOE_DELAI_REGLEMENTAIRE", actor=_B, next="TRANSMISE_MOA"),
    Status(code="TRANSMISE_MOA", actor=_B, next="PRISE_EN_COMPTE_MOA"),
    Status(code="MISE_A_DISPOSITION_MOA", actor=_B, next="PRISE_EN_COMPTE_MOA"),
    Status(code="PRISE_EN_COMPTE_MOA", actor=_B, next="MANDATEE"),
    Status(code="REFUSEE_MOE", actor=_S, tone=Tone.BAD, action=Action.REISSUE),
    Status(code="REFUSEE_MOA", actor=_S, tone=Tone.BAD, action=Action.CORRECT),
    Status(code="REFUSEE_FOURNISSEUR", actor=_B),
    Status(code="EN_ATTENTE_RECYCLAGE_FOURNISSEUR", actor=_S, tone=Tone.ASKS, action=Action.RECYCLE, next="DEPOSEE"),
    Status(code="ERREUR_FOURNISSEUR_SUR_MOE", actor=_S, tone=Tone.ASKS, action=Action.CORRECT),
    Status(code="ERREUR_FOURNISSEUR_SUR_MOA", actor=_S, tone=Tone.ASKS, action=Action.CORRECT),
    Status(code="ERREUR_MOE_SUR_FOURNISSEUR", actor=_V),
    Status(code="ERREUR_MOE_SUR_MOA", actor=_V),
    Status(code="ERREUR_MOA_SUR_FOURNISSEUR", actor=_B),
    Status(code="ERREUR_DE_MOE", actor=_V),
    Status(code="ERREUR_DE_MOA", actor=_B),
    Status(code="ERREUR_DESTINATAIRE_PD", actor=_S, tone=Tone.ASKS, action=Action.CORRECT),
    Status(code="ERREUR_DESTINATAIRE_EA", actor=_V),
    Status(code="REMPLACEE_PAR_A22", actor=Actor.NOBODY, tone=Tone.NEUTRAL),
    Status(code="DUPLIQUE_APRES_REFUS", actor=Actor.NOBODY, tone=Tone.NEUTRAL),
)
STATUSES: dict[str, Status] = {status.code: status for status in (*_ALL, *_WORKS)}
#: What lies on the platform without having been submitted: a draft of the portal, a PDF read and no more (Swagger of
#: deposer/pdf: INTERPRETEE_OCR until soumettre). It is no deposit, and it may lack a number.
NOT_SUBMITTED = frozenset({"BROUILLON", "INTERPRETEE_OCR"})
#: A main contractor who says nothing for so long has agreed to what a subcontractor asks (CCP, articles R2193-12, 13).
TACIT_AFTER = timedelta(days=15)
#: After these nothing more is awaited from the platform.
FINAL = frozenset({"MISE_EN_PAIEMENT", "REJETEE", "REFUSEE_1", "REFUSEE_2", "ABANDONNEE", "SUPPRIMEE", "NON_CONFORME"})


def status(code: str) -> Status:
    """The meaning of a status; an unknown one is shown under its own code and asks nothing."""
    return STATUSES.get(code) or Status(code=code, actor=Actor.PLATFORM, tone=Tone.NEUTRAL, known=False)
