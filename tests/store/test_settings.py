"""Settings are kept whole, and what was never told has its default."""

from dataclasses import replace
from datetime import date

import pytest

from chorus_desktop.domain.errors import StoreFault
from chorus_desktop.domain.letterhead import Letterhead
from chorus_desktop.store.database import Store, open_database
from chorus_desktop.store.settings import (
    Settings,
    load_password_expiry,
    load_settings,
    note_password_expiry,
    save_settings,
)
from tests import factories
from tests.store.conftest import NOW, Shelf

FIRM = Settings(
    seller=factories.seller(),
    prefix="PM-",
    vat_regime="franchise",
    payment_days=45,
    environment="training",
    letterhead=Letterhead(accent="#9B2C2C", logo="bG9nbw=="),
)


def test_a_fresh_store_has_the_defaults(store: Store) -> None:
    assert load_settings(store) == Settings()


def test_settings_survive_reopening(shelf: Shelf) -> None:
    save_settings(shelf.store, FIRM, now=NOW)
    save_settings(shelf.store, replace(FIRM, payment_days=60), now=NOW)
    reopened = open_database(shelf.path, read_only=True)
    assert load_settings(reopened) == replace(FIRM, payment_days=60)
    reopened.close()


def test_a_setting_of_a_later_version_is_passed_over(store: Store) -> None:
    save_settings(store, FIRM, now=NOW)
    with store.write() as db:
        db.execute("INSERT INTO settings VALUES ('of_the_future', '[1]', '')")
        db.execute("DELETE FROM settings WHERE key = 'prefix'")
    assert load_settings(store) == replace(FIRM, prefix="F")


def test_a_setting_that_makes_no_sense_is_damage(store: Store) -> None:
    with store.write() as db:
        db.execute("INSERT INTO settings VALUES ('payment_days', '\"x\"', '')")
    with pytest.raises(StoreFault, match="store_damaged"):
        load_settings(store)


def test_the_end_of_the_password_is_kept_apart_from_what_the_user_tells(shelf: Shelf) -> None:
    assert load_password_expiry(shelf.store) is None
    for day in (date(2026, 12, 1), date(2027, 1, 31)):
        note_password_expiry(shelf.store, day, now=NOW)
        save_settings(shelf.store, FIRM, now=NOW)
        assert load_settings(shelf.store) == FIRM
        assert load_password_expiry(shelf.store) == day
    note_password_expiry(shelf.store, None, now=NOW)
    assert load_password_expiry(shelf.store) is None
