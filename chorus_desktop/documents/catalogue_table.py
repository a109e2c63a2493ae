"""The catalogue as a table for spreadsheets: what is sold, at which price and VAT, how often and when last."""

from collections.abc import Iterable

from chorus_desktop.documents import french
from chorus_desktop.documents.accounts_words import CATEGORIES
from chorus_desktop.documents.export_table import Table
from chorus_desktop.domain.catalogue import CatalogueItem

_HEADER = (
    "Désignation",
    "Unité",
    "Prix hors taxe (€)",
    "TVA (%)",
    "Régime de TVA",
    "Fois vendu",
    "Dernière vente",
    "Prix fixé",
)


def catalogue_table(items: Iterable[CatalogueItem]) -> Table:
    """One row for each item, in their order; a price keeps all its decimals."""
    rows = tuple(
        (
            item.name,
            french.unit(item.unit),
            item.net_price,
            item.vat.rate,
            item.vat.exemption_reason or CATEGORIES[item.vat.category],
            item.times,
            item.sold_on,
            "Oui" if item.fixed else "",
        )
        for item in items
    )
    return Table(header=_HEADER, rows=rows, totals=())
