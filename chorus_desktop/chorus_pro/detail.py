"""consulter/fournisseur: one invoice in full, its three inner lists read page by page."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Generic, TypeVar

from chorus_desktop.chorus_pro import detail_parts as parts
from chorus_desktop.chorus_pro import uncertain
from chorus_desktop.chorus_pro.gateway import Gateway
from chorus_desktop.chorus_pro.pages import PAGE_SIZE, Page, collect, total_of
from chorus_desktop.chorus_pro.translate import Fault, Reply, as_read_failed
from chorus_desktop.chorus_pro.wire import Fields
from chorus_desktop.domain.exchange import ReadFailed
from chorus_desktop.domain.platform_detail import KnownFile, KnownLine, KnownVat, PlatformInvoiceDetail

DETAIL = "/cpro/factures/v1/consulter/fournisseur"

Row = TypeVar("Row")
#: A row and how many equal ones come before it on its page: a page that is given twice shows by it.
Ranked = tuple[Row, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class InnerList(Generic[Row]):
    """One list inside the answer: where it is, how many rows it counts, and the words that ask for a page of it."""

    section: str
    rows: str
    total: str
    asked: str
    page: str
    size: str
    read: Callable[[Fields], Row]

    def wish(self, number: int) -> dict[str, object]:
        """The request for one page."""
        return {self.asked: {self.page: number, self.size: PAGE_SIZE}}

    def read_page(self, reply: Reply) -> Page[Ranked[Row]]:
        """The page that came, with the others or alone."""
        section = reply.fields.child("facture").child(self.section)
        rows = tuple(map(self.read, section.children(self.rows)))
        ranked = tuple((row, rows[:place].count(row)) for place, row in enumerate(rows))
        return Page(rows=ranked, total=total_of(section, self.total, len(rows)), date=reply.answer.date)


VAT: InnerList[KnownVat] = InnerList(
    section="recapitulatifDeTva",
    rows="ligneTva",
    total="totalLignesRecapitulativesTVA",
    asked=f"{uncertain.DETAIL_PAGES}LigneRecapTva",
    page="pageResultatDemandeeListeRecapitulatifTVA",
    size="nbResultatsParPageListeListeRecapitulatifTVA",
    read=parts.read_vat,
)
FILES: InnerList[KnownFile] = InnerList(
    section="listeDesPiecesJointes",
    rows="pieceJointe",
    total="totalListePiecesJointe",
    asked=f"{uncertain.DETAIL_PAGES}ListePiecesJointes",
    page="pageResultatDemandeeListePieceJointe",
    size="nbResultatsParPageListePieceJointe",
    read=parts.read_file,
)
LINES: InnerList[KnownLine] = InnerList(
    section="lignesDePoste",
    rows="lignePoste",
    total="totalLignesPoste",
    asked=f"{uncertain.DETAIL_PAGES}LignesPoste",
    page="pageResultatDemandeeLignesPoste",
    size="nbResultatsParPageLignesPoste",
    read=parts.read_line,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Sheet:
    """The first answer: the invoice without its lists, and the first page of each."""

    invoice: PlatformInvoiceDetail
    vat: Page[Ranked[KnownVat]]
    files: Page[Ranked[KnownFile]]
    lines: Page[Ranked[KnownLine]]


async def read_detail(gateway: Gateway, platform_id: int) -> PlatformInvoiceDetail | ReadFailed:
    """The invoice with all its lines, rates and files; "incomplete" where one of them is missing."""
    wishes = VAT.wish(1) | FILES.wish(1) | LINES.wish(1)
    sheet = await _asked(gateway, platform_id, wishes, lambda reply: _read_sheet(reply, platform_id))
    if isinstance(sheet, Fault):
        return as_read_failed(sheet)
    vat = await _all(gateway, platform_id, VAT, sheet.vat)
    files = await _all(gateway, platform_id, FILES, sheet.files)
    lines = await _all(gateway, platform_id, LINES, sheet.lines)
    if isinstance(vat, Fault):
        return as_read_failed(vat)
    if isinstance(files, Fault):
        return as_read_failed(files)
    if isinstance(lines, Fault):
        return as_read_failed(lines)
    return replace(sheet.invoice, vat=vat, files=files, lines=lines)


T = TypeVar("T")


async def _asked(
    gateway: Gateway, platform_id: int, wishes: Mapping[str, object], interpret: Callable[[Reply], T]
) -> T | Fault:
    payload = {"identifiantFactureCPP": platform_id, "codeLangue": "fr", **wishes}
    return await gateway.read(DETAIL, payload, interpret)


async def _all(
    gateway: Gateway, platform_id: int, inner: InnerList[Row], first: Page[Ranked[Row]]
) -> tuple[Row, ...] | Fault:
    async def fetch(number: int) -> Page[Ranked[Row]] | Fault:
        if number == 1:
            return first
        return await _asked(gateway, platform_id, inner.wish(number), inner.read_page)

    page = await collect(fetch, lambda ranked: ranked)
    return page if isinstance(page, Fault) else tuple(row for row, _ in page.rows)


def _read_sheet(reply: Reply, platform_id: int) -> _Sheet:
    invoice = parts.read_head(reply.fields.child("facture"))
    if invoice.platform_id != platform_id:
        raise reply.fields.wrong("facture", "invoice that was asked for")
    return _Sheet(invoice=invoice, vat=VAT.read_page(reply), files=FILES.read_page(reply), lines=LINES.read_page(reply))
