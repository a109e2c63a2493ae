"""The call consulter/historique: the statuses of one invoice, its events, and what users did to it."""

import sqlite3
from collections.abc import Callable, Sequence
from typing import Any

from chorus_desktop.sandbox import answers, invoices, uncertain
from chorus_desktop.sandbox.answers import Answer, Page, present
from chorus_desktop.sandbox.clock import minute
from chorus_desktop.sandbox.fields import Fields
from chorus_desktop.sandbox.invoices import Status
from chorus_desktop.sandbox.state import State

_STATUS_COLUMNS: dict[str, Callable[[Status], Any]] = {
    "HistoStatutDatePassage": lambda status: (status.at, status.id),
    "HistoStatutCode": lambda status: (status.code, status.id),
    "HistoStatutCommentaire": lambda status: (status.comment, status.id),
}
_ACTION_COLUMNS: dict[str, Callable[[sqlite3.Row], Any]] = {
    "HistoActionDateHeure": lambda row: (row["at"], row["id"]),
    "HistoActionCode": lambda row: (row["code"], row["id"]),
    "HistoAction": lambda row: (row["code"], row["id"]),
    "HistoActionUtilisateurNom": lambda row: (row["who"], row["id"]),
}
_EVENT_COLUMNS: dict[str, Callable[[sqlite3.Row], Any]] = {
    "EvenementDateHeure": lambda row: (row["at"], row["id"]),
    "EvenementLibelle": lambda row: (row["code"], row["id"]),
    "EvenementQui": lambda row: (row["who"], row["id"]),
}


def consulter_historique(state: State, body: Fields) -> Answer:
    """consulterHistoriqueFacture: latest first unless asked otherwise."""
    invoice = invoices.by_id(state, body.whole("idFacture") or 0)
    if invoice is None:
        return answers.refusal(uncertain.INVOICE_UNKNOWN)
    most = body.whole("nbResultatsMaximum")
    criteria = body.child("paramRechercheHistoStatuts")
    statuses = _page(invoices.history(state, invoice.id), criteria, _STATUS_COLUMNS, "HistoStatut", most)
    criteria = body.child("paramRechercheHistoActionsUtilisateurs")
    actions = _page(_noted(state, invoice.id, "action"), criteria, _ACTION_COLUMNS, "HistoAction", most)
    criteria = body.child("paramRechercheHistoEvenementsComplementaires")
    events = _page(_noted(state, invoice.id, "event"), criteria, _EVENT_COLUMNS, "HistoEvenement", most)
    done = _noted(state, invoice.id, "action")
    return answers.success(
        answers.ACTIONS,
        idFacture=invoice.id,
        numeroFacture=invoice.number,
        modeDepot=invoice.mode,
        statutCourantCode=invoice.current.code,
        historiquesDesStatuts={"histoStatut": [_status(s) for s in statuses.items]} | _count(statuses, "HistoStatut"),
        historiquesDesEvenementsComplementaires={"evenement": [_event(row) for row in events.items]}
        | _count(events, "Evenement"),
        historiquesDesActionsUtilisateurs={"histoAction": [_action(row) for row in actions.items]}
        | _count(actions, "HistoAction"),
        derniereAction={"derniereActionId": done[-1]["id"], "derniereActionCode": done[-1]["code"]} if done else None,
    )


def _noted(state: State, invoice_id: int, kind: str) -> list[sqlite3.Row]:
    query = "SELECT id, at, code, who FROM event WHERE invoice_id = ? AND kind = ? ORDER BY id"
    return state.db.execute(query, (invoice_id, kind)).fetchall()


def _page(
    items: Sequence[Any], criteria: Fields, columns: dict[str, Callable[[Any], Any]], suffix: str, most: int | None
) -> Page:
    key = columns.get(criteria.text(f"triColonneListe{suffix}")) or next(iter(columns.values()))
    ascending = criteria.text(f"triSensListe{suffix}", "Descendant") == "Ascendant"
    return answers.paginate(
        sorted(items, key=key, reverse=not ascending),
        criteria.whole(f"pageResultatDemandeeListe{suffix}"),
        criteria.whole(f"nbResultatsParPageListe{suffix}"),
        most,
    )


def _status(status: Status) -> Answer:
    return present(
        {
            "histoStatutId": status.id,
            "histoStatutCode": status.code,
            "histoStatutDatePassage": minute(status.at),
            "histoStatutCommentaire": status.comment,
        }
    )


def _action(row: sqlite3.Row) -> Answer:
    return {
        "histoActionId": row["id"],
        "histoActionCode": row["code"],
        "histoActionDateHeure": minute(row["at"]),
        "histoActionUtilisateurNom": row["who"],
    }


def _event(row: sqlite3.Row) -> Answer:
    return {
        "evenementId": row["id"],
        "evenementLibelle": row["code"],
        "evenementQui": row["who"],
        "evenementDateHeure": minute(row["at"]),
    }


def _count(page: Page, suffix: str) -> Answer:
    return {
        f"pageCourante{suffix}": page.page,
        f"pages{suffix}": page.pages,
        f"nbResultatsParPage{suffix}": page.size,
        f"total{suffix}": page.total,
    }
