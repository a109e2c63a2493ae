"""Tests of the language of the window: what is told in English, what stays French, and how figures look in each."""

import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from types import SimpleNamespace
from typing import Any, NamedTuple, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chorus_desktop import cli
from chorus_desktop.cli import window_verb
from chorus_desktop.domain.audit import Entry, Kind
from chorus_desktop.domain.proof import Proof
from chorus_desktop.paths import Profile
from chorus_desktop.ui import formats, language, theme
from chorus_desktop.ui.training_window import training_command
from chorus_desktop.ui.window_place import WindowPlace
from chorus_desktop.ui.wording import choices, journal, typography

ENGLISH = {"Oui": "Yes", "Bonjour {name}": "Hello {name}", "Sûr : oui": "Sure: yes", "hier": "yesterday"}
ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def english() -> Iterator[None]:
    """A process that speaks English, with the few words of this test."""
    language.choose(language.ENGLISH, lambda text: ENGLISH.get(text, ""))
    yield
    language.choose(language.FRENCH)


def test_without_a_choice_everything_is_french() -> None:
    assert language.current() == "fr"
    assert language.said("Oui") == "Oui"


def test_a_text_is_told_in_english_and_what_has_none_stays(english: None) -> None:
    assert language.said("Bonjour {name}").format(name="Ada") == "Hello Ada"
    assert language.said("Inconnu") == "Inconnu"


def test_typography_does_not_hide_a_text(english: None) -> None:
    assert language.said("Sûr\u202f: oui") == "Sure: yes"
    assert typography.set_in_french("Sure: yes !") == "Sure: yes !"


@pytest.mark.parametrize(
    ("sentence", "inside"),
    [
        ("Votre client peut la voir", "votre client peut la voir"),
        ("Chorus Pro la traite", "Chorus Pro la traite"),
        ("PDF lu", "PDF lu"),
        ("", ""),
    ],
)
def test_a_sentence_inside_another_keeps_its_names(sentence: str, inside: str) -> None:
    assert typography.within(sentence) == inside


class Pair(NamedTuple):
    plain: str
    official: str


def test_constants_are_told_however_deep_and_come_back(english: None) -> None:
    entry = choices.Choice(key="Oui", label="Oui", long="Non")
    words: dict[str, Any] = {"A": "Oui", "B": (("Oui", 3), Pair("Oui", "Oui")), "C": entry, "D": {"Oui": "Oui"}}
    language.speak(words)
    assert words["A"] == "Yes"
    assert words["B"] == (("Yes", 3), Pair("Yes", "Oui"))
    assert words["C"] == choices.Choice(key="Oui", label="Yes", long="Non")
    assert words["D"] == {"Oui": "Oui"}, "the texts of a dict are told where they are looked up"
    language.choose(language.FRENCH)
    assert words["A"] == "Oui"
    assert words["C"] is entry or words["C"] == entry


@dataclass(frozen=True)
class Foreign:
    reason: str


def test_what_another_package_makes_is_data_and_no_words(english: None) -> None:
    words: dict[str, Any] = {"A": Foreign("Oui")}
    language.speak(words)
    assert words["A"] == Foreign("Oui")


def test_a_document_is_french_within_an_english_window(english: None) -> None:
    with language.in_french():
        assert language.current() == "fr"
        assert language.said("Oui") == "Oui"
        assert formats.format_money(Decimal("1234.5")) == "1\u202f234,50\u00a0€"
    assert language.said("Oui") == "Yes"


def test_the_journal_of_a_proof_is_french_and_that_of_the_window_is_not() -> None:
    entry = Entry(
        sequence=1, at="2026-11-24T09:00:00+00:00", kind=Kind.REOPENED, subject="1", facts="{}", previous="", hash=""
    )
    language.choose(language.ENGLISH, lambda text: "Reopened" if text.startswith("Rouverte") else "")
    try:
        assert journal.told(entry).sentence == "Reopened"
        shown, _ = journal.told_of(cast(Proof, SimpleNamespace(entries=(entry,), statuses=())))
        assert shown[0].sentence.startswith("Rouverte")
    finally:
        language.choose(language.FRENCH)


def test_figures_as_the_english_write_them(english: None) -> None:
    now = datetime(2026, 11, 24, 16, 20)  # noqa: DTZ001 - only compared with itself
    assert formats.format_money(Decimal("1234.5")) == "€1,234.50"
    assert formats.format_money(Decimal(-3)) == "−€3.00"
    assert [formats.format_short(Decimal(amount)) for amount in (950, 24400)] == ["€950", "€24.4k"]
    assert formats.format_rate(Decimal("5.5")) == "5.5%"
    assert formats.format_date(date(2026, 11, 1)) == "01/11/2026"
    assert formats.format_date_long(date(2026, 11, 1)) == "1 November 2026"
    assert formats.format_day(date(2026, 11, 24)) == "Tuesday 24 November"
    assert formats.format_month(date(2026, 2, 1)) == "Feb"
    assert formats.format_time(now) == "16:20"
    assert formats.format_moment(now.replace(day=23), now) == "yesterday, 16:20"


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("1,234", "1234"),
        ("1,234,567", "1234567"),
        ("1,234.50", "1234.50"),
        ("1234.5", "1234.5"),
        ("1234,5", "1234.5"),
        ("1 234,50 €", "1234.50"),
        ("€1,234.50", "1234.50"),
        ("12,5", "12.5"),
    ],
)
def test_typed_numbers_in_an_english_window(english: None, typed: str, value: str) -> None:
    assert formats.parse_number(typed) == Decimal(value)


@given(st.decimals(min_value=-(10**9), max_value=10**9, places=4))
def test_an_english_number_reads_back_as_itself(value: Decimal) -> None:
    language.choose(language.ENGLISH)
    try:
        assert formats.parse_number(formats.format_money(value, 4)) == value
        assert formats.parse_number(formats.format_quantity(value)) == value
    finally:
        language.choose(language.FRENCH)


def test_the_choice_is_kept_from_one_start_to_the_next(tmp_path: Path) -> None:
    place = tmp_path / "window.ini"
    assert WindowPlace(place).language() == "fr"
    WindowPlace(place).keep_language("en")
    assert WindowPlace(place).language() == "en"
    WindowPlace(place).keep_language("xx")
    assert WindowPlace(place).language() == "fr"


def test_the_training_opens_in_the_language_of_the_window_that_opens_it(english: None) -> None:
    assert training_command()[-3:] == ["--training", "--lang", "en"]


def test_one_window_may_be_opened_in_another_language(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[tuple[Path, str]] = []

    def open_window(profile: Profile, *, language: str, **_rest: object) -> int:
        asked.append((profile.root, language))
        return 0

    monkeypatch.setattr(window_verb, "open_window", open_window)
    for words in (["--lang", "en"], ["--lang", "fr"], []):
        assert cli.main(["--profile", str(tmp_path), *words]) == 0
    assert asked == [(tmp_path, "en"), (tmp_path, "fr"), (tmp_path, "")]


def test_a_file_is_opened_in_the_window(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Path | None] = []

    def open_window(_profile: Profile, *, file: Path | None, **_rest: object) -> int:
        asked.append(file)
        return 0

    monkeypatch.setattr(window_verb, "open_window", open_window)
    monkeypatch.chdir(tmp_path)
    assert cli.main(["Facture n° 1.PDF", "--profile", "p"]) == 0
    assert cli.main(["--profile", "p"]) == 0
    assert asked == [tmp_path / "Facture n° 1.PDF", None]


def test_the_words_of_the_command_line_load_no_qt() -> None:
    """They serve verbs that have no window; Qt alone would double their start."""
    told = "import sys, chorus_desktop.ui.wording.journal; print('PySide6' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", told], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


_GALLERY = """
import sys
from PySide6.QtWidgets import QApplication
from chorus_desktop import cli

def look(*_):
    print([window.windowTitle() for window in QApplication.topLevelWidgets() if window.isVisible()])
    return 0

QApplication.exec = look
sys.exit(cli.main(["gallery", "--colours", sys.argv[1]]))
"""


@pytest.mark.parametrize("colours", theme.SCHEME_CHOICES)
def test_the_gallery_opens_from_the_command_line(colours: str) -> None:
    command = [sys.executable, "-c", _GALLERY, colours]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    assert "composants" in done.stdout
