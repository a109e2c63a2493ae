"""Fluxes: one structured file or a lot handed over (deposer/flux), and the receipt of one (consulterCR)."""

import base64
import gzip
import io
import tarfile
from datetime import date

from chorus_desktop.chorus_pro import uncertain
from chorus_desktop.chorus_pro.gateway import Gateway
from chorus_desktop.chorus_pro.translate import Fault, Kind, Reply, as_outcome, as_read_failed
from chorus_desktop.chorus_pro.wire import present
from chorus_desktop.domain.exchange import Accepted, DepositOutcome, ReadFailed, TurnedDown
from chorus_desktop.domain.submission import FluxReceipt, FluxSyntax, Lot, lot_fault

FLUX = "/cpro/factures/v1/deposer/flux"
RECEIPT = "/cpro/transverses/v1/consulterCR"

#: syntaxeFlux: the thirteen of the Swagger.
SYNTAXES = {
    FluxSyntax.FACTURX: "IN_DP_E2_CII_FACTURX",
    FluxSyntax.UBL: "IN_DP_E1_UBL_INVOICE",
    FluxSyntax.CII: "IN_DP_E1_CII",
    FluxSyntax.CII_16B: "IN_DP_E1_CII_16B",
    FluxSyntax.PES: "IN_DP_E1_PES_FACTURE",
    FluxSyntax.XCBL: "IN_DP_E1_XCBL",
    FluxSyntax.UBL_WITH_PDF: "IN_DP_E2_UBL_INVOICE_MIN",
    FluxSyntax.CII_WITH_PDF: "IN_DP_E2_CII_MIN",
    FluxSyntax.CII_16B_WITH_PDF: "IN_DP_E2_CII_MIN_16B",
    FluxSyntax.PES_WITH_PDF: "IN_DP_E2_PES_FACTURE_MIN",
    FluxSyntax.CPP_WITH_PDF: "IN_DP_E2_CPP_FACTURE_MIN",
    FluxSyntax.UBL_ARCHIVE: "IN_DP_PDFARCHIVE_UBL_INVOICE_MUG",
    FluxSyntax.CII_ARCHIVE: "IN_DP_PDFARCHIVE_CII_MUG",
}


class Fluxes:
    """The fluxes of one account."""

    def __init__(self, gateway: Gateway) -> None:
        self._gateway = gateway

    async def hand_over(self, file_name: str, content: bytes, syntax: FluxSyntax) -> DepositOutcome:
        """deposer/flux: Accepted is a receipt only; the report tells whether the invoices were taken."""
        payload = {
            "fichierFlux": base64.b64encode(content).decode("ascii"),
            "nomFichier": file_name,
            "syntaxeFlux": SYNTAXES[syntax],
            "avecSignature": False,
        }
        result = await self._gateway.deposit(FLUX, payload, _read_flux)
        return as_outcome(result) if isinstance(result, Fault) else result

    async def deposit_lot(self, lot: Lot) -> DepositOutcome:
        """deposer/flux with a tar.gz. What would not be taken is TurnedDown before it leaves.

        Its code is one of domain.submission.lot_fault, flux_file_too_big or flux_too_big.
        """
        fault = lot_fault(lot)
        if not fault and any(len(file.content) > uncertain.MOST_FLUX_FILE_BYTES for file in lot.files):
            fault = "flux_file_too_big"
        packed = b"" if fault else packed_lot(lot)
        if len(packed) > uncertain.MOST_FLUX_BYTES:
            fault = "flux_too_big"
        if fault:
            return TurnedDown(code=fault, label=lot.file_name)
        return await self.hand_over(lot.file_name, packed, lot.syntax)

    async def receipt(
        self, flux_number: str, *, deposited_on: date | None = None, syntax: FluxSyntax | None = None
    ) -> FluxReceipt | ReadFailed:
        """consulterCR: the state of a flux and the platform's report as a file; it fails for Factur-X there."""
        payload = present(
            {
                "numeroFluxDepot": flux_number,
                "dateDepot": deposited_on.isoformat() if deposited_on else "",
                "syntaxeFlux": SYNTAXES[syntax] if syntax else "",
            }
        )
        result = await self._gateway.read(RECEIPT, payload, _read_receipt, download=True)
        if not isinstance(result, Fault):
            return result
        if result.kind is Kind.TURNED_DOWN and result.code == str(uncertain.FLUX_UNKNOWN_CODE):
            return ReadFailed(code="flux_not_yet_known", detail=result.detail)
        return as_read_failed(result)


def packed_lot(lot: Lot) -> bytes:
    """The lot as a tar.gz whose bytes depend on nothing but its files."""
    packed = io.BytesIO()
    with gzip.GzipFile(fileobj=packed, mode="wb", mtime=0) as zipped, tarfile.open(fileobj=zipped, mode="w") as archive:
        for file in lot.files:
            entry = tarfile.TarInfo(file.name)
            entry.size = len(file.content)
            archive.addfile(entry, io.BytesIO(file.content))
    return packed.getvalue()


def _read_flux(reply: Reply) -> Accepted:
    return Accepted(flux_number=reply.fields.required_text("numeroFluxDepot"), raw=reply.answer.text)


def _read_receipt(reply: Reply) -> FluxReceipt:
    fields = reply.fields
    return FluxReceipt(
        state=fields.required_text("etatCourantFlux"),
        at=fields.moment("dateHeureEtatCourantFlux"),
        deposited_at=fields.moment("dateDepotFlux"),
        file_name=fields.text("nomFichierFlux"),
        document=fields.file("fichierCR") if fields.text("fichierCR") else b"",
    )
