"""A PDF such as a craftsperson's own program prints, and its way into the outbox."""

import io
from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from types import MappingProxyType

from reportlab.pdfgen.canvas import Canvas

from chorus_desktop.actions.desk import Desk
from chorus_desktop.actions.issue import Issued
from chorus_desktop.actions.own_pdf import examine, issue_own_pdf, start
from chorus_desktop.actions.supporting import add_file
from chorus_desktop.domain.invoice import StatedTotals
from chorus_desktop.store.invoices import load
from tests import factories

NUMBER = "PM-2026-118"
#: What the page states.
TOTALS = StatedTotals(without_vat=Decimal("400.00"), vat_total=Decimal("80.00"), with_vat=Decimal("480.00"))


def own_pdf(number: str = NUMBER) -> bytes:
    """One page of text, as simple as they come."""
    out = io.BytesIO()
    canvas = Canvas(out, invariant=True)
    rows = (
        "Plomberie Martin SARL - 12 rue des Forges - 69003 Lyon - SIRET 732 829 320 00074",
        f"Facture n° {number}",
        "Date : 25/11/2026",
        "Commune de Malaucène - Place de la Mairie - 84340 Malaucène",
        f"SIRET client : {factories.BUYER_SIRET}",
        "Engagement : 1300045678",
        "Entretien de la chaudière de l'école : 400,00",
        "Total HT : 400,00 €",
        "TVA 20 % : 80,00 €",
        "Total TTC : 480,00 €",
    )
    for rank, row in enumerate(rows):
        canvas.drawString(60, 780 - 22 * rank, row)
    canvas.showPage()
    canvas.save()
    return out.getvalue()


def issue_own_pdf_of(
    desk: Desk,
    number: str = NUMBER,
    *,
    totals: StatedTotals = TOTALS,
    files: Mapping[str, bytes] = MappingProxyType({}),
) -> Issued:
    """Attach, with `files` joined by their names, confirm the fields with these totals and send."""
    draft = start(desk, examine(own_pdf(number), "facture.pdf"))
    for name, content in files.items():
        add_file(desk, draft, content, name)
    invoice = replace(
        load(desk.store, draft).invoice,
        number=number,
        buyer=factories.buyer(),
        stated_totals=totals,
    )
    issued = issue_own_pdf(desk, draft, invoice)
    assert isinstance(issued, Issued), issued
    return issued
