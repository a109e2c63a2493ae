"""Logos good and bad, made on the spot."""

import io

from PIL import Image, ImageDraw


def saved(picture: Image.Image, kind: str = "PNG", **options: object) -> bytes:
    """The picture as a file."""
    out = io.BytesIO()
    picture.save(out, kind, **options)  # type: ignore[arg-type]
    return out.getvalue()


def drawn(mode: str = "RGB", size: tuple[int, int] = (400, 160)) -> Image.Image:
    """A red disc on a ground that is clear where the mode knows it, else white."""
    picture = Image.new("RGBA", size, (0, 0, 0, 0) if "A" in mode else "white")
    ImageDraw.Draw(picture).ellipse((40, 20, 159, 139), fill=(200, 30, 40, 255))
    return picture.convert(mode)


def png(mode: str = "RGB") -> bytes:
    """The disc as PNG."""
    return saved(drawn(mode))
