"""A sheet of A4 to draw on: fonts, colours, wrapping, page turns; millimetres from the top left corner."""

import io
from collections.abc import Callable
from functools import cache

from reportlab.lib.colors import Color, HexColor
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from chorus_desktop.paths import resource

REGULAR, STRONG = "InterPdf", "InterPdf-SemiBold"
INK, SOFT, ACCENT, RULE = HexColor("#1D2433"), HexColor("#5A6272"), HexColor("#0B6E69"), HexColor("#DAD5CB")
WIDTH, HEIGHT = 210.0, 297.0
LEFT, RIGHT = 18.0, 192.0
BOTTOM = 272.0
_MM = 72 / 25.4


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
        self._canvas.setTitle(title)
        self._footer = footer
        self.page = 1
        self.y = 0.0

    def shown(self, text: str) -> str:
        """The text with what the font lacks replaced, so that nothing vanishes unseen."""
        return "".join(letter if ord(letter) in self._glyphs else "?" for letter in text)

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
    ) -> None:
        """One line of text with its base line at y."""
        self._canvas.setFont(STRONG if strong else REGULAR, size)
        self._canvas.setFillColor(colour)
        draw = self._canvas.drawRightString if right else self._canvas.drawString
        draw(x * _MM, (HEIGHT - y) * _MM, self.shown(text))

    def width(self, text: str, *, size: float = 9.0, strong: bool = False) -> float:
        """How wide a text is, in millimetres."""
        measured: float = pdfmetrics.stringWidth(self.shown(text), STRONG if strong else REGULAR, size)
        return measured / _MM

    def wrapped(self, text: str, width: float, *, size: float = 9.0, strong: bool = False) -> list[str]:
        """The text in lines no wider than `width`; a word that is too long by itself is cut."""
        lines: list[str] = []
        for paragraph in text.splitlines() or [""]:
            line = ""
            for word in paragraph.split():
                for piece in self._pieces(word, width, size=size, strong=strong):
                    longer = f"{line} {piece}".strip()
                    if line and self.width(longer, size=size, strong=strong) > width:
                        lines.append(line)
                        line = piece
                    else:
                        line = longer
            lines.append(line)
        return lines

    def _pieces(self, word: str, width: float, *, size: float, strong: bool) -> list[str]:
        pieces = []
        while self.width(word, size=size, strong=strong) > width:
            fits = max(1, int(len(word) * width / self.width(word, size=size, strong=strong)))
            while fits > 1 and self.width(word[:fits], size=size, strong=strong) > width:
                fits -= 1
            pieces.append(word[:fits])
            word = word[fits:]
        return [*pieces, word]

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
        self.y = 20.0

    def finish(self) -> bytes:
        """Finish the last page; gives the PDF."""
        self._footer(self)
        self._canvas.showPage()
        self._canvas.save()
        return self._out.getvalue()
