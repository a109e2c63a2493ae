"""Rows of the tables to domain values and back; the only place that knows how each column is written."""

import json
from datetime import date
from decimal import DecimalException
from typing import Any

from chorus_desktop.domain.errors import StoreFault
from chorus_desktop.domain.exchange import DepositWay, Identity, PlatformInvoice
from chorus_desktop.domain.invoice import Invoice
from chorus_desktop.domain.money import cents, from_cents
from chorus_desktop.domain.outbox import Submission, SubmissionState
from chorus_desktop.domain.parties import Address, PublicBody, Service
from chorus_desktop.domain.totals import compute_totals
from chorus_desktop.store.codec import decode, encode
from chorus_desktop.store.times import day, optional, optional_date, text_or_none

Row = dict[str, Any]
#: What a column of 64 bits holds; a draft may for a while carry a price beyond it, as a slip of the keyboard.
MOST_CENTS = 2**63 - 1


def invoice_columns(invoice: Invoice) -> Row:
    """Content and summary columns of an invoice."""
    without_vat, vat_total, with_vat, due = _amounts(invoice)
    return {
        "content": encode(invoice),
        "type_code": invoice.type_code.value,
        "issue_date": _day(invoice.issue_date),
        "due_date": _day(invoice.due_date),
        "buyer_siret": _sound(invoice.buyer.siret),
        "buyer_name": _sound(invoice.buyer.name),
        "preceding_number": _sound(invoice.preceding_invoices[0].number) if invoice.preceding_invoices else "",
        "without_vat_cents": without_vat,
        "vat_cents": vat_total,
        "with_vat_cents": with_vat,
        "due_cents": due,
    }


def _amounts(invoice: Invoice) -> tuple[int, int, int, int]:
    try:
        totals = compute_totals(invoice)
        whole = [cents(amount) for amount in (totals.without_vat, totals.vat_total, totals.with_vat, totals.due)]
    except (DecimalException, ValueError):
        whole = [MOST_CENTS] * 4
    first, second, third, fourth = (max(-MOST_CENTS, min(amount, MOST_CENTS)) for amount in whole)
    return first, second, third, fourth


def _day(told: date | None) -> str | None:
    return None if told is None else told.isoformat()


def _sound(text: str) -> str:
    return text.encode("utf-8", "replace").decode("utf-8")


def invoice_of(row: Row) -> Invoice:
    """The invoice kept in a row of `invoices`. Raises StoreFault("store_damaged")."""
    return decode(Invoice, row["content"])


def submission_of(row: Row) -> Submission:
    """The submission kept in a row of `submissions`. Raises StoreFault("store_damaged")."""
    try:
        return _submission(row)
    except (ValueError, TypeError, KeyError, ArithmeticError) as error:
        raise StoreFault("store_damaged", detail=str(error)) from error


def _submission(row: Row) -> Submission:
    return Submission(
        id=row["id"],
        invoice_id=row["invoice_id"],
        way=DepositWay(row["way"]),
        identity=Identity(
            number=row["number"],
            issue_date=day(row["issue_date"]),
            seller_identifier=row["seller_identifier"],
            buyer_siret=row["buyer_siret"],
            with_vat=from_cents(row["with_vat_cents"]),
        ),
        document_sha256=row["document_sha256"],
        file_name=row["file_name"],
        state=SubmissionState(row["state"]),
        failures=row["failures"],
        resends=row["resends"],
        next_at=optional(row["next_at"]),
        decided_at=optional(row["updated_at"]),
        searching_since=optional(row["searching_since"]),
        flux_number=row["flux_number"],
        platform_id=row["platform_id"],
        reason=row["reason"],
        earlier_fluxes=frozenset((row["earlier_fluxes"] or "").split()),
        other=platform_invoice_of(json.loads(row["other"])) if row["other"] else None,
    )


def platform_invoice_columns(row: PlatformInvoice) -> Row:
    """A row of the platform as plain values."""
    return {
        "platform_id": row.platform_id,
        "number": row.number,
        "issue_date": row.issue_date.isoformat() if row.issue_date else None,
        "seller_identifier": row.seller_identifier,
        "buyer_siret": row.buyer_siret,
        "with_vat_cents": cents(row.with_vat) if row.with_vat is not None else None,
        "status": row.status,
        "status_at": text_or_none(row.status_at),
        "flux_number": row.flux_number,
    }


def platform_invoice_of(row: Row) -> PlatformInvoice:
    """What `platform_invoice_columns` wrote."""
    return PlatformInvoice(
        platform_id=row["platform_id"],
        number=row["number"],
        issue_date=optional_date(row["issue_date"]),
        seller_identifier=row["seller_identifier"],
        buyer_siret=row["buyer_siret"],
        with_vat=from_cents(row["with_vat_cents"]) if row["with_vat_cents"] is not None else None,
        status=row["status"],
        status_at=optional(row["status_at"]),
        flux_number=row["flux_number"],
    )


def body_of_row(row: Row, services: list[Row]) -> PublicBody:
    """The public body of a row of `bodies`, with its rows of `services` in their order."""
    return PublicBody(
        siret=row["siret"],
        name=row["name"],
        address=decode(Address, row["address"]),
        active=bool(row["active"]),
        engagement_required=bool(row["engagement_required"]),
        service_required=bool(row["service_required"]),
        engagement_or_service_required=bool(row["engagement_or_service_required"]),
        payment_status_not_reported=bool(row["payment_status_not_reported"]),
        services=tuple(
            Service(
                code=service["code"],
                name=service["name"],
                active=bool(service["active"]),
                engagement_required=bool(service["engagement_required"]) if service["engagement_known"] else None,
            )
            for service in services
        ),
        requirements_known=bool(row["requirements_known"]),
    )
