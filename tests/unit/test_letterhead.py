"""The accent colour: what counts as one, and that text in it stays readable on white paper."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chorus_desktop.domain.letterhead import DEFAULT_ACCENT, READABLE, contrast, is_colour, mixed, readable

COLOURS = st.integers(0, 0xFFFFFF).map("#{:06X}".format)


@pytest.mark.parametrize("text", ["", "#FFF", "0B6E69", "#0B6E6G", "#0B6E699", "rouge", "#0B6E69\n"])
def test_what_is_no_colour(text):
    assert not is_colour(text)


def test_contrast_is_that_of_the_guidelines():
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#FFFFFF", "#FFFFFF") == 1
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.005)


@given(accent=COLOURS)
def test_every_accent_becomes_readable_on_white(accent):
    assert is_colour(accent)
    found = readable(accent)
    assert contrast(found, "#FFFFFF") >= READABLE
    if contrast(accent, "#FFFFFF") >= READABLE:
        assert found == accent


def test_a_pale_accent_keeps_its_hue():
    red, green, blue = (int(readable("#FFE600")[at : at + 2], 16) for at in (1, 3, 5))
    assert red > green > 3 * blue


@given(accent=COLOURS)
def test_a_mixture_lies_between_white_and_the_accent(accent):
    assert mixed(accent, 0) == "#FFFFFF"
    assert mixed(accent, 1) == accent
    assert contrast(mixed(DEFAULT_ACCENT, 0.07), "#1D2433") > 12
