"""The simulated platform's answers in the shapes of the real API, from the present or from a copy that lags behind."""

from datetime import datetime, timedelta
from typing import Any

from tests import factories
from tests.sim.platform import DUPLICATE, INDEX, LONG_LAG, PENDING, Flux, Holding, Passage, SimPlatform, to_the_minute

#: Rows of one page, whatever is asked for, so that few invoices fill several.
PER_PAGE = 3
FLUX = "/cpro/factures/v1/deposer/flux"
FILE = "/cpro/factures/v1/deposer/pdf"
SUBMIT = "/cpro/factures/v1/soumettre"
REPORT = "/cpro/transverses/v1/consulterCRDetaille"
HISTORY = "/cpro/factures/v1/consulter/historique"
SEARCH = "/cpro/factures/v1/rechercher/fournisseur"
STRUCTURES = "/cpro/structures/v1/rechercher"
STRUCTURE = "/cpro/structures/v1/consulter"
DEPOSITS = (FLUX, SUBMIT)
SUPPLIER_ID = 4242
HEALTH = "/cpro/transverses/v1/health-check"
#: The first seconds in which a flux is not found.
_UNKNOWN_FOR = timedelta(seconds=20)

Answer = dict[str, Any]


class Answers:
    """One answer for each path."""

    def __init__(self, platform: SimPlatform) -> None:
        self._platform = platform
        self._by_path = {
            FLUX: self._flux,
            FILE: self._file,
            SUBMIT: self._submit,
            REPORT: self._report,
            HISTORY: self._history,
            SEARCH: self._search,
            STRUCTURES: self._structures,
            STRUCTURE: self._structure,
            HEALTH: self._health,
        }

    def to(self, path: str, payload: Answer) -> Answer:
        """What the platform says; a deposit is taken in by this."""
        return self._by_path[path](payload)

    def _flux(self, payload: Answer) -> Answer:
        flux = self._platform.take_flux(payload["fichierFlux"], payload["nomFichier"])
        return _told(
            numeroFluxDepot=flux.number,
            dateDepot=flux.states[0][0].date().isoformat(),
            syntaxeFlux=payload["syntaxeFlux"],
        )

    def _file(self, payload: Answer) -> Answer:
        return _told(pieceJointeId=self._platform.take_file(payload["fichierFacture"], payload["nomFichier"]))

    def _submit(self, payload: Answer) -> Answer:
        result = self._platform.submit(payload)
        if isinstance(result, str):
            return {"codeRetour": 20012 if result == DUPLICATE else 20003, "libelle": result}
        return _told(identifiantFactureCPP=result.platform_id, numeroFacture=result.number, statutFacture="DEPOSEE")

    def _report(self, payload: Answer) -> Answer:
        now = self._platform.now() - self._lag()
        flux = self._platform.fluxes.get(payload["numeroFluxDepot"])
        if flux is None or now < flux.states[0][0] + _UNKNOWN_FOR:
            return {"codeRetour": 20001, "libelle": "POQ_MSG_01.003 - Flux introuvable."}
        at, state = [entry for entry in flux.states if entry[0] <= now][-1]
        final = state not in (PENDING, "IN_ETAT_DE_2027")
        return _told(
            numeroFluxDepot=flux.number,
            nomFichier=flux.file_name,
            etatCourantDepotFlux=state,
            dateHeureEtatCourantFlux=to_the_minute(at),
            listeErreurDP=_errors(flux) if final else [],
            listeErreurTechnique=[],
        )

    def _lag(self) -> timedelta:
        platform = self._platform
        stale = not platform.calm and platform.rng.random() < platform.options.stale
        return timedelta(seconds=platform.rng.uniform(0, INDEX) if stale else 0)

    def _moments(self) -> tuple[datetime, datetime]:
        """As of when a copy of the platform knows which invoices there are, and as of when which status they have."""
        platform, lag = self._platform, self._lag()
        more = platform.rng.uniform(0, LONG_LAG) if lag and platform.options.long_lag else 0.0
        return platform.now() - lag, platform.now() - lag - timedelta(seconds=more)

    def _search(self, payload: Answer) -> Answer:
        platform, moment, older = self._platform, *self._moments()
        seen = [(one, one.at(older) or one.passages[0]) for one in platform.holdings if one.at(moment)]
        rows = [_row(holding, passage) for holding, passage in seen if _matches(payload, holding, passage)]
        paging = payload["rechercheFactureParFournisseur"]
        size, page = min(PER_PAGE, paging["nbResultatsParPage"]), paging["pageResultatDemandee"]
        total, start = len(rows), (page - 1) * size
        if not rows or start >= total:
            return {"codeRetour": 20000, "libelle": "TRA_MSG_00.015 Aucun résultat"}
        if not platform.calm and platform.rng.random() < platform.options.shifts:
            total, start, rows = self._shifted(total, start, rows)
        paged = {"total": total, "pageCourante": page, "pages": -(-total // size), "nbResultatsParPage": size}
        return _told(listeFactures=rows[start : start + size], parametresRetour=paged)

    def _shifted(self, total: int, start: int, rows: list[Answer]) -> tuple[int, int, list[Answer]]:
        """The list as it is while others change it: a row that comes twice, is missing, or is only counted."""
        match self._platform.rng.randrange(3):
            case 0 if start:
                return total, start - 1, rows
            case 1 if total > 1:
                gone = self._platform.rng.randrange(total)
                return total, start, rows[:gone] + rows[gone + 1 :]
            case _:
                return total + 1, start, rows

    def _history(self, payload: Answer) -> Answer:
        moment, older = self._moments()
        holding = next((one for one in self._platform.holdings if one.platform_id == payload["idFacture"]), None)
        if holding is None or holding.passages[0].at > moment:
            return {"codeRetour": 20003, "libelle": "Facture introuvable."}
        passages = [passage for passage in holding.passages if passage.at <= older] or holding.passages[:1]
        if older == self._platform.now():
            self._platform.hasten(holding)
        page = payload["paramRechercheHistoStatuts"]["pageResultatDemandeeListeHistoStatut"]
        shown = passages[(page - 1) * PER_PAGE : page * PER_PAGE]
        return _told(
            idFacture=holding.platform_id,
            numeroFacture=holding.number,
            statutCourantCode=passages[-1].code,
            historiquesDesStatuts={"histoStatut": [_passage(row) for row in shown], "totalHistoStatut": len(passages)},
        )

    def _structures(self, payload: Answer) -> Answer:
        wanted = payload["structure"]
        row = {
            "idStructureCPP": SUPPLIER_ID,
            "identifiantStructure": wanted["identifiantStructure"],
            "typeIdentifiantStructure": wanted["typeIdentifiantStructure"],
            "designationStructure": "Plomberie Martin SARL",
            "statut": "ACTIF",
        }
        return _told(listeStructures=[row], parametresRetour={"total": 1})

    def _structure(self, payload: Answer) -> Answer:
        return _told(informationGenerales={"raisonSocialeStructure": "Plomberie Martin SARL"}, parametres={})

    def _health(self, payload: Answer) -> Answer:
        return {"statusCode": "OK", "statusCodeValue": 200}


def _told(**members: Any) -> Answer:
    return {"codeRetour": 0, "libelle": "GCU_MSG_01_000", **members}


def _errors(flux: Flux) -> list[Answer]:
    number = flux.document["number"]
    return [{"identifiantFournisseur": "", "numeroDP": number, "libelleErreurDP": text} for text in flux.errors]


def _matches(payload: Answer, holding: Holding, passage: Passage) -> bool:
    if "numeroFacture" in payload:
        return bool(payload["numeroFacture"] == holding.number)
    if "numeroFluxDepot" in payload:
        return bool(payload["numeroFluxDepot"] == holding.flux)
    since = payload.get("periodeDateHeureEtatCourantDu", "")
    return to_the_minute(passage.at)[:10] >= since


def _row(holding: Holding, passage: Passage) -> Answer:
    return {
        "identifiantFactureCPP": holding.platform_id,
        "numeroFacture": holding.number,
        "numeroFluxDepot": holding.flux or None,
        "dateFacture": holding.issue_date,
        "codeFournisseur": factories.SELLER_SIRET,
        "codeDestinataire": holding.buyer,
        "montantTTC": float(holding.with_vat),
        "devise": "EUR",
        "statut": passage.code,
        "dateHeureEtatCourant": to_the_minute(passage.at),
    }


def _passage(passage: Passage) -> Answer:
    return {
        "histoStatutId": passage.id,
        "histoStatutCode": passage.code,
        "histoStatutDatePassage": to_the_minute(passage.at),
        "histoStatutCommentaire": passage.comment or None,
    }
