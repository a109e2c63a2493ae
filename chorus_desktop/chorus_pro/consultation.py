"""The supplier's invoices on the platform: lists of all kinds, one in full, and their documents."""

from chorus_desktop.chorus_pro.attachments import invoices_asked
from chorus_desktop.chorus_pro.detail import read_detail
from chorus_desktop.chorus_pro.gateway import Gateway
from chorus_desktop.chorus_pro.listed import read_listed
from chorus_desktop.chorus_pro.lists import all_pages
from chorus_desktop.chorus_pro.packed import unpacked
from chorus_desktop.chorus_pro.pages import PAGE_SIZE
from chorus_desktop.chorus_pro.payment_requests import find_payment_requests
from chorus_desktop.chorus_pro.searches import Searches
from chorus_desktop.chorus_pro.translate import Fault, Reply, as_read_failed
from chorus_desktop.domain.exchange import ReadFailed
from chorus_desktop.domain.payment_requests import PaymentRequest, PaymentRequestCriteria
from chorus_desktop.domain.platform_detail import PlatformInvoiceDetail
from chorus_desktop.domain.platform_files import DocumentForm, Download, InvoiceFiles, PackedFile
from chorus_desktop.domain.platform_invoices import InvoiceCriteria, InvoiceOrder, ListedInvoice, ListedPage

TO_TREAT = "/cpro/factures/v1/rechercher/atraiter/fournisseur"
DOWNLOAD = "/cpro/factures/v1/telecharger/groupe"


class Consultation:
    """Reads of one account."""

    def __init__(self, gateway: Gateway, searches: Searches) -> None:
        self._gateway = gateway
        self._searches = searches

    async def find(
        self, criteria: InvoiceCriteria, order: InvoiceOrder = InvoiceOrder.DEPOSITED, *, descending: bool = False
    ) -> tuple[ListedInvoice, ...] | ReadFailed:
        """rechercher/fournisseur: all of ours that meet the criteria, or "incomplete"."""
        return await self._searches.listed(criteria, order, descending=descending)

    async def page(
        self,
        criteria: InvoiceCriteria,
        number: int = 1,
        *,
        size: int = PAGE_SIZE,
        order: InvoiceOrder = InvoiceOrder.DEPOSITED,
        descending: bool = True,
    ) -> ListedPage | ReadFailed:
        """rechercher/fournisseur: one page in the platform's order, the newest deposits first unless told."""
        return await self._searches.page(criteria, number, size=size, order=order, descending=descending)

    async def detail(self, platform_id: int) -> PlatformInvoiceDetail | ReadFailed:
        """consulter/fournisseur: one invoice in full, all pages of its lines, rates and files."""
        return await read_detail(self._gateway, platform_id)

    async def to_treat(
        self, structure_id: int | None = None, *, without_rejected: bool = False
    ) -> tuple[ListedInvoice, ...] | ReadFailed:
        """rechercher/atraiter/fournisseur: what waits for us, all pages. Old: `find` by statuses does the same."""
        return await all_pages(
            self._gateway,
            TO_TREAT,
            {"idStructure": structure_id, "masquerRejetee": without_rejected},
            paging="rechercheFactureATraiterParFournisseur",
            rows="listeFactures",
            read=read_listed,
            key=lambda row: row.invoice.platform_id,
            order={"triColonne": "DateDepot", "triSens": "Ascendant"},
        )

    async def payment_requests(self, criteria: PaymentRequestCriteria) -> tuple[PaymentRequest, ...] | ReadFailed:
        """rechercher/demandePaiement, which qualification does not serve."""
        return await find_payment_requests(self._gateway, criteria)

    async def download(self, files: InvoiceFiles) -> Download | ReadFailed:
        """telecharger/groupe: a PDF, a ZIP of several documents, or one pivot XML; "refused" over 120 Mo."""
        result = await self._gateway.read(DOWNLOAD, invoices_asked(files), _read_download, download=True)
        return as_read_failed(result) if isinstance(result, Fault) else result

    async def documents(self, platform_id: int) -> tuple[PackedFile, ...] | ReadFailed:
        """telecharger/groupe: what was deposited, what was joined to it, and the certificate of deposit."""
        wish = InvoiceFiles(platform_ids=(platform_id,), form=DocumentForm.PDF, with_supporting=True)
        result = await self.download(wish)
        return result if isinstance(result, ReadFailed) else unpacked(result)


def _read_download(reply: Reply) -> Download:
    return Download(content=reply.fields.file("fichierResultat"))
