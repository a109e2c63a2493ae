"""What each text on the screen claims, written down by hand from what a reader understands; and whether it is true."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from chorus_desktop.domain.exchange import Identity
from chorus_desktop.store.read_models import InvoiceDetail
from chorus_desktop.ui.presenters.timeline import Step, timeline
from chorus_desktop.ui.wording import states
from tests.sim.platform import DUPLICATE, PARIS, Holding, SimPlatform, document_of

if TYPE_CHECKING:
    from tests.sim.laptop import Laptop

#: The word of a badge: the platform's statuses that it may stand for.
STATUS_WORDS = {
    "Déposée": ("DEPOSEE",),
    "En route": ("EN_COURS_ACHEMINEMENT",),
    "Chez le client": ("MISE_A_DISPOSITION",),
    "Document manquant": ("SUSPENDUE",),
    "Complétée": ("COMPLETEE",),
    "Mauvais destinataire": ("A_RECYCLER",),
    "Refusée": ("REJETEE",),
    "Travail constaté": ("SERVICE_FAIT",),
    "Paiement demandé": ("MANDATEE",),
    "Chez le comptable": ("MISE_A_DISPOSITION_COMPTABLE",),
    "Comptabilisée": ("COMPTABILISEE",),
    "Payée": ("MISE_EN_PAIEMENT",),
    "STATUT_DE_2027": ("STATUT_DE_2027",),
    "EN_ARBITRAGE": ("EN_ARBITRAGE",),
}
#: The platform's own word of each status (AIFE, external specifications, tables 8 and 9).
OFFICIAL = {
    "DEPOSEE": "Déposée",
    "EN_COURS_ACHEMINEMENT": "En cours d’acheminement",
    "MISE_A_DISPOSITION": "Mise à disposition",
    "SUSPENDUE": "Suspendue",
    "COMPLETEE": "Complétée",
    "A_RECYCLER": "À recycler",
    "REJETEE": "Rejetée",
    "SERVICE_FAIT": "Service fait",
    "MANDATEE": "Mandatée",
    "MISE_A_DISPOSITION_COMPTABLE": "Mise à disposition du comptable",
    "COMPTABILISEE": "Comptabilisée",
    "MISE_EN_PAIEMENT": "Mise en paiement",
    "STATUT_DE_2027": "STATUT_DE_2027",
    "EN_ARBITRAGE": "EN_ARBITRAGE",
}
#: What a CONFLICT says where the other invoice bears another number.
ALIKE = "une facture semblable sous un autre numéro"
#: Refusals that come without a text, as a reader understands them.
_BARE = {"413": "le fichier est trop gros"}
_FLUX = re.compile(r"Reçue sous le n° (\S+?)(?:\. Chorus Pro la contrôle)?$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Screen:
    """What the list and the page of one invoice show."""

    badge: str
    steps: tuple[Step, ...]
    number: str
    uid: str
    identity: Identity | None

    @property
    def story(self) -> str:
        """All sentences of the page."""
        return " / ".join(step.sentence for step in self.steps if not step.future)


def screen_of(laptop: Laptop, detail: InvoiceDetail, uid: str) -> Screen:
    """Render one invoice as the list and the invoice page do."""
    _, badge, _ = states.badge(detail.row.submission_state, detail.row.status, detail.row.reason)
    steps = timeline(detail, laptop.clock.now().astimezone(PARIS))
    identity = detail.submission.identity if detail.submission else None
    return Screen(badge=badge, steps=steps, number=detail.row.number, uid=uid, identity=identity)


def untrue(laptop: Laptop, screen: Screen) -> str | None:
    """The first claim of a screen that is not true, or None."""
    platform = laptop.world.platform
    if screen.badge in STATUS_WORDS:
        wrong = _status(screen, platform)
    elif screen.badge in _CLAIMS:
        wrong = _CLAIMS[screen.badge](laptop, screen, platform)
    else:
        wrong = "a text that nobody knows"
    wrong = wrong or _story(screen, platform)
    return f"{laptop.name} {screen.number} shows « {screen.badge} » ({screen.story}): {wrong}" if wrong else None


def _status(screen: Screen, platform: SimPlatform) -> str:
    codes = STATUS_WORDS[screen.badge]
    passed = [passage.code for holding in platform.of(screen.uid) for passage in holding.passages]
    return "" if any(code in passed for code in codes) else f"it never had that status, only {passed}"


def _not_there(laptop: Laptop, screen: Screen, platform: SimPlatform) -> str:
    # An older store does not know yet what left it later; that it is not sent again is another invariant.
    late = laptop.world.options.slow_integration or laptop.lineage > 0
    return "the platform has it" if platform.taken(screen.uid) and not late else ""


def _taken_back(laptop: Laptop, screen: Screen, platform: SimPlatform) -> str:
    """Of one that was in other hands it does not say that they have not sent it."""
    return "" if screen.number in laptop.accountant.given else _not_there(laptop, screen, platform)


def _leaving(laptop: Laptop, screen: Screen, platform: SimPlatform) -> str:
    # It claims that a deposit was begun, not that it still goes on: a full disk may keep its end from being written.
    return "" if screen.number in laptop.sending_since else "no deposit was begun"


def _anything(laptop: Laptop, screen: Screen, platform: SimPlatform) -> str:
    return ""


def _deposited(laptop: Laptop, screen: Screen, platform: SimPlatform) -> str:
    fluxes = [flux for flux in platform.fluxes.values() if flux.document["uid"] == screen.uid]
    return "" if fluxes else "no flux holds it"


def _accepted(laptop: Laptop, screen: Screen, platform: SimPlatform) -> str:
    return "" if platform.of(screen.uid) else "the platform has no such invoice"


def _turned_down(laptop: Laptop, screen: Screen, platform: SimPlatform) -> str:
    if platform.of(screen.uid):
        # Where the platform takes longer than the quarantine, an earlier deposit may come in after the refusal of a
        # later one; that the later is refused for being a duplicate must nevertheless be understood.
        late = laptop.world.options.slow_integration and DUPLICATE not in screen.story
        return "" if laptop.lineage or late else "the platform has accepted it"
    told = [_BARE.get(text, text) for text in platform.refusals.get(screen.uid, [])]
    return "" if any(text in screen.story for text in told) else f"the platform never said so, only {told}"


def _contested(laptop: Laptop, screen: Screen, platform: SimPlatform) -> str:
    others = [one for one in platform.holdings if one.uid != screen.uid]
    if ALIKE in screen.story.rpartition(" / ")[2]:
        return "" if any(_alike(one, screen) for one in others) else "no other invoice is like it"
    return "" if any(one.number == screen.number for one in others) else "no other invoice bears the number"


def _alike(holding: Holding, screen: Screen) -> bool:
    identity = screen.identity
    return (
        identity is not None
        and holding.number != screen.number
        and holding.issue_date == identity.issue_date.isoformat()
        and holding.buyer == identity.buyer_siret
        and abs(Decimal(holding.with_vat)) == abs(identity.with_vat)
    )


def _given_away(laptop: Laptop, screen: Screen, platform: SimPlatform) -> str:
    """Nothing here sends it; a store of before may not know that it was taken back since."""
    given = laptop.accountant.given.get(screen.number)
    if given is None or given.uid != screen.uid or laptop.lineage:
        return ""
    sent_here = platform.arrivals.get(given.uid, 0) - given.arrived - (given.flux is not None)
    return "it was sent from here" if sent_here else ""


_CLAIMS: dict[str, Callable[[Laptop, Screen, SimPlatform], str]] = {
    "Prête à partir": _not_there,
    "Envoi commencé": _leaving,
    "Envoi à vérifier": _anything,
    "Reçue, en contrôle": _deposited,
    "Chez Chorus Pro": _accepted,
    "Envoyée par l’expert-comptable": _accepted,
    "À corriger": _turned_down,
    "À comparer": _contested,
    "Envoi bloqué": _anything,
    "Reprise": _taken_back,
    "Confiée à l’expert-comptable": _given_away,
    "Brouillon": _taken_back,
}


def _story(screen: Screen, platform: SimPlatform) -> str:
    """Every step that tells of the platform happened there, then and so."""
    holdings = platform.of(screen.uid)
    passed = {(OFFICIAL[passage.code], _when(passage)) for holding in holdings for passage in holding.passages}
    for step in screen.steps:
        if step.future:
            continue
        if step.official:
            if (step.official, step.when) not in passed:
                return f"the step « {step.official} » {step.when} never was"
        elif found := _FLUX.match(step.sentence.replace("\u202f", " ").replace("\u00a0", " ")):
            flux = platform.fluxes.get(found[1])
            if flux is None or flux.document["number"] != screen.number:
                return f"flux {found[1]} does not hold it"
        elif step.sentence.startswith("Acceptée par Chorus Pro") and not holdings:
            return "it was never accepted"
    return ""


def _when(passage: object) -> str:
    at = passage.at.astimezone(PARIS)  # type: ignore[attr-defined]
    return f"le {at:%d/%m/%Y} à {at.hour}\u00a0h\u00a0{at.minute:02d}"


def uid_of(content: bytes) -> str:
    """By what the platform tells this document from all others."""
    try:
        return str(document_of(content)["uid"])
    except (ValueError, KeyError, TypeError):
        return ""
