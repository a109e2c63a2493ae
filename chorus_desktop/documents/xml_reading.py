"""Read an invoice in CII or UBL, and hand over what was read from one process to another."""

from dataclasses import dataclass, field

from lxml import etree

from chorus_desktop.documents import xml_safe
from chorus_desktop.documents.reader_cii import is_cii, read_cii
from chorus_desktop.documents.reader_ubl import is_ubl, read_ubl
from chorus_desktop.domain import codec
from chorus_desktop.domain.errors import UserFault
from chorus_desktop.domain.invoice import Invoice
from chorus_desktop.domain.submission import FluxSyntax

#: Warning that the totals of a file do not add up by themselves, see `reader_doubts`.
SUMS_WRONG = "sums_wrong"
#: The one CII that a flux takes: D16B and what came after it; ZUGFeRD 1 is older and bears other names.
_CII_16B = "urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100"
#: Bytes within which the root of a document begins; makers write a comment before it, no more.
_HEAD = 65_536
_UBL = "urn:oasis:names:specification:ubl:schema:xsd:"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What a file says. `source`: facturx, cii, ubl or pdf-text; `stated_totals`: keys of `Totals`, as the file has it;
    `confidence`: 0 to 1 by field, of what was read from text; `warnings`: codes of what could not be read. `syntax` is
    that of the XML where a flux takes it as it is.
    """

    source: str
    invoice: Invoice
    stated_totals: dict[str, str] = field(default_factory=dict)
    confidence: dict[str, float] = field(default_factory=dict)
    warnings: tuple[str, ...] = ()
    syntax: FluxSyntax | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Told:
    """A reading of XML as it is handed over; pairs of texts, for the order of keys is kept so."""

    source: str
    invoice: Invoice
    stated: tuple[str, ...]
    warnings: tuple[str, ...]
    syntax: FluxSyntax | None


def read_xml(data: bytes) -> Reading:
    """The invoice in a bare XML file, in this very process. Raises UserFault: document_unknown, xml_*."""
    return read_root(xml_safe.parse(data), embedded=False)


def read_root(root: etree._Element, *, embedded: bool) -> Reading:
    """The invoice of a document that was parsed. Raises UserFault: document_unknown, xml_too_long."""
    if is_cii(root):
        invoice, stated, warnings = read_cii(root)
        source = "facturx" if embedded else "cii"
    elif is_ubl(root):
        invoice, stated, warnings = read_ubl(root)
        source = "ubl"
    else:
        raise UserFault("document_unknown")
    # In a PDF the totals are told beside it, and nobody adds them up.
    known = tuple(code for code in warnings if not (embedded and code == SUMS_WRONG))
    return Reading(
        source=source, invoice=invoice, stated_totals=stated, warnings=known, syntax=_syntax(etree.QName(root))
    )


def syntax_of(data: bytes) -> FluxSyntax | None:
    """The syntax in which a flux takes a file as it is; None for a PDF, and for XML that none takes. Reads the root."""
    parser = etree.XMLPullParser(events=("start",), resolve_entities=False, no_network=True, load_dtd=False)
    try:
        parser.feed(data[:_HEAD])
        root = next((item for _, item in parser.read_events() if isinstance(item, etree._Element)), None)
    except etree.XMLSyntaxError:
        return None
    return _syntax(etree.QName(root)) if root is not None else None


def _syntax(name: etree.QName) -> FluxSyntax | None:
    if name.namespace == _CII_16B:
        return FluxSyntax.CII_16B
    return FluxSyntax.UBL if name.namespace == f"{_UBL}{name.localname}-2" else None


def told(reading: Reading) -> str:
    """A reading of XML as text."""
    stated = tuple(part for pair in reading.stated_totals.items() for part in pair)
    return codec.encode(
        _Told(
            source=reading.source,
            invoice=reading.invoice,
            stated=stated,
            warnings=reading.warnings,
            syntax=reading.syntax,
        )
    )


def heard(text: str) -> Reading:
    """What `told` told. Raises ValueError for what it cannot have told."""
    read = codec.decode(_Told, text)
    return Reading(
        source=read.source,
        invoice=read.invoice,
        stated_totals=dict(zip(read.stated[::2], read.stated[1::2], strict=True)),
        warnings=read.warnings,
        syntax=read.syntax,
    )
