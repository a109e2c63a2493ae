"""The real program on a real screen, led by what a screen reader has: names and keys, and no other knowledge."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from chorus_desktop.paths import Profile
from chorus_desktop.store import queries
from chorus_desktop.store.database import open_database
from chorus_desktop.store.verification import verify
from tests.e2e.bare_screen import BareScreen, bare_screen, missing
from tests.e2e.screen_reader import ScreenReader

MISSING = missing()
pytestmark = pytest.mark.skipif(bool(MISSING), reason=f"not installed: {', '.join(MISSING)} (packaging/apt.txt)")

NUMBER = "F2026-0001"
FOUND = "Un client trouvé\u202f: Commune de Malaucène, 218\u202f400\u202f695\u202f00019. Entrée pour le prendre."


@pytest.fixture
def screen(tmp_path: Path) -> Iterator[BareScreen]:
    with bare_screen(tmp_path / "bureau") as screen:
        yield screen


@pytest.fixture
def reader(screen: BareScreen) -> Iterator[ScreenReader]:
    with closing(ScreenReader(screen.session)) as reader:
        yield reader


@pytest.fixture
def profile(tmp_path: Path) -> Profile:
    return Profile(tmp_path / "profil")


@pytest.fixture
def program(screen: BareScreen, reader: ScreenReader, profile: Profile, tmp_path: Path) -> Iterator[Path]:
    """The program in training, ready for keys; gives the file of what it writes to its standard error."""
    told = tmp_path / "stderr.txt"
    command = [sys.executable, "-m", "chorus_desktop", "--profile", str(profile.root), "--training"]
    with told.open("wb") as errors, subprocess.Popen(command, env=screen.environment, stderr=errors) as running:
        try:
            reader.find("Nouvelle facture", "push button")
            screen.give_keyboard()
            yield told
        finally:
            running.terminate()


def fill(reader: ScreenReader, name: str, text: str) -> None:
    """Go to a field by its name and type."""
    reader.find(name, "text").focus()
    reader.type(text)


def test_an_invoice_is_filled_in_and_sent_by_names_alone(program: Path, reader: ScreenReader, profile: Profile) -> None:
    reader.find("Nouvelle facture", "push button").press()
    fill(reader, "Nom, SIRET ou ville", "malauc")
    reader.hear(FOUND)
    reader.key("Return")
    fill(reader, "Désignation, ligne 1", "Entretien de la chaudière")
    fill(reader, "Prix hors taxe, ligne 1", "480")
    reader.find("Envoyer", "push button").press()
    reader.hear(NUMBER)
    reader.hear("Acceptée par Chorus Pro")
    reader.find("S’exercer", "push button").press()
    reader.find("+10 jours", "push button").press()
    reader.hear("Le temps a passé sur la plateforme.")
    reader.find("Factures", "push button").press()
    reader.hear("Payée")
    reader.find("Factures", "table").focus()
    reader.key("Down")
    reader.key("Return")
    reader.hear("Le virement est parti")
    assert complaints(program) == []
    sent_once(profile)


def test_an_invoice_is_filled_in_by_voice_without_a_key(program: Path, reader: ScreenReader, profile: Profile) -> None:
    reader.find("Nouvelle facture", "push button").press()
    for name, text in (
        ("Nom, SIRET ou ville", "218 400 695 00019"),
        ("Désignation, ligne 1", "Entretien de la chaudière"),
        ("Quantité, ligne 1", "2"),
        ("Prix hors taxe, ligne 1", "240"),
    ):
        reader.find(name, "text").write(text)
    reader.find("Envoyer", "push button").press()
    reader.hear(NUMBER)
    reader.hear("Acceptée par Chorus Pro")
    assert complaints(program) == []
    with closing(open_database(profile.database, read_only=True)) as store:
        (row,) = queries.invoice_page(store, queries.invoice_ids(store))
    assert (row.number, row.buyer_name, row.without_vat) == (NUMBER, "Commune de Malaucène", 480)


def complaints(errors: Path) -> list[str]:
    """What the program wrote to its standard error, without what the reader asked of things that had just gone."""
    lines = errors.read_text(encoding="utf-8").splitlines()
    return [line for line in lines if not line.startswith("qt.accessibility.atspi: Could not find accessible")]


def sent_once(profile: Profile) -> None:
    """The store holds this one invoice, sent once, paid, and nothing in it contradicts its documents."""
    with closing(open_database(profile.database, read_only=True)) as store:
        assert [row.number for row in queries.invoice_page(store, queries.invoice_ids(store))] == [NUMBER]
        assert [row["state"] for row in store.db.query("SELECT state FROM submissions")] == ["integrated"]
        assert verify(store).findings == ()
