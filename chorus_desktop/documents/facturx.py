"""Factur-X: the page and its CII in one PDF/A-3b file."""

import hashlib
import io
from datetime import date
from functools import cache

from pypdf import PdfReader, PdfWriter
from pypdf.generic import (
    ArrayObject,
    ByteStringObject,
    DecodedStreamObject,
    DictionaryObject,
    IndirectObject,
    NameObject,
    NumberObject,
    PdfObject,
    TextStringObject,
)

from chorus_desktop.documents import xmp
from chorus_desktop.documents.cii import write_cii
from chorus_desktop.documents.page import render_page
from chorus_desktop.documents.page_head import title_of
from chorus_desktop.documents.regime import EN16931, profile_of
from chorus_desktop.domain.invoice import Invoice
from chorus_desktop.paths import resource

#: The name that Factur-X prescribes for the embedded file.
FILE_NAME = "factur-x.xml"


def write_facturx(invoice: Invoice) -> bytes:
    """The invoice as Factur-X EN 16931 or EXTENDED; the same invoice gives the same bytes.

    It must have passed `validate`.
    """
    assert invoice.issue_date is not None
    return embed(
        render_page(invoice),
        write_cii(invoice),
        title=title_of(invoice),
        author=invoice.seller.name,
        day=invoice.issue_date,
        level=profile_of(invoice).level,
    )


def embed(page: bytes, xml: bytes, *, title: str, author: str, day: date, level: str = EN16931.level) -> bytes:
    """Make a PDF whose fonts are all embedded into PDF/A-3b with the XML inside (ISO 19005-3, Factur-X 1.0)."""
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(page)))
    writer.pdf_header = "%PDF-1.7"
    file = _embedded_file(writer, xml, day)
    packet = xmp.packet(title=title, author=author, day=day, level=level, file_name=FILE_NAME)
    names = _dictionary(Names=ArrayObject([TextStringObject(FILE_NAME), file]))
    writer._root_object.update(
        {
            NameObject("/AF"): ArrayObject([file]),
            NameObject("/Names"): _dictionary(EmbeddedFiles=names),
            NameObject("/OutputIntents"): ArrayObject([_output_intent(writer)]),
            NameObject("/Metadata"): _stream(writer, packet, compress=False, Type="/Metadata", Subtype="/XML"),
        }
    )
    writer.metadata = {
        "/Title": title,
        "/Author": author,
        "/CreationDate": f"D:{day:%Y%m%d}000000+00'00'",
        "/ModDate": f"D:{day:%Y%m%d}000000+00'00'",
    }
    identity = ByteStringObject(hashlib.sha256(page + xml).digest()[:16])
    writer._ID = ArrayObject([identity, identity])
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


@cache
def _srgb() -> bytes:
    return resource("icc", "sRGB.icc").read_bytes()


def _dictionary(**entries: PdfObject) -> DictionaryObject:
    return DictionaryObject({NameObject(f"/{key}"): value for key, value in entries.items()})


def _stream(
    writer: PdfWriter, content: bytes, *, compress: bool = True, **entries: str | int | PdfObject
) -> IndirectObject:
    stream = DecodedStreamObject()
    stream.set_data(content)
    kept = stream.flate_encode() if compress else stream
    for key, value in entries.items():
        if isinstance(value, int):
            value = NumberObject(value)  # noqa: PLW2901
        elif isinstance(value, str):
            value = NameObject(value)  # noqa: PLW2901
        kept[NameObject(f"/{key}")] = value
    return writer._add_object(kept)


def _embedded_file(writer: PdfWriter, xml: bytes, day: date) -> IndirectObject:
    parameters = _dictionary(
        ModDate=TextStringObject(f"D:{day:%Y%m%d}000000+00'00'"),
        Size=NumberObject(len(xml)),
    )
    stream = _stream(writer, xml, Type="/EmbeddedFile", Subtype="/text/xml", Params=parameters)
    specification = _dictionary(
        Type=NameObject("/Filespec"),
        F=TextStringObject(FILE_NAME),
        UF=TextStringObject(FILE_NAME),
        Desc=TextStringObject("Factur-X"),
        AFRelationship=NameObject("/Source"),
        EF=_dictionary(F=stream, UF=stream),
    )
    return writer._add_object(specification)


def _output_intent(writer: PdfWriter) -> DictionaryObject:
    return _dictionary(
        Type=NameObject("/OutputIntent"),
        S=NameObject("/GTS_PDFA1"),
        OutputConditionIdentifier=TextStringObject("sRGB"),
        Info=TextStringObject("sRGB"),
        DestOutputProfile=_stream(writer, _srgb(), N=3),
    )
