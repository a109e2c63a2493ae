"""Rows of a firm that has used the program for long, for a store of any age: as many as the schema of that age has."""

import hashlib
import sqlite3
from typing import Any

from chorus_desktop.store import schema_steps

AT, LATER, DAY = "2026-03-02T08:00:00.000000Z", "2026-03-03T09:30:00.000000Z", "2026-03-02"
CONTENTS = {name: f"{name} · é".encode() for name in ("flux", "own", "annex", "reply")}
SHA = {name: hashlib.sha256(content).hexdigest() for name, content in CONTENTS.items()}
CUSTOMER = "21840058000019"

Row = dict[str, Any]


def _invoice(row_id: int, **changes: Any) -> Row:
    return {
        "id": row_id,
        "state": "draft",
        "origin": "form",
        "number": f"F2026-{row_id:04}",
        "content": f'{{"number":"F2026-{row_id:04}","note":"é"}}',
        "type_code": "380",
        "issue_date": DAY,
        "due_date": "2026-04-01",
        "buyer_siret": CUSTOMER,
        "buyer_name": "Commune de Malaucène",
        "preceding_number": "",
        "without_vat_cents": 100_00,
        "vat_cents": 20_00,
        "with_vat_cents": 120_00,
        "due_cents": 120_00,
        "created_at": AT,
        "updated_at": LATER,
        "issued_at": LATER,
    } | changes


def _submission(row_id: int, **changes: Any) -> Row:
    return {
        "id": row_id,
        "invoice_id": row_id,
        "way": "flux",
        "number": f"F2026-{row_id:04}",
        "issue_date": DAY,
        "seller_identifier": "12345678200010",
        "buyer_siret": CUSTOMER,
        "with_vat_cents": 120_00,
        "document_sha256": SHA["flux"],
        "file_name": f"F2026-{row_id:04}.pdf",
        "failures": 2,
        "resends": 1,
        "next_at": LATER,
        "searching_since": AT,
        "reason": "attend",
        "created_at": AT,
        "updated_at": AT,
        "syntax": "cii",
    } | changes


def _payment(row_id: int, kind: str, cents: int) -> Row:
    return {
        "id": row_id, "invoice_id": 1, "kind": kind, "paid_on": DAY, "amount_cents": cents, "note": "chèque n° 7",
        "noted_at": LATER, "undone_at": None, "means": "20",
    }  # fmt: skip


def _step(table: str, row_id: int, kind: str) -> Row:
    asked = {"kind": kind, "request": '{"comment":"é"}', "answers": "SUSPENDUE", "answers_at": AT, "updated_at": LATER}
    own = {"id": row_id, "platform_id": 1001, "created_at": AT} if table == "steps" else {}
    return {"invoice_id": 1} | asked | own


#: In the order in which they can be written: since which step, the table, the row. A column that a store does not have
#: yet is left out.
ROWS: tuple[tuple[str, str, Row], ...] = (
    *(
        ("m001", "documents", {
            "sha256": SHA[name], "media_type": "application/pdf", "size": len(content), "content": content,
            "created_at": AT,
        })
        for name, content in CONTENTS.items()
    ),
    ("m001", "invoices", _invoice(1)),
    ("m001", "invoices", _invoice(2, number=None, issue_date=None, issued_at=None, deleted_at=LATER)),
    ("m001", "invoices", _invoice(3, origin="own_pdf", own_pdf_sha256=SHA["own"], own_pdf_name="ma facture.pdf")),
    ("m001", "invoices", _invoice(4, type_code="381", preceding_number="F2026-0001")),
    ("m001", "supporting_files", {
        "invoice_id": 1, "position": 1, "sha256": SHA["annex"], "name": "bon.pdf", "designation": "Bon",
        "type_code": "02",
    }),
    ("m001", "submissions", _submission(1)),
    ("m001", "submissions", _submission(3, way="pdf", document_sha256=SHA["own"])),
    ("m001", "submissions", _submission(4, resends=0)),
    ("m001", "attempts", {"id": 1, "submission_id": 1, "started_at": AT, "ended_at": LATER, "outcome": "accepted"}),
    ("m001", "status_events", {
        "id": 1, "invoice_id": 1, "status": "MISE_EN_PAIEMENT", "at": LATER, "comment": "mandat 12",
        "observed_at": LATER,
    }),
    ("m001", "journal", {
        "sequence": 1, "previous": "0" * 64, "at": AT, "kind": "issued", "subject": "F2026-0001", "facts": "{}",
        "hash": "ab" * 32,
    }),
    ("m001", "bodies", {
        "id": 7, "siret": CUSTOMER, "name": "Commune", "folded_name": "commune", "address": "{}", "active": 1,
        "engagement_required": 1, "service_required": 0, "engagement_or_service_required": 1,
        "payment_status_not_reported": 0, "requirements_known": 1, "updated_at": AT,
    }),
    ("m001", "services", {
        "body_id": 7, "code": "VOIRIE", "position": 1, "name": "Voirie", "active": 1, "engagement_required": 1,
        "engagement_known": 1,
    }),
    ("m001", "series", {"prefix": "F", "year": 2026, "next": 5}),
    ("m001", "settings", {"key": "seller", "value": '{"name":"Émile"}', "updated_at": AT}),
    ("m001", "boots", {"id": 1, "at": AT}),
    ("m001", "bodies_search", {"rowid": 7, "words": "commune malaucene"}),
    ("m001", "invoices_search", {"rowid": 1, "words": "f2026 0001 commune malaucene"}),
    ("m001", "strays", {
        "number": "F2025-0009", "year": 2025, "kind": "lost", "platform_id": 9, "issue_date": DAY,
        "buyer_siret": CUSTOMER, "with_vat_cents": 1, "status": "RECUE", "status_at": AT,
        "observed_at": AT, "answered_at": LATER, "given": 1,
    }),
    ("m002", "payments", _payment(1, "received", 50_00)),
    ("m002", "payments", _payment(2, "not_received", 0)),
    ("m011", "payments", _payment(3, "refunded", -10_00)),
    ("m005", "catalogue", {
        "id": 3, "folded_name": "vanne", "name": "Vanne", "unit": "C62", "net_price": "12.50", "vat": "S20", "times": 4,
        "sold_on": DAY, "fixed": 1, "removed_at": LATER, "updated_at": AT,
    }),
    ("m005", "catalogue_search", {"rowid": 3, "words": "vanne"}),
    ("m006", "templates", {
        "id": 1, "name": "Entretien", "content": "{}", "rhythm": "monthly", "next_on": DAY, "day": 2, "updated_at": AT,
    }),
    ("m006", "prepared_drafts", {"template_id": 1, "due_on": DAY, "invoice_id": 2}),
    ("m008", "works_contracts", {"id": 1, "name": "École", "content": "{}", "updated_at": AT, "removed_at": LATER}),
    ("m008", "works_invoices", {"invoice_id": 1, "contract_id": 1, "retained_cents": 6_00}),
    ("m008", "guarantee_payments", {
        "id": 1, "invoice_id": 1, "paid_on": DAY, "amount_cents": 6_00, "noted_at": LATER,
    }),
    ("m010", "steps", _step("steps", 1, "complete")),
    ("m010", "step_files", {"step_id": 1, "sha256": SHA["reply"]}),
    ("m012", "advances_kept", {
        "id": 1, "invoice_id": 1, "amount_cents": 5_00, "after_payment": 3, "kept_on": DAY, "noted_at": LATER,
    }),
    ("m012", "step_drafts", _step("step_drafts", 0, "readdress")),
    ("m012", "step_draft_files", {
        "invoice_id": 1, "kind": "readdress", "position": 1, "name": "a.pdf", "designation": "", "type_code": "02",
        "content": CONTENTS["reply"],
    }),
)  # fmt: skip

#: What became of them, by the step since which it can.
LIFE = (
    ("m001", "UPDATE invoices SET state = 'issued' WHERE number IS NOT NULL"),
    ("m001", "UPDATE submissions SET state = 'sending' WHERE id = 1"),
    ("m001", "UPDATE submissions SET state = 'deposited', flux_number = 'CPP1' WHERE id = 1"),
    ("m001", "UPDATE submissions SET state = 'integrated', platform_id = 1001, other = '{}' WHERE id = 1"),
    ("m001", "UPDATE submissions SET state = 'sending' WHERE id = 3"),
    ("m001", "UPDATE submissions SET state = 'ambiguous', reason = 'no_answer' WHERE id = 3"),
    ("m012", "UPDATE submissions SET state = 'handed_over', next_at = NULL WHERE id = 4"),
    ("m001", "UPDATE invoices SET platform_status = 'MISE_EN_PAIEMENT', platform_status_at = :later WHERE id = 1"),
    ("m001", "UPDATE pulls SET cursor = :at, last_exchange_at = :later"),
    ("m005", "UPDATE catalogue_learnt SET issued_at = :later, invoice_id = 1"),
    ("m010", "UPDATE steps SET state = 'taking', before = '{}', uploads = '[7]', failures = 1, retakes = 2"),
    ("m010", "UPDATE steps SET state = 'unsure', searching_since = :at, next_at = :later, reason = 'interrupted'"),
    # Last, since a store that is held back sends and numbers nothing.
    ("m001", "UPDATE guard SET installation = 'poste', generation = 6, held = 'restored', held_at = :at"),
    ("m001", "UPDATE guard SET held_generation = 7, searching_since = :at, compared_at = :later, differences = '[1]'"),
    ("m009", "UPDATE guard SET held_by = 'poste'"),
)


def fill(connection: sqlite3.Connection, latest: str) -> None:
    """Write them into a new store whose schema is that of a step, under its own rules."""
    connection.execute("PRAGMA foreign_keys=ON")
    age = schema_steps.STEPS.index(latest)
    known = {step.partition("_")[0] for step in schema_steps.STEPS[: age + 1]}
    for since, table, row in ROWS:
        if since in known:
            columns = {name for (name,) in connection.execute("SELECT name FROM pragma_table_info(?)", [table])}
            kept = {name: value for name, value in row.items() if name in columns | {"rowid"}}
            marks = ", ".join("?" * len(kept))
            connection.execute(f"INSERT INTO {table} ({', '.join(kept)}) VALUES ({marks})", [*kept.values()])  # noqa: S608 - ours
        if table == "supporting_files":
            connection.execute(LIFE[0][1])  # what follows belongs to issued invoices
    for since, statement in LIFE:
        if since in known:
            connection.execute(statement, {"at": AT, "later": LATER})
    connection.commit()
