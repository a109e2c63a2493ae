"""The letter that claims moratory interest, or a guarantee: every figure in a table, beside its article."""

from chorus_desktop.documents import french
from chorus_desktop.documents.claim_text import ClaimText
from chorus_desktop.documents.claim_words import claim_text
from chorus_desktop.documents.guarantee_words import guarantee_text
from chorus_desktop.documents.page_head import CLEAR_END, WINDOW_TOP, WINDOW_X
from chorus_desktop.documents.palette import Palette, palette_of
from chorus_desktop.documents.paper import BOTTOM, LEFT, RIGHT, RULE, SOFT, Paper
from chorus_desktop.domain.claims import Claim, GuaranteeClaim
from chorus_desktop.domain.letterhead import DEFAULT_ACCENT
from chorus_desktop.domain.parties import Buyer, Seller

_WIDTH = RIGHT - LEFT
_SIZE, _STEP = 9.0, 4.3
_SMALL, _SMALL_STEP = 7.6, 3.6
_FIRST, _ADDRESS_FIRST, _BODY_FIRST = 22.0, WINDOW_TOP + 2.6, CLEAR_END + 7
#: Left edge of the value, and of the article, of the table of the delay.
_VALUE, _ARTICLE = LEFT + 98, RIGHT
#: Right edges of the columns of the table of the interest; the first column begins at the left.
_COLUMNS = (LEFT + 44, LEFT + 72, LEFT + 100, LEFT + 118, LEFT + 142, RIGHT)
_HEADS = ("Somme TTC", "Du", "Au", "Jours", "Taux", "Intérêts")


def render_claim(claim: Claim | GuaranteeClaim, *, accent: str = DEFAULT_ACCENT) -> bytes:
    """The letter as PDF, in the firm's accent colour (#RRGGBB)."""
    letter = guarantee_text(claim) if isinstance(claim, GuaranteeClaim) else claim_text(claim)
    content, pages = _drawn(letter, palette_of(accent), 1)
    return content if pages == 1 else _drawn(letter, palette_of(accent), pages)[0]


def _drawn(letter: ClaimText, palette: Palette, pages: int) -> tuple[bytes, int]:
    def foot(paper: Paper) -> None:
        paper.rule(280.5, weight=0.4)
        paper.text(LEFT, 284.5, f"{letter.seller.name}, {letter.foot}", size=_SMALL, colour=SOFT, fit=140)
        paper.text(RIGHT, 284.5, f"Page {paper.page}/{pages}", size=_SMALL, colour=SOFT, right=True)

    paper = Paper(letter.subject, footer=foot)
    _seller(paper, letter.seller, palette)
    _buyer(paper, letter.buyer)
    paper.y = _BODY_FIRST
    paper.text(RIGHT, paper.y, letter.begins, size=_SIZE, right=True, fit=_WIDTH)
    paper.y += 2 * _STEP
    for line in paper.wrapped(letter.subject, _WIDTH, size=12.0, strong=True):
        paper.text(LEFT, paper.y, line, size=12.0, strong=True, colour=palette.accent)
        paper.y += 6.0
    paper.y += 2.0
    for text in letter.before:
        _paragraph(paper, text)
    _term(paper, letter, palette)
    _parts(paper, letter, palette)
    for text in letter.after:
        _paragraph(paper, text)
    return paper.finish(), paper.page


def _seller(paper: Paper, seller: Seller, palette: Palette) -> None:
    paper.text(LEFT, _FIRST, seller.name, size=13.0, strong=True, colour=palette.accent, fit=_WIDTH)
    y = _FIRST + 5.5
    reach = " · ".join(part for part in (seller.phone, seller.email) if part)
    known = french.titled("SIRET", french.siret(seller.identifier.value)) if seller.identifier.value else ""
    for line in (*french.address(seller.address), known, reach):
        if line:
            paper.text(LEFT, y, line, size=8.5, colour=SOFT, fit=_WIDTH)
            y += 4.0


def _buyer(paper: Paper, buyer: Buyer) -> None:
    y = _ADDRESS_FIRST
    for line in paper.wrapped(buyer.name, RIGHT - WINDOW_X, size=_SIZE, strong=True)[:2]:
        paper.text(WINDOW_X, y, line, size=_SIZE, strong=True)
        y += 4.0
    for line in french.address(buyer.address):
        paper.text(WINDOW_X, y, line, size=_SIZE, fit=RIGHT - WINDOW_X)
        y += 4.0


def _paragraph(paper: Paper, text: str) -> None:
    for line in paper.wrapped(text, _WIDTH, size=_SIZE):
        _room(paper, _STEP)
        paper.text(LEFT, paper.y, line, size=_SIZE)
        paper.y += _STEP
    paper.y += 2.2


def _band(paper: Paper, palette: Palette, texts: tuple[tuple[float, str, bool], ...]) -> None:
    _room(paper, 16)
    paper.band(paper.y - 4.4, paper.y + 2.2, palette.fill)
    for x, text, right in texts:
        paper.text(x, paper.y, text, size=_SMALL, strong=True, colour=palette.on_fill, right=right)
    paper.y += 7.0


def _term(paper: Paper, letter: ClaimText, palette: Palette) -> None:
    paper.y += 3.0
    _band(paper, palette, ((LEFT + 2, "Délai et taux", False), (_ARTICLE - 2, "Article du code", True)))
    for label, value, article in letter.rows:
        lines = paper.wrapped(label, _VALUE - LEFT - 4, size=_SMALL + 0.9)
        _room(paper, _STEP * len(lines) + 2)
        top = paper.y
        for line in lines:
            paper.text(LEFT + 2, paper.y, line, size=_SMALL + 0.9)
            paper.y += _STEP
        paper.text(_VALUE, top, value, size=_SIZE, strong=True, fit=40)
        paper.text(_ARTICLE - 2, top, article, size=_SMALL, colour=SOFT, right=True)
        paper.rule(paper.y - 2.6, colour=RULE, weight=0.3)
        paper.y += 1.2
    paper.y += 4.0


def _parts(paper: Paper, letter: ClaimText, palette: Palette) -> None:
    if letter.parts:
        _band(paper, palette, tuple((x - 2, head, True) for x, head in zip(_COLUMNS, _HEADS, strict=True)))
    for cells in letter.parts:
        _room(paper, 8)
        for x, text in zip(_COLUMNS, cells, strict=True):
            paper.text(x - 2, paper.y, text, size=_SIZE, right=True)
        paper.y += _STEP
        paper.rule(paper.y - 2.6, colour=RULE, weight=0.3)
        paper.y += 1.2
    _room(paper, 3 * _STEP + 8)
    for label, amount, strong in letter.sums:
        paper.text(RIGHT - 40, paper.y, label, size=_SIZE, strong=strong, right=True)
        paper.text(RIGHT - 2, paper.y, french.euros(amount), size=_SIZE, strong=strong, right=True)
        paper.y += _STEP + 0.6
    paper.y += 3.0


def _room(paper: Paper, height: float) -> None:
    if paper.y + height > BOTTOM + 5:
        paper.turn()
