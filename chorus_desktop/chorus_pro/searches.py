"""Searches among the invoices of the supplier: rechercher/fournisseur."""

from collections.abc import Mapping
from datetime import date

from chorus_desktop.chorus_pro import uncertain
from chorus_desktop.chorus_pro.gateway import Gateway
from chorus_desktop.chorus_pro.pages import PAGE_SIZE, Page, collect, total_of
from chorus_desktop.chorus_pro.translate import Fault, Reply, as_read_failed
from chorus_desktop.chorus_pro.wire import Fields
from chorus_desktop.domain.exchange import Found, PlatformInvoice, ReadFailed
from chorus_desktop.domain.identifiers import IdentifierType, siren_of
from chorus_desktop.domain.parties import Identifier

SEARCH = "/cpro/factures/v1/rechercher/fournisseur"


class Searches:
    """Complete results only. An account may see the invoices of several firms: those of others are left out."""

    def __init__(self, gateway: Gateway, supplier: Identifier) -> None:
        self._gateway = gateway
        self._supplier = supplier

    async def by_number(self, number: str) -> Found | ReadFailed:
        """All invoices of that number."""
        return await self._search({"numeroFacture": number})

    async def by_flux(self, flux_number: str) -> Found | ReadFailed:
        """All invoices that a flux brought in."""
        return await self._search({"numeroFluxDepot": flux_number})

    async def changed_since(self, day: date) -> Found | ReadFailed:
        """All invoices whose status is dated that day or later."""
        return await self._search({"periodeDateHeureEtatCourantDu": day.isoformat()})

    async def probe(self) -> Fault | None:
        """The smallest search, to learn whether searching is allowed."""
        page = await self._page({}, 1, size=1)
        return page if isinstance(page, Fault) else None

    async def _search(self, criteria: Mapping[str, object]) -> Found | ReadFailed:
        async def fetch(number: int) -> Page[PlatformInvoice] | Fault:
            return await self._page(criteria, number, size=PAGE_SIZE)

        result = await collect(fetch, _key)
        if isinstance(result, Fault):
            return as_read_failed(result)
        if result.date is None:
            return ReadFailed(code="no_server_date")
        return Found(invoices=tuple(filter(self._is_ours, result.rows)), server_date=result.date)

    async def _page(self, criteria: Mapping[str, object], number: int, *, size: int) -> Page[PlatformInvoice] | Fault:
        paging = {
            "pageResultatDemandee": number,
            "nbResultatsParPage": size,
            "nbResultatsMaximum": uncertain.MOST_RESULTS,
            **uncertain.INVOICE_ORDER,
        }
        return await self._gateway.read(SEARCH, {**criteria, "rechercheFactureParFournisseur": paging}, _read_page)

    def _is_ours(self, row: PlatformInvoice) -> bool:
        """The platform keeps numbers unique by SIREN, so another establishment of the firm counts as ours."""
        if not row.seller_identifier or self._supplier.type is not IdentifierType.SIRET:
            return row.seller_identifier in ("", self._supplier.value)
        return siren_of(row.seller_identifier) == siren_of(self._supplier.value)


def _key(row: PlatformInvoice) -> int:
    return row.platform_id


def _read_page(reply: Reply) -> Page[PlatformInvoice]:
    rows = tuple(map(_read_row, reply.fields.children("listeFactures")))
    total = total_of(reply.fields.child("parametresRetour"), "total", len(rows))
    return Page(rows=rows, total=total, date=reply.answer.date)


def _read_row(row: Fields) -> PlatformInvoice:
    return PlatformInvoice(
        platform_id=row.identifier("identifiantFactureCPP"),
        number=row.required_text("numeroFacture"),
        issue_date=row.day("dateFacture"),
        seller_identifier=row.text("codeFournisseur"),
        buyer_siret=row.text("codeDestinataire"),
        with_vat=row.amount("montantTTC"),
        status=row.text("statut"),
        status_at=row.moment("dateHeureEtatCourant"),
        flux_number=row.text("numeroFluxDepot"),
    )
