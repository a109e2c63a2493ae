"""The call rechercher/fournisseur: criteria, order, pages and rows of the issued invoices."""

from collections.abc import Callable
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


def rechercher_fournisseur(state: State, body: Fields) -> Answer:
    """rechercherFactureParFournisseur."""
    paging = body.child("rechercheFactureParFournisseur")
    found = [invoice for invoice in invoices.all_invoices(state) if _matches(state, invoice, body)]
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


def _matches(state: State, invoice: Invoice, body: Fields) -> bool:
    return (
        _same(invoice, state, body)
        and _within(day(invoice.deposited_at), body, "periodeDateDepot")
        and _within(day(invoice.current.at), body, "periodeDateHeureEtatCourant")
        and _within(invoice.content["issue_date"], body, "periodeDateFacture")
        and _between(invoice.total("without_vat"), body, "montantHT")
        and _between(invoice.total("with_vat"), body, "montantTTC")
        and _between(invoice.total("due"), body, "montantApayer")
        and _addressed(invoice, body)
        and not body.flag("rejetTraite", default=False)
    )


def _same(invoice: Invoice, state: State, body: Fields) -> bool:
    facts: dict[str, object] = {
        "numeroFacture": invoice.number,
        "numeroFluxDepot": invoice.flux_number,
        "typeFacture": invoice.kind,
        "modeDepot": invoice.mode,
        "numeroBonCommande": invoice.content["engagement"],
        "numeroMarche": invoice.content["contract"],
        "numeroFactureOrigine": invoice.content["preceding"],
    }
    statuses = body.texts("statutCourant")
    return (
        all(name not in body or body.text(name) == value for name, value in facts.items())
        and (not statuses or invoice.current.code in statuses)
        and body.whole("idFournisseur", state.directory.supplier.id) == state.directory.supplier.id
    )


def _within(value: str, body: Fields, period: str) -> bool:
    first, last = _day_of(body, f"{period}Du"), _day_of(body, f"{period}Au")
    return (not first or first <= value) and (not last or value <= last)


def _day_of(body: Fields, name: str) -> str:
    text = body.text(name)
    if not text:
        return ""
    try:
        return datetime.fromisoformat(text).date().isoformat()
    except ValueError:
        raise Malformed(f"{name} : date attendue") from None


def _between(value: Decimal, body: Fields, name: str) -> bool:
    low, high = body.number(f"{name}Min"), body.number(f"{name}Max")
    return (low is None or low <= value) and (high is None or value <= high)


def _addressed(invoice: Invoice, body: Fields) -> bool:
    wanted = body.children("listeDestinataire")
    return not wanted or any(
        entry.whole("idDestinataire", invoice.buyer.id) == invoice.buyer.id
        and entry.text("raisonSocialeStuctDmd").casefold() in invoice.buyer.name.casefold()
        for entry in wanted
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
