"""The questions that views ask of the store; nothing here writes, and the store may be open for reading only."""

from chorus_desktop.domain.audit import Kind
from chorus_desktop.domain.invoice import Invoice
from chorus_desktop.domain.money import from_cents
from chorus_desktop.domain.outbox import SubmissionState
from chorus_desktop.domain.parties import PublicBody
from chorus_desktop.store import directory
from chorus_desktop.store.advances import Advance
from chorus_desktop.store.attachments import read_document_bytes as document_bytes
from chorus_desktop.store.audit import entries_about, facts_of
from chorus_desktop.store.awaited import LateInvoice, WeekExpected, expected_by_week
from chorus_desktop.store.awaited import late as late_invoices
from chorus_desktop.store.comparisons import compared_at
from chorus_desktop.store.database import Store
from chorus_desktop.store.directory import count as count_bodies
from chorus_desktop.store.disputes import free_beginning, series_question
from chorus_desktop.store.disputes import standing_differences as differences
from chorus_desktop.store.guard import hold
from chorus_desktop.store.home_queries import money_expected, news, todo
from chorus_desktop.store.invoices import load, stored_of
from chorus_desktop.store.list_queries import invoice_ids, invoice_page, matching, row_of
from chorus_desktop.store.moves import latest_of
from chorus_desktop.store.payments import balance_of
from chorus_desktop.store.proof import invoice_of_number
from chorus_desktop.store.read_models import (
    DocumentRow,
    InvoiceDetail,
    InvoiceFilter,
    InvoiceRow,
    InvoiceSort,
    KnownBuyer,
    MoneyExpected,
    MonthExpected,
    MoveRow,
    NewsItem,
    QueueSummary,
    Section,
    SortKey,
    StatusRow,
    TimelineEntry,
    TodoItem,
    TodoKind,
)
from chorus_desktop.store.sent_on import as_sent_on
from chorus_desktop.store.settings import Settings
from chorus_desktop.store.settings import load_settings as settings
from chorus_desktop.store.step_rows import last_of as last_step
from chorus_desktop.store.strays import Stray, strays
from chorus_desktop.store.times import from_text, optional, optional_date

__all__ = [
    "Advance",
    "DocumentRow",
    "InvoiceDetail",
    "InvoiceFilter",
    "InvoiceRow",
    "InvoiceSort",
    "KnownBuyer",
    "LateInvoice",
    "MoneyExpected",
    "MonthExpected",
    "MoveRow",
    "NewsItem",
    "QueueSummary",
    "Section",
    "Settings",
    "SortKey",
    "StatusRow",
    "Stray",
    "TimelineEntry",
    "TodoItem",
    "TodoKind",
    "WeekExpected",
    "balance_of",
    "body",
    "compared_at",
    "count_bodies",
    "differences",
    "document_bytes",
    "draft",
    "expected_by_week",
    "free_beginning",
    "hold",
    "invoice_detail",
    "invoice_ids",
    "invoice_of_number",
    "invoice_page",
    "known_buyers",
    "late_invoices",
    "matching",
    "money_expected",
    "news",
    "queue_summary",
    "search_bodies",
    "series_question",
    "settings",
    "strays",
    "timeline",
    "todo",
]


def draft(store: Store, draft_id: int) -> Invoice:
    """The content of a draft. Raises UserFault("invoice_unknown"), StoreFault."""
    return load(store, draft_id).invoice


def invoice_detail(store: Store, invoice_id: int) -> InvoiceDetail:
    """All that is known of an invoice. Raises UserFault("invoice_unknown"), StoreFault."""
    stored = load(store, invoice_id)
    row = store.only("SELECT * FROM invoices WHERE id = ?", [stored.id])
    buyer = as_sent_on(store, invoice_id, stored.invoice).buyer
    return InvoiceDetail(
        stored=stored_of(row),
        row=row_of(row),
        submission=latest_of(store, invoice_id),
        moves=_moves(store, invoice_id),
        statuses=_statuses(store, invoice_id),
        documents=_documents(store, invoice_id),
        step=last_step(store, invoice_id),
        buyer=buyer,
        sent_on=buyer != stored.invoice.buyer,
    )


def _moves(store: Store, invoice_id: int) -> tuple[MoveRow, ...]:
    entries = [entry for entry in entries_about(store, invoice_id) if entry.kind == Kind.MOVE]
    return tuple(
        MoveRow(
            from_state=SubmissionState(facts["from"]) if facts["from"] else None,
            to_state=SubmissionState(facts["to"]),
            at=from_text(entry.at),
            reason=facts["reason"],
            raw=facts["raw"],
        )
        for entry, facts in ((entry, facts_of(entry)) for entry in entries)
    )


def _statuses(store: Store, invoice_id: int) -> tuple[StatusRow, ...]:
    rows = store.rows("SELECT * FROM status_events WHERE invoice_id = ? ORDER BY at, id", [invoice_id])
    return tuple(
        StatusRow(
            status=row["status"],
            at=from_text(row["at"]),
            comment=row["comment"],
            observed_at=from_text(row["observed_at"]),
        )
        for row in rows
    )


def _documents(store: Store, invoice_id: int) -> tuple[DocumentRow, ...]:
    rows = store.rows(
        "SELECT sha256, media_type, size, created_at FROM documents WHERE sha256 IN"
        " (SELECT document_sha256 FROM submissions WHERE invoice_id = :id"
        " UNION SELECT own_pdf_sha256 FROM invoices WHERE id = :id) ORDER BY created_at, sha256",
        {"id": invoice_id},
    )
    return tuple(DocumentRow(**row | {"created_at": from_text(row["created_at"])}) for row in rows)


def timeline(store: Store, invoice_id: int) -> tuple[TimelineEntry, ...]:
    """What happened here, then what the platform told, each oldest first; the two clocks are not mixed."""
    stored = load(store, invoice_id)
    here = [TimelineEntry(source="here", code="created", at=stored.created_at, detail="")]
    for move in _moves(store, invoice_id):
        if move.from_state is None:
            here.append(TimelineEntry(source="here", code="issued", at=move.at, detail=""))
        here.append(TimelineEntry(source="here", code=move.to_state, at=move.at, detail=move.reason))
    told = [
        TimelineEntry(source="platform", code=event.status, at=event.at, detail=event.comment)
        for event in _statuses(store, invoice_id)
    ]
    return (*here, *told)


def queue_summary(store: Store) -> QueueSummary:
    """What waits, and when we last heard of the platform."""
    rows = store.rows(
        "SELECT state, count(*) AS count, sum(with_vat_cents) AS cents FROM submissions"
        " WHERE state IN ('queued', 'sending', 'ambiguous', 'deposited') GROUP BY state"
    )
    counts = {row["state"]: row["count"] for row in rows}
    pull = store.only("SELECT cursor, last_exchange_at FROM pulls")
    (answers,) = store.column("SELECT count(*) FROM steps WHERE state IN ('waiting', 'taking', 'unsure')")
    return QueueSummary(
        queued=counts.get("queued", 0),
        sending=counts.get("sending", 0),
        ambiguous=counts.get("ambiguous", 0),
        deposited=counts.get("deposited", 0),
        waiting_amount=from_cents(sum(row["cents"] for row in rows if row["state"] != "deposited")),
        last_exchange_at=optional(pull["last_exchange_at"]),
        statuses_as_of=optional(pull["cursor"]),
        answers=answers,
    )


def search_bodies(store: Store, text: str, limit: int = 20) -> tuple[PublicBody, ...]:
    """Public bodies of the local directory by the beginnings of words of name, SIRET or town; best first."""
    return directory.search(store, text, limit)


def body(store: Store, siret: str) -> PublicBody | None:
    """A public body of the local directory; look at its `requirements_known`."""
    return directory.any_body(store, siret)


#: Each customer by one look into the index of customers, and its last invoice by another.
_KNOWN = """WITH RECURSIVE met(siret) AS (SELECT min(buyer_siret) FROM invoices WHERE buyer_siret > '' UNION ALL
    SELECT (SELECT min(buyer_siret) FROM invoices WHERE buyer_siret > met.siret) FROM met WHERE met.siret IS NOT NULL)
    SELECT siret, buyer_name AS name, issue_date FROM met JOIN invoices ON id = (SELECT id FROM invoices AS own
        WHERE own.buyer_siret = met.siret AND +own.state = 'issued' ORDER BY own.issue_date DESC LIMIT 1)
    ORDER BY issue_date DESC LIMIT ?"""


def known_buyers(store: Store, limit: int = 20) -> tuple[KnownBuyer, ...]:
    """Whom this firm has invoiced, the latest first, under the name last used. Raises StoreFault."""
    return tuple(
        KnownBuyer(siret=row["siret"], name=row["name"], last_issue_date=optional_date(row["issue_date"]))
        for row in store.rows(_KNOWN, [limit])
    )
