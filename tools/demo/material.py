"""What the demonstration brings along: a PDF of another program, and a look into the store from outside."""

import io
import sqlite3
from contextlib import closing
from pathlib import Path

from reportlab.pdfgen.canvas import Canvas

BUYER = "21840069500019"
OWN_NUMBER = "PM-2026-118"


def own_pdf() -> bytes:
    """A page such as a craftsperson's own program prints."""
    out = io.BytesIO()
    canvas = Canvas(out, invariant=True)
    rows = (
        "Plomberie Martin SARL - 12 rue des Forges - 69003 Lyon",
        "SIRET 732 829 320 00074",
        "",
        f"Facture n° {OWN_NUMBER}",
        "Date : 25/11/2026",
        "",
        "Commune de Malaucène - Place de la Mairie - 84340 Malaucène",
        f"SIRET client : {BUYER}",
        "N° d'engagement : 1300045679",
        "",
        "Entretien de la chaudière de l'école Jules-Ferry        400,00 €",
        "",
        "Total HT : 400,00 €",
        "TVA 20 % : 80,00 €",
        "Total TTC : 480,00 €",
    )
    canvas.setFont("Helvetica", 11)
    for rank, row in enumerate(rows):
        canvas.drawString(60, 770 - 22 * rank, row)
    canvas.showPage()
    canvas.save()
    return out.getvalue()


def where_everything_stands(database: Path) -> list[dict[str, object]]:
    """Every issued invoice and its state, read from the file itself, not through the program."""
    with closing(sqlite3.connect(f"{database.absolute().as_uri()}?mode=ro", uri=True)) as connection:
        connection.row_factory = sqlite3.Row
        rows = connection.execute(
            "SELECT i.number, s.state, s.flux_number, s.platform_id, "
            "(SELECT count(*) FROM attempts a WHERE a.submission_id = s.id) AS deposits "
            "FROM submissions s JOIN invoices i ON i.id = s.invoice_id ORDER BY s.id"
        ).fetchall()
    return [dict(row) for row in rows]
