"""The body of soumettre in its three modes: around a PDF, around a signed PDF, from data alone."""

from collections.abc import Sequence

from chorus_desktop.chorus_pro import uncertain
from chorus_desktop.chorus_pro.follow_up import joined
from chorus_desktop.chorus_pro.wire import present
from chorus_desktop.domain.exchange import Deposit, DepositWay, PdfData, VatRegime
from chorus_desktop.domain.follow_up import LONGEST_COMMENT, JoinedFile
from chorus_desktop.domain.submission import TypedLine

_LONGEST_DESIGNATION = 100


def submission(
    deposit: Deposit, supplier_id: int, file_id: int | None, joined_files: Sequence[JoinedFile] = ()
) -> dict[str, object]:
    """Our own number, which makes the invoice findable, the totals, then the PDF or the lines, then joined files."""
    data, identity = deposit.pdf_data, deposit.identity
    assert data is not None, "what is no flux is deposited with its data"
    return {
        "modeDepot": _mode(deposit),
        "numeroFactureSaisi": identity.number,
        "dateFacture": identity.issue_date.isoformat(),
        "destinataire": present({"codeDestinataire": identity.buyer_siret, "codeServiceExecutant": data.service_code}),
        "fournisseur": present(
            {
                "idFournisseur": supplier_id,
                "idServiceFournisseur": data.supplier_service_id,
                "codeCoordonneesBancairesFournisseur": data.bank_details_id,
            }
        ),
        "cadreDeFacturation": _cadre(data),
        "references": _references(data),
        "montantTotal": {
            "montantHtTotal": data.without_vat,
            "montantTVA": data.vat_total,
            "montantTtcTotal": data.with_vat,
            "montantAPayer": data.due,
        },
        **(_typed(deposit) if deposit.way is DepositWay.TYPED else _main_file(deposit, file_id)),
        **present(
            {
                "pieceJointeComplementaire": [joined(file) for file in joined_files],
                "commentaire": data.comment[:LONGEST_COMMENT],
            }
        ),
    }


def _mode(deposit: Deposit) -> str:
    if deposit.way is DepositWay.TYPED:
        return "SAISIE_API"
    return "DEPOT_PDF_API" if deposit.signature is None else "DEPOT_PDF_SIGNE_API"


def _cadre(data: PdfData) -> dict[str, object]:
    return present(
        {
            "codeCadreFacturation": uncertain.CADRES.get(data.business_process, data.business_process),
            "codeStructureValideur": data.validator_siret,
            "codeServiceValideur": data.validator_service,
        }
    )


def _references(data: PdfData) -> dict[str, object]:
    exempt = data.vat_regime is VatRegime.EXEMPT and data.exemption_reason
    return present(
        {
            "deviseFacture": data.currency,
            "typeFacture": "AVOIR" if data.credit_note else "FACTURE",
            "typeTva": "EXONERATION" if exempt else uncertain.VAT_TYPES[data.vat_regime],
            "motifExonerationTva": data.exemption_reason if exempt else "",
            "modePaiement": uncertain.PAYMENT_MEANS.get(data.payment_means, uncertain.OTHER_PAYMENT_MEANS),
            "numeroMarche": data.contract,
            "numeroBonCommande": data.purchase_order,
            "numeroFactureOrigine": data.preceding_number,
        }
    )


def _main_file(deposit: Deposit, file_id: int | None) -> dict[str, object]:
    main_file = {
        "pieceJointePrincipaleDesignation": deposit.file_name[:_LONGEST_DESIGNATION],
        "pieceJointePrincipaleId": file_id,
    }
    return {"pieceJointePrincipale": [main_file] if uncertain.MAIN_FILE_IN_A_LIST else main_file}


def _typed(deposit: Deposit) -> dict[str, object]:
    """Rates are told as numbers: the codes of the platform's list would have to be read first."""
    invoice = deposit.typed
    assert invoice is not None, "data alone is deposited with its lines"
    return {
        "lignePoste": [_line(line) for line in invoice.lines],
        "ligneTva": [
            {
                "ligneTvaTauxManuel": row.rate,
                "ligneTvaMontantBaseHtParTaux": row.basis,
                "ligneTvaMontantTvaParTaux": row.amount,
            }
            for row in invoice.vat
        ],
    }


def _line(line: TypedLine) -> dict[str, object]:
    return present(
        {
            "lignePosteNumero": line.number,
            "lignePosteReference": line.reference,
            "lignePosteDenomination": line.name or uncertain.UNNAMED_LINES[line.kind],
            "lignePosteQuantite": line.quantity,
            "lignePosteUnite": uncertain.UNITS.get(line.unit, line.unit),
            "lignePosteMontantUnitaireHT": line.net_price,
            "lignePosteMontantRemiseHT": 0,
            "lignePosteTauxTvaManuel": line.rate,
        }
    )
