"""Files made to exhaust whoever opens them, and files that are none: each a few kilobytes, some gigabytes inside."""

import zlib
from collections.abc import Callable, Mapping
from functools import cache

from chorus_desktop.documents.cii import write_cii
from tests.documents import pdfs, variants
from tests.own_pdf import own_pdf

_MEGA = 1 << 20
_CATALOG = b"<</Type/Catalog/Pages 2 0 R>>"
_PAGES = b"<</Type/Pages/Kids[3 0 R]/Count 1>>"
_PAGE = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>"
_FONT = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"
_ROOT = "CrossIndustryInvoice"


def pdf(*objects: bytes, trailer: bytes = b"") -> bytes:
    """A PDF of these objects, the first being the catalogue; the trailer may hold more."""
    out, places = b"%PDF-1.7\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    return out + b"trailer\n<</Size %d/Root 1 0 R%s>>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, trailer, start)


def stream(content: bytes, entries: bytes = b"") -> bytes:
    """A stream object."""
    return b"<<%s/Length %d>>stream\n%s\nendstream" % (entries, len(content), content)


@cache
def deflated(megabytes: int, rounds: int = 1, piece: bytes = b"BT (a) Tj ET\n") -> bytes:
    """So many megabytes of drawing, deflated again and again."""
    block = (piece * (_MEGA // len(piece) + 1))[:_MEGA]
    packer = zlib.compressobj(9)
    # After a full flush a block stands for itself, and the same bytes again give the same block again.
    first = packer.compress(block) + packer.flush(zlib.Z_FULL_FLUSH)
    again = packer.compress(block) + packer.flush(zlib.Z_FULL_FLUSH)
    checksum = 1
    for _ in range(megabytes):
        checksum = zlib.adler32(block, checksum)
    packed = first + again * (megabytes - 1) + b"\x03\x00" + checksum.to_bytes(4, "big")
    for _ in range(rounds - 1):
        packed = zlib.compress(packed, 9)
    return packed


def _page(content: bytes, entries: bytes = b"") -> bytes:
    return pdf(_CATALOG, _PAGES, _PAGE, stream(content, entries), _FONT)


def _gigabytes() -> bytes:
    return _page(deflated(2048, 3), b"/Filter[/FlateDecode/FlateDecode/FlateDecode]")


def _drawing() -> bytes:
    return _page(deflated(60), b"/Filter/FlateDecode")


def _predictor() -> bytes:
    return _page(
        deflated(40),
        b"/Filter/FlateDecode/DecodeParms<</Predictor 15/Columns 2147483647/Colors 32/BitsPerComponent 16>>",
    )


def _hexadecimal() -> bytes:
    return _page(deflated(30, 1, b"41 "), b"/Filter[/FlateDecode/ASCIIHexDecode]")


def _run_lengths() -> bytes:
    return _page(deflated(30, 1, b"\x81a"), b"/Filter[/FlateDecode/RunLengthDecode]")


def _attached(content: bytes) -> bytes:
    return pdfs.with_files(own_pdf(), {"factur-x.xml": content})


def _attached_gigabyte() -> bytes:
    names = b"<</Type/Catalog/Pages 2 0 R/Names<</EmbeddedFiles<</Names[(factur-x.xml) 6 0 R]>>>>>>"
    file = b"<</Type/Filespec/F(factur-x.xml)/UF(factur-x.xml)/EF<</F 7 0 R>>>>"
    packed = stream(deflated(1024, 2, b"<a/>"), b"/Type/EmbeddedFile/Filter[/FlateDecode/FlateDecode]")
    return pdf(names, _PAGES, _PAGE, stream(b"BT ET"), _FONT, file, packed)


def _many_attached() -> bytes:
    """Twelve times the same ten megabytes of elements."""
    count = 12
    places = b"".join(b"(%d.xml) %d 0 R " % (number, 7 + number) for number in range(count))
    files = [b"<</Type/Filespec/UF(%d.xml)/EF<</F 6 0 R>>>>" % number for number in range(count)]
    catalog = b"<</Type/Catalog/Pages 2 0 R/Names<</EmbeddedFiles<</Names[%s]>>>>>>" % places
    flood = stream(zlib.compress(_xml(b"<a/>" * 2_400_000)), b"/Type/EmbeddedFile/Filter/FlateDecode")
    return pdf(catalog, _PAGES, _PAGE, stream(b"BT ET"), _FONT, flood, *files)


def _count(number: int) -> bytes:
    return pdf(_CATALOG, b"<</Type/Pages/Kids[3 0 R]/Count %d>>" % number, _PAGE, stream(b"BT ET"), _FONT)


def _pages_in_a_circle() -> bytes:
    return pdf(_CATALOG, b"<</Type/Pages/Kids[2 0 R 3 0 R]/Count 2/Parent 2 0 R>>", _PAGE, stream(b""), _FONT)


def _pages_without_end() -> bytes:
    """Each level of the tree names the next ten times."""
    levels = [b"<</Type/Pages/Kids[%s]/Count 10>>" % (b"%d 0 R " % number * 10) for number in range(3, 15)]
    return pdf(_CATALOG, *levels, b"<</Type/Page/MediaBox[0 0 9 9]>>")


def _names_in_a_circle() -> bytes:
    catalog = b"<</Type/Catalog/Pages 2 0 R/Names<</EmbeddedFiles 6 0 R>>>>"
    return pdf(catalog, _PAGES, _PAGE, stream(b""), _FONT, b"<</Kids[6 0 R 6 0 R]>>")


def _form_in_itself() -> bytes:
    page = _PAGE.replace(b"/Font<<", b"/XObject<</X 6 0 R>>/Font<<")
    form = stream(b"/X Do /X Do", b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 6 0 R>>>>")
    return pdf(_CATALOG, _PAGES, page, stream(b"/X Do"), _FONT, form)


def _length_of_itself() -> bytes:
    return pdf(_CATALOG, _PAGES, _PAGE, b"<</Length 4 0 R>>stream\nBT ET\nendstream", _FONT)


def _reference_to_itself() -> bytes:
    return pdf(b"1 0 R", _PAGES)


def _previous_table_is_this_one() -> bytes:
    plain = pdf(_CATALOG, _PAGES, _PAGE, stream(b""), _FONT)
    return plain.replace(b"/Root 1 0 R", b"/Root 1 0 R/Prev %d" % plain.rindex(b"xref\n0"))


def _objects_in_a_stream() -> bytes:
    """An object stream that claims a billion objects and extends itself."""
    packed = stream(deflated(20), b"/Type/ObjStm/N 999999999/First 10/Extends 6 0 R/Filter/FlateDecode")
    return pdf(_CATALOG, _PAGES, b"6 0 R", stream(b""), _FONT, packed)


def _cross_reference_stream() -> bytes:
    out = b"%PDF-1.7\n"
    table = stream(
        deflated(60, 1, b"\x01\x00\x00\x09\x00"), b"/Type/XRef/W[1 3 1]/Size 99999999/Root 1 0 R/Filter/FlateDecode"
    )
    return out + b"1 0 obj\n" + table + b"\nendobj\nstartxref\n9\n%%EOF\n"


def _deep_array() -> bytes:
    return pdf(_CATALOG, _PAGES, _PAGE[:-2] + b"/A" + b"[" * 200_000 + b"]" * 200_000 + b">>", stream(b""), _FONT)


def _deep_dictionary() -> bytes:
    return pdf(b"<</A" * 50_000 + b">>" * 50_000, _PAGES)


def _characters() -> bytes:
    """A font whose table of characters names every one there is, many times."""
    ranges = b"1 beginbfrange\n<0000> <FFFFFFFF> <0041>\nendbfrange\n" * 100
    font = b"<</Type/Font/Subtype/Type0/BaseFont/A/Encoding/Identity-H/ToUnicode 6 0 R>>"
    return pdf(_CATALOG, _PAGES, _PAGE, stream(b"BT /F 9 Tf (aaaa) Tj ET"), font, stream(ranges))


def _xml(body: bytes, doctype: bytes = b"") -> bytes:
    return b'<?xml version="1.0"?>%s<%s>%s</%s>' % (doctype, _ROOT.encode(), body, _ROOT.encode())


def _laughs(reference: bytes = b"&j;") -> bytes:
    levels = b"".join(b'<!ENTITY %c "%s">' % (98 + n, b"&%c;" % (97 + n) * 10) for n in range(9))
    return _xml(reference, b'<!DOCTYPE l [<!ENTITY a "ha">' + levels + b"]>")


def _quadratic() -> bytes:
    return _xml(b"&a;" * 100_000, b'<!DOCTYPE l [<!ENTITY a "' + b"a" * 100_000 + b'">]>')


def _outside(address: bytes) -> bytes:
    return _xml(b"&f;", b'<!DOCTYPE x [<!ENTITY f SYSTEM "%s">]>' % address)


def _empty_lines() -> bytes:
    lines = b"<IncludedSupplyChainTradeLineItem/>" * 260_000
    return _xml(b"<SupplyChainTradeTransaction>" + lines + b"</SupplyChainTradeTransaction>")


def _ubl_lines() -> bytes:
    return b'<Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2">%s</Invoice>' % (
        b"<InvoiceLine/>" * 600_000
    )


def _lines_times_taxes(alike: bool) -> bytes:
    """As many rows of VAT as lines, each line of another rate."""
    cii, count = write_cii(variants.example()), 3200
    start, end = (
        cii.index(mark % (slash, b"IncludedSupplyChainTradeLineItem"))
        for mark, slash in ((b"<%sram:%s>", b""), (b"<%sram:%s>", b"/"))
    )
    line = cii[start:end] + b"</ram:IncludedSupplyChainTradeLineItem>"
    tax_start = cii.rindex(b"<ram:ApplicableTradeTax>")
    tax = cii[tax_start : cii.index(b"</ram:ApplicableTradeTax>", tax_start)] + b"</ram:ApplicableTradeTax>"
    rated = [b"%d.%02d" % divmod(number, 100) for number in range(count)] if not alike else [b"20.00"] * count
    lines = b"".join(line.replace(b"Percent>20.00", b"Percent>" + rate) for rate in rated)
    taxes = b"".join(tax.replace(b"Percent>20.00", b"Percent>" + rate) for rate in reversed(rated))
    return cii.replace(line, lines, 1).replace(tax, taxes, 1)


def _attributes() -> bytes:
    names = b" ".join(b'a%d=""' % number for number in range(300_000))
    return b"<%s %s/>" % (_ROOT.encode(), names)


#: Kind, name of the file and how it is made.
PDF_BOMBS: Mapping[str, Callable[[], bytes]] = {
    "gigabytes of drawing": _gigabytes,
    "60 megabytes of drawing": _drawing,
    "predictor": _predictor,
    "hexadecimal": _hexadecimal,
    "run lengths": _run_lengths,
    "attached gigabyte": _attached_gigabyte,
    "many attached floods": _many_attached,
    "billions of pages": lambda: _count(2**31),
    "pages beyond numbers": lambda: _count(10**30),
    "fewer than no pages": lambda: _count(-5),
    "pages in a circle": _pages_in_a_circle,
    "pages without end": _pages_without_end,
    "names in a circle": _names_in_a_circle,
    "form in itself": _form_in_itself,
    "length of itself": _length_of_itself,
    "reference to itself": _reference_to_itself,
    "table before itself": _previous_table_is_this_one,
    "objects in a stream": _objects_in_a_stream,
    "cross-reference stream": _cross_reference_stream,
    "deep array": _deep_array,
    "deep dictionary": _deep_dictionary,
    "characters": _characters,
    "attached laughs": lambda: _attached(_laughs()),
    "attached file of the disk": lambda: _attached(_outside(b"file:///etc/hostname")),
    "attached lines": lambda: _attached(_empty_lines()),
    "pdf in a pdf": lambda: pdfs.with_files(own_pdf(), {"factur-x.xml": own_pdf(), "b.pdf": own_pdf()}),
    "path as a name": lambda: pdfs.with_files(own_pdf(), {"../../../etc/cron.d/factur-x.xml": b"<a/>"}),
    "locked": lambda: pdfs.encrypted(own_pdf(), user="secret", owner="maitre"),
    "locked for changes": lambda: pdfs.encrypted(own_pdf(), user="", owner="maitre"),
    "no pages": pdfs.without_pages,
}
XML_BOMBS: Mapping[str, Callable[[], bytes]] = {
    "laughs": _laughs,
    "laughs in UTF-16": lambda: _laughs().decode("ascii").replace('"1.0"', '"1.0" encoding="UTF-16"').encode("utf-16"),
    "quadratic": _quadratic,
    "file of the disk": lambda: _outside(b"file:///etc/hostname"),
    "endless device": lambda: _outside(b"file:///dev/zero"),
    "network": lambda: _outside(b"http://192.0.2.1/x.dtd"),
    "deep": lambda: b"<a>" * 1_000_000,
    "flood of elements": lambda: _xml(b"<a/>" * 2_400_000),
    "names without end": lambda: _xml(b"".join(b"<a%d/>" % number for number in range(800_000))),
    "empty lines": _empty_lines,
    "empty lines of UBL": _ubl_lines,
    "lines times taxes": lambda: _lines_times_taxes(alike=False),
    "lines times one tax": lambda: _lines_times_taxes(alike=True),
    "attributes": _attributes,
    "long text": lambda: _xml(b"a" * 9_900_000),
    "over the limit": lambda: _xml(b"a" * 10_000_001),
}
#: Those of a megabyte and more inside, which take their time.
HEAVY = frozenset(
    "60 megabytes of drawing,gigabytes of drawing,predictor,hexadecimal,run lengths,attached gigabyte,"
    "many attached floods,attached lines,objects in a stream,cross-reference stream,deep array,deep dictionary".split(
        ","
    )
)
#: What is neither, under the name of an invoice.
OTHERS: Mapping[str, tuple[str, Callable[[], bytes]]] = {
    "nothing": ("facture.pdf", lambda: b""),
    "nothing as XML": ("facture.xml", lambda: b""),
    "zeros": ("facture.pdf", lambda: b"\0" * 100_000),
    "zeros as XML": ("facture.xml", lambda: b"\0" * 100_000),
    "spreadsheet": ("facture.pdf", lambda: b"PK\x03\x04" + bytes(range(256)) * 40),
    "picture": ("facture.pdf", lambda: b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40),
    "web page": ("facture.pdf", lambda: b"<!DOCTYPE html><html><body>Facture<br></body></html>"),
    "text": ("facture.xml", "Facture n° 12".encode),
    "XML as PDF": ("facture.pdf", lambda: b"<Invoice/>"),
    "PDF as XML": ("facture.xml", own_pdf),
    "over ten megabytes": ("facture.pdf", lambda: b"%PDF-1.7\n" + b" " * 10_600_000),
}
