"""The calls that bring invoices: deposer/flux, deposer/pdf."""

from chorus_desktop.sandbox import answers, deposits, interpreted, syntaxes, uncertain
from chorus_desktop.sandbox.answers import Answer
from chorus_desktop.sandbox.clock import day
from chorus_desktop.sandbox.fields import Fields
from chorus_desktop.sandbox.state import State

_FORMATS = ("PDF_NON_SIGNE", "PDF_SIGNE_PADES", "PDF_SIGNE_XADES")
# Recognised values of deposer/pdf come back as nulls: the one answer in which absent fields are present.
_NOT_RECOGNISED = (
    "numeroFacture dateFacture codeDestinataire codeServiceExecutant codeFournisseur codeDeviseFacture typeTva"
    " numeroBonCommande montantTtcAvantRemiseGlobalTTC montantAPayer montantHtTotal montantTVA"
).split()


class HttpRefusal(Exception):
    """A refusal that the service tells by an HTTP status other than 200."""

    def __init__(self, status: int, answer: Answer) -> None:
        super().__init__(status)
        self.status = status
        self.answer = answer


def deposer_flux(state: State, body: Fields) -> Answer:
    """deposerFluxFacture: a receipt, nothing more."""
    syntax, name, content = body.text("syntaxeFlux"), body.text("nomFichier"), body.file("fichierFlux")
    if syntax not in syntaxes.INTERFACES:
        return answers.refusal(uncertain.UNKNOWN_SYNTAX)
    if not 0 < len(name) <= 200:
        return answers.refusal(uncertain.FILE_NAME)
    if content is None:
        return answers.refusal(uncertain.UNDECODABLE)
    if len(content) > uncertain.FLUX_BYTES:
        return answers.refusal(uncertain.FLUX_TOO_BIG)
    return answers.success(
        answers.ACTIONS,
        numeroFluxDepot=deposits.receive_flux(state, content, name, syntax),
        dateDepot=day(state.clock.now()),
        syntaxeFlux=syntax,
    )


def deposer_pdf(state: State, body: Fields) -> Answer:
    """deposerPdfFacture: keeps the PDF for soumettre; recognises nothing in it, as seen live."""
    name, content = body.text("nomFichier"), body.file("fichierFacture")
    if body.text("formatDepot") not in _FORMATS:
        return answers.refusal(uncertain.UNKNOWN_FORMAT)
    if not 0 < len(name) <= 200:
        return answers.refusal(uncertain.FILE_NAME)
    if content is None:
        return answers.refusal(uncertain.UNDECODABLE)
    if len(content) > uncertain.FILE_BYTES:
        raise HttpRefusal(413, {})
    if not syntaxes.is_pdf(content):
        return answers.refusal(uncertain.NOT_A_PDF)
    file_id = keep_file(state, name, "PDF", content)
    interpreted.keep(state, file_id)
    return answers.success(answers.ACTIONS) | {
        **dict.fromkeys(_NOT_RECOGNISED),
        "typeFacture": "FACTURE",
        "pieceJointeId": file_id,
    }


def keep_file(state: State, name: str, extension: str, content: bytes) -> int:
    """Keep a file; its pieceJointeId."""
    query = "INSERT INTO file(name, extension, content) VALUES (?, ?, ?)"
    cursor = state.db.execute(query, (name, extension, content))
    assert cursor.lastrowid is not None
    return cursor.lastrowid
