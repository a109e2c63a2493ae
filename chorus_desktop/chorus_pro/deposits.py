"""Deposits: a Factur-X as a flux, or the user's own PDF with its data beside it."""

import base64

from chorus_desktop.chorus_pro import uncertain
from chorus_desktop.chorus_pro.directory import Directory
from chorus_desktop.chorus_pro.gateway import Gateway
from chorus_desktop.chorus_pro.translate import Fault, Kind, Reply, as_outcome, before_deposit
from chorus_desktop.chorus_pro.wire import present
from chorus_desktop.domain.exchange import Accepted, Deposit, DepositOutcome, DepositWay, PdfData

FLUX = "/cpro/factures/v1/deposer/flux"
PDF = "/cpro/factures/v1/deposer/pdf"
SUBMIT = "/cpro/factures/v1/soumettre"
#: Syntax of a Factur-X, and what a PDF without a signature is called.
FACTURX = "IN_DP_E2_CII_FACTURX"
UNSIGNED = "PDF_NON_SIGNE"


class Deposits:
    """Hands invoices over. Only deposer/flux and soumettre can be left unanswered; all before them is preparation."""

    def __init__(self, gateway: Gateway, directory: Directory) -> None:
        self._gateway = gateway
        self._directory = directory

    async def deposit(self, deposit: Deposit) -> DepositOutcome:
        """One invoice by its way."""
        if deposit.way is DepositWay.FLUX:
            return await self._flux(deposit)
        return await self._pdf(deposit)

    async def _flux(self, deposit: Deposit) -> DepositOutcome:
        payload = {
            "fichierFlux": _base64(deposit.content),
            "nomFichier": deposit.file_name,
            "syntaxeFlux": FACTURX,
            "avecSignature": False,
        }
        result = await self._gateway.deposit(FLUX, payload, _read_flux)
        return as_outcome(result) if isinstance(result, Fault) else result

    async def _pdf(self, deposit: Deposit) -> DepositOutcome:
        """First the file, which alone is no invoice, then the invoice around it."""
        own = await self._directory.own_structure()
        if isinstance(own, Fault):
            return before_deposit(own)
        payload = {
            "fichierFacture": _base64(deposit.content),
            "nomFichier": deposit.file_name,
            "formatDepot": UNSIGNED,
        }
        file_id = await self._gateway.deposit(PDF, payload, _read_file_id)
        if isinstance(file_id, Fault):
            return as_outcome(file_id) if file_id.kind is Kind.TURNED_DOWN else before_deposit(file_id)
        result = await self._gateway.deposit(SUBMIT, submission(deposit, own.id, file_id), _read_submission)
        return as_outcome(result) if isinstance(result, Fault) else result


def submission(deposit: Deposit, supplier_id: int, file_id: int) -> dict[str, object]:
    """The body of soumettre (DEPOT_PDF_API): our own number, which makes the invoice findable, and the totals."""
    data, identity = deposit.pdf_data, deposit.identity
    assert data is not None, "a PDF is deposited with its data"
    main_file = {"pieceJointePrincipaleDesignation": deposit.file_name[:100], "pieceJointePrincipaleId": file_id}
    return {
        "modeDepot": "DEPOT_PDF_API",
        "numeroFactureSaisi": identity.number,
        "dateFacture": identity.issue_date.isoformat(),
        "destinataire": present({"codeDestinataire": identity.buyer_siret, "codeServiceExecutant": data.service_code}),
        "fournisseur": {"idFournisseur": supplier_id},
        "cadreDeFacturation": {
            "codeCadreFacturation": uncertain.CADRES.get(data.business_process, data.business_process)
        },
        "references": _references(data),
        "montantTotal": {
            "montantHtTotal": data.without_vat,
            "montantTVA": data.vat_total,
            "montantTtcTotal": data.with_vat,
            "montantAPayer": data.due,
        },
        "pieceJointePrincipale": [main_file] if uncertain.MAIN_FILE_IN_A_LIST else main_file,
    }


def _references(data: PdfData) -> dict[str, object]:
    return present(
        {
            "deviseFacture": data.currency,
            "typeFacture": "AVOIR" if data.credit_note else "FACTURE",
            "typeTva": uncertain.VAT_TYPES[data.vat_regime],
            "modePaiement": uncertain.PAYMENT_MEANS.get(data.payment_means, uncertain.OTHER_PAYMENT_MEANS),
            "numeroMarche": data.contract,
            "numeroBonCommande": data.purchase_order,
            "numeroFactureOrigine": data.preceding_number,
        }
    )


def _base64(content: bytes) -> str:
    return base64.b64encode(content).decode("ascii")


def _read_flux(reply: Reply) -> Accepted:
    return Accepted(flux_number=reply.fields.required_text("numeroFluxDepot"), raw=reply.answer.text)


def _read_file_id(reply: Reply) -> int:
    return reply.fields.identifier("pieceJointeId")


def _read_submission(reply: Reply) -> Accepted:
    return Accepted(platform_id=reply.fields.identifier("identifiantFactureCPP"), raw=reply.answer.text)
