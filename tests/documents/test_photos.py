"""Photos in one PDF: upright, in order, one to a sheet, never heavier than asked; what is no photo is named."""

import io

import pytest
from PIL import Image
from pypdf import PdfReader

from chorus_desktop.documents.photos import photos_as_pdf
from chorus_desktop.domain.errors import UserFault

MOST = 10 * 1024 * 1024
RED, BLUE = (200, 30, 30), (30, 30, 200)


def photo(colour: tuple[int, int, int], size: tuple[int, int] = (400, 300), kind: str = "JPEG", turn: int = 1) -> bytes:
    image = Image.new("RGB", size, colour)
    image.paste((255, 255, 255), (0, 0, size[0] // 4, size[1] // 4))
    exif = Image.Exif()
    exif[0x0112] = turn
    out = io.BytesIO()
    image.save(out, kind, exif=exif)
    return out.getvalue()


def pictures(pdf: bytes) -> list[Image.Image]:
    return [Image.open(io.BytesIO(page.images[0].data)).convert("RGB") for page in PdfReader(io.BytesIO(pdf)).pages]


def test_each_photo_is_a_sheet_in_its_order_and_the_bytes_are_always_the_same():
    photos = [("a.jpg", photo(RED)), ("b.png", photo(BLUE, (300, 400), "PNG"))]
    pdf = photos_as_pdf(photos, MOST)
    assert pdf == photos_as_pdf(photos, MOST)
    sheets = [(int(page.mediabox.width), int(page.mediabox.height)) for page in PdfReader(io.BytesIO(pdf)).pages]
    assert sheets == [(841, 595), (595, 841)]
    first, second = (image.getpixel((image.width - 5, image.height - 5)) for image in pictures(pdf))
    assert first[0] > 150 > first[2]
    assert second[2] > 150 > second[0]


def test_a_photo_taken_sideways_stands_upright():
    (image,) = pictures(photos_as_pdf([("a.jpg", photo(RED, (400, 300), turn=6))], MOST))
    assert (image.width, image.height) == (300, 400)
    assert min(image.getpixel((290, 10))) > 200, "what was at the top left is at the top right"
    assert image.getpixel((10, 10))[1] < 100


def test_what_is_transparent_is_white():
    out = io.BytesIO()
    Image.new("RGBA", (50, 50), (0, 0, 0, 0)).save(out, "PNG")
    (image,) = pictures(photos_as_pdf([("a.png", out.getvalue())], MOST))
    assert min(image.getpixel((25, 25))) > 250


def test_many_large_photos_are_made_smaller_until_they_fit():
    noise = Image.effect_noise((3000, 4000), 90).convert("RGB")
    out = io.BytesIO()
    noise.save(out, "JPEG", quality=95)
    whole = photos_as_pdf([("a.jpg", out.getvalue())], MOST)
    smaller = photos_as_pdf([("a.jpg", out.getvalue())], len(whole) - 1)
    assert len(smaller) < len(whole)
    with pytest.raises(UserFault, match="photos_too_big"):
        photos_as_pdf([("a.jpg", out.getvalue())], 10_000)


@pytest.mark.parametrize(
    ("content", "code"),
    [(b"", "photo_unreadable"), (b"GIF89a", "photo_unreadable"), (photo(RED)[:300], "photo_unreadable")],
)
def test_what_is_no_photo_is_named(content: bytes, code: str):
    with pytest.raises(UserFault, match=code) as raised:
        photos_as_pdf([("a.jpg", photo(RED)), ("b.jpg", content)], MOST)
    assert raised.value.params["name"] == "b.jpg"


def test_a_photo_that_unfolds_too_far_is_refused():
    out = io.BytesIO()
    Image.new("1", (10_001, 10_000)).save(out, "PNG")
    with pytest.raises(UserFault, match="photo_too_big"):
        photos_as_pdf([("a.png", out.getvalue())], MOST)


def test_a_scan_in_deep_grey_keeps_its_shades():
    out = io.BytesIO()
    Image.new("I;16", (50, 50), 0x8000).save(out, "PNG")
    (image,) = pictures(photos_as_pdf([("scan.png", out.getvalue())], MOST))
    assert 120 < image.getpixel((25, 25))[0] < 136
