"""The calls that tell what became of a flux: consulterCRDetaille, consulterCR."""

import base64
import io
from collections.abc import Sequence

from chorus_desktop.sandbox import answers, deposits, syntaxes, uncertain
from chorus_desktop.sandbox.answers import Answer
from chorus_desktop.sandbox.clock import stamp
from chorus_desktop.sandbox.fields import Fields
from chorus_desktop.sandbox.state import State


def consulter_cr_detaille(state: State, body: Fields) -> Answer:
    """consulterCRDetaille."""
    row = deposits.find_flux(state, body.text("numeroFluxDepot"))
    reached = row and deposits.flux_state(state, row)
    if row is None or reached is None:
        return answers.refusal(uncertain.FLUX_UNKNOWN)
    refused, technical = deposits.errors_of(row)
    interface = f"FSO{syntaxes.INTERFACES[row['syntax']]}A"
    return answers.success(
        answers.SEARCHES,
        codeInterfaceDepotFlux=interface,
        dateDepotFlux=stamp(row["deposited_at"]),
        dateHeureEtatCourantFlux=stamp(reached[1]),
        etatCourantDepotFlux=reached[0],
        nomFichier=f"{interface}_CPP001_{row['flux_number']}",
        listeErreurDP=refused,
        listeErreurTechnique=technical,
    )


def consulter_cr(state: State, body: Fields) -> Answer:
    """consulterCR: the same under other names, with a PDF."""
    row = deposits.find_flux(state, body.text("numeroFluxDepot"))
    reached = row and deposits.flux_state(state, row)
    if row is None or reached is None:
        return answers.refusal(uncertain.FLUX_UNKNOWN)
    refused, technical = deposits.errors_of(row)
    interface = f"FSO{syntaxes.INTERFACES[row['syntax']]}A"
    lines = [f"Flux {row['flux_number']}", f"Etat {reached[0]}"]
    lines += [error["libelleErreurDP"] for error in refused] + [error["libelleErreur"] for error in technical]
    return answers.success(
        answers.SEARCHES,
        codeAppliPartenaire="CPP001",
        codeInterfaceFlux=interface,
        dateDepotFlux=stamp(row["deposited_at"]),
        dateHeureEtatCourantFlux=stamp(reached[1]),
        etatCourantFlux=reached[0],
        fichierCR=base64.b64encode(one_page(lines)).decode(),
        nomFichierFlux=f"{interface}_CPP001_{row['flux_number']}",
        numeroFluxDepot=row["flux_number"],
    )


def one_page(lines: Sequence[str]) -> bytes:
    """A PDF of one page with the lines."""
    from reportlab.pdfgen.canvas import Canvas

    target = io.BytesIO()
    page = Canvas(target, invariant=True)
    for rank, line in enumerate(lines):
        page.drawString(40, 780 - 16 * rank, line[:110])
    page.showPage()
    page.save()
    return target.getvalue()
