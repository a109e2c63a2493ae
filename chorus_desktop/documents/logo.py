"""A picture of the user's made into a logo that every PDF/A may hold: opaque, sRGB, of the size that print needs."""

import base64
import io
from typing import NoReturn

from PIL import Image, ImageChops, ImageOps

from chorus_desktop.documents.pictures import on_white
from chorus_desktop.domain.errors import UserFault

#: Bytes of a picture file at most.
MOST_LOGO_BYTES = 10 * 1024 * 1024
#: Pixels that a picture may unfold to: 8,000 by 5,000.
_MOST_PIXELS = 40_000_000
#: What the box of the logo holds at 300 dots an inch, in pixels.
_BOX = (800, 270)
_QUALITY = 92
_FORMATS = ("PNG", "JPEG")
_BOMBS = (Image.DecompressionBombError, Image.DecompressionBombWarning)


def logo_of(content: bytes, name: str) -> str:
    """The picture as base64 of a JPEG: laid on white, its empty margins cut off, no larger than print needs.

    Raises UserFault, naming the file `name`: logo_too_big, logo_unreadable, logo_blank.
    """
    if len(content) > MOST_LOGO_BYTES:
        _too_big(name)
    try:
        with Image.open(io.BytesIO(content), formats=_FORMATS) as picture:
            if picture.width * picture.height > _MOST_PIXELS:
                _too_big(name)
            flat = on_white(ImageOps.exif_transpose(picture))
    except _BOMBS:
        _too_big(name)
    except (OSError, SyntaxError, ValueError):
        raise UserFault("logo_unreadable", name=name) from None
    inked = ImageChops.invert(flat).getbbox()
    if inked is None:
        raise UserFault("logo_blank", name=name)
    flat = flat.crop(inked)
    flat.thumbnail(_BOX, Image.Resampling.LANCZOS)
    out = io.BytesIO()
    flat.save(out, "JPEG", quality=_QUALITY, subsampling=0)
    return base64.b64encode(out.getvalue()).decode("ascii")


def _too_big(name: str) -> NoReturn:
    raise UserFault("logo_too_big", name=name, max=str(MOST_LOGO_BYTES // 1024 // 1024))
