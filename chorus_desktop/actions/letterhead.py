"""The firm's own look: take a picture as its logo, and show a page that wears it."""

from datetime import date
from decimal import Decimal
from pathlib import Path

from chorus_desktop.domain.errors import UserFault
from chorus_desktop.domain.invoice import Invoice, Line
from chorus_desktop.domain.parties import Address, Buyer
from chorus_desktop.store.settings import Settings as Firm


def read_logo(path: Path) -> str:
    """A picture file as the logo of a letterhead; in any thread.

    Raises UserFault, naming the file: logo_missing, and as `logo_of`.
    """
    from chorus_desktop.documents.logo import MOST_LOGO_BYTES, logo_of

    try:
        with path.open("rb") as file:
            content = file.read(MOST_LOGO_BYTES + 1)
    except OSError:
        raise UserFault("logo_missing", name=path.name) from None
    return logo_of(content, path.name)


def sample_page(firm: Firm) -> bytes:
    """A page as this firm's invoices look, as PDF; pure, may run in any thread."""
    from chorus_desktop.documents.page import render_page

    line = Line(name="Remplacement de vannes", quantity=Decimal(12), net_price=Decimal("38.50"))
    sample = Invoice(
        number=f"{firm.prefix}2026-0001",
        issue_date=date(2026, 11, 25),
        due_date=date(2026, 12, 25),
        purchase_order="1300045678",
        seller=firm.seller,
        buyer=Buyer(
            name="Commune de Malaucène",
            service_code="TECHNIQUE",
            address=Address(line1="Place de la Mairie", postcode="84340", city="Malaucène"),
        ),
        lines=(line,),
    )
    return render_page(sample, firm.letterhead)
