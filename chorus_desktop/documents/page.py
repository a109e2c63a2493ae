"""The page of an invoice, as the customer sees it."""

from chorus_desktop.documents.page_foot import draw_foot, draw_page_foot
from chorus_desktop.documents.page_head import draw_head, title_of
from chorus_desktop.documents.page_lines import draw_lines
from chorus_desktop.documents.paper import Paper
from chorus_desktop.domain.invoice import Invoice


def render_page(invoice: Invoice) -> bytes:
    """The invoice as PDF, every font embedded, ready to become a Factur-X; the same invoice gives the same bytes.

    A draft without a number is marked as such; what is missing is left out, so that it can be shown while it is typed.
    """
    content, pages = _drawn(invoice, 1)
    if pages > 1:
        content, _ = _drawn(invoice, pages)
    return content


def _drawn(invoice: Invoice, pages: int) -> tuple[bytes, int]:
    def foot(paper: Paper) -> None:
        draw_page_foot(paper, invoice, pages)

    paper = Paper(title_of(invoice), footer=foot)
    draw_head(paper, invoice)
    draw_lines(paper, invoice)
    draw_foot(paper, invoice)
    return paper.finish(), paper.page
