"""A public customer as a row of the list, from what the directory and the invoices hold of it."""

from dataclasses import dataclass, field
from datetime import date, datetime

from chorus_desktop.domain.parties import Address
from chorus_desktop.store.codec import decode
from chorus_desktop.store.rows import Row
from chorus_desktop.store.times import optional, optional_date


@dataclass(frozen=True, slots=True, kw_only=True)
class BuyerRow:
    """A customer under its key, with how many invoices it was sent and when the last one.

    What it requires is true where `known`.
    `services` are the codes of those that are open; `silent`: it never tells when it pays; `updated_at`: when the
    platform told of it last, None where it never did.
    """

    id: int
    siret: str
    name: str
    address: Address = field(default_factory=Address)
    active: bool = True
    engagement_required: bool = False
    service_required: bool = False
    engagement_or_service_required: bool = False
    silent: bool = False
    known: bool = False
    services: str = ""
    updated_at: datetime | None = None
    invoices: int = 0
    last_issue_date: date | None = None

    @property
    def town(self) -> str:
        """Postcode and name of the town."""
        return f"{self.address.postcode} {self.address.city}".strip()


def row_of(row: Row) -> BuyerRow:
    """The row of a body with its counts, or of a customer whom the directory does not know."""
    if "address" not in row:
        return BuyerRow(
            id=row["key"],
            siret=row["siret"],
            name=row["name"],
            invoices=row["invoices"],
            last_issue_date=optional_date(row["last"]),
        )
    return BuyerRow(
        id=row["key"],
        siret=row["siret"],
        name=row["name"],
        address=decode(Address, row["address"]),
        active=bool(row["active"]),
        engagement_required=bool(row["engagement_required"]),
        service_required=bool(row["service_required"]),
        engagement_or_service_required=bool(row["engagement_or_service_required"]),
        silent=bool(row["payment_status_not_reported"]),
        known=bool(row["requirements_known"]),
        services=row["services"] or "",
        updated_at=optional(row["updated_at"]),
        invoices=row["invoices"],
        last_issue_date=optional_date(row["last"]),
    )
