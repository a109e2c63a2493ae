"""What may go with a deposit beside the invoice: its syntax, a signature, files, lines typed in, lots, a receipt."""

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from enum import StrEnum

from chorus_desktop.domain.invoice import Invoice, Line, LineAllowanceCharge
from chorus_desktop.domain.money import PRICE_DECIMALS, ZERO, to_cents
from chorus_desktop.domain.totals import Totals, gross_line_amount

#: Most invoices that a lot may hold.
MOST_IN_A_LOT = 500


class FluxSyntax(StrEnum):
    """The structured forms that an exchange platform of the State takes.

    `…_WITH_PDF` hold the data that is needed and the invoice as a PDF, `…_ARCHIVE` a PDF with its data for the record.
    """

    FACTURX = "facturx"
    UBL = "ubl"
    CII = "cii"
    CII_16B = "cii_16b"
    PES = "pes"
    XCBL = "xcbl"
    UBL_WITH_PDF = "ubl_with_pdf"
    CII_WITH_PDF = "cii_with_pdf"
    CII_16B_WITH_PDF = "cii_16b_with_pdf"
    PES_WITH_PDF = "pes_with_pdf"
    CPP_WITH_PDF = "cpp_with_pdf"
    UBL_ARCHIVE = "ubl_archive"
    CII_ARCHIVE = "cii_archive"


class PdfSignature(StrEnum):
    """How the user's own PDF is signed."""

    PADES = "pades"
    XADES = "xades"


@dataclass(frozen=True, slots=True, kw_only=True)
class SupportingFile:
    """A file to be joined to an invoice (BG-24), not on the platform yet; `line` is the invoice line it explains."""

    name: str
    content: bytes
    designation: str = ""
    type_code: str = "02"
    line: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TypedLine:
    """One line as it is told in data, without VAT, in euros; `kind` marks what is a discount or charge on the whole."""

    number: int
    reference: str
    name: str
    quantity: Decimal
    unit: str
    net_price: Decimal
    rate: Decimal
    kind: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TypedVat:
    """One row of the VAT breakdown (BG-23): rate in percent, basis and amount in euros."""

    rate: Decimal
    basis: Decimal
    amount: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class TypedInvoice:
    """An invoice that is deposited as data alone, without a document of its own."""

    lines: tuple[TypedLine, ...]
    vat: tuple[TypedVat, ...]


def typed(invoice: Invoice, totals: Totals) -> TypedInvoice:
    """The lines of an invoice and its VAT as data.

    A discount (BG-20, BG-27) becomes a line of quantity minus one, a charge (BG-21, BG-28) one of quantity one, so that
    the lines add up to the total without VAT (BT-109). Several categories of one rate become one row.
    """
    lines = [_typed_line(line, rank) for rank, line in enumerate(invoice.lines, 1)]
    apart = [
        (kind, sign, item, line.vat.rate, line.id)
        for line in invoice.lines
        for kind, items, sign in (("allowance", line.allowances, -1), ("charge", line.charges, 1))
        for item in items
    ]
    apart += [("allowance", -1, item, item.vat.rate, "") for item in invoice.allowances]
    apart += [("charge", 1, item, item.vat.rate, "") for item in invoice.charges]
    lines += [
        _apart(kind, item, Decimal(sign), rate, reference, rank)
        for rank, (kind, sign, item, rate, reference) in enumerate(apart, len(lines) + 1)
    ]
    rates = sorted({row.rate for row in totals.vat}, reverse=True)
    return TypedInvoice(lines=tuple(lines), vat=tuple(_row(rate, totals) for rate in rates))


def _typed_line(line: Line, number: int) -> TypedLine:
    """A price for several units (BT-149) is told for one, or the whole as one where that would change the amount."""
    quantity, unit, price = line.quantity or ZERO, line.unit, line.net_price or ZERO
    if line.base_quantity:
        price = round(price / line.base_quantity, PRICE_DECIMALS)
        if to_cents(quantity * price) != gross_line_amount(line):
            quantity, unit, price = Decimal(1), "C62", gross_line_amount(line)
    return TypedLine(
        number=number,
        reference=line.id,
        name=line.name,
        quantity=quantity,
        unit=unit,
        net_price=price,
        rate=line.vat.rate,
    )


def _apart(
    kind: str, item: LineAllowanceCharge, quantity: Decimal, rate: Decimal, reference: str, number: int
) -> TypedLine:
    return TypedLine(
        number=number,
        reference=reference,
        name=item.reason,
        quantity=quantity,
        unit="C62",
        net_price=item.amount,
        rate=rate,
        kind=kind,
    )


def _row(rate: Decimal, totals: Totals) -> TypedVat:
    rows = [row for row in totals.vat if row.rate == rate]
    return TypedVat(
        rate=rate, basis=sum((row.basis for row in rows), ZERO), amount=sum((row.amount for row in rows), ZERO)
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class LotFile:
    """One invoice of a lot, as a file in the lot's syntax."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Lot:
    """Several invoices that are handed over in one go, all in one syntax."""

    file_name: str
    syntax: FluxSyntax
    files: tuple[LotFile, ...]


#: Characters that the platform does not take in names of files.
_FORBIDDEN = frozenset('%$!&/\\:;«»#@"')


def lot_fault(lot: Lot) -> str:
    """Why a lot would not be taken, as a code: empty, over 500 invoices, a name that comes twice or is not allowed."""
    if not lot.files:
        return "lot_empty"
    if len(lot.files) > MOST_IN_A_LOT:
        return "lot_too_many"
    names = [file.name for file in lot.files]
    if len(set(names)) < len(names) or not all(names):
        return "lot_names"
    return "lot_names" if any(_FORBIDDEN & set(name) for name in [*names, lot.file_name]) else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FluxReceipt:
    """The short report of a flux; `document` is the platform's own report as a file, empty where it gave none."""

    state: str
    at: datetime | None = None
    deposited_at: datetime | None = None
    file_name: str = ""
    document: bytes = b""
