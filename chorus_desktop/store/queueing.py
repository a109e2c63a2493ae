"""The moment an issued invoice enters the outbox, and the journal of every move that follows."""

from __future__ import annotations

import re
from datetime import datetime
from typing import TYPE_CHECKING

from chorus_desktop.domain.audit import Kind, answer_facts
from chorus_desktop.domain.exchange import DepositWay
from chorus_desktop.domain.invoice import Invoice
from chorus_desktop.domain.money import cents
from chorus_desktop.domain.outbox import Move, Submission, SubmissionState
from chorus_desktop.domain.submission import FluxSyntax
from chorus_desktop.domain.totals import compute_totals
from chorus_desktop.store import supporting
from chorus_desktop.store.audit import about, append
from chorus_desktop.store.database import Store
from chorus_desktop.store.frozen import digest_of
from chorus_desktop.store.times import to_text

if TYPE_CHECKING:
    from sqlite_utils import Database

#: What the journal tells of a submission when it is queued.
TOLD = ("way", "number", "issue_date", "buyer_siret", "with_vat_cents", "document_sha256", "file_name")
_UNFIT_FOR_A_NAME = re.compile(r"[^0-9A-Za-z_+-]")


def enqueue(
    store: Store,
    db: Database,
    invoice_id: int,
    invoice: Invoice,
    *,
    origin: str,
    sha256: str,
    syntax: FluxSyntax,
    now: datetime,
) -> int:
    """Queue an issued invoice within the transaction that issues it; gives the submission's id.

    The user's own PDF goes with its data beside it; all else is a flux in its `syntax`, the user's own XML too.
    """
    assert invoice.issue_date is not None
    earlier = store.only("SELECT count(*) AS count FROM submissions WHERE invoice_id = ?", [invoice_id])
    values = {
        "invoice_id": invoice_id,
        "way": DepositWay.PDF if origin == "own_pdf" and syntax is FluxSyntax.FACTURX else DepositWay.FLUX,
        "number": invoice.number,
        "issue_date": invoice.issue_date.isoformat(),
        "seller_identifier": invoice.seller.identifier.value,
        "buyer_siret": invoice.buyer.siret,
        "with_vat_cents": cents(compute_totals(invoice).with_vat),
        "document_sha256": sha256,
        "file_name": file_name(invoice.number, earlier["count"] + 1, sha256, syntax),
        "syntax": syntax,
        "created_at": to_text(now),
        "updated_at": to_text(now),
    }
    marks = ", ".join("?" * len(values))
    cursor = db.execute(f"INSERT INTO submissions ({', '.join(values)}) VALUES ({marks})", list(values.values()))  # noqa: S608 - column names of ours
    assert cursor.lastrowid is not None
    facts = {"submission": cursor.lastrowid, "from": None, "to": SubmissionState.QUEUED, "reason": "", "raw": ""}
    joined = supporting.told(store, invoice_id)
    facts |= {name: values[name] for name in TOLD} | ({"supporting": joined} if joined else {})
    facts |= {"frozen": digest_of(store, invoice_id)} | ({} if syntax is FluxSyntax.FACTURX else {"syntax": syntax})
    append(db, Kind.MOVE, about(invoice_id), facts, now=now)
    return cursor.lastrowid


def file_name(number: str, revision: int, sha256: str, syntax: FluxSyntax = FluxSyntax.FACTURX) -> str:
    """The name under which the document leaves; the platform's report echoes it, a second proof of identity."""
    ending = "pdf" if syntax is FluxSyntax.FACTURX else "xml"
    return f"{_UNFIT_FOR_A_NAME.sub('_', number)}-{revision}-{sha256[:8]}.{ending}"


def journal(db: Database, submission: Submission, move: Move, *, now: datetime, raw: str = "") -> None:
    """Add to the journal how a submission moves, with the answer that led to it, in the transaction that moves it.

    Secrets are taken out of `raw`; out of the reason the caller took them, who keeps it in the submission as well.
    """
    learnt = {"flux_number": move.flux_number or None, "platform_id": move.platform_id}
    facts = {
        "submission": submission.id,
        "from": submission.state,
        "to": move.state,
        "reason": move.reason,
        **{name: value for name, value in learnt.items() if value is not None},
        **answer_facts(raw),
    }
    append(db, Kind.MOVE, about(submission.invoice_id), facts, now=now)
