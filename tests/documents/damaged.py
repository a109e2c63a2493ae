"""Damaged invoices without end, each drawn from a seed and a number: PDFs and XML of many makers, changed at random."""

import copy
import io
import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache

import pikepdf
from lxml import etree

from chorus_desktop.documents.cii import write_cii
from chorus_desktop.documents.facturx import write_facturx
from chorus_desktop.documents.ubl import write_ubl
from tests.documents import bombs, foreign, pdfs, variants
from tests.own_pdf import own_pdf

#: Names under which makers embed their data, profile after profile and vintage after vintage.
_NAMES = ("factur-x.xml", "zugferd-invoice.xml", "ZUGFeRD-invoice.xml", "xrechnung.xml", "facture.XML")
_PROFILES = (
    "urn:factur-x.eu:1p0:minimum",
    "urn:factur-x.eu:1p0:basicwl",
    "urn:cen.eu:en16931:2017#compliant#urn:factur-x.eu:1p0:basic",
    "urn:cen.eu:en16931:2017",
    "urn:cen.eu:en16931:2017#conformant#urn:factur-x.eu:1p0:extended",
    "urn:zugferd.de:2p0:extended",
)
_ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32", "iso-8859-1", "windows-1252", "utf-7", "cp500")
_DECLARED = (*_ENCODINGS, "UTF-8", "klingon", "ISO-8859-15", "ascii", "")
_WORDS = (
    b"", b"0", b"-1", b"9" * 30, b"1e99", b"NaN", b"\xff", b"\x00", b"<", b"&", b"/", b" ", b"20261399", b"\xc3\xa9",
    b"2147483648", b"1 0 R", b"endobj", b"stream\n", b"<<", b">>", b"[" * 500, b"(", b"%%EOF", b"]]>", b"<![CDATA[",
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Damaged:
    """A file as a user might drop it; `kind` says what was done to what."""

    kind: str
    filename: str
    content: bytes


@cache
def xml_sources() -> Mapping[str, bytes]:
    """CII and UBL of ours and of other makers."""
    invoices = variants.variants(variants.example()) | {"reform": variants.example("example_reform")}
    sources = {f"cii {name}": write_cii(invoice) for name, invoice in invoices.items()}
    sources |= {f"ubl {name}": write_ubl(invoice) for name, invoice in invoices.items()}
    whole = sources["cii as it is"]
    for profile in _PROFILES:
        sources[f"profile {profile}"] = whole.replace(b"urn:cen.eu:en16931:2017", profile.encode())
    return sources | {"zugferd 1": foreign.ZUGFERD_1, "minimum": foreign.MINIMUM, "foreign ubl": foreign.UBL}


@cache
def pdf_sources() -> Mapping[str, bytes]:
    """Factur-X of every profile, ZUGFeRD, UBL in a PDF, plain text, and what other programs make of the same."""
    sources = {
        f"factur-x {name}": write_facturx(invoice) for name, invoice in variants.variants(variants.example()).items()
    }
    xml = xml_sources()
    for rank, name in enumerate(
        (*(key for key in xml if key.startswith("profile")), "minimum", "zugferd 1", "ubl as it is")
    ):
        sources[f"attached {name}"] = pdfs.with_files(own_pdf(), {_NAMES[rank % len(_NAMES)]: xml[name]})
    sources |= {
        "text": own_pdf(),
        "associated": pdfs.with_associated_file(own_pdf(), "factur-x.xml", xml["cii as it is"]),
        "scan": pdfs.text_pdf(pages=3),
        "locked": pdfs.encrypted(own_pdf(), user="secret", owner="maitre"),
    }
    whole = sources["factur-x as it is"]
    packed = pikepdf.ObjectStreamMode.generate
    sources["object streams"] = _rewritten(whole, object_stream_mode=packed)
    sources["linearised"] = _rewritten(whole, linearize=True)
    sources["uncompressed"] = _rewritten(
        whole, compress_streams=False, stream_decode_level=pikepdf.StreamDecodeLevel.all
    )
    sources["locked in AES"] = _rewritten(whole, encryption=pikepdf.Encryption(user="", owner="maitre"))
    return sources


def _rewritten(pdf: bytes, **options: object) -> bytes:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        opened.save(out, **options)  # type: ignore[arg-type]
    return out.getvalue()


def mutated(data: bytes, rng: random.Random, most: int) -> bytes:
    """Some changes: a byte flipped, a stretch dropped, doubled, moved away or replaced by a nasty word."""
    for _ in range(rng.randint(1, most)):
        at = rng.randrange(len(data))
        end = min(len(data), at + rng.choice((1, 1, 2, 8, 60)))
        chosen = rng.randrange(4)
        if chosen == 0:
            changed = bytes([data[at] ^ (1 << rng.randrange(8))]) + data[at + 1 : end]
        elif chosen == 1:
            changed = data[at:end] * 2
        elif chosen == 2:
            source = rng.randrange(len(data))
            changed = data[source : source + end - at]
        else:
            changed = rng.choice(_WORDS)
        data = data[:at] + changed + data[end:]
        if not data:
            return b"<"
    return data


def value_changed(xml: bytes, rng: random.Random) -> bytes:
    """The text of one element replaced, so that the document stays well formed."""
    starts = [
        at + 1 for at, byte in enumerate(xml) if byte == ord(">") and xml[at + 1 : at + 2] not in (b"<", b"\n", b"")
    ]
    at = rng.choice(starts)
    return (
        xml[:at] + rng.choice([word for word in _WORDS[:14] if word not in (b"<", b"&")]) + xml[xml.index(b"<", at) :]
    )


def rearranged(xml: bytes, rng: random.Random) -> bytes:
    """Elements dropped, doubled, moved or renamed; the document stays well formed."""
    root = etree.fromstring(xml)
    for _ in range(rng.randint(1, 6)):
        elements = list(root.iter("*"))  # comments have no name to give
        chosen, other = rng.choice(elements), rng.choice(elements)
        parent = chosen.getparent()
        if parent is None:
            continue
        match rng.randrange(4):
            case 0:
                parent.remove(chosen)
            case 1:
                parent.append(copy.deepcopy(chosen))
            case 2:
                other.append(copy.deepcopy(chosen))
            case 3:
                chosen.tag = other.tag
    return etree.tostring(root)


def recoded(xml: bytes, rng: random.Random) -> bytes:
    """In another encoding, which is declared, or is not."""
    encoding, declared = rng.choice(_ENCODINGS), rng.choice(_DECLARED)
    body = xml.decode("utf-8", "replace").partition("?>")[2]
    said = f' encoding="{declared}"' if declared else ""
    return f'<?xml version="1.0"{said}?>{body}'.encode(encoding, "xmlcharrefreplace")


def number_changed(pdf: bytes, rng: random.Random) -> bytes:
    """One of the numbers of a PDF (a length, a place, a reference, a count) replaced by another."""
    at = rng.choice([place for place, byte in enumerate(pdf) if 48 <= byte <= 57 and not 48 <= pdf[place - 1] <= 57])
    end = at
    while end < len(pdf) and 48 <= pdf[end] <= 57:
        end += 1
    return (
        pdf[:at]
        + str(rng.choice((0, 1, 2, 3, 7, -1, 65536, 2**31, 10**20, int(pdf[at:end][:9]) + 1))).encode()
        + pdf[end:]
    )


def spliced(data: bytes, other: bytes, rng: random.Random) -> bytes:
    """The beginning of one file and the end of another."""
    return data[: rng.randrange(len(data))] + other[rng.randrange(len(other)) :]


def truncated(data: bytes, rng: random.Random) -> bytes:
    """The beginning, or the end."""
    at = rng.randrange(len(data))
    return data[:at] if rng.random() < 0.7 else data[at:]


def damaged(seed: int, number: int) -> Damaged:
    """The file of this number."""
    rng = random.Random(f"{seed}/{number}")  # noqa: S311 - repeatable, not secret
    chosen = rng.choices(tuple(_WAYS), [share for share, _ in _WAYS.values()])[0]
    return _WAYS[chosen][1](chosen, rng)


def _pdf(way: Callable[[bytes, random.Random], bytes]) -> Callable[[str, random.Random], Damaged]:
    def make(kind: str, rng: random.Random) -> Damaged:
        name, source = rng.choice(list(pdf_sources().items()))
        suffix = rng.choices(("pdf", "PDF", "xml", "docx", ""), (90, 4, 2, 2, 2))[0]
        return Damaged(kind=f"{kind}: {name}", filename=f"facture.{suffix}", content=way(source, rng))

    return make


def _xml(way: Callable[[bytes, random.Random], bytes]) -> Callable[[str, random.Random], Damaged]:
    def make(kind: str, rng: random.Random) -> Damaged:
        name, source = rng.choice(list(xml_sources().items()))
        content, filename = way(source, rng), rng.choices(("facture.xml", "facture.pdf"), (95, 5))[0]
        if rng.random() < 0.15:
            kind, filename = f"{kind}, attached", "facture.pdf"
            content = pdfs.with_files(own_pdf(), {rng.choice(_NAMES): content})
        return Damaged(kind=f"{kind}: {name}", filename=filename, content=content)

    return make


def _bomb(kind: str, rng: random.Random) -> Damaged:
    """Of those that are small and quickly made; all of them, as they are, are tried apart."""
    name = rng.choice([name for name in bombs.PDF_BOMBS if name not in bombs.HEAVY])
    return Damaged(kind=f"{kind}: {name}", filename="facture.pdf", content=mutated(_made(name), rng, 3))


@cache
def _made(name: str) -> bytes:
    return bombs.PDF_BOMBS[name]()


_WAYS: Mapping[str, tuple[int, Callable[[str, random.Random], Damaged]]] = {
    "PDF mutated": (30, _pdf(lambda data, rng: mutated(data, rng, 8))),
    "PDF with another number": (14, _pdf(number_changed)),
    "PDF truncated": (8, _pdf(truncated)),
    "PDF spliced": (8, _pdf(lambda data, rng: spliced(data, rng.choice(list(pdf_sources().values())), rng))),
    "XML mutated": (6, _xml(lambda data, rng: mutated(data, rng, 3))),
    "XML rearranged": (12, _xml(rearranged)),
    "XML with another value": (10, _xml(value_changed)),
    "XML recoded": (7, _xml(recoded)),
    "XML truncated": (4, _xml(truncated)),
    "XML spliced": (3, _xml(lambda data, rng: spliced(data, rng.choice(list(xml_sources().values())), rng))),
    "bomb mutated": (2, _bomb),
}
