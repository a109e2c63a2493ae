"""What the simulated platform really holds: fluxes, invoices, their statuses, and every deposit that reached it."""

import base64
import hashlib
import json
import random
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

from tests.sim.clock import SimClock, VirtualLoop, dice
from tests.sim.options import Options

PARIS = ZoneInfo("Europe/Paris")
#: Seconds: a request may be applied so long after it was given up, a flux be integrated, a search lag behind.
LATE, INTEGRATION, INDEX = 900, 2400, 600
#: The same of the search for a new status of what it already knows, on a bad day.
LONG_LAG = 14_000
MARK = b"%PDF-SIM "
PENDING = "IN_DEPOT_PORTAIL_EN_ATTENTE_TRAITEMENT_SE_CPP"
DUPLICATE = "Une demande de paiement portant ce numéro a déjà été déposée par ce fournisseur (DOUBLON)."
BAD = "Le code service EXEC-99 n’existe pas pour ce destinataire."
KNOWN = (
    "MISE_A_DISPOSITION SUSPENDUE COMPLETEE SERVICE_FAIT MANDATEE COMPTABILISEE MISE_EN_PAIEMENT REJETEE A_RECYCLER "
    "MISE_A_DISPOSITION_COMPTABLE EN_COURS_ACHEMINEMENT"
).split()
FINAL = ("MISE_EN_PAIEMENT", "REJETEE")
ODD = ("STATUT_DE_2027", "EN_ARBITRAGE")


@dataclass(slots=True)
class Passage:
    """One status that an invoice passed; the search knows it from `indexed_at` on."""

    id: int
    code: str
    at: datetime
    comment: str
    indexed_at: datetime


@dataclass(slots=True)
class Holding:
    """One invoice on the platform; `uid` tells the very document, `owner` is a laptop or the portal."""

    platform_id: int
    number: str
    issue_date: str
    buyer: str
    with_vat: str
    uid: str
    flux: str = ""
    passages: list[Passage] = field(default_factory=list)

    def at(self, moment: datetime) -> Passage | None:
        """The status that the search knows at a moment."""
        known = [passage for passage in self.passages if passage.indexed_at <= moment]
        return known[-1] if known else None


@dataclass(slots=True)
class Flux:
    """One deposited file; `states` with the moment since when."""

    number: str
    document: dict[str, Any]
    file_name: str
    states: list[tuple[datetime, str]]
    errors: list[str] = field(default_factory=list)

    @property
    def state(self) -> str:
        """The present one."""
        return self.states[-1][1]

    @property
    def open(self) -> bool:
        """Whether it is not yet decided."""
        return self.state not in ("IN_INTEGRE", "IN_INTEGRE_PARTIEL", "IN_REJETE")


class SimPlatform:
    """The truth. `refusals` keeps every text by which a document was turned down, `arrivals` how often one came."""

    def __init__(self, loop: VirtualLoop, clock: SimClock, options: Options) -> None:
        self.loop, self.clock, self.options = loop, clock, options
        self.rng: random.Random = dice(options.seed, "platform")
        self.fluxes: dict[str, Flux] = {}
        self.holdings: list[Holding] = []
        self.files: dict[int, dict[str, Any]] = {}
        self.refusals: dict[str, list[str]] = {}
        self.arrivals: dict[str, int] = {}
        self.duplicates: list[str] = []
        self.damaged: list[str] = []
        self.calm = False
        self._numbers = 0

    def _next(self) -> int:
        self._numbers += 1
        return self._numbers

    def now(self) -> datetime:
        """The platform's time."""
        return self.clock.now()

    # Deposits.

    def take_flux(self, content: str, file_name: str) -> Flux:
        """deposer/flux: a number now, the decision later."""
        document = self._read(content, file_name)
        self._arrived(document["uid"])
        flux = Flux(f"CPP{self._next():08d}", document, file_name, [(self.now(), PENDING)])
        self.fluxes[flux.number] = flux
        longest = INTEGRATION * (8 if self.options.slow_integration and self.rng.random() < 0.6 else 1)
        if self.rng.random() < self.options.odd_statuses:
            self.loop.call_later(self.rng.uniform(1, 60), self._mark, flux, "IN_ETAT_DE_2027")
        self.loop.call_later(self.rng.uniform(1, 60 if self.options.rush else longest), self._decide, flux)
        return flux

    def _arrived(self, uid: str) -> None:
        if self.taken(uid):
            self.duplicates.append(uid)
        self.arrivals[uid] = self.arrivals.get(uid, 0) + 1

    def _mark(self, flux: Flux, state: str) -> None:
        if flux.open:
            flux.states.append((self.now(), state))

    def _decide(self, flux: Flux) -> None:
        document = flux.document
        known = self._known(document["number"], str(document.get("issue_date", "")))
        wrong = BAD if document["bad"] else DUPLICATE if known else ""
        state = "IN_INTEGRE"
        if wrong:
            state = "IN_INTEGRE_PARTIEL" if self.rng.random() < self.options.partial else "IN_REJETE"
            flux.errors.append(wrong)
            self._refuse(document["uid"], wrong)
        elif self.rng.random() < self.options.partial:
            state = "IN_INTEGRE_PARTIEL"
        flux.states.append((self.now(), state))
        if not wrong:
            self._hold(document, flux.number)

    def _known(self, number: str, issue_date: str) -> bool:
        """A number is one invoice's within a year."""
        same = (holding for holding in self.holdings if holding.number == number)
        return self.options.dedupe and any(holding.issue_date[:4] == issue_date[:4] for holding in same)

    def _refuse(self, uid: str, text: str) -> None:
        self.refusals.setdefault(uid, []).append(text)

    def refuse(self, uid: str, text: str) -> None:
        """A document was turned down at the door."""
        self._refuse(uid, text)

    def take_file(self, content: str, file_name: str) -> int:
        """deposer/pdf: a file, which is no invoice yet."""
        number = self._next()
        self.files[number] = self._read(content, file_name)
        return number

    def _read(self, content: str, file_name: str) -> dict[str, Any]:
        """The document, which must be what its name says: eight digits of its hash."""
        data = base64.b64decode(content)
        if hashlib.sha256(data).hexdigest()[:8] not in file_name:
            self.damaged.append(file_name)
            return {"number": file_name, "uid": file_name, "bad": True}
        return document_of(data)

    def take_from(self, sender: str, document: dict[str, Any]) -> Flux:
        """Somebody else deposits a document on the portal."""
        content = json.dumps(document).encode()
        name = f"{sender}-{hashlib.sha256(content).hexdigest()[:8]}"
        return self.take_flux(base64.b64encode(content).decode(), name)

    def submit(self, payload: dict[str, Any]) -> Holding | str:
        """soumettre: an invoice at once, or the text of the refusal."""
        (main,) = payload["pieceJointePrincipale"]
        file = self.files.get(main["pieceJointePrincipaleId"])
        if file is None:
            return "La pièce jointe principale est inconnue."
        document = file | {"number": payload["numeroFactureSaisi"]}
        self._arrived(document["uid"])
        known = self._known(document["number"], str(payload["dateFacture"]))
        wrong = BAD if document["bad"] else DUPLICATE if known else ""
        if wrong:
            self._refuse(document["uid"], wrong)
            return wrong
        told = {
            "issue_date": payload["dateFacture"],
            "buyer": payload["destinataire"]["codeDestinataire"],
            "with_vat": str(payload["montantTotal"]["montantTtcTotal"]),
        }
        return self._hold(document | told, "")

    def by_hand(self, number: str, issue_date: str, buyer: str) -> None:
        """Someone types another invoice with this number on the portal."""
        if not any(holding.number == number for holding in self.holdings):
            document = {"number": number, "issue_date": issue_date, "buyer": buyer, "with_vat": "1.00"}
            self._hold(document | {"uid": f"portal-{number}"}, "")

    def _hold(self, document: dict[str, Any], flux: str) -> Holding:
        holding = Holding(
            platform_id=70_000_000 + self._next(),
            number=document["number"],
            issue_date=document["issue_date"],
            buyer=document["buyer"],
            with_vat=document["with_vat"],
            uid=document["uid"],
            flux=flux,
        )
        self.holdings.append(holding)
        self._pass(holding, "DEPOSEE")
        return holding

    # Statuses.

    def _pass(self, holding: Holding, code: str, comment: str = "") -> None:
        now = self.now()
        often, most = (0.8, LONG_LAG) if self.options.long_lag and holding.passages else (0.5, INDEX)
        lag = self.rng.uniform(0, most) if self.rng.random() < often else 0.0
        known = now + timedelta(seconds=lag)
        if holding.passages:
            known = max(known, holding.passages[-1].indexed_at)
        holding.passages.append(Passage(self._next(), code, now, comment, known))
        if len(holding.passages) < 7:
            wait = self.rng.uniform(1, 50) if self.rng.random() < 0.2 else self.rng.expovariate(1 / 4000)
            self.loop.call_later(wait, self._advance, holding)

    def hasten(self, holding: Holding) -> None:
        """The agency moves just after someone looked, often within the minute of what was seen."""
        if self.rng.random() < self.options.prompt:
            self.loop.call_later(self.rng.uniform(1, 20), self._advance, holding)

    def _advance(self, holding: Holding) -> None:
        if self.calm or holding.passages[-1].code in FINAL:
            return
        odd = self.rng.random() < self.options.odd_statuses
        code = self.rng.choice(ODD if odd else KNOWN)
        comment = self.rng.choice(("MONTANT_ERR", "Appelez-nous svp")) if code in ("SUSPENDUE", "REJETEE") else ""
        self._pass(holding, code, comment)

    # The truth for the invariants.

    def of(self, uid: str) -> list[Holding]:
        """The invoices that a document became; more than one is a double."""
        return [holding for holding in self.holdings if holding.uid == uid]

    def under(self, number: str, laptop: str) -> list[Holding]:
        """The invoices of a laptop under a number."""
        return [one for one in self.holdings if one.number == number and one.uid.startswith(f"{laptop}-")]

    def fresh(self, laptop: str, within: timedelta) -> bool:
        """Whether the searches know an invoice of a laptop for no longer than this, or not yet."""
        since = self.now() - within
        mine = (holding for holding in self.holdings if holding.uid.startswith(f"{laptop}-"))
        return any(holding.passages[0].indexed_at > since for holding in mine)

    def taken(self, uid: str) -> bool:
        """Whether a document is here, as an invoice or still under control."""
        return bool(self.of(uid)) or any(flux.document["uid"] == uid and flux.open for flux in self.fluxes.values())


def document(**members: Any) -> bytes:
    """A small frozen document in which the platform can read."""
    return MARK + json.dumps(members, sort_keys=True).encode()


def document_of(content: bytes) -> dict[str, Any]:
    """What such a document says."""
    said: dict[str, Any] = json.loads(content.removeprefix(MARK))
    return said


def to_the_minute(moment: datetime) -> str:
    """A time as the platform writes it: Paris, to the minute."""
    return moment.astimezone(PARIS).strftime("%Y-%m-%d %H:%M")


def amount(text: str) -> Decimal:
    """An amount in euros."""
    return Decimal(text)
