"""The list of invoices: all ids of a result in one query, rows by pages, everything sorted and filtered in SQL."""

import json
from collections.abc import Sequence
from datetime import date
from typing import Any, NamedTuple

from chorus_desktop.domain.invoice import TypeCode
from chorus_desktop.domain.lifecycle import FINAL
from chorus_desktop.domain.money import from_cents
from chorus_desktop.domain.outbox import SubmissionState
from chorus_desktop.store import home_queries as home
from chorus_desktop.store.awaited import late
from chorus_desktop.store.database import Store
from chorus_desktop.store.read_models import InvoiceFilter, InvoiceRow, InvoiceSort, Section, SortKey
from chorus_desktop.store.rows import Row
from chorus_desktop.store.still_open import ON_PLATFORM, listed, there_but
from chorus_desktop.store.terms import match_among
from chorus_desktop.store.times import from_text, optional, optional_date

_CLOSED = listed(FINAL - {"MISE_EN_PAIEMENT"})
#: A person said that the transfer did not come, or noted all that is asked for, whatever the platform tells.
_DENIED = "id IN (SELECT invoice_id FROM payments WHERE kind = 'not_received' AND undone_at IS NULL)"
_SEEN = """(id IN (SELECT invoice_id FROM payments WHERE kind = 'received' AND undone_at IS NULL)
    AND (SELECT left_cents FROM invoice_balances WHERE invoice_id = invoices.id) <= 0)"""
_GIVEN_AWAY = "SELECT id FROM invoices WHERE state = 'issued' AND submission_state = 'handed_over'"
_SECTIONS = {
    Section.ALL: "deleted_at IS NULL",
    Section.DRAFTS: home.DRAFT,
    Section.OWN_PDFS: f"({home.DRAFT} AND origin = 'own_pdf')",
    Section.WAITING: "(state = 'issued' AND submission_state IN ('queued', 'sending', 'ambiguous', 'deposited'))",
    Section.UNDER_WAY: f"id IN ({there_but(FINAL)} UNION {_GIVEN_AWAY})",
    Section.TO_ACT: f"({home.TO_CORRECT} OR {home.TO_COMPLETE})",
    Section.PAID: f"({ON_PLATFORM} AND ((platform_status = 'MISE_EN_PAIEMENT' AND NOT {_DENIED}) OR {_SEEN}))",
    Section.CLOSED: f"(({ON_PLATFORM} AND platform_status IN ({_CLOSED}))"
    " OR (state = 'issued' AND submission_state = 'abandoned'))",
    Section.BIN: "deleted_at IS NOT NULL",
}
_COLUMNS = {
    SortKey.ISSUE_DATE: "issue_date",
    SortKey.NUMBER: "number",
    SortKey.BUYER: "buyer_name",
    SortKey.AMOUNT: "with_vat_cents",
    SortKey.DUE_DATE: "due_date",
    SortKey.UPDATED: "updated_at",
    SortKey.SIRET: "buyer_siret",
    SortKey.WITHOUT_VAT: "without_vat_cents",
}
_EVERYTHING, _LATEST_FIRST = InvoiceFilter(), InvoiceSort()
#: SQLite takes at least this many parameters in one statement.
_PAGE = 500
#: Where words occur in more invoices than these, all are put in order and those are taken out of them.
_MANY = 30_000


class Matching(NamedTuple):
    """Ids of the invoices of a filter, in order; `whole` where they are all that match."""

    ids: tuple[int, ...]
    whole: bool


def invoice_ids(
    store: Store, chosen: InvoiceFilter = _EVERYTHING, sort: InvoiceSort = _LATEST_FIRST
) -> tuple[int, ...]:
    """The ids of all invoices of a filter, in order."""
    return matching(store, chosen, sort).ids


def matching(store: Store, chosen: InvoiceFilter, sort: InvoiceSort) -> Matching:
    """The same, and whether `chosen.most` left some out. Raises StoreFault."""
    conditions, parameters = [_SECTIONS[chosen.section]], list[Any]()
    if chosen.year is not None:
        conditions.append("issue_date >= ? AND issue_date < ?")
        parameters += [f"{chosen.year:04d}-01-01", f"{chosen.year + 1:04d}-01-01"]
    if chosen.late_on is not None:
        conditions.append("id IN (SELECT value FROM json_each(?))")
        parameters.append(json.dumps([one.invoice_id for one in late(store, chosen.late_on)]))
    if not (match := match_among(store, "invoices", chosen.text)):
        listed_ids = _in_order(store, conditions, parameters, sort, chosen.most)
        return Matching(listed_ids, chosen.most is None or len(listed_ids) < chosen.most)
    found = store.column(
        "SELECT rowid FROM invoices_search WHERE invoices_search MATCH ? ORDER BY rowid DESC LIMIT ?",
        [match, -1 if chosen.most is None else chosen.most],
    )
    whole = chosen.most is None or len(found) < chosen.most
    if len(found) > _MANY:
        ordered = _in_order(store, conditions, parameters, sort)
        return Matching(tuple(filter(frozenset(found).__contains__, ordered)), whole)
    conditions.append("id IN (SELECT value FROM json_each(?))")
    return Matching(_in_order(store, conditions, [*parameters, json.dumps(found)], sort), whole)


def _in_order(
    store: Store, conditions: list[str], parameters: list[Any], sort: InvoiceSort, most: int | None = None
) -> tuple[int, ...]:
    column, way = _COLUMNS[sort.key], "DESC" if sort.descending else "ASC"
    # Two queries, each of which an index answers in order: SQLite puts what is missing first, people last.
    halves = (f"{column} IS NOT NULL ORDER BY {column} {way}, id {way}", f"{column} IS NULL ORDER BY id {way}")
    start = f"SELECT id FROM invoices WHERE {' AND '.join(conditions)} AND "  # noqa: S608 - constants
    found: tuple[int, ...] = ()
    for half in halves:
        left = -1 if most is None else most - len(found)
        found += store.column(f"{start}{half} LIMIT ?", [*parameters, left])
    return found


def invoice_page(store: Store, ids: Sequence[int]) -> tuple[InvoiceRow, ...]:
    """The rows of these ids, in their order; an id that no longer exists is left out."""
    found: dict[int, InvoiceRow] = {}
    for start in range(0, len(ids), _PAGE):
        part = list(ids[start : start + _PAGE])
        marks = ", ".join("?" * len(part))
        for row in store.rows(f"SELECT * FROM invoices WHERE id IN ({marks})", part):  # noqa: S608 - question marks
            found[row["id"]] = row_of(row)
    return tuple(found[invoice_id] for invoice_id in ids if invoice_id in found)


def dated_between(store: Store, first: date, last: date) -> tuple[int, ...]:
    """The ids of the invoices and drafts that bear a date of these days, both included. Raises StoreFault."""
    days = [first.isoformat(), last.isoformat()]
    return store.column("SELECT id FROM invoices WHERE deleted_at IS NULL AND issue_date BETWEEN ? AND ?", days)


def invoices_called(store: Store, chosen: Sequence[int] | Sequence[str]) -> tuple[int, ...]:
    """The ids of those of these ids, or of these numbers, that are there and not in the bin. Raises StoreFault."""
    by_number = any(isinstance(one, str) for one in chosen)
    sql = "SELECT id FROM invoices WHERE deleted_at IS NULL AND {} IN (SELECT value FROM json_each(?))"
    return store.column(sql.format("number" if by_number else "id"), [json.dumps(chosen)])


def row_of(row: Row) -> InvoiceRow:
    """The list's row of a whole row of `invoices`."""
    state = row["submission_state"]
    return InvoiceRow(
        id=row["id"],
        state=row["state"],
        origin=row["origin"],
        number=row["number"] or "",
        type_code=TypeCode(row["type_code"]),
        issue_date=optional_date(row["issue_date"]),
        due_date=optional_date(row["due_date"]),
        buyer_siret=row["buyer_siret"],
        buyer_name=row["buyer_name"],
        without_vat=from_cents(row["without_vat_cents"]),
        with_vat=from_cents(row["with_vat_cents"]),
        due=from_cents(row["due_cents"]),
        submission_state=SubmissionState(state) if state else None,
        reason=row["submission_reason"],
        status=row["platform_status"],
        status_at=optional(row["platform_status_at"]),
        updated_at=from_text(row["updated_at"]),
        deleted_at=optional(row["deleted_at"]),
    )


def credited_numbers(store: Store, numbers: Sequence[str]) -> frozenset[str]:
    """Those of these numbers that a credit note names already, be it a draft or issued."""
    named = store.column(
        "SELECT preceding_number FROM invoices, json_each(?) WHERE preceding_number = json_each.value"
        " AND preceding_number <> '' AND type_code = '381' AND deleted_at IS NULL",
        [json.dumps(list(numbers))],
    )
    return frozenset(named)
