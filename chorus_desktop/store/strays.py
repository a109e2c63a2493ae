"""Invoices that the platform holds and this store does not: kept to be read, and never numbered over."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING

from chorus_desktop.domain.audit import Fact, Kind
from chorus_desktop.domain.errors import UserFault
from chorus_desktop.domain.exchange import DepositWay, Identity, PlatformInvoice
from chorus_desktop.domain.guard import Series, next_after
from chorus_desktop.domain.identifiers import siren_of
from chorus_desktop.domain.invoice import Invoice
from chorus_desktop.domain.money import cents, from_cents
from chorus_desktop.domain.outbox import Submission
from chorus_desktop.domain.totals import compute_totals
from chorus_desktop.store import guard
from chorus_desktop.store.audit import STORE, append
from chorus_desktop.store.database import Store
from chorus_desktop.store.settings import load_settings
from chorus_desktop.store.times import from_text, optional, optional_date, text_or_none, to_text

if TYPE_CHECKING:
    from sqlite_utils import Database

#: One that was given away stays so while it is but a draft here.
_UNANSWERED = """kind = 'lost' AND answered_at IS NULL AND NOT EXISTS (
    SELECT 1 FROM invoices WHERE invoices.number = strays.number AND (state = 'issued' OR NOT given))"""
#: A mere draft is not what is there under its number, nor is what this store knows to have been turned down.
_HERE = """SELECT 1 FROM invoices WHERE number = ? AND state = 'issued'
    AND coalesce(submission_state, '') NOT IN ('refused', 'rejected', 'cancelled', 'abandoned')"""
#: The platform may tell the amount of a credit note with either sign, and of what is typed any amount may come.
_LIKE = """SELECT number FROM strays WHERE kind = 'elsewhere' AND substr(buyer_siret, 1, 9) = ?
    AND abs(with_vat_cents) = abs(CAST(? AS INTEGER)) AND NOT EXISTS (
        SELECT 1 FROM invoices WHERE invoices.number = strays.number AND state = 'issued')
    ORDER BY issue_date DESC, number DESC LIMIT 1"""

#: Which an invoice of ours did not turn out to be since.
_NOBODYS = """kind = 'elsewhere' AND NOT EXISTS
    (SELECT 1 FROM submissions WHERE submissions.platform_id = strays.platform_id)"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stray:
    """One of them; `lost` where it is not on the platform either, but this machine remembers to have numbered it.

    `given`: this machine remembers to have given it into other hands.
    """

    number: str
    lost: bool
    given: bool
    issue_date: date | None
    buyer_siret: str
    with_vat: Decimal | None
    status: str
    status_at: datetime | None
    observed_at: datetime


def note(store: Store, rows: tuple[PlatformInvoice, ...], server_date: datetime) -> None:
    """Keep what is unknown here, never back in time; our own series go on after a number of theirs that others used."""
    sent = _sent_from_here(store, rows)
    foreign = [row for row in rows if row.number and row.platform_id not in sent and not _is_here(store, row.number)]
    fresh = [row for row in foreign if _differs(store, row, server_date)]
    if not fresh:
        return
    with store.write() as db:
        for row in fresh:
            _keep(db, row, server_date)
        ours = {Series(each["prefix"], each["year"]) for each in store.rows("SELECT prefix, year FROM series")}
        ours |= {Series(load_settings(store).prefix, _year(row, server_date)) for row in fresh}
        used = next_after(ours, [row.number for row in fresh])
        if used and guard.hold(store) is None:
            guard.go_on(db, used)
            for series, rank in used.items():
                told: dict[str, Fact] = {"prefix": series.prefix, "year": series.year, "next": rank}
                append(db, Kind.SERIES, STORE, told, now=server_date)


def _sent_from_here(store: Store, rows: tuple[PlatformInvoice, ...]) -> set[int]:
    """The identifiers of those that this store brought there, under whatever number they are kept."""
    known = "SELECT platform_id FROM submissions WHERE platform_id IN (SELECT value FROM json_each(?))"
    return set(store.column(known, [json.dumps([row.platform_id for row in rows])]))


def _is_here(store: Store, number: str) -> bool:
    return store.row(_HERE, [number]) is not None


def _year(row: PlatformInvoice, server_date: datetime) -> int:
    return row.issue_date.year if row.issue_date is not None else server_date.year


def _differs(store: Store, row: PlatformInvoice, server_date: datetime) -> bool:
    known = store.row(
        "SELECT kind, status, status_at FROM strays WHERE number = ? AND year = ?",
        [row.number, _year(row, server_date)],
    )
    if known is None or known["kind"] == "lost":
        return True
    told, before = row.status_at, optional(known["status_at"])
    return known["status"] != row.status and (before is None or told is None or told >= before)


def _keep(db: Database, row: PlatformInvoice, server_date: datetime) -> None:
    db.execute(
        "INSERT OR REPLACE INTO strays (number, year, kind, platform_id, issue_date, buyer_siret, with_vat_cents,"
        " status, status_at, observed_at, given) VALUES (?, ?, 'elsewhere', ?, ?, ?, ?, ?, ?, ?,"
        " EXISTS (SELECT 1 FROM strays WHERE number = ? AND given))",
        [
            row.number,
            _year(row, server_date),
            row.platform_id,
            row.issue_date.isoformat() if row.issue_date else None,
            row.buyer_siret,
            cents(row.with_vat) if row.with_vat is not None else None,
            row.status,
            text_or_none(row.status_at),
            to_text(server_date),
            row.number,
        ],
    )
    append(db, Kind.STRAY, STORE, {"number": row.number, "kind": "elsewhere", "status": row.status}, now=server_date)


def strays(store: Store, *, lost: bool) -> tuple[Stray, ...]:
    """Those sent from elsewhere, or those that are lost and about which nobody answered yet; newest number first.

    A lost one whose own PDF was found and issued again is lost no more.
    """
    where = _UNANSWERED if lost else _NOBODYS
    rows = store.rows(f"SELECT * FROM strays WHERE {where} ORDER BY year DESC, number DESC")  # noqa: S608 - our own text
    return tuple(
        Stray(
            number=row["number"],
            lost=row["kind"] == "lost",
            given=bool(row["given"]),
            issue_date=optional_date(row["issue_date"]),
            buyer_siret=row["buyer_siret"],
            with_vat=from_cents(row["with_vat_cents"]) if row["with_vat_cents"] is not None else None,
            status=row["status"],
            status_at=optional(row["status_at"]),
            observed_at=from_text(row["observed_at"]),
        )
        for row in rows
    )


def refuse_what_is_there(store: Store, identity: Identity) -> None:
    """An invoice whose number the platform told, sent by nobody here that this store knows of, is given to nobody.

    A store that was put back may have forgotten that it left. From here it is searched for before it leaves; somebody
    else would send it again. Raises UserFault("handover_there").
    """
    there = f"SELECT 1 FROM strays WHERE {_NOBODYS} AND number = ? AND year = ?"  # noqa: S608 - our own text
    if store.row(there, [identity.number, identity.issue_date.year]) is not None:
        raise UserFault("handover_there", number=identity.number)


def like(store: Store, invoice: Invoice) -> str:
    """The number of the last one sent from elsewhere for the same amount to the same body; "" where there is none."""
    amount = cents(compute_totals(invoice).with_vat)
    if not amount or not invoice.buyer.siret:
        return ""
    row = store.row(_LIKE, [siren_of(invoice.buyer.siret), str(amount)])
    return "" if row is None else str(row["number"])


def alike(store: Store, submission: Submission) -> PlatformInvoice | None:
    """What came from elsewhere, as it seems, with the day, the client and the amount of an own PDF that is sent again.

    Its answer was lost, and a structure with automatic numbering gives an invoice another number than ours.
    """
    if submission.way is not DepositWay.PDF or not submission.resends:
        return None
    identity = submission.identity
    found = store.row(
        f"SELECT * FROM strays WHERE {_NOBODYS} AND issue_date = ? AND buyer_siret = ? AND abs(with_vat_cents) = ?"  # noqa: S608 - our own text
        " ORDER BY platform_id",
        [identity.issue_date.isoformat(), identity.buyer_siret, abs(cents(identity.with_vat))],
    )
    if found is None:
        return None
    return PlatformInvoice(
        platform_id=found["platform_id"],
        number=found["number"],
        issue_date=identity.issue_date,
        seller_identifier="",
        buyer_siret=found["buyer_siret"],
        with_vat=from_cents(found["with_vat_cents"]),
        status=found["status"],
        status_at=optional(found["status_at"]),
    )


def answer(store: Store, number: str, *, now: datetime) -> None:
    """A person was told that a number is lost and has seen to it."""
    with store.write() as db:
        db.execute("UPDATE strays SET answered_at = ? WHERE number = ? AND kind = 'lost'", [to_text(now), number])
        append(db, Kind.STRAY, STORE, {"number": number, "kind": "answered"}, now=now)
