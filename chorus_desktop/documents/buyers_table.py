"""The table of public customers for a spreadsheet: its columns, one row each."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from chorus_desktop.documents.export_table import Table
from chorus_desktop.domain.parties import Address

_HEADER = (
    "Client",
    "SIRET",
    "Adresse",
    "Code postal",
    "Ville",
    "Exige",
    "Services",
    "Annonce ses paiements",
    "Factures",
    "Dernière facture",
    "Reste à recevoir",
    "Mis à jour le",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class BuyerEntry:
    """One customer of the table; `required` and `announces` in words, `left` in euros, None where nothing is to come.

    `updated_on`: the day on which the platform told of it last.
    """

    name: str
    siret: str
    address: Address
    required: str
    services: str
    announces: str
    invoices: int
    last_on: date | None
    left: Decimal | None
    updated_on: date | None


def buyers_table(entries: Sequence[BuyerEntry]) -> Table:
    """The table of these customers in their order."""
    rows = tuple(
        (
            entry.name,
            entry.siret,
            " ".join(part for part in (entry.address.line1, entry.address.line2) if part),
            entry.address.postcode,
            entry.address.city,
            entry.required,
            entry.services,
            entry.announces,
            entry.invoices or None,
            entry.last_on,
            entry.left,
            entry.updated_on,
        )
        for entry in entries
    )
    return Table(header=_HEADER, rows=rows, totals=())
