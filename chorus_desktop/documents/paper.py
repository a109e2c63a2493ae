"""A sheet of A4 to draw on: fonts, colours, wrapping, page turns; millimetres from the top left corner."""

import io
import re
import unicodedata
from collections.abc import Callable
from functools import cache

from reportlab.lib.colors import Color, HexColor
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from chorus_desktop.paths import resource

REGULAR, STRONG = "InterPdf", "InterPdf-SemiBold"
INK, SOFT, ACCENT, RULE = HexColor("#1D2433"), HexColor("#5A6272"), HexColor("#0B6E69"), HexColor("#DAD5CB")
TINT = HexColor("#F0F6F5")
WIDTH, HEIGHT = 210.0, 297.0
LEFT, RIGHT = 18.0, 192.0
BOTTOM = 272.0
#: First base line of every page but the first.
TOP = 23.0
_MM = 72 / 25.4
_SMALLEST = 4.0
#: Where a line may be broken: at white space, but not at the spaces that keep a figure and its unit together.
_BREAK = re.compile(r"[^\S\u00a0\u202f]+")


@cache
def _register() -> TTFont:
    regular = TTFont(REGULAR, str(resource("fonts", "InterPdf-Regular.ttf")))
    pdfmetrics.registerFont(regular)
    pdfmetrics.registerFont(TTFont(STRONG, str(resource("fonts", "InterPdf-SemiBold.ttf"))))
    return regular


class Paper:
    """Draws text and rules; `y` is where the next line goes."""

    def __init__(self, title: str, *, footer: Callable[["Paper"], None]) -> None:
        self._glyphs = _register().face.charToGlyph
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
        self.page = 1
        self.y = 0.0

    def shown(self, text: str) -> str:
        """The text as the font can show it: composed, other spaces plain, the invisible left out, the rest as "?"."""
        return "".join(map(self._letter, unicodedata.normalize("NFC", text)))

    def _letter(self, letter: str) -> str:
        if ord(letter) in self._glyphs:
            return letter
        category = unicodedata.category(letter)
        if category == "Cf":
            return ""
        return " " if letter.isspace() or category == "Zs" else "?"

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
        if fit:
            size = max(_SMALLEST, min(size, size * fit / max(self._measure(text, size, strong), fit)))
        self._canvas.setFont(STRONG if strong else REGULAR, size)
        self._canvas.setFillColor(colour)
        draw = self._canvas.drawRightString if right else self._canvas.drawString
        draw(x * _MM, (HEIGHT - y) * _MM, text)

    def width(self, text: str, *, size: float = 9.0, strong: bool = False) -> float:
        """How wide a text is, in millimetres."""
        return self._measure(self.shown(text), size, strong)

    @staticmethod
    def _measure(shown: str, size: float, strong: bool) -> float:
        measured: float = pdfmetrics.stringWidth(shown, STRONG if strong else REGULAR, size)
        return measured / _MM

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

    def box(self, top: float, bottom: float) -> None:
        """A tinted box over the whole width of the text."""
        self._canvas.setFillColor(TINT)
        x, y = LEFT * _MM, (HEIGHT - bottom) * _MM
        self._canvas.roundRect(x, y, (RIGHT - LEFT) * _MM, (bottom - top) * _MM, 4, stroke=0, fill=1)

    def rule(self, y: float, *, x1: float = LEFT, x2: float = RIGHT, colour: Color = RULE, weight: float = 0.5) -> None:
        """A horizontal line."""
        self._canvas.setStrokeColor(colour)
        self._canvas.setLineWidth(weight)
        self._canvas.line(x1 * _MM, (HEIGHT - y) * _MM, x2 * _MM, (HEIGHT - y) * _MM)

    def turn(self) -> None:
        """Finish this page and begin the next."""
        self._footer(self)
        self._canvas.showPage()
        self.page += 1
        self.y = TOP

    def finish(self) -> bytes:
        """Finish the last page; gives the PDF."""
        self._footer(self)
        self._canvas.showPage()
        self._canvas.save()
        return self._out.getvalue()
