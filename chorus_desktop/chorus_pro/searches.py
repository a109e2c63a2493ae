"""Searches among the invoices of the supplier: rechercher/fournisseur."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from typing import TypeVar

from chorus_desktop.chorus_pro import uncertain
from chorus_desktop.chorus_pro.gateway import Gateway
from chorus_desktop.chorus_pro.invoice_criteria import beyond_spans, in_order, order_words, spans
from chorus_desktop.chorus_pro.listed import read_invoice, read_listed
from chorus_desktop.chorus_pro.pages import PAGE_SIZE, Page, total_of
from chorus_desktop.chorus_pro.partition import STATUS_DAY, Part, Partition, Span, criteria_of
from chorus_desktop.chorus_pro.translate import Fault, Reply, as_read_failed
from chorus_desktop.chorus_pro.wire import Fields
from chorus_desktop.domain.exchange import Found, PlatformInvoice, ReadFailed
from chorus_desktop.domain.identifiers import IdentifierType, siren_of
from chorus_desktop.domain.lifecycle import NOT_SUBMITTED
from chorus_desktop.domain.parties import Identifier
from chorus_desktop.domain.platform_invoices import InvoiceCriteria, InvoiceOrder, ListedInvoice, ListedPage

SEARCH = "/cpro/factures/v1/rechercher/fournisseur"

Row = TypeVar("Row")


class Searches:
    """Complete results only. An account may see the invoices of several firms: those of others are left out.

    What was never submitted is no invoice: only `changed_since` tells of it, for an invoice that went back to that.
    """

    def __init__(self, gateway: Gateway, supplier: Identifier) -> None:
        self._gateway = gateway
        self._supplier = supplier

    async def by_number(self, number: str) -> Found | ReadFailed:
        """All invoices of that number."""
        return _submitted(await self._found({"numeroFacture": number}))

    async def by_flux(self, flux_number: str) -> Found | ReadFailed:
        """All invoices that a flux brought in."""
        return _submitted(await self._found({"numeroFluxDepot": flux_number}))

    async def changed_since(self, day: date) -> Found | ReadFailed:
        """All invoices whose status is dated that day or later, submitted or not."""
        return await self._found({}, {STATUS_DAY: Span(low=day.toordinal())})

    async def listed(
        self, criteria: InvoiceCriteria, order: InvoiceOrder = InvoiceOrder.DEPOSITED, *, descending: bool = False
    ) -> tuple[ListedInvoice, ...] | ReadFailed:
        """All invoices that meet the criteria, however many there are."""
        page = await self._all(beyond_spans(criteria), spans(criteria), read_listed, _invoice)
        if isinstance(page, Fault):
            return as_read_failed(page)
        return in_order(filter(self._is_listed_ours, page.rows), order, descending=descending)

    async def page(
        self,
        criteria: InvoiceCriteria,
        number: int,
        *,
        size: int = PAGE_SIZE,
        order: InvoiceOrder = InvoiceOrder.DEPOSITED,
        descending: bool = True,
    ) -> ListedPage | ReadFailed:
        """One page, counted from 1, in the platform's own order; for a list that is looked through.

        Unlike the other searches it holds the invoices of every firm that the account sees, and drafts.
        """
        asked = beyond_spans(criteria) | criteria_of(spans(criteria))
        paging = {"pageResultatDemandee": number, "nbResultatsParPage": size, **order_words(order, descending)}
        page = await self._page(asked, paging, read_listed)
        if isinstance(page, Fault):
            return ListedPage(rows=(), total=0) if page.says_empty else as_read_failed(page)
        return ListedPage(rows=page.rows, total=page.total)

    async def probe(self) -> Fault | None:
        """The smallest search, to learn whether searching is allowed."""
        paging = {"pageResultatDemandee": 1, "nbResultatsParPage": 1, **uncertain.INVOICE_ORDER}
        page = await self._page({}, paging, read_invoice)
        return page if isinstance(page, Fault) else None

    async def _found(self, criteria: Mapping[str, object], part: Part | None = None) -> Found | ReadFailed:
        page = await self._all(criteria, part or {}, read_invoice, lambda row: row)
        if isinstance(page, Fault):
            return as_read_failed(page)
        if page.date is None:
            return ReadFailed(code="no_server_date")
        return Found(invoices=tuple(filter(self._is_ours, page.rows)), server_date=page.date, raw=page.raw)

    async def _all(
        self,
        criteria: Mapping[str, object],
        part: Part,
        read: Callable[[Fields], Row],
        invoice: Callable[[Row], PlatformInvoice],
    ) -> Page[Row] | Fault:
        async def fetch(narrowed: Mapping[str, object], number: int) -> Page[Row] | Fault:
            paging = {
                "pageResultatDemandee": number,
                "nbResultatsParPage": PAGE_SIZE,
                "nbResultatsMaximum": uncertain.MOST_RESULTS,
                **uncertain.INVOICE_ORDER,
            }
            return await self._page({**criteria, **narrowed}, paging, read)

        return await Partition(fetch=fetch, invoice=invoice).whole(part)

    async def _page(
        self, criteria: Mapping[str, object], paging: Mapping[str, object], read: Callable[[Fields], Row]
    ) -> Page[Row] | Fault:
        def interpret(reply: Reply) -> Page[Row]:
            rows = tuple(map(read, reply.fields.children("listeFactures")))
            total = total_of(reply.fields.child("parametresRetour"), "total", len(rows))
            return Page(rows=rows, total=total, date=reply.answer.date, raw=reply.answer.text)

        return await self._gateway.read(SEARCH, {**criteria, "rechercheFactureParFournisseur": paging}, interpret)

    def _is_ours(self, row: PlatformInvoice) -> bool:
        """The platform keeps numbers unique by SIREN, so another establishment of the firm counts as ours."""
        if not row.seller_identifier or self._supplier.type is not IdentifierType.SIRET:
            return row.seller_identifier in ("", self._supplier.value)
        return siren_of(row.seller_identifier) == siren_of(self._supplier.value)

    def _is_listed_ours(self, row: ListedInvoice) -> bool:
        return self._is_ours(row.invoice) and row.invoice.status not in NOT_SUBMITTED


def _submitted(answer: Found | ReadFailed) -> Found | ReadFailed:
    if isinstance(answer, ReadFailed):
        return answer
    return replace(answer, invoices=tuple(row for row in answer.invoices if row.status not in NOT_SUBMITTED))


def _invoice(row: ListedInvoice) -> PlatformInvoice:
    return row.invoice
