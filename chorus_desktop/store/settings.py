"""What the user told of the firm, typed; secrets are not here but in the keyring."""

from __future__ import annotations

import json
from dataclasses import dataclass, field, fields
from datetime import date, datetime
from typing import TYPE_CHECKING

from chorus_desktop.domain.audit import Kind
from chorus_desktop.domain.letterhead import Letterhead
from chorus_desktop.domain.parties import Seller
from chorus_desktop.store.audit import STORE, append
from chorus_desktop.store.beside_settings import forget, keep, kept
from chorus_desktop.store.codec import decode, encode
from chorus_desktop.store.database import Store
from chorus_desktop.store.times import to_text

if TYPE_CHECKING:
    from sqlite_utils import Database

#: What decides where invoices go and how they are numbered.
_JOURNALLED = ("environment", "prefix")
#: Not told by the user but learnt from the platform: the last day of the technical account's password.
_PASSWORD_EXPIRY = "password_expiry"  # noqa: S105 - a name, no secret


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """The firm and how it invoices: `vat_regime` is "normal" or "franchise" (art. 293 B), `vat_on_debits` whether it
    opted to owe VAT when it invoices (CGI, art. 269-2 c; BT-8), `payment_days` the usual term, `environment`
    "production", "qualification" or "training", `letterhead` how its pages look."""

    seller: Seller = field(default_factory=Seller)
    prefix: str = "F"
    vat_regime: str = "normal"
    vat_on_debits: bool = False
    payment_days: int = 30
    environment: str = "production"
    letterhead: Letterhead = field(default_factory=Letterhead)


def load_settings(store: Store) -> Settings:
    """The settings; what was never told has its default. Raises StoreFault."""
    names = [item.name for item in fields(Settings)]
    marks = ", ".join("?" * len(names))
    rows = store.rows(f"SELECT key, value FROM settings WHERE key IN ({marks}) ORDER BY key", names)  # noqa: S608 - marks
    return decode(Settings, "{" + ",".join(f"{json.dumps(row['key'])}:{row['value']}" for row in rows) + "}")


def save_settings(store: Store, settings: Settings, *, now: datetime) -> None:
    """Keep the settings, all or nothing. Raises StoreFault."""
    with store.write() as db:
        save_settings_within(db, settings, now=now)


def save_settings_within(db: Database, settings: Settings, *, now: datetime) -> None:
    """The same inside a transaction that is already open."""
    for item in fields(settings):
        value = encode(getattr(settings, item.name))
        changed = db.execute(
            "INSERT INTO settings (key, value, updated_at) VALUES (?, ?, ?) ON CONFLICT (key) DO UPDATE"
            " SET value = excluded.value, updated_at = excluded.updated_at WHERE value <> excluded.value",
            [item.name, value, to_text(now)],
        )
        if changed.rowcount and item.name in _JOURNALLED:
            append(db, Kind.SETTING, STORE, {"key": item.name, "value": value}, now=now)


def load_password_expiry(store: Store) -> date | None:
    """The last day of the technical account's password, where the platform told it. Raises StoreFault."""
    learnt = kept(store, _PASSWORD_EXPIRY, _Learnt)
    return None if learnt is None else learnt.last_day


def note_password_expiry(store: Store, last_day: date | None, *, now: datetime) -> None:
    """Keep what the platform told; None forgets it, as another password has another end. Raises StoreFault."""
    with store.write() as db:
        if last_day is None:
            forget(db, _PASSWORD_EXPIRY)
        else:
            keep(db, _PASSWORD_EXPIRY, _Learnt(last_day=last_day), now)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Learnt:
    last_day: date
