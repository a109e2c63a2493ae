"""The files of an invoice: deposited and complementary ones, and what telecharger/groupe makes of them."""

import base64
import hashlib
import io
import zipfile
from dataclasses import dataclass
from xml.etree import ElementTree as ET

from chorus_desktop.sandbox import invoices, uncertain
from chorus_desktop.sandbox.clock import minute
from chorus_desktop.sandbox.invoices import Invoice
from chorus_desktop.sandbox.state import State

#: Every entry of an archive has this date: the same invoices give the same bytes.
_EPOCH = (1980, 1, 1, 0, 0, 0)
_PIVOT = "urn:chorus-pro:exercice:pivot"


@dataclass(frozen=True, slots=True, kw_only=True)
class File:
    """One complementary file of an invoice; `link` is idLiaison."""

    link: int
    id: int
    designation: str
    type_code: str
    line: int | None
    name: str
    extension: str
    content: bytes


def complementary(state: State, invoice_id: int) -> tuple[File, ...]:
    """The complementary files in the order in which they were joined."""
    rows = state.db.execute(
        "SELECT invoice_file.id AS link, file.id AS id, designation, type_code, line, name, extension, content"
        " FROM invoice_file JOIN file ON file.id = invoice_file.file_id WHERE invoice_id = ? ORDER BY invoice_file.id",
        (invoice_id,),
    ).fetchall()
    return tuple(File(**dict(row)) for row in rows)


def deposited(state: State, invoice: Invoice) -> tuple[str, bytes] | None:
    """Name and bytes of the file with which the invoice came; None for one that was typed in."""
    if invoice.file_id is not None:
        query, key = "SELECT name AS filename, content FROM file WHERE id = ?", invoice.file_id
    else:
        query = "SELECT filename, content FROM deposit WHERE id = (SELECT deposit_id FROM invoice WHERE id = ?)"
        key = invoice.id
    row = state.db.execute(query, (key,)).fetchone()
    return None if row is None or row["content"] is None else (row["filename"], row["content"])


def size_of(state: State, invoice: Invoice) -> int:
    """taille: bytes of the invoice with its complementary files."""
    main = deposited(state, invoice)
    return (len(main[1]) if main else 0) + sum(len(file.content) for file in complementary(state, invoice.id))


def as_pdf(state: State, chosen: list[Invoice], *, with_files: bool) -> bytes:
    """One invoice with one document is a PDF; all else a ZIP with one folder for each invoice."""
    folders = {f"{invoice.number.replace('/', '_')}_{invoice.id}": invoice for invoice in chosen}
    entries: dict[str, bytes] = {}
    for folder, invoice in folders.items():
        entries[f"{folder}/{uncertain.DOCUMENT_NAME}"] = _page(state, invoice)
        if with_files:
            entries[f"{folder}/{uncertain.CERTIFICATE_NAME}"] = certificate(state, invoice)
            for file in complementary(state, invoice.id):
                entries[f"{folder}/{file.link}_{file.name.replace('/', '_')}.{file.extension.lower()}"] = file.content
    if len(entries) == 1:
        return next(iter(entries.values()))
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in entries.items():
            archive.writestr(zipfile.ZipInfo(name, _EPOCH), content, zipfile.ZIP_DEFLATED)
    return packed.getvalue()


def as_pivot(state: State, chosen: list[Invoice]) -> bytes:
    """One XML with the invoices as they were deposited and all their files, in base64."""
    root = ET.Element("CPPFacturePivot", xmlns=_PIVOT)
    for invoice in chosen:
        entry = ET.SubElement(root, "CPPFacture", identifiantFactureCPP=str(invoice.id), numero=invoice.number)
        main = deposited(state, invoice)
        if main is not None:
            ET.SubElement(entry, "PieceJointePrincipale", nom=main[0]).text = base64.b64encode(main[1]).decode()
        for file in complementary(state, invoice.id):
            piece = ET.SubElement(entry, "PieceJointeComplementaire", nom=file.name, type=file.type_code)
            piece.text = base64.b64encode(file.content).decode()
    return bytes(ET.tostring(root, encoding="utf-8", xml_declaration=True))


def _page(state: State, invoice: Invoice) -> bytes:
    main = deposited(state, invoice)
    if main is not None and main[1].startswith(b"%PDF"):
        return main[1]
    return _pdf(f"Facture {invoice.number}", _facts(state, invoice))


def certificate(state: State, invoice: Invoice) -> bytes:
    """The certificate of deposit: when which invoice was received, and the print of what was received."""
    lines = [*_facts(state, invoice), f"Empreinte SHA-256 : {fingerprint(state, invoice)}"]
    return _pdf("Certificat de dépôt", lines)


def fingerprint(state: State, invoice: Invoice) -> str:
    """empreinteCertificatDepot: base64 of the SHA-256 of what was deposited, or of the invoice's data."""
    main = deposited(state, invoice)
    content = main[1] if main is not None else f"{invoice.id} {invoice.number}".encode()
    return base64.b64encode(hashlib.sha256(content).digest()).decode()


def _facts(state: State, invoice: Invoice) -> list[str]:
    history = invoices.history(state, invoice.id)
    return [
        f"Numéro {invoice.number}, identifiant {invoice.id}",
        f"Fournisseur {state.directory.supplier.siret} {state.directory.supplier.name}",
        f"Destinataire {invoice.buyer.siret} {invoice.buyer.name}",
        f"Montant TTC {invoice.total('with_vat')} {invoice.content['currency']}",
        f"Déposée le {minute(history[0].at)}",
    ]


def _pdf(title: str, lines: list[str]) -> bytes:
    from reportlab.lib.pagesizes import A4
    from reportlab.pdfgen.canvas import Canvas

    written = io.BytesIO()
    canvas = Canvas(written, pagesize=A4, invariant=1)
    canvas.setTitle(title)
    canvas.setFont("Helvetica-Bold", 14)
    canvas.drawString(56, 780, title)
    canvas.setFont("Helvetica", 10)
    for rank, line in enumerate(lines):
        canvas.drawString(56, 750 - 16 * rank, line)
    canvas.showPage()
    canvas.save()
    return written.getvalue()
