"""The local directory of public bodies: what the platform told of each, kept for work without a connection."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from chorus_desktop.domain.parties import PublicBody
from chorus_desktop.store.codec import encode
from chorus_desktop.store.database import Store
from chorus_desktop.store.rows import Row, body_of_row
from chorus_desktop.store.terms import match_among
from chorus_desktop.store.times import to_text
from chorus_desktop.store.words import SIRET, figures_of, folded, search_words

if TYPE_CHECKING:
    from sqlite_utils import Database

#: So many of the bodies that match are sorted; who means one of the others types another word.
_MOST_SORTED = 1000
#: Figures from which on a number is the beginning of a SIRET, rather than of some other number that a name holds.
_TELLING = 5
#: Comes after every folded letter and figure.
_LAST = "{"
_FLAGS = ("engagement_required", "service_required", "engagement_or_service_required", "payment_status_not_reported")


def body_of(store: Store, siret: str) -> PublicBody | None:
    """A public body whose requirements are known; None for one that is not, or of which only the name is known."""
    row = store.row("SELECT * FROM bodies WHERE siret = ? AND requirements_known = 1", [siret])
    return _with_services(store, [row])[0] if row else None


def any_body(store: Store, siret: str) -> PublicBody | None:
    """A public body of the directory, whether its requirements are known or not."""
    row = store.row("SELECT * FROM bodies WHERE siret = ?", [siret])
    return _with_services(store, [row])[0] if row else None


def search(store: Store, text: str, limit: int) -> tuple[PublicBody, ...]:
    """Bodies with every word of the text in name, SIRET or town, each as far as it was typed; best first.

    Of a text that very many bodies match, those whose name begins with it are found before the others are sorted.
    """
    number = figures_of(text)
    if _TELLING <= len(number) <= SIRET:
        return _by_number(store, number, limit)
    match = match_among(store, "bodies", text)
    if not match:
        return ()
    start = folded(text)
    rows = store.rows(
        "SELECT bodies.* FROM bodies WHERE id IN ("
        "SELECT id FROM (SELECT id FROM bodies WHERE folded_name >= :start AND folded_name < :end AND active = 1"
        " ORDER BY folded_name LIMIT :limit)"
        " UNION SELECT rowid FROM (SELECT rowid FROM bodies_search WHERE bodies_search MATCH :match LIMIT :most))"
        " ORDER BY active DESC, folded_name >= :start AND folded_name < :end DESC, folded_name LIMIT :limit",
        {"start": start, "end": f"{start}{_LAST}", "match": match, "limit": limit, "most": _MOST_SORTED},
    )
    return tuple(_with_services(store, rows))


def _by_number(store: Store, number: str, limit: int) -> tuple[PublicBody, ...]:
    """Bodies whose SIRET begins with it, or that have it as a word of their name: the words of all SIRETs are many."""
    rows = store.rows(
        "SELECT bodies.* FROM bodies WHERE id IN ("
        "SELECT id FROM (SELECT id FROM bodies WHERE siret >= :number AND siret < :end ORDER BY siret LIMIT :most)"
        " UNION SELECT rowid FROM (SELECT rowid FROM bodies_search WHERE bodies_search MATCH :match LIMIT :most))"
        " ORDER BY active DESC, folded_name LIMIT :limit",
        {"number": number, "end": f"{number}{_LAST}", "match": f'"{number}"', "limit": limit, "most": _MOST_SORTED},
    )
    return tuple(_with_services(store, rows))


def count(store: Store) -> int:
    """How many public bodies are kept here."""
    return int(store.column("SELECT count(*) FROM bodies")[0])


def _with_services(store: Store, bodies: list[Row]) -> list[PublicBody]:
    marks = ", ".join("?" * len(bodies))
    services = store.rows(
        f"SELECT * FROM services WHERE body_id IN ({marks}) ORDER BY position",  # noqa: S608 - question marks
        [body["id"] for body in bodies],
    )
    return [body_of_row(body, [row for row in services if row["body_id"] == body["id"]]) for body in bodies]


def save_bodies(store: Store, bodies: tuple[PublicBody, ...], *, now: datetime) -> None:
    """Keep bodies; one without requirements is the result of a search and renews only name and activity.

    What was known of a service stays where nobody tells it now. Raises StoreFault.
    """
    with store.write() as db:
        for body in bodies:
            _save(store, db, body, now)


def _save(store: Store, db: Database, body: PublicBody, now: datetime) -> None:
    known = body.requirements_known
    values: Row = {"name": body.name, "folded_name": folded(body.name), "active": body.active}
    values["updated_at"] = to_text(now)
    full: Row = {flag: getattr(body, flag) for flag in _FLAGS}
    full |= {"address": encode(body.address), "requirements_known": known}
    row = store.row("SELECT id FROM bodies WHERE siret = ?", [body.siret])
    if row is None:
        columns = {"siret": body.siret, **values, **full}
        marks = ", ".join("?" * len(columns))
        db.execute(f"INSERT INTO bodies ({', '.join(columns)}) VALUES ({marks})", list(columns.values()))  # noqa: S608 - column names of ours
    else:
        columns = values | (full if known else {})
        settings = ", ".join(f"{column} = ?" for column in columns)
        db.execute(f"UPDATE bodies SET {settings} WHERE siret = ?", [*columns.values(), body.siret])  # noqa: S608 - column names of ours
    saved = store.only("SELECT id, address ->> 'city' AS city FROM bodies WHERE siret = ?", [body.siret])
    if known:
        _replace_services(db, saved["id"], body)
    words = search_words(body.name, body.siret, saved["city"])
    db.execute("INSERT OR REPLACE INTO bodies_search (rowid, words) VALUES (?, ?)", [saved["id"], words])


def _replace_services(db: Database, body_id: int, body: PublicBody) -> None:
    known = dict(
        db.execute(
            "SELECT code, engagement_required FROM services WHERE body_id = ? AND engagement_known", [body_id]
        ).fetchall()
    )
    db.execute("DELETE FROM services WHERE body_id = ?", [body_id])
    for position, service in enumerate(body.services):
        required = known.get(service.code) if service.engagement_required is None else service.engagement_required
        db.execute(
            "INSERT INTO services (body_id, code, position, name, active, engagement_required, engagement_known)"
            " VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
            [body_id, service.code, position, service.name, service.active, bool(required), required is not None],
        )
