"""The page of an invoice, as the customer sees it."""

from chorus_desktop.documents.page_foot import draw_foot, draw_sheet
from chorus_desktop.documents.page_head import draw_head, title_of
from chorus_desktop.documents.page_lines import draw_lines
from chorus_desktop.documents.paper import Paper
from chorus_desktop.domain.invoice import Invoice
from chorus_desktop.domain.totals import Totals, compute_totals


def render_page(invoice: Invoice) -> bytes:
    """The invoice as PDF, every font embedded, ready to become a Factur-X; the same invoice gives the same bytes.

    A draft without a number is marked as such; what is missing is left out, so that it can be shown while it is typed.
    """
    totals = compute_totals(invoice)
    content, pages = _drawn(invoice, totals, 1)
    if pages > 1:
        content, _ = _drawn(invoice, totals, pages)
    return content


def _drawn(invoice: Invoice, totals: Totals, pages: int) -> tuple[bytes, int]:
    def foot(paper: Paper) -> None:
        draw_sheet(paper, invoice, pages)

    paper = Paper(title_of(invoice), footer=foot)
    draw_head(paper, invoice, totals)
    draw_lines(paper, invoice)
    draw_foot(paper, invoice, totals)
    return paper.finish(), paper.page
