"""The criteria of a search among invoices, gathered as SQL conditions."""

import sqlite3
from datetime import UTC, date, datetime, timedelta
from decimal import ROUND_CEILING
from typing import Any

from chorus_desktop.sandbox import invoices
from chorus_desktop.sandbox.clock import local
from chorus_desktop.sandbox.fields import Fields, Malformed
from chorus_desktop.sandbox.invoices import Invoice, millionths
from chorus_desktop.sandbox.state import State

_FACTS = {
    "numeroFacture": "number",
    "numeroFluxDepot": "flux_number",
    "typeFacture": "kind",
    "modeDepot": "mode",
    "numeroBonCommande": "engagement",
    "numeroMarche": "contract",
    "numeroFactureOrigine": "preceding",
}
_INSTANTS = {"periodeDateDepot": "deposited_at", "periodeDateHeureEtatCourant": "status_at"}
_DAYS = {"periodeDateFacture": "issue_date"}
_AMOUNTS = {"montantHT": "without_vat", "montantTTC": "with_vat", "montantApayer": "due"}


class Criteria:
    """Conditions over the table of invoices, or one like it; an absent criterion adds none."""

    def __init__(self, state: State, body: Fields, table: str = "invoice") -> None:
        self._state = state
        self._body = body
        self._table = table
        self._clauses: list[str] = []
        self._values: list[Any] = []

    def also(self, clause: str, *values: object) -> None:
        """Add a condition."""
        self._clauses.append(clause)
        self._values.extend(values)

    def facts(self, *names: str) -> None:
        """Fields that must be equal."""
        for name in names:
            if wanted := self._body.text(name):
                self.also(f"{_FACTS[name]} = ?", wanted)

    def supplier(self, structure_id: int | None) -> None:
        """Only invoices of that structure, which 0 does not name; there is one supplier."""
        if structure_id and structure_id != self._state.directory.supplier.id:
            self.also("0")

    def cadre(self, code: str) -> None:
        """A cadre by its long code: A9_FACTURE_SOUSTRAITANT is A9."""
        if code:
            self.also("cadre = ?", code.partition("_")[0])

    def statuses(self, codes: list[str]) -> None:
        """One of these statuses; none given, any."""
        if codes:
            self.also(f"status IN ({', '.join('?' * len(codes))})", *codes)

    def periods(self, *names: str) -> None:
        """Days from … Du to … Au, both included, in French time."""
        for name in names:
            first, last = self._day(f"{name}Du"), self._day(f"{name}Au")
            if first is not None:
                self._bound(name, ">=", first)
            if last is not None:
                self._bound(name, "<", last + timedelta(days=1))

    def _bound(self, name: str, comparison: str, day: date) -> None:
        if name in _DAYS:
            self.also(f"{_DAYS[name]} {comparison} ?", day.isoformat())
        else:
            self.also(f"{_INSTANTS[name]} {comparison} ?", _midnight(day))

    def _day(self, name: str) -> date | None:
        text = self._body.text(name)
        if not text:
            return None
        try:
            day = datetime.fromisoformat(text).date()
        except ValueError:
            raise Malformed(f"{name} : date attendue") from None
        return min(max(day, date(1900, 1, 1)), date(9000, 1, 1))

    def amounts(self, *names: str) -> None:
        """Amounts from … Min to … Max, both included."""
        for name in names:
            low, high = self._body.number(f"{name}Min"), self._body.number(f"{name}Max")
            if low is not None:
                self.also(f"{_AMOUNTS[name]} >= ?", millionths(low, ROUND_CEILING))
            if high is not None:
                self.also(f"{_AMOUNTS[name]} <= ?", millionths(high))

    def kinds(self, codes: list[str]) -> None:
        """One of these typeFacture; none given, any."""
        if codes:
            self.also(f"kind IN ({', '.join('?' * len(codes))})", *codes)

    def recipient(self, structure_id: int | None) -> None:
        """That recipient alone, by idDestinataire."""
        known = self._state.directory.by_id(structure_id or 0)
        self.also("buyer = ?", known.siret if known else "")

    def recipients(self, wanted: list[Fields]) -> None:
        """One of the recipients, by identifier, part of the name, or both."""
        clauses: list[str] = []
        for entry in wanted:
            number, name = entry.whole("idDestinataire"), entry.text("raisonSocialeStuctDmd").casefold()
            known = self._state.directory.by_id(number) if number is not None else None
            clauses.append("(buyer = ? OR ?) AND instr(buyer_name, ?)")
            self._values += [known.siret if known else "", number is None, name]
        if clauses:
            self._clauses.append("(" + " OR ".join(f"({clause})" for clause in clauses) + ")")

    def count(self) -> int:
        """How many invoices meet all conditions."""
        query = f"SELECT count(*) FROM {self._table}{self._where()}"  # noqa: S608 - clauses of our own
        return int(self._state.db.execute(query, self._values).fetchone()[0])

    def select(self, order: str, limit: int, offset: int) -> list[Invoice]:
        """A part of them in an order."""
        rest = f"{self._where()} ORDER BY {order} LIMIT ? OFFSET ?"
        return invoices.select(self._state, rest, (*self._values, limit, offset))

    def rows(self, limit: int, offset: int) -> list[sqlite3.Row]:
        """A part of the bare rows by their identifiers."""
        query = f"SELECT * FROM {self._table}{self._where()} ORDER BY id LIMIT ? OFFSET ?"  # noqa: S608 - our own
        return self._state.db.execute(query, (*self._values, limit, offset)).fetchall()

    def _where(self) -> str:
        return f" WHERE {' AND '.join(self._clauses)}" if self._clauses else ""


def _midnight(day: date) -> float:
    """The start of a French day, in seconds since 1970."""
    at = datetime(day.year, day.month, day.day, tzinfo=UTC)
    offset = local((at - timedelta(hours=2)).timestamp()).utcoffset()
    assert offset is not None
    return (at - offset).timestamp()
