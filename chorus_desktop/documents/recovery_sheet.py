"""The sheet of paper that keeps the recovery key of encrypted copies: the key, what it is for, where to put it."""

from collections.abc import Sequence
from datetime import date

from chorus_desktop.documents import french
from chorus_desktop.documents.paper import ACCENT, LEFT, RIGHT, SOFT, Paper

_WIDTH = RIGHT - LEFT
_SIZE, _STEP = 10.0, 5.0
_SMALL = 8.0
#: Groups in a line, and the size of their letters in points.
_ACROSS, _LETTERS = 3, 26.0
_BETWEEN = _WIDTH / _ACROSS
_S = french.NNBSP
_WHAT = (
    "Les copies de vos factures qui quittent l’ordinateur, sur une clé USB ou un autre disque, sont chiffrées. Sur un "
    "autre ordinateur, ou si celui-ci est perdu, seule cette clé les ouvre."
)
_WHERE = (
    (
        "Rangez cette feuille avec vos papiers importants, loin de l’ordinateur et des copies. Une deuxième feuille "
        "chez une personne de confiance protège d’un incendie."
    ),
    (
        "Qui a cette feuille et une copie lit toutes vos factures. Qui perd la feuille et l’ordinateur perd les copies"
        f"{_S}: personne, pas même l’auteur de l’application, ne peut retrouver la clé."
    ),
    "Gardez la feuille aussi longtemps que les copies, même après en avoir fait une nouvelle.",
)
_HOW = (
    (
        "Ouvrez Chorus Desktop, Réglages, Sauvegardes, «\u202fRestaurer depuis un fichier…\u202f», et choisissez la "
        "copie (son nom finit par «\u202f.chiffre\u202f»). L’application demande la clé"
        f"{_S}: tapez les six groupes, en majuscules ou non, avec ou sans espaces."
    ),
    f"Aucun groupe ne contient 0, O, 1, I ni L{_S}: si vous en lisez un, regardez de plus près.",
)


def render_sheet(groups: Sequence[str], name: str, firm: str, day: date) -> bytes:
    """The sheet as PDF; `name` is that of the key, `firm` may be empty."""
    paper = Paper(f"Clé de récupération {name}", footer=_foot)
    paper.text(LEFT, 26, "Clé de récupération des sauvegardes", size=19, strong=True, colour=ACCENT)
    paper.y = 37.0
    for label, value in (("Clé", name), ("Entreprise", firm or "Non renseignée"), ("Faite le", french.day(day))):
        paper.text(LEFT, paper.y, label, size=_SIZE, colour=SOFT)
        paper.text(LEFT + 28, paper.y, value, size=_SIZE, strong=True, fit=_WIDTH - 28)
        paper.y += 6.2
    _key(paper, groups)
    _part(paper, "À quoi sert cette feuille", (_WHAT,))
    _part(paper, "Où la ranger", _WHERE)
    _part(paper, "Comment s’en servir", _HOW)
    return paper.finish()


def _key(paper: Paper, groups: Sequence[str]) -> None:
    paper.y += 4.0
    paper.rule(paper.y)
    paper.y += 19.0
    for rank, group in enumerate(groups):
        x = LEFT + (rank % _ACROSS) * _BETWEEN
        paper.text(x, paper.y - 10.5, f"Groupe {rank + 1}", size=_SMALL, colour=SOFT)
        paper.text(x, paper.y, group, size=_LETTERS, strong=True)
        if rank % _ACROSS == _ACROSS - 1:
            paper.y += 22.0
    paper.y -= 12.0
    paper.rule(paper.y)
    paper.y += 4.0


def _part(paper: Paper, title: str, paragraphs: Sequence[str]) -> None:
    paper.y += 8.0
    paper.text(LEFT, paper.y, title, size=12.0, strong=True)
    paper.y += 7.0
    for paragraph in paragraphs:
        for line in paper.wrapped(paragraph, _WIDTH, size=_SIZE):
            paper.text(LEFT, paper.y, line, size=_SIZE)
            paper.y += _STEP
        paper.y += 2.0


def _foot(paper: Paper) -> None:
    paper.rule(280.5, weight=0.4)
    paper.text(LEFT, 284.5, "Chorus Desktop, clé de récupération. À garder sur papier.", size=_SMALL, colour=SOFT)
