"""The call rechercher/fournisseur: criteria, order, pages and rows of the issued invoices."""

from collections.abc import Callable, Iterator
from datetime import datetime
from decimal import Decimal
from typing import Any

from chorus_desktop.sandbox import answers, invoices, uncertain
from chorus_desktop.sandbox.answers import Answer
from chorus_desktop.sandbox.clock import day, stamp
from chorus_desktop.sandbox.fields import Fields, Malformed
from chorus_desktop.sandbox.invoices import Invoice
from chorus_desktop.sandbox.state import State

_COLUMNS: dict[str, Callable[[Invoice], Any]] = {
    "DateDepot": lambda invoice: (invoice.deposited_at, invoice.id),
    "NumeroFacture": lambda invoice: invoice.number,
    "DateFacture": lambda invoice: (invoice.content["issue_date"], invoice.id),
    "Statut": lambda invoice: (invoice.current.code, invoice.id),
    "MontantHT": lambda invoice: (invoice.total("without_vat"), invoice.id),
    "MontantTTC": lambda invoice: (invoice.total("with_vat"), invoice.id),
    "MontantAPayer": lambda invoice: (invoice.total("due"), invoice.id),
    "NumeroFluxDepot": lambda invoice: (invoice.flux_number or "", invoice.id),
    "CodeDestinataire": lambda invoice: (invoice.buyer.siret, invoice.id),
    "DesignationDestinataire": lambda invoice: (invoice.buyer.name, invoice.id),
}

_FACTS: dict[str, Callable[[Invoice], object]] = {
    "numeroFacture": lambda invoice: invoice.number,
    "numeroFluxDepot": lambda invoice: invoice.flux_number,
    "typeFacture": lambda invoice: invoice.kind,
    "modeDepot": lambda invoice: invoice.mode,
    "numeroBonCommande": lambda invoice: invoice.content["engagement"],
    "numeroMarche": lambda invoice: invoice.content["contract"],
    "numeroFactureOrigine": lambda invoice: invoice.content["preceding"],
}
_PERIODS: dict[str, Callable[[Invoice], str]] = {
    "periodeDateDepot": lambda invoice: day(invoice.deposited_at),
    "periodeDateHeureEtatCourant": lambda invoice: day(invoice.current.at),
    "periodeDateFacture": lambda invoice: invoice.content["issue_date"],
}
_LIST = "listeDestinataire"
Test = Callable[[Invoice], bool]


def rechercher_fournisseur(state: State, body: Fields) -> Answer:
    """rechercherFactureParFournisseur."""
    tests = [*_facts(state, body), *_periods(body), *_amounts(body), *_recipients(body)]
    paging = body.child("rechercheFactureParFournisseur")
    found = [invoice for invoice in _candidates(state, body) if all(test(invoice) for test in tests)]
    if not found:
        return answers.refusal(uncertain.EMPTY_SEARCH)
    page = answers.paginate(
        answers.ordered(found, paging, _COLUMNS, "DateDepot"),
        paging.whole("pageResultatDemandee"),
        paging.whole("nbResultatsParPage"),
        paging.whole("nbResultatsMaximum") or 200,
    )
    return answers.success(
        answers.SEARCHES,
        parametresRetour=page.as_parametres_retour(),
        listeFactures=[_row(state, invoice) for invoice in page.items],
    )


def _candidates(state: State, body: Fields) -> list[Invoice]:
    return invoices.find(
        state, number=body.text("numeroFacture") or None, flux_number=body.text("numeroFluxDepot") or None
    )


def _facts(state: State, body: Fields) -> Iterator[Test]:
    for name, read in _FACTS.items():
        if name in body:
            yield _equals(read, body.text(name))
    if statuses := body.texts("statutCourant"):
        yield lambda invoice: invoice.current.code in statuses
    if body.whole("idFournisseur", state.directory.supplier.id) != state.directory.supplier.id:
        yield lambda _invoice: False
    if body.flag("rejetTraite", default=False):
        yield lambda _invoice: False


def _equals(read: Callable[[Invoice], object], wanted: str) -> Test:
    return lambda invoice: read(invoice) == wanted


def _periods(body: Fields) -> Iterator[Test]:
    for name, read in _PERIODS.items():
        first, last = _day_of(body, f"{name}Du"), _day_of(body, f"{name}Au")
        if first or last:
            yield _between(read, first or "", last or "9999")


def _day_of(body: Fields, name: str) -> str:
    text = body.text(name)
    if not text:
        return ""
    try:
        return datetime.fromisoformat(text).date().isoformat()
    except ValueError:
        raise Malformed(f"{name} : date attendue") from None


def _amounts(body: Fields) -> Iterator[Test]:
    for name, total in (("montantHT", "without_vat"), ("montantTTC", "with_vat"), ("montantApayer", "due")):
        low, high = body.number(f"{name}Min"), body.number(f"{name}Max")
        if low is not None or high is not None:
            yield _between(_total(total), _or(low, "-Infinity"), _or(high, "Infinity"))


def _or(amount: Decimal | None, limit: str) -> Decimal:
    return Decimal(limit) if amount is None else amount


def _total(name: str) -> Callable[[Invoice], Decimal]:
    return lambda invoice: invoice.total(name)


def _between(read: Callable[[Invoice], Any], low: object, high: object) -> Test:
    return lambda invoice: low <= read(invoice) <= high


def _recipients(body: Fields) -> Iterator[Test]:
    wanted = [(r.whole("idDestinataire"), r.text("raisonSocialeStuctDmd").casefold()) for r in body.children(_LIST)]
    if wanted:
        yield lambda invoice: any(
            (number is None or number == invoice.buyer.id) and name in invoice.buyer.name.casefold()
            for number, name in wanted
        )


def _row(state: State, invoice: Invoice) -> Answer:
    supplier, content = state.directory.supplier, invoice.content
    service = invoice.buyer.service(content["service"])
    return answers.present(
        {
            "identifiantFactureCPP": invoice.id,
            "typeDemandePaiement": "FACTURE",
            "codeFournisseur": supplier.siret,
            "typeIdentifiantFournisseur": "SIRET",
            "designationFournisseur": supplier.name,
            "idDestinataire": invoice.buyer.id,
            "codeDestinataire": invoice.buyer.siret,
            "designationDestinataire": invoice.buyer.name,
            "idServiceExecutant": service.id if service else None,
            "codeServiceExecutant": service.code if service else None,
            "nomServiceExecutant": service.name if service else None,
            "typeFacture": invoice.kind,
            "numeroFacture": invoice.number,
            "dateFacture": content["issue_date"],
            "dateDepot": day(invoice.deposited_at),
            "montantHT": invoice.total("without_vat"),
            "montantTTC": invoice.total("with_vat"),
            "montantAPayer": invoice.total("due"),
            "devise": content["currency"],
            "statut": invoice.current.code,
            "numeroMarche": content["contract"],
            "numeroBonCommande": content["engagement"],
            "numeroFluxDepot": invoice.flux_number,
            "numeroFactureOrigine": content["preceding"],
            "modeDepot": invoice.mode,
            "dateHeureEtatCourant": stamp(invoice.current.at),
            "commentaireEtatCourant": invoice.current.comment,
            "rejetTraite": False,
        }
    )
