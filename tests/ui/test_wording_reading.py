"""Every warning of the reader has its sentences, French set in French, English beside it."""

import re
from pathlib import Path

import pytest

from chorus_desktop.actions import own_pdf
from chorus_desktop.documents import inspect
from chorus_desktop.ui.wording import reading

#: Where codes of warnings stand in the sources.
_CODES = (
    re.compile(r'(?:warn\(|yield )"([a-z_]+)"(?!:)'),
    re.compile(r'warnings = .*"([a-z_]+)"\]'),
    re.compile(r'UserFault\("(xml_[a-z_]+)"'),
    re.compile(r'UserFault\(.* else "(xml_[a-z_]+)"'),
)


def codes() -> set[str]:
    folder = Path(str(inspect.__file__)).parent
    sources = [path for path in folder.glob("*.py") if path.stem.startswith(("reader_", "xml_", "inspect"))]
    found = {code for path in sources for form in _CODES for code in form.findall(path.read_text("utf-8"))}
    return found | {own_pdf.SELLER_OTHER}


def test_the_codes_are_found_in_the_sources() -> None:
    assert {
        "vat_missing",
        "totals_differ",
        "text_unreadable",
        "xml_too_big",
        "xml_malformed",
        "seller_other",
    } <= codes()


@pytest.mark.parametrize("code", sorted(codes()))
def test_every_warning_has_a_sentence_in_both_languages(code: str) -> None:
    french, english = reading.french(code), reading.english(code)
    assert french.count(".") == english.count(".") == 1
    assert french != english
    assert "\u202f:" in french
    assert " :" not in french
    assert "'" not in french


def test_no_sentence_is_left_over() -> None:
    assert set(reading._FRENCH) == set(reading._ENGLISH) == codes()


def test_the_gravest_come_first_and_not_all_of_them() -> None:
    told = reading.gravest(("xml_refused", "totals_differ", "seller_other", "number_missing", "number_missing"))
    assert told.startswith(reading.french("seller_other"))
    assert told.count(".") == 3
    assert reading.gravest(()) == ""
