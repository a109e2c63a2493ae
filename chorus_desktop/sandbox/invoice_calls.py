"""The calls that show one invoice: consulter/fournisseur, consulter/recipiendaire, consulter/historique."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any

from chorus_desktop.sandbox import answers, invoice_files, invoices, uncertain
from chorus_desktop.sandbox.answers import Answer, Page, present
from chorus_desktop.sandbox.clock import day
from chorus_desktop.sandbox.fields import Fields
from chorus_desktop.sandbox.invoice_files import File
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
    paging = _paging(body, "getpLigneRecapTva", "getpListePiecesJointes", "getpLignesPoste")
    shown = _shown(state, invoice, paging) | {"rejetTraite": invoice.rejection_filed}
    return answers.success(answers.SEARCHES, facture=shown)


def consulter_recipiendaire(state: State, body: Fields) -> Answer:
    """consulterFactureParRecipiendaire."""
    invoice = invoices.by_id(state, body.whole("identifiantFactureCPP") or 0)
    if invoice is None:
        return answers.refusal(uncertain.INVOICE_UNKNOWN)
    paging = _paging(body, "rechercheligneTvaRecap", "recherchePj", "rechercheLignePoste")
    return answers.success(answers.SEARCHES, facture=_shown(state, invoice, paging))


def _paging(body: Fields, *names: str) -> tuple[Fields, Fields, Fields]:
    """The paging of VAT lines, files and invoice lines; clients also send the names without "get"."""
    taxes, files, lines = (body.child(name if name in body else name.removeprefix("get")) for name in names)
    return taxes, files, lines


def _shown(state: State, invoice: Invoice, paging: tuple[Fields, Fields, Fields]) -> Answer:
    content, supplier, buyer = invoice.content, state.directory.supplier, invoice.buyer
    service = buyer.service(content["service"])
    return {
        "identifiantFactureCPP": invoice.id,
        "numeroFacture": invoice.number,
        "statutFacture": invoice.current.code,
        "modeDepot": invoice.mode,
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
        **_figures(state, invoice),
        **_parts(state, invoice, paging),
        **present({"commentaire": content["extra"].get("commentaire")}),
    }


def _figures(state: State, invoice: Invoice) -> Answer:
    content = invoice.content
    vat_type = content["extra"].get("typeTva") or _vat_type(content)
    return {
        "cadreDeFacturation": _cadre(state, invoice),
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


def _cadre(state: State, invoice: Invoice) -> Answer:
    named = invoice.content["validator"]
    known = state.directory.by_siret(named) if named else None
    return present(
        {
            "codeCadreFacturation": _CADRES.get(invoice.content["cadre"], "A1_FACTURE_FOURNISSEUR"),
            "idValideur1": known.id if known else None,
            "typeIdentifiantValideur1": "SIRET" if known else None,
            "codeValideur1": known.siret if known else None,
            "raisonSocialeValideur1": known.name if known else None,
            "dateValidation1": invoices.date_of(state, invoice.id, "VALIDEE_1"),
        }
    )


def _parts(state: State, invoice: Invoice, paging: tuple[Fields, Fields, Fields]) -> Answer:
    taxes, files, lines = paging
    content = invoice.content
    parts: Answer = {}
    if content["taxes"]:
        page = answers.paginate(
            content["taxes"],
            taxes.whole("pageResultatDemandeeListeRecapitulatifTVA"),
            taxes.whole("nbResultatsParPageListeListeRecapitulatifTVA"),
        )
        parts["recapitulatifDeTva"] = {
            "ligneTva": [_tax(tax) for tax in page.items],
            **_count(page, "LignesRecapitulativesTVA"),
        }
    if content["lines"]:
        page = answers.paginate(
            list(enumerate(content["lines"], 1)),
            lines.whole("pageResultatDemandeeLignesPoste"),
            lines.whole("nbResultatsParPageLignesPoste"),
        )
        parts["lignesDePoste"] = {
            "lignePoste": [_line(rank, line) for rank, line in page.items],
            **_count(page, "LignesPoste"),
        }
    if invoice.file_id is not None:
        parts["pieceJointePrincipale"] = {"idPieceJointePrincipale": invoice.file_id}
    if joined := invoice_files.complementary(state, invoice.id):
        page = answers.paginate(
            joined,
            files.whole("pageResultatDemandeeListePieceJointe"),
            files.whole("nbResultatsParPageListePieceJointe"),
        )
        parts["listeDesPiecesJointes"] = {
            "pieceJointe": [_file(file) for file in page.items],
            **_count(page, "ListePiecesJointe"),
        }
    return parts


def _file(file: File) -> Answer:
    return present(
        {
            "pieceJointeTypeCode": file.type_code,
            "pieceJointeDesignation": file.designation,
            "pieceJointeNumeroLigneFacture": file.line,
            "pieceJointeIdLiaison": file.link,
            "pieceJointeId": file.id,
            "pieceJointeExtension": file.extension,
        }
    )


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


def _count(page: Page, suffix: str) -> Answer:
    return {
        f"pageCourante{suffix}": page.page,
        f"pages{suffix}": page.pages,
        f"nbResultatsParPage{suffix}": page.size,
        f"total{suffix}": page.total,
    }
