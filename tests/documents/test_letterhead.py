"""Logo and colour of the firm on the page: PDF/A whatever the picture, and never in the way of the words."""

import base64
import io
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image
from pypdf import PdfReader

from chorus_desktop.documents.facturx import write_facturx
from chorus_desktop.documents.logo import MOST_LOGO_BYTES, logo_of
from chorus_desktop.documents.page import render_page
from chorus_desktop.documents.page_head import CLEAR_END, CLEAR_X, CLEAR_Y
from chorus_desktop.documents.palette import palette_of
from chorus_desktop.documents.paper import INK, Paper
from chorus_desktop.domain.errors import UserFault
from chorus_desktop.domain.letterhead import DEFAULT_ACCENT, PLAIN, Letterhead
from chorus_desktop.domain.parties import Seller
from tests import oracles
from tests.documents import pictures, variants
from tests.factories import invoice, seller


def logo(content: bytes) -> Image.Image:
    return Image.open(io.BytesIO(base64.b64decode(logo_of(content, "logo.png"))))


@pytest.mark.parametrize("mode", ["RGB", "RGBA", "L", "LA", "P", "1", "PA"])
def test_every_kind_of_picture_becomes_an_opaque_one_on_white(mode):
    kept = logo(pictures.png(mode) if mode != "PA" else pictures.saved(pictures.drawn("RGBA").quantize()))
    assert (kept.format, kept.mode) == ("JPEG", "RGB")
    corner = kept.getpixel((1, 1))
    assert isinstance(corner, tuple)
    assert min(corner) > 230


@pytest.mark.parametrize("mode", ["RGB", "L", "CMYK"])
def test_a_jpeg_is_taken_whatever_its_colours(mode):
    kept = logo(pictures.saved(pictures.drawn().convert(mode), "JPEG"))
    assert kept.mode == "RGB"


def test_deep_grey_is_not_cut_off():
    deep = Image.new("I;16", (40, 20), 32768)
    deep.putpixel((0, 0), 0)
    middle = logo(pictures.saved(deep)).getpixel((20, 10))
    assert isinstance(middle, tuple)
    assert 120 < middle[0] < 136


def test_empty_margins_are_cut_off_and_the_rest_is_no_larger_than_print_needs():
    assert logo(pictures.png("RGBA")).size == (120, 120)
    assert logo(pictures.saved(Image.new("RGB", (6000, 1000), "navy"))).size == (800, 133)


def test_a_picture_lying_on_its_side_is_set_upright():
    side = Image.new("RGB", (300, 100), "navy")
    exif = Image.Exif()
    exif[0x0112] = 6
    assert logo(pictures.saved(side, "JPEG", exif=exif)).size == (90, 270)


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "logo_unreadable"),
        (b"%PDF-1.7", "logo_unreadable"),
        (pictures.png()[:200], "logo_unreadable"),
        (pictures.saved(pictures.drawn(), "GIF"), "logo_unreadable"),
        (pictures.saved(Image.new("RGB", (50, 50), "white")), "logo_blank"),
        (pictures.saved(Image.new("RGBA", (50, 50), (9, 9, 9, 0))), "logo_blank"),
        (pictures.saved(Image.new("1", (8000, 6000))), "logo_too_big"),
        (pictures.saved(Image.new("1", (10000, 10000))), "logo_too_big"),
        (bytes(MOST_LOGO_BYTES + 1), "logo_too_big"),
    ],
)
def test_what_cannot_be_a_logo_is_refused_by_its_name(content, code):
    with pytest.raises(UserFault) as fault:
        logo_of(content, "logo.png")
    assert (fault.value.code, fault.value.params["name"]) == (code, "logo.png")


def picture_of(page: bytes) -> Image.Image:
    (found,) = PdfReader(io.BytesIO(page)).pages[0].images
    assert found.image is not None
    return found.image


def test_the_logo_stands_on_the_first_page_and_only_there():
    letterhead = Letterhead(logo=logo_of(pictures.png(), "logo.png"))
    page = render_page(invoice(lines=invoice().lines * 60), letterhead)
    assert picture_of(page).size == (120, 120)
    assert [len(sheet.images) for sheet in PdfReader(io.BytesIO(page)).pages][1:] == [0, 0]
    assert page == render_page(invoice(lines=invoice().lines * 60), letterhead)


def test_words_give_way_to_the_logo():
    def top(letterhead: Letterhead) -> float:
        rows: dict[str, float] = {}
        PdfReader(io.BytesIO(render_page(invoice(), letterhead))).pages[0].extract_text(
            visitor_text=lambda text, _cm, matrix, _font, _size: rows.setdefault(text.strip(), matrix[5])
        )
        return rows["Plomberie Martin SARL"]

    tall = logo_of(pictures.saved(Image.new("RGB", (100, 300), "navy")), "logo.png")
    assert top(Letterhead(logo=tall)) < (297 - 12 - 22) * 72 / 25.4 < top(PLAIN)


@pytest.mark.parametrize("broken", ["no base64!", base64.b64encode(b"no picture").decode()])
def test_a_logo_that_was_damaged_in_the_store_is_left_out(broken):
    assert render_page(invoice(), Letterhead(logo=broken)) == render_page(invoice())


def test_an_accent_that_is_none_is_the_usual_one():
    assert render_page(invoice(), Letterhead(accent="rouge")) == render_page(invoice())
    assert render_page(invoice(), Letterhead(accent="#9B2C2C")) != render_page(invoice())


@pytest.mark.parametrize(("accent", "dark"), [(DEFAULT_ACCENT, False), ("#FFE600", True), ("#FFFFFF", True)])
def test_text_on_the_accent_is_chosen_to_be_read(accent, dark):
    assert (palette_of(accent).on_fill == INK) == dark


@pytest.mark.oracle
@pytest.mark.parametrize("name", ["as it is", "everything", "credit note"])
@pytest.mark.parametrize("mode", ["RGBA", "L", "P"])
def test_with_logo_and_colour_it_is_still_pdf_a_3b(name, mode, tmp_path: Path):
    letterhead = Letterhead(accent="#FFE600", logo=logo_of(pictures.png(mode), "logo.png"))
    path = tmp_path / "facture.pdf"
    path.write_bytes(write_facturx(variants.variants(variants.example())[name], letterhead=letterhead))
    assert oracles.verapdf_3b(path) == []


def edges(firm: Seller) -> list[tuple[float, float, float, str]]:
    """Where each text of the first page begins and ends, and how far down, in millimetres."""
    found: list[tuple[float, float, float, str]] = []
    measure = Paper("", footer=lambda paper: None).width

    def visit(text: str, _cm: list[float], matrix: list[float], font: dict[str, str] | None, size: float) -> None:
        words = text.strip()
        if words and font:
            left = matrix[4] * 25.4 / 72
            right = left + measure(words, size=size, strong="SemiBold" in font["/BaseFont"])
            found.append((left, right, 297 - matrix[5] * 25.4 / 72, words))

    PdfReader(io.BytesIO(render_page(invoice(seller=firm)))).pages[0].extract_text(visitor_text=visit)
    return found


def test_the_window_of_the_envelope_shows_the_address_and_nothing_else():
    address = ("Commune de Malaucène", "Place de la Mairie", "84340 Malaucène")
    firm = replace(seller(name="Martin " * 40), email="contact@plomberie-martin-et-filles-de-villefranche.example")
    near = [place for place in edges(firm) if place[1] > CLEAR_X and CLEAR_Y <= place[2] <= CLEAR_END]
    assert tuple(text for *_, text in near) == address
    assert all(left >= 100 and right <= 190 and 57 <= down <= 78.5 for left, right, down, _ in near)
