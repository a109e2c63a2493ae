"""Numbers: their form, and what Chorus Pro refuses as one."""

import pytest

from chorus_desktop.domain import numbering


def test_a_series() -> None:
    assert numbering.format_number("F", 2026, 42) == "F2026-0042"
    assert numbering.format_number("", 2026, 12345) == "2026-12345"


def test_a_number_past_twenty_characters_is_refused() -> None:
    with pytest.raises(ValueError, match="20 characters"):
        numbering.format_number("CHANTIER", 2026, 10_000_000)


@pytest.mark.parametrize(
    ("number", "ok"),
    [("F2026-0042", True), ("A+B/C_d-1", True), ("F 2026", False), ("", False), ("x" * 21, False), ("Né1", False)],
)
def test_characters(number: str, ok: bool) -> None:
    assert numbering.is_number(number) is ok


@pytest.mark.parametrize(
    ("number", "date"),
    [("20260305", True), ("2026-03-05", True), ("05032026", True), ("20269999", False), ("F2026-0042", False)],
)
def test_a_day_is_no_number(number: str, date: bool) -> None:
    assert numbering.looks_like_date(number) is date


@pytest.mark.parametrize(
    ("prefix", "ok"),
    [("F", True), ("F-", True), ("1", True), ("", False), ("-_/", False), ("É", False), ("ABCDEFGHI", False)],
)
def test_prefixes(prefix: str, ok: bool) -> None:
    assert numbering.is_prefix(prefix) is ok
