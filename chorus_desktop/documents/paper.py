"""A sheet of A4 to draw on: fonts, colours, wrapping, page turns; millimetres from the top left corner."""

import io
import re
import unicodedata
from collections.abc import Callable
from functools import cache

from reportlab import rl_config
from reportlab.lib.colors import Color, HexColor
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from chorus_desktop.paths import resource

REGULAR, STRONG = "InterPdf", "InterPdf-SemiBold"
INK, SOFT, ACCENT, RULE = HexColor("#1D2433"), HexColor("#5A6272"), HexColor("#0B6E69"), HexColor("#D2CEC5")
WIDTH, HEIGHT = 210.0, 297.0
LEFT, RIGHT = 18.0, 192.0
BOTTOM = 272.0
#: First base line of every page but the first.
TOP = 23.0
_MM = 72 / 25.4
_SMALLEST = 4.0
#: Where a line may be broken: at white space, but not at the spaces that keep a figure and its unit together.
_BREAK = re.compile(r"[^\S\u00a0\u202f]+")

#: What reads the same, where the font has only the other.
_ALIKE = {"⌀": "Ø"}
#: Kinds of signs that would say something else in plain figures: 10⁶ is not 106, nor is 2⅓ the same as 21⁄3.
_FIGURES = frozenset(("<super>", "<sub>", "<fraction>", "<circle>"))

#: Binary streams: text in base 85 is a quarter longer, and slower to make and to read.
rl_config.useA85 = 0


@cache
def _register() -> tuple[frozenset[int], dict[bool, dict[str, float]]]:
    """Make both fonts known; gives the letters that they have, and their widths at size 1 in millimetres."""
    widths: dict[bool, dict[str, float]] = {}
    for strong, name in ((False, REGULAR), (True, STRONG)):
        font = TTFont(name, str(resource("fonts", f"{name if strong else 'InterPdf-Regular'}.ttf")))
        pdfmetrics.registerFont(font)
        widths[strong] = {chr(code): wide / 1000 / _MM for code, wide in font.face.charWidths.items()}
    return frozenset(map(ord, widths[False])), widths


def _plain(letter: str) -> str:
    """What Unicode calls compatible, such as the two letters of a ligature; no figure that would read otherwise."""
    kind, *codes = unicodedata.decomposition(letter).split() or ("",)
    if not kind.startswith("<") or kind in _FIGURES:
        return letter
    return "".join(chr(int(code, 16)) for code in codes)


def _shown(letter: str, letters: frozenset[int]) -> str:
    if ord(letter) in letters:
        return letter
    plain = _ALIKE.get(letter) or _plain(letter)
    if letters.issuperset(map(ord, plain)):
        return plain
    category = unicodedata.category(letter)
    if category == "Cf":
        return ""
    return " " if letter.isspace() or category == "Zs" else "?"


def unprintable(text: str) -> str:
    """The first sign of a text that a page shows as a question mark; "" where there is none."""
    letters, _ = _register()
    composed = unicodedata.normalize("NFC", text)
    return next((letter for letter in composed if letter != "?" and _shown(letter, letters) == "?"), "")


class Paper:
    """Draws text, rules and bands; `y` is where the next line goes. Text always lies above what else is drawn."""

    def __init__(self, title: str, *, footer: Callable[["Paper"], None]) -> None:
        self._letters, self._widths = _register()
        self._out = io.BytesIO()
        self._canvas = Canvas(
            self._out,
            pagesize=(WIDTH * _MM, HEIGHT * _MM),
            initialFontName=REGULAR,  # type: ignore[arg-type]  # the stub is wrong: a name, not a number
            lang="fr-FR",
            invariant=True,
            pageCompression=1,
        )
        self._canvas.setTitle(self.shown(title))
        self._footer = footer
        self._begin()
        self.page = 1
        self.y = 0.0

    def _begin(self) -> None:
        self._text = self._canvas.beginText()
        self._font: tuple[bool, float] | None = None
        self._colour: Color | None = None

    def shown(self, text: str) -> str:
        """The text as the font can show it: composed, ligatures and the like in plain letters, other spaces plain.

        The invisible is left out, the rest stands as "?".
        """
        if self._letters.issuperset(map(ord, text)):
            return text
        return "".join(_shown(letter, self._letters) for letter in unicodedata.normalize("NFC", text))

    def text(
        self,
        x: float,
        y: float,
        text: str,
        *,
        size: float = 9.0,
        strong: bool = False,
        colour: Color = INK,
        right: bool = False,
        fit: float = 0.0,
    ) -> None:
        """One line of text with its base line at y; set smaller where it would be wider than `fit`."""
        text = self.shown(text)
        if right or fit:
            wide = self._measure(text, size, strong)
            if fit and wide > fit:
                smaller = max(_SMALLEST, size * fit / wide)
                wide, size = wide * smaller / size, smaller
            x -= wide if right else 0.0
        if self._font != (strong, size):
            self._font = (strong, size)
            self._text.setFont(STRONG if strong else REGULAR, size)
        if self._colour is not colour:
            self._colour = colour
            self._text.setFillColor(colour)
        self._text.setTextOrigin(x * _MM, (HEIGHT - y) * _MM)
        self._text.textOut(text)

    def width(self, text: str, *, size: float = 9.0, strong: bool = False) -> float:
        """How wide a text is, in millimetres."""
        return self._measure(self.shown(text), size, strong)

    def _measure(self, shown: str, size: float, strong: bool) -> float:
        return sum(map(self._widths[strong].__getitem__, shown)) * size

    def wrapped(self, text: str, width: float, *, size: float = 9.0, strong: bool = False) -> list[str]:
        """The text in lines no wider than `width`; a word that is too long by itself is cut."""
        lines: list[str] = []
        space = self._measure(" ", size, strong)
        for paragraph in text.splitlines() or [""]:
            words: list[str] = []
            used = 0.0
            for word in filter(None, _BREAK.split(self.shown(paragraph))):
                for piece in self._pieces(word, width, size, strong):
                    wide = self._measure(piece, size, strong)
                    if words and used + space + wide > width:
                        lines.append(" ".join(words))
                        words, used = [piece], wide
                    else:
                        used += wide + (space if words else 0.0)
                        words.append(piece)
            lines.append(" ".join(words))
        return lines

    def _pieces(self, word: str, width: float, size: float, strong: bool) -> list[str]:
        if self._measure(word, size, strong) <= width:
            return [word]
        pieces, piece, used = [], "", 0.0
        for letter in word:
            wide = self._measure(letter, size, strong)
            if piece and used + wide > width:
                pieces.append(piece)
                piece, used = "", 0.0
            piece += letter
            used += wide
        return [*pieces, piece]

    def band(self, top: float, bottom: float, colour: Color, *, x1: float = LEFT, x2: float = RIGHT) -> None:
        """A filled rectangle."""
        self._canvas.setFillColor(colour)
        self._canvas.rect(x1 * _MM, (HEIGHT - bottom) * _MM, (x2 - x1) * _MM, (bottom - top) * _MM, stroke=0, fill=1)

    def rule(self, y: float, *, x1: float = LEFT, x2: float = RIGHT, colour: Color = RULE, weight: float = 0.5) -> None:
        """A horizontal line, `weight` points thick."""
        self._canvas.setStrokeColor(colour)
        self._canvas.setLineWidth(weight)
        self._canvas.line(x1 * _MM, (HEIGHT - y) * _MM, x2 * _MM, (HEIGHT - y) * _MM)

    def picture(self, jpeg: bytes, x: float, top: float, *, width: float, height: float) -> float:
        """Draw a picture as large as fits into the box, at its left; gives the height that it takes."""
        reader = ImageReader(io.BytesIO(jpeg))
        across, down = reader.getSize()
        scale = min(width / across, height / down)
        taken = down * scale
        self._canvas.drawImage(reader, x * _MM, (HEIGHT - top - taken) * _MM, across * scale * _MM, taken * _MM)
        return taken

    def turn(self) -> None:
        """Finish this page and begin the next."""
        self._end()
        self.page += 1
        self.y = TOP

    def _end(self) -> None:
        self._footer(self)
        self._canvas.drawText(self._text)
        self._canvas.showPage()
        self._begin()

    def finish(self) -> bytes:
        """Finish the last page; gives the PDF."""
        self._end()
        self._canvas.save()
        return self._out.getvalue()
