"""verify and export-proof as anybody calls them: French sentences, exit codes, on a store that must not be written."""

import hashlib
import json
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from chorus_desktop.store.database import open_database
from tests.store.conftest import Shelf
from tests.store.test_verification import bare, furnish


def run(*arguments: str) -> "subprocess.CompletedProcess[str]":
    done = subprocess.run(
        [sys.executable, "-m", "chorus_desktop", *arguments],
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )
    assert "Traceback" not in done.stderr
    return done


@pytest.fixture
def shelf(tmp_path: Path) -> Iterator[Shelf]:
    """A store as a profile holds it, open as in the running app."""
    path = tmp_path / "chorus.db"
    store = open_database(path)
    made = Shelf(path, store)
    furnish(made)
    yield made
    store.close()


def test_a_sound_store_is_in_order_also_write_protected_and_in_use(shelf: Shelf) -> None:
    before = shelf.path.read_bytes()
    shelf.path.chmod(0o400)
    done = run("verify", "--profile", str(shelf.path.parent))
    assert (done.returncode, done.stderr) == (0, "")
    first, *parts, last = done.stdout.splitlines()
    assert (first, last) == (f"Vérification de {shelf.path}\u202f:", "Tout est en ordre.")
    assert parts[4] == "- Journal\u202f: 31 inscriptions, rien d’anormal"
    assert len(parts) == 8
    assert shelf.path.read_bytes() == before
    again = run("--profile", str(shelf.path.parent), "verify", "--json")
    found: dict[str, Any] = json.loads(again.stdout)
    assert (again.returncode, found["ok"], found["unchecked"], found["head"]["sequence"]) == (0, True, [], 31)
    english = run("--lang", "en", "verify", "--profile", str(shelf.path.parent)).stdout.splitlines()
    assert (english[0], english[-1]) == (f"Verification of {shelf.path}:", "All is well.")


def test_a_changed_entry_is_named_and_what_cannot_be_verified_is_said(shelf: Shelf) -> None:
    connection = bare(shelf)
    connection.execute("UPDATE journal SET at = '' WHERE sequence = 7")
    connection.close()
    done = run("verify", "--profile", str(shelf.path.parent))
    assert done.returncode == 1
    assert "    L’inscription n° 7 du journal a été modifiée." in done.stdout.splitlines()
    assert "Pas vérifié, à cause de ce qui précède\u202f: parcours des factures, statuts" in done.stdout
    assert "Tout n’est pas en ordre." in done.stdout
    again = run("verify", "--json", "--profile", str(shelf.path.parent))
    found: dict[str, Any] = json.loads(again.stdout)
    assert (again.returncode, found["ok"], found["unchecked"]) == (1, False, ["journeys", "statuses", "numbers"])


def test_a_file_that_is_no_longer_one_is_a_finding(tmp_path: Path) -> None:
    (tmp_path / "chorus.db").write_bytes(b"SQLite format 3\0" + b"x" * 5000)
    done = run("verify", "--profile", str(tmp_path))
    assert done.returncode == 1
    assert "Le fichier est abîmé" in done.stdout


def test_nothing_to_verify(tmp_path: Path) -> None:
    done = run("verify", "--profile", str(tmp_path))
    assert (done.returncode, done.stdout) == (2, "")
    assert "Il n’y a pas encore de factures" in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_the_proof_for_machines_can_be_recomputed(shelf: Shelf, tmp_path: Path) -> None:
    target = tmp_path / "preuve.json"
    done = run("export-proof", "F2026-0004", "--out", str(target), "--profile", str(tmp_path))
    assert (done.returncode, done.stderr) == (0, "")
    assert json.loads(done.stdout) == {"file": str(target), "number": "F2026-0004", "journal_whole": True}
    proof = json.loads(target.read_text(encoding="utf-8"))
    assert [event["status"] for event in proof["statuses"]] == ["DEPOSEE", "MISE_EN_PAIEMENT"]
    (sent,) = proof["sent"]
    assert sent["sha256"] == hashlib.sha256(b"document of F2026-0004").hexdigest()
    entries = proof["journal"]["entries"]
    assert len(entries) == 7
    for entry in entries:
        fields = [entry[name] for name in ("sequence", "previous", "at", "kind", "subject", "facts")]
        text = json.dumps(fields, separators=(",", ":"))
        assert entry["hash"] == hashlib.sha256(text.encode("ascii")).hexdigest()
    assert [json.loads(entry["facts"]).get("raw") for entry in entries].count('{"codeRetour":0}') == 1


def test_the_proof_for_people_holds_the_same(shelf: Shelf, tmp_path: Path) -> None:
    target = tmp_path / "preuve.pdf"
    assert run("--profile", str(tmp_path), "export-proof", "F2026-0004", "--out", str(target)).returncode == 0
    text = "\n".join(page.extract_text() for page in PdfReader(target).pages)
    assert hashlib.sha256(b"document of F2026-0004").hexdigest() in text
    assert "Le virement est parti" in text


@pytest.mark.parametrize(
    ("number", "out", "told"),
    [
        ("F2026-0009", "a.pdf", "Aucune facture de ce dossier ne porte le numéro F2026-0009"),
        ("F2026-0001", "a.pdf", "n’a pas encore été reçue par Chorus Pro"),
        ("F2026-0004", "a.txt", "doit finir par .pdf ou .json"),
        ("F2026-0004", "absent/a.pdf", "ne peut pas être écrit"),
    ],
)
def test_what_cannot_be_exported_is_said(shelf: Shelf, tmp_path: Path, number: str, out: str, told: str) -> None:
    done = run("export-proof", number, "--out", str(tmp_path / out), "--profile", str(tmp_path))
    assert (done.returncode, done.stdout) == (2, "")
    assert told in done.stderr
    assert not (tmp_path / out).exists()


def test_a_proof_from_a_broken_journal_says_so(shelf: Shelf, tmp_path: Path) -> None:
    connection: sqlite3.Connection = bare(shelf)
    connection.execute("UPDATE journal SET facts = '{' WHERE sequence = 20")
    connection.close()
    target = tmp_path / "preuve.pdf"
    assert run("--profile", str(tmp_path), "export-proof", "F2026-0004", "--out", str(target)).returncode == 1
    text = "\n".join(page.extract_text() for page in PdfReader(target).pages)
    assert "rompue à l’inscription n° 20" in text.replace("\n", " ")
