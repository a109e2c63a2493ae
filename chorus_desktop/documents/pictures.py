"""A picture as paper shows it: opaque, on white, in eight bits a colour."""

from PIL import Image


def on_white(picture: Image.Image) -> Image.Image:
    """The picture in RGB; what is transparent is white."""
    if picture.mode.startswith("I;16"):  # deep grey, which Pillow would cut off instead of scaling it
        picture = picture.convert("I").point(lambda shade: shade / 257).convert("L")
    if not picture.has_transparency_data:
        return picture.convert("RGB")
    clear = picture.convert("RGBA")
    white = Image.new("RGBA", clear.size, "white")
    white.alpha_composite(clear)
    return white.convert("RGB")
