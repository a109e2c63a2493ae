"""Templates: kept, replaced under their name, removed and taken back; drafts prepared from them once for each day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from typing import TYPE_CHECKING

from chorus_desktop.domain.errors import UserFault
from chorus_desktop.domain.invoice import Invoice
from chorus_desktop.domain.templates import Rhythm, Template, advanced
from chorus_desktop.store.codec import encode
from chorus_desktop.store.database import Store
from chorus_desktop.store.invoices import save_draft_within
from chorus_desktop.store.rows import Row, invoice_of
from chorus_desktop.store.times import optional_date, to_text

if TYPE_CHECKING:
    from sqlite_utils import Database


def all_templates(store: Store) -> tuple[Template, ...]:
    """Those that come again by their next day, then the others by name. Raises StoreFault."""
    rows = store.rows(
        "SELECT * FROM templates WHERE removed_at IS NULL ORDER BY next_on IS NULL, next_on, name COLLATE NOCASE, id"
    )
    return tuple(_template(row) for row in rows)


def template_by_id(store: Store, template_id: int) -> Template:
    """One template, also a removed one. Raises UserFault("template_unknown"), StoreFault."""
    row = store.row("SELECT * FROM templates WHERE id = ?", [template_id])
    if row is None:
        raise UserFault("template_unknown", id=str(template_id))
    return _template(row)


def keep(store: Store, template: Template, *, now: datetime) -> int:
    """Keep a template, a new one for the id 0; it takes the place of another one of its name. Gives its id.

    Raises UserFault("template_nameless"), StoreFault.
    """
    name = template.name.strip().encode("utf-8", "replace").decode("utf-8")
    if not name:
        raise UserFault("template_nameless")
    values = _columns(replace(template, name=name)) | {"updated_at": to_text(now)}
    with store.write() as db:
        other = store.row("SELECT id FROM templates WHERE name = ? AND removed_at IS NULL", [name])
        known = template.id or (other["id"] if other else 0)
        if other is not None and other["id"] != known:
            _update(db, other["id"], {"removed_at": to_text(now)})
        if known:
            _update(db, known, values)
            return int(known)
        marks = ", ".join("?" * len(values))
        saved = db.execute(f"INSERT INTO templates ({', '.join(values)}) VALUES ({marks})", list(values.values()))  # noqa: S608 - column names of ours
        assert saved.lastrowid is not None
        return saved.lastrowid


def remove(store: Store, template_id: int, *, now: datetime) -> None:
    """Offer it no more and prepare nothing from it. Raises StoreFault."""
    with store.write() as db:
        _update(db, template_id, {"removed_at": to_text(now)})


def take_back(store: Store, template_id: int) -> None:
    """Offer it again. Raises UserFault("template_taken") where another has its name now; StoreFault."""
    with store.write() as db:
        name = template_by_id(store, template_id).name
        if store.row("SELECT 1 FROM templates WHERE name = ? AND removed_at IS NULL", [name]):
            raise UserFault("template_taken", name=name)
        _update(db, template_id, {"removed_at": None})


def due_templates(store: Store, today: date) -> tuple[Template, ...]:
    """Those of which an invoice is to be prepared by now. Raises StoreFault."""
    rows = store.rows(
        "SELECT * FROM templates WHERE next_on IS NOT NULL AND removed_at IS NULL AND next_on <= ?"
        " ORDER BY next_on, id",
        [today.isoformat()],
    )
    return tuple(_template(row) for row in rows)


def prepare(store: Store, template: Template, invoice: Invoice, *, now: datetime) -> int | None:
    """Make the draft that is due on the template's day and move the day on, all or nothing.

    Gives its id; None where another process did it meanwhile or the template was changed. Raises StoreFault.
    """
    assert template.next_on is not None
    day = template.next_on.isoformat()
    with store.write() as db:
        row = store.row("SELECT next_on FROM templates WHERE id = ? AND removed_at IS NULL", [template.id])
        done = store.row("SELECT 1 FROM prepared_drafts WHERE template_id = ? AND due_on = ?", [template.id, day])
        if row is None or row["next_on"] != day:
            return None
        after = _columns(advanced(template))
        _update(db, template.id, {key: after[key] for key in ("content", "next_on")} | {"updated_at": to_text(now)})
        if done is not None:
            return None
        draft_id = save_draft_within(store, db, None, invoice, origin="form", now=now)
        db.execute("INSERT INTO prepared_drafts VALUES (?, ?, ?)", [template.id, day, draft_id])
        return draft_id


def prepared_from(store: Store, draft_id: int) -> Template | None:
    """The template from which a draft was prepared. Raises StoreFault."""
    row = store.row(
        "SELECT templates.* FROM templates JOIN prepared_drafts ON template_id = templates.id WHERE invoice_id = ?",
        [draft_id],
    )
    return None if row is None else _template(row)


def _update(db: Database, template_id: int, values: Row) -> None:
    settings = ", ".join(f"{column} = ?" for column in values)
    db.execute(f"UPDATE templates SET {settings} WHERE id = ?", [*values.values(), template_id])  # noqa: S608 - column names of ours


def _columns(template: Template) -> Row:
    return {
        "name": template.name,
        "content": encode(template.invoice),
        "rhythm": template.rhythm.value if template.rhythm else None,
        "next_on": template.next_on.isoformat() if template.next_on else None,
        "day": template.day,
    }


def _template(row: Row) -> Template:
    return Template(
        id=row["id"],
        name=row["name"],
        invoice=invoice_of(row),
        rhythm=Rhythm(row["rhythm"]) if row["rhythm"] else None,
        next_on=optional_date(row["next_on"]),
        day=row["day"],
    )
