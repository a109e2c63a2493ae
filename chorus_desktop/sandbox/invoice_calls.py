"""The calls about one issued invoice: consulter/fournisseur, consulter/historique, completer."""

from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import Any

from chorus_desktop.sandbox import answers, invoices, uncertain
from chorus_desktop.sandbox.answers import Answer, present
from chorus_desktop.sandbox.clock import day, minute
from chorus_desktop.sandbox.fields import Fields
from chorus_desktop.sandbox.invoices import Invoice, Status
from chorus_desktop.sandbox.state import State

_CADRES = {
    "A1": "A1_FACTURE_FOURNISSEUR",
    "A2": "A2_FACTURE_FOURNISSEUR_DEJA_PAYEE",
    "A9": "A9_FACTURE_SOUSTRAITANT",
    "A12": "A12_FACTURE_COTRAITANT",
}
_PAYMENT = {"10": "ESPECE", "20": "CHEQUE", "49": "PRELEVEMENT", "59": "PRELEVEMENT", "97": "REPORT", "01": "AUTRE"}

_STATUS_COLUMNS: dict[str, Callable[[Status], Any]] = {
    "HistoStatutDatePassage": lambda status: (status.at, status.id),
    "HistoStatutCode": lambda status: status.code,
}


def consulter_fournisseur(state: State, body: Fields) -> Answer:
    """consulterFactureParFournisseur."""
    invoice = invoices.by_id(state, body.whole("identifiantFactureCPP") or 0)
    if invoice is None:
        return answers.refusal(uncertain.INVOICE_UNKNOWN)
    content, supplier, buyer = invoice.content, state.directory.supplier, invoice.buyer
    service = buyer.service(content["service"])
    return answers.success(
        answers.SEARCHES,
        facture={
            "identifiantFactureCPP": invoice.id,
            "numeroFacture": invoice.number,
            "statutFacture": invoice.current.code,
            "modeDepot": invoice.mode,
            "rejetTraite": False,
            "destinataire": present(
                {
                    "idDestinataire": buyer.id,
                    "codeDestinataire": buyer.siret,
                    "libelleDestinataire": buyer.name,
                    "idServiceExecutant": service.id if service else None,
                    "codeServiceExecutant": service.code if service else None,
                    "libelleServiceExecutant": service.name if service else None,
                    "adresseDestinataireDetail": buyer.address,
                    "adresseDestinataireCodePostal": buyer.postcode,
                    "adresseDestinataireVille": buyer.city,
                    "adresseDestinataireCodePays": "FR",
                }
            ),
            "fournisseur": {
                "idFournisseur": supplier.id,
                "typeIdentifiantFournisseur": "SIRET",
                "codeFournisseur": supplier.siret,
                "designationFournisseur": supplier.name,
            },
            **_figures(invoice),
        }
        | present({"commentaire": content["extra"].get("commentaire")}),
    )


def _figures(invoice: Invoice) -> Answer:
    content = invoice.content
    vat_type = content["extra"].get("typeTva") or _vat_type(content)
    figures: Answer = {
        "cadreDeFacturation": present(
            {"codeCadreFacturation": _CADRES.get(content["cadre"], "A1_FACTURE_FOURNISSEUR")}
        ),
        "references": present(
            {
                "dateFacture": content["issue_date"],
                "dateDepot": day(invoice.deposited_at),
                "codeDeviseFacture": content["currency"],
                "typeFacture": invoice.kind,
                "typeTva": vat_type,
                "numeroMarche": content["contract"],
                "numeroBonCommande": content["engagement"],
                "numeroFactureOrigine": content["preceding"],
                "modePaiement": _PAYMENT.get(content["payment_means"], "VIREMENT"),
            }
        ),
        "montantTotal": present(
            {
                "montantHtTotal": invoice.total("without_vat"),
                "montantTVA": invoice.total("vat"),
                "montantTtcTotal": invoice.total("with_vat"),
                "montantAPayer": invoice.total("due"),
            }
        ),
    }
    if content["taxes"]:
        figures["recapitulatifDeTva"] = {"ligneTva": [_tax(tax) for tax in content["taxes"]]} | _count(
            content["taxes"], "LignesRecapitulativesTVA"
        )
    if content["lines"]:
        figures["lignesDePoste"] = {
            "lignePoste": [_line(rank, line) for rank, line in enumerate(content["lines"], 1)]
        } | _count(content["lines"], "LignesPoste")
    if invoice.file_id is not None:
        figures["pieceJointePrincipale"] = {"idPieceJointePrincipale": invoice.file_id}
    return figures


def _vat_type(content: Answer) -> str:
    if all(Decimal(tax["rate"]) == 0 for tax in content["taxes"]):
        return "EXONERATION"
    return "TVA_SUR_DEBIT" if content["vat_on_debits"] else "TVA_SUR_ENCAISSEMENT"


def _tax(tax: Answer) -> Answer:
    return {
        "ligneTvaTauxManuel": float(tax["rate"]),
        "ligneTvaMontantBaseHtParTaux": float(tax["basis"]),
        "ligneTvaMontantTvaParTaux": float(tax["amount"]),
    }


def _line(rank: int, line: Answer) -> Answer:
    return present(
        {
            "lignePosteNumero": rank,
            "lignePosteReference": line["reference"],
            "lignePosteDenomination": line["name"],
            "lignePosteQuantite": float(line["quantity"]),
            "lignePosteMontantUnitaireHT": float(line["price"]),
            "lignePosteTauxTvaManuel": float(line["rate"]),
            "lignePosteMontantHtApresRemise": float(line["total"]),
        }
    )


def _count(items: Sequence[object], suffix: str) -> Answer:
    return {
        f"pageCourante{suffix}": 1,
        f"pages{suffix}": 1,
        f"nbResultatsParPage{suffix}": max(10, len(items)),
        f"total{suffix}": len(items),
    }


def consulter_historique(state: State, body: Fields) -> Answer:
    """consulterHistoriqueFacture: the statuses, latest first; no events, no user actions."""
    invoice = invoices.by_id(state, body.whole("idFacture") or 0)
    if invoice is None:
        return answers.refusal(uncertain.INVOICE_UNKNOWN)
    criteria = body.child("paramRechercheHistoStatuts")
    ascending = criteria.text("triSensListeHistoStatut", "Descendant") == "Ascendant"
    column = criteria.text("triColonneListeHistoStatut", "HistoStatutDatePassage")
    key = _STATUS_COLUMNS.get(column, _STATUS_COLUMNS["HistoStatutDatePassage"])
    page = answers.paginate(
        sorted(invoice.statuses, key=key, reverse=not ascending),
        criteria.whole("pageResultatDemandeeListeHistoStatut"),
        criteria.whole("nbResultatsParPageListeHistoStatut"),
        body.whole("nbResultatsMaximum"),
    )
    return answers.success(
        answers.ACTIONS,
        idFacture=invoice.id,
        numeroFacture=invoice.number,
        modeDepot=invoice.mode,
        statutCourantCode=invoice.current.code,
        historiquesDesStatuts={
            "histoStatut": [_status(status) for status in page.items],
            "pageCouranteHistoStatut": page.page,
            "pagesHistoStatut": page.pages,
            "nbResultatsParPageHistoStatut": page.size,
            "totalHistoStatut": page.total,
        },
        historiquesDesEvenementsComplementaires={"evenement": []} | _nothing("Evenement"),
        historiquesDesActionsUtilisateurs={"histoAction": []} | _nothing("HistoAction"),
    )


def _status(status: Status) -> Answer:
    return present(
        {
            "histoStatutId": status.id,
            "histoStatutCode": status.code,
            "histoStatutDatePassage": minute(status.at),
            "histoStatutCommentaire": status.comment,
        }
    )


def _nothing(suffix: str) -> Answer:
    return {f"pageCourante{suffix}": 1, f"pages{suffix}": 0, f"nbResultatsParPage{suffix}": 10, f"total{suffix}": 0}


def completer(state: State, body: Fields) -> Answer:
    """completerFacture: SUSPENDUE becomes COMPLETEE, and is with the recipient again."""
    invoice = invoices.by_id(state, body.whole("identifiantFactureCPP") or 0)
    if invoice is None:
        return answers.refusal(uncertain.INVOICE_UNKNOWN)
    if invoice.current.code != "SUSPENDUE":
        return answers.refusal(uncertain.NOT_SUSPENDED)
    invoices.set_status(state, invoice.id, "COMPLETEE", body.text("commentaire"))
    return answers.success(
        answers.ACTIONS,
        identifiantFactureCPP=invoice.id,
        numeroFacture=invoice.number,
        dateTraitement=day(state.clock.now()),
    )
