"""The Factur-X properties of a PDF's XMP, which veraPDF does not check."""

import io
from pathlib import Path

from lxml import etree
from pypdf import PdfReader

FX = "urn:factur-x:pdfa:CrossIndustryDocument:invoice:1p0#"
_RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}Description"


def fx_xmp(pdf: bytes | Path) -> dict[str, str]:
    """DocumentType, DocumentFileName, Version and ConformanceLevel as stated; absent ones are absent.

    Raises AssertionError when the file has no XMP or states a property twice.
    """
    source = io.BytesIO(pdf) if isinstance(pdf, bytes) else io.BytesIO(pdf.read_bytes())
    metadata = PdfReader(source).root_object.get("/Metadata")
    if metadata is None:
        raise AssertionError("the PDF has no XMP")
    found: dict[str, str] = {}
    for description in etree.fromstring(metadata.get_object().get_data()).iter(_RDF):
        stated = [(str(name), str(value)) for name, value in description.attrib.items()]
        stated += [(str(child.tag), child.text or "") for child in description]
        for name, value in stated:
            if name.startswith("{" + FX + "}"):
                key = name.removeprefix("{" + FX + "}")
                if key in found:
                    raise AssertionError(f"the XMP states {key} twice")
                found[key] = value
    return found
