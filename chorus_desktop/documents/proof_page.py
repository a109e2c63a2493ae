"""The proof of a deposit as a page to be printed and shown to whoever asks."""

from collections.abc import Iterable
from datetime import datetime

from chorus_desktop.documents import french
from chorus_desktop.documents.paper import ACCENT, BOTTOM, INK, LEFT, RIGHT, SOFT, Paper
from chorus_desktop.domain.exchange import DepositWay
from chorus_desktop.domain.proof import Proof, Sent, Told
from chorus_desktop.domain.submission import FluxSyntax

_WIDTH = RIGHT - LEFT
#: Where the second column begins: what happened, beside when it happened.
_SECOND = LEFT + 42
#: Longest part of an answer that is printed, in characters; the JSON file holds it as far as it was kept.
_MOST_OF_AN_ANSWER = 600
_SIZE, _STEP = 8.5, 4.2
_SMALL, _SMALL_STEP = 7.0, 3.4
#: What a flux is, by its syntax.
_FORMS = {
    FluxSyntax.FACTURX: "Factur-X",
    FluxSyntax.UBL: "Fichier XML du fournisseur (UBL), transmis tel quel",
    FluxSyntax.CII_16B: "Fichier XML du fournisseur (CII), transmis tel quel",
}


def render_proof(proof: Proof, journal: Iterable[Told], statuses: Iterable[Told]) -> bytes:
    """The proof as PDF. `journal` and `statuses` are its entries and statuses in words."""
    journal, statuses = tuple(journal), tuple(statuses)
    content, pages = _drawn(proof, journal, statuses, 1)
    if pages > 1:
        content, _ = _drawn(proof, journal, statuses, pages)
    return content


def _drawn(proof: Proof, journal: tuple[Told, ...], statuses: tuple[Told, ...], pages: int) -> tuple[bytes, int]:
    def foot(paper: Paper) -> None:
        if paper.page > 1:
            paper.text(LEFT, 13, _title(proof), size=_SIZE, strong=True)
        paper.rule(280.5, weight=0.4)
        paper.text(LEFT, 284.5, _made(proof), size=_SMALL, colour=SOFT)
        paper.text(RIGHT, 284.5, f"Page {paper.page}/{pages}", size=_SMALL, colour=SOFT, right=True)

    paper = Paper(_title(proof), footer=foot)
    _head(paper, proof)
    for rank, one in enumerate(proof.sent, start=1):
        _sent(paper, one, rank if len(proof.sent) > 1 else 0)
    if statuses:
        _section(paper, "Statuts annoncés par Chorus Pro, à ses dates")
        _rows(paper, proof, statuses)
    answers = [told for told in journal if told.answer]
    if answers:
        _section(paper, "Réponses de Chorus Pro, à l’heure de cet ordinateur")
        for told in answers:
            _row(paper, moment(told.at, proof), [(told.answer[:_MOST_OF_AN_ANSWER], _SMALL)])
    _section(paper, "Journal de cette facture")
    _rows(paper, proof, journal)
    _seal(paper, proof)
    return paper.finish(), paper.page


def _title(proof: Proof) -> str:
    return f"Preuve de dépôt de la facture {proof.number}"


def _made(proof: Proof) -> str:
    zone = proof.made_at.isoformat(timespec="seconds")[19:]
    return f"Établie par Chorus Desktop le {moment(proof.made_at, proof)}{french.NNBSP}; les heures sont en UTC{zone}"


def moment(at: datetime, proof: Proof) -> str:
    """A moment to the second, in the time zone of the one who made the proof."""
    local = at.astimezone(proof.made_at.tzinfo)
    return f"{french.day(local.date())} à {local:%H:%M:%S}"


def _head(paper: Paper, proof: Proof) -> None:
    paper.text(LEFT, 24, "Preuve de dépôt sur Chorus Pro", size=16, strong=True, colour=ACCENT)
    paper.y = 34.0
    pairs = [
        ("Facture", f"{proof.number} du {french.day(proof.issue_date)}"),
        ("Montant TTC", french.euros(proof.with_vat)),
        ("Fournisseur", f"{proof.seller_name}, {french.siret(proof.seller_identifier)}"),
        ("Destinataire", f"{proof.buyer_name}, {french.siret(proof.buyer_siret)}"),
    ]
    for label, value in pairs:
        _row(paper, label, [(value, 9.5)], strong=True)


def _sent(paper: Paper, one: Sent, rank: int) -> None:
    _section(paper, f"Document transmis, envoi n° {rank}" if rank else "Document transmis")
    pairs = [
        ("Fichier", one.file_name),
        ("Forme", _form(one)),
        ("Empreinte SHA-256", one.sha256),
        ("Numéro de flux de dépôt", one.flux_number or "sans objet"),
        ("Identifiant Chorus Pro", str(one.platform_id) if one.platform_id is not None else "pas encore connu"),
    ]
    for label, value in pairs:
        _row(paper, label, [(value, _SIZE)])
    for number, file in enumerate(one.supporting, start=1):
        _row(paper, f"Pièce jointe n° {number}", [(file.name, _SIZE), (f"SHA-256 {file.sha256}", _SMALL)])


def _form(one: Sent) -> str:
    if one.way is DepositWay.FLUX:
        return _FORMS.get(one.syntax, one.syntax.value)
    return "PDF du fournisseur, transmis tel quel avec ses données"


def _section(paper: Paper, title: str) -> None:
    _room(paper, 18)
    paper.y += 4
    paper.rule(paper.y)
    paper.y += 6
    paper.text(LEFT, paper.y, title, size=10.5, strong=True)
    paper.y += 6


def _rows(paper: Paper, proof: Proof, lines: Iterable[Told]) -> None:
    for told in lines:
        parts = [(told.sentence, _SIZE), (told.official, _SMALL)]
        if told.hash:
            parts.append((f"N° {told.sequence}, empreinte {told.hash}", _SMALL))
        _row(paper, moment(told.at, proof), parts)


def _row(paper: Paper, left: str, parts: Iterable[tuple[str, float]], *, strong: bool = False) -> None:
    _room(paper, _STEP)
    paper.text(LEFT, paper.y, left, size=_SIZE, colour=SOFT)
    for text, size in parts:
        step = _SMALL_STEP if size == _SMALL else _STEP
        for line in paper.wrapped(text, RIGHT - _SECOND, size=size, strong=strong) if text else ():
            _room(paper, step)
            paper.text(_SECOND, paper.y, line, size=size, strong=strong, colour=SOFT if size == _SMALL else INK)
            paper.y += step
    paper.y += 1.4


def _seal(paper: Paper, proof: Proof) -> None:
    space = french.NNBSP
    if proof.flaw is None:
        text = (
            f"Le journal compte {proof.head.sequence} inscriptions. Chacune porte l’empreinte de la précédente{space}; "
            f"leur chaîne a été vérifiée et elle est intacte. Empreinte de la dernière{space}: {proof.head.hash}"
        )
    else:
        text = (
            f"Attention{space}: la chaîne du journal est rompue à l’inscription n° {proof.flaw.sequence}. "
            "Ce document ne prouve pas ce qui suit cette inscription."
        )
    lines = paper.wrapped(text, _WIDTH, size=_SIZE)
    _room(paper, _STEP * len(lines) + 6)
    paper.y += 4
    for line in lines:
        paper.text(LEFT, paper.y, line, size=_SIZE)
        paper.y += _STEP


def _room(paper: Paper, height: float) -> None:
    if paper.y + height > BOTTOM + 5:
        paper.turn()
