"""Several firms of one user: each apart from the others, read without being changed, added empty or from a backup."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from chorus_desktop import exchanges
from chorus_desktop.actions import firms
from chorus_desktop.actions.copies import take_now
from chorus_desktop.cli import main
from chorus_desktop.domain.errors import StoreFault, UserFault
from chorus_desktop.domain.parties import Identifier
from chorus_desktop.paths import Profile
from chorus_desktop.store.database import open_database
from chorus_desktop.store.secrets import SecretStore, StoredCredentials
from chorus_desktop.store.settings import load_settings, save_settings
from chorus_desktop.store.swap import settle
from tests import factories
from tests.plugins.clock import FakeClock
from tests.plugins.keyring_memory import MemoryKeyring
from tests.sync_desk import Bench, bench_at

ACCOUNT = StoredCredentials(client_id="id", client_secret="secret", login="TECH_1@cpro.fr", password="pass")


def called(bench: Bench, name: str, siret: str) -> Bench:
    settings = load_settings(bench.store)
    seller = replace(settings.seller, name=name, identifier=Identifier(value=siret))
    save_settings(bench.store, replace(settings, seller=seller), now=bench.clock.now())
    return bench


@pytest.fixture
def home(bench: Bench) -> Profile:
    return Profile(bench.path.parent)


def other(
    home: Profile, name: str = "Jardins Moreau", siret: str = "44306184100047", folder: str = "0a1b2c3d"
) -> Bench:
    (home.firms / folder).mkdir(parents=True)
    return called(bench_at(home.firms / folder / "chorus.db", FakeClock()), name, siret)


def test_every_firm_knows_the_others(home: Profile) -> None:
    second = Profile(other(home).path.parent)
    assert home.all_firms() == second.all_firms() == (home, second)
    assert (home.firm, second.firm) == ("", "0a1b2c3d")
    assert second.home == home
    assert second.window == home.window == home.root / "window.ini"


def test_a_folder_without_a_store_is_no_firm(home: Profile) -> None:
    (home.firms / "half").mkdir(parents=True)
    (home.firms / "a file").write_text("")
    assert home.all_firms() == (home,)


def test_each_tells_what_it_has_to_do(bench: Bench, home: Profile) -> None:
    second = other(home)
    second.issue()
    second.issue()
    mine, theirs = firms.summaries(home, factories.TODAY)
    assert (mine.name, mine.todo) == ("Plomberie Martin SARL", ())
    assert (theirs.name, theirs.siret, len(theirs.todo)) == ("Jardins Moreau", "44306184100047", 2)
    assert bench.submissions() == []


def test_reading_changes_no_store(home: Profile) -> None:
    second = other(home)
    before = [(path, path.read_bytes()) for path in sorted(second.path.parent.iterdir())]
    firms.summaries(home, factories.TODAY)
    assert [(path, path.read_bytes()) for path in sorted(second.path.parent.iterdir())] == before


def test_a_store_that_cannot_be_read_is_told_beside_the_others(bench: Bench, home: Profile) -> None:
    other(home).path.write_bytes(b"SQLite format 3" + bytes(9000))
    mine, theirs = firms.summaries(home, factories.TODAY)
    assert mine.fault is None
    assert theirs.fault is not None
    assert theirs.fault.code == "store_damaged"


def test_credentials_of_one_firm_are_not_those_of_another(memory_keyring: MemoryKeyring, tmp_path: Path) -> None:
    home = Profile(tmp_path)
    here = SecretStore(lambda: memory_keyring)
    here.save("production", ACCOUNT)
    apart = firms.add(here, home, same_account=False)
    same = firms.add(here, home, same_account=True)
    assert here.of_firm(apart.firm).load("production") is None
    assert here.of_firm(same.firm).load("production") == ACCOUNT
    assert here.of_firm(same.firm).load("qualification") is None
    changed = replace(ACCOUNT, password="new")
    here.of_firm(same.firm).save("production", changed)
    assert (here.load("production"), here.of_firm(same.firm).load("production")) == (ACCOUNT, changed)


def test_what_was_typed_without_a_keyring_outlives_a_change_of_firm(tmp_path: Path) -> None:
    kept, home = SecretStore.in_memory(), Profile(tmp_path)
    second = Profile(home.firms / "0a1b2c3d")
    with exchanges.exchange_of(home, training=False, platform=None, secrets=kept) as exchange:
        exchange.secrets.save("production", ACCOUNT)
    with exchanges.exchange_of(second, training=False, platform=None, secrets=kept) as exchange:
        assert exchange.secrets.load("production") is None
    with exchanges.exchange_of(home, training=False, platform=None, secrets=kept) as exchange:
        assert exchange.secrets.load("production") == ACCOUNT


def test_a_firm_is_handed_over_as_a_backup(bench: Bench, home: Profile, tmp_path: Path) -> None:
    (tmp_path / "clé").mkdir()
    theirs = called(bench_at(tmp_path / "clé" / "chorus.db", FakeClock()), "Jardins Moreau", "44306184100047")
    issued = theirs.issue()
    copy = take_now(Profile(theirs.path.parent), theirs.clock.now()).path
    brought = firms.bring(home, copy)
    assert home.all_firms() == (home, brought)
    (_, told) = firms.summaries(home, factories.TODAY)
    assert (told.name, len(told.todo)) == ("Jardins Moreau", 1)
    settle(brought.database)
    store = open_database(brought.database)
    assert [row["number"] for row in store.rows("SELECT number FROM invoices")] == [issued.number]
    store.close()


def test_a_firm_that_is_here_already_is_not_brought_twice(bench: Bench, home: Profile, tmp_path: Path) -> None:
    copy = take_now(home, bench.clock.now()).path
    with pytest.raises(UserFault) as raised:
        firms.bring(home, copy)
    assert (raised.value.code, raised.value.params["name"]) == ("firm_known", "Plomberie Martin SARL")
    assert home.all_firms() == (home,)


def test_a_file_that_is_no_backup_adds_nothing(home: Profile, tmp_path: Path) -> None:
    (tmp_path / "lettre.db").write_bytes(b"no store")
    with pytest.raises(StoreFault) as raised:
        firms.bring(home, tmp_path / "lettre.db")
    assert raised.value.code.startswith("restore_")
    assert home.all_firms() == (home,)


def test_the_verb_lists_them(bench: Bench, home: Profile, capsys: pytest.CaptureFixture[str]) -> None:
    other(home).issue()
    assert main(["--profile", str(home.root), "firms"]) == 0
    mine, theirs = json.loads(capsys.readouterr().out)
    assert (mine["name"], mine["todo"], mine["profile"]) == ("Plomberie Martin SARL", {}, str(home.root))
    assert (theirs["siret"], theirs["todo"], theirs["held"]) == ("44306184100047", {"waiting": 1}, False)
    (home.firms / "0a1b2c3d" / "chorus.db").write_bytes(b"SQLite format 3" + bytes(9000))
    assert main(["--profile", str(home.root), "firms"]) == 1
    assert "abîmé" in json.loads(capsys.readouterr().out)[1]["fault"]
