"""Factur-X: the page and its CII in one PDF/A-3b file."""

import hashlib
import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
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
from chorus_desktop.documents.attachments import Joined, joined
from chorus_desktop.documents.cii import write_cii
from chorus_desktop.documents.page import render_page
from chorus_desktop.documents.page_head import title_of
from chorus_desktop.documents.regime import EN16931, profile_of
from chorus_desktop.domain.invoice import Attachment, Invoice
from chorus_desktop.domain.letterhead import PLAIN, Letterhead
from chorus_desktop.domain.submission import SupportingFile
from chorus_desktop.paths import resource

#: The name that Factur-X prescribes for the embedded file.
FILE_NAME = "factur-x.xml"
#: Bytes of supporting documents that the XML of a Factur-X carries at most: readers refuse an XML over 10 MB, and what
#: is in both the XML and the PDF weighs twice in a flux of 10 MB.
MOST_IN_XML = 4 * 1024 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class _Embedded:
    """A file inside the PDF; `relationship` is its AFRelationship."""

    name: str
    content: bytes
    media_type: str
    description: str
    relationship: str


def write_facturx(invoice: Invoice, files: Sequence[SupportingFile] = (), letterhead: Letterhead = PLAIN) -> bytes:
    """The invoice as Factur-X EN 16931 or EXTENDED; the same invoice gives the same bytes.

    It must have passed `validate`. `files` are the bytes of the supporting documents that it names: they become files
    of the PDF, and stand in the XML too while they are not too many for it. Raises UserFault as `attachments.joined`.
    """
    assert invoice.issue_date is not None
    small = sum(len(file.content) for file in files) <= MOST_IN_XML
    return embed(
        render_page(invoice, letterhead),
        write_cii(invoice, files if small else ()),
        title=title_of(invoice),
        author=invoice.seller.name,
        day=invoice.issue_date,
        level=profile_of(invoice).level,
        attachments=joined(invoice, files),
    )


def embed(
    page: bytes,
    xml: bytes,
    *,
    title: str,
    author: str,
    day: date,
    level: str = EN16931.level,
    attachments: Iterable[Joined] = (),
) -> bytes:
    """Make a PDF whose fonts are all embedded into PDF/A-3b with the XML inside (ISO 19005-3, Factur-X 1.0).

    Attachments that have bytes become files beside the XML, which supplement the page.
    """
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(page)))
    writer.pdf_header = "%PDF-1.7"
    own = _Embedded(name=FILE_NAME, content=xml, media_type="text/xml", description="Factur-X", relationship="/Source")
    embedded = [own, *(_supplement(item.attachment, item) for item in attachments if item.content is not None)]
    specifications = [_embedded_file(writer, file, day) for file in embedded]
    packet = xmp.packet(title=title, author=author, day=day, level=level, file_name=FILE_NAME)
    writer._root_object.update(
        {
            NameObject("/AF"): ArrayObject(specifications),
            NameObject("/Names"): _dictionary(EmbeddedFiles=_name_tree(embedded, specifications)),
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
    identity = ByteStringObject(hashlib.sha256(page + b"".join(file.content for file in embedded)).digest()[:16])
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


def _supplement(attachment: Attachment, item: Joined) -> _Embedded:
    return _Embedded(
        name=attachment.filename,
        content=item.content or b"",
        media_type=item.media_type,
        description=attachment.designation or attachment.filename,
        relationship="/Supplement",
    )


def _name_tree(files: Sequence[_Embedded], specifications: Sequence[IndirectObject]) -> DictionaryObject:
    """Keys in plain ASCII and in their order, as the tree wants them, each once."""
    keys: dict[str, IndirectObject] = {}
    for rank, (file, specification) in enumerate(zip(files, specifications, strict=True)):
        key = file.name.encode("ascii", "replace").decode("ascii")
        keys[f"{key} ({rank:03d})" if key in keys else key] = specification
    names = [part for key, found in sorted(keys.items()) for part in (TextStringObject(key), found)]
    return _dictionary(Names=ArrayObject(names))


def _embedded_file(writer: PdfWriter, file: _Embedded, day: date) -> IndirectObject:
    parameters = _dictionary(
        ModDate=TextStringObject(f"D:{day:%Y%m%d}000000+00'00'"),
        Size=NumberObject(len(file.content)),
    )
    stream = _stream(writer, file.content, Type="/EmbeddedFile", Subtype=f"/{file.media_type}", Params=parameters)
    specification = _dictionary(
        Type=NameObject("/Filespec"),
        F=TextStringObject(file.name),
        UF=TextStringObject(file.name),
        Desc=TextStringObject(file.description),
        AFRelationship=NameObject(file.relationship),
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
