"""Integrated invoices and their statuses: kept when integrated, moved on by script or decision, read as they stand."""

import json
import sqlite3
from dataclasses import dataclass
from decimal import ROUND_FLOOR, Decimal
from typing import Any

from chorus_desktop.sandbox import interpreted, rules, scenarios, validation
from chorus_desktop.sandbox.clock import day
from chorus_desktop.sandbox.directory import Directory, Structure
from chorus_desktop.sandbox.reading import Reading
from chorus_desktop.sandbox.state import State

#: Amounts are kept in millionths, since the API has decimal(19,6).
MILLIONTHS = 1_000_000
_GREATEST = 2**63 - 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Status:
    """One status of one invoice, from `at` on."""

    id: int
    at: float
    code: str
    comment: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Invoice:
    """An integrated invoice at an instant; `content` is what was read of it."""

    id: int
    number: str
    deposited_at: float
    flux_number: str | None
    kind: str
    mode: str
    content: dict[str, Any]
    buyer: Structure
    file_id: int | None
    current: Status
    rejection_filed: bool
    downloaded: bool

    def total(self, name: str) -> Decimal:
        """A document total by its name in Totals; 0 where the document states none."""
        return Decimal(self.content["totals"][name] or "0")


def millionths(amount: Decimal, rounding: str = ROUND_FLOOR) -> int:
    """An amount as it is kept for searches, within what SQLite holds."""
    return max(-_GREATEST, min(_GREATEST, int((amount * MILLIONTHS).to_integral_value(rounding))))


def is_known(state: State, siren: str, year: str, number: str) -> bool:
    """Whether an integrated invoice has this triplet."""
    query = "SELECT 1 FROM invoice WHERE siren = ? AND year = ? AND number = ?"
    return state.db.execute(query, (siren, year, number)).fetchone() is not None


def integrate(state: State, deposit_id: int, reading: Reading, *, at: float, mode: str, file_id: int | None) -> int:
    """Take an accepted invoice in, with every status its deposit's scenario gives it from `at` on. Its id."""
    deposit = state.db.execute(
        "SELECT scenario, deposited_at, flux_number FROM deposit WHERE id = ?", (deposit_id,)
    ).fetchone()
    buyer = state.directory.by_siret(reading.buyer)
    columns = {
        **_columns(reading, mode),
        **_addressing(reading, state.directory),
        "deposit_id": deposit_id,
        "integrated_at": at,
        "deposited_at": deposit["deposited_at"],
        "flux_number": deposit["flux_number"],
        "file_id": file_id,
        "id": interpreted.submitted(state, file_id),
    }
    marks = ", ".join("?" * len(columns))
    query = f"INSERT INTO invoice({', '.join(columns)}) VALUES ({marks})"  # noqa: S608 - our own columns
    invoice_id = state.db.execute(query, tuple(columns.values())).lastrowid
    assert invoice_id is not None
    steps = scenarios.parse(deposit["scenario"]).invoice
    origin = at - steps[0].after
    for step in validation.before(steps, reading, state.directory):
        if step.status == "MISE_EN_PAIEMENT" and buyer is not None and buyer.payment_status_not_reported:
            continue
        _add_status(state, invoice_id, origin + step.after, step.status, step.comment)
    _move_on(state, invoice_id)
    return invoice_id


def _columns(reading: Reading, mode: str) -> dict[str, Any]:
    siren, year, number = rules.triplet(reading)
    return {
        "siren": siren,
        "year": year,
        "number": number,
        "kind": {"381": "AVOIR", "386": "ACOMPTE"}.get(reading.type_code, "FACTURE"),
        "mode": mode,
        "cadre": reading.cadre,
        "issue_date": reading.issue_date,
        "preceding": reading.preceding,
        **{
            name: millionths(total or Decimal(0))
            for name, total in (
                ("without_vat", reading.totals.without_vat),
                ("with_vat", reading.totals.with_vat),
                ("due", reading.totals.due),
            )
        },
    }


def _addressing(reading: Reading, directory: Directory) -> dict[str, Any]:
    buyer = directory.by_siret(reading.buyer)
    assert buyer is not None, "integrated only when the recipient is known"
    return {
        "buyer": buyer.siret,
        "buyer_name": buyer.name.casefold(),
        "engagement": reading.engagement,
        "contract": reading.contract,
        "content": json.dumps(reading.as_json(), ensure_ascii=False),
    }


def _add_status(state: State, invoice_id: int, at: float, code: str, comment: str) -> None:
    state.db.execute(
        "INSERT INTO status(invoice_id, at, code, comment) VALUES (?, ?, ?, ?)", (invoice_id, at, code, comment)
    )


def set_status(state: State, invoice_id: int, code: str, comment: str) -> None:
    """A decision, now; the script no longer moves this invoice."""
    now = state.clock.now()
    state.db.execute("DELETE FROM status WHERE invoice_id = ? AND at > ?", (invoice_id, now))
    _add_status(state, invoice_id, now, code, comment)
    _move_on(state, invoice_id)


def resume(state: State, invoice_id: int) -> None:
    """Let the script of its deposit take the invoice on from now, as after a correction of the supplier."""
    row = state.db.execute(
        "SELECT deposit.scenario, invoice.content FROM invoice JOIN deposit ON deposit.id = invoice.deposit_id"
        " WHERE invoice.id = ?",
        (invoice_id,),
    ).fetchone()
    now = state.clock.now()
    steps = scenarios.parse(row["scenario"]).invoice
    reading = Reading.from_json(json.loads(row["content"]))
    for step in validation.before(steps, reading, state.directory):
        _add_status(state, invoice_id, now + step.after - steps[0].after, step.status, step.comment)
    _move_on(state, invoice_id)


def readdress(state: State, invoice_id: int, content: dict[str, Any]) -> None:
    """Put a corrected recipient, reference or validator in the place of what was read."""
    columns = _addressing(Reading.from_json(content), state.directory)
    names = ", ".join(f"{name} = ?" for name in columns)
    query = f"UPDATE invoice SET {names} WHERE id = ?"  # noqa: S608 - our own columns
    state.db.execute(query, (*columns.values(), invoice_id))


def settle_due(state: State) -> None:
    """Move on every invoice whose script gives it another status by now."""
    due = state.db.execute("SELECT id FROM invoice WHERE moves_at <= ?", (state.clock.now(),)).fetchall()
    for row in due:
        _move_on(state, row["id"])


def _move_on(state: State, invoice_id: int) -> None:
    now = state.clock.now()
    present = state.db.execute(
        "SELECT id, at, code, comment FROM status WHERE invoice_id = ? AND at <= ? ORDER BY at DESC, id DESC LIMIT 1",
        (invoice_id, now),
    ).fetchone()
    following = state.db.execute(
        "SELECT min(at) FROM status WHERE invoice_id = ? AND at > ?", (invoice_id, now)
    ).fetchone()[0]
    state.db.execute(
        "UPDATE invoice SET status_id = ?, status_at = ?, status = ?, comment = ?, moves_at = ? WHERE id = ?",
        (*present, following, invoice_id),
    )


def find(state: State, *, number: str) -> list[Invoice]:
    """The integrated invoices of that number, in the order of integration."""
    return select(state, "WHERE number = ? ORDER BY id", (number,))


def everything(state: State) -> list[Invoice]:
    """All integrated invoices, in the order of integration."""
    return select(state, "ORDER BY id", ())


def by_id(state: State, invoice_id: int) -> Invoice | None:
    """The invoice of that identifiantFactureCPP."""
    found = select(state, "WHERE id = ?", (invoice_id,))
    return found[0] if found else None


def select(state: State, rest: str, parameters: tuple[Any, ...]) -> list[Invoice]:
    """The invoices of a query given from its WHERE on."""
    query = f"SELECT * FROM invoice {rest}"  # noqa: S608 - clauses of our own
    return [_invoice(state, row) for row in state.db.execute(query, parameters).fetchall()]


def history(state: State, invoice_id: int) -> tuple[Status, ...]:
    """Every status it had so far, oldest first."""
    query = "SELECT id, at, code, comment FROM status WHERE invoice_id = ? AND at <= ? ORDER BY at, id"
    rows = state.db.execute(query, (invoice_id, state.clock.now())).fetchall()
    return tuple(Status(**dict(row)) for row in rows)


def date_of(state: State, invoice_id: int, code: str) -> str | None:
    """The day of the first status of that code."""
    return next((day(status.at) for status in history(state, invoice_id) if status.code == code), None)


def note(state: State, invoice_id: int, kind: str, code: str, who: str) -> None:
    """Note an action of a user (`kind` "action") or an event for the history."""
    state.db.execute(
        "INSERT INTO event(invoice_id, at, kind, code, who) VALUES (?, ?, ?, ?, ?)",
        (invoice_id, state.clock.now(), kind, code, who),
    )


def _invoice(state: State, row: sqlite3.Row) -> Invoice:
    buyer = state.directory.by_siret(row["buyer"])
    assert buyer is not None, "integrated only when the recipient is known"
    return Invoice(
        id=row["id"],
        number=row["number"],
        deposited_at=row["deposited_at"],
        flux_number=row["flux_number"],
        kind=row["kind"],
        mode=row["mode"],
        content=json.loads(row["content"]),
        buyer=buyer,
        file_id=row["file_id"],
        current=Status(id=row["status_id"], at=row["status_at"], code=row["status"], comment=row["comment"]),
        rejection_filed=bool(row["rejection_filed"]),
        downloaded=bool(row["downloaded"]),
    )
