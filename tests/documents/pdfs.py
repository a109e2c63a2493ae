"""PDFs good and bad, made on the spot."""

import io
from collections.abc import Mapping

from pypdf import PdfReader, PdfWriter
from pypdf.generic import ArrayObject, DecodedStreamObject, DictionaryObject, NameObject, TextStringObject
from reportlab.pdfgen.canvas import Canvas


def text_pdf(*rows: str, pages: int = 1) -> bytes:
    """The rows on every page."""
    out = io.BytesIO()
    canvas = Canvas(out, invariant=True)
    for _ in range(pages):
        for rank, row in enumerate(rows):
            canvas.drawString(60, 780 - 22 * rank, row)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def with_files(pdf: bytes, files: Mapping[str, bytes]) -> bytes:
    """The PDF with files attached, as any program attaches them."""
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf)))
    for name, content in files.items():
        writer.add_attachment(name, content)
    return _bytes(writer)


def with_associated_file(pdf: bytes, name: str, content: bytes) -> bytes:
    """The PDF with a file that only the catalogue's /AF names."""
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf)))
    stream = DecodedStreamObject()
    stream.set_data(content)
    specification = DictionaryObject(
        {
            NameObject("/Type"): NameObject("/Filespec"),
            NameObject("/UF"): TextStringObject(name),
            NameObject("/EF"): DictionaryObject({NameObject("/F"): writer._add_object(stream)}),
        }
    )
    writer._root_object[NameObject("/AF")] = ArrayObject([writer._add_object(specification)])
    return _bytes(writer)


def encrypted(pdf: bytes, *, user: str, owner: str) -> bytes:
    """The PDF behind a password; an empty `user` one opens without asking."""
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf)))
    writer.encrypt(user, owner, algorithm="RC4-128")
    return _bytes(writer)


def without_pages() -> bytes:
    """A PDF that is well formed and holds nothing."""
    return _bytes(PdfWriter())


def heavy_page(pdf: bytes, operators: int) -> bytes:
    """The PDF with a first page of so many drawing operators, as plans have."""
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf)))
    stream = DecodedStreamObject()
    stream.set_data(b"1 2 m 3 4 l S\nBT (a) Tj ET\n" * operators)
    writer.pages[0][NameObject("/Contents")] = writer._add_object(stream.flate_encode())
    return _bytes(writer)


def _bytes(writer: PdfWriter) -> bytes:
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()
