"""The page of an invoice, as the customer sees it."""

from chorus_desktop.documents.page_foot import draw_foot, draw_mark, draw_sheet
from chorus_desktop.documents.page_head import draw_head, title_of
from chorus_desktop.documents.page_lines import draw_lines
from chorus_desktop.documents.page_references import draw_references
from chorus_desktop.documents.page_works import draw_works
from chorus_desktop.documents.palette import palette_of
from chorus_desktop.documents.paper import Paper
from chorus_desktop.domain.invoice import Invoice
from chorus_desktop.domain.letterhead import PLAIN, Letterhead
from chorus_desktop.domain.totals import Totals, compute_totals


def render_page(invoice: Invoice, letterhead: Letterhead = PLAIN) -> bytes:
    """The invoice as PDF, every font embedded, ready to become a Factur-X; the same invoice gives the same bytes.

    A draft without a number is marked as such; what is missing is left out, so that it can be shown while it is typed.
    """
    return _rendered(invoice, letterhead, "")


def render_reading(invoice: Invoice, file_name: str) -> bytes:
    """What was read in a file that has no page of its own, as PDF; every sheet says that it is a reading."""
    return _rendered(
        invoice, PLAIN, f"Lecture du fichier {file_name} par Chorus Desktop. C’est le fichier qui fait foi."
    )


def _rendered(invoice: Invoice, letterhead: Letterhead, mark: str) -> bytes:
    totals = compute_totals(invoice)
    content, pages = _drawn(invoice, totals, letterhead, mark, 1)
    if pages > 1:
        content, _ = _drawn(invoice, totals, letterhead, mark, pages)
    return content


def _drawn(invoice: Invoice, totals: Totals, letterhead: Letterhead, mark: str, pages: int) -> tuple[bytes, int]:
    def foot(paper: Paper) -> None:
        draw_sheet(paper, invoice, pages)
        if mark:
            draw_mark(paper, mark, palette)

    palette = palette_of(letterhead.accent)
    paper = Paper(title_of(invoice), footer=foot)
    draw_head(paper, invoice, palette, letterhead.logo)
    draw_references(paper, invoice, totals, palette)
    leave = draw_lines(paper, invoice, palette)
    draw_foot(paper, invoice, totals, palette, leave=leave)
    draw_works(paper, invoice, palette)
    return paper.finish(), paper.page
