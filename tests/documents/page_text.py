"""Reads a rendered page back, and an invoice that has something of everything to put on one."""

import io
import re
from datetime import date
from decimal import Decimal

from pypdf import PdfReader

from chorus_desktop.documents.page import render_page
from chorus_desktop.domain.invoice import AllowanceCharge, Invoice, Period
from tests.factories import invoice, line

# reportlab draws the no-break space with the glyph of the plain one: it comes back as a plain space.
_AMOUNT = re.compile(r"−?\d[\d\u202f]*,\d{2} €")


def sheets(document: Invoice) -> list[str]:
    return [page.extract_text() for page in PdfReader(io.BytesIO(render_page(document))).pages]


def text_of(document: Invoice) -> str:
    return "\n".join(sheets(document))


def amount_after(label: str, text: str) -> Decimal:
    found = _AMOUNT.search(text, text.index(label) + len(label))
    assert found, label
    return Decimal(found.group().strip("€ ").replace("\u202f", "").replace(",", ".").replace("−", "-"))


def rich() -> Invoice:
    return invoice(
        lines=(line("Vannes", "12", "38.50"), line("Isolation", "120", "1018.905", "5.5"), line("Essai", "-1", "7")),
        allowances=(AllowanceCharge(amount=Decimal("10.00"), reason="Remise de bienvenue"),),
        charges=(AllowanceCharge(amount=Decimal("25.40"), reason="Frais de port"),),
        prepaid=Decimal(300),
        contract="M2026-007",
        delivery_date=date(2026, 11, 20),
        period=Period(start=date(2026, 10, 1), end=date(2026, 10, 31)),
        payment_terms="Trente jours fin de mois",
        vat_on_debits=True,
    )
