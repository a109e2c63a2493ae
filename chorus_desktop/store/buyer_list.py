"""The public customers: those that were invoiced, or those of the directory that a text finds, sorted in SQL."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from chorus_desktop.store.database import Store
from chorus_desktop.store.times import optional_date
from chorus_desktop.store.words import match_of


class BuyerSort(StrEnum):
    """What the customers can be put in the order of."""

    NAME = "name"
    SIRET = "siret"
    TOWN = "town"
    INVOICES = "invoices"
    LAST = "last"


@dataclass(frozen=True, slots=True, kw_only=True)
class BuyerRow:
    """A customer, with how many invoices it was sent and when the last one; what it requires where `known`."""

    siret: str
    name: str
    town: str
    active: bool
    engagement_required: bool
    service_required: bool
    engagement_or_service_required: bool
    known: bool
    invoices: int
    last_issue_date: date | None


#: A town is put in the order of its postcode, which the column begins with.
_ORDER = {
    BuyerSort.NAME: "sorted",
    BuyerSort.SIRET: "siret",
    BuyerSort.TOWN: "town",
    BuyerSort.INVOICES: "invoices",
    BuyerSort.LAST: "last",
}
_BODY = """coalesce(trim((address ->> 'postcode') || ' ' || (address ->> 'city')), '') AS town,
    coalesce(active, 1) AS active,
    coalesce(engagement_required, 0) AS engagement_required, coalesce(service_required, 0) AS service_required,
    coalesce(engagement_or_service_required, 0) AS engagement_or_service_required,
    coalesce(requirements_known, 0) AS known"""
#: All that were invoiced, under the directory's name where it knows them, else under the one last used.
_INVOICED = f"""SELECT buyer_siret AS siret, coalesce(name, buyer_name) AS name,
    coalesce(folded_name, lower(buyer_name)) AS sorted, {_BODY}, invoices, last
    FROM (SELECT buyer_siret, buyer_name, count(*) AS invoices, max(issue_date) AS last FROM invoices
    WHERE +state = 'issued' AND buyer_siret <> '' GROUP BY buyer_siret)
    LEFT JOIN bodies ON siret = buyer_siret"""  # noqa: S608 - columns of ours
_SENT = "FROM invoices WHERE buyer_siret = bodies.siret AND +state = 'issued'"
_FOUND = f"""SELECT siret, name, folded_name AS sorted, {_BODY},
    (SELECT count(*) {_SENT}) AS invoices, (SELECT max(issue_date) {_SENT}) AS last
    FROM bodies WHERE id IN (SELECT rowid FROM bodies_search WHERE bodies_search MATCH :match LIMIT :most)"""  # noqa: S608 - columns of ours


def buyer_rows(
    store: Store, text: str, *, sort: BuyerSort = BuyerSort.LAST, descending: bool = True, most: int = 1000
) -> tuple[BuyerRow, ...]:
    """At most `most` customers in order: those invoiced, or with a text all of the directory whose name, SIRET or town
    has every word of it, however it is accented. Raises StoreFault.
    """
    match = match_of(text)
    if text.strip() and not match:
        return ()
    way = "DESC" if descending else "ASC"
    rows = store.rows(
        f"{_FOUND if match else _INVOICED} ORDER BY {_ORDER[sort]} {way}, sorted, siret LIMIT :most",
        {"match": match, "most": most} if match else {"most": most},
    )
    return tuple(
        BuyerRow(
            siret=row["siret"],
            name=row["name"],
            town=row["town"],
            active=bool(row["active"]),
            engagement_required=bool(row["engagement_required"]),
            service_required=bool(row["service_required"]),
            engagement_or_service_required=bool(row["engagement_or_service_required"]),
            known=bool(row["known"]),
            invoices=row["invoices"],
            last_issue_date=optional_date(row["last"]),
        )
        for row in rows
    )
