"""The searches among issued invoices: criteria turned into SQL, order, pages and rows."""

from typing import Any

from chorus_desktop.sandbox import answers, interpreted, invoice_files, invoices, uncertain
from chorus_desktop.sandbox.answers import Answer, Page
from chorus_desktop.sandbox.clock import day, stamp
from chorus_desktop.sandbox.fields import Fields
from chorus_desktop.sandbox.invoices import Invoice
from chorus_desktop.sandbox.search_criteria import Criteria
from chorus_desktop.sandbox.state import State

#: triColonne; every order is made whole by the id, so that pages never overlap.
_COLUMNS = {
    "DateDepot": "deposited_at",
    "NumeroFacture": "number",
    "DateFacture": "issue_date",
    "Statut": "status",
    "MontantHT": "without_vat",
    "MontantTTC": "with_vat",
    "MontantAPayer": "due",
    "NumeroFluxDepot": "coalesce(flux_number, '')",
    "CodeDestinataire": "buyer",
    "DesignationDestinataire": "buyer_name",
    "Destinataire": "buyer_name",
    "TypeFacture": "kind",
    "NumeroMarche": "contract",
    "NumeroBonCommande": "engagement",
    "NumeroFactureOrigine": "preceding",
    "ModeDepot": "mode",
    "FactureTelechargeeParDestinataire": "downloaded",
}
#: What waits for the supplier: to complete, to recycle, to name another validator, to file.
_TO_TREAT = ("SUSPENDUE", "A_RECYCLER", "ERREUR_FOURNISSEUR_SUR_VALIDEUR", "REJETEE")
_MOST = 200


def rechercher_fournisseur(state: State, body: Fields) -> Answer:
    """rechercherFactureParFournisseur."""
    paging, read = body.child("rechercheFactureParFournisseur"), _issued_by(state, body, interpreted.TABLE)
    page = find(_issued_by(state, body), paging, read)
    if not page.total:
        return answers.refusal(uncertain.EMPTY_SEARCH)
    sizes = body.flag("recupererTaille", default=False)
    return answers.success(
        answers.SEARCHES,
        parametresRetour=page.as_parametres_retour(),
        listeFactures=[
            _issued(state, item, sizes=sizes) if isinstance(item, Invoice) else interpreted.row(state, item)
            for item in page.items
        ],
    )


def _issued_by(state: State, body: Fields, table: str = "invoice") -> Criteria:
    criteria = Criteria(state, body, table)
    criteria.supplier(body.whole("idFournisseur"))
    criteria.facts("numeroFacture", "numeroFluxDepot", "typeFacture", "modeDepot")
    criteria.facts("numeroBonCommande", "numeroMarche", "numeroFactureOrigine")
    criteria.cadre(body.text("cadreFacturation"))
    criteria.statuses(body.texts("statutCourant"))
    criteria.periods("periodeDateDepot", "periodeDateHeureEtatCourant", "periodeDateFacture")
    criteria.amounts("montantHT", "montantTTC", "montantApayer")
    criteria.recipients(body.children("listeDestinataire"))
    if "rejetTraite" in body:
        criteria.also("rejection_filed = ?", int(body.flag("rejetTraite", default=False)))
    return criteria


def rechercher_a_traiter(state: State, body: Fields) -> Answer:
    """rechercherFactureATraiterParFournisseur: what waits for an action of the supplier."""
    criteria = Criteria(state, body)
    criteria.supplier(body.whole("idStructure"))
    hidden = ("REJETEE",) if body.flag("masquerRejetee", default=False) else ()
    criteria.statuses([code for code in _TO_TREAT if code not in hidden])
    criteria.also("NOT rejection_filed")
    page = find(criteria, body.child("rechercheFactureATraiterParFournisseur"))
    if not page.total:
        return answers.refusal(uncertain.EMPTY_SEARCH)
    sizes = body.flag("recupererTaille", default=False)
    return answers.success(
        answers.SEARCHES,
        parametresRetour=page.as_parametres_retour(),
        listeFactures=[row(state, invoice, sizes=sizes) for invoice in page.items],
    )


def rechercher_demande_paiement(_state: State, _body: Fields) -> Answer:
    """rechercherDemandePaiement: not served on qualification, which this platform is an image of."""
    return answers.refusal(uncertain.NOT_ON_QUALIFICATION)


def find(criteria: Criteria, paging: Fields, after: Criteria | None = None) -> Page:
    """The page that is asked for, of at most nbResultatsMaximum results (200 unless told); those of `after` last."""
    maximum = max(1, paging.whole("nbResultatsMaximum") or _MOST)
    number = max(1, paging.whole("pageResultatDemandee") or 1)
    size = max(1, paging.whole("nbResultatsParPage") or 10)
    count = criteria.count()
    total = min(maximum, count + (after.count() if after else 0))
    column = _COLUMNS.get(paging.text("triColonne", "DateDepot"), "deposited_at")
    sense = "ASC" if paging.text("triSens", "Descendant") == "Ascendant" else "DESC"
    first = (number - 1) * size
    wanted = max(0, min(size, total - first))
    items: list[Any] = list(criteria.select(f"{column} {sense}, id {sense}", wanted, first))
    if after and len(items) < wanted:
        items += after.rows(wanted - len(items), max(0, first - count))
    return Page(items=items, page=number, pages=-(-total // size), size=size, total=total)


def row(state: State, invoice: Invoice, *, sizes: bool) -> Answer:
    """What every search of issued invoices tells of one."""
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
            "taille": invoice_files.size_of(state, invoice) if sizes else None,
        }
    )


def _issued(state: State, invoice: Invoice, *, sizes: bool) -> Answer:
    return row(state, invoice, sizes=sizes) | answers.present(
        {
            "numeroFluxDepot": invoice.flux_number,
            "numeroFactureOrigine": invoice.content["preceding"],
            "modeDepot": invoice.mode,
            "dateHeureEtatCourant": stamp(invoice.current.at),
            "commentaireEtatCourant": invoice.current.comment,
            "rejetTraite": invoice.rejection_filed,
            **_validator(state, invoice),
        }
    )


def _validator(state: State, invoice: Invoice) -> dict[str, Any]:
    named = invoice.content["validator"]
    known = state.directory.by_siret(named) if named else None
    if known is None:
        return {}
    return {
        "typeIdentifiantValideur1": "SIRET",
        "codeValideur1": known.siret,
        "raisonSocialeValideur1": known.name,
        "dateValidation1": invoices.date_of(state, invoice.id, "VALIDEE_1"),
    }
