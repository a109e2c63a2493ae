"""`salvage` as anybody calls it: a plain account, exit codes, the damaged file as it was, and the way back into use."""

import json
from pathlib import Path

import pytest

from chorus_desktop.cli import main
from chorus_desktop.paths import Profile
from chorus_desktop.store.database import open_database
from chorus_desktop.store.pages import PAGE
from chorus_desktop.ui.start import profile_in_use
from tests.e2e.test_audit_verbs import run
from tests.store.conftest import Shelf
from tests.store.test_verification import bare, furnish


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    """A store that nobody has open any more."""
    store = open_database(tmp_path / "chorus.db")
    made = Shelf(tmp_path / "chorus.db", store)
    furnish(made)
    store.close()
    return made


def test_a_store_without_its_first_page_is_salvaged_and_put_back_in_place(
    shelf: Shelf, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    content = bytearray(shelf.path.read_bytes())
    content[:PAGE] = bytes(PAGE)
    shelf.path.write_bytes(content)
    target = tmp_path / "ailleurs" / "recupere.db"
    assert main(["salvage", str(shelf.path), "--to", str(target)]) in (0, 1)
    told = capsys.readouterr().out
    assert told.startswith(f"Récupération de {shelf.path}\u202f:\n- Documents figés\u202f: 6 éléments récupérés\n")
    assert f"tapez\u202f: chorus-desktop restore {target}\nVous pourrez y lire" in told
    assert shelf.path.read_bytes() == content
    assert main(["--profile", str(tmp_path), "restore", str(target)]) == 0
    assert main(["verify", "--profile", str(tmp_path)]) == 0
    assert (tmp_path / "chorus-avant-restauration.db").read_bytes() == content


def test_what_is_lost_is_told_by_number_in_words_and_as_json(
    shelf: Shelf, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    connection = bare(shelf)
    connection.execute("UPDATE invoices SET content = '' WHERE number = 'F2026-0003'")
    connection.close()
    assert main(["salvage", str(shelf.path), "--to", str(tmp_path / "one.db")]) == 1
    told = capsys.readouterr().out
    assert "- Factures et brouillons\u202f: 5 éléments récupérés, 1 mis à part\n" in told
    assert "- Factures perdues ou incomplètes\u202f: F2026-0003.\n" in told
    assert f"est gardé dans {tmp_path / 'one.restes.jsonl'}." in told
    assert "copiez-le sous le nom chorus.db" in told
    assert main(["salvage", str(shelf.path), "--to", str(tmp_path / "two.db"), "--json"]) == 1
    plain = json.loads(capsys.readouterr().out)
    assert (plain["whole"], plain["incomplete"]) == (False, ["F2026-0003"])
    done = run("--lang", "en", "salvage", str(shelf.path), "--to", str(tmp_path / "three.db"))
    assert "- Invoices lost or incomplete: F2026-0003." in done.stdout


def test_what_is_not_done_is_one_sentence(shelf: Shelf, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["salvage", str(shelf.path), "--to", str(shelf.path)]) == 2
    assert capsys.readouterr().err.startswith(f"Le fichier {shelf.path} existe déjà")
    with profile_in_use(Profile(tmp_path)):
        assert main(["salvage", str(shelf.path), "--to", str(tmp_path / "new.db")]) == 2
    assert not (tmp_path / "new.db").exists()
