"""The words of the export: its forms, what came of it, and what was left out."""

from collections.abc import Sequence

from chorus_desktop.actions.buyers_export import BuyerWords
from chorus_desktop.actions.export import Exported, LeftOut
from chorus_desktop.documents.export_forms import ExportForm
from chorus_desktop.domain.outbox import SubmissionState
from chorus_desktop.store.buyer_rows import BuyerRow
from chorus_desktop.ui.language import current, in_french, said
from chorus_desktop.ui.wording import buyers, states
from chorus_desktop.ui.wording.typography import set_in_french

#: What each form is for, as it is offered.
FORMS = {
    ExportForm.ACCOUNTANT: "Pour le comptable : les PDF et un tableau Excel",
    ExportForm.FACTURX: "Pour un opérateur EDI : Factur-X",
    ExportForm.UBL: "Pour un opérateur EDI : UBL",
    ExportForm.CII: "Pour un opérateur EDI : CII",
}
ABOUT_ACCOUNTANT = set_in_french(
    "Un fichier ZIP : les factures telles qu’elles ont été envoyées, et leur tableau pour Excel (XLSX et CSV). "
    "Les avoirs y sont comptés en moins."
)
ABOUT_EDI = set_in_french(
    "Des fichiers nommés comme Chorus Pro les attend, par lots de 500 factures au plus. L’application envoie déjà ces "
    "factures : ne faites pas déposer une seconde fois celles qui sont parties."
)
_LEFT_OUT = {
    "draft": ("1 brouillon n’y est pas", "{count} brouillons n’y sont pas"),
    "own_pdf": (
        "1 facture n’y est pas : c’est votre propre fichier, pas valable sous cette forme ({numbers})",
        "{count} factures n’y sont pas : ce sont vos propres fichiers, pas valables sous cette forme ({numbers})",
    ),
    "lost": (
        "1 facture n’y est pas : le disque a perdu son document ({numbers})",
        "{count} factures n’y sont pas : le disque a perdu leurs documents ({numbers})",
    ),
}
_SENT_HERE = {
    "fr": (
        "{numbers} est partie de l’application, ou partira seule : ne la faites pas déposer deux fois.",
        "{count} sont parties de l’application, ou partiront seules ({numbers}) : ne les faites pas déposer deux fois.",
    ),
    "en": (
        "{numbers} was sent by this application, or will be: do not have it deposited twice.",
        "{count} were sent by this application, or will be ({numbers}): do not have them deposited twice.",
    ),
}
_SHOWN = 5


def form(value: ExportForm) -> str:
    """What a form is for."""
    return set_in_french(said(FORMS[value]))


def about(value: ExportForm) -> str:
    """What the user gets in that form."""
    return set_in_french(said(ABOUT_ACCOUNTANT if value is ExportForm.ACCOUNTANT else ABOUT_EDI))


def status(state: SubmissionState | None, code: str, reason: str = "") -> str:
    """What the state of an invoice is called in the table, a document in French."""
    with in_french():
        return states.badge(state, code, reason)[1]


def done(exported: Exported) -> str:
    """What now stands on the disk, and what is not in it."""
    count = (
        said("1 facture exportée")
        if exported.invoices == 1
        else said("{invoices} factures exportées").format(invoices=exported.invoices)
    )
    where = (
        said("dans {files} fichiers du dossier").format(files=exported.files)
        if exported.path.is_dir()
        else said("dans le fichier")
    )
    told = [f"{count} {where} {_breakable(exported.path.name)}."]
    told += [f"{sentence}." for sentence in left_out(exported.left_out)]
    told += [sent_here(exported.sent_here)] if exported.sent_here else []
    return set_in_french(" ".join(told))


def buyer_words() -> BuyerWords:
    """What is written of a customer into a table, a document in French."""
    return BuyerWords(required=_required, announces=_announces)


def _required(row: BuyerRow) -> str:
    with in_french():
        return buyers.required(row)


def _announces(row: BuyerRow) -> str:
    with in_french():
        return buyers.announces(row)


def _breakable(name: str) -> str:
    """The long name of a flux may go on in the next line, which a zero-width space lets it."""
    return name.replace("_", "_\u200b")


def sent_here(numbers: Sequence[str], language: str = "") -> str:
    """That these invoices must not be deposited by anybody else, in the language of the window where none is given."""
    one, several = _SENT_HERE[language or current()]
    return set_in_french((one if len(numbers) == 1 else several).format(count=len(numbers), numbers=_first(numbers)))


def _first(numbers: Sequence[str]) -> str:
    return ", ".join(filter(None, numbers[:_SHOWN])) + ("…" if len(numbers) > _SHOWN else "")


def left_out(invoices: tuple[LeftOut, ...]) -> list[str]:
    """A sentence, without its full stop, for each reason."""
    told = []
    for reason, (one, several) in _LEFT_OUT.items():
        numbers = [item.number for item in invoices if item.reason == reason]
        if numbers:
            told.append(said(one if len(numbers) == 1 else several).format(count=len(numbers), numbers=_first(numbers)))
    return told
