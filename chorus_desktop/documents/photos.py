"""Photos made into one PDF that people can read and print: upright, one to an A4 sheet, no heavier than needed."""

import io
from collections.abc import Sequence

from PIL import Image, ImageOps
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from chorus_desktop.documents.pictures import on_white
from chorus_desktop.domain.errors import UserFault

#: Formats that are taken for photos.
_FORMATS = ("JPEG", "PNG")
#: Pixels that a photo may unfold to: 10,000 by 10,000.
_MOST_PIXELS = 100_000_000
#: The longer side at 200 dots an inch of A4, and at half of it, for photos that would weigh too much.
_SIDES = (2339, 1654, 1170)
_QUALITY = 82
_MARGIN = 28.35  # points: one centimetre


def photos_as_pdf(photos: Sequence[tuple[str, bytes]], most: int) -> bytes:
    """The photos, by name and content, in their order; the same photos give the same bytes.

    They are made smaller until the whole weighs at most `most` bytes. Raises UserFault, naming the photo:
    photo_unreadable, photo_too_big; and photos_too_big.
    """
    for side in _SIDES:
        content = _drawn([_opened(name, data, side) for name, data in photos])
        if len(content) <= most:
            return content
    tenths = most * 10 // (1024 * 1024)
    raise UserFault("photos_too_big", count=str(len(photos)), max=f"{tenths // 10},{tenths % 10}".removesuffix(",0"))


def _opened(name: str, data: bytes, side: int) -> Image.Image:
    try:
        with Image.open(io.BytesIO(data), formats=_FORMATS) as photo:
            if photo.width * photo.height > _MOST_PIXELS:
                raise UserFault("photo_too_big", name=name)
            plain = on_white(ImageOps.exif_transpose(photo))
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        raise UserFault("photo_too_big", name=name) from None
    except (OSError, SyntaxError, ValueError):
        raise UserFault("photo_unreadable", name=name) from None
    plain.thumbnail((side, side), Image.Resampling.LANCZOS)
    return plain


def _drawn(photos: Sequence[Image.Image]) -> bytes:
    out = io.BytesIO()
    canvas = Canvas(out, pageCompression=1, invariant=True)
    for photo in photos:
        width, height = A4 if photo.height >= photo.width else (A4[1], A4[0])
        canvas.setPageSize((width, height))
        scale = min((width - 2 * _MARGIN) / photo.width, (height - 2 * _MARGIN) / photo.height)
        across, up = photo.width * scale, photo.height * scale
        jpeg = io.BytesIO()
        photo.save(jpeg, "JPEG", quality=_QUALITY)
        jpeg.seek(0)
        canvas.drawImage(ImageReader(jpeg), (width - across) / 2, (height - up) / 2, across, up)
        canvas.showPage()
    canvas.save()
    return out.getvalue()
