"""A smallest Factur-X made without the program's own writer, whole or with one part left out."""

import hashlib
import io
from typing import Literal

from PIL import ImageCms
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
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

Part = Literal["OutputIntent", "XMP", "AF", "AFRelationship", "embedded font", "fx schema", "fx properties"]

_FX = "urn:factur-x:pdfa:CrossIndustryDocument:invoice:1p0#"
_PROPERTIES = {
    "DocumentType": "INVOICE",
    "DocumentFileName": "factur-x.xml",
    "Version": "1.0",
    "ConformanceLevel": "EN 16931",
}
_XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:fx="{fx}"
 xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaid:part>3</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>
{properties}{schema}
</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>"""
_SCHEMA = """<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>Factur-X</pdfaSchema:schema><pdfaSchema:namespaceURI>{fx}</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>fx</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq>{entries}</rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>"""
_ENTRY = """<rdf:li rdf:parseType="Resource"><pdfaProperty:name>{name}</pdfaProperty:name>
<pdfaProperty:valueType>Text</pdfaProperty:valueType><pdfaProperty:category>external</pdfaProperty:category>
<pdfaProperty:description>{name}</pdfaProperty:description></rdf:li>"""


def facturx_without(part: Part | None, xml: bytes) -> bytes:
    """A one-page Factur-X that carries `xml`; `part` names what is missing, None for a conforming file."""
    page = _page(embed_font=part != "embedded font")
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(page)))
    writer.pdf_header = "%PDF-1.7"
    attachment = _attachment(writer, xml, relationship=part != "AFRelationship")
    root = writer.root_object
    names = ArrayObject([TextStringObject("factur-x.xml"), attachment])
    root[NameObject("/Names")] = _dictionary(EmbeddedFiles=_dictionary(Names=names))
    if part != "AF":
        root[NameObject("/AF")] = ArrayObject([attachment])
    if part != "OutputIntent":
        root[NameObject("/OutputIntents")] = ArrayObject([_output_intent(writer)])
    if part != "XMP":
        kind = {"Type": NameObject("/Metadata"), "Subtype": NameObject("/XML")}
        root[NameObject("/Metadata")] = _stream(writer, _xmp(part), **kind)
    digest = ByteStringObject(hashlib.sha256(page + xml).digest()[:16])
    writer._ID = ArrayObject([digest, digest])
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def _page(*, embed_font: bool) -> bytes:
    font = "Helvetica"
    if embed_font:
        font = "Vera"
        pdfmetrics.registerFont(TTFont(font, "Vera.ttf"))
    out = io.BytesIO()
    canvas = Canvas(out, initialFontName=font, lang="fr-FR")
    canvas.setFillColorRGB(0.05, 0.15, 0.35)
    canvas.drawString(60, 780, "Facture F2026-00042")
    canvas.save()
    return out.getvalue()


def _attachment(writer: PdfWriter, xml: bytes, *, relationship: bool) -> IndirectObject:
    size = _dictionary(Size=NumberObject(len(xml)), ModDate=TextStringObject("D:20261102090000+00'00'"))
    kind = {"Type": NameObject("/EmbeddedFile"), "Subtype": NameObject("/text/xml"), "Params": size}
    content = _stream(writer, xml, **kind)
    name = TextStringObject("factur-x.xml")
    spec = _dictionary(Type=NameObject("/Filespec"), F=name, UF=name, EF=_dictionary(F=content, UF=content))
    if relationship:
        spec[NameObject("/AFRelationship")] = NameObject("/Alternative")
    return writer._add_object(spec)


def _output_intent(writer: PdfWriter) -> DictionaryObject:
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    return _dictionary(
        Type=NameObject("/OutputIntent"),
        S=NameObject("/GTS_PDFA1"),
        OutputConditionIdentifier=TextStringObject("sRGB"),
        DestOutputProfile=_stream(writer, profile, N=NumberObject(3)),
    )


def _xmp(part: Part | None) -> bytes:
    entries = "".join(_ENTRY.format(name=name) for name in _PROPERTIES)
    schema = "" if part == "fx schema" else _SCHEMA.format(fx=_FX, entries=entries)
    stated = {} if part == "fx properties" else _PROPERTIES
    properties = "".join(f"<fx:{name}>{value}</fx:{name}>" for name, value in stated.items())
    return _XMP.format(fx=_FX, properties=properties, schema=schema).encode()


def _dictionary(**entries: PdfObject) -> DictionaryObject:
    return DictionaryObject({NameObject(f"/{key}"): value for key, value in entries.items()})


def _stream(writer: PdfWriter, content: bytes, **entries: PdfObject) -> IndirectObject:
    stream = DecodedStreamObject()
    stream.set_data(content)
    stream.update(_dictionary(**entries))
    return writer._add_object(stream)
