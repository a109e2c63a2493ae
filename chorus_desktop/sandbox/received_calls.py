"""The agency's side: searching the invoices that it received and deciding on them."""

from chorus_desktop.sandbox import answers, invoices, search_calls, uncertain
from chorus_desktop.sandbox.answers import Answer
from chorus_desktop.sandbox.clock import day, stamp
from chorus_desktop.sandbox.fields import Fields
from chorus_desktop.sandbox.invoices import Invoice
from chorus_desktop.sandbox.search_criteria import Criteria
from chorus_desktop.sandbox.state import State
from chorus_desktop.sandbox.statuses import STATUSES


def rechercher_recipiendaire(state: State, body: Fields) -> Answer:
    """rechercherFactureRecipiendaire; its paging stands at the top level of the answer."""
    criteria = Criteria(state, body)
    criteria.facts("numeroFacture", "numeroBonCommande", "numeroMarche")
    criteria.cadre(body.text("cadreFacturation"))
    criteria.statuses(body.texts("statutCourant"))
    criteria.kinds(body.texts("listeTypeFacture"))
    criteria.periods("periodeDateDepot", "periodeDateHeureEtatCourant", "periodeDateFacture")
    criteria.amounts("montantHT", "montantTTC", "montantApayer")
    if "idDestinataire" in body:
        criteria.recipient(body.whole("idDestinataire"))
    suppliers = [entry.whole("idFournisseur") for entry in body.children("listeFournisseurs")]
    if suppliers and state.directory.supplier.id not in suppliers:
        criteria.also("0")
    if body.text("typeDemandePaiement", "FACTURE") != "FACTURE":
        criteria.also("0")
    if "factureTelechargeeParDestinataire" in body:
        criteria.also("downloaded = ?", int(body.flag("factureTelechargeeParDestinataire", default=False)))
    page = search_calls.find(criteria, body.child("paramRecherche"))
    if not page.total:
        return answers.refusal(uncertain.EMPTY_SEARCH)
    sizes = body.flag("recupererTaille", default=False)
    return answers.success(
        answers.SEARCHES,
        listeFactures=[_row(state, invoice, sizes=sizes) for invoice in page.items],
        **page.as_parametres_retour(),
    )


def _row(state: State, invoice: Invoice, *, sizes: bool) -> Answer:
    row = search_calls.row(state, invoice, sizes=sizes)
    del row["identifiantFactureCPP"]
    return (
        {"idFacture": invoice.id}
        | row
        | answers.present(
            {
                "factureTelechargeeParDestinataire": invoice.downloaded,
                "dateHeureEtatCourant": stamp(invoice.current.at),
                "commentaireEtatCourant": invoice.current.comment,
            }
        )
    )


def traiter_recue(state: State, body: Fields) -> Answer:
    """traiterUneFactureRecue: the agency's decision; any status may follow any other (AIFE 30/04/2026, 3.4)."""
    invoice = invoices.by_id(state, body.whole("idFacture") or 0)
    status = body.text("nouveauStatut")
    if invoice is None:
        return answers.refusal(uncertain.INVOICE_UNKNOWN)
    if status not in STATUSES:
        return answers.refusal(uncertain.STATUS_UNKNOWN)
    invoices.set_status(state, invoice.id, status, body.text("motif"))
    return answers.success(
        answers.ACTIONS,
        idFacture=invoice.id,
        numeroFacture=invoice.number,
        dateTraitement=day(state.clock.now()),
        nouveauStatut=status,
    )
