"""An issued invoice in the form in which it is given away: what was frozen, or its data written anew."""

import io
from datetime import date
from enum import StrEnum

from pypdf import PdfReader

from chorus_desktop.documents.cii import write_cii
from chorus_desktop.documents.inspect import is_pdf, read_document
from chorus_desktop.documents.ubl import write_ubl
from chorus_desktop.documents.xml_reading import syntax_of
from chorus_desktop.domain.errors import UserFault
from chorus_desktop.domain.invoice import Invoice
from chorus_desktop.domain.problems import blocking
from chorus_desktop.domain.submission import FluxSyntax, SupportingFile
from chorus_desktop.domain.totals import compute_totals
from chorus_desktop.domain.validation import validate


class ExportForm(StrEnum):
    """For an accountant, a ZIP of what was sent with its tables; for an exchange platform, fluxes of one syntax."""

    ACCOUNTANT = "accountant"
    FACTURX = "facturx"
    CII = "cii"
    UBL = "ubl"

    @property
    def syntax(self) -> FluxSyntax | None:
        """That of its fluxes; None for an accountant. Our CII is that of EN 16931, which Chorus Pro calls 16B."""
        return _SYNTAXES.get(self)

    @property
    def ending(self) -> str:
        """Of one invoice as a file."""
        return "xml" if self in (ExportForm.CII, ExportForm.UBL) else "pdf"


_SYNTAXES = {
    ExportForm.FACTURX: FluxSyntax.FACTURX,
    ExportForm.CII: FluxSyntax.CII_16B,
    ExportForm.UBL: FluxSyntax.UBL,
}


def is_in_form(form: ExportForm, invoice: Invoice, own: bytes, today: date) -> bool:
    """Whether the user's own file can be given away in a form as it is; a PDF is opened in a child process.

    To an accountant anything can. To a platform XML of its syntax, which was looked at before it was issued, and a PDF
    that holds the data of this very invoice, in which our rules find nothing that would be refused.
    """
    if form is ExportForm.ACCOUNTANT:
        return True
    if not is_pdf(own):
        return syntax_of(own) is form.syntax
    if form is not ExportForm.FACTURX:
        return False
    try:
        reading = read_document(own, "")
    except UserFault:
        return False
    return (
        reading.source == "facturx"
        and not reading.warnings
        and reading.invoice.number == invoice.number
        and compute_totals(reading.invoice).with_vat == compute_totals(invoice).with_vat
        and not blocking(validate(reading.invoice, today=today))
    )


def in_form(form: ExportForm, invoice: Invoice, frozen: bytes) -> bytes:
    """The invoice in a form; XML carries the supporting documents that its frozen Factur-X holds."""
    if form.ending == "pdf":
        return frozen
    files = files_within(frozen, invoice)
    return write_ubl(invoice, files) if form is ExportForm.UBL else write_cii(invoice, files)


def files_within(facturx: bytes, invoice: Invoice) -> tuple[SupportingFile, ...]:
    """Those files of a Factur-X that the invoice names as supporting documents (BG-24), in the order of its names."""
    named = {attachment.filename for attachment in invoice.attachments}
    if not named:
        return ()
    held = [(file.alternative_name or file.name, file) for file in PdfReader(io.BytesIO(facturx)).attachment_list]
    return tuple(
        SupportingFile(name=name, content=file.content)
        for name, file in sorted(held, key=lambda one: one[0])
        if name in named
    )
