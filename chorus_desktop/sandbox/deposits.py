"""Deposited files and their fate: received at once, opened and controlled when the platform's time comes."""

import json
import sqlite3
from typing import Any

from chorus_desktop.sandbox import invoices, rules, scenarios, syntaxes, uncertain
from chorus_desktop.sandbox.reading import Reading, Unreadable
from chorus_desktop.sandbox.state import State


def receive_flux(state: State, content: bytes, filename: str, syntax: str) -> str:
    """Keep the file and number it: CPP, 001, the interface, 15 digits. The invoice does not exist yet."""
    documents = syntaxes.open_flux(content, syntax)
    deposit_id = _insert(state, "flux", syntax, filename, content, _numbers(documents))
    number = f"CPP001{syntaxes.INTERFACES[syntax]}{deposit_id:015d}"
    state.db.execute(
        "UPDATE deposit SET flux_number = ?, documents = ?, due_at = ? WHERE id = ?",
        (number, _kept(documents), state.clock.now() + state.scenario.integration, deposit_id),
    )
    return number


def _kept(documents: list[Reading | Unreadable]) -> str:
    """Read once, at the receipt: opening a PDF is slow, and hundreds may fall due together."""
    return json.dumps([[type(document).__name__, document.as_json()] for document in documents], ensure_ascii=False)


def _read_again(kept: str) -> list[Reading | Unreadable]:
    kinds: dict[str, type[Reading | Unreadable]] = {"Reading": Reading, "Unreadable": Unreadable}
    return [kinds[kind].from_json(values) for kind, values in json.loads(kept)]


def receive_submission(state: State, number: str) -> int:
    """Note that soumettre was asked for this number, whatever the outcome; the deposit's id."""
    return _insert(state, "soumettre", None, None, None, [number])


def settle_submission(state: State, deposit_id: int, outcome: str, reasons: list[str]) -> None:
    """Note what became of a submission: INTEGRE or REFUSE with the reasons."""
    state.db.execute(
        "UPDATE deposit SET settled_at = ?, state = ?, refusals = ? WHERE id = ?",
        (state.clock.now(), outcome, json.dumps(reasons, ensure_ascii=False), deposit_id),
    )


def _insert(
    state: State, kind: str, syntax: str | None, filename: str | None, content: bytes | None, numbers: list[str]
) -> int:
    cursor = state.db.execute(
        "INSERT INTO deposit(kind, syntax, filename, content, numbers, scenario, deposited_at)"
        " VALUES (?, ?, ?, ?, ?, ?, ?)",
        (kind, syntax, filename, content, json.dumps(numbers), state.scenario.text, state.clock.now()),
    )
    assert cursor.lastrowid is not None
    return cursor.lastrowid


def _numbers(documents: list[Reading | Unreadable]) -> list[str]:
    return [document.number for document in documents if isinstance(document, Reading)]


def settle_due(state: State, *, at_once: int | None = None) -> None:
    """Open every flux whose time has come, in the order of their times; `at_once` names one that does not wait."""
    now = state.clock.now()
    waiting = "SELECT id, due_at FROM deposit WHERE settled_at IS NULL AND due_at <= ? ORDER BY due_at, id"
    due = {row["id"]: row["due_at"] for row in state.db.execute(waiting, (now,)).fetchall()}
    if at_once is not None:
        due.setdefault(at_once, now)
    for deposit_id, at in due.items():
        _settle(state, deposit_id, at)
    invoices.settle_due(state)


def _settle(state: State, deposit_id: int, at: float) -> None:
    row = state.db.execute("SELECT documents FROM deposit WHERE id = ?", (deposit_id,)).fetchone()
    technical: list[dict[str, str]] = []
    refused: list[dict[str, str]] = []
    documents = _read_again(row["documents"])
    for document in documents:
        if isinstance(document, Unreadable):
            technical.append({"codeErreur": document.code, "libelleErreur": document.text, "natureErreur": "TECHNIQUE"})
            continue
        reasons = rules.refusals(document, state.directory, lambda *key: invoices.is_known(state, *key))
        if reasons:
            refused.append(_refusal(document, reasons))
        else:
            invoices.integrate(state, deposit_id, document, at=at, mode=uncertain.FLUX_MODE, file_id=None)
    failed = len(technical) + len(refused)
    outcome = "IN_INTEGRE" if not failed else "IN_REJETE" if failed == len(documents) else "IN_INTEGRE_PARTIEL"
    state.db.execute(
        "UPDATE deposit SET settled_at = ?, state = ?, refusals = ?, technical = ? WHERE id = ?",
        (at, outcome, json.dumps(refused), json.dumps(technical), deposit_id),
    )


def _refusal(reading: Reading, reasons: list[str]) -> dict[str, str]:
    entry = {
        "identifiantFournisseur": reading.supplier,
        "identifiantDestinataire": reading.buyer,
        "numeroDP": reading.number,
        "libelleErreurDP": rules.report_text(reasons),
    }
    return {key: value for key, value in entry.items() if value}


_ALL_BUT_CONTENT = (
    "id, kind, flux_number, syntax, filename, numbers, scenario, deposited_at, settled_at, state, refusals, technical"
)


def everything(state: State) -> list[sqlite3.Row]:
    """Every deposit, in order, without the files."""
    query = f"SELECT {_ALL_BUT_CONTENT} FROM deposit ORDER BY id"  # noqa: S608 - our own columns
    return state.db.execute(query).fetchall()


def find_flux(state: State, flux_number: str) -> sqlite3.Row | None:
    """The deposit of that number, unless it is so fresh that reports do not know it yet."""
    query = f"SELECT {_ALL_BUT_CONTENT} FROM deposit WHERE flux_number = ?"  # noqa: S608 - our own columns
    row: sqlite3.Row | None = state.db.execute(query, (flux_number,)).fetchone()
    return row if row is not None and flux_state(state, row) is not None else None


def flux_state(state: State, row: sqlite3.Row) -> tuple[str, float] | None:
    """etatCourantDepotFlux and since when; None while reports do not know the flux."""
    if row["settled_at"] is not None:
        return row["state"], row["settled_at"]
    now = state.clock.now()
    reached = None
    for step in scenarios.parse(row["scenario"]).flux:
        if step.status != scenarios.INTEGRATION and row["deposited_at"] + step.after <= now:
            reached = (step.status, row["deposited_at"] + step.after)
    return reached


def errors_of(row: sqlite3.Row) -> tuple[list[Any], list[Any]]:
    """listeErreurDP and listeErreurTechnique of a settled flux."""
    return json.loads(row["refusals"]), json.loads(row["technical"])
