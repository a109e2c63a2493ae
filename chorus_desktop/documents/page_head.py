"""The top of the page: who invoices, the title, and the customer where the window of an envelope shows it."""

import base64

from chorus_desktop.documents import french
from chorus_desktop.documents.palette import Palette
from chorus_desktop.documents.paper import LEFT, RIGHT, SOFT, Paper
from chorus_desktop.domain.identifiers import IdentifierType
from chorus_desktop.domain.invoice import Invoice, TypeCode
from chorus_desktop.domain.parties import Buyer, Seller
from chorus_desktop.domain.rules.code_lists import PAID_PROCESSES
from chorus_desktop.domain.totals import Totals

KINDS = {
    TypeCode.INVOICE: "Facture",
    TypeCode.CREDIT_NOTE: "Avoir",
    TypeCode.CORRECTED: "Facture rectificative",
    TypeCode.ADVANCE: "Facture d’acompte",
}
_IDENTIFIERS = {
    IdentifierType.SIRET: "SIRET",
    IdentifierType.UE_HORS_FRANCE: "Identifiant",
    IdentifierType.HORS_UE: "Identifiant",
    IdentifierType.RIDET: "RIDET",
    IdentifierType.TAHITI: "N° TAHITI",
    IdentifierType.PARTICULIER: "Identifiant",
}
#: What an earlier invoice is to this document (BT-25).
_RELATIONS = {
    TypeCode.CREDIT_NOTE: "Avoir sur la facture",
    TypeCode.CORRECTED: "Rectifie la facture",
}
#: The address, in millimetres of the sheet: edges, top and lowest base line, and where the sheet is folded.
#:
#: A DL envelope (110 × 220 mm, ISO 269) sold in France has its window of 35 × 100 mm 20 mm from the right and from
#: the lower edge: it spans 100 to 200 mm across and 55 to 90 mm down. An A4 sheet folded in three (99 × 210 mm) slides
#: in it by 10 mm across and 11 mm down. So the window always shows 100 to 190 mm across and 55 to 79 mm down, and may
#: show 90 to 200 mm and 44 to 90 mm: the address stands inside the former, nothing else inside the latter.
WINDOW_X, WINDOW_RIGHT, WINDOW_TOP, WINDOW_LOW, FOLD = 103.0, 189.0, 55.3, 78.2, 99.0
#: What the window may show begins here at the left and above, and ends here below.
CLEAR_X, CLEAR_Y, CLEAR_END = 90.0, 44.0, 90.0
#: Size of the address and its step; the first that keeps it inside the window, else the last.
_ADDRESS_SIZES = ((9.8, 4.5), (9.0, 4.0), (8.0, 3.4), (7.0, 3.0))
#: Height of a capital of Inter at size 1, in millimetres.
_CAPITAL = 0.257
_SELLER_WIDTH = CLEAR_X - LEFT - 2
_TITLE_WIDTH = RIGHT - CLEAR_X - 2
_LOGO_TOP, _LOGO_WIDTH, _LOGO_HEIGHT = 12.0, 66.0, 22.0
#: First base line of the supplier where there is no logo.
_FIRST = 22.0
#: So many earlier invoices find room above the window; all others stand among the mentions.
_MOST_RELATIONS = 3


def draw_head(paper: Paper, invoice: Invoice, palette: Palette, logo: str = "") -> None:
    """Draw all that stands above the references; leaves `paper.y` below it. `logo` is a JPEG as base64."""
    left = _seller(paper, invoice.seller, _below_logo(paper, logo))
    _title(paper, invoice, palette)
    paper.y = max(left, _buyer(paper, invoice.buyer), CLEAR_END + 1)
    for x in (5.0, 202.0):
        paper.rule(FOLD, x1=x, x2=x + 3, weight=0.4)


def title_of(invoice: Invoice) -> str:
    """Kind and number; a draft says so."""
    kind = KINDS[invoice.type_code]
    return f"{kind} {invoice.number}" if invoice.number else f"{kind} (brouillon)"


def preceding_of(invoice: Invoice) -> list[str]:
    """Number and day of each earlier invoice that this one corrects, cancels or follows (BG-3)."""
    return [
        earlier.number + (f" du {french.day(earlier.issue_date)}" if earlier.issue_date else "")
        for earlier in invoice.preceding_invoices
    ]


def relations_of(invoice: Invoice) -> list[str]:
    """One sentence for each of them."""
    relation = _RELATIONS.get(invoice.type_code, "Fait suite à la facture")
    return [f"{relation} {earlier}" for earlier in preceding_of(invoice)]


def surplus_relations(invoice: Invoice) -> list[str]:
    """The sentences of `relations_of` for which the head has no room."""
    return relations_of(invoice)[_MOST_RELATIONS:]


def is_covered(totals: Totals) -> bool:
    """Whether what was received before the invoice was made leaves nothing of it to be paid."""
    return bool(totals.prepaid) and not totals.due


def is_paid(invoice: Invoice, totals: Totals) -> bool:
    """Whether it says that it was paid before it was made (cadre A2): its due date is then the day of payment."""
    return invoice.business_process in PAID_PROCESSES and is_covered(totals)


def _below_logo(paper: Paper, logo: str) -> float:
    """Draw the logo, if there is one that can be read; gives the first base line below it."""
    if not logo:
        return _FIRST
    try:
        picture = base64.b64decode(logo, validate=True)
        taken = paper.picture(picture, LEFT, _LOGO_TOP, width=_LOGO_WIDTH, height=_LOGO_HEIGHT)
    except (ValueError, OSError):
        return _FIRST
    return _LOGO_TOP + taken + 7.0


def _seller(paper: Paper, seller: Seller, y: float) -> float:
    for line in paper.wrapped(seller.name, _SELLER_WIDTH, size=12, strong=True):
        paper.text(LEFT, y, line, size=12, strong=True)
        y += 5.2
    identifier = seller.identifier
    rows = [
        seller.trading_name,
        seller.legal_form,
        *french.address(seller.address),
        f"{_IDENTIFIERS[identifier.type]} {french.siret(identifier.value)}" if identifier.value else "",
        f"TVA {seller.vat_id}" if seller.vat_id else "",
        seller.contact,
        seller.phone,
        seller.email,
        french.titled("Adresse électronique", seller.electronic_address) if seller.electronic_address else "",
    ]
    for row in filter(None, rows):
        for line in paper.wrapped(row, _SELLER_WIDTH, size=8.3):
            paper.text(LEFT, y, line, size=8.3, colour=SOFT)
            y += 3.9
    return y + 3


def _title(paper: Paper, invoice: Invoice, palette: Palette) -> None:
    title = title_of(invoice)
    paper.text(RIGHT, 22, title, size=17, strong=True, colour=palette.accent, right=True, fit=_TITLE_WIDTH)
    y = 28.0
    if invoice.issue_date:
        paper.text(RIGHT, y, f"du {french.day(invoice.issue_date)}", size=9.5, colour=SOFT, right=True)
        y += 5.2
    for relation in relations_of(invoice)[:_MOST_RELATIONS]:
        paper.text(RIGHT, y, relation, size=9, strong=True, right=True, fit=_TITLE_WIDTH)
        y += 4.2


def _buyer(paper: Paper, buyer: Buyer) -> float:
    """Draw the address, set as large as the window lets it; gives where it ends."""
    size, step = _ADDRESS_SIZES[0]
    lines = _address_lines(paper, buyer, size)
    for smaller, closer in _ADDRESS_SIZES[1:]:
        if WINDOW_TOP + size * _CAPITAL + step * (len(lines) - 1) <= WINDOW_LOW:
            break
        size, step, lines = smaller, closer, _address_lines(paper, buyer, smaller)
    y = WINDOW_TOP + size * _CAPITAL
    for line, strong in lines:
        paper.text(WINDOW_X, y, line, size=size, strong=strong)
        y += step
    return y + 3


def _address_lines(paper: Paper, buyer: Buyer, size: float) -> list[tuple[str, bool]]:
    """The name strong, then the rest, in lines that fit the window across."""
    room = WINDOW_RIGHT - WINDOW_X
    plain = filter(None, (buyer.trading_name, *french.address(buyer.address)))
    names = paper.wrapped(buyer.name, room, size=size, strong=True)
    rest = [line for row in plain for line in paper.wrapped(row, room, size=size)]
    return [*((line, True) for line in names), *((line, False) for line in rest)]
