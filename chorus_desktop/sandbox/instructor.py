"""Everything the person or test that leads an exercise can do: look, move time, cut the line, decide for the agency."""

import json
from collections import Counter
from typing import Any

from chorus_desktop.sandbox import database, deposits, invoices, operations
from chorus_desktop.sandbox.clock import stamp
from chorus_desktop.sandbox.faults import Faults
from chorus_desktop.sandbox.invoices import Invoice
from chorus_desktop.sandbox.listener import Listener
from chorus_desktop.sandbox.state import State


class Instructor:
    """Works in the platform's thread."""

    def __init__(self, state: State, faults: Faults, calls: Counter[str], api: Listener) -> None:
        self._state = state
        self._faults = faults
        self._calls = calls
        self._api = api

    def advance(self, seconds: float) -> None:
        """Move the platform's clock forward. Raises ValueError for a step back."""
        self._state.clock.advance(seconds)

    async def network(self, *, cut: bool) -> None:
        """Cut or restore the line to the API."""
        await (self._api.cut() if cut else self._api.open())

    def inject(self, route: str, kind: str, count: int) -> None:
        """Arm a fault. Raises ValueError for an unknown kind."""
        self._faults.inject(route, kind, count)

    def subscribe(self, api: str, *, subscribed: bool) -> None:
        """End or restore the application's subscription to one API of PISTE. Raises ValueError for an unknown one."""
        if api not in operations.APIS:
            raise ValueError(f"unknown API {api!r}, known: {', '.join(operations.APIS)}")
        (self._state.unsubscribed.discard if subscribed else self._state.unsubscribed.add)(api)

    def traffic(self, **changes: int | bool) -> None:
        """Other rules of traffic, by the names of Rules. Raises ValueError for a negative number."""
        self._state.traffic.change(**changes)

    def set_status(self, number: str, status: str, comment: str) -> None:
        """The agency's decision on the latest invoice of that number; a flux still waiting is opened at once.

        Raises LookupError when there is none, ValueError for an empty status.
        """
        if not status:
            raise ValueError("a status is needed")
        with self._state.db:
            deposits.settle_due(self._state)
            found = invoices.find(self._state, number=number)
            if not found:
                for deposit_id in self._waiting_with(number):
                    deposits.settle_due(self._state, at_once=deposit_id)
                found = invoices.find(self._state, number=number)
            if not found:
                raise LookupError(f"no integrated invoice {number}")
            invoices.set_status(self._state, found[-1].id, status, comment)

    def _waiting_with(self, number: str) -> list[int]:
        rows = self._state.db.execute("SELECT id, numbers FROM deposit WHERE settled_at IS NULL").fetchall()
        return [row["id"] for row in rows if number in json.loads(row["numbers"])]

    async def reset(self) -> None:
        """Forget deposits, invoices, faults, counts; line, subscriptions, traffic are restored, the rest stays."""
        database.forget_records(self._state.db)
        self._state.traffic.reset()
        self._state.unsubscribed.clear()
        self._faults.clear()
        self._calls.clear()
        await self._api.open()

    def snapshot(self) -> dict[str, object]:
        """Everything as it stands now; `received` and `integrated` count by invoice number."""
        with self._state.db:
            deposits.settle_due(self._state)
        rows = deposits.everything(self._state)
        standing = invoices.everything(self._state)
        return {
            "now": stamp(self._state.clock.now()),
            "scenario": self._state.scenario.name,
            "network": "cut" if self._api.is_cut else "up",
            "deposits": [self._deposit(row) for row in rows],
            "received": dict(Counter(number for row in rows for number in json.loads(row["numbers"]))),
            "integrated": dict(Counter(invoice.number for invoice in standing)),
            "invoices": [self._invoice(invoice) for invoice in standing],
            "calls": dict(self._calls),
            "faults": self._faults.armed(),
            "unsubscribed": sorted(self._state.unsubscribed),
            "traffic": self._state.traffic.told(),
        }

    def _deposit(self, row: Any) -> dict[str, object]:
        reached = deposits.flux_state(self._state, row)
        return {
            "kind": row["kind"],
            "numero_flux": row["flux_number"],
            "nom_fichier": row["filename"],
            "syntaxe": row["syntax"],
            "numeros": json.loads(row["numbers"]),
            "etat": reached[0] if reached else None,
            "deposited_at": stamp(row["deposited_at"]),
            "refus": json.loads(row["refusals"]),
            "erreurs_techniques": json.loads(row["technical"]),
        }

    def _invoice(self, invoice: Invoice) -> dict[str, object]:
        return {
            "identifiant": invoice.id,
            "numero_facture": invoice.number,
            "numero_flux": invoice.flux_number,
            "mode_depot": invoice.mode,
            "destinataire": invoice.buyer.siret,
            "service": invoice.content["service"],
            "engagement": invoice.content["engagement"],
            "date_facture": invoice.content["issue_date"],
            "montant_ttc": str(invoice.total("with_vat")),
            "montant_a_payer": str(invoice.total("due")),
            "statut": invoice.current.code,
            "statuts": [
                {"code": status.code, "at": stamp(status.at), "comment": status.comment}
                for status in invoices.history(self._state, invoice.id)
            ],
        }
