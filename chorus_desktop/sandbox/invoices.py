"""Integrated invoices and their statuses: kept when integrated, read as they stand at an instant."""

import json
import sqlite3
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from chorus_desktop.sandbox import rules, scenarios
from chorus_desktop.sandbox.directory import Structure
from chorus_desktop.sandbox.reading import Reading
from chorus_desktop.sandbox.state import State


@dataclass(frozen=True, slots=True, kw_only=True)
class Status:
    """One status of one invoice, from `at` on."""

    id: int
    at: float
    code: str
    comment: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Invoice:
    """An integrated invoice at an instant; `content` is what was read of it, statuses oldest first."""

    id: int
    number: str
    deposited_at: float
    flux_number: str | None
    mode: str
    content: dict[str, Any]
    buyer: Structure
    file_id: int | None
    statuses: tuple[Status, ...]

    @property
    def current(self) -> Status:
        """The present status."""
        return self.statuses[-1]

    def total(self, name: str) -> Decimal:
        """A document total by its name in Totals; 0 where the document states none."""
        return Decimal(self.content["totals"][name] or "0")

    @property
    def kind(self) -> str:
        """typeFacture."""
        return {"381": "AVOIR", "386": "ACOMPTE"}.get(self.content["type_code"], "FACTURE")


def is_known(state: State, siren: str, year: str, number: str) -> bool:
    """Whether an integrated invoice has this triplet."""
    query = "SELECT 1 FROM invoice WHERE siren = ? AND year = ? AND number = ?"
    return state.db.execute(query, (siren, year, number)).fetchone() is not None


def integrate(state: State, deposit_id: int, reading: Reading, *, at: float, mode: str, file_id: int | None) -> int:
    """Take an accepted invoice in, with every status its deposit's scenario gives it from `at` on. Its id."""
    deposit = state.db.execute("SELECT scenario, deposited_at FROM deposit WHERE id = ?", (deposit_id,)).fetchone()
    content = json.dumps(reading.as_json() | {"mode": mode}, ensure_ascii=False)
    row = (deposit_id, *rules.triplet(reading), at, content, file_id)
    cursor = state.db.execute(
        "INSERT INTO invoice(deposit_id, siren, year, number, integrated_at, content, file_id)"
        " VALUES (?, ?, ?, ?, ?, ?, ?)",
        row,
    )
    assert cursor.lastrowid is not None
    buyer = state.directory.by_siret(reading.buyer)
    steps = scenarios.load(deposit["scenario"]).invoice
    origin = at - steps[0].after
    for step in steps:
        if step.status == "MISE_EN_PAIEMENT" and buyer is not None and buyer.payment_status_not_reported:
            continue
        _add_status(state, cursor.lastrowid, origin + step.after, step.status, step.comment)
    return cursor.lastrowid


def _add_status(state: State, invoice_id: int, at: float, code: str, comment: str) -> None:
    state.db.execute(
        "INSERT INTO status(invoice_id, at, code, comment) VALUES (?, ?, ?, ?)", (invoice_id, at, code, comment)
    )


def set_status(state: State, invoice_id: int, code: str, comment: str) -> None:
    """The agency's decision, now; the script no longer moves this invoice."""
    now = state.clock.now()
    state.db.execute("DELETE FROM status WHERE invoice_id = ? AND at > ?", (invoice_id, now))
    _add_status(state, invoice_id, now, code, comment)


def find(
    state: State, *, number: str | None = None, flux_number: str | None = None, invoice_id: int | None = None
) -> list[Invoice]:
    """The integrated invoices as they stand now, in the order of integration; all, or those with what is given."""
    wanted = {"invoice.number": number, "deposit.flux_number": flux_number, "invoice.id": invoice_id}
    given = {column: value for column, value in wanted.items() if value is not None}
    where = "".join(f" AND {column} = ?" for column in given)
    at = (state.clock.now(), *given.values())
    statuses: dict[int, list[Status]] = {}
    for status in state.db.execute(f"{_STATUSES}{where} ORDER BY status.at, status.id", at).fetchall():
        statuses.setdefault(status["invoice_id"], []).append(_status(status))
    rows = state.db.execute(f"{_INVOICES}{where} ORDER BY invoice.id", at).fetchall()
    return [_invoice(state, row, statuses[row["id"]]) for row in rows]


def by_id(state: State, invoice_id: int) -> Invoice | None:
    """The invoice of that identifiantFactureCPP."""
    found = find(state, invoice_id=invoice_id)
    return found[0] if found else None


_INVOICES = (
    "SELECT invoice.*, deposit.deposited_at, deposit.flux_number"
    " FROM invoice JOIN deposit ON deposit.id = invoice.deposit_id WHERE invoice.integrated_at <= ?"
)
_STATUSES = (
    "SELECT status.* FROM invoice JOIN deposit ON deposit.id = invoice.deposit_id"
    " JOIN status ON status.invoice_id = invoice.id WHERE status.at <= ?"
)


def _status(row: sqlite3.Row) -> Status:
    return Status(id=row["id"], at=row["at"], code=row["code"], comment=row["comment"])


def _invoice(state: State, row: sqlite3.Row, statuses: list[Status]) -> Invoice:
    content = json.loads(row["content"])
    buyer = state.directory.by_siret(content["buyer"])
    assert buyer is not None, "integrated only when the recipient is known"
    return Invoice(
        id=row["id"],
        number=row["number"],
        deposited_at=row["deposited_at"],
        flux_number=row["flux_number"],
        mode=content["mode"],
        content=content,
        buyer=buyer,
        file_id=row["file_id"],
        statuses=tuple(statuses),
    )
