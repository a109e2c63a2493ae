"""An issued invoice in the form in which it is given away: what was frozen, or its data written anew."""

import io
from enum import StrEnum

from pypdf import PdfReader

from chorus_desktop.documents.cii import write_cii
from chorus_desktop.documents.ubl import write_ubl
from chorus_desktop.domain.invoice import Invoice
from chorus_desktop.domain.submission import FluxSyntax, SupportingFile


class ExportForm(StrEnum):
    """For an accountant, a ZIP of what was sent with its tables; for an exchange platform, fluxes of one syntax."""

    ACCOUNTANT = "accountant"
    FACTURX = "facturx"
    CII = "cii"
    UBL = "ubl"

    @property
    def syntax(self) -> FluxSyntax | None:
        """That of its fluxes; None for an accountant."""
        return None if self is ExportForm.ACCOUNTANT else FluxSyntax(self.value)

    @property
    def ending(self) -> str:
        """Of one invoice as a file."""
        return "xml" if self in (ExportForm.CII, ExportForm.UBL) else "pdf"


def in_form(form: ExportForm, invoice: Invoice, frozen: bytes) -> bytes:
    """The invoice in a form; XML carries the supporting documents that its frozen Factur-X holds."""
    if form.ending == "pdf":
        return frozen
    files = files_within(frozen, invoice)
    return write_ubl(invoice, files) if form is ExportForm.UBL else write_cii(invoice, files)


def files_within(facturx: bytes, invoice: Invoice) -> tuple[SupportingFile, ...]:
    """Those files of a Factur-X that the invoice names as supporting documents (BG-24)."""
    named = {attachment.filename for attachment in invoice.attachments}
    if not named:
        return ()
    held = {file.alternative_name or file.name: file.content for file in PdfReader(io.BytesIO(facturx)).attachment_list}
    return tuple(SupportingFile(name=name, content=held[name]) for name in sorted(named & held.keys()))
